"""The text of a regulation as a reading: blocks in printed order, cut into pieces that know what quotes them.

The pieces tile the source text: every character stands in one of them, in order, whether it is law, the number of a
provision, page furniture or a mark that OCR left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from simpul.structure.model import SegmentKind
from simpul.structure.tail import tail_segments
from simpul.web.content.law import Provision
from simpul.web.content.wording import Span, own_words

CONTAINERS = ("bab", "bagian", "paragraf")
"""Units that have a heading and no words of their own."""
_MARKUP = re.compile(r"\*\*|__|(?m:^[ \t\xa0]*(?:[-*>#•]+[ \t\xa0]+)+)")
"""Bullets, block quotes and bold type as OCR writes them down (Markdown)."""
_BREAK = re.compile(r"\n[^\S\n]*(?:\n\s*)+")
"""What stands between two paragraphs."""


class Role(StrEnum):
    """What a piece of text is."""

    WORDS = "words"
    MARKER = "marker"  # printed number of a provision, heading of a chapter
    FURNITURE = "furniture"  # page numbers, running heads, tables of initials
    MARKUP = "markup"  # what OCR put in: bullets, asterisks
    BLANK = "blank"


@dataclass(frozen=True)
class Quote:
    """Words that statements quote.

    Attributes:
        start, end: offsets in the source, code points.
        layers: short names of the classes of its statements (``kind``, ``act``), the leading one first.
        target: IRI of where its statements are told: the provision that carries them, with an anchor in its page, or
            the statement where the regulation itself carries it.
    """

    start: int
    end: int
    layers: tuple[str, ...]
    target: str


def anchor(start: int, end: int) -> str:
    """Name of the place on a provision's page where the statements stand that quote a span."""
    return f"q-{start}-{end}"


@dataclass(frozen=True)
class Piece:
    """A stretch of the source.

    Attributes:
        start, end: offsets, code points.
        text: the characters.
        role: what it is.
        quotes: the quotes that it is part of, the shortest first.
    """

    start: int
    end: int
    text: str
    role: Role
    quotes: tuple[Quote, ...] = ()

    @property
    def layers(self) -> tuple[str, ...]:
        """Classes of the statements that quote it."""
        return tuple(dict.fromkeys(layer for quote in self.quotes for layer in quote.layers))


@dataclass(frozen=True)
class Block:
    """A paragraph or heading.

    Attributes:
        kind: type of the unit (``pasal``, ``ayat``); of what is no provision ``title`` (above the preamble),
            ``decision`` (between provisions), or what `simpul.structure.tail` names at the end.
        provision: whose words these are; None for what is no provision.
        first: whether it is the first of its provision's blocks, which bears its anchor.
        pieces: in order.
    """

    kind: str
    provision: Provision | None
    first: bool
    pieces: tuple[Piece, ...]

    @property
    def head(self) -> tuple[Piece, ...]:
        """What stands before the words: the printed number, the heading."""
        return self.pieces[: self._split]

    @property
    def body(self) -> tuple[Piece, ...]:
        """The words and what follows them."""
        return self.pieces[self._split :]

    @property
    def blank(self) -> bool:
        """Whether nothing of it is to be seen."""
        return all(piece.role in (Role.BLANK, Role.MARKUP) for piece in self.pieces)

    @property
    def start(self) -> int:
        """Offset of its first character; -1 where it has none."""
        return self.pieces[0].start if self.pieces else -1

    @property
    def end(self) -> int:
        """Offset behind its last character; -1 where it has none."""
        return self.pieces[-1].end if self.pieces else -1

    @property
    def _split(self) -> int:
        for place, piece in enumerate(self.pieces):
            if piece.role in (Role.WORDS, Role.FURNITURE):
                return place
        return len(self.pieces)


def blocks(source: str, provisions: Sequence[Provision], quotes: Iterable[Quote]) -> list[Block]:
    """A regulation as a reading.

    Args:
        source: the source text.
        provisions: all of its provisions in the order of the text.
        quotes: what statements quote.
    """
    pieces = _Marked(source, quotes)
    return [
        Block(kind, provision, first, tuple(piece for cut in cuts for piece in pieces.of(*cut)))
        for kind, provision, first, cuts in _laid_out(source, provisions)
    ]


Cut = tuple[int, int, Role]
Laid = tuple[str, Provision | None, bool, list[Cut]]


