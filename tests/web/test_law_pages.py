"""Regulations and provisions: marked text, what lies beside them, and how much a page weighs."""

import csv
import io
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from flask import Flask
from flask.testing import FlaskClient

from simpul import settings
from simpul.web import create_app
from simpul.web.content import supported
from simpul.web.content.annotated import annotated
from simpul.web.content.reading import Role
from simpul.web.content.shelf import Shelf

HTML = {"Accept": "text/html"}
LAW = "/kota-banjar/perwali/2023/6"
AYAT = f"{LAW}/pasal-15/ayat-4"
BASE = "https://w3id.org/simpul"
LAWS = (LAW, "/kota-bukittinggi/perwali/2014/65", "/kota-kendari/perwali/2020/35", "/kota-tarakan/perwali/2017/9")
HEAVY = "/kota-kendari/perwali/2020/35/pasal-22/ayat-2"
"""Some 260 statements rest on it."""


class Printed(HTMLParser):
    """The words of the law on a page: those of the reading without its notes."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._depth: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        inside = bool(self._depth and self._depth[-1])
        if tag not in ("br", "link", "meta", "input"):
            self._depth.append((inside or "printed-law" in classes) and "note" not in classes)

    def handle_endtag(self, tag: str) -> None:
        if self._depth:
            self._depth.pop()

    def handle_data(self, data: str) -> None:
        if self._depth and self._depth[-1]:
            self.words.append(data)


def printed(page: str) -> str:
    """The words of the law on a page, without white space."""
    reader = Printed()
    reader.feed(page)
    return "".join("".join(reader.words).split())


@pytest.fixture(scope="module")
def real(release_settings) -> Iterator[Flask]:
    """The site over the release of the project's regulations."""
    app = create_app(settings.load({}, releases=release_settings.releases, access_log=False, workers=2))
    yield app
    app.extensions["simpul"].close()


@pytest.fixture
def there(real) -> FlaskClient:
    return real.test_client()


def test_words_are_marked_and_lead_to_what_rests_on_them(client):
    page = client.get(LAW, headers=HTML).text
    mark = f'<a class="m l-kind l-act" href="{AYAT}#q-85-105" data-at="85">bersifat &lt;b&gt;kolegial</a>'
    assert mark in page
    provision = client.get(AYAT, headers=HTML).text
    assert mark in provision
    assert 'id="q-85-105"' in provision
    assert "2 dinyatakan, 1 disimpulkan" in provision
    assert "Sekretariat Daerah dengan Sekretaris Daerah: hubungan kerja kolegial" in provision


def test_links_in_the_text_keep_the_language(client):
    page = client.get(f"{LAW}?lang=en", headers=HTML).text
    assert f'href="{AYAT}?lang=en#q-85-105"' in page
    assert 'data-source="/kota-banjar/perwali/2023/6.statements.json?lang=en"' in page


