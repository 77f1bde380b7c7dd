"""What the home page shows: the governments with their regulations, the kinds of relation, and how well was read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from simpul.graph.namespaces import VOCABULARY_BASE
from simpul.query.engine import Engine
from simpul.query.library import Query
from simpul.web.content import law, questions
from simpul.web.content.law import Regulation
from simpul.web.content.questions import Answer
from simpul.web.content.things import HEADER

Labels = Mapping[str, str]
COUNTED = ("regulations", "provisions", "offices", "relations", "statements")
"""What is counted, in the order in which it is shown."""


@dataclass(frozen=True)
class Government:
    """A government with its regulations.

    Attributes:
        iri: its IRI.
        label: its name.
        regulations: by date.
        offices: how many of its offices the graph knows.
    """

    iri: str
    label: str
    regulations: tuple[Regulation, ...]
    offices: int


@dataclass(frozen=True)
class Kind:
    """A kind of working relation.

    Attributes:
        iri: of the concept.
        code: its notation.
        labels, definitions: by language.
    """

    iri: str
    code: str
    labels: dict[str, str] = field(default_factory=dict)
    definitions: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Measure:
    """A figure of quality over the whole release.

    Attributes:
        iri: of the measurement.
        labels: of its metric, by language.
        value, low, high: the figure and its 95 % interval, between 0 and 1.
    """

    iri: str
    labels: dict[str, str]
    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Home:
    """All of the home page that comes from the graph.

    Attributes:
        counts: how much there is, by name.
        governments: by name.
        loose: regulations of no known government.
        kinds: those below no other.
        measures: F1 of each layer, where the release has figures.
        caution: what the figures do not say, by language.
        answers: questions answered.
        labels: of the codes in answers, by code and language.
    """

    counts: tuple[tuple[str, int], ...]
    governments: tuple[Government, ...]
    loose: tuple[Regulation, ...]
    kinds: tuple[Kind, ...]
    measures: tuple[Measure, ...]
    caution: Labels
    answers: tuple[Answer, ...]
    labels: Mapping[str, Labels]


def gathered(engine: Engine, gallery: Iterable[Query], dataset: str) -> Home:
    """All of the home page that comes from the graph.

    Args:
        engine: answers the queries.
        gallery: queries of which some are answered.
        dataset: IRI of the release as a dataset.
    """
    regulations = law.regulations(engine)
    return Home(
        counts(engine),
        governments(engine, regulations),
        tuple(one for one in regulations if not one.government),
        kinds(engine),
        measures(engine, dataset),
        caution(engine, dataset),
        tuple(questions.answers(engine, gallery)),
        questions.labels(engine),
    )


def counts(engine: Engine) -> tuple[tuple[str, int], ...]:
    """How much of what there is, by name."""
    rows = engine.select(f"""{HEADER}SELECT ?regulations ?provisions ?offices ?relations ?statements {{
  {{ SELECT (COUNT(DISTINCT ?x) AS ?regulations) {{ ?x a simpul:Regulation }} }}
  {{ SELECT (COUNT(DISTINCT ?x) AS ?provisions) {{ ?x a simpul:Provision }} }}
  {{ SELECT (COUNT(DISTINCT ?x) AS ?offices) {{ ?x a simpul:Office }} }}
  {{ SELECT (COUNT(DISTINCT ?x) AS ?relations) {{ ?x a ?c VALUES ?c {{ simpul:KindStatement simpul:ActStatement }} }} }}
  {{ SELECT (COUNT(DISTINCT ?x) AS ?statements) {{ ?x a simpul:Statement }} }}
}}""")
    return tuple((name, int(rows[0][name].value)) for name in COUNTED)


def governments(engine: Engine, regulations: Iterable[Regulation]) -> tuple[Government, ...]:
    """The governments that have regulations in the graph."""
    rows = engine.select(
        f"{HEADER}SELECT ?g (COUNT(DISTINCT ?o) AS ?n) {{ ?o a simpul:Office ; simpul:government ?g }} GROUP BY ?g"
    )
    offices = {row["g"].value: int(row["n"].value) for row in rows if "g" in row}
    found: dict[str, list[Regulation]] = {}
    for one in regulations:
        if one.government:
            found.setdefault(one.government, []).append(one)
    return tuple(
        Government(iri, its[0].government_label, tuple(its), offices.get(iri, 0)) for iri, its in found.items()
    )


def kinds(engine: Engine) -> tuple[Kind, ...]:
    """The kinds of working relation that are below no other, by number of statements that name them."""
    rows = engine.select(f"""{HEADER}SELECT ?kind ?code ?property ?words ?n {{
  {{ SELECT ?kind ?code (COUNT(?s) AS ?n) {{
    ?kind skos:inScheme <{VOCABULARY_BASE}kind> ; skos:notation ?code .
    FILTER NOT EXISTS {{ ?kind skos:broader ?above }}
    OPTIONAL {{ ?s simpul:kind ?kind }}
  }} GROUP BY ?kind ?code }}
  VALUES ?property {{ rdfs:label skos:definition }}
  ?kind ?property ?words
}} ORDER BY DESC(?n) ?code ?property ?words""")
    found: dict[str, Kind] = {}
    for row in rows:
        kind = found.setdefault(row["kind"].value, Kind(row["kind"].value, row["code"].value))
        into = kind.labels if row["property"].value.endswith("label") else kind.definitions
        into[row["words"].language] = row["words"].value
    return tuple(found.values())


_QUALITY = "PREFIX dqv: <http://www.w3.org/ns/dqv#> PREFIX sdo: <https://schema.org/>"


def measures(engine: Engine, dataset: str) -> tuple[Measure, ...]:
    """F1 of each layer over the release as a whole; none where it has no figures."""
    rows = engine.select(f"""{_QUALITY} {HEADER}SELECT ?m ?label ?value ?low ?high {{
  <{dataset}> dqv:hasQualityMeasurement ?m .
  ?m dqv:isMeasurementOf ?metric ; dqv:value ?value ; sdo:minValue ?low ; sdo:maxValue ?high .
  ?metric rdfs:label ?label .
  FILTER(STRENDS(STR(?metric), "-f1"))
}} ORDER BY ?m""")
    found: dict[str, Measure] = {}
    for row in rows:
        value, low, high = (float(row[name].value) for name in ("value", "low", "high"))
        one = found.setdefault(row["m"].value, Measure(row["m"].value, {}, value, low, high))
        one.labels[row["label"].language] = row["label"].value
    return tuple(found.values())


def caution(engine: Engine, dataset: str) -> dict[str, str]:
    """What the figures do not say, by language."""
    rows = engine.select(f"""{_QUALITY} {HEADER}SELECT DISTINCT ?words {{
  <{dataset}> dqv:hasQualityAnnotation ?note . ?note dcterms:description ?words
}}""")
    return {row["words"].language: row["words"].value for row in rows}
