"""How well the regulations of a release were read, stated in its description (W3C Data Quality Vocabulary).

A regulation that has a gold standard is compared with it where it is read; its shard keeps the counts, and the release
puts them together. A regulation without one has no figures. Who wrote the rules had the texts of the gold standard in
sight, and the description says so beside every figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from rdflib import Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, RDF, RDFS, SDO, XSD
from rdflib.term import Node

from simpul import evaluation
from simpul.evaluation.scores import Score
from simpul.extraction.model import Reading
from simpul.graph.iris import Iris
from simpul.graph.namespaces import OA

DQV = Namespace("http://www.w3.org/ns/dqv#")

Counts = Mapping[str, Mapping[str, tuple[int, int, int]]]
"""Layer -> provision -> rows that both sides have, that only the reading has, that only the gold standard has."""

_IN_SIGHT = {
    "id": "Angka mutu diukur pada naskah yang terlihat ketika aturan pembacaan ditulis: angka itu menunjukkan bahwa "
    "yang sudah diketahui tidak hilang, bukan seberapa baik naskah baru dibaca.",
    "en": "The quality figures are measured on the texts that the reading rules were written with: they say that "
    "nothing known is lost, not how well a new text is read.",
}

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
    yield from _annotation(base, [dataset, *(URIRef(iris.graph(each.regulation)) for each in scores)])
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
        interval = "minValue dan maxValue: selang 95 %; diukur pada naskah yang terlihat ketika aturan ditulis"
        yield node, RDFS.comment, Literal(f"{measure.n} baris dihitung; {interval}", lang="id")
        interval = "minValue and maxValue: 95 % interval; measured on the texts that the rules were written with"
        yield node, RDFS.comment, Literal(f"{measure.n} rows counted; {interval}", lang="en")


def _annotation(base: str, measured: Iterable[URIRef]) -> Iterable[tuple[Node, Node, Node]]:
    """What the figures do not say, as an annotation (DQV section 5.5) of all that has figures."""
    node = URIRef(f"{base}quality/texts-in-sight")
    yield node, RDF.type, DQV.QualityAnnotation
    for language, words in _IN_SIGHT.items():
        yield node, DCTERMS.description, Literal(words, lang=language)
    for each in measured:
        yield node, OA.hasTarget, each
        yield each, DQV.hasQualityAnnotation, node


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
