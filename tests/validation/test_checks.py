"""Checks that span nodes: none is broken by the sample, and each kind of damage is found by its check."""

from collections.abc import Callable
from itertools import starmap

import pytest
from rdflib import RDF, RDFS, Graph, Literal, URIRef

from inferences import inference_graphs
from sample_regulation import BASE, ENTRY
from simpul.extraction.model import Reading
from simpul.graph import vocabulary
from simpul.graph.iris import Iris
from simpul.graph.mapping import to_graph
from simpul.graph.namespaces import ELI, OA, ORG, PROV, RULE, SIMPUL, XSD
from simpul.reasoning.materialise import descriptions
from simpul.validation import checks, terms

REGULATION = URIRef(BASE + "kota-contoh/perwali/2020/7")
OFFICE = BASE + "kota-contoh/office/"
CAMAT, LURAH, OPD, MAYOR = (URIRef(OFFICE + name) for name in ("camat", "lurah", "opd", "wali-kota"))
GRAPH = URIRef(BASE + "graph/contoh-2020-7")
EDGES = URIRef(BASE + "graph/inference/direct-edge")
PAIR = REGULATION + "/pasal-2/ayat-1/relation/wali-kota--struktural--opd"
REPORT = REGULATION + "/pasal-2/ayat-2/huruf-b/relation/opd--reportsTo--wali-kota--via--asisten--sekretaris-daerah"
CLAUSE = REGULATION + "/pasal-2/ayat-1"
Graphs = dict[URIRef, Graph]


def copied(graph: Graph) -> Graph:
    copy = Graph()
    for triple in graph:
        copy.add(triple)
    return copy


@pytest.fixture(scope="module")
def good(reading: Reading) -> Graphs:
    graph = to_graph(reading, ENTRY, BASE)
    ontology = vocabulary.read(*vocabulary.CORE_FILES)
    for triple in descriptions():
        ontology.add(triple)
    return {
        GRAPH: graph,
        **inference_graphs(graph, BASE),
        Iris(BASE).graph("ontology"): ontology,
        Iris(BASE).graph("kind"): vocabulary.read(*vocabulary.KIND_FILES),
    }


def broken(graphs: Graphs) -> set[str]:
    return {problem.shape for problem in checks.run(checks.dataset(graphs)).problems}


def test_the_sample_passes_every_check(good: Graphs):
    assert checks.run(checks.dataset(good)).sentences == ()


def a_quote(graph: Graph) -> URIRef:
    return URIRef(str(min(graph.subjects(RDF.type, SIMPUL.Quote))))


def moved(graphs: Graphs, node: URIRef, by: int, path: URIRef) -> None:
    graph = graphs[GRAPH]
    value = int(str(graph.value(node, path))) + by
    graph.set((node, path, Literal(value, datatype=XSD.integer)))


def to_other_graph(graphs: Graphs, node: URIRef, other: URIRef = EDGES) -> None:
    for triple in list(graphs[GRAPH].triples((node, None, None))):
        graphs[GRAPH].remove(triple)
        graphs[other].add(triple)


