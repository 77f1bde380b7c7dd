"""``simpul add``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from simpul.cli.options import group, with_settings
from simpul.cli.progress import Bars
from simpul.cli.reading_report import LANGUAGES, print_report
from simpul.errors import SimpulError
from simpul.intake import accession
from simpul.intake.examination import Examination, examine_all
from simpul.intake.identification import Said
from simpul.settings import Settings
from simpul.source.catalogue import GOVERNMENT_KINDS, Catalogue, read_catalogue


class WronglyAsked(SimpulError):  # noqa: N818
    """The options do not go together."""

    exit_code = 2


@click.command("add", short_help="Add regulations, with a report on how they were read.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Report on the reading and add nothing.")
@click.option("--build", "then_build", is_flag=True, help="Build a release with what was added.")
@click.option("--slug", default="", metavar="SLUG", help="Slug of the regulation, such as perbup-tapin-2022-31.")
@click.option("--number", default="", metavar="N", help="Number of the regulation, where its title gives none.")
@click.option("--year", default="", metavar="YYYY", help="Year of the regulation, where its title gives none.")
@click.option("--government", default="", metavar="SLUG", help="Slug of its government, such as kabupaten-tapin.")
@click.option(
    "--kind", default="", metavar="KIND", help=f"Kind of the government: one of {', '.join(GOVERNMENT_KINDS)}."
)
@click.option("--name", default="", metavar="NAME", help="Name of the government without its kind, such as Tapin.")
@click.option("--province", default="", metavar="NAME", help="Province that a new government lies in.")
@click.option("--code", default="", metavar="CODE", help="Code of a new government's area (Kemendagri), such as 63.05.")
@click.option("--wikidata", default="", metavar="Q...", help="Wikidata item of a new government.")
@click.option(
    "--language", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of the report."
)
@click.option("--all", "everything", is_flag=True, help="Show long lists to their end.")
@click.option("--quiet", "-q", is_flag=True, help="Show no report.")
@with_settings(*group("build"), "base")
def command(
    settings: Settings,
    *,
    files: tuple[Path, ...],
    dry_run: bool,
    then_build: bool,
    language: str,
    everything: bool,
    quiet: bool,
    **said: Any,
) -> None:
    r"""Add regulations of any Indonesian government: text, Markdown, HTML, or PDF with a text layer.

    Type, number, year and government are read from the title; options say what it does not. Each file is read, reported
    on and tried as a build would; then it is copied unchanged to the regulations, and entered in the catalogue. A file
    that cannot be added leaves no trace, and does not keep the others from being added.

    The slug is TYPE-PLACE-YEAR-NUMBER; without the type for a wali kota's regulation, without the place for the nation.

    \b
    simpul add perbup.pdf --dry-run
    simpul add perbup.pdf --build
    simpul add scan.txt --kind kabupaten --name Tapin --number 31 --year 2022
    """
    about = Said(**said)
    _refuse_for_several(files, about)
    catalogue = _catalogue(settings)
    console = Console(highlight=False)
    errors = Console(stderr=True)
    with Bars(errors) as bars:
        bars.begin("examine", len(files))
        found = examine_all(
            files, said=about, settings=settings, catalogue=catalogue, done=lambda path: bars.step(path.name)
        )
    added = 0
    for one in found:
        if one.reading is not None and not quiet:
            print_report(console, one, language=language, everything=everything)
        added += _added(one, settings, dry_run=dry_run)
    if added and not dry_run:
        _next(settings, then_build=then_build)
    if added < len(found):
        sys.exit(1)


def _refuse_for_several(files: tuple[Path, ...], said: Said) -> None:
    if len(files) > 1 and (said.slug or said.number):
        option = "--slug" if said.slug else "--number"
        raise WronglyAsked(f"{option} can be said of one regulation only; add the files one by one.")


def _catalogue(settings: Settings) -> Catalogue:
    """The catalogue; an empty one where there is none yet."""
    if not settings.catalogue.exists():
        return Catalogue({}, {})
    return read_catalogue(settings.catalogue)


def _added(found: Examination, settings: Settings, *, dry_run: bool) -> bool:
    """Add one file and say so, or say why not; return whether it was added, or would have been."""
    try:
        if found.problem or found.file is None or found.identified is None:
            raise SimpulError(found.problem)
        if dry_run:
            click.echo(
                f"{found.path.name}: nothing was added; without --dry-run it becomes {found.identified.entry.slug}."
            )
            return True
        accession.prepare(settings.regulations, settings.catalogue)
        place = accession.add(
            found.path, found.file.source.file_sha256, found.identified.entry, settings.regulations, settings.catalogue
        )
    except SimpulError as error:
        click.echo(f"simpul: {error}", err=True)
        return False
    click.echo(f"{found.path.name}: added as {place}.")
    return True


def _next(settings: Settings, *, then_build: bool) -> None:
    if not then_build:
        click.echo("Run `simpul build` to make a release with it (or add with --build).")
        return
    from simpul.cli.build import command as build_command

    values = {name: getattr(settings, name) for name in (*group("build"), "base")}
    click.get_current_context().invoke(build_command, **values)
