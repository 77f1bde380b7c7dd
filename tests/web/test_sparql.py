"""The SPARQL 1.1 Protocol, section 2: the query operation."""

import csv
import gzip
import io
import json
from xml.etree import ElementTree

import brotli
import pytest

GRAPH = "https://w3id.org/simpul/graph/banjar-2023-6"
KINDS = "SELECT ?s ?kind { ?s <https://w3id.org/simpul/ontology#kind> ?kind } ORDER BY ?s"
JSON = "application/sparql-results+json"


def get(client, query: str, accept: str = JSON, **parameters):
    return client.get("/sparql", query_string={"query": query, **parameters}, headers={"Accept": accept})


def bindings(response) -> list[dict]:
    assert response.status_code == 200, response.text
    return json.loads(response.data)["results"]["bindings"]


def test_query_by_get(client):
    response = get(client, KINDS)
    assert response.mimetype == JSON
    assert len(bindings(response)) == 2
    assert response.headers["Simpul-Rows"] == "2"
    assert response.headers["Simpul-Release"] == "0123456789abcdef"


def test_query_by_form(client):
    response = client.post("/sparql", data={"query": KINDS}, headers={"Accept": JSON})
    assert len(bindings(response)) == 2


def test_query_by_direct_post(client):
    response = client.post("/sparql", data=KINDS, content_type="application/sparql-query", headers={"Accept": JSON})
    assert len(bindings(response)) == 2


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        (JSON, JSON),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("*/*", JSON),
    ],
)
@pytest.mark.parametrize("query", [KINDS, "ASK { ?s ?p ?o }"])
def test_formats_of_bindings(client, query, accept, media_type):
    response = get(client, query, accept)
    assert (response.status_code, response.mimetype) == (200, media_type)


@pytest.mark.parametrize(
    ("accept", "start"),
    [
        ("text/turtle", b"@prefix"),
        ("application/n-triples", b"<https://"),
        ("application/rdf+xml", b"<?xml"),
        ("application/ld+json", b"["),
        ("application/n-quads", b"<https://"),
        ("application/trig", b"@prefix"),
    ],
)
@pytest.mark.parametrize("query", ["CONSTRUCT WHERE { ?s a ?o }", "DESCRIBE <https://w3id.org/simpul/kota-banjar>"])
def test_formats_of_graphs(client, query, accept, start):
    response = get(client, query, accept)
    assert (response.status_code, response.mimetype) == (200, accept)
    assert response.data.startswith(start)


def test_format_by_name_and_by_extension(client):
    assert get(client, KINDS, format="csv").mimetype == "text/csv"
    assert get(client, KINDS, format="text/csv").mimetype == "text/csv"
    assert client.get("/sparql.tsv", query_string={"query": KINDS}).mimetype == "text/tab-separated-values"
    response = get(client, KINDS, format="ttl")
    assert response.status_code == 400
    assert "json, xml, csv, tsv" in response.json["detail"]


def test_not_acceptable(client):
    response = get(client, KINDS, "text/turtle")
    assert response.status_code == 406
    assert "text/csv" in response.json["detail"]


def test_dataset_of_the_request(client):
    count = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/simpul/ontology#KindStatement> }"
    everything = int(bindings(get(client, count))[0]["n"]["value"])
    stated = int(bindings(get(client, count, **{"default-graph-uri": GRAPH}))[0]["n"]["value"])
    assert (everything, stated) == (2, 1)
    named = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"
    assert len(bindings(get(client, named, **{"default-graph-uri": GRAPH}))) == 0
    assert len(bindings(get(client, named, **{"named-graph-uri": GRAPH}))) == 1
    assert len(bindings(get(client, named))) == 4


def test_the_request_wins_over_the_query(client):
    query = f"SELECT * FROM <{GRAPH}> {{ ?s ?p ?o }}"
    other = "https://w3id.org/simpul/graph/kind"
    assert len(bindings(get(client, query, **{"default-graph-uri": other}))) == 12


def test_a_graph_that_does_not_exist_is_empty_and_never_fetched(client):
    assert bindings(get(client, "SELECT * FROM <http://127.0.0.1:9/> { ?s ?p ?o }")) == []


def problem(response) -> dict:
    assert response.mimetype == "application/problem+json"
    assert "Traceback" not in response.text
    content = json.loads(response.data)
    assert content["status"] == response.status_code
    return content


def test_a_query_that_does_not_parse_shows_the_place(client):
    response = get(client, "SELECT * {\n  ?s simpul:kind ?o\n}")
    content = problem(response)
    assert response.status_code == 400
    assert (content["line"], content["column"]) == (2, 6)
    assert content["excerpt"].splitlines() == ["  ?s simpul:kind ?o", "     ^"]
    assert "PREFIX simpul:" in content["detail"]


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("INSERT DATA { <a:a> <a:b> <a:c> }", 400, "INSERT is an update"),
        ("LOAD <http://127.0.0.1:9/>", 400, "LOAD is an update"),
        ("DELETE WHERE { ?s ?p ?o }", 400, "DELETE is an update"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 403, "SERVICE"),
        ("SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }", 403, "SERVICE"),
        ("PREFIX : <http://127.0.0.1:9/> SELECT * { SERVICE:x { ?s ?p ?o } }", 403, "SERVICE"),
        ("SELECT * { SERVIC\\u0045 <http://127.0.0.1:9/> { ?s ?p ?o } }", 403, "SERVICE"),
        ("", 400, "empty"),
        ("hello", 400, "begins with SELECT"),
        ("SELECT * { ?s ?p ?o FILTER(<http://no.such/function>(?o)) }", 400, "no.such"),
    ],
)
def test_what_is_refused(client, query, status, words):
    response = get(client, query)
    assert response.status_code == status
    assert words in problem(response)["detail"]


