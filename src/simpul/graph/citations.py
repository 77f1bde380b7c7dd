"""Triples of citations, of the laws they cite, and of the metadata statements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdflib import Literal, URIRef

from simpul.extraction.model import Citation, Reading
from simpul.graph import vocabulary
from simpul.graph.evidence import StatementNames, basis_path, stated
from simpul.graph.identity import Identity
from simpul.graph.iris import RegulationIris, slug
from simpul.graph.namespaces import DOCUMENT_TYPE, ELI, RDFS, SIMPUL
from simpul.graph.triples import Triple, collapse, given, indonesian, truth, types, year
from simpul.structure.citation import CitationError, print_path

_REGIONAL = {"perda": "", "pergub": "provinsi", "perbup": "kabupaten", "perwali": "kota", "kepwali": "kota",
             "kepbup": "kabupaten"}  # fmt: skip
"""Types of laws of a region, and the kind of the region where the type tells it."""
_SHORT_ID = re.compile(r"(?P<head>[a-z]+(?:-[a-z]+)*)-(?P<number>\d+[a-z]?(?:-[a-z]+)*)-(?P<year>\d{4})")


def citations(reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    """Every citation with its target, and a node for each law or annex cited."""
    for each in reading.citations:
        path = basis_path(each.evidence, reading.document)
        content = f"{each.relation}--{slug(each.target)}"
        statement = names.name(path, "citation", content, f"{each.relation}|{each.target}")
        if statement is None:
            continue
        yield from stated(statement, SIMPUL.CitationStatement, each.evidence, reading.document, identity)
        yield statement, SIMPUL.citationRelation, SIMPUL[each.relation]
        yield statement, SIMPUL.targetId, Literal(each.target)
        if each.printed.strip():
            yield statement, SIMPUL.printed, indonesian(each.printed)
        if each.internal:
            yield statement, SIMPUL.resolved, truth(each.resolved)
        target, described = _target(each, reading, identity)
        if target is not None:
            yield statement, SIMPUL.target, target
            yield from described


def metadata(reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    """The fields of metadata, each as a statement on the regulation."""
    for each in reading.metadata:
        statement = names.name("", "metadata", re.sub(r"[^a-z0-9_]+", "-", each.field.lower()), each.value)
        if statement is None:
            continue
        yield from stated(statement, SIMPUL.MetadataStatement, each.evidence, reading.document, identity)
        yield statement, SIMPUL.field, Literal(each.field)
        yield statement, SIMPUL.value, Literal(collapse(each.value))


def _target(each: Citation, reading: Reading, identity: Identity) -> tuple[URIRef | None, list[Triple]]:
    if each.target.startswith("lampiran"):
        annex = identity.own.provision(each.target)
        return annex, list(_annex(annex, each.target, identity))
    if each.internal:
        known = each.target in reading.document.by_path
        return (identity.own.provision(each.target) if known else None), []
    return cited_law(each.target, identity)


def _annex(iri: URIRef, path: str, identity: Identity) -> Iterator[Triple]:
    yield from types(iri, SIMPUL.Annex, ELI.LegalResourceSubdivision, ELI.LegalResource)
    yield iri, RDFS.label, indonesian(_printed(path))
    yield iri, SIMPUL.citation, Literal(identity.citation(path))
    yield iri, SIMPUL.inRegulation, identity.regulation
    yield iri, ELI.is_part_of, identity.regulation


def cited_law(short_id: str, identity: Identity) -> tuple[URIRef | None, list[Triple]]:
    """IRI and description of a law by its short id; None where the id does not tell whose law it is.

    Args:
        short_id: ``uu-23-2014``, ``perda-banjar-8-2016``, ``uud-1945/pasal-18/ayat-6``.
        identity: the citing regulation: its city is meant where the id names it.
    """
    head, _, path = short_id.partition("/")
    if head == "uud-1945":
        law = identity.iris.regulation("indonesia", "uud", "1945", "1")
        name, code, number, of_year = "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "uud", "", "1945"
    else:
        match = _SHORT_ID.fullmatch(head)
        if not match:
            return None, []
        number, of_year = match["number"].upper(), match["year"]
        code, _, place = match["head"].partition("-") if _is_regional(match["head"]) else (match["head"], "", "")
        whose = _whose(code, place, identity)
        if whose is None:
            return None, []
        law = identity.iris.regulation(whose, code, of_year, match["number"])
        name = _law_name(code, whose, number, of_year, identity)
    described = list(_law(law, name, code, number, of_year))
    if not path:
        return law, described
    part = RegulationIris(law).provision(path)
    described += [
        *types(part, SIMPUL.CitedLaw, ELI.LegalResource, ELI.LegalResourceSubdivision),
        (part, RDFS.label, indonesian(f"{_printed(path)} {name}")),
        (part, ELI.is_part_of, law),
    ]
    return part, described


def _law(iri: URIRef, name: str, code: str, number: str, of_year: str) -> Iterator[Triple]:
    yield from types(iri, SIMPUL.CitedLaw, ELI.LegalResource)
    yield iri, RDFS.label, indonesian(name)
    known = code in vocabulary.document_type_labels()
    yield from given(
        iri,
        (
            (ELI.type_document, DOCUMENT_TYPE[code] if known else None),
            (ELI.number, Literal(number) if number else None),
            (SIMPUL.year, year(of_year)),
        ),
    )


def _is_regional(head: str) -> bool:
    return head.partition("-")[0] in _REGIONAL


def _whose(code: str, place: str, identity: Identity) -> str | None:
    """Slug of the government whose law it is; None where type and name do not tell (a perda of elsewhere)."""
    who = identity.government
    if code not in _REGIONAL:
        return "indonesia"
    if place in ("", slug(who.name)) and _REGIONAL[code] in ("", who.kind):
        return who.slug
    if who.province and place in (slug(who.province), f"provinsi-{slug(who.province)}"):
        return f"provinsi-{slug(who.province)}"
    if place.startswith(("kota-", "kabupaten-", "provinsi-")):
        return place
    return f"{_REGIONAL[code]}-{place}" if _REGIONAL[code] and place else None


def _law_name(code: str, whose: str, number: str, of_year: str, identity: Identity) -> str:
    label = vocabulary.document_type_labels().get(code, code.replace("-", " ").capitalize())
    place = ""
    if code in _REGIONAL:
        kind, _, words = whose.partition("-")
        who = identity.government
        name = who.name if whose == who.slug else words.replace("-", " ").title()
        place = f"{kind.capitalize()} {name}" if code == "perda" else name
    return collapse(f"{label} {place} Nomor {number} Tahun {of_year}")


def _printed(path: str) -> str:
    try:
        return print_path(path)
    except CitationError:
        return path
