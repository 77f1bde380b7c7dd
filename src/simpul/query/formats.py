"""Formats of answers: bindings and booleans (SPARQL 1.1 results), graphs (RDF 1.1), with media types and extensions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pyoxigraph as ox

Sort = Literal["bindings", "graph"]


@dataclass(frozen=True)
class Format:
    """A format in which an answer can be written.

    Attributes:
        name: short name, as in ``format=name``; also its file extension.
        sort: ``bindings`` for SELECT and ASK, ``graph`` for CONSTRUCT and DESCRIBE.
        media_type: media type it is sent as, without parameters.
        aliases: other media types that ask for it.
        other_names: other short names that ask for it.
        charset: whether the media type takes ``charset=utf-8``.
        quads: whether it can name graphs.
        comment: how a remark is written after the data; None where the format has no place for one.
        label: name for people.
    """

    name: str
    sort: Sort
    media_type: str
    label: str
    aliases: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    charset: bool = False
    quads: bool = False
    comment: tuple[str, str] | None = None

    @property
    def content_type(self) -> str:
        """Value of the Content-Type header."""
        return f"{self.media_type}; charset=utf-8" if self.charset else self.media_type


JSON = Format(
    "json",
    "bindings",
    "application/sparql-results+json",
    "JSON",
    aliases=("application/json", "text/json"),
    other_names=("srj",),
    comment=("", ""),
)
XML = Format(
    "xml",
    "bindings",
    "application/sparql-results+xml",
    "XML",
    aliases=("application/xml", "text/xml"),
    other_names=("srx",),
    comment=("<!-- ", " -->"),
)
CSV = Format("csv", "bindings", "text/csv", "CSV", charset=True)
TSV = Format("tsv", "bindings", "text/tab-separated-values", "TSV", charset=True)
TURTLE = Format(
    "ttl",
    "graph",
    "text/turtle",
    "Turtle",
    aliases=("application/x-turtle", "application/turtle", "text/n3", "text/rdf+n3"),
    other_names=("turtle", "n3"),
    charset=True,
    comment=("# ", ""),
)
N_TRIPLES = Format(
    "nt",
    "graph",
    "application/n-triples",
    "N-Triples",
    aliases=("text/plain",),
    other_names=("ntriples", "n-triples"),
    charset=True,
    comment=("# ", ""),
)
RDF_XML = Format(
    "rdf",
    "graph",
    "application/rdf+xml",
    "RDF/XML",
    aliases=("application/xml", "text/xml"),
    other_names=("rdfxml", "rdf+xml", "xml"),
    comment=("<!-- ", " -->"),
)
JSON_LD = Format(
    "jsonld",
    "graph",
    "application/ld+json",
    "JSON-LD",
    aliases=("application/json",),
    other_names=("json-ld", "json"),
)
N_QUADS = Format(
    "nq",
    "graph",
    "application/n-quads",
    "N-Quads",
    aliases=("text/x-nquads",),
    other_names=("nquads", "n-quads"),
    charset=True,
    quads=True,
    comment=("# ", ""),
)
TRIG = Format(
    "trig",
    "graph",
    "application/trig",
    "TriG",
    aliases=("application/x-trig",),
    charset=True,
    quads=True,
    comment=("# ", ""),
)

BINDINGS: tuple[Format, ...] = (JSON, XML, CSV, TSV)
"""Formats of SELECT and ASK, the preferred one first."""
GRAPHS: tuple[Format, ...] = (TURTLE, N_TRIPLES, RDF_XML, JSON_LD, N_QUADS, TRIG)
"""Formats of CONSTRUCT, DESCRIBE and graphs, the preferred one first."""

RESULTS_ENGINE: dict[str, ox.QueryResultsFormat] = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
"""The engine's name of each format of bindings."""
GRAPHS_ENGINE: dict[str, ox.RdfFormat] = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "rdf": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
}
"""The engine's name of each format of graphs."""


def of_sort(sort: Sort) -> tuple[Format, ...]:
    """The formats of a sort, the preferred one first."""
    return BINDINGS if sort == "bindings" else GRAPHS


def named(name: str, sort: Sort) -> Format | None:
    """The format of a sort with a short name, extension or media type; None where there is none."""
    wanted = name.strip().lower()
    for form in of_sort(sort):
        if wanted in (form.name, form.media_type, *form.other_names):
            return form
    return next((form for form in of_sort(sort) if wanted in form.aliases), None)
