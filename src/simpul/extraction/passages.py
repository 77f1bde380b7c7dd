"""The provisions as rules see them: words, the offices mentioned in them, and what stands above them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from simpul.extraction.model import Evidence
from simpul.extraction.names import Mention, NameBook
from simpul.extraction.short_names import bare_bodies_in_pasal, name_leaders, name_members, short_names
from simpul.extraction.words import Words, read_words
from simpul.structure.citation import pasal_of
from simpul.structure.model import CONTAINER_TYPES, Document, Unit

COUNTED = (
    r"(?:(?:paling\s+\w+\s+|sebanyak(?:-banyaknya)?\s+|maksimal\s+|se\w+-\w+nya\s+)?\d+\s+\([a-z ]+\)(?:\s+orang)?)\s+"
)
"""A number in figures and words: `paling banyak 3 (tiga) `."""
DETERMINER = r"(?:(?:setiap|seluruh|semua|para|masing-masing|seorang|satu\s+orang|salah\s+(?:seorang|satu)|suatu|unsur(?:-unsur)?|instansi|Setiap|Seluruh|Semua|Para|(?:paling\s+\w+\s+|se\w+-\w+nya\s+)?\d+\s+\([a-z ]+\)(?:\s+orang)?)\s+)*"
_JOIN = re.compile(
    rf"(?:\s*\([A-Z][\w. ]{{1,20}}\))?(?:\s+(?:lainnya|lain|atau(?:\s+yang\s+disebut)?\s+dengan\s+(?:nama|sebutan)\s+lain|atau\s+sebutan\s+lain|(?:yang\s+ada\s+)?di\s+[Dd]aerah|yang\s+membidangi|yang\s+bersangkutan|terkait)){{0,2}}\s*(?:,\s*(?:dan/atau|dan|atau|serta|maupun)?|dan\s*/\s*atau|/|dan\s+atau|dan|atau|serta|maupun|beserta|,?\s*termasuk(?:\s+di\s?dalamnya)?|(?=se\w+-\w+nya\s))\s*{DETERMINER}(?:(?:per)?wakil(?:an)?\s+(?:dari\s+)?)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Group:
    """Offices joined by commas, slashes and conjunctions, which a sentence treats alike.

    Attributes:
        mentions: the offices, in order.
        start, end: span in the words, from the first name to the last.
    """

    mentions: tuple[Mention, ...]

    @property
    def start(self) -> int:
        """Where the first name begins."""
        return self.mentions[0].start

    @property
    def end(self) -> int:
        """Where the last name ends."""
        return self.mentions[-1].end


@dataclass(frozen=True)
class Passage:
    """A provision's own words.

    Attributes:
        unit: the provision.
        words: its words, read through OCR damage.
        mentions: names of offices in them.
    """

    unit: Unit
    words: Words
    mentions: tuple[Mention, ...]

    @property
    def path(self) -> str:
        """Citation path."""
        return self.unit.path

    @property
    def text(self) -> str:
        """The words."""
        return self.words.text

    @cached_property
    def named(self) -> frozenset[Mention]:
        """The mentions as a set: a passage may hold thousands, and rules ask often whether one stands in it."""
        return frozenset(self.mentions)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Mentions gathered into conjunctions."""
        return tuple(group_mentions(self.text, self.mentions))


def group_mentions(text: str, mentions: tuple[Mention, ...]) -> Iterator[Group]:
    """Gather neighbouring mentions that nothing but commas, slashes and conjunctions separates."""
    current: list[Mention] = []
    for mention in mentions:
        same_place = bool(current) and current[-1].start == mention.start  # a rank that means several posts
        if current and not same_place and not _JOIN.fullmatch(text[current[-1].end : mention.start]):
            yield Group(tuple(current))
            current = []
        current.append(mention)
    if current:
        yield Group(tuple(current))


_HEAD_AND_BARE = re.compile(r"(Kepala|Pimpinan)\s+(?:Dinas|Badan|Bagian|Kantor)$")


_DETERMINED = re.compile(rf"\s*{DETERMINER}", re.IGNORECASE)


def group_behind(passage: Passage, at: int) -> Group | None:
    """The group that begins at ``at``, `seluruh`, `para` and other determiners between passed over."""
    group = next((each for each in passage.groups if each.start >= at), None)
    return group if group is not None and _DETERMINED.fullmatch(passage.text, at, group.start) else None


