"""``simpul export``."""

from __future__ import annotations

from pathlib import Path

import click

from simpul.cli.options import with_settings
from simpul.settings import Settings


@click.command("export", short_help="Write the flat tables and datapackage.json.")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@with_settings("releases")
def command(settings: Settings, *, folder: Path) -> None:
    r"""Write the flat tables of the current release into FOLDER as CSV, with a Frictionless datapackage.json.

    \b
    simpul export tables
    """
    from simpul.release import tables
    from simpul.release.database import read_only
    from simpul.release.layout import Releases

    release = Releases(settings.releases).current()
    for path in tables.export(read_only(release), folder, version=release.id):
        click.echo(str(path))
