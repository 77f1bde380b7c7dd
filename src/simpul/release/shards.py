"""One regulation, read into a shard: its quads and a summary, kept under a key of everything it depends on.

A shard is a folder ``<slug>-<key>`` with ``quads`` (lines as in `simpul.release.quads`, sorted) and ``summary.json``.
It is written under another name and renamed, so that a shard that is there is whole.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from itertools import chain
from pathlib import Path

from simpul.errors import SimpulError
from simpul.extraction import reader
from simpul.extraction.curation import Curation, load_curation
from simpul.extraction.model import Reading
from simpul.graph import mapping, serialisation
from simpul.graph.identity import identify
from simpul.reasoning import materialise
from simpul.release import fingerprint, quads, quality, soundness
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
    """

    path: Path
    entry: CatalogueEntry
    key: str
    folder: Path

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
    quality: quality.Counts = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """A shard, or the sentences that say why there is none; ``report`` is the validation's report in full."""

    slug: str
    shard: Shard | None
    problems: tuple[str, ...] = ()
    report: str = field(default="", repr=False)


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
        except SimpulError as error:
            problems.append(str(error))
            continue
        key = fingerprint.shard_key(source.file_sha256, entry, settings)
        plans.append(ShardPlan(path, entry, key, folder / f"{source.slug}-{key[:16]}"))
    return plans, problems


def load(plan: ShardPlan) -> Shard:
    """The shard that an earlier build left."""
    return Shard(**json.loads((plan.folder / "summary.json").read_text(encoding="utf-8")))


def make(plan: ShardPlan, settings: Settings) -> Outcome:
    """Read one regulation into its shard. Runs in a process of its own, and holds one document in memory.

    A text that is no regulation, that disagrees with the catalogue or whose graph breaks a shape gives no shard, but
    the sentences that say so.
    """
    source = read_source(plan.path, largest=settings.regulation_size * 2**20)
    reading = reader.read(source, _curation(settings.curation / f"{source.slug}.toml"))
    problems = _refusals(reading, plan)
    if problems:
        return Outcome(source.slug, None, problems)
    identity = identify(reading, plan.entry, settings.base)
    name = identity.iris.graph(identity.slug)
    triples = set(mapping.triples(reading, identity))
    text = serialisation.nquad_lines(triples)
    inferred = materialise.infer(text)
    report = soundness.examine(name, triples, text, inferred, settings)
    if not report.conforms:
        return Outcome(source.slug, None, tuple(report.sentences), report.text)
    named = {name: text, **materialise.named_graphs(inferred, settings.base)}
    lines = sorted(chain.from_iterable(quads.named_lines(each, str(graph)) for graph, each in named.items()))
    shard = Shard(
        slug=source.slug,
        government=plan.entry.government.slug,
        title=identity.name,
        date=max(reading.value("enacted_date"), reading.value("promulgated_date")),
        file=plan.path.name,
        file_sha256=source.file_sha256,
        text_sha256=source.sha256,
        characters=len(source.text),
        units=len(reading.document.units),
        counts={layer: len(getattr(reading, layer)) for layer in LAYERS},
        quads=len(lines),
        key=plan.key,
        quality=quality.counted(reading, settings.gold),
    )
    _write(plan.folder, lines, shard)
    return Outcome(source.slug, shard)


def _curation(path: Path) -> Curation:
    try:
        return load_curation(path)
    except (ValueError, OSError) as error:
        raise SimpulError(f"The corrections in {path.name} cannot be read: {error}.") from None


def _refusals(reading: Reading, plan: ShardPlan) -> tuple[str, ...]:
    if not any(unit.type == "pasal" for unit in reading.document.units):
        return (f"{plan.path.name} is no regulation: no Pasal was found in it.",)
    disagreements = plan.entry.disagreements(
        type=reading.value("type"), number=reading.value("number"), year=reading.value("year")
    )
    return tuple(f"{plan.path.name}: {sentence}." for sentence in disagreements)


def _write(folder: Path, lines: Sequence[str], shard: Shard) -> None:
    scratch = folder.with_name(f".{folder.name}-{os.getpid()}")
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    with (scratch / "quads").open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(lines)
    (scratch / "summary.json").write_text(
        json.dumps(asdict(shard), ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    shutil.rmtree(folder, ignore_errors=True)
    scratch.rename(folder)


def discard_unused(folder: Path, used: set[Path]) -> None:
    """Remove the shards that this build did not use, and what killed builds left."""
    for path in folder.iterdir():
        if path not in used:
            shutil.rmtree(path, ignore_errors=True)
