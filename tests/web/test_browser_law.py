"""Reading law in a real browser: from the home page to the marked words, by keyboard, with layers switched off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from web.chromium import needs_chromium
from web.live import Server, running

pytestmark = needs_chromium
LAW = "/kota-banjar/perwali/2023/6"
AYAT = f"{LAW}/pasal-15/ayat-4"
BACKGROUND = "mark => getComputedStyle(mark).backgroundColor"
CLEAR = "rgba(0, 0, 0, 0)"


@pytest.fixture(scope="module")
def server(release_settings) -> Iterator[Server]:
    with running(release_settings.releases, workers="3") as server:
        yield server


@pytest.fixture
def page(browser) -> Iterator[Page]:
    page = browser.new_page(locale="id-ID", viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.set_default_timeout(20_000)
    yield page
    page.close()
    assert said == []


def test_three_clicks_from_home_to_the_marked_words(server, page):
    page.goto(server.url)
    page.locator(".governments").get_by_role("link", name="Peraturan Wali Kota Banjar Nomor 6 Tahun 2023").click()
    page.get_by_role("navigation", name="Daftar isi").get_by_role("link", name="Pasal 15").click()
    mark = page.locator("#pasal-15\\/ayat-4 a.m", has_text="Hubungan Kerja Sekretariat Daerah").first
    expect(page.locator("#pasal-15")).to_be_in_viewport()
    mark.click()
    beside = page.locator(".margin")
    expect(beside).to_contain_text("Sekretariat Daerah dengan Dinas Daerah: hubungan kerja kolegial")
    expect(beside.get_by_role("link", name="Pasal 15 ayat (4)").first).to_have_attribute("href", AYAT)
    assert page.url.startswith(server.url + LAW)


def test_a_mark_is_reached_and_followed_by_keyboard(server, page):
    page.goto(f"{server.url}{LAW}?lang=en#pasal-15/ayat-4")
    page.locator("#pasal-15\\/ayat-4 a.n").focus()
    page.keyboard.press("Tab")
    beside = page.locator(".margin")
    expect(beside).to_contain_text("Kind of relation")
    expect(beside).to_contain_text("collegial working relation")
    expect(page.locator("a.m[aria-current]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("a.m[aria-current]")).to_have_count(0)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{AYAT}?lang=en#q-*")
    expect(page.locator(".support:target")).to_contain_text("collegial working relation")


def test_a_layer_is_switched_off(server, page):
    page.goto(server.url + LAW)
    kind = page.locator("a.m.l-kind").first
    both = page.locator("a.m.l-definition.l-act").first
    shown, address = kind.evaluate(BACKGROUND), kind.get_attribute("href")
    page.get_by_label("Jenis hubungan", exact=True).uncheck()
    assert kind.evaluate(BACKGROUND) == CLEAR
    assert kind.get_attribute("href") is None
    page.get_by_label("Jenis hubungan", exact=True).check()
    assert (kind.evaluate(BACKGROUND), kind.get_attribute("href")) == (shown, address)
    page.get_by_label("Pengertian", exact=True).uncheck()
    assert both.evaluate(BACKGROUND) != CLEAR
    for layer in ("Tindakan", "Jabatan dan perangkat"):
        page.get_by_label(layer, exact=True).uncheck()
    assert both.evaluate(BACKGROUND) == CLEAR
    note = page.locator(".note.empty").first
    expect(note).to_be_visible()
    page.get_by_label("Catatan pembacaan").uncheck()
    expect(note).to_be_hidden()


def test_without_scripts_marks_lead_to_what_rests_on_them(server, browser):
    context = browser.new_context(java_script_enabled=False, locale="id-ID", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(server.url + LAW)
    page.get_by_label("Jenis hubungan", exact=True).uncheck()
    assert page.locator("a.m.l-kind").first.evaluate(BACKGROUND) == CLEAR
    page.locator("#pasal-15\\/ayat-4 a.m").first.click()
    expect(page.locator(".support:target")).to_contain_text("hubungan kerja kolegial")
    context.close()


def test_citation_and_iri_are_copied(server, browser):
    context = browser.new_context(locale="en", permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(server.url + AYAT)
    page.get_by_role("button", name="Copy citation").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023 tentang ")
    page.get_by_role("button", name="Copy IRI").click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('https:'))")
    assert page.evaluate("navigator.clipboard.readText()") == f"https://w3id.org/simpul{AYAT}"
    context.close()


def test_on_paper_there_is_the_law_its_citation_and_nothing_else(server, page, tmp_path: Path):
    page.goto(server.url + LAW)
    page.emulate_media(media="print")
    for hidden in (".top", ".toc", ".margin", ".layers", ".note", ".cite", ".bottom"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator(".printed")).to_contain_text("https://w3id.org/simpul/kota-banjar/perwali/2023/6")
    assert page.locator("a.m").first.evaluate(BACKGROUND) == CLEAR
    assert page.pdf(path=tmp_path / "law.pdf", prefer_css_page_size=True).startswith(b"%PDF")


def test_on_a_phone_the_statements_come_from_below(server, browser):
    page = browser.new_page(viewport={"width": 360, "height": 740}, locale="id-ID", reduced_motion="reduce")
    page.goto(f"{server.url}{LAW}#pasal-15/ayat-4")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.locator(".margin")).to_be_hidden()
    page.locator("#pasal-15\\/ayat-4 a.m").first.click()
    expect(page.locator(".margin")).to_contain_text("hubungan kerja kolegial")
    page.get_by_role("button", name="Tutup").click()
    expect(page.locator(".margin")).to_be_hidden()
    page.close()
