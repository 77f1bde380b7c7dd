"""Every IRI of the graph answers under its own path, as a page or as RDF."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request, url_for

from simpul.graph.namespaces import VOCABULARY_BASE
from simpul.query import executables, formats
from simpul.query.formats import Format
from simpul.web import language
from simpul.web.access import href, published, site
from simpul.web.blueprints import entities
from simpul.web.blueprints.answering import answered
from simpul.web.blueprints.law import provision_page, regulation_page
from simpul.web.content import documentation, things
from simpul.web.negotiation import HTML, Html, choose
from simpul.web.problems import not_acceptable, not_found
from simpul.web.rendering import page

blueprint = Blueprint("linkeddata", __name__)
OFFERS: tuple[Html | Format, ...] = (HTML, *formats.GRAPHS)


@blueprint.get("/<path:path>")
def thing(path: str) -> Response:
    """The thing that a path names, in the format that its extension or the Accept header asks for.

    A term of the vocabulary is shown where the ontology's page describes it; with ``.html`` it has a page of its own,
    with what refers to it.
    """
    engine, addresses = site().engine, site().addresses
    iri = things.find(engine, addresses.iris(path.rstrip("/")))
    form: Html | Format | None
    if iri is not None:
        form = choose(request.headers.get("Accept", ""), OFFERS)
        if form is None:
            raise not_acceptable("A thing of the graph", "Isi graf", OFFERS)
        place = _documented(iri) if isinstance(form, Html) else ""
        if place:
            return _see_other(place, iri)
    else:
        stem, _, extension = path.rpartition(".")
        form = HTML if extension == "html" else next((one for one in formats.GRAPHS if one.name == extension), None)
        iri = things.find(engine, addresses.iris(stem)) if stem and form else None
    if iri is None or form is None:
        raise not_found(request.path)
    response = _page(iri) if isinstance(form, Html) else answered(things.description_query(iri), form)
    response.headers.extend(("Link", link) for link in _links(iri))
    response.vary.add("Accept")
    return response


def _documented(iri: str) -> str:
    """Address of a term on the ontology's page; empty where it is not described there."""
    place = documentation.place(published().release.documentation, iri)
    return href(place) if place else ""


def _see_other(place: str, iri: str) -> Response:
    chosen = language.chosen()
    address, _, fragment = place.partition("#")
    location = f"{address}{f'?lang={chosen}' if chosen else ''}#{fragment}"
    response = Response(status=303, headers={"Location": location})
    response.headers.extend(("Link", link) for link in _links(iri))
    response.vary.add("Accept")
    return response


def _see_query(iri: str) -> Response:
    """A query of the gallery is shown with its form and its answer."""
    place = url_for("queries.query", name=iri.rpartition("/")[2])
    response = Response(status=303, headers={"Location": language.kept(place)})
    response.vary.add("Accept")
    return response


def _links(iri: str) -> list[str]:
    """Link headers: the neighbouring addresses of each format, and the IRI that is described."""
    local = (site().addresses.local(iri) or "").partition("#")[0]
    links = [f'<{local}.{form.name}>; rel="alternate"; type="{form.media_type}"' for form in formats.GRAPHS]
    return [*links, f'<{local}.html>; rel="alternate"; type="text/html"', f'<{iri}>; rel="describes"']


def _page(iri: str) -> Response:
    engine = site().engine
    about = things.describe(engine, iri, incoming=False)
    if about.is_a("Regulation"):
        return regulation_page(about)
    if about.is_a("Provision"):
        return provision_page(about)
    values: dict[str, Any] = {
        "thing": about,
        "iri": iri,
        "formats": formats.GRAPHS,
        "local": href(iri).partition("#")[0],
    }
    if about.is_a("Statement"):
        return page("statement.html", **values, **entities.statement(about))
    if about.is_a("Office"):
        return page("office.html", **values, **entities.office(iri))
    if executables.SH + "SPARQLExecutable" in about.types:
        return _see_query(iri)
    if about.is_a("Government"):
        return page("government.html", **values, **entities.government(iri))
    scheme = next((name for name in entities.SCHEMES if iri.startswith(f"{VOCABULARY_BASE}{name}/")), "")
    if scheme:
        values |= {"documented": _documented(iri), "scheme": scheme}
        return page("concept.html", **values, **entities.concept(about, scheme))
    values |= {"thing": things.describe(engine, iri), "documented": _documented(iri)}
    return page("thing.html", **values)