DAMAGE: dict[str, Callable[[Graphs], object]] = {
    "quote-text": lambda g: moved(g, URIRef(f"{a_quote(g[GRAPH])}/position"), 1, OA.start),
    "quote-context": lambda g: g[GRAPH].set((URIRef(f"{a_quote(g[GRAPH])}/text"), OA.prefix, Literal("x"))),
    "quote-name": lambda g: moved(g, URIRef(f"{a_quote(g[GRAPH])}/position"), 1, OA.end),
    "quote-in-basis": lambda g: moved(g, CLAUSE, 20, SIMPUL.start),
    "text-intact": lambda g: g[GRAPH].set((REGULATION + "/text", SIMPUL.sha256, Literal("0" * 64))),
    "span-in-parent": lambda g: moved(g, CLAUSE, 10**4, SIMPUL.end),
    "span-edges": lambda g: moved(g, CLAUSE, 1, SIMPUL.end),
    "span-order": lambda g: moved(g, CLAUSE, 10, SIMPUL.end),
    "order": lambda g: g[GRAPH].remove((CLAUSE, SIMPUL.order, None)),
    "provision-name": lambda g: g[GRAPH].set((CLAUSE, SIMPUL.unitType, Literal("huruf"))),
    "provision-tree": lambda g: g[GRAPH].set((CLAUSE, ELI.is_part_of, REGULATION + "/pasal-3")),
    "provision-citation": lambda g: g[GRAPH].set((CLAUSE, SIMPUL.citation, Literal("Pasal 9"))),
    "provision-words": lambda g: g[GRAPH].set((CLAUSE, SIMPUL.text, Literal("Bukan teks aslinya", lang="id"))),
    "one-class": lambda g: g[GRAPH].remove((PAIR, RDF.type, SIMPUL.KindStatement)),
    "superclasses": lambda g: g[GRAPH].remove((PAIR, RDF.type, PROV.Entity)),
    "specific-class": lambda g: g[GRAPH].remove((URIRef(BASE + "kota-contoh"), RDF.type, SIMPUL.CityGovernment)),
    "untyped": lambda g: g[GRAPH].add((REGULATION, ELI.has_part, REGULATION + "/pasal-99")),
    "statement-name": lambda g: g[GRAPH].set((PAIR, SIMPUL.partyB, LURAH)),
    "statement-name-others": lambda g: g[GRAPH].set((REGULATION + "/metadata/number", SIMPUL.field, Literal("no"))),
    "statement-place": lambda g: g[GRAPH].set((PAIR, SIMPUL.basis, REGULATION + "/pasal-3")),
    "stated-graph": lambda g: to_other_graph(g, PAIR),
    "own-graph": lambda g: g[Iris(BASE).graph("kind")].add((CLAUSE, RDFS.label, Literal("x"))),
    "edge-graph": lambda g: g[GRAPH].add((CAMAT, SIMPUL.directs, LURAH)),
    "inference-graph": lambda g: to_other_graph(g, PAIR, URIRef(BASE + "graph/inference/subkind")),
    "vocabulary-graph": lambda g: to_other_graph(g, CAMAT, Iris(BASE).graph("kind")),
    "cue": lambda g: g[GRAPH].set((PAIR, SIMPUL.cue, Literal("menyampaikan laporan", lang="id"))),
    "rule-of-layer": lambda g: g[GRAPH].set((PAIR, SIMPUL.rule, RULE["norm.list"])),
    "same-government": lambda g: g[GRAPH].set((OPD, SIMPUL.government, URIRef(BASE + "kota-lain"))),
    "office-name": lambda g: g[GRAPH].set((OPD, RDFS.label, Literal("Bukan OPD", lang="id"))),
    "office-type": lambda g: g[GRAPH].remove((CAMAT, ORG.role, None)),
    "via-steps": lambda g: g[GRAPH].remove((REPORT, SIMPUL.via, None)),
    "orphans": lambda g: g[GRAPH].remove((None, SIMPUL.quote, a_quote(g[GRAPH]))),
    "citation-target": lambda g: g[GRAPH].remove((None, SIMPUL.target, CLAUSE)),
    "law-name": lambda g: g[GRAPH].set((URIRef(BASE + "indonesia/uu/2014/23"), ELI.number, Literal("24"))),
    "metadata": lambda g: g[GRAPH].set((REGULATION, ELI.number, Literal("8"))),
    "regulation-name": lambda g: g[GRAPH].set((REGULATION, RDFS.label, Literal("Peraturan", lang="id"))),
    "coverage": lambda g: g[GRAPH].set((CLAUSE, SIMPUL.coverageStatus, Literal("empty"))),
    "premises": lambda g: g[GRAPH].set((PAIR, SIMPUL.inRegulation, URIRef(BASE + "kota-contoh/perwali/2020/8"))),
    "premise-count": lambda g: [
        graph.remove((None, PROV.wasDerivedFrom, PAIR)) for graph in g.values() if graph is not g[GRAPH]
    ],
    "edges": lambda g: g[EDGES].remove((LURAH, SIMPUL.accountableTo, CAMAT)),
    terms.NAME: lambda g: g[GRAPH].add((CAMAT, SIMPUL.undefined, LURAH)),
}


@pytest.mark.parametrize("check", DAMAGE)
def test_damage_is_found_by_its_check(check: str, good: Graphs):
    graphs = dict(starmap(lambda name, graph: (name, copied(graph)), good.items()))
    DAMAGE[check](graphs)
    assert check in broken(graphs)


def test_a_leaf_without_words_is_found(good: Graphs):
    graphs = dict(starmap(lambda name, graph: (name, copied(graph)), good.items()))
    leaf = REGULATION + "/pasal-2/ayat-2/huruf-a"
    graphs[GRAPH].remove((leaf, SIMPUL.text, None))
    assert "provision-words" in broken(graphs)


def test_a_provision_that_ends_within_a_word_is_found(good: Graphs):
    graphs = dict(starmap(lambda name, graph: (name, copied(graph)), good.items()))
    moved(graphs, REGULATION + "/pasal-2/ayat-2/huruf-a", -3, SIMPUL.end)
    assert "span-edges" in broken(graphs)


def test_every_check_has_an_example():
    assert {check.name for check in checks.checks()} | {terms.NAME} == set(DAMAGE)


def test_the_ontology_uses_declared_terms_only():
    assert terms.undeclared_in(vocabulary.ontology()) == ()


def test_a_misspelt_term_is_undeclared():
    misspelt = URIRef("http://www.w3.org/2004/02/skos/core#prefLable")
    assert terms.undeclared_in(Graph().add((CAMAT, misspelt, Literal("Camat")))) == (str(misspelt),)
