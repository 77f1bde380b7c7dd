"""Builds a release: regulations into shards, shards into dumps, database and tables, then one atomic switch.

Whatever happens on the way (a text that is no regulation, a broken shape, a full disk, a kill), the current release
stays as it was until the new one is whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass

from simpul import documentation
from simpul.errors import SimpulError
from simpul.graph.namespaces import prefixes
from simpul.release import (
    database,
    dumps,
    fingerprint,
    making,
    manifest,
    pool,
    shards,
    shared_graphs,
    soundness,
    switching,
    tables,
)
from simpul.release.database import read_only
from simpul.release.layout import Release, Releases
from simpul.release.observer import Observer, Silent
from simpul.release.shards import Outcome, Shard, ShardPlan
from simpul.settings import Settings
from simpul.source.catalogue import read_catalogue


class BuildError(SimpulError):
    """The build stopped; the release that was current still is.

    Attributes:
        problems: a sentence for each thing that is wrong.
        report: the validation's report in full; empty where nothing was validated.
    """

    def __init__(self, problems: Sequence[str], report: str = "") -> None:
        """Take the problems, at least one."""
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)
        self.report = report


@dataclass(frozen=True)
class Built:
    """What a build did.

    Attributes:
        release: the release, now current.
        shards: what was read, by slug.
        read: slugs of the regulations that were read now; the others were kept from before.
        unchanged: whether the release was there already, so that nothing was done.
        removed: identifiers of old releases that were removed.
    """

    release: Release
    shards: tuple[Shard, ...]
    read: tuple[str, ...]
    unchanged: bool
    removed: tuple[str, ...] = ()


def build(settings: Settings, *, observer: Observer | None = None, again: bool = False) -> Built:
    """Build the release of the regulations in ``settings.regulations`` and make it current.

    Args:
        settings: says where everything is.
        observer: is told of the stages.
        again: read and build everything even if nothing changed, and check that the same comes out.

    Raises:
        BuildError: if a file is no readable regulation or its graph breaks a shape.
        BuildRunning: if another build is at work.
        SimpulError: for an unreadable catalogue or an unwritable folder.
    """
    observer = observer or Silent()
    releases = Releases(settings.releases)
    with switching.build_lock(releases):
        switching.clear_remains(releases)
        plans, problems = shards.plan(settings, read_catalogue(settings.catalogue), releases.shards)
        if problems:
            raise BuildError(problems)
        identifier = fingerprint.release_id((plan.key for plan in plans), settings)
        release = releases.release(identifier)
        if release.complete and not again and all(plan.ready for plan in plans):
            switching.switch(releases, release)
            return Built(release, tuple(map(shards.load, plans)), (), unchanged=True)
        missing = [plan for plan in plans if again or not plan.ready]
        try:
            with (
                switching.staging(releases, identifier) as staged,
                pool.workers(min(pool.processes(settings), len(missing))) as executor,
            ):
                made, others = _read(plans, missing, staged, settings, observer, executor)
                _fill(staged, identifier, plans, made, others, settings, observer, executor)
                release = switching.publish(releases, staged, identifier)
        except OSError as error:
            raise SimpulError(f"The release cannot be written to {settings.releases}: {error.strerror}.") from None
        read = tuple(plan.entry.slug for plan in missing)
        shards.discard_unused(releases.shards, {plan.folder for plan in plans})
        removed = switching.prune(releases, settings.keep_releases)
        return Built(release, made, read, unchanged=False, removed=removed)


@dataclass(frozen=True)
class _Others:
    """Work that needs no regulation, done when processes have nothing else to do.

    Attributes:
        vocabulary: quad lines of the graphs of the vocabulary.
        documentation: done when the documentation is written.
    """

    vocabulary: Future[set[str]]
    documentation: Future[None]


def _read(
    plans: Sequence[ShardPlan],
    missing: Sequence[ShardPlan],
    staged: Release,
    settings: Settings,
    observer: Observer,
    executor: Executor,
) -> tuple[tuple[Shard, ...], _Others]:
    """All shards in order: those made now, the others as an earlier build left them."""
    observer.begin("read", len(missing))
    outcomes: list[Outcome] = []
    others: _Others | None = None
    for outcome in pool.read(executor, making.make, missing, settings):
        outcomes.append(outcome)
        observer.step(outcome.slug)
        others = others or _begin_others(staged, settings, executor)  # behind what has been submitted
    failed = [outcome for outcome in outcomes if outcome.shard is None]
    if failed:
        raise BuildError([sentence for outcome in failed for sentence in outcome.problems], _report(failed))
    fresh = {outcome.slug: outcome.shard for outcome in outcomes if outcome.shard}
    made = tuple(fresh.get(plan.entry.slug) or shards.load(plan) for plan in plans)
    return made, others or _begin_others(staged, settings, executor)


def _begin_others(staged: Release, settings: Settings, executor: Executor) -> _Others:
    return _Others(
        executor.submit(shared_graphs.ontology_lines, settings),
        executor.submit(documentation.write, staged.documentation),
    )


def _report(failed: Sequence[Outcome]) -> str:
    return "\n".join(f"{outcome.slug}\n{outcome.report}" for outcome in failed if outcome.report)


def _fill(
    staged: Release,
    identifier: str,
    plans: Sequence[ShardPlan],
    made: Sequence[Shard],
    others: _Others,
    settings: Settings,
    observer: Observer,
    executor: Executor,
) -> None:
    """Write everything a release holds; the manifest last."""
    observer.begin("write", 7)
    staged.dumps.mkdir()
    union = staged.path / ".union.nt"
    extra = (others.vocabulary.result(), shared_graphs.description_lines(identifier, made, settings))
    counts = dumps.write_lines((plan.folder / "quads" for plan in plans), extra, staged.dumps, union)
    observer.step("simpul.nq")
    readable = executor.submit(dumps.write_readable, staged.dumps, union, prefixes(settings.base))
    database.fill(staged.store, staged.dumps / "simpul.nq", union)
    observer.step("store")
    tabled = executor.submit(tables.export_of, staged, staged.tables, version=identifier)
    store = read_only(staged)
    report = soundness.examine_release(store)
    if not report.conforms:
        raise BuildError(report.sentences, report.text)
    observer.step("checks")
    readable.result()
    observer.step("simpul.trig")
    union.unlink()
    others.documentation.result()
    observer.step("documentation")
    tabled.result()
    observer.step("tables")
    manifest.write(staged, identifier, made, counts, settings)
    observer.step("manifest.json")
