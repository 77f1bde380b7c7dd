"""``simpul coverage``."""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from simpul.cli.options import with_settings
from simpul.cli.readings import readings
from simpul.extraction.model import Reading
from simpul.settings import Settings

_STATUSES = ("stated", "empty", "not-understood")
_LONGEST = 200


@click.command("coverage", short_help="List what was read, and what was not understood.")
@click.argument("slugs", metavar="[SLUG]...", nargs=-1)
@click.option("--format", "-f", "form", type=click.Choice(["table", "csv"]), default="table", show_default=True)
@with_settings("regulations", "curation")
def command(settings: Settings, *, slugs: tuple[str, ...], form: str) -> None:
    r"""Say what became of every provision: it gave statements, it has nothing to state, or it was not understood.

    A provision that has a cue (membantu, wajib, melaporkan ...) and gave no statement was not understood; the table
    counts those and lists them with their words. With --format csv every provision is listed.

    \b
    simpul coverage
    simpul coverage kendari-2020-35
    simpul coverage --format csv > coverage.csv
    """
    read = readings(settings, slugs)
    if form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(("regulation", "provision", "status", "cues"))
        for reading in read:
            for item in reading.coverage:
                writer.writerow((reading.document.source.slug, item.provision, item.status, "; ".join(item.cues)))
        return
    console = Console(soft_wrap=True, highlight=False)
    several = list(read)
    console.print(_table(several))
    for reading in several:
        for item in reading.coverage:
            if item.status == "not-understood":
                place = f"{reading.document.source.slug} {item.provision}"
                console.print(f"[bold]{escape(place)}[/bold] ({escape('; '.join(item.cues))})")
                console.print(f"  {escape(_words(reading, item.provision))}")


def _table(several: list[Reading]) -> Table:
    table = Table("regulation", *_STATUSES)
    for column in table.columns[1:]:
        column.justify = "right"
    for reading in several:
        counts = Counter(item.status for item in reading.coverage)
        table.add_row(reading.document.source.slug, *(str(counts[status]) for status in _STATUSES))
    return table


def _words(reading: Reading, path: str) -> str:
    source = reading.document.source
    printed = " ".join(source.slice(start, end) for start, end in reading.document.by_path[path].text_spans)
    words = re.sub(r"\s+", " ", printed).strip()
    return words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + " ..."
