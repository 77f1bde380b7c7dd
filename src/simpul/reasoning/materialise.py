"""Inferred statements and edges: CONSTRUCT rules (``rules/*.rq``) run by pyoxigraph over the graph of one regulation.

What follows is inferred within one regulation: another regulation of the same government may be older or revoked, and a
regulation so stays a shard of its own.

Engine chosen on measurement (`benchmarks.reasoning`, Tarakan's 16,600 triples, two cores): the rules take 0.4 s and
give each inferred statement its premises and its IRI, which no OWL reasoner gives. For the edges alone reasonable takes
0.5 s, owlready2 with HermiT 4 s and owlrl 8 s. The axioms of the ontology say the same of the edges (symmetry,
inverses, subproperties, transitivity); ``tests/reasoning/test_owl_rl.py`` compares the rules with reasonable.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox
from rdflib import URIRef

from simpul.graph import annotated_query, vocabulary
from simpul.graph.annotated_query import AnnotatedQuery
from simpul.graph.iris import Iris
from simpul.graph.namespaces import RDFS, RULE, SIMPUL, SKOS
from simpul.graph.serialisation import read_triples
from simpul.graph.triples import Triple, english, indonesian, types

EDGE_RULES = ("direct-edge", "inverse-edge", "symmetric-edge")
"""Rules that give edges and no statements."""
_REQUIRED = ("title@en", "title@id", "explanation@en", "explanation@id")
_MOST_ROUNDS = 50


@dataclass(frozen=True)
class InferenceRule:
    """A rule of inference.

    Attributes:
        name: its name (``group-kind``).
        query: its query and header.
        repeated: whether it runs until nothing new follows.
    """

    name: str
    query: AnnotatedQuery
    repeated: bool


@cache
def rules() -> tuple[InferenceRule, ...]:
    """All rules in the order in which they run."""
    folder = Path(__file__).parent / "rules"
    return tuple(
        InferenceRule(query.name.partition("-")[2], query, "repeat" in query.header)
        for query in annotated_query.read_folder(folder, _REQUIRED)
    )


def infer(lines: str) -> dict[str, str]:
    """What follows from the graph of one regulation, by rule.

    Args:
        lines: the graph that `simpul.graph.mapping.to_graph` gave, as N-Triples.

    Returns:
        For each rule, in order, sorted N-Triples of what it gave and no other rule or the regulation has; empty ones
        included.
    """
    store = ox.Store()
    for each in (lines, _ontology_lines()):
        store.bulk_load(each, format=ox.RdfFormat.N_TRIPLES)
    return {rule.name: "".join(sorted(_run(rule, store))) for rule in rules()}


def statements(inferred: Mapping[str, str]) -> Iterator[Triple]:
    """The triples of inferred statements, without the edges: what shapes are about."""
    for name, lines in inferred.items():
        if name not in EDGE_RULES:
            yield from read_triples(lines)


def named_graphs(inferred: Mapping[str, str], base: str) -> dict[URIRef, str]:
    """What `infer` gave, by the IRI of the graph ``<base>graph/inference/<rule>``; empty graphs left out."""
    iris = Iris(base)
    return {iris.inference_graph(name): lines for name, lines in inferred.items() if lines}


def descriptions() -> Iterator[Triple]:
    """A node for each rule with its name and explanation in both languages."""
    for rule in rules():
        iri = RULE[rule.name]
        yield from types(iri, SIMPUL.Rule, SIMPUL.InferenceRule)
        title, explanation = rule.query.by_language("title"), rule.query.by_language("explanation")
        yield iri, RDFS.label, english(title["en"])
        yield iri, RDFS.label, indonesian(title["id"])
        yield iri, SKOS.definition, english(explanation["en"])
        yield iri, SKOS.definition, indonesian(explanation["id"])


def _run(rule: InferenceRule, store: ox.Store) -> set[str]:
    found: set[str] = set()
    for _ in range(_MOST_ROUNDS if rule.repeated else 1):
        solutions = store.query(rule.query.text)
        if not isinstance(solutions, ox.QueryTriples):
            raise TypeError(f"The rule {rule.name} is no CONSTRUCT query.")
        quads = (ox.Quad(triple.subject, triple.predicate, triple.object) for triple in solutions)
        fresh = [quad for quad in quads if quad not in store]
        if not fresh:
            break
        store.extend(fresh)
        found.update(f"{quad.subject} {quad.predicate} {quad.object} .\n" for quad in fresh)
    return found


@cache
def _ontology_lines() -> str:
    return vocabulary.lines(*vocabulary.CORE_FILES, *vocabulary.KIND_FILES)
