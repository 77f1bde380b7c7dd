"""Headings of bab, bagian, paragraf and pasal as a line prints them, read through what OCR does to them.

UU 12/2011, Lampiran II, numbers 69-86: bab in Roman numerals, bagian in ordinal words, paragraf and pasal in arabic
numerals. A damaged heading counts only where it stands alone in its line and its number is the one expected next.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from simpul.structure import damaged_heads
from simpul.structure.numbering import (
    ORDINAL,
    ORDINAL_OR_COUNT,
    arabic_key,
    follows,
    ordinal_value,
    roman_read,
    roman_value,
)

_BAB = re.compile(r"(?:BAB|B A B)\s*([IVXLCl1]+)(?![A-Za-z0-9])(?!\.\d)")
_BAB_ARABIC = re.compile(r"(?:BAB|Bab)\s+(\d{1,2})[\s.:*_]*$")
_BAB_WORDS = re.compile(rf"(?:BAB|Bab)\s+(?i:({ORDINAL}))[\s.:*_]*$")
_BAB_GLUED = re.compile(r"BAB\s+(?P<glued>[IVX]+?)(?=[ABD-HJ-UWYZ][A-Za-z]{2})")
_BAB_TITLE = re.compile(r"Bab\s+([IVXLC]+)\s*$")
_BAB_DAMAGED = re.compile(r"(?:BAB|8AB|BA8|B\.?A\.?B\.?)\s*([IVXLClJ1!|HmnUTY]{1,6})[\s.:*_]*$")
_GLUED = r"(?:(?![A-Za-z0-9])|(?=[A-Z][a-z]{2}|[A-Z]{3}))"
"""Behind a number: nothing that could belong to it, or a title whose line break is lost (`Paragraf 3Pelaporan`)."""
_BAGIAN = re.compile(rf"(?:Bag[il1I!]an|BAG[Il1!]AN)\s*(?i:({ORDINAL})){_GLUED}")
_BAGIAN_NUMBERED = re.compile(r"(?:Bagian|BAGIAN)\s+(?:[Kk][Ee]\s?-?\s?)?(\d{1,2}|[IVX]+)[\s.:*_]*$")
_PARAGRAF = re.compile(rf"(?:Paragra[fp]h?|PARAGRAF)\s+(?i:(\d+|{ORDINAL_OR_COUNT})){_GLUED}")
_PASAL = re.compile(
    r"(?:Pasal|PASAL|P a s a l)(?:\s*[:.]\s*(?=\d+[\s.]*$)|\s*)(\d+[A-Z]{0,2}|[IVX]+|l|[1-9lI][0-9lIO]{1,2})(?![A-Za-z0-9/])"
)
_PASAL_GLUED = re.compile(r"(?:Pasal|PASAL)\s+(\d{1,3})(?=[A-Z][a-z]{2})")
_PASAL_INSERTED = re.compile(r"(?:Pasal|PASAL)\s+(\d{1,3}\s[A-Z])[\s.:*_]*$")
_PASAL_DAMAGED = re.compile(
    r"[PpF][.,]?[AaEeOo4][.,]?[SsAaEeZz8G][.,]?[AaEeOo4][.,]?[LlIi1!tjJ][.,]?\s*([0-9lIiOoSZB!|]{1,3}(?:\s[0-9lIO])?[A-Z]?)[\s.:*_]*$"
)
_DIGITS = str.maketrans(
    {"l": "1", "I": "1", "i": "1", "!": "1", "|": "1", "O": "0", "o": "0", "S": "5", "Z": "2", "B": "8"}
)
_ALONE = r"^[\s>*_#-]*{}[\s.:*_]*$"
_FIRST_PASAL = re.compile(_ALONE.format(r"[PpF][Aa.,]{1,2}[SsAa8]\.?[Aa]\.?[Ll1I]\s*(?:1|I|l)(?:\b.*)?"), re.MULTILINE)
_SHORT_LINE = re.compile(r"^[^\n]{4,16}$", re.MULTILINE)
_PASAL_I = re.compile(_ALONE.format(r"P(?:asal|ASAL)\s+I"), re.MULTILINE)
_PASAL_II = re.compile(_ALONE.format(r"P(?:asal|ASAL)\s+II"), re.MULTILINE)
_PASAL_2 = re.compile(_ALONE.format(r"P(?:asal|ASAL)\s+2"), re.MULTILINE)
_TITLE_END = re.compile(r"DENGAN\s+RAHMAT|(?i:Menimbang|Mengingat|Memutuskan|Menetapkan)")
_AMENDS = re.compile(r"\bPERUBAHAN\b[^.;]{0,40}?\bATAS\b", re.IGNORECASE)

NOT_A_HEAD = re.compile(
    r"\s*(?:[,;]|ayat|huruf|angka|dan\b|atau\b|dan/atau|sampai|s\.d|jo\b|juncto|Undang|Peraturan|Keputusan|UUD|beserta|tentang"
    r"|sebagaimana|diubah|dihapus|dicabut|mengatur|berbunyi|ini\b|tersebut)"
)
"""What shows that `Pasal N` at the start of a line is a citation and no heading."""


@dataclass(frozen=True)
class Head:
    """A heading as read.

    Attributes:
        type: ``bab``, ``bagian``, ``paragraf`` or ``pasal``.
        number: number as a citation prints it, arabic but for the pasal of an amending regulation.
        end: offset behind the number.
        slip: whether the number or the word is read through a slip of OCR.
        readable: whether the number could be read at all; the next one is taken where it could not.
    """

    type: str
    number: str
    end: int
    slip: bool = False
    readable: bool = True


_HEADED_PASAL = re.compile(r"\s*[A-Z][^\n.;:]*\n(?:[^\n.;:]*\n){0,2}?\s*(?:Pasal|PASAL)\s+\d+\s*$", re.MULTILINE)
_PASAL_NEXT = re.compile(r"\s*\n\s*(?:Pasal|PASAL)\s+\d+\s*$", re.MULTILINE)
_BAB_ALONE = re.compile(r"BAB\s+[IVXLC]+\s*$", re.MULTILINE)
_CITED = re.compile(r"\b(?:Pasal|ayat|huruf|angka|Bagian|Paragraf|BAB)\s*\(?\w{1,3}\)?\s*,$")
_OPENS = re.compile(r"\s*(?:\(\s?[1lI]\s?\)|[A-Z][a-z]+)")


def before_pasal(text: str, at: int) -> bool:
    """Whether nothing but the heading of a pasal stands in the next line of words behind ``at``."""
    return _PASAL_NEXT.match(text, at) is not None


def bab_alone(text: str, before: str, at: int) -> bool:
    """Whether `BAB IV` stands alone in its line behind words that end in a comma, printed for a full stop."""
    return before.endswith(",") and not _CITED.search(before) and _BAB_ALONE.match(text, at) is not None


def behind_comma(text: str, before: str, end: int) -> bool:
    """Whether a heading may stand at the end of a line though the words before it end in a comma, printed for a full stop.

    The sentence of a pasal begins behind it, and what the comma ends is no row of citations.

    Args:
        text: the source text.
        before: the words before the heading.
        end: the end of its line.
    """
    opening = _OPENS.match(text, end)
    return bool(
        before.endswith(",")
        and not _CITED.search(before)
        and opening
        and not NOT_A_HEAD.match(text[opening.start() : opening.end()])
    )


def heads_pasal(text: str, end: int) -> bool:
    """Whether the line behind ``end`` is a title, with the heading of a pasal below it."""
    return bool(_HEADED_PASAL.match(text, end))


def behind_sign(text: str, at: int, end: int) -> int:
    """Offset behind the sign that parts a number from its heading in one line: `BAB I: KETENTUAN UMUM`."""
    while at < end and text[at] in " \t.:*_\xa0-–—":
        at += 1
    return at


def runs_into_text(text: str, head: Head, end: int) -> bool:
    """Whether the words of a pasal follow its number in the line of its heading: `... Umum Pasal 2 (1) Camat hadir.`."""
    rest = text[head.end : end].strip(" \t.:*_\xa0")
    return not head.slip and bool(re.match(r"\(1\)|[A-Z][a-z]+\s", rest)) and not NOT_A_HEAD.match(rest)


def read_bab(text: str, at: int, end: int, last: int) -> Head | None:
    """The heading of a bab at ``at``; ``last`` is the number of the bab before it.

    Examples: `BAB IV`, `BAB IV. TATA KERJA`, `BAB IVTATA KERJA`, `BABV`, `BAB m` for `BAB III`, and `BAB 4` alone in its line.
    """
    arabic = _BAB_ARABIC.match(text, at, end)
    if arabic and last < int(arabic[1]) <= last + 5:
        return Head("bab", str(int(arabic[1])), arabic.end(1))
    words = _BAB_WORDS.match(text, at, end)
    if words and ordinal_value(words[1]) == last + 1:
        return Head("bab", str(last + 1), words.end(1))
    match = _BAB.match(text, at, end) or _BAB_TITLE.match(text, at, end)
    if match:
        value = roman_value(match[1])
        return Head("bab", str(last + 1 if value is None else value), match.end(1), readable=value is not None)
    glued = _BAB_GLUED.match(text, at, end)
    if glued and roman_value(glued["glued"]) == last + 1:
        return Head("bab", str(last + 1), glued.end())
    match = _BAB_DAMAGED.match(text, at, end)
    if match is None:
        match = damaged_heads.roman(text, at, end)
        due = match is not None and roman_value(re.sub(r"[!|]", "I", match["number"])) == last + 1
        return Head("bab", str(last + 1), match.end("number"), slip=True) if match and due else None
    value = roman_read(match[1])
    fits = value is not None and last < value <= last + 5
    return Head("bab", str(value if fits else last + 1), match.end(1), slip=True, readable=fits)


def read_container(text: str, at: int, end: int, due: Callable[[str], int] | None = None) -> Head | None:
    """The heading of a bagian or paragraf at ``at``; ``due`` tells the number that the next one of a type has to have.

    Examples: `Bagian Kesatu`, `Paragraf 3`, `Paragraf 3Pelaporan`; alone in their line also `Bagian Ke-2`, `Bagian II` and, with
    the number that is due, `Bagi an Kcdua`.
    """
    for name, pattern in (("bagian", _BAGIAN), ("paragraf", _PARAGRAF), ("bagian", _BAGIAN_NUMBERED)):
        match = pattern.match(text, at, end)
        if match is None:
            continue
        value = int(match[1]) if match[1].isdigit() else ordinal_value(match[1]) or roman_value(match[1])
        if value:
            return Head(name, str(value), match.end(1))
    for name, read in (("bagian", damaged_heads.ordinal), ("paragraf", damaged_heads.numbered)) if due else ():
        number = due(name) if due else 0
        behind = read(text, at, end, name, number)
        if behind is not None:
            return Head(name, str(number), behind, slip=True)
    return None


def read_pasal(text: str, at: int, end: int, last: str, *, amending: bool) -> Head | None:
    """The heading of a pasal at ``at``; ``last`` is the number of the pasal before it.

    Examples: `Pasal 15`, `Pasal 12A`, `Pasal 12 A`, `Pasal34`; `Paaal 7` and `Pa.sal 1 0` where the number is the one expected;
    `Pasal II` in a regulation that amends another, while elsewhere it is `Pasal 11` with letters for figures.
    """
    for pattern in (_PASAL_INSERTED, _PASAL, _PASAL_GLUED, _PASAL_DAMAGED):
        match = pattern.match(text, at, end)
        for number in _numbers(match[1], amending=amending) if match else ():
            if match and follows(last, number):
                return Head(
                    "pasal", number, match.end(1), slip=pattern is _PASAL_DAMAGED or number != match[1].replace(" ", "")
                )
    match = _PASAL.match(text, at, end)
    readings = _numbers(match[1], amending=amending) if match else []
    if match and readings:
        return Head("pasal", readings[0], match.end(1), slip=readings[0] != match[1])
    due = arabic_key(last)[0] + 1 if last[:1].isdigit() or not last else 0
    behind = damaged_heads.numbered(text, at, end, "pasal", due) if due else None
    return Head("pasal", str(due), behind, slip=True) if behind is not None else None


def _numbers(printed: str, *, amending: bool) -> list[str]:
    """Readings of a pasal's number, likeliest first: as printed, then with letters read as the figures they look like."""
    if re.fullmatch(r"[IVX]+", printed) and amending:
        return [printed]
    printed = re.sub(r"\s", "", printed)
    figures = printed.translate(_DIGITS)
    readings = [printed] if re.fullmatch(r"\d+[A-Z]{0,2}", printed) else []
    if figures.isdigit() and figures not in readings:
        readings.insert(0 if re.fullmatch(r"\d+[IO]{1,2}", printed) else len(readings), figures)
    return readings


