"""How long a build takes, what it takes in memory, and how both grow: ``python -m benchmarks.building``.

Everything runs in processes of its own, as a person runs it. Copies of the four regulations stand for a larger corpus:
same texts under other numbers, each with a catalogue entry.
"""

from __future__ import annotations

import csv
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from simpul import settings
from simpul.extraction import reader
from simpul.extraction.curation import load_curation
from simpul.graph import mapping, serialisation
from simpul.reasoning import materialise
from simpul.source.catalogue import read_catalogue
from simpul.source.files import read_source, regulation_files

_COMMAND = (sys.executable, "-m", "simpul", "build", "--quiet")
_USAGE = "import resource,subprocess,sys; subprocess.run(sys.argv[1:], check=True); \
used = resource.getrusage(resource.RUSAGE_CHILDREN); print(used.ru_maxrss, used.ru_utime + used.ru_stime)"


def figures() -> Iterator[tuple[str, str]]:
    """What was measured, and how much."""
    with tempfile.TemporaryDirectory(prefix="simpul-bench-") as folder:
        root = Path(folder)
        _, _, processor = measure("--releases", root / "single", "--consistency", "no", "--processes", "1")
        yield "processor time of a build of the four regulations, without the reasoner", f"{processor:.1f} s"
        yield "of which rules of inference", f"{inference():.1f} s"
        seconds, peak, _ = measure("--releases", root / "plain", "--consistency", "no")
        yield "build of the four regulations, without the reasoner", f"{seconds:.1f} s"
        yield "largest process of that build", f"{peak:.0f} MB"
        seconds, _, _ = measure("--releases", root / "whole")
        yield "build of the four regulations, HermiT included", f"{seconds:.1f} s"
        seconds, _, _ = measure("--releases", root / "whole")
        yield "second build, nothing changed", f"{seconds:.1f} s"
        regulations, catalogue = copies(root / "copies", 5)
        corpus = ("--regulations", regulations, "--catalogue", catalogue, "--releases", root / "copies" / "build")
        seconds, peak, _ = measure(*corpus, "--consistency", "no")
        yield "build of twenty regulations (each of the four five times), without the reasoner", f"{seconds:.1f} s"
        yield "largest process of that build", f"{peak:.0f} MB"
        changed = sorted(regulations.iterdir())[0]
        changed.write_text(changed.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        seconds, _, _ = measure(*corpus, "--consistency", "no")
        yield "build of those twenty after one changed", f"{seconds:.1f} s"


def measure(*flags: str | Path) -> tuple[float, float, float]:
    """Seconds, peak memory in MB of the largest process, and processor seconds of ``simpul build`` with flags.

    The processor seconds are whole only with ``--processes 1``: other processes are children of a fork server.
    """
    begun = time.perf_counter()
    words = [*_COMMAND, *map(str, flags)]
    done = subprocess.run([sys.executable, "-c", _USAGE, *words], check=True, capture_output=True, text=True)
    peak, processor = done.stdout.split()
    return time.perf_counter() - begun, int(peak) / 1024, float(processor)


def inference() -> float:
    """Processor seconds of the rules of inference over the four regulations."""
    project = settings.load({})
    catalogue = read_catalogue(project.catalogue)
    spent = 0.0
    for path in regulation_files(project.regulations):
        source = read_source(path)
        reading = reader.read(source, load_curation(project.curation / f"{source.slug}.toml"))
        lines = serialisation.nquad_lines(mapping.to_graph(reading, catalogue.entry(source.slug), project.base))
        begun = time.process_time()
        materialise.infer(lines)
        spent += time.process_time() - begun
    return spent


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
    for name, value in figures():
        print(f"{name}: {value}", flush=True)
