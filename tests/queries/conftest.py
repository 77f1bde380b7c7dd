"""What the tests of the twenty questions ask and compare with."""

from collections.abc import Callable
from pathlib import Path

import pytest

from questions import Questions, table
from simpul.release.database import read_only
from simpul.release.layout import Release


@pytest.fixture(scope="session")
def ask(release: Release) -> Questions:
    """Asks the release of the project's regulations."""
    return Questions(read_only(release))


@pytest.fixture(scope="session")
def gold(project_root: Path) -> Callable[[str, str], list[dict[str, str]]]:
    """Rows of the hand-made reading of a regulation by slug and layer (``acts``)."""
    return lambda slug, layer: table(project_root / "tests" / "gold" / slug / f"{layer}.tsv")


@pytest.fixture(scope="session")
def answers(project_root: Path) -> Callable[[str], list[dict[str, str]]]:
    """Rows of a long answer worked out by hand."""
    return lambda name: table(project_root / "tests" / "queries" / "answers" / f"{name}.tsv")