_INSERTED_ITEM = re.compile(r"(\d+[a-z])\s?[.)]\s+")
_QUOTATION_MARK = re.compile(r"[\"“”„'‘’]+\s*")
_OPENS_AYAT = re.compile(r"\s*\(?\s?[1lI]\s?\)")
_PART = re.compile(rf"(?:BAB|Bab)\s+[IVXLC]+[A-Z]?\b|(?i:Bagian)\s+(?:{ORDINAL})\b|(?i:Paragraf)\s+\d")


def holds_quoted_text(rest: str) -> bool:
    """Whether what follows the number of a pasal on its line shows that it heads text quoted: nothing, or its first ayat."""
    return not rest.strip(" \t.:*_\xa0") or bool(_OPENS_AYAT.match(rest))


def behind_quotation_mark(text: str, at: int, end: int) -> int:
    """Offset behind the quotation mark at ``at``, ``at`` where none stands there."""
    match = _QUOTATION_MARK.match(text, at, end)
    return match.end() if match else at


def inserted_item(text: str, at: int, end: int) -> re.Match[str] | None:
    """The mark of an item inserted between two others at ``at``, its number in the first group: `7a. `."""
    return _INSERTED_ITEM.match(text, at, end)


def begins_part(text: str, at: int, end: int) -> bool:
    """Whether a heading of a bab, bagian or paragraf begins at ``at``."""
    return _PART.match(text, at, end) is not None


def body_start(text: str) -> int:
    """Offset behind the heading of the first pasal; -1 where the text has none."""
    first = _FIRST_PASAL.search(text)
    for line in _SHORT_LINE.finditer(text, 0, first.start() if first else len(text)):
        if damaged_heads.numbered(text, *line.span(), "pasal", 1) is not None:
            return line.end()
    return first.end() if first else -1


def stands_alone(text: str, end: int) -> bool:
    """Whether the heading of the first pasal that ends at ``end`` holds its line alone, and so is one beyond doubt."""
    return end >= 0 and bool(re.search(r"[1lI!|][\s.:*_]*$", text[max(0, end - 30) : end]))


def is_amending(text: str) -> bool:
    """Whether a regulation amends another, so that its own pasal have Roman numerals (UU 12/2011, Lampiran II, number 230).

    Its title says so, or it has a `Pasal II` behind its `Pasal I` and no `Pasal 2`: an `I` alone may stand for a 1.
    """
    first = _PASAL_I.search(text)
    if first is None:
        return False
    title = _TITLE_END.search(text)
    if _AMENDS.search(text, 0, title.start() if title else min(first.start(), 600)):
        return True
    return bool(_PASAL_II.search(text, first.end())) and not _PASAL_2.search(text)
