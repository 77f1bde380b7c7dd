"""The words that were looked for, marked in the text in which they were found."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from simpul.search.words import Word, words

WIDTH = 230
"""Characters of a snippet."""


@dataclass(frozen=True)
class Segment:
    """A stretch of text.

    Attributes:
        text: its characters.
        marked: whether it was looked for.
    """

    text: str
    marked: bool = False


@dataclass(frozen=True)
class Marker:
    """Knows what to mark.

    Attributes:
        words: folded words.
        beginnings: beginnings of folded words.
    """

    words: Collection[str]
    beginnings: tuple[str, ...] = ()

    def marks(self, word: str) -> bool:
        """Whether a folded word is marked."""
        return word in self.words or word.startswith(self.beginnings)

    def whole(self, text: str) -> tuple[Segment, ...]:
        """A whole text in segments."""
        return _segments(text, [word for word in words(text) if self.marks(word.folded)], 0, len(text))

    def snippet(self, text: str, width: int = WIDTH) -> tuple[Segment, ...]:
        """The stretch of a text with most of what is looked for in it, cut between words; empty for no text."""
        found = list(words(text))
        marked = [word for word in found if self.marks(word.folded)]
        if len(text) <= width:
            return _segments(text, marked, 0, len(text))
        start = _best(marked, width)
        begin = max((word.start for word in found if word.start <= start), default=0)
        end = max((word.end for word in found if word.end <= begin + width), default=begin + width)
        end = len(text) if found and end == found[-1].end and len(text) - end < 10 else end
        shown = _segments(text, [word for word in marked if word.start >= begin and word.end <= end], begin, end)
        before = (Segment("… "),) if begin > 0 else ()
        return (*before, *shown, *((Segment(" …"),) if end < len(text) else ()))


def _best(marked: Sequence[Word], width: int) -> int:
    """Where the window begins that holds most different marked words; a little before the first of them."""
    best, most = 0, 0
    for index, first in enumerate(marked):
        inside = {word.folded for word in marked[index : index + 40] if word.end <= first.start + width - 40}
        if len(inside) > most:
            best, most = max(0, first.start - 40), len(inside)
    return best


def _segments(text: str, marked: Sequence[Word], begin: int, end: int) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    place = begin
    for word in marked:
        # Marked words with nothing but a space between them are marked as one.
        if segments and segments[-1].marked and not text[place : word.start].strip():
            segments[-1] = Segment(segments[-1].text + text[place : word.end], marked=True)
        else:
            segments += [Segment(text[place : word.start])] if word.start > place else []
            segments.append(Segment(text[word.start : word.end], marked=True))
        place = word.end
    return (*segments, *((Segment(text[place:end]),) if end > place else ()))
