"""The group of commands, and how failures reach the person who typed one.

Exit status: 0 done; 1 what was asked failed (a text that is no regulation, a broken shape, no release, a port in use, a
query that does not parse); 2 it was asked wrongly (an unknown option or setting, a file that does not exist).
"""

from __future__ import annotations

from importlib import import_module
from typing import IO, Any

import click

from simpul import __version__
from simpul.errors import SimpulError

COMMANDS = {
    "add": "simpul.cli.add",
    "build": "simpul.cli.build",
    "serve": "simpul.cli.serve",
    "query": "simpul.cli.query",
    "show": "simpul.cli.show",
    "explain": "simpul.cli.explain",
    "export": "simpul.cli.export",
    "validate": "simpul.cli.validate",
    "coverage": "simpul.cli.coverage",
    "evaluate": "simpul.cli.evaluate",
    "settings": "simpul.cli.options",
}
"""Module of each command; it is imported when the command is used, so that ``simpul --help`` is quick."""


class Failure(click.ClickException):
    """A failure in one sentence, printed without a traceback."""

    def __init__(self, error: SimpulError) -> None:
        """Take sentence and exit status from the error."""
        super().__init__(str(error))
        self.status = error.exit_code
        self.picture: str = getattr(error, "picture", "")

    @property
    def exit_code(self) -> int:  # type: ignore[override]
        """Exit status."""
        return self.status

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence to standard error."""
        click.echo(f"simpul: {self.format_message()}", file=file, err=file is None)
        if self.picture:
            click.echo(self.picture, file=file, err=file is None)


class Commands(click.Group):
    """Finds a command when it is used, and turns failures into sentences."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Names in the order of the data flow."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except SimpulError as error:
            raise Failure(error) from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="simpul")
def main() -> None:
    r"""Who works with whom in Indonesian local government, and which pasal says so.

    \b
    simpul build                       read the regulations and write a release
    simpul serve                       serve it: pages, linked data, SPARQL
    simpul query 01-kinds-between-offices
    simpul show "banjar-2023-6 pasal-15/ayat-4"
    """
