"""How long a build takes, what it takes in memory, and how both grow: ``python -m benchmarks.building``.

Everything runs in processes of its own, as a person runs it. Copies of the four regulations stand for a larger corpus:
same texts under other numbers, each with a catalogue entry.

What a build takes apart from reasoning is read off the clock, not calculated, for the stages run side by side: the
same build runs again without HermiT and with the inferred triples that a build before it has left in its shards
(`benchmarks.kept_reasoning`), and must give the same release as one that infers them.
"""

from __future__ import annotations

import csv
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from simpul import settings

_BUILD = (sys.executable, "-m", "simpul", "build", "--quiet")
_RUNS = 3
"""Times that a build is measured; the median counts."""
_MEASURED = """
import ctypes, json, os, resource, subprocess, sys
if sys.platform == "linux":  # processes of processes come to this one, so that their time is counted
    PR_SET_CHILD_SUBREAPER = 36
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
done = subprocess.run(sys.argv[1:], check=True, capture_output=True, text=True)
try:
    while True:
        os.wait()
except ChildProcessError:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([used.ru_maxrss / 1024, used.ru_utime + used.ru_stime, done.stdout]))
"""


@dataclass(frozen=True)
class Measure:
    """What a build took.

    Attributes:
        seconds: on the clock, from the start of its first process to the end of its last.
        processor: processor seconds of all its processes (of the first alone where the system is not Linux).
        peak: memory in MB of its largest process.
        printed: what it wrote to standard output.
    """

    seconds: float
    processor: float
    peak: float
    printed: str


def figures() -> Iterator[tuple[str, str]]:
    """What was measured, and how much."""
    with tempfile.TemporaryDirectory(prefix="simpul-bench-") as folder:
        root = Path(folder)
        yield from _stages(root)
        plain = _median(*_BUILD, "--releases", root / "plain", "--consistency", "no", "--again")
        yield "build of the four regulations, rules of inference included, without HermiT", f"{plain.seconds:.1f} s"
        yield "processor time of that build", f"{plain.processor:.1f} s"
        yield "largest process of that build", f"{plain.peak:.0f} MB"
        whole = measure(*_BUILD, "--releases", root / "whole")
        yield "build of the four regulations, HermiT included", f"{whole.seconds:.1f} s"
        again = measure(*_BUILD, "--releases", root / "whole")
        yield "second build, nothing changed", f"{again.seconds:.1f} s"
        regulations, catalogue = copies(root / "copies", 5)
        corpus = ("--regulations", regulations, "--catalogue", catalogue, "--releases", root / "copies" / "build")
        twenty = measure(*_BUILD, *corpus, "--consistency", "no")
        yield "build of twenty regulations (each of the four five times), without HermiT", f"{twenty.seconds:.1f} s"
        yield "largest process of that build", f"{twenty.peak:.0f} MB"
        changed = sorted(regulations.iterdir())[0]
        changed.write_text(changed.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        after = measure(*_BUILD, *corpus, "--consistency", "no")
        yield "build of those twenty after one changed", f"{after.seconds:.1f} s"


def apart() -> Iterator[tuple[str, str]]:
    """The build of the four regulations with and without reasoning, and the processor time of its stages."""
    with tempfile.TemporaryDirectory(prefix="simpul-bench-") as folder:
        yield from _stages(Path(folder))


def _stages(root: Path) -> Iterator[tuple[str, str]]:
    kept = root / "kept"
    module = (sys.executable, "-m", "benchmarks.kept_reasoning")
    first = json.loads(measure(*module, root / "first", kept, "--keep").printed)
    runs = [measure(*module, root / "apart", kept) for _ in range(_RUNS)]
    for each in runs:
        if json.loads(each.printed)["release"] != first["release"]:
            raise RuntimeError("The build with kept reasoning gave another release.")
    middle = statistics.median(each.seconds for each in runs)
    yield "build of the four regulations, reasoning apart (shapes and checks included)", f"{middle:.1f} s"
    for stage, seconds in first["seconds"].items():
        yield f"processor time of {stage} in the build with rules of inference", f"{seconds:.1f} s"


def measure(*words: str | Path) -> Measure:
    """Run a command and say what it took."""
    begun = time.perf_counter()
    command = [sys.executable, "-c", _MEASURED, *map(str, words)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds = time.perf_counter() - begun
    peak, processor, printed = json.loads(done.stdout)
    return Measure(seconds, processor, peak, printed)


def _median(*words: str | Path) -> Measure:
    return sorted((measure(*words) for _ in range(_RUNS)), key=lambda each: each.seconds)[_RUNS // 2]


def copies(folder: Path, times: int) -> tuple[Path, Path]:
    """A folder of regulations in which each of the project's stands several times, and its catalogue."""
    project = settings.load({})
    regulations, catalogue = folder / "regulations", folder / "catalogue"
    regulations.mkdir(parents=True)
    catalogue.mkdir()
    (catalogue / "governments.csv").write_bytes((project.catalogue / "governments.csv").read_bytes())
    with (project.catalogue / "regulations.csv").open(encoding="utf-8", newline="") as file:
        governments = {row["slug"]: row["government"] for row in csv.DictReader(file)}
    lines = ["slug,government\n"]
    for slug, government in governments.items():
        text = (project.regulations / f"{slug}.txt").read_text(encoding="utf-8")
        name, _, number = slug.rpartition("-")
        for copy in range(times):
            renumbered = f"{copy + 1}{number}"
            own = re.sub(rf"(?m)(^.{{0,40}}NOMOR\s*:?\s*){number}(\s+TAHUN)", rf"\g<1>{renumbered}\2", text)
            (regulations / f"{name}-{renumbered}.txt").write_text(own, encoding="utf-8")
            lines.append(f"{name}-{renumbered},{government}\n")
    (catalogue / "regulations.csv").write_text("".join(lines), encoding="utf-8")
    return regulations, catalogue


if __name__ == "__main__":
    for name, value in apart() if "--apart" in sys.argv else figures():
        print(f"{name}: {value}", flush=True)
