"""Pages in a real browser: nothing is loaded from elsewhere, and the policy for content has nothing to complain of."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Page

from web.chromium import needs_chromium
from web.live import running

pytestmark = needs_chromium
LAW = "/kota-banjar/perwali/2023/6"
PATHS = ["/", "/regulations", "/offices", "/statements", "/queries", "/sparql", "/-/problems", "/ontology"]
PATHS += ["/kota-banjar", LAW, f"{LAW}/pasal-15/ayat-4", "/kota-banjar/office/dinas-daerah", "/kind/kolegial"]
BLOCKS = "[...document.querySelectorAll('script[type$=json]')].map(script => JSON.parse(script.textContent)['@type'])"


@dataclass
class Visit:
    """A page with what the browser said of it and asked for while it was open."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def site(releases) -> Iterator[str]:
    with running(releases) as server:
        yield server.url


@pytest.fixture
def visit(browser) -> Iterator[Visit]:
    page = browser.new_page()
    visit = Visit(page)
    page.on("console", lambda message: visit.said.append(message.text))
    page.on("pageerror", lambda error: visit.said.append(str(error)))
    page.on("request", lambda request: visit.asked.append(request.url))
    yield visit
    page.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_page_breaks_no_policy_and_asks_nobody_else(site, visit, path):
    visit.page.goto(site + path, wait_until="networkidle")
    assert visit.said == []
    assert [address for address in visit.asked if not address.startswith((site, "data:"))] == []


def test_blocks_of_data_are_read_under_the_policy_and_scripts_put_in_are_not_run(site, visit):
    visit.page.goto(site + LAW, wait_until="networkidle")
    assert visit.page.evaluate(BLOCKS) == ["Legislation"]
    assert visit.said == []
    visit.page.evaluate(
        "{ const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.head.append(s); }"
    )
    assert visit.page.evaluate("window.ran") is None
    assert "Content Security Policy" in visit.said[0]


def test_the_editor_asks_this_site_and_shows_the_answer(site, visit):
    visit.page.goto(f"{site}/sparql?query=SELECT%20%3Fs%20%7B%20%3Fs%20a%20%3Fc%20%7D%20LIMIT%203")
    visit.page.wait_for_selector(".yasr table td")
    assert "https://w3id.org/simpul/kota-banjar" in visit.page.inner_text(".yasr table")
    assert visit.said == []
    assert [address for address in visit.asked if not address.startswith((site, "data:"))] == []
