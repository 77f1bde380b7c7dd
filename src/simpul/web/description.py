"""The service described in RDF (SPARQL 1.1 Service Description; VoID; DCAT)."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from simpul.graph import namespaces
from simpul.query import formats
from simpul.query.formats import Format
from simpul.settings import Settings

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = "http://www.w3.org/ns/formats/"
PREFIXES = {"sd": SD, "formats": FORMATS}
_FORMAT_NAMES = {
    "json": "SPARQL_Results_JSON",
    "xml": "SPARQL_Results_XML",
    "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV",
    "ttl": "Turtle",
    "nt": "N-Triples",
    "rdf": "RDF_XML",
    "jsonld": "JSON-LD",
    "nq": "N-Quads",
    "trig": "TriG",
}
_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def service(settings: Settings, public_url: str) -> Iterator[ox.Triple]:
    """What the endpoint is and can do (SPARQL 1.1 Service Description, section 3).

    Args:
        settings: of this run.
        public_url: address of the site, without slash at its end.
    """
    endpoint = ox.NamedNode(f"{public_url}/sparql")
    yield ox.Triple(endpoint, _TYPE, _sd("Service"))
    yield ox.Triple(endpoint, _sd("endpoint"), endpoint)
    yield ox.Triple(endpoint, _sd("supportedLanguage"), _sd("SPARQL11Query"))
    for form in (*formats.BINDINGS, *formats.GRAPHS):
        yield ox.Triple(endpoint, _sd("resultFormat"), ox.NamedNode(FORMATS + _FORMAT_NAMES[form.name]))
    yield ox.Triple(endpoint, _sd("defaultEntailmentRegime"), ox.NamedNode("http://www.w3.org/ns/entailment/Simple"))
    dataset = ox.NamedNode(f"{settings.base}dataset")
    yield ox.Triple(endpoint, _sd("defaultDataset"), dataset)
    yield ox.Triple(dataset, _TYPE, _sd("Dataset"))


def serialise(triples: Iterator[ox.Triple], form: Format) -> bytes:
    """Triples in a format."""
    prefixes = {**namespaces.PREFIXES, **PREFIXES}
    written = ox.serialize(triples, format=formats.GRAPHS_ENGINE[form.name], prefixes=prefixes)
    return written or b""


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(SD + name)
