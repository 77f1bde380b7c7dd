"""Every link that leads from the home page leads somewhere, and what the data say stands on no page as markup."""

import os
from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from flask import Flask

from simpul import settings
from simpul.web import create_app
from web.crawler import crawl, shape_of

EVIL = "<img src=x onerror=alert(1)>\"'&</script><script>alert(1)</script>"
CODES = {f"https://w3id.org/simpul/ontology#{name}" for name in ("coverageStatus", "unitType", "path", "field", "role")}
"""Properties whose values are codes, which the shapes hold to their lists."""
STRINGS = {"http://www.w3.org/2001/XMLSchema#string", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"}


@pytest.fixture(scope="module")
def real_site(release_settings) -> Iterator[Flask]:
    """The site over the release of the project's regulations."""
    app = create_app(settings.load({}, releases=release_settings.releases, access_log=False, workers=2))
    yield app
    app.extensions["simpul"].close()


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_link_leads_somewhere(real_site, language):
    """With SIMPUL_CRAWL=all every page is visited, else two of each shape; of data two of each format and depth."""
    most = None if os.environ.get("SIMPUL_CRAWL") == "all" else 2
    client = real_site.test_client()
    visited = list(crawl(client, f"/?lang={language}", most_alike=most))
    assert len(visited) > 100
    assert [(one.address, one.origin, one.status) for one in visited if one.status >= 400] == []
    assert [(one.address, one.lost) for one in visited if one.lost] == []
    shown = [one for one in visited if one.text and f"lang={language}" in one.address]
    assert [one.address for one in shown if f'<html lang="{language}">' not in one.text] == []


def test_shapes_of_addresses():
    assert shape_of("/kota-banjar/office/camat") == shape_of("/kota-kendari/office/dinas-sosial")
    assert shape_of("/kota-banjar/perwali/2023/6/pasal-1/huruf-a") == shape_of(
        "/kota-solok/perwali/2020/35/pasal-22/huruf-c"
    )
    assert shape_of("/statements?page=2") == shape_of("/statements?page=3") != shape_of("/statements")
    assert shape_of("/kota-banjar.ttl") != shape_of("/kota-banjar.nt")


def evil(quad: ox.Quad) -> ox.Quad:
    """The same with markup in every text."""
    term = quad.object
    if quad.predicate.value in CODES or not isinstance(term, ox.Literal) or term.datatype.value not in STRINGS:
        return quad
    made = ox.Literal(term.value + EVIL, language=term.language) if term.language else ox.Literal(term.value + EVIL)
    return ox.Quad(quad.subject, quad.predicate, made, quad.graph_name)


def test_what_the_data_say_is_text_on_every_page(publish, tmp_path):
    """Labels, titles, quotes and paths that hold markup are shown as text, and so are parameters."""
    root = publish(tmp_path / "build", "feedfeedfeedfeed", change=evil)
    app = create_app(settings.load({}, releases=root, access_log=False, workers=2))
    try:
        client = app.test_client()
        visited = list(crawl(client, most_alike=4))
        pages = [one for one in visited if one.text]
        assert len(pages) > 15
        assert sum("&lt;img" in one.text for one in pages) > 10
        assert [one.address for one in pages if "<img src=x" in one.text or "<script>alert" in one.text] == []
        assert [(one.address, one.status) for one in visited if one.status >= 500] == []
        for path in ("/offices", "/statements", "/sparql", "/search", "/network", "/compare", "/queries", "/findings"):
            for name in ("q", "query", "type", "page", "lang", "government", "kind", "office"):
                response = client.get(path, query_string={name: EVIL}, headers={"Accept": "text/html"})
                assert response.status_code < 500, (path, name)
                assert "<img src=x" not in response.text, (path, name)
    finally:
        app.extensions["simpul"].close()
