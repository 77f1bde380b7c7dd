"""Marks inside a line: whether a pasal, an ayat or an item begins behind other words, as where OCR has lost a line break."""

from __future__ import annotations

import re

from simpul.source.text import SourceText
from simpul.structure import heads, markers, sentences
from simpul.structure.credibility import leads_to_next
from simpul.structure.lines import Line
from simpul.structure.numbering import follows
from simpul.structure.placing import place
from simpul.structure.plain_numbers import PlainNumbers
from simpul.structure.tail import find_tail
from simpul.structure.tree import Node, Tree

_OPENS_IN_LINE = ("huruf", "angka", "huruf)", "angka)", "roman", "roman)", "(roman)")
_INLINE = re.compile(r"(?<=[\s_*])(?=\(?\w{1,4}\s?[.)]|Pasal\s|PASAL\s|Bagian\s|BAGIAN\s|Paragraf\s|PARAGRAF\s|BAB\s)")


class Pass:
    """State of one pass over the lines of a text, and what it knows of marks inside them."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.text = source.text
        self.tree = Tree(source)
        self.zone = "title"
        self.heading: Node | None = None
        self.last_pasal = ""
        self.last_bab = 0
        self.quoted_part = False
        """Whether the heading of a part of a regulation quoted has just begun: its words need no full stop."""
        self.amending = heads.is_amending(self.text)
        self.first = heads.body_start(self.text)
        self.body_end = find_tail(self.text, self.first) if self.first >= 0 else len(self.text)
        self.plain = PlainNumbers(self.text, self.first, self.body_end)

    def _read_pasal(self, at: int, line: Line) -> heads.Head | None:
        return heads.read_pasal(self.text, at, line.end, self.last_pasal, amending=self.amending)

    def _fits_pasal(self, number: str) -> bool:
        return follows(self.last_pasal, number)

    def _next_inline(self, at: int, line: Line) -> int:
        """Offset of the next mark inside a line, the line's end where there is none."""
        for match in _INLINE.finditer(self.text, at, line.end):
            here = match.end()
            if self._accepts_inline(here, line):
                return here
        return line.end

    def _accepts_inline(self, at: int, line: Line) -> bool:
        if self.heading is not None or self.zone == "heading":
            head = self._read_pasal(at, line)
            if head and not self.text[head.end : line.end].strip(" .:*_"):
                return self._fits_pasal(head.number) or not sentences.is_open_ended(
                    self.text[line.content : at].lower().rstrip()
                )
            if head and self._fits_pasal(head.number) and heads.runs_into_text(self.text, head, line.end):
                return True
            return heads.read_container(self.text, at, line.end) is not None
        before = self.text[max(0, at - 40) : at].rstrip(" \t\xa0*_")
        if self.zone == "body":
            head = self._read_pasal(at, line)
            if head:
                rest = self.text[head.end : line.end].strip(" .*_")
                follows_on = not rest or (before[-1:] == "." and heads.runs_into_text(self.text, head, line.end))
                return before[-1:] in ".;" and follows_on and self._fits_pasal(head.number) and self.last_pasal != ""
            head = heads.read_bab(self.text, at, line.end, self.last_bab)
            if head:
                return before[-1:] in ".;" and head.readable and int(head.number) == self.last_bab + 1
        if self._runs_on(at, line, before):
            return True
        if before[-1:] not in (":", ";", ".") and not re.search(r"[;,]\s*(?:dan|atau|dan/atau|serta)$", before):
            return False
        return any(
            self._fits_inline(mark.style, mark.value, before)
            for mark in markers.list_marks(self.text, at, line.end)
            if not mark.guess and (mark.end < line.end or before[-1:] == ";")
        )

    def _runs_on(self, at: int, line: Line, before: str) -> bool:
        """Whether the next ayat or item stands behind a sentence without its sign: `... perangkat kelurahan (2) Perangkat ...`."""
        broken = sentences.breaks_off(before)
        if not broken and not sentences.ends_in_word(before):
            return False
        for mark in markers.list_marks(self.text, at, line.end):
            found = place(self.tree.lists, mark.style, mark.value, after_colon=False)
            if not found or not found.exact or mark.value < 2 or mark.slip:
                continue
            between = leads_to_next(mark, self.text, line.end)
            if between or (broken and self.text[mark.end : mark.end + 1].isupper()):
                innermost = found.depth == len(self.tree.lists) - 1
                return mark.style == "ayat" or (innermost and mark.style in ("huruf", "angka")[: 1 + between])
        return False

    def _fits_inline(self, style: str, value: int, before: str) -> bool:
        """Inside a line a list mark counts only when it is the very next of an open list, or opens one behind a colon."""
        if style == "ayat":
            found = place(self.tree.lists, style, value, after_colon=False)
            return found is not None and found.exact and value > 1 and before[-1:] in ".;:"
        if value == 1:
            return before.endswith(":") and style in _OPENS_IN_LINE and self.tree.open
        found = place(self.tree.lists, style, value, after_colon=False)
        return found is not None and found.exact and style != "upper" and before[-1:] != "."
