"""The service, the dataset and the example queries, described in RDF."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pyoxigraph as ox

from simpul.graph import namespaces
from simpul.graph.iris import Iris
from simpul.query import executables, formats
from simpul.query.formats import Format
from simpul.query.library import Query
from simpul.settings import Settings

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = "http://www.w3.org/ns/formats/"
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
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
VOID = "http://rdfs.org/ns/void#"
DCAT = "http://www.w3.org/ns/dcat#"
DCTERMS = "http://purl.org/dc/terms/"
SPDX = "http://spdx.org/rdf/terms#"
SCHEMA = "https://schema.org/"
PREFIXES = {
    "sd": SD,
    "formats": FORMATS,
    "void": VOID,
    "dcat": DCAT,
    "spdx": SPDX,
    "sh": executables.SH,
    "schema": SCHEMA,
}
_CC0 = "https://creativecommons.org/publicdomain/zero/1.0/"
_SHA256 = SPDX + "checksumAlgorithm_sha256"

PARTITIONS = """SELECT ?kind ?term (COUNT(*) AS ?n) {
  { ?x a ?term BIND("class" AS ?kind) } UNION { ?x ?term ?y BIND("property" AS ?kind) }
} GROUP BY ?kind ?term ORDER BY DESC(?n) ?term"""
"""The classes and properties of the data with how often they occur."""


def service(settings: Settings, public_url: str) -> Iterator[ox.Triple]:
    """What the endpoint is and can do (SPARQL 1.1 Service Description, section 3).

    Args:
        settings: of this run.
        public_url: address of the site, without slash at its end.
    """
    endpoint = f"{public_url}/sparql"
    dataset = dataset_iri(settings)
    yield _link(endpoint, RDF + "type", SD + "Service")
    yield _link(endpoint, SD + "endpoint", endpoint)
    yield _link(endpoint, SD + "supportedLanguage", SD + "SPARQL11Query")
    yield _link(endpoint, SD + "feature", SD + "UnionDefaultGraph")
    yield _link(endpoint, DCAT + "endpointDescription", f"{public_url}/openapi.json")
    for form in (*formats.BINDINGS, *formats.GRAPHS):
        yield _link(endpoint, SD + "resultFormat", FORMATS + _FORMAT_NAMES[form.name])
    yield _link(endpoint, SD + "defaultEntailmentRegime", "http://www.w3.org/ns/entailment/Simple")
    yield _link(endpoint, SD + "defaultDataset", f"{dataset}#service")
    yield _link(f"{dataset}#service", RDF + "type", SD + "Dataset")
    yield _link(f"{dataset}#service", SD + "defaultGraph", f"{dataset}#default-graph")
    yield _link(f"{dataset}#default-graph", RDF + "type", SD + "Graph")


def named_graphs(settings: Settings, graphs: Iterable[tuple[str, int]]) -> Iterator[ox.Triple]:
    """The named graphs of the service's dataset, each with its number of triples."""
    service_dataset = f"{dataset_iri(settings)}#service"
    for iri, triples in graphs:
        node = f"{service_dataset}-{iri.removeprefix(settings.base).replace('/', '-')}"
        yield _link(service_dataset, SD + "namedGraph", node)
        yield _link(node, RDF + "type", SD + "NamedGraph")
        yield _link(node, SD + "name", iri)
        yield _link(node, SD + "graph", iri)
        yield _number(iri, VOID + "triples", triples)


def dataset(
    settings: Settings, manifest: Mapping[str, Any], partitions: Iterable[tuple[str, str, int]], public_url: str
) -> Iterator[ox.Triple]:
    """The dataset: how much it holds of what, and where it can be had (VoID, sections 2 to 4; DCAT 3, section 6).

    Args:
        settings: of this run.
        manifest: of the release.
        partitions: ``class`` or ``property``, its IRI, and how often it occurs.
        public_url: address of the site, without slash at its end.
    """
    iri = dataset_iri(settings)
    yield _link(iri, RDF + "type", VOID + "Dataset")
    yield _link(iri, RDF + "type", DCAT + "Dataset")
    yield _link(iri, DCTERMS + "license", _CC0)
    yield _link(iri, VOID + "sparqlEndpoint", f"{public_url}/sparql")
    yield _link(iri, DCAT + "landingPage", f"{public_url}/")
    yield _link(iri, VOID + "vocabulary", namespaces.ONTOLOGY)
    yield _text(iri, VOID + "uriSpace", settings.base)
    yield _number(iri, VOID + "triples", int(manifest.get("triples", 0)))
    counts = {"class": 0, "property": 0}
    for kind, term, count in partitions:
        counts[kind] += 1
        part = f"{iri}#{kind}-{hashlib.sha256(term.encode()).hexdigest()[:12]}"
        yield _link(iri, f"{VOID}{kind}Partition", part)
        yield _link(part, f"{VOID}{kind}", term)
        yield _number(part, VOID + ("entities" if kind == "class" else "triples"), count)
    yield _number(iri, VOID + "classes", counts["class"])
    yield _number(iri, VOID + "properties", counts["property"])
    for entry in manifest.get("files", ()):
        yield from _distribution(iri, entry, public_url)


def _distribution(iri: str, entry: Mapping[str, Any], public_url: str) -> Iterator[ox.Triple]:
    path = str(entry["path"])
    address = f"{public_url}/download/{path}"
    node = f"{iri}#{path.replace('/', '-')}"
    if path.startswith("dumps/"):
        yield _link(iri, VOID + "dataDump", address)
    yield _link(iri, DCAT + "distribution", node)
    yield _link(node, RDF + "type", DCAT + "Distribution")
    yield _link(node, DCAT + "downloadURL", address)
    yield _link(node, DCTERMS + "license", _CC0)
    media_type = str(entry.get("mediaType", "application/octet-stream"))
    yield _link(node, DCAT + "mediaType", f"https://www.iana.org/assignments/media-types/{media_type}")
    yield _number(node, DCAT + "byteSize", int(entry["bytes"]))
    yield _link(node, SPDX + "checksum", f"{node}-sha256")
    yield _link(f"{node}-sha256", RDF + "type", SPDX + "Checksum")
    yield _link(f"{node}-sha256", SPDX + "algorithm", _SHA256)
    yield _text(f"{node}-sha256", SPDX + "checksumValue", str(entry["sha256"]))


def examples(settings: Settings, gallery: Sequence[Query], public_url: str) -> Iterator[ox.Triple]:
    """The queries of the gallery as the release's graph has them, and where each can be asked."""
    yield from executables.triples(gallery, settings.base)
    for query in gallery:
        iri = str(Iris(settings.base).query(query.name))
        yield _link(iri, SCHEMA + "target", f"{public_url}/sparql")
        yield _link(iri, SCHEMA + "about", dataset_iri(settings))


def dataset_iri(settings: Settings) -> str:
    """The IRI of the dataset."""
    return f"{settings.base}dataset"


def serialise(triples: Iterable[ox.Triple], form: Format) -> bytes:
    """Triples in a format."""
    prefixes = {**namespaces.PREFIXES, **PREFIXES}
    written = ox.serialize(triples, format=formats.GRAPHS_ENGINE[form.name], prefixes=prefixes)
    return written or b""


def _link(subject: str, predicate: str, target: str) -> ox.Triple:
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), ox.NamedNode(target))


def _text(subject: str, predicate: str, value: str) -> ox.Triple:
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), ox.Literal(value))


def _number(subject: str, predicate: str, value: int) -> ox.Triple:
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), ox.Literal(value))
