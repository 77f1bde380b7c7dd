"""Pages that are no thing of the graph: the home page and lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, cast
from urllib.parse import urlsplit

from flask import Blueprint, Response, current_app, request, url_for

from simpul.query import formats
from simpul.web import conditional, language
from simpul.web.access import public_url, published, site
from simpul.web.blueprints.answering import answered
from simpul.web.content import catalogue, law, listing, offices, schema, statements
from simpul.web.content.home import Home, gathered
from simpul.web.content.shelf import Shelf
from simpul.web.description import dataset_iri
from simpul.web.negotiation import HTML, Html, choose
from simpul.web.problems import Problem, not_acceptable, not_found
from simpul.web.rendering import Alternate, page
from simpul.web.tabular import MEDIA_TYPES, Table, written
from simpul.web.words import WORDS

blueprint = Blueprint("pages", __name__)
WAYS: Mapping[str, tuple[tuple[str, dict[str, str], str], ...]] = {
    "researcher": (("pages.regulations", {}, "way_read"), ("pages.all_offices", {}, "way_offices")),
    "analyst": (("describing.queries", {}, "questions"), ("sparql.endpoint", {}, "way_editor")),
    "data": (("describing.void", {"extension": "ttl"}, "way_void"), ("ontology.ontology", {}, "way_ontology")),
    "drafter": (("pages.all_statements", {"type": "Finding"}, "way_findings"),),
}
"""By kind of reader: endpoint, values and key of words of the places where one begins."""


@blueprint.get("/")
def home() -> Response:
    """What this is, what it holds, questions answered from it, and where each kind of reader begins."""
    settings, engine = site().settings, site().engine
    shelf = cast(Shelf[Home], current_app.extensions.setdefault("simpul.home", Shelf(1)))
    dataset = dataset_iri(settings)
    return page(
        "home.html",
        home=shelf.take(engine, "home", lambda: gathered(engine, site().gallery, dataset)),
        dataset=dataset,
        searched="search.results" in current_app.view_functions,
        examples=site().gallery[:3],
        ways=_ways(),
        column=_column,
        decimal=language.decimal,
        schema=schema.dataset(settings, published().manifest, published().issued, public_url()),
    )


def _ways() -> list[tuple[str, list[tuple[str, str]]]]:
    """Where each kind of reader begins: address and key of words of each place that this site has."""
    chosen: dict[str, Any] = {"lang": language.chosen()} if language.chosen() else {}
    places = {
        name: [
            (url_for(endpoint, **{**values, **chosen}), words)
            for endpoint, values, words in ways
            if endpoint in current_app.view_functions
        ]
        for name, ways in WAYS.items()
    }
    return list(places.items())


def _column(name: str) -> str:
    """Heading of a column of an answer; the variable itself where it has no words."""
    return language.say(f"column_{name}") if f"column_{name}" in WORDS else name.replace("_", " ")


@blueprint.get("/favicon.ico")
def icon() -> Response:
    """The icon, where browsers look for it if a page names none."""
    return current_app.send_static_file("icon.svg")


@blueprint.get("/regulations", defaults={"extension": ""})
@blueprint.get("/regulations.<extension>")
def regulations(extension: str) -> Response:
    """The regulations with their figures, page by page; ``csv`` and ``json`` have all of them."""
    engine = site().engine
    found = law.regulations(engine)
    if extension in MEDIA_TYPES:
        response = written(Table(catalogue.COLUMNS, catalogue.rows(catalogue.entries(engine, found))), extension)
        tag = conditional.entity_tag("regulations", published().id, extension)
        return conditional.stamp(response, tag, site().settings)
    number = _page_number(listing.pages(len(found)))
    shown = found[(number - 1) * listing.SIZE : number * listing.SIZE]
    part = _part((), number, len(found), tuple(one.iri for one in shown))
    alternates = [Alternate(f"{part.path}.{name}", kind, name.upper()) for name, kind in MEDIA_TYPES.items()]
    return _listed(
        part,
        extension,
        "regulations.html",
        lambda: {"entries": catalogue.entries(engine, shown), "alternates": alternates},
    )


@blueprint.get("/offices", defaults={"extension": ""})
@blueprint.get("/offices.<extension>")
def all_offices(extension: str) -> Response:
    """The offices by name, page by page."""
    engine = site().engine
    total = listing.count(engine, "Office")
    number = _page_number(listing.pages(total))
    part = _part((), number, total, listing.members(engine, "Office", number, by_label=True))
    return _listed(part, extension, "offices.html", lambda: {"offices": offices.described(engine, part.members)})


@blueprint.get("/statements", defaults={"extension": ""})
@blueprint.get("/statements.<extension>")
def all_statements(extension: str) -> Response:
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
    total = listing.count(engine, kind or "Statement")
    number = _page_number(listing.pages(total))
    narrowed = (("type", kind),) if kind else ()
    part = _part(narrowed, number, total, listing.members(engine, kind or "Statement", number))
    these = "VALUES ?s { " + " ".join(f"<{iri}>" for iri in part.members) + " }"

    def values() -> dict[str, Any]:
        shown = statements.select(engine, these, most=listing.SIZE)
        return {"statements": shown, "classes": statements.CLASSES, "kind": kind}

    return _listed(part, extension, "statements.html", values)


def _part(narrowed: tuple[tuple[str, str], ...], number: int, total: int, members: tuple[str, ...]) -> listing.Part:
    """A page of the list that this request asks for."""
    path = request.path.partition(".")[0]
    return listing.Part(f"{site().settings.path_prefix}{path}", narrowed, number, total, members)


def _listed(part: listing.Part, extension: str, template: str, values: Callable[[], Mapping[str, Any]]) -> Response:
    """A page of a list for people or as data, with links to its other forms and to the pages around it.

    Args:
        part: the page.
        extension: of the format in the address; empty where the Accept header decides.
        template: of the page for people.
        values: what that shows, asked for only where it is wanted.
    """
    offers: tuple[Html | formats.Format, ...] = (HTML, *formats.GRAPHS)
    if extension:
        form = next((offer for offer in offers if offer.name == extension), None)
        if form is None:
            raise not_found(request.path)
    else:
        form = choose(request.headers.get("Accept", ""), offers)
        if form is None:
            raise not_acceptable("A list", "Daftar", offers)
    if isinstance(form, Html):
        response = page(template, part=part, formats=formats.GRAPHS, **values())
    else:
        address = urlsplit(public_url())
        response = answered(listing.data_query(part, f"{address.scheme}://{address.netloc}"), form)
    response.vary.add("Accept")
    number = part.number if part.number > 1 else 0
    for offer in offers:
        link = f'<{part.address(offer.name, number)}>; rel="alternate"; type="{offer.media_type}"'
        response.headers.add("Link", link)
    for relation, neighbour in part.neighbours(extension):
        response.headers.add("Link", f'<{neighbour}>; rel="{relation}"')
    return response


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
