"""Writes small PDF files by hand, so that tests of reading them say exactly what stands where."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """Words on a page: left edge and baseline in points from the top left of an A4 page."""

    x: float
    y: float
    text: str
    size: float = 12
    white: bool = False
    slanted: bool = False


PICTURE = b"q 400 0 0 600 100 100 cm /Im1 Do Q\n"
DARK_GROUND = b"0 g 60 700 400 100 re f\n"


def column(lines: list[str], *, x: float = 72, y: float = 100, leading: float = 18) -> list[Run]:
    """Lines one below the other."""
    return [Run(x, y + index * leading, line) for index, line in enumerate(lines)]


def pdf(*pages: list[Run], drawing: bytes = b"") -> bytes:
    """A PDF file of A4 pages; ``drawing`` is painted on each page before its words."""
    objects: dict[int, bytes] = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: _stream(
            b"\xc0", b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
        ),
    }
    kids = []
    for index, runs in enumerate(pages):
        page, content = 5 + 2 * index, 6 + 2 * index
        kids.append(b"%d 0 R" % page)
        objects[page] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> /XObject << /Im1 4 0 R >> >> >>" % content
        )
        objects[content] = _stream(drawing + b"".join(map(_painted, runs)))
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return _file(objects)


def _painted(run: Run) -> bytes:
    words = run.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    direction = "0.7 0.7 -0.7 0.7" if run.slanted else "1 0 0 1"
    place = f"{1 if run.white else 0} g BT /F1 {run.size} Tf {direction} {run.x} {842 - run.y} Tm "
    return place.encode() + b"(" + words + b") Tj ET\n"


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(content), content)


def _file(objects: dict[int, bytes]) -> bytes:
    body = b"%PDF-1.4\n"
    offsets = []
    for number in sorted(objects):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    count = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
        + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, len(body))
    )
