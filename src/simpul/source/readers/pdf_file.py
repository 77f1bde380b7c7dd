"""PDF with a text layer: glyphs with their places become lines, lines become the text.

Why pdfplumber (MIT, over pdfminer.six, MIT): it gives each glyph with its place, size, colour and direction, which
every step below needs. Read side by side on regulations of a ministry and of a kabupaten, pypdf (BSD) and pdfium (BSD)
gave the words in the order in which the file paints them (a stamp `SALINAN` behind the page's last line) and kept text
that was deleted by painting it white (a second date, a second signature); pypdf's layout mode gave nothing at all for
one of the two. pdfium is thirty times as fast, but fifty pages take pdfplumber only seconds.

What is done, page by page: hidden and doubled glyphs are dropped, lines are built from places, signatures set side by
side are read one after the other, running heads, page numbers and catchwords are left out, words broken at line ends
are joined.
"""

from __future__ import annotations

import io
import logging
import struct
import zlib
from collections.abc import Iterator

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect, PDFTextExtractionNotAllowed
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from simpul.source.readers.extract import Extract, Remark, SourceError
from simpul.source.readers.pdf_furniture import without_furniture
from simpul.source.readers.pdf_glyphs import Glyphs, visible_glyphs
from simpul.source.readers.pdf_hyphens import join_broken_words
from simpul.source.readers.pdf_lines import PageLines, page_lines

_BROKEN = (
    PDFException,
    PSException,
    MalformedPDFException,
    PdfminerException,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    NotImplementedError,
    OverflowError,
    RecursionError,
    struct.error,
    zlib.error,
)
"""What pdfminer raises on files that are not as the standard (ISO 32000) says."""
_LOCKED = (PDFPasswordIncorrect, PDFEncryptionError, PDFTextExtractionNotAllowed)
_MOST_UNREADABLE = 0.2
"""Share of glyphs without a letter from which a file is refused."""
_STAMP = 60
"""Letters on a page of a picture, up to which they are a stamp on a scan and no text layer."""

logging.getLogger("pdfminer").setLevel(logging.ERROR)


def extract(content: bytes, name: str) -> Extract:
    """The text of a PDF file, with the offsets at which its pages begin.

    Args:
        content: bytes of the file.
        name: name of the file, for errors.

    Raises:
        SourceError: if the file is no PDF, is locked or broken, or holds pictures or unreadable glyphs instead of text.
    """
    if b"%PDF-" not in content[:1024]:
        raise SourceError(f"{name} is no PDF file, whatever its name says.")
    glyphs = _glyphs(content, name)
    _refuse_without_text(glyphs, name)
    raw = [page_lines(page.words) for page in glyphs]
    kept, left_out = without_furniture(raw)
    text, pages = _text(kept)
    if not text.strip():
        raise _no_text(name, len(glyphs))
    return Extract(text, "application/pdf", pages=pages, remarks=tuple(_remarks(glyphs, left_out)))


def _glyphs(content: bytes, name: str) -> list[Glyphs]:
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            pages = []
            for page in pdf.pages:
                pages.append(visible_glyphs(page))
                page.close()
    except _BROKEN as error:
        if _is_locked(error):
            raise SourceError(f"{name} is locked by a password; save a copy without one and add that.") from None
        raise SourceError(f"{name} is broken: it cannot be read as a PDF; save or download it again.") from None
    if not pages:
        raise SourceError(f"{name} is a PDF without pages.")
    return pages


def _is_locked(error: BaseException) -> bool:
    inner = error.args[0] if error.args else None
    return any(isinstance(one, _LOCKED) for one in (error, error.__cause__, error.__context__, inner))


def _refuse_without_text(pages: list[Glyphs], name: str) -> None:
    letters = sum(page.letters for page in pages)
    unreadable = sum(page.unreadable for page in pages)
    if unreadable > _MOST_UNREADABLE * (letters + unreadable):
        raise SourceError(
            f"The fonts of {name} do not say which letters they draw, so that its text cannot be read; "
            "add a copy with a text layer of its own (made by OCR, or saved from the original document)."
        )
    pictured = sum(page.pictured for page in pages)
    if not letters or (2 * pictured > len(pages) and letters < _STAMP * pictured):
        raise _no_text(name, len(pages))


def _no_text(name: str, pages: int) -> SourceError:
    return SourceError(
        f"{name} has no text layer: its {pages} {'page is a picture' if pages == 1 else 'pages are pictures'}; "
        "put it through OCR first (for example `ocrmypdf -l ind`)."
    )


def _text(pages: list[PageLines]) -> tuple[str, tuple[int, ...]]:
    """The text of all pages, and the offsets at which pages 2, 3, ... begin."""
    joined = join_broken_words([[line.text for line in page] for page in pages])
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for lines in joined:
        starts.append(length)
        for line in lines:
            parts.append(line + "\n")
            length += len(line) + 1
    return "".join(parts), tuple(starts[1:])


def _remarks(pages: list[Glyphs], left_out: int) -> Iterator[Remark]:
    if left_out:
        yield Remark(
            f"{left_out:,} page numbers, running heads and catchwords were left out.",
            f"{left_out:,} nomor halaman, kepala halaman, dan kata alihan ditinggalkan.",
        )
    hidden = sum(page.hidden for page in pages)
    if hidden:
        yield Remark(
            f"{hidden:,} characters that cannot be seen (white on white) were left out.",
            f"{hidden:,} huruf yang tidak terlihat (putih di atas putih) ditinggalkan.",
        )
    unreadable = sum(page.unreadable for page in pages)
    if unreadable:
        yield Remark(
            f"{unreadable:,} characters are in a font that does not say which letters they are; they stand as \ufffd.",
            f"{unreadable:,} huruf memakai fon yang tidak menyebut hurufnya; semuanya ditulis \ufffd.",
        )
    pictures = [str(number) for number, page in enumerate(pages, 1) if page.pictured and page.letters < _STAMP]
    if pictures:
        which = ", ".join(pictures)
        yield Remark(
            f"Without text, only pictures: page {which}." if len(pictures) == 1 else f"Pages without text: {which}.",
            f"Halaman tanpa teks, hanya gambar: {which}.",
        )
