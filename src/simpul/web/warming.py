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

QUIET = 0.1
"""Seconds without a request after which a page is made."""
LATEST = 10.0
"""Seconds after which the pages are made though requests keep coming."""
_log = logging.getLogger("simpul.warming")


def keep_warm(app: Flask, site: Site) -> None:
    """Make the pages of the release that is served, and of each that follows it, in the background."""
    site.follow(lambda: threading.Thread(target=warm, args=(app, site), name="simpul-warming", daemon=True).start())


def warm(app: Flask, site: Site) -> None:
    """Make the home page and those of the regulations that are kept ready; a page that fails is left to its readers.

    Waits for a moment without requests before each page, though not for ever, and rests after it as long as it took, as
    whoever asks meanwhile comes first. Ends where the release changes, as the next has a turn of its own.
    """
    release = site.engine.release
    latest = time.monotonic() + LATEST
    client = app.test_client()
    try:
        for path in _paths(site):
            _wait_for_quiet(site, latest)
            if site.engine.release != release:
                return
            begun = time.monotonic()
            client.get(path, headers={"Accept": "text/html"}, buffered=True)
            time.sleep(time.monotonic() - begun)
    except Exception as error:  # whatever it was, it must not disturb those who read
        _log.info("pages of release %s are not ready: %s", release, error)


def _wait_for_quiet(site: Site, latest: float) -> None:
    """Return when nobody has asked for a while, or at ``latest`` (monotonic seconds)."""
    while time.monotonic() < latest:
        before = _asked(site)
        time.sleep(QUIET)
        if _asked(site) == before:
            return


def _asked(site: Site) -> int:
    """How often something was asked for so far."""
    return site.cache.hits + site.cache.misses + site.engine.pool.counts.asked


def _paths(site: Site) -> Iterable[str]:
    """Paths of the pages."""
    yield "/"
    for regulation in law.regulations(site.engine)[:KEPT]:
        yield site.addresses.href(regulation.iri)
