"""`simpul evaluate` and `simpul coverage`."""

import csv
import io
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from regulations_read import reading_of
from simpul.cli.main import main


@pytest.fixture
def simpul(project_root: Path, monkeypatch: pytest.MonkeyPatch) -> "CliRunner":
    monkeypatch.chdir(project_root)
    return CliRunner()


def run(runner: CliRunner, *arguments: str) -> Result:
    return runner.invoke(main, arguments)


def test_evaluate_prints_every_layer_with_its_interval(simpul: CliRunner) -> None:
    result = run(simpul, "evaluate", "bukittinggi-2014-65")
    assert result.exit_code == 0, result.output
    for layer in ("structure", "definitions", "offices", "kind_definitions", "acts", "norms", "citations"):
        assert layer in result.output
    assert re.search(r"structure +141 +141( +1\.000 0\.9\d–1\.00){3}", result.output)
    assert "anomalies (not scored)" in result.output


def test_misses_are_one_line_each(simpul: CliRunner, tmp_path: Path) -> None:
    folder = tmp_path / "banjar-2023-6"
    folder.mkdir()
    (folder / "norms.tsv").write_text("bearer\tmodality\tprovision\nLurah\tduty\tpasal-99\n", encoding="utf-8")
    result = run(simpul, "evaluate", "--gold", str(tmp_path), "--misses")
    assert result.exit_code == 0, result.output
    misses = [line for line in result.output.splitlines() if line.startswith(("- ", "+ "))]
    assert misses[0] == "- banjar-2023-6  norms  Lurah | duty | pasal-99"
    assert len(misses) == 1 + len(reading_of("banjar-2023-6").norms)


def test_evaluate_as_csv_lists_the_measures(simpul: CliRunner) -> None:
    result = run(simpul, "evaluate", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.output)))
    assert list(rows[0]) == ["metric", "regulation", "layer", "value", "low", "high", "n"]
    assert {row["regulation"] for row in rows} >= {"banjar-2023-6", "all"}
    assert all(0 <= float(row["low"]) <= float(row["value"]) <= float(row["high"]) <= 1 for row in rows)


def test_coverage_lists_what_was_not_understood_with_its_words(simpul: CliRunner) -> None:
    result = run(simpul, "coverage", "banjar-2023-6")
    assert result.exit_code == 0, result.output
    for item in reading_of("banjar-2023-6").coverage:
        if item.status == "not-understood":
            assert f"banjar-2023-6 {item.provision} ({'; '.join(item.cues)})" in result.output


def test_coverage_as_csv_lists_every_provision(simpul: CliRunner) -> None:
    result = run(simpul, "coverage", "banjar-2023-6", "-f", "csv")
    rows = list(csv.DictReader(io.StringIO(result.output)))
    assert [row["provision"] for row in rows] == [item.provision for item in reading_of("banjar-2023-6").coverage]
    assert {row["status"] for row in rows} <= {"stated", "empty", "not-understood"}


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("evaluate", "tegal-2001-1"), "holds no gold standard of tegal-2001-1"),
        (("evaluate", "--gold", "nowhere"), "There is no gold standard at nowhere"),
        (("coverage", "tegal-2001-1"), "There is no regulation tegal-2001-1"),
    ],
)
def test_what_does_not_exist_is_named_in_a_sentence(
    simpul: CliRunner, arguments: tuple[str, ...], sentence: str
) -> None:
    result = run(simpul, *arguments)
    assert result.exit_code == 2
    assert sentence in result.output
    assert "Traceback" not in result.output
