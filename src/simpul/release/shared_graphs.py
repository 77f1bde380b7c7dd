"""The graphs that every release has whatever its regulations: the ontology, the kinds, the gallery of queries."""

from __future__ import annotations

import pyoxigraph as ox

from simpul.graph.iris import Iris
from simpul.query import executables, library
from simpul.release import quads, soundness
from simpul.settings import Settings
from simpul.validation.report import Report


def ontology_lines(settings: Settings) -> set[str]:
    """Quad lines of the graphs ``graph/ontology`` (with the rules of inference) and ``graph/kind``."""
    lines: set[str] = set()
    for name, graph in soundness.vocabulary_graphs(settings.base).items():
        lines |= quads.quad_lines(quads.vocabulary_quads(graph, str(name)), blank_nodes=True)
    return lines


def query_lines(settings: Settings) -> tuple[set[str], Report]:
    """Quad lines of the graph ``graph/queries``, the gallery as data, and what is wrong with it."""
    triples = set(executables.triples(library.gallery(), settings.base))
    name = ox.NamedNode(str(Iris(settings.base).graph(executables.GRAPH)))
    lines = quads.quad_lines(ox.Quad(each.subject, each.predicate, each.object, name) for each in triples)
    return lines, soundness.examine_queries("".join(map(quads.triple_of, sorted(lines))), settings.base)
