"""The queries of the gallery, each with a page, a form for its parameters, and addresses for its answer as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from flask import Blueprint, Response, request, url_for

from simpul.graph.iris import Iris
from simpul.graph.namespaces import PREFIXES
from simpul.query import formats
from simpul.query.dataset import Dataset
from simpul.query.errors import QueryError
from simpul.query.formats import Format
from simpul.query.library import Query, QueryLibraryError
from simpul.web import description
from simpul.web.access import public_url, site
from simpul.web.blueprints import sparql
from simpul.web.blueprints.describing import described
from simpul.web.content import queries as content
from simpul.web.content.queries import Table
from simpul.web.negotiation import HTML, Html, choose
from simpul.web.openapi import SERVICE_DESCRIPTION
from simpul.web.problems import Problem, not_acceptable, not_found
from simpul.web.protocol import Operation
from simpul.web.record import KEEP, RUNNING
from simpul.web.rendering import Alternate, page

blueprint = Blueprint("queries", __name__)
OFFERS: tuple[Html | Format, ...] = (HTML, *formats.BINDINGS)
_OURS = ("lang", "timeout")
"""Parameters of the address that are none of the query."""


@dataclass(frozen=True)
class _Subject:
    """What a query is about: a term by its prefixed name."""

    name: str

    @property
    def iri(self) -> str:
        """Its IRI."""
        prefix, _, local = self.name.partition(":")
        return PREFIXES[prefix] + local


@blueprint.get("/queries/<name>", defaults={"extension": ""})
@blueprint.get("/queries/<name>.<extension>")
def query(name: str, extension: str) -> Response:
    """A query with its answer: as a page, as bindings in a format, or itself in RDF (``sh:SPARQLExecutable``)."""
    asked = next((one for one in site().gallery if one.name == name), None)
    if asked is None:
        raise not_found(request.path)
    if any(form.name == extension for form in formats.GRAPHS):
        triples = description.examples(site().settings, [asked], public_url())
        return described(triples, f"query-{asked.name}", extension)
    form: Html | Format | None = next((offer for offer in OFFERS if offer.name == extension), None)
    if extension and form is None:
        raise not_found(request.path)
    form = form or choose(request.headers.get("Accept", ""), OFFERS)
    if form is None:
        raise not_acceptable("The answer", "Jawaban", OFFERS)
    values = _values()
    text = _bound(asked, values)
    if isinstance(form, Html):
        response = _page(asked, values, text)
    else:
        response = sparql.answer(Operation(text, Dataset(), timeout=_timeout()), text, form.name)
    response.headers.add("Link", SERVICE_DESCRIPTION.format(address=url_for("openapi.document")))
    response.vary.add("Accept")
    return response


def _values() -> dict[str, str]:
    """The values that the address gives to parameters."""
    values = {}
    for name, given in request.args.lists():
        if name in _OURS:
            continue
        if len(given) > 1:
            raise Problem(
                400,
                "twice",
                f"The parameter {name} is given {len(given)} times; it can be given once.",
                f"Parameter {name} diberikan {len(given)} kali; hanya boleh sekali.",
            )
        values[name] = given[0].strip()
    return values


def _bound(asked: Query, values: Mapping[str, str]) -> str:
    known = {parameter.name for parameter in asked.parameters}
    unknown = sorted(values.keys() - known)
    if unknown:
        names = ", ".join(sorted(known))
        raise Problem(
            400,
            "parameter",
            f"This query has no parameter {unknown[0]}; it has {names or 'none'}.",
            f"Kueri ini tidak punya parameter {unknown[0]}; yang ada {names or 'tidak ada'}.",
        )
    try:
        return asked.bound_body(values)
    except QueryLibraryError as error:
        raise Problem(400, "parameter", str(error), f"Nilai parameter tidak dapat dipakai: {error}") from None


def _timeout() -> float:
    try:
        seconds = float(request.args.get("timeout", "0"))
    except ValueError:
        seconds = -1.0
    if not 0 <= seconds < float("inf"):
        raise Problem(
            400,
            "timeout",
            "The parameter timeout must be a number of seconds.",
            "Parameter timeout harus berupa jumlah detik.",
        )
    return seconds


def _page(asked: Query, values: Mapping[str, str], text: str) -> Response:
    table: Table | None = None
    problem: QueryError | None = None
    try:
        table = _answered(text)
    except QueryError as error:
        problem = error
    used = {parameter.name: values.get(parameter.name, parameter.default or "") for parameter in asked.parameters}
    addresses = {form.name: _address(asked, values, form.name) for form in formats.BINDINGS}
    response = page(
        "query.html",
        alternates=[Alternate(addresses[form.name], form.media_type, form.label) for form in formats.BINDINGS],
        asked=asked,
        used=used,
        options=content.options(site().engine, asked),
        table=table,
        problem=problem,
        pieces=list(content.pieces(text)),
        text=text,
        iri=str(Iris(site().settings.base).query(asked.name)),
        subjects=[_Subject(name) for name in asked.subjects],
        csv=addresses["csv"],
        full_csv=f"{public_url()}{addresses['csv'].removeprefix(request.script_root)}",
    )
    if problem:
        response.status_code = problem.status
        response.headers["Cache-Control"] = "no-store"
        request.environ.pop(KEEP, None)
    return response


def _answered(text: str) -> Table:
    """The answer within the limits that hold for everybody's queries."""
    engine = site().engine
    answer = engine.ask(engine.inspect(text), formats.JSON)
    request.environ.setdefault(RUNNING, []).append(answer)
    try:
        return content.table(answer)
    finally:
        answer.abandon()


def _address(asked: Query, values: Mapping[str, str], extension: str) -> str:
    """Where the answer lies in a format."""
    address = url_for("queries.query", name=asked.name, extension=extension)
    return f"{address}?{urlencode(values)}" if values else address
