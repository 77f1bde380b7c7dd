"""Diagrams of the ontology as SVG, laid out here: the tree of classes, and what properties join which classes.

Every box links to the place of its class on the page. No scripts and no styles, so that any policy lets them show.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape

from rdflib import OWL, RDF, RDFS, URIRef
from rdflib.term import Node

from simpul.documentation import terms
from simpul.graph.namespaces import SIMPUL

_ROW, _COLUMN, _BOX = 26, 230, (190, 20)
_TITLES = {
    "tree": {"en": "Classes of the ontology and their subclasses", "id": "Kelas ontologi dan subkelasnya"},
    "joins": {"en": "Properties between the classes", "id": "Properti antar-kelas"},
}


def tree(language: str) -> str:
    """The classes, each to the right of its superclass.

    Args:
        language: of the labels, ``en`` or ``id``.
    """
    children, roots = _hierarchy()
    boxes: list[str] = []
    lines: list[str] = []
    row, widest = 0, 0

    def place(each: URIRef, depth: int) -> float:
        nonlocal row, widest
        widest = max(widest, depth)
        below = [place(child, depth + 1) for child in children[each]]
        if below:
            y = (below[0] + below[-1]) / 2
        else:
            y = 20 + row * _ROW
            row += 1
        x = 10 + depth * _COLUMN
        for target in below:
            middle, end = x + _BOX[0] + 20, x + _COLUMN
            lines.append(f'<path d="M{x + _BOX[0]} {y:g}H{middle}V{target:g}H{end}" fill="none" stroke="#889"/>')
        boxes.append(_box(each, x, y, language))
        return y

    for root in roots:
        place(root, 0)
    return _svg("tree", language, (widest + 1) * _COLUMN, row * _ROW + 30, [*lines, *boxes])


def joins(language: str) -> str:
    """The classes that properties join, in a ring, with the properties at the lines."""
    pairs = _joined()
    classes = sorted({each for pair in pairs for each in pair})
    degree = {each: sum(each in pair for pair in pairs) for each in classes}
    centre = max(classes, key=lambda each: (degree[each], str(each)))
    ring = [each for each in classes if each != centre]
    places = {centre: (600.0, 480.0)}
    for index, each in enumerate(ring):
        angle = 2 * math.pi * index / len(ring)
        places[each] = (600 + 480 * math.cos(angle), 480 + 440 * math.sin(angle))
    lines: list[str] = []
    for (one, other), names in sorted(pairs.items()):
        (x1, y1), (x2, y2) = places[one], places[other]
        title = escape(f"{_name(one)} → {_name(other)}: {', '.join(names)}")
        lines.append(f'<path d="M{x1:.0f} {y1:.0f}L{x2:.0f} {y2:.0f}" stroke="#99a"><title>{title}</title></path>')
        for line, name in enumerate(names[:4]):
            share = 0.62 if one == centre else 0.5
            x, y = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share + 12 * line
            lines.append(
                f'<a href="#{name}"><text x="{x:.0f}" y="{y:.0f}" font-size="10" text-anchor="middle" '
                f'fill="#345">{name}</text></a>'
            )
    boxes = [_box(each, x - _BOX[0] / 2, y, language) for each, (x, y) in sorted(places.items())]
    return _svg("joins", language, 1280, 960, [*lines, *boxes])


def _hierarchy() -> tuple[dict[URIRef, list[URIRef]], list[URIRef]]:
    own = sorted({each for each in _iris(terms.graph().subjects(RDF.type, OWL.Class)) if _own(each)})
    children: dict[URIRef, list[URIRef]] = defaultdict(list)
    roots: list[URIRef] = []
    for each in own:
        above = sorted(
            parent for parent in _iris(terms.graph().objects(each, RDFS.subClassOf)) if _own(parent) and parent != each
        )
        # A class with several superclasses stands under the most special of them.
        special = [p for p in above if not any((q, RDFS.subClassOf, p) in terms.graph() for q in above if q != p)]
        (children[special[0]] if special else roots).append(each)
    return children, roots


def _joined() -> dict[tuple[URIRef, URIRef], list[str]]:
    found: dict[tuple[URIRef, URIRef], list[str]] = defaultdict(list)
    whole = terms.graph()
    for each in sorted(_iris(whole.subjects(RDF.type, OWL.ObjectProperty))):
        one, other = whole.value(each, RDFS.domain), whole.value(each, RDFS.range)
        if _own(each) and _own(one) and _own(other) and one != other:
            found[URIRef(str(one)), URIRef(str(other))].append(_name(each))
    return found


def _iris(nodes: Iterable[Node]) -> Iterator[URIRef]:
    return (node for node in nodes if isinstance(node, URIRef))


def _own(node: object) -> bool:
    return isinstance(node, URIRef) and node.startswith(str(SIMPUL))


def _name(node: object) -> str:
    return str(node).removeprefix(str(SIMPUL))


def _box(each: URIRef, x: float, y: float, language: str) -> str:
    width, height = _BOX
    label = next(
        (str(v) for v in terms.graph().objects(each, RDFS.label) if getattr(v, "language", "") == language), ""
    )
    return (
        f'<a href="#{_name(each)}"><title>{escape(label)}</title>'
        f'<rect x="{x:.0f}" y="{y - height / 2:.0f}" width="{width}" height="{height}" rx="3" fill="#eef2f7" '
        f'stroke="#456"/><text x="{x + width / 2:.0f}" y="{y + 4:.0f}" font-size="12" text-anchor="middle" '
        f'fill="#123">{_name(each)}</text></a>'
    )


def _svg(name: str, language: str, width: int, height: int, parts: list[str]) -> str:
    title = escape(_TITLES[name][language])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" font-family="sans-serif" '
        f'aria-label="{title}"><title>{title}</title>\n' + "\n".join(parts) + "\n</svg>\n"
    )
