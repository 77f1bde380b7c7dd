"""The marks that begin a part of the preamble, an ayat or an item of a list: `Menimbang`, `(2)`, `a.`, `1.`, `a)`, `1)`, `i.`.

A mark is only a candidate here; whether it begins a unit depends on what stands before it and on the numbers expected
next, which the parser knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from simpul.structure.numbering import letter_value, roman_value

PREAMBLE = re.compile(r"(M\s?enimbang|M\s?engingat|M\s?emperhatikan|M\s?enetapkan)\b[\s*_]*(:?)", re.IGNORECASE)
DECREE = re.compile(r"(?:dengan\s+persetujuan\s+bersama|M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N)\b", re.IGNORECASE)


_ROMAN = "x{0,2}(?:ix|iv|v?i{1,3}|v)|x{1,2}"
_LIST = re.compile(
    rf"""(?:
        \(\s{{0,3}}(?P<ayat>\d{{1,2}}[a-z]?|l|I|ll|lO)\s{{0,3}}\)(?:\s?\.(?=\s))?   # (2)  (2).
      | \((?P<bracket>[a-z]{{1,2}}|{_ROMAN})\)                   # (a)  (iii)
      | (?P<angka>\d{{1,3}}|\d[oOlI]{{1,2}})\s?\.(?![\d])         # 1.  1o.
      | (?P<angka2>\d{{1,3}})\s?\)                             # 1)
      | (?P<huruf2>[a-z]{{1,2}}|{_ROMAN})\s?\)                   # a)  iii)
      | (?P<huruf>[a-z]|([a-z])(?=\w\s?\.)\w|{_ROMAN})\s?\.(?!\s?[a-zA-Z]\.|\d)   # a.  aa.  iii.
      | (?P<comma>[a-z])(?:\s?,)?(?=\s(?!(?:dan|atau|sampai)\b)[A-Za-z][a-z]{{2,}})    # a,  a
      | (?P<upper>[A-Z]|[IVX]{{2,5}})\s?\.(?!\s?[a-zA-Z]\.|\d)  # A.  IV.
    )(?=\s|\*|_|[A-Za-z(]|$)""",
    re.VERBOSE,
)
_HALF_OPEN_AYAT = re.compile(r"\((?P<figure>\d{1,2})(?=\s+[A-Z][a-z])")
_DAMAGED_AYAT = re.compile(
    r"[({\[]\s?(?P<figure>[0-9lIiOJSZBGt!|]{1,2}?)\s?(?:[)}\]](?=\s+[^\W\d]|[A-Z])|[l1I!|J](?=\s+[A-Z]))"
)
"""A number in brackets of which a sign or a bracket is read wrongly: `(J)`, `(ll`, `{2)`, `(21`."""
_FIGURES = str.maketrans(
    {"l": "1", "I": "1", "i": "1", "J": "1", "t": "1", "!": "1", "|": "1"}
    | {"O": "0", "o": "0", "S": "5", "Z": "2", "B": "8", "G": "6"}
)
_LOOK_ALIKE = {"e": "c", "c": "e", "b": "h", "h": "b", "l": "i", "1": "i", "q": "g", "0": "o", "r": "f"}
"""Letter of a list as OCR may print it -> the letter it may stand for."""


@dataclass(frozen=True)
class ListMark:
    """A possible number of a list item or ayat.

    Attributes:
        style: ``ayat``, ``huruf``, ``angka``, ``upper`` (A.), ``huruf)``, ``angka)``, ``(huruf)``, or ``roman``, ``roman)``,
            ``(roman)`` and ``ROMAN`` for Roman numerals.
        value: place in its list, from 1.
        printed: the number as printed, lower case (``2``, ``a``, ``iv``); with an inserted letter for ayat (``2a``).
        end: offset behind the mark and its white space.
        slip: whether the number is read through an OCR slip (`l` for `1`).
        guess: whether it is read only if it is the very number expected.
    """

    style: str
    value: int
    printed: str
    end: int
    slip: bool = False
    guess: bool = False


_NUMBER = re.compile(r"^[ \t\xa0>*_-]*(\d+)\s?([.)])\s", re.MULTILINE)
_NEAR = 8000
"""Characters within which the next number of a list has to follow."""


def goes_on(text: str, mark: ListMark, limit: int) -> bool:
    """Whether the number after that of a mark begins a line soon behind it: `8. ...` and then `9. ...`."""
    if mark.style not in ("angka", "angka)") or mark.slip:
        return False
    due = (str(mark.value + 1), "." if mark.style == "angka" else ")")
    return any(number.groups() == due for number in _NUMBER.finditer(text, mark.end, min(limit, mark.end + _NEAR)))


def list_marks(text: str, at: int, limit: int) -> list[ListMark]:
    """Readings of the mark at ``at``, likeliest first; empty where no list mark stands there."""
    match = (
        _LIST.match(text, at, limit) or _DAMAGED_AYAT.match(text, at, limit) or _HALF_OPEN_AYAT.match(text, at, limit)
    )
    if not match:
        return []
    end = match.end()
    while end < limit and text[end] in " \t\xa0":
        end += 1
    groups = match.groupdict()
    for name, readings in _READINGS.items():
        if groups.get(name):
            return list(readings(groups[name], end))
    return []


def _ayat(printed: str, end: int) -> Iterator[ListMark]:
    digits = printed if printed[0].isdigit() else printed.replace("l", "1").replace("I", "1").replace("O", "0")
    yield ListMark("ayat", int(re.sub(r"\D", "", digits) or 0), digits, end, slip=digits != printed)


def _figure(printed: str, end: int) -> Iterator[ListMark]:
    digits = printed.translate(_FIGURES)
    if digits.isdigit() and int(digits):
        yield ListMark("ayat", int(digits), str(int(digits)), end, slip=True, guess=True)


def _lettered(style: str, printed: str, end: int) -> Iterator[ListMark]:
    """Readings of a small letter: of a lettered list, of one in Roman numerals, of a number or letter it looks like."""
    value = letter_value(printed)
    if value:
        yield ListMark(style, value, printed, end)
    roman = roman_value(printed)
    if roman and "l" not in printed and re.fullmatch(_ROMAN, printed):
        yield ListMark(style.replace("huruf", "roman"), roman, printed, end)
    if style == "huruf" and value:
        figures = printed.translate(_FIGURES)
        if printed in ("l", "ll"):
            yield ListMark("angka", int(figures), figures, end, slip=True)
        yield ListMark("upper", value, printed, end, slip=True)
        meant = _LOOK_ALIKE.get(printed)
        if meant:
            yield ListMark("huruf", letter_value(meant) or 0, meant, end, slip=True, guess=True)


def _numbered(printed: str, end: int) -> Iterator[ListMark]:
    value = int(re.sub(r"[oO]", "0", re.sub(r"[lI]", "1", printed)))
    if not printed.isdigit():
        yield ListMark("angka", value, str(value), end, slip=True)
    elif not value:
        yield ListMark("huruf", 15, "o", end, slip=True)
    else:
        yield ListMark("angka", value, str(value), end)
        if value == 1:
            yield ListMark("huruf", 12, "l", end, slip=True)
            yield ListMark("huruf", 9, "i", end, slip=True, guess=True)


def _half_bracket(printed: str, end: int) -> Iterator[ListMark]:
    if int(printed):
        yield ListMark("angka)", int(printed), str(int(printed)), end)
        if int(printed) > 1:
            yield ListMark("ayat", int(printed), str(int(printed)), end, slip=True, guess=True)


def _comma(printed: str, end: int) -> Iterator[ListMark]:
    yield ListMark("huruf", letter_value(printed) or 0, printed, end, slip=True, guess=True)


def _capital(printed: str, end: int) -> Iterator[ListMark]:
    value = letter_value(printed)
    letter = printed.lower()
    if value:
        yield ListMark("upper", value, letter, end)
        yield ListMark("huruf", value, letter, end, slip=True)
    roman = roman_value(printed) if re.fullmatch(r"[IVX]+", printed) else None
    if roman:
        yield ListMark("ROMAN", roman, letter, end)
    figure = printed.translate(_FIGURES)
    if figure.isdigit():
        yield ListMark("angka", int(figure), figure, end, slip=True, guess=figure != "1")


_READINGS: dict[str, Callable[[str, int], Iterator[ListMark]]] = {
    "ayat": _ayat,
    "figure": _figure,
    "bracket": lambda printed, end: _lettered("(huruf)", printed, end),
    "angka": _numbered,
    "angka2": _half_bracket,
    "huruf2": lambda printed, end: _lettered("huruf)", printed, end),
    "huruf": lambda printed, end: _lettered("huruf", printed, end),
    "comma": _comma,
    "upper": _capital,
}
