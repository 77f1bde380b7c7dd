"""Answers of the engine as responses, for the parts of the site that give graphs."""

from __future__ import annotations

import json

from flask import Response, request

from simpul.query.errors import QueryError
from simpul.query.formats import Format
from simpul.query.frames import Lane
from simpul.web import conditional
from simpul.web.access import published, site
from simpul.web.body import AnswerBody
from simpul.web.record import KEEP, RUNNING, record_of

SMALL = 1 << 20
"""Bytes up to which an answer is sent at once, and kept."""


def answered(query: str, form: Format, lane: Lane = "site") -> Response:
    """The graph that a query of the site's own makes, whole before its first byte is sent.

    Args:
        query: a CONSTRUCT query.
        form: format of the graph.
        lane: ``query`` for a graph that may be large, so that no worker kept for pages is held by it.
    """
    etag = conditional.entity_tag("graph", published().id, query, form.name)
    if conditional.not_modified(etag):
        return _stamped(Response(status=304), etag)
    answer = site().engine.graph(query, form, lane)
    body = AnswerBody(answer)
    request.environ.setdefault(RUNNING, []).append(answer)
    try:
        answer.wait(1 << 62)
    except QueryError:
        body.close()
        raise
    if answer.size <= SMALL:
        response = Response(answer.whole(), content_type=form.content_type)
        body.close()
        request.environ[KEEP] = answer.release
    else:
        response = Response(body, content_type=form.content_type, direct_passthrough=True)
        response.content_length = answer.size
    record_of(request.environ)["rows"] = answer.rows
    if answer.cut:
        response.headers["Simpul-Truncated"] = json.dumps(answer.cut.record)
    return _stamped(response, conditional.entity_tag("graph", answer.release, query, form.name))


def _stamped(response: Response, etag: str) -> Response:
    response.vary.add("Accept")
    return conditional.stamp(response, etag, site().settings)
