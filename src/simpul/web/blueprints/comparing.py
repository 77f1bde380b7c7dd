"""Governments beside one another: ``/compare`` and below it the kinds, the spans of coordination, and the norms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from flask import Blueprint, Response, request, url_for

from simpul.web import tabular
from simpul.web.access import site
from simpul.web.blueprints import choice
from simpul.web.blueprints.choice import Choice
from simpul.web.content import comparison, coordination, kind_matrix, norms
from simpul.web.problems import Problem, not_found
from simpul.web.rendering import Alternate, page
from simpul.web.tabular import Table

blueprint = Blueprint("comparing", __name__)
ROWS = 100
"""Pairs on one page of the matrix; as data there are all."""


def _alternates(endpoint: str, wanted: Choice) -> list[Alternate]:
    return [
        Alternate(url_for(endpoint, extension=name, **wanted.parameters), media_type, name.upper())
        for name, media_type in tabular.MEDIA_TYPES.items()
    ]


def _table(extension: str, columns: tuple[str, ...], rows: Sequence[Sequence[tabular.Cell]]) -> Response:
    if extension not in tabular.MEDIA_TYPES:
        raise not_found(request.path)
    return tabular.written(Table(columns, rows), extension)


@blueprint.get("/compare", defaults={"extension": ""})
@blueprint.get("/compare.<extension>")
def overview(extension: str) -> Response:
    """What can be compared, and how much each government's regulations say."""
    wanted = choice.asked()
    counts = comparison.summary(site().engine)
    if extension:
        columns = ("government", "regulations", *comparison.SUMMARISED)
        return _table(
            extension,
            columns,
            [
                (one.label, "; ".join(title for _, title in one.regulations), *_counts(counts.get(one.iri, {})))
                for one in wanted.columns
            ],
        )
    return page(
        "compare.html",
        alternates=_alternates("comparing.overview", wanted),
        choice=wanted,
        counts=counts,
        classes=comparison.SUMMARISED,
    )


def _counts(found: Mapping[str, int]) -> list[int]:
    return [found.get(name, 0) for name in comparison.SUMMARISED]


