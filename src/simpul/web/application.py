"""The application factory."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

from flask import Flask, request, url_for
from werkzeug.middleware.proxy_fix import ProxyFix

from simpul.settings import Settings
from simpul.web import dates, language, navigation, problems, security
from simpul.web.access import href, published
from simpul.web.blueprints import (
    comparing,
    describing,
    downloads,
    findings,
    graphstore,
    law,
    linkeddata,
    network,
    offices,
    ontology,
    openapi,
    ops,
    pages,
    quality,
    queries,
    search,
    sparql,
    statements,
)
from simpul.web.content.things import short
from simpul.web.site import Site

STATIC = Path(__file__).parent / "static"
PARTS = (
    sparql,
    graphstore,
    describing,
    downloads,
    ops,
    pages,
    offices,
    statements,
    network,
    search,
    queries,
    openapi,
    comparing,
    findings,
    quality,
    ontology,
    law,
    linkeddata,
)
"""The parts of the site; the last catches every address that none before it knows."""


def create_app(settings: Settings, *, site: Site | None = None) -> Flask:
    """The site as a WSGI application.

    Args:
        settings: of this run.
        site: a site that is open already; made and opened here where there is none.

    Raises:
        SimpulError: if there is no release to serve, in a sentence.
    """
    app = Flask("simpul.web", static_folder=str(STATIC), static_url_path="/static")
    app.config["MAX_CONTENT_LENGTH"] = settings.request_bytes << 10
    app.url_map.strict_slashes = False
    app.json.sort_keys = False  # type: ignore[attr-defined]
    if site is None:
        site = Site(settings)
        try:
            site.open()
        except BaseException:
            site.close()
            raise
    app.extensions["simpul"] = site
    for part in PARTS:
        app.register_blueprint(part.blueprint)
    problems.register(app)
    security.register(app)
    _register_template_names(app)
    if settings.proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, settings.proxies, settings.proxies, settings.proxies, settings.proxies, 0
        )
    app.wsgi_app = _Mounted(app.wsgi_app, settings.path_prefix)  # type: ignore[method-assign]
    return app


class _Mounted:
    """Takes the path prefix off the path, whether or not the proxy in front has done so."""

    def __init__(self, inner, prefix: str) -> None:  # type: ignore[no-untyped-def]
        self._inner = inner
        self._prefix = prefix

    def __call__(self, environ, start_response):  # type: ignore[no-untyped-def]
        if self._prefix:
            path = environ.get("PATH_INFO", "")
            if path == self._prefix or path.startswith(self._prefix + "/"):
                environ["PATH_INFO"] = path[len(self._prefix) :] or "/"
            environ["SCRIPT_NAME"] = self._prefix
        return self._inner(environ, start_response)


def _register_template_names(app: Flask) -> None:
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        say=language.say,
        pick=language.pick,
        number=language.number,
        decimal=language.decimal,
        field=language.field,
        field_of=language.field_of,
        date=lambda iso: dates.written(iso, language.current()),
        language=language.current,
        language_names=language.NAMES,
        chosen_language=language.chosen,
        href=_page_href,
        here=_here_in,
        at=_at,
        short=short,
        keep_language=language.kept,
        published=published,
        navigation=navigation.MAIN,
        foot=navigation.FOOT,
        alternates=(),
    )


def _page_href(iri: str) -> str:
    address = href(iri)
    return language.kept(address) if address.startswith("/") else address


def _at(endpoint: str, **values: object) -> str:
    """Address of a view."""
    if endpoint == "static":
        return url_for(endpoint, filename=values["filename"], v=_digest(str(values["filename"])))
    return language.kept(url_for(endpoint, **values))  # type: ignore[arg-type]


@cache
def _digest(filename: str) -> str:
    """A few digits of a file's checksum, so that its address changes with it and may be kept for ever."""
    path = STATIC / filename
    return hashlib.sha256(path.read_bytes()).hexdigest()[:10] if path.is_file() else "missing"


def _here_in(chosen: str) -> str:
    """Address of this page in a language."""
    parameters = [(name, value) for name, value in request.args.items(multi=True) if name != "lang"]
    return f"{request.script_root}{request.path}?{urlencode([*parameters, ('lang', chosen)])}"
