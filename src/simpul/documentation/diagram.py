"""Diagrams of the ontology as SVG, laid out here: the tree of classes, and what properties join which classes.

Every box links to the place of its class on the page. No scripts and no styles, so that any policy lets them show.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape

from rdflib import OWL, RDF, RDFS, SH, Graph, URIRef
from rdflib.term import Node

from simpul import resources
from simpul.documentation import terms
from simpul.graph.namespaces import SIMPUL

_ROW, _COLUMN, _BOX = 26, 230, (190, 20)
_GRID = (
    ("ProvincialGovernment", "Government", "Regulation", "SourceText", ""),
    ("Annex", "", "Provision", "", "Quote"),
    ("ViaStep", "Office", "eli:LegalResource", "", "Reading"),
    ("ActStatement", "NormStatement", "RelationStatement", "Statement", "Rule"),
    ("OfficeStatement", "Modality", "skos:Concept", "CitationStatement", "Derivation"),
    ("", "", "CitedLaw", "CitationRelation", ""),
)
"""Rows of classes in the diagram of properties."""
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
    """The classes that properties join, with the properties at the lines; dashed lines lead to superclasses.

    What joins classes is said by domains and ranges and, where a property has none because many classes have it, by the
    shapes. A class of another vocabulary stands for the classes below it here.
    """
    pairs, loops = joined()
    classes = sorted({each for pair in pairs for each in pair} | set(loops), key=str)
    places = _places([_name(each) for each in classes])
    at = {each: places[_name(each)] for each in classes}
    lines: list[str] = []
    for each in classes:
        above = sorted(one for one in _iris(terms.graph().objects(each, RDFS.subClassOf)) if _own(one) and one in at)
        lines += [_line(at[each], at[one], 'stroke="#bbc" stroke-dasharray="4 4"') for one in above if one != each]
    for (one, other), names in sorted(pairs.items()):
        title = escape(f"{_name(one)} → {_name(other)}: {', '.join(names)}")
        lines.append(_line(at[one], at[other], 'stroke="#99a"', f"<title>{title}</title>"))
    for (one, other), names in sorted(pairs.items()):
        (x1, y1), (x2, y2) = at[one], at[other]
        x, y = x1 + (x2 - x1) * 0.45, y1 + (y2 - y1) * 0.45 - 6 * len(names)
        lines += [_property(name, x, y + 12 * line) for line, name in enumerate(names)]
    boxes = [_box(each, x - _BOX[0] / 2, y, language) for each, (x, y) in at.items()]
    for each, names in sorted(loops.items()):
        x, y = at[each]
        boxes += [_property(name, x, y + 24 + 12 * line, "↺ ") for line, name in enumerate(names)]
    for each in classes:
        below = sorted({_name(one) for one in terms.graph().subjects(RDFS.subClassOf, each) if one in at})
        if below and not _own(each):
            boxes.append(_property("⊃ " + ", ".join(below), at[each][0], at[each][1] + 24))
    width, height = (max(place[axis] for place in at.values()) for axis in (0, 1))
    return _svg("joins", language, round(width + 120), round(height + 60), [*lines, *boxes])


def joined() -> tuple[dict[tuple[URIRef, URIRef], list[str]], dict[URIRef, list[str]]]:
    """The names of the properties that join two classes, and of those that join a class with itself."""
    pairs: dict[tuple[URIRef, URIRef], set[str]] = defaultdict(set)
    whole, shapes = terms.graph(), _shapes()
    for each in _iris(whole.subjects(RDF.type, OWL.ObjectProperty)):
        one, other = whole.value(each, RDFS.domain), whole.value(each, RDFS.range)
        if _own(each) and _own(one) and isinstance(one, URIRef) and isinstance(other, URIRef):
            pairs[one, other].add(_name(each))
    drawn = {name for names in pairs.values() for name in names}
    for shape, one in shapes.subject_objects(SH.targetClass):
        for constraint in shapes.objects(shape, SH.property):
            path, other = shapes.value(constraint, SH.path), shapes.value(constraint, SH["class"])
            if not (isinstance(one, URIRef) and isinstance(other, URIRef) and isinstance(path, URIRef)):
                continue
            if _own(one) and _name(path) not in drawn:
                pairs[one, other].add(_name(path))
    # What offices are to each other is said by acts and kinds; they and their inverses are some fifty properties.
    office = URIRef(SIMPUL.Office)
    pairs[office, office] = {"relatesTo"}
    loops = {one: sorted(names) for (one, other), names in pairs.items() if one == other}
    return {pair: sorted(names) for pair, names in pairs.items() if pair[0] != pair[1]}, loops


@cache
def _shapes() -> Graph:
    shapes = Graph(store="SimpleMemory")
    for path in sorted(resources.path("shapes").glob("*.ttl")):
        shapes.parse(path)
    return shapes


def _places(names: list[str]) -> dict[str, tuple[float, float]]:
    """Where the middle of each box is; a class that `_GRID` does not know comes below the others."""
    known = {name: (column, row) for row, line in enumerate(_GRID) for column, name in enumerate(line) if name}
    fresh = [name for name in names if name not in known]
    cells = known | {name: (index % 5, len(_GRID) + index // 5) for index, name in enumerate(fresh)}
    return {name: (120 + 300 * cells[name][0], 30 + 115 * cells[name][1]) for name in names}


def _line(one: tuple[float, float], other: tuple[float, float], look: str, inner: str = "") -> str:
    return f'<path d="M{one[0]:.0f} {one[1]:.0f}L{other[0]:.0f} {other[1]:.0f}" {look}>{inner}</path>'


def _property(name: str, x: float, y: float, before: str = "") -> str:
    text = f'<text x="{x:.0f}" y="{y:.0f}" font-size="10" text-anchor="middle" fill="#345">{before}{name}</text>'
    return f'<a href="#{name}">{text}</a>' if name.isalpha() else text


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


def _iris(nodes: Iterable[Node]) -> Iterator[URIRef]:
    return (node for node in nodes if isinstance(node, URIRef))


def _own(node: object) -> bool:
    return isinstance(node, URIRef) and node.startswith(str(SIMPUL))


def _name(node: object) -> str:
    """The name of an own term as in its fragment, the prefixed name of another."""
    return terms.prefixed(str(node)).removeprefix("simpul:")


def _box(each: URIRef, x: float, y: float, language: str) -> str:
    width, height = _BOX
    label = next(
        (str(v) for v in terms.graph().objects(each, RDFS.label) if getattr(v, "language", "") == language), ""
    )
    link, look = (f"#{_name(each)}", "") if _own(each) else (str(each), ' stroke-dasharray="3 2"')
    return (
        f'<a href="{escape(link)}"><title>{escape(label)}</title>'
        f'<rect x="{x:.0f}" y="{y - height / 2:.0f}" width="{width}" height="{height}" rx="3" fill="#eef2f7" '
        f'stroke="#456"{look}/><text x="{x + width / 2:.0f}" y="{y + 4:.0f}" font-size="12" text-anchor="middle" '
        f'fill="#123">{_name(each)}</text></a>'
    )


def _svg(name: str, language: str, width: int, height: int, parts: list[str]) -> str:
    title = escape(_TITLES[name][language])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="group" font-family="sans-serif" '
        f'aria-label="{title}"><title>{title}</title>\n' + "\n".join(parts) + "\n</svg>\n"
    )
