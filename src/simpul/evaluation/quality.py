"""The figures as a release's description states them: a list of quality measurements (W3C Data Quality Vocabulary)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from simpul.evaluation.scores import Scores

METRICS = ("precision", "recall", "f1")
"""Names of the metrics, in the order in which a measurement of each layer is listed."""


@dataclass(frozen=True)
class Measure:
    """One measurement (`dqv:QualityMeasurement`).

    Attributes:
        metric: one of METRICS (`dqv:isMeasurementOf`).
        regulation: slug of the regulation measured, or `all` (`dqv:computedOn`).
        layer: layer of statements measured.
        value: between 0 and 1 (`dqv:value`).
        low, high: bounds of its interval of 95 %.
        n: rows counted: those of the reading for precision, of the gold standard for recall, of either for F1.
    """

    metric: str
    regulation: str
    layer: str
    value: float
    low: float
    high: float
    n: int


def measures(scores: Iterable[Scores]) -> list[Measure]:
    """Measurements of scores, by regulation, layer and metric; what has no rows to count has no measurement."""
    found = []
    for one in scores:
        for layer, score in one.layers.items():
            for metric in METRICS:
                figure = {"precision": score.precision, "recall": score.recall, "f1": score.f1}[metric]
                if figure.value is not None and figure.low is not None and figure.high is not None:
                    found.append(
                        Measure(metric, one.regulation, layer, figure.value, figure.low, figure.high, figure.n)
                    )
    return found
