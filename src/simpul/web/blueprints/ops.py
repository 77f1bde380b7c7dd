"""For those who run the site: ``/-/health``, ``/-/metrics``, ``/-/settings``, ``/-/release``, ``/-/problems``."""

from __future__ import annotations

import json
from typing import Any

from flask import Blueprint, Response, render_template

from simpul import settings as settings_table
from simpul.query.errors import QueryError
from simpul.web import metrics
from simpul.web.access import published, site
from simpul.web.problems import KINDS

blueprint = Blueprint("ops", __name__, url_prefix="/-")


def _json(content: Any, status: int = 200) -> Response:
    body = json.dumps(content, ensure_ascii=False, indent=2, default=str) + "\n"
    response = Response(body, status, content_type="application/json")
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.get("/health")
def health() -> Response:
    """Whether queries are answered: 200 or 503."""
    state = site().engine.pool.state()
    try:
        answering = site().engine.exists("ASK { ?s ?p ?o }")
    except QueryError:
        answering = False
    return _json({"status": "ok" if answering else "failing", **state}, 200 if answering else 503)


@blueprint.get("/metrics")
def prometheus() -> Response:
    """What has been counted."""
    response = Response(site().metrics.render(), content_type=metrics.CONTENT_TYPE)
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.get("/settings")
def show_settings() -> Response:
    """The settings of this run with their defaults and meanings; folders of the machine are left out."""
    settings = site().settings
    return _json(
        {
            row.name: {
                "value": None if row.type.__name__ == "Path" else getattr(settings, row.name),
                "default": row.printed_default,
                "variable": row.variable,
                "meaning": dict(row.meaning),
            }
            for row in settings_table.TABLE
        }
    )


@blueprint.get("/release")
def release() -> Response:
    """The manifest of the release that is served."""
    return _json(dict(published().manifest))


@blueprint.get("/problems")
def problems() -> str:
    """What each type of problem details means."""
    return render_template("problems.html", kinds=KINDS)
