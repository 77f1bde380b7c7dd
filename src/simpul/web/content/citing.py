"""What a regulation says of itself and of other laws, and where other regulations cite it."""

from __future__ import annotations

from dataclasses import dataclass

from simpul.query.engine import Engine, Row
from simpul.web.content.things import HEADER

OUTWARD = ("revokes", "amendedBy", "basedOn")
"""Relations to other laws that a regulation's page shows, as codes."""


@dataclass(frozen=True)
class Fact:
    """What a regulation says of itself.

    Attributes:
        field: its name (``gazette``).
        value: the words, or an ISO 8601 date.
        statement: IRI of the statement.
    """

    field: str
    value: str
    statement: str


@dataclass(frozen=True)
class Reference:
    """A citation between laws or provisions.

    Attributes:
        relation: code (``revokes``, ``basedOn``, ``refersTo``).
        inward: whether it is another regulation that cites.
        iri: of what is cited, or of the provision that cites; empty where the graph has no node for it.
        label: its name.
        basis: IRI of the citing provision.
        citation: its legal citation.
        statement: IRI of the statement.
    """

    relation: str
    inward: bool
    iri: str
    label: str
    basis: str
    citation: str
    statement: str


def facts(engine: Engine, regulation: str) -> dict[str, Fact]:
    """What a regulation says of itself, by field."""
    rows = engine.select(f"""{HEADER}SELECT ?s ?field ?value {{
  ?s simpul:inRegulation <{regulation}> ; simpul:field ?field ; simpul:value ?value
}} ORDER BY ?field ?s""")
    return {row["field"].value: Fact(row["field"].value, row["value"].value, row["s"].value) for row in reversed(rows)}


def references(engine: Engine, regulation: str) -> list[Reference]:
    """The laws that a regulation is based on, revokes or names as amended, and who cites the regulation as a whole."""
    codes = " ".join(f"simpul:{code}" for code in OUTWARD)
    outward = engine.select(f"""{HEADER}SELECT ?s ?how ?id ?target ?label ?basis ?citation {{
  VALUES ?how {{ {codes} }}
  ?s simpul:inRegulation <{regulation}> ; simpul:citationRelation ?how ; simpul:targetId ?id ; simpul:basis ?basis .
  ?basis simpul:citation ?citation . OPTIONAL {{ ?basis simpul:order ?order }}
  OPTIONAL {{ ?s simpul:target ?target . OPTIONAL {{ ?target rdfs:label ?label }} }}
}} ORDER BY ?order ?s""")
    inward = engine.select(f"""{HEADER}SELECT ?s ?how ?basis ?citation {{
  ?s simpul:target <{regulation}> ; simpul:citationRelation ?how ; simpul:basis ?basis ; simpul:inRegulation ?from .
  ?basis simpul:citation ?citation .
  FILTER(?from != <{regulation}>)
}} ORDER BY ?citation ?s""")
    return [*_unique(outward, inward=False), *_unique(inward, inward=True)]


def cited(engine: Engine, provision: str) -> list[Reference]:
    """What a provision cites."""
    rows = engine.select(f"""{HEADER}SELECT ?s ?how ?id ?target ?label ?basis ?citation {{
  VALUES ?basis {{ <{provision}> }}
  ?s simpul:basis ?basis ; simpul:citationRelation ?how ; simpul:targetId ?id .
  ?basis simpul:citation ?citation .
  OPTIONAL {{ ?s simpul:target ?target . OPTIONAL {{ ?target simpul:citation ?name }}
    OPTIONAL {{ ?target rdfs:label ?plain }} BIND(COALESCE(?name, ?plain) AS ?label) }}
}} ORDER BY ?how ?id ?s""")
    return _unique(rows, inward=False)


def citing(engine: Engine, provisions: list[str], most: int) -> list[Reference]:
    """Which provisions, of whatever regulation, cite one of some provisions; ``most`` at most."""
    these = " ".join(f"<{iri}>" for iri in provisions)
    rows = engine.select(f"""{HEADER}SELECT ?s ?how ?basis ?citation {{
  VALUES ?target {{ {these} }}
  ?s simpul:target ?target ; simpul:citationRelation ?how ; simpul:basis ?basis .
  ?basis simpul:citation ?citation . OPTIONAL {{ ?basis simpul:order ?order ; simpul:inRegulation ?from }}
}} ORDER BY ?from ?order ?s LIMIT {most}""")
    return _unique(rows, inward=True)


def _unique(rows: list[Row], *, inward: bool) -> list[Reference]:
    """A reference for each statement."""
    found: dict[str, Reference] = {}
    for row in rows:
        basis, citation = row["basis"].value, row["citation"].value
        target = row["target"].value if "target" in row else ""
        name = row["label"].value if "label" in row else row["id"].value if "id" in row else ""
        statement = row["s"].value
        found.setdefault(
            statement,
            Reference(
                relation=row["how"].value.rpartition("#")[2],
                inward=inward,
                iri=basis if inward else target,
                label=citation if inward else name,
                basis=basis,
                citation=citation,
                statement=statement,
            ),
        )
    return list(found.values())
