"""A government as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from simpul.query.engine import Engine
from simpul.web.content import law, offices
from simpul.web.content.choices import OFFICE_CLASSES
from simpul.web.content.law import Regulation
from simpul.web.content.offices import Office
from simpul.web.content.statements import Link
from simpul.web.content.things import HEADER


@dataclass(frozen=True)
class Government:
    """A government.

    Attributes:
        iri: its IRI.
        label: its name.
        code: of its area, as the ministry gives it; empty where unknown.
        area: the Wikidata item of its area; empty where none is certain.
        province: it lies in; None for a province or the state.
        within: the governments of a province.
        regulations: of it, by date.
        offices: by code of their first class, in the order of `OFFICE_CLASSES`.
    """

    iri: str
    label: str
    code: str
    area: str
    province: Link | None
    within: tuple[Link, ...]
    regulations: tuple[Regulation, ...]
    offices: dict[str, tuple[Office, ...]]

    @property
    def count(self) -> int:
        """How many offices it has."""
        return sum(len(found) for found in self.offices.values())


def government(engine: Engine, iri: str) -> Government:
    """A government with its regulations and offices."""
    rows = engine.select(f"""{HEADER}SELECT ?label ?code ?area ?p ?pl {{
  OPTIONAL {{ <{iri}> rdfs:label ?label }} OPTIONAL {{ <{iri}> simpul:governmentCode ?code }}
  OPTIONAL {{ <{iri}> dcterms:spatial ?area }}
  OPTIONAL {{ <{iri}> simpul:province ?p . OPTIONAL {{ ?p rdfs:label ?pl }} }}
}}""")
    value = {name: term.value for name, term in rows[0].items()} if rows else {}
    inner = engine.select(f"""{HEADER}SELECT ?x ?l {{
  ?x simpul:province <{iri}> . OPTIONAL {{ ?x rdfs:label ?l }}
}} ORDER BY ?l ?x""")
    found: dict[str, list[Office]] = {}
    for office in offices.of_government(engine, iri):
        found.setdefault(office.classes[0] if office.classes else "", []).append(office)
    return Government(
        iri=iri,
        label=value.get("label", ""),
        code=value.get("code", ""),
        area=value.get("area", ""),
        province=Link(value["p"], {"id": value.get("pl", "")}) if "p" in value else None,
        within=tuple(Link(row["x"].value, {"id": row["l"].value} if "l" in row else {}) for row in inner),
        regulations=tuple(one for one in law.regulations(engine) if one.government == iri),
        offices={code: tuple(found[code]) for code in (*OFFICE_CLASSES, "") if code in found},
    )
