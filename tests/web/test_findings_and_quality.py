"""Findings, and what a release says of its own quality."""

import csv
import io
import json
import re
from collections.abc import Iterator
from html import unescape

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from simpul import settings
from simpul.web import create_app
from simpul.web.content import findings
from simpul.web.words import WORDS

HTML = {"Accept": "text/html"}
TURTLE = {"Accept": "text/turtle"}


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


def test_contradictions_in_the_law_are_told_from_defects(real):
    page = real.get("/findings", headers=HTML).text
    law, drafting = page.index('id="law"'), page.index('id="drafting"')
    assert law < drafting < page.index('id="text"')
    section = unescape(page[law:drafting])
    assert "Lurah bertanggung jawab kepada Camat (Pasal 28 huruf a) dan kepada Walikota" in section
    # Both premises stand beside it with their words.
    assert section.count("<blockquote") >= 2
    assert "Nomor ganda" not in section


def test_findings_are_filtered_and_counted(real):
    everything = rows(real, "/findings.csv")
    counted = dict.fromkeys({row["regulation"] for row in everything}, 0)
    for row in everything:
        counted[row["regulation"]] += 1
    of_one = rows(real, "/findings.csv?regulation=tarakan-2017-9")
    assert len(of_one) == counted["tarakan-2017-9"]
    doubled = rows(real, "/findings.csv?regulation=tarakan-2017-9&kind=duplicate-number")
    assert [row["citation"] for row in doubled] == [
        "Pasal 11 ayat (1) (kedua) Peraturan Wali Kota Tarakan Nomor 9 Tahun 2017"
    ]
    assert doubled[0]["message_en"] == "Ayat (1) stands twice in pasal-11."
    law = rows(real, "/findings.csv?group=law")
    assert {row["kind"] for row in law} == {"two-superiors", "contradictory-superiors"}
    assert {row["derivation"] for row in law if row["kind"] == "two-superiors"} == {"inferred"}
    page = real.get("/findings?kind=misspelling&regulation=kendari-2020-35", headers=HTML).text
    misspelt = sum(row["kind"] == "misspelling" and row["regulation"] == "kendari-2020-35" for row in everything)
    assert f"{misspelt} dari {misspelt}" in page
    assert '<option value="misspelling" selected>' in page
    assert real.get("/findings.json?group=text").json[0].keys() == everything[0].keys()


@pytest.mark.parametrize("wrong", ["regulation=x", "kind=x", "group=x", "page=2", "page=x", "kind=%3Cb%3E%22"])
def test_findings_that_there_cannot_be(real, wrong):
    response = real.get(f"/findings?{wrong}", headers=HTML)
    assert response.status_code == 404
    assert "Tidak ada" in response.text
    assert "<b>" not in response.text


def test_every_kind_of_finding_has_words_and_one_group():
    kinds = [kind for kinds in findings.GROUPS.values() for kind in kinds]
    assert len(kinds) == len(set(kinds))
    assert {f"finding_kind_{kind}" for kind in kinds} <= set(WORDS)
    assert findings.group_of("two-superiors") == "law"
    assert findings.group_of("of-tomorrow") == "drafting"


def test_the_kinds_of_the_release_are_known(real):
    kinds = {row["kind"] for row in rows(real, "/findings.csv")}
    assert kinds <= {kind for kinds in findings.GROUPS.values() for kind in kinds}


def test_quality_says_how_much_was_judged(real):
    page = real.get("/quality", headers=HTML).text
    shapes = rows(real, "/quality/shapes.csv")
    judged = sum(int(row["focus_nodes"]) for row in shapes)
    assert f"{len(shapes)} bentuk" in page
    assert f"{judged:,}".replace(",", ".") in page
    assert {row["results"] for row in shapes} == {"0"}
    assert "4 dari 4 peraturan konsisten" in page
    checks = rows(real, "/quality/checks.csv")
    assert {"quote-text", "declared-terms"} <= {row["check"] for row in checks}


def test_shapes_answer_at_their_iris(real):
    listed = real.get("/quality/shapes", headers=HTML).text
    assert 'href="/shape/Statement-evidence"' in listed
    page = real.get("/shape/Statement-evidence?lang=en", headers=HTML).text
    assert "A statement must have a quote or premises." in page
    assert "simpul:quote|prov:wasDerivedFrom" in page
    assert "sh:alternativePath" in page
    for response in (real.get("/shape/Statement-evidence.ttl"), real.get("/shape/Statement-evidence", headers=TURTLE)):
        triples = {quad.triple for quad in ox.parse(response.data, ox.RdfFormat.TURTLE)}
        subjects = {triple.subject for triple in triples if isinstance(triple.subject, ox.NamedNode)}
        assert [subject.value for subject in subjects] == ["https://w3id.org/simpul/shape/Statement-evidence"]
        assert len(triples) > 8
    for wrong in ("/shape/None", "/shape/.ttl", "/shape/Statement-evidence.doc"):
        assert real.get(wrong, headers=HTML).status_code == 404


def test_coverage_leads_to_what_was_not_understood(real):
    coverage = {row["regulation"]: row for row in rows(real, "/quality/coverage.csv")}
    unread = rows(real, "/quality/not-understood.csv")
    for slug, row in coverage.items():
        assert int(row["not-understood"]) == sum(one["regulation"] == slug for one in unread)
        assert int(row["provisions"]) == sum(int(row[name]) for name in ("stated", "empty", "not-understood"))
    page = unescape(real.get("/quality", headers=HTML).text)
    assert all(one["citation"] in page and one["cues"] for one in unread)


def test_figures_have_intervals_and_say_what_they_are_worth(real):
    found = rows(real, "/quality/measurements.csv")
    acts = next(row for row in found if (row["regulation"], row["layer"], row["metric"]) == ("all", "acts", "recall"))
    assert float(acts["low"]) < float(acts["value"]) <= float(acts["high"])
    assert int(acts["rows"]) > 400
    page = real.get("/quality?lang=en", headers=HTML).text
    assert "not how well a new text is read" in page
    for layer in {row["layer"] for row in found}:
        assert f"quality_layer_{layer}" in WORDS
    assert re.search(r"0\.\d{3}</a>", page)
    assert re.search(r"0,\d{3}</a>", real.get("/quality", headers=HTML).text)


def test_a_release_without_report_or_figures_says_so(client):
    page = client.get("/quality?lang=en", headers=HTML).text
    assert "holds no report of its validation" in page
    assert "No regulation of this release has a gold standard" in page
    assert client.get("/quality/shapes", headers=HTML).status_code == 200
    assert rows(client, "/quality/shapes.csv") == []
    assert client.get("/shape/Provision-path").status_code == 404
    assert "Tidak ada temuan" in client.get("/findings", headers=HTML).text


def test_tables_that_there_are_none_of(client):
    for path in ("/quality/none.csv", "/quality/shapes.xml", "/findings.xml"):
        assert client.get(path).status_code == 404


def test_the_report_in_the_release_is_linked(real):
    links = real.get("/quality", headers=HTML).headers.getlist("Link")
    assert any("/download/report/validation.ttl" in link for link in links)
    with real.get("/download/report/validation.json") as response:
        assert json.loads(response.data)["conforms"] is True