def distribute_heads(text: str, mentions: tuple[Mention, ...], names: NameBook) -> tuple[Mention, ...]:
    """Give the head of a conjunction to its later parts: `Kepala Dinas, Badan, Kepala Bagian dan Kantor` are four heads."""
    result: list[Mention] = []
    head = ""
    for mention in mentions:
        joined = bool(result) and bool(_JOIN.fullmatch(text[result[-1].end : mention.start]))
        own = _HEAD_AND_BARE.match(mention.name)
        if own:
            head = own[1]
        elif not joined:
            head = ""
        elif head and mention.name in ("Dinas", "Badan", "Bagian", "Kantor"):
            whole = names.whole(f"{head} {mention.name}")
            mention = Mention(mention.start, mention.end, whole.name, whole.key, whole.office_class, proper=True)
        result.append(mention)
    return tuple(result)


_BARE_HEAD = re.compile(
    r"\b(?:dipimpin|dikepalai|diketuai|di(?:k)?oordinasikan)\s+oleh\s+(?:(?:seorang\s+)?(?P<rank>Kepala|Ketua|Direktur|Pimpinan|Koordinator)|seorang\s+(?P<small>kepala|ketua|direktur|koordinator)|(?P<led>kepala|ketua|koordinator)(?=\s+yang\b))"
    r"(?=\s+(?:yang|dan|dibantu|selaku|sebagai|berdasarkan|dengan)\b|\s*[,.;]|\s*$)"
)


def name_bare_heads(text: str, mentions: tuple[Mention, ...], names: NameBook) -> tuple[Mention, ...]:
    """The head that a sentence names by rank only: `Badan dipimpin oleh seorang Kepala` names the Kepala Badan.

    A rank in small letters names one only behind `seorang` or in front of `yang`: `dipimpin oleh seorang koordinator`.
    """
    found = list(mentions)
    for match in _BARE_HEAD.finditer(text):
        before = [m for m in mentions if m.end <= match.start() and m.office_class != "post"]
        rank = "rank" if match["rank"] else "small" if match["small"] else "led"
        if before and all(m.start != match.start(rank) for m in mentions):
            whole = names.whole(f"{match[rank].capitalize()} {before[-1].name}")
            found.append(replace(whole, start=match.start(rank), end=match.end(rank)))
    return tuple(sorted(found, key=lambda mention: mention.start))


def words_of(
    document: Document, spelling: Mapping[str, str], curate: Callable[[str, Words], Words] = lambda _path, words: words
) -> dict[str, Words]:
    """The words of each provision, by path.

    Args:
        document: the structure.
        spelling: slips and what is meant.
        curate: corrections of data/curation, applied to the words of a provision.
    """
    source = document.source.text
    return {
        unit.path: curate(unit.path, read_words(source, unit.text_spans, spelling))
        for unit in document.units
        if unit.type not in CONTAINER_TYPES
    }


