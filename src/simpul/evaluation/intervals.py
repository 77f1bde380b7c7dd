"""Intervals of 95 % for shares that are counted over rows which are right or wrong together.

A provision that is misread often gives several wrong rows at once (a conjunction of five offices). Rows are therefore
gathered by provision: the number of rows that enters Wilson's score interval is divided by the design effect of that
gathering (Kish 1965; Korn and Graubard 1998 for proportions near 1). Nothing is drawn at random, so that the same
reading always has the same figures; and a share of 1 has an interval that says how few rows it was found on, which a
bootstrap cannot.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

_Z = 1.959963984540054
"""Quantile of the normal distribution that 95 % lie within, on both sides."""


@dataclass(frozen=True)
class Share:
    """A share with its interval.

    Attributes:
        value: between 0 and 1; None where there is nothing to count.
        low, high: bounds of the interval of 95 %; None with ``value``.
        n: number of rows that it is a share of.
    """

    value: float | None
    low: float | None
    high: float | None
    n: int


def share(clusters: Iterable[tuple[int, int]]) -> Share:
    """Share of right rows.

    Args:
        clusters: for each provision the number of right rows and of rows.
    """
    counts = [(right, rows) for right, rows in clusters if rows]
    n = sum(rows for _, rows in counts)
    if n == 0:
        return Share(None, None, None, 0)
    value = sum(right for right, _ in counts) / n
    low, high = wilson(value, n / design_effect(counts))
    return Share(value, low, high, n)


def wilson(value: float, n: float) -> tuple[float, float]:
    """Wilson's score interval of 95 % for a share ``value`` of ``n``, which need not be whole (Wilson 1927)."""
    centre = value + _Z**2 / (2 * n)
    spread = _Z * sqrt(value * (1 - value) / n + _Z**2 / (4 * n**2))
    scale = 1 + _Z**2 / n
    low = 0.0 if value == 0 else (centre - spread) / scale
    high = 1.0 if value == 1 else (centre + spread) / scale
    return max(0.0, low), min(1.0, high)


def design_effect(clusters: Iterable[tuple[int, int]]) -> float:
    """How much more a share varies because rows come in clusters; 1 where all rows are right or all wrong."""
    counts = list(clusters)
    n = sum(rows for _, rows in counts)
    value = sum(right for right, _ in counts) / n
    if len(counts) < 2 or value in (0, 1):
        return 1.0
    between = sum((right - value * rows) ** 2 for right, rows in counts)
    variance = len(counts) / (len(counts) - 1) * between / n**2
    return max(1.0, variance / (value * (1 - value) / n))


def harmonic(agreed: Share) -> Share:
    """F1 from the share of rows that both sides have among the rows that either has.

    With that share j, F1 = 2j / (1 + j): it grows with j, so that the bounds of j give the bounds of F1.
    """
    if agreed.value is None or agreed.low is None or agreed.high is None:
        return agreed
    return Share(_f1(agreed.value), _f1(agreed.low), _f1(agreed.high), agreed.n)


def _f1(agreed: float) -> float:
    return 2 * agreed / (1 + agreed)
