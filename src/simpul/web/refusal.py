"""Requests that are refused before the application sees them: too large, too slow, or too many at once."""

from __future__ import annotations

import json
from html import escape

from simpul.web.security import HEADERS
from simpul.web.words import WORDS

Headers = list[tuple[bytes, bytes]]
RETRY_AFTER = 5
"""Seconds after which asking again may help where there was too much to do."""


class Refusal(Exception):  # noqa: N818
    """A request that is refused.

    Attributes:
        status: HTTP status.
        kind: short name of the problem (`simpul.web.problems.KINDS`).
        english, indonesian: what is wrong and what to do.
    """

    def __init__(self, status: int, kind: str, english: str, indonesian: str) -> None:
        super().__init__(english)
        self.status = status
        self.kind = kind
        self.english = english
        self.indonesian = indonesian

    def response(self, prefix: str, accept: str) -> tuple[Headers, bytes]:
        """Headers and body: a page where a browser asks, else problem details (RFC 9457).

        Args:
            prefix: path below which the site is seen.
            accept: the Accept header of the request; empty for none.
        """
        titles = WORDS.get(f"error_{self.status}", WORDS["error_400"])
        if "text/html" in accept:
            media_type = "text/html; charset=utf-8"
            paragraphs = "".join(
                f'<h1 lang="{tag}">{escape(title)}</h1><p lang="{tag}">{escape(sentence)}</p>'
                for tag, title, sentence in (("id", titles[0], self.indonesian), ("en", titles[1], self.english))
            )
            body = (
                f'<!DOCTYPE html><html lang="id"><meta charset="utf-8"><title>{titles[0]}</title>{paragraphs}</html>\n'
            )
        else:
            media_type = "application/problem+json"
            content = {
                "type": f"{prefix}/-/problems#{self.kind}",
                "title": titles[1],
                "status": self.status,
                "detail": self.english,
                "detail_id": self.indonesian,
            }
            body = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        encoded = body.encode()
        headers = [
            (b"content-type", media_type.encode()),
            (b"content-length", str(len(encoded)).encode()),
            (b"cache-control", b"no-store"),
            *((name.lower().encode(), value.encode()) for name, value in HEADERS.items()),
        ]
        if self.status == 503:
            headers.append((b"retry-after", str(RETRY_AFTER).encode()))
        if self.status in (400, 408, 413):
            # What is left of the body is not read.
            headers.append((b"connection", b"close"))
        return headers, encoded


def address_too_long() -> Refusal:
    """The refusal of an address that is too long."""
    return Refusal(
        414,
        "too-large",
        "The address is too long; send the query by POST.",
        "Alamat terlalu panjang; kirim kueri dengan POST.",
    )


def header_too_large() -> Refusal:
    """The refusal of a header that is too large."""
    return Refusal(431, "too-large", "The header of the request is too large.", "Kepala permintaan terlalu besar.")


def body_too_large(most: int) -> Refusal:
    """The refusal of a body with more bytes than ``most``."""
    return Refusal(
        413,
        "too-large",
        f"The body of a request has at most {most} bytes.",
        f"Isi permintaan paling banyak {most} bita.",
    )


def body_broken() -> Refusal:
    """The refusal of a body that ended early."""
    return Refusal(
        400,
        "http",
        "The body of the request ended before it was whole.",
        "Isi permintaan berakhir sebelum lengkap.",
    )


def body_too_slow(seconds: float) -> Refusal:
    """The refusal of a body that did not come in time."""
    return Refusal(
        408,
        "http",
        f"The body of the request did not come within {seconds:g} seconds.",
        f"Isi permintaan tidak tiba dalam {seconds:g} detik.",
    )


def too_many() -> Refusal:
    """The refusal of one request more than can be in hand at once."""
    return Refusal(
        503,
        "busy",
        "The server has too many requests in hand. Please ask again in a few seconds.",
        "Peladen sedang menangani terlalu banyak permintaan. Silakan ulangi beberapa detik lagi.",
    )
