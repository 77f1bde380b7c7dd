"""Triples of the provisions: one node for each unit of the structure."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import Literal

from simpul.extraction.model import Reading
from simpul.graph.identity import Identity
from simpul.graph.namespaces import ELI, RDFS, SIMPUL
from simpul.graph.triples import Triple, count, indonesian, rank, types
from simpul.structure.citation import CitationError, print_path
from simpul.structure.model import Unit


def provisions(reading: Reading, identity: Identity) -> Iterator[Triple]:
    """Every unit with its place, its words and what reading made of it."""
    coverage = {each.provision: each for each in reading.coverage}
    for order, unit in enumerate(reading.document.units, start=1):
        yield from _provision(unit, order, reading, identity)
        covered = coverage.get(unit.path)
        if covered:
            iri = identity.own.provision(unit.path)
            yield iri, SIMPUL.coverageStatus, Literal(covered.status)
            for cue in sorted(set(covered.cues)):
                yield iri, SIMPUL.unusedCue, Literal(cue)


def _provision(unit: Unit, order: int, reading: Reading, identity: Identity) -> Iterator[Triple]:
    own = identity.own
    iri = own.provision(unit.path)
    yield from types(
        iri, SIMPUL.Provision, SIMPUL[unit.type.capitalize()], ELI.LegalResourceSubdivision, ELI.LegalResource
    )
    yield iri, RDFS.label, indonesian(_label(unit.path))
    yield iri, SIMPUL.citation, Literal(identity.citation(unit.path))
    yield iri, SIMPUL.inRegulation, identity.regulation
    yield iri, SIMPUL.path, Literal(unit.path)
    yield iri, SIMPUL.unitType, Literal(unit.type)
    yield iri, SIMPUL.order, rank(order)
    yield iri, SIMPUL.start, count(unit.start)
    yield iri, SIMPUL.end, count(unit.end)
    yield iri, ELI.is_part_of, own.provision(unit.parent)
    if unit.number:
        yield iri, ELI.number, Literal(unit.number)
    if unit.heading:
        yield iri, ELI.title, indonesian(unit.heading)
    if unit.container not in ("", "-"):
        yield iri, SIMPUL.container, own.provision(unit.container)
    words = " ".join(reading.document.source.slice(start, end) for start, end in unit.text_spans)
    if words.strip():
        yield iri, SIMPUL.text, indonesian(words)
    for child in reading.document.children(unit.path):
        yield iri, ELI.has_part, own.provision(child.path)


def _label(path: str) -> str:
    try:
        return print_path(path)
    except CitationError:
        return path
