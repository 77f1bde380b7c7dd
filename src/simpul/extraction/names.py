"""Names of offices: finding them in words, and telling which names belong to one office.

Matched with regular expressions built from the lexicon rather than with spaCy's matchers: a name is one longest match over
characters (`Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak` up to the next name's head), which token patterns of
a blank pipeline express only with an entry per length, and its tokenizer splits `Kepala Dinas / Badan` or `koordinasi/
konsultasi` differently from one OCR spacing to the next. A blank pipeline would add a large dependency and a second set of
offsets without deciding anything for us.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from simpul.extraction.levels import QUALIFIER, level_of, qualified_end
from simpul.extraction.lexicon import load
from simpul.extraction.name_patterns import (
    HEAD_OF_PART,
    NEXT_NAME,
    NO_BODY,
    SECOND_OFFICE,
    Pattern,
    any_of_varied_beginning,
    in_small_letters,
    lexicon_beginning,
    plain_name,
    rank_pattern,
    term_patterns,
)
from simpul.extraction.no_names import names_none

_WORD = r"[A-Z](?:[\w\-]|\.(?=\w))*(?:(?<=\b[A-Z])\.)?"
_CONJUNCTION = r"(?:\s*,\s+(?:dan\s+|serta\s+)?|\s+dan\s+|\s+serta\s+)"
_LEVEL_OF_BODY = re.compile(r"\s+(?:Kecamatan|Kelurahan|Desa|SKPD|OPD|SKPK)(?!\s+[A-Z])(?![\w/])")
"""The level that ends the name of a team or forum: `Tim Teknis Kecamatan`, `Satgas SKPD`."""
_JOINS = re.compile(r"\b(?:Forum|Koordinasi|Komunikasi|Konsultasi|Silaturahmi|Kerja\s?[Ss]ama|Sinkronisasi)\Z")
"""The last word of the name of a forum that goes on with those whom it joins."""
_OF_FIELD = re.compile(r"\s+di\s+[Bb]idang(?:\s+[A-Z][a-z]+){1,4}(?:\s+dan(?:\s+[A-Z][a-z]+){1,3})?(?!\s+[A-Z])")
"""The field that ends the name of a team: `Tim Pertimbangan di bidang Penanaman Modal`."""
_DESCRIBED = re.compile(r"(?P<post>[Mm]enteri\b.*?)\s+yang\b")
"""A post named by what it does: `Menteri yang membidangi kesehatan`."""
_LEVEL_OF_GOVERNMENT = re.compile(r"\s+[Tt]ingkat\s+Pemerintah(?:\s+(?:Daerah|Kabupaten|Kota|Provinsi))+(?![\w/])")
_HEADS_OF_POSTS = re.compile(
    r"(?:Wakil\s+)?(?:Ketua|Kepala|Komandan|Pimpinan|Direktur|Sekretaris|Panglima|Kapolres\w*|Dandim|Kajari)\b"
)
_TITLE_OF_CITED = re.compile(
    r"\b[Nn]omor\s+\w+\s+[Tt]ahun\s+\d{4}\s+([Tt]entang\s+[^(;]*?)(?=\(|;|,\s|\s+sebagaimana\b|\s+dicabut\b|$)"
)
_PREDECESSOR = re.compile(
    r"\s+yang\s+dibentuk\s+(?:berdasarkan|dengan)\s+(?:Keputusan|Peraturan|Instruksi)\b[^,;]*?\bNomor\b"
)
"""A body that another regulation made, named for the sake of transition."""
_GLUED = re.compile(
    r"\b[Aa]ntar(dinas|badan|biro|bagian|kantor|kecamatan|kelurahan|asisten|instansi\s+vertikal|perangkat\s+daerah|kementerian|bidang|seksi|unit\s+kerja|satuan\s+kerja\s+perangkat\s+daerah|pemerintah(?:an)?\s+(?:daerah(?:\s+(?:provinsi|kabupaten/kota))?|desa))\b"
)
_OF_SECRETARIAT = re.compile(r"\s+(?:pada\s+)?Sekretariat\s+Daerah\b")
_GEOGRAPHY = re.compile(
    r"\s+(?:(?:di\s+|[Pp]ada\s+)?[Ll]ingk(?:up|ungan)\s+)?(?:Pemerintah(?:\s+Daerah)?\s+)?(?:Kota|Kabupaten|Provinsi|Propinsi)\s+"
    r"(?!dan\b|Bidang\b)[A-Z][a-z]+(?:\s+[A-Z][a-z]+){0,3}"
)
_OF_A_PLACE = re.compile(
    r"\s+(?:Kota|Kabupaten|Provinsi)\s+(?!dan\b|Bidang\b)[A-Z][a-z]+(?:\s+[A-Z][a-z]+){0,2}(?![\w/])"
)
"""Whose office it is, in a regulation of the national government, that speaks of several: `Gubernur Provinsi Papua Barat`."""

_LEVEL = r"(?:[Pp]rovinsi|[Pp]ropinsi|[Kk]abupaten(?:/[Kk]ota)?|[Kk]ota|[Kk]ecamatan|[Kk]elurahan|[Nn]asional|[Pp]usat|[Dd]esa)"
_LEVEL_AT_END = re.compile(rf"\s+{_LEVEL}$")
_NEXT_LEVEL = re.compile(
    rf"\s*(?:,\s*(?:dan/atau\s+|dan\s+|atau\s+)?|dan/atau\s+|dan\s+|atau\s+|serta\s+)(?P<level>{_LEVEL})(?!\s+[A-Z])(?![\w/])"
)
_JOINED_LEVELS = re.compile(
    rf"\s{_LEVEL}(?P<joint>\s*,?\s*(?:dan/atau|dan|atau|serta)?\s+){_LEVEL}(?!\s+[A-Z])(?![\w/])"
)
_LEVEL_OF_COUNCIL = re.compile(r"\s+([Pp]rovinsi|[Pp]ropinsi|[Kk]abupaten/[Kk]ota)(?!\s+[A-Z])")
_CLASS_OF_RANK = {"sekretariat": "organisation", "unit": "organisation", "pejabat": "vertical", "unsur": "organisation"}
_RANKS = 3
"""How many ranks a name has at most: `Plt. Kepala Sekretariat Komisi Irigasi`."""
_IN_CAPACITY = re.compile(r"\b(?:selaku|sebagai)\s+$")
_ACTING = re.compile(r"P(?:lh|lt|js?)\b|Pelaksana\s|Penjabat")
_SERVED = re.compile(r"(?:Wakil\s+)?(?:Presiden|Gubernur|Bupati|Wali\s?[Kk]ota|Menteri|Camat|Lurah)\b")
"""Posts that have a secretary or a secretariat of their own."""


@dataclass(frozen=True)
class Mention:
    """A name of an office in words; offsets are of the words' text.

    Attributes:
        start, end: span of the name, territory included (`Walikota Kendari`).
        name: the name without territory, as printed.
        key: what all names of one office share.
        office_class: one of OFFICE_CLASSES.
        proper: whether it is printed as a name, with a capital.
        rank: what it is of a forum it is named after (`wakil ketua` in `Wakil Ketua Komisi Irigasi`), empty for others.
    """

    start: int
    end: int
    name: str
    key: str
    office_class: str
    proper: bool
    rank: str = ""


class NameBook:
    """Finds names of offices in the words of one regulation.

    Args:
        place: name of the government's territory (`Banjar`), stripped from names.
        synonyms: further name -> name of the same office (definitions' short forms, curation), any case.
        terms: further names and their classes (terms the regulation defines).
        foreign: patterns of heads of region that this kind of government does not have (`bupati` in a city).
        labels: what some of the terms stand for, and are labelled with.
        national: whether the regulation is one of the national government, which speaks of offices of all levels.
    """

    def __init__(
        self,
        place: str = "",
        synonyms: Mapping[str, str] | None = None,
        terms: Mapping[str, str] | None = None,
        foreign: Iterable[str] = (),
        labels: Mapping[str, str] | None = None,
        *,
        national: bool = False,
    ) -> None:
        self._national = national
        self._place = (
            re.compile(rf"\s+(?:(?:Kota|Kabupaten|Provinsi)\s+)?{re.escape(place)}$", re.IGNORECASE) if place else None
        )
        self._after = re.compile(rf"\s+{re.escape(place)}\b", re.IGNORECASE) if place else None
        self._synonyms = {plain_name(name): plain_name(full) for name, full in load("offices")["synonyms"].items()}
        for name, full in (synonyms or {}).items():
            if self._synonyms.get(plain_name(full)) != plain_name(name):  # both ways there would be two keys
                self._synonyms[plain_name(name)] = plain_name(full)
        self._foreign = frozenset(foreign)
        stop = "|".join([NEXT_NAME, *(rf"{re.escape(term)}\b" for term in terms or {})])
        joined = load("fields")["joined"]["words"]
        self._complement = re.compile(
            rf"\s+(?!{stop}){_WORD}(?:(?:{_CONJUNCTION}(?!{joined})|\s*/\s*|\s+)(?!{stop}){_WORD})*"
        )
        self._labels = dict(labels or {})
        self._terms = term_patterns(terms or {}, self._labels)
        self._found: dict[str, tuple[Mention, ...]] = {}
        self._by_letters: dict[tuple[str, bool], tuple[Pattern, ...]] = {}
        self._starts = re.compile(r"(?<![\w/-])\w|(?<=[Aa]ntar-)\w|(?<=/)\w|(?<=/ )\w")

    def find(self, text: str) -> list[Mention]:
        """Mentions in order; where names overlap the longest one that begins first counts."""
        if text not in self._found:  # several steps of the reading ask about the same words
            self._found[text] = tuple(self._mentions(text))
        return list(self._found[text])

    def _mentions(self, text: str) -> list[Mention]:
        found = self._glued(text)
        titles = [match.span(1) for match in _TITLE_OF_CITED.finditer(text)]
        at = 0
        for match in self._starts.finditer(text):
            here = match.start()
            if here < at or any(start <= here < end for start, end in titles) or names_none(text, here):
                continue
            mention = self._at(text, here)
            if mention is None:
                continue
            if mention.key not in self._foreign:
                found.append(mention)
            at = mention.end
            for level in self._further_levels(text, mention):
                found.append(level)
                at = level.end
        return sorted(found, key=lambda mention: mention.start)

    def _further_levels(self, text: str, first: Mention) -> Iterator[Mention]:
        """Bodies that share a name and differ in level: `Komisi Irigasi Provinsi dan Kabupaten/Kota` are two."""
        level = _LEVEL_AT_END.search(first.name)
        at = first.end
        while level:
            following = _NEXT_LEVEL.match(text, at)
            if following is None:
                return
            name = f"{first.name[: level.start()]} {self._clean(following['level'])}"
            at = following.end()
            yield replace(first, start=following.start("level"), end=at, name=name, key=self.key(name))

    def _glued(self, text: str) -> list[Mention]:
        """Names in small letters glued to `antar` (`antarbiro`)."""
        found = []
        for match in _GLUED.finditer(text):
            whole = self.whole(re.sub(r"\bpemerintahan\b", "pemerintah", match[1]).title())
            start, end = match.span(1)
            found.append(Mention(start, end, whole.name, whole.key, whole.office_class, proper=False))
        return found

    def whole(self, text: str, default: str = "organisation") -> Mention:
        """The mention that a list item is as a whole (`Dinas Sosial;`), whether the lexicon knows it or not."""
        name = re.sub(r"(?:\s*[;.,]\s*)?(?:\b(?:dan|atau|dan/atau|serta)\s*)?$", "", text).strip(" ;.,")
        mention = self._at(name, 0) if name else None
        if mention is not None and len(name) - mention.end <= 1:
            return Mention(0, len(name), mention.name, mention.key, mention.office_class, proper=True)
        cleaned = self._clean(name)
        default = "post" if _HEADS_OF_POSTS.match(cleaned) else default
        office_class = (
            mention.office_class if mention is not None and mention.office_class not in ("group",) else default
        )
        return Mention(0, len(name), cleaned, self.key(cleaned), office_class, proper=True)

    def key(self, name: str) -> str:
        """What all names of one office share."""
        plain = plain_name(name)
        for _ in range(3):
            following = self._synonyms.get(plain)
            if following is None or following == plain:
                break
            plain = following
        base, level = level_of(plain)
        if level and plain == plain_name(name) and base in self._synonyms:
            full = f"{self.key(base)} {level}"
            return self._synonyms.get(full, full)
        qualified = QUALIFIER.search(name)
        if qualified and qualified.start() and qualified.end() == len(name):
            return f"{self.key(name[: qualified.start()])} {plain_name(qualified[0])}"
        parts = [
            self._synonyms.get(word, word) if word in ("dprd", "opd", "skpd", "bumd") else word
            for word in plain.split()
        ]
        joined = " ".join(parts)
        return self._synonyms.get(joined, joined)

    def _at(self, text: str, at: int, ranks: int = 0) -> Mention | None:
        """The longest name that begins at ``at``: one of the lexicon, or a post named after a body; ``ranks`` stand before it."""
        listed, headed = self._listed(text, at), self._headed(text, at, ranks)
        if headed is not None and (listed is None or headed.end > listed.end):
            return headed
        if listed is None:
            return None
        return (self._with_body if HEAD_OF_PART.match(listed.name) else self._with_second_office)(text, listed)

    def _with_body(self, text: str, head: Mention) -> Mention:
        """The head of a part, named with the body right behind: `Kepala Bidang Ekonomi Bappeda`."""
        behind = re.compile(r"\s+(?=[A-Z])").match(text, head.end)
        body = self._listed(text, behind.end()) if behind else None
        if body is None or not body.proper or NO_BODY.match(body.name):
            return head
        if body.office_class != "organisation" and not body.key.startswith("unit pelaksana"):
            return head
        name = f"{head.name} {body.name}"
        return replace(head, end=body.end, name=name, key=self.key(name))

    def _headed(self, text: str, at: int, ranks: int) -> Mention | None:
        """A post named after the body it heads or serves: `Ketua Komisi Irigasi`, `Kepala Bappeda`, `Sekretaris Gubernur`."""
        in_capacity = _IN_CAPACITY.search(text[max(0, at - 12) : at])
        rank = None if in_capacity or ranks >= _RANKS else rank_pattern().match(text, at)
        body = self._at(text, rank.end(), ranks + 1) if rank else None
        if rank is None or body is None or body.name.startswith("Pemerintah"):
            return None
        office_class = _CLASS_OF_RANK.get(rank["rank"].split()[0].lower(), "post")
        acting = bool(_ACTING.match(rank["rank"]))
        if (
            body.office_class == "post"
            and not acting
            and (office_class not in ("post", "organisation") or body.rank or not _SERVED.match(body.name))
        ):
            return None
        if acting and not _HEADS_OF_POSTS.match(body.name) and not _SERVED.match(body.name):
            return None
        if office_class == "vertical" and body.office_class != "vertical":
            return None
        if office_class == "post" and body.office_class == "group" and not body.key.startswith("unit pelaksana"):
            office_class = "group"
        level = _LEVEL_OF_COUNCIL.match(text, body.end) if "rakyat daerah" in body.key else None
        name = f"{self._clean(rank['rank'])} {body.name}" + (f" {self._clean(level[1])}" if level else "")
        return Mention(
            at,
            level.end() if level else body.end,
            name,
            self._headed_key(rank["rank"], name, body),
            office_class,
            proper=text[at].isupper() or body.proper,
            rank=plain_name(rank["rank"]) if body.office_class == "forum" else "",
        )

    def _headed_key(self, rank: str, name: str, body: Mention) -> str:
        known = self.key(name)
        return known if known != plain_name(name) else self.key(f"{plain_name(rank)} {body.key}")

    def _with_second_office(self, text: str, first: Mention) -> Mention:
        """One holder of two offices: `Menteri Agraria dan Tata Ruang/Kepala Badan Pertanahan Nasional` is one name.

        So is a ministry that is an agency too: `Kementerian Perencanaan Pembangunan Nasional/Badan Perencanaan Pembangunan
        Nasional`. `Menteri/Kepala LPND` are any minister and the head of any agency.
        """
        slash = (
            re.compile(SECOND_OFFICE[first.name[:7]]).match(text, first.end)
            if first.name[:7] in SECOND_OFFICE
            else None
        )
        second = self._at(text, slash.end()) if slash else None
        if second is None:
            return first
        name = f"{first.name}/{second.name}"
        return Mention(first.start, second.end, name, self.key(name), first.office_class, proper=True)

    def _listed(self, text: str, at: int) -> Mention | None:
        best: tuple[int, Pattern] | None = None
        varied = any_of_varied_beginning().match(text, at) is not None
        for pattern in self._beginning(text[at : at + 3].lower(), varied=varied):
            match = pattern.regex.match(text, at)
            if match is None:
                continue
            end = match.end()
            if pattern.head:
                complement = self._complement.match(text, end)
                joined = _JOINED_LEVELS.search(text, end, complement.end()) if complement else None
                end = joined.start("joint") if joined else complement.end() if complement else end
                level = _LEVEL_OF_BODY.match(text, end) if pattern.office_class == "forum" else None
                end = level.end() if level else end
                if complement is None and level is None and not pattern.bare:
                    joined_end = self._with_those_joined(text, match.start(), end)
                    if pattern.office_class != "forum" or joined_end == end:
                        continue
                    end = joined_end
                if pattern.office_class == "forum" and complement:
                    end = self._with_those_joined(text, match.end(), end)
                    of_field = _OF_FIELD.match(text, end)
                    end = of_field.end() if of_field else end
            if best is None or end > best[0]:
                best = (end, pattern)
        if best is None:
            return None
        end, pattern = best
        match = pattern.regex.match(text, at)
        if match is None:
            return None
        bare = pattern.head and end == match.end()
        office_class = pattern.bare if bare else pattern.office_class
        name = text[at:end]
        if name.startswith(("Bagian", "Asisten", "Kepala Bagian", "Sub", "Kepala Sub")):
            of_secretariat = _OF_SECRETARIAT.match(text, end)
            end = of_secretariat.end() if of_secretariat else end
        qualified = qualified_end(text, end, pattern, name, national=self._national)
        ending = text[end:qualified]  # `tingkat provinsi` stays as printed, a level alone is part of the name
        if not re.match(r"\s+tingkat\b", ending):
            ending = re.sub(r"(?<=[\s/])[a-z]", lambda first: first[0].upper(), ending)
        end = qualified
        place = _OF_A_PLACE.match(text, end) if self._national and not pattern.term else None
        ending += place[0] if place else ""
        end = place.end() if place else end
        geography = _LEVEL_OF_GOVERNMENT.match(text, end) or _GEOGRAPHY.match(text, end)
        end = geography.end() if geography else end
        after = self._after.match(text, end) if self._after else None
        end = after.end() if after else end
        label = (pattern.label if not ending else "") or self._clean(name)
        label = self._labels.get(label, label) + re.sub(r"\s+", " ", ending)
        return Mention(
            at,
            end,
            label,
            self.key(name if pattern.term and pattern.label and not ending else label),
            office_class,
            proper=pattern.proper(name) and not _PREDECESSOR.match(text, end),
        )

    def _with_those_joined(self, text: str, start: int, end: int) -> int:
        """Where the name of a forum ends that is named after those whom it joins: `Forum Koordinasi Perangkat Daerah`."""
        behind = _JOINS.search(text, start, end) and re.compile(r"\s+(?=[A-Z])").match(text, end)
        joined = self._at(text, behind.end()) if behind else None
        return joined.end if joined is not None and joined.proper else end

    def _beginning(self, letters: str, *, varied: bool) -> tuple[Pattern, ...]:
        """The patterns of names that may begin with these letters, in their order; ``varied``: the others as well."""
        key = letters, varied
        if key not in self._by_letters:
            self._by_letters[key] = tuple(
                each for each in self._terms if not each.first or letters.startswith(each.first)
            ) + lexicon_beginning(letters, varied=varied)
        return self._by_letters[key]

    def _clean(self, name: str) -> str:
        name = re.sub(r"\s+", " ", name).strip(" ,.;:")
        name = re.sub(r",(?=\S)", ", ", re.sub(r"\s*/\s*", "/", name))
        name = _LEVEL_OF_GOVERNMENT.sub("", name)
        name = _GEOGRAPHY.sub("", " " + name).strip() if " " in name else name
        if name.startswith(("Bagian", "Asisten ")) and not re.fullmatch(
            r"(?:[Pp]ara )?Asisten Sekretar\w+ Daerah", name
        ):
            name = _OF_SECRETARIAT.sub("", name)
        if self._place and " " in name:
            name = self._place.sub("", name)
        described = _DESCRIBED.match(name)
        if described:
            return described["post"].title() + name[described.end("post") :]
        if name[:1].isupper() and not in_small_letters(name):
            return name
        return re.sub(
            r"(?<![^\s/])(?!(?:dan|atau)\b)[^\s/]+",
            lambda word: word[0] if word[0].isupper() else word[0].capitalize(),
            name,
        )
