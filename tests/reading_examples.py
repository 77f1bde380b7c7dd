"""Given this text, these units and statements: short regulations for the tests of structure and extraction."""

from __future__ import annotations

import re

from simpul.extraction.curation import Curation
from simpul.extraction.model import Reading
from simpul.extraction.reader import read
from simpul.source.text import SourceText
from simpul.structure.model import PREAMBLE_TYPES, Document
from simpul.structure.parser import parse


def document(text: str) -> Document:
    """Structure of a text."""
    return parse(SourceText("contoh-2020-7", text))


def outline(text: str) -> list[str]:
    """Citation paths of a text's units, in order; `menimbang` and its like are left out."""
    return [unit.path for unit in document(text).units if unit.type not in PREAMBLE_TYPES]


def headings(text: str) -> dict[str, str]:
    """Headings of bab, bagian and paragraf by citation path."""
    return {unit.path: unit.heading for unit in document(text).units if unit.heading}


def words(text: str, path: str) -> str:
    """A unit's own words, white space collapsed."""
    read_text = document(text)
    spans = read_text.by_path[path].text_spans
    return re.sub(r"\s+", " ", " ".join(read_text.source.slice(start, end) for start, end in spans)).strip()


def defects(text: str) -> list[tuple[str, str]]:
    """Defects of a text: kind and citation path."""
    return [(defect.kind, defect.path) for defect in document(text).defects]


def reading(body: str, *, title: str = "WALIKOTA CONTOH", curation: Curation | None = None) -> Reading:
    """Reading of a body (`Pasal 1 ...`) under the title of a regulation.

    Args:
        body: the text from Pasal 1 on; `Pasal 1` is put in front where it does not begin with a heading.
        title: who issues the regulation (`BUPATI CONTOH`).
        curation: corrections.
    """
    if not re.match(r"\s*(?:Pasal|BAB)\b", body):
        body = f"Pasal 1\n{body}"
    text = f"PERATURAN {title}\nNOMOR 7 TAHUN 2020\nTENTANG\nTATA HUBUNGAN KERJA\n\n{body}\n"
    return read(SourceText("contoh-2020-7", text), curation or Curation())


def _at(provision: str) -> str:
    return "" if provision == "pasal-1" else f" @ {provision.removeprefix('pasal-1/')}"


def acts(body: str, *, title: str = "WALIKOTA CONTOH") -> list[str]:
    """Acts of a body, one line each: `Camat reportsTo Walikota via Sekretaris Daerah @ ayat-1` (Pasal 1: no place)."""
    return [
        f"{act.subject} {act.relation} {act.object}"
        + (f" via {' > '.join(act.via)}" if act.via else "")
        + _at(act.evidence.provision)
        for act in reading(body, title=title).acts
    ]


def kinds(body: str, *, title: str = "WALIKOTA CONTOH") -> list[str]:
    """Kinds of a body: `Walikota - DPRD: kolegial @ ayat-1`."""
    return [
        f"{item.party_a} - {item.party_b}: {item.kind}{_at(item.evidence.provision)}"
        for item in reading(body, title=title).kinds
    ]


def norms(body: str, *, title: str = "WALIKOTA CONTOH") -> list[str]:
    """Norms of a body: `Camat duty @ huruf-a`."""
    return [f"{item.bearer} {item.modality}{_at(item.evidence.provision)}" for item in reading(body, title=title).norms]


def citations(body: str, *, title: str = "WALIKOTA CONTOH") -> list[str]:
    """Citations of a body: `refersTo pasal-1/ayat-1 @ ayat-2`."""
    return [
        f"{item.relation} {item.target}{_at(item.evidence.provision)}" for item in reading(body, title=title).citations
    ]


def offices(body: str, *, title: str = "WALIKOTA CONTOH") -> list[str]:
    """Offices of a body: `Camat (post) @ ayat-1`."""
    return [
        f"{item.label} ({item.office_class}){_at(item.evidence.provision)}"
        for item in reading(body, title=title).offices
    ]


def anomalies(body: str, *, title: str = "WALIKOTA CONTOH") -> list[str]:
    """Anomalies of a body: `unused-term @ angka-2`."""
    return [f"{item.kind}{_at(item.evidence.provision)}" for item in reading(body, title=title).anomalies]
