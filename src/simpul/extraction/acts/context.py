"""What the rules of acts share: finding recipients and channels, counterparts of pairs, and the form of what they find."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from simpul.extraction.compiled import compiled
from simpul.extraction.names import Mention
from simpul.extraction.pairs import pair_above
from simpul.extraction.passages import DETERMINER, Group, Passage, Passages
from simpul.extraction.subjects import Subjects, is_lead

_CHANNEL = re.compile(rf"(?<!\btanpa )\b(?:dengan\s+)?(?:melalui|lewat)\s+{DETERMINER}$", re.IGNORECASE)
_THEN = re.compile(rf"\s*,?\s*(?:kemudian|selanjutnya|lalu|terus)\s+(?:melalui\s+)?{DETERMINER}")
"""Between two offices that something passes through, one after the other: `melalui Asisten, kemudian Sekretaris Daerah`."""
_DENIED = re.compile(
    r"\b(?:tidak(?:\s+(?:di\w+|boleh|dapat|perlu|berwenang|berhak|wajib))?|dilarang|bukan|tanpa)\s+(?:langsung\s+|secara\s+\w+\s+)?(?:untuk\s+)?$"
)
_DETERMINED = re.compile(rf"\s*{DETERMINER}(?:pihak\s+|masing-masing\s+)?", re.IGNORECASE)
_HEADED_BY = {
    "inspektur": "inspektorat",
    "camat": "kecamatan",
    "lurah": "kelurahan",
    "sekretaris daerah": "sekretariat daerah",
    "kepala desa": "pemerintah desa",
}
"""Posts whose office is named with another word."""
_HEADS_OF = re.compile(r"^(?:kepala|pimpinan)\s+")


@dataclass(frozen=True)
class Found:
    """Acts a rule found: every subject acts so towards every object.

    Attributes:
        subjects, objects, via: offices; via in order of passage.
        relation: one of ACTS.
        start, end: span of the quote in the passage's words.
        cue: span of the words that made the rule fire.
        rule: name of the rule.
    """

    subjects: tuple[Mention, ...]
    relation: str
    objects: tuple[Mention, ...]
    start: int
    end: int
    cue: tuple[int, int]
    rule: str
    via: tuple[Mention, ...] = ()


class Context:
    """Passages, subjects and what follows from them."""

    def __init__(self, passages: Passages, subjects: Subjects) -> None:
        self.passages = passages
        self.subjects = subjects

    def clause_end(self, text: str, at: int) -> int:
        """End of the sentence or list part that holds ``at``."""
        match = re.compile(r";|,\s*sedangkan\b|\.\s+(?=[A-Z])|\.$").search(text, at)
        return match.start() if match else len(text)

    def group_at(self, passage: Passage, at: int) -> Group | None:
        """The group that begins at ``at``, determiners between passed over."""
        groups = self.subjects.groups(passage)
        index = bisect_left(self.subjects.starts(passage), at)
        around = groups[index - 1] if index else None
        if around is not None and any(mention.start == at for mention in around.mentions):
            return Group(tuple(mention for mention in around.mentions if mention.start >= at))
        group = groups[index] if index < len(groups) else None
        if group is None or not _DETERMINED.fullmatch(passage.text, at, group.start):
            return None
        return group

    def after_preposition(self, passage: Passage, at: int, prepositions: str, limit: int | None = None) -> Group | None:
        """The first group behind one of ``prepositions`` (alternatives of a pattern) after ``at`` in its clause.

        Groups that repeat the preposition (`dengan A melalui B serta dengan C`) are left to further calls.
        """
        end = self.clause_end(passage.text, at) if limit is None else limit
        for match in compiled(rf"\b(?:{prepositions})\s+", re.IGNORECASE).finditer(passage.text, at, end):
            group = self.group_at(passage, match.end())
            if group is not None:
                return group
        if "kepada" in prepositions.split("|"):  # `menyampaikan laporan ke Bupati`, `berkonsultasi pada Camat`
            return self.after_preposition(passage, at, "ke|pada", end)
        return None

    def via(self, passage: Passage, at: int, end: int) -> tuple[tuple[Mention, ...], int]:
        """Offices a clause passes through (`melalui X`) between ``at`` and ``end``, and the end of the last of them."""
        offices: list[Mention] = []
        last = at
        for group in self.subjects.groups(passage):
            if group.start < at or group.start >= end:
                continue
            if _CHANNEL.search(passage.text[at : group.start]) or (
                offices and _THEN.fullmatch(passage.text, last, group.start)
            ):
                through = _before_comma(passage.text, group)
                offices.extend(through.mentions)
                last = through.end
        return tuple(offices), last

    def counterpart(self, passage: Passage, own: Iterable[Mention]) -> tuple[Mention, ...]:
        """The other party of the pair whose relation the passage spells out."""
        pair = pair_above(passage, self.passages, self.subjects)
        if pair is None:
            return ()
        (left, right), _ = pair
        keys = {self.office_of(mention) for mention in own}
        if keys & {self.office_of(mention) for mention in left}:
            return right
        if keys & {self.office_of(mention) for mention in right}:
            return left
        return ()

    def office_of(self, mention: Mention) -> str:
        """Key of the organisation whose head a post is (`Kepala OPD` -> OPD), the post's own key otherwise."""
        return _HEADED_BY.get(mention.key) or _HEADS_OF.sub("", mention.key)

    def inside(self, passage: Passage, at: int) -> bool:
        """Whether ``at`` stands inside the name of an office."""
        return any(mention.start <= at < mention.end for mention in passage.mentions)

    def denied(self, passage: Passage, at: int) -> bool:
        """Whether the verb at ``at`` is denied: `tidak dibenarkan memberikan perintah`, `dilarang ...`."""
        return bool(_DENIED.search(passage.text[max(0, at - 50) : at]))

    def decreeing(self, passage: Passage, at: int) -> Mention | None:
        """The office named at ``at`` where it is no mention of its own, as behind `Keputusan` or `Peraturan`."""
        named = self.passages.names.find(passage.text[at:])
        if not named or named[0].start:
            return None
        return replace(named[0], start=at, end=at + named[0].end)

    def leads(self, passage: Passage, group: Group) -> bool:
        """Whether a group leads a clause of the passage."""
        return is_lead(passage.text, group)

    def start_of(self, passage: Passage, mentions: Iterable[Mention], default: int) -> int:
        """Where a quote begins: at the first of ``mentions`` that stands in the passage before ``default``."""
        starts = [mention.start for mention in mentions if mention in passage.named and mention.start < default]
        return min(starts, default=default)


