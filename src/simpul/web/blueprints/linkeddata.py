"""Every IRI of the graph answers under its own path, as a page or as RDF."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, request, url_for

from simpul.graph.namespaces import VOCABULARY_BASE
from simpul.query import executables, formats
from simpul.query.formats import Format
from simpul.web import language
from simpul.web.access import href, published, site
from simpul.web.blueprints import lists
from simpul.web.blueprints.answering import answered
from simpul.web.blueprints.law import provision_page, regulation_page
from simpul.web.content import (
    concepts,
    documentation,
    dossier,
    ego,
    explanations,
    governments,
    law,
    offices,
    quotes,
    rules,
    statements,
    things,
)
from simpul.web.content.things import Thing
from simpul.web.negotiation import HTML, Html, choose
from simpul.web.problems import not_acceptable, not_found
from simpul.web.rendering import Alternate, page

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
    if found.is_a("Government"):
        return page("government.html", **values, **_government(iri))
    scheme = next((name for name in _SCHEMES if iri.startswith(f"{VOCABULARY_BASE}{name}/")), "")
    if scheme:
        return page("concept.html", **values, documented=_documented(iri), scheme=scheme, **_concept(found, scheme))
    return page("thing.html", **values, documented=_documented(iri))


def _statement(found: Thing) -> dict[str, Any]:
    engine, iri = site().engine, found.iri
    statement = next(iter(statements.select(engine, f"VALUES ?s {{ <{iri}> }}")))
    spans = [(one.start, one.end) for one in law.provisions_named(engine, statement.basis)]
    return {
        "statement": statement,
        "containing": law.containing(engine, statement.basis[0]) if len(statement.basis) == 1 else (),
        "passage": law.passage(engine, statement.link("quote"), spans) if statement.link("quote") else None,
        "reading_rule": None if statement.inferred else rules.described(statement.link("rule")),
        "reason": explanations.reason(engine, iri) if statement.inferred else None,
        "consequences": statements.select(engine, f"?s prov:wasDerivedFrom <{iri}> ; a simpul:Statement .", most=100),
        "other_language": "en" if language.current() == "id" else "id",
    }


_SCHEMES = ("kind", "act", "office-type")
"""Schemes whose concepts have pages of their own, by their path."""


def _government(iri: str) -> dict[str, Any]:
    path = iri.removeprefix(site().settings.base)
    return {
        "government": governments.government(site().engine, iri),
        "government_path": path,
        "alternates": _tables("offices.all_offices", government=path),
    }


def _concept(found: Thing, scheme: str) -> dict[str, Any]:
    engine, iri = site().engine, found.iri
    concept = concepts.concept(engine, found)
    if scheme == "office-type":
        of_it = offices.of_type(engine, iri)
        tables = _tables("offices.all_offices", type=concept.code) if of_it else ()
        return {"concept": concept, "offices": of_it, "alternates": tables}
    uses = concepts.uses(engine, iri)
    explained = statements.select(engine, f"?s simpul:kind <{iri}> ; a simpul:KindDefinitionStatement .")
    return {
        "concept": concept,
        "uses": uses,
        "explanations": explained,
        "quotes": quotes.words(engine, [one.iri for one in explained]),
        "alternates": _tables("statements.all_statements", relation=concept.code) if uses else (),
    }


def _tables(endpoint: str, **parameters: Any) -> tuple[Alternate, ...]:
    """The list of which a page shows a part, as tables."""
    return lists.tables(lambda extension: url_for(endpoint, extension=extension, **parameters))


def _office(iri: str) -> dict[str, Any]:
    engine, base = site().engine, site().settings.base
    found = dossier.dossier(engine, iri)
    path = iri.removeprefix(base)
    return {
        "dossier": found,
        "office_path": path,
        "government_path": found.office.government.removeprefix(base),
        "picture": ego.picture(found, language.current()),
        "inverses": dossier.inverses(engine, language.current()),
        "alternates": _tables("statements.all_statements", office=path),
    }
