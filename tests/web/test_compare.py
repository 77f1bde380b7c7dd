"""Governments beside one another: what each says, what it does not say, and the words behind every cell."""

import csv
import io
import re
from collections.abc import Iterator
from html import unescape

import pytest
from flask.testing import FlaskClient

from simpul import settings
from simpul.web import create_app
from simpul.web.content.coordination import USUAL

HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def real(release_settings) -> Iterator[FlaskClient]:
    """A client of the site over the release of the project's regulations."""
    app = create_app(settings.load({}, releases=release_settings.releases, access_log=False, workers=2))
    yield app.test_client()
    app.extensions["simpul"].close()


def rows(client: FlaskClient, address: str) -> list[dict[str, str]]:
    response = client.get(address)
    assert response.status_code == 200, response.text
    return list(csv.DictReader(io.StringIO(response.text)))


def words(page: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", page)))


def test_the_overview_counts_what_each_government_states(real):
    found = {row["government"]: row for row in rows(real, "/compare.csv")}
    assert list(found) == [f"Pemerintah Kota {name}" for name in ("Banjar", "Bukittinggi", "Kendari", "Tarakan")]
    assert found["Pemerintah Kota Tarakan"]["KindStatement"] == "0"
    assert int(found["Pemerintah Kota Kendari"]["ActStatement"]) > 100


def test_the_matrix_agrees_with_question_14(real):
    said: dict[tuple[str, ...], set[str]] = {}
    for row in rows(real, "/compare/kinds.csv"):
        if row["state"] == "said":
            said.setdefault((row["first"], row["second"], row["government"]), set()).add(row["kind"])
    from simpul.query import library

    query = next(query for query in library.gallery() if query.question == 14)
    response = real.post("/sparql", data={"query": query.text, "format": "csv"})
    expected = csv.DictReader(io.StringIO(response.text))
    asked = {(row["first"], row["second"], row["government"]): set(row["kinds"].split(", ")) for row in expected}
    assert said == asked


def test_each_stated_kind_names_its_provision(real):
    found = rows(real, "/compare/kinds.csv?government=kota-banjar&type=kecamatan")
    assert {row["government"] for row in found} == {"Pemerintah Kota Banjar"}
    assert {"Kecamatan"} <= {row["first"] for row in found} | {row["second"] for row in found}
    assert all(row["citations"].startswith("Pasal 15 ayat") for row in found)


def test_not_said_is_told_from_not_named_and_from_not_read(real):
    address = "/compare/kinds.csv?government=kota-banjar&government=kota-tarakan&government=provinsi-jawa-barat"
    states = {(row["first"], row["second"], row["government"]): row["state"] for row in rows(real, address)}
    assert states["Badan Daerah", "Dinas Daerah", "Pemerintah Kota Banjar"] == "said"
    assert states["Badan Daerah", "Dinas Daerah", "Pemerintah Kota Tarakan"] == "not-said"
    assert states["Kecamatan", "Kelurahan", "Pemerintah Kota Tarakan"] in ("not-said", "not-named")
    assert {states[pair] for pair in states if pair[2] == "Pemerintah Provinsi Jawa Barat"} == {"not-read"}
    page = real.get(address.replace(".csv", ""), headers=HTML).text
    assert "belum ada peraturan yang dibaca" in page
    # A government without regulations is a column all the same.
    assert page.count('<th scope="col"') == 5


def test_inferred_kinds_are_left_out_until_they_are_asked_for(real):
    stated = rows(real, "/compare/kinds.csv?government=kota-banjar")
    both = rows(real, "/compare/kinds.csv?government=kota-banjar&derivation=all")
    inferred = rows(real, "/compare/kinds.csv?government=kota-banjar&derivation=inferred")
    assert {row["derivation"] for row in stated} == {"stated"}
    assert {row["derivation"] for row in both} == {"stated", "inferred"}
    assert {row["derivation"] for row in inferred} == {"inferred"}
    assert len(stated) < len(both)
    page = real.get("/compare/kinds?derivation=all", headers=HTML).text
    assert 'class="kind kind-koordinatif inferred"' in page
    assert "°</span>" in page
    assert "100 dari" in page
    second = real.get("/compare/kinds?derivation=all&page=2", headers=HTML).text
    assert 'rel="prev"' in second


def test_a_cell_leads_to_the_words_of_the_provision(real):
    page = real.get("/compare/kinds?lang=en", headers=HTML).text
    address = unescape(re.search(r'<a class="cell" href="([^"]+)"', page)[1])
    assert "lang=en" in address
    shown = real.get(address.partition("#")[0], headers=HTML).text
    assert f'id="{address.partition("#")[2]}"' in shown
    assert '<blockquote lang="id">' in shown
    assert "Peraturan Wali Kota" in words(shown)
    pair = real.get("/compare/kinds/pair?first=dinas-daerah&second=sekretariat-daerah", headers=HTML).text
    assert "<h1>Dinas Daerah dan Sekretariat Daerah</h1>" in pair
    assert pair.count('<section id="g-') == 4
    assert "Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023" in words(pair)
    assert "tidak dikatakan" in pair
    behind = rows(real, "/compare/kinds/pair.csv?first=dinas-daerah&second=sekretariat-daerah")
    assert {row["government"] for row in behind} == {"Pemerintah Kota Banjar"}
    assert all(row["quote"] and row["citations"] and row["statement"] for row in behind)
    assert len(behind) == pair.count("<blockquote")


def test_the_span_of_each_asisten_agrees_with_question_3(real):
    found = rows(real, "/compare/coordination.csv")
    kept = {
        (row["government"], row["coordinator"], row["unit"], row["relation"])
        for row in found
        if row["coordinator"].startswith("Asisten ")
    }
    from simpul.query import library

    query = next(query for query in library.gallery() if query.question == 3)
    response = real.post("/sparql", data={"query": query.text, "format": "csv"})
    expected = csv.DictReader(io.StringIO(response.text))
    asked = {(row["government"], row["asisten"], row["unit"], row["relation"]) for row in expected}
    assert asked < kept
    # The question asks for posts; here the assistants as a group stand beside them.
    assert {row[1] for row in kept - asked} == {"Asisten Sekretaris Daerah", "Asisten Sekretariat Daerah"}
    page = real.get("/compare/coordination", headers=HTML).text
    assert "Rentang koordinasi: Asisten Sekretaris Daerah" in words(page)
    assert page.count('<article class="span">') >= 12
    other = rows(real, "/compare/coordination.csv?type=walikota&government=kota-kendari")
    assert {row["coordinator"] for row in other} == {"Walikota"}


def test_who_coordinates_an_office_in_each_city(real):
    page = real.get("/compare/coordination?view=unit", headers=HTML).text
    row = re.search(r'<tr><th scope="row">Dinas Kesehatan</th>(.*?)</tr>', page, re.DOTALL)[1]
    assert "Asisten Pemerintahan dan Kesejahteraan Rakyat" in row
    address = unescape(re.search(r'class="cell" href="([^"]+)"', row)[1])
    shown = words(real.get(address.partition("#")[0], headers=HTML).text)
    assert "Siapa mengoordinasikan Dinas Kesehatan?" in shown
    assert "Pasal 23 ayat (2) huruf b angka 6 Peraturan Wali Kota Banjar Nomor 6 Tahun 2023" in shown
    behind = rows(real, "/compare/coordination/unit.csv?unit=dinas-kesehatan&government=kota-kendari")
    assert "Dinas Kesehatan" in behind[0]["sentence_en"]


def test_norms_of_the_same_type_of_office(real):
    page = words(real.get("/compare/norms", headers=HTML).text)
    assert "Tugas, wewenang, dan kebolehan: Sekretaris Daerah" in page
    found = rows(real, "/compare/norms.csv?type=camat")
    assert {row["state"] for row in found if row["government"] == "Pemerintah Kota Tarakan"} == {"said"}
    assert all(row["text"] and row["citation"] for row in found if row["state"] == "said")
    assert {row["state"] for row in found if row["government"] == "Pemerintah Kota Bukittinggi"} <= {
        "not-said",
        "not-named",
    }
    only = rows(real, "/compare/norms.csv?type=camat&modality=duty&government=kota-tarakan")
    assert {row["modality"] for row in only} == {"duty"}


@pytest.mark.parametrize("path", ["/compare", "/compare/kinds", "/compare/coordination", "/compare/norms"])
def test_the_data_beside_a_page_have_its_parameters(real, path):
    response = real.get(f"{path}?government=kota-kendari&government=kota-banjar&lang=en", headers=HTML)
    links = response.headers.getlist("Link")
    address = next(link for link in links if "text/csv" in link).partition(">")[0].lstrip("<")
    assert "government=kota-kendari&government=kota-banjar" in address
    governments = list(dict.fromkeys(row["government"] for row in rows(real, address)))
    assert governments == ["Pemerintah Kota Kendari", "Pemerintah Kota Banjar"] or path == "/compare/kinds"
    assert isinstance(real.get(address.replace(".csv", ".json")).json, list)


@pytest.mark.parametrize(
    "address",
    [
        "/compare?government=kota-atlantis",
        "/compare/kinds?government=kota-banjar&government=%3Cb%3E",
        "/compare/kinds?type=kepala-suku",
        "/compare/kinds?derivation=guessed",
        "/compare/kinds?page=2",
        "/compare/kinds?page=%C2%B2",
        "/compare/kinds.xlsx",
        "/compare/kinds/pair?first=camat&second=kepala-suku",
        "/compare/coordination?type=kepala-suku",
        "/compare/coordination?view=sideways",
        "/compare/coordination/unit?unit=kepala-suku",
        "/compare/norms?type=kepala-suku",
        "/compare/norms?modality=wish",
    ],
)
def test_what_does_not_exist_is_said_in_a_sentence(real, address):
    response = real.get(address, headers=HTML)
    assert response.status_code == 404
    assert re.search(r"Tidak ada ", response.text)
    assert "<b>" not in response.text
    assert "There is no" in real.get(address).json["detail"] or ".xlsx" in address


def test_a_pair_needs_two_types_and_a_unit_one(real):
    for address in ("/compare/kinds/pair", "/compare/kinds/pair?first=camat", "/compare/coordination/unit"):
        response = real.get(address)
        assert response.status_code in (400, 404)
        assert response.json["detail_id"]


def test_many_governments_are_not_all_shown_at_once(real, monkeypatch):
    from simpul.web.blueprints import choice

    monkeypatch.setattr(choice, "MOST_COLUMNS", 2)
    page = words(real.get("/compare/kinds?x=1", headers=HTML).text)
    assert "2 pemerintah lain tidak ditampilkan" in page
    named = real.get("/compare/kinds?government=kota-banjar&government=kota-kendari&government=kota-tarakan")
    assert "tidak ditampilkan" not in named.text
    assert named.text.count("checked") == 4


def test_an_office_without_type_stands_for_itself(client):
    """The sample's Dinas Daerah has no type, and its regulation names no office as a statement."""
    page = client.get("/compare/kinds", headers=HTML).text
    assert "Dinas Daerah" in page
    address = unescape(re.search(r'<a class="cell" href="([^"#]+)', page)[1])
    assert "kota-banjar/office/dinas-daerah" in address or "kota-banjar%2Foffice%2Fdinas-daerah" in address
    assert "kolegial" in client.get(address, headers=HTML).text


def test_a_graph_with_nothing_to_compare(client):
    assert USUAL
    for path in ("/compare", "/compare/coordination", "/compare/coordination?view=unit", "/compare/norms"):
        assert client.get(path, headers=HTML).status_code == 200
    assert rows(client, "/compare/norms.csv") == []
