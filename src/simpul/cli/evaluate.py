"""``simpul evaluate``."""

from __future__ import annotations

import csv
import sys
from dataclasses import astuple, fields
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from simpul import evaluation
from simpul.cli.options import with_settings
from simpul.cli.readings import readings
from simpul.evaluation import Measure, Scores
from simpul.evaluation.intervals import Share
from simpul.settings import Settings


@click.command("evaluate", short_help="Measure the reading against a gold standard written by hand.")
@click.argument("slugs", metavar="[SLUG]...", nargs=-1)
@click.option(
    "--gold",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("tests/gold"),
    show_default=True,
    help="Folder of the gold standard: one folder of TSV files for each regulation.",
)
@click.option("--misses", is_flag=True, help="List every row that only the reading (+) or the gold standard (-) has.")
@click.option("--format", "-f", "form", type=click.Choice(["table", "csv"]), default="table", show_default=True)
@with_settings("regulations", "curation")
def command(settings: Settings, *, slugs: tuple[str, ...], gold: Path, misses: bool, form: str) -> None:
    r"""Read the regulations that have a gold standard and print precision, recall and F1 of each layer.

    The intervals are of 95 %. Case, the spelling of Wali Kota and the order of the two parties of a kind do not count
    as differences. Anomalies are counted, not scored.

    \b
    simpul evaluate
    simpul evaluate banjar-2023-6 --misses
    simpul evaluate --format csv > quality.csv
    """
    folders = evaluation.gold_folders(gold)
    for slug in slugs:
        if slug not in folders:
            raise evaluation.GoldError(f"{gold} holds no gold standard of {slug}; it has {', '.join(folders)}.")
    scores = [
        evaluation.evaluate(reading, folders[reading.document.source.slug])
        for reading in readings(settings, slugs or tuple(folders))
    ]
    together = evaluation.aggregate(scores)
    listed = [*scores, together] if len(scores) > 1 else scores
    if form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(field.name for field in fields(Measure))
        writer.writerows(astuple(measure) for measure in evaluation.measures(listed))
        return
    console = Console(soft_wrap=True, highlight=False)
    for one in listed:
        console.print(_table(one))
    if misses:
        for miss in together.misses:
            console.print(escape(miss.line))
        if not together.misses:
            console.print("Reading and gold standard agree on every row.")


def _table(scores: Scores) -> Table:
    table = Table(
        "layer",
        "gold",
        "read",
        "precision",
        "recall",
        "F1",
        title=scores.regulation,
        title_justify="left",
        box=None,
        padding=(0, 1, 0, 0),
        caption=f"anomalies (not scored): {scores.anomalies_gold} noted by hand, {scores.anomalies_read} reported\n",
        caption_justify="left",
    )
    for column in table.columns[1:]:
        column.justify = "right"
    for layer, score in scores.layers.items():
        table.add_row(
            layer,
            str(score.hits + score.missed),
            str(score.hits + score.false),
            *(_figure(share) for share in (score.precision, score.recall, score.f1)),
        )
    return table


def _figure(share: Share) -> str:
    if share.value is None or share.low is None or share.high is None:
        return "-"
    return f"{share.value:.3f} {share.low:.2f}–{share.high:.2f}"