class Passages:
    """All passages of a document, by citation path, with their surroundings.

    Args:
        document: the structure.
        names: finds offices in words.
        words: words of the provisions by path (`words_of`).
    """

    def __init__(self, document: Document, names: NameBook, words: Mapping[str, Words]) -> None:
        self.document = document
        self.names = names
        self._passages: dict[str, Passage] = {}
        self._lists: dict[str, list[Passage]] = {}
        self._headings: dict[str, tuple[Mention, ...]] = {}
        for unit in document.units:
            if unit.type in CONTAINER_TYPES:
                continue
            text = words[unit.path].text
            mentions = distribute_heads(text, tuple(names.find(text)), names)
            mentions = name_leaders(text, name_members(text, name_bare_heads(text, mentions, names)), names)
            self._passages[unit.path] = Passage(unit, words[unit.path], mentions)
        self._complete_short_names()

    def _complete_short_names(self) -> None:
        spoken = {path: (passage.text, passage.mentions) for path, passage in self._passages.items()}
        in_pasal: dict[str, list[Mention]] = {}
        for path, passage in self._passages.items():
            in_pasal.setdefault(pasal_of(path), []).extend(passage.mentions)
        for path, passage in list(self._passages.items()):
            mentions = bare_bodies_in_pasal(passage.mentions, in_pasal[pasal_of(path)])
            if mentions != passage.mentions:
                self._passages[path] = replace(passage, mentions=mentions)
        for path, passage in list(self._passages.items()):
            found = short_names(path, self.names, spoken)
            if found:
                others = [mention for mention in passage.mentions if mention.start != found[0].start]
                mentions = tuple(sorted((*others, *found), key=lambda mention: mention.start))
                self._passages[path] = replace(passage, mentions=mentions)

    def __iter__(self) -> Iterator[Passage]:
        return iter(self._passages.values())

    def __getitem__(self, path: str) -> Passage:
        return self._passages[path]

    def __contains__(self, path: str) -> bool:
        return path in self._passages

    def body(self) -> Iterator[Passage]:
        """Passages from Pasal 1 on."""
        return (passage for passage in self if passage.path.startswith("pasal-"))

    def parent(self, passage: Passage) -> Passage | None:
        """The passage of the unit above, None at the top (a pasal)."""
        return self._passages.get(passage.unit.parent)

    def above(self, passage: Passage) -> Iterator[Passage]:
        """Passages above, nearest first, up to the pasal."""
        parent = self.parent(passage)
        while parent is not None:
            yield parent
            parent = self.parent(parent)

    def children(self, passage: Passage) -> list[Passage]:
        """Passages of the units directly below."""
        return self._below(passage.path)

    def siblings(self, passage: Passage) -> list[Passage]:
        """Passages with the same parent, itself included."""
        return self._below(passage.unit.parent)

    def _below(self, path: str) -> list[Passage]:
        if path not in self._lists:
            units = self.document.children(path)
            self._lists[path] = [self._passages[unit.path] for unit in units if unit.path in self._passages]
        return self._lists[path]

    def is_leaf(self, passage: Passage) -> bool:
        """Whether no list hangs below."""
        return not self.document.children(passage.path)

    def heading_mentions(self, passage: Passage) -> tuple[Mention, ...]:
        """Offices named in the heading of the innermost container that names any."""
        return self._heading_mentions(self._naming_container(passage))

    def heading_evidence(self, passage: Passage, mention: Mention, rule: str) -> Evidence:
        """Evidence for an office of :meth:`heading_mentions`: its name as the heading prints it, else the whole heading."""
        container = self.document.by_path[self._naming_container(passage)]
        text = self.document.source.text
        below = [unit.start for unit in self.document.units if unit.start > container.start]
        end = min([container.end, *below])
        printed = re.compile(r"\s+".join(re.escape(word) for word in mention.name.split()), re.IGNORECASE)
        found = printed.search(text, container.start, end)
        first, last = found.span() if found else (container.start, len(text[:end].rstrip()))
        quote = text[first:last]
        return Evidence(container.path, first, last, quote, " ".join(quote.split()), rule)

    def _naming_container(self, passage: Passage) -> str:
        path = passage.unit.container
        while path and path != "-" and not self._heading_mentions(path):
            path = self.document.by_path[path].parent
        return "" if path == "-" else path

    def _heading_mentions(self, container: str) -> tuple[Mention, ...]:
        if container not in self._headings:
            heading = self.document.by_path[container].heading if container else ""
            self._headings[container] = tuple(self.names.find(heading))
        return self._headings[container]

    def printed(self, passage: Passage, start: int, end: int) -> str:
        """``words[start:end]`` as the source prints them, slips and all, white space collapsed."""
        return re.sub(r"\s+", " ", self.document.source.slice(*passage.words.span(start, end)))

    def evidence(self, passage: Passage, start: int, end: int, cue: str, rule: str) -> Evidence:
        """Evidence for ``words[start:end]`` of a passage."""
        first, last = passage.words.span(start, end)
        notes = [
            f"dibaca '{slip.meant}', tercetak '{slip.printed}': {slip.reason}"
            for slip in passage.words.slips
            if slip.start < end and slip.end > start
        ]
        quote = self.document.source.slice(first, last)
        at = passage.text.find(cue, start)
        if cue and at >= 0:
            cue = self.printed(passage, at, at + len(cue))
        return Evidence(passage.path, first, last, quote, re.sub(r"\s+", " ", cue).strip(), rule, "; ".join(notes))
