"""Lines of a PDF page from the places of its words, in the order in which they are read.

Words at one height make a line, from left to right: so the columns of a preamble (`Menimbang`, `:`, `a.`, the words)
read as they are printed, also when a label stands a little higher than its words. Only the two signatures at the end of
a regulation, where they are set side by side, are read one after the other (UU 12/2011, Lampiran II, numbers 160-174).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from simpul.source.readers.pdf_glyphs import Word

_SIGNATURE = re.compile(r"(?:Ditetapkan|Diundangkan|Disahkan)\s+di\b", re.IGNORECASE)
_SAME_LINE = 0.45
"""Distance of the middles of two words of one line, at most, in heights of the line."""
_COLUMN_GAP = 2.5
"""Gap between two columns, at least, in heights of the line."""


@dataclass(frozen=True)
class TextLine:
    """A line of a page.

    Attributes:
        words: its words from left to right.
    """

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with single spaces between."""
        return " ".join(word.text for word in self.words)

    @property
    def top(self) -> float:
        """Upper edge, in points from the top of the page."""
        return min(word.top for word in self.words)

    @property
    def x0(self) -> float:
        """Left edge, in points."""
        return self.words[0].x0


PageLines = list[TextLine]


def page_lines(words: Iterable[Word]) -> PageLines:
    """Lines of one page in reading order."""
    return _signatures_apart(_rows(words))


def _rows(words: Iterable[Word]) -> PageLines:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (one.middle, one.x0)):
        for row in rows[:-4:-1]:
            if abs(word.middle - row[0].middle) <= _SAME_LINE * min(max(word.height, 1), max(row[0].height, 1)):
                row.append(word)
                break
        else:
            rows.append([word])
    rows.sort(key=lambda row: sum(word.middle for word in row) / len(row))
    return [TextLine(tuple(sorted(row, key=lambda word: word.x0))) for row in rows]


def _signatures_apart(rows: PageLines) -> PageLines:
    """Split the rows from the first in which two signature blocks begin side by side, or begin in turn."""
    for index, row in enumerate(rows):
        edge = _right_column(row, rows[index:])
        if edge is not None:
            return rows[:index] + _two_columns(rows[index:], edge)
    return rows


def _right_column(row: TextLine, below: Sequence[TextLine]) -> float | None:
    """Left edge of the right column, where a signature begins in ``row`` and another block beside it."""
    if not any(_SIGNATURE.match(" ".join(word.text for word in part)) for part in _parts(row)):
        return None
    edges = [part[0].x0 for line in below[:8] for part in _parts(line)[1:]]
    if not edges:
        return None
    edge = min(edges)
    crossing = sum(any(word.x0 < edge - 3 < word.x1 - 3 for word in line.words) for line in below[:8])
    return edge if crossing == 0 and len(edges) >= 2 else None


def _parts(line: TextLine) -> list[list[Word]]:
    """The words of a line, cut at gaps as wide as between columns."""
    parts = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.x0 - before.x1 > _COLUMN_GAP * word.height:
            parts.append([])
        parts[-1].append(word)
    return parts


def _two_columns(rows: Sequence[TextLine], edge: float) -> PageLines:
    """Rows of two columns, the enacting signature first; what crosses both columns stays below."""
    left: PageLines = []
    right: PageLines = []
    for index, row in enumerate(rows):
        beside = [word for word in row.words if word.x0 >= edge - 3]
        before = [word for word in row.words if word.x0 < edge - 3]
        if before and before[-1].x1 > (beside[0].x0 if beside else edge + 3) - _COLUMN_GAP / 2 * before[-1].height:
            return _enacted_first(left, right) + list(rows[index:])
        if before:
            left.append(TextLine(tuple(before)))
        if beside:
            right.append(TextLine(tuple(beside)))
    return _enacted_first(left, right)


def _enacted_first(left: PageLines, right: PageLines) -> PageLines:
    if any(re.match(r"Diundangkan", line.text, re.IGNORECASE) for line in left[:2]):
        return right + left
    return left + right
