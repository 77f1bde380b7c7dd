"""What pages are made from, kept ready as long as the release lasts."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

from simpul.query.engine import Engine

T = TypeVar("T")


class Shelf(Generic[T]):
    """Things made from one release, those asked for last; safe for threads.

    Args:
        most: how many are kept.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._release: str | None = None
        self._kept: OrderedDict[str, T] = OrderedDict()

    def take(self, engine: Engine, key: str, make: Callable[[], T]) -> T:
        """A thing by its key, made where it is not at hand."""
        release = engine.release
        with self._lock:
            if release == self._release and key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        with self._lock:
            # What was put together while the release changed may be of both.
            if release == engine.release:
                if release != self._release:
                    self._kept.clear()
                    self._release = release
                self._kept[key] = made
                while len(self._kept) > self._most:
                    self._kept.popitem(last=False)
        return made
