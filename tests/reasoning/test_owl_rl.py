"""The SPARQL rules give the edges that OWL 2 RL gives, no more and no fewer.

A reasoner for OWL 2 RL (reasonable) starts from the ontology and the edges that statements give directly. From its
axioms on inverses, symmetry, transitivity and subproperties it must come to the edges that the rules came to.
"""

import pytest
import reasonable
from rdflib import RDF, Graph, URIRef

from inferences import inferred_from
from regulations_read import SLUGS, reading_of
from sample_regulation import BASE, ENTRY
from simpul import resources
from simpul.extraction.model import Reading
from simpul.graph.mapping import to_graph
from simpul.graph.namespaces import ACT, SIMPUL
from simpul.graph.vocabulary import ontology
from simpul.reasoning.materialise import EDGE_RULES
from simpul.source.catalogue import read_catalogue

EDGES = {SIMPUL.answersTo} | {
    value for link in (SIMPUL.directProperty, SIMPUL.inverseProperty) for value in ontology().objects(None, link)
}
Edge = tuple[URIRef, URIRef, URIRef]


def by_rules(inferred: dict[str, Graph]) -> set[Edge]:
    return {triple for name in EDGE_RULES for triple in inferred[name] if triple[1] in EDGES}


def by_owl_rl(graph: Graph, inferred: dict[str, Graph]) -> set[Edge]:
    known = Graph()
    for triple in [*ontology(), *graph, *inferred["direct-edge"]]:
        if triple[1] != SIMPUL.answersTo:  # chains follow from accountableTo, below the transitive answersTo
            known.add(triple)
    reasoner = reasonable.PyReasoner()
    reasoner.from_graph(known)
    return {tuple(triple) for triple in reasoner.reason() if triple[1] in EDGES}


def test_on_the_sample(reading: Reading):
    graph = to_graph(reading, ENTRY, BASE)
    inferred = inferred_from(graph)
    rules = by_rules(inferred)
    assert {SIMPUL.answersTo, SIMPUL.holdsAccountable, SIMPUL.koordinatifWith} <= {edge[1] for edge in rules}
    assert by_owl_rl(graph, inferred) == rules


@pytest.mark.parametrize("slug", SLUGS)
def test_on_the_regulations(slug: str):
    graph = to_graph(reading_of(slug), read_catalogue(resources.path("data", "catalogue")).entry(slug), BASE)
    inferred = inferred_from(graph)
    rules = by_rules(inferred)
    assert rules
    assert by_owl_rl(graph, inferred) == rules


def test_every_act_has_a_direct_property_and_its_inverse():
    acts = [act for act in ontology().subjects(RDF.type, None) if str(act).startswith(str(ACT))]
    assert acts
    for act in acts:
        assert ontology().value(act, SIMPUL.directProperty) in EDGES
        assert ontology().value(act, SIMPUL.inverseProperty) in EDGES
