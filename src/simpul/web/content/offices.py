"""Offices in lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from simpul.graph.namespaces import SIMPUL
from simpul.query.engine import Engine
from simpul.web.content.choices import OFFICE_CLASSES
from simpul.web.content.things import HEADER
from simpul.web.tabular import Table

_CODES = {str(SIMPUL[name]): code for code, name in OFFICE_CLASSES.items()}
COLUMNS = (
    "office",
    "label",
    "other_names",
    "class",
    "type",
    "type_label",
    "government",
    "government_label",
    "statements",
)
"""Columns of the list as a table."""


@dataclass(frozen=True)
class Office:
    """An office in a list.

    Attributes:
        iri: its IRI.
        label: its name.
        government: IRI of its government.
        government_label: name of its government.
        type: IRI of its type; empty where it has none.
        type_labels: names of its type by language.
        classes: codes of its classes, in the order of `OFFICE_CLASSES`.
        names: its other names.
        statements: how many name it as a party, on the way or as a bearer.
    """

    iri: str
    label: str
    government: str = ""
    government_label: str = ""
    type: str = ""
    type_labels: Mapping[str, str] = field(default_factory=dict)
    classes: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    statements: int = 0


PARTIES = "simpul:partyA simpul:partyB simpul:subject simpul:object simpul:via simpul:bearer"
"""The properties by which statements speak of an office, apart from mentioning it."""


def described(engine: Engine, iris: Sequence[str]) -> list[Office]:
    """Offices, in the order of their IRIs given."""
    if not iris:
        return []
    these = "VALUES ?o { " + " ".join(f"<{iri}>" for iri in iris) + " } ?o a simpul:Office ."
    place = {iri: number for number, iri in enumerate(iris)}
    return sorted(_offices(engine, these), key=lambda office: place[office.iri])


def named(engine: Engine, iris: Iterable[str]) -> dict[str, Office]:
    """Offices by their IRIs, without the number of statements."""
    these = "VALUES ?o { " + " ".join(f"<{iri}>" for iri in sorted(iris)) + " }"
    return {office.iri: office for office in _offices(engine, these, counted=False)}


def of_type(engine: Engine, office_type: str) -> list[Office]:
    """The offices of a type, by government and name."""
    return _sorted(_offices(engine, f"?o simpul:officeType <{office_type}> ."))


def of_government(engine: Engine, government: str) -> list[Office]:
    """The offices of a government, by name."""
    return _sorted(_offices(engine, f"?o simpul:government <{government}> ; a simpul:Office ."))


def initials(engine: Engine, pattern: str) -> list[tuple[str, int]]:
    """The first letters of the names of the offices ``?x`` that match a pattern, with how many begin with each."""
    rows = engine.select(f"""{HEADER}SELECT ?letter (COUNT(DISTINCT ?x) AS ?n) {{
  {pattern} ?x rdfs:label ?name . BIND(UCASE(SUBSTR(STR(?name), 1, 1)) AS ?letter)
}} GROUP BY ?letter ORDER BY ?letter""")
    return [(row["letter"].value, int(row["n"].value)) for row in rows if "letter" in row]


def table(found: Sequence[Office]) -> Table:
    """Offices as a table."""
    rows = [
        (
            *(one.iri, one.label, " | ".join(one.names), " ".join(one.classes), one.type.rpartition("/")[2]),
            *(one.type_labels.get("id", ""), one.government, one.government_label, one.statements),
        )
        for one in found
    ]
    return Table(COLUMNS, rows)


def _offices(engine: Engine, pattern: str, *, counted: bool = True) -> list[Office]:
    rows = engine.select(f"""{HEADER}SELECT ?o ?label ?g ?gl ?t ?tl ?c ?other ?n {{
  {{ SELECT DISTINCT ?o {{ {pattern} }} }}
  ?o rdfs:label ?label .
  OPTIONAL {{ ?o simpul:government ?g . OPTIONAL {{ ?g rdfs:label ?gl }} }}
  OPTIONAL {{ ?o simpul:officeType ?t . OPTIONAL {{ ?t rdfs:label ?tl }} }}
  OPTIONAL {{ ?o a ?c . FILTER(STRSTARTS(STR(?c), STR(simpul:)) && ?c != simpul:Office) }}
  OPTIONAL {{ ?o skos:altLabel ?other }}
}}""")
    counts = _counts(engine, pattern) if counted else {}
    classes: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    types: dict[str, dict[str, str]] = {}
    first: dict[str, dict[str, str]] = {}
    for row in rows:
        value = {name: term.value for name, term in row.items()}
        iri = value["o"]
        first.setdefault(iri, value)
        classes.setdefault(iri, set()).add(_CODES.get(value.get("c", ""), ""))
        names.setdefault(iri, set()).add(value.get("other", ""))
        if "tl" in row:
            types.setdefault(iri, {})[row["tl"].language] = row["tl"].value
    return [
        Office(
            iri=iri,
            label=value["label"],
            government=value.get("g", ""),
            government_label=value.get("gl", ""),
            type=value.get("t", ""),
            type_labels=types.get(iri, {}),
            classes=tuple(code for code in OFFICE_CLASSES if code in classes[iri]),
            names=tuple(sorted(names[iri] - {"", value["label"]})),
            statements=counts.get(iri, 0),
        )
        for iri, value in first.items()
    ]


def _counts(engine: Engine, pattern: str) -> dict[str, int]:
    rows = engine.select(f"""{HEADER}SELECT ?o (COUNT(DISTINCT ?s) AS ?n) {{
  {{ SELECT DISTINCT ?o {{ {pattern} }} }} VALUES ?party {{ {PARTIES} }} ?s ?party ?o ; a simpul:Statement .
}} GROUP BY ?o""")
    return {row["o"].value: int(row["n"].value) for row in rows if "o" in row}


def _sorted(found: list[Office]) -> list[Office]:
    return sorted(found, key=lambda one: (one.government_label.lower(), one.label.lower(), one.iri))
