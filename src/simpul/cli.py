"""The command line: thin commands over the steps of the data flow."""

from __future__ import annotations

import click

from simpul import __version__


@click.group()
@click.version_option(__version__, prog_name="simpul")
def main() -> None:
    """Simpul: who works with whom in Indonesian local government, and which pasal says so."""
