"""Given these statements, what follows, with its premises."""

from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from rdflib import RDF, Graph, URIRef

from inferences import inference_graphs, inferred_from
from sample_regulation import BASE, ENTRY
from simpul.extraction.model import Reading
from simpul.graph.mapping import to_graph
from simpul.graph.namespaces import ACT, ELI, KIND, PROV, RULE, SIMPUL
from simpul.graph.serialisation import nquad_lines
from simpul.graph.triples import Triple
from simpul.graph.vocabulary import ontology
from simpul.reasoning.explain import UnknownStatement, explain
from simpul.reasoning.materialise import EDGE_RULES, descriptions, infer, rules

REGULATION = BASE + "kota-contoh/perwali/2020/7"
OFFICE = BASE + "kota-contoh/office/"


def office(name: str) -> URIRef:
    return URIRef(OFFICE + name)


@pytest.fixture(scope="module")
def graph(reading: Reading) -> Graph:
    return to_graph(reading, ENTRY, BASE)


@pytest.fixture(scope="module")
def inferred(graph: Graph) -> dict[str, Graph]:
    return inferred_from(graph)


@pytest.fixture(scope="module")
def store(graph: Graph, inferred: dict[str, Graph]) -> ox.Store:
    store = ox.Store()
    store.bulk_load(
        nquad_lines([*graph, *inferred_statements(inferred), *descriptions()]), format=ox.RdfFormat.N_TRIPLES
    )
    store.bulk_load(ontology().serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES)
    return store


def inferred_statements(inferred: dict[str, Graph]) -> Iterator[Triple]:
    return (triple for name, graph in inferred.items() if name not in EDGE_RULES for triple in graph)


def members(inferred: dict[str, Graph], group: str) -> set[str]:
    graph = inferred["list-membership"]
    return {
        str(graph.value(each, SIMPUL.subject)).removeprefix(OFFICE)
        for each in graph.subjects(SIMPUL.object, office(group))
    }


def test_units_of_a_list_are_members_of_the_group_of_their_type(inferred: dict[str, Graph]):
    assert members(inferred, "opd") == {"dinas-kesehatan", "dinas-pasar-malam"}
    assert members(inferred, "bagian") == set()


def test_a_relation_of_the_group_holds_for_its_members_with_both_provisions(inferred: dict[str, Graph]):
    statement = URIRef(f"{REGULATION}/pasal-2/ayat-1/inference/group-kind/wali-kota--struktural--dinas-kesehatan")
    graph = inferred["group-kind"]
    assert graph.value(statement, SIMPUL.kind) == KIND.struktural
    assert graph.value(statement, SIMPUL.rule) == RULE["group-kind"]
    assert set(graph.objects(statement, PROV.wasDerivedFrom)) == {
        URIRef(f"{REGULATION}/pasal-2/ayat-1/relation/wali-kota--struktural--opd"),
        URIRef(f"{REGULATION}/pasal-3/huruf-a/inference/list-membership/dinas-kesehatan--memberOf--opd"),
    }


def test_an_act_is_handed_down_only_where_the_text_says_each_or_all(inferred: dict[str, Graph]):
    assert len(inferred["group-act"]) == 0


def test_a_subkind_is_koordinatif(inferred: dict[str, Graph]):
    statement = URIRef(f"{REGULATION}/pasal-2/ayat-1/inference/subkind/wali-kota--koordinatif--opd")
    assert inferred["subkind"].value(statement, SIMPUL.kind) == KIND.koordinatif


