"""The tree of provisions: units, the segments that tile the text, and the defects met on the way.

Units are named as UU 12/2011, Lampiran II names them: bab, bagian, paragraf, pasal, ayat, huruf, angka. Offsets are
Unicode code points of the unchanged source text; ``end`` is exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from simpul.source.text import SourceText

CONTAINER_TYPES = ("bab", "bagian", "paragraf")
LEAF_TYPES = ("pasal", "ayat", "huruf", "angka")
UNIT_TYPES = CONTAINER_TYPES + LEAF_TYPES
"""Values of ``Unit.type`` that are rows of the structure table."""
PREAMBLE_TYPES = ("menimbang", "mengingat", "menetapkan")
"""Values of ``Unit.type`` for the parts of the preamble: no rows of their own, but parents of huruf and angka."""


class SegmentKind(StrEnum):
    """What a stretch of the source is."""

    TITLE = "title"  # naming block above Menimbang
    PREAMBLE = "preamble"  # words of the preamble that belong to no unit (MEMUTUSKAN:)
    MARKER = "marker"  # list bullet and number of a unit, `Pasal 15`, `(2)`, `a.`
    HEADING = "heading"  # `BAB IV TATA HUBUNGAN KERJA` with its words
    TEXT = "text"  # a unit's own words
    FURNITURE = "furniture"  # page numbers, running heads, stamps, tables of initials
    BLANK = "blank"  # white space between the others
    CLOSING = "closing"  # `Agar setiap orang mengetahuinya ...`
    SIGNATURE = "signature"  # places, dates, posts and names at the end
    GAZETTE = "gazette"  # `BERITA DAERAH ... NOMOR 6`
    ANNEX = "annex"  # Lampiran
    EXPLANATION = "explanation"  # Penjelasan


@dataclass(frozen=True)
class Segment:
    """A stretch of the source; the segments of a document tile its text without gap or overlap.

    Attributes:
        start, end: offsets.
        kind: what the stretch is.
        path: citation path of the unit it belongs to; empty where it belongs to none.
    """

    start: int
    end: int
    kind: SegmentKind
    path: str = ""


@dataclass(frozen=True)
class Unit:
    """One provision or container.

    Attributes:
        path: citation path, unique in the document (``pasal-15/ayat-2/huruf-a``, ``bab-4/bagian-2``, ``mengingat/angka-3``).
        type: one of UNIT_TYPES or PREAMBLE_TYPES.
        number: number as a citation prints it: arabic for bab, bagian, paragraf, pasal, ayat, angka; lower-case letter for huruf.
        heading: words of a container's heading in title case; empty for the others.
        container: path of the innermost bab, bagian or paragraf around it; ``-`` for the preamble.
        parent: path of the unit it is directly part of; empty at the top.
        start, end: whole extent in the source, marker and descendants included.
        text_spans: spans of its own words (a chapeau, or a leaf's text), without marker, furniture and children.
    """

    path: str
    type: str
    number: str
    heading: str
    container: str
    parent: str
    start: int
    end: int
    text_spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Defect:
    """A defect of drafting or of OCR met while reading the structure.

    Attributes:
        kind: short class of the defect, a key of the lexicon of anomalies (``duplicate-number``, ``skipped-number``, ...).
        path: citation path of the provision at which it stands; empty for none.
        message: one English sentence for a drafter.
        start, end: offsets of the place.
    """

    kind: str
    path: str
    message: str
    start: int
    end: int


@dataclass(frozen=True)
class Document:
    """A regulation read into its structure.

    Attributes:
        source: the unchanged text.
        units: every unit in the order of the text.
        segments: the tiling of the text, in order.
        defects: defects met, in order.
    """

    source: SourceText
    units: tuple[Unit, ...]
    segments: tuple[Segment, ...]
    defects: tuple[Defect, ...] = ()

    @cached_property
    def by_path(self) -> dict[str, Unit]:
        """Units by citation path."""
        return {unit.path: unit for unit in self.units}

    @cached_property
    def _children(self) -> dict[str, list[Unit]]:
        children: dict[str, list[Unit]] = {}
        for unit in self.units:
            children.setdefault(unit.parent, []).append(unit)
        return children

    def children(self, path: str) -> list[Unit]:
        """Units directly below ``path``, in order; the top units for the empty path."""
        return self._children.get(path, [])

    def ancestors(self, path: str) -> Iterator[Unit]:
        """Units above ``path``, nearest first (angka, huruf, ayat, pasal, then its containers)."""
        unit = self.by_path[path]
        while unit.parent:
            unit = self.by_path[unit.parent]
            yield unit
