"""Two releases with the same data, and one swapped in for the other while a server answers."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from simpul.release.layout import Release

OTHER = "f" * 16
"""Identifier of the second release; the first keeps its own."""


@dataclass
class Ground:
    """A folder of releases that a server runs over.

    Attributes:
        root: the folder.
        every: seconds between two swaps while something is measured; 0 for none.
        swaps: how many there were in the last measurement.
    """

    root: Path
    every: float = 0.0
    swaps: int = 0

    @contextlib.contextmanager
    def swapping(self) -> Iterator[None]:
        """Swap releases again and again until the block ends."""
        self.swaps = 0
        if not self.every:
            yield
            return
        done = threading.Event()

        def run() -> None:
            for name in cycle(self._names()):
                if done.wait(self.every):
                    return
                self.switch(name)

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()

    def _names(self) -> list[str]:
        """The releases, that which is not current first."""
        current = (self.root / "current").readlink().name
        names = sorted(folder.name for folder in (self.root / "releases").iterdir())
        return sorted(names, key=lambda name: name == current)

    def swap(self) -> None:
        """Make the other release current."""
        self.switch(self._names()[0])

    def switch(self, name: str) -> None:
        """Make a release current, as a build does."""
        link = self.root / "next"
        link.symlink_to(Path("releases") / name)
        link.replace(self.root / "current")
        self.swaps += 1

    @property
    def remark(self) -> str:
        """What to say of the swaps behind a figure; empty without."""
        return f", {self.swaps} releases swapped in" if self.every else ""


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
