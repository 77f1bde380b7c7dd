"""Every IRI of the graph answers under its own path, as a page or as RDF."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request, url_for

from simpul.query import executables, formats
from simpul.query.formats import Format
from simpul.web import language
from simpul.web.access import href, published, site
from simpul.web.blueprints.answering import answered
from simpul.web.blueprints.law import provision_page, regulation_page
from simpul.web.content import documentation, explanations, law, offices, statements, things
from simpul.web.content.things import Thing
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
    found = things.describe(engine, iri)
    values: dict[str, Any] = {
        "thing": found,
        "iri": iri,
        "formats": formats.GRAPHS,
        "local": href(iri).partition("#")[0],
    }
    if found.is_a("Statement"):
        return page("statement.html", **values, **_statement(found))
    if found.is_a("Office"):
        return page("office.html", **values, **_office(iri))
    if executables.SH + "SPARQLExecutable" in found.types:
        return _see_query(iri)
    return page("thing.html", **values, documented=_documented(iri))


def _statement(found: Thing) -> dict[str, Any]:
    engine, iri = site().engine, found.iri
    statement = next(iter(statements.select(engine, f"VALUES ?s {{ <{iri}> }}")))
    basis = [one for one in (law.provision(engine, name) for name in statement.basis) if one]
    places = {one.iri: one.order for one in basis}
    quote = next((link.iri for link in statement.links.get("quote", ())), "")
    return {
        "type_iri": things.TYPE,
        "statement": statement,
        "basis": sorted(statement.basis, key=lambda name: places.get(name, 0)),
        "passage": law.passage(engine, quote, [(one.start, one.end) for one in basis]) if quote else None,
        "quote": quote,
        "reason": explanations.reason(engine, iri) if statement.inferred else None,
        "consequences": statements.select(engine, f"?s prov:wasDerivedFrom <{iri}> ; a simpul:Statement .", most=100),
    }


def _office(iri: str) -> dict[str, Any]:
    engine = site().engine
    party = " | ".join(
        f"simpul:{name}" for name in ("partyA", "partyB", "subject", "object", "via", "bearer", "office")
    )
    return {
        "statements": statements.select(engine, f"?s {party} <{iri}> ; a simpul:Statement ."),
        "counterparts": offices.counterparts(engine, iri),
    }
