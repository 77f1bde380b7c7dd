"""The words of the pages, Indonesian and English: a module for each kind of page, with keys of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from simpul.web.words import editor, errors, frame, home, law, lists, offices, queries, search, statements, things

Words = Mapping[str, tuple[str, str]]


def gathered(parts: Iterable[Words]) -> dict[str, tuple[str, str]]:
    """All words together.

    Raises:
        ValueError: if two parts have words under the same key.
    """
    found: dict[str, tuple[str, str]] = {}
    for part in parts:
        twice = found.keys() & part.keys()
        if twice:
            raise ValueError(f"Two pages use the same keys for their words: {', '.join(sorted(twice))}.")
        found.update(part)
    return found


WORDS = gathered(
    part.WORDS for part in (frame, home, lists, law, offices, statements, things, editor, errors, search, queries)
)
"""By key, in Indonesian and in English."""