def test_accountability_makes_a_chain_and_two_superiors_a_finding(inferred: dict[str, Graph]):
    chain = URIRef(f"{REGULATION}/pasal-4/inference/accountability-chain/lurah--answersTo--wali-kota")
    assert (chain, RDF.type, SIMPUL.ChainStatement) in inferred["accountability-chain"]
    finding = URIRef(f"{REGULATION}/pasal-4/inference/two-superiors/lurah--camat--sekretaris-daerah")
    messages = {
        message.language: str(message) for message in inferred["two-superiors"].objects(finding, SIMPUL.message)
    }
    assert messages["id"] == (
        "Lurah bertanggung jawab kepada Camat (Pasal 4) dan kepada Sekretaris Daerah (Pasal 5): tentukan kepada siapa."
    )
    assert set(messages) == {"en", "id"}


def test_edges_are_made_from_statements(inferred: dict[str, Graph]):
    direct = inferred["direct-edge"]
    assert (office("lurah"), SIMPUL.accountableTo, office("camat")) in direct
    assert (office("lurah"), SIMPUL.answersTo, office("wali-kota")) in direct
    assert (office("wali-kota"), SIMPUL.strukturalWith, office("dinas-kesehatan")) in direct
    assert (URIRef(REGULATION), ELI.repeals, URIRef(BASE + "kota-contoh/perwali/2011/5")) in direct
    assert (office("camat"), SIMPUL.holdsAccountable, office("lurah")) in inferred["inverse-edge"]
    assert (office("opd"), SIMPUL.strukturalWith, office("wali-kota")) in inferred["symmetric-edge"]


def test_every_inferred_statement_has_rule_and_known_premises(graph: Graph, inferred: dict[str, Graph]):
    everything = Graph()
    for triple in [*graph, *inferred_statements(inferred)]:
        everything.add(triple)
    found = list(everything.subjects(SIMPUL.derivation, SIMPUL.inferred))
    assert found
    for statement in found:
        premises = list(everything.objects(statement, PROV.wasDerivedFrom))
        assert premises
        assert all((premise, RDF.type, SIMPUL.Statement) in everything for premise in premises)
        assert (statement, SIMPUL.quote, None) not in everything


def test_the_result_is_the_same_on_every_run(graph: Graph, inferred: dict[str, Graph]):
    assert infer(nquad_lines(graph)) == {name: nquad_lines(each) for name, each in inferred.items()}


def test_each_rule_has_a_graph_of_its_own(graph: Graph):
    names = {str(iri) for iri in inference_graphs(graph, BASE)}
    assert BASE + "graph/inference/group-kind" in names
    assert BASE + "graph/inference/group-act" not in names


def test_every_rule_explains_itself_in_both_languages():
    for rule in rules():
        assert rule.query.by_language("explanation")["id"].endswith(".")
        assert (RULE[rule.name], RDF.type, SIMPUL.InferenceRule) in set(descriptions())


def test_an_inferred_statement_opens_into_premises_and_words(store: ox.Store):
    statement = f"{REGULATION}/pasal-2/ayat-1/inference/group-kind/wali-kota--struktural--dinas-kesehatan"
    explanation = explain(store, statement)
    assert explanation.sentence["id"] == "Walikota dengan Dinas Kesehatan: hubungan kerja struktural"
    assert explanation.inferred
    stated = [premise for premise in explanation.premises if not premise.inferred]
    assert stated[0].quote.startswith("Walikota dengan OPD melaksanakan")
    listed = next(premise for premise in explanation.premises if premise.inferred)
    assert {premise.quote for premise in listed.premises} == {"Dinas Kesehatan", "OPD"}
    text = "\n".join(explanation.lines("en"))
    assert "Pasal 2 ayat (1) Peraturan Walikota Contoh Nomor 7 Tahun 2020" in text
    assert "inferred by the rule: What holds for a group" in text


def test_what_is_no_statement_is_refused(store: ox.Store):
    for iri in (REGULATION, "no iri"):
        with pytest.raises(UnknownStatement):
            explain(store, iri)


def test_the_acts_of_the_ontology_are_those_of_the_reading():
    acts = {act for act in ontology().subjects(SIMPUL.directProperty, None) if str(act).startswith(str(ACT))}
    assert len(acts) == 19
