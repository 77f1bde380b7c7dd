"""Sorting of lines that need not fit into memory: sets of lines in order, written in pieces and merged."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

_FAN_IN = 200
"""Files merged at once: well below the number of files that a process may open by default (256 on some systems)."""


def unique(lines: Iterable[str]) -> Iterator[str]:
    """Sorted lines with repetitions left out."""
    return (line for line, _ in groupby(lines))


def merged(paths: Sequence[Path], folder: Path) -> Iterator[str]:
    """The lines of sorted files in order, each once; lines keep their line feed.

    Args:
        paths: files whose lines are sorted by code point.
        folder: where intermediate files may be written when there are many.
    """
    with TemporaryDirectory(dir=folder) as scratch:
        level = list(paths)
        round_number = 0
        while len(level) > _FAN_IN:
            round_number += 1
            fewer = []
            for index in range(0, len(level), _FAN_IN):
                path = Path(scratch) / f"{round_number}-{index}"
                with path.open("w", encoding="utf-8", newline="\n") as file:
                    file.writelines(_merge(level[index : index + _FAN_IN]))
                fewer.append(path)
            level = fewer
        yield from _merge(level)


def _merge(paths: Sequence[Path]) -> Iterator[str]:
    with ExitStack() as stack:
        files = [stack.enter_context(path.open(encoding="utf-8", newline="\n")) for path in paths]
        yield from unique(heapq.merge(*files))


class SortedLines:
    """A set of lines that is filled in any order and read sorted, holding at most ``limit`` lines in memory.

    Use it as a context manager; its scratch files vanish at the end.
    """

    def __init__(self, folder: Path, limit: int = 200_000) -> None:
        """Make an empty set that spills into ``folder``."""
        self._scratch = TemporaryDirectory(dir=folder)
        self._limit = limit
        self._held: set[str] = set()
        self._runs: list[Path] = []

    def __enter__(self) -> SortedLines:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._scratch.cleanup()

    def add(self, line: str) -> None:
        """Add one line, line feed included."""
        self._held.add(line)
        if len(self._held) >= self._limit:
            path = Path(self._scratch.name) / str(len(self._runs))
            with path.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(sorted(self._held))
            self._runs.append(path)
            self._held.clear()

    def __iter__(self) -> Iterator[str]:
        """The lines in order, each once."""
        held = sorted(self._held)
        if not self._runs:
            return iter(held)
        return unique(heapq.merge(held, merged(self._runs, Path(self._scratch.name))))
