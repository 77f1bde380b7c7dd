"""Words of texts and of what people type, folded so that case, diacritics and ligatures make no difference."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 64
"""Letters of a folded word that count."""
STOP_WORDS = frozenset(
    (
        "yang", "dan", "di", "ke", "dari", "dalam", "pada", "untuk", "dengan", "atau", "oleh",
        "para", "antara", "adalah", "ini", "itu", "juga", "akan", "serta", "tentang", "apa",
        "siapa", "mana", "bagaimana", "the", "and", "or", "of", "in", "on", "to", "for", "by",
        "with", "from", "a", "an", "is", "are", "who", "what", "which", "how",
    )
)  # fmt: skip
"""Words that say nothing alone; a search that has others goes without them."""
_WORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")

_PLAIN_WORD = re.compile(r"[a-z0-9]+")


class Word(NamedTuple):
    """A word of a text.

    Attributes:
        folded: as it is compared; never empty.
        start, end: offsets in the text, code points.
    """

    folded: str
    start: int
    end: int


def words(text: str) -> Iterator[Word]:
    """The words of a text in order."""
    for match in _WORD.finditer(text):
        folded = fold(match[0])
        if folded:
            yield Word(folded, match.start(), match.end())


def folded_words(text: str) -> list[str]:
    """The words of a text in order, folded."""
    if text.isascii():
        return [word[:LONGEST] for word in _PLAIN_WORD.findall(text.lower())]
    return [word.folded for word in words(text)]


def fold(word: str) -> str:
    """A word without case, diacritics, ligatures and signs."""
    if word.isascii() and word.isalnum():
        return word.lower()[:LONGEST]
    decomposed = unicodedata.normalize("NFKD", word).casefold()
    plain = unicodedata.normalize("NFKD", decomposed)
    return "".join(letter for letter in plain if letter.isalnum())[:LONGEST]
