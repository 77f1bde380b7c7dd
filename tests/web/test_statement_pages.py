"""Statements over the release of the project's regulations: a list that can be narrowed, and a page for each."""

import csv
import io
import re
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from simpul import settings
from simpul.release.layout import Release
from simpul.web import create_app
from simpul.web.blueprints import lists
from simpul.web.content import rules
from web.test_offices import words_of

HTML = {"Accept": "text/html"}
STATED = (
    "/kota-tarakan/perwali/2017/9/pasal-25/huruf-a/relation/camat--accountableTo--wali-kota--via--sekretaris-daerah"
)
INFERRED = "/kota-kendari/perwali/2020/35/pasal-16/ayat-1/inference/group-kind/wali-kota--struktural--dinas-kesehatan"


@pytest.fixture(scope="module")
def client(release: Release) -> Iterator[FlaskClient]:
    """The site over the release of the project's regulations."""
    app = create_app(settings.load({}, releases=release.path.parent.parent, workers=2, access_log=False))
    yield app.test_client()
    app.extensions["simpul"].close()


def rows(client: FlaskClient, address: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(client.get(address).text)))


def test_narrowed_by_class_regulation_kind_and_derivation(client: FlaskClient):
    found = rows(client, "/statements.csv?type=KindStatement&regulation=banjar-2023-6&relation=kolegial")
    assert len(found) == 10
    assert {one["relation"] for one in found} == {"kolegial"}
    assert {one["derivation"] for one in found} == {"stated"}
    assert all("Nomor 6 Tahun 2023" in one["citation"] and one["quote"] for one in found)
    inferred = rows(client, "/statements.csv?derivation=inferred&relation=kolegial")
    assert all(one["derivation"] == "inferred" and not one["quote"] for one in inferred)


def test_the_page_shows_what_the_table_holds(client: FlaskClient):
    address = "type=NormStatement&regulation=tarakan-2017-9&office=kota-tarakan/office/camat"
    page = client.get(f"/statements?{address}&lang=en", headers=HTML).text
    found = rows(client, f"/statements.csv?{address}")
    assert 0 < len(found) < 100
    assert f"{len(found)} of {len(found)}" in page
    shown = set(re.findall(r'<a href="([^"]+/norm/[^"]+)\?lang=en">', page))
    assert shown == {one["statement"].removeprefix("https://w3id.org/simpul") for one in found}


@pytest.mark.parametrize(
    "wrong",
    [
        "type=Office",
        "office=%3E%20x",
        "office=kota-banjar",
        "regulation=x",
        "relation=friend",
        "derivation=guessed",
        "office=kota-banjar/office/nobody",
    ],
)
def test_what_is_not_there_is_said(client: FlaskClient, wrong: str):
    assert client.get(f"/statements?{wrong}", headers=HTML).status_code == 404


def test_a_table_that_is_too_long_is_refused_and_not_cut(client: FlaskClient, monkeypatch):
    monkeypatch.setattr(lists, "MOST_ROWS", 120)
    refused = client.get("/statements.json")
    assert refused.status_code == 400
    assert "narrow it" in refused.json["detail"]
    assert len(client.get("/statements.json?page=2").json) == 100


def test_a_table_is_kept_by_its_tag(client: FlaskClient):
    first = client.get("/statements.csv?relation=kolegial")
    again = client.get("/statements.csv?relation=kolegial", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(("language", "other"), [("id", "en"), ("en", "id")])
def test_a_sentence_in_both_languages_that_of_the_page_first(client: FlaskClient, language: str, other: str):
    page = client.get(f"{STATED}?lang={language}", headers=HTML).text
    sentences = {
        "id": "Camat bertanggung jawab kepada Walikota melalui Sekretaris Daerah",
        "en": "Camat is accountable to Walikota through Sekretaris Daerah",
    }
    assert f"<h1>{sentences[language]}</h1>" in page
    assert f'<p class="other" lang="{other}">{sentences[other]}</p>' in page


def test_the_words_stand_marked_in_their_provision(client: FlaskClient):
    page = client.get(STATED, headers=HTML).text
    assert "<mark>bertanggung jawab kepada Walikota melalui Sekretaris Daerah</mark>" in page
    # The item says nothing without the sentence that it belongs to.
    assert "Pasal 25</a> " in page
    assert 'data-copy="Pasal 25 huruf a Peraturan Wali Kota Tarakan Nomor 9 Tahun 2017"' in page


def test_parties_channel_and_rule(client: FlaskClient):
    text = words_of(client.get(f"{STATED}?lang=en", headers=HTML).text)
    assert "Subject Camat Object Walikota Through, in this order Sekretaris Daerah" in text
    assert "act.to-recipient : A verb with “kepada X”" in text
    assert "Cue “bertanggung jawab”" in text


def test_a_note_of_curation_is_shown(client: FlaskClient):
    noted = client.get(
        "/sparql",
        query_string={
            "query": "SELECT ?s { ?s <https://w3id.org/simpul/ontology#note> ?n } ORDER BY ?s LIMIT 1",
            "format": "csv",
        },
    ).text.splitlines()[1]
    text = words_of(client.get(noted.removeprefix("https://w3id.org/simpul") + "?lang=id", headers=HTML).text)
    assert "Catatan '" in text or "Catatan dibaca" in text


def test_an_inferred_one_has_its_rule_and_no_words_of_its_own(client: FlaskClient):
    page = client.get(f"{INFERRED}?lang=en", headers=HTML).text
    assert "It is not written outright" in page
    assert "<mark>" not in page
    assert "What holds for a group holds for its members (kinds)" in page


def test_rules_of_reading_have_words_of_their_own_or_of_their_layer():
    base = "https://w3id.org/simpul/rule/"
    assert "kepada X" in rules.described(f"{base}act.to-recipient").explanation["id"]
    assert rules.described(f"{base}act.no-such-rule").explanation == rules.described(f"{base}act.other").explanation
    assert rules.described(f"{base}unheard-of").explanation == {}
    assert rules.described("") is None
