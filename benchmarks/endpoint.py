"""The endpoint beside Oxigraph's own server and rdflib-endpoint: ``python -m benchmarks.endpoint``.

All are asked the twenty questions of ``queries/`` over the same release on the same machine, one after the other, by
the same clients; rates are compared over the questions that both servers answer. The other servers are installed for
the run into an environment of its own; ``--peers FOLDER`` names one that has them.

``--swap 2`` swaps our server's release for another with the same data every two seconds while it is measured, and
``--soak 10000`` sets the number of requests of the trial with faults. ``--only`` leaves parts out. The table goes to
standard output, what is under way to standard error. Told to stop, it stops its servers too.
"""

from __future__ import annotations

import argparse
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
    """Answers in a second of each server, and ours beside each other's over the questions that it answers."""
    texts = questions()
    sets = {"all twenty": tuple(texts)}
    theirs: dict[str, tuple[Outcome, Outcome]] = {}
    found = [peers.oxigraph(programs, release, stack), peers.rdflib_endpoint(programs, release)] if programs else []
    for candidate in found:
        answered = peers.answerable(candidate, texts)
        yield f"{candidate.name}: of the twenty questions, answered when nobody else asks", str(answered)
        if not answered.texts:
            continue
        with running(candidate) as server:
            same = rate(server, answered.texts, seconds, fresh=False)
            new = rate(server, answered.texts, seconds, fresh=True)
        sets[candidate.name] = answered.texts
        theirs[candidate.name] = same, new
        yield f"{candidate.name}: those, asked again and again by {CLIENTS}", _rate(same)
        yield f"{candidate.name}: those, each query new", _rate(new)
    if not programs:
        yield "other servers", "not measured: they could not be installed"
    answered = peers.answerable(peers.ours(ground.root), texts)
    yield "Simpul: of the twenty questions, answered when nobody else asks", str(answered)
    with running(peers.ours(ground.root)) as server:
        time.sleep(2)
        with ground.swapping(server):
            made = load(server.port, CLIENTS, seconds, lambda _client, _turn: server.get("/-/health"))
        yield "Simpul: a response that is made anew (`/-/health`)", _rate(made) + ground.remark
        mine: dict[tuple[str, ...], tuple[Outcome, Outcome]] = {}
        for name, asked in sets.items():
            if asked not in mine:
                with ground.swapping(server):
                    same = rate(server, asked, seconds, fresh=False)
                yield f"Simpul: {_those(name, asked)}, asked again and again by {CLIENTS}", _rate(same) + ground.remark
                with ground.swapping(server):
                    new = rate(server, asked, seconds, fresh=True)
                yield f"Simpul: {_those(name, asked)}, each query new", _rate(new) + ground.remark
                mine[asked] = same, new
    for name, (same, new) in theirs.items():
        ratios = [my.rate / their.rate for my, their in zip(mine[sets[name]], (same, new), strict=True)]
        yield f"Simpul to {name}, asked again / new", f"{ratios[0]:.1f} / {ratios[1]:.2f}"


def _those(name: str, asked: Sequence[str]) -> str:
    return "all twenty" if len(asked) == len(questions()) else f"the {len(asked)} that {name} answers"


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
            with ground.swapping(server):
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
