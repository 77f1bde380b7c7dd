"""Precision, recall and F1 of a reading, layer by layer, and every row on which reading and gold standard differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from simpul.evaluation.gold import LAYERS, Row, read_gold
from simpul.evaluation.intervals import Share, harmonic, share
from simpul.evaluation.rows import provision_of, rows_of, same
from simpul.extraction.model import Reading

ALL = "all"
"""Slug of scores over all regulations."""


@dataclass(frozen=True)
class Miss:
    """A row that only one side has.

    Attributes:
        regulation: slug.
        layer: a key of LAYERS.
        row: the row as printed.
        found: whether the reading states it (and the gold standard does not); otherwise it was missed.
        rule: name of the rule that stated it; empty where it was missed.
    """

    regulation: str
    layer: str
    row: Row
    found: bool
    rule: str = ""

    @property
    def line(self) -> str:
        """The miss in one line: `- ` in front of a row that was missed, `+ ` in front of a false one."""
        sign = "+" if self.found else "-"
        rule = f"  [{self.rule}]" if self.rule else ""
        return f"{sign} {self.regulation}  {self.layer}  {' | '.join(self.row)}{rule}"


@dataclass(frozen=True)
class Score:
    """A layer compared.

    Attributes:
        layer: a key of LAYERS.
        clusters: for each provision (with the regulation in front) the numbers of rows that both sides have, that
            only the reading has and that only the gold standard has.
        misses: the rows that only one side has.
    """

    layer: str
    clusters: Mapping[str, tuple[int, int, int]]
    misses: tuple[Miss, ...] = ()

    @cached_property
    def hits(self) -> int:
        """Rows that both sides have."""
        return sum(both for both, _, _ in self.clusters.values())

    @cached_property
    def false(self) -> int:
        """Rows that only the reading has."""
        return sum(read for _, read, _ in self.clusters.values())

    @cached_property
    def missed(self) -> int:
        """Rows that only the gold standard has."""
        return sum(gold for _, _, gold in self.clusters.values())

    @cached_property
    def precision(self) -> Share:
        """Share of the reading's rows that the gold standard has."""
        return share((both, both + read) for both, read, _ in self.clusters.values())

    @cached_property
    def recall(self) -> Share:
        """Share of the gold standard's rows that the reading has."""
        return share((both, both + gold) for both, _, gold in self.clusters.values())

    @cached_property
    def f1(self) -> Share:
        """Harmonic mean of precision and recall; ``n`` counts the rows that either side has."""
        return harmonic(share((both, both + read + gold) for both, read, gold in self.clusters.values()))


@dataclass(frozen=True)
class Scores:
    """A regulation compared, or all of them together.

    Attributes:
        regulation: slug, or ALL.
        layers: score of each layer that the gold standard has, in the order of LAYERS.
        anomalies_read, anomalies_gold: number of anomalies reported and noted; they are counted, not scored.
    """

    regulation: str
    layers: Mapping[str, Score]
    anomalies_read: int = 0
    anomalies_gold: int = 0

    @property
    def misses(self) -> tuple[Miss, ...]:
        """Every row that only one side has, layer by layer."""
        return tuple(miss for score in self.layers.values() for miss in score.misses)


def evaluate(reading: Reading, gold_dir: Path) -> Scores:
    """Compare a reading with the gold standard of its regulation.

    Rows are compared as sets, without case, with `Wali Kota` as `Walikota`, and the two parties of a kind in any order;
    nothing else is forgiven.

    Args:
        reading: the reading.
        gold_dir: folder of the gold standard of this regulation (``tests/gold/banjar-2023-6``).

    Raises:
        GoldError: if the gold standard cannot be read.
    """
    gold = read_gold(gold_dir)
    layers = {
        layer: _compare(gold.slug, layer, reading, gold.layers[layer]) for layer in LAYERS if layer in gold.layers
    }
    return Scores(gold.slug, layers, len(reading.anomalies), gold.anomalies)


def aggregate(scores: Iterable[Scores]) -> Scores:
    """All regulations together: every row counts alike, whichever regulation it comes from."""
    several = list(scores)
    layers: dict[str, Score] = {}
    for layer in LAYERS:
        parts = [one.layers[layer] for one in several if layer in one.layers]
        if parts:
            clusters = {path: counts for part in parts for path, counts in part.clusters.items()}
            layers[layer] = Score(layer, clusters, tuple(miss for part in parts for miss in part.misses))
    return Scores(ALL, layers, sum(one.anomalies_read for one in several), sum(one.anomalies_gold for one in several))


def _compare(slug: str, layer: str, reading: Reading, gold: Iterable[Row]) -> Score:
    wanted: dict[Row, Row] = {}
    for row in gold:
        wanted.setdefault(same(layer, row), row)
    read: dict[Row, tuple[Row, str]] = {}
    for row, rule in rows_of(reading, layer):
        read.setdefault(same(layer, row), (row, rule))
    clusters: dict[str, tuple[int, int, int]] = {}
    misses: list[Miss] = []
    for key in {**wanted, **read}:
        place = f"{slug}/{provision_of(layer, key)}"
        both, only_read, only_wanted = clusters.get(place, (0, 0, 0))
        if key in wanted and key in read:
            both += 1
        elif key in read:
            row, rule = read[key]
            only_read += 1
            misses.append(Miss(slug, layer, row, found=True, rule=rule))
        else:
            only_wanted += 1
            misses.append(Miss(slug, layer, wanted[key], found=False))
        clusters[place] = (both, only_read, only_wanted)
    return Score(layer, clusters, tuple(misses))
