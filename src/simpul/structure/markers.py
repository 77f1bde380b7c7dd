"""The marks that begin a unit: `BAB IV`, `Bagian Kesatu`, `Paragraf 3`, `Pasal 15`, `(2)`, `a.`, `1.`, `a)`, `1)`.

A mark is only a candidate here; whether it begins a unit depends on what stands before it and on the numbers expected
next, which the parser knows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from simpul.structure.numbering import ORDINAL, letter_value

HEAD_BAB = re.compile(r"(?:BAB|B A B)\s+([IVXLCl1]+)(?![A-Za-z0-9.])")
HEAD_BAB_TITLE = re.compile(r"Bab\s+([IVXLC]+)\s*$")
HEAD_BAGIAN = re.compile(rf"(?:Bagian|BAGIAN)\s+(?i:({ORDINAL}))(?![A-Za-z0-9])")
HEAD_PARAGRAF = re.compile(rf"(?:Paragraf|PARAGRAF)\s+(?i:(\d+|{ORDINAL}))(?![A-Za-z0-9])")
HEAD_PASAL = re.compile(r"(?:Pasal|PASAL|P a s a l)\s*(\d+[A-Z]{0,2}|[IVX]+|l|[1-9lI][0-9lIO]{1,2})(?![A-Za-z0-9/])")
NOT_A_HEAD = re.compile(
    r"\s*(?:[,;]|ayat|huruf|angka|dan\b|atau\b|dan/atau|sampai|s\.d|jo\b|juncto|Undang|Peraturan|Keputusan|UUD|beserta|tentang"
    r"|sebagaimana|diubah|dihapus|dicabut|mengatur|berbunyi|ini\b|tersebut)"
)
"""What shows that `Pasal N` at the start of a line is a citation and no heading."""

PREAMBLE = re.compile(r"(M\s?enimbang|M\s?engingat|M\s?emperhatikan|M\s?enetapkan)\b[\s*_]*(:?)", re.IGNORECASE)
DECREE = re.compile(r"(?:dengan\s+persetujuan\s+bersama|M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N)\b", re.IGNORECASE)


def arabic(printed: str) -> str:
    """A pasal number with the letters OCR takes for digits read as digits (`l` -> 1, `1O` -> 10); Roman numerals stay."""
    if re.fullmatch(r"[IVX]+|\d+[A-Z]{0,2}", printed) and not re.fullmatch(r"\d+[IO]{1,2}", printed):
        return printed
    return printed.replace("l", "1").replace("I", "1").replace("O", "0")


_LIST = re.compile(
    r"""(?:
        \(\s?(?P<ayat>\d{1,2}[a-z]?|l|I|ll|lO)\s?\)          # (2)
      | \((?P<bracket>[a-z]{1,2})\)                            # (a)
      | (?P<angka>\d{1,3}|\d[oOlI]{1,2})\s?\.(?![\d])             # 1.  1o.
      | (?P<angka2>\d{1,3})\s?\)                               # 1)
      | (?P<huruf2>[a-z]{1,2})\s?\)                            # a)
      | (?P<huruf>[a-z]|([a-z])(?=\w\s?\.)\w)\s?\.(?!\s?[a-zA-Z]\.|\d)   # a.  aa.
      | (?P<upper>[A-Z])\s?\.(?!\s?[a-zA-Z]\.|\d)                # A.
    )(?=\s|\*|_|[A-Za-z(]|$)""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class ListMark:
    """A possible number of a list item or ayat.

    Attributes:
        style: ``ayat``, ``huruf``, ``angka``, ``upper`` (A.), ``huruf)``, ``angka)`` or ``(huruf)``.
        value: place in its list, from 1.
        printed: the number as printed, lower case (``2``, ``a``); with an inserted letter for ayat (``2a``).
        end: offset behind the mark and its white space.
        slip: whether the number is read through an OCR slip (`l` for `1`).
    """

    style: str
    value: int
    printed: str
    end: int
    slip: bool = False


def list_marks(text: str, at: int, limit: int) -> list[ListMark]:
    """Readings of the mark at ``at``, likeliest first; empty where no list mark stands there."""
    match = _LIST.match(text, at, limit)
    if not match:
        return []
    end = match.end()
    while end < limit and text[end] in " \t\xa0":
        end += 1
    group = match.lastgroup or ""
    if match["ayat"]:
        raw = match["ayat"]
        digits = raw.replace("l", "1").replace("I", "1").replace("O", "0") if not raw[0].isdigit() else raw
        return [ListMark("ayat", int(re.sub(r"\D", "", digits) or 0), digits, end, slip=digits != raw)]
    if match["bracket"]:
        value = letter_value(match["bracket"])
        return [ListMark("(huruf)", value, match["bracket"], end)] if value else []
    if match["angka"]:
        value = int(re.sub(r"[oO]", "0", re.sub(r"[lI]", "1", match["angka"])))
        marks = [ListMark("angka", value, str(value), end)]
        if value == 1:
            marks.append(ListMark("huruf", 12, "l", end, slip=True))
        if not match["angka"].isdigit():
            return [ListMark("angka", value, str(value), end, slip=True)]
        return marks if value else [ListMark("huruf", 15, "o", end, slip=True)]
    if match["angka2"]:
        return (
            [ListMark("angka)", int(match["angka2"]), str(int(match["angka2"])), end)] if int(match["angka2"]) else []
        )
    if match["huruf2"]:
        value = letter_value(match["huruf2"])
        return [ListMark("huruf)", value, match["huruf2"], end)] if value else []
    if match["upper"]:
        value = letter_value(match["upper"])
        if not value:
            return []
        printed = match["upper"].lower()
        marks = [ListMark("upper", value, printed, end), ListMark("huruf", value, printed, end, slip=True)]
        if match["upper"] == "I":
            marks.append(ListMark("angka", 1, "1", end, slip=True))
        return marks
    if group and match["huruf"]:
        value = letter_value(match["huruf"])
        if not value:
            return []
        marks = [ListMark("huruf", value, match["huruf"], end)]
        if match["huruf"] == "l":
            marks.append(ListMark("angka", 1, "1", end, slip=True))
        return [*marks, ListMark("upper", value, match["huruf"], end, slip=True)]
    return []
