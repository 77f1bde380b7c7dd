"""The examples of the ontology conform, are consistent, use declared terms only, and show every class."""

import pytest
from rdflib import OWL, RDF, RDFS, Graph, URIRef

from simpul import resources
from simpul.graph.namespaces import SIMPUL
from simpul.graph.vocabulary import ontology
from simpul.reasoning.consistency import check
from simpul.validation.shapes import validate
from simpul.validation.terms import undeclared_in

FILES = sorted(path.name for path in resources.path("ontology", "examples").glob("*.ttl"))
IN_THE_ONTOLOGY = {SIMPUL.CitationRelation, SIMPUL.Derivation, SIMPUL.Modality, SIMPUL.InferenceRule}
"""Classes whose members are in the ontology itself, or are the rules that it is released with."""


def read(*names: str) -> Graph:
    graph = Graph()
    for name in names:
        graph.parse(resources.path("ontology", "examples") / name, format="turtle")
    return graph


@pytest.fixture(scope="module")
def examples() -> Graph:
    return read(*FILES)


def test_the_examples_conform(examples: Graph):
    assert validate(examples).sentences == ()


def test_the_examples_are_consistent(examples: Graph):
    assert check(examples).good


@pytest.mark.parametrize("name", FILES)
def test_an_example_uses_declared_terms(name: str):
    assert undeclared_in(read(name)) == ()


def test_every_class_has_an_example(examples: Graph):
    classes = {each for each in ontology().subjects(RDF.type, OWL.Class) if each.startswith(SIMPUL)}
    shown = set(examples.objects(None, RDF.type))
    for each in classes - IN_THE_ONTOLOGY - shown:
        assert any(below in shown for below in ontology().transitive_subjects(RDFS.subClassOf, each)), each


def test_an_example_without_its_name_breaks_the_shape_of_names(examples: Graph):
    """The examples are a fair test: without its label an office is no longer well formed."""
    office = URIRef(str(next(examples.subjects(RDF.type, SIMPUL.Office))))
    broken = Graph()
    for triple in examples:
        if triple[:2] != (office, RDFS.label):
            broken.add(triple)
    assert {problem.shape for problem in validate(broken).problems} == {"Office-label"}
