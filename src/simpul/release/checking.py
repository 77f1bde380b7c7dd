"""Checks a finished release: its files against their checksums, its graphs against shapes and checks."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from simpul.graph.iris import Iris
from simpul.graph.namespaces import SIMPUL
from simpul.graph.serialisation import read_triples
from simpul.graph.triples import Triple
from simpul.query import executables
from simpul.reasoning.materialise import EDGE_RULES
from simpul.release import manifest
from simpul.release.database import read_only
from simpul.release.layout import Release
from simpul.release.lookup import regulations
from simpul.release.observer import Observer
from simpul.validation import checks, shapes
from simpul.validation.report import Report


def check(release: Release, observer: Observer) -> tuple[list[str], Report]:
    """Sentences on damaged files, and the report of the shapes over every graph and of the checks.

    Args:
        release: the release.
        observer: is told of each regulation.
    """
    content = manifest.read(release)
    damaged = [f"{name} is missing or not as the manifest says." for name in manifest.damaged(release)]
    store = read_only(release)
    iris = Iris(content["base"])
    found = regulations(store)
    observer.begin("validate", len(found) + 1)
    report = Report()
    for regulation in found:
        graph = ox.NamedNode(str(iris.graph(regulation.slug)))
        report += shapes.validate(_triples(store, graph), inferred=_inferred(store, regulation.iri, iris))
        observer.step(regulation.slug)
    report += shapes.validate_queries(_triples(store, ox.NamedNode(str(iris.graph(executables.GRAPH)))))
    report += checks.run(store)
    observer.step("checks")
    return damaged, report


def _inferred(store: ox.Store, regulation: str, iris: Iris) -> Iterator[Triple]:
    """Triples of the statements that were inferred within one regulation."""
    stem = str(iris.inference_graph(""))
    edges = {str(iris.inference_graph(rule)) for rule in EDGE_RULES}
    within = store.quads_for_pattern(None, ox.NamedNode(str(SIMPUL.inRegulation)), ox.NamedNode(regulation), None)
    for quad in within:
        graph = quad.graph_name
        if not isinstance(graph, ox.NamedNode) or not isinstance(quad.subject, ox.NamedNode):
            continue
        if graph.value.startswith(stem) and graph.value not in edges:
            yield from _triples(store, graph, quad.subject)
            for step in store.quads_for_pattern(quad.subject, ox.NamedNode(str(SIMPUL.viaStep)), None, graph):
                if isinstance(step.object, ox.NamedNode):
                    yield from _triples(store, graph, step.object)


def _triples(store: ox.Store, graph: ox.NamedNode, subject: ox.NamedNode | None = None) -> Iterator[Triple]:
    quads = (quad.triple for quad in store.quads_for_pattern(subject, None, None, graph))
    return read_triples(ox.serialize(quads, format=ox.RdfFormat.N_TRIPLES) or b"")
