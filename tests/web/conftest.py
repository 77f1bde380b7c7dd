"""A small release made by hand, and the site over it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser, sync_playwright

from simpul import settings
from simpul.search import index
from simpul.settings import Settings
from simpul.web import create_app
from web.chromium import CHROMIUM, QUIET

SAMPLE = Path(__file__).parent / "sample.trig"


def _publish(
    root: Path, identifier: str, extra: int = 0, change: Callable[[ox.Quad], ox.Quad] = lambda quad: quad
) -> Path:
    """A release laid out as `simpul.release.layout` says, now the current one; with ``extra`` triples of its own.

    Each quad of the sample is put in as ``change`` makes it.
    """
    release = root / "releases" / identifier
    release.mkdir(parents=True)
    store = ox.Store(release / "store")
    quads = [change(quad) for quad in ox.parse(path=SAMPLE, format=ox.RdfFormat.TRIG)]
    subject = ox.NamedNode("https://w3id.org/simpul/extra")
    quads += [ox.Quad(subject, ox.NamedNode("https://w3id.org/simpul/n"), ox.Literal(n)) for n in range(extra)]
    store.extend(quads)
    store.extend(ox.Quad(*quad.triple) for quad in quads)
    store.flush()
    index.write(store, release / "search.sqlite")
    content = {"release": identifier, "base": "https://w3id.org/simpul/", "issued": "2023-01-06", "regulations": []}
    content |= {"quads": len(quads), "triples": len(quads), "files": []}
    (release / "manifest.json").write_text(json.dumps(content))
    link = root / "next"
    link.symlink_to(Path("releases") / identifier)
    link.replace(root / "current")
    return root


@pytest.fixture(scope="session")
def publish() -> Callable[..., Path]:
    return _publish


@pytest.fixture(scope="session")
def releases(tmp_path_factory) -> Path:
    return _publish(tmp_path_factory.mktemp("build"), "0123456789abcdef")


@pytest.fixture(scope="session")
def site_settings(releases) -> Settings:
    return settings.load({}, releases=releases, workers=3, query_timeout=2.0, query_rows=1000, access_log=False)


@pytest.fixture(scope="session")
def app(site_settings) -> Iterator[Flask]:
    app = create_app(site_settings)
    yield app
    app.extensions["simpul"].close()


@pytest.fixture
def client(app) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real browser, for tests that are marked with `web.chromium.needs_chromium`."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET.split())
        yield browser
        browser.close()
