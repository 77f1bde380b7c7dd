"""What a comparison of governments stands on: its columns, the types of offices, and the words behind a cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from simpul.graph.namespaces import VOCABULARY_BASE
from simpul.query.engine import Engine
from simpul.web.content import statements
from simpul.web.content.statements import Statement
from simpul.web.content.things import HEADER

TYPES = "office-type/"
"""Path of the office types below a base."""
State = Literal["said", "not-said", "not-named", "not-read"]
"""What a cell holds: something; nothing, though the offices are named; nothing, as the regulations of the government do
not name the office; nothing, as no regulation of it was read."""


@dataclass(frozen=True)
class Government:
    """A government as a column.

    Attributes:
        iri: its IRI.
        name: its IRI below the base (``kota-banjar``), as parameters give it.
        label: its name.
        regulations: IRI and label of those that were read.
    """

    iri: str
    name: str
    label: str
    regulations: tuple[tuple[str, str], ...] = ()

    @property
    def short(self) -> str:
        """Its name without *Pemerintah*, for the head of a column."""
        return self.label.removeprefix("Pemerintah ") or self.label


@dataclass(frozen=True)
class OfficeType:
    """A type of offices; an office without type stands for itself.

    Attributes:
        iri: its IRI.
        name: its IRI below the scheme (``camat``), as parameters give it.
        labels: by language.
    """

    iri: str
    name: str
    labels: Mapping[str, str]

    @property
    def title(self) -> str:
        """Its Indonesian name, by which tables are sorted."""
        return statements.label_of(self.labels, "id") or self.name


@dataclass(frozen=True)
class Evidence:
    """A statement with the words that it rests on.

    Attributes:
        statement: the statement.
        quote: the words; empty for an inferred one.
        government: IRI of the government whose regulation says it.
    """

    statement: Statement
    quote: str
    government: str


def governments(engine: Engine, base: str) -> dict[str, Government]:
    """All governments of the graph by their names, those with a regulation that was read first, then by label."""
    rows = engine.select(f"""{HEADER}SELECT ?g ?label ?r ?title {{
  ?g a simpul:Government ; rdfs:label ?label .
  OPTIONAL {{ ?r simpul:government ?g ; a simpul:Regulation ; rdfs:label ?title }}
}} ORDER BY ?label ?g ?title""")
    labels: dict[str, str] = {}
    read: dict[str, dict[str, str]] = {}
    for row in rows:
        iri = row["g"].value
        labels.setdefault(iri, row["label"].value)
        if "r" in row:
            read.setdefault(iri, {}).setdefault(row["r"].value, row["title"].value if "title" in row else "")
    found = [
        Government(iri, iri.removeprefix(base), label, tuple(read.get(iri, {}).items()))
        for iri, label in labels.items()
    ]
    return {one.name: one for one in sorted(found, key=lambda one: not one.regulations)}


def name_of(iri: str, base: str) -> str:
    """A type, or an office that stands for itself, as parameters name it."""
    for root in (base, VOCABULARY_BASE):
        if iri.startswith(root):
            return iri[len(root) :].removeprefix(TYPES)
    return iri


def types(engine: Engine, iris: Iterable[str], base: str) -> dict[str, OfficeType]:
    """Types of offices by IRI, with their labels."""
    wanted = sorted(set(iris))
    if not wanted:
        return {}
    these = " ".join(f"<{iri}>" for iri in wanted)
    rows = engine.select(f"{HEADER}SELECT ?t ?label {{ VALUES ?t {{ {these} }} ?t rdfs:label ?label }}")
    labels: dict[str, dict[str, str]] = {iri: {} for iri in wanted}
    for row in rows:
        labels[row["t"].value][row["label"].language] = row["label"].value
    return {iri: OfficeType(iri, name_of(iri, base), found) for iri, found in labels.items()}


def named(engine: Engine) -> set[tuple[str, str]]:
    """Which types the regulations of which government name: pairs of a type and a government."""
    rows = engine.select(f"""{HEADER}SELECT DISTINCT ?t ?g {{
  ?s a simpul:OfficeStatement ; simpul:office ?o ; simpul:inRegulation/simpul:government ?g .
  OPTIONAL {{ ?o simpul:officeType ?type }} BIND(COALESCE(?type, ?o) AS ?t)
}}""")
    return {(row["t"].value, row["g"].value) for row in rows}


SUMMARISED = ("KindStatement", "ActStatement", "NormStatement")
"""Classes of statements that `summary` counts."""


def summary(engine: Engine) -> dict[str, dict[str, int]]:
    """How many statements of each class of `SUMMARISED` the regulations of each government state, by its IRI."""
    these = " ".join(f"simpul:{name}" for name in SUMMARISED)
    rows = engine.select(f"""{HEADER}SELECT ?g ?class (COUNT(DISTINCT ?s) AS ?n) {{
  VALUES ?class {{ {these} }}
  ?s a ?class ; simpul:derivation simpul:stated ; simpul:inRegulation/simpul:government ?g .
}} GROUP BY ?g ?class""")
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        found.setdefault(row["g"].value, {})[row["class"].value.rpartition("#")[2]] = int(row["n"].value)
    return found


def state(government: Government, wanted: Sequence[str], names: set[tuple[str, str]]) -> State:
    """Why a cell is empty.

    Args:
        government: of the column.
        wanted: the types of the row.
        names: what `named` gave.
    """
    if not government.regulations:
        return "not-read"
    return "not-said" if all((iri, government.iri) in names for iri in wanted) else "not-named"


def evidence(engine: Engine, pattern: str, columns: Iterable[Government]) -> list[Evidence]:
    """The statements that match a pattern with their words, in the order of the columns and of the law.

    Args:
        engine: answers the queries.
        pattern: a graph pattern that binds ``?s``.
        columns: the governments.
    """
    found = statements.select(engine, pattern)
    if not found:
        return []
    these = " ".join(f"<{one.iri}>" for one in found)
    rows = engine.select(f"""{HEADER}SELECT ?s ?exact {{
  VALUES ?s {{ {these} }} ?s simpul:quote/oa:hasSelector/oa:exact ?exact
}}""")
    quotes = {row["s"].value: row["exact"].value for row in rows}
    owner = {iri: one.iri for one in columns for iri, _ in one.regulations}
    places = {iri: number for number, iri in enumerate(dict.fromkeys(owner.values()))}
    gathered = [Evidence(one, quotes.get(one.iri, ""), _owner(one, owner)) for one in found]
    return sorted(gathered, key=lambda one: places.get(one.government, len(places)))


def _owner(statement: Statement, owner: Mapping[str, str]) -> str:
    return next((owner[link.iri] for link in statement.links.get("inRegulation", ()) if link.iri in owner), "")
