"""What a reader of a format gives: the text, where its pages begin, and what a person should know of the reading."""

from __future__ import annotations

from dataclasses import dataclass

from simpul.errors import SimpulError


class SourceError(SimpulError):
    """A file cannot be read as the text of a regulation."""


@dataclass(frozen=True)
class Remark:
    """Something a person should know of how a file was read, as a sentence in English and in Indonesian."""

    en: str
    id: str


@dataclass(frozen=True)
class Extract:
    """The text of a file.

    Attributes:
        text: the text; all offsets count its Unicode code points.
        media_type: media type of the file.
        encoding: character encoding of the file (``utf-8``); empty where the format settles it.
        pages: offsets at which pages 2, 3, ... begin, never falling; empty where the format has no pages.
        remarks: what was left out, mended or guessed.
    """

    text: str
    media_type: str
    encoding: str = ""
    pages: tuple[int, ...] = ()
    remarks: tuple[Remark, ...] = ()
