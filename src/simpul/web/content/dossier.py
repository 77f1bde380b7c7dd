"""All that the regulations say of one office, in groups: with whom, by which kind or act, in which direction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from simpul.query.engine import Engine
from simpul.web.content import offices, quotes, statements
from simpul.web.content.offices import Office
from simpul.web.content.statements import Link, Statement
from simpul.web.content.things import HEADER

MOST = 2000
"""Statements of one office that are read for its page."""
MODALITIES = ("authority", "duty", "permission")
_MEMBER_OF = "/memberOf"


@dataclass(frozen=True)
class Entry:
    """A statement as it stands in a group of an office's page.

    Attributes:
        statement: what it says.
        others: the other offices that it names; both parties where the office is only passed through.
        quote: its words; empty where it is inferred.
    """

    statement: Statement
    others: tuple[Link, ...] = ()
    quote: str = ""


@dataclass(frozen=True)
class Group:
    """Statements with the same kind, act or modality in which the office has the same part.

    Attributes:
        role: ``between`` for kinds, ``subject``, ``object`` or ``via`` for acts and chains, ``bearer`` for norms.
        code: last part of the IRI of the kind, act or modality.
        term: the kind, act or modality; without IRI for chains.
        stated: those that the law says.
        inferred: those that follow from others.
    """

    role: str
    code: str
    term: Link
    stated: tuple[Entry, ...] = ()
    inferred: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them, those stated first."""
        return self.stated + self.inferred

    @property
    def bundles(self) -> tuple[tuple[Entry, ...], ...]:
        """Those stated, together where they name the same offices on the same way."""
        found: dict[tuple[str, ...], list[Entry]] = {}
        for entry in self.stated:
            passed = (*entry.others, *entry.statement.links.get("via", ()))
            found.setdefault(tuple(link.iri for link in passed), []).append(entry)
        return tuple(tuple(entries) for entries in found.values())


@dataclass(frozen=True)
class Dossier:
    """What is said of an office.

    Attributes:
        office: the office.
        definitions: statements that define one of its names.
        kinds: groups of kinds of working relation.
        acts: groups of acts but membership, by part of the office in them.
        chains: groups of chains of accountability.
        norms: groups of norms in the order of `MODALITIES`.
        memberships: groups in which it is a member (``subject``) or has members (``object``).
        elaborations: provisions that spell out a relation of it.
        mentions: where it is named.
        total: statements in which it has a part, mentions left out.
        counterparts: offices of its type elsewhere.
        type_ground: grounds for matching names to the type, by language.
    """

    office: Office
    definitions: tuple[Entry, ...] = ()
    kinds: tuple[Group, ...] = ()
    acts: Mapping[str, tuple[Group, ...]] = field(default_factory=dict)
    chains: tuple[Group, ...] = ()
    norms: tuple[Group, ...] = ()
    memberships: tuple[Group, ...] = ()
    elaborations: tuple[Entry, ...] = ()
    mentions: tuple[Entry, ...] = ()
    total: int = 0
    counterparts: tuple[Office, ...] = ()
    type_ground: Mapping[str, str] = field(default_factory=dict)

    @property
    def related(self) -> tuple[Group, ...]:
        """The groups that relate it to other offices."""
        acts = tuple(group for role in ("subject", "object") for group in self.acts.get(role, ()))
        return (*self.kinds, *acts, *self.memberships, *self.chains)


