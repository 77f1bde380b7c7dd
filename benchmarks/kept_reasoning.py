"""A build that does everything but reason: what follows from each graph is taken from a build before it.

``python -m benchmarks.kept_reasoning RELEASES KEPT --keep`` builds the project's regulations into the folder RELEASES,
without HermiT, and keeps in KEPT what the rules of inference gave; without ``--keep`` it builds them anew and takes it
from there. Either way it prints the identifier of the release and the processor time of the stages as JSON.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
from functools import partial
from pathlib import Path

from simpul import settings
from simpul.reasoning import materialise
from simpul.release import making, pool
from simpul.release.build import build


def infer_and_keep(folder: Path, lines: str) -> dict[str, str]:
    """What follows from a graph, kept in a file named by the graph."""
    inferred = materialise.infer(lines)
    _place(folder, lines).write_text(json.dumps(inferred), encoding="utf-8")
    return inferred


def kept(folder: Path, lines: str) -> dict[str, str]:
    """What followed from the same graph before."""
    inferred: dict[str, str] = json.loads(_place(folder, lines).read_text(encoding="utf-8"))
    return inferred


def _place(folder: Path, lines: str) -> Path:
    return folder / hashlib.sha256(lines.encode("utf-8")).hexdigest()


def main(releases: Path, folder: Path, *, keep: bool) -> None:
    """Build, and print release and stages."""
    pool.start()
    folder.mkdir(exist_ok=True)
    shutil.rmtree(releases, ignore_errors=True)
    # Under its own name, for the other processes know no __main__.
    from benchmarks import kept_reasoning

    reason = partial(kept_reasoning.infer_and_keep if keep else kept_reasoning.kept, folder)
    chosen = settings.load({}, releases=releases, consistency=False)
    built = build(chosen, make=partial(making.make, reason=reason))
    print(json.dumps({"release": built.release.id, "seconds": built.seconds}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), keep="--keep" in sys.argv)
