"""Queries of the gallery as pages show them: the values that their parameters can have, and their answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from simpul.query.answer import Answer
from simpul.query.engine import Engine, Row, rows_of
from simpul.query.library import ParameterType, Query
from simpul.web.content.things import HEADER

MOST_ROWS = 300
"""Rows of an answer that a page shows."""
_NAMES = "SELECT DISTINCT (STR(?v) AS ?value) {{ ?x a simpul:{name} ; rdfs:label ?v }} ORDER BY LCASE(STR(?v))"
OPTIONS: Mapping[ParameterType, str] = {
    "office": _NAMES.format(name="Office"),
    "forum": _NAMES.format(name="Forum"),
    "regulation": """SELECT ?value ?label { ?x a simpul:Regulation ; simpul:slug ?value ; rdfs:label ?label }
ORDER BY ?value""",
    "city": """SELECT DISTINCT ?value ?label { [] a simpul:Regulation ; simpul:government/rdfs:label ?label .
BIND(REPLACE(STR(?label), "^Pemerintah ", "") AS ?value) } ORDER BY ?value""",
    "kind": """SELECT DISTINCT ?value ?label { ?x skos:inScheme kind: ; skos:notation ?value ; skos:prefLabel ?label .
FILTER(LANG(?label) = "id") } ORDER BY ?value""",
    "modality": """SELECT DISTINCT ?value ?label { ?x a simpul:Modality ; skos:notation ?value ; rdfs:label ?label .
FILTER(LANG(?label) = "id") } ORDER BY ?value""",
    "defect": "SELECT DISTINCT (STR(?v) AS ?value) { ?x a simpul:Finding ; simpul:findingKind ?v } ORDER BY ?v",
    "status": 'SELECT DISTINCT (STR(?v) AS ?value) { ?x simpul:coverageStatus ?v FILTER(?v != "stated") } ORDER BY ?v',
}
"""By type of parameter, the query for the values that it can have."""
_TOKEN = re.compile(
    r"(?P<comment>\#[^\n]*)|(?P<iri><[^<>\"{}|^`\\\s]*>)|(?P<string>\"(?:[^\"\\\n]|\\.)*\")|(?P<variable>[?$]\w+)"
    r"|(?P<prefixed>[A-Za-z][\w-]*:[\w.-]*\w|[A-Za-z][\w-]*:)|(?P<keyword>\b[A-Z]{2,}\b)"
)


@dataclass(frozen=True)
class Option:
    """A value that a parameter can have.

    Attributes:
        value: as it is put into the query.
        label: what it is; empty where the value says it.
    """

    value: str
    label: str = ""


@dataclass(frozen=True)
class Piece:
    """A piece of a query's text.

    Attributes:
        text: its characters.
        kind: ``comment``, ``iri``, ``string``, ``variable``, ``prefixed`` or ``keyword``; empty for the rest.
    """

    text: str
    kind: str = ""


@dataclass(frozen=True)
class Table:
    """An answer as a page shows it.

    Attributes:
        columns: names of the variables.
        rows: the first `MOST_ROWS`.
        total: how many rows the answer has.
        cut: whether the endpoint cut it.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    total: int
    cut: bool


def options(engine: Engine, query: Query) -> dict[str, list[Option]]:
    """The values that the parameters of a query can have, by parameter; what cannot be listed is left out."""
    found = {}
    for parameter in query.parameters:
        if parameter.type in OPTIONS:
            rows = engine.select(HEADER + OPTIONS[parameter.type])
            labels = {row["value"].value: row["label"].value if "label" in row else "" for row in rows}
            found[parameter.name] = [Option(value, label if label != value else "") for value, label in labels.items()]
    return found


def table(answer: Answer) -> Table:
    """The answer to a SELECT query, in the format of JSON, as a table.

    Raises:
        QueryError: if there is none.
    """
    columns, rows = rows_of(answer.whole())
    return Table(tuple(columns), tuple(rows[:MOST_ROWS]), answer.rows, answer.cut is not None)


def pieces(text: str) -> Iterator[Piece]:
    """The text of a query in pieces by what they are, for colours."""
    end = 0
    for match in _TOKEN.finditer(text):
        if match.start() > end:
            yield Piece(text[end : match.start()])
        yield Piece(match[0], match.lastgroup or "")
        end = match.end()
    if end < len(text):
        yield Piece(text[end:])
