"""Builds a release: regulations into shards, shards into dumps, database and tables, then one atomic switch.

Whatever happens on the way (a text that is no regulation, a broken shape, a full disk, a kill), the current release
stays as it was until the new one is whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from simpul.errors import SimpulError
from simpul.release import fingerprint, pool, shards, switching, tasks
from simpul.release.layout import Release, Releases
from simpul.release.observer import Observer, Silent
from simpul.release.shards import Outcome, Shard, ShardPlan
from simpul.release.stages import Stage
from simpul.release.writing import Unsound, Writer
from simpul.settings import Settings
from simpul.source.catalogue import read_catalogue

Make = Callable[[ShardPlan, Settings], Outcome]
"""What reads a regulation into its shard."""


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
        seconds: processor time by stage, of all processes; empty where nothing was done.
    """

    release: Release
    shards: tuple[Shard, ...]
    read: tuple[str, ...]
    unchanged: bool
    removed: tuple[str, ...] = ()
    seconds: Mapping[Stage, float] = field(default_factory=dict)


def build(
    settings: Settings, *, observer: Observer | None = None, again: bool = False, make: Make = tasks.make
) -> Built:
    """Build the release of the regulations in ``settings.regulations`` and make it current.

    Args:
        settings: says where everything is.
        observer: is told of the stages.
        again: read and build everything even if nothing changed, and check that the same comes out.
        make: reads a regulation into its shard; another than the default is for measurements.

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
                pool.workers(pool.processes(settings)) as executor,
            ):
                writer = Writer(staged, settings, observer, executor)
                for plan in plans:
                    if plan not in missing:
                        writer.take(plan.folder)
                outcomes = pool.read(executor, make, missing, settings, meanwhile=writer.work)
                made = _read(plans, missing, writer, observer, outcomes)
                writer.finish(identifier, plans, made)
                release = switching.publish(releases, staged, identifier)
        except Unsound as error:
            raise BuildError(error.report.sentences, error.report.text) from None
        except OSError as error:
            raise SimpulError(f"The release cannot be written to {settings.releases}: {error.strerror}.") from None
        read = tuple(plan.entry.slug for plan in missing)
        shards.discard_unused(releases.shards, {plan.folder for plan in plans})
        removed = switching.prune(releases, settings.keep_releases)
        return Built(release, made, read, unchanged=False, removed=removed, seconds=writer.clock.seconds)


def _read(
    plans: Sequence[ShardPlan],
    missing: Sequence[ShardPlan],
    writer: Writer,
    observer: Observer,
    outcomes: Iterable[Outcome],
) -> tuple[Shard, ...]:
    """All shards in order: those made now, which go to the writer, and the others as an earlier build left them."""
    observer.begin("read", len(missing))
    made: dict[str, Shard] = {}
    failed: list[Outcome] = []
    folders = {plan.entry.slug: plan.folder for plan in plans}
    for outcome in outcomes:
        observer.step(outcome.slug)
        writer.clock.add(outcome.seconds)
        if outcome.shard is None:
            failed.append(outcome)
            continue
        made[outcome.slug] = outcome.shard
        writer.take(folders[outcome.slug])
    if failed:
        failed.sort(key=lambda outcome: outcome.slug)
        raise BuildError([sentence for outcome in failed for sentence in outcome.problems], _report(failed))
    return tuple(made.get(plan.entry.slug) or shards.load(plan) for plan in plans)


def _report(failed: Sequence[Outcome]) -> str:
    return "\n".join(f"{outcome.slug}\n{outcome.report}" for outcome in failed if outcome.report)
