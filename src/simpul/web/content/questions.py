"""Questions of the gallery answered over the data: those whose answers tell most governments apart.

Nothing is known here of the regulations that are in the graph. A query that asks for an office is asked for those
offices that occur in most governments, and the answers that span most governments in the fewest rows are shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from simpul.query.engine import Engine, Row
from simpul.query.errors import QueryError
from simpul.query.library import Query
from simpul.web.content.things import HEADER

ASKED = 3
"""Questions that are shown."""
OFFICES = 4
"""Offices of either sort that each query is tried with."""
ROWS = 6
"""Rows of an answer that are shown."""
WIDEST = 6
"""Columns of an answer that can still be read beside the others."""


@dataclass(frozen=True)
class Answer:
    """A question with its answer.

    Attributes:
        query: of the gallery.
        values: of its parameters, as they were asked.
        text: the query with those values, without its header.
        columns: variables of the answer, but for the statement, its words and other IRIs.
        rows: one for each answer, at most `ROWS`: the cells by column; ``statement`` has the IRI of the statement.
        total: how many answers there are.
    """

    query: Query
    values: Mapping[str, str]
    text: str
    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]
    total: int


def answers(engine: Engine, gallery: Iterable[Query]) -> list[Answer]:
    """The questions to show, the most telling first."""
    found: list[tuple[int, Answer]] = []
    offices = _offices(engine)
    for query in gallery:
        best = max(_asked(engine, query, offices), key=_rank, default=None)
        if best:
            found.append(best)
    found.sort(key=_rank, reverse=True)
    return [answer for _, answer in found[:ASKED]]


def _rank(found: tuple[int, Answer]) -> tuple[int, int, bool, int]:
    governments, answer = found
    return governments, -len(answer.columns), answer.total <= ROWS, -answer.total


def _asked(engine: Engine, query: Query, offices: Sequence[str]) -> Iterator[tuple[int, Answer]]:
    """A query's answers, each with the number of governments in it; none where it tells no governments or is wide."""
    places = [one for one in query.parameters if one.type == "office"]
    if len(places) != 1:
        return
    default = places[0].default
    for office in dict.fromkeys([*([default] if default else []), *offices]):
        values = {places[0].name: office}
        try:
            rows = engine.select(query.bind(values))
        except QueryError:
            continue
        governments = {row["government"].value for row in rows if "government" in row}
        if governments and all("citation" in row and "statement" in row for row in rows):
            defaults = {one.name: one.default for one in query.parameters if one.default}
            answer = _answer(query, {**defaults, **values}, rows)
            if len(answer.columns) > WIDEST:
                return
            yield len(governments), answer


def _answer(query: Query, values: Mapping[str, str], rows: Sequence[Row]) -> Answer:
    beside = ("statement", "words", "citation")
    names = dict.fromkeys(name for row in rows for name in row if name not in beside and row[name].type != "uri")
    columns = (*(name for name in names if any(row[name].value for row in rows if name in row)), "citation")
    shown = _spread(rows)
    return Answer(
        query,
        values,
        query.bound_body(values),
        columns,
        tuple({name: row[name].value for name in (*columns, "statement") if name in row} for row in shown),
        len(rows),
    )


def _spread(rows: Sequence[Row]) -> list[Row]:
    """Some of the rows in their order, taken from each government by turns, so that none hides the others."""
    turns: dict[str, int] = {}
    ranked = []
    for place, row in enumerate(rows):
        government = row["government"].value if "government" in row else ""
        turns[government] = turns.get(government, 0) + 1
        ranked.append((turns[government], place))
    return [rows[place] for place in sorted(place for _, place in sorted(ranked)[:ROWS])]


def labels(engine: Engine) -> dict[str, dict[str, str]]:
    """Labels of what answers give as codes: kinds, acts, modalities; by code and language."""
    rows = engine.select(f"{HEADER}SELECT ?code ?label {{ ?x skos:notation ?code ; rdfs:label ?label }} ORDER BY ?x")
    found: dict[str, dict[str, str]] = {}
    for row in rows:
        found.setdefault(row["code"].value, {}).setdefault(row["label"].language, row["label"].value)
    return found


def _offices(engine: Engine) -> list[str]:
    """Names of offices that act in most governments: agencies with a field first, as they tell a reader most."""
    named = [label for label in _acting(engine, "Organisation") if label.startswith(("Dinas ", "Badan "))]
    return list(dict.fromkeys([*named[:OFFICES], *_acting(engine, "Office")[:OFFICES]]))


def _acting(engine: Engine, of: str) -> list[str]:
    """Labels of offices of a class, those that act in most governments first."""
    rows = engine.select(f"""{HEADER}SELECT ?label (COUNT(DISTINCT ?g) AS ?n) (COUNT(DISTINCT ?s) AS ?m) {{
  VALUES ?role {{ simpul:subject simpul:object }}
  ?s ?role ?office ; simpul:derivation simpul:stated .
  ?office a simpul:{of} ; rdfs:label ?label ; simpul:government ?g .
}} GROUP BY ?label ORDER BY DESC(?n) DESC(?m) ?label LIMIT {3 * OFFICES}""")
    return [row["label"].value for row in rows]
