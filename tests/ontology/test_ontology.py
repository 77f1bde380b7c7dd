"""The ontology keeps its style guide, loads in owlready2, and names what the reading names."""

import owlready2
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, URIRef

from simpul.extraction.model import ACTS, CITATION_RELATIONS, KINDS, MODALITIES
from simpul.graph import vocabulary
from simpul.graph.namespaces import ACT, KIND, OFFICE_TYPE, SIMPUL
from simpul.structure.model import PREAMBLE_TYPES, UNIT_TYPES
from simpul.validation import terms
from simpul.validation.shapes import SH, SHAPE, ontology_shapes, validate_ontology

ONTOLOGY = URIRef("https://w3id.org/simpul/ontology")


@pytest.fixture
def ontology() -> Graph:
    graph = Graph()
    for triple in vocabulary.ontology():
        graph.add(triple)
    return graph


def test_the_ontology_keeps_its_style_guide():
    assert validate_ontology(vocabulary.ontology()).sentences == ()


def test_no_node_is_blank():
    assert not [term for triple in vocabulary.ontology() for term in triple if isinstance(term, BNode)]


def test_every_kind_act_modality_and_citation_relation_of_the_reading_is_declared():
    graph = vocabulary.ontology()
    for name, namespace in [
        *((kind, KIND) for kind in KINDS),
        *((act, ACT) for act in ACTS),
        *((each, SIMPUL) for each in (*MODALITIES, *CITATION_RELATIONS)),
    ]:
        assert graph.value(namespace[name], SKOS.notation) == Literal(name)
    for unit in (*UNIT_TYPES, *PREAMBLE_TYPES):
        assert (SIMPUL[unit.capitalize()], RDFS.subClassOf, SIMPUL.Provision) in graph


def test_owlready2_loads_it(tmp_path):
    path = tmp_path / "ontology.nt"
    path.write_text(vocabulary.ontology().serialize(format="nt"), encoding="utf-8")
    world = owlready2.World()
    loaded = world.get_ontology(path.as_uri()).load()
    try:
        assert world["https://w3id.org/simpul/ontology#KindStatement"] in set(loaded.classes())
        assert world["https://w3id.org/simpul/ontology#accountableTo"] in set(loaded.object_properties())
    finally:
        world.close()


@pytest.mark.parametrize(
    ("name", "concept"),
    [
        ("Bappeda", "badan-perencanaan-pembangunan-daerah"),
        ("Badan Perencanaan Pembangunan Daerah", "badan-perencanaan-pembangunan-daerah"),
        ("Dinas Kearsipan dan Perpustakaan", "dinas-perpustakaan-dan-kearsipan"),
        ("Wali Kota", "walikota"),
        ("SATPOL PP", "satuan-polisi-pamong-praja"),
    ],
)
def test_synonyms_lead_to_one_type(name: str, concept: str):
    assert vocabulary.office_type(name) == OFFICE_TYPE[concept]


def test_a_merged_name_is_related_not_equal():
    merged = OFFICE_TYPE["dinas-ketahanan-pangan-pertanian-dan-perikanan"]
    related = set(vocabulary.ontology().objects(merged, SKOS.related))
    assert OFFICE_TYPE["dinas-pertanian"] in related
    assert vocabulary.office_type("Dinas Pertanian") != merged


def test_every_synonym_has_a_ground():
    graph = vocabulary.ontology()
    for concept in set(graph.subjects(SKOS.altLabel, None)):
        if str(concept).startswith(str(OFFICE_TYPE)):
            assert {ground.language for ground in graph.objects(concept, SIMPUL.ground)} == {"en", "id"}, concept


def test_term_lists_say_where_they_are_from():
    assert {"eli", "org", "prov", "oa", "skos"} <= {each.name for each in terms.term_lists()}
    assert all(each.terms for each in terms.term_lists())


def test_alignments_point_to_terms_that_exist():
    graph = vocabulary.ontology()
    for link in (SKOS.closeMatch, RDFS.subClassOf, RDFS.subPropertyOf):
        for target in graph.objects(None, link):
            assert str(target) in terms.declared(), target


BREAKS = {
    "Ontology-version": lambda g: g.remove((ONTOLOGY, OWL.versionIRI, None)),
    "Ontology-licence": lambda g: g.remove((ONTOLOGY, URIRef("http://purl.org/dc/terms/license"), None)),
    "Ontology-title": lambda g: g.remove((ONTOLOGY, URIRef("http://purl.org/dc/terms/title"), None)),
    "Term-label": lambda g: g.remove((SIMPUL.Office, RDFS.label, None)),
    "Term-definition": lambda g: g.remove((SIMPUL.Office, SKOS.definition, None)),
    "Term-defined-by": lambda g: g.remove((SIMPUL.Office, RDFS.isDefinedBy, None)),
    "Term-note": lambda g: g.add((SIMPUL.Office, SKOS.scopeNote, Literal("Note", lang="fr"))),
    "Term-deprecated": lambda g: g.add((SIMPUL.Office, OWL.deprecated, Literal(False))),
    "Concept-pref-label": lambda g: g.remove((KIND.kolegial, SKOS.prefLabel, None)),
    "Concept-scheme": lambda g: g.remove((KIND.kolegial, SKOS.inScheme, None)),
    "Concept-ground": lambda g: g.add((KIND.kolegial, SIMPUL.ground, Literal("Grund", lang="de"))),
    "Synonym-ground": lambda g: g.remove((OFFICE_TYPE["dinas-sosial-dan-tenaga-kerja"], SIMPUL.ground, None)),
    "DirectProperty-one": lambda g: g.add((KIND.kolegial, SIMPUL.directProperty, SIMPUL.kolegialWith + "x")),
    "DirectProperty-sentence": lambda g: g.remove((ACT.directs, SIMPUL.sentence, None)),
    "DirectProperty-notation": lambda g: g.remove((ACT.directs, SKOS.notation, None)),
}


@pytest.mark.parametrize("shape", BREAKS)
def test_a_change_breaks_its_shape_and_no_other(shape: str, ontology: Graph):
    BREAKS[shape](ontology)
    assert {problem.shape for problem in validate_ontology(ontology).problems} == {shape}


def test_every_shape_of_the_ontology_has_an_example():
    shapes = ontology_shapes().subjects(RDF.type, SH.PropertyShape)
    assert {str(each).removeprefix(str(SHAPE)) for each in shapes} == set(BREAKS)
