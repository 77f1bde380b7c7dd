"""The list of offices: by government, class, type and first letter."""

from __future__ import annotations

import re
from typing import Any

from flask import Blueprint, Response, request

from simpul.graph.namespaces import SIMPUL
from simpul.web.access import site
from simpul.web.blueprints import lists, narrowing
from simpul.web.content import choices, listing, offices
from simpul.web.problems import Problem
from simpul.web.tabular import Table

blueprint = Blueprint("offices", __name__)


@blueprint.get("/offices", defaults={"extension": ""})
@blueprint.get("/offices.<extension>")
def all_offices(extension: str) -> Response:
    """The offices by name, page by page (``government=``, ``class=``, ``type=``, ``letter=``)."""
    engine = site().engine
    governments, types = narrowing.known().governments, narrowing.known().types
    government = narrowing.chosen("government", governments)
    office_type = narrowing.chosen("type", types)
    office_class, letter = narrowing.code("class", tuple(choices.OFFICE_CLASSES)), _letter()
    pattern = "?x a simpul:Office . "
    if government:
        pattern += f"?x simpul:government <{government.iri}> . "
    if office_type:
        pattern += f"?x simpul:officeType <{office_type.iri}> . "
    if office_class:
        pattern += f"?x a <{SIMPUL[choices.OFFICE_CLASSES[office_class]]}> . "
    without_letter = pattern
    if letter:
        pattern += f'?x rdfs:label ?first . FILTER(UCASE(SUBSTR(STR(?first), 1, 1)) = "{letter}") '
    narrowed = narrowing.given(
        government=government.value if government else "",
        class_=office_class,
        type=office_type.value if office_type else "",
        letter=letter,
    )
    total = listing.count(engine, pattern)
    number = lists.page_number(listing.pages(total))
    members = listing.members(engine, pattern, number, by_label=True)
    part = lists.part(narrowed, number, total, members)

    def values() -> dict[str, Any]:
        return {
            "offices": offices.described(engine, members),
            "initials": offices.initials(engine, without_letter),
            "governments": governments,
            "types": types,
            "classes": tuple(choices.OFFICE_CLASSES),
            "chosen": dict(narrowed),
        }

    def table(whole: bool) -> Table:
        these = listing.members(engine, pattern, 1, by_label=True, size=total) if whole and total else members
        return offices.table(offices.described(engine, these))

    return lists.listed(part, extension, "offices.html", values, table)


def _letter() -> str:
    value = request.args.get("letter", "")
    if value and not re.fullmatch(r"[^\W_]", value):
        raise Problem(404, "not-found", f"letter={value!r} is not one letter.", f"letter={value!r} bukan satu huruf.")
    return value.upper()
