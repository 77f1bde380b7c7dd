"""The kinds of working relation by pair of office types and government (question 14 of the gallery)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from simpul.query.engine import Engine
from simpul.web.content import comparison
from simpul.web.content.comparison import Government, OfficeType, State
from simpul.web.content.things import HEADER

ABBREVIATIONS = {
    "konsultatif": "Kons",
    "kolegial": "Kol",
    "fungsional": "Fung",
    "struktural": "Str",
    "koordinatif": "Koor",
    "koordinatif-hierarki": "Koor-H",
    "koordinatif-fungsional": "Koor-F",
    "koordinatif-instansional": "Koor-I",
    "koordinatif-teknis-fungsional": "Koor-TF",
    "koordinatif-teknis-operasional": "Koor-TO",
    "kemitraan": "Mitra",
}
"""Short forms of the kinds by notation, for cells; a kind without one is shortened to its first letters."""


@dataclass(frozen=True)
class Kind:
    """A kind of working relation.

    Attributes:
        iri: its IRI.
        notation: its code.
        labels: by language.
        family: notation of the kind at the top above it, whose colour it has.
    """

    iri: str
    notation: str
    labels: Mapping[str, str]
    family: str

    @property
    def short(self) -> str:
        """Its short form."""
        return ABBREVIATIONS.get(self.notation) or self.notation[:5].capitalize()


@dataclass(frozen=True)
class Mark:
    """A kind in a cell.

    Attributes:
        kind: the kind.
        stated: whether a provision says it; otherwise it only follows.
        statements: how many statements say it.
        citations: of the provisions, where they were asked for.
    """

    kind: Kind
    stated: bool
    statements: int
    citations: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cell:
    """What the regulations of a government say of a pair.

    Attributes:
        government: of the column.
        state: why it is empty, if it is.
        marks: the kinds.
    """

    government: Government
    state: State
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class PairRow:
    """A pair of office types, the one first whose name comes first."""

    first: OfficeType
    second: OfficeType
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Matrix:
    """The matrix.

    Attributes:
        columns: the governments.
        rows: the pairs.
        kinds: the kinds that occur, in their order.
    """

    columns: tuple[Government, ...]
    rows: tuple[PairRow, ...]
    kinds: tuple[Kind, ...]


def kinds(engine: Engine) -> dict[str, Kind]:
    """All kinds by IRI: the main kinds in the order of the laws' usual list, each followed by its narrower ones."""
    rows = engine.select(f"""{HEADER}SELECT ?kind ?notation ?label ?broader {{
  ?kind skos:notation ?notation ; rdfs:label ?label .
  FILTER(STRSTARTS(STR(?kind), "https://w3id.org/simpul/kind/"))
  OPTIONAL {{ ?kind skos:broader ?broader }}
}}""")
    labels: dict[str, dict[str, str]] = {}
    notations: dict[str, str] = {}
    above: dict[str, str] = {}
    for row in rows:
        iri = row["kind"].value
        notations[iri] = row["notation"].value
        labels.setdefault(iri, {})[row["label"].language] = row["label"].value
        if "broader" in row:
            above[iri] = row["broader"].value
    order = list(ABBREVIATIONS)
    found = [
        Kind(iri, notation, labels[iri], notations.get(_top(iri, above), notation))
        for iri, notation in notations.items()
    ]
    found.sort(key=lambda one: (order.index(one.notation) if one.notation in order else len(order), one.notation))
    return {one.iri: one for one in found}


def _top(iri: str, above: Mapping[str, str]) -> str:
    seen = {iri}
    while iri in above and above[iri] not in seen:
        iri = above[iri]
        seen.add(iri)
    return iri


PARTIES = """?s a simpul:KindStatement ; simpul:partyA ?one ; simpul:partyB ?other .
  OPTIONAL { ?one simpul:officeType ?one_type } BIND(COALESCE(?one_type, ?one) AS ?a)
  OPTIONAL { ?other simpul:officeType ?other_type } BIND(COALESCE(?other_type, ?other) AS ?b)"""
"""Binds the two types ``?a`` and ``?b`` of a statement ``?s`` of a kind."""


def used_types(engine: Engine, base: str) -> list[OfficeType]:
    """The types between which any kind holds, stated or inferred, by name."""
    rows = engine.select(f"{HEADER}SELECT DISTINCT ?a ?b {{ {PARTIES} }}")
    iris = {row[name].value for row in rows for name in ("a", "b")}
    return sorted(comparison.types(engine, iris, base).values(), key=lambda one: one.title)


