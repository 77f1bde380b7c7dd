"""One regulation, from its text to its shard: read, mapped, reasoned over, checked, written."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from itertools import chain
from pathlib import Path

from rdflib import URIRef

from simpul.errors import SimpulError
from simpul.extraction import reader
from simpul.extraction.curation import Curation, load_curation
from simpul.extraction.issuer import find_issuer
from simpul.extraction.model import Reading
from simpul.graph import mapping, serialisation
from simpul.graph.identity import Identity, identify
from simpul.reasoning import materialise
from simpul.release import quads, quality, shards, soundness
from simpul.release.shards import Outcome, Shard, ShardPlan
from simpul.release.stages import Clock
from simpul.settings import Settings
from simpul.source.files import read_source
from simpul.validation import focus


def make(
    plan: ShardPlan, settings: Settings, *, reason: Callable[[str], dict[str, str]] = materialise.infer
) -> Outcome:
    """Read one regulation into its shard. Runs in a process of its own, and holds one document in memory.

    A text that is no regulation, that disagrees with the catalogue or whose graph breaks a shape gives no shard, but
    the sentences that say so.

    Args:
        plan: what to read.
        settings: ``base``, ``curation``, ``gold``, ``consistency``.
        reason: gives what follows from a graph. Measurements give what followed before (`benchmarks.building`).
    """
    clock = Clock()
    with clock.stage("reading"):
        try:
            source = read_source(plan.path, largest=settings.regulation_size * 2**20)
            reading = reader.read(source, _curation(settings.curation / f"{source.slug}.toml"))
            counts = quality.counted(reading, settings.gold)
        except OSError as error:
            return Outcome(plan.entry.slug, None, (shards.unreadable(plan.path, error),))
        problems = _refusals(reading, plan)
        if problems:
            return Outcome(source.slug, None, problems)
        identity = identify(reading, plan.entry, settings.base)
        name = identity.iris.graph(identity.slug)
        triples = set(mapping.triples(reading, identity))
        text = serialisation.nquad_lines(triples)
    with clock.stage("reasoning"):
        inferred = reason(text)
    with clock.stage("validation"):
        report = soundness.examine(name, triples, text, inferred, settings.base)
        judged = focus.count(triples, materialise.statements(inferred))
    if report.conforms and settings.consistency:
        with clock.stage("reasoning"):
            report = soundness.consistent(name, triples, inferred)
    if not report.conforms:
        return Outcome(source.slug, None, tuple(report.sentences), report.text)
    with clock.stage("writing"):
        graphs = {name: text, **materialise.named_graphs(inferred, settings.base)}
        shard = _written(plan, reading, identity, graphs, counts, judged, reasoned=settings.consistency)
    return Outcome(source.slug, shard, seconds=clock.seconds)


def _written(
    plan: ShardPlan,
    reading: Reading,
    identity: Identity,
    graphs: Mapping[URIRef, str],
    counts: quality.Counts,
    judged: dict[str, int],
    *,
    reasoned: bool,
) -> Shard:
    source = reading.document.source
    lines = sorted(chain.from_iterable(quads.named_lines(each, str(name)) for name, each in graphs.items()))
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
        counts={layer: len(getattr(reading, layer)) for layer in shards.LAYERS},
        quads=len(lines),
        key=plan.key,
        quality=counts,
        focus_nodes=judged,
        reasoned=reasoned,
    )
    _write(plan.folder, lines, shard)
    return shard


def _curation(path: Path) -> Curation:
    try:
        return load_curation(path)
    except (ValueError, OSError) as error:
        raise SimpulError(f"The corrections in {path.name} cannot be read: {error}.") from None


def _refusals(reading: Reading, plan: ShardPlan) -> tuple[str, ...]:
    if not any(unit.type == "pasal" for unit in reading.document.units):
        return (f"{plan.path.name} is no regulation: no Pasal was found in it.",)
    issuer = find_issuer(reading.document)
    disagreements = plan.entry.disagreements(
        type=reading.value("type"),
        number=reading.value("number"),
        year=reading.value("year"),
        kind=issuer.kind,
        name=issuer.name,
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
