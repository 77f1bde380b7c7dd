"""Numbers as Indonesian regulations print them, and what follows what in a list.

UU 12/2011, Lampiran II: bab in Roman numerals, bagian in ordinal words (`Kesatu`), paragraf and pasal in arabic
numerals, ayat in arabic numerals in brackets, the lists below in letters and numerals (`a.`, `1.`, `a)`, `1)`).
"""

from __future__ import annotations

import re

_UNITS = {
    "satu": 1,
    "pertama": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11,
}
_UNIT_WORDS = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas"
ORDINAL = rf"(?:[Pp]ertama|[Kk]e\s?(?:{_UNIT_WORDS})(?:\s?[Bb]elas|\s?[Pp]uluh(?:\s(?:{_UNIT_WORDS}))?)?)"
"""Pattern of an ordinal word as bagian are numbered with (`Kesatu`, `Kedua Belas`, `Kedua Puluh Satu`)."""

ORDINAL_OR_COUNT = rf"(?:{ORDINAL}|{_UNIT_WORDS})"
"""The same, with a word that counts printed for the ordinal (`Paragraf Dua`)."""

ORDINAL_WORDS = {
    value: tuple(f"ke{word}" if word != "pertama" else word for word, named in _UNITS.items() if named == value)
    for value in _UNITS.values()
}
"""Ordinal words of the numbers up to eleven (1 -> ``kesatu``, ``pertama``)."""

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def ordinal_value(words: str) -> int | None:
    """Value of an ordinal word (``Kedua Belas`` -> 12), or of one that counts (``Dua`` -> 2); None where it is none."""
    text = re.sub(r"\s+", " ", words.strip().lower())
    if text in _UNITS:
        return _UNITS[text]
    match = re.fullmatch(rf"ke\s?({_UNIT_WORDS})(\s?belas|\s?puluh)?(?:\s({_UNIT_WORDS}))?", text)
    if not match:
        return None
    value = _UNITS[match[1]]
    if match[2]:
        value = value + 10 if match[2].strip() == "belas" else value * 10
    return value + (_UNITS[match[3]] if match[3] else 0)


def roman_value(numeral: str) -> int | None:
    """Value of a Roman numeral, `l` and `1` read as `I` (a common OCR slip); None where it is none."""
    text = numeral.replace("l", "I").replace("1", "I").upper()
    if not text or any(letter not in _ROMAN for letter in text):
        return None
    total = 0
    for letter, following in zip(text, [*text[1:], ""], strict=True):
        value = _ROMAN[letter]
        total += -value if following and _ROMAN[following] > value else value
    return total if roman(total) == text else None


def roman_read(numeral: str) -> int | None:
    """Value of a Roman numeral with the letters that OCR takes its strokes for (`m` -> III, `VU` -> VII, `J` -> I)."""
    text = numeral
    for printed, meant in (("m", "III"), ("n", "II"), ("H", "II"), ("U", "II"), ("Y", "V")):
        text = text.replace(printed, meant)
    return roman_value(re.sub(r"[J!|T]", "I", text))


def roman(value: int) -> str:
    """Roman numeral of a positive integer."""
    steps = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    parts = []
    for size, numeral in steps:
        count, value = divmod(value, size)
        parts.append(numeral * count)
    return "".join(parts)


def letter_value(letters: str) -> int | None:
    """Place of a list letter: a -> 1, z -> 26, aa -> 27, bb -> 28 (letters double after z); None for other strings."""
    text = letters.lower()
    if not text.isascii() or not text.isalpha() or len(set(text)) != 1 or len(text) > 3:
        return None
    return (len(text) - 1) * 26 + ord(text[0]) - ord("a") + 1


def letter(value: int) -> str:
    """List letter at a place, the reverse of :func:`letter_value`."""
    times, index = divmod(value - 1, 26)
    return chr(ord("a") + index) * (times + 1)


def arabic_key(number: str) -> tuple[int, str]:
    """Sort key of a pasal number with its inserted letter: ``12A`` -> ``(12, "A")``."""
    match = re.fullmatch(r"(\d+)([A-Z]*)", number)
    return (int(match[1]), match[2]) if match else (0, number)


def follows(previous: str, number: str) -> bool:
    """Whether pasal `number` may come straight after pasal `previous` (12 -> 13, 12 -> 12A, 12A -> 12B, 12B -> 13)."""
    if not previous:
        return number in ("1", "I")
    if roman_value(previous) and not previous.isdigit():
        return roman_value(number) == (roman_value(previous) or 0) + 1
    (before, suffix), (after, inserted) = arabic_key(previous), arabic_key(number)
    if after == before:
        return inserted == (chr(ord(suffix[-1]) + 1) if suffix else "A")
    return after == before + 1 and not inserted
