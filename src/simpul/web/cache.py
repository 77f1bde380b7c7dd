"""Whole responses kept for the next who asks the same; a release never changes, so they stay true as long as it."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass

OVERHEAD = 1024
"""Bytes that an entry is reckoned to take beside its body and key."""


@dataclass(frozen=True)
class Kept:
    """A response.

    Attributes:
        status: HTTP status.
        headers: names in lower case and values, as they are sent.
        body: bytes as they are sent, compressed where the headers say so.
        etag: entity tag; empty for none.
        record: what the access log says of the query that made it.
    """

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    etag: str
    record: tuple[tuple[str, object], ...] = ()


class ResponseCache:
    """Keeps the responses that were asked for last, up to a number of bytes.

    Attributes:
        hits, misses: counts of what was found and what was not.
    """

    def __init__(self, most_bytes: int, most_each: int = 1 << 20) -> None:
        self._most = most_bytes
        self._most_each = min(most_each, most_bytes // 4)
        self._lock = threading.Lock()
        self._entries: OrderedDict[tuple[str, ...], tuple[Kept, int]] = OrderedDict()
        self._bytes = 0
        self._release = ""
        self.hits = 0
        self.misses = 0

    def get(self, release: str, key: tuple[str, ...]) -> Kept | None:
        """The response kept for a key, if it was made over this release."""
        with self._lock:
            found = self._entries.get(key) if release == self._release else None
            if found is None:
                self.misses += 1
                return None
            self.hits += 1
            self._entries.move_to_end(key)
            return found[0]

    def put(self, release: str, key: tuple[str, ...], kept: Kept) -> None:
        """Keep a response; those of another release are forgotten."""
        size = len(kept.body) + sum(len(part) for part in key) + OVERHEAD
        if size > self._most_each:
            return
        with self._lock:
            if release != self._release:
                self._entries.clear()
                self._bytes = 0
                self._release = release
            if key in self._entries:
                self._bytes -= self._entries.pop(key)[1]
            self._entries[key] = (kept, size)
            self._bytes += size
            while self._bytes > self._most:
                _, (_, dropped) = self._entries.popitem(last=False)
                self._bytes -= dropped

    @property
    def size(self) -> int:
        """Bytes that the kept responses take."""
        with self._lock:
            return self._bytes

    def __len__(self) -> int:
        with self._lock:
            return len(self._entries)
