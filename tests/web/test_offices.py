"""Offices over the release of the project's regulations: lists that can be narrowed, and a page that says all."""

import csv
import io
import re
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from simpul import settings
from simpul.release.layout import Release
from simpul.web import create_app
from simpul.web.content import choices
from simpul.web.content.choices import Choice

HTML = {"Accept": "text/html"}
CAMAT = "/kota-tarakan/office/camat"
MAYOR = "/kota-kendari/office/wali-kota"


@pytest.fixture(scope="module")
def client(release: Release) -> Iterator[FlaskClient]:
    """The site over the release of the project's regulations."""
    app = create_app(settings.load({}, releases=release.path.parent.parent, workers=2, access_log=False))
    yield app.test_client()
    app.extensions["simpul"].close()


def words_of(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def section(page: str, name: str) -> str:
    """A section with those in it."""
    rest = page.split(f'<section aria-labelledby="{name}">')[1]
    return re.split(r"<section aria-labelledby=|<footer", rest)[0]


def rows(client: FlaskClient, address: str) -> list[dict[str, str]]:
    response = client.get(address)
    assert response.content_type == "text/csv; charset=utf-8; header=present"
    return list(csv.DictReader(io.StringIO(response.text)))


def test_offices_of_one_government_and_class(client: FlaskClient):
    found = rows(client, "/offices.csv?government=kota-banjar&class=forum")
    assert [(one["label"], one["government_label"]) for one in found] == [
        ("Forkopimda", "Pemerintah Kota Banjar"),
        ("Forum Koordinasi Pimpinan di Kecamatan", "Pemerintah Kota Banjar"),
    ]
    page = client.get("/offices?government=kota-banjar&class=forum&lang=en", headers=HTML).text
    assert "2 of 2" in page
    assert "Forkopimda</a>" in page
    assert "Dinas Kesehatan</a>" not in page


def test_a_type_is_the_bridge_between_cities(client: FlaskClient):
    found = client.get("/offices.json?type=dinas-kesehatan").json
    assert len({one["government"] for one in found}) == len(found) >= 2
    page = client.get("/office-type/dinas-kesehatan.html?lang=en", headers=HTML).text
    for one in found:
        assert one["government_label"] in page


def test_the_table_holds_the_whole_list_and_a_page_of_it_where_one_is_named(client: FlaskClient):
    whole, first = rows(client, "/offices.csv"), rows(client, "/offices.csv?page=1")
    assert len(whole) == 237
    assert len(first) == 100
    assert first == whole[:100]
    assert 'rel="alternate"; type="text/csv"' in str(client.get("/offices", headers=HTML).headers)


def test_by_first_letter(client: FlaskClient):
    page = client.get("/offices?letter=u&lang=en", headers=HTML).text
    assert 'href="/offices?letter=B&amp;lang=en"' in page
    assert {one["label"][0] for one in rows(client, "/offices.csv?letter=u")} == {"U"}


@pytest.mark.parametrize(
    "wrong", ["government=kota-x", "class=person", "type=%3Cscript%3E", "letter=ab", "letter=%22", "page=0", "page=99"]
)
def test_what_is_not_there_is_said_in_both_languages(client: FlaskClient, wrong: str):
    problem = client.get(f"/offices.csv?{wrong}")
    assert problem.status_code == 404
    assert problem.json["detail"] != problem.json["detail_id"]


def test_an_office_with_its_definition_type_and_counterparts(client: FlaskClient):
    page = client.get(f"{CAMAT}?lang=en", headers=HTML).text
    head = words_of(page.split('<nav class="inpage"')[0])
    assert "Camat adalah Camat di lingkungan Pemerintah Daerah Kota Tarakan" in head
    assert "Pasal 1 angka 19 Peraturan Wali Kota Tarakan Nomor 9 Tahun 2017" in head
    assert "Class post" in head
    assert "Camat , Pemerintah Kota Banjar" in head


def test_acts_by_direction_and_channel_each_with_its_words(client: FlaskClient):
    acts = section(client.get(f"{CAMAT}?lang=en", headers=HTML).text, "acts")
    does, done, passed = (words_of(part) for part in re.split(r"<h3>", acts)[1:4])
    assert does.startswith("What it does towards others")
    assert "is accountable to (2) Walikota through Sekretaris Daerah Pasal 25 huruf a" in does
    assert "bertanggung jawab kepada Walikota melalui Sekretaris Daerah" in does
    assert done.startswith("What others do towards it")
    assert "Lurah" in done
    assert passed.startswith("What passes through it")


def test_norms_by_modality(client: FlaskClient):
    norms = words_of(section(client.get(f"{CAMAT}?lang=en", headers=HTML).text, "norms"))
    assert re.search(r"Authorities \(\d+\).* Duties \(\d+\)", norms)


def test_stated_and_inferred_stand_apart_and_nothing_is_left_out_silently(client: FlaskClient):
    response = client.get(f"{MAYOR}?lang=en", headers=HTML)
    assert len(response.data) < 200_000
    kinds = section(response.text, "kinds")
    structural = next(part for part in kinds.split('<section class="group') if ">structural<" in part)
    count = int(re.search(r'class="count">\((\d+)\)', structural)[1])
    stated = structural.count("<blockquote")
    inferred = int(re.search(r"inferred</span> (\d+) statements", structural)[1])
    assert stated + inferred == count
    acts = section(response.text, "acts")
    for more in re.finditer(r'href="([^"]+)">(\d+) more in the list', acts):
        whole = rows(client, more[1].replace("&amp;", "&").replace("/statements?", "/statements.csv?"))
        assert len(whole) > int(more[2])


def test_the_page_has_its_statements_as_tables(client: FlaskClient):
    page = client.get(CAMAT, headers=HTML)
    address = re.search(r'<link rel="alternate" type="text/csv" href="([^"]+)">', page.text)[1]
    found = rows(client, address.replace("&amp;", "&"))
    total = re.search(r"Semua pernyataan tentangnya</a>|tentangnya \((\d+)\)", page.text)[1]
    assert len([one for one in found if one["class"] != "OfficeStatement"]) == int(total)


def test_the_picture_says_in_words_what_it_draws(client: FlaskClient):
    page = client.get(f"{MAYOR}?lang=en", headers=HTML).text
    drawn = page.split('<div class="canvas"')[1].split("</svg>")[0]
    assert '<title id="ego-title">Walikota and the offices it relates to</title>' in page
    assert "DPRD: collegial (2 stated, 0 inferred)" in drawn
    assert 'class="edge struktural dashed"' in drawn
    assert f'href="{MAYOR.replace("wali-kota", "dprd")}?lang=en"' in drawn
    assert re.search(r"Drawn are 24 of \d+ related offices", page)


def test_a_government_with_its_code_regulations_and_offices(client: FlaskClient):
    text = words_of(client.get("/kota-tarakan?lang=en", headers=HTML).text)
    assert "65.71" in text
    assert "Area in Wikidata Q14501" in text
    assert "Peraturan Wali Kota Tarakan Nomor 9 Tahun 2017" in text
    assert re.search(r"Posts \(\d+\).*Organisations \(\d+\)", text)
    province = client.get("/provinsi-kalimantan-utara?lang=en", headers=HTML).text
    assert "Pemerintah Kota Tarakan" in province


def test_a_kind_with_where_it_is_explained_and_how_often_it_is_said(client: FlaskClient):
    page = client.get("/kind/kolegial.html?lang=en", headers=HTML).text
    assert "Working relation of peers" in page
    assert "dimaksudkan untuk menumbuhkembangkan semangat" in words_of(section(page, "explained"))
    uses = section(page, "uses")
    address, count = re.search(r'href="(/statements\?[^"]+banjar[^"]+stated[^"]*)">(\d+)<', uses).groups()
    found = rows(client, address.replace("&amp;", "&").replace("/statements?", "/statements.csv?"))
    assert len([one for one in found if one["class"] == "KindStatement"]) == int(count)


def test_a_choice_is_found_by_its_value():
    known = (Choice("a"), Choice("b", "https://example.org/b"))
    assert choices.find(known, "b").iri == "https://example.org/b"
    assert choices.find(known, "c") is None


def test_only_a_government_with_regulations_leads_to_its_network(client: FlaskClient):
    assert "/network?government=kota-tarakan" in client.get("/kota-tarakan", headers=HTML).text
    page = client.get("/indonesia", headers=HTML).text
    assert "government=indonesia" not in page.split("<main")[1].split("</main>")[0]
