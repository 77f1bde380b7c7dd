"""Finds in a release what a person names: an IRI, a slug with a citation path, or a legal citation."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyoxigraph as ox

from simpul.errors import SimpulError
from simpul.graph.namespaces import PREFIXES
from simpul.structure.citation import CitationError, parse_citation


class NotFound(SimpulError):  # noqa: N818
    """Nothing in the release goes by that name."""


@dataclass(frozen=True)
class Regulation:
    """A regulation of the release: IRI, slug and name (``Peraturan Wali Kota Banjar Nomor 6 Tahun 2023``)."""

    iri: str
    slug: str
    name: str


@dataclass(frozen=True)
class Place:
    """A provision, or a regulation where the path is empty."""

    iri: str
    regulation: Regulation
    path: str


def rows(store: ox.Store, query: str, **bindings: ox.NamedNode | ox.Literal) -> list[list[str]]:
    """Solutions of a SELECT query as text, unbound values as the empty string; the prefixes of the graph are known.

    Args:
        store: database of a release.
        query: the query.
        bindings: values for variables that are not selected.
    """
    for name, term in bindings.items():
        query = re.sub(rf"\?{name}\b", lambda _, term=term: str(term), query)  # type: ignore[misc]
    results = store.query(query, prefixes=PREFIXES)
    if not isinstance(results, ox.QuerySolutions):
        raise TypeError("not a SELECT query")
    return [["" if term is None else getattr(term, "value", str(term)) for term in row] for row in results]


def regulations(store: ox.Store) -> list[Regulation]:
    """The regulations of a release, by slug."""
    query = "SELECT ?iri ?slug ?name { ?iri simpul:slug ?slug ; rdfs:label ?name } ORDER BY ?slug"
    return [Regulation(*row) for row in rows(store, query)]


def find(store: ox.Store, name: str) -> Place | str:
    """The provision or regulation that ``name`` names; for another IRI of the graph, the IRI.

    Args:
        store: database of a release.
        name: an IRI; ``banjar-2023-6`` or ``banjar-2023-6 pasal-15/ayat-4``; or a legal citation such as
            ``Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023``.

    Raises:
        NotFound: if there is none; the message says what was looked for.
    """
    words = " ".join(name.split())
    if re.match(r"[a-z][a-z0-9+.-]*://", words):
        return _by_iri(store, words)
    known = regulations(store)
    slug, _, path = words.partition(" ")
    for regulation in known:
        if regulation.slug == slug.lower():
            return _provision(store, regulation, path.strip("/").lower())
    try:
        citation = parse_citation(words)
    except CitationError:
        slugs = ", ".join(regulation.slug for regulation in known)
        raise NotFound(
            f"{name!r} is neither an IRI, nor a regulation ({slugs}) with a citation path, nor a legal citation."
        ) from None
    wanted = _key(citation.regulation)
    for regulation in known:
        if _key(regulation.name) == wanted:
            return _provision(store, regulation, citation.path)
    raise NotFound(f"The release has no {citation.regulation or 'regulation of no name'}.")


def _by_iri(store: ox.Store, iri: str) -> Place | str:
    try:
        node = ox.NamedNode(iri)
    except ValueError:
        raise NotFound(f"{iri} is no IRI.") from None
    query = (
        "SELECT ?r ?slug ?name ?path "
        "{ ?iri simpul:path ?path ; simpul:inRegulation ?r . ?r simpul:slug ?slug ; rdfs:label ?name }"
    )
    for regulation, slug, name, path in rows(store, query, iri=node):
        return Place(iri, Regulation(regulation, slug, name), path)
    for known in regulations(store):
        if known.iri == iri:
            return Place(iri, known, "")
    if not any(store.quads_for_pattern(node, None, None, ox.DefaultGraph())):
        raise NotFound(f"The release says nothing about {iri}.")
    return iri


def _provision(store: ox.Store, regulation: Regulation, path: str) -> Place:
    if not path:
        return Place(regulation.iri, regulation, "")
    query = "SELECT ?iri { ?iri simpul:inRegulation ?r ; simpul:path ?path }"
    found = rows(store, query, r=ox.NamedNode(regulation.iri), path=ox.Literal(_cased(path)))
    if not found:
        raise NotFound(f"{regulation.name} has no {path}.")
    return Place(found[0][0], regulation, _cased(path))


def _cased(path: str) -> str:
    """A path with the letters of `pasal-12A` in upper and those of `huruf-a` in lower case."""
    return re.sub(r"(?<=pasal-)\w+|(?<=ayat-)\w+", lambda match: match[0].upper(), path)


def _key(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower()
