"""Failures as sentences: a page for people, problem details (RFC 9457) for programs; never a traceback."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from flask import Flask, Response, render_template, request
from werkzeug.exceptions import HTTPException

from simpul.query.errors import QueryError, QuerySyntaxError
from simpul.web import language
from simpul.web.negotiation import HTML, Html, Offer, choose
from simpul.web.record import record_of
from simpul.web.words import WORDS

MEDIA_TYPE = "application/problem+json"
KINDS = (
    ("syntax", "The query does not parse; line, column and excerpt show the place."),
    ("update", "An update was asked; the data cannot be changed here."),
    ("service", "The query has SERVICE in it; this endpoint asks no other."),
    ("dataset", "A graph is named by something that is no absolute IRI."),
    ("too-long", "The query has more characters than the endpoint reads."),
    ("evaluation", "The query parses but cannot be evaluated, as for a function that does not exist."),
    ("timeout", "The query met its deadline, or the parameter timeout is no number of seconds."),
    ("memory", "The query needed more memory than one query may take."),
    ("worker-lost", "The process that answered was lost; asking again helps."),
    ("busy", "All query processes are busy; asking again after Retry-After helps."),
    ("no-query", "A POST request has no parameter query."),
    ("twice", "A parameter that may be given once is given more than once."),
    ("parameters", "The request has too many parameters."),
    ("encoding", "The query is not encoded as UTF-8."),
    ("format", "The format named does not fit the query's form."),
    ("graph", "A request for a graph names none, or more than one."),
    ("not-acceptable", "None of the formats that there are is accepted."),
    ("content-type", "A query cannot be sent as the content type given."),
    ("method", "The address cannot be asked with this method."),
    ("not-found", "The address names nothing in the graph."),
    ("too-large", "The body of the request is too large."),
    ("parameter", "A query of the gallery has no parameter of that name, or the value is none that it can have."),
    ("search-too-long", "The words to search for have more characters than the search reads."),
    ("search-too-broad", "The search took too long; more words narrow it."),
    ("search-unavailable", "The release has no index to search, or one of another version."),
    ("http", "Another failure of the request, as its status says."),
    ("fault", "Something went wrong on our side."),
)
"""The kinds of problems and what they mean."""
_log = logging.getLogger("simpul.web")


class Problem(HTTPException):
    """A request that cannot be answered.

    Attributes:
        status: HTTP status.
        kind: short name of the problem, stable.
        sentence: what is wrong and what to do, by language.
        details: further members of the problem details.
        headers: further headers of the response.
    """

    def __init__(
        self,
        status: int,
        kind: str,
        english: str,
        indonesian: str,
        *,
        details: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(english)
        self.code = status
        self.status = status
        self.kind = kind
        self.sentence = {"en": english, "id": indonesian}
        self.details = dict(details or {})
        self.headers = dict(headers or {})


class _Json(Html):
    """Problem details as an offer."""


_JSON = _Json("json", MEDIA_TYPE, ("application/json",), MEDIA_TYPE)


def from_query_error(error: QueryError) -> Problem:
    """The problem that a query's failure is."""
    details: dict[str, object] = {}
    if isinstance(error, QuerySyntaxError):
        details = {"line": error.line, "column": error.column, "excerpt": error.picture}
    headers = {} if error.retry_after is None else {"Retry-After": str(error.retry_after)}
    english, indonesian = error.sentence["en"], error.sentence["id"]
    return Problem(error.status, error.kind, english, indonesian, details=details, headers=headers)


def not_found(path: str) -> Problem:
    """The problem of an address that names nothing."""
    return Problem(
        404,
        "not-found",
        f"Nothing in the graph is named by the address {path}.",
        f"Tidak ada apa pun dalam graf yang bernama {path}.",
    )


def not_acceptable(what: str, apa: str, offers: Sequence[Offer]) -> Problem:
    """The problem of a client that accepts none of the formats there are.

    Args:
        what: what was asked for, in English, as the subject of a sentence.
        apa: the same in Indonesian.
        offers: the formats there are.
    """
    types = ", ".join(offer.media_type for offer in offers)
    return Problem(406, "not-acceptable", f"{what} can be had as {types}.", f"{apa} tersedia sebagai {types}.")


def respond(problem: Problem) -> Response:
    """A problem as a response: a page where the client prefers one, else problem details."""
    record_of(request.environ)["outcome"] = problem.kind
    offers = (_JSON, HTML) if not request.accept_mimetypes.accept_html else (HTML, _JSON)
    # What cannot be sent as asked is still explained.
    chosen = choose(request.headers.get("Accept", ""), offers) or _JSON
    if "text/html" not in request.headers.get("Accept", ""):
        chosen = _JSON
    title = WORDS.get(f"error_{problem.status}", WORDS["error_400"])
    if chosen is HTML:
        body = render_template(
            "error.html", problem=problem, title=language.pick(dict(zip(("id", "en"), title, strict=True)))
        )
        response = Response(body, problem.status, content_type=HTML.content_type)
        response.headers["Content-Language"] = language.current()
    else:
        content: dict[str, Any] = {
            "type": f"{request.script_root}/-/problems#{problem.kind}",
            "title": title[1],
            "status": problem.status,
            "detail": problem.sentence["en"],
            "detail_id": problem.sentence["id"],
            **problem.details,
        }
        body = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        response = Response(body, problem.status, content_type=MEDIA_TYPE)
    response.headers.update(problem.headers)
    response.headers["Cache-Control"] = "no-store"
    response.vary.update(("Accept", "Accept-Language"))
    return response


def register(app: Flask) -> None:
    """Answer every failure of an application in this way."""
    app.register_error_handler(Problem, respond)
    app.register_error_handler(QueryError, lambda error: respond(from_query_error(error)))
    app.register_error_handler(HTTPException, lambda error: respond(_from_http(error)))
    app.register_error_handler(Exception, _unexpected)


def _from_http(error: HTTPException) -> Problem:
    """The problem that an exception of the framework is."""
    if isinstance(error, Problem):
        return error
    status = error.code or 500
    if status == 404:
        return not_found(request.path)
    if status == 405:
        allowed = ", ".join(getattr(error, "valid_methods", None) or ("GET", "HEAD", "OPTIONS"))
        return Problem(
            405,
            "method",
            f"{request.path} can only be asked with {allowed}, not with {request.method}.",
            f"{request.path} hanya menerima {allowed}, bukan {request.method}.",
            headers={"Allow": allowed},
        )
    if status == 413:
        return Problem(413, "too-large", "The body of the request is too large.", "Isi permintaan terlalu besar.")
    words = WORDS.get(f"error_{status}", WORDS["error_400"])
    return Problem(status, "http", f"{words[1]}.", f"{words[0]}.")


def _unexpected(error: Exception) -> Response:
    """A fault of ours: it is logged, and the client is told no more than that."""
    _log.error("unexpected failure at %s", request.path, exc_info=error)
    return respond(
        Problem(
            500,
            "fault",
            "Something went wrong on our side; it has been noted.",
            "Terjadi kesalahan di pihak kami; kejadian ini sudah dicatat.",
        )
    )
