"""Triples of the regulation itself, its government and its source text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdflib import Literal, URIRef

from simpul.extraction.model import Reading
from simpul.graph import vocabulary
from simpul.graph.identity import Identity
from simpul.graph.iris import slug
from simpul.graph.namespaces import CV, DCTERMS, ELI, ORG, PROV, RDFS, SIMPUL, WIKIDATA
from simpul.graph.triples import Triple, count, given, indonesian, iso_date, types, year
from simpul.source.catalogue import Government

_GOVERNMENT_CLASSES = {
    "kota": SIMPUL.CityGovernment,
    "kabupaten": SIMPUL.RegencyGovernment,
    "provinsi": SIMPUL.ProvincialGovernment,
    "kementerian": SIMPUL.NationalGovernment,
    "pemerintah": SIMPUL.NationalGovernment,
}


def government(identity: Identity) -> Iterator[Triple]:
    """The government and, by name only, its province."""
    who: Government = identity.government
    iri = identity.iris.government(who.slug)
    yield from types(
        iri, SIMPUL.Government, _GOVERNMENT_CLASSES[who.kind], ORG.FormalOrganization, CV.PublicOrganisation
    )
    yield iri, RDFS.label, indonesian(who.label)
    if who.code:
        yield iri, SIMPUL.governmentCode, Literal(who.code)
    if who.wikidata:
        yield iri, DCTERMS.spatial, WIKIDATA[who.wikidata]
    if who.province and who.kind != "provinsi":
        province = identity.iris.government(f"provinsi-{slug(who.province)}")
        yield iri, SIMPUL.province, province
        yield from types(
            province, SIMPUL.Government, SIMPUL.ProvincialGovernment, ORG.FormalOrganization, CV.PublicOrganisation
        )
        yield province, RDFS.label, indonesian(f"Pemerintah Provinsi {who.province}")


def regulation(reading: Reading, identity: Identity) -> Iterator[Triple]:
    """The regulation with what its metadata says, its source text and the activity of reading."""
    iri, own = identity.regulation, identity.own
    whose = identity.iris.government(identity.government.slug)
    yield from types(iri, SIMPUL.Regulation, ELI.LegalResource)
    yield iri, RDFS.label, indonesian(identity.name)
    yield iri, SIMPUL.citation, Literal(identity.name)
    yield iri, SIMPUL.slug, Literal(identity.slug)
    yield iri, SIMPUL.government, whose
    yield iri, ELI.jurisdiction, whose
    promulgated = iso_date(reading.value("promulgated_date"))
    title = reading.value("title")
    yield from given(
        iri,
        (
            (ELI.title, indonesian(title) if title else None),
            (ELI.type_document, vocabulary.document_type(identity.type_name)),
            (ELI.number, Literal(identity.number) if identity.number else None),
            (SIMPUL.year, year(identity.year)),
            (ELI.date_document, iso_date(reading.value("enacted_date"))),
            (ELI.date_publication, promulgated),
            (ELI.first_date_entry_in_force, promulgated if _in_force_on_promulgation(reading) else None),
            (ELI.passed_by, _signatory(reading, identity)),
        ),
    )
    for unit in reading.document.children(""):
        yield iri, ELI.has_part, own.provision(unit.path)
    yield from _source_text(reading, identity)


def _source_text(reading: Reading, identity: Identity) -> Iterator[Triple]:
    source, own = reading.document.source, identity.own
    yield from types(own.text, SIMPUL.SourceText, PROV.Entity)
    yield own.text, RDFS.label, indonesian(f"Teks {identity.name}")
    yield own.text, SIMPUL.inRegulation, identity.regulation
    yield own.text, SIMPUL.content, Literal(source.text)
    yield own.text, SIMPUL.length, count(len(source.text))
    yield own.text, SIMPUL.sha256, Literal(source.sha256)
    yield own.text, SIMPUL.mediaType, Literal(source.media_type)
    if source.file_sha256:
        yield own.text, SIMPUL.fileSha256, Literal(source.file_sha256)
    yield from types(own.reading, SIMPUL.Reading, PROV.Activity)
    yield own.reading, RDFS.label, indonesian(f"Pembacaan {identity.name}")
    yield own.reading, PROV.used, own.text
    yield own.reading, SIMPUL.inRegulation, identity.regulation


def _in_force_on_promulgation(reading: Reading) -> bool:
    return bool(re.search(r"(?i)tanggal\s+(?:di)?undang|promulgat", reading.value("in_force_rule")))


def _signatory(reading: Reading, identity: Identity) -> URIRef | None:
    """The office that signed, where the regulation's offices list it (with or without the name of the place)."""
    post = reading.value("signatory_post")
    if not post:
        return None
    words = re.sub(rf"(?i)\s+(?:kota\s+|kabupaten\s+|provinsi\s+)?{re.escape(identity.government.name)}\W*$", "", post)
    wanted = identity.office(words)
    return next((wanted for office in reading.offices if identity.office(office.label) == wanted), None)
