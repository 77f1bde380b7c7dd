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
from dataclasses import replace

from simpul.source.text import SourceText
from simpul.structure import heads, markers, sentences
from simpul.structure.credibility import is_amendment_item, is_credible, may_be_letter
from simpul.structure.inline import Pass
from simpul.structure.lines import Line, split_lines
from simpul.structure.model import Document, SegmentKind
from simpul.structure.placing import Place, place
from simpul.structure.tail import tail_segments


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


class _Parser(Pass):
    """One pass over the lines of a text."""

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
            if heads.bab_alone(self.text, before, at) and not self.tree.quoting:
                return self._bab(at, line)
            comma = heads.behind_comma(self.text, before, line.end) and not self.tree.quoting
            head = self._read_pasal(at, line) if comma else None
            due = (
                head is not None and self._fits_pasal(head.number) and not self.text[head.end : line.end].strip(" .:*_")
            )
            return self._pasal(at, line, ".") if due else None
        if self.tree.quoting:
            return self._roman_pasal(at, line) or self._quoted_pasal(at, line, before)
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
        alone = heads.before_pasal(self.text, line.end) or (
            not self.text[head.end : line.end].strip(" .:*_")
            and (value == self.tree.next_container(name) or heads.heads_pasal(self.text, line.end))
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

    def _quoted_pasal(self, at: int, line: Line, before: str) -> int | None:
        """A pasal of another regulation as an amending item words it: `1. Ketentuan Pasal 5 diubah ... berbunyi: Pasal 5 (1) ...`.

        It is a unit below the item (UU 12/2011, Lampiran II, numbers 230-237). Headings of quoted parts are words of the item.
        """
        if not sentences.ends_sentence(before) and not self.quoted_part:
            return None
        start = heads.behind_quotation_mark(self.text, at, line.end)
        head = heads.read_pasal(self.text, start, line.end, "", amending=False)
        if head is None or not heads.holds_quoted_text(self.text[head.end : line.end]):
            if self.tree.quoted and at == line.content and heads.begins_part(self.text, start, line.end):
                self.tree.cut(self.tree.quote_depth())
                self.quoted_part = True
            return None
        self.quoted_part = False
        self.tree.cut(self.tree.quote_depth())
        end = heads.behind_sign(self.text, head.end, line.end)
        self.tree.start("pasal", f"pasal-{head.number}", head.number, at, end, style="pasal")
        return end

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
        inside = self.tree.quoted
        if self.tree.quoting and len(self.tree.stack) > 1:
            if is_amendment_item(self.tree.stack, self.text, at, line.end):
                inside = 0
            elif not inside:
                return self._inserted_item(at, line) if start_of_line else None
        lists = self.tree.stack[inside:]
        best: tuple[Place, markers.ListMark] | None = None
        for mark in markers.list_marks(self.text, at, line.end):
            found = place(
                lists,
                mark.style,
                mark.value,
                after_colon=before.endswith((":", ";")) or line.bullet or not before,
                announced=before.endswith(":") or not before,
                closed=self.tree.closed_lists() if inside == self.tree.quoted else frozenset(),
                goes_on=not inline and markers.goes_on(self.text, mark, self.body_end),
            )
            if (
                found
                and is_credible(mark, found, before, self.text)
                and (best is None or (found.exact and (not best[0].exact or found.depth < best[0].depth)))
            ):
                best = (found, mark)
            opens = best is not None and best[0].depth == len(lists)
            if best and best[0].exact and not (opens and may_be_letter(best[1], before, self.text)):
                break
        if best is None:
            return None
        found, mark = best
        self._begin_item(at, replace(found, depth=found.depth + inside), mark)
        return mark.end

    def _inserted_item(self, at: int, line: Line) -> int | None:
        """An item that an amendment sets between two others: `1. Di antara angka 7 dan angka 8 ... disisipkan ...: 7a. Forum adalah ...`."""
        mark = heads.inserted_item(self.text, at, line.end)
        if mark is None:
            return None
        self.tree.cut(self.tree.quote_depth())
        self.tree.start("angka", f"angka-{mark[1]}", mark[1], at, mark.end(), style="inserted")
        return mark.end()

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
