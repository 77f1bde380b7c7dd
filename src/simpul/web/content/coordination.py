"""The span of coordination: which offices each coordinating office coordinates (question 3 of the gallery)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simpul.query.engine import Engine, Row
from simpul.web.content import comparison
from simpul.web.content.comparison import Government, OfficeType, State
from simpul.web.content.things import HEADER

USUAL = "asisten-sekretaris-daerah"
"""The type whose offices are shown where none is asked for."""
_ACTS = """VALUES (?act ?upper ?lower) {
    (act:coordinates simpul:subject simpul:object) (act:coordinatesWith simpul:object simpul:subject)
  }"""
"""An office coordinates those below it, and those bound to coordinate with it."""


@dataclass(frozen=True)
class Place:
    """A provision that carries a statement: its IRI, its citation and its name within the regulation."""

    iri: str
    citation: str
    label: str


@dataclass(frozen=True)
class Coordinated:
    """An office that another coordinates.

    Attributes:
        iri: its IRI.
        label: its name.
        type: IRI of its type, or its own where it has none.
        act: notation of the act (``coordinates``, ``coordinatesWith``).
        stated: whether a provision says it; otherwise it only follows.
        statement: IRI of the statement.
        places: the provisions.
    """

    iri: str
    label: str
    type: str
    act: str
    stated: bool
    statement: str
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Coordinator:
    """A coordinating office with what it coordinates, in the order of the law."""

    iri: str
    label: str
    units: tuple[Coordinated, ...]


@dataclass(frozen=True)
class Span:
    """The coordinating offices of one government.

    Attributes:
        government: of the column.
        state: why it is empty, if it is.
        coordinators: by name.
    """

    government: Government
    state: State
    coordinators: tuple[Coordinator, ...]


@dataclass(frozen=True)
class UnitRow:
    """A type of offices with those that coordinate it in each government, in the order of the columns."""

    type: OfficeType
    cells: tuple[tuple[State, tuple[tuple[Coordinator, Coordinated], ...]], ...]


def coordinating_types(engine: Engine, base: str) -> list[OfficeType]:
    """The types whose offices coordinate others, and the types above them, by name."""
    rows = engine.select(f"""{HEADER}SELECT DISTINCT ?type {{
  {{ SELECT DISTINCT ?own {{
    {_ACTS} ?s simpul:act ?act ; ?upper ?office .
    OPTIONAL {{ ?office simpul:officeType ?office_type }} BIND(COALESCE(?office_type, ?office) AS ?own)
  }} }}
  ?own skos:broader* ?type .
}}""")
    found = comparison.types(engine, (row["type"].value for row in rows), base)
    return sorted(found.values(), key=lambda one: one.title)


def coordinated_types(engine: Engine, base: str) -> list[OfficeType]:
    """The types whose offices are coordinated, by name."""
    rows = engine.select(f"""{HEADER}SELECT DISTINCT ?type {{
  {_ACTS} ?s simpul:act ?act ; ?lower ?unit .
  OPTIONAL {{ ?unit simpul:officeType ?unit_type }} BIND(COALESCE(?unit_type, ?unit) AS ?type)
}}""")
    found = comparison.types(engine, (row["type"].value for row in rows), base)
    return sorted(found.values(), key=lambda one: one.title)


def spans(engine: Engine, columns: Sequence[Government], derivations: Iterable[str], of_type: OfficeType) -> list[Span]:
    """The span of each office of a type, or of one narrower, in each government.

    Args:
        engine: answers the queries.
        columns: the governments.
        derivations: ``stated``, ``inferred`` or both; what is stated is not shown as inferred once more.
        of_type: of the coordinating offices.
    """
    rows = engine.select(f"""{HEADER}SELECT ?g ?office ?name ?unit ?label ?type ?notation ?derivation ?s ?p
  ?citation ?place ?order {{
  {{ {pattern(columns, derivations, of_type)} }}
  ?office rdfs:label ?name . ?unit rdfs:label ?label . ?act skos:notation ?notation .
  ?s simpul:basis ?p . OPTIONAL {{ ?p simpul:citation ?citation }} OPTIONAL {{ ?p rdfs:label ?place }}
  OPTIONAL {{ ?p simpul:order ?order }}
}}""")
    names = comparison.named(engine)
    by_government: dict[str, list[Row]] = {}
    for row in rows:
        by_government.setdefault(row["g"].value, []).append(row)
    return [_span(one, by_government.get(one.iri, []), of_type, names) for one in columns]


def pattern(columns: Sequence[Government], derivations: Iterable[str], of_type: OfficeType, unit: str = "") -> str:
    """The graph pattern of statements ``?s`` in which an ``?office`` of a type coordinates a ``?unit``.

    Args:
        columns: the governments.
        derivations: ``stated``, ``inferred`` or both.
        of_type: of the office, or broader than its type.
        unit: IRI of the type of the unit; empty for any.
    """
    these = " ".join(f"<{one.iri}>" for one in columns)
    ways = " ".join(f"simpul:{name}" for name in derivations)
    narrowed = f"FILTER(?type = <{unit}>)" if unit else ""
    # The few offices of the type come first: every act joined with every type would take twenty times as long.
    return f"""VALUES ?g {{ {these} }} VALUES ?derivation {{ {ways} }} {_ACTS}
  {{ SELECT DISTINCT ?office {{
    {{ ?own skos:broader* <{of_type.iri}> . ?office simpul:officeType ?own }} UNION
    {{ VALUES ?office {{ <{of_type.iri}> }} ?office a simpul:Office }}
  }} }}
  ?s ?upper ?office ; simpul:act ?act ; simpul:derivation ?derivation ; ?lower ?unit ; simpul:inRegulation ?r .
  ?r simpul:government ?g .
  OPTIONAL {{ ?unit simpul:officeType ?unit_type }} BIND(COALESCE(?unit_type, ?unit) AS ?type) {narrowed}"""


def _span(government: Government, rows: Sequence[Row], of_type: OfficeType, names: set[tuple[str, str]]) -> Span:
    offices: dict[str, dict[str, list[Row]]] = {}
    for row in sorted(rows, key=_order):
        offices.setdefault(row["office"].value, {}).setdefault(row["s"].value, []).append(row)
    coordinators = [
        Coordinator(iri, next(iter(statements.values()))[0]["name"].value, tuple(_units(statements)))
        for iri, statements in offices.items()
    ]
    empty = comparison.state(government, (of_type.iri,), names)
    return Span(government, "said" if rows else empty, tuple(sorted(coordinators, key=lambda one: one.label)))


def _units(found: dict[str, list[Row]]) -> list[Coordinated]:
    """Each unit once for each act; what is stated hides what follows as well."""
    units: dict[tuple[str, str], Coordinated] = {}
    for statement, rows in found.items():
        first = rows[0]
        stated = first["derivation"].value.endswith("#stated")
        key = (first["unit"].value, first["notation"].value)
        if key in units and (units[key].stated or not stated):
            continue
        units[key] = Coordinated(
            iri=first["unit"].value,
            label=first["label"].value,
            type=first["type"].value,
            act=first["notation"].value,
            stated=stated,
            statement=statement,
            places=tuple(dict.fromkeys(_place(row) for row in rows)),
        )
    return list(units.values())


def _place(row: Row) -> Place:
    iri = row["p"].value
    citation = row["citation"].value if "citation" in row else ""
    return Place(iri, citation, row["place"].value if "place" in row else citation or iri.rpartition("/")[2])


def _order(row: Row) -> tuple[int, str, str]:
    return (int(row["order"].value) if "order" in row else 0, row["label"].value, row["s"].value)


def by_unit(engine: Engine, found: Sequence[Span], base: str) -> list[UnitRow]:
    """The same the other way round: who coordinates the offices of each type, by the type's name."""
    types = comparison.types(
        engine, (unit.type for span in found for office in span.coordinators for unit in office.units), base
    )
    names = comparison.named(engine)
    return [
        UnitRow(
            one,
            tuple(_unit_cell(span, one, names) for span in found),
        )
        for one in sorted(types.values(), key=lambda one: (one.title, one.iri))
    ]


def _unit_cell(
    span: Span, one: OfficeType, names: set[tuple[str, str]]
) -> tuple[State, tuple[tuple[Coordinator, Coordinated], ...]]:
    pairs = tuple((office, unit) for office in span.coordinators for unit in office.units if unit.type == one.iri)
    return ("said" if pairs else comparison.state(span.government, (one.iri,), names)), pairs
