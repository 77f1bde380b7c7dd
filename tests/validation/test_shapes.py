"""For each shape, a change of a good graph that breaks that shape and no other."""

from collections.abc import Callable

import pytest
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.term import Node

from sample_regulation import BASE, ENTRY
from simpul.extraction.model import Reading
from simpul.graph.mapping import to_graph
from simpul.graph.namespaces import ELI, OA, PROV, RDFS, SIMPUL, SKOS, XSD
from simpul.graph.serialisation import nquad_lines
from simpul.reasoning.materialise import descriptions, infer, statements
from simpul.validation.shapes import SH, SHAPE, data_shapes, validate

OFFICE = BASE + "kota-contoh/office/"
REGULATION = URIRef(BASE + "kota-contoh/perwali/2020/7")
Change = Callable[[Graph], None]
WRONG = Literal(-1)


@pytest.fixture(scope="module")
def good(reading: Reading) -> Graph:
    graph = to_graph(reading, ENTRY, BASE)
    for triple in [*statements(infer(nquad_lines(graph))), *descriptions()]:
        graph.add(triple)
    return graph


def target(shape: Node) -> Node:
    shapes = data_shapes()
    owner = shapes.value(None, SH.property, shape) or shape
    found = shapes.value(owner, SH.targetClass)
    assert found is not None
    return found


def first(graph: Graph, of: Node, having: Node | None = None) -> URIRef:
    for node in sorted(graph.subjects(RDF.type, of)):
        if having is None or (node, having, None) in graph:
            return URIRef(str(node))
    raise AssertionError(f"the sample has no {of} with {having}")


def replaced(shape: Node) -> Change:
    """The value of the shape's path becomes a number that no property of the graph takes."""
    path = data_shapes().value(shape, SH.path)

    def change(graph: Graph) -> None:
        node = first(graph, target(shape), path)
        value = sorted(graph.objects(node, path))[0]
        graph.remove((node, path, value))
        graph.add((node, path, WRONG))

    return change


def added(of: URIRef, path: URIRef, value: Node) -> Change:
    return lambda graph: graph.add((first(graph, of), path, value)) and None


def undeclared_property(shape: Node) -> Change:
    return lambda graph: graph.add((first(graph, target(shape)), SIMPUL.noSuchProperty, Literal("x"))) and None


def renamed(shape: Node) -> Change:
    """The node gets an IRI that is not built as the graph's IRIs are."""

    def change(graph: Graph) -> None:
        old, new = first(graph, target(shape)), URIRef("https://elsewhere.example/?NoName")
        for triple in list(graph):
            if old in triple:
                graph.remove(triple)
                graph.add(tuple(new if term == old else term for term in triple))

    return change


def another_type(graph: Graph) -> None:
    """An office type with a bad IRI that no office has."""
    bad = URIRef("https://elsewhere.example/?NoName")
    graph.add((bad, RDF.type, SKOS.Concept))
    for label in (RDFS.label, SKOS.prefLabel):
        graph.add((bad, label, Literal("Jenis", lang="id")))


def set_to(of: URIRef, path: URIRef, value: Node) -> Change:
    return lambda graph: graph.set((first(graph, of, path), path, value)) and None


def another_rule(graph: Graph) -> None:
    """A rule with a bad IRI that no statement names."""
    bad = URIRef("https://elsewhere.example/?NoName")
    graph.add((bad, RDF.type, SIMPUL.Rule))
    graph.add((bad, RDFS.label, Literal("Rule", lang="en")))


def without_selector(part: str) -> Change:
    """A quote points to a node that is no selector in place of one of its two."""

    def change(graph: Graph) -> None:
        quote = first(graph, SIMPUL.Quote)
        graph.remove((quote, OA.hasSelector, URIRef(f"{quote}/{part}")))
        graph.add((quote, OA.hasSelector, REGULATION))

    return change


def offset(number: int) -> Literal:
    return Literal(number, datatype=XSD.integer)


SOME_ACT = REGULATION + "/pasal-2/ayat-2/huruf-b/relation/opd--reportsTo--wali-kota--via--asisten--sekretaris-daerah"
CHAIN = REGULATION + "/pasal-4/inference/accountability-chain/lurah--answersTo--wali-kota"
STATED = REGULATION + "/pasal-2/ayat-1/relation/wali-kota--struktural--opd"

