r"""Read the structure of a regulation: a hand-written line grammar over a stack of open units.

Why no parser generator: a grammar (lark, or bluebell's for Akoma Ntoso) decides by form alone, but the form of a damaged
regulation is ambiguous line by line. Whether `1.` begins an item, continues a sentence (`Tahun\n2014. ...`) or is an `l.`
depends on which numbers the open lists expect, on how the line before it ended and on whether a heading is open. Those are
facts of a stack, so the parser keeps one, asks for each mark which open list it continues best, and notes a defect where the
best is not perfect. It never raises: what fits nowhere is text of the unit that is open.

Follows UU 12/2011, Lampiran II, numbers 62-108 (batang tubuh: bab, bagian, paragraf, pasal, ayat, rincian).
"""

from __future__ import annotations

import re

from simpul.source.text import SourceText
from simpul.structure import heads, markers, sentences
from simpul.structure.credibility import is_amendment_item, is_credible, leads_to_next, may_be_letter
from simpul.structure.lines import Line, split_lines
from simpul.structure.model import Document, SegmentKind
from simpul.structure.numbering import follows
from simpul.structure.placing import Place, place
from simpul.structure.plain_numbers import PlainNumbers
from simpul.structure.tail import find_tail, tail_segments
from simpul.structure.tree import Node, Tree

_OPENS_IN_LINE = ("huruf", "angka", "huruf)", "angka)", "roman", "roman)", "(roman)")


def parse(source: SourceText) -> Document:
    """Read a source text into its structure.

    Args:
        source: the unchanged text.

    Returns:
        The document: units in the order of the text, segments that tile it, defects. A text that is no regulation gives a
        document without units. Never raises on malformed text.
    """
    parser = _Parser(source)
    return parser.run()


