"""Pages that are no thing of the graph: the home page and lists."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request

from simpul.web import conditional, language
from simpul.web.access import public_url, published, site
from simpul.web.content import law, offices, schema, statements
from simpul.web.negotiation import HTML
from simpul.web.problems import Problem
from simpul.web.record import KEEP

blueprint = Blueprint("pages", __name__)
PAGE = 100
"""Rows of a list on one page."""


def page(template: str, **values: object) -> Response:
    """A page made from a template, with the headers that all pages have."""
    release = published().id
    etag = conditional.entity_tag("page", release, request.full_path, language.current(), request.script_root)
    if conditional.not_modified(etag):
        response = Response(status=304)
    else:
        response = Response(render_template(template, **values), content_type=HTML.content_type)
        response.headers["Content-Language"] = language.current()
        if release == site().engine.release:
            request.environ[KEEP] = release
    response.vary.update(("Accept", "Accept-Language"))
    return conditional.stamp(response, etag, site().settings)


@blueprint.get("/")
def home() -> Response:
    """What this is, what it holds, and three questions to begin with."""
    engine = site().engine
    examples = [query for query in site().gallery if query.question][:3]
    return page(
        "home.html",
        regulations=law.regulations(engine),
        counts=_counts(),
        examples=examples,
        schema=schema.dataset(site().settings, published().manifest, published().issued, public_url()),
    )


def _counts() -> list[tuple[str, int]]:
    rows = site().engine.select(
        """PREFIX simpul: <https://w3id.org/simpul/ontology#>
SELECT ?regulations ?provisions ?offices ?relations ?statements {
  { SELECT (COUNT(DISTINCT ?x) AS ?regulations) { ?x a simpul:Regulation } }
  { SELECT (COUNT(DISTINCT ?x) AS ?provisions) { ?x a simpul:Provision } }
  { SELECT (COUNT(DISTINCT ?x) AS ?offices) { ?x a simpul:Office } }
  { SELECT (COUNT(DISTINCT ?x) AS ?relations) { ?x a ?c VALUES ?c { simpul:KindStatement simpul:ActStatement } } }
  { SELECT (COUNT(DISTINCT ?x) AS ?statements) { ?x a simpul:Statement } }
}"""
    )
    names = ("regulations", "provisions", "offices", "relations", "statements")
    return [(name, int(rows[0][name].value)) for name in names]


@blueprint.get("/regulations")
def regulations() -> Response:
    """The regulations."""
    return page("regulations.html", regulations=law.regulations(site().engine))


@blueprint.get("/offices")
def all_offices() -> Response:
    """The offices by name, page by page."""
    total = offices.count(site().engine)
    pages = max(1, -(-total // PAGE))
    number = _page_number(pages)
    found = offices.listed(site().engine, number, PAGE)
    return page("offices.html", offices=found, total=total, page_number=number, pages=pages)


@blueprint.get("/statements")
def all_statements() -> Response:
    """The statements page by page, all of them or those of one class (``type=``)."""
    engine, kind = site().engine, request.args.get("type", "")
    if kind and kind not in statements.CLASSES:
        names = ", ".join(statements.CLASSES)
        raise Problem(
            404,
            "not-found",
            f"There is no class of statements {kind!r}; there are {names}.",
            f"Tidak ada golongan pernyataan {kind!r}; yang ada {names}.",
        )
    total = statements.count(engine, kind or "Statement")
    pages = max(1, -(-total // PAGE))
    number = _page_number(pages)
    pattern = f"?s a simpul:{kind or 'Statement'} ."
    return page(
        "statements.html",
        statements=statements.select(engine, pattern, most=PAGE, skip=(number - 1) * PAGE),
        classes=statements.CLASSES,
        kind=kind,
        total=total,
        page_number=number,
        pages=pages,
    )


def _page_number(pages: int) -> int:
    text = request.args.get("page", "1")
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= pages:
        raise Problem(
            404,
            "not-found",
            f"There is no page {text}; the pages are 1 to {pages}.",
            f"Tidak ada halaman {text}; halaman yang ada 1 sampai {pages}.",
        )
    return int(text)
