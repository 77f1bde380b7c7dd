"""The ontology's files, and what the mapping looks up in them: office types by name, document types by name."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pyoxigraph as ox
from rdflib import Graph, URIRef

from simpul import resources
from simpul.graph.iris import slug
from simpul.graph.namespaces import DOCUMENT_TYPE, OFFICE_TYPE, SKOS
from simpul.graph.serialisation import read_triples
from simpul.graph.triples import Triple

CORE_FILES = ("simpul.ttl", "acts.ttl", "document-types.ttl", "office-types.ttl", "alignments.ttl")
"""Files of the graph ``ontology``."""
KIND_FILES = ("kinds.ttl",)
"""Files of the graph ``kind``."""


def read(*names: str) -> Graph:
    """The given files of ``ontology/`` as one rdflib graph, in the store that knows one graph and is quick to fill."""
    graph = Graph(store="SimpleMemory")
    for name in names:
        for triple in _triples(name):
            graph.add(triple)
    return graph


@cache
def _triples(name: str) -> tuple[Triple, ...]:
    """The triples of a file; blank nodes are new in each, so that several files can be put together."""
    return tuple(read_triples(_path(name).read_bytes(), form=ox.RdfFormat.TURTLE))


def lines(*names: str) -> str:
    """The given files of ``ontology/`` as N-Triples; the blank nodes of class axioms have new names in each call."""
    return "".join(
        f"{quad.subject} {quad.predicate} {quad.object} .\n"
        for name in names
        for quad in ox.parse(path=_path(name), format=ox.RdfFormat.TURTLE)
    )


def _path(name: str) -> Path:
    return resources.path("ontology", name)


@cache
def ontology() -> Graph:
    """The whole ontology, kinds included. Callers must not change it."""
    return read(*CORE_FILES, *KIND_FILES)


def type_key(label: str) -> str:
    """A name of an office type reduced to what tells types apart: letters and digits in lower case, no conjunction."""
    words = re.sub(r"[^a-z0-9]+", " ", label.lower()).split()
    return " ".join(word for word in words if word not in ("dan", "serta"))


@cache
def _office_types() -> dict[str, URIRef]:
    return _by_label("office-types.ttl", str(OFFICE_TYPE))


@cache
def _document_types() -> dict[str, URIRef]:
    return _by_label("document-types.ttl", str(DOCUMENT_TYPE))


def _by_label(name: str, namespace: str) -> dict[str, URIRef]:
    graph = read(name)
    found: dict[str, URIRef] = {}
    for label_property in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel):
        for concept, label in sorted(graph.subject_objects(label_property)):
            if getattr(label, "language", None) == "id" and str(concept).startswith(namespace):
                found.setdefault(type_key(str(label)), URIRef(str(concept)))
    return found


def office_type(*names: str) -> URIRef | None:
    """The office type that goes by one of the names, the first name first; None where the scheme has none."""
    types = _office_types()
    return next((types[type_key(name)] for name in names if type_key(name) in types), None)


def document_type(name: str) -> URIRef | None:
    """The document type by its Indonesian name (``Peraturan Walikota``); None where the scheme has none."""
    return _document_types().get(type_key(name))


@cache
def document_type_labels() -> dict[str, str]:
    """Indonesian names of document types by their codes (``perwali`` -> ``Peraturan Wali Kota``)."""
    graph = read("document-types.ttl")
    labels: dict[str, str] = {}
    for concept, label in graph.subject_objects(SKOS.prefLabel):
        if getattr(label, "language", None) == "id":
            labels[str(concept).removeprefix(str(DOCUMENT_TYPE))] = str(label)
    return labels


def document_type_code(name: str) -> str:
    """Code of a document type by its name; a slug of the name where the scheme does not have it."""
    concept = document_type(name)
    return str(concept).removeprefix(str(DOCUMENT_TYPE)) if concept else slug(name)
