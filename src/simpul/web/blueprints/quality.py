"""How a release was validated and how well it was read: ``/quality``, and its shapes at their IRIs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from flask import Blueprint, Response, request, url_for

from simpul.query import formats
from simpul.release import reports
from simpul.web import tabular
from simpul.web.access import published, site
from simpul.web.blueprints.describing import described
from simpul.web.content import quality, shapes
from simpul.web.negotiation import HTML, Html, choose
from simpul.web.problems import not_acceptable, not_found
from simpul.web.rendering import Alternate, page
from simpul.web.tabular import Table

blueprint = Blueprint("quality", __name__)
MOST_UNREAD = 200
"""Provisions not understood that the page lists; as data there are all."""
_TURTLE = next(form for form in formats.GRAPHS if form.name == "ttl")


@blueprint.get("/quality")
def overview() -> Response:
    """Validation, coverage, precision and recall of the release that is served."""
    engine, base = site().engine, site().settings.base
    figures = quality.figures(engine, base)
    unread = quality.unread(engine)
    return page(
        "quality.html",
        alternates=[*_data_links(_TABLES), *_shacl()],
        report=shapes.report(published().release),
        coverage=quality.coverage(engine),
        statuses=quality.STATUSES,
        unread=unread[:MOST_UNREAD],
        unread_total=len(unread),
        figures={(one.layer, one.metric, one.slug): one for one in figures},
        layers=list(dict.fromkeys(one.layer for one in figures)),
        measured=sorted({one.slug for one in figures}, key=lambda slug: (slug == quality.ALL, slug)),
        metrics=quality.METRICS,
        notes=quality.notes(engine),
    )


@blueprint.get("/quality/shapes")
def all_shapes() -> Response:
    """Every shape with the nodes that it judged in each regulation."""
    return page(
        "quality_shapes.html",
        alternates=[*_data_links(("shapes",)), *_shacl()],
        report=shapes.report(published().release),
    )


@blueprint.get("/quality/<name>.<extension>")
def table(name: str, extension: str) -> Response:
    """One of the page's tables as data."""
    if name not in _TABLES or extension not in tabular.MEDIA_TYPES:
        raise not_found(request.path)
    return tabular.written(_TABLES[name](), extension)


@blueprint.get("/shape/<name>")
def shape(name: str) -> Response:
    """A shape: what it asks, how many nodes it judged; or the shape itself in RDF, by Accept or extension."""
    offers: tuple[Html | formats.Format, ...] = (HTML, *formats.GRAPHS)
    stem, _, extension = name.rpartition(".")
    form = next((offer for offer in offers if stem and offer.name == extension), None)
    name = stem if form else name
    triples = list(shapes.triples(published().release, name))
    if not triples:
        raise not_found(request.path)
    form = form or choose(request.headers.get("Accept", ""), offers)
    if form is None:
        raise not_acceptable("A shape", "Bentuk", offers)
    if not isinstance(form, Html):
        return described(triples, f"shape-{name}", form.name)
    report = shapes.report(published().release)
    return page(
        "quality_shape.html",
        alternates=[Alternate(url_for("quality.shape", name=f"{name}.ttl"), _TURTLE.media_type, _TURTLE.label)],
        name=name,
        iri=f"{shapes.SHAPE}{name}",
        judged=next((one for one in report.shapes if one.name == name), None) if report else None,
        report=report,
        source=shapes.source(published().release, name),
    )


def _data_links(names: Sequence[str] | dict[str, Callable[[], Table]]) -> list[Alternate]:
    return [
        Alternate(url_for("quality.table", name=name, extension=extension), media_type, f"{name}.{extension}")
        for name in names
        for extension, media_type in tabular.MEDIA_TYPES.items()
    ]


def _shacl() -> list[Alternate]:
    """The files of the report in the release."""
    report = f"report/{reports.VALIDATION_SHACL}"
    if not any(entry["path"] == report for entry in published().manifest.get("files", ())):
        return []
    return [Alternate(url_for("downloads.file", path=report), _TURTLE.media_type, reports.VALIDATION_SHACL)]


def _shape_table() -> Table:
    report = shapes.report(published().release)
    slugs = report.regulations if report else ()
    rows: list[tuple[tabular.Cell, ...]] = [
        (one.name, one.group, one.path, *(one.focus_nodes.get(slug, 0) for slug in slugs), one.total, one.results)
        for one in (report.shapes if report else ())
    ]
    return Table(("shape", "target", "path", *slugs, "focus_nodes", "results"), rows)


def _check_table() -> Table:
    report = shapes.report(published().release)
    rows = [
        (one["check"], one["title"]["id"], one["title"]["en"], " ".join(one["over"]), one["results"])
        for one in (report.checks if report else ())
    ]
    return Table(("check", "title_id", "title_en", "over", "results"), rows)


def _coverage_table() -> Table:
    rows: list[tuple[tabular.Cell, ...]] = [
        (one.slug, *(one.counts.get(status, 0) for status in quality.STATUSES), one.total)
        for one in quality.coverage(site().engine)
    ]
    return Table(("regulation", *quality.STATUSES, "provisions"), rows)


def _unread_table() -> Table:
    rows = [(one.slug, one.citation, " | ".join(one.cues), one.text, one.iri) for one in quality.unread(site().engine)]
    return Table(("regulation", "citation", "cues", "text", "provision"), rows)


def _figure_table() -> Table:
    rows = [
        (one.slug, one.layer, one.metric, one.value, one.low, one.high, one.rows, one.iri)
        for one in quality.figures(site().engine, site().settings.base)
    ]
    return Table(("regulation", "layer", "metric", "value", "low", "high", "rows", "measurement"), rows)


_TABLES: dict[str, Callable[[], Table]] = {
    "shapes": _shape_table,
    "checks": _check_table,
    "coverage": _coverage_table,
    "not-understood": _unread_table,
    "measurements": _figure_table,
}
"""The tables of the page, by the names that they have in addresses."""
