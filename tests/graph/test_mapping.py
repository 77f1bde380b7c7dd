"""Given this reading, these triples."""

import pytest
from rdflib import BNode, Graph, Literal, URIRef

from reading_examples import reading as reading_of_body
from sample_regulation import BASE, ENTRY, TEXT
from simpul.extraction.model import Reading
from simpul.graph.mapping import to_dataset, to_graph
from simpul.graph.namespaces import ACT, ELI, KIND, OA, OFFICE_TYPE, RDF, RDFS, SIMPUL, SKOS
from simpul.graph.serialisation import nquads
from simpul.settings import Settings

REGULATION = URIRef(BASE + "kota-contoh/perwali/2020/7")
OFFICE = BASE + "kota-contoh/office/"


@pytest.fixture(scope="module")
def graph(reading: Reading) -> Graph:
    return to_graph(reading, ENTRY, BASE)


def test_no_node_is_blank(graph: Graph):
    assert not [term for triple in graph for term in triple if isinstance(term, BNode)]


def test_the_regulation_has_its_legal_name_and_dates(graph: Graph):
    assert graph.value(REGULATION, RDFS.label) == Literal("Peraturan Walikota Contoh Nomor 7 Tahun 2020", lang="id")
    assert str(graph.value(REGULATION, ELI.date_document)) == "2020-07-08"
    assert graph.value(REGULATION, ELI.passed_by) == URIRef(OFFICE + "wali-kota")
    assert graph.identifier == URIRef(BASE + "graph/contoh-2020-7")


def test_a_provision_has_its_place_and_words(graph: Graph):
    item = REGULATION + "/pasal-2/ayat-2/huruf-a"
    assert graph.value(item, SIMPUL.citation) == Literal(
        "Pasal 2 ayat (2) huruf a Peraturan Walikota Contoh Nomor 7 Tahun 2020"
    )
    assert graph.value(item, ELI.is_part_of) == REGULATION + "/pasal-2/ayat-2"
    assert graph.value(item, SIMPUL.container) == REGULATION + "/bab-2"
    assert "memberikan pengarahan" in str(graph.value(item, SIMPUL.text))
    assert (item, RDF.type, SIMPUL.Huruf) in graph


def test_every_quote_is_a_slice_of_the_text(graph: Graph):
    quotes = list(graph.subjects(RDF.type, SIMPUL.Quote))
    assert quotes
    for quote in quotes:
        words, place = URIRef(f"{quote}/text"), URIRef(f"{quote}/position")
        start, end = int(str(graph.value(place, OA.start))), int(str(graph.value(place, OA.end)))
        assert str(graph.value(words, OA.exact)) == TEXT[start:end]


def test_a_kind_of_a_pair(graph: Graph):
    statement = REGULATION + "/pasal-2/ayat-1/relation/wali-kota--struktural--opd"
    assert graph.value(statement, SIMPUL.kind) == KIND.struktural
    assert graph.value(statement, SIMPUL.partyA) == URIRef(OFFICE + "wali-kota")
    assert graph.value(statement, SIMPUL.derivation) == SIMPUL.stated


def test_an_act_with_the_offices_it_passes_through_in_order(graph: Graph):
    statement = REGULATION + (
        "/pasal-2/ayat-2/huruf-b/relation/opd--reportsTo--wali-kota--via--asisten--sekretaris-daerah"
    )
    assert graph.value(statement, SIMPUL.act) == ACT.reportsTo
    steps = sorted(
        (int(str(graph.value(step, SIMPUL.position))), str(graph.value(step, SIMPUL.office)))
        for step in graph.objects(statement, SIMPUL.viaStep)
    )
    assert steps == [(1, OFFICE + "asisten"), (2, OFFICE + "sekretaris-daerah")]


