"""Runs the command line as a script does."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from simpul.cli import main
from simpul.settings import Settings

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """A function that runs ``simpul`` with arguments and gives its result."""

    def invoke(*arguments: str | Path, environment: Mapping[str, str] | None = None, stdin: str | bytes = "") -> Result:
        words = [str(argument) for argument in arguments]
        return CliRunner().invoke(main, words, env=dict(environment or {}), input=stdin, catch_exceptions=False)

    return invoke


@pytest.fixture
def simpul(run: Run, release_settings: Settings) -> Run:
    """The same over the release of the project's regulations."""

    def invoke(*arguments: str | Path, stdin: str | bytes = "") -> Result:
        environment = {"SIMPUL_RELEASES": str(release_settings.releases)}
        return run(*arguments, environment=environment, stdin=stdin)

    return invoke
