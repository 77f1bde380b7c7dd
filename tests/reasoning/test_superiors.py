"""What is inferred about two superiors is what the reading finds: no contradiction of levels or of delegated tasks."""

import pytest
from rdflib import URIRef

from inferences import inferred_from
from regulations_read import SLUGS, reading_of
from sample_regulation import BASE
from simpul import resources
from simpul.graph.mapping import to_graph
from simpul.graph.namespaces import PROV, RDFS, SIMPUL
from simpul.source.catalogue import read_catalogue


def findings(slug: str) -> set[tuple[str, frozenset[str]]]:
    """Offices with the citation paths of the provisions that contradict each other."""
    graph = to_graph(reading_of(slug), read_catalogue(resources.path("data", "catalogue")).entry(slug), BASE)
    inferred = inferred_from(graph)["two-superiors"]
    found = set()
    for finding in set(inferred.subjects(SIMPUL.findingKind, None)):
        premise = URIRef(str(inferred.value(finding, PROV.wasDerivedFrom)))
        office = str(graph.value(graph.value(premise, SIMPUL.subject), RDFS.label))
        places = frozenset(str(graph.value(place, SIMPUL.path)) for place in inferred.objects(finding, SIMPUL.basis))
        found.add((office, places))
    return found


def test_the_lurah_of_tarakan_answers_to_the_camat_and_to_the_walikota():
    assert ("Lurah", frozenset({"pasal-28/huruf-a", "pasal-29/ayat-1"})) in findings("tarakan-2017-9")


def test_delegated_tasks_contradict_nothing():
    places = {place for _, pair in findings("tarakan-2017-9") for place in pair}
    assert "pasal-28/huruf-c" not in places


@pytest.mark.parametrize("slug", SLUGS)
def test_the_reading_finds_the_same_offices(slug: str):
    read = {item.message.partition(" is accountable")[0] for item in reading_of(slug).anomalies if item.kind == KIND}
    assert {office for office, _ in findings(slug)} == read


KIND = "contradictory-superiors"