def test_the_text_of_a_provision_lies_beside_it(client):
    whole, part = client.get(f"{LAW}.txt"), client.get(f"{AYAT}.txt")
    assert whole.content_type == "text/plain; charset=utf-8"
    assert part.text == "(4) Sekretariat Daerah dengan Dinas Daerah bersifat <b>kolegial</b> & koordinatif."
    assert part.text in whole.text
    again = client.get(f"{AYAT}.txt", headers={"If-None-Match": part.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("extension", "media_type", "words"),
    [
        ("bib", "application/x-bibtex", "@misc{simpul-kota-banjar-perwali-2023-6-pasal-15-ayat-4,"),
        ("ris", "application/x-research-info-systems", f"UR  - {BASE}{AYAT}\r\n"),
        ("csl.json", "application/vnd.citationstyles.csl+json", '"section": "Pasal 15 ayat (4)"'),
    ],
)
def test_a_provision_is_cited_in_other_programs(client, extension, media_type, words):
    response = client.get(f"{AYAT}.{extension}")
    assert response.mimetype == media_type
    assert words in response.text
    links = client.get(AYAT, headers=HTML).headers.getlist("Link")
    assert f'<{AYAT}.{extension}>; rel="alternate"; type="{media_type}"' in links
    assert client.get(f"{LAW}.{extension}").status_code == 200


def test_statements_lie_beside_the_text_as_a_table(client):
    rows = list(csv.DictReader(io.StringIO(client.get(f"{AYAT}.statements.csv?lang=en").text)))
    assert sorted((row["layer"], row["derivation"]) for row in rows) == [
        ("act", "stated"),
        ("kind", "inferred"),
        ("kind", "stated"),
    ]
    assert rows[2]["sentence"] == "Dinas Daerah reports to Sekretariat Daerah through Sekretaris Daerah"
    assert {row["citation"] for row in rows} == {"Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023"}
    here = client.get(f"{LAW}.statements.json?at=90&lang=id").json
    assert [row["layer"] for row in here] == ["kind", "act"]
    assert here[0]["provision_address"] == AYAT
    assert client.get(f"{LAW}.statements.json?at=105").json == []


@pytest.mark.parametrize("at", ["x", "-1", "1.5", "9" * 20, "%C2%B2"])
def test_an_offset_that_is_none(client, at):
    response = client.get(f"{LAW}.statements.json?at={at}")
    assert response.status_code == 400
    assert "offset in the source text" in response.json["detail"]


@pytest.mark.parametrize("path", ["/nothing", "/kota-banjar", "/kota-banjar/office/dinas-daerah", "/%22%3E"])
@pytest.mark.parametrize("extension", ["txt", "bib", "ris", "csl.json", "statements.json"])
def test_nothing_of_the_sort_lies_beside_other_things(client, path, extension):
    assert client.get(f"{path}.{extension}").status_code == 404


@pytest.mark.parametrize("number", ["0", "2", "x", "-1", "1e3", "9" * 30])
def test_a_page_of_statements_that_is_none(client, number):
    assert client.get(f"{AYAT}?page={number}", headers=HTML).status_code == 404
    assert client.get(f"{AYAT}?page=1", headers=HTML).status_code == 200


def test_what_is_kept_is_of_the_release_that_is_answered_over():
    class Engine:
        release = "one"

    shelf: Shelf[int] = Shelf(2)
    engine = Engine()
    made = []

    def make(value: int) -> int:
        made.append(value)
        return value

    assert [shelf.take(engine, key, lambda: make(len(made))) for key in "aabca"] == [0, 0, 1, 2, 3]
    engine.release = "two"
    assert shelf.take(engine, "a", lambda: make(9)) == 9

    def make_while_it_changes() -> int:
        engine.release = "three"
        return 10

    assert shelf.take(engine, "z", make_while_it_changes) == 10
    assert shelf.take(engine, "z", lambda: 11) == 11


@pytest.mark.parametrize("path", LAWS)
def test_a_reading_holds_every_character_of_its_source(there, path):
    source = there.get(f"{path}.txt").text
    assert printed(there.get(path, headers=HTML).text) == "".join(source.split())


@pytest.mark.parametrize("path", LAWS)
def test_what_is_read_as_words_are_the_words_of_the_provisions(real, path):
    law = annotated(real.extensions["simpul"].engine, BASE + path)
    words: dict[str, str] = {}
    for block in law.blocks:
        if block.provision:
            own = "".join(piece.text for piece in block.pieces if piece.role is Role.WORDS)
            words[block.provision.iri] = words.get(block.provision.iri, "") + own
    assert {iri: "".join(text.split()) for iri, text in words.items()} == {
        one.iri: "".join(one.text.split()) for one in law.provisions
    }
    assert law.loose_defects == []
    placed = [defect for block in law.blocks for defect in law.defects_of(block)]
    assert sorted(one.iri for one in placed) == sorted(one.iri for one in law.defects)


@pytest.mark.parametrize("path", [*LAWS, HEAVY, "/kota-kendari/perwali/2020/35/pasal-22", "/"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_page_stays_light(there, path, language):
    response = there.get(f"{path}?lang={language}", headers=HTML)
    assert response.status_code == 200
    assert len(response.data) < 200_000


def test_every_provision_of_a_reading_has_its_anchor_and_address(there, real):
    page = there.get(LAW, headers=HTML).text
    anchors = re.findall(r' id="((?:pasal|bab|menimbang|mengingat|menetapkan)[^"]*)"', page)
    law = annotated(real.extensions["simpul"].engine, BASE + LAW)
    assert anchors == [one.path for one in law.provisions]


def test_the_head_says_status_dates_and_what_is_revoked(there):
    page = there.get("/kota-tarakan/perwali/2017/9", headers=HTML).text
    assert "Mulai berlaku 13 Februari 2017." in page
    assert "Tidak ada peraturan dalam graf ini yang mencabutnya." in page
    revoked = page.split('id="revokes_these"')[1].split("</section>")[0]
    assert "Peraturan Wali Kota Tarakan Nomor 5 Tahun 2011" in revoked
    bases = page.split('id="based_on"')[1].split("</section>")[0]
    assert "Undang-Undang Nomor 23 Tahun 2014" in bases


@pytest.mark.parametrize("path", LAWS)
def test_the_head_leads_to_the_statements_and_findings_of_the_regulation(there, path):
    facts = there.get(path, headers=HTML).text.split('<dl class="facts">')[1].split("</dl>")[0]
    lists = re.findall(r'href="(/(?:statements|findings)\?[^"]+)"', facts)
    assert len(lists) == 2
    assert [there.get(address, headers=HTML).status_code for address in lists] == [200, 200]


def test_nothing_to_state_is_told_from_not_understood_and_findings_stand_at_their_place(there):
    page = there.get(LAW, headers=HTML).text
    ayat = page.split('id="pasal-17/ayat-3"')[1].split("<p")[0]
    assert 'class="note not-understood"' in ayat
    assert "melakukan koordinasi" in ayat
    assert 'class="note empty"' in page
    tarakan = there.get("/kota-tarakan/perwali/2017/9?lang=en", headers=HTML).text
    twice = tarakan.split('id="pasal-11/ayat-1~2"')[1].split("<p id=")[0]
    assert 'class="note finding"' in twice


def test_what_rests_on_a_provision_is_shown_page_by_page_and_once(there):
    seen, number = [], 1
    while True:
        page = there.get(f"{HEAVY}?page={number}", headers=HTML).text
        part = page.split('id="statements"')[1].split("</section>")[0]
        links = [link for link in re.findall(r'<a href="([^"#?]+)', part) if "/rule/" not in link and link != HEAVY]
        assert len(links) <= supported.SIZE
        seen += links
        if 'rel="next" href="' + f"{HEAVY}?page=" not in part:
            break
        number += 1
    everything = there.get(f"{HEAVY}.statements.json").json
    assert sorted(seen) == sorted(row["address"] for row in everything)
    assert len(seen) == len(set(seen)) > 200


def test_neighbours_and_context(there):
    page = there.get("/kota-kendari/perwali/2020/35/pasal-22/ayat-1", headers=HTML).text
    assert 'rel="prev" href="/kota-kendari/perwali/2020/35/pasal-21"' in page
    assert 'rel="next" href="/kota-kendari/perwali/2020/35/pasal-22/ayat-2"' in page
    huruf = there.get("/kota-kendari/perwali/2020/35/pasal-22/ayat-1/huruf-e", headers=HTML).text
    context = huruf.split('<div class="this">')[0].split('<div class="context">', 1)[1]
    assert "maka harus melakukan Pola Hubungan Kerja" in context


def test_a_provision_says_what_it_cites_and_who_cites_it(there):
    ayat = there.get(AYAT, headers=HTML).text
    cites = ayat.split('id="cites"')[1].split("</section>")[0]
    assert f'href="{LAW}/pasal-15/ayat-2/huruf-b"' in cites
    cited = there.get(f"{LAW}/pasal-15/ayat-2", headers=HTML).text.split('id="cited-by"')[1].split("</section>")[0]
    assert f'href="{AYAT}"' in cited


def test_schema_org_names_the_provision(there):
    page = there.get(HEAVY, headers=HTML).text
    block = json.loads(page.split('<script type="application/ld+json">')[1].split("</script>")[0])
    assert block["@id"] == BASE + HEAVY
