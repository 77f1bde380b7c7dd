"""Whether what was read may be released: shapes, set-based checks and the reasoner, over the graph of one regulation.

A regulation is checked where it is read, in parallel with others, and a sound shard stays sound. What several
regulations say together is checked once more over the whole release (`simpul.release.across`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from itertools import chain

from rdflib import Graph, URIRef

from simpul.graph import vocabulary
from simpul.graph.iris import Iris
from simpul.graph.serialisation import nquad_lines, read_triples
from simpul.graph.triples import Triple
from simpul.query import executables
from simpul.reasoning import consistency, materialise
from simpul.validation import checks, shapes, terms
from simpul.validation.report import Problem, Report, collected

_INCONSISTENT = {
    "en": "The graph contradicts the ontology: a node has classes or values that exclude one another.",
    "id": "Graf bertentangan dengan ontologi: sebuah simpul memiliki kelas atau nilai yang saling meniadakan.",
}
_UNSATISFIABLE = {
    "en": "The class can have no members; correct its axioms.",
    "id": "Kelas ini tidak mungkin beranggota; perbaiki aksiomanya.",
}


def examine(name: str, triples: Collection[Triple], lines: str, inferred: Mapping[str, str], base: str) -> Report:
    """Shapes and checks that the graph of one regulation breaks.

    Args:
        name: IRI of the graph.
        triples: what the mapping gave.
        lines: the same as N-Triples.
        inferred: what `simpul.reasoning.materialise.infer` gave for it.
        base: base IRI of the data.
    """
    report = shapes.validate(triples, inferred=materialise.statements(inferred))
    named = {URIRef(name): lines, **materialise.named_graphs(inferred, base)}
    return report + checks.run(checks.dataset({**named, **_vocabulary_lines(base)}))


def examine_queries(lines: str, base: str) -> Report:
    """Problems of the gallery of queries as data (N-Triples): shapes, and terms that no vocabulary declares."""
    graphs = {Iris(base).graph(executables.GRAPH): lines, **_vocabulary_lines(base)}
    return shapes.validate_queries(read_triples(lines)) + checks.run(checks.dataset(graphs), [terms.NAME])


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


def consistent(name: str, triples: Iterable[Triple], inferred: Mapping[str, str]) -> Report:
    """What the reasoner finds wrong with the graph of one regulation; for arguments see `examine`."""
    followed = chain.from_iterable(map(read_triples, inferred.values()))
    found = consistency.check(chain(triples, followed))
    if not found.consistent:
        return collected([Problem("consistency", name, "", "", _INCONSISTENT)])
    return collected([Problem("satisfiability", iri, "", "", _UNSATISFIABLE) for iri in found.unsatisfiable])
