"""The commands as a person or a script uses them."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from simpul.cli.main import COMMANDS
from simpul.release.tables import CONTRACT

Run = Callable[..., Result]
COUNT = "SELECT (COUNT(*) AS ?n) { ?s a <https://w3id.org/simpul/ontology#Regulation> }"


def test_help_lists_every_command_with_an_example(run: Run):
    listed = run("--help").output
    for name in COMMANDS:
        assert f"\n  {name} " in listed
        assert f"simpul {name}" in run(name, "--help").output


def test_query_answers_a_file_standard_input_and_a_name(simpul: Run, tmp_path: Path):
    path = tmp_path / "count.rq"
    path.write_text(COUNT, encoding="utf-8")
    assert simpul("query", path, "--format", "csv").output == "n\n4\n"
    assert simpul("query", "-", "--format", "tsv", stdin=COUNT).output == "?n\n4\n"
    assert "1 row" in simpul("query", "-", stdin=COUNT).output
    assert "01-kinds-between-offices" in simpul("query", "--list").output
    named = json.loads(simpul("query", "01-kinds-between-offices", "--format", "json").output)
    assert "kind" in named["head"]["vars"]
    assert json.loads(simpul("query", "1", "--format", "json").output) == named


def test_query_takes_parameters(simpul: Run):
    none = simpul("query", "4", "--set", "office=Nobody at all")
    assert "0 rows" in none.output
    assert none.exit_code == 0


@pytest.mark.parametrize(
    ("query", "form", "begins"),
    [
        ("ASK { ?s ?p ?o }", "table", "yes"),
        ("ASK { ?s ?p ?o }", "json", '{"head":{},"boolean":true}'),
        ("CONSTRUCT { ?s a ?c } { ?s a ?c } LIMIT 1", "ntriples", "<"),
        ("DESCRIBE <https://w3id.org/simpul/kota-banjar>", "turtle", "<https://w3id.org/simpul/kota-banjar>"),
    ],
)
def test_query_formats(simpul: Run, query: str, form: str, begins: str):
    assert simpul("query", "-", "--format", form, stdin=query).output.startswith(begins)


def test_export_writes_the_tables_of_the_contract(simpul: Run, tmp_path: Path):
    folder = tmp_path / "new" / "tables"
    assert simpul("export", folder).exit_code == 0
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert {resource["path"] for resource in package["resources"]} == {f"{name}.csv" for name in CONTRACT}
    for resource in package["resources"]:
        with (folder / resource["path"]).open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        assert header == [field["name"] for field in resource["schema"]["fields"]]
        assert all(len(row) == len(header) for row in rows)


@pytest.mark.parametrize(
    "name",
    [
        ("banjar-2023-6", "pasal-15/ayat-4"),
        ("banjar-2023-6 pasal-15/ayat-4",),
        ("BANJAR-2023-6", "Pasal-15/Ayat-4"),
        ("https://w3id.org/simpul/kota-banjar/perwali/2023/6/pasal-15/ayat-4",),
    ],
)
def test_show_finds_a_provision_by_its_names(simpul: Run, name: tuple[str, ...]):
    shown = simpul("show", *name).output
    assert shown.startswith("Pasal 15 ayat (4) ")
    assert "Hubungan Kerja Sekretariat Daerah dengan Dinas Daerah" in shown
    assert "kind: Sekretariat Daerah - Dinas Daerah: kolegial" in shown


def test_show_finds_a_provision_by_its_citation(simpul: Run):
    citation = simpul("show", "banjar-2023-6", "pasal-15/ayat-4").output.splitlines()[0]
    assert simpul("show", citation.replace(" ", "  ").upper()).output.splitlines()[0] == citation


def test_show_finds_regulations_offices_and_statements(simpul: Run):
    regulation = simpul("show", "kendari-2020-35").output
    assert "enacted_date" in regulation
    assert "Bab I " in regulation
    office = simpul("show", "https://w3id.org/simpul/kota-banjar/office/sekretariat-daerah").output
    assert "simpul:partyA" in office


def test_explain_opens_a_statement_down_to_the_words(simpul: Run):
    lines = simpul("explain", "banjar-2023-6", "pasal-15/ayat-4").output.splitlines()
    at = lines.index("Sekretariat Daerah and Dinas Daerah: structural working relation")
    assert lines[at + 1] == "  Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023"
    assert lines[at + 2].startswith("  “Hubungan Kerja Sekretariat Daerah dengan Dinas Daerah")


def test_explain_opens_an_inferred_statement_into_its_premises(simpul: Run):
    lines = simpul("explain", "kendari-2020-35", "pasal-22/ayat-1", "--language", "id").output.splitlines()
    rule = next(line for line in lines if "disimpulkan dengan aturan" in line)
    assert rule.startswith("  ")
    assert "      “Walikota dengan OPD melaksanakan pola hubungan kerja struktural dan koordinatif”" in lines


def test_explain_says_where_nothing_rests(simpul: Run):
    chapter = simpul("explain", "banjar-2023-6", "bab-2")
    assert chapter.exit_code == 1
    assert "No statement rests on" in chapter.stderr
    office = simpul("explain", "https://w3id.org/simpul/kota-banjar/office/sekretariat-daerah")
    assert office.exit_code == 1
    assert "is no statement" in office.stderr


def test_validate_finds_a_sound_release_sound(simpul: Run):
    result = simpul("validate")
    assert result.exit_code == 0, result.output
    assert "The graph conforms" in result.output


def test_settings_are_listed_in_both_languages(run: Run):
    assert "SIMPUL_BASE" in run("settings").output
    assert "Porta" in run("settings", "--language", "id").output
