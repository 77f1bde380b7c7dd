"""Descriptions for machines, whole graphs, and files."""

import hashlib
import json
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest

TURTLE = {"Accept": "text/turtle"}
VOID = "http://rdfs.org/ns/void#"
SD = "http://www.w3.org/ns/sparql-service-description#"
SH = "http://www.w3.org/ns/shacl#"


def graph_of(response) -> ox.Store:
    assert response.status_code == 200, response.text
    store = ox.Store()
    store.load(response.data, format=ox.RdfFormat.TURTLE)
    return store


def test_void_counts_what_the_graph_holds(client):
    store = graph_of(client.get("/.well-known/void", headers=TURTLE))
    rows = store.query(
        f"SELECT ?n {{ ?d <{VOID}classPartition> [ <{VOID}class> <https://w3id.org/simpul/ontology#Office> ; "
        f"<{VOID}entities> ?n ] }}"
    )
    assert [row["n"].value for row in rows] == ["3"]
    assert store.query(f"ASK {{ ?d <{VOID}sparqlEndpoint> <http://localhost/sparql> ; <{VOID}propertyPartition> ?p }}")


def test_the_service_names_its_graphs(client):
    store = graph_of(client.get("/sparql", headers=TURTLE))
    assert store.query(
        f"ASK {{ ?s a <{SD}Service> ; <{SD}endpoint> ?s ; <{SD}supportedLanguage> <{SD}SPARQL11Query> ; "
        f"<{SD}defaultDataset>/<{SD}namedGraph>/<{SD}name> <https://w3id.org/simpul/graph/banjar-2023-6> }}"
    )
    assert not store.query(f"ASK {{ ?s <{SD}supportedLanguage> <{SD}SPARQL11Update> }}")


def test_the_gallery_is_there_for_editors(client):
    store = graph_of(client.get("/queries", headers=TURTLE))
    found = list(store.query(f"SELECT ?text {{ ?q a <{SH}SPARQLExecutable> ; <{SH}select> ?text }}"))
    assert len(found) >= 5
    for row in found:
        ox.Store().query(row["text"].value)
    assert client.get("/queries", headers={"Accept": "text/html"}).text.count("/sparql?query=") == len(found)


def test_sitemap_and_robots(client):
    robots = client.get("/robots.txt").text
    assert "Sitemap: http://localhost/sitemap.xml" in robots
    parts = [node.text for node in ElementTree.fromstring(client.get("/sitemap.xml").data).iter() if node.text]
    assert parts == ["http://localhost/sitemap-1.xml"]
    addresses = [node.text for node in ElementTree.fromstring(client.get("/sitemap-1.xml").data).iter() if node.text]
    assert {"http://localhost/kota-banjar/perwali/2023/6/pasal-15/ayat-4", "http://localhost/compare"} <= set(addresses)
    for address in addresses:
        assert client.get(address.removeprefix("http://localhost"), headers={"Accept": "text/html"}).status_code == 200
    assert client.get("/sitemap-2.xml").status_code == 404
    assert client.get("/sitemap-0.xml").status_code == 404


@pytest.mark.parametrize(("query", "count"), [("default", None), ("graph=https://w3id.org/simpul/graph/kind", 12)])
def test_graph_store(client, query, count):
    response = client.get(f"/graph-store?{query}", headers={"Accept": "application/n-triples"})
    lines = response.data.splitlines()
    assert response.status_code == 200
    assert len(lines) == count if count else len(lines) > 60
    head = client.head(f"/graph-store?{query}", headers=TURTLE)
    assert (head.status_code, head.data) == (200, b"")
    again = client.get(
        f"/graph-store?{query}", headers={"Accept": "application/n-triples", "If-None-Match": response.headers["ETag"]}
    )
    assert again.status_code == 304


def test_graph_store_refuses_what_it_cannot_give(client):
    assert client.get("/graph-store", headers=TURTLE).status_code == 400
    assert client.get("/graph-store?default&graph=http://x/", headers=TURTLE).status_code == 400
    assert client.get("/graph-store?graph=relative", headers=TURTLE).status_code == 400
    assert client.get("/graph-store?graph=http://x/", headers=TURTLE).status_code == 404
    assert client.get("/graph-store?default", headers={"Accept": "image/png"}).status_code == 406
    for method in ("put", "post", "delete", "patch"):
        response = getattr(client, method)("/graph-store?default")
        assert response.status_code == 405
        assert "GET" in response.headers["Allow"]


def test_a_named_graph_answers_under_its_own_iri(client):
    response = client.get("/graph/kind", headers={"Accept": "application/n-triples"})
    assert b"kind/kolegial> <http://www.w3.org/2004/02/skos/core#notation>" in response.data


def test_files_of_the_release_and_nothing_else(app, client):
    published = app.extensions["simpul"].published
    content = b"<a:a> <a:b> <a:c> .\n" * 100
    path = published.release.path / "dumps" / "simpul.nq"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    entry = {"path": "dumps/simpul.nq", "bytes": len(content), "mediaType": "application/n-quads"}
    entry["sha256"] = hashlib.sha256(content).hexdigest()
    published.manifest["files"].append(entry)
    try:
        with client.get("/download/dumps/simpul.nq") as response:
            assert response.data == content
            assert entry["sha256"] in response.headers["ETag"]
        with client.get("/download/dumps/simpul.nq", headers={"Range": "bytes=0-9"}) as part:
            assert (part.status_code, part.data) == (206, content[:10])
        store = graph_of(client.get("/.well-known/void", headers=TURTLE))
        assert store.query(f'ASK {{ ?c <http://spdx.org/rdf/terms#checksumValue> "{entry["sha256"]}" }}')
    finally:
        published.manifest["files"].clear()
    for missing in ("manifest.json", "store/CURRENT", "../../current/manifest.json", "dumps/simpul.nq", "%2e%2e/x"):
        assert client.get(f"/download/{missing}").status_code == 404


def test_problem_types_are_explained(client):
    problem = json.loads(client.get("/sparql?query=x").data)
    path, _, anchor = problem["type"].partition("#")
    assert f'id="{anchor}"' in client.get(path).text


TAGGED = """/.well-known/void /queries.ttl /queries.html /sparql.ttl /sparql?query=ASK{} /sparql/terms /sitemap.xml
/robots.txt /offices.ttl /offices.html /kota-banjar.ttl /graph-store?default"""


@pytest.mark.parametrize("path", TAGGED.split())
def test_what_has_a_tag_is_not_sent_twice_and_its_head_is_that_of_the_body(client, path):
    first = client.get(path, headers={"Accept-Encoding": "gzip"})
    assert first.status_code == 200
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"], "Accept-Encoding": "gzip"})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.vary.as_set() == first.vary.as_set()
    head = client.head(path, headers={"Accept-Encoding": "gzip"})
    assert (head.status_code, head.data) == (200, b"")
    for name in ("Content-Type", "Content-Length", "Content-Encoding", "ETag", "Vary"):
        assert head.headers.get(name) == first.headers.get(name), name


def test_an_extension_that_is_none(client):
    for path in ("/queries.exe", "/.well-known/void.exe", "/regulations.exe"):
        assert client.get(path).status_code == 404
