"""The process that answers queries, one at a time, behind closed doors.

It is forked from the nursery, which holds the store. It can open no file and no connection (its limit of descriptors is
the lowest free one), it can take only so much memory, it dies with the nursery, and the kernel kills it when a query is
past its deadline, whatever it is doing: the engine cannot be interrupted otherwise.
"""

from __future__ import annotations

import contextlib
import ctypes
import itertools
import os
import resource
import signal
import socket
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import IO, NoReturn, cast

import pyoxigraph as ox

from simpul.query import dataset, formats
from simpul.query.cutting import Cut, RowCutter, remark
from simpul.query.frames import Question, frame, json_frame, receive

PIECE = 1 << 16
"""Bytes that are gathered before they are sent."""
SPENT = 32 << 10
"""Memory in KiB by which a worker may grow; one that took more for a query keeps it, and is let go."""
GRACE = 0.4
"""Seconds behind the deadline at which the kernel ends a worker that the server has not ended."""
_PR_SET_PDEATHSIG = 1
_PR_SET_NO_NEW_PRIVS = 38


def serve(connection: socket.socket, store: ox.Store, prefixes: Mapping[str, str], memory: int) -> NoReturn:
    """Answer the questions that come over a connection until it ends; never returns.

    Args:
        connection: to the server.
        store: the release.
        prefixes: for readable Turtle.
        memory: bytes that the process may take beyond what it has already.
    """
    code = 1
    try:
        close_doors(connection, memory)
        most = _peak() + SPENT
        while (message := receive(connection)) is not None:
            question = Question.decode(message[1])
            signal.setitimer(signal.ITIMER_REAL, question.timeout + GRACE)
            answer(question, store, prefixes, connection, most)
            signal.setitimer(signal.ITIMER_REAL, 0)
        code = 0
    except (OSError, ValueError):
        pass
    finally:
        os._exit(code)


def close_doors(connection: socket.socket, memory: int) -> None:
    """Give up every right that answering queries does not need."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    for told in (signal.SIGINT, signal.SIGTERM):  # the server ends its workers, when what runs is finished
        signal.signal(told, signal.SIG_IGN)
    with contextlib.suppress(OSError, AttributeError):
        libc = ctypes.CDLL(None)
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    limit = _address_space() + memory
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    lowest_free = os.dup(connection.fileno())
    os.close(lowest_free)
    resource.setrlimit(resource.RLIMIT_NOFILE, (lowest_free, lowest_free))


def _address_space() -> int:
    """Bytes of address space that the process has now."""
    try:
        with open("/proc/self/statm", encoding="ascii") as pages:  # noqa: PTH123 - a file of the kernel
            return int(pages.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 1 << 30


class _Sink:
    """A binary file for the engine to write to: sends the bytes as frames, in pieces.

    Attributes:
        size: bytes sent so far.
    """

    def __init__(self, connection: socket.socket, cutter: RowCutter | None = None) -> None:
        self._connection = connection
        self._cutter = cutter
        self._gathered = bytearray()
        self.size = 0

    def write(self, data: bytes) -> int:
        """Take the next bytes.

        Raises:
            _Enough: when the answer was cut.
        """
        self._gathered += self._cutter.feed(data) if self._cutter else data
        if len(self._gathered) >= PIECE:
            self._connection.sendall(frame(b"D", bytes(self._gathered)))
            self.size += len(self._gathered)
            self._gathered.clear()
        if self._cutter and self._cutter.cut:
            raise _Enough
        return len(data)

    def flush(self) -> None:
        """Nothing: what is gathered goes with the last message."""

    def end(self, message: bytes) -> None:
        """Send what is gathered and the last message at once."""
        if self._cutter:
            self._gathered += self._cutter.finish()
        data = frame(b"D", bytes(self._gathered)) if self._gathered else b""
        self._connection.sendall(data + message)


class _Enough(Exception):  # noqa: N818
    """The answer was cut; the engine need not go on."""


def _peak() -> int:
    """The most memory that the process ever held, in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def answer(
    question: Question, store: ox.Store, prefixes: Mapping[str, str], connection: socket.socket, most: int
) -> None:
    """Answer one question: frames D and then one E or X. E tells if the process ever held more than ``most`` KiB."""
    try:
        results = dataset.run(store, question.text, question.dataset)
        rows, cut, sink = _write(results, question, prefixes, connection)
    except MemoryError:
        os.abort()
    except SyntaxError as error:
        connection.sendall(json_frame(b"X", {"error": "syntax", "message": str(error)}))
    except (RuntimeError, ValueError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        connection.sendall(json_frame(b"X", {"error": "evaluation", "message": str(error)}))
    else:
        end = {"rows": rows, "cut": asdict(cut) if cut else None, "spent": _peak() > most}
        sink.end(json_frame(b"E", end))


def _write(
    results: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples,
    question: Question,
    prefixes: Mapping[str, str],
    connection: socket.socket,
) -> tuple[int, Cut | None, _Sink]:
    if isinstance(results, ox.QueryTriples):
        return _write_graph(results, question, prefixes, connection)
    form = formats.RESULTS_ENGINE[question.format]
    if isinstance(results, ox.QueryBoolean):
        plain = _Sink(connection)
        results.serialize(cast(IO[bytes], plain), form)
        return 1, None, plain
    cutter = RowCutter(question.format, question.most_rows, question.most_bytes)
    sink = _Sink(connection, cutter)
    with contextlib.suppress(_Enough):
        results.serialize(cast(IO[bytes], sink), form)
    return cutter.rows, cutter.cut, sink


def _write_graph(
    triples: ox.QueryTriples, question: Question, prefixes: Mapping[str, str], connection: socket.socket
) -> tuple[int, Cut | None, _Sink]:
    sink = _Sink(connection)
    form = formats.GRAPHS_ENGINE[question.format]
    counted = _Counted(triples, sink, question)
    ox.serialize(counted, cast(IO[bytes], sink), form, prefixes=dict(prefixes))
    if counted.cut:
        sink.write(remark(question.format, counted.cut))
    return counted.rows, counted.cut, sink


class _Counted:
    """The triples of an answer up to a limit.

    Attributes:
        rows: triples that have passed.
        cut: set when there were more.
    """

    def __init__(self, triples: ox.QueryTriples, sink: _Sink, question: Question) -> None:
        self._triples = triples
        self._sink = sink
        self._question = question
        self.rows = 0
        self.cut: Cut | None = None

    def __iter__(self) -> Iterator[ox.Triple]:
        for triple in itertools.islice(self._triples, self._question.most_rows):
            yield triple
            self.rows += 1
            if self._sink.size >= self._question.most_bytes:
                self.cut = Cut(self.rows, self._question.most_bytes, "bytes")
                return
        if next(self._triples, None) is not None:
            self.cut = Cut(self.rows, self._question.most_rows, "triples")
