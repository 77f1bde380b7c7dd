"""How many nodes each shape judges."""

from rdflib import Literal, URIRef

from simpul.graph.namespaces import RDF, RDFS, SIMPUL
from simpul.validation import focus

ONE, OTHER = URIRef("https://example.org/1"), URIRef("https://example.org/2")


def test_a_shape_of_a_class_judges_its_members_once():
    graph = [(ONE, RDF.type, SIMPUL.NormStatement), (OTHER, RDF.type, SIMPUL.NormStatement)]
    counts = focus.count(graph, graph, [(ONE, RDFS.label, Literal("x"))])
    assert counts["NormStatement-bearer"] == 2
    assert counts["KindStatement-kind"] == 0


def test_a_shape_of_subjects_judges_what_has_the_property():
    counts = focus.count([(ONE, SIMPUL.quote, OTHER), (ONE, SIMPUL.quote, ONE)])
    assert counts["Statement-stated-derivation"] == 1


def test_every_shape_says_what_it_asks_in_both_languages():
    shapes = focus.shapes()
    assert len(shapes) > 100
    assert len({shape.name for shape in shapes}) == len(shapes)
    for shape in shapes:
        assert set(shape.message) == {"en", "id"}, shape.name
        assert shape.targets


def test_paths_are_written_as_sparql_writes_them():
    paths = {shape.name: shape.path for shape in focus.shapes()}
    assert paths["Statement-evidence"] == f"<{SIMPUL.quote}>|<http://www.w3.org/ns/prov#wasDerivedFrom>"
    assert paths["Statement-basis"] == f"<{SIMPUL.basis}>"
    assert paths["KindStatement"] == ""
