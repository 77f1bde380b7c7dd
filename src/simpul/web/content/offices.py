"""Offices as pages show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from simpul.query.engine import Engine
from simpul.web.content.things import HEADER


@dataclass(frozen=True)
class Office:
    """An office in a list.

    Attributes:
        iri: its IRI.
        label: its name.
        government: IRI of its government.
        government_label: name of its government.
        type: IRI of its type; empty where it has none.
    """

    iri: str
    label: str
    government: str
    government_label: str
    type: str = ""


def described(engine: Engine, iris: Sequence[str]) -> list[Office]:
    """Offices, in the order of their IRIs given."""
    these = "VALUES ?o { " + " ".join(f"<{iri}>" for iri in iris) + " }"
    return sorted(_offices(engine, these, ""), key=lambda office: iris.index(office.iri))


def counterparts(engine: Engine, office: str) -> list[Office]:
    """The offices of the same type in other governments."""
    return _offices(engine, f"<{office}> simpul:officeType ?t . FILTER(?o != <{office}>)", "ORDER BY ?gl ?label")


def _offices(engine: Engine, pattern: str, order: str) -> list[Office]:
    rows = engine.select(f"""{HEADER}SELECT DISTINCT ?o ?label ?g ?gl ?t {{
  ?o a simpul:Office ; rdfs:label ?label .
  OPTIONAL {{ ?o simpul:government ?g . OPTIONAL {{ ?g rdfs:label ?gl }} }}
  OPTIONAL {{ ?o simpul:officeType ?t }}
  {pattern}
}} {order}""")
    found: dict[str, Office] = {}
    for row in rows:
        value = {name: term.value for name, term in row.items()}
        office = Office(value["o"], value["label"], value.get("g", ""), value.get("gl", ""), value.get("t", ""))
        found.setdefault(office.iri, office)
    return list(found.values())
