"""SHACL core shapes (``shapes/*.ttl``) run by pySHACL on the plain rdflib graph of one regulation.

Core constraints look at a node and its values (SHACL section 4); what spans nodes is in `simpul.validation.checks`.
A graph is a regulation's whole world: its own triples and what was inferred from them. Graphs of several regulations
can be validated by as many processes.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import chain

import pyoxigraph as ox
import pyshacl
from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from simpul import resources
from simpul.graph.namespaces import ONTOLOGY, RDF, RDFS, VOCABULARY_BASE
from simpul.graph.serialisation import read_triples
from simpul.graph.triples import Triple
from simpul.validation.report import Problem, Report, collected
from simpul.validation.single_graph import graph_of

SH = Namespace("http://www.w3.org/ns/shacl#")
SHAPE = Namespace("https://w3id.org/simpul/shape/")
DATA_FILES = (
    "governments.ttl",
    "regulations.ttl",
    "provisions.ttl",
    "quotes.ttl",
    "offices.ttl",
    "statements.ttl",
)
"""Files of the shapes of data."""
_TARGETS = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)
QUERY_FILES = ("queries.ttl",)
"""Files of the shapes of the gallery of queries."""
ONTOLOGY_FILES = ("ontology.ttl",)
"""Files of the shapes of the ontology itself: its style guide."""


def validate(graph: Iterable[Triple], *, inferred: Iterable[Triple] = ()) -> Report:
    """Validate the graph of one regulation.

    Args:
        graph: its triples, an rdflib graph for example; it is not changed.
        inferred: triples that were inferred from it, validated with it.
    """
    return _run(chain(graph, inferred), data_shapes())


def validate_ontology(graph: Graph) -> Report:
    """Validate what the ontology itself defines against its style guide; external terms it declares are left out."""
    foreign = {
        subject
        for subject, source in graph.subject_objects(RDFS.isDefinedBy)
        if str(source) != ONTOLOGY and (subject, RDF.type, None) in graph
    }
    foreign |= {subject for subject in graph.subjects(RDF.type, None) if not str(subject).startswith(VOCABULARY_BASE)}
    own = (triple for triple in graph if triple[0] not in foreign)
    return _run(own, ontology_shapes())


def validate_queries(graph: Iterable[Triple]) -> Report:
    """Validate the queries of the gallery as data (`simpul.query.executables`)."""
    return _run(graph, query_shapes())


@cache
def data_shapes() -> Graph:
    """The shapes of data. Callers must not change the graph."""
    return _read(DATA_FILES)


@cache
def query_shapes() -> Graph:
    """The shapes of the gallery of queries. Callers must not change the graph."""
    return _read(QUERY_FILES)


@cache
def ontology_shapes() -> Graph:
    """The shapes of the ontology. Callers must not change the graph."""
    return _read(ONTOLOGY_FILES)


def _read(names: Iterable[str]) -> Graph:
    texts = (resources.path("shapes", name).read_bytes() for name in names)
    graph = graph_of(chain.from_iterable(read_triples(text, form=ox.RdfFormat.TURTLE) for text in texts))
    _aim_properties(graph)
    return graph


def _aim_properties(shapes: Graph) -> None:
    """Give property shapes the targets of their node shapes, in place of ``sh:property`` there.

    pySHACL validates a shape that has targets for all its focus nodes at once, but one that another shape points to
    anew for each node, which takes thrice the time. The files keep the usual form, and both mean the same (SHACL
    sections 2.1.3 and 4.8.1): what a closed shape allows by ``sh:property`` it allows by ``sh:ignoredProperties``.
    """
    for node_shape in set(shapes.subjects(SH.property, None)):
        targets = [(link, target) for link in _TARGETS for target in shapes.objects(node_shape, link)]
        if not targets:
            continue
        allowed = []
        for each in list(shapes.objects(node_shape, SH.property)):
            for link, target in targets:
                shapes.add((each, link, target))
            allowed.append(shapes.value(each, SH.path))
        if shapes.value(node_shape, SH.closed):
            ignored = shapes.value(node_shape, SH.ignoredProperties) or BNode()
            shapes.set((node_shape, SH.ignoredProperties, ignored))
            Collection(shapes, ignored).__iadd__(path for path in allowed if isinstance(path, URIRef))
        shapes.remove((node_shape, SH.property, None))


def _run(triples: Iterable[Triple], shapes: Graph) -> Report:
    graph = graph_of(triples)  # its own: pySHACL adds to the graph it validates, and is slow on other stores
    _, results, _ = pyshacl.validate(graph, shacl_graph=shapes, inplace=True, advanced=False, js=False)
    if not isinstance(results, Graph):
        raise TypeError(f"pySHACL gave no report: {results}")
    return collected([_problem(results, result) for result in results.subjects(RDF.type, SH.ValidationResult)])


def _problem(results: Graph, result: Node) -> Problem:
    messages = {
        (each.language or "en"): str(each)
        for each in results.objects(result, SH.resultMessage)
        if isinstance(each, Literal)
    }
    return Problem(
        shape=_words(results.value(result, SH.sourceShape)).removeprefix(str(SHAPE)),
        node=_words(results.value(result, SH.focusNode)),
        path=_words(results.value(result, SH.resultPath)),
        value=_words(results.value(result, SH.value)),
        message=messages,
    )


def _words(node: Node | None) -> str:
    return "" if node is None else str(node)
