"""In a real browser: suggestions by keyboard, from a citation to its statements, a query that is run and changed."""

import csv
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from web.chromium import needs_chromium
from web.live import running
from web.test_browser import Visit

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def site(release_settings) -> Iterator[str]:
    """A server over the release of the project's regulations."""
    with running(release_settings.releases, workers="3") as server:
        yield server.url


@pytest.fixture
def visit(browser, site) -> Iterator[Visit]:
    context = browser.new_context(locale="id-ID", accept_downloads=True)
    page = context.new_page()
    page.set_default_timeout(15_000)
    visit = Visit(page)
    page.on("console", lambda message: visit.said.append(message.text))
    page.on("pageerror", lambda error: visit.said.append(str(error)))
    page.on("request", lambda request: visit.asked.append(request.url))
    yield visit
    assert visit.said == []
    assert [address for address in visit.asked if not address.startswith((site, "data:", "blob:"))] == []
    context.close()


def test_from_a_citation_to_its_statements(site, visit):
    page = visit.page
    page.goto(site)
    page.fill("#search-box", "pasal 15 ayat 4 banjar")
    page.press("#search-box", "Enter")
    page.wait_for_url("**/kota-banjar/perwali/2023/6/pasal-15/ayat-4")
    assert "Pasal 15 ayat (4)" in page.inner_text("h1")
    page.click("main a[href*='/pasal-15/ayat-4/relation/'] >> nth=0")
    page.wait_for_url("**/pasal-15/ayat-4/relation/**")


def test_suggestions_by_keyboard(site, visit):
    page = visit.page
    page.goto(site)
    box = page.locator("#search-box")
    box.focus()
    page.keyboard.type("dinas kes")
    # What was suggested for the first letters may still stand there.
    expect(page.locator("[role=option]").first).to_contain_text("Dinas Kesehatan")
    assert box.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    chosen = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    assert chosen.get_attribute("aria-selected") == "true"
    assert box.input_value() == "Dinas Kesehatan"
    page.keyboard.press("Escape")
    assert box.input_value() == "dinas kes"
    assert box.get_attribute("aria-expanded") == "false"
    assert box.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    expect(page.locator("[role=option]").first).to_be_visible()
    page.keyboard.press("ArrowUp")  # from the box to the last
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: address.rstrip("/") != site)
    assert "Dinas Kesehatan" in page.inner_text("main")


def test_without_suggestions_chosen_the_words_are_searched(site, visit):
    page = visit.page
    page.goto(f"{site}/?lang=en")
    page.fill("#search-box", "kordinasi")
    page.press("#search-box", "Enter")
    page.wait_for_url("**/search?**")
    assert "lang=en" in page.url
    assert "koordinasi" in page.inner_text(".summary")
    assert page.locator("main mark").count() > 0


def test_a_query_is_run_changed_and_downloaded(site, visit, tmp_path):
    page = visit.page
    page.goto(f"{site}/queries")
    page.click("text=Kepada siapa suatu jabatan bertanggung jawab, dan melalui siapa?")
    page.wait_for_selector("table.answer")
    assert page.input_value("#value-office") == "Lurah"
    page.fill("#value-office", "Camat")
    page.click("text=Tampilkan jawaban")
    page.wait_for_url("**office=Camat**")
    shown = page.locator("table.answer tbody tr").count()
    with page.expect_download() as download:
        page.click("a[download]")
    download.value.save_as(tmp_path / "answer.csv")
    rows = list(csv.DictReader((tmp_path / "answer.csv").read_text().splitlines()))
    assert len(rows) == shown > 0
    assert {row["superior"] for row in rows} == {"Walikota"}


def test_a_query_goes_on_in_the_editor_as_table_chart_and_graph(site, visit):
    page = visit.page
    page.goto(f"{site}/queries/03-units-of-each-asisten")
    page.click("text=Buka di editor")
    page.wait_for_selector(".yasr table td")
    page.click(".select_chart")
    assert page.locator("svg.chart rect").count() == 2  # coordinates, coordinatesWith
    page.select_option(".picture-choices select >> nth=0", "government")
    assert page.locator("svg.chart rect").count() > 2
    page.click(".select_graph")
    assert page.locator("svg.graph .node").count() > 50
    assert page.locator("svg.graph .edge").count() > 50
    box = page.get_attribute("svg.graph", "viewBox")
    page.click("[aria-label=Perbesar]")
    assert page.get_attribute("svg.graph", "viewBox") != box


def test_the_address_of_a_query_that_was_run_shows_it_again(site, visit):
    page = visit.page
    page.goto(f"{site}/sparql?lang=en")
    page.wait_for_selector(".CodeMirror")
    page.evaluate("document.querySelector('.CodeMirror').CodeMirror.setValue('ASK { ?x a ?nothing }')")
    page.click(".yasqe_queryButton")
    page.wait_for_url(lambda address: "query=ASK" in address)
    assert page.url.count("?") == 1
    page.goto(page.url)
    page.wait_for_selector(".yasr .yasr_results :text('True')")
    assert "ASK { ?x a ?nothing }" in page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getValue()")


def test_what_is_quoted_is_completed_with_the_things_of_the_data(site, visit):
    page = visit.page
    page.goto(f"{site}/sparql")
    page.wait_for_selector(".CodeMirror")
    editor = "document.querySelector('.CodeMirror').CodeMirror"
    text = 'SELECT * { ?x rdfs:label "Dinas Kes" }'
    page.evaluate(f"(text) => {{ {editor}.setValue(text); {editor}.focus() }}", text)
    page.evaluate(f"{editor}.setCursor({{ line: 0, ch: {text.index('Kes') + 3} }})")
    page.keyboard.press("Control+Space")
    expect(page.locator(".CodeMirror-hints li").first).to_have_text("Dinas Kesehatan")
    page.keyboard.press("Enter")
    assert '"Dinas Kesehatan"@id }' in page.evaluate(f"{editor}.getValue()")


def test_a_graph_of_triples_has_links_to_pages(site, visit):
    page = visit.page
    page.goto(f"{site}/sparql?query=DESCRIBE <https://w3id.org/simpul/kota-banjar/office/camat>")
    page.click(".select_graph")
    link = page.locator("svg.graph a.iri").first
    assert link.get_attribute("href").startswith("http")
