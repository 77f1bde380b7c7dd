"""Formats, languages and codings as clients ask for them."""

import pytest

from simpul.query.formats import BINDINGS, GRAPHS
from simpul.web.negotiation import HTML, choose, choose_encoding, choose_language


def name(accept: str, offers) -> str | None:
    chosen = choose(accept, offers)
    return chosen.name if chosen else None


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "json"),
        ("*/*", "json"),
        ("text/csv", "csv"),
        ("text/*", "csv"),
        ("application/json", "json"),
        ("application/sparql-results+xml;q=0.9, text/csv;q=0.8", "xml"),
        ("text/csv;q=0.1, text/tab-separated-values", "tsv"),
        ("application/sparql-results+json;q=0, */*", "xml"),
        ("application/sparql-results+xml , application/sparql-results+json;q=0.9", "xml"),
        ("image/png", None),
        ("nonsense", "json"),
        ("text/csv;q=nonsense, text/tab-separated-values;q=0.1", "tsv"),
    ],
)
def test_bindings(accept, expected):
    assert name(accept, BINDINGS) == expected


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("text/turtle", "ttl"),
        ("application/rdf+xml", "rdf"),
        ("application/ld+json, */*;q=0.1", "jsonld"),
        ("text/plain", "nt"),
        ("text/html", None),
        ("application/n-quads;q=0.5, application/trig;q=0.6", "trig"),
    ],
)
def test_graphs(accept, expected):
    assert name(accept, GRAPHS) == expected


def test_a_browser_gets_a_page():
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    assert choose(browser, (HTML, *GRAPHS)) is HTML


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "id"),
        ("en-US,en;q=0.9", "en"),
        ("id-ID,en;q=0.9", "id"),
        ("fr", "id"),
        ("in", "id"),
        ("en;q=0.4, id;q=0.3", "en"),
    ],
)
def test_languages(header, language):
    assert choose_language(header, ("id", "en")) == language


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        ("", "identity"),
        ("gzip", "gzip"),
        ("gzip, br", "br"),
        ("br;q=0, *", "gzip"),
        ("identity", "identity"),
        ("GZIP;q=0", "identity"),
    ],
)
def test_codings(header, coding):
    assert choose_encoding(header, ("br", "gzip")) == coding
