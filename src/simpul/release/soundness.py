"""Whether what was read may be released: shapes, set-based checks and the reasoner, over the graph of one regulation.

A regulation is checked where it is read, in parallel with others, and a sound shard stays sound. What several
regulations say together is checked once more over the whole release (`examine_release`).
"""

from __future__ import annotations

from functools import cache

import pyoxigraph as ox
from rdflib import Graph, URIRef

from simpul.graph import vocabulary
from simpul.graph.iris import Iris
from simpul.reasoning import consistency, materialise
from simpul.settings import Settings
from simpul.validation import checks, shapes
from simpul.validation.report import Problem, Report, collected

ACROSS_REGULATIONS = ("law-name", "office-name", "regulation-name", "stated-graph")
"""Checks that can fail over several regulations though each is sound: they name the same office or law."""
_INCONSISTENT = {
    "en": "The graph contradicts the ontology: a node has classes or values that exclude one another.",
    "id": "Graf bertentangan dengan ontologi: sebuah simpul memiliki kelas atau nilai yang saling meniadakan.",
}
_UNSATISFIABLE = {
    "en": "The class can have no members; correct its axioms.",
    "id": "Kelas ini tidak mungkin beranggota; perbaiki aksiomanya.",
}


def examine(graph: Graph, inferred: dict[str, Graph], settings: Settings) -> Report:
    """Problems of the graph of one regulation.

    Args:
        graph: what `simpul.graph.mapping.to_graph` gave.
        inferred: what `simpul.reasoning.materialise.infer` gave for it.
        settings: ``base``, and ``consistency``: whether to ask the reasoner.
    """
    report = shapes.validate(graph, settings, inferred=materialise.statements(inferred))
    named = {URIRef(str(graph.identifier)): graph, **materialise.named_graphs(inferred, settings.base)}
    report += checks.run(checks.dataset({**named, **vocabulary_graphs(settings.base)}))
    if settings.consistency:
        report += _consistent(named)
    return report


def examine_release(store: ox.Store) -> Report:
    """Problems that only show over all regulations of a release together."""
    return checks.run(store, ACROSS_REGULATIONS)


@cache
def vocabulary_graphs(base: str) -> dict[URIRef, Graph]:
    """The ontology with the rules of inference, and the kinds, by the IRIs of their graphs. Not to be changed."""
    iris = Iris(base)
    ontology = vocabulary.read(*vocabulary.CORE_FILES)
    for triple in materialise.descriptions():
        ontology.add(triple)
    return {iris.graph("ontology"): ontology, iris.graph("kind"): vocabulary.read(*vocabulary.KIND_FILES)}


def _consistent(named: dict[URIRef, Graph]) -> Report:
    found = consistency.check(triple for graph in named.values() for triple in graph)
    if not found.consistent:
        return collected([Problem("consistency", str(next(iter(named))), "", "", _INCONSISTENT)])
    return collected([Problem("satisfiability", iri, "", "", _UNSATISFIABLE) for iri in found.unsatisfiable])