def _before_comma(text: str, group: Group) -> Group:
    """Of two offices that `, dan` parts, the first: `kepada Bupati melalui Camat, dan Kepala Dinas` goes to the other as well."""
    if len(group.mentions) == 2 and re.fullmatch(
        r"\s*,\s+dan\s+", text[group.mentions[0].end : group.mentions[1].start]
    ):
        return Group(group.mentions[:1])
    return group


def channel_before(found: Found, passage: Passage, context: Context) -> Found:
    """The channel between subject and verb: `Sekretaris Daerah melalui Asisten Administrasi Umum membina Bagian Umum`.

    It may also stand in front of the subject: `Melalui Camat, Lurah menyampaikan laporan kepada Bupati`.
    """
    if found.via or found.cue[1] == 0 or not found.subjects:
        return found
    front = _FRONT.match(passage.text)
    first = context.group_at(passage, front.end()) if front else None
    if first is not None and re.fullmatch(r"\s*,\s*", passage.text[first.end : found.subjects[0].start]):
        return replace(found, via=without(first.mentions, (*found.subjects, *found.objects)))
    region = passage.text[found.subjects[-1].end : found.cue[0]]
    if len(region) > _REACH or "melalui" not in region or found.subjects[-1] not in passage.named:
        return found
    for group in context.subjects.groups(passage):
        between = passage.text[group.end : found.cue[0]]
        led_to = passage.text[found.subjects[-1].end : group.start] if group.start >= found.subjects[-1].end else ""
        if re.fullmatch(rf"\s*,?\s*(?:dengan\s+)?melalui\s+{DETERMINER}", led_to) and _TO_VERB.fullmatch(between):
            via = without(group.mentions, (*found.subjects, *found.objects))
            return replace(found, via=via) if via else found
    return found


_FRONT = re.compile(r"(?:Dengan\s+)?[Mm]elalui\s+")
_REACH = 200
"""How many letters a channel may fill between subject and verb."""
_TO_VERB = re.compile(
    r"\s*,?\s*(?:(?:dapat|wajib|berwenang|bertugas|harus|untuk|secara|berkala|melakukan|melaksanakan|menyelenggarakan)\s+)*",
    re.IGNORECASE,
)


def without(mentions: Iterable[Mention], others: Iterable[Mention]) -> tuple[Mention, ...]:
    """Mentions whose office is not among ``others``."""
    keys = {mention.key for mention in others}
    return tuple(mention for mention in mentions if mention.key not in keys)


Rule = Iterator[Found]