def test_an_update_by_its_own_media_type_or_parameter_is_refused(client):
    response = client.post("/sparql", data="CLEAR ALL", content_type="application/sparql-update")
    assert "nothing can be changed" in problem(response)["detail"]
    response = client.post("/sparql", data={"update": "CLEAR ALL"})
    assert "nothing can be changed" in problem(response)["detail"]


def test_other_content_types_are_refused(client):
    response = client.post("/sparql", data="{}", content_type="application/json")
    assert response.status_code == 415
    assert "application/sparql-query" in response.headers["Accept-Post"]


def test_a_query_given_twice_is_refused(client):
    assert client.get("/sparql?query=ASK{}&query=ASK{}").status_code == 400
    response = client.post("/sparql?query=ASK{}", data="ASK {}", content_type="application/sparql-query")
    assert response.status_code == 400


def test_bytes_that_are_no_utf8_are_refused(client):
    assert problem(client.get("/sparql?query=%FF"))["type"].endswith("#encoding")
    response = client.post("/sparql", data=b"\xff", content_type="application/sparql-query")
    assert response.status_code == 400


def test_other_methods(client):
    response = client.put("/sparql", data="x")
    assert response.status_code == 405
    assert "POST" in response.headers["Allow"]
    response = client.options("/sparql")
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    head = client.head("/sparql", query_string={"query": KINDS}, headers={"Accept": "text/csv"})
    assert (head.status_code, head.data, head.mimetype) == (200, b"", "text/csv")


def test_an_answer_has_a_tag_and_is_not_sent_twice(client):
    first = get(client, KINDS)
    tag = first.headers["ETag"]
    again = client.get("/sparql", query_string={"query": KINDS}, headers={"Accept": JSON, "If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    other = client.get("/sparql", query_string={"query": KINDS}, headers={"Accept": "text/csv", "If-None-Match": tag})
    assert other.status_code == 200
    assert "Accept" in first.headers["Vary"]


def test_an_answer_that_depends_on_the_moment_is_never_kept(client):
    response = get(client, "SELECT (NOW() AS ?now) (RAND() AS ?x) {}")
    assert "ETag" not in response.headers
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(("coding", "decode"), [("gzip", gzip.decompress), ("br", brotli.decompress)])
def test_answers_are_compressed(client, coding, decode):
    query = "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o"
    plain = get(client, query)
    response = client.get("/sparql", query_string={"query": query}, headers={"Accept": JSON, "Accept-Encoding": coding})
    assert response.headers["Content-Encoding"] == coding
    assert decode(response.data) == plain.data
    assert "Accept-Encoding" in response.headers["Vary"]


def test_a_cut_answer_says_so_in_header_and_body(client):
    query = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
    response = get(client, query)
    assert json.loads(response.headers["Simpul-Truncated"])["limit"] == 1000
    assert json.loads(response.data)["truncated"]["rows"] == 1000
    assert len(bindings(response)) == 1000
    xml = get(client, query, "application/sparql-results+xml")
    assert len(ElementTree.fromstring(xml.data).findall(".//{*}result")) == 1000
    assert b"<!-- Truncated" in xml.data
    table = get(client, query, "text/csv")
    assert "Simpul-Truncated" in table.headers
    assert len(list(csv.reader(io.StringIO(table.text, newline="")))) == 1001
    own = get(client, query + " LIMIT 1000")
    assert "Simpul-Truncated" not in own.headers


def test_a_query_at_its_deadline_is_stopped_with_a_sentence(client):
    triples = " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(6))
    response = get(client, f"SELECT (COUNT(*) AS ?n) {{ {triples} }}", timeout="0.3")
    assert response.status_code == 503
    assert response.headers["Retry-After"]
    assert "0.3 seconds" in problem(response)["detail"]
    assert problem(get(client, "ASK {}", timeout="soon"))["type"].endswith("#timeout")


def test_a_query_that_is_too_long(client, site_settings):
    query = "ASK { } #" + "x" * site_settings.query_length
    response = client.post("/sparql", data=query, content_type="application/sparql-query")
    assert response.status_code == 413


def test_the_service_describes_itself(client):
    response = client.get("/sparql", headers={"Accept": "text/turtle"})
    assert response.mimetype == "text/turtle"
    assert "sd:supportedLanguage sd:SPARQL11Query" in response.text
    assert "sd:endpoint <http://localhost/sparql>" in response.text
    assert client.get("/sparql", headers={"Accept": "image/png"}).status_code == 406


def test_a_browser_gets_the_editor(client):
    browser = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    response = client.get("/sparql", query_string={"query": KINDS}, headers=browser)
    assert response.mimetype == "text/html"
    assert b'id="editor"' in response.data


def test_a_browser_gets_errors_as_pages_with_the_echo_escaped(client):
    response = get(client, "SELECT * { <script>alert(1)</script> }", "text/html,*/*;q=0.1", format="json")
    assert response.status_code == 400
    assert response.mimetype == "text/html"
    assert b"<script>alert" not in response.data
    assert b"&lt;script&gt;" in response.data
