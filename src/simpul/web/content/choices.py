"""What lists and pictures can be narrowed to: governments, regulations, kinds, acts and types of the graph."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from simpul.graph.namespaces import OFFICE_TYPE
from simpul.query.engine import Engine, Row
from simpul.web.content.things import HEADER

OFFICE_CLASSES = {
    "post": "Post",
    "organisation": "Organisation",
    "vertical": "VerticalAgency",
    "forum": "Forum",
    "group": "Group",
}
"""Local name of the class in the ontology, by its code in the flat tables."""
DERIVATIONS = ("stated", "inferred")
LAYERS = {"KindStatement": "kind", "ActStatement": "act", "ChainStatement": "chain"}
"""Layer of relations by class of statement."""
CHAIN = "answersTo"
"""Code of the relation of a chain of accountability, which no act stands for."""


@dataclass(frozen=True)
class Choice:
    """One value of a filter.

    Attributes:
        value: as addresses have it.
        iri: of the thing it stands for; empty for a code.
        labels: its names by language.
        above: value of the broader one; empty where there is none.
    """

    value: str
    iri: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    above: str = ""


@dataclass(frozen=True)
class Known:
    """All there is to choose from in a release.

    Attributes:
        governments: those that have offices.
        regulating: those that have regulations.
        regulations, kinds, acts, types: as the functions of these names say.
    """

    governments: tuple[Choice, ...]
    regulating: tuple[Choice, ...]
    regulations: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    acts: tuple[Choice, ...]
    types: tuple[Choice, ...]


def known(engine: Engine, base: str) -> Known:
    """All there is to choose from; six queries."""
    return Known(
        governments(engine, base),
        regulating(engine, base),
        regulations(engine),
        kinds(engine),
        acts(engine),
        types(engine),
    )


def governments(engine: Engine, base: str) -> tuple[Choice, ...]:
    """The governments that have offices; the value is the path of the IRI below the base."""
    rows = engine.select(f"""{HEADER}SELECT DISTINCT ?x ?label {{
  {{ SELECT DISTINCT ?x {{ ?o simpul:government ?x ; a simpul:Office }} }} OPTIONAL {{ ?x rdfs:label ?label }}
}} ORDER BY ?label ?x""")
    return _gathered(rows, lambda iri: iri.removeprefix(base))


def regulating(engine: Engine, base: str) -> tuple[Choice, ...]:
    """The governments that have regulations; the value is the path of the IRI below the base."""
    rows = engine.select(f"""{HEADER}SELECT DISTINCT ?x ?label {{
  {{ SELECT DISTINCT ?x {{ ?r simpul:government ?x ; a simpul:Regulation }} }} OPTIONAL {{ ?x rdfs:label ?label }}
}} ORDER BY ?label ?x""")
    return _gathered(rows, lambda iri: iri.removeprefix(base))


def regulations(engine: Engine) -> tuple[Choice, ...]:
    """The regulations; the value is the slug."""
    rows = engine.select(f"""{HEADER}SELECT ?x ?label ?value {{
  ?x a simpul:Regulation ; simpul:slug ?value . OPTIONAL {{ ?x rdfs:label ?label }}
}} ORDER BY ?label ?x""")
    return _gathered(rows)


def kinds(engine: Engine) -> tuple[Choice, ...]:
    """The kinds of working relation that statements have, with those above them; the value is the notation."""
    return _relations(engine, "a simpul:KindStatement ; simpul:kind")


def acts(engine: Engine) -> tuple[Choice, ...]:
    """The acts that statements have; the value is the notation."""
    return _relations(engine, "a simpul:ActStatement ; simpul:act")


def types(engine: Engine) -> tuple[Choice, ...]:
    """The types that offices have, by name; the value is the last part of the IRI."""
    rows = engine.select(f"""{HEADER}SELECT DISTINCT ?x ?label {{
  {{ SELECT DISTINCT ?x {{ ?o simpul:officeType ?x }} }} OPTIONAL {{ ?x rdfs:label ?label }}
}}""")
    found = _gathered(rows, lambda iri: iri.removeprefix(str(OFFICE_TYPE)))
    return tuple(sorted(found, key=lambda choice: (choice.labels.get("id") or choice.value).lower()))


def find(choices: Sequence[Choice], value: str) -> Choice | None:
    """The choice that an address names."""
    return next((choice for choice in choices if choice.value == value), None)


def _relations(engine: Engine, link: str) -> tuple[Choice, ...]:
    rows = engine.select(f"""{HEADER}SELECT DISTINCT ?x ?label ?value ?above {{
  {{ SELECT DISTINCT ?x {{ ?s {link} ?x }} }}
  ?x skos:notation ?value . OPTIONAL {{ ?x rdfs:label ?label }} OPTIONAL {{ ?x skos:broader/skos:notation ?above }}
}} ORDER BY ?value""")
    return _gathered(rows)


def _gathered(rows: Sequence[Row], value: Callable[[str], str] = str) -> tuple[Choice, ...]:
    labels: dict[str, dict[str, str]] = {}
    values: dict[str, tuple[str, str]] = {}
    for row in rows:
        iri = row["x"].value
        above = row["above"].value if "above" in row else ""
        values[iri] = (row["value"].value if "value" in row else value(iri), above)
        named = labels.setdefault(iri, {})
        if "label" in row:
            named[row["label"].language] = row["label"].value
    return tuple(Choice(one, iri, labels[iri], above) for iri, (one, above) in values.items())
