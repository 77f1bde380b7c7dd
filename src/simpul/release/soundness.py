"""Whether what was read may be released: shapes, set-based checks and the reasoner, over the graph of one regulation.

A regulation is checked where it is read, in parallel with others, and a sound shard stays sound. What several
regulations say together is checked once more over the whole release (`examine_release`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from itertools import chain

import pyoxigraph as ox
from rdflib import Graph, URIRef

from simpul.graph import vocabulary
from simpul.graph.iris import Iris
from simpul.graph.serialisation import nquad_lines, read_triples
from simpul.graph.triples import Triple
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


def examine(
    name: str, triples: Collection[Triple], lines: str, inferred: Mapping[str, str], settings: Settings
) -> Report:
    """Problems of the graph of one regulation.

    Args:
        name: IRI of the graph.
        triples: what the mapping gave.
        lines: the same as N-Triples.
        inferred: what `simpul.reasoning.materialise.infer` gave for it.
        settings: ``base``, and ``consistency``: whether to ask the reasoner.
    """
    report = shapes.validate(triples, inferred=materialise.statements(inferred))
    consequences = materialise.named_graphs(inferred, settings.base)
    named = {URIRef(name): lines, **consequences}
    report += checks.run(checks.dataset({**named, **_vocabulary_lines(settings.base)}))
    if settings.consistency:
        followed = chain.from_iterable(map(read_triples, consequences.values()))
        report += _consistent(name, chain(triples, followed))
    return report


def examine_release(store: ox.Store) -> Report:
    """Problems that only show over all regulations of a release together."""
    return checks.run(store, ACROSS_REGULATIONS)


def vocabulary_graphs(base: str) -> dict[URIRef, Graph]:
    """The ontology with the rules of inference, and the kinds, by the IRIs of their graphs."""
    iris = Iris(base)
    ontology = vocabulary.read(*vocabulary.CORE_FILES)
    for triple in materialise.descriptions():
        ontology.add(triple)
    return {iris.graph("ontology"): ontology, iris.graph("kind"): vocabulary.read(*vocabulary.KIND_FILES)}


@cache
def _vocabulary_lines(base: str) -> dict[URIRef, str]:
    iris = Iris(base)
    ontology = vocabulary.lines(*vocabulary.CORE_FILES) + nquad_lines(materialise.descriptions())
    return {iris.graph("ontology"): ontology, iris.graph("kind"): vocabulary.lines(*vocabulary.KIND_FILES)}


def _consistent(name: str, triples: Iterable[Triple]) -> Report:
    found = consistency.check(triples)
    if not found.consistent:
        return collected([Problem("consistency", name, "", "", _INCONSISTENT)])
    return collected([Problem("satisfiability", iri, "", "", _UNSATISFIABLE) for iri in found.unsatisfiable])
