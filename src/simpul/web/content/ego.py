"""The picture of an office's network: where its boxes and lines lie, made from its dossier.

The office stands in the middle. Offices that act towards it stand on its left, those that it acts towards on its
right; those that are only related by a kind fill the shorter side. Units are those of the picture's view box.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from textwrap import wrap

from simpul.web.content.dossier import Dossier
from simpul.web.content.statements import label_of

MOST = 24
"""Offices around the one in the middle that are drawn."""
WIDTH = 960
ROW, BOX, HIGH, MIDDLE = 50, 262, 38, 190
_CHARACTERS = 31
_APART = 7


@dataclass(frozen=True)
class Strand:
    """A line between the office in the middle and another.

    Attributes:
        family: ``act``, or the kind whose colour it has (``koordinatif`` for its subkinds too).
        way: ``out`` from the middle, ``in`` towards it, empty for kinds.
        names: what it stands for.
        stated, inferred: number of statements.
        path, arrow: of the line and of its head; the head is empty for kinds.
    """

    family: str
    way: str
    names: tuple[str, ...]
    stated: int = 0
    inferred: int = 0
    path: str = ""
    arrow: str = ""


@dataclass(frozen=True)
class Neighbour:
    """Another office.

    Attributes:
        iri: its IRI.
        label: its name.
        strands: the lines to it.
        x, y: left upper corner of its box.
        lines: its name in lines that fit.
    """

    iri: str
    label: str
    strands: tuple[Strand, ...]
    x: float = 0
    y: float = 0
    lines: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[int, int]:
        """How many are stated, and how many in all; so that the first is drawn that has most to show."""
        stated = sum(strand.stated for strand in self.strands)
        return stated, stated + sum(strand.inferred for strand in self.strands)


@dataclass(frozen=True)
class Picture:
    """The picture.

    Attributes:
        label: name of the office in the middle, in lines.
        neighbours: the others that are drawn.
        height: of the view box.
        top: upper edge of the box in the middle; `tall` is its height.
        total: how many others there are.
        families: the families of its lines, in the order of the legend.
    """

    label: tuple[str, ...]
    neighbours: tuple[Neighbour, ...]
    height: float
    top: float
    tall: float
    total: int
    families: tuple[str, ...] = field(default=())
    width: int = WIDTH
    box: int = BOX
    high: int = HIGH
    middle: int = MIDDLE

    @property
    def left(self) -> float:
        """Left edge of the box in the middle."""
        return (WIDTH - MIDDLE) / 2


def picture(found: Dossier, language: str) -> Picture | None:
    """The picture of an office's network; None where it is related to no other."""
    others = sorted(_neighbours(found, language), key=lambda one: (*(-n for n in one.statements), one.label))
    if not others:
        return None
    left, right = _sides(others[:MOST])
    rows = max(len(left), len(right))
    height = rows * ROW + 20
    tall = min(height - 20, max(HIGH + 20, rows * 18))
    placed = [
        *_column(left, 10, height, tall),
        *_column(right, WIDTH - BOX - 10, height, tall),
    ]
    families = dict.fromkeys(strand.family for one in placed for strand in one.strands)
    label = _lines(found.office.label, 26)
    return Picture(label, tuple(placed), height, (height - tall) / 2, tall, len(others), tuple(sorted(families)))


def _neighbours(found: Dossier, language: str) -> Iterable[Neighbour]:
    labels: dict[str, str] = {}
    strands: dict[tuple[str, str, str], list[tuple[str, bool]]] = {}
    for group in found.related:
        family = group.code.partition("-")[0] if group.role == "between" else "act"
        way = {"subject": "out", "object": "in"}.get(group.role, "")
        name = label_of(group.term.labels, language) or ("rantai" if language == "id" else "chain")
        for entry in group.entries:
            for other in entry.others:
                if other.iri != found.office.iri:
                    labels[other.iri] = label_of(other.labels, language) or other.iri.rpartition("/")[2]
                    strands.setdefault((other.iri, family, way), []).append((name, entry.statement.inferred))
    for iri, label in labels.items():
        own = [(key, said) for key, said in strands.items() if key[0] == iri]
        yield Neighbour(iri, label, tuple(_strand(family, way, said) for (_, family, way), said in own))


def _strand(family: str, way: str, said: Sequence[tuple[str, bool]]) -> Strand:
    inferred = sum(follows for _, follows in said)
    return Strand(family, way, tuple(dict.fromkeys(name for name, _ in said)), len(said) - inferred, inferred)


def _sides(others: Sequence[Neighbour]) -> tuple[list[Neighbour], list[Neighbour]]:
    left: list[Neighbour] = []
    right: list[Neighbour] = []
    undecided = []
    for one in others:
        inwards = sum(strand.stated + strand.inferred for strand in one.strands if strand.way == "in")
        outwards = sum(strand.stated + strand.inferred for strand in one.strands if strand.way == "out")
        if inwards == outwards:
            undecided.append(one)
        else:
            (left if inwards > outwards else right).append(one)
    for one in undecided:
        (left if len(left) < len(right) else right).append(one)
    # One side may be much longer; the rest of it goes where there is room.
    while abs(len(left) - len(right)) > max(2, len(others) // 5):
        longer, shorter = (left, right) if len(left) > len(right) else (right, left)
        shorter.append(longer.pop())
    return left, right


def _column(side: Sequence[Neighbour], x: float, height: float, tall: float) -> Iterable[Neighbour]:
    first = (height - len(side) * ROW) / 2 + (ROW - HIGH) / 2
    for number, one in enumerate(side):
        y = first + number * ROW
        strands = tuple(
            _drawn(strand, x, y + HIGH / 2 + (place - (len(one.strands) - 1) / 2) * _APART, height, tall)
            for place, strand in enumerate(sorted(one.strands, key=lambda s: (s.family == "act", s.family, s.way)))
        )
        yield replace(one, strands=strands, x=x, y=y, lines=_lines(one.label, _CHARACTERS))


def _drawn(strand: Strand, x: float, y: float, height: float, tall: float) -> Strand:
    on_the_left = x < WIDTH / 2
    outer = x + BOX if on_the_left else x
    inner = (WIDTH - MIDDLE) / 2 if on_the_left else (WIDTH + MIDDLE) / 2
    centre = height / 2
    # The lines reach the box in the middle in the order in which they left the others.
    at = centre + (y - centre) * (tall - 16) / max(height - 20, 1)
    bend = (outer + inner) / 2
    path = f"M{inner:.0f},{at:.1f} C{bend:.0f},{at:.1f} {bend:.0f},{y:.1f} {outer:.0f},{y:.1f}"
    arrow = ""
    if strand.way:
        tip, tip_y = (outer, y) if strand.way == "out" else (inner, at)
        back = 8 if (tip == outer) == on_the_left else -8
        arrow = f"{tip:.0f},{tip_y:.1f} {tip + back:.0f},{tip_y - 4:.1f} {tip + back:.0f},{tip_y + 4:.1f}"
    return replace(strand, path=path, arrow=arrow)


def _lines(label: str, width: int) -> tuple[str, ...]:
    lines = wrap(label, width, break_long_words=True) or [""]
    return (lines[0], lines[1].rstrip() + "…") if len(lines) > 2 else tuple(lines)
