"""The list of statements: by class, regulation, kind or act, office and derivation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from flask import Blueprint, Response, request

from simpul.query.dataset import is_absolute
from simpul.web.access import site
from simpul.web.blueprints import lists, narrowing
from simpul.web.content import choices, listing, offices, quotes, statements
from simpul.web.content.choices import Choice
from simpul.web.content.statements import Statement
from simpul.web.problems import Problem
from simpul.web.tabular import Table

blueprint = Blueprint("statements", __name__)
_BATCH = 500


@blueprint.get("/statements", defaults={"extension": ""})
@blueprint.get("/statements.<extension>")
def all_statements(extension: str) -> Response:
    """The statements, page by page (``type=``, ``regulation=``, ``relation=``, ``derivation=``, ``office=``)."""
    engine = site().engine
    known = narrowing.known()
    regulations, kinds, acts = known.regulations, known.kinds, known.acts
    kind = narrowing.code("type", statements.CLASSES)
    regulation = narrowing.chosen("regulation", regulations)
    relation = narrowing.chosen("relation", [*kinds, *acts])
    derivation = narrowing.code("derivation", choices.DERIVATIONS)
    office = _office()
    pattern = f"?x a simpul:{kind or 'Statement'} . "
    if office:
        pattern = f"VALUES ?party {{ {offices.PARTIES} simpul:office }} ?x ?party <{office.iri}> . {pattern}"
    if relation:
        pattern += f"?x simpul:kind|simpul:act <{relation.iri}> . "
    if regulation:
        pattern += f"?x simpul:inRegulation <{regulation.iri}> . "
    if derivation:
        pattern += f"?x simpul:derivation simpul:{derivation} . "
    narrowed = narrowing.given(
        type=kind,
        regulation=regulation.value if regulation else "",
        relation=relation.value if relation else "",
        derivation=derivation,
        office=office.value if office else "",
    )
    total = listing.count(engine, pattern)
    number = lists.page_number(listing.pages(total))
    members = listing.members(engine, pattern, number)
    part = lists.part(narrowed, number, total, members)

    def values() -> dict[str, Any]:
        return {
            "statements": next(_in_batches(members), []),
            "classes": statements.CLASSES,
            "kind": kind,
            "regulations": regulations,
            "kinds": kinds,
            "acts": acts,
            "derivations": choices.DERIVATIONS,
            "office": office,
            "chosen": dict(narrowed),
        }

    def table(whole: bool) -> Table:
        these = listing.members(engine, pattern, 1, size=total) if whole and total else members
        found = [one for batch in _in_batches(these) for one in batch]
        return statements.table(found, quotes.words(engine, [one.iri for one in found]))

    return lists.listed(part, extension, "statements.html", values, table)


def _in_batches(iris: tuple[str, ...]) -> Iterator[list[Statement]]:
    for start in range(0, len(iris), _BATCH):
        these = "VALUES ?s { " + " ".join(f"<{iri}>" for iri in iris[start : start + _BATCH]) + " }"
        yield statements.select(site().engine, these, most=_BATCH)


def _office() -> Choice | None:
    """The office that the address names by its path below the base."""
    value = request.args.get("office", "")
    if not value:
        return None
    iri = site().settings.base + value
    # What is no IRI, as with a space or an angle bracket in it, is no office either.
    if is_absolute(iri) and not set(iri) & set(' <>"{}|\\^`\n\r\t'):
        found = offices.described(site().engine, [iri])
        if found:
            return Choice(value, iri, {"": found[0].label})
    raise Problem(
        404,
        "not-found",
        f"office={value!r} names no office; an office is named as in kota-banjar/office/camat.",
        f"office={value!r} tidak menunjuk jabatan atau perangkat; contoh yang benar kota-banjar/office/camat.",
    )
