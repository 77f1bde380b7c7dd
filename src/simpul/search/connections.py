"""Connections to an index: read-only, each used by one thread at a time, every question with a deadline."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from simpul.errors import SimpulError
from simpul.search.index import FORMAT, SearchUnavailable

SECONDS = 2.0
"""Longest time that one search may take in SQLite."""
_STEPS = 20_000
"""Instructions of SQLite's machine between looks at the clock."""


class SearchTooBroad(SimpulError):  # noqa: N818
    """A search met its deadline."""


class Connections:
    """A pool of connections to the index of a release.

    Args:
        path: of the index.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._idle: list[sqlite3.Connection] = []
        self._closed = False

    @contextmanager
    def borrowed(self) -> Iterator[sqlite3.Connection]:
        """A connection for as long as the context lasts.

        Raises:
            SearchUnavailable: if there is no index, or none that can be read.
            SearchTooBroad: if what is asked in the context takes too long.
        """
        connection = self._take()
        deadline = time.monotonic() + SECONDS
        connection.set_progress_handler(lambda: time.monotonic() > deadline, _STEPS)
        try:
            yield connection
        except sqlite3.OperationalError as error:
            if "interrupted" in str(error):
                raise SearchTooBroad("The search took too long.") from None
            raise
        except sqlite3.DatabaseError:
            raise SearchUnavailable(f"The search index {self._path.name} is damaged: run `simpul build`.") from None
        finally:
            connection.set_progress_handler(None, 0)
            self._give_back(connection)

    def close(self) -> None:
        """Close what is idle now, and the others when they are given back."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
        for connection in idle:
            connection.close()

    def _take(self) -> sqlite3.Connection:
        with self._lock:
            if self._idle:
                return self._idle.pop()
        if not self._path.is_file():
            raise SearchUnavailable("The release has no search index: run `simpul build`.")
        address = f"{self._path.resolve().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)
        try:
            (found,) = connection.execute("PRAGMA user_version").fetchone()
        except sqlite3.DatabaseError:
            found = None
        if found != FORMAT:
            connection.close()
            raise SearchUnavailable("The search index is damaged or of another version: run `simpul build`.")
        connection.execute("PRAGMA query_only = ON")
        return connection

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            if not self._closed:
                self._idle.append(connection)
                return
        connection.close()
