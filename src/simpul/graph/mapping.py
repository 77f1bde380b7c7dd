"""The mapping of a reading to RDF: the named graph of one regulation. A pure function of its arguments."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import Dataset, Graph

from simpul.extraction.model import Reading
from simpul.graph import citations, offices, provisions, regulation, statements
from simpul.graph.evidence import StatementNames, reading_rules
from simpul.graph.identity import Identity, identify
from simpul.graph.namespaces import prefixes
from simpul.graph.triples import Triple
from simpul.settings import Settings
from simpul.source.catalogue import CatalogueEntry


def triples(reading: Reading, identity: Identity) -> Iterator[Triple]:
    """All triples of a regulation's graph; a triple may come more than once."""
    names = StatementNames(identity)
    yield from regulation.government(identity)
    yield from regulation.regulation(reading, identity)
    yield from provisions.provisions(reading, identity)
    yield from citations.metadata(reading, identity, names)
    yield from offices.offices(reading, identity, names)
    for layer in (
        statements.definitions,
        statements.kinds,
        statements.kind_definitions,
        statements.elaborations,
        statements.acts,
        statements.norms,
        citations.citations,
        statements.findings,
    ):
        yield from layer(reading, identity, names)
    yield from reading_rules(each.evidence.rule for each in reading.statements())


def to_graph(reading: Reading, catalogue_entry: CatalogueEntry, base: str) -> Graph:
    """The graph of one regulation, named by ``graph.identifier`` (``<base>graph/<slug>``).

    Args:
        reading: what was read.
        catalogue_entry: which government the regulation comes from.
        base: absolute IRI, ending in ``/``, under which data is named.
    """
    identity = identify(reading, catalogue_entry, base)
    graph = Graph(identifier=identity.iris.graph(identity.slug))
    for prefix, namespace in prefixes(base).items():
        graph.bind(prefix, namespace)
    for triple in triples(reading, identity):
        graph.add(triple)
    return graph


def to_dataset(reading: Reading, catalogue_entry: CatalogueEntry, settings: Settings) -> Dataset:
    """The graph of one regulation as the one named graph of a dataset."""
    graph = to_graph(reading, catalogue_entry, settings.base)
    dataset = Dataset()
    for prefix, namespace in prefixes(settings.base).items():
        dataset.bind(prefix, namespace)
    named = dataset.graph(graph.identifier)
    for triple in graph:
        named.add(triple)
    return dataset
