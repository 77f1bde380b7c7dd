"""Messages between the server and a worker: a letter, the length of the payload in four bytes, the payload.

| letter | from | payload |
|---|---|---|
| Q | server | JSON of a `Question` |
| D | worker | bytes of the answer |
| E | worker | JSON: rows, cut; the answer is whole; spent: whether the worker holds too much memory now |
| X | worker | JSON: error, message; there is no (whole) answer |
"""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from simpul.query.dataset import Dataset

Lane = Literal["query", "site"]
_HEAD = struct.Struct(">cI")


@dataclass(frozen=True)
class Question:
    """What a worker is asked.

    Attributes:
        text: the query.
        format: name of the format of the answer (`simpul.query.formats`); it fits the query's form.
        dataset: the graphs that it sees.
        most_rows: rows or triples after which the answer is cut.
        most_bytes: bytes after which the answer is cut.
        timeout: seconds after which the worker is killed.
        lane: ``site`` for the queries of pages, which find a worker kept for them; ``query`` for everybody's.
        written: the query as it was asked, where ``text`` has a limit put into it; the worker is not told.
    """

    text: str
    format: str
    dataset: Dataset = field(default_factory=Dataset)
    most_rows: int = 1_000_000
    most_bytes: int = 256 << 20
    timeout: float = 30.0
    lane: Lane = "query"
    written: str = ""

    def encode(self) -> bytes:
        """The question as a frame."""
        # The fields as they are; copying them deeply, as `asdict` does, takes longer than all else here.
        content = {**vars(self), "dataset": vars(self.dataset), "written": ""}
        return frame(b"Q", json.dumps(content).encode())

    @staticmethod
    def decode(payload: bytes) -> Question:
        """The question in the payload of a frame."""
        content = json.loads(payload)
        dataset = Dataset(**{name: tuple(iris) for name, iris in content.pop("dataset").items()})
        return Question(dataset=dataset, **content)


def frame(letter: bytes, payload: bytes) -> bytes:
    """A message as bytes."""
    return _HEAD.pack(letter, len(payload)) + payload


def json_frame(letter: bytes, content: dict[str, Any]) -> bytes:
    """A message whose payload is JSON."""
    return frame(letter, json.dumps(content).encode())


class FrameReader:
    """Cuts a stream of bytes into messages."""

    def __init__(self) -> None:
        self._data = bytearray()

    def feed(self, data: bytes) -> Iterator[tuple[bytes, bytes]]:
        """The messages that are whole with the next bytes, as letter and payload."""
        self._data += data
        while len(self._data) >= _HEAD.size:
            letter, length = _HEAD.unpack_from(self._data)
            end = _HEAD.size + length
            if len(self._data) < end:
                return
            payload = bytes(self._data[_HEAD.size : end])
            del self._data[:end]
            yield letter, payload


def receive(connection: socket.socket) -> tuple[bytes, bytes] | None:
    """The next message of a blocking connection; None at its end."""
    head = _exactly(connection, _HEAD.size)
    if head is None:
        return None
    letter, length = _HEAD.unpack(head)
    payload = _exactly(connection, length)
    return None if payload is None else (letter, payload)


def _exactly(connection: socket.socket, size: int) -> bytes | None:
    data = bytearray()
    while len(data) < size:
        piece = connection.recv(size - len(data))
        if not piece:
            return None
        data += piece
    return bytes(data)
