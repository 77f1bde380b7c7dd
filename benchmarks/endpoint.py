"""The endpoint beside Oxigraph's own server and rdflib-endpoint: ``python -m benchmarks.endpoint``.

All are asked the twenty questions of ``queries/`` over the same release on the same machine, one after the other, by
the same clients. Those servers are installed for the run into an environment of its own; ``--peers FOLDER`` names
one that has them, ``--soak 10000`` sets the number of requests of the trial with faults.
"""

from __future__ import annotations

import argparse
import itertools
import platform
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from contextlib import ExitStack
from os import cpu_count
from pathlib import Path

from benchmarks.endpoint_load import Connection, Outcome, Server, free_port, load, running
from benchmarks.endpoint_soak import soak
from simpul.query import library
from simpul.release.layout import Releases

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
Row = tuple[str, str]


def questions() -> list[str]:
    """The twenty questions, as queries."""
    return [query.text for query in library.gallery() if query.question]


def ours(releases: Path, **environment: str) -> tuple[str, list[str], int, str, dict[str, str]]:
    """What `running` needs for our server."""
    port = free_port()
    command = [sys.executable, "-m", "simpul", "serve", "--port", str(port), "--releases", str(releases)]
    return "Simpul", command, port, "/sparql", {"SIMPUL_ACCESS_LOG": "no", **environment}


def peers(folder: Path | None, stack: ExitStack) -> Path | None:
    """Programs of the other servers; None where they cannot be installed."""
    if folder:
        return folder / "bin"
    place = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    venv.create(place, with_pip=True)
    pip = [str(place / "bin/pip"), "install", "--quiet", "oxigraph", "rdflib-endpoint", "uvicorn"]
    if subprocess.run(pip, stderr=subprocess.DEVNULL, timeout=300).returncode:
        return None
    return place / "bin"


def answerable(server: Server, patience: float = 10.0, budget: float = 100.0) -> list[str]:
    """The questions that a server answers within some seconds, asked one by one as long as the budget of seconds lasts.

    After one that is not answered the server is given a minute to recover.
    """
    found = []
    begun = time.perf_counter()
    for text in questions():
        if time.perf_counter() - begun > budget:
            break
        try:
            with Connection(server.port, patience) as connection:
                if connection.ask(server.request(text))[0] == 200:
                    found.append(text)
        except OSError:
            try:
                with Connection(server.port, 6 * patience) as connection:
                    connection.ask(server.request("ASK {}"))
            except OSError:
                break
    return found


def throughput(server: Server, texts: list[str], seconds: float) -> tuple[Outcome, Outcome]:
    """Questions again and again, and each time with a comment that no query had before."""
    requests = [server.request(text) for text in texts]
    fresh = itertools.count()
    same = load(server.port, CLIENTS, seconds, lambda number, turn: requests[(number * 7 + turn) % len(requests)])
    cold = load(
        server.port,
        CLIENTS,
        seconds,
        lambda number, turn: server.request(f"{texts[(number * 7 + turn) % len(texts)]}\n# {next(fresh)}"),
    )
    return same, cold


def anew(server: Server, seconds: float) -> Outcome:
    """Responses of the site that are never kept."""
    return load(server.port, CLIENTS, seconds, lambda _number, _turn: server.get("/-/health"))


def quick_under_load(server: Server, seconds: float) -> dict[str, Outcome]:
    """Quick queries alone, of six clients, and of six beside two whose queries meet the deadline."""
    fresh = itertools.count()
    slow = list(SLOW.values())

    def quick(_: int, __: int) -> bytes:
        return server.request(f"{QUICK} # {next(fresh)}")

    def mixed(number: int, turn: int) -> bytes:
        return server.request(f"{slow[(number + turn) % len(slow)]} # {next(fresh)}") if number < 2 else quick(0, 0)

    return {
        "one client": load(server.port, 1, seconds, quick, PAUSE),
        "six clients": load(server.port, 6, seconds, quick, PAUSE),
        "eight clients, two of them slow": load(server.port, CLIENTS, 2 * seconds, mixed, PAUSE),
    }


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


