"""What the pages of statements, offices, governments, kinds and types show."""

from __future__ import annotations

from typing import Any

from flask import url_for

from simpul.web import language
from simpul.web.access import site
from simpul.web.blueprints import lists
from simpul.web.content import (
    concepts,
    dossier,
    ego,
    explanations,
    governments,
    law,
    listing,
    offices,
    quotes,
    rules,
    statements,
)
from simpul.web.content.things import Thing
from simpul.web.rendering import Alternate

MOST_CONSEQUENCES = 100
"""Statements inferred from one that its page lists; how many there are it says in any case."""
SCHEMES = ("kind", "act", "office-type")
"""Schemes whose concepts have pages of their own, by their path."""


def statement(found: Thing) -> dict[str, Any]:
    """What the page of a statement shows."""
    engine, iri = site().engine, found.iri
    statement = next(iter(statements.select(engine, f"VALUES ?s {{ <{iri}> }}")))
    following = f"prov:wasDerivedFrom <{iri}> ; a simpul:Statement ."
    spans = [(one.start, one.end) for one in law.provisions_named(engine, statement.basis)]
    return {
        "statement": statement,
        "containing": law.containing(engine, statement.basis[0]) if len(statement.basis) == 1 else (),
        "passage": law.passage(engine, statement.link("quote"), spans) if statement.link("quote") else None,
        "reading_rule": None if statement.inferred else rules.described(statement.link("rule")),
        "reason": explanations.reason(engine, iri) if statement.inferred else None,
        "consequences": statements.select(engine, f"?s {following}", most=MOST_CONSEQUENCES),
        "consequence_count": listing.count(engine, f"?x {following}"),
        "other_language": "en" if language.current() == "id" else "id",
    }


def government(iri: str) -> dict[str, Any]:
    """What the page of a government shows."""
    path = iri.removeprefix(site().settings.base)
    return {
        "government": governments.government(site().engine, iri),
        "government_path": path,
        "alternates": _tables("offices.all_offices", government=path),
    }


def concept(found: Thing, scheme: str) -> dict[str, Any]:
    """What the page of a kind, an act or a type of offices shows."""
    engine, iri = site().engine, found.iri
    concept = concepts.concept(engine, found)
    if scheme == "office-type":
        of_it = offices.of_type(engine, iri)
        tables = _tables("offices.all_offices", type=concept.code) if of_it else ()
        return {"concept": concept, "offices": of_it, "alternates": tables}
    uses = concepts.uses(engine, iri)
    explained = statements.select(engine, f"?s simpul:kind <{iri}> ; a simpul:KindDefinitionStatement .")
    return {
        "concept": concept,
        "uses": uses,
        "explanations": explained,
        "quotes": quotes.words(engine, [one.iri for one in explained]),
        "alternates": _tables("statements.all_statements", relation=concept.code) if uses else (),
    }


def _tables(endpoint: str, **parameters: Any) -> tuple[Alternate, ...]:
    """The list of which a page shows a part, as tables."""
    return lists.tables(lambda extension: url_for(endpoint, extension=extension, **parameters))


def office(iri: str) -> dict[str, Any]:
    """What the page of an office shows."""
    engine = site().engine
    found = dossier.dossier(engine, iri)
    path = iri.removeprefix(site().settings.base)
    return {
        "dossier": found,
        "office_path": path,
        "picture": ego.picture(found, language.current()),
        "inverses": dossier.inverses(engine, language.current()),
        "alternates": _tables("statements.all_statements", office=path),
    }
