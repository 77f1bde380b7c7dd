"""A release that cannot be opened leaves the one before, and is tried again."""

import logging
import shutil

from simpul import settings
from simpul.web import site as module
from simpul.web.site import Site


def test_a_release_that_cannot_be_opened_is_tried_again_after_a_while(publish, tmp_path, monkeypatch, caplog):
    root = publish(tmp_path, "a" * 16)
    site = Site(settings.load({}, releases=root, workers=2, access_log=False))
    # Looked for by the test alone.
    monkeypatch.setattr(module, "LOOK_SECONDS", 3600.0)
    site.open()
    try:
        publish(root, "b" * 16)
        store, away = root / "releases" / ("b" * 16) / "store", tmp_path / "away"
        shutil.move(store, away)
        with caplog.at_level(logging.INFO, "simpul.site"):
            site.look()
            assert (site.published.id, site.engine.release) == ("a" * 16, "a" * 16)
            shutil.move(away, store)
            site.look()
            assert site.published.id == "a" * 16
            monkeypatch.setattr(site, "_again", 0.0)
            site.look()
        assert (site.published.id, site.engine.release) == ("b" * 16, "b" * 16)
        assert [record.levelname for record in caplog.records] == ["ERROR", "INFO"]
        assert "There is no database" in caplog.text
    finally:
        site.close()
