"""Kinds, acts and types of offices: what they mean, and what the regulations say with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from simpul.query.engine import Engine
from simpul.web.content.choices import DERIVATIONS
from simpul.web.content.statements import Link
from simpul.web.content.things import HEADER, Thing

SKOS = "http://www.w3.org/2004/02/skos/core#"


@dataclass(frozen=True)
class Concept:
    """A concept of a scheme.

    Attributes:
        iri: its IRI.
        code: last part of it, as addresses have it.
        labels, definitions, sentences: by language.
        names: other names, in whatever language.
        grounds: why the names stand for the same, by language.
        broader, narrower, related: other concepts.
    """

    iri: str
    code: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    sentences: Mapping[str, str]
    names: tuple[str, ...] = ()
    grounds: Mapping[str, str] = field(default_factory=dict)
    broader: tuple[Link, ...] = ()
    narrower: tuple[Link, ...] = ()
    related: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Use:
    """How often one regulation speaks of a kind or act.

    Attributes:
        government: IRI of the regulation's government.
        government_label: its name.
        regulation: IRI of the regulation; `slug` names it in addresses.
        label: its citation.
        stated, inferred: number of statements.
    """

    government: str
    government_label: str
    regulation: str
    slug: str
    label: str
    stated: int = 0
    inferred: int = 0


def concept(engine: Engine, found: Thing) -> Concept:
    """A concept from all that is said of it, with those around it."""

    def texts(name: str) -> dict[str, str]:
        return {value.term.language: value.term.value for value in found.values(name)}

    simpul = "https://w3id.org/simpul/ontology#"
    around = _around(engine, found.iri)
    return Concept(
        iri=found.iri,
        code=found.iri.rpartition("/")[2],
        labels=found.labels,
        definitions=texts(f"{SKOS}definition"),
        sentences=texts(f"{simpul}sentence"),
        names=tuple(sorted({value.term.value for value in found.values(f"{SKOS}altLabel")})),
        grounds=texts(f"{simpul}ground"),
        broader=around["broader"],
        narrower=around["narrower"],
        related=around["related"],
    )


def uses(engine: Engine, iri: str) -> list[Use]:
    """Statements of a kind or act by regulation, those of one government together."""
    rows = engine.select(f"""{HEADER}SELECT ?g ?gl ?r ?slug ?label ?d (COUNT(DISTINCT ?s) AS ?n) {{
  VALUES ?link {{ simpul:kind simpul:act }} ?s ?link <{iri}> ; simpul:derivation ?d ; simpul:inRegulation ?r .
  FILTER NOT EXISTS {{ ?s a simpul:KindDefinitionStatement }}
  ?r rdfs:label ?label ; simpul:slug ?slug . OPTIONAL {{ ?r simpul:government ?g . OPTIONAL {{ ?g rdfs:label ?gl }} }}
}} GROUP BY ?g ?gl ?r ?slug ?label ?d ORDER BY ?gl ?label""")
    counted: dict[str, dict[str, int]] = {}
    first: dict[str, dict[str, str]] = {}
    for row in rows:
        value = {name: term.value for name, term in row.items()}
        first.setdefault(value["r"], value)
        code = value["d"].rpartition("#")[2]
        if code in DERIVATIONS:
            counted.setdefault(value["r"], {})[code] = int(value["n"])
    return [
        Use(value.get("g", ""), value.get("gl", ""), iri, value["slug"], value["label"], **counted.get(iri, {}))
        for iri, value in first.items()
    ]


def _around(engine: Engine, iri: str) -> dict[str, tuple[Link, ...]]:
    branches = {
        "broader": f"{{ <{iri}> skos:broader ?x }} UNION {{ ?x skos:narrower <{iri}> }}",
        "narrower": f"{{ ?x skos:broader <{iri}> }} UNION {{ <{iri}> skos:narrower ?x }}",
        "related": f"{{ <{iri}> skos:related ?x }} UNION {{ ?x skos:related <{iri}> }}",
    }
    whole = " UNION ".join(f'{{ {pattern} BIND("{name}" AS ?how) }}' for name, pattern in branches.items())
    labels: dict[str, dict[str, dict[str, str]]] = {name: {} for name in branches}
    for row in engine.select(f"{HEADER}SELECT DISTINCT ?how ?x ?l {{ {whole} OPTIONAL {{ ?x rdfs:label ?l }} }}"):
        named = labels[row["how"].value].setdefault(row["x"].value, {})
        if "l" in row:
            named[row["l"].language] = row["l"].value
    return {
        name: tuple(Link(one, found) for one, found in sorted(others.items(), key=lambda item: item[0]))
        for name, others in labels.items()
    }
