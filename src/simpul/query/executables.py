"""The gallery of queries as data: ``sh:SPARQLExecutable`` (SHACL vocabulary), for editors that offer examples.

A query has its words in both languages twice, for readers that look for ``rdfs:label`` and ``rdfs:comment`` and for
those that look for ``dcterms:title`` and ``dcterms:description``. Its text runs as it stands; ``sh:prefixes`` (SHACL,
section 5.2.1) leads to the same prefixes as data, for editors that complete them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from simpul.errors import SimpulError
from simpul.graph.iris import Iris
from simpul.graph.namespaces import DCTERMS, ONTOLOGY, PREFIXES, RDF, RDFS, XSD
from simpul.query.library import Query
from simpul.query.shape import inspect

SH = "http://www.w3.org/ns/shacl#"
GRAPH = "queries"
"""Name of the graph of a release that holds them, under ``<base>graph/``."""


def triples(gallery: Iterable[Query], base: str) -> Iterator[ox.Triple]:
    """The queries, named ``<base>query/<stem of the file>``, and the prefixes of the vocabulary.

    Args:
        gallery: the queries; a form of which SHACL has no class (DESCRIBE) is a ``sh:SPARQLExecutable`` without text.
        base: base IRI of the data.

    Raises:
        SimpulError: if the subject of a query has a prefix that is not known.
    """
    for query in gallery:
        yield from _query(query, str(Iris(base).query(query.name)))
    for prefix, namespace in PREFIXES.items():
        iri = f"{base}prefix/{prefix}"
        yield _triple(ONTOLOGY, SH + "declare", ox.NamedNode(iri))
        yield _triple(iri, RDF.type, ox.NamedNode(SH + "PrefixDeclaration"))
        yield _triple(iri, SH + "prefix", ox.Literal(prefix))
        yield _triple(iri, SH + "namespace", ox.Literal(namespace, datatype=ox.NamedNode(str(XSD.anyURI))))


def _query(query: Query, iri: str) -> Iterator[ox.Triple]:
    form = inspect(query.text).form
    yield _triple(iri, RDF.type, ox.NamedNode(SH + "SPARQLExecutable"))
    if form != "DESCRIBE":
        yield _triple(iri, RDF.type, ox.NamedNode(f"{SH}SPARQL{form.capitalize()}Executable"))
        yield _triple(iri, SH + form.lower(), ox.Literal(query.body))
    yield _triple(iri, SH + "prefixes", ox.NamedNode(ONTOLOGY))
    for words, properties in (
        (query.title, (RDFS.label, DCTERMS.title)),
        (query.description, (RDFS.comment, DCTERMS.description)),
    ):
        for language, value in words.items():
            for each in properties:
                yield _triple(iri, each, ox.Literal(value, language=language))
    for subject in query.subjects:
        prefix, _, name = subject.partition(":")
        if prefix not in PREFIXES:
            raise SimpulError(f"{query.name}.rq: the prefix {prefix} of its subject {subject} is not known.")
        yield _triple(iri, DCTERMS.subject, ox.NamedNode(PREFIXES[prefix] + name))


def _triple(subject: str, predicate: str, value: ox.NamedNode | ox.Literal) -> ox.Triple:
    return ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), value)
