"""What a build has other processes do. Each imports what it needs when it is called.

The process that leads a build so never loads the reading rules, pySHACL and the reasoner, which take it as long to load
as a short regulation takes to read; the server of the processes loads them once for all (`simpul.release.pool`).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from simpul.release.layout import Release
from simpul.release.shards import Outcome, Shard, ShardPlan
from simpul.settings import Settings
from simpul.validation.report import Report


def make(plan: ShardPlan, settings: Settings) -> Outcome:
    """Read a regulation into its shard: `simpul.release.making.make`."""
    from simpul.release import making

    return making.make(plan, settings)


def vocabulary(settings: Settings) -> set[str]:
    """Quad lines of ontology and kinds: `simpul.release.shared_graphs.ontology_lines`."""
    from simpul.release import shared_graphs

    return shared_graphs.ontology_lines(settings)


def gallery(settings: Settings) -> tuple[set[str], Report]:
    """Quad lines of the queries, and what is wrong with them: `simpul.release.shared_graphs.query_lines`."""
    from simpul.release import shared_graphs

    return shared_graphs.query_lines(settings)


def documentation(folder: Path) -> None:
    """Write the documentation of the ontology: `simpul.documentation.write`."""
    from simpul import documentation

    documentation.write(folder)


def reports(release: Release, identifier: str, made: Sequence[Shard], report: Report, base: str) -> None:
    """Write the reports on the validation of a release: `simpul.release.conformance.write`."""
    from simpul.release import conformance

    conformance.write(release, identifier, made, report, base)


def tables(release: Release, version: str) -> None:
    """Write the flat tables of a release whose database is finished: `simpul.release.tables.export_of`."""
    from simpul.release import tables

    tables.export_of(release, release.tables, version=version)


def index(release: Release) -> None:
    """Write the index for searching of a release whose database is finished: `simpul.search.index.write`."""
    from simpul.release.database import read_only
    from simpul.search import index

    index.write(read_only(release), release.search)