@blueprint.get("/compare/kinds", defaults={"extension": ""})
@blueprint.get("/compare/kinds.<extension>")
def kinds(extension: str) -> Response:
    """The matrix of kinds by pair of office types and government."""
    engine, base, wanted = site().engine, site().settings.base, choice.asked()
    known = kind_matrix.used_types(engine, base)
    of_type = choice.office_type("type", known)
    found = kind_matrix.matrix(
        engine,
        wanted.columns,
        wanted.derivations,
        base,
        of_type=of_type.iri if of_type else "",
        citations=bool(extension),
    )
    if extension:
        columns = ("first", "second", "government", "state", "kind", "derivation", "citations")
        return _table(extension, columns, list(_kind_rows(found)))
    pages = max(1, -(-len(found.rows) // ROWS))
    number = _page_number(pages)
    return page(
        "compare_kinds.html",
        alternates=_alternates("comparing.kinds", wanted),
        choice=wanted,
        types=known,
        of_type=of_type,
        matrix=found,
        rows=found.rows[(number - 1) * ROWS : number * ROWS],
        page_number=number,
        pages=pages,
    )


def _kind_rows(matrix: kind_matrix.Matrix) -> Iterable[Sequence[tabular.Cell]]:
    for row in matrix.rows:
        for cell in row.cells:
            place = (row.first.title, row.second.title, cell.government.label, cell.state)
            for mark in cell.marks:
                derivation = "stated" if mark.stated else "inferred"
                yield (*place, mark.kind.notation, derivation, "; ".join(mark.citations))
            if not cell.marks:
                yield (*place, None, None, None)


def _page_number(pages: int) -> int:
    text = request.args.get("page", "1")
    if not (text.isascii() and text.isdigit() and len(text) < 7 and 1 <= int(text) <= pages):
        raise choice.unknown("page", "halaman", text, map(str, range(1, pages + 1)))
    return int(text)


@blueprint.get("/compare/kinds/pair", defaults={"extension": ""})
@blueprint.get("/compare/kinds/pair.<extension>")
def pair(extension: str) -> Response:
    """The statements behind a row of the matrix, government by government, with their words."""
    engine, base, wanted = site().engine, site().settings.base, choice.asked()
    known = kind_matrix.used_types(engine, base)
    first, second = choice.office_type("first", known), choice.office_type("second", known)
    if first is None or second is None:
        raise _two_types()
    pattern = kind_matrix.pattern(first, second, wanted.columns, wanted.derivations)
    evidence = comparison.evidence(engine, pattern, wanted.columns)
    if extension:
        return _table(extension, _EVIDENCE, list(_evidence_rows(evidence, wanted)))
    return page(
        "compare_pair.html",
        alternates=_alternates("comparing.pair", wanted),
        choice=wanted,
        first=first,
        second=second,
        names=comparison.named(engine),
        state=comparison.state,
        kinds=kind_matrix.kinds(engine),
        evidence=evidence,
    )


_EVIDENCE = ("government", "sentence_id", "sentence_en", "derivation", "quote", "citations", "statement")


def _evidence_rows(found: Sequence[comparison.Evidence], wanted: Choice) -> Iterable[Sequence[tabular.Cell]]:
    labels = {one.iri: one.label for one in wanted.columns}
    for one in found:
        yield (
            labels.get(one.government, ""),
            one.statement.sentence("id"),
            one.statement.sentence("en"),
            "inferred" if one.statement.inferred else "stated",
            one.quote,
            "; ".join(citation for citation in one.statement.citations.values() if citation),
            one.statement.iri,
        )


def _two_types() -> Problem:
    return Problem(
        400,
        "parameters",
        "Name two types of offices to see what holds between them: ?first=...&second=...",
        "Sebutkan dua jenis jabatan untuk melihat hubungan di antaranya: ?first=...&second=...",
    )


@blueprint.get("/compare/coordination", defaults={"extension": ""})
@blueprint.get("/compare/coordination.<extension>")
def spans(extension: str) -> Response:
    """What each coordinating office coordinates, government by government; or who coordinates each type of office."""
    engine, base, wanted = site().engine, site().settings.base, choice.asked()
    known = coordination.coordinating_types(engine, base)
    usual = coordination.USUAL if any(one.name == coordination.USUAL for one in known) else ""
    of_type = choice.office_type("type", known, usual or next((one.name for one in known), ""))
    view = request.args.get("view", "") or "office"
    if view not in ("office", "unit"):
        raise choice.unknown("view", "tampilan", view, ("office", "unit"))
    found = coordination.spans(engine, wanted.columns, wanted.derivations, of_type) if of_type else []
    if extension:
        columns = ("government", "state", "coordinator", "unit", "relation", "derivation", "citations", "statement")
        return _table(extension, columns, list(_span_rows(found)))
    return page(
        "compare_coordination.html",
        alternates=_alternates("comparing.spans", wanted),
        choice=wanted,
        types=known,
        of_type=of_type,
        view=view,
        spans=found,
        rows=coordination.by_unit(engine, found, base) if view == "unit" else (),
    )


def _span_rows(found: Sequence[coordination.Span]) -> Iterable[Sequence[tabular.Cell]]:
    for span in found:
        if not span.coordinators:
            yield (span.government.label, span.state, *[None] * 6)
        for office in span.coordinators:
            for unit in office.units:
                citations = "; ".join(place.citation for place in unit.places)
                derivation = "stated" if unit.stated else "inferred"
                yield (span.government.label, span.state, office.label, unit.label, unit.act, derivation, citations,
                       unit.statement)  # fmt: skip


@blueprint.get("/compare/coordination/unit", defaults={"extension": ""})
@blueprint.get("/compare/coordination/unit.<extension>")
def unit(extension: str) -> Response:
    """The statements by which offices of a type are coordinated, government by government, with their words."""
    engine, base, wanted = site().engine, site().settings.base, choice.asked()
    of_type = choice.office_type("type", coordination.coordinating_types(engine, base), coordination.USUAL)
    coordinated = choice.office_type("unit", coordination.coordinated_types(engine, base))
    if of_type is None or coordinated is None:
        raise Problem(
            400,
            "parameters",
            "Name the type of offices whose coordination is to be shown: ?unit=...",
            "Sebutkan jenis perangkat yang koordinasinya hendak dilihat: ?unit=...",
        )
    pattern = coordination.pattern(wanted.columns, wanted.derivations, of_type, coordinated.iri)
    evidence = comparison.evidence(engine, pattern, wanted.columns)
    if extension:
        return _table(extension, _EVIDENCE, list(_evidence_rows(evidence, wanted)))
    return page(
        "compare_unit.html",
        alternates=_alternates("comparing.unit", wanted),
        choice=wanted,
        of_type=of_type,
        unit=coordinated,
        names=comparison.named(engine),
        state=comparison.state,
        evidence=evidence,
    )


@blueprint.get("/compare/norms", defaults={"extension": ""})
@blueprint.get("/compare/norms.<extension>")
def duties(extension: str) -> Response:
    """Authorities, duties and permissions of the offices of one type, government by government."""
    engine, base, wanted = site().engine, site().settings.base, choice.asked()
    known = norms.bearing_types(engine, base)
    usual = norms.usual(known)
    of_type = choice.office_type("type", [one for one, _, _ in known], usual.name if usual else "")
    asked = request.args.get("modality", "")
    if asked and asked not in norms.MODALITIES:
        raise choice.unknown("modality", "modalitas", asked, norms.MODALITIES)
    shown = tuple(name for name in norms.MODALITIES if asked in ("", name))
    found = norms.columns(engine, wanted.columns, of_type) if of_type else []
    if extension:
        columns = ("type", "government", "state", "office", "modality", "text", "citation", "statement")
        return _table(extension, columns, list(_norm_rows(found, of_type.title if of_type else "", shown)))
    return page(
        "compare_norms.html",
        alternates=_alternates("comparing.duties", wanted),
        choice=wanted,
        types=known,
        of_type=of_type,
        modalities=norms.MODALITIES,
        shown=shown,
        modality=asked,
        columns=found,
    )


def _norm_rows(
    found: Sequence[norms.Column], of_type: str, shown: Sequence[norms.Modality]
) -> Iterable[Sequence[tabular.Cell]]:
    for column in found:
        kept = [norm for modality in shown for norm in column.of(modality)]
        state = "not-said" if column.norms and not kept else column.state
        place = (of_type, column.government.label, state)
        for norm in kept:
            yield (*place, norm.office_label, norm.modality, norm.text, norm.citation, norm.statement)
        if not kept:
            yield (*place, *[None] * 5)
