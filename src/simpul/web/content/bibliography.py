"""Regulations and provisions as entries of reference managers: BibTeX, RIS and CSL JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Macros of BibTeX's standard styles."""
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "%": r"\%",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


@dataclass(frozen=True)
class Work:
    """What is cited.

    Attributes:
        iri: its IRI.
        citation: legal citation (``Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023``).
        subject: what the regulation is about; may be empty.
        authority: who gave it (``Pemerintah Kota Banjar``).
        section: the provision (``Pasal 15 ayat (4)``); empty for a whole regulation.
        number: of the regulation.
        date: of enactment (ISO 8601); may be empty.
        gazette: where it was promulgated; may be empty.
    """

    iri: str
    citation: str
    subject: str = ""
    authority: str = ""
    section: str = ""
    number: str = ""
    date: str = ""
    gazette: str = ""

    @property
    def title(self) -> str:
        """Citation and subject as lawyers write them out (UU 12/2011, Lampiran II, number 3)."""
        return f"{self.citation} tentang {self.subject}" if self.subject else self.citation

    @property
    def key(self) -> str:
        """A key for the entry, from the path of the IRI."""
        path = re.sub(r"^[a-z][a-z0-9+.-]*://[^/]*/", "", self.iri)
        return re.sub(r"[^A-Za-z0-9]+", "-", path).strip("-") or "simpul"


def bibtex(work: Work) -> str:
    """A BibTeX entry in UTF-8; ``@misc``, as the standard styles have no type for laws."""
    year, month, _ = _date(work)
    fields = {
        "title": f"{{{_tex(work.title)}}}",
        "author": f"{{{_tex(work.authority)}}}" if work.authority else "",
        "year": year,
        "howpublished": _tex(work.gazette),
        "number": _tex(work.number),
        "note": _tex(work.section),
        "language": "indonesian",
        # \url takes its argument as it stands, so that only what would end it is written otherwise.
        "url": work.iri.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D"),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    if month:
        lines.append(f"  month = {_MONTHS[int(month) - 1]}")
    return f"@misc{{{work.key},\n" + ",\n".join(lines) + "\n}\n"


def ris(work: Work) -> str:
    """A RIS record of the type ``LEGAL``; lines end with CR LF and hold no other line break."""
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in _ris(work) if value or tag == "ER")


def _ris(work: Work) -> Iterator[tuple[str, str]]:
    year, month, day = _date(work)
    yield "TY", "LEGAL"
    yield "TI", work.title
    yield "AU", work.authority
    yield "PY", year
    yield "DA", f"{year}/{month}/{day}/" if day else ""
    yield "T2", work.gazette
    yield "M1", work.number
    yield "SE", work.section
    yield "LA", "id"
    yield "UR", work.iri
    yield "ER", ""


def csl(work: Work) -> str:
    """A CSL JSON array with one item of the type ``legislation``."""
    parts = [int(part) for part in _date(work) if part]
    item: dict[str, Any] = {
        "id": work.iri,
        "type": "legislation",
        "title": work.title,
        "title-short": work.citation,
        "authority": work.authority,
        "container-title": work.gazette,
        "number": work.number,
        "section": work.section,
        "issued": {"date-parts": [parts]} if parts else None,
        "language": "id",
        "URL": work.iri,
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=2) + "\n"


def _date(work: Work) -> tuple[str, str, str]:
    found = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])-(\d{2})", work.date)
    return (found[1], found[2], found[3]) if found else ("", "", "")


def _line(value: str) -> str:
    return " ".join(value.split())


def _tex(value: str) -> str:
    return _line(value).translate(_TEX)
