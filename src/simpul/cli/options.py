"""Command-line flags made from the table of settings, and the command that prints the table."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from simpul import settings
from simpul.settings import Setting

_METAVARS = {int: "N", float: "SECONDS", str: "TEXT", Path: "PATH", bool: "YES|NO"}


def with_settings(*names: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the flags of some settings; it gets them all as its first argument, a `Settings`.

    Args:
        names: names of settings, in the order in which ``--help`` lists them.
    """
    rows = {row.name: row for row in settings.TABLE}

    def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def command(**given: Any) -> Any:
            flags = {name: given.pop(name) for name in names}
            return function(settings.load(os.environ, **flags), **given)

        decorated: Callable[..., Any] = command
        for name in reversed(names):
            decorated = _option(rows[name])(decorated)
        return decorated

    return decorate


def group(name: str) -> tuple[str, ...]:
    """Names of the settings of a group (``build``, ``serve``)."""
    return tuple(row.name for row in settings.TABLE if row.group == name)


def _option(row: Setting) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    explanation = f"{row.meaning['en']}  [{row.variable}; default: {row.printed_default}]"
    metavar = "IRI" if row.name == "base" else _METAVARS[row.type]
    return click.option(row.flag, row.name, metavar=metavar, default=None, help=explanation)


@click.command("settings", short_help="List every setting with its value.")
@click.option("--language", type=click.Choice(["en", "id"]), default="en", show_default=True)
def command(language: str) -> None:
    r"""List every setting: environment variable, value in force, default, meaning.

    \b
    simpul settings
    SIMPUL_PORT=9000 simpul settings --language id
    """
    from rich.console import Console
    from rich.table import Table

    loaded = settings.load(os.environ)
    table = Table("variable", "value", "default", "meaning" if language == "en" else "arti")
    for row in settings.TABLE:
        value = getattr(loaded, row.name)
        printed = row.printed_default if value == row.default else str(value)
        table.add_row(row.variable, printed, row.printed_default, row.meaning[language])
    Console().print(table)
