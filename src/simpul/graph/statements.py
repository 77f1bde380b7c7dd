"""Triples of the statements between and about offices: kinds, acts, elaborations, norms, definitions, findings."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import Literal

from simpul.extraction.model import Act, Anomaly, Definition, Elaboration, KindDefinition, KindRelation, Norm, Reading
from simpul.graph.evidence import StatementNames, basis_path, stated
from simpul.graph.identity import Identity
from simpul.graph.iris import office_slug, short_hash, slug
from simpul.graph.namespaces import ACT, KIND, SIMPUL
from simpul.graph.triples import Triple, collapse, english, indonesian, rank, types


def kinds(reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    """The kinds of relation that the text gives to pairs."""
    for relation in reading.kinds:
        yield from _kind(relation, reading, identity, names)


def _kind(relation: KindRelation, reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    content = f"{office_slug(relation.party_a)}--{relation.kind}--{office_slug(relation.party_b)}"
    path = basis_path(relation.evidence, reading.document)
    statement = names.name(path, "relation", content, f"{relation.party_a}|{relation.kind}|{relation.party_b}")
    if statement is None:
        return
    yield from stated(statement, SIMPUL.KindStatement, relation.evidence, reading.document, identity)
    yield statement, SIMPUL.partyA, identity.office(relation.party_a)
    yield statement, SIMPUL.partyB, identity.office(relation.party_b)
    yield statement, SIMPUL.kind, KIND[relation.kind]


def acts(reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    """The acts of one office towards another, with the offices they pass through."""
    for act in reading.acts:
        yield from _act(act, reading, identity, names)


def _act(act: Act, reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    passage = ["via", *map(office_slug, act.via)] if act.via else []
    content = "--".join([office_slug(act.subject), act.relation, office_slug(act.object), *passage])
    path = basis_path(act.evidence, reading.document)
    key = "|".join([act.subject, act.relation, act.object, *act.via])
    statement = names.name(path, "relation", content, key)
    if statement is None:
        return
    yield from stated(statement, SIMPUL.ActStatement, act.evidence, reading.document, identity)
    yield statement, SIMPUL.subject, identity.office(act.subject)
    yield statement, SIMPUL.act, ACT[act.relation]
    yield statement, SIMPUL.object, identity.office(act.object)
    for position, label in enumerate(act.via, start=1):
        step, office = identity.own.via_step(statement, position), identity.office(label)
        yield statement, SIMPUL.via, office
        yield statement, SIMPUL.viaStep, step
        yield from types(step, SIMPUL.ViaStep)
        yield step, SIMPUL.position, rank(position)
        yield step, SIMPUL.office, office


def elaborations(reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    """The provisions that spell out a pair's relation."""
    for each in reading.elaborations:
        yield from _elaboration(each, reading, identity, names)


def _elaboration(each: Elaboration, reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    content = f"{office_slug(each.party_a)}--{office_slug(each.party_b)}"
    path = basis_path(each.evidence, reading.document)
    statement = names.name(path, "elaboration", content, f"{each.party_a}|{each.party_b}")
    if statement is None:
        return
    yield from stated(statement, SIMPUL.ElaborationStatement, each.evidence, reading.document, identity)
    yield statement, SIMPUL.partyA, identity.office(each.party_a)
    yield statement, SIMPUL.partyB, identity.office(each.party_b)


def kind_definitions(reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    """The provisions that list or explain a kind."""
    for each in reading.kind_definitions:
        yield from _kind_definition(each, reading, identity, names)


def _kind_definition(
    each: KindDefinition, reading: Reading, identity: Identity, names: StatementNames
) -> Iterator[Triple]:
    content = f"{each.kind}--{each.role}"
    path = basis_path(each.evidence, reading.document)
    statement = names.name(path, "kind-definition", content, content)
    if statement is None:
        return
    yield from stated(statement, SIMPUL.KindDefinitionStatement, each.evidence, reading.document, identity)
    yield statement, SIMPUL.kind, KIND[each.kind]
    yield statement, SIMPUL.role, Literal(each.role)


def norms(reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    """Duties, authorities and permissions."""
    for norm in reading.norms:
        yield from _norm(norm, reading, identity, names)


def _norm(norm: Norm, reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    content = f"{office_slug(norm.bearer)}--{norm.modality}"
    path = basis_path(norm.evidence, reading.document)
    statement = names.name(path, "norm", content, f"{norm.bearer}|{norm.modality}|{collapse(norm.text)}")
    if statement is None:
        return
    yield from stated(statement, SIMPUL.NormStatement, norm.evidence, reading.document, identity)
    yield statement, SIMPUL.bearer, identity.office(norm.bearer)
    yield statement, SIMPUL.modality, SIMPUL[norm.modality]
    yield statement, SIMPUL.text, indonesian(norm.text)


def definitions(reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    """The terms that the regulation defines."""
    for each in reading.definitions:
        yield from _definition(each, reading, identity, names)


def _definition(each: Definition, reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    path = basis_path(each.evidence, reading.document)
    statement = names.name(path, "definition", slug(each.term), collapse(each.term))
    if statement is None:
        return
    yield from stated(statement, SIMPUL.DefinitionStatement, each.evidence, reading.document, identity)
    yield statement, SIMPUL["term"], indonesian(each.term)
    yield statement, SIMPUL.definition, indonesian(each.definition)
    if each.short_for:
        yield statement, SIMPUL.shortFor, indonesian(each.short_for)


def findings(reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    """The defects of drafting and of the scan."""
    for each in reading.anomalies:
        yield from _finding(each, reading, identity, names)


def _finding(each: Anomaly, reading: Reading, identity: Identity, names: StatementNames) -> Iterator[Triple]:
    path = basis_path(each.evidence, reading.document)
    content = f"{slug(each.kind)}--{short_hash(each.message)}"
    statement = names.name(path, "anomaly", content, f"{each.kind}|{each.message}")
    if statement is None:
        return
    yield from stated(statement, SIMPUL.Finding, each.evidence, reading.document, identity)
    yield statement, SIMPUL.findingKind, Literal(each.kind)
    yield statement, SIMPUL.message, english(each.message)
    yield statement, SIMPUL.message, indonesian(each.pesan)
