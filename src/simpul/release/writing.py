"""Writes a release into its folder: database, dumps, tables, documentation and, last, the manifest.

What does not wait for anything is begun early: shards go into the database while others are read, and when the last is
there other processes write the dumps and the documentation while this one goes on with the database.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from functools import partial
from itertools import chain
from pathlib import Path
from typing import ParamSpec, TypeVar

from simpul.errors import SimpulError
from simpul.graph.namespaces import prefixes
from simpul.release import across, database, description, dumps, manifest, tasks
from simpul.release.layout import Release
from simpul.release.observer import Observer
from simpul.release.shards import Shard, ShardPlan
from simpul.release.stages import Clock, Stage, measured
from simpul.settings import Settings
from simpul.validation.report import Report

Given = ParamSpec("Given")
Result = TypeVar("Result")


class Unsound(SimpulError):  # noqa: N818
    """What the regulations say together breaks a check."""

    def __init__(self, report: Report) -> None:
        """Take the report."""
        super().__init__("\n".join(report.sentences))
        self.report = report


class Writer:
    """A release on its way into its folder.

    Args:
        staged: the empty folder.
        settings: ``base``, and what the release's description says.
        observer: is told of the stages.
        executor: processes that may do a part of the work.

    Attributes:
        clock: what the writing has cost.
    """

    def __init__(self, staged: Release, settings: Settings, observer: Observer, executor: Executor) -> None:
        self.clock = Clock()
        self._staged = staged
        self._settings = settings
        self._observer = observer
        self._executor = executor
        self._database = database.Filling(staged.store)
        self._vocabulary = self._elsewhere(tasks.vocabulary, settings)
        self._gallery = self._elsewhere(tasks.gallery, settings)
        self._shards: deque[Path] = deque()
        self._documented: Future[tuple[None, float]] | None = None

    def _elsewhere(
        self, do: Callable[Given, Result], *args: Given.args, **kwargs: Given.kwargs
    ) -> Future[tuple[Result, float]]:
        return self._executor.submit(measured, partial(do, *args, **kwargs))

    def _done(self, work: Future[tuple[Result, float]], stage: Stage = "writing") -> Result:
        """What was done elsewhere; ask once, for its seconds are added to the stage."""
        result, seconds = work.result()
        self.clock.add({stage: seconds})
        return result

    def take(self, shard: Path) -> None:
        """Take a shard, by its folder; `work` will put it into the database."""
        self._shards.append(shard)

    def work(self) -> bool:
        """Do a piece of what can be done by now: vocabulary or one shard into the database. Say if there was one.

        Raises:
            Unsound: if the gallery of queries breaks a shape.
        """
        if self._documented is None:
            self._documented = self._begin()
        elif self._shards:
            path = self._shards.popleft() / "quads"
            with self.clock.stage("writing"), path.open(encoding="utf-8", newline="\n") as lines:
                self._database.add(lines)
        else:
            return False
        return True

    def _begin(self) -> Future[tuple[None, float]]:
        # It stands behind the first documents, and so fills the time in which the last one occupies one core alone.
        documented = self._elsewhere(tasks.documentation, self._staged.documentation)
        queries, report = self._done(self._gallery, "validation")
        if not report.conforms:
            raise Unsound(report)
        vocabulary = self._done(self._vocabulary)
        with self.clock.stage("writing"):
            self._database.add(chain(vocabulary, queries))
        return documented

    def finish(self, identifier: str, plans: Sequence[ShardPlan], made: Sequence[Shard]) -> None:
        """Write everything that needs all shards; the manifest last.

        Raises:
            Unsound: if a check over all regulations together fails.
            OSError: if something cannot be written.
        """
        staged, observer = self._staged, self._observer
        observer.begin("write", 7)
        with self.clock.stage("writing"):
            own = description.description_lines(identifier, made, self._settings)
        extra = (self._vocabulary.result()[0], self._gallery.result()[0][0], own)
        files, union = [plan.folder / "quads" for plan in plans], staged.path / ".union.nt"
        dumped = self._elsewhere(dumps.write, files, extra, staged.dumps, union, prefixes(self._settings.base))
        while self.work():
            pass
        with self.clock.stage("writing"):
            self._database.add(own)
            self._database.finish()
        observer.step("store")
        tabled = self._elsewhere(tasks.tables, staged, identifier)
        indexed = self._elsewhere(tasks.index, staged)
        with self.clock.stage("validation"):
            report = across.examine_release(database.read_only(staged))
        if not report.conforms:
            raise Unsound(report)
        observer.step("checks")
        reported = self._elsewhere(tasks.reports, staged, identifier, made, report, self._settings.base)
        if self._documented is not None:
            self._done(self._documented)
        observer.step("documentation")
        self._done(tabled)
        observer.step("tables")
        self._done(indexed)
        observer.step("search")
        self._done(reported)
        counts = self._done(dumped)
        observer.step("dumps")
        with self.clock.stage("writing"):
            manifest.write(staged, identifier, made, counts, self._settings)
        observer.step("manifest.json")
