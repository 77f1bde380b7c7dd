"""The network over the release of the project's regulations: page, tables and GraphML hold the same lines."""

import csv
import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from simpul import settings
from simpul.release.layout import Release
from simpul.web import create_app, graphml
from simpul.web.blueprints import lists
from simpul.web.content.network import Network, Relation
from simpul.web.content.offices import Office

HTML = {"Accept": "text/html"}
NS = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.fixture(scope="module")
def client(release: Release) -> Iterator[FlaskClient]:
    """The site over the release of the project's regulations."""
    app = create_app(settings.load({}, releases=release.path.parent.parent, workers=2, access_log=False))
    yield app.test_client()
    app.extensions["simpul"].close()


def rows(client: FlaskClient, parameters: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(client.get(f"/network.csv?{parameters}").text)))


def counts(page: str) -> tuple[int, int, int]:
    """Lines, statements and offices that a page says it has."""
    found = re.search(r"<p>([\d,]+) lines \(([\d,]+) statements\) between ([\d,]+) offices", page)
    return tuple(int(one.replace(",", "")) for one in found.groups())


def test_who_is_accountable_to_whom(client: FlaskClient):
    found = rows(client, "government=kota-tarakan&act=accountableTo")
    assert {one["relation"] for one in found} == {"accountableTo"}
    assert ("Camat", "Walikota", "Sekretaris Daerah") in {
        (one["source_label"], one["target_label"], one["via"]) for one in found
    }
    assert all(one["citation"] and one["quote"] for one in found)


@pytest.mark.parametrize(
    "parameters",
    [
        "government=kota-banjar&derivation=stated",
        "government=kota-banjar&government=kota-tarakan&kind=all",
        "act=accountableTo&act=answersTo",
        "type=camat",
        "class=forum&act=memberOf",
    ],
)
def test_page_table_and_graphml_hold_the_same(client: FlaskClient, parameters: str):
    page = client.get(f"/network?{parameters}&lang=en", headers=HTML).text
    found = rows(client, parameters)
    lines = {
        (*(sorted(ends) if one["layer"] == "kind" else ends), one["relation"])
        for one in found
        for ends in [(one["source"], one["target"])]
    }
    offices = {one[end] for one in found for end in ("source", "target")}
    assert counts(page) == (len(lines), len(found), len(offices))
    root = ET.fromstring(client.get(f"/network.graphml?{parameters}").data)
    assert {node.get("id") for node in root.iter(f"{NS}node")} == offices
    assert sorted(edge.get("id") for edge in root.iter(f"{NS}edge")) == sorted(one["statement"] for one in found)
    assert client.get(f"/network.json?{parameters}").json == [{name: one[name] for name in one} for one in found]


def test_filters_narrow_what_there_is(client: FlaskClient):
    every = {one["statement"] for one in rows(client, "")}
    stated = {one["statement"] for one in rows(client, "derivation=stated")}
    inferred = {one["statement"] for one in rows(client, "derivation=inferred")}
    assert stated | inferred == every
    assert not stated & inferred
    kinds, acts = rows(client, "kind=all"), rows(client, "act=all")
    assert {one["layer"] for one in kinds} == {"kind"}
    assert {one["layer"] for one in acts} == {"act", "chain"}
    assert len(kinds) + len(acts) == len(every)


def test_without_parameters_it_begins_with_one_government_and_says_so(client: FlaskClient):
    page = client.get("/network?lang=en", headers=HTML).text
    assert "To begin with this shows Pemerintah Kota Banjar, only what is stated." in page
    assert 'href="/network.csv?government=kota-banjar&amp;derivation=stated"' in page


def test_too_many_lines_are_not_drawn_but_told_and_narrowed(client: FlaskClient):
    page = client.get("/network?government=&lang=en", headers=HTML).text
    lines, _, _ = counts(page)
    assert lines > 500
    assert f"These choices give {lines:,} lines; the picture takes at most 500." in page
    assert 'id="network"' not in page
    assert f"Page 1 of {-(-lines // 100)}" in page
    for address, count in re.findall(r'<a href="(/network\?[^"]+)">[^<]+</a> \((\d+)\)', page):
        narrower = client.get(address.replace("&amp;", "&"), headers=HTML).text
        assert counts(narrower)[0] == int(count)


def test_beyond_measure_the_page_says_how_many_there_are_and_where(client: FlaskClient, monkeypatch):
    monkeypatch.setattr(lists, "MOST_ROWS", 150)
    page = client.get("/network?derivation=stated&lang=en", headers=HTML).text
    assert re.search(r"These choices give \d+ statements; at most 150 are shown at once", page)
    where = re.findall(r'<li><a href="(/network\?[^"]+)">[^<]+</a> \((\d+)\)', page)
    assert len(where) == 4
    assert sum(int(count) for _, count in where) == int(re.search(r"give (\d+) statements", page)[1])
    fitting = next(address for address, count in where if int(count) < 150)
    assert "Table of the same relations" in client.get(fitting.replace("&amp;", "&"), headers=HTML).text
    for extension in ("csv", "json", "graphml"):
        assert client.get(f"/network.{extension}?derivation=stated").status_code == 400


def test_ranks_are_for_what_ranks(client: FlaskClient):
    assert 'data-layout="tree"' in client.get("/network?act=accountableTo", headers=HTML).text
    assert 'data-layout="force"' in client.get("/network?kind=kolegial", headers=HTML).text
    assert 'data-layout="tree"' in client.get("/network?kind=kolegial&layout=tree", headers=HTML).text


@pytest.mark.parametrize(
    "wrong", ["government=x", "kind=friendship", "act=loves", "type=y", "class=z", "derivation=q", "layout=round"]
)
def test_what_is_not_there_is_said(client: FlaskClient, wrong: str):
    assert client.get(f"/network?{wrong}", headers=HTML).status_code == 404


def test_no_relation_is_said_too(client: FlaskClient):
    page = client.get("/network?government=kota-banjar&act=answersTo&lang=en", headers=HTML).text
    assert "There is no relation with these choices." in page


def test_other_formats_are_unknown(client: FlaskClient):
    assert client.get("/network.exe").status_code == 404


def test_graphml_holds_any_text():
    """Markup is escaped, and characters that XML cannot hold are left out."""
    office = Office("urn:a", 'A "<&> \x00\ufffe', "urn:g")
    relation = Relation("urn:s", "urn:r", "kind", "kolegial", {"id": "ko<legial"}, "urn:a", "urn:a", inferred=False)
    root = ET.fromstring(graphml.written(Network((relation,), {"urn:a": office})))
    assert next(root.iter(f"{NS}data")).text == 'A "<&> '
    assert root.find(f".//{NS}edge").get("directed") == "false"
