"""Which regulation this is: what its IRIs and its legal name are made from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rdflib import URIRef

from simpul.extraction.model import Reading
from simpul.graph import vocabulary
from simpul.graph.iris import Iris, RegulationIris, slug
from simpul.source.catalogue import CatalogueEntry, Government
from simpul.structure.citation import CitationError, print_citation

_SLUG = re.compile(r"(?P<name>.+)-(?P<year>\d{4})-(?P<number>[0-9]+[a-z]?)")
_OWN_TYPE = {
    "kota": "Peraturan Wali Kota",
    "kabupaten": "Peraturan Bupati",
    "provinsi": "Peraturan Gubernur",
    "kementerian": "Peraturan Menteri",
    "pemerintah": "Peraturan Pemerintah",
}
"""What a government's regulation is called where its text does not say (UU 12/2011 Pasal 7 and 8)."""


@dataclass(frozen=True)
class Identity:
    """A regulation's identity.

    Attributes:
        slug: short name, the stem of its file.
        government: government that gave it.
        type_name: name of the type (``Peraturan Wali Kota``), whether the reading gives it or its code (``perwali``).
        type_code: code of the type (``perwali``).
        number: number as printed; may be empty.
        year: year as printed; may be empty.
        iris: maker of the IRIs under the base.
        regulation: IRI of the regulation.
    """

    slug: str
    government: Government
    type_name: str
    type_code: str
    number: str
    year: str
    iris: Iris
    regulation: URIRef

    @property
    def own(self) -> RegulationIris:
        """Maker of the IRIs that hang on the regulation."""
        return RegulationIris(self.regulation)

    @property
    def name(self) -> str:
        """Name as lawyers cite it (``Peraturan Wali Kota Banjar Nomor 6 Tahun 2023``)."""
        words = [self.type_name, self._place(), f"Nomor {self.number}" if self.number else ""]
        words.append(f"Tahun {self.year}" if self.year else "")
        return " ".join(word for word in words if word)

    def citation(self, path: str) -> str:
        """Legal citation of a provision; the path itself stands in it where it is no citation path."""
        try:
            return print_citation(path, self.name)
        except CitationError:
            return f"{path} {self.name}"

    def office(self, label: str) -> URIRef:
        """The office of this government by its name."""
        return self.iris.office(self.government.slug, label)

    def _place(self) -> str:
        government = self.government
        if government.kind == "kota":
            return f"Kota {government.name}" if self.type_code == "perda" else government.name
        if government.kind in ("kabupaten", "provinsi"):
            kind = government.kind.capitalize()
            return f"{kind} {government.name}" if self.type_code == "perda" else government.name
        return ""


def identify(reading: Reading, entry: CatalogueEntry, base: str) -> Identity:
    """Identity of a regulation from what its text says, else from its government and the name of its file.

    Args:
        reading: what was read.
        entry: its entry in the catalogue.
        base: absolute IRI, ending in ``/``, under which data is named.
    """
    by_file = _SLUG.fullmatch(entry.slug)
    type_name = reading.value("type") or _OWN_TYPE[entry.government.kind]
    type_name = vocabulary.document_type_labels().get(type_name, type_name)
    number = reading.value("number") or (by_file["number"] if by_file else "")
    year = reading.value("year") or (by_file["year"] if by_file else "")
    type_code = vocabulary.document_type_code(type_name)
    iris = Iris(base)
    regulation = iris.regulation(
        entry.government.slug, type_code, year or "tanpa-tahun", number or f"tanpa-nomor-{slug(entry.slug)}"
    )
    return Identity(entry.slug, entry.government, type_name, type_code, number, year, iris, regulation)
