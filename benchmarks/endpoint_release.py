"""Two releases with the same data, and one swapped in for the other while a server answers."""

from __future__ import annotations

import contextlib
import json
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.endpoint_load import Connection, Server
from simpul.release.layout import Release

OTHER = "f" * 16
"""Identifier of the second release; the first keeps its own."""


def served(server: Server) -> str:
    """The release that our server answers over."""
    return str(health(server)["release"])


def health(server: Server) -> dict[str, object]:
    """What our server says of itself."""
    with Connection(server.port) as connection:
        found: dict[str, object] = json.loads(connection.ask(server.get("/-/health"))[1])
    return found


@dataclass
class Ground:
    """A folder of releases that a server runs over.

    Attributes:
        root: the folder.
        every: seconds between two swaps while something is measured; 0 for none.
        taken: how many releases the server took up since this was last set to 0.
    """

    root: Path
    every: float = 0.0
    taken: int = 0

    @contextlib.contextmanager
    def swapping(self, server: Server) -> Iterator[None]:
        """Swap releases again and again until the block ends, each when the server has taken up the one before."""
        if not self.every:
            yield
            return
        done = threading.Event()

        def run() -> None:
            while not done.wait(self.every):
                name = self.swap()
                while served(server) != name:
                    if done.wait(0.1):
                        return
                self.taken += 1

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()

    def settle(self, server: Server, seconds: float) -> None:
        """Wait until the server has taken up what is current, and then some seconds more."""
        deadline = time.monotonic() + 60
        while served(server) in self._names()[:1] and time.monotonic() < deadline:
            time.sleep(0.1)
        time.sleep(seconds)

    def _names(self) -> list[str]:
        """The releases, that which is not current first."""
        current = (self.root / "current").readlink().name
        names = sorted(folder.name for folder in (self.root / "releases").iterdir())
        return sorted(names, key=lambda name: name == current)

    def swap(self) -> str:
        """Make the other release current; its name."""
        name = self._names()[0]
        self.switch(name)
        return name

    def switch(self, name: str) -> None:
        """Make a release current, as a build does."""
        link = self.root / "next"
        link.symlink_to(Path("releases") / name)
        link.replace(self.root / "current")

    @property
    def remark(self) -> str:
        """What to say of the swaps behind a figure; empty without."""
        return f", {self.taken} release{'' if self.taken == 1 else 's'} taken up meanwhile" if self.every else ""


@contextlib.contextmanager
def twins(release: Release, every: float = 0.0) -> Iterator[Ground]:
    """A release and a copy of it under another name, in a folder of their own.

    Args:
        release: to be copied; the first is current.
        every: seconds between two swaps while something is measured.
    """
    with tempfile.TemporaryDirectory(prefix="simpul-bench-") as folder:
        ground = Ground(Path(folder), every)
        for name in (release.id, OTHER):
            shutil.copytree(release.path, ground.root / "releases" / name)
        ground.switch(release.id)
        yield ground
