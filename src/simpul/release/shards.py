"""Shards: what was read from each regulation, its quads and a summary, under a key of everything it depends on.

A shard is a folder ``<slug>-<key>`` with ``quads`` (lines as in `simpul.release.quads`, sorted) and ``summary.json``.
It is written under another name and renamed, so that a shard that is there is whole. `simpul.release.making` makes it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from simpul.errors import SimpulError
from simpul.release import fingerprint
from simpul.release.quality import Counts
from simpul.release.stages import Stage
from simpul.settings import Settings
from simpul.source.catalogue import Catalogue, CatalogueEntry
from simpul.source.files import read_source, regulation_files

LAYERS = (
    "definitions",
    "offices",
    "kinds",
    "kind_definitions",
    "elaborations",
    "acts",
    "norms",
    "citations",
    "metadata",
    "anomalies",
)
"""Names of the layers of a reading, fields of `Reading`."""


@dataclass(frozen=True)
class ShardPlan:
    """A regulation to read.

    Attributes:
        path: its file.
        entry: what the catalogue knows of it.
        key: checksum of everything the shard depends on.
        folder: where the shard belongs.
        characters: length of the text in code points.
    """

    path: Path
    entry: CatalogueEntry
    key: str
    folder: Path
    characters: int

    @property
    def ready(self) -> bool:
        """Whether the shard is there from an earlier build."""
        return (self.folder / "summary.json").is_file()


@dataclass(frozen=True)
class Shard:
    """What was read from one regulation.

    Attributes:
        slug, government: slugs of the regulation and of its government.
        title: its citation (``Peraturan Wali Kota Banjar Nomor 6 Tahun 2023``).
        date: the latest of its dates (ISO 8601); empty where none was read.
        file: name of its file.
        file_sha256, text_sha256: checksums of the file's bytes and of its text.
        characters: length of the text in code points.
        units: numbered units found.
        counts: statements by layer.
        quads: number of quads.
        key: the shard's key.
        quality: counts of the reading against its gold standard; empty where there is none.
        focus_nodes: how many nodes each shape judged in its graph and found sound, by the shape's name.
        reasoned: whether the reasoner was asked, and found it consistent with the ontology.
    """

    slug: str
    government: str
    title: str
    date: str
    file: str
    file_sha256: str
    text_sha256: str
    characters: int
    units: int
    counts: dict[str, int]
    quads: int
    key: str
    quality: Counts = field(default_factory=dict)
    focus_nodes: dict[str, int] = field(default_factory=dict)
    reasoned: bool = False


@dataclass(frozen=True)
class Outcome:
    """What came of reading a regulation.

    Attributes:
        slug: of the regulation.
        shard: None where there is none.
        problems: sentences that say why there is none.
        report: the validation's report in full.
        seconds: processor time by stage.
    """

    slug: str
    shard: Shard | None
    problems: tuple[str, ...] = ()
    report: str = field(default="", repr=False)
    seconds: Mapping[Stage, float] = field(default_factory=dict)


def plan(settings: Settings, catalogue: Catalogue, folder: Path) -> tuple[list[ShardPlan], list[str]]:
    """What to read, and sentences on the files that cannot be.

    Args:
        settings: says where regulations and corrections are, and the base IRI.
        catalogue: the governments.
        folder: folder of the shards.
    """
    plans, problems = [], []
    for path in regulation_files(settings.regulations):
        try:
            source = read_source(path, largest=settings.regulation_size * 2**20)
            entry = catalogue.entry(source.slug)
            key = fingerprint.shard_key(source.file_sha256, entry, settings)
        except SimpulError as error:
            problems.append(str(error))
            continue
        except OSError as error:
            problems.append(unreadable(path, error))
            continue
        plans.append(ShardPlan(path, entry, key, folder / f"{source.slug}-{key[:16]}", len(source.text)))
    return plans, problems


def unreadable(path: Path, error: OSError) -> str:
    """The sentence on a regulation that the system does not let be read, or on a file that belongs to it."""
    name = Path(error.filename).name if error.filename else path.name
    belongs = "" if name == path.name else f", which belongs to {path.name},"
    return f"{name}{belongs} cannot be read: {error.strerror or error}."


def load(plan: ShardPlan) -> Shard:
    """The shard that an earlier build left."""
    return Shard(**json.loads((plan.folder / "summary.json").read_text(encoding="utf-8")))


def discard_unused(folder: Path, used: set[Path]) -> None:
    """Remove the shards that this build did not use, and what killed builds left."""
    for path in folder.iterdir():
        if path not in used:
            shutil.rmtree(path, ignore_errors=True)
