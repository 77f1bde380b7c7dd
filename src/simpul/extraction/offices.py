"""The offices of a regulation: one entry for each, under the name chosen as its label, at its first mention."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from simpul.extraction.model import Definition, Office
from simpul.extraction.names import Mention, NameBook
from simpul.extraction.passages import Passage, Passages


@dataclass
class _Entry:
    label: str
    office_class: str
    passage: Passage
    start: int
    end: int
    names: list[str] = field(default_factory=list)
    proper: bool = False


class Register:
    """Collects mentions in the order of the text and gives each office its label.

    Args:
        names: the name book of the regulation.
        definitions: definitions, whose terms become labels, short forms first.
    """

    def __init__(self, names: NameBook, definitions: Iterable[Definition]) -> None:
        self._names = names
        self._entries: dict[str, _Entry] = {}
        self._short: dict[str, str] = {}
        for item in definitions:
            key = names.key(item.term)
            named_so = key == " ".join(item.term.lower().replace("wali kota", "walikota").split())
            if item.short_for or (named_so and key not in self._short):
                self._short[key] = item.term

    def add(self, mention: Mention, passage: Passage) -> None:
        """Record a mention; later mentions only add names."""
        entry = self._entries.get(mention.key)
        if entry is None:
            label = self._short.get(mention.key, mention.name)
            entry = _Entry(label, mention.office_class, passage, mention.start, mention.end)
            self._entries[mention.key] = entry
        entry.proper = entry.proper or mention.proper
        if mention.name != entry.label and mention.name not in entry.names:
            entry.names.append(mention.name)

    def knows(self, key: str) -> bool:
        """Whether an office with this key has been mentioned."""
        return key in self._entries

    def label(self, key: str) -> str:
        """Label of an office by its key."""
        return self._entries[key].label

    def offices(self, passages: Passages, parties: Container[str]) -> list[Office]:
        """Office statements in the order of first mention.

        Args:
            passages: the passages.
            parties: labels of the offices that bear or are party to something; a name printed only in small letters
                (`unit kerja`, `kementerian`) is an office only then.
        """
        return [
            Office(
                passages.evidence(
                    entry.passage,
                    entry.start,
                    entry.end,
                    entry.passage.text[entry.start : entry.end],
                    "office.first-mention",
                ),
                entry.label,
                entry.office_class,
                _type_label(entry.label),
                tuple(entry.names),
            )
            for entry in self._entries.values()
            if entry.proper or entry.label in parties
        ]


def _type_label(label: str) -> str:
    return label.replace("Wali Kota", "Walikota")
