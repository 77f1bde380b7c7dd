"""Writes a release into its folder: database, dumps, tables, documentation and, last, the manifest.

What does not wait for anything is begun early: shards go into the database as they come, and the documentation is
written when the reading leaves a process free.
"""

from __future__ import annotations

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

    def begin(self) -> None:
        """Do, while the first regulations are read, what needs none of them.

        Raises:
            Unsound: if the gallery of queries breaks a shape.
        """
        queries, report = self._done(self._gallery, "validation")
        if not report.conforms:
            raise Unsound(report)
        vocabulary = self._done(self._vocabulary)
        with self.clock.stage("writing"):
            self._database.add(chain(vocabulary, queries))

    def take(self, shard: Path) -> None:
        """Put a shard, by its folder, into the database."""
        self._documentation()  # with the first shard, so that it stands in the queue behind the reading
        with self.clock.stage("writing"), (shard / "quads").open(encoding="utf-8", newline="\n") as lines:
            self._database.add(lines)

    def _documentation(self) -> Future[tuple[None, float]]:
        if self._documented is None:
            self._documented = self._elsewhere(tasks.documentation, self._staged.documentation)
        return self._documented

    def finish(self, identifier: str, plans: Sequence[ShardPlan], made: Sequence[Shard]) -> None:
        """Write everything that needs all shards; the manifest last.

        Raises:
            Unsound: if a check over all regulations together fails.
            OSError: if something cannot be written.
        """
        staged, observer = self._staged, self._observer
        observer.begin("write", 7)
        documented = self._documentation()
        with self.clock.stage("writing"):
            own = description.description_lines(identifier, made, self._settings)
        extra = (self._vocabulary.result()[0], self._gallery.result()[0][0], own)
        files, union = [plan.folder / "quads" for plan in plans], staged.path / ".union.nt"
        dumped = self._elsewhere(dumps.write, files, extra, staged.dumps, union, prefixes(self._settings.base))
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
        self._done(documented)
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
