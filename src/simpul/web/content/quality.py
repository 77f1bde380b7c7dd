"""How well a release was read: coverage, and precision and recall as its description states them (DQV)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from simpul.query.engine import Engine
from simpul.web.content.things import HEADER

STATUSES = ("stated", "empty", "not-understood")
METRICS = ("precision", "recall", "f1")
ALL = "all"
"""In place of a slug: all regulations together."""


@dataclass(frozen=True)
class Coverage:
    """What became of the provisions of a regulation: how many are of each of `STATUSES`."""

    regulation: str
    slug: str
    label: str
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """All that were looked at."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class Unread:
    """A provision that speaks of offices and was not understood, with the cues that no statement used."""

    iri: str
    citation: str
    slug: str
    text: str
    cues: tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    """A quality measurement.

    Attributes:
        iri: its IRI.
        slug: of the regulation, or `ALL`.
        layer: of statements (``kind-definitions``).
        metric: one of `METRICS`.
        value, low, high: between 0 and 1, with its interval of 95 %.
        rows: how many were counted; None where that is not said.
    """

    iri: str
    slug: str
    layer: str
    metric: str
    value: float
    low: float
    high: float
    rows: int | None


def coverage(engine: Engine) -> list[Coverage]:
    """What became of the provisions of each regulation, by its name."""
    rows = engine.select(f"""{HEADER}SELECT ?r ?slug ?label ?status (COUNT(DISTINCT ?p) AS ?n) {{
  ?p simpul:coverageStatus ?status ; simpul:inRegulation ?r .
  ?r simpul:slug ?slug . OPTIONAL {{ ?r rdfs:label ?label }}
}} GROUP BY ?r ?slug ?label ?status ORDER BY ?label ?slug""")
    found: dict[str, Coverage] = {}
    for row in rows:
        slug = row["slug"].value
        label = row["label"].value if "label" in row else slug
        one = found.get(slug) or Coverage(row["r"].value, slug, label, {})
        counts = {**one.counts, row["status"].value: int(row["n"].value)}
        found[slug] = Coverage(one.regulation, slug, label, counts)
    return list(found.values())


def unread(engine: Engine) -> list[Unread]:
    """The provisions that were not understood, by regulation and in the order of its text."""
    rows = engine.select(f"""{HEADER}SELECT ?p ?citation ?slug ?text ?cue {{
  VALUES ?status {{ "not-understood" }}
  ?p simpul:coverageStatus ?status ; simpul:inRegulation/simpul:slug ?slug .
  OPTIONAL {{ ?p simpul:citation ?citation }} OPTIONAL {{ ?p simpul:text ?text }}
  OPTIONAL {{ ?p simpul:unusedCue ?cue }} OPTIONAL {{ ?p simpul:order ?order }}
}} ORDER BY ?slug ?order ?p ?cue""")
    found: dict[str, Unread] = {}
    for row in rows:
        said = {name: term.value for name, term in row.items()}
        iri = said["p"]
        cues = found[iri].cues if iri in found else ()
        more = (said["cue"],) if "cue" in said and said["cue"] not in cues else ()
        found[iri] = Unread(iri, said.get("citation", ""), said["slug"], said.get("text", ""), (*cues, *more))
    return list(found.values())


def figures(engine: Engine, base: str) -> list[Figure]:
    """All measurements, by layer, metric and regulation."""
    rows = engine.select(f"""{HEADER}PREFIX dqv: <http://www.w3.org/ns/dqv#> PREFIX sdo: <https://schema.org/>
SELECT ?m ?metric ?on ?value ?low ?high ?comment {{
  ?m a dqv:QualityMeasurement ; dqv:isMeasurementOf ?metric ; dqv:computedOn ?on ; dqv:value ?value .
  OPTIONAL {{ ?m sdo:minValue ?low ; sdo:maxValue ?high }}
  OPTIONAL {{ ?m rdfs:comment ?comment FILTER(LANG(?comment) = "en") }}
}}""")
    found = []
    for row in rows:
        said = {name: term.value for name, term in row.items()}
        layer, _, metric = said["metric"].rpartition("/")[2].rpartition("-")
        if metric not in METRICS:
            continue
        graph = f"{base}graph/"
        counted = re.match(r"\d+", said.get("comment", ""))
        found.append(
            Figure(
                iri=said["m"],
                slug=said["on"].removeprefix(graph) if said["on"].startswith(graph) else ALL,
                layer=layer,
                metric=metric,
                value=float(said["value"]),
                low=float(said.get("low", said["value"])),
                high=float(said.get("high", said["value"])),
                rows=int(counted[0]) if counted else None,
            )
        )
    return sorted(found, key=lambda one: (one.layer, METRICS.index(one.metric), one.slug))


def notes(engine: Engine) -> dict[str, str]:
    """What the release says that its figures do not say, by language (``dqv:QualityAnnotation``)."""
    rows = engine.select(f"""{HEADER}PREFIX dqv: <http://www.w3.org/ns/dqv#>
SELECT ?words {{ ?note a dqv:QualityAnnotation ; dcterms:description ?words }} ORDER BY ?words""")
    return {row["words"].language: row["words"].value for row in rows}