def figures(peers_folder: Path | None, releases: Path, seconds: float, requests: int) -> Iterator[Row]:
    """What was measured, line by line."""
    release = Releases(releases).current()
    with ExitStack() as stack:
        programs = peers(peers_folder, stack)
        rates: dict[str, tuple[float, float]] = {}
        for name, command, port, path, environment in servers(programs, releases, stack):
            with running(name, command, port, path, **environment) as server:
                time.sleep(2)
                if name == "Simpul":
                    made = anew(server, seconds)
                    yield "Simpul: a response that is made anew (`/-/health`)", f"{made.rate:,.0f}/s"
                texts = answerable(server)
                yield f"{name}: of the twenty questions, answered within 10 s when nobody else asks", f"{len(texts)}"
                if not texts:
                    yield f"{name}: the others", "not reached: one that is not answered keeps the server from all"
                    continue
                same, cold = throughput(server, texts, seconds)
                rates[name] = (same.rate, cold.rate)
                yield f"{name}: those asked again and again", f"{same.rate:,.1f}/s, {same.failed} failed"
                yield f"{name}: those, each query new", f"{cold.rate:,.1f}/s, {cold.failed} failed"
        for name, (same_rate, cold_rate) in rates.items():
            if name != "Simpul":
                mine = rates["Simpul"]
                yield f"Simpul to {name}, asked again / new", f"{mine[0] / same_rate:.1f} / {mine[1] / cold_rate:.2f}"
        if programs is None:
            yield "other servers", "not measured: they could not be installed"
        yield from deadlines(programs, releases, stack)
        yield from quick(releases, seconds)
        yield from soak(release, requests)


def servers(
    programs: Path | None, releases: Path, stack: ExitStack
) -> Iterator[tuple[str, list[str], int, str, dict[str, str]]]:
    """The servers, ours first."""
    release = Releases(releases).current()
    yield ours(releases)
    if programs is None:
        return
    yield oxigraph(programs, release.store, stack)
    port = free_port()
    turtle = str(release.dumps / "simpul.ttl")
    command = [str(programs / "rdflib-endpoint"), "serve", "--host", "127.0.0.1", "--port", str(port), turtle]
    yield "rdflib-endpoint", command, port, "/", {}


def oxigraph(
    programs: Path, store: Path, stack: ExitStack, timeout: str = "30"
) -> tuple[str, list[str], int, str, dict[str, str]]:
    """What `running` needs for Oxigraph's server, over a copy of the database."""
    copy = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "store"
    shutil.copytree(store, copy)
    port = free_port()
    command = [str(programs / "oxigraph"), "serve-read-only", "--location", str(copy)]
    command += ["--bind", f"127.0.0.1:{port}", "--timeout-s", timeout]
    return "Oxigraph", command, port, "/query", {}


def deadlines(programs: Path | None, releases: Path, stack: ExitStack) -> Iterator[Row]:
    """Queries that would run for hours, with a deadline of one second."""
    name, command, port, path, environment = ours(releases)
    with running(name, command, port, path, **environment) as server:
        for kind, query in SLOW.items():
            late, ended = overrun(server, query, 1.0, 20.0, timeout="1")
            yield f"Simpul: {kind}, beyond a deadline of 1 s", f"{late:+.2f} s, {ended}"
    if programs:
        name, command, port, path, environment = oxigraph(programs, Releases(releases).current().store, stack, "1")
        with running(name, command, port, path, **environment) as server:
            for kind, query in SLOW.items():
                late, ended = overrun(server, query, 1.0, 6.0)
                yield f"Oxigraph: {kind}, beyond a deadline of 1 s", f"{late:+.2f} s, {ended}"


def quick(releases: Path, seconds: float) -> Iterator[Row]:
    """Quick queries beside slow ones."""
    name, command, port, path, environment = ours(releases, SIMPUL_QUERY_TIMEOUT="2")
    with running(name, command, port, path, **environment) as server:
        time.sleep(2)
        seen = quick_under_load(server, seconds)
        idle = seen["one client"].percentile(0.99)
        for who, outcome in seen.items():
            median, p99 = outcome.percentile(0.5) * 1000, outcome.percentile(0.99) * 1000
            ratio = outcome.percentile(0.99) / idle
            yield (
                f"quick new queries, {who}: median, p99",
                f"{median:.1f} ms, {p99:.1f} ms ({ratio:.1f} times idle; {len(outcome.seconds)} answers)",
            )


def main() -> None:
    """Print a Markdown table."""
    parser = argparse.ArgumentParser(description="Measure the endpoint beside other servers.")
    parser.add_argument("--peers", type=Path, help="environment that has oxigraph and rdflib-endpoint")
    parser.add_argument("--releases", type=Path, default=Path("build"))
    parser.add_argument("--seconds", type=float, default=SECONDS, help="length of each measurement")
    parser.add_argument("--soak", type=int, default=500, help="requests of the trial with faults; 0 for none")
    words = parser.parse_args()
    print(f"{cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}\n")
    print("| what | measured |\n|---|---|")
    for what, measured in figures(words.peers, words.releases.resolve(), words.seconds, words.soak):
        print(f"| {what} | {measured} |", flush=True)


if __name__ == "__main__":
    main()
