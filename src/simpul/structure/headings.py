"""Headings in title case, as they are cited: capitals for names, small letters for particles, acronyms kept.

UU 12/2011, Lampiran II: bab headings stand in capitals, headings of bagian and paragraf with capitals except particles.
"""

from __future__ import annotations

import re

PARTICLES = frozenset(
    ["dan", "atau", "di", "ke", "dari", "dengan", "dalam", "untuk", "pada", "yang", "serta", "oleh", "bagi", "tentang"]
)
ACRONYMS = frozenset(
    [
        "DPRD",
        "OPD",
        "SKPD",
        "BUMD",
        "BLUD",
        "RSUD",
        "UPTD",
        "UPT",
        "PPID",
        "APBD",
        "DPR",
        "RI",
        "UKM",
        "KLHS",
        "PTSP",
        "KIPT",
        "BPBD",
        "BUMDES",
        "RT",
        "RW",
        "TNI",
        "POLRI",
        "PNS",
        "ASN",
        "NKRI",
    ]
)
_VOWELS = frozenset("aiueoAIUEO")


def title_case(printed: str) -> str:
    """The words of a heading in title case, white space collapsed (`TATA HUBUNGAN KERJA` -> `Tata Hubungan Kerja`)."""
    printed = re.sub(r"(?<=[A-Z])l(?=[A-Z]|\b)|\bl(?=[A-Z]{2})", "I", printed)  # `ORGANlSASl`
    words = re.sub(r",(?=[^\W\d])", ", ", re.sub(r"[*_>#]+", " ", printed)).split()
    shouting = bool(words) and all(
        word == word.upper() for word in words if any(c.isalpha() for c in word) and word not in ("Dan", "dan")
    )
    cased = " ".join(_cased(word, first=index == 0, shouting=shouting) for index, word in enumerate(words))
    return cased.replace("dalam Negeri", "Dalam Negeri")


def _cased(word: str, *, first: bool, shouting: bool) -> str:
    return "".join(
        part if not part.isalpha() else _cased_part(part, first=first, shouting=shouting)
        for part in re.split(r"([^\w]+)", word)
    )


def _cased_part(part: str, *, first: bool, shouting: bool) -> str:
    if part.upper() in ACRONYMS and (shouting or part.isupper()):
        return part.upper()
    if part.lower() in PARTICLES and not first:
        return part.lower()
    if part.isupper() and len(part) > 1:
        consonants_only = not _VOWELS & set(part)
        roman = bool(re.fullmatch(r"[IVX]+", part))
        return part if (consonants_only or roman or (not shouting and len(part) <= 6)) else part.capitalize()
    return part[:1].upper() + part[1:]
