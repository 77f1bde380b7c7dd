"""How well the regulations of a release were read, stated in its description (W3C Data Quality Vocabulary).

A regulation that has a gold standard is compared with it where it is read; its shard keeps the counts, and the release
puts them together. A regulation without one has no figures.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from rdflib import Literal, Namespace, URIRef
from rdflib.namespace import RDF, RDFS, SDO, XSD
from rdflib.term import Node

from simpul import evaluation
from simpul.evaluation.scores import Score
from simpul.extraction.model import Reading
from simpul.graph.iris import Iris

DQV = Namespace("http://www.w3.org/ns/dqv#")

Counts = Mapping[str, Mapping[str, tuple[int, int, int]]]
"""Layer -> provision -> rows that both sides have, that only the reading has, that only the gold standard has."""

_METRICS = {
    "precision": ("Presisi", "Precision"),
    "recall": ("Perolehan", "Recall"),
    "f1": ("Skor F1", "F1 score"),
}
_LAYERS = {
    "structure": ("struktur", "structure"),
    "definitions": ("definisi", "definitions"),
    "offices": ("jabatan dan perangkat", "offices"),
    "kinds": ("jenis hubungan", "kinds"),
    "kind_definitions": ("penjelasan jenis hubungan", "explanations of kinds"),
    "elaborations": ("rincian hubungan", "elaborations"),
    "acts": ("tindakan", "acts"),
    "norms": ("norma", "norms"),
    "citations": ("acuan", "citations"),
    "metadata": ("metadata", "metadata"),
}


def counted(reading: Reading, gold: Path) -> dict[str, dict[str, tuple[int, int, int]]]:
    """Counts of a reading against its gold standard in ``gold/<slug>``; empty where there is none.

    Raises:
        GoldError: if there is one that cannot be read.
    """
    folder = gold / reading.document.source.slug
    if not folder.is_dir():
        return {}
    scores = evaluation.evaluate(reading, folder)
    return {layer: dict(score.clusters) for layer, score in scores.layers.items()}


def description(counts: Mapping[str, Counts], dataset: URIRef, base: str) -> Iterator[tuple[Node, Node, Node]]:
    """Quality measurements of the regulations that have counts, and of all of them together.

    Args:
        counts: slug of a regulation -> its counts.
        dataset: the release as a dataset.
        base: base IRI; a measurement is ``<base>quality/<slug or all>/<layer>/<metric>``.
    """
    scores = [
        evaluation.Scores(slug, {layer: Score(layer, clusters) for layer, clusters in layers.items()})
        for slug, layers in counts.items()
        if layers
    ]
    if not scores:
        return
    yield from _metrics(base)
    iris = Iris(base)
    for measure in evaluation.measures([*scores, evaluation.aggregate(scores)]):
        on = dataset if measure.regulation == evaluation.ALL else URIRef(iris.graph(measure.regulation))
        node = URIRef(f"{base}quality/{measure.regulation}/{_name(measure.layer)}/{measure.metric}")
        yield on, DQV.hasQualityMeasurement, node
        yield node, RDF.type, DQV.QualityMeasurement
        yield node, DQV.isMeasurementOf, _metric(base, measure.metric, measure.layer)
        yield node, DQV.computedOn, on
        yield node, DQV.value, _decimal(measure.value)
        yield node, SDO.minValue, _decimal(measure.low)
        yield node, SDO.maxValue, _decimal(measure.high)
        yield node, RDFS.comment, Literal(f"{measure.n} baris dihitung; minValue dan maxValue: selang 95 %", lang="id")
        yield node, RDFS.comment, Literal(f"{measure.n} rows counted; minValue and maxValue: 95 % interval", lang="en")


def _metrics(base: str) -> Iterable[tuple[Node, Node, Node]]:
    for metric, (metric_id, metric_en) in _METRICS.items():
        for layer, (layer_id, layer_en) in _LAYERS.items():
            node = _metric(base, metric, layer)
            yield node, RDF.type, DQV.Metric
            yield node, RDFS.label, Literal(f"{metric_id} {layer_id}", lang="id")
            yield node, RDFS.label, Literal(f"{metric_en} of {layer_en}", lang="en")
            yield node, DQV.expectedDataType, XSD.decimal


def _metric(base: str, metric: str, layer: str) -> URIRef:
    return URIRef(f"{base}metric/{_name(layer)}-{metric}")


def _name(layer: str) -> str:
    return layer.replace("_", "-")


def _decimal(value: float) -> Literal:
    return Literal(Decimal(value).quantize(Decimal("0.0001")), datatype=XSD.decimal)
