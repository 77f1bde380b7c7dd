"""Whose regulation it is: the kind and name of the government, read from the title block."""

from __future__ import annotations

import re
from dataclasses import dataclass

from simpul.structure.headings import title_case
from simpul.structure.model import Document

_NAME = r"(?P<name>[A-Z][A-Za-z'.-]+(?:[ \t]+(?!NOMOR\b|Nomor\b|PROVINSI\b|TENTANG\b)[A-Z][A-Za-z'.-]+){0,4})"
_PATTERNS = (
    ("kota", rf"PERATURAN\s+WALI\s?KOTA\s+(?!TENTANG){_NAME}"),
    ("kabupaten", rf"PERATURAN\s+BUPATI\s+(?!TENTANG){_NAME}"),
    ("kota", rf"PERATURAN\s+DAERAH\s+KOTA\s+{_NAME}"),
    ("kabupaten", rf"PERATURAN\s+DAERAH\s+KABUPATEN\s+{_NAME}"),
    ("provinsi", rf"PERATURAN\s+DAERAH\s+PROVINSI\s+{_NAME}"),
    ("provinsi", rf"PERATURAN\s+DAERAH\s+PROPINSI\s+{_NAME}"),
    ("provinsi", rf"PERATURAN\s+GUBERNUR\s+{_NAME}"),
    ("kementerian", rf"(?:PERATURAN|KEPUTUSAN)\s+MENTERI\s+(?:NEGARA\s+)?{_NAME}"),
    ("pemerintah", r"(?P<name>PERATURAN\s+PEMERINTAH|(?:PERATURAN|KEPUTUSAN|INSTRUKSI)\s+PRESIDEN|UNDANG-UNDANG)"),
)


@dataclass(frozen=True)
class Issuer:
    """The government that issued a regulation.

    Attributes:
        kind: kota, kabupaten, provinsi, kementerian, pemerintah, or empty where the title does not tell.
        name: name of the territory or ministry in title case (`Banjar`, `Dalam Negeri`); empty for the national government.
    """

    kind: str
    name: str

    @property
    def place(self) -> str:
        """Name of the territory, empty for ministries and the national government."""
        return self.name if self.kind in ("kota", "kabupaten", "provinsi") else ""

    @property
    def foreign_heads(self) -> frozenset[str]:
        """Heads of region that this kind of government does not have; their mention names no office of it."""
        return {
            "kota": frozenset({"bupati", "wakil bupati"}),
            "kabupaten": frozenset({"walikota", "wakil walikota"}),
        }.get(self.kind, frozenset())


def find_issuer(document: Document) -> Issuer:
    """Issuer named in the title block of a document; an empty issuer where none is."""
    first = next((unit.start for unit in document.units), 4000)
    block = re.sub(r"[*_#>]+", " ", document.source.text[:first])
    best: tuple[int, Issuer] | None = None
    for kind, pattern in _PATTERNS:
        match = re.search(pattern, block)
        if match and (best is None or match.start() < best[0]):
            name = (
                ""
                if kind == "pemerintah"
                else title_case(re.sub(r"\s+Republik\s+Indonesia$", "", match["name"], flags=re.IGNORECASE))
            )
            best = (match.start(), Issuer(kind, name))
    return best[1] if best else Issuer("", "")
