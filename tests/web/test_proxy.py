"""Behind a reverse proxy, under another host name and below a path: addresses follow, IRIs stay."""

import contextlib
import http.client
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pyoxigraph as ox
import pytest

from web.live import Server, running

HOST = "data.example.go.id"
LAW = "/kota-banjar/perwali/2023/6/pasal-15/ayat-4"
IRI = "https://w3id.org/simpul/kota-banjar/perwali/2023/6/pasal-15/ayat-4"


@dataclass
class Reply:
    """A response."""

    status: int
    headers: http.client.HTTPMessage
    text: str


def ask(port: int, path: str, **headers: str) -> Reply:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    with contextlib.closing(connection):
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        return Reply(response.status, response.headers, response.read().decode())


@contextlib.contextmanager
def proxy(server: Server, *, strip: str) -> Iterator[int]:
    """A reverse proxy that answers for `HOST`, and takes a prefix off the path or leaves it."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            forwarded = {"Accept": self.headers.get("Accept", ""), "Host": f"127.0.0.1:{server.port}"}
            forwarded |= {"X-Forwarded-Host": HOST, "X-Forwarded-Proto": "https", "X-Forwarded-For": "192.0.2.1"}
            path = self.path.removeprefix(strip)
            reply = ask(
                server.port, path or "/", **{name.replace("-", "_"): value for name, value in forwarded.items()}
            )
            body = reply.text.encode()
            self.send_response(reply.status)
            for name in ("Content-Type", "ETag", "Link", "Vary"):
                for value in reply.headers.get_all(name, []):
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    front = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=front.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield front.server_address[1]
    finally:
        front.shutdown()
        thread.join()
        front.server_close()


@pytest.fixture(scope="module")
def bare(releases) -> Iterator[Server]:
    with running(releases) as server:
        yield server


@pytest.fixture(scope="module")
def hidden(releases) -> Iterator[Server]:
    with running(releases, proxies="1", path_prefix="/simpul") as server:
        yield server


def triples(turtle: str) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(turtle, ox.RdfFormat.TURTLE, base_iri="http://none.invalid/")}


@pytest.mark.parametrize("strip", ["", "/simpul"], ids=["prefix left", "prefix taken off"])
def test_addresses_follow_and_iris_stay(bare, hidden, strip):
    with proxy(hidden, strip=strip) as port:
        turtle = ask(port, f"/simpul{LAW}", Accept="text/turtle")
        assert turtle.status == 200
        assert triples(turtle.text) == triples(ask(bare.port, LAW, Accept="text/turtle").text)
        assert f'<{IRI}>; rel="describes"' in turtle.headers.get_all("Link")
        assert f'</simpul{LAW}.ttl>; rel="alternate"; type="text/turtle"' in turtle.headers.get_all("Link")
        page = ask(port, f"/simpul{LAW}", Accept="text/html").text
        assert f"<code>{IRI}</code>" in page
        assert 'href="/simpul/kota-banjar/perwali/2023/6"' in page
        assert 'href="/kota-banjar' not in page
        assert "127.0.0.1" not in page
        void = ask(port, "/simpul/.well-known/void", Accept="text/turtle").text
        assert f"<https://{HOST}/simpul/sparql>" in void
        assert "127.0.0.1" not in void
        assert f"<loc>https://{HOST}/simpul/kota-banjar</loc>" in ask(port, "/simpul/sitemap-1.xml").text
        query = f"/simpul/sparql?query=SELECT%20*%20%7B%20%3Chttps://w3id.org/simpul{LAW}%3E%20a%20?c%20%7D%20ORDER%20BY%20?c"
        answer = ask(port, query, Accept="text/csv").text
        assert answer == ask(bare.port, query.removeprefix("/simpul"), Accept="text/csv").text
        assert "https://w3id.org/simpul/ontology#Ayat" in answer


def test_forwarded_headers_of_strangers_are_not_believed(bare):
    forged = {"X_Forwarded_Host": "evil.example", "X_Forwarded_Proto": "https", "Forwarded": "host=evil.example"}
    assert "evil.example" not in ask(bare.port, "/.well-known/void", Accept="text/turtle", **forged).text


def test_a_forged_host_reaches_only_its_sender(bare, releases):
    assert "evil.example" in ask(bare.port, "/.well-known/void", Accept="text/turtle", Host="evil.example").text
    assert "evil.example" not in ask(bare.port, "/.well-known/void", Accept="text/turtle").text
    with running(releases, public_url="https://data.example.go.id") as server:
        void = ask(server.port, "/.well-known/void", Accept="text/turtle", Host="evil.example").text
        assert "<https://data.example.go.id/sparql>" in void
        assert "evil.example" not in void
