"""Triples of the offices: each belongs to one government and has a type, the bridge between cities."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdflib import Literal, URIRef

from simpul.extraction.model import Office, Reading
from simpul.graph import vocabulary
from simpul.graph.evidence import StatementNames, basis_path, stated
from simpul.graph.identity import Identity
from simpul.graph.iris import office_slug, slug
from simpul.graph.namespaces import CV, OFFICE_TYPE, ORG, PROV, RDFS, SIMPUL, SKOS
from simpul.graph.triples import Triple, collapse, indonesian, types

CLASSES: dict[str, tuple[URIRef, URIRef]] = {
    "post": (SIMPUL.Post, ORG.Post),
    "organisation": (SIMPUL.Organisation, ORG.OrganizationalUnit),
    "vertical": (SIMPUL.VerticalAgency, ORG.FormalOrganization),
    "forum": (SIMPUL.Forum, ORG.OrganizationalCollaboration),
    "group": (SIMPUL.Group, PROV.Collection),
}
"""Class of each office class in the ontology, and the class of a standard vocabulary above it."""

_NATIONAL_TYPES = {OFFICE_TYPE[name] for name in ("presiden", "menteri", "menteri-dalam-negeri", "pemerintah-pusat")}
_PROVINCIAL_TYPES = {OFFICE_TYPE[name] for name in ("gubernur", "pemerintah-provinsi")}
_BROADER_BY_FIRST_WORD = {
    "dinas": OFFICE_TYPE["dinas-daerah"],
    "badan": OFFICE_TYPE["badan-daerah"],
    "kantor": OFFICE_TYPE["kantor-daerah"],
    "bagian": OFFICE_TYPE["bagian-sekretariat-daerah"],
    "asisten": OFFICE_TYPE["asisten-sekretaris-daerah"],
}
_BROADER_BY_CLASS = {
    "post": OFFICE_TYPE["jabatan"],
    "vertical": OFFICE_TYPE["instansi-vertikal"],
    "forum": OFFICE_TYPE["forum"],
}


def offices(reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    """Every office with its names, class, type and government, and the statement of its first mention."""
    named: dict[URIRef, str] = {}
    for office in reading.offices:
        iri = identity.office(office.label)
        preferred = named.setdefault(iri, _capitalised(office.label))
        yield from _office(office, iri, preferred, identity)
        path = basis_path(office.evidence, reading.document)
        statement = names.name(path, "office", slug(office.label), office.label)
        if statement is None:
            continue
        yield from stated(statement, SIMPUL.OfficeStatement, office.evidence, reading.document, identity)
        yield statement, SIMPUL.office, iri
        yield statement, SIMPUL.label, indonesian(office.label)
        yield statement, SIMPUL.typeLabel, indonesian(office.type_label or office.label)
        yield statement, SIMPUL.officeClass, Literal(office.office_class)


def _office(office: Office, iri: URIRef, preferred: str, identity: Identity) -> Iterator[Triple]:
    yield from types(iri, SIMPUL.Office, *CLASSES[office.office_class])
    yield iri, RDFS.label, indonesian(preferred)
    for name in sorted({collapse(each) for each in (office.label, *office.names)} - {preferred, ""}):
        yield iri, SKOS.altLabel, indonesian(name)
    concept = office_type(office)
    if concept is None:
        concept = identity.iris.office_type(office.type_label or office.label)
        yield from _minted_type(office, concept)
    yield iri, SIMPUL.officeType, concept
    if office.office_class == "post":
        yield iri, ORG.role, concept
    yield from _government(office, iri, concept, identity)


def office_type(office: Office) -> URIRef | None:
    """Type of an office in the ontology's scheme, by its type's name, its label or, last, its other names."""
    return vocabulary.office_type(office.type_label, office.label, *office.names)


_SMALL_WORDS = frozenset(("dan", "atau", "serta", "pada", "di", "ke", "dari", "untuk", "yang", "bagi", "oleh"))


def _capitalised(label: str) -> str:
    """A name in the one spelling that regulations share, whatever their capitals: `PPID pembantu`, `PPID Pembantu`."""

    def word(found: re.Match[str]) -> str:
        if found[0].lower() in _SMALL_WORDS and found.start():
            return found[0].lower()
        return found[0].capitalize() if found[0].islower() else found[0]

    named, *described = re.split(r"(?=\s(?:yang|di bidang)\s)", collapse(label), maxsplit=1)
    return re.sub(r"(?<![-\w])[^\W\d_]+", word, named) + "".join(described)


def _minted_type(office: Office, concept: URIRef) -> Iterator[Triple]:
    label = _capitalised(office.type_label or office.label)
    yield from types(concept, SKOS.Concept)
    if office.office_class == "post":
        yield from types(concept, ORG.Role)
    yield concept, RDFS.label, indonesian(label)
    yield concept, SKOS.prefLabel, indonesian(label)
    first = office_slug(label).split("-")[0]
    broader = _BROADER_BY_CLASS.get(office.office_class) or _BROADER_BY_FIRST_WORD.get(first)
    if office.office_class == "post" and first == "asisten":
        broader = _BROADER_BY_FIRST_WORD[first]
    if broader is not None and office.office_class != "group":
        yield concept, SKOS.broader, broader


def _government(office: Office, iri: URIRef, concept: URIRef, identity: Identity) -> Iterator[Triple]:
    """An office of the central government or the province is theirs, though its IRI hangs on the city."""
    who = identity.government
    if office.office_class == "vertical" or concept in _NATIONAL_TYPES:
        nation = identity.iris.government("indonesia")
        yield iri, SIMPUL.government, nation
        yield from types(
            nation, SIMPUL.Government, SIMPUL.NationalGovernment, ORG.FormalOrganization, CV.PublicOrganisation
        )
        yield nation, RDFS.label, indonesian("Pemerintah Republik Indonesia")
    elif concept in _PROVINCIAL_TYPES and who.kind in ("kota", "kabupaten") and who.province:
        yield iri, SIMPUL.government, identity.iris.government(f"provinsi-{slug(who.province)}")
    else:
        yield iri, SIMPUL.government, identity.iris.government(who.slug)
