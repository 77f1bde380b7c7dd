"""Offices, proofs and the network in a real browser, with the keyboard where a mouse is not meant to be needed."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from playwright.sync_api import Page

from web.chromium import needs_chromium
from web.live import Server, running

pytestmark = needs_chromium
READY = ".stage[data-ready]"


@pytest.fixture(scope="module")
def site(release_settings) -> Iterator[Server]:
    with running(release_settings.releases, workers="3") as server:
        yield server


@pytest.fixture
def page(browser, site) -> Iterator[Page]:
    """A page on which nothing may be said to the console and nobody else asked."""
    context = browser.new_context(locale="en-GB", reduced_motion="reduce", accept_downloads=True)
    page, said, asked = context.new_page(), [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    context.close()
    assert said == []
    assert [address for address in asked if not address.startswith((site.url, "data:", "blob:"))] == []


def test_from_an_office_to_the_words_below_an_inferred_statement(site, page):
    page.goto(f"{site.url}/kota-kendari/office/dinas-kesehatan")
    group = page.locator("section.group", has_text="structural").filter(has_text="Walikota").first
    group.get_by_role("link", name="Walikota", exact=True).click()
    assert page.locator(".says .badge.inferred").is_visible()
    proof = page.locator(".proof")
    words = proof.locator("blockquote", has_text="pola hubungan kerja struktural dan koordinatif")
    assert words.is_visible()
    # Each level closes and opens, with the keyboard too.
    first = proof.locator("details > summary").first
    first.focus()
    page.keyboard.press("Enter")
    assert not words.is_visible()
    page.keyboard.press("Enter")
    assert words.is_visible()
    proof.get_by_role("link", name="Open this statement").first.click()
    assert "struktural" in page.locator("mark").inner_text()


def test_the_words_of_a_relation_are_one_key_away(site, page):
    page.goto(f"{site.url}/kota-tarakan/office/camat")
    group = page.locator("section.group", has=page.get_by_role("heading", name="is accountable to")).first
    words = group.locator("blockquote").first
    assert not words.is_visible()
    group.locator("summary").first.focus()
    page.keyboard.press("Space")
    assert "bertanggung jawab kepada" in words.inner_text()


def test_the_citation_of_a_statement_is_copied(site, page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    address = "/kota-tarakan/perwali/2017/9/pasal-28/huruf-a/relation/lurah--accountableTo--camat"
    page.goto(site.url + address)
    page.get_by_role("button", name="Copy citation").click()
    page.get_by_role("button", name="✓").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "Pasal 28 huruf a Peraturan Wali Kota Tarakan Nomor 9 Tahun 2017"


def test_the_network_is_narrowed_and_a_line_opened_with_the_keyboard_alone(site, page):
    page.goto(f"{site.url}/network")
    page.get_by_role("checkbox", name="Pemerintah Kota Banjar").uncheck()
    page.get_by_role("checkbox", name="Pemerintah Kota Tarakan").check()
    page.get_by_role("checkbox", name="is accountable to").check()
    page.get_by_role("button", name="Show", exact=True).click()
    page.wait_for_selector(READY)
    assert "government=kota-tarakan" in page.url
    assert "act=accountableTo" in page.url
    page.get_by_label("Find an office").fill("lurah")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#panel-title").inner_text() == "Lurah"
    assert page.locator("#panel-title").evaluate("node => node === document.activeElement")
    for key in ("Tab", "Tab", "Tab", "ArrowDown", "ArrowUp", "Enter"):
        page.keyboard.press(key)
    assert page.locator("#panel-title").inner_text().startswith("Lurah → Camat: is accountable to")
    assert page.locator("#network-status").inner_text().startswith("Chosen: Lurah → Camat")
    assert page.locator(".panel blockquote").first.inner_text() == "bertanggung Jawab kepada Camat"
    assert "Pasal 28 huruf a" in page.locator(".panel .said").first.inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#panel-title").inner_text() == "Lurah"
    page.keyboard.press("Escape")
    assert page.locator("#panel-title").inner_text() == "Offices"
    assert page.locator("#network-status").inner_text() == "Choice cleared."


def test_a_line_leads_to_its_statement(site, page):
    page.goto(f"{site.url}/network?government=kota-tarakan&act=accountableTo&lang=en")
    page.wait_for_selector(READY)
    page.locator(".panel").get_by_role("button", name="Lurah").click()
    page.locator(".panel").get_by_role("button", name="Lurah → Camat").click()
    page.locator(".panel .said").first.get_by_role("link", name="Statement").click()
    assert page.locator("h1").inner_text() == "Lurah is accountable to Camat"
    assert page.locator("html").get_attribute("lang") == "en"


def test_a_network_is_saved_as_a_picture(site, page):
    page.goto(f"{site.url}/network?government=kota-banjar&kind=all")
    page.wait_for_selector(READY)
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save SVG").click()
    picture = saving.value.path().read_text(encoding="utf-8")
    assert picture.startswith("<?xml")
    assert ">Sekretariat</text>" in picture or ">Sekretariat Daerah</text>" in picture
    assert 'stroke="' in picture
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save PNG").click()
    assert saving.value.path().read_bytes().startswith(b"\x89PNG")


BOXES = """() => document.getElementById('network')._cyreg.cy.nodes().map(
    (node) => [node.id(), node.position('x'), node.position('y'), node.outerWidth() / 2, node.outerHeight() / 2])"""


@pytest.mark.parametrize("chosen", ["government=kota-kendari&kind=all", "government=kota-bukittinggi&kind=all&act=all"])
def test_a_large_network_is_drawn_the_same_each_time_and_no_office_upon_another(site, page, chosen):
    drawn = []
    for _ in range(2):
        page.goto(f"{site.url}/network?{chosen}")
        page.wait_for_selector(READY)
        drawn.append(page.evaluate(BOXES))
    assert len(drawn[0]) > 50
    assert drawn[0] == drawn[1]
    for one, other in combinations(drawn[0], 2):
        _, x, y, width, height = one
        _, x2, y2, width2, height2 = other
        assert abs(x - x2) >= width + width2 or abs(y - y2) >= height + height2, (one, other)


def test_without_scripts_the_network_is_a_table(site, browser):
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    page.goto(f"{site.url}/network?government=kota-tarakan&act=accountableTo")
    assert "the table below holds the same" in page.locator("noscript p").inner_text()
    assert not page.locator("#network").is_visible()
    row = page.locator("table.lines tr", has_text="Lurah").filter(has_text="Camat").first
    assert "is accountable to" in row.inner_text()
    context.close()
