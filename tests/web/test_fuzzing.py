"""Whatever is sent, the server answers without a fault of its own and lives on."""

import contextlib
import http.client
import socket
from collections.abc import Iterator
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from web.live import Server, running

FUZZ = settings(
    max_examples=250,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    phases=(Phase.explicit, Phase.generate),
)
METHODS = ("GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "BREW")
PATHS = (
    "/sparql",
    "/sparql.csv",
    "/sparql.nothing",
    "/graph-store",
    "/kota-banjar",
    "/kota-banjar.ttl",
    "/offices",
    "/statements",
    "/queries",
    "/-/health",
    "/-/release",
    "/.well-known/void",
    "/sitemap-1.xml",
    "/static/site.css",
    "/static/../settings.py",
    "/kota-banjar/perwali/2023/6/pasal-15",
)
PARAMETERS = ("query", "format", "timeout", "default-graph-uri", "named-graph-uri", "update", "graph", "page", "lang")
QUERIES = (
    "ASK { ?s ?p ?o }",
    "SELECT * { ?s ?p ?o } LIMIT 3",
    "CONSTRUCT WHERE { ?s a ?c } LIMIT 2",
    "DESCRIBE <x:y>",
    "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }",
)
HEADERS = ("Accept", "Accept-Encoding", "Accept-Language", "Content-Type", "If-None-Match", "Range", "Origin", "X-Y")
VALUES = (
    "*/*",
    "text/html",
    "text/turtle;q=0.5, */*;q=0.1",
    "application/sparql-results+json",
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "text/csv;q=nan",
    "gzip;q=0, br",
    '"', 'W/"x", *',
    "bytes=0-5",
    ";,=;q=,",
)  # fmt: skip
text = st.text(max_size=40)
printable = st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=40)
path = st.one_of(st.sampled_from(PATHS), st.binary(max_size=30).map(lambda data: "/" + quote(data)), text.map(quote))
words = st.sampled_from((*QUERIES, "2", "csv")) | text
pairs = st.lists(st.tuples(st.sampled_from(PARAMETERS) | text, words), max_size=4)
headers = st.dictionaries(st.sampled_from(HEADERS), st.sampled_from(VALUES) | printable, max_size=4)


@pytest.fixture(scope="module")
def server(releases) -> Iterator[Server]:
    with running(releases, query_timeout="1") as server:
        yield server
        assert server.health()["status"] == "ok"
        assert server.process.poll() is None


def status_of(server: Server, method: str, target: str, body: bytes | None, sent: dict[str, str]) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    try:
        connection.request(method, target, body, {name: value.encode("latin-1") for name, value in sent.items()})
        response = connection.getresponse()
        response.read()
        return response.status
    finally:
        connection.close()


@FUZZ
@given(st.sampled_from(METHODS), path, pairs, headers, st.none() | pairs.map(urlencode) | text)
def test_requests(server, method, target, parameters, sent, body):
    address = "/" + target.lstrip("/") + ("?" + urlencode(parameters) if parameters else "")
    data = None if body is None else body.encode("utf-8", "surrogatepass")
    assert status_of(server, method, address, data, sent) not in (500, 502, 504)


@FUZZ
@given(st.sampled_from(QUERIES), st.data())
def test_queries_with_pieces_put_in(server, query, data):
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(query)))
        query = query[:place] + data.draw(st.sampled_from("{}()<>?\"'\\.;,*/|^@#\0\n") | text) + query[place:]
    body = urlencode({"query": query.encode("utf-8", "surrogatepass")}).encode()
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert status_of(server, "POST", "/sparql", body, form) not in (500, 502, 504)


@FUZZ
@given(
    st.one_of(
        st.binary(max_size=200),
        st.tuples(st.sampled_from(METHODS), st.binary(max_size=40), st.binary(max_size=60)).map(
            lambda parts: parts[0].encode() + b" /sparql?query=" + parts[1] + b" HTTP/1.1\r\n" + parts[2] + b"\r\n\r\n"
        ),
        st.integers(-5, 1 << 70).map(
            lambda length: f"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\nquery=ASK{{}}".encode()
        ),
        st.binary(max_size=40).map(
            lambda data: b"POST /sparql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + data
        ),
    )
)
def test_bytes_that_are_no_request(server, data):
    connection = server.send(data)
    connection.settimeout(5)
    answer = b""
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_WR)
        while piece := connection.recv(65536):
            answer += piece
    connection.close()
    assert not answer or answer[:12].split()[1] not in (b"500", b"502", b"504")
