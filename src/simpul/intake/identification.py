"""Which regulation a reading is of: its slug and its government, from its title and from what the user says.

The slug of a regulation can be guessed from its citation: ``<type>-<place>-<year>-<number>``, as in
``perbup-tapin-2022-31`` or ``perda-sawahlunto-2008-1``. The type is left out for the regulation of a wali kota
(``banjar-2023-6``), the place for the national government and for a ministry whose type names it (``pp-2008-19``,
``permendagri-2017-3``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from simpul.errors import SimpulError
from simpul.extraction.issuer import Issuer, find_issuer
from simpul.extraction.model import Reading
from simpul.graph.iris import RESERVED, slug
from simpul.source.catalogue import (
    CODE,
    GOVERNMENT_KINDS,
    SLUG,
    WIKIDATA,
    Catalogue,
    CatalogueEntry,
    Government,
)
from simpul.structure.headings import title_case

_LABELS = {
    "kota": "Pemerintah Kota {}",
    "kabupaten": "Pemerintah Kabupaten {}",
    "provinsi": "Pemerintah Provinsi {}",
    "kementerian": "Kementerian {}",
    "pemerintah": "Pemerintah {}",
}
_NATION = "Republik Indonesia"
_OWN_TYPE = {
    "kota": "perwali",
    "kabupaten": "perbup",
    "provinsi": "pergub",
    "kementerian": "permen",
    "pemerintah": "pp",
}
"""Type of a government's own regulation, where the text does not say (UU 12/2011 Pasal 7 and 8)."""
_PROVINCE = re.compile(r"\bPROVINSI[ \t]+([A-Z][A-Z.' \t]+?)[ \t]*(?:[*_#]+[ \t]*)?$", re.MULTILINE)
_TITLE_LENGTH = 4000


class IdentificationError(SimpulError):
    """It is not known which regulation a text is, or what is said of it cannot be."""


@dataclass(frozen=True)
class Said:
    """What the user says of a regulation; empty where nothing is said.

    Attributes:
        slug: slug of the regulation.
        government: slug of its government, known to the catalogue or new.
        kind: kind of the government, one of GOVERNMENT_KINDS.
        name: name of the government without its kind.
        province: province it lies in.
        code: code of the area by the Ministry of Home Affairs.
        wikidata: Wikidata item of the government.
        number, year: number and year of the regulation.
    """

    slug: str = ""
    government: str = ""
    kind: str = ""
    name: str = ""
    province: str = ""
    code: str = ""
    wikidata: str = ""
    number: str = ""
    year: str = ""

    def __post_init__(self) -> None:
        """Refuse what cannot be, in a sentence.

        Raises:
            IdentificationError: if a value is not of the form that the catalogue asks for.
        """
        for option, value, pattern, example in (
            ("--slug", self.slug, SLUG, "perbup-tapin-2022-31"),
            ("--government", self.government, SLUG, "kabupaten-tapin"),
            ("--code", self.code, CODE, "63.05"),
            ("--wikidata", self.wikidata, WIKIDATA, "Q14168"),
            ("--year", self.year, re.compile(r"(?:19|20)\d\d"), "2022"),
        ):
            if value and not pattern.fullmatch(value):
                raise IdentificationError(f"{option} must look like {example}, not {value!r}.")
        if self.kind and self.kind not in GOVERNMENT_KINDS:
            raise IdentificationError(f"--kind must be one of {', '.join(GOVERNMENT_KINDS)}, not {self.kind!r}.")
        if self.government in RESERVED:
            raise IdentificationError(
                f"--government may not be {self.government!r}; that word names a part of the data."
            )


@dataclass(frozen=True)
class Identified:
    """A regulation that may be added.

    Attributes:
        entry: its slug and its government.
        new_government: whether the catalogue does not know that government yet.
    """

    entry: CatalogueEntry
    new_government: bool


