"""Builds a release: regulations into shards, shards into dumps, database and tables, then one atomic switch.

Whatever happens on the way (a text that is no regulation, a broken shape, a full disk, a kill), the current release
stays as it was until the new one is whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from simpul import documentation
from simpul.errors import SimpulError
from simpul.graph.namespaces import prefixes
from simpul.release import (
    database,
    dumps,
    fingerprint,
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
        made, read = _shards(plans, settings, observer, again=again)
        try:
            with switching.staging(releases, identifier) as staged:
                _fill(staged, identifier, plans, made, settings, observer)
                release = switching.publish(releases, staged, identifier)
        except OSError as error:
            raise SimpulError(f"The release cannot be written to {settings.releases}: {error.strerror}.") from None
        shards.discard_unused(releases.shards, {plan.folder for plan in plans})
        removed = switching.prune(releases, settings.keep_releases)
        return Built(release, made, read, unchanged=False, removed=removed)


def _shards(
    plans: Sequence[ShardPlan], settings: Settings, observer: Observer, *, again: bool
) -> tuple[tuple[Shard, ...], tuple[str, ...]]:
    """All shards in order, and the slugs of those read now."""
    missing = [plan for plan in plans if again or not plan.ready]
    observer.begin("read", len(missing))
    outcomes = pool.read_all(missing, settings, observer)
    failed = [outcome for outcome in outcomes if outcome.shard is None]
    if failed:
        raise BuildError([sentence for outcome in failed for sentence in outcome.problems], _report(failed))
    fresh = {outcome.slug: outcome.shard for outcome in outcomes if outcome.shard}
    made = tuple(fresh.get(plan.entry.slug) or shards.load(plan) for plan in plans)
    return made, tuple(fresh)


def _report(failed: Sequence[Outcome]) -> str:
    return "\n".join(f"{outcome.slug}\n{outcome.report}" for outcome in failed if outcome.report)


def _fill(
    staged: Release,
    identifier: str,
    plans: Sequence[ShardPlan],
    made: Sequence[Shard],
    settings: Settings,
    observer: Observer,
) -> None:
    """Write everything a release holds; the manifest last."""
    observer.begin("write", 7)
    staged.dumps.mkdir()
    union = staged.path / ".union.nt"
    extra = (shared_graphs.ontology_lines(settings), shared_graphs.description_lines(identifier, made, settings))
    counts = dumps.write_lines((plan.folder / "quads" for plan in plans), extra, staged.dumps, union)
    observer.step("simpul.nq")
    dumps.write_readable(staged.dumps, union, prefixes(settings.base))
    observer.step("simpul.trig")
    database.fill(staged.store, staged.dumps / "simpul.nq", union)
    observer.step("store")
    union.unlink()
    store = read_only(staged)
    report = soundness.examine_release(store)
    if not report.conforms:
        raise BuildError(report.sentences, report.text)
    observer.step("checks")
    tables.export(store, staged.tables, version=identifier)
    observer.step("tables")
    documentation.write(staged.documentation)
    observer.step("documentation")
    manifest.write(staged, identifier, made, counts, settings)
    observer.step("manifest.json")
