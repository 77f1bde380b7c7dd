"""The home page: everything on it comes from the graph."""

import re
from collections.abc import Iterator

import pytest
from flask import Flask

from simpul import settings
from simpul.query import library
from simpul.web import create_app
from simpul.web.content import home, questions

HTML = {"Accept": "text/html"}
DATASET = "https://w3id.org/simpul/dataset"


@pytest.fixture(scope="module")
def real(release_settings) -> Iterator[Flask]:
    app = create_app(settings.load({}, releases=release_settings.releases, access_log=False, workers=2))
    yield app
    app.extensions["simpul"].close()


def test_governments_with_their_regulations(real):
    page = real.test_client().get("/", headers=HTML).text
    cards = page.split('id="governments"')[1].split("</section>")[0]
    for name in ("banjar", "bukittinggi", "kendari", "tarakan"):
        assert f'href="/kota-{name}"' in cards
    assert 'href="/kota-tarakan/perwali/2017/9"' in cards


def test_kinds_come_from_the_scheme_with_their_definitions(real):
    engine = real.extensions["simpul"].engine
    kinds = home.kinds(engine)
    codes = [kind.code for kind in kinds]
    assert {"konsultatif", "kolegial", "fungsional", "struktural", "koordinatif"} <= set(codes)
    assert "koordinatif-hierarki" not in codes
    assert all(set(kind.definitions) == {"id", "en"} for kind in kinds)
    page = real.test_client().get("/?lang=en", headers=HTML).text
    assert 'href="/kind/kolegial?lang=en"' in page
    assert "Working relation of peers who share burden" in page


def test_questions_are_answered_and_lead_to_the_editor_with_what_was_asked(real):
    engine = real.extensions["simpul"].engine
    answers = questions.answers(engine, library.gallery())
    assert len(answers) == questions.ASKED
    assert len({answer.query.name for answer in answers}) == questions.ASKED
    for answer in answers:
        assert answer.rows
        assert len(engine.select(answer.text)) == answer.total
        assert all(row["statement"].startswith("https://w3id.org/simpul/") for row in answer.rows)
        assert not answer.text.startswith("#+")
    assert len({row["government"] for row in answers[0].rows}) >= 3
    page = real.test_client().get("/", headers=HTML).text
    assert page.count('<article class="answer"') == questions.ASKED
    assert page.count("/sparql?query=") == questions.ASKED
    forms = re.findall(r'href="(/queries/[^"?]+\?[^"]+)"', page)
    assert len(forms) == questions.ASKED
    for address in forms:
        assert real.test_client().get(address.replace("&amp;", "&"), headers=HTML).status_code == 200


def test_a_query_that_the_gallery_gets_wrong_is_left_out(real):
    header = "#+ title@en: x\n#+ title@id: x\n#+ description@en: x\n#+ description@id: x\n"
    header += "#+ parameter office: office; name of an office; nama\n"
    wrong = library.parse("wrong", header + 'SELECT ?government { VALUES ?office { "Camat" } FILTER(NOSUCH(?x)) }')
    none = library.parse("none", header + 'SELECT ?government { VALUES ?office { "Camat" } ?s <urn:none> ?office }')
    assert questions.answers(real.extensions["simpul"].engine, [wrong, none]) == []


def test_figures_with_what_they_do_not_say(real):
    engine = real.extensions["simpul"].engine
    measures = home.measures(engine, DATASET)
    assert len(measures) == 10
    assert all(0 <= one.low <= one.value <= one.high <= 1 for one in measures)
    page = real.test_client().get("/?lang=en", headers=HTML).text
    quality = page.split('id="quality"')[1].split("</section>")[0]
    assert "not how well a new text is read" in quality
    assert re.search(r">F1 score of offices</a></dt><dd[^>]*>0\.\d{3}<", quality)


def test_a_release_without_figures_or_answers_says_so(client):
    page = client.get("/?lang=en", headers=HTML).text
    assert "no figures of quality" in page
    assert "Example questions" in page


def test_each_kind_of_reader_has_a_way_in(client):
    ways = client.get("/", headers=HTML).text.split('id="ways"')[1].split("</section>")[0]
    for address in re.findall(r'href="([^"]+)"', ways):
        assert client.get(address.replace("&amp;", "&"), headers=HTML).status_code == 200
    assert ways.count("<h3>") == 4


def test_the_search_box_asks_the_search(client):
    page = client.get("/", headers=HTML).text
    form = page.split('<form class="search wide home-search"')[1].split("</form>")[0]
    assert 'action="/search"' in form
    assert 'name="q"' in form
    assert 'value="True"' not in page
