"""The SPARQL endpoint: ``/sparql`` (SPARQL 1.1 Protocol, section 2; SPARQL 1.1 Service Description)."""

from __future__ import annotations

import json

from flask import Blueprint, Response, render_template, request, url_for

from simpul.query import formats
from simpul.query.cutting import NO_PLACE
from simpul.query.engine import fingerprint
from simpul.query.errors import QueryError
from simpul.query.formats import Format
from simpul.query.library import THEMES
from simpul.query.shape import Shape
from simpul.web import conditional, description, language, protocol
from simpul.web.access import public_url, published, site
from simpul.web.blueprints.describing import described
from simpul.web.body import AnswerBody, whole_only
from simpul.web.negotiation import HTML, Html, choose
from simpul.web.openapi import SERVICE_DESCRIPTION
from simpul.web.problems import Problem, not_acceptable
from simpul.web.protocol import Operation
from simpul.web.record import KEEP, RUNNING, record_of

blueprint = Blueprint("sparql", __name__)
HOLD = 1 << 20
"""Bytes that are waited for before the head of a response is sent, so that what is smaller has an exact head."""


@blueprint.route("/sparql", methods=["GET", "POST"], defaults={"extension": ""})
@blueprint.route("/sparql.<extension>", methods=["GET", "POST"])
def endpoint(extension: str) -> Response:
    """Answer a query; without one, show the editor or describe the service."""
    operation = protocol.read(
        request.method,
        request.query_string.decode("latin-1"),
        request.headers.get("Content-Type", ""),
        request.get_data(cache=False) if request.method == "POST" else b"",
    )
    wanted = operation.format or extension
    if request.method != "POST" and not wanted and _prefers_html():
        return _editor()
    if operation.query is None:
        return _description(wanted)
    return answer(operation, operation.query, wanted)


@blueprint.get("/sparql/terms")
def terms() -> Response:
    """The classes and properties of the data, for the editor's completion."""
    etag = conditional.entity_tag("terms", published().id)
    rows = site().engine.select(description.PARTITIONS)
    found: dict[str, list[str]] = {"class": [], "property": []}
    for row in rows:
        found[row["kind"].value].append(row["term"].value)
    request.environ[KEEP] = published().id
    return conditional.stamp(Response(json.dumps(found), content_type="application/json"), etag, site().settings)


def _prefers_html() -> bool:
    """Whether a browser asks: it names HTML, and wants it at least as much as any format of data."""
    accept = request.headers.get("Accept", "")
    if "text/html" not in accept:
        return False
    offers: tuple[Html | Format, ...] = (HTML, *formats.BINDINGS, *formats.GRAPHS)
    return choose(accept, offers) is HTML


def _editor() -> Response:
    settings = site().settings
    body = render_template("editor.html", gallery=site().gallery, themes=THEMES, settings=settings)
    response = Response(body, content_type=HTML.content_type)
    response.headers["Content-Language"] = language.current()
    response.vary.update(("Accept", "Accept-Language"))
    etag = conditional.entity_tag("editor", published().id, language.current())
    return _with_description(conditional.stamp(response, etag, settings))


def _description(wanted: str) -> Response:
    graphs = site().engine.select("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g")
    settings = site().settings
    triples = [
        *description.service(settings, public_url()),
        *description.named_graphs(settings, [(row["g"].value, int(row["n"].value)) for row in graphs]),
    ]
    return _with_description(described(triples, "service", wanted))


def _with_description(response: Response) -> Response:
    response.headers.add("Link", SERVICE_DESCRIPTION.format(address=url_for("openapi.document")))
    return response


def answer(operation: Operation, text: str, wanted: str) -> Response:
    """The answer to a query as a response.

    Args:
        operation: says which graphs it sees, and for how long it may run.
        text: of the query.
        wanted: name of a format; empty where the Accept header decides.

    Raises:
        QueryError: if it has none.
        Problem: if it has none in that format.
    """
    engine = site().engine
    record = record_of(request.environ)
    record["query"] = fingerprint(text, operation.dataset)
    query = engine.inspect(text)
    record["form"] = query.form
    form = choose_format(query, wanted)
    if not query.volatile:
        etag = _tag(published().id, record["query"], form)
        if conditional.not_modified(etag):
            return _stamped(Response(status=304), etag)
    given = engine.ask(query, form, operation.dataset, timeout=operation.timeout)
    body = AnswerBody(given)
    request.environ.setdefault(RUNNING, []).append(given)
    try:
        # What can only be said in the head is known when the answer has ended. HTTP/1.0 cannot tell a body that broke
        # off from a whole one but by its length (RFC 9112, section 6.3).
        streams = form.name not in NO_PLACE and not whole_only()
        given.wait(HOLD if streams else 1 << 62)
    except QueryError:
        body.close()
        raise
    response = _with_body(body, form)
    # A new release may have come since the request began; the answer says which it was given over.
    etag = "" if query.volatile else _tag(given.release, record["query"], form)
    if etag and not response.is_streamed:
        request.environ[KEEP] = given.release
    response.headers["Simpul-Release"] = record["release"] = given.release
    if given.ended:
        record["rows"] = given.rows
        response.headers["Simpul-Rows"] = str(given.rows)
        if given.cut:
            record["cut"] = given.cut.unit
            response.headers["Simpul-Truncated"] = json.dumps(given.cut.record)
    return _stamped(response, etag)


def _tag(release: str, query: str, form: Format) -> str:
    return conditional.entity_tag(release, query, form.name)


def _with_body(body: AnswerBody, form: Format) -> Response:
    """A response with a small answer as it is, or a large one as it comes."""
    answer = body.answer
    if answer.ended and answer.size <= HOLD:
        whole = answer.whole()
        body.close()
        return Response(whole, content_type=form.content_type)
    response = Response(body, content_type=form.content_type, direct_passthrough=True)
    if answer.ended:
        response.content_length = answer.size
    return response


def _stamped(response: Response, etag: str) -> Response:
    settings = site().settings
    response.headers["Simpul-Limits"] = f"rows={settings.query_rows}, seconds={settings.query_timeout:g}"
    response.vary.add("Accept")
    if etag:
        return conditional.stamp(response, etag, settings)
    response.headers["Cache-Control"] = "no-store"
    return response


def choose_format(query: Shape, wanted: str) -> Format:
    """The format of an answer: the one named, else what the Accept header wants.

    Raises:
        Problem: 400 if the name is none that fits the query's form, 406 if nothing that fits is accepted.
    """
    sort: formats.Sort = "bindings" if query.form in ("SELECT", "ASK") else "graph"
    offers = formats.of_sort(sort)
    names = ", ".join(form.name for form in offers)
    if wanted:
        named = formats.named(wanted, sort)
        if named is None:
            raise Problem(
                400,
                "format",
                f"A {query.form} query has no answer in the format {wanted!r}; there are {names}.",
                f"Kueri {query.form} tidak dapat dijawab dalam format {wanted!r}; yang ada {names}.",
            )
        return named
    chosen = choose(request.headers.get("Accept", ""), offers)
    if chosen is None:
        raise not_acceptable(f"A {query.form} query", f"Kueri {query.form}", offers)
    return chosen
