"""Mixed requests with faults: what is left of a server after killed workers, broken connections and slow readers."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import socket
import sys
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks.endpoint_load import Connection, Server, running
from benchmarks.endpoint_peers import ours
from benchmarks.endpoint_release import health, twins
from simpul.release.layout import Release

CLIENTS = 8
LABELS = "SELECT ?s ?label { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?label } ORDER BY ?s ?label LIMIT 20"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) < STR(?g)) }"
LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000"
PAGES = ("/", "/offices", "/statements", "/regulations", "/queries", "/.well-known/void", "/kind/kolegial", "/nothing")
SETTLE = 3.0
"""Seconds of rest before memory is measured."""
WARM_UP = 400
"""Requests of all kinds before memory is measured the first time."""
STEPS = 10
"""Parts of a trial; after each it is said how things stand."""
SWAP = 3.0
"""Seconds after a release was taken up before the next is swapped in."""
TRIES = 6
"""How often something good is asked that is refused for now, with a pause as Retry-After says or a little less."""
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
_GOOD = ("new query", "repeated query", "page")


@dataclass
class Trial:
    """What has happened.

    Attributes:
        server: that is tried.
        expected: the right answer to `LABELS`.
        left: requests still to be made.
        seen: how often each thing happened.
        spent: seconds that clients spent on each kind of request.
    """

    server: Server
    expected: object
    left: int
    seen: Counter[str] = field(default_factory=Counter)
    spent: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    lock: threading.Lock = field(default_factory=threading.Lock)

    def take(self) -> bool:
        """Whether there is a request to be made; it is counted as made."""
        with self.lock:
            self.left -= 1
            return self.left >= 0

    def note(self, what: str, seconds: float = 0.0) -> None:
        """Count something, and the time it took."""
        with self.lock:
            self.seen[what] += 1
            self.spent[what] += seconds

    @property
    def harm(self) -> int:
        """Good requests that got a wrong answer or none."""
        return self.seen["wrong answer"] + self.seen["lost answer"]


def soak(release: Release, requests: int) -> Iterator[tuple[str, str]]:
    """Lines of the table for a number of requests; releases are swapped in while they come."""
    if requests <= 0:
        return
    with twins(release, SWAP) as ground, running(ours(ground.root)) as server:
        with Connection(server.port) as connection:
            expected = json.loads(connection.ask(server.request(LABELS))[1])
        # What the server has to learn once is not growth: both releases, every kind of request.
        for seed in (1, 2):
            ground.swap()
            ground.settle(server, 0.0)
            _run(Trial(server, expected, WARM_UP // 2), seed)
        time.sleep(SETTLE)
        memory = [server.memory()]
        trial = Trial(server, expected, 0)
        begun = time.perf_counter()
        with ground.swapping(server):
            for step in range(STEPS):
                made = requests * (step + 1) // STEPS
                trial.left = made - requests * step // STEPS
                _run(trial, seed=3 + step)
                memory.append(server.memory())
                elapsed = time.perf_counter() - begun
                state = f"{trial.harm} wrong or lost, {memory[-1]:.0f} MB{ground.remark}"
                print(f"{made:,} of {requests:,} requests after {elapsed:.0f} s: {state}", file=sys.stderr, flush=True)
        ground.settle(server, SETTLE)
        memory.append(server.memory())
        ended = health(server)
        yield f"{requests:,} mixed requests with faults", f"{elapsed:.0f} s{ground.remark}"
        yield from _told(trial, memory)
        yield "after it", f"{ended['status']}, {ended['workers']} workers, {ended['busy']} busy"


def _told(trial: Trial, memory: list[float]) -> Iterator[tuple[str, str]]:
    """The lines of the table for a trial that has ended."""
    seen, spent = trial.seen, trial.spent
    kinds = [f"{seen[kind]:,} {kind} ({1000 * spent[kind] / seen[kind]:.0f} ms)" for kind in _WEIGHTS if seen[kind]]
    yield "of them, with the mean time of each", ", ".join(kinds)
    others = [f"{count:,} {what}" for what, count in sorted(seen.items()) if what not in _WEIGHTS]
    yield "what else happened", ", ".join(others) or "nothing"
    yield "wrong or lost answers to good requests", f"{trial.harm}"
    yield (
        "memory of all processes before / most between / after",
        " / ".join(f"{size:.0f} MB" for size in (memory[0], max(memory[1:-1]), memory[-1])),
    )


def _run(trial: Trial, seed: int) -> None:
    """Make the requests that are left of a trial, with several clients."""
    chances = [random.Random(seed * 100 + number) for number in range(CLIENTS)]
    threads = [threading.Thread(target=_client, args=(trial, chance), daemon=True) for chance in chances]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _client(trial: Trial, chance: random.Random) -> None:
    kinds, weights = list(_WEIGHTS), list(_WEIGHTS.values())
    held: list[socket.socket] = []
    while trial.take():
        kind = chance.choices(kinds, weights)[0]
        begun = time.perf_counter()
        try:
            _one(trial, kind, chance, held)
        except OSError as error:
            trial.note(f"{kind}: {type(error).__name__}")
            if kind in _GOOD:
                trial.note("lost answer")
        trial.note(kind, time.perf_counter() - begun)
    for connection in held:
        connection.close()


def _one(trial: Trial, kind: str, chance: random.Random, held: list[socket.socket]) -> None:
    server = trial.server
    if kind in ("left", "half open", "slow reader"):
        _fault(server, kind, chance, held)
    elif kind == "killed worker":
        with contextlib.suppress(ProcessLookupError, IndexError):
            os.kill(chance.choice(server.workers()), signal.SIGKILL)
    elif kind in _GOOD:
        _good(trial, kind, chance)
    else:
        wanted, request = {
            "wrong query": (400, server.request("SELECT * { ?s ?p")),
            "deadline": (503, server.request(f"{ENDLESS} # {chance.random()}", timeout="0.3")),
        }[kind]
        with Connection(server.port, 60) as connection:
            status, body = connection.ask(request)
        if status != wanted:
            trial.note(f"{kind}: status {status} {_type(body)}")


def _type(body: bytes) -> str:
    """The type of a problem, after its hash mark; empty where the body tells none."""
    with contextlib.suppress(ValueError, AttributeError):
        return str(json.loads(body).get("type", "")).rpartition("#")[2]
    return ""


def _good(trial: Trial, kind: str, chance: random.Random) -> None:
    """A request that has an answer; one that is refused for now is made again, as Retry-After says."""
    page = chance.choice(PAGES)
    wanted = 404 if kind == "page" and page == "/nothing" else 200
    request = {
        "page": trial.server.get(page),
        "new query": trial.server.request(f"{LABELS} # {chance.random()}"),
        "repeated query": trial.server.request(LABELS),
    }[kind]
    for _ in range(TRIES):
        with Connection(trial.server.port, 60) as connection:
            status, body = connection.ask(request)
        if status == wanted:
            if kind != "page" and json.loads(body) != trial.expected:
                trial.note("wrong answer")
            return
        trial.note(f"{kind} asked again ({status} {_type(body)})")
        if status != 503:
            break
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
