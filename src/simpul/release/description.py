"""The graph in which a release describes itself: title, licence, date, its regulations, and how well they were read."""

from __future__ import annotations

from collections.abc import Sequence

import rdflib
from rdflib import Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, RDF, VOID, XSD

from simpul.graph.iris import Iris
from simpul.release import quads, quality
from simpul.release.manifest import issued
from simpul.release.shards import Shard
from simpul.settings import Settings

_TITLE = {"en": "Simpul: working relations in Indonesian local government", "id": "Simpul: tata hubungan kerja daerah"}
_DESCRIPTION = {
    "en": "Offices, relations and norms that the regulations on working relations state, each with the provision and "
    "the words that say so.",
    "id": "Jabatan, hubungan, dan norma yang dinyatakan peraturan tentang tata hubungan kerja, masing-masing dengan "
    "ketentuan dan kata-kata yang menyatakannya.",
}
_LICENCE = URIRef("https://creativecommons.org/publicdomain/zero/1.0/")


def description_lines(identifier: str, shards: Sequence[Shard], settings: Settings) -> set[str]:
    """Quad lines of the graph ``graph/release``.

    Title, licence, date, identifier, the graphs of the regulations, and how well they were read.
    """
    iris = Iris(settings.base)
    name = iris.graph("release")
    graph = rdflib.Graph()
    dataset = URIRef(settings.base + "dataset")
    for kind in (VOID.Dataset, DCAT.Dataset):
        graph.add((dataset, RDF.type, kind))
    for language, title in _TITLE.items():
        graph.add((dataset, DCTERMS.title, Literal(title, language)))
        graph.add((dataset, DCTERMS.description, Literal(_DESCRIPTION[language], language)))
    graph.add((dataset, DCTERMS.license, _LICENCE))
    graph.add((dataset, DCTERMS.identifier, Literal(identifier)))
    graph.add((dataset, VOID.uriSpace, Literal(settings.base)))
    if issued(shards):
        graph.add((dataset, DCTERMS.issued, Literal(issued(shards), datatype=XSD.date)))
    for shard in shards:
        subset = iris.graph(shard.slug)
        graph.add((dataset, VOID.subset, subset))
        graph.add((subset, RDF.type, VOID.Dataset))
        graph.add((subset, DCTERMS.title, Literal(shard.title, "id")))
        graph.add((subset, VOID.triples, Literal(shard.quads)))
    for triple in quality.description({shard.slug: shard.quality for shard in shards}, dataset, settings.base):
        graph.add(triple)
    return quads.quad_lines(quads.vocabulary_quads(graph, str(name)))
