"""How fast regulations are read, and how time and memory grow with them: ``python -m benchmarks.reading``.

What is measured is the whole reading of a text: its structure and all layers of statements, in seconds of a core (but
for the last figure, which takes the clock on the wall). The peer, measured in the same run on the same text, is
Python's own ``re`` splitting it into words and signs: the least that any reading must do.
"""

from __future__ import annotations

import os
import re
import resource
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from simpul import settings
from simpul.extraction.reader import read
from simpul.source.files import read_source, regulation_files
from simpul.source.text import SourceText

DOCUMENTS = 100
"""Documents in the largest corpus read."""
PARALLEL = 40
"""Documents read on all cores at once."""
COPIES = (4, 16, 100)
"""How often the body of a regulation stands in the long documents."""
_WORD = re.compile(r"\w+|[^\w\s]")
_PASAL = re.compile(r"(?m)^([\W_]*Pasal )(\d+)(\W*)$")
_CLOSING = re.compile(r"Agar\s+(?:supaya\s+)?(?:setiap|semua)\s+orang|D\s?itetapkan\s+di")


def figures() -> Iterator[tuple[str, str]]:
    """What was measured, and how much."""
    texts = [read_source(path) for path in regulation_files(settings.load({}).regulations)]
    characters = sum(len(source.text) for source in texts)
    one = min(_seconds(texts) for _ in range(3))
    peer = min(_tokenising(texts) for _ in range(3))
    yield "whole reading of the four regulations, one core", f"{characters / one:,.0f} characters/s"
    yield (
        "the same text split into words by Python's re, and how often that fits into the reading",
        (f"{characters / peer:,.0f} characters/s, {one / peer:.0f} times"),
    )
    many = [SourceText(f"{source.slug}-{number}", source.text) for number, source in _round(texts, DOCUMENTS)]
    before = _peak()
    seconds = _seconds(many)
    per_character = seconds / sum(len(source.text) for source in many)
    yield f"time for a character in {DOCUMENTS} documents over that in four", f"{per_character * characters / one:.2f}"
    yield f"memory that {DOCUMENTS} documents take more than four, one after the other", f"{_peak() - before:.0f} MB"
    for copies in COPIES:
        yield f"time for a character in one document of {copies} copies over one copy", f"{_growth(texts, copies):.2f}"
    cores = os.cpu_count() or 1
    some = many[:PARALLEL]
    gain = _in_parallel(some, 1) / _in_parallel(some, cores)
    yield f"{PARALLEL} documents on {cores} cores over one core", f"{gain:.2f} times as fast"


def _round(texts: list[SourceText], number: int) -> Iterator[tuple[int, SourceText]]:
    for index in range(number):
        yield index, texts[index % len(texts)]


def _seconds(texts: list[SourceText]) -> float:
    begun = time.process_time()
    for source in texts:
        read(source)
    return time.process_time() - begun


def _tokenising(texts: list[SourceText]) -> float:
    begun = time.process_time()
    for source in texts:
        _WORD.findall(source.text)
    return time.process_time() - begun


def _growth(texts: list[SourceText], copies: int) -> float:
    """Time for a character of long documents over that of the same with one copy of the body."""
    rates = []
    for number in (1, copies):
        long = [longer(source, number) for source in texts]
        rates.append(_seconds(long) / sum(len(source.text) for source in long))
    return rates[1] / rates[0]


def longer(source: SourceText, copies: int) -> SourceText:
    """A regulation in which the body stands several times, its pasal numbered on."""
    text = source.text
    headings = list(_PASAL.finditer(text))
    start, last = headings[0].start(), max(int(heading[2]) for heading in headings)
    closing = _CLOSING.search(text, headings[-1].end())
    end = closing.start() if closing else len(text)
    body = text[start:end]
    bodies = (
        _PASAL.sub(lambda heading, by=copy * last: f"{heading[1]}{int(heading[2]) + by}{heading[3]}", body)
        for copy in range(copies)
    )
    return SourceText(source.slug, text[:start] + "".join(bodies) + text[end:])


def _in_parallel(texts: list[SourceText], processes: int) -> float:
    """Seconds on the wall for all documents on several cores, with one bar for all."""
    bar = Progress(
        TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), console=Console(stderr=True)
    )
    with ProcessPoolExecutor(processes) as executor, bar:
        list(executor.map(_units, texts[:processes]))
        task = bar.add_task("reading", total=len(texts))
        begun = time.perf_counter()
        for _ in executor.map(_units, texts, chunksize=2):
            bar.advance(task)
        return time.perf_counter() - begun


def _units(source: SourceText) -> int:
    return len(read(source).document.units)


def _peak() -> float:
    """Most memory this process has held, in MB."""
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


if __name__ == "__main__":
    for name, value in figures():
        print(f"{name}: {value}", flush=True)
