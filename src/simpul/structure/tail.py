"""What stands behind the last pasal: the closing formula, signatures, gazette line, explanation and annexes.

UU 12/2011, Lampiran II, numbers 160-174 (penutup) and 175 ff. (penjelasan, lampiran).
"""

from __future__ import annotations

import re

from simpul.structure.model import Segment, SegmentKind

_CLOSING = re.compile(
    r"(?:^|(?<=[.;] )|(?<=\n))[ \t\xa0>*-]*(Agar\s+(?:supaya\s+)?(?:setiap|semua)\s+orang)", re.MULTILINE
)
_SIGNED = re.compile(r"(?:^[ \t\xa0>*-]*|(?<=[.;] ))(D\s?itetapkan\s+di\b)", re.MULTILINE)
_GAZETTE = re.compile(
    r"(?:BERITA|LEMBARAN)\s+(?:DAERAH|NEGARA)\b[^\n]*?(?:\n[^\n]*?){0,2}?\bNOMOR\b:?\s*[\w./-]+(?:[ \t]+SERI[ \t]+\w+(?:[ \t]+NOMOR(?:[ \t]+SERI)?[ \t]+\d+)?)?"
)
_GAZETTE_IN_SMALL = re.compile(
    r"^[ \t\xa0>*_-]*((?:Berita|Lembaran)\s+(?:Daerah|Negara)\b[^\n.;]*?(?:\n[^\n.;]*?){0,2}?\b(?:Nomor|No\.)\s*:?\s*\d[\w./-]*)",
    re.MULTILINE,
)
_EXPLANATION = re.compile(r"\bP\s?E\s?N\s?J\s?E\s?L\s?A\s?S\s?A\s?N\b(?=\s+(?:ATAS\b|\*|_)|\s*(?:\n|$))")
_ANNEX = re.compile(r"^[ \t\xa0>*_#-]*LAMPIRAN\b", re.MULTILINE)


def find_tail(text: str, after: int) -> int:
    """Offset at which the closing begins, searched behind ``after``; the text's length where none is found."""
    for pattern in (_CLOSING, _SIGNED):
        match = pattern.search(text, after)
        if match:
            return match.start(1)
    ends = [match.start() for match in (_EXPLANATION.search(text, after), _ANNEX.search(text, after)) if match]
    return min(ends, default=len(text))


def tail_segments(text: str, start: int) -> list[Segment]:
    """Segments that tile ``text[start:]``: closing, signature, gazette, explanation, annex, and furniture between."""
    marks: list[tuple[int, SegmentKind]] = [(start, SegmentKind.CLOSING)]
    signed = _SIGNED.search(text, start)
    if signed:
        marks.append((signed.start(1), SegmentKind.SIGNATURE))
    gazette = _gazette(text, signed.start(1) if signed else start)
    behind = gazette[1] if gazette else start
    explanation = _EXPLANATION.search(text, behind)
    annex = _ANNEX.search(text, behind)
    limit = min([match.start() for match in (explanation, annex) if match], default=len(text))
    if gazette and gazette[0] <= limit:
        marks.append((gazette[0], SegmentKind.GAZETTE))
        marks.append((gazette[1], SegmentKind.SIGNATURE))
    if explanation:
        marks.append((explanation.start(), SegmentKind.EXPLANATION))
    if annex:
        marks.append((annex.start(), SegmentKind.ANNEX))
    marks.sort(key=lambda mark: mark[0])
    segments: list[Segment] = []
    ends = [begin for begin, _ in marks[1:]] + [len(text)]
    for (begin, kind), finish in zip(marks, ends, strict=True):
        if begin < finish:
            segments.extend(_without_tables(text, begin, finish, kind))
    return segments


def _gazette(text: str, start: int) -> tuple[int, int] | None:
    """Span of the gazette line: in capitals, else in small letters at the start of a line, over up to three lines."""
    match = _GAZETTE.search(text, start)
    if match:
        return match.span()
    match = _GAZETTE_IN_SMALL.search(text, start)
    return match.span(1) if match else None


def _without_tables(text: str, begin: int, finish: int, kind: SegmentKind) -> list[Segment]:
    """Cut tables of initials (tab-separated lines) out of a closing or signature as furniture."""
    if kind not in (SegmentKind.CLOSING, SegmentKind.SIGNATURE):
        return [Segment(begin, finish, kind)]
    segments: list[Segment] = []
    at = begin
    for match in re.finditer(r"[^\n]*\t[^\n]*\n?", text[begin:finish]):
        first, last = begin + match.start(), begin + match.end()
        if first > at:
            segments.append(Segment(at, first, kind))
        if segments and segments[-1].kind is SegmentKind.FURNITURE and segments[-1].end == first:
            segments[-1] = Segment(segments[-1].start, last, SegmentKind.FURNITURE)
        else:
            segments.append(Segment(first, last, SegmentKind.FURNITURE))
        at = last
    if at < finish:
        segments.append(Segment(at, finish, kind))
    return segments
