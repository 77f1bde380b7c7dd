"""A thing of the graph as a whole: what is said of it and what points to it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from simpul.graph.namespaces import PREFIXES, SIMPUL
from simpul.query.dataset import is_absolute
from simpul.query.engine import Engine, Row, Term
from simpul.query.errors import QuerySyntaxError

LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
MOST_INCOMING = 100
"""Links to a thing that are shown at once."""
HEADER = "\n".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items()) + "\n"
"""The prefixes for the pages' own queries."""


@dataclass(frozen=True)
class Value:
    """A value of a property.

    Attributes:
        term: IRI or literal.
        labels: by language, of an IRI; empty for a literal.
    """

    term: Term
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_iri(self) -> bool:
        """Whether it names a thing."""
        return self.term.type == "uri"


@dataclass(frozen=True)
class Property:
    """A property and its values.

    Attributes:
        iri: of the property.
        labels: by language.
        values: in order.
    """

    iri: str
    labels: Mapping[str, str]
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Thing:
    """A thing.

    Attributes:
        iri: its IRI.
        properties: what is said of it.
        incoming: what points to it, at most `MOST_INCOMING` things; each property's values are the pointing things.
        incoming_count: how many links point to it.
    """

    iri: str
    properties: tuple[Property, ...]
    incoming: tuple[Property, ...] = ()
    incoming_count: int = 0

    def values(self, predicate: str) -> tuple[Value, ...]:
        """The values of a property by its IRI."""
        return next((item.values for item in self.properties if item.iri == predicate), ())

    def text(self, predicate: str, language: str = "") -> str:
        """The first value of a property as text, in a language where there is one in it; empty without value."""
        values = self.values(predicate)
        wanted = next((value for value in values if language and value.term.language == language), None)
        return (wanted or values[0]).term.value if values else ""

    @property
    def types(self) -> frozenset[str]:
        """The IRIs of its classes."""
        return frozenset(value.term.value for value in self.values(TYPE))

    @property
    def labels(self) -> dict[str, str]:
        """Its labels by language."""
        return {value.term.language: value.term.value for value in self.values(LABEL)}

    def is_a(self, name: str) -> bool:
        """Whether it is of a class of the ontology, by local name."""
        return str(SIMPUL[name]) in self.types


def find(engine: Engine, candidates: Iterable[str]) -> str | None:
    """The first IRI that the graph knows: as a subject, an object or a named graph."""
    for iri in candidates:
        known = f"{{ <{iri}> ?p ?o }} UNION {{ ?s ?p <{iri}> }} UNION {{ GRAPH <{iri}> {{ ?s ?p ?o }} }}"
        # What the engine takes for no IRI names nothing.
        with contextlib.suppress(QuerySyntaxError):
            if is_absolute(iri) and engine.exists(f"ASK {{ {known} }}"):
                return iri
    return None


def describe(engine: Engine, iri: str, *, incoming: bool = True) -> Thing:
    """All that is said of a thing, and what points to it."""
    label = "OPTIONAL { ?x rdfs:label ?label } OPTIONAL { ?p rdfs:label ?name }"
    rows = engine.select(f"{HEADER}SELECT ?p ?x ?label ?name {{ <{iri}> ?p ?x . {label} }} ORDER BY ?p ?x")
    if not incoming:
        return Thing(iri, _properties(rows))
    counted = engine.select(f"SELECT (COUNT(*) AS ?n) {{ ?x ?p <{iri}> }}")
    links = f"{{ SELECT ?x ?p {{ ?x ?p <{iri}> }} ORDER BY ?p ?x LIMIT {MOST_INCOMING} }}"
    pointing = engine.select(f"{HEADER}SELECT ?p ?x ?label ?name {{ {links} {label} }} ORDER BY ?p ?x")
    return Thing(iri, _properties(rows), _properties(pointing), int(counted[0]["n"].value))


def _properties(rows: list[Row]) -> tuple[Property, ...]:
    names: dict[str, dict[str, str]] = {}
    values: dict[str, dict[Term, dict[str, str]]] = {}
    for row in rows:
        predicate, term = row["p"].value, row["x"]
        labels = values.setdefault(predicate, {}).setdefault(term, {})
        if "label" in row:
            labels[row["label"].language] = row["label"].value
        if "name" in row:
            names.setdefault(predicate, {})[row["name"].language] = row["name"].value
    return tuple(
        Property(predicate, names.get(predicate, {}), tuple(Value(term, labels) for term, labels in found.items()))
        for predicate, found in values.items()
    )


def short(iri: str) -> str:
    """An IRI with a prefix where one fits, else its last part."""
    for name, namespace in PREFIXES.items():
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{name}:{iri[len(namespace) :]}"
    return iri.rstrip("/").rpartition("#")[2].rpartition("/")[2] or iri


def description_query(iri: str) -> str:
    """The CONSTRUCT query for the data of a thing: what is said of it, what points to it, its quote and steps.

    Of an inferred statement also what its page shows: the premises down to their quotes, the rules, the citations.
    """
    return f"""{HEADER}CONSTRUCT {{ ?a ?p ?b }} {{
  {{ <{iri}> ?p ?b . BIND(<{iri}> AS ?a) }} UNION
  {{ ?a ?p <{iri}> . BIND(<{iri}> AS ?b) }} UNION
  {{ <{iri}> simpul:quote ?a . ?a ?p ?b }} UNION
  {{ <{iri}> simpul:quote/oa:hasSelector ?a . ?a ?p ?b }} UNION
  {{ <{iri}> oa:hasSelector ?a . ?a ?p ?b }} UNION
  {{ <{iri}> simpul:viaStep ?a . ?a ?p ?b }} UNION
  {{ <{iri}> prov:wasDerivedFrom+ ?a . ?a ?p ?b }} UNION
  {{ <{iri}> prov:wasDerivedFrom+/simpul:quote ?a . ?a ?p ?b }} UNION
  {{ <{iri}> prov:wasDerivedFrom+/simpul:quote/oa:hasSelector ?a . ?a ?p ?b }} UNION
  {{ <{iri}> prov:wasDerivedFrom+/simpul:viaStep ?a . ?a ?p ?b }} UNION
  {{ <{iri}> prov:wasDerivedFrom*/simpul:rule ?a . ?a ?p ?b }} UNION
  {{ <{iri}> prov:wasDerivedFrom*/simpul:basis ?a . ?a simpul:citation ?b . BIND(simpul:citation AS ?p) }} UNION
  {{ GRAPH <{iri}> {{ ?a ?p ?b }} }}
}}"""
