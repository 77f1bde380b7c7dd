"""Comparing in a real browser: choose two cities, open a cell, download what is shown."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from web.chromium import needs_chromium
from web.live import running

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def site(release_settings) -> Iterator[str]:
    with running(release_settings.releases, workers="3") as server:
        yield server.url


@pytest.fixture
def page(browser) -> Iterator[Page]:
    """A page that must have nothing to complain of."""
    page = browser.new_page(locale="id-ID", accept_downloads=True)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    page.close()
    assert said == []


def test_compare_two_cities_open_a_cell_and_download_what_is_shown(site, page, tmp_path):
    page.goto(site)
    page.get_by_role("navigation", name="Navigasi utama").get_by_role("link", name="Bandingkan").click()
    for city in ("Kota Bukittinggi", "Kota Tarakan"):
        page.get_by_label(city).uncheck()
    page.get_by_role("button", name="Jenis hubungan").click()
    heads = page.locator("table.matrix thead th").all_inner_texts()
    assert heads == ["Pihak", "Pihak lain", "Kota Banjar", "Kota Kendari"]

    row = page.locator("table.matrix tbody tr", has_text="Sekretariat Daerah").filter(has_text="Dinas Daerah").first
    cell = row.locator("a.cell")
    cell.click()
    dialog = page.locator("dialog[open]")
    dialog.wait_for()
    assert "Pemerintah Kota Banjar" in dialog.inner_text()
    assert "Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023" in dialog.inner_text()
    assert dialog.locator("blockquote").count() >= 1
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0
    assert cell.evaluate("cell => cell === document.activeElement")

    with page.expect_download() as downloading:
        page.locator("footer").get_by_role("link", name="CSV").click()
    path = Path(tmp_path / "kinds.csv")
    downloading.value.save_as(path)
    with path.open(encoding="utf-8", newline="") as file:
        governments = {row["government"] for row in csv.DictReader(file)}
    assert governments == {"Pemerintah Kota Banjar", "Pemerintah Kota Kendari"}


def test_a_cell_opens_by_the_keyboard_and_its_provision_can_be_followed(site, page):
    page.goto(f"{site}/compare/coordination?view=unit")
    page.locator("a.cell").first.focus()
    page.keyboard.press("Enter")
    dialog = page.locator("dialog[open]")
    dialog.wait_for()
    dialog.locator("a.basis").first.click()
    page.wait_for_url("**/perwali/**")
    assert "Pasal" in page.locator("h1").inner_text()


def test_a_cell_is_a_page_without_scripts(site, browser):
    context = browser.new_context(java_script_enabled=False, locale="id-ID")
    page = context.new_page()
    page.goto(f"{site}/compare/kinds")
    page.locator("a.cell").first.click()
    page.wait_for_url("**/compare/kinds/pair?**")
    assert page.locator("section.evidence").count() == 4
    context.close()


def test_findings_and_quality_lead_to_the_law(site, page):
    page.goto(f"{site}/findings")
    page.get_by_role("link", name="nomor ganda").first.click()
    page.locator(".findings a.basis").first.click()
    page.wait_for_url("**/perwali/**")
    page.goto(f"{site}/quality")
    page.locator("#unread-tarakan-2017-9 + ul a").first.click()
    page.wait_for_url("**/kota-tarakan/perwali/**")
