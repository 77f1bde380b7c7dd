"""Bad input: one clear sentence each on standard error, an exit status that is not zero, no traceback."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def sentence(result: Result) -> str:
    """What a failed command said; it must be short and begin with the program's name."""
    assert result.exit_code in (1, 2)
    assert result.stdout == ""
    first = result.stderr.splitlines()[0]
    assert first.startswith("simpul: ")
    assert "Traceback" not in result.stderr
    return first.removeprefix("simpul: ")


def test_no_release_yet(run: Run, tmp_path: Path):
    environment = {"SIMPUL_RELEASES": str(tmp_path)}
    expected = f"There is no release in {tmp_path}: run `simpul build` first."
    for arguments in (("query", "1"), ("show", "x"), ("export", tmp_path / "t"), ("validate",), ("serve",)):
        assert sentence(run(*arguments, environment=environment)) == expected


def test_a_base_that_is_no_iri(run: Run, tmp_path: Path):
    result = run("build", "--base", "simpul", "--releases", tmp_path)
    assert result.exit_code == 2
    assert "must be an absolute http or https IRI" in sentence(result)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "a.txt is empty."),
        (b"\x00\x01", "a.txt is a binary file"),
        (b"Pasal 1\nIsi.\n", "The government of a is unknown"),
    ],
)
def test_a_text_that_is_no_regulation(run: Run, tmp_path: Path, content: bytes, expected: str):
    folder = tmp_path / "regulations"
    folder.mkdir()
    (folder / "a.txt").write_bytes(content)
    result = run("build", "--quiet", "--regulations", folder, "--releases", tmp_path / "build")
    assert result.exit_code == 1
    assert sentence(result).startswith(expected)
    assert "the current release, if there is one, is unchanged" in result.stderr


def test_no_such_folder_of_regulations(run: Run, tmp_path: Path):
    result = run("build", "--quiet", "--regulations", tmp_path / "none", "--releases", tmp_path / "build")
    assert "none does not exist" in sentence(result)


def test_a_port_in_use(simpul: Run):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = simpul("serve", "--port", str(taken.getsockname()[1]))
    assert result.exit_code == 1
    assert "is in use" in sentence(result)


@pytest.mark.parametrize(
    ("query", "status", "expected"),
    [
        ("SELECT * { ?s ?p ", 1, "The query does not parse at line 1, column 10"),
        ("SELECT * { ?s nope:p ?o }", 1, "The query does not parse at line 1"),
        ("INSERT DATA { <a:a> <b:b> <c:c> }", 1, "This endpoint answers queries only; INSERT is an update"),
        ("SELECT * { SERVICE <https://example.org/> { ?s ?p ?o } }", 1, "SERVICE is not allowed"),
        ("", 2, "Standard input is empty"),
        (b"\xff\xfe\x00", 2, "Standard input is no text in UTF-8."),
    ],
)
def test_a_query_that_cannot_be_answered(simpul: Run, query: str | bytes, status: int, expected: str):
    result = simpul("query", "-", stdin=query)
    assert sentence(result).startswith(expected)
    assert result.exit_code == status


def test_a_query_file_that_does_not_exist(simpul: Run):
    result = simpul("query", "nowhere.rq")
    assert result.exit_code == 2
    assert (
        sentence(result)
        == "nowhere.rq is neither a file nor a query of the gallery; `simpul query --list` lists those."
    )


def test_a_query_that_is_not_named(simpul: Run):
    assert sentence(simpul("query")).startswith("Name a query")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("4", "--set", "town=Banjar"), "The query 04-accountability-of-an-office has no parameter town"),
        (("13", "--set", "cities=many"), "The parameter cities must be a whole number, not 'many'."),
        (("1", "--format", "turtle"), "The query gives solutions; use --format json, xml, csv, tsv."),
    ],
)
def test_a_query_asked_wrongly(simpul: Run, arguments: tuple[str, ...], expected: str):
    assert sentence(simpul("query", *arguments)).startswith(expected)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("nothing", "'nothing' is neither an IRI, nor a regulation (banjar-2023-6, "),
        ("banjar-2023-6 pasal-99", " has no pasal-99."),
        ("Pasal 1 Peraturan Wali Kota Depok Nomor 1 Tahun 2020", "The release has no Peraturan Wali Kota Depok"),
        ("https://w3id.org/simpul/kota-depok", "The release says nothing about https://w3id.org/simpul/kota-depok."),
        ("https://x/ y", "https://x/ y is no IRI."),
    ],
)
def test_show_something_that_is_not_there(simpul: Run, name: str, expected: str):
    assert expected in sentence(simpul("show", name))


def test_a_folder_that_cannot_be_written(simpul: Run, tmp_path: Path):
    (tmp_path / "file").touch()
    assert "Tables cannot be written to" in sentence(simpul("export", tmp_path / "file" / "tables"))


def test_an_unknown_setting_in_the_environment(run: Run):
    assert sentence(run("settings", environment={"SIMPUL_PROT": "1"})).startswith("SIMPUL_PROT is no setting")