def identify(reading: Reading, said: Said, catalogue: Catalogue, file: str) -> Identified:
    """Say which regulation a reading is of.

    Args:
        reading: what was read.
        said: what the user says; it wins over the text.
        catalogue: the governments known.
        file: name of the file, for errors.

    Raises:
        IdentificationError: if the text is no regulation; if neither it nor the user says enough of it;
            if the two contradict each other.
    """
    if not any(unit.type == "pasal" for unit in reading.document.units):
        raise IdentificationError(f"{file} is no regulation: no Pasal was found in it.")
    issuer = _issuer(reading, said)
    number = said.number or reading.value("number")
    year = said.year or reading.value("year")
    missing = list(_missing(issuer, said, number, year, catalogue))
    if missing:
        raise IdentificationError(
            f"{file} does not say {_joined([what for what, _ in missing])} in its title; "
            f"give {_joined([option for _, option in missing])}."
        )
    government = catalogue.governments.get(said.government) or _known(issuer, said, catalogue)
    new = government is None
    government = government or _new(issuer, said, reading)
    made = said.slug or _slug(reading.value("type"), government, year, number)
    entry = CatalogueEntry(made, government)
    for sentence in entry.disagreements(
        type=reading.value("type"), number=reading.value("number"), year=reading.value("year")
    ):
        raise IdentificationError(f"{file}: {sentence}; mend --slug, --number or --year, or the text.")
    return Identified(entry, new)


def _issuer(reading: Reading, said: Said) -> Issuer:
    found = find_issuer(reading.document)
    kind = said.kind or found.kind
    name = said.name or (found.name if kind == found.kind else "")
    return Issuer(kind, _NATION if kind == "pemerintah" else name)


def _missing(issuer: Issuer, said: Said, number: str, year: str, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """What is not known, each with the option that says it."""
    if said.government not in catalogue.governments and not (issuer.kind and issuer.name):
        known = " or --government with a slug of the catalogue"
        yield "which government gave it", f"--kind (one of {', '.join(GOVERNMENT_KINDS)}) and --name{known}"
    if not said.slug and not number:
        yield "its number", "--number"
    if not said.slug and not year:
        yield "its year", "--year"


def _joined(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def _known(issuer: Issuer, said: Said, catalogue: Catalogue) -> Government | None:
    if said.government:
        return None
    same = (
        government
        for government in catalogue.governments.values()
        if government.kind == issuer.kind
        and (issuer.kind == "pemerintah" or slug(government.name) == slug(issuer.name))
    )
    return next(same, None)


def _new(issuer: Issuer, said: Said, reading: Reading) -> Government:
    own = "republik-indonesia" if issuer.kind == "pemerintah" else f"{issuer.kind}-{slug(issuer.name)}"
    return Government(
        slug=said.government or own,
        label=_LABELS[issuer.kind].format(issuer.name),
        kind=issuer.kind,
        name=issuer.name,
        province=said.province or _province(issuer, reading),
        code=said.code,
        wikidata=said.wikidata,
    )


def _province(issuer: Issuer, reading: Reading) -> str:
    """Province as the title names it; a province lies in itself."""
    if issuer.kind == "provinsi":
        return issuer.name
    if issuer.kind not in ("kota", "kabupaten"):
        return ""
    first = next((unit.start for unit in reading.document.units), _TITLE_LENGTH)
    match = _PROVINCE.search(reading.document.source.text, 0, min(first, _TITLE_LENGTH))
    return title_case(match[1]) if match else ""


def _slug(type_code: str, government: Government, year: str, number: str) -> str:
    code = type_code or _OWN_TYPE[government.kind]
    if government.kind == "pemerintah" or (government.kind == "kementerian" and code not in ("permen", "kepmen")):
        place = ""
    else:
        place = slug(government.name)
    parts = ("" if code == "perwali" else slug(code), place, year, slug(number))
    return "-".join(part for part in parts if part)