class _Parser:
    """State of one pass over the lines of a text."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.text = source.text
        self.tree = Tree(source)
        self.zone = "title"
        self.heading: Node | None = None
        self.last_pasal = ""
        self.last_bab = 0
        self.amending = heads.is_amending(self.text)
        self.first = heads.body_start(self.text)
        self.body_end = find_tail(self.text, self.first) if self.first >= 0 else len(self.text)
        self.plain = PlainNumbers(self.text, self.first, self.body_end)

    def run(self) -> Document:
        for line in split_lines(self.text, self.body_end):
            if line.blank:
                continue
            if line.furniture and not self._is_wanted(line):
                self.tree.segment(line.content, line.end, SegmentKind.FURNITURE)
                continue
            self._line(line)
        tail = tail_segments(self.text, self.body_end) if self.body_end < len(self.text) else []
        return self.tree.finish(tail)

    def _is_wanted(self, line: Line) -> bool:
        """A running head that is in truth the number of a unit printed alone is none; nothing else is wanted."""
        container = heads.read_container(self.text, line.content, line.end)
        return container is not None or self._read_pasal(line.content, line) is not None

    # -- one line -----------------------------------------------------------------------------------------------------

    def _line(self, line: Line) -> None:
        at = line.content
        start_of_line = True
        while at < line.end:
            behind = self._mark(at, line, start_of_line=start_of_line)
            if behind is not None and behind > at:
                at = behind
                start_of_line = self.heading is None
                continue
            stop = self._next_inline(at + 1, line)
            self._words(at, stop)
            at = stop
            start_of_line = False

    def _mark(self, at: int, line: Line, *, start_of_line: bool) -> int | None:
        """Begin a unit at ``at`` if one begins there; return the offset behind its mark."""
        if self.zone != "body" and (end := self._preamble(at, line)) is not None:
            return end
        return self._head(at, line, start_of_line=start_of_line) or self._item(at, line, start_of_line=start_of_line)

    def _words(self, start: int, end: int) -> None:
        """Plain words: of the open heading, of the open unit, or of no unit."""
        while end > start and (self.text[end - 1] in "*_" or self.text[end - 1].isspace()):
            end -= 1
        while start < end and (self.text[start] in "*_" or self.text[start].isspace()):
            start += 1
        if start >= end:
            return
        if self.heading is not None:
            self.tree.heading_words(self.heading, start, end)
        elif self.tree.open:
            self.tree.words(start, end)
        else:
            kind = SegmentKind.TITLE if self.zone == "title" else SegmentKind.PREAMBLE
            self.tree.segment(start, end, kind)

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
            found = place(self.tree.stack, mark.style, mark.value, after_colon=False)
            if not found or not found.exact or mark.value < 2 or mark.slip:
                continue
            between = leads_to_next(mark, self.text, line.end)
            if between or (broken and self.text[mark.end : mark.end + 1].isupper()):
                innermost = found.depth == len(self.tree.stack) - 1
                return mark.style == "ayat" or (innermost and mark.style in ("huruf", "angka")[: 1 + between])
        return False

    def _fits_inline(self, style: str, value: int, before: str) -> bool:
        """Inside a line a list mark counts only when it is the very next of an open list, or opens one behind a colon."""
        if style == "ayat":
            found = place(self.tree.stack, style, value, after_colon=False)
            return found is not None and found.exact and value > 1 and before[-1:] in ".;:"
        if value == 1:
            return before.endswith(":") and style in _OPENS_IN_LINE and self.tree.open
        found = place(self.tree.stack, style, value, after_colon=False)
        return found is not None and found.exact and style != "upper" and before[-1:] != "."

    # -- preamble -----------------------------------------------------------------------------------------------------

    def _preamble(self, at: int, line: Line) -> int | None:
        match = markers.PREAMBLE.match(self.text, at, line.end)
        if match and (
            match[2] or match.end() >= line.end or self.text[match.end() : line.end].lstrip(" *_").startswith(":")
        ):
            name = re.sub(r"\s", "", match[1]).lower()
            if name in self.tree.paths:
                return None
            self.zone = "preamble"
            self.heading = None
            end = match.end()
            while end < line.end and self.text[end] in " \t:\xa0*_":
                end += 1
            self.tree.close_all()
            self.tree.start(name, name, "", at, end, style=name)
            return end
        if self.zone == "preamble" and markers.DECREE.match(self.text, at, line.end) and self.text[at].isupper():
            self.tree.close_all()
            self.tree.segment(at, line.end, SegmentKind.PREAMBLE)
            return line.end
        return None

    # -- headings -----------------------------------------------------------------------------------------------------

    def _head(self, at: int, line: Line, *, start_of_line: bool) -> int | None:
        if not (start_of_line or self.heading is not None):
            return self._glued_head(at, line)
        before = self.tree.text_before()
        if self.tree.open and self.zone == "body" and self.heading is None and sentences.is_open_ended(before):
            comma = heads.behind_comma(self.text, before, line.end) and not self.tree.quoting
            head = self._read_pasal(at, line) if comma else None
            due = (
                head is not None and self._fits_pasal(head.number) and not self.text[head.end : line.end].strip(" .:*_")
            )
            return self._pasal(at, line, ".") if due else None
        if self.tree.quoting:
            return self._roman_pasal(at, line)
        return self._bab(at, line) or self._container(at, line) or self._pasal(at, line, before)

    def _glued_head(self, at: int, line: Line) -> int | None:
        """A heading glued to the sentence before it; `_accepts_inline` has already judged it."""
        if self.zone != "body" or self.tree.quoting or not self._accepts_inline(at, line):
            return None
        behind = self._bab(at, line) or self._pasal(at, line, "")
        if behind is not None:
            self.tree.defect("glued-heading", "a heading is glued to the line before it", at, line.end)
        return behind

    def _bab(self, at: int, line: Line) -> int | None:
        head = heads.read_bab(self.text, at, line.end, self.last_bab)
        if head is None or not self._ready_for_body():
            return None
        value = int(head.number)
        printed = self.text[at : head.end]
        self._enter_body()
        self.tree.close_all()
        end = heads.behind_sign(self.text, head.end, line.end)
        self.heading = self.tree.start("bab", f"bab-{value}", head.number, at, end, style="bab")
        if not head.readable:
            message = f"number of '{printed}' is no Roman numeral, read as {value}"
            self.tree.defect("unreadable-number", message, at, head.end)
        elif head.slip:
            self.tree.defect("ocr-number", f"bab {value} is printed with another sign", at, head.end)
        elif value > self.last_bab + 1:
            self.tree.defect("skipped-number", f"bab {value} follows bab {self.last_bab}", at, head.end)
        self.tree.note_glue(head.end, line.content, line.end)
        self.last_bab = value
        return end

    def _container(self, at: int, line: Line) -> int | None:
        head = heads.read_container(self.text, at, line.end, self.tree.next_container)
        if head is None or not (self.zone == "body" or self._opens_body(head)):
            return None
        name, value = head.type, int(head.number)
        alone = not self.text[head.end : line.end].strip(" .:*_") and (
            value == self.tree.next_container(name) or heads.heads_pasal(self.text, line.end)
        )
        if not (alone or self.heading or sentences.ends_sentence(self.tree.text_before())):
            return None
        if self.heading is not None and at > line.content:
            self.tree.defect(
                "glued-heading", f"heading of {name} {value} is glued to the heading before it", at, line.end
            )
        self._enter_body()
        self.tree.close_to(name)
        previous = self.tree.last_container(name)
        end = heads.behind_sign(self.text, head.end, line.end)
        self.heading = self.tree.start(name, f"{name}-{value}", head.number, at, end, style=name)
        if previous and value != previous + 1:
            kind = "duplicate-number" if value == previous else "skipped-number"
            self.tree.defect(kind, f"{name} {value} follows {name} {previous}", at, head.end)
        self.tree.note_glue(head.end, line.content, line.end)
        return end

    def _opens_body(self, head: heads.Head) -> bool:
        """Whether the body begins with its first bagian: a regulation without bab, or the part of one from there on."""
        return head.number == "1" and self.last_bab == 0 and self._ready_for_body()

    def _read_pasal(self, at: int, line: Line) -> heads.Head | None:
        return heads.read_pasal(self.text, at, line.end, self.last_pasal, amending=self.amending)

    def _pasal(self, at: int, line: Line, before: str) -> int | None:
        head = self._read_pasal(at, line)
        if head is None or not self._ready_for_body():
            return None
        number = head.number
        rest = self.text[head.end : line.end].strip(" \t.:*_\xa0")
        fits = self._fits_pasal(number)
        if self.zone != "body" and not fits and at < self.first and heads.stands_alone(self.text, self.first):
            return None
        if rest and (heads.NOT_A_HEAD.match(rest) or not fits or rest[0].islower()):
            return None
        if not fits and self.tree.open and self.heading is None and not sentences.ends_sentence(before):
            return None
        glued = self.heading is not None and at > line.content
        if glued and self.heading is not None:
            self.tree.drop_repeated_heading(self.heading)
        self._enter_body()
        self.heading = None
        self.tree.close_pasal()
        end = heads.behind_sign(self.text, head.end, line.end)
        self.tree.start("pasal", f"pasal-{number}", number, at, end, style="pasal")
        if head.slip:
            self.tree.defect("ocr-number", f"Pasal {number} is printed with another sign", at, head.end)
        if glued:
            self.tree.defect(
                "glued-heading", f"Pasal {number} is glued to the heading before it", line.content, line.end
            )
        if self.last_pasal and not fits:
            kind = "duplicate-number" if number == self.last_pasal else "skipped-number"
            self.tree.defect(kind, f"Pasal {number} follows Pasal {self.last_pasal}", at, head.end)
        self.tree.note_glue(head.end, line.content, line.end)
        self.last_pasal = number
        return end

    def _roman_pasal(self, at: int, line: Line) -> int | None:
        head = self._read_pasal(at, line)
        if head and not head.number.isdigit() and self._fits_pasal(head.number):
            return self._pasal(at, line, ".")
        return None

    def _fits_pasal(self, number: str) -> bool:
        return follows(self.last_pasal, number)

    def _ready_for_body(self) -> bool:
        return self.zone in ("body", "preamble") or (self.zone == "title" and not self.tree.units)

    def _enter_body(self) -> None:
        if self.zone != "body":
            self.tree.close_all()
            self.zone = "body"

    # -- list items ---------------------------------------------------------------------------------------------------

    def _item(self, at: int, line: Line, *, start_of_line: bool) -> int | None:
        if not self.tree.open or self.heading is not None:
            return None
        inline = not start_of_line
        if inline and not self._accepts_inline(at, line):
            return None
        before = self.tree.text_before()
        if not inline and sentences.asks_for_number(before):
            return None
        if (
            self.tree.quoting
            and len(self.tree.stack) > 1
            and not is_amendment_item(self.tree.stack, self.text, at, line.end)
        ):
            return None
        best: tuple[Place, markers.ListMark] | None = None
        for mark in markers.list_marks(self.text, at, line.end):
            found = place(
                self.tree.stack,
                mark.style,
                mark.value,
                after_colon=before.endswith((":", ";")) or line.bullet or not before,
                announced=before.endswith(":") or not before,
                closed=self.tree.closed_lists(),
            )
            if (
                found
                and is_credible(mark, found, before, self.text)
                and (best is None or (found.exact and (not best[0].exact or found.depth < best[0].depth)))
            ):
                best = (found, mark)
            opens = best is not None and best[0].depth == len(self.tree.stack)
            if best and best[0].exact and not (opens and may_be_letter(best[1], before, self.text)):
                break
        if best is None:
            return None
        found, mark = best
        self._begin_item(at, found, mark)
        return mark.end

    def _begin_item(self, at: int, found: Place, mark: markers.ListMark) -> None:
        kind = mark.style.strip("()").lower()
        parent = self.tree.cut(found.depth) or "the text"
        top = self.tree.stack[-1] if self.tree.open else None
        if (
            kind == "angka"
            and top
            and top.type == "pasal"
            and not top.text_spans
            and self.plain.are_ayat(top.number, at)
        ):
            kind = "ayat"
        unit_type = "ayat" if kind == "ayat" else "angka" if kind in ("angka", "roman") else "huruf"
        self.tree.start(
            unit_type, f"{unit_type}-{mark.printed}", mark.printed, at, mark.end, style=mark.style, value=mark.value
        )
        label = f"{unit_type} ({mark.printed})" if unit_type == "ayat" else f"{unit_type} {mark.printed}"
        if mark.slip:
            self.tree.defect("ocr-number", f"{label} is printed with another sign", at, mark.end)
        defect = found.defect(label, parent, f"{unit_type} {found.last_printed}")
        if defect:
            self.tree.defect(*defect, at, mark.end)
        if mark.style == "upper" and mark.value == 1:
            self.tree.defect("upper-case-letter", "huruf are printed as capitals", at, mark.end)


_INLINE = re.compile(r"(?<=[\s_*])(?=\(?\w{1,4}\s?[.)]|Pasal\s|PASAL\s|Bagian\s|BAGIAN\s|Paragraf\s|PARAGRAF\s|BAB\s)")
