"""The dumps: every quad once in N-Quads and TriG, every triple once in Turtle, in an order that nothing else decides.

All of it streams: memory does not grow with the number of regulations.
"""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox

from simpul.release import quads
from simpul.release.sorting import SortedLines, merged

NAMES = ("simpul.nq", "simpul.trig", "simpul.ttl")
"""File names of the dumps; each stands beside its gzip."""


@dataclass
class Counts:
    """What the dumps hold.

    Attributes:
        graphs: triples by IRI of named graph.
        triples: triples of the default graph, which holds each triple of all named graphs once.
    """

    graphs: dict[str, int] = field(default_factory=dict)
    triples: int = 0

    @property
    def quads(self) -> int:
        """Triples of all named graphs together."""
        return sum(self.graphs.values())


def write(
    shards: Sequence[Path], extra: Sequence[set[str]], folder: Path, union: Path, prefixes: Mapping[str, str]
) -> Counts:
    """Write all dumps and their gzips; what for, see `write_lines`. ``union`` is removed."""
    folder.mkdir()
    counts = write_lines(shards, extra, folder, union)
    write_readable(folder, union, prefixes)
    union.unlink()
    return counts


def write_lines(shards: Iterable[Path], extra: Iterable[set[str]], folder: Path, union: Path) -> Counts:
    """Write ``simpul.nq`` and the union of all graphs as N-Triples.

    Args:
        shards: files of sorted quad lines.
        extra: further sets of quad lines (vocabulary, description).
        folder: folder of the dumps.
        union: file to write the union to, from which `write_readable` writes Turtle.
    """
    counts = Counts()
    last = name = ""
    scratch = []
    for index, lines in enumerate(extra):
        path = folder / f".extra-{index}"
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(sorted(lines))
        scratch.append(path)
    with (
        SortedLines(folder) as triples,
        (folder / "simpul.nq").open("w", encoding="utf-8", newline="\n") as nquads,
    ):
        for line in merged([*shards, *scratch], folder):
            graph, triple = quads.parted(line)
            if graph != last:
                last, name = graph, quads.graph_of(line)
                counts.graphs.setdefault(name, 0)
            counts.graphs[name] += 1
            nquads.write(f"{triple} {graph} .\n")
            triples.add(f"{triple} .\n")
        with union.open("w", encoding="utf-8", newline="\n") as file:
            for triple in triples:
                counts.triples += 1
                file.write(triple)
    for path in scratch:
        path.unlink()
    return counts


def write_readable(folder: Path, union: Path, prefixes: Mapping[str, str]) -> None:
    """Write ``simpul.trig`` and ``simpul.ttl`` beside ``simpul.nq``, and compress all three."""
    ox.serialize(
        ox.parse(path=folder / "simpul.nq", format=ox.RdfFormat.N_QUADS),
        folder / "simpul.trig",
        format=ox.RdfFormat.TRIG,
        prefixes=dict(prefixes),
    )
    ox.serialize(
        (quad.triple for quad in ox.parse(path=union, format=ox.RdfFormat.N_TRIPLES)),
        folder / "simpul.ttl",
        format=ox.RdfFormat.TURTLE,
        prefixes=dict(prefixes),
    )
    for name in NAMES:
        _compress(folder / name)


def _compress(path: Path) -> None:
    """Write ``path.gz`` with neither name nor time in its header, so that it is the same every time."""
    with (
        path.open("rb") as plain,
        path.with_name(path.name + ".gz").open("wb") as target,
        gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=target, mtime=0) as packed,
    ):
        shutil.copyfileobj(plain, packed, 1 << 20)