def _laid_out(source: str, provisions: Sequence[Provision]) -> Iterator[Laid]:
    """The blocks in order, each with the stretches that it is made of."""
    below: dict[str, list[Provision]] = {}
    known = {one.iri for one in provisions}
    for one in provisions:
        below.setdefault(one.parent if one.parent in known else "", []).append(one)
    top = below.get("", [])
    here = 0
    for place, one in enumerate(top):
        start = min(max(one.start, here), len(source))
        end = min(max(one.end, start), len(source))
        yield from _between(source, here, start, "decision" if place else "title")
        yield from _unit(source, one, (start, end), below)
        here = end
    if top:
        for segment in tail_segments(source, here):
            kind = "closing" if segment.kind is SegmentKind.BLANK else str(segment.kind)
            yield from _between(source, segment.start, segment.end, kind)
    else:
        yield from _between(source, here, len(source), "title")


def _unit(source: str, one: Provision, span: Span, below: Mapping[str, Sequence[Provision]]) -> Iterator[Laid]:
    """The blocks of a provision and of all below it; spans that do not fit into one another are cut to fit."""
    regions: list[Span] = []
    inner: list[tuple[Provision, Span]] = []
    here = span[0]
    for child in below.get(one.iri, ()):
        start = min(max(child.start, here), span[1])
        regions.append((here, start))
        here = min(max(child.end, start), span[1])
        inner.append((child, (start, here)))
    regions.append((here, span[1]))
    words = own_words(source, [region for region in regions if region[0] < region[1]], one.text)
    for place, region in enumerate(regions):
        if place == 0 or region[0] < region[1]:
            yield one.unit, one, place == 0, list(_cuts(source, region, words, leading=place == 0))
        if place < len(inner):
            yield from _unit(source, *inner[place], below)


def _cuts(source: str, region: Span, words: Sequence[Span], *, leading: bool) -> Iterator[Cut]:
    """A stretch of a provision's own text by what it is."""
    here, last = region
    role = Role.MARKER if leading else Role.FURNITURE
    for start, end in words:
        if region[0] <= start and end <= last:
            yield from _beside(source, here, start, role)
            yield start, end, Role.WORDS
            here, role = end, Role.FURNITURE
    yield from _beside(source, here, last, role)


def _beside(source: str, start: int, end: int, role: Role) -> Iterator[Cut]:
    """What stands beside words, told apart from markup and from white space at its ends."""
    here = start
    for found in _MARKUP.finditer(source, start, end):
        yield from _trimmed(source, here, found.start(), role)
        yield found.start(), found.end(), Role.MARKUP
        here = found.end()
    yield from _trimmed(source, here, end, role)


def _trimmed(source: str, start: int, end: int, role: Role) -> Iterator[Cut]:
    text = source[start:end]
    first, last = end - len(text.lstrip()), start + len(text.rstrip())
    if first >= last:
        first = last = end
    if start < first:
        yield start, first, Role.BLANK
    if first < last:
        yield first, last, role
    if last < end:
        yield last, end, Role.BLANK


def _between(source: str, start: int, end: int, kind: str) -> Iterator[Laid]:
    """What belongs to no provision, a block for each paragraph."""
    here = start
    while here < end:
        found = _BREAK.search(source, here, end)
        stop = found.end() if found else end
        role = Role.FURNITURE if kind == SegmentKind.FURNITURE else Role.WORDS
        yield kind, None, False, list(_beside(source, here, stop, role))
        here = stop


class _Marked:
    """Cuts stretches where quotes begin and end; they must be asked for in the order of the text."""

    def __init__(self, source: str, quotes: Iterable[Quote]) -> None:
        self._source = source
        self._quotes = sorted((one for one in quotes if one.start < one.end), key=lambda one: (one.start, one.end))
        self._next = 0
        self._open: list[Quote] = []

    def of(self, start: int, end: int, role: Role) -> Iterator[Piece]:
        """The pieces of a stretch."""
        here = start
        while here < end:
            self._advance(here)
            stop = min([end, *(one.end for one in self._open)])
            if self._next < len(self._quotes):
                stop = min(stop, self._quotes[self._next].start)
            text = self._source[here:stop]
            marked = () if role in (Role.BLANK, Role.MARKUP) or not text.strip() else tuple(self._open)
            yield Piece(here, stop, text, role, marked)
            here = stop

    def _advance(self, here: int) -> None:
        while self._next < len(self._quotes) and self._quotes[self._next].start <= here:
            self._open.append(self._quotes[self._next])
            self._next += 1
        self._open = [one for one in self._open if one.end > here]
        self._open.sort(key=lambda one: (one.end - one.start, one.start))
