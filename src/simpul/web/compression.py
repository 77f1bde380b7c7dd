"""Content codings: brotli and gzip, whole or piece by piece."""

from __future__ import annotations

import zlib
from typing import Protocol

import brotli

CODINGS = ("br", "gzip")
"""Content codings that are offered, the preferred one first."""
SMALLEST = 600
"""Bytes below which compressing is not worth it."""
_COMPRESSIBLE = (
    "text/",
    "image/svg+xml",
    "application/javascript",
    "application/json",
    "application/ld+json",
    "application/manifest+json",
    "application/n-",
    "application/openapi",
    "application/problem+json",
    "application/rdf+xml",
    "application/sparql-results",
    "application/trig",
    "application/xml",
)
"""How the media types begin that get smaller."""


class Encoder(Protocol):
    """Compresses a body piece by piece."""

    def feed(self, piece: bytes) -> bytes:
        """The next bytes of the compressed body; may be empty."""

    def finish(self) -> bytes:
        """Its last bytes."""


class _Brotli:
    def __init__(self) -> None:
        self._compressor = brotli.Compressor(quality=4)

    def feed(self, piece: bytes) -> bytes:
        return bytes(self._compressor.process(piece))

    def finish(self) -> bytes:
        return bytes(self._compressor.finish())


class _Gzip:
    def __init__(self) -> None:
        self._compressor = zlib.compressobj(5, zlib.DEFLATED, 31)

    def feed(self, piece: bytes) -> bytes:
        return self._compressor.compress(piece)

    def finish(self) -> bytes:
        return self._compressor.flush()


def compressible(media_type: str) -> bool:
    """Whether a body of a media type gets smaller."""
    return media_type.startswith(_COMPRESSIBLE)


def encoder(coding: str) -> Encoder:
    """An encoder for ``br`` or ``gzip``."""
    return _Brotli() if coding == "br" else _Gzip()


def compress(body: bytes, coding: str) -> bytes:
    """A whole body in a content coding."""
    made = encoder(coding)
    return made.feed(body) + made.finish()
