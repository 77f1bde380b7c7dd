"""The page of an inferred statement opens into premises, rules, provisions and words, and so does its data."""

import re
from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient
from rdflib import Graph, URIRef

from simpul import settings
from simpul.graph.namespaces import OA, PROV, RDFS, RULE, SIMPUL
from simpul.release.layout import Release
from simpul.web import create_app
from simpul.web.words import WORDS

KENDARI = "/kota-kendari/perwali/2020/35"
FROM_THE_GROUP = f"{KENDARI}/pasal-16/ayat-1/inference/group-kind/wali-kota--struktural--dinas-kesehatan"
MEMBER = f"{KENDARI}/pasal-22/ayat-1/huruf-e/inference/list-membership/dinas-kesehatan--memberOf--opd"
SUPERIORS = "/kota-tarakan/perwali/2017/9/pasal-28/huruf-a/inference/two-superiors/lurah--camat--wali-kota"
HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def client(release: Release) -> Iterator[FlaskClient]:
    """The site over the release of the project's regulations."""
    app = create_app(settings.load({}, releases=release.path.parent.parent, workers=2, access_log=False))
    yield app.test_client()
    app.extensions["simpul"].close()


def tree(client: FlaskClient, path: str, language: str) -> list[tuple[int, str]]:
    """The lines of the tree of a page, each with its level: items of its nested lists, rules and quotes."""
    page = client.get(f"{path}?lang={language}", headers=HTML).text
    section = page.split('<section aria-labelledby="premises">')[1].split("</section>")[0]
    level, lines = 0, []
    for tag, text in re.findall(r"<(/?\w+)[^>]*>([^<]*)", section):
        level += {"ul": 1, "/ul": -1}.get(tag, 0)
        if text.strip() and tag != "h2" and text.strip() not in WORDS["open_statement"]:
            lines.append((level, " ".join(text.split())))
    return lines


def test_an_inferred_relation_opens_level_by_level(client: FlaskClient):
    lines = tree(client, FROM_THE_GROUP, "en")
    assert lines[:3] == [
        (0, "Rule of inference:"),
        (0, "What holds for a group holds for its members (kinds)"),
        (0, lines[2][1]),  # what the rule says
    ]
    assert "a unit is a member of the group" in lines[2][1]
    assert lines[3:] == [
        (1, "stated"),
        (1, "Walikota and OPD: structural working relation"),
        (1, "Pasal 16 ayat (1) Peraturan Wali Kota Kendari Nomor 35 Tahun 2020"),
        (1, "Walikota dengan OPD melaksanakan pola hubungan kerja struktural dan koordinatif"),
        (1, "inferred"),
        (1, "Dinas Kesehatan is a member of OPD"),
        (1, "Pasal 22 ayat (1) Peraturan Wali Kota Kendari Nomor 35 Tahun 2020"),
        (1, "Pasal 22 ayat (1) huruf e Peraturan Wali Kota Kendari Nomor 35 Tahun 2020"),
        (1, "Rule of inference:"),
        (1, "The unit of a list is a member of the group that heads it"),
        (1, lines[13][1]),
        (2, "stated"),
        (2, "Names OPD"),
        (2, "Pasal 1 angka 11 Peraturan Wali Kota Kendari Nomor 35 Tahun 2020"),
        (2, "Organisasi Perangkat Daerah"),
        (2, "stated"),
        (2, "Dinas Kesehatan coordinates with Asisten Pemerintahan dan Kesejahteraan"),
        (2, "Pasal 22 ayat (1) huruf e Peraturan Wali Kota Kendari Nomor 35 Tahun 2020"),
        (2, "Dinas Kesehatan Kota Kendari"),
    ]


def test_in_indonesian_too(client: FlaskClient):
    lines = [line for _, line in tree(client, FROM_THE_GROUP, "id")]
    assert lines[:2] == ["Kaidah penyimpulan:", "Yang berlaku bagi kelompok berlaku bagi anggotanya (jenis hubungan)"]
    assert {"dinyatakan", "disimpulkan", "Dinas Kesehatan merupakan anggota OPD"} <= set(lines)


def test_a_finding_opens_into_the_two_provisions(client: FlaskClient):
    lines = tree(client, SUPERIORS, "en")
    assert (1, "bertanggung Jawab kepada Camat") in lines
    assert (1, "Pasal 29 ayat (1) Peraturan Wali Kota Tarakan Nomor 9 Tahun 2017") in lines


def test_every_line_leads_to_its_page(client: FlaskClient):
    page = client.get(FROM_THE_GROUP, headers=HTML).text
    section = page.split('<section aria-labelledby="premises">')[1].split("</section>")[0]
    links = set(re.findall(r'href="([^"]+)"', section))
    assert {MEMBER, f"{KENDARI}/pasal-16/ayat-1", f"{KENDARI}/pasal-1/angka-11", "/rule/group-kind"} <= links
    for link in links:
        assert client.get(link, headers=HTML, follow_redirects=True).status_code == 200, link


def test_stated_and_inferred_are_told_apart(client: FlaskClient):
    stated = f"{KENDARI}/pasal-16/ayat-1/relation/wali-kota--struktural--opd"
    for path, word, opens in ((FROM_THE_GROUP, "inferred", True), (stated, "stated", False)):
        page = client.get(f"{path}?lang=en", headers=HTML).text
        assert f'<span class="badge {word}">{word}</span></p>' in page
        assert ('aria-labelledby="premises"' in page) is opens
        assert ('class="passage"' in page) is not opens


@pytest.mark.parametrize(("extension", "form"), [("ttl", ox.RdfFormat.TURTLE), ("jsonld", ox.RdfFormat.JSON_LD)])
def test_the_data_holds_the_same_tree(client: FlaskClient, extension: str, form: ox.RdfFormat):
    graph = Graph()
    for quad in ox.parse(client.get(f"{FROM_THE_GROUP}.{extension}").text, format=form):
        graph.parse(data=f"{quad.triple} .", format="nt")
    base = "https://w3id.org/simpul"
    listed = URIRef(base + MEMBER)
    assert listed in set(graph.objects(URIRef(base + FROM_THE_GROUP), PROV.wasDerivedFrom))
    assert graph.value(listed, SIMPUL.derivation) == SIMPUL.inferred
    assert len(set(graph.objects(RULE["list-membership"], RDFS.label))) == 2
    found = set()
    for statement in graph.objects(listed, PROV.wasDerivedFrom):
        [words] = graph.objects(statement, SIMPUL.quote / OA.hasSelector / OA.exact)
        [citation] = graph.objects(statement, SIMPUL.basis / SIMPUL.citation)
        found.add((str(citation).partition(" Peraturan")[0], str(words)))
    assert found == {
        ("Pasal 1 angka 11", "Organisasi Perangkat Daerah"),
        ("Pasal 22 ayat (1) huruf e", "Dinas Kesehatan Kota Kendari"),
    }
