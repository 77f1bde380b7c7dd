"""Writes a release into its folder: database, dumps, tables, documentation and, last, the manifest.

What does not wait for anything is begun early: shards go into the database as they come, and the documentation is
written when the reading leaves a process free.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor, Future
from pathlib import Path

from simpul import documentation
from simpul.errors import SimpulError
from simpul.graph.namespaces import prefixes
from simpul.release import database, dumps, manifest, shared_graphs, soundness, tables
from simpul.release.layout import Release
from simpul.release.observer import Observer
from simpul.release.shards import Shard, ShardPlan
from simpul.settings import Settings
from simpul.validation.report import Report


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
    """

    def __init__(self, staged: Release, settings: Settings, observer: Observer, executor: Executor) -> None:
        self._staged = staged
        self._settings = settings
        self._observer = observer
        self._executor = executor
        self._database = database.Filling(staged.store)
        self._vocabulary: Future[set[str]] = executor.submit(shared_graphs.ontology_lines, settings)
        self._documented: Future[None] | None = None

    def begin(self) -> None:
        """Do, while the first regulations are read, what needs none of them."""
        self._database.add(self._vocabulary.result())

    def take(self, shard: Path) -> None:
        """Put a shard, by its folder, into the database."""
        self._documentation()  # with the first shard, so that it stands in the queue behind the reading
        with (shard / "quads").open(encoding="utf-8", newline="\n") as lines:
            self._database.add(lines)

    def _documentation(self) -> Future[None]:
        if self._documented is None:
            self._documented = self._executor.submit(documentation.write, self._staged.documentation)
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
        description = shared_graphs.description_lines(identifier, made, self._settings)
        extra = (self._vocabulary.result(), description)
        staged.dumps.mkdir()
        union = staged.path / ".union.nt"
        counts = dumps.write_lines((plan.folder / "quads" for plan in plans), extra, staged.dumps, union)
        observer.step("simpul.nq")
        readable = self._executor.submit(dumps.write_readable, staged.dumps, union, prefixes(self._settings.base))
        self._database.add(description)
        self._database.finish()
        observer.step("store")
        tabled = self._executor.submit(tables.export_of, staged, staged.tables, version=identifier)
        report = soundness.examine_release(database.read_only(staged))
        if not report.conforms:
            raise Unsound(report)
        observer.step("checks")
        readable.result()
        union.unlink()
        observer.step("simpul.trig")
        documented.result()
        observer.step("documentation")
        tabled.result()
        observer.step("tables")
        manifest.write(staged, identifier, made, counts, self._settings)
        observer.step("manifest.json")
