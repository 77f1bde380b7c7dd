"""The servers that are measured: ours, Oxigraph's own and rdflib-endpoint."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks.endpoint_load import Candidate, Connection, free_port, running
from simpul.release.layout import Release

PACKAGES = ("oxigraph", "rdflib-endpoint", "uvicorn")
PATIENCE = 10.0
"""Seconds in which a question must be answered when nobody else asks."""
BUDGET = 180.0
"""Seconds that asking a server all questions may take."""


def ours(releases: Path, **environment: str) -> Candidate:
    """Our server over a folder of releases; it finishes what runs before it stops."""
    port = free_port()
    command = [sys.executable, "-m", "simpul", "serve", "--port", str(port), "--releases", str(releases)]
    return Candidate("Simpul", command, port, "/sparql", {"SIMPUL_ACCESS_LOG": "no", **environment}, grace=15.0)


def programs(folder: Path | None, stack: ExitStack) -> Path | None:
    """Folder of the other servers' programs; None where they cannot be installed.

    Args:
        folder: an environment that has them; without one they are installed for the run.
        stack: takes away what was installed.
    """
    if folder:
        return folder / "bin"
    place = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    venv.create(place, with_pip=True)
    with contextlib.suppress(subprocess.SubprocessError):
        pip = [str(place / "bin/pip"), "install", "--quiet", *PACKAGES]
        subprocess.run(pip, stderr=subprocess.DEVNULL, timeout=300, check=True)
        return place / "bin"
    return None


def oxigraph(folder: Path, release: Release, stack: ExitStack, timeout: str = "30") -> Candidate:
    """Oxigraph's server over a copy of the release's database."""
    copy = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "store"
    shutil.copytree(release.store, copy)
    port = free_port()
    command = [str(folder / "oxigraph"), "serve-read-only", "--location", str(copy)]
    command += ["--bind", f"127.0.0.1:{port}", "--timeout-s", timeout]
    return Candidate("Oxigraph", command, port, "/query")


def rdflib_endpoint(folder: Path, release: Release) -> Candidate:
    """rdflib-endpoint over the release's Turtle."""
    port = free_port()
    command = [str(folder / "rdflib-endpoint"), "serve", "--host", "127.0.0.1", "--port", str(port)]
    return Candidate("rdflib-endpoint", [*command, str(release.dumps / "simpul.ttl")], port, "/")


@dataclass(frozen=True)
class Answered:
    """What a server answered when it was asked all questions one by one.

    Attributes:
        texts: those that it answered in time.
        late: how many it did not answer in time.
        refused: how many it answered with another status than 200.
        unasked: how many were left when the time was over.
    """

    texts: tuple[str, ...]
    late: int
    refused: int
    unasked: int

    def __str__(self) -> str:
        words = [f"{len(self.texts)} of {len(self.texts) + self.late + self.refused + self.unasked}"]
        words += [f"{self.late} not within {PATIENCE:g} s"] if self.late else []
        words += [f"{self.refused} refused"] if self.refused else []
        words += [f"{self.unasked} not asked any more"] if self.unasked else []
        return ", ".join(words)


def answerable(candidate: Candidate, texts: list[str]) -> Answered:
    """Ask a server questions one by one; one that is stuck in a question is started anew for the next."""
    found: list[str] = []
    late = refused = 0
    left: Iterator[str] = iter(texts)
    begun = time.perf_counter()

    def ask_on() -> bool:
        """Ask what is left until the server is stuck; whether it is."""
        nonlocal late, refused
        with running(candidate) as server:
            for text in left:
                try:
                    with Connection(server.port, PATIENCE) as connection:
                        status, _ = connection.ask(server.request(text))
                except OSError:
                    late += 1
                    return True
                if status == 200:
                    found.append(text)
                else:
                    refused += 1
        return False

    while ask_on() and time.perf_counter() - begun < BUDGET:
        pass
    return Answered(tuple(found), late, refused, len(texts) - len(found) - late - refused)
