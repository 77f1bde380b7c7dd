"""What tells apart offices of one name: the level of their government, their type, their rank.

A regulation of the national government speaks of the offices of all provinces, regencies and cities: `Satpol PP provinsi`,
`Inspektorat Kabupaten`, `Satpol PP Tipe A` are offices of their own there, while in a regency `Inspektorat Kabupaten` is its own.
"""

from __future__ import annotations

import re

from simpul.extraction.name_patterns import Pattern

QUALIFIER = re.compile(
    r"\s+(?P<level>[Tt]ingkat\s+(?:[Nn]asional|[Pp]usat|[Pp]rovinsi|[Kk]abupaten/[Kk]ota|[Kk]abupaten|[Kk]ota|[Kk]ecamatan|[Kk]elurahan|[Dd]esa|[Dd]aerah))"
    r"|\s+(?:Utama|Pembantu|Pelaksana)\b"
)
"""A level, or, behind a term the regulation defines, a rank."""
_END = r"(?!\s+[A-Z])(?![\w/])"
_OF_OTHERS = re.compile(rf"\s+(?:[Pp]rovinsi|[Pp]ropinsi|[Kk]abupaten/[Kk]ota){_END}")
_OF_ANY = re.compile(
    rf"(?:\s+(?:[Pp]rovinsi|[Pp]ropinsi|[Kk]abupaten/[Kk]ota|[Kk]abupaten|[Kk]ota)(?!\s+(?!Tipe\b)[A-Z])(?![\w/]))?\s+[Tt]ipe\s+[A-C]{_END}"
    rf"|\s+(?:[Pp]rovinsi|[Pp]ropinsi|[Kk]abupaten/[Kk]ota|[Kk]abupaten|[Kk]ota){_END}"
)
_AT_END = re.compile(r"\s+(?:(?:provinsi|kabupaten/kota|kabupaten|kota)(?:\s+tipe\s+[a-c])?|tipe\s+[a-c])$")
_WITHOUT = re.compile(r"(?:Pemerintah|Kecamatan|Kelurahan|Desa|Rumah\s+Sakit|RSUD)\b|Sekretariat$", re.IGNORECASE)
"""Organisations with names of their own for each level, or whose name with a level is that of a place."""
_OF_A_KIND = re.compile(
    r"(?:Kepala\s+)?(?:Dinas|Badan|Kantor|Biro|Inspektorat|Satuan|Lembaga\s+Teknis)(?:\s+Daerah)?|Kepala\s+(?:SKPD|OPD|Bappeda|Perangkat\s+Daerah)|Inspektur",
    re.IGNORECASE,
)
"""What the national government calls all organisations of a kind, and their heads: `dinas provinsi`, `kepala dinas kabupaten/kota`."""


def qualified_end(text: str, at: int, pattern: Pattern, name: str, *, national: bool) -> int:
    """Where a name ends with its level, type or rank; ``at`` where it has none.

    Args:
        text: the words.
        at: where the name without it ends.
        pattern: the pattern of the name.
        name: the name as printed so far.
        national: whether the regulation is one of the national government.
    """
    qualifier = QUALIFIER.match(text, at)
    if qualifier and (pattern.term or (qualifier["level"] and pattern.office_class != "group")):
        return qualifier.end()
    named = not pattern.head or (pattern.office_class == "forum" and len(name.split()) > 1)
    whole = named and pattern.office_class in ("organisation", "vertical", "forum") and not _WITHOUT.match(name)
    if not whole and pattern.term and name.isupper():
        whole = pattern.office_class != "group"  # `PPID Kabupaten/Kota`
    if not whole and not (national and _OF_A_KIND.fullmatch(name)):
        return at
    level = (_OF_ANY if national else _OF_OTHERS).match(text, at)
    return level.end() if level else at


def level_of(plain: str) -> tuple[str, str]:
    """A name in small letters without its level or type, and these; they are empty where it has none.

    Example: ``satpol pp provinsi tipe a`` -> (``satpol pp``, ``provinsi tipe a``).
    """
    level = _AT_END.search(plain)
    if level is None or _WITHOUT.match(plain):
        return plain, ""
    return plain[: level.start()], level[0].strip()
