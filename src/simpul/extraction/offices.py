"""The offices of a regulation: one entry for each, under the name chosen as its label, at its first mention."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from simpul.extraction.model import Definition, Evidence, Office
from simpul.extraction.names import Mention, NameBook
from simpul.extraction.passages import Passage, Passages

_RULE = "office.first-mention"


@dataclass
class _Entry:
    label: str
    office_class: str
    evidence: Evidence
    names: list[str] = field(default_factory=list)
    proper: bool = False


class Register:
    """Collects mentions in the order of the text and gives each office its label.

    Args:
        names: the name book of the regulation.
        definitions: definitions, whose terms become labels, short forms first.
        passages: the passages offices are mentioned in.
        short: short names given in a sentence outside the definitions, with the full names; they become labels too.
    """

    def __init__(
        self,
        names: NameBook,
        definitions: Iterable[Definition],
        passages: Passages,
        short: Mapping[str, str] | None = None,
    ) -> None:
        self._passages = passages
        self._entries: dict[str, _Entry] = {}
        self._short: dict[str, str] = {}
        for item in definitions:
            key = names.key(item.term)
            named_so = key == " ".join(item.term.lower().replace("wali kota", "walikota").split())
            if item.short_for or (named_so and key not in self._short):
                self._short[key] = item.term
        self._given = dict(short or {})
        for name in self._given:
            self._short.setdefault(names.key(name), name)

    def add(self, mention: Mention, passage: Passage) -> None:
        """Record a mention in the words of a passage; later mentions only add names, or a label that says more.

        That is the one with the short name in it, and `Sekretariat Dewan` where `sekretariat` alone came first.
        """
        if mention.key not in self._entries:
            start, end = _place(mention, passage.text)
            self._enter(mention, self._passages.evidence(passage, start, end, passage.text[start:end], _RULE))
        entry = self._entries[mention.key]
        entry.proper = entry.proper or mention.proper
        with_body = entry.label == "Sekretariat" and mention.name.startswith("Sekretariat ")
        if with_body or (
            mention.name != entry.label
            and any(entry.label.replace(full, name) == mention.name for name, full in self._given.items())
        ):
            entry.names.append(entry.label)
            entry.label = mention.name
        if mention.name != entry.label and mention.name not in entry.names:
            entry.names.append(mention.name)

    def add_from_heading(self, mention: Mention, passage: Passage) -> None:
        """Record an office that only the heading above a passage names.

        Headings print every word with a capital, so its spelling alone does not make it an office.
        """
        if mention.key not in self._entries:
            self._enter(mention, self._passages.heading_evidence(passage, mention, _RULE))

    def _enter(self, mention: Mention, evidence: Evidence) -> None:
        label = self._short.get(mention.key, mention.name)
        self._entries[mention.key] = _Entry(label, mention.office_class, evidence)

    def knows(self, key: str) -> bool:
        """Whether an office with this key has been mentioned."""
        return key in self._entries

    def label(self, key: str) -> str:
        """Label of an office by its key."""
        return self._entries[key].label

    def offices(self, parties: Container[str]) -> list[Office]:
        """Office statements in the order of first mention.

        Args:
            parties: labels of the offices that bear or are party to something; a name printed only in small letters
                (`unit kerja`, `kementerian`) or only in a heading is an office only then.
        """
        return [
            Office(entry.evidence, entry.label, entry.office_class, _type_label(entry.label), tuple(entry.names))
            for entry in self._entries.values()
            if entry.proper or entry.label in parties
        ]


def _place(mention: Mention, text: str) -> tuple[int, int]:
    """Where a mention stands in the words of a passage; one of a passage above stands where its name is repeated."""
    if mention.end <= len(text):
        return mention.start, mention.end
    at = text.find(mention.name)
    return (at, at + len(mention.name)) if at >= 0 else (0, len(text))


def _type_label(label: str) -> str:
    return label.replace("Wali Kota", "Walikota")
