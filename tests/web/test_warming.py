"""What the first reader of a release would wait for is made before; nobody is disturbed by it."""

import time

import pytest

from simpul import settings
from simpul.query.engine import Engine
from simpul.web import warming
from simpul.web.application import create_app
from simpul.web.content import annotated
from simpul.web.site import Site
from simpul.web.warming import keep_warm, warm

GOVERNMENTS = ("banjar", "bukittinggi", "kendari", "tarakan")


@pytest.fixture
def opened(release_settings):
    site = Site(settings.load({}, releases=release_settings.releases, workers=2, access_log=False))
    site.open()
    yield create_app(site.settings, site=site), site
    site.close()


def made(app):
    """IRIs of the regulations that are kept ready."""
    shelf = app.extensions.get("simpul.regulations")
    return set(shelf._kept) if shelf else set()


def test_every_regulation_is_ready_soon_after_the_start(opened):
    app, site = opened
    keep_warm(app, site)
    ends = time.monotonic() + 30
    while len(made(app)) < 4 and time.monotonic() < ends:
        time.sleep(0.05)
    assert {iri.split("/")[4] for iri in made(app)} == {f"kota-{name}" for name in GOVERNMENTS}


def test_a_reader_finds_what_was_made(opened, monkeypatch):
    app, site = opened
    warm(app, site)
    monkeypatch.setattr(annotated.quotations, "source_text", lambda *_: pytest.fail("made again"))
    assert app.test_client().get("/kota-tarakan/perwali/2017/9", headers={"Accept": "text/html"}).status_code == 200


def test_a_release_taken_up_later_is_made_ready_too(opened):
    _, site = opened
    calls = []
    site.follow(lambda: calls.append(site.engine.release))
    site._publish(site.published.release)
    assert calls == [site.published.id] * 2


def test_an_engine_that_refuses_leaves_the_pages_to_their_readers(opened, monkeypatch):
    app, site = opened

    def refuse(*_args, **_named):
        raise OSError("no worker is free")

    monkeypatch.setattr(Engine, "select", refuse)
    warm(app, site)
    assert made(app) == set()


def test_those_who_ask_come_first_but_not_for_ever(opened, monkeypatch):
    app, site = opened
    asked = iter(range(10**6))
    monkeypatch.setattr(warming, "_asked", lambda _site: next(asked))
    monkeypatch.setattr(warming, "LATEST", 0.5)
    begun = time.monotonic()
    warm(app, site)
    assert time.monotonic() - begun >= 0.5
    assert len(made(app)) == 4
