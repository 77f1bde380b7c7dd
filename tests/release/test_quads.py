"""Quads as lines that sort, and blank nodes that get the same name in every build."""

from collections.abc import Iterator

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from simpul.graph.serialisation import nquad_lines, read_triples
from simpul.release.quads import (
    BlankNodeFound,
    graph_of,
    named_lines,
    nquads_of,
    quad_lines,
    triple_of,
    vocabulary_quads,
)


def parsed(nquads: str) -> Iterator[ox.Quad]:
    return iter(ox.parse(nquads, format=ox.RdfFormat.N_QUADS))


AXIOM = """
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix : <https://example.org/#> .
:A owl:equivalentClass [ a owl:Restriction ; owl:onProperty :p ; owl:someValuesFrom :B ] .
:C owl:equivalentClass [ a owl:Restriction ; owl:onProperty :q ; owl:someValuesFrom :B ] .
"""


def vocabulary(name: str = "https://example.org/graph") -> set[str]:
    graph = rdflib.Graph().parse(data=AXIOM, format="turtle")
    return quad_lines(vocabulary_quads(graph, name), blank_nodes=True)


def test_a_line_gives_back_triple_quad_and_graph():
    quad = '<https://x/s> <https://x/p> "tab\\tand <https://x/y> line\\nfeed"@id <https://x/g> .\n'
    [line] = quad_lines(parsed(quad))
    assert graph_of(line) == "https://x/g"
    assert nquads_of(line) == quad
    assert triple_of(line) == quad.replace(" <https://x/g> .", " .")
    assert line.count("\n") == 1


@pytest.mark.parametrize("characters", ["\u2028", "\x0b\x0c", "\x85", "“kolegal”", "\\", '"'])
def test_characters_that_end_lines_elsewhere_do_not_here(characters: str):
    quad = ox.Quad(
        ox.NamedNode("https://x/s"), ox.NamedNode("https://x/p"), ox.Literal(characters), ox.NamedNode("https://x/g")
    )
    [line] = quad_lines([quad])
    assert list(parsed(nquads_of(line))) == [quad]


@given(st.text(), st.sampled_from(["id", "EN-gb", None]))
def test_lines_of_a_graph_are_written_as_the_engine_writes_them(words: str, language: str | None):
    graph = rdflib.Graph()
    graph.add((rdflib.URIRef("https://x/s"), rdflib.URIRef("https://x/p"), rdflib.Literal(words, lang=language)))
    quad = ox.Quad(
        ox.NamedNode("https://x/s"),
        ox.NamedNode("https://x/p"),
        ox.Literal(words, language=language.lower()) if language else ox.Literal(words),
        ox.NamedNode("https://x/g"),
    )
    triples = nquad_lines(graph)
    assert set(named_lines(triples, "https://x/g")) == quad_lines([quad])
    assert list(read_triples(triples)) == [
        (rdflib.URIRef("https://x/s"), rdflib.URIRef("https://x/p"), rdflib.Literal(words, lang=language))
    ]


def test_data_has_no_blank_nodes_and_no_default_graph():
    with pytest.raises(BlankNodeFound, match="has a blank node"):
        quad_lines(parsed("_:b <https://x/p> <https://x/o> <https://x/g> .\n"))
    with pytest.raises(BlankNodeFound, match="is in no named graph"):
        quad_lines(parsed("<https://x/s> <https://x/p> <https://x/o> .\n"))


def test_axioms_have_the_same_blank_nodes_each_time_and_others_in_another_graph():
    assert vocabulary() == vocabulary()
    labels = {part for line in vocabulary() for part in line.split() if part.startswith("_:")}
    others = {
        part for line in vocabulary("https://example.org/other") for part in line.split() if part.startswith("_:")
    }
    assert len(labels) == 2
    assert not labels & others
