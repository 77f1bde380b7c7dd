"""The body of a response that is an answer on its way from a worker."""

from __future__ import annotations

from collections.abc import Iterator

from flask import request

from simpul.query.answer import Answer
from simpul.web.compression import Encoder


class AnswerBody:
    """Iterates over an answer, compressed where an encoder is set.

    Any WSGI server can send it; ours (`simpul.web.bridge`) reads the answer without holding a thread. A failure raises,
    so that the server breaks the connection and the client sees that the body is not whole.

    Attributes:
        answer: the answer.
        encoder: compresses it; None for none.
    """

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.encoder: Encoder | None = None

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.answer.pieces():
            encoded = self.encode(piece)
            if encoded:
                yield encoded
        last = self.finish()
        if last:
            yield last

    def encode(self, piece: bytes) -> bytes:
        """A piece as it is sent; may be empty."""
        return self.encoder.feed(piece) if self.encoder else piece

    def finish(self) -> bytes:
        """What is sent behind the last piece."""
        return self.encoder.finish() if self.encoder else b""

    def close(self) -> None:
        """The client has all, or has gone."""
        self.answer.abandon()


def whole_only() -> bool:
    """Whether this request's client can only see by its length that a body is whole: HTTP/1.0 has no chunks."""
    return request.environ.get("SERVER_PROTOCOL") == "HTTP/1.0"
