"""Dates in the languages of the pages."""

from __future__ import annotations

import re

_INDONESIAN = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
_ENGLISH = "January February March April May June July August September October November December"
MONTHS = {"id": tuple(_INDONESIAN.split(" ")), "en": tuple(_ENGLISH.split(" "))}
"""Names of the months by language."""


def written(iso: str, language: str) -> str:
    """A date (ISO 8601) in words (``6 Januari 2023``); what is no such date as it stands."""
    found = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])-(\d{2})", iso)
    return f"{int(found[3])} {MONTHS[language][int(found[2]) - 1]} {found[1]}" if found else iso
