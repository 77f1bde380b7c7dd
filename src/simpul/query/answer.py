"""An answer on its way: written by the pool as it comes from a worker, read by whoever sends it to the client.

It lies in memory while it is small and in an unnamed file beyond, so that a worker is never held by a slow reader and
memory stays bounded.
"""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from typing import BinaryIO

from simpul.query.cutting import Cut
from simpul.query.errors import QueryError

IN_MEMORY = 1 << 20
"""Bytes of an answer that stay in memory; what comes after goes to a file."""
PIECE = 1 << 16
"""Bytes that are read at once."""


class Answer:
    """The bytes of an answer, as far as they have come, and what became of it.

    One thread writes, any number read; all methods may be called from any thread.

    Attributes:
        release: identifier of the release that it is given over; empty while it waits.
        asked, started, finished: moments (monotonic) of its stages.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._memory = bytearray()
        self._file: BinaryIO | None = None
        self._size = 0
        self._ended = False
        self._error: QueryError | None = None
        self._listeners: list[Callable[[], None]] = []
        self._rows = 0
        self._cut: Cut | None = None
        self._abandon: Callable[[], None] | None = None
        self.release = ""
        self.asked = time.monotonic()
        self.started: float | None = None
        self.finished: float | None = None

    # -- written by the pool

    def append(self, data: bytes) -> None:
        """Add bytes."""
        with self._changed:
            if self._file is None and self._size + len(data) > IN_MEMORY:
                self._file = tempfile.TemporaryFile(prefix="simpul-answer-")  # noqa: SIM115
            if self._file is None:
                self._memory += data
            else:
                os.pwrite(self._file.fileno(), data, self._size - len(self._memory))
            self._size += len(data)
            self._tell()

    def end(self, rows: int, cut: Cut | None) -> None:
        """The answer is whole, or was cut at a limit."""
        with self._changed:
            self._rows, self._cut = rows, cut
            self._stop()

    def fail(self, error: QueryError) -> None:
        """There is no (whole) answer. Nothing after this counts."""
        with self._changed:
            if not self._ended:
                self._error = error
                self._stop()

    def _stop(self) -> None:
        self._ended = True
        self._abandon = None
        self.finished = time.monotonic()
        self._tell()

    def _tell(self) -> None:
        self._changed.notify_all()
        for listener in self._listeners:
            listener()

    def on_abandon(self, action: Callable[[], None]) -> None:
        """What to do when nobody wants the rest any more."""
        with self._changed:
            self._abandon = None if self._ended else action

    # -- read by the server

    @property
    def ended(self) -> bool:
        """Whether nothing more will come."""
        with self._changed:
            return self._ended

    @property
    def error(self) -> QueryError | None:
        """What went wrong; None while nothing did."""
        with self._changed:
            return self._error

    @property
    def rows(self) -> int:
        """Rows or triples of a whole answer, 1 for a boolean; 0 before its end."""
        return self._rows

    @property
    def cut(self) -> Cut | None:
        """Why the answer was cut; None if it was not, or not yet."""
        return self._cut

    @property
    def size(self) -> int:
        """Bytes that have come so far."""
        with self._changed:
            return self._size

    @property
    def seconds(self) -> float:
        """Time from the worker's start to the end, or to now; 0 while it waits in the queue."""
        if self.started is None:
            return 0.0
        return (self.finished or time.monotonic()) - self.started

    def wait(self, size: int) -> None:
        """Wait until the answer has ended or more than ``size`` bytes have come.

        Raises:
            QueryError: if it failed, even when bytes have come.
        """
        self._wait_beyond(size)
        with self._changed:
            if self._error:
                raise self._error

    def whole(self) -> bytes:
        """All bytes, when the answer has ended.

        Raises:
            QueryError: if it failed.
        """
        self.wait(1 << 62)
        return b"".join(self.pieces())

    def pieces(self) -> Iterator[bytes]:
        """The bytes from the first, waiting for those that have not come.

        Raises:
            QueryError: if it failed; what was read before is no whole answer.
        """
        offset = 0
        while True:
            self._wait_beyond(offset)
            piece = self.read(offset)
            if not piece:
                return
            offset += len(piece)
            yield piece

    def _wait_beyond(self, offset: int) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._ended or self._size > offset)

    def read(self, offset: int) -> bytes | None:
        """Bytes from an offset that have come; empty at the end of the answer, None if more is still to come.

        Raises:
            QueryError: at the end of an answer that failed.
        """
        with self._changed:
            if offset < len(self._memory):
                return bytes(self._memory[offset : offset + PIECE])
            if offset < self._size and self._file is not None:
                start = offset - len(self._memory)
                return os.pread(self._file.fileno(), min(PIECE, self._size - offset), start)
            if self._error:
                raise self._error
            return b"" if self._ended else None

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener``, from another thread and with a lock held, whenever something has changed."""
        with self._changed:
            self._listeners.append(listener)

    def abandon(self) -> None:
        """Nobody wants the rest: a worker that still works on it is stopped, and the file given back."""
        with self._changed:
            action, self._abandon = self._abandon, None
        if action:
            action()
        with self._changed:
            self._listeners.clear()
            if self._file is not None and self._ended:
                self._file.close()
                self._file = None
                self._size = len(self._memory)