def matrix(
    engine: Engine,
    columns: Sequence[Government],
    derivations: Iterable[str],
    base: str,
    *,
    of_type: str = "",
    citations: bool = False,
) -> Matrix:
    """The matrix.

    Args:
        engine: answers the queries.
        columns: the governments.
        derivations: ``stated``, ``inferred`` or both; what is stated is not shown as inferred once more.
        base: base IRI.
        of_type: IRI of a type that one of the two is to have; empty for any.
        citations: whether the marks are to name their provisions.
    """
    these = " ".join(f"<{one.iri}>" for one in columns)
    ways = " ".join(f"simpul:{name}" for name in derivations)
    more, group = ("?citation", "OPTIONAL { ?s simpul:basis/simpul:citation ?citation }") if citations else ("", "")
    narrowed = f"FILTER(?a = <{of_type}> || ?b = <{of_type}>)" if of_type else ""
    rows = engine.select(f"""{HEADER}SELECT ?a ?b ?g ?kind ?derivation {more} (COUNT(DISTINCT ?s) AS ?n) {{
  VALUES ?g {{ {these} }} VALUES ?derivation {{ {ways} }}
  ?r simpul:government ?g . ?s simpul:inRegulation ?r ; simpul:kind ?kind ; simpul:derivation ?derivation .
  {PARTIES} {narrowed} {group}
}} GROUP BY ?a ?b ?g ?kind ?derivation {more}""")
    types = comparison.types(engine, {row[name].value for row in rows for name in ("a", "b")}, base)
    known = kinds(engine)
    found: dict[tuple[str, str], dict[str, dict[str, _Counted]]] = {}
    for row in rows:
        pair = sorted((row["a"].value, row["b"].value), key=lambda iri: (types[iri].title, iri))
        cell = found.setdefault((pair[0], pair[1]), {}).setdefault(row["g"].value, {})
        counted = cell.setdefault(row["kind"].value, _Counted())
        counted.add(row["derivation"].value.endswith("#stated"), int(row["n"].value))
        if "citation" in row:
            counted.citations.append((row["derivation"].value.endswith("#stated"), row["citation"].value))
    names = comparison.named(engine)
    pairs = sorted(found, key=lambda pair: (types[pair[0]].title, types[pair[1]].title, pair))
    return Matrix(
        tuple(columns),
        tuple(
            PairRow(
                types[pair[0]],
                types[pair[1]],
                tuple(_cell(one, found[pair].get(one.iri, {}), pair, names, known) for one in columns),
            )
            for pair in pairs
        ),
        tuple(known[iri] for iri in known if any(iri in cell for cells in found.values() for cell in cells.values())),
    )


class _Counted:
    """How often a kind is stated and inferred in a cell, while the rows are read."""

    def __init__(self) -> None:
        self.stated = self.inferred = 0
        self.citations: list[tuple[bool, str]] = []

    def add(self, stated: bool, number: int) -> None:
        if stated:
            self.stated += number
        else:
            self.inferred += number


def _cell(
    government: Government,
    counted: Mapping[str, _Counted],
    pair: tuple[str, str],
    names: set[tuple[str, str]],
    known: Mapping[str, Kind],
) -> Cell:
    if not counted:
        return Cell(government, comparison.state(government, pair, names))
    marks = []
    for iri in sorted(counted, key=lambda iri: list(known).index(iri) if iri in known else len(known)):
        one, stated = counted[iri], counted[iri].stated > 0
        places = tuple(sorted({citation for said, citation in one.citations if said == stated}))
        kind = known.get(iri) or Kind(iri, iri.rpartition("/")[2], {}, "")
        marks.append(Mark(kind, stated, one.stated or one.inferred, places))
    return Cell(government, "said", tuple(marks))


def pattern(first: OfficeType, second: OfficeType, columns: Sequence[Government], derivations: Iterable[str]) -> str:
    """The graph pattern of the statements ``?s`` behind the cells of a row."""
    ways = " ".join(f"simpul:{name}" for name in derivations)
    these = " ".join(f"<{one.iri}>" for one in columns)
    one, other = f"<{first.iri}>", f"<{second.iri}>"
    return f"""VALUES ?g {{ {these} }} VALUES ?derivation {{ {ways} }}
  ?r simpul:government ?g . ?s simpul:inRegulation ?r ; simpul:derivation ?derivation . {PARTIES}
  FILTER((?a = {one} && ?b = {other}) || (?a = {other} && ?b = {one}))"""
