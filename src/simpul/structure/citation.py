"""Legal citations of provisions: printed from citation paths, and parsed back (UU 12/2011, Lampiran II, on references).

    pasal-15/ayat-4/huruf-a  <->  Pasal 15 ayat (4) huruf a
    bab-4/bagian-3           <->  Bab IV Bagian Kesatu ...

A number that is printed twice among siblings has ``~2`` in its path and ``(kedua)`` in its citation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from simpul.structure.numbering import ORDINAL, ordinal_value, roman, roman_value

_ONES = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_PREAMBLE = ("menimbang", "mengingat", "menetapkan")


@dataclass(frozen=True)
class LegalCitation:
    """A citation as parsed.

    Attributes:
        path: citation path of the provision; empty where only a regulation is cited.
        regulation: name of the regulation as printed (``Peraturan Wali Kota Banjar Nomor 6 Tahun 2023``); may be empty.
    """

    path: str
    regulation: str


class CitationError(ValueError):
    """The words are no citation, or the path is no citation path; the message says which part."""


def print_path(path: str) -> str:
    """A citation path as a lawyer prints it, without the name of the regulation.

    Raises:
        CitationError: if a part of the path is no unit.
    """
    return " ".join(_print_part(part) for part in path.split("/")) if path else ""


def pasal_of(path: str) -> str:
    """Path of the innermost pasal that a provision is part of; the whole path where it is part of none.

    Example: ``pasal-I/angka-2/pasal-5/ayat-1`` (quoted in an amending regulation) -> ``pasal-I/angka-2/pasal-5``.
    """
    parts = path.split("/")
    last = max((index for index, part in enumerate(parts) if part.startswith("pasal-")), default=len(parts) - 1)
    return "/".join(parts[: last + 1])


def beside(path: str, pasal: str) -> str:
    """Path of another pasal of the text that a provision is part of: one quoted beside it, or one of the regulation itself.

    Example: ``("pasal-I/angka-2/pasal-5/ayat-1", "pasal-6")`` -> ``pasal-I/angka-2/pasal-6``.
    """
    above, _, own = pasal_of(path).rpartition("/")
    return f"{above}/{pasal}" if above and own.startswith("pasal-") else pasal


def print_citation(path: str, regulation: str) -> str:
    """A provision with the name of its regulation; the name alone for the empty path.

    Raises:
        CitationError: if a part of the path is no unit.
    """
    return f"{print_path(path)} {regulation}".strip()


def parse_citation(words: str) -> LegalCitation:
    """Parse what :func:`print_citation` prints, whatever its case and spacing.

    Raises:
        CitationError: if the words begin with neither a provision nor a regulation.
    """
    rest = re.sub(r"\s+", " ", words).strip()
    parts: list[str] = []
    while rest:
        match = _PART.match(rest)
        if not match:
            break
        parts.append(_part_of(match))
        rest = rest[match.end() :].lstrip(" ,")
    if not parts and not re.match(r"(?i)(peraturan|undang-undang|ketetapan|keputusan|instruksi)\b", rest):
        raise CitationError(f"“{words.strip()}” is no citation: it should begin like “Pasal 15 ayat (4)”.")
    return LegalCitation("/".join(parts), rest)


def _print_part(part: str) -> str:
    numbered, _, repeated = part.partition("~")
    kind, _, number = numbered.partition("-")
    again = f" ({ordinal_word(int(repeated)).lower()})" if repeated.isdigit() else ""
    if kind in _PREAMBLE and not number:
        return kind.capitalize() + again
    if kind == "lampiran":
        return f"Lampiran {roman(int(number))}" if number.isdigit() else "Lampiran"
    if not number:
        raise CitationError(f"“{part}” is no part of a citation path.")
    match kind:
        case "bab":
            return f"Bab {roman(int(number)) if number.isdigit() else number}{again}"
        case "bagian":
            return f"Bagian {ordinal_word(int(number)) if number.isdigit() else number}{again}"
        case "paragraf" | "pasal":
            return f"{kind.capitalize()} {number}{again}"
        case "ayat":
            return f"ayat ({number}){again}"
        case "huruf" | "angka":
            return f"{kind} {number}{again}"
    raise CitationError(f"“{part}” is no part of a citation path.")


def ordinal_word(value: int) -> str:
    """Ordinal word of a positive integer below 100, as bagian are numbered (``Kesatu``, ``Kedua Belas``)."""
    if value == 10:
        word = "sepuluh"
    elif value == 11:
        word = "sebelas"
    elif value < 10:
        word = _ONES[value]
    elif value < 20:
        word = f"{_ONES[value - 10]} belas"
    else:
        tens, ones = divmod(value, 10)
        word = f"{_ONES[tens]} puluh {_ONES[ones]}".strip()
    return "Ke" + " ".join(part if index == 0 else part.capitalize() for index, part in enumerate(word.split(" ")))


_PART = re.compile(
    rf"""(?ix:
    (?: (?P<preamble>menimbang|mengingat|menetapkan)
      | lampiran (?: \s (?P<annex>[ivxlc]+) \b )? (?P<lampiran>)
      | bab \s (?P<bab>[ivxlc]+) \b
      | bagian \s (?P<bagian>{ORDINAL}) \b
      | paragraf \s (?P<paragraf>\d+[a-z]?) \b
      | pasal \s (?P<pasal>\d+[a-z]*|[ivxlc]+) \b
      | ayat \s \( (?P<ayat>\d+[a-z]*) \)
      | huruf \s (?P<huruf>[a-z]{{1,3}}) \b
      | angka \s (?P<angka>\d+[a-z]?|[ivxl]+) \b
    )
    (?: \s \( (?P<again>{ORDINAL}) \) )?
    )"""
)


def _part_of(match: re.Match[str]) -> str:
    repeated = f"~{ordinal_value(match['again'])}" if match["again"] else ""
    if match["preamble"]:
        return match["preamble"].lower() + repeated
    if match["lampiran"] is not None:
        return f"lampiran-{roman_value(match['annex'])}" if match["annex"] else "lampiran"
    for kind in ("bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka"):
        number = match[kind]
        if number:
            break
    if kind == "bab":
        number = str(roman_value(number) or number)
    elif kind == "bagian":
        number = str(ordinal_value(number) or number)
    elif kind in ("huruf", "angka"):
        number = number.lower()
    elif kind in ("pasal", "ayat"):
        number = number.upper()
    return f"{kind}-{number}{repeated}"