BY_HAND: dict[str, Change] = {
    "Government-spatial": set_to(SIMPUL.CityGovernment, URIRef("http://purl.org/dc/terms/spatial"), RDFS.label),
    "Provision-span": set_to(SIMPUL.Pasal, SIMPUL.end, offset(0)),
    "Provision-end": added(SIMPUL.Pasal, SIMPUL.end, offset(10**6)),
    "Provision-has-part": added(SIMPUL.Pasal, ELI.has_part, REGULATION),
    "Quote-selectors": added(SIMPUL.Quote, OA.hasSelector, REGULATION),
    "Quote-selector-types": without_selector("position"),
    "TextPositionSelector-span": set_to(OA.TextPositionSelector, OA.end, offset(0)),
    "TextPositionSelector-end": added(OA.TextPositionSelector, OA.end, offset(10**6)),
    "Office-class": added(SIMPUL.Post, RDF.type, SIMPUL.Group),
    "Statement-derivation": lambda graph: graph.add((STATED, SIMPUL.derivation, SIMPUL.inferred)) and None,
    "Statement-quote": lambda graph: graph.add((STATED, SIMPUL.quote, STATED)) and None,
    "Statement-basis": lambda graph: graph.set((STATED, SIMPUL.basis, URIRef(OFFICE + "opd"))) and None,
    "Statement-note": added(SIMPUL.KindStatement, SIMPUL.note, Literal("no language")),
    "Statement-derived-from": lambda graph: graph.add((CHAIN, PROV.wasDerivedFrom, REGULATION)) and None,
    "Statement-evidence": lambda graph: graph.remove((STATED, SIMPUL.quote, None)) and None,
    "Statement-stated-derivation": lambda graph: graph.set((STATED, SIMPUL.derivation, SIMPUL.inferred)) and None,
    "Statement-stated-basis": lambda graph: graph.add((STATED, SIMPUL.basis, REGULATION)) and None,
    "Statement-inferred-derivation": lambda graph: graph.set((CHAIN, SIMPUL.derivation, SIMPUL.stated)) and None,
    "ActStatement-via-subject": lambda graph: graph.add((SOME_ACT, SIMPUL.via, URIRef(OFFICE + "opd"))) and None,
    "ActStatement-via-object": lambda graph: graph.add((SOME_ACT, SIMPUL.via, URIRef(OFFICE + "wali-kota"))) and None,
    "ChainStatement-distinct": lambda graph: graph.set((CHAIN, SIMPUL.object, URIRef(OFFICE + "lurah"))) and None,
    "Finding-message": lambda graph: (
        graph.remove(
            (
                first(graph, SIMPUL.Finding),
                SIMPUL.message,
                next(m for m in graph.objects(first(graph, SIMPUL.Finding), SIMPUL.message) if m.language == "id"),
            )
        )
        and None
    ),
    "OfficeType-iri": another_type,
    "Rule-iri": another_rule,
    "Rule-definition": set_to(SIMPUL.Rule, SKOS.definition, Literal("ohne Sprache", lang="de")),
    "CitedLaw-is-part-of": lambda graph: (
        graph.add((first(graph, SIMPUL.CitedLaw), ELI.is_part_of, REGULATION)) and None
    ),
    "Regulation-date-publication": added(SIMPUL.Regulation, ELI.date_publication, Literal("kemarin")),
    "Regulation-date-in-force": added(SIMPUL.Regulation, ELI.first_date_entry_in_force, Literal("kemarin")),
    "SourceText-file-sha256": added(SIMPUL.SourceText, SIMPUL.fileSha256, Literal("0")),
    "Regulation-government": lambda graph: graph.add((REGULATION, SIMPUL.government, REGULATION)) and None,
    "Statement-cue": set_to(SIMPUL.KindStatement, SIMPUL.cue, Literal("english", lang="en")),
}
"""Changes that need more than another value."""

PROPERTY_SHAPES = sorted(data_shapes().subjects(RDF.type, SH.PropertyShape))
NODE_SHAPES = sorted(data_shapes().subjects(RDF.type, SH.NodeShape))


def change_for(shape: Node) -> Change | None:
    name = str(shape).removeprefix(str(SHAPE))
    if name in BY_HAND:
        return BY_HAND[name]
    if shape in PROPERTY_SHAPES:
        return replaced(shape)
    if name.endswith("-iri"):
        return renamed(shape)
    closed = (shape, SH.closed, Literal(True)) in data_shapes()
    return undeclared_property(shape) if closed else None


def test_the_sample_conforms(good: Graph):
    assert validate(good).sentences == ()


@pytest.mark.parametrize(
    "shape",
    [shape for shape in [*PROPERTY_SHAPES, *NODE_SHAPES] if change_for(shape)],
    ids=lambda shape: str(shape).removeprefix(str(SHAPE)),
)
def test_a_change_breaks_its_shape_and_no_other(shape: Node, good: Graph):
    change = change_for(shape)
    assert change is not None
    broken = Graph()
    for triple in good:
        broken.add(triple)
    change(broken)
    report = validate(broken)
    assert {problem.shape for problem in report.problems} == {str(shape).removeprefix(str(SHAPE))}


def test_every_message_is_in_both_languages_and_says_something():
    shapes = data_shapes()
    for shape in [*PROPERTY_SHAPES, *NODE_SHAPES]:
        messages = {message.language: str(message) for message in shapes.objects(shape, SH.message)}
        if shape in PROPERTY_SHAPES or change_for(shape):
            assert set(messages) == {"en", "id"}, shape
            assert all(message.endswith(".") for message in messages.values()), shape


def test_a_report_reads_in_both_languages(good: Graph):
    broken = Graph()
    for triple in good:
        broken.add(triple)
    BY_HAND["Statement-evidence"](broken)
    report = validate(broken)
    assert not report.conforms
    assert "must have a quote or premises" in report.in_language("en")
    assert "harus memiliki kutipan atau premis" in report.in_language("id")
    assert report.sentences[0].startswith(str(STATED))
