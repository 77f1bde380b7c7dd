"""The download page, and its examples as they are served, run against a live server."""

import csv
import io
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from simpul import settings
from simpul.release import fingerprint, tables
from simpul.web import create_app
from simpul.web.content import harvest
from simpul.web.words import WORDS
from web.live import Server, running

HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def server(release_settings, tmp_path_factory) -> Iterator[Server]:
    """A server over the release of the project's regulations, which writes its access log."""
    log = tmp_path_factory.mktemp("log") / "access.log"
    with running(release_settings.releases, log=log, workers="3") as server:
        server.log = log
        yield server


def run(server: Server, name: str, folder: Path) -> str:
    """What an example prints, as it is served; it runs in a folder of its own."""
    with server.get(f"/download/examples/{name}") as response:
        assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
        text = response.read().decode()
    assert "simpul.example" not in text
    assert "example-government" not in text
    (folder / name).write_text(text, encoding="utf-8")
    command = {"sh": "sh", "py": sys.executable, "R": "Rscript"}[name.rpartition(".")[2]]
    done = subprocess.run([command, name], cwd=folder, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_example_is_run_here_and_has_a_title():
    files = {path.name for path in (Path(harvest.__file__).parent.parent / "examples").iterdir() if path.is_file()}
    assert files == set(harvest.EXAMPLES)
    assert {f"example_{name}" for name in files} <= set(WORDS)
    here = Path(__file__).read_text(encoding="utf-8")
    assert all(f'"{name}"' in here for name in files)


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl")
class TestCurl:
    def test_query(self, server, tmp_path):
        found = list(csv.DictReader(io.StringIO(run(server, "query.sh", tmp_path))))
        assert len(found) == 20
        assert all(row["office"] and row["citation"].startswith("Pasal") for row in found)

    def test_linked_data(self, server, tmp_path):
        assert run(server, "linked-data.sh", tmp_path) == "304\n"
        assert "eli:title" in (tmp_path / "thing.ttl").read_text(encoding="utf-8")

    @pytest.mark.skipif(shutil.which("sha256sum") is None, reason="there is no sha256sum")
    def test_mirror(self, server, tmp_path, release):
        assert run(server, "mirror.sh", tmp_path) == ""
        manifest = json.loads(release.manifest.read_text(encoding="utf-8"))
        for entry in manifest["files"]:
            assert fingerprint.file_sha256(tmp_path / "simpul" / entry["path"]) == entry["sha256"]
        before = server.log.read_text().count('"status": 304')
        (tmp_path / "simpul" / "tables" / "norms.csv").unlink()
        assert run(server, "mirror.sh", tmp_path) == ""
        assert (tmp_path / "simpul" / "tables" / "norms.csv").is_file()
        # All but the one that was lost were there already.
        assert server.log.read_text().count('"status": 304') == before + len(manifest["files"]) - 1


def test_sparqlwrapper(server, tmp_path):
    pytest.importorskip("SPARQLWrapper")
    lines = run(server, "endpoint_sparqlwrapper.py", tmp_path).splitlines()
    assert len(lines) > 50
    assert "Sekretariat Daerah | kolegial | Dinas Daerah | Pasal 15 ayat (4)" in "\n".join(lines)


def test_rdflib(server, tmp_path):
    first, second = run(server, "rdflib_graph.py", tmp_path).splitlines()
    assert first.endswith(" triples")
    assert second.startswith("Peraturan Wali Kota Banjar Nomor 6 Tahun 2023 - ")


def test_pandas(server, tmp_path):
    pytest.importorskip("pandas")
    assert "accountableTo" in run(server, "pandas_table.py", tmp_path)


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="there is no Rscript; Debian has it as r-base-core")
def test_r(server, tmp_path):
    printed = run(server, "tables.R", tmp_path)
    assert "accountableTo" in printed
    assert "https://w3id.org/simpul/ontology#duty" in printed


def test_the_page_shows_files_tables_and_examples_with_its_own_address(server, release):
    with server.get("/download?lang=en", Accept="text/html") as response:
        page = unescape(response.read().decode())
    manifest = json.loads(release.manifest.read_text(encoding="utf-8"))
    for entry in manifest["files"]:
        if entry["mediaType"] in ("text/html", "text/css"):  # pages have their own address
            continue
        assert entry["sha256"] in page
        assert f'/download/{entry["path"]}"' in page
    for name in harvest.EXAMPLES:
        assert f"/download/examples/{name}" in page
    assert f"SITE='{server.url}'" in page
    assert f"@misc{{simpul-{release.id}," in page
    assert "Citation path of the smallest unit" in page
    with server.get("/download.json") as response:
        listed = json.load(response)
    assert [row["sha256"] for row in listed] == [entry["sha256"] for entry in manifest["files"]]
    assert listed[0]["address"] == f"{server.url}/download/{listed[0]['path']}"


def test_the_columns_of_every_table_are_explained_in_both_languages():
    columns = {column for names in tables.CONTRACT.values() for column in names}
    assert {f"table_column_{column}" for column in columns} <= set(WORDS)
    assert {column: WORDS[f"table_column_{column}"][1] for column in columns} == {
        column: tables.COLUMNS[column] for column in columns
    }


def test_addresses_follow_the_prefix_and_the_public_url(releases):
    given = {"public_url": "https://data.example.go.id", "path_prefix": "/simpul", "access_log": False, "workers": 2}
    app = create_app(settings.load({}, releases=releases, **given))
    try:
        client = app.test_client()
        script = client.get("/simpul/download/examples/linked-data.sh").text
        assert "SITE='https://data.example.go.id/simpul'" in script
        assert '"$SITE/kota-banjar/perwali/2023/6"' in script
        page = client.get("/simpul/download", headers=HTML).text
        assert 'href="/simpul/download/examples/mirror.sh"' in page
        for path in ("/compare", "/compare/kinds", "/findings", "/quality", "/download"):
            page = client.get(f"/simpul{path}", headers=HTML).text
            assert 'href="/compare' not in page
            assert 'action="/compare' not in page
            assert 'href="/kota-banjar' not in page
    finally:
        app.extensions["simpul"].close()


def test_a_release_without_files(client):
    page = client.get("/download?lang=en", headers=HTML).text
    assert "This release holds no files." in page
    assert client.get("/download/SHA256SUMS").text == ""
    assert client.get("/download.csv").text == "path,media_type,bytes,sha256,address\r\n"
    for wrong in ("/download.xml", "/download/examples/none.sh", "/download/examples/..%2f..%2fsite.py"):
        assert client.get(wrong).status_code == 404


@pytest.mark.parametrize(
    ("count", "amount", "unit"), [(0, 0, "B"), (999, 999, "B"), (1500, 1.5, "kB"), (10**13, 10_000, "GB")]
)
def test_sizes(count, amount, unit):
    assert harvest.size(count) == (amount, unit)


def test_what_bibtex_would_take_for_commands_is_written_out():
    reference = harvest.Reference("100 % {Daerah} & \\input", "abc", "", "https://x/")
    assert r"100 \% \{Daerah\} \& input" in reference.bibtex
    assert "year" not in reference.bibtex
