"""The text of one regulation as it came in; nothing after this step changes a character of it."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True)
class SourceText:
    """A source text and what is known of the file it came from.

    Attributes:
        slug: short name of the regulation, the stem of its file (``banjar-2023-6``).
        text: the text; every offset in the project counts Unicode code points of this string.
        media_type: media type of the file the text was read from (``text/plain``, ``application/pdf``).
        file_sha256: hexadecimal SHA-256 of the bytes of that file.
        pages: offsets at which pages 2, 3, ... begin; empty where the format has no pages.
    """

    slug: str
    text: str
    media_type: str = "text/plain"
    file_sha256: str = ""
    pages: tuple[int, ...] = ()

    @property
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the text encoded as UTF-8: what a quote's offsets are true of."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    def page(self, offset: int) -> int | None:
        """Page number (from 1) that holds the character at ``offset``; None where there are no pages."""
        return bisect_right(self.pages, offset) + 1 if self.pages else None

    def slice(self, start: int, end: int) -> str:
        """The characters from ``start`` up to, not including, ``end``."""
        return self.text[start:end]
