"""The access log: a line of JSON for each request, with hash, duration, rows and outcome of each query."""

import contextlib
import json
import time
import urllib.error
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from simpul.web.record import FIELDS
from web.live import Server, running

LABELS = "SELECT ?s { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?label } LIMIT 3"
ENDLESS = "SELECT (COUNT(*) AS ?n) {" + "".join(f" ?a{n} ?b{n} ?c{n} ." for n in range(8)) + "}"
LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


@pytest.fixture(scope="module")
def log(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("log") / "access.log"


@pytest.fixture(scope="module")
def server(releases, log) -> Iterator[Server]:
    with running(releases, log, query_rows="2000000") as server:
        yield server


@pytest.fixture
def lines(server, log):
    """What is written from here on, once it holds so many lines."""
    # The server writes the line of a request after its answer, that of the start's look at its health too.
    while not (before := len(log.read_text().splitlines())):
        time.sleep(0.02)

    def read(count: int) -> list[dict]:
        deadline = time.monotonic() + 10
        while len(written := log.read_text().splitlines()[before:]) < count:
            assert time.monotonic() < deadline, written
            time.sleep(0.02)
        return [json.loads(line) for line in written]

    return read


def test_an_answer_and_the_same_kept(server, lines):
    server.ask(LABELS)
    body = server.ask(LABELS)
    release = server.health()["release"]
    made, kept, _ = lines(3)
    assert set(made) <= {"time", *FIELDS}
    same = {"path": "/sparql", "status": 200, "outcome": "ok", "form": "SELECT", "rows": 3, "bytes": len(body)}
    assert made.items() >= same.items()
    assert kept.items() >= {**same, "kept": True}.items()
    assert "kept" not in made
    assert made["query"] == kept["query"]
    assert made["release"] == kept["release"] == release
    assert 0 < kept["seconds"] < 5


@pytest.mark.parametrize(
    ("query", "outcome", "status"),
    [
        ("SELECT * { ?s ?p", "syntax", 400),
        ("SELECT", "syntax", 400),
        ("SELECT * { SERVICE <http://x/> {} }", "service", 403),
        ("DROP ALL", "update", 400),
        ("SELECT (<http://x/f>(1) AS ?x) {}", "evaluation", 400),
        (ENDLESS, "timeout", 503),
    ],
)
def test_what_became_of_a_query(server, lines, query, outcome, status):
    begun = time.perf_counter()
    with pytest.raises(urllib.error.HTTPError) as caught:
        server.ask(query, timeout="0.4")
    caught.value.close()
    elapsed = time.perf_counter() - begun
    (line,) = lines(1)
    assert (line["outcome"], line["status"]) == (outcome, status)
    assert len(line["query"]) == 16
    assert "rows" not in line
    assert line["seconds"] < elapsed + 1  # the server notes the time a moment after the client has all
    assert line["seconds"] > (0.4 if outcome == "timeout" else 0)


def test_a_client_that_leaves_and_an_answer_that_breaks(server, lines):
    request = f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    connection = server.send(request)
    time.sleep(0.5)
    connection.close()
    (left,) = lines(1)
    assert (left["outcome"], left["status"]) == ("abandoned", 499)
    large = quote(LARGE)
    connection = server.send(f"GET /sparql?query={large}&timeout=0.5 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    received = 0
    with contextlib.suppress(ConnectionError):
        while piece := connection.recv(1 << 20):
            received += len(piece)
    connection.close()
    broken = lines(2)[1]
    assert (broken["outcome"], broken["status"]) == ("broken-timeout", 200)
    assert 0 < broken["bytes"] <= received
    connection = server.send(f"GET /sparql?query={large}&timeout=5 HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    connection.recv(1000)
    time.sleep(1)
    connection.close()
    slow = lines(3)[2]
    assert (slow["outcome"], slow["status"]) == ("abandoned", 200)
    # What its network took before it left (kernels hold up to some 40 MB for a connection), not the rest of the answer.
    assert slow["bytes"] < 64 << 20
    assert not any("Traceback" in line for line in server.said)


def test_other_parts_of_the_site(server, lines):
    for path in ("/offices", "/kota-banjar.ttl", "/nothing", "/graph-store?default"):
        with contextlib.suppress(urllib.error.HTTPError), server.get(path) as response:
            response.read()
    offices, thing, nothing, graph = lines(4)
    assert (offices["part"], offices["outcome"], "query" in offices) == ("offices", "ok", False)
    assert (thing["part"], thing["rows"] > 3) == ("linkeddata", True)
    assert (nothing["status"], nothing["outcome"]) == (404, "not-found")
    assert (graph["path"], graph["rows"] > 60) == ("/graph-store", True)


def test_every_field_is_documented():
    documented = (Path(__file__).parents[2] / "docs" / "operation.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in documented.splitlines() if line.startswith("| `")]
    assert {f"`{name}`" for name in FIELDS} <= {name for row in rows for name in row.replace(",", " ").split()}
