"""Searching as a page and as data: what it leads to, what it shows, and what is typed that nobody expects."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simpul.settings import load
from simpul.web import create_app

HTML = {"Accept": "text/html"}
LAW = "/kota-banjar/perwali/2023/6"
BASE = "https://w3id.org/simpul"


def test_the_box_is_on_every_page_and_works_without_script(client):
    for path in ("/", "/offices", f"{LAW}/pasal-15", "/no-such-page"):
        text = client.get(f"{path}?lang=en", headers=HTML).text
        assert 'action="/search"' in text
        assert 'name="q"' in text
        assert '<input type="hidden" name="lang" value="en">' in text
        assert 'rel="search" type="application/opensearchdescription+xml"' in text


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("pasal 15 ayat 4 banjar", f"{LAW}/pasal-15/ayat-4"),
        ("Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023", f"{LAW}/pasal-15/ayat-4"),
        ("banjar-2023-6 pasal-15/ayat-4", f"{LAW}/pasal-15/ayat-4"),
        ("peraturan walikota banjar 6/2023", LAW),
        (f"{BASE}{LAW}/pasal-15", f"{LAW}/pasal-15"),
        (f"{BASE}/kind/kolegial", "/kind/kolegial"),
        (f"http://localhost{LAW}/pasal-15", f"{LAW}/pasal-15"),
    ],
)
def test_a_citation_or_an_iri_leads_to_its_page(client, typed, path):
    response = client.get("/search", query_string={"q": typed, "lang": "en"})
    assert (response.status_code, response.headers["Location"]) == (303, f"{path}?lang=en")


def test_a_citation_that_may_mean_several_is_shown_first(client):
    response = client.get("/search?q=pasal+15")
    assert response.status_code == 200
    assert "Buka Pasal 15 Peraturan Wali Kota Banjar Nomor 6 Tahun 2023" in response.text
    assert "Buka Pasal 15 Peraturan" in client.get("/search?q=pasal+15+ayat+9+banjar").text


def test_an_iri_of_elsewhere_is_a_search(client):
    assert client.get("/search?q=https://example.org/x").status_code == 200
    assert client.get(f"/search?q={BASE}/no-such-thing").status_code == 200


def test_results_are_grouped_counted_and_marked(client):
    text = client.get("/search?q=sekretariat+daerah").text
    assert "<mark>Sekretariat Daerah</mark>" in text
    assert 'id="sort-office"' in text
    assert 'href="/search?q=sekretariat+daerah&amp;sort=office"' in text
    assert 'href="/search?q=sekretariat+daerah&amp;government=kota-banjar"' in text


def test_statements_are_shown_as_sentences_in_the_language_of_the_page(client):
    assert (
        "menyampaikan <mark>laporan</mark> kepada" in client.get("/search?q=dinas+laporan&sort=statement&lang=id").text
    )
    assert "<mark>reports</mark> to" in client.get("/search?q=dinas+reports&sort=statement&lang=en").text


def test_markup_in_the_law_and_in_the_search_is_text(client):
    text = client.get("/search?q=kolegial").text
    assert "&lt;b&gt;<mark>kolegial</mark>&lt;/b&gt;" in text
    assert "<b>kolegial" not in text
    typed = client.get("/search", query_string={"q": '"><script>alert(1)</script>'}).text
    assert "<script>alert" not in typed


def test_the_same_as_data(client):
    page = client.get("/search?q=daerah")
    assert {'</search.csv?q=daerah>; rel="alternate"; type="text/csv"'} <= set(page.headers.getlist("Link"))
    content = client.get("/search.json?q=daerah&sort=office").json
    assert content["total"] == content["sorts"]["office"] == len(content["results"]) == 3
    assert content["governments"] == {"kota-banjar": 3}
    rows = list(csv.DictReader(io.StringIO(client.get("/search.csv?q=daerah&sort=office").text)))
    assert [row["iri"] for row in rows] == [row["iri"] for row in content["results"]]
    assert client.get("/search.json?q=pasal+15+ayat+4+banjar").json["cited"][0]["iri"] == f"{BASE}{LAW}/pasal-15/ayat-4"
    assert client.get("/search.exe?q=x").status_code == 404


def test_suggestions_are_small_and_in_the_form_that_browsers_know(client):
    response = client.get("/search/suggest?q=dinas")
    typed, texts, descriptions, addresses = response.json
    assert response.content_type == "application/x-suggestions+json"
    assert (typed, texts[0]) == ("dinas", "Dinas Daerah")
    assert descriptions[0] == "Jabatan dan perangkat · Pemerintah Kota Banjar"
    assert addresses[0] == "http://localhost/kota-banjar/office/dinas-daerah"
    assert client.get("/search/suggest?q=pasal+15+ayat+4").json[3] == [f"http://localhost{LAW}/pasal-15/ayat-4"]
    assert client.get("/search/suggest").json == ["", [], [], []]


def test_the_description_for_browsers(client):
    root = ElementTree.fromstring(client.get("/search/opensearch.xml").data)
    templates = {node.get("type"): node.get("template") for node in root.iter() if node.get("template")}
    assert templates["text/html"] == "http://localhost/search?q={searchTerms}"
    assert templates["application/x-suggestions+json"] == "http://localhost/search/suggest?q={searchTerms}"


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 200),
        ("q=", 200),
        ("q=%00", 200),
        ("q=%ff%fe", 200),
        ("q=%F0%9F%98%80", 200),
        ("q=dan+yang", 200),
        ("q=%22", 200),
        ("q=*&sort=office&page=1", 200),
        ("q=daerah&page=99&sort=office", 404),
        ("q=daerah&page=0", 404),
        ("q=daerah&page=x", 404),
        ("q=daerah&page=" + "9" * 400, 404),
        ("q=daerah&sort=nothing", 404),
        ("q=daerah&government=kota-x", 404),
        ("q=" + "a" * 10_000, 400),
        ("q=" + "a+" * 240, 200),
        ("q=pasal+" + "9" * 300, 200),
    ],
)
@pytest.mark.parametrize("path", ["/search", "/search.json", "/search.csv"])
def test_odd_searches_have_an_answer_or_a_sentence(client, path, query, status):
    response = client.get(f"{path}?{query}", headers=HTML)
    assert response.status_code == status
    if status == 400:
        assert "paling banyak 500" in response.text


@given(st.text(max_size=600))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_search_is_a_fault(client, text):
    for path in ("/search", "/search/suggest", "/search.json"):
        assert client.get(path, query_string={"q": text}).status_code in (200, 303, 400)


def test_below_a_path_and_in_a_language_all_leads_on(releases):
    app = create_app(load({}, releases=releases, workers=1, access_log=False, path_prefix="/data/simpul"))
    try:
        client = app.test_client()
        text = client.get("/data/simpul/search?q=daerah&lang=en").text
        assert 'action="/data/simpul/search"' in text
        assert 'href="/data/simpul/search?q=daerah&amp;sort=office&amp;lang=en"' in text
        assert 'href="/data/simpul/kota-banjar/office/dinas-daerah?lang=en"' in text
        response = client.get("/data/simpul/search?q=banjar-2023-6+pasal-15&lang=en")
        assert response.headers["Location"] == f"/data/simpul{LAW}/pasal-15?lang=en"
        addresses = client.get("/data/simpul/search/suggest?q=dinas+d&lang=en").json[3]
        assert addresses == ["http://localhost/data/simpul/kota-banjar/office/dinas-daerah?lang=en"]
        text = client.get("/data/simpul/queries/18-defects?lang=en", headers=HTML).text
        assert 'action="/data/simpul/queries/18-defects"' in text
        assert "<code>http://localhost/data/simpul/queries/18-defects.csv</code>" in text
        assert client.get("/data/simpul/openapi.json").json["servers"] == [{"url": "http://localhost/data/simpul"}]
    finally:
        app.extensions["simpul"].close()


def test_a_release_without_an_index_says_so(publish, tmp_path):
    root = publish(tmp_path, "fedcba9876543210")
    (root / "current" / "search.sqlite").unlink()
    app = create_app(load({}, releases=root, workers=1, access_log=False))
    try:
        response = app.test_client().get("/search?q=camat")
        assert response.status_code == 503
        assert json.loads(response.data)["type"].endswith("#search-unavailable")
        assert app.test_client().get("/", headers=HTML).status_code == 200
    finally:
        app.extensions["simpul"].close()


def test_a_new_release_brings_its_own_index(publish, tmp_path):
    root = publish(tmp_path, "1111111111111111")
    app = create_app(load({}, releases=root, workers=1, access_log=False))
    try:
        first = app.extensions["simpul"].published.searcher
        assert app.test_client().get("/search.json?q=daerah").json["total"]
        publish(root, "2222222222222222", extra=1)
        app.extensions["simpul"].look()
        assert app.extensions["simpul"].published.searcher is not first
        assert app.test_client().get("/search.json?q=daerah").json["total"]
    finally:
        app.extensions["simpul"].close()
