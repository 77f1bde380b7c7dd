"""Headings whose very word is damaged: `Pnsal 4`, `P asal 4`, `BA D II`, `Bagi an Kcdua`, `Parograf 2`.

Such a word is no word of the language, and a line that holds nothing but it and the number due next is a heading all the
same. Nothing else is: a line with more words, or with another number, stays text.
"""

from __future__ import annotations

import re

from simpul.structure.numbering import ORDINAL_WORDS

_DIRT = r"[\s'`´‘’\"“”~^.,:;*_-]*"
_NUMBERED = re.compile(
    rf"{_DIRT}(?P<word>[^\W\d_](?:[\w.,'’!|]|\s(?=\w)){{2,9}}?)\s*[.:]?\s+(?P<number>[0-9lIiOoSZB!|](?:\s?[0-9lIiOoSZB!|]){{0,2}})[\s.:*_]*$"
)
_GLUED = re.compile(rf"{_DIRT}(?P<word>[^\W\d_][^\W\d_]{{2,8}})(?P<number>[0-9]{{1,3}})[\s.:*_]*$")
_ORDINAL = re.compile(
    rf"{_DIRT}(?P<word>[^\W\d_](?:[\w.,'’!|]|\s(?=\w)){{4,7}}?)\s+(?P<number>[KkPp][\w.,!|\s]{{3,22}}?)[\s.:*_]*$"
)
_BAB = re.compile(
    rf"{_DIRT}(?:[B8RHDE]\s?[A4]\s?[B8DRHE]|BB|BA(?=\s)|AB)\s*[.:]?\s*(?P<number>[IVXLl1!|]{{1,6}})[\s.:*_]*$"
)
_FIGURES = str.maketrans(
    {"l": "1", "I": "1", "i": "1", "!": "1", "|": "1", "O": "0", "o": "0", "S": "5", "Z": "2", "B": "8", " ": ""}
)
_WORDS = frozenset(
    ["pasar", "pasak", "pasah", "basal", "nasal", "pasai", "pasan", "pasang", "bagan", "bagia", "bagain"]
)
"""Words of the language, and a name, that are one letter from the word of a heading."""


def numbered(text: str, at: int, end: int, word: str, number: int) -> int | None:
    """Offset behind a damaged heading of a word and its number in figures; None where the line is none.

    Args:
        text: the source text.
        at: where the line begins.
        end: where it ends.
        word: the word meant, lower case (``pasal``, ``paragraf``).
        number: the number due next.
    """
    match = _NUMBERED.match(text, at, end) or _GLUED.match(text, at, end)
    if match is None or match["number"].translate(_FIGURES) != str(number) or not _is_meant(match["word"], word):
        return None
    return match.end("number")


def ordinal(text: str, at: int, end: int, word: str, number: int) -> int | None:
    """Offset behind a damaged heading of a word and an ordinal (`Bagi an Kesatu`, `Bagian Kcdua`); None where the line is none."""
    match = _ORDINAL.match(text, at, end)
    if (
        match is None
        or number not in ORDINAL_WORDS
        or not (_plain(match["word"]) == word or _is_meant(match["word"], word))
    ):
        return None
    printed = _plain(match["number"])
    return match.end("number") if any(_near(printed, meant) for meant in ORDINAL_WORDS[number]) else None


def roman(text: str, at: int, end: int) -> re.Match[str] | None:
    """A damaged `BAB` with a Roman numeral, alone in its line (`B AB II`, `BAD II`); group ``number`` is the numeral."""
    return _BAB.match(text, at, end)


def _plain(printed: str) -> str:
    return re.sub(r"[^\w]", "", printed).lower()


def _is_meant(printed: str, word: str) -> bool:
    plain = _plain(printed)
    return (printed[0].isupper() or plain != printed) and plain not in _WORDS and _near(plain, word)


def _near(printed: str, meant: str) -> bool:
    """Whether two words differ in no more than one letter changed, lost or added, or in `rn` for `m` and the like."""
    printed = printed.replace("rn", "m").replace("cl", "d") if meant not in printed else printed
    if abs(len(printed) - len(meant)) > 1:
        return False
    same = 0
    while same < min(len(printed), len(meant)) and printed[same] == meant[same]:
        same += 1
    rest, due = printed[same:], meant[same:]
    return rest[1:] == due[1:] or rest == due[1:] or rest[1:] == due
