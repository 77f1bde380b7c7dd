"""Pages that are no thing of the graph: the home page and the list of regulations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from flask import Blueprint, Response, current_app, url_for

from simpul.web import language
from simpul.web.access import public_url, published, site
from simpul.web.blueprints import lists
from simpul.web.content import catalogue, law, listing, schema
from simpul.web.content.home import Home, gathered
from simpul.web.content.shelf import Shelf
from simpul.web.description import dataset_iri
from simpul.web.rendering import page
from simpul.web.tabular import Table
from simpul.web.words import WORDS

blueprint = Blueprint("pages", __name__)
WAYS: Mapping[str, tuple[tuple[str, dict[str, str], str], ...]] = {
    "researcher": (("pages.regulations", {}, "way_read"), ("offices.all_offices", {}, "way_offices")),
    "analyst": (
        ("describing.queries", {}, "questions"),
        ("comparing.overview", {}, "way_compare"),
        ("sparql.endpoint", {}, "way_editor"),
    ),
    "data": (
        ("downloads.overview", {}, "way_download"),
        ("ontology.ontology", {}, "way_ontology"),
        ("describing.void", {"extension": "ttl"}, "way_void"),
    ),
    "drafter": (("findings.overview", {}, "way_findings"), ("quality.overview", {}, "way_quality")),
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
    """The regulations with their figures, page by page."""
    engine = site().engine
    found = law.regulations(engine)
    number = lists.page_number(listing.pages(len(found)))
    shown = found[(number - 1) * listing.SIZE : number * listing.SIZE]

    def table(whole: bool) -> Table:
        return Table(catalogue.COLUMNS, catalogue.rows(catalogue.entries(engine, found if whole else shown)))

    return lists.listed(
        lists.part((), number, len(found), tuple(one.iri for one in shown)),
        extension,
        "regulations.html",
        lambda: {"entries": catalogue.entries(engine, shown)},
        table,
    )
