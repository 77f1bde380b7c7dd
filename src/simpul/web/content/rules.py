"""Rules of reading as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from simpul.graph.namespaces import RULE
from simpul.web.words import WORDS


@dataclass(frozen=True)
class ReadingRule:
    """A rule of reading.

    Attributes:
        iri: its IRI.
        name: as the reader has it (``act.to-recipient``).
        explanation: what it looks for, by language; empty where nothing is said of it.
    """

    iri: str
    name: str
    explanation: dict[str, str]


def described(iri: str) -> ReadingRule | None:
    """A rule of reading with what it looks for, or what its layer does; None without an IRI.

    Args:
        iri: of the rule; may be empty.
    """
    if not iri:
        return None
    name = iri.removeprefix(str(RULE))
    words = WORDS.get(f"rule_{name}") or WORDS.get(f"rule_{name.partition('.')[0]}")
    return ReadingRule(iri, name, dict(zip(("id", "en"), words, strict=True)) if words else {})
