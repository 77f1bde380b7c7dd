"""The gallery of queries is in the release, for editors that ask the endpoint for examples."""

from collections.abc import Callable, Iterator

import pyoxigraph as ox
import pytest
from rdflib import RDF

from simpul import settings
from simpul.errors import SimpulError
from simpul.query import executables, library
from simpul.query.library import parse
from simpul.release import manifest, shared_graphs, soundness
from simpul.release.database import read_only
from simpul.release.layout import Release
from simpul.validation.shapes import SHAPE, query_shapes
from simpul.web import create_app

BASE = "https://w3id.org/simpul/"
GRAPH = f"{BASE}graph/queries"
ASKED_BY_EDITORS = """
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX sh: <http://www.w3.org/ns/shacl#>
SELECT DISTINCT ?query ?comment ?text WHERE {
  ?query a sh:SPARQLExecutable ; rdfs:comment ?comment ; sh:select|sh:ask|sh:construct|sh:describe ?text .
  FILTER(LANG(?comment) = "en")
} ORDER BY ?query
"""
PREFIXES_ASKED = """
PREFIX sh: <http://www.w3.org/ns/shacl#>
SELECT DISTINCT ?prefix ?namespace WHERE { [] sh:namespace ?namespace ; sh:prefix ?prefix } ORDER BY ?prefix
"""


@pytest.fixture(scope="module")
def store(release: Release) -> ox.Store:
    return read_only(release)


def test_an_editor_finds_all_twenty_questions(store: ox.Store):
    rows = list(store.query(ASKED_BY_EDITORS))
    assert [row["query"].value for row in rows] == [f"{BASE}query/{query.name}" for query in library.gallery()]
    assert [row["text"].value for row in rows] == [query.body for query in library.gallery()]
    assert len(rows) == 20


def test_each_text_runs_and_the_prefixes_are_there_as_data(store: ox.Store):
    prefixes = {row["prefix"].value: row["namespace"].value for row in store.query(PREFIXES_ASKED)}
    for row in store.query(ASKED_BY_EDITORS):
        text = row["text"].value
        bare = "\n".join(line for line in text.splitlines() if not line.startswith("PREFIX"))
        assert list(store.query(text)) == list(store.query(bare, prefixes=prefixes))


def test_a_query_is_found_by_what_it_is_about(store: ox.Store):
    about = (
        "PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX act: <https://w3id.org/simpul/act/> "
        "SELECT ?query { ?query dcterms:subject act:accountableTo } ORDER BY ?query"
    )
    names = [row["query"].value.removeprefix(f"{BASE}query/") for row in store.query(about)]
    assert names == ["04-accountability-of-an-office", "05-chain-of-accountability", "17-two-superiors"]


def test_the_graph_is_in_the_dumps_and_is_counted(release: Release, store: ox.Store):
    [[count]] = store.query(f"SELECT (COUNT(*) AS ?n) {{ GRAPH <{GRAPH}> {{ ?s ?p ?o }} }}")
    assert manifest.read(release)["graphs"][GRAPH] == int(count.value) > 200
    dumped = ox.parse(path=release.dumps / "simpul.trig", format=ox.RdfFormat.TRIG)
    assert sum(quad.graph_name == ox.NamedNode(GRAPH) for quad in dumped) == int(count.value)


def test_the_page_of_a_query_its_data_and_the_list_say_the_same(release: Release):
    root = release.path.parent.parent
    app = create_app(settings.load({}, releases=root, workers=2, access_log=False))
    try:
        client = app.test_client()
        english = {"Accept": "text/html", "Accept-Language": "en"}
        page = client.get("/query/04-accountability-of-an-office", headers=english, follow_redirects=True)
        assert page.status_code == 200
        assert "To whom is an office accountable" in page.text
        assert "/sparql?query=" in page.text
        listed = set(ox.parse(client.get("/queries.ttl").data, format=ox.RdfFormat.TURTLE))
        held = set(ox.parse(client.get("/graph/queries", headers={"Accept": "text/turtle"}).data, ox.RdfFormat.TURTLE))
        assert held <= listed
        assert {quad.predicate.value for quad in listed - held} == {
            "https://schema.org/target",
            "https://schema.org/about",
        }
        one = client.get("/query/04-accountability-of-an-office.ttl").data
        assert set(ox.parse(one, format=ox.RdfFormat.TURTLE)) <= held
        assert client.get("/prefix/act.ttl").status_code == 200
        service = client.get("/sparql", headers={"Accept": "text/turtle"}).text
        assert GRAPH in service
    finally:
        app.extensions["simpul"].close()