def test_an_office_has_the_type_that_bridges_cities(graph: Graph):
    assert graph.value(URIRef(OFFICE + "dinas-kesehatan"), SIMPUL.officeType) == OFFICE_TYPE["dinas-kesehatan"]
    assert graph.value(URIRef(OFFICE + "opd"), SIMPUL.officeType) == OFFICE_TYPE["perangkat-daerah"]


def test_a_type_that_the_ontology_does_not_have_is_minted_under_the_base(graph: Graph):
    minted = graph.value(URIRef(OFFICE + "dinas-pasar-malam"), SIMPUL.officeType)
    assert minted == URIRef(BASE + "office-type/dinas-pasar-malam")
    assert graph.value(minted, SKOS.broader) == OFFICE_TYPE["dinas-daerah"]


def test_an_office_printed_with_other_capitals_has_one_label_and_one_type():
    body = "(1) PPID dibantu oleh PPID pembantu.\n(2) PPID Pembantu menyampaikan laporan kepada Camat."
    graph = to_graph(reading_of_body(body, title="BUPATI CONTOH"), ENTRY, BASE)
    named = [node for node in graph.subjects(RDF.type, SIMPUL.Office) if str(node).endswith("ppid-pembantu")]
    labels = {label for node in named for label in graph.objects(node, RDFS.label)}
    types = {
        label
        for node in named
        for kind in graph.objects(node, SIMPUL.officeType)
        for label in graph.objects(kind, RDFS.label)
    }
    assert labels == types == {Literal("PPID Pembantu", lang="id")}


def test_a_vertical_agency_is_no_unit_of_the_city(graph: Graph):
    assert graph.value(URIRef(OFFICE + "kejaksaan-negeri"), SIMPUL.government) == URIRef(BASE + "indonesia")


@pytest.mark.parametrize(
    ("provision", "content", "target", "label"),
    [
        ("mengingat/angka-1", "basedOn--uu-23-2014", "indonesia/uu/2014/23", "Undang-Undang Nomor 23 Tahun 2014"),
        (
            "mengingat/angka-2",
            "basedOn--perda-contoh-8-2016",
            "kota-contoh/perda/2016/8",
            "Peraturan Daerah Kota Contoh Nomor 8 Tahun 2016",
        ),
        (
            "pasal-6",
            "revokes--perwali-contoh-5-2011",
            "kota-contoh/perwali/2011/5",
            "Peraturan Wali Kota Contoh Nomor 5 Tahun 2011",
        ),
        ("pasal-6", "annex--lampiran", "kota-contoh/perwali/2020/7/lampiran", "Lampiran"),
        ("pasal-2/ayat-2", "refersTo--pasal-2-ayat-1", "kota-contoh/perwali/2020/7/pasal-2/ayat-1", "Pasal 2 ayat (1)"),
    ],
)
def test_citations_have_the_iri_of_what_they_cite(graph: Graph, provision: str, content: str, target: str, label: str):
    cited = graph.value(REGULATION + f"/{provision}/citation/{content}", SIMPUL.target)
    assert cited == URIRef(BASE + target)
    assert graph.value(cited, RDFS.label) == Literal(label, lang="id")


def test_two_mappings_give_the_same_bytes(reading: Reading, graph: Graph):
    assert nquads(graph) == nquads(to_graph(reading, ENTRY, BASE))


def test_nquads_are_what_rdflib_reads(reading: Reading, graph: Graph):
    dataset = to_dataset(reading, ENTRY, Settings())
    parsed = Graph().parse(data=nquads(graph).replace(f" {graph.identifier.n3()} .\n", " .\n"), format="nt")
    assert set(parsed) == set(graph) == set(dataset.graph(graph.identifier))


def test_another_base_changes_data_and_no_vocabulary(reading: Reading):
    elsewhere = to_graph(reading, ENTRY, "https://data.example.go.id/")
    assert (URIRef("https://data.example.go.id/kota-contoh"), RDF.type, SIMPUL.CityGovernment) in elsewhere
    assert not any(BASE + "kota-contoh" in str(term) for triple in elsewhere for term in triple)
