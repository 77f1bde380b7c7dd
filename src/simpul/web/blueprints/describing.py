"""Descriptions for machines: ``/.well-known/void`` (VoID and DCAT), ``/queries``, ``/sitemap.xml``, ``/robots.txt``."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

import pyoxigraph as ox
from flask import Blueprint, Response, request, url_for

from simpul.graph.namespaces import VOCABULARY_BASE
from simpul.query import formats
from simpul.query.library import THEMES
from simpul.web import conditional, description
from simpul.web.access import public_url, published, site
from simpul.web.navigation import FOOT, MAIN
from simpul.web.negotiation import HTML, Html, choose
from simpul.web.openapi import SERVICE_DESCRIPTION
from simpul.web.problems import not_acceptable, not_found
from simpul.web.record import KEEP
from simpul.web.rendering import page

blueprint = Blueprint("describing", __name__)
SITEMAP_PART = 20_000
"""Addresses in one part of the sitemap; the protocol allows 50,000."""
_SITEMAP_CLASSES = ("Regulation", "Government", "Provision", "Office", "Statement")


def described(triples: Iterable[ox.Triple], name: str, wanted: str = "") -> Response:
    """Triples in the format that the request asks for.

    Args:
        triples: what is described.
        name: of the description, for its entity tag.
        wanted: name of a format; empty where the Accept header decides.
    """
    form = formats.named(wanted, "graph") if wanted else choose(request.headers.get("Accept", ""), formats.GRAPHS)
    if form is None and request.path.endswith(f".{wanted}"):
        raise not_found(request.path)
    if form is None:
        raise not_acceptable("The description", "Keterangan ini", formats.GRAPHS)
    response = Response(description.serialise(triples, form), content_type=form.content_type)
    response.vary.add("Accept")
    etag = conditional.entity_tag(name, published().id, public_url(), form.name)
    request.environ[KEEP] = published().id
    return conditional.stamp(response, etag, site().settings)


@blueprint.get("/.well-known/void")
@blueprint.get("/.well-known/void.<extension>")
def void(extension: str = "") -> Response:
    """The dataset in VoID and DCAT, with the partitions by class and property and the files to download."""
    engine, settings = site().engine, site().settings
    rows = engine.select(description.PARTITIONS)
    partitions = [(row["kind"].value, row["term"].value, int(row["n"].value)) for row in rows]
    own = engine.graph(f"CONSTRUCT WHERE {{ <{description.dataset_iri(settings)}> ?p ?o }}", formats.N_TRIPLES).whole()
    triples = [
        *(quad.triple for quad in ox.parse(own, ox.RdfFormat.N_TRIPLES)),
        *description.dataset(settings, published().manifest, partitions, public_url()),
        *description.service(settings, public_url()),
    ]
    return described(dict.fromkeys(triples), "void", extension)


@blueprint.get("/queries")
@blueprint.get("/queries.<extension>")
def queries(extension: str = "") -> Response:
    """The queries of the gallery, as a page or as ``sh:SPARQLExecutable``."""
    offers: tuple[Html | formats.Format, ...] = (HTML, *formats.GRAPHS)
    if extension == "html" or (not extension and choose(request.headers.get("Accept", ""), offers) is HTML):
        response = page("queries.html", gallery=site().gallery, themes=THEMES)
        response.headers.add("Link", SERVICE_DESCRIPTION.format(address=url_for("openapi.document")))
        return response
    return described(description.examples(site().settings, site().gallery, public_url()), "queries", extension)


@blueprint.get("/robots.txt")
def robots() -> Response:
    """What robots should leave alone: queries."""
    prefix = site().settings.path_prefix
    lines = [
        "User-agent: *",
        f"Disallow: {prefix}/sparql?",
        f"Disallow: {prefix}/search?",
        f"Disallow: {prefix}/-/",
        f"Sitemap: {public_url()}/sitemap.xml",
    ]
    return _text("\n".join(lines) + "\n", "text/plain; charset=utf-8")


@blueprint.get("/sitemap.xml")
def sitemap() -> Response:
    """The index of the sitemap's parts."""
    rows = site().engine.select(f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ {_pattern()} }}")
    parts = -(-int(rows[0]["n"].value) // SITEMAP_PART) or 1
    entries = "".join(
        f"<sitemap><loc>{public_url()}/sitemap-{part}.xml</loc></sitemap>" for part in range(1, parts + 1)
    )
    return _xml(f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</sitemapindex>')


@blueprint.get("/sitemap-<int:part>.xml")
def sitemap_part(part: int) -> Response:
    """One part of the sitemap: things of the graph, in the first behind the pages that every page leads to."""
    limits = f"ORDER BY ?x LIMIT {SITEMAP_PART} OFFSET {(part - 1) * SITEMAP_PART}" if part > 0 else "LIMIT 0"
    rows = site().engine.select(f"SELECT DISTINCT ?x {{ {_pattern()} }} {limits}")
    if not rows:
        raise not_found(request.path)
    root = urlsplit(public_url())
    origin = f"{root.scheme}://{root.netloc}"
    pages = [url_for(endpoint) for endpoint, _ in (("pages.home", ""), *MAIN, *FOOT)] if part == 1 else []
    addresses = (*pages, *(site().addresses.local(row["x"].value) for row in rows))
    entries = "".join(f"<url><loc>{escape(origin + address)}</loc></url>" for address in addresses if address)
    return _xml(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>')


def _pattern() -> str:
    classes = " ".join(f"<{VOCABULARY_BASE}ontology#{name}>" for name in _SITEMAP_CLASSES)
    return f'?x a ?class VALUES ?class {{ {classes} }} FILTER(STRSTARTS(STR(?x), "{site().settings.base}"))'


def _xml(content: str) -> Response:
    return _text(f'<?xml version="1.0" encoding="UTF-8"?>\n{content}\n', "application/xml")


def _text(content: str, content_type: str) -> Response:
    request.environ[KEEP] = published().id
    etag = conditional.entity_tag(request.path, published().id, public_url())
    return conditional.stamp(Response(content, content_type=content_type), etag, site().settings)