TEXT = """\
#+ question: 4
#+ subject: act:accountableTo
#+ title@en: To whom is an office accountable?
#+ title@id: Kepada siapa suatu jabatan bertanggung jawab?
#+ description@en: The offices to which an office answers.
#+ description@id: Jabatan penerima pertanggungjawaban.
SELECT ?s { ?s ?p ?o }
"""
ASK = TEXT.replace("SELECT ?s", "ASK")
CONSTRUCT = TEXT.replace("SELECT ?s", "CONSTRUCT { ?s ?p ?o }")


def lines(name: str = "04-accountability", text: str = TEXT) -> str:
    triples = executables.triples([parse(name, text)], BASE)
    return "".join(sorted(f"{each} .\n" for each in triples))


def test_a_good_query_breaks_no_shape():
    assert soundness.examine_queries(lines(), BASE).sentences == ()
    assert soundness.examine_queries(lines(text=ASK), BASE).sentences == ()
    assert soundness.examine_queries(lines(text=CONSTRUCT), BASE).sentences == ()


FAULTS: list[tuple[Callable[[], str], str]] = [
    (lambda: lines(name="accountability"), "Query-iri"),
    (lambda: lines(text=TEXT.replace("#+ subject: act:accountableTo\n", "")), "Query-subject"),
    (lambda: lines(text=TEXT.replace("act:accountableTo", "act:answersFor")), "declared-terms"),
    (lambda: lines(text=TEXT.replace("SELECT ?s {", "DESCRIBE ?s {")), "Query-text"),
    (lambda: without("#label>", '"@id'), "Query-label"),
    (lambda: without("terms/title>", '"@en'), "Query-title"),
    (lambda: without("#comment>", '"@en'), "Query-comment"),
    (lambda: without("terms/description>", '"@id'), "Query-description"),
    (lambda: without("#prefixes>"), "Query-prefixes"),
    (lambda: without("#select>"), "Query-text"),
    (lambda: lines().replace("SELECT ?s", "FIND ?s"), "Query-select"),
    (lambda: more("query/04-accountability"), "Query"),
    (lambda: more("prefix/act"), "Prefix"),
    (lambda: without("prefix/act> <http://www.w3.org/ns/shacl#prefix>"), "Prefix-prefix"),
    (lambda: without("prefix/act> <http://www.w3.org/ns/shacl#namespace>"), "Prefix-namespace"),
    (lambda: without("#declare>"), "Prefix-declared"),
    (lambda: lines(text=ASK).replace('"ASK', '"FIND'), "Query-ask"),
    (lambda: lines(text=CONSTRUCT).replace('"CONSTRUCT', '"MAKE'), "Query-construct"),
]


@pytest.mark.parametrize(("change", "shape"), FAULTS)
def test_a_fault_of_a_query_is_named(change: Callable[[], str], shape: str):
    assert {problem.shape for problem in soundness.examine_queries(change(), BASE).problems} == {shape}


def test_every_shape_of_a_query_has_its_fault():
    named = {str(each) for each in query_shapes().subjects(RDF.type) if str(each).startswith(SHAPE)}
    forms = {"Query-is-select", "Query-is-ask", "Query-is-construct"}  # what Query-text chooses from
    assert {each.removeprefix(SHAPE) for each in named} - forms == {shape for _, shape in FAULTS} - {"declared-terms"}


def without(*parts: str) -> str:
    """The lines without those that have all the parts."""
    kept = list(kept_lines(parts))
    assert len(kept) < lines().count("\n")
    return "".join(kept)


def kept_lines(parts: tuple[str, ...]) -> Iterator[str]:
    return (line for line in lines().splitlines(keepends=True) if not all(part in line for part in parts))


def more(name: str) -> str:
    """The lines and a property that its node should not have."""
    return lines() + f'<{BASE}{name}> <http://www.w3.org/2002/07/owl#versionInfo> "1" .\n'


def test_an_unknown_prefix_of_a_subject_is_one_sentence():
    with pytest.raises(
        SimpulError, match=r"^04-accountability\.rq: the prefix acts of its subject acts:x is not known\.$"
    ):
        lines(text=TEXT.replace("act:accountableTo", "acts:x"))


def test_a_broken_gallery_stops_the_build(project: Callable, monkeypatch: pytest.MonkeyPatch):
    from simpul.release.build import BuildError, build

    broken = soundness.examine_queries(without("#select>"), BASE)
    monkeypatch.setattr(shared_graphs.soundness, "examine_queries", lambda *_: broken)
    with pytest.raises(BuildError, match="A query must have one text"):
        build(project())
