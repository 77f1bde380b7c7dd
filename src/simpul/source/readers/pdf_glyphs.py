"""The glyphs of a PDF page that a reader sees, put together into words with their places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pdfplumber.utils.text import extract_words

_SAME = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
    "\u00ad": "-",
    "\u2010": "-",
    "\u2011": "-",
}
"""Ligatures as their letters; hyphens of every kind, which are all printed alike, as one."""
_WHITE = 0.97
_SLANT = 0.1
_DOUBLED = 0.08
"""Shift, in sizes of the font, up to which a letter painted twice is one letter."""
_WORD_GAP = 0.1
"""Gap between two glyphs, in sizes of the font, from which a new word begins."""


@dataclass(frozen=True)
class Word:
    """A word on a page.

    Attributes:
        text: its characters.
        x0, x1: left and right edge, in points from the left of the page.
        top, bottom: upper and lower edge, in points from the top of the page.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """Height of its line, in points: about the size of its font."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Vertical middle, in points from the top of the page."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Glyphs:
    """What a page holds.

    Attributes:
        words: the words, in no order.
        letters: number of characters seen, spaces not counted.
        hidden: number of characters left out as nobody sees them.
        unreadable: number of glyphs whose letter the font does not say.
        pictured: whether pictures stand on the page.
    """

    words: tuple[Word, ...]
    letters: int
    hidden: int
    unreadable: int
    pictured: bool


def visible_glyphs(page: Any) -> Glyphs:
    """The words of a page of pdfplumber.

    Left out: glyphs painted white on the bare page, glyphs painted twice at one place (a poor man's bold), and glyphs
    at a slant or across the direction of the page (watermarks, stamps at the margin).
    """
    chars = page.chars
    directions = [_direction(char["matrix"]) for char in chars]
    reading = max(("level", "upright"), key=directions.count)
    seen = _Places()
    kept: list[dict[str, Any]] = []
    hidden = unreadable = 0
    grounds = list(_dark_grounds(page))
    for char, direction in zip(chars, directions, strict=True):
        if direction != reading:
            continue
        text = _letters(char["text"])
        if not text:
            continue
        if _is_white(char) and not any(_covers(ground, char) for ground in grounds):
            hidden += not text.isspace()
            continue
        if not text.isspace() and seen.again(text, char["x0"], char["top"], _DOUBLED * char["size"]):
            continue
        unreadable += text == "\ufffd"
        kept.append({**char, "text": text})
    words = tuple(
        Word(word["text"], word["x0"], word["x1"], word["top"], word["bottom"])
        for word in extract_words(kept, x_tolerance_ratio=_WORD_GAP, y_tolerance=3)
    )
    letters = sum(len(word.text) for word in words) - unreadable
    return Glyphs(words, letters, hidden, unreadable, bool(page.images))


class _Places:
    """Where each letter was painted, to know one that is painted again with a slight shift."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, int, int], list[tuple[float, float]]] = {}

    def again(self, text: str, x: float, y: float, tolerance: float) -> bool:
        """Whether the letter was painted there before; the place is remembered where it was not."""
        column, row = int(x // 2), int(y // 2)
        for near in ((column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
            for other_x, other_y in self._places.get((text, *near), ()):
                if abs(other_x - x) <= tolerance and abs(other_y - y) <= tolerance:
                    return True
        self._places.setdefault((text, column, row), []).append((x, y))
        return False


def _direction(matrix: Sequence[float]) -> str:
    """Direction of a glyph's line: ``level``, ``upright`` (turned by a quarter) or ``slanted``."""
    along, across = abs(matrix[0]), abs(matrix[1])
    if across <= _SLANT * along:
        return "level"
    return "upright" if along <= _SLANT * across else "slanted"


def _letters(text: str) -> str:
    """What a glyph stands for: ligatures apart, bullets of symbol fonts as bullets, unknown glyphs as U+FFFD."""
    if text.startswith("(cid:"):
        return "\ufffd"
    if len(text) == 1:
        code = ord(text)
        if 0xF000 <= code <= 0xF0FF:
            plain = chr(code - 0xF000)
            return plain if plain.isascii() and plain.isalnum() else "•"
        if code < 0x20 or 0x7F <= code <= 0xA0:
            return " "
    return _SAME.get(text, text)


def _is_white(char: Mapping[str, Any]) -> bool:
    color = char.get("non_stroking_color")
    if not isinstance(color, tuple | list) or not all(isinstance(part, int | float) for part in color):
        return False
    if len(color) == 4:
        return all(part <= 1 - _WHITE for part in color)
    return len(color) in (1, 3) and all(part >= _WHITE for part in color)


def _dark_grounds(page: Any) -> Iterator[Mapping[str, Any]]:
    """What white letters can be seen on: pictures and filled shapes that are not white."""
    yield from page.images
    for shape in (*page.rects, *page.curves):
        if shape.get("fill") and not _is_white(shape):
            yield shape


def _covers(ground: Mapping[str, Any], char: Mapping[str, Any]) -> bool:
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return bool(ground["x0"] <= x <= ground["x1"] and ground["top"] <= y <= ground["bottom"])
