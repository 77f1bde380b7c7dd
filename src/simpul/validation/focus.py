"""How much each shape had to judge: its focus nodes in a graph (SHACL section 2.1.3), and what it asks of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from rdflib import Graph, Literal
from rdflib.collection import Collection
from rdflib.term import BNode, Node

from simpul.graph.namespaces import RDF
from simpul.graph.triples import Triple
from simpul.validation.shapes import SH, SHAPE, data_shapes, query_shapes

_TARGETS = {
    "class": SH.targetClass,
    "subjectsOf": SH.targetSubjectsOf,
    "objectsOf": SH.targetObjectsOf,
    "node": SH.targetNode,
}


@dataclass(frozen=True)
class Shape:
    """A shape of data.

    Attributes:
        name: its local name (``Provision-path``).
        iri: its IRI.
        targets: what it is about, as a way to find focus nodes (``class``, ``subjectsOf``, ``objectsOf``, ``node``)
            and a term.
        path: the property or path judged, as a SPARQL property path of IRIs; empty for a shape of the node itself.
        message: what is wrong where it is broken and what to do, by language.
    """

    name: str
    iri: str
    targets: tuple[tuple[str, str], ...]
    path: str
    message: Mapping[str, str]


@cache
def shapes() -> tuple[Shape, ...]:
    """The shapes of data that have targets and say something of their own, in the order of their names."""
    return _shapes(data_shapes())


@cache
def shapes_of_queries() -> tuple[Shape, ...]:
    """The same of the gallery of queries."""
    return _shapes(query_shapes())


def _shapes(graph: Graph) -> tuple[Shape, ...]:
    found = []
    for node in {subject for link in _TARGETS.values() for subject in graph.subjects(link, None)}:
        message = {
            text.language or "": str(text) for text in graph.objects(node, SH.message) if isinstance(text, Literal)
        }
        if not message:  # it only held together the shapes of its properties, which have its targets themselves
            continue
        targets = sorted((way, str(term)) for way, link in _TARGETS.items() for term in graph.objects(node, link))
        path = graph.value(node, SH.path)
        found.append(
            Shape(
                name=str(node).removeprefix(str(SHAPE)),
                iri=str(node),
                targets=tuple(targets),
                path=_path(graph, path) if path is not None else "",
                message=dict(sorted(message.items())),
            )
        )
    return tuple(sorted(found, key=lambda shape: shape.name))


def count(*graphs: Iterable[Triple], of: Sequence[Shape] = ()) -> dict[str, int]:
    """Number of focus nodes of each shape by its name, 0 included.

    Classes count as the triples name them: a graph that is validated holds no axioms on subclasses.

    Args:
        graphs: the triples that are validated together.
        of: the shapes; those of data if there are none.
    """
    judging = of or shapes()
    wanted = {target for shape in judging for target in shape.targets}
    classes = {term for way, term in wanted if way == "class"}
    subjects = {term for way, term in wanted if way == "subjectsOf"}
    objects = {term for way, term in wanted if way == "objectsOf"}
    nodes: dict[tuple[str, str], set[Node]] = {target: set() for target in wanted}
    for subject, predicate, value in chain(*graphs):
        name = str(predicate)
        if predicate == RDF.type and str(value) in classes:
            nodes["class", str(value)].add(subject)
        if name in subjects:
            nodes["subjectsOf", name].add(subject)
        if name in objects:
            nodes["objectsOf", name].add(value)
    sizes = {
        shape.name: len(set().union(*(nodes[target] for target in shape.targets if target[0] != "node")))
        + sum(1 for way, _ in shape.targets if way == "node")
        for shape in judging
    }
    return dict(sorted(sizes.items()))


def _path(graph: Graph, node: Node) -> str:
    """A SHACL path (section 2.3.1) as SPARQL writes it; the three forms that the shapes use, others by their IRI."""
    if not isinstance(node, BNode):
        return f"<{node}>"
    choices = graph.value(node, SH.alternativePath)
    if choices is not None:
        return "|".join(_path(graph, each) for each in Collection(graph, choices))
    inverse = graph.value(node, SH.inversePath)
    if inverse is not None:
        return f"^{_path(graph, inverse)}"
    return "/".join(_path(graph, each) for each in Collection(graph, node))
