"""Contradictions in the law and defects of its text: ``/findings``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from flask import Blueprint, Response, request, url_for

from simpul.web import tabular
from simpul.web.access import site
from simpul.web.content import findings
from simpul.web.problems import Problem, not_found
from simpul.web.rendering import Alternate, page
from simpul.web.tabular import Table

blueprint = Blueprint("findings", __name__)
SIZE = 200
"""Findings on one page; as data there are all."""


@blueprint.get("/findings", defaults={"extension": ""})
@blueprint.get("/findings.<extension>")
def overview(extension: str) -> Response:
    """The findings, all or those of a regulation, a kind or a group, with counts."""
    if extension and extension not in tabular.MEDIA_TYPES:
        raise not_found(request.path)
    engine = site().engine
    counts, regulations = findings.counts(engine), findings.regulations(engine)
    regulation = _one_of("regulation", "peraturan", [one.slug for one in regulations])
    kind = _one_of("kind", "jenis temuan", list(counts))
    group = _one_of("group", "golongan temuan", list(findings.GROUPS))
    wanted = [name for name in counts if kind in ("", name) and group in ("", findings.group_of(name))]
    found = findings.findings(engine, regulation=regulation, kinds=wanted) if wanted else []
    if extension:
        return tabular.written(Table(_COLUMNS, list(_rows(found))), extension)
    pages = max(1, -(-len(found) // SIZE))
    number = int(_one_of("page", "halaman", [str(number) for number in range(1, pages + 1)]) or 1)
    shown = sorted(found, key=_place)[(number - 1) * SIZE : number * SIZE]
    parameters: dict[str, Any] = {"regulation": regulation or None, "kind": kind or None, "group": group or None}
    return page(
        "findings.html",
        alternates=[
            Alternate(url_for("findings.overview", extension=name, **parameters), media_type, name.upper())
            for name, media_type in tabular.MEDIA_TYPES.items()
        ],
        counts=counts,
        groups=findings.GROUPS,
        group_of=findings.group_of,
        regulations=regulations,
        parameters=parameters,
        total=len(found),
        shown=shown,
        premises=findings.premises(engine, shown),
        page_number=number,
        pages=pages,
    )


def _place(one: findings.Finding) -> tuple[int, int]:
    """Contradictions first, and of those the ones that show their premises."""
    return list(findings.GROUPS).index(one.group), int(one.group == "law" and one.stated)


_COLUMNS = ("regulation", "group", "kind", "citation", "message_id", "message_en", "quote", "derivation", "statement")


def _rows(found: Sequence[findings.Finding]) -> Iterable[Sequence[tabular.Cell]]:
    for one in found:
        yield (
            one.regulation.slug,
            one.group,
            one.kind,
            "; ".join(citation for citation in one.places.values() if citation),
            one.messages.get("id", ""),
            one.messages.get("en", ""),
            one.quote,
            "stated" if one.stated else "inferred",
            one.iri,
        )


def _one_of(parameter: str, indonesian: str, known: Sequence[str]) -> str:
    """A parameter that must be one of those known, or be empty."""
    value = request.args.get(parameter, "")
    if value and value not in known:
        shown = value if len(value) <= 80 else f"{value[:80]}…"
        listed = ", ".join(known[:30])
        raise Problem(
            404,
            "not-found",
            f"There is no {parameter} {shown!r} among the findings; there are: {listed or 'none'}.",
            f"Tidak ada {indonesian} {shown!r} di antara temuan; yang ada: {listed or 'tidak ada'}.",
        )
    return value
