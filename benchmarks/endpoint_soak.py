"""Mixed requests with faults: what is left of a server after killed workers, broken connections and slow readers."""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import signal
import socket
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.endpoint_load import Connection, Server, free_port, running
from simpul.release.layout import Release

CLIENTS = 8
LABELS = "SELECT ?s ?label { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?label } ORDER BY ?s ?label LIMIT 20"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) < STR(?g)) }"
LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000"
PAGES = ("/", "/offices", "/statements", "/regulations", "/queries", "/.well-known/void", "/kind/kolegial", "/nothing")
SETTLE = 3.0
"""Seconds of rest before memory is measured."""
_WEIGHTS = {
    "new query": 45,
    "repeated query": 20,
    "page": 15,
    "wrong query": 5,
    "deadline": 4,
    "left": 4,
    "half open": 3,
    "slow reader": 3,
    "killed worker": 1,
}


@dataclass
class Trial:
    """What has happened.

    Attributes:
        server: that is tried.
        expected: the right answer to `LABELS`.
        left: requests still to be made.
        seen: how often each thing happened.
    """

    server: Server
    expected: object
    left: int
    seen: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self) -> bool:
        """Whether there is a request to be made; it is counted as made."""
        with self.lock:
            self.left -= 1
            return self.left >= 0

    def note(self, what: str) -> None:
        """Count something."""
        with self.lock:
            self.seen[what] += 1


def soak(release: Release, requests: int) -> Iterator[tuple[str, str]]:
    """Lines of the table for a number of requests; releases are swapped in while they come."""
    if requests <= 0:
        return
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        names = [release.id, "f" * 16]
        for name in names:
            shutil.copytree(release.path, root / "releases" / name)
        _switch(root, names[0])
        port = free_port()
        command = [sys.executable, "-m", "simpul", "serve", "--port", str(port), "--releases", str(root)]
        with running("Simpul", command, port, "/sparql", SIMPUL_ACCESS_LOG="no") as server:
            yield from _try(server, root, names, requests)


def _try(server: Server, root: Path, names: list[str], requests: int) -> Iterator[tuple[str, str]]:
    with Connection(server.port) as connection:
        expected = json.loads(connection.ask(server.request(LABELS))[1])
    _run(Trial(server, expected, 300), seed=1)
    time.sleep(SETTLE)
    before = server.memory()
    trial = Trial(server, expected, requests)
    begun = time.perf_counter()
    swaps = _run(trial, seed=2, root=root, names=names, each=max(50, requests // 10))
    elapsed = time.perf_counter() - begun
    time.sleep(SETTLE)
    after = server.memory()
    with Connection(server.port) as connection:
        health = json.loads(connection.ask(server.get("/-/health"))[1])
    seen = trial.seen
    yield f"{requests:,} mixed requests with faults", f"{elapsed:.0f} s, {swaps} releases swapped in meanwhile"
    yield "of them", ", ".join(f"{count:,} {what}" for what, count in sorted(seen.items()))
    yield "wrong or lost answers to good queries", f"{seen['wrong answer'] + seen['lost answer']}"
    yield "memory of all processes before / after", f"{before:.0f} / {after:.0f} MB"
    yield "after it", f"{health['status']}, {health['workers']} workers, {health['busy']} busy"


def _switch(root: Path, name: str) -> None:
    link = root / "next"
    link.symlink_to(Path("releases") / name)
    link.replace(root / "current")


def _run(trial: Trial, seed: int, root: Path | None = None, names: list[str] | None = None, each: int = 0) -> int:
    """Make all requests of a trial with several clients; the number of releases that were swapped in meanwhile."""
    threads = [threading.Thread(target=_client, args=(trial, random.Random(seed * 100 + n))) for n in range(CLIENTS)]
    for thread in threads:
        thread.start()
    swaps, total = 0, trial.left
    while any(thread.is_alive() for thread in threads):
        time.sleep(0.2)
        if root and names and total - trial.left > (swaps + 1) * each:
            swaps += 1
            _switch(root, names[swaps % 2])
    for thread in threads:
        thread.join()
    return swaps


def _client(trial: Trial, chance: random.Random) -> None:
    kinds, weights = list(_WEIGHTS), list(_WEIGHTS.values())
    held: list[socket.socket] = []
    while trial.take():
        kind = chance.choices(kinds, weights)[0]
        try:
            _one(trial, kind, chance, held)
            trial.note(kind)
        except OSError as error:
            trial.note(f"{kind}: {type(error).__name__}")
            if kind in ("new query", "repeated query"):
                trial.note("lost answer")
    for connection in held:
        connection.close()


def _one(trial: Trial, kind: str, chance: random.Random, held: list[socket.socket]) -> None:
    server = trial.server
    if kind in ("left", "half open", "slow reader"):
        _fault(server, kind, chance, held)
    elif kind == "killed worker":
        with contextlib.suppress(ProcessLookupError, IndexError):
            os.kill(chance.choice(server.workers()), signal.SIGKILL)
    elif kind in ("new query", "repeated query"):
        _good(trial, kind, chance)
    else:
        wanted, request = {
            "page": ((200, 404), server.get(chance.choice(PAGES))),
            "wrong query": ((400,), server.request("SELECT * { ?s ?p")),
            "deadline": ((503,), server.request(f"{ENDLESS} # {chance.random()}", timeout="0.3")),
        }[kind]
        with Connection(server.port, 60) as connection:
            status, body = connection.ask(request)
        if status not in wanted:
            trial.note(f"{kind}: status {status} {_type(body)}")


def _type(body: bytes) -> str:
    """The type of a problem, after its hash mark; empty where the body tells none."""
    with contextlib.suppress(ValueError, AttributeError):
        return str(json.loads(body).get("type", "")).rpartition("#")[2]
    return ""


def _good(trial: Trial, kind: str, chance: random.Random) -> None:
    """A query that has an answer; one that is refused for now is asked again, as Retry-After says."""
    request = trial.server.request(f"{LABELS} # {chance.random()}" if kind == "new query" else LABELS)
    for _ in range(5):
        with Connection(trial.server.port, 60) as connection:
            status, body = connection.ask(request)
        if status == 200:
            if json.loads(body) != trial.expected:
                trial.note("wrong answer")
            return
        trial.note(f"{kind} asked again ({status})")
        time.sleep(0.5)
    trial.note("lost answer")


def _fault(server: Server, kind: str, chance: random.Random, held: list[socket.socket]) -> None:
    connection = socket.create_connection(("127.0.0.1", server.port), timeout=30)
    if kind == "left":
        connection.sendall(server.request(f"{ENDLESS} # {chance.random()}"))
        time.sleep(chance.random() * 0.05)
        connection.close()
        return
    if kind == "half open":
        connection.sendall(b"GET /sparql?query=ASK HTTP/1.1\r\nHo")
    else:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.sendall(server.request(f"{LARGE} # {chance.random()}"))
        connection.recv(100)
    held.append(connection)
    if len(held) > 5:
        held.pop(0).close()
