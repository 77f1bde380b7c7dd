"""Namespaces of the graph. Vocabularies are fixed whatever the base of the data."""

from __future__ import annotations

from rdflib import Namespace
from rdflib.namespace import DCTERMS, ORG, OWL, PROV, RDF, RDFS, SKOS, XSD

__all__ = [
    "ACT", "CV", "DCTERMS", "DOCUMENT_TYPE", "ELI", "KIND", "OA", "OFFICE_TYPE", "ONTOLOGY", "ORG", "OWL", "PREFIXES",
    "PROV", "RDF", "RDFS", "RULE", "SIMPUL", "SKOS", "VOCABULARY_BASE", "WIKIDATA", "XSD", "prefixes",
]  # fmt: skip

VOCABULARY_BASE = "https://w3id.org/simpul/"
ONTOLOGY = VOCABULARY_BASE + "ontology"
SIMPUL = Namespace(VOCABULARY_BASE + "ontology#")
KIND = Namespace(VOCABULARY_BASE + "kind/")
ACT = Namespace(VOCABULARY_BASE + "act/")
OFFICE_TYPE = Namespace(VOCABULARY_BASE + "office-type/")
DOCUMENT_TYPE = Namespace(VOCABULARY_BASE + "document-type/")
RULE = Namespace(VOCABULARY_BASE + "rule/")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
OA = Namespace("http://www.w3.org/ns/oa#")
CV = Namespace("http://data.europa.eu/m8g/")
WIKIDATA = Namespace("http://www.wikidata.org/entity/")

PREFIXES: dict[str, str] = {
    "simpul": str(SIMPUL),
    "kind": str(KIND),
    "act": str(ACT),
    "officetype": str(OFFICE_TYPE),
    "doctype": str(DOCUMENT_TYPE),
    "rule": str(RULE),
    "eli": str(ELI),
    "oa": str(OA),
    "org": str(ORG),
    "prov": str(PROV),
    "skos": str(SKOS),
    "cv": str(CV),
    "dcterms": str(DCTERMS),
    "owl": str(OWL),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "xsd": str(XSD),
    "wd": str(WIKIDATA),
}
"""Prefixes of readable Turtle and of the queries, apart from those that depend on the base."""


def prefixes(base: str) -> dict[str, str]:
    """All prefixes for data under ``base`` (an absolute IRI that ends in ``/``): the fixed ones, and ``b`` for it."""
    return {**PREFIXES, "b": base}
