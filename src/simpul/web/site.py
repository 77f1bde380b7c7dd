"""What the site serves: the current release and what is known of it, changed when a new one is built."""

from __future__ import annotations

import fcntl
import json
import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import IO, Any

from simpul.errors import SimpulError
from simpul.query import library
from simpul.query.engine import Engine
from simpul.query.library import Query
from simpul.release.layout import NoRelease, Release, Releases
from simpul.search.searcher import Searcher
from simpul.settings import Settings
from simpul.web.addresses import Addresses
from simpul.web.cache import ResponseCache
from simpul.web.metrics import Metrics

LOOK_SECONDS = 1.0
"""Pause between looks for a new release."""
AGAIN_SECONDS = (2.0, 60.0)
"""Pause before a release that could not be opened is tried again, as what was in the way may be gone. From the first
it is doubled with each try, up to the second."""
_log = logging.getLogger("simpul.site")


@dataclass(frozen=True)
class Published:
    """A release that is served.

    Attributes:
        release: where it lies.
        manifest: its manifest.
        lock: a shared lock that keeps builds from deleting it.
        searcher: searches its index.
    """

    release: Release
    manifest: Mapping[str, Any]
    lock: IO[bytes] = field(repr=False, compare=False)
    searcher: Searcher = field(repr=False, compare=False)

    @property
    def id(self) -> str:
        """Its identifier."""
        return self.release.id

    @property
    def issued(self) -> str:
        """Its date (ISO 8601), that of its youngest regulation."""
        return str(self.manifest.get("issued", ""))

    def close(self) -> None:
        """Let go of it: nothing keeps it from being deleted any more."""
        self.lock.close()
        self.searcher.close()

    @cached_property
    def statements(self) -> int:
        """Number of statements that were read."""
        regulations = self.manifest.get("regulations", ())
        layers = ("definitions", "offices", "kinds", "kind_definitions", "elaborations", "acts", "norms", "citations")
        return sum(int(regulation["statements"].get(layer, 0)) for regulation in regulations for layer in layers)


class Site:
    """The state that all requests share.

    Attributes:
        settings: of this run.
        engine: answers queries.
        addresses: of IRIs.
        cache: responses kept.
        metrics: what has been counted.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.addresses = Addresses(settings.base, settings.path_prefix)
        self.cache = ResponseCache(settings.cache_bytes << 20)
        self.engine = Engine(settings)
        self.metrics = Metrics(self)
        self._published: Published | None = None
        self._followers: list[Callable[[], None]] = []
        self._refused = ""
        self._again = 0.0
        self._pause = 0.0
        self._ended = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="simpul-site", daemon=True)

    def open(self) -> None:
        """Begin to serve the current release, and go on to each that follows it.

        Raises:
            NoRelease: if there is none.
            StoreUnreadable: if its database cannot be opened.
            SimpulError: if it was built for another base.
        """
        self._publish(Releases(self.settings.releases).current())
        self._watcher.start()

    def follow(self, follower: Callable[[], None]) -> None:
        """Call something now and whenever a release has been taken up; it must return at once."""
        self._followers.append(follower)
        follower()

    @property
    def published(self) -> Published:
        """The release that is served."""
        if self._published is None:
            raise NoRelease("No release is open.")
        return self._published

    @cached_property
    def gallery(self) -> tuple[Query, ...]:
        """The queries of the gallery."""
        return library.gallery()

    def look(self) -> None:
        """Take up a new release, if there is one; a release that cannot be opened leaves the one before."""
        try:
            current = Releases(self.settings.releases).current()
        except NoRelease as error:
            self._refuse("", str(error))
            return
        if current.id == self.published.id or (current.id == self._refused and time.monotonic() < self._again):
            return
        try:
            self._publish(current)
        except (SimpulError, OSError, ValueError) as error:
            self._refuse(current.id, str(error))
        else:
            self._refused = ""
            _log.info("serving release %s", current.id)

    def close(self) -> None:
        """End all processes."""
        self._ended.set()
        self.engine.close()
        if self._published:
            self._published.close()

    def _publish(self, release: Release) -> None:
        lock = _lock(release)
        try:
            content = json.loads(release.manifest.read_text(encoding="utf-8"))
            base = content.get("base", self.settings.base)
            if base != self.settings.base:
                raise SimpulError(
                    f"Release {release.id} was built for the base {base}, but the setting is {self.settings.base}: "
                    "run `simpul build` or set SIMPUL_BASE."
                )
            # The default graph holds each triple of the named graphs once more.
            self.engine.open(release, int(content.get("quads", 0)) + int(content.get("triples", 0)))
        except (SimpulError, OSError, json.JSONDecodeError):
            lock.close()
            raise
        before, self._published = self._published, Published(release, content, lock, Searcher(release.search))
        if before:
            before.close()
        for follower in self._followers:
            follower()

    def _refuse(self, identifier: str, reason: str) -> None:
        shortest, longest = AGAIN_SECONDS
        if identifier != self._refused:
            _log.error("still serving release %s: %s", self.published.id, reason)
            self._pause = 0.0
        self._pause = min(max(2 * self._pause, shortest), longest)
        self._refused = identifier
        self._again = time.monotonic() + self._pause

    def _watch(self) -> None:
        while not self._ended.wait(LOOK_SECONDS):
            self.look()


def _lock(release: Release) -> IO[bytes]:
    """The release's lock file, locked as long as it is open; a release on a read-only disk goes without."""
    lock: IO[bytes]
    try:
        lock = release.served.open("ab")
    except OSError:
        lock = release.manifest.open("rb")
    fcntl.flock(lock, fcntl.LOCK_SH)
    return lock
