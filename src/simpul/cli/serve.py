"""``simpul serve``."""

from __future__ import annotations

import click

from simpul.cli.options import group, with_settings
from simpul.settings import Settings


@click.command("serve", short_help="Serve the current release over HTTP.")
@with_settings(*group("serve"), "base", "releases")
def command(settings: Settings) -> None:
    r"""Serve the current release: pages, linked data and a SPARQL endpoint. Stop it with Ctrl-C.

    \b
    simpul serve
    simpul serve --host 0.0.0.0 --port 80
    """
    from simpul import web

    web.serve(settings)
