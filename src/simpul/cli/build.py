"""``simpul build``."""

from __future__ import annotations

import sys
import time

from simpul.release import pool

pool.start()  # first, so that the processes of the build import what they need while this one does

import click  # noqa: E402
from rich.console import Console  # noqa: E402
from rich.table import Table  # noqa: E402

from simpul.cli.options import group, with_settings  # noqa: E402
from simpul.cli.progress import Bars  # noqa: E402
from simpul.release.build import BuildError, Built, build  # noqa: E402
from simpul.settings import Settings  # noqa: E402

_COLUMNS = {
    "units": "units",
    "offices": "offices",
    "definitions": "definitions",
    "kinds": "kinds",
    "acts": "acts",
    "norms": "norms",
    "citations": "citations",
    "anomalies": "anomalies",
}


@click.command("build", short_help="Read the regulations and write a release.")
@click.option("--again", is_flag=True, help="Build everything even if nothing changed, and see that it is equal.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but what is wrong.")
@with_settings(*group("build"), "base")
def command(settings: Settings, *, again: bool, quiet: bool) -> None:
    r"""Read the regulations into a graph, check it, and write a release that replaces the current one at once.

    Only what changed since the last build is read again. If a text cannot be read or the graph breaks a shape, the
    current release stays.

    \b
    simpul build
    simpul build --regulations my-regulations --catalogue my-catalogue
    simpul build --base https://data.example.go.id/simpul/
    """
    console = Console(stderr=True)
    begun = time.perf_counter()
    try:
        if quiet:
            built = build(settings, again=again)
        else:
            with Bars(console) as bars:
                built = build(settings, observer=bars, again=again)
    except BuildError as error:
        _explain(error)
        sys.exit(error.exit_code)
    if not quiet:
        console.print(_summary(built))
        if built.seconds:
            console.print(_stages(built), highlight=False)
        console.print(_last_line(built, time.perf_counter() - begun), highlight=False)


def _explain(error: BuildError) -> None:
    for problem in error.problems:
        click.echo(f"simpul: {problem}", err=True)
    if error.report:
        click.echo("\n" + error.report, err=True)
    click.echo("simpul: nothing was built; the current release, if there is one, is unchanged.", err=True)


def _summary(built: Built) -> Table:
    table = Table("regulation", *_COLUMNS.values(), caption_justify="left")
    for column in table.columns[1:]:
        column.justify = "right"
    totals = dict.fromkeys(_COLUMNS, 0)
    for shard in built.shards:
        counts = {"units": shard.units, **shard.counts}
        table.add_row(shard.slug, *(f"{counts[name]:,}" for name in _COLUMNS))
        for name in _COLUMNS:
            totals[name] += counts[name]
    if len(built.shards) > 1:
        table.add_section()
        table.add_row("all", *(f"{totals[name]:,}" for name in _COLUMNS))
    return table


def _stages(built: Built) -> str:
    spent = ", ".join(f"{stage} {seconds:.1f} s" for stage, seconds in built.seconds.items())
    return f"Processor time, on all cores: {spent}."


def _last_line(built: Built, seconds: float) -> str:
    if built.unchanged:
        return f"Nothing changed: release {built.release.id} is current ({seconds:.1f} s)."
    kept = len(built.shards) - len(built.read)
    reading = f"{len(built.read)} read, {kept} kept from before" if kept else f"{len(built.read)} read"
    return f"Release {built.release.id} is current: {reading} ({seconds:.1f} s)."
