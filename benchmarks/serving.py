"""How long the server takes to start, questions to answer, and what memory: ``python -m benchmarks.serving``."""

from __future__ import annotations

import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from simpul import settings
from simpul.query import library
from simpul.release.build import build
from simpul.release.database import read_only

PAGES = (
    "/",
    "/kota-tarakan/perwali/2017/9",
    "/kota-banjar/perwali/2023/6/pasal-15",
    "/kota-kendari/office/wali-kota",
    "/network",
    "/compare/kinds",
    "/search?q=koordinasi",
)
"""The home page, the reading page of the longest regulation, that of a pasal, of the office with most relations."""
SETTLED = 3.0
"""Seconds after which the server has made its first pages ready."""


def figures() -> Iterator[tuple[str, str]]:
    """What was measured, and how much."""
    with tempfile.TemporaryDirectory(prefix="simpul-bench-") as folder:
        given = settings.load({}, releases=Path(folder), consistency=False)
        release = build(given).release
        store = read_only(release)
        times = {}
        for query in library.gallery():
            runs = []
            for _ in range(5):
                begun = time.perf_counter()
                list(store.query(query.text))
                runs.append(1000 * (time.perf_counter() - begun))
            times[query.name] = statistics.median(runs)
        slowest = max(times, key=lambda name: times[name])
        yield "the twenty questions on disk, median of all", f"{statistics.median(times.values()):.1f} ms"
        yield f"the slowest of them ({slowest})", f"{times[slowest]:.1f} ms"
        seconds, resident, pages = serve(given.releases)
        yield "start of the server to its first answer, release built", f"{seconds:.2f} s"
        yield "memory of the server after it, all processes (proportional)", f"{resident:.0f} MB"
        for path, (first, again, size) in pages.items():
            yield f"{path}, first view / made anew", f"{first:.0f} / {again:.0f} ms, {size / 1000:.0f} kB"


def serve(releases: Path) -> tuple[float, float, dict[str, tuple[float, float, int]]]:
    """A start of ``simpul serve``.

    Returns:
        Seconds to an answer of the endpoint, memory of its processes in MB, and what `views` measured thereafter.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    query = "query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D"
    begun = time.perf_counter()
    words = [sys.executable, "-m", "simpul", "serve", "--port", str(port), "--releases", str(releases)]
    server = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        while True:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/sparql?{query}", timeout=5) as answer:
                    answer.read()
                break
            except (urllib.error.URLError, ConnectionError):
                if time.perf_counter() - begun > 60 or server.poll() is not None:
                    raise
                time.sleep(0.01)
        seconds, resident = time.perf_counter() - begun, _memory(server.pid)
        time.sleep(SETTLED)
        return seconds, resident, {path: views(f"http://127.0.0.1:{port}{path}") for path in PAGES}
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)


def views(address: str) -> tuple[float, float, int]:
    """Milliseconds of the first view of a page and of one made anew (the median of five), and its size in bytes."""
    times = []
    # A parameter that means nothing makes another address of it, for which no response is kept.
    mark = "&" if "?" in address else "?"
    for suffix in ("", *(f"{mark}again={number}" for number in range(5))):
        begun = time.perf_counter()
        with urllib.request.urlopen(urllib.request.Request(address + suffix, headers={"Accept": "text/html"})) as page:
            size = len(page.read())
        times.append(1000 * (time.perf_counter() - begun))
    return times[0], statistics.median(times[1:]), size


def _memory(session: int) -> float:
    """Proportional set size in MB of all processes of a session (Linux)."""
    total = 0
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == session:
                rollup = (folder / "smaps_rollup").read_text()
                total += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
        except (OSError, StopIteration):
            continue
    return total / 1024


if __name__ == "__main__":
    for name, value in figures():
        print(f"{name}: {value}", flush=True)
