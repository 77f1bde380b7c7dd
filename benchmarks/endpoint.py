"""The endpoint beside Oxigraph's own server and rdflib-endpoint: ``python -m benchmarks.endpoint``.

All are asked the twenty questions of ``queries/`` over the same release on the same machine by the same clients. Rates
are compared by turns, over the questions that both servers answer. The other servers are installed for
the run into an environment of its own; ``--peers FOLDER`` names one that has them.

``--swap 2`` swaps our server's release for another with the same data every two seconds while it is measured, and
``--soak 10000`` sets the number of requests of the trial with faults. ``--only`` leaves parts out. The table goes to
standard output, what is under way to standard error. Told to stop, it stops its servers too.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import platform
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from os import cpu_count
from pathlib import Path

from benchmarks import endpoint_peers as peers
from benchmarks.endpoint_load import Connection, Outcome, Server, load, running, stop_when_told
from benchmarks.endpoint_release import Ground, served, twins
from benchmarks.endpoint_soak import soak
from simpul.query import library
from simpul.release.layout import Release, Releases

CLIENTS = 8
SECONDS = 5.0
TURNS = 3
"""How often each of two servers is measured beside the other, by turns."""
PAUSE = 0.02
"""Seconds that a quick client waits between an answer and its next query."""
QUICK = "SELECT ?label { <https://w3id.org/simpul/kind/kolegial> <http://www.w3.org/2000/01/rdf-schema#label> ?label }"
SLOW = {
    "ORDER BY": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i LIMIT 1",
    "cross product": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) < STR(?g)) }",
    "property path": "SELECT (COUNT(*) AS ?n) { ?a (!<x:y>|^!<x:y>)* ?c . ?d (!<x:z>|^!<x:z>)* ?f FILTER(?a != ?f) }",
    "REGEX": 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(REGEX(CONCAT(STR(?c), STR(?f)), "^(a+)+$")) }',
    "CONCAT growth": "SELECT (SUM(STRLEN(?x12)) AS ?n) { ?a ?b ?c . ?d ?e ?f . BIND(STR(?c) AS ?x0) "
    + "".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1}) " for n in range(12))
    + "}",
}
PARTS = ("rates", "deadlines", "quick", "soak")
Row = tuple[str, str]


def questions() -> list[str]:
    """The twenty questions, as queries."""
    return [query.text for query in library.gallery() if query.question]


def rate(server: Server, texts: Sequence[str], seconds: float, *, fresh: bool) -> Outcome:
    """Questions asked by eight clients, again and again or each time with a comment that no query had before."""
    number = itertools.count()
    requests = [server.request(text) for text in texts]

    def make(client: int, turn: int) -> bytes:
        chosen = (client * 7 + turn) % len(texts)
        return server.request(f"{texts[chosen]}\n# {next(number)}") if fresh else requests[chosen]

    return load(server.port, CLIENTS, seconds, make)


def rates(ground: Ground, release: Release, programs: Path | None, stack: ExitStack, seconds: float) -> Iterator[Row]:
    """Answers in a second of our server and of each other, by turns, over the questions that both answer."""
    texts = questions()
    with running(peers.ours(ground.root)) as mine:
        time.sleep(2)
        with swapped(ground, mine):
            made = load(mine.port, CLIENTS, seconds, lambda _client, _turn: mine.get("/-/health"))
        yield "Simpul: a response that is made anew (`/-/health`)", _rate(made) + ground.remark
        if not programs:
            yield "other servers", "not measured: they could not be installed"
            yield from _by_turns(ground, mine, None, texts, seconds)
            return
        for candidate in (peers.oxigraph(programs, release, stack), peers.rdflib_endpoint(programs, release)):
            answered = peers.answerable(candidate, texts)
            yield f"{candidate.name}: of the twenty questions, answered when nobody else asks", str(answered)
            if answered.texts:
                with running(candidate) as other:
                    yield from _by_turns(ground, mine, other, answered.texts, seconds)


def _by_turns(
    ground: Ground, mine: Server, other: Server | None, texts: Sequence[str], seconds: float
) -> Iterator[Row]:
    """Rates of our server and another, by turns, so that what else the machine does meets both."""
    for fresh, how in ((False, "asked again and again"), (True, "each query new")):
        ground.taken = 0
        ours, theirs = Outcome(), Outcome()
        for _ in range(TURNS):
            with ground.swapping(mine):
                ours += rate(mine, texts, seconds, fresh=fresh)
            if other:
                theirs += rate(other, texts, seconds, fresh=fresh)
        which = f"{len(texts)} questions, {how} by {CLIENTS}"
        yield f"Simpul: {which}", _rate(ours) + ground.remark
        if other:
            yield f"{other.name}: {which}", _rate(theirs)
            yield f"Simpul to {other.name}, {how}", f"{ours.rate / theirs.rate:.2f}"


@contextlib.contextmanager
def swapped(ground: Ground, server: Server) -> Iterator[None]:
    """A measurement during which releases are swapped, counted from none."""
    ground.taken = 0
    with ground.swapping(server):
        yield


def _rate(outcome: Outcome) -> str:
    return f"{outcome.rate:,.1f}/s, {outcome.failed} failed"


def overrun(server: Server, query: str, seconds: float, patience: float, **parameters: str) -> tuple[float, str]:
    """Seconds beyond its deadline that a query was held, and how it ended."""
    sent = time.perf_counter()
    try:
        with Connection(server.port, patience) as connection:
            status, _ = connection.ask(server.request(query, **parameters))
            ended = f"status {status}"
    except OSError as error:
        ended = "no answer yet" if isinstance(error, TimeoutError) else "connection broken"
    return time.perf_counter() - sent - seconds, ended


def deadlines(ground: Ground, release: Release, programs: Path | None, stack: ExitStack) -> Iterator[Row]:
    """Queries that would run for hours, with a deadline of one second, or of three where a release is swapped in."""
    seconds = 3.0 if ground.every else 1.0
    with running(peers.ours(ground.root)) as server:
        time.sleep(2)
        for kind, query in SLOW.items():
            before = served(server)
            if ground.every:
                ground.swap()
            late, ended = overrun(server, query, seconds, 20.0, timeout=f"{seconds:g}")
            remark = ", a release taken up meanwhile" if served(server) != before else ""
            yield f"Simpul: {kind}, beyond a deadline of {seconds:g} s", f"{late:+.2f} s, {ended}{remark}"
    if programs:
        with running(peers.oxigraph(programs, release, stack, "1")) as server:
            for kind, query in SLOW.items():
                late, ended = overrun(server, query, 1.0, 6.0)
                yield f"Oxigraph: {kind}, beyond a deadline of 1 s", f"{late:+.2f} s, {ended}"


def quick(ground: Ground, seconds: float) -> Iterator[Row]:
    """Quick queries alone, of six clients, and of six beside two whose queries all meet the deadline of 2 s."""
    number = itertools.count()
    slow = list(SLOW.values())
    with running(peers.ours(ground.root, SIMPUL_QUERY_TIMEOUT="2")) as server:

        def one(_client: int, _turn: int) -> bytes:
            return server.request(f"{QUICK} # {next(number)}")

        def mixed(client: int, turn: int) -> bytes:
            text = f"{slow[(client + turn) % len(slow)]} # {next(number)}"
            return server.request(text) if client < 2 else one(client, turn)

        time.sleep(2)
        idle = load(server.port, 1, seconds, one, PAUSE)
        yield "quick new queries, one client", _percentiles(idle, idle)
        runs: list[tuple[str, int, float, Callable[[int, int], bytes]]] = [
            ("six clients", 6, seconds, one),
            ("six clients beside two whose queries meet the deadline", CLIENTS, 2 * seconds, mixed),
        ]
        for who, clients, length, make in runs:
            with swapped(ground, server):
                outcome = load(server.port, clients, length, make, PAUSE)
            yield f"quick new queries, {who}", _percentiles(outcome, idle) + ground.remark


def _percentiles(outcome: Outcome, idle: Outcome) -> str:
    median, p99 = outcome.percentile(0.5), outcome.percentile(0.99)
    ratio = p99 / idle.percentile(0.99)
    return (
        f"median {median * 1000:.1f} ms, p99 {p99 * 1000:.1f} ms ({ratio:.1f} times idle; "
        f"{len(outcome.seconds)} answers, {outcome.failed} not 200)"
    )


def figures(words: argparse.Namespace) -> Iterator[Row]:
    """What was measured, line by line."""
    release = Releases(words.releases.resolve()).current()
    with ExitStack() as stack:
        ground = stack.enter_context(twins(release, words.swap))
        programs = peers.programs(words.peers, stack) if {"rates", "deadlines"} & set(words.only) else None
        if "rates" in words.only:
            yield from rates(ground, release, programs, stack, words.seconds)
        if "deadlines" in words.only:
            yield from deadlines(ground, release, programs, stack)
        if "quick" in words.only:
            yield from quick(ground, words.seconds)
        if "soak" in words.only:
            yield from soak(release, words.soak)


def main() -> None:
    """Print a Markdown table."""
    parser = argparse.ArgumentParser(description="Measure the endpoint beside other servers.")
    parser.add_argument("--peers", type=Path, help="environment that has oxigraph and rdflib-endpoint")
    parser.add_argument("--releases", type=Path, default=Path("build"))
    parser.add_argument("--seconds", type=float, default=SECONDS, help="length of each measurement")
    parser.add_argument("--swap", type=float, default=0.0, help="seconds between two swaps of our release; 0 for none")
    parser.add_argument("--soak", type=int, default=500, help="requests of the trial with faults; 0 for none")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="parts to measure")
    words = parser.parse_args()
    stop_when_told()
    print(f"{cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}\n")
    print("| what | measured |\n|---|---|", flush=True)
    begun = time.perf_counter()
    for what, measured in figures(words):
        print(f"| {what} | {measured} |", flush=True)
    print(f"{time.perf_counter() - begun:.0f} s in all", file=sys.stderr)


if __name__ == "__main__":
    main()
