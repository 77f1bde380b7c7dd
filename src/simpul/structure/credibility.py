"""Whether a reading of a mark holds where it stands: guesses and Roman numerals need more than a list that they fit in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from simpul.structure.markers import ListMark, list_marks
from simpul.structure.placing import Open, Place
from simpul.structure.sentences import ends_sentence

_AFTER_I = re.compile(r"^[\s>*•-]*\(?(?:(ii)|j)\s?[.)]", re.MULTILINE)
_AFTER_CAPITAL_I = re.compile(r"^[\s>*•-]*(?:(II)|J|2)\s?[.)]", re.MULTILINE)
"""The mark that follows `i.` or `I.`: the next Roman numeral, or the next letter or figure."""

_AFTER_ONE = re.compile(r"^[\s>*•-]*(?:([mj])|2)\s?[.)]", re.MULTILINE)

_AMENDMENT_ITEM = re.compile(
    r"(?:Ketentuan|Di\s?antara|Pasal|Setelah|Judul|BAB|Bab|Bagian|Penjelasan|Lampiran|Mengubah|Menambah|Menghapus)\b"
)

_PLAIN_AMENDMENT = re.compile(
    r"Ketentuan\s+(?:Pasal|ayat|huruf|angka|BAB|Bab)\b|Di\s?antara\s+(?:Pasal|ayat|BAB|Bab)\b|Pasal\s+\w+\s+dihapus\b"
)
_SKIPPED = 4
"""By how much the number of an amending item may be ahead of the one before, if its words leave no doubt."""
_REACH = 5000
"""Characters within which the next item of a list is looked for."""


def is_credible(mark: ListMark, found: Place, before: str, text: str) -> bool:
    """Whether a reading of a mark holds.

    A guess has to be the very number expected; a list in Roman numerals, or one read through a slip, begins only where the
    words before it announce a list; whether `i.` is a letter or a numeral the mark behind it decides.

    Args:
        mark: the reading.
        found: the list it would go into.
        before: the words before it.
        text: the source text.
    """
    if mark.guess and not found.exact:
        return False
    if (
        mark.guess and mark.style == "huruf" and text[max(0, mark.end - 3) : mark.end].rstrip()[-1:].islower()
    ):  # a letter without its sign
        return mark.value > 1 and before.endswith((";", "; dan", "; atau"))
    if mark.style == "ayat" and mark.slip and before.endswith((";", "; dan", "; atau")):
        return False  # `2) X; dan`, `4) Y;`: an item of that list with a number left out
    announced = before.endswith(":") or not before
    kind = mark.style.strip("()")
    if kind == "ROMAN" and mark.value == 1:
        return announced and _followed_by_numeral(_AFTER_CAPITAL_I, text, mark.end)
    if kind == "huruf" and mark.printed == "i" and before.endswith(":"):
        return not _followed_by_numeral(_AFTER_I, text, mark.end)
    if mark.value == 1 and found.exact and (mark.slip or kind == "roman"):
        return announced or (mark.style == "ayat" and ends_sentence(before))
    return True


def _followed_by_numeral(following: re.Pattern[str], text: str, at: int) -> bool:
    match = following.search(text, at, at + _REACH)
    return bool(match and match[1])


def may_be_letter(mark: ListMark, before: str, text: str) -> bool:
    """Whether a `1.` that would open a list behind `;` may be an `l.` or `i.` misread: the letter behind it follows next, no `2.`."""
    behind_item = before.endswith((";", "dan"))
    return (
        behind_item
        and mark.style == "angka"
        and mark.printed == "1"
        and _followed_by_numeral(_AFTER_ONE, text, mark.end)
    )


def leads_to_next(mark: ListMark, text: str, end: int) -> bool:
    """Whether the line behind the one that ends at ``end`` begins with the number after the mark's.

    So a number inside a line is that of an item whose line break is lost: `c. menjadi anggota DPRD d. berkampanye;`, then `e. ...`.
    """
    while end < len(text) and text[end].isspace():
        end += 1
    return any(
        following.style == mark.style and following.value == mark.value + 1 and not following.slip
        for following in list_marks(text, end, min(len(text), end + 12))
    )


def is_amendment_item(stack: Sequence[Open], text: str, at: int, end: int) -> bool:
    """Whether the mark at ``at`` begins the next item of an amending pasal, not one inside the text that the item quotes."""
    marks = list_marks(text, at, end)
    if not marks or marks[0].style != "angka" or stack[1].style != "angka":
        return False
    ahead = marks[0].value - stack[1].value
    item = _AMENDMENT_ITEM if ahead == 1 else _PLAIN_AMENDMENT
    return 0 < ahead <= _SKIPPED and bool(item.match(text, marks[0].end, end))
