"""The words of the pages, Indonesian and English: a module for each kind of page, with keys of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from simpul.web.words import (
    compare,
    download,
    editor,
    errors,
    frame,
    home,
    law,
    lists,
    network,
    offices,
    quality,
    queries,
    rules,
    search,
    statements,
    things,
)

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


_PARTS = (
    frame,
    home,
    lists,
    law,
    offices,
    statements,
    network,
    rules,
    things,
    editor,
    errors,
    search,
    queries,
    compare,
    quality,
    download,
)
WORDS = gathered(part.WORDS for part in _PARTS)
"""By key, in Indonesian and in English."""
