"""What the README promises exists."""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from simpul.cli.main import COMMANDS
from simpul.release.database import read_only
from simpul.release.layout import Release
from simpul.release.tables import CONTRACT


@pytest.fixture(scope="module")
def readme(project_root: Path) -> str:
    return (project_root / "README.md").read_text(encoding="utf-8")


def test_every_command_and_every_table_is_named(readme: str):
    for name in COMMANDS:
        assert f"`simpul {name}" in readme
    for name in CONTRACT:
        assert f"`{name}.csv`" in readme


def test_every_path_exists(readme: str, project_root: Path):
    paths = re.findall(r"`((?:src|data|ontology|queries|shapes|tests)/[\w/.-]*)", readme)
    assert len(paths) > 10
    for path in paths:
        assert (project_root / path).exists(), path


def test_the_example_queries_have_answers(readme: str, release: Release):
    queries = re.findall(r"```sparql\n(.*?)```", readme, re.DOTALL)
    assert len(queries) == 4
    for query in queries:
        answers = read_only(release).query(query)
        assert isinstance(answers, ox.QuerySolutions)
        assert next(answers, None) is not None, query


def test_no_registry_is_named(project_root: Path):
    locks = [project_root / "constraints.txt", project_root / "src/simpul/web/frontend/package-lock.json"]
    for path in locks:
        assert "://" not in re.sub(r'"(?:url|funding)": "[^"]*"', "", path.read_text(encoding="utf-8")), path
