"""HermiT finds the graph consistent, and wrong facts inconsistent: each by the axiom that the test names."""

import pytest
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef

from inferences import inferred_from
from sample_regulation import BASE, ENTRY
from simpul.extraction.model import Reading
from simpul.graph.mapping import to_graph
from simpul.graph.namespaces import ACT, KIND, SIMPUL
from simpul.graph.triples import Triple
from simpul.graph.vocabulary import ontology
from simpul.reasoning.consistency import check, classify

OFFICE = BASE + "kota-contoh/office/"
MAYOR, CAMAT, UNIT = URIRef(OFFICE + "wali-kota"), URIRef(OFFICE + "camat"), URIRef(OFFICE + "dinas-kesehatan")
DENIAL = URIRef("https://example.org/denial")


def test_the_ontology_has_no_class_without_possible_members():
    assert classify().good


@pytest.fixture(scope="module")
def impossible() -> Graph:
    """The ontology with a class of posts that are organisations."""
    graph = without()
    for axiom in (
        (DENIAL, RDF.type, OWL.Class),
        (DENIAL, RDFS.subClassOf, SIMPUL.Post),
        (DENIAL, RDFS.subClassOf, SIMPUL.Organisation),
    ):
        graph.add(axiom)
    return graph


def test_a_class_without_possible_members_is_named_with_data_and_without(impossible: Graph):
    assert classify(impossible).unsatisfiable == (str(DENIAL),)
    assert check([(CAMAT, RDF.type, SIMPUL.Post)], ontology=impossible).unsatisfiable == (str(DENIAL),)


def test_the_sample_and_what_follows_from_it_is_consistent(reading: Reading):
    graph = to_graph(reading, ENTRY, BASE)
    assert check([*graph, *(triple for part in inferred_from(graph).values() for triple in part)]).good


def without(*axioms: Triple) -> Graph:
    graph = Graph()
    for triple in ontology():
        graph.add(triple)
    for axiom in axioms:
        assert axiom in graph
        graph.remove(axiom)
    return graph


WRONG: dict[str, tuple[list[Triple], list[Triple]]] = {
    "a post that is an organisation": (
        [(CAMAT, RDF.type, SIMPUL.Post), (CAMAT, RDF.type, SIMPUL.Organisation)],
        [(SIMPUL.Post, OWL.disjointWith, SIMPUL.Organisation)],
    ),
    "a kind that holds in one direction only": (
        [
            (CAMAT, SIMPUL.kolegialWith, MAYOR),
            (DENIAL, RDF.type, OWL.NegativePropertyAssertion),
            (DENIAL, OWL.sourceIndividual, MAYOR),
            (DENIAL, OWL.assertionProperty, SIMPUL.kolegialWith),
            (DENIAL, OWL.targetIndividual, CAMAT),
        ],
        [(SIMPUL.kolegialWith, RDF.type, OWL.SymmetricProperty)],
    ),
    "a statement of two kinds": (
        [(DENIAL, SIMPUL.kind, KIND.kolegial), (DENIAL, SIMPUL.kind, KIND.struktural)],
        [(SIMPUL.kind, RDF.type, OWL.FunctionalProperty)],
    ),
    "an act with two subjects": (
        [
            (DENIAL, SIMPUL.subject, CAMAT),
            (DENIAL, SIMPUL.subject, MAYOR),
            (CAMAT, RDF.type, SIMPUL.Office),
            (MAYOR, RDF.type, SIMPUL.Office),
            (DENIAL, SIMPUL.act, ACT.directs),
        ],
        [(SIMPUL.subject, RDF.type, OWL.FunctionalProperty)],
    ),
    "a provision that acts": (
        [(DENIAL, SIMPUL.subject, UNIT), (UNIT, RDF.type, SIMPUL.Provision)],
        [(SIMPUL.subject, RDFS.range, SIMPUL.Office)],
    ),
    "a pasal that is an ayat": (
        [(DENIAL, RDF.type, SIMPUL.Pasal), (DENIAL, RDF.type, SIMPUL.Ayat)],
        [(SIMPUL.Pasal, OWL.disjointWith, SIMPUL.Ayat)],
    ),
    "two citation paths": (
        [(DENIAL, SIMPUL.path, Literal("pasal-1")), (DENIAL, SIMPUL.path, Literal("pasal-2"))],
        [(SIMPUL.path, RDF.type, OWL.FunctionalProperty)],
    ),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_fact_is_inconsistent_by_this_axiom(wrong: str):
    facts, axioms = WRONG[wrong]
    assert not check(facts).consistent
    assert check(facts, ontology=without(*axioms)).consistent
