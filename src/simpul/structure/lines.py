"""The lines of a text, with what OCR and Markdown put before their words, and the lines that are page furniture."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

_DECORATION = re.compile(
    r"(?:[ \t\xa0\f\ufeff\x0b\x1c-\x1f\x85\u2000-\u200b\u2028\u2029\u3000]|>\s|[-•*·▪–](?=\s)|\*\*|__|_(?=\W)|#{1,6}\s|:\s(?=\(?[a-zA-Z0-9]{1,2}[.)]))*"
)
_BULLET = re.compile(r"[-•*·▪–]\s")
_PAGE_NUMBER = re.compile(
    r"[\s\-–—|*_>]{0,4}(?:halaman|hal\.?|page)?\s*\d{1,4}\s*(?:(?:dari|/)\s*\d+)?[\s\-–—|*_]{0,4}$", re.IGNORECASE
)
_DAMAGED_PAGE_NUMBER = re.compile(r"[•·*.\s]*[-–—•·*]\s*[\dlIOoSJ]{1,3}\s*[-–—•·*.][-–—•·*.\s]*$")
"""A page number between dashes or dots, its figures read as letters: `• lO •`, `-6·`."""
_GLUED_PAGE_NUMBER = re.compile(
    r"[ \t\xa0>]*[-–—•·]\s?\d{1,3}\s?[-–—•·]?\s?(?=[a-z]\s?[.)]\s|\(\d{1,2}\)\s|P\w{4}\s?\d+\s*$|(?:BAB|MEMUTUSKAN|LAMPIRAN|Menetapkan|Bagian)\b)"
)
"""A page number whose line runs on in the first line of its page: `-5d. Bidang ...`, `- 12 Pasal 37`."""
_DIRT = re.compile(r"[^\w:;()\[\]{}]+$")
_MARK_ALONE = re.compile(r"[-•*·▪–\s]*(?:\(\s?\d{1,2}\s?\)|\d{1,3}[.)])$")
_CATCHWORD = re.compile(r".{1,60}?(?:(?:\s?\.){3,}|…)\s*$")
_WEB = re.compile(r"\W*(?:www\.|https?://|jdih\.)\S+\W*$", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """One line of the source.

    Attributes:
        start, end: offsets, without the line break.
        content: offset of its first word, behind indentation, bullets, block quotes and Markdown marks.
        bullet: whether a list bullet stands before its words.
        furniture: whether it is a page number, a running head, a catchword: no part of the regulation's text.
    """

    start: int
    end: int
    content: int
    bullet: bool
    furniture: bool

    @property
    def blank(self) -> bool:
        """Whether nothing but white space and decoration stands in the line."""
        return self.content >= self.end


def split_lines(text: str, end: int | None = None) -> list[Line]:
    """Lines of ``text[:end]`` in order; form feeds count as white space and mark page breaks."""
    stop = len(text) if end is None else end
    raw: list[tuple[int, int]] = []
    at = 0
    while at < stop:
        newline = text.find("\n", at, stop)
        newline = stop if newline < 0 else newline
        raw.append((at, newline))
        at = newline + 1
    repeated = _running_heads(text, raw)
    lines = []
    for first, last in raw:
        words = text[first:last].strip(" \t\r\f\xa0")
        match = _DECORATION.match(text, first, last)
        content = match.end() if match else first
        body_end = first + len(text[first:last].rstrip())
        content = min(content, max(body_end, first))
        glued = _GLUED_PAGE_NUMBER.match(text, first, body_end)
        content = glued.end() if glued else content
        furniture = bool(words) and (
            (bool(_PAGE_NUMBER.match(words)) and not _MARK_ALONE.match(words))
            or bool(_DAMAGED_PAGE_NUMBER.match(words))
            or (bool(_DIRT.match(words)) and content < body_end)
            or words in repeated
            or bool(_WEB.match(words))
            or (bool(_CATCHWORD.match(words)) and not _dotted_leader(words))
        )
        bullet = bool(_BULLET.search(text, first, content + 1)) and content > first
        lines.append(Line(first, body_end, content, bullet, furniture))
    return _joined_heads(text, lines)


def _joined_heads(text: str, lines: list[Line]) -> list[Line]:
    """Join `Pasal` or `BAB` with its number where OCR put them on two lines."""
    joined: list[Line] = []
    skip = -1
    for index, line in enumerate(lines):
        if index <= skip:
            continue
        word = re.fullmatch(r"[*_]*(Pasal|PASAL|BAB)", text[line.content : line.end])
        if word:
            following = next((other for other in range(index + 1, len(lines)) if not lines[other].blank), None)
            number = r"[IVXLC]+\.?[*_]*" if word[1] == "BAB" else r"\d{1,3}[A-Z]?[*_]*"
            if following is not None and re.fullmatch(number, text[lines[following].content : lines[following].end]):
                joined.append(Line(line.start, lines[following].end, line.content, line.bullet, furniture=False))
                skip = following
                continue
        joined.append(line)
    return joined


def _dotted_leader(words: str) -> bool:
    return "....." in words.replace(" ", "")


def _running_heads(text: str, raw: list[tuple[int, int]]) -> frozenset[str]:
    """Lines that stand right after at least three page breaks in the same words; a form feed may end the line before."""
    if "\f" not in text:
        return frozenset()
    heads: Counter[str] = Counter()
    fresh = False
    for first, last in raw:
        line = text[first:last]
        words = line.strip(" \t\r\f\xa0")
        behind = line.rpartition(words)[2] if words else ""
        fresh = fresh or "\f" in line.removesuffix(behind)
        if words and fresh:
            fresh = False
            if len(words) > 3 and not words.startswith("("):
                heads[words] += 1
        fresh = fresh or "\f" in behind
    return frozenset(words for words, count in heads.items() if count >= 3)