def dossier(engine: Engine, iri: str) -> Dossier:
    """All that is said of an office.

    Args:
        engine: answers some ten queries.
        iri: of an office.
    """
    [office] = offices.described(engine, [iri])
    party = f"VALUES ?party {{ {offices.PARTIES} simpul:office }} ?s ?party <{iri}> ; a simpul:Statement ."
    found = statements.select(engine, party, most=MOST)
    definitions = _definitions(engine, office)
    quoted = quotes.words(engine, [one.iri for one in (*found, *definitions) if not one.inferred])
    groups = _groups(found, iri, quoted)

    def entries(kind: str) -> tuple[Entry, ...]:
        return tuple(Entry(one, _others(one, iri), quoted.get(one.iri, "")) for one in found if one.kind == kind)

    acts = [group for (kind, _, _), group in groups.items() if kind == "ActStatement"]
    others = [group for group in acts if group.term.iri.endswith(_MEMBER_OF) and group.role != "via"]
    norms = [group for (kind, _, _), group in groups.items() if kind == "NormStatement"]
    return Dossier(
        office=office,
        definitions=tuple(Entry(one, (), quoted.get(one.iri, "")) for one in definitions),
        kinds=tuple(group for (kind, _, _), group in groups.items() if kind == "KindStatement"),
        acts={
            role: tuple(group for group in acts if group.role == role and group not in others)
            for role in ("subject", "object", "via")
        },
        chains=tuple(group for (kind, _, _), group in groups.items() if kind == "ChainStatement"),
        norms=tuple(sorted(norms, key=lambda group: MODALITIES.index(group.code) if group.code in MODALITIES else 9)),
        memberships=tuple(others),
        elaborations=entries("ElaborationStatement"),
        mentions=entries("OfficeStatement"),
        total=sum(one.kind != "OfficeStatement" for one in found),
        counterparts=tuple(one for one in offices.of_type(engine, office.type) if one.government != office.government)
        if office.type
        else (),
        type_ground=_ground(engine, office.type) if office.type else {},
    )


def inverses(engine: Engine, language: str) -> dict[str, str]:
    """How each act reads from its object's side (``is assisted by``), by IRI of the act."""
    rows = engine.select(f"{HEADER}SELECT ?act ?label {{ ?act simpul:inverseProperty ?p . ?p rdfs:label ?label }}")
    labels: dict[str, dict[str, str]] = {}
    for row in rows:
        labels.setdefault(row["act"].value, {})[row["label"].language] = row["label"].value
    return {act: statements.label_of(found, language) for act, found in labels.items()}


def _groups(found: Sequence[Statement], iri: str, quoted: Mapping[str, str]) -> dict[tuple[str, str, str], Group]:
    """By class of statement, part of the office and IRI of the term; the largest groups first within a class."""
    gathered: dict[tuple[str, str, str], list[Entry]] = {}
    terms: dict[str, Link] = {}
    for one in found:
        for role in _roles(one, iri):
            term = next((one.links[name][0] for name in ("kind", "act", "modality") if one.links.get(name)), Link(""))
            terms[term.iri] = term
            others = (
                _others(one, iri) if role != "via" else (*one.links.get("subject", ()), *one.links.get("object", ()))
            )
            entry = Entry(one, others, quoted.get(one.iri, ""))
            gathered.setdefault((one.kind, role, term.iri), []).append(entry)
    ordered = sorted(gathered.items(), key=lambda item: (item[0][0], -len(item[1]), item[0]))
    return {
        key: Group(
            role=key[1],
            code=key[2].rpartition("/")[2].rpartition("#")[2],
            term=terms[key[2]],
            stated=tuple(entry for entry in entries if not entry.statement.inferred),
            inferred=tuple(entry for entry in entries if entry.statement.inferred),
        )
        for key, entries in ordered
    }


def _roles(one: Statement, iri: str) -> Iterable[str]:
    names = {
        "KindStatement": {"partyA": "between", "partyB": "between"},
        "ActStatement": {"subject": "subject", "object": "object", "via": "via"},
        "ChainStatement": {"subject": "subject", "object": "object"},
        "NormStatement": {"bearer": "bearer"},
    }.get(one.kind, {})
    return dict.fromkeys(
        role for name, role in names.items() if any(link.iri == iri for link in one.links.get(name, ()))
    )


def _others(one: Statement, iri: str) -> tuple[Link, ...]:
    """The parties beside the office; itself where it is related to its own like."""
    parties = [link for name in ("partyA", "partyB", "subject", "object") for link in one.links.get(name, ())]
    return tuple(link for link in parties if link.iri != iri) or tuple(parties[1:])


def _definitions(engine: Engine, office: Office) -> list[Statement]:
    names = " ".join(str(ox.Literal(name, language="id")) for name in (office.label, *office.names))
    if not office.government:
        return []
    pattern = (
        f"VALUES ?term {{ {names} }} ?s simpul:term ?term ; a simpul:DefinitionStatement ; simpul:inRegulation ?r . "
        f"?r simpul:government <{office.government}> ."
    )
    return statements.select(engine, pattern)


def _ground(engine: Engine, office_type: str) -> dict[str, str]:
    rows = engine.select(f"{HEADER}SELECT ?why {{ <{office_type}> simpul:ground ?why }}")
    return {row["why"].language: row["why"].value for row in rows}
