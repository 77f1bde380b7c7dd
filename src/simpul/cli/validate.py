"""``simpul validate``."""

from __future__ import annotations

import sys

import click
from rich.console import Console

from simpul.cli.options import with_settings
from simpul.cli.progress import Bars
from simpul.release.checking import check
from simpul.release.layout import Releases
from simpul.settings import Settings


@click.command("validate", short_help="Check the current release: files, shapes, checks.")
@click.option("--language", type=click.Choice(["en", "id"]), default="en", show_default=True, help="Of the report.")
@with_settings("releases")
def command(settings: Settings, *, language: str) -> None:
    r"""Check the current release: its files against their checksums, its graphs against the SHACL shapes.

    Exit status 0 if all is well, 1 if not. A build does this by itself before a release becomes current.

    \b
    simpul validate
    simpul validate --language id
    """
    release = Releases(settings.releases).current()
    with Bars(Console(stderr=True)) as bars:
        damaged, report = check(release, bars)
    for sentence in damaged:
        click.echo(f"simpul: {sentence}", err=True)
    click.echo(report.in_language(language))
    if damaged or not report.conforms:
        sys.exit(1)
