"""Examines files that someone wants to add: reads them, says what regulations they are, tries what a build would do."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from simpul.errors import SimpulError
from simpul.extraction.curation import Curation, load_curation
from simpul.extraction.model import Reading
from simpul.extraction.reader import read
from simpul.intake.accession import refuse_duplicate
from simpul.intake.identification import Identified, Said, identify
from simpul.release import fingerprint, making
from simpul.release.shards import ShardPlan
from simpul.settings import Settings
from simpul.source.catalogue import Catalogue, CatalogueEntry
from simpul.source.files import ReadFile, read_file


@dataclass(frozen=True)
class Examination:
    """What was found of one file.

    Attributes:
        path: the file.
        problem: why it cannot be added, in a sentence; empty where it can.
        file: the file as read; None where it cannot be read.
        reading: the reading of its text; None where there is none.
        identified: which regulation it is; None where that is not known.
    """

    path: Path
    problem: str = ""
    file: ReadFile | None = None
    reading: Reading | None = None
    identified: Identified | None = None


def examine(path: Path, *, said: Said, settings: Settings, catalogue: Catalogue) -> Examination:
    """Read one file and see whether it can be added. Never raises for what is wrong with the file.

    Args:
        path: the file.
        said: what the user says of it.
        settings: where regulations and corrections are, the largest file, the base IRI.
        catalogue: the governments known.
    """
    found = Examination(path)
    try:
        file = read_file(path, largest=settings.regulation_size * 2**20)
        reading = read(file.source)
        found = replace(found, file=file, reading=reading)
        identified = identify(reading, said, catalogue, path.name)
        source = replace(file.source, slug=identified.entry.slug)
        curation = _curation(settings.curation, source.slug)
        reading = read(source, curation) if curation != Curation() else _renamed(reading, source.slug)
        found = replace(found, file=replace(file, source=source), reading=reading, identified=identified)
        refuse_duplicate(path, source.file_sha256, source.slug, settings.regulations)
        return replace(found, problem=_refused_by_build(path, identified.entry, file, settings))
    except SimpulError as error:
        return replace(found, problem=str(error))


def examine_all(
    paths: Sequence[Path],
    *,
    said: Said,
    settings: Settings,
    catalogue: Catalogue,
    done: Callable[[Path], None],
) -> list[Examination]:
    """Examine several files, on all cores at once, and return what was found in the order of the files.

    Args:
        paths: the files; a single one is examined in this process.
        said: what the user says of them.
        settings: as for `examine`; also the number of processes.
        catalogue: the governments known.
        done: is told of each file when it is examined.
    """
    one = partial(examine, said=said, settings=settings, catalogue=catalogue)
    processes = min(settings.processes or os.cpu_count() or 1, len(paths))
    found: dict[int, Examination] = {}
    if processes <= 1:
        for index, path in enumerate(paths):
            found[index] = one(path)
            done(path)
    else:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["simpul.intake.examination"])
        with ProcessPoolExecutor(processes, context) as executor:
            try:
                running = {executor.submit(one, path): index for index, path in enumerate(paths)}
                for future in as_completed(running):
                    found[running[future]] = future.result()
                    done(paths[running[future]])
            except BrokenProcessPool:
                raise SimpulError("A process that reads regulations was killed; is there memory enough?") from None
            except BaseException:
                executor.shutdown(wait=False, cancel_futures=True)
                raise
    return [found[index] for index in range(len(paths))]


def _curation(folder: Path, slug: str) -> Curation:
    path = folder / f"{slug}.toml"
    try:
        return load_curation(path)
    except (ValueError, OSError) as error:
        raise SimpulError(f"The corrections in {path.name} cannot be read: {error}.") from None


def _renamed(reading: Reading, slug: str) -> Reading:
    document = reading.document
    return replace(reading, document=replace(document, source=replace(document.source, slug=slug)))


def _refused_by_build(path: Path, entry: CatalogueEntry, file: ReadFile, settings: Settings) -> str:
    """Why a build would not take the regulation; empty where it would. Everything is tried on a copy."""
    with tempfile.TemporaryDirectory(prefix="simpul-") as folder:
        copy = Path(folder) / (entry.slug + path.suffix.lower())
        copy.write_bytes(path.read_bytes())
        key = fingerprint.shard_key(file.source.file_sha256, entry, settings)
        outcome = making.make(ShardPlan(copy, entry, key, Path(folder) / "shard", len(file.source.text)), settings)
    if outcome.shard is not None:
        return ""
    first, *others = outcome.problems
    more = f" ({len(others)} more like it)" if others else ""
    return f"{path.name} is not added, as a build would refuse it: {first.rstrip('.')}{more}."
