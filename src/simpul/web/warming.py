"""Pages made once before anybody asks for them, when a release is taken up.

What a page is made from is kept as long as the release lasts (`simpul.web.content.shelf`). Without this, the first
reader of a long regulation would wait while it is put together: measured 130 to 230 milliseconds instead of 25.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterable

from flask import Flask

from simpul.web.blueprints.law import KEPT
from simpul.web.content import law
from simpul.web.site import Site

_log = logging.getLogger("simpul.warming")


def keep_warm(app: Flask, site: Site) -> None:
    """Make the pages of the release that is served, and of each that follows it, in the background."""
    site.follow(lambda: threading.Thread(target=warm, args=(app, site), name="simpul-warming", daemon=True).start())


def warm(app: Flask, site: Site) -> None:
    """Make the home page and those of the regulations that are kept ready; a page that fails is left to its readers.

    Rests after each page as long as it took, so that half the time is left to those who ask meanwhile. Ends where the
    release changes, as the next has a turn of its own.
    """
    release = site.engine.release
    client = app.test_client()
    try:
        for path in _paths(site):
            if site.engine.release != release:
                return
            begun = time.monotonic()
            client.get(path, headers={"Accept": "text/html"}, buffered=True)
            time.sleep(time.monotonic() - begun)
    except Exception as error:  # whatever it was, it must not disturb those who read
        _log.info("pages of release %s are not ready: %s", release, error)


def _paths(site: Site) -> Iterable[str]:
    """Paths of the pages."""
    yield "/"
    for regulation in law.regulations(site.engine)[:KEPT]:
        yield site.addresses.href(regulation.iri)
