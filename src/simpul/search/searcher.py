"""Answers searches over the index of a release."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from simpul.search import expression
from simpul.search.connections import Connections
from simpul.search.correction import correction
from simpul.search.documents import SORTS
from simpul.search.expression import Part, Wanted
from simpul.search.lexicon import IndexLexicon
from simpul.search.marking import Marker

SIZE = 20
"""Results on one page of one sort."""
FEW = 4
"""Results of each sort where all sorts are shown."""
_SCORE = "bm25(words, 6.0, 2.0, 0.4, 0.8) * (1.0 - 0.3 * d.weight)"
"""Rank of what matches, best first: words of titles count most; what is inferred stands behind what is stated."""
_COLUMNS = "d.iri, d.sort, d.detail, d.title_id, d.title_en, d.body, d.government, d.regulation, d.path, d.weight"
_MATCHING = "FROM words JOIN document d ON d.id = words.rowid WHERE words MATCH ?"


@dataclass(frozen=True)
class Hit:
    """Something that was found.

    Attributes:
        iri: what it is.
        sort: one of `documents.SORTS`.
        detail: local name of a statement's class; empty for others.
        title: by language.
        body: its words beside the title.
        government, regulation: IRIs; empty where it has none.
        path: citation path of a provision, slug of a regulation.
        inferred: whether it is a statement that follows from others.
    """

    iri: str
    sort: str
    detail: str
    title: Mapping[str, str]
    body: str
    government: str
    regulation: str
    path: str
    inferred: bool = False


@dataclass(frozen=True)
class Found:
    """What a search found.

    Attributes:
        total: how many things match, of the sort and government chosen.
        sorts: how many match of each sort, of the government chosen.
        governments: how many match of each government (by IRI), of the sort chosen.
        hits: those of the page, or the best few of each sort.
        page: number of the page, from 1.
        marker: marks the words that were looked for.
        corrected: the words that were looked for in the place of those typed, where these find nothing.
        loosened: whether nothing has all words, so that what has some of them is shown.
        suggestion: words that would find more; empty for none.
    """

    total: int = 0
    sorts: Mapping[str, int] = field(default_factory=dict)
    governments: Mapping[str, int] = field(default_factory=dict)
    hits: tuple[Hit, ...] = ()
    page: int = 1
    marker: Marker = field(default_factory=lambda: Marker(frozenset()))
    corrected: str = ""
    loosened: bool = False
    suggestion: str = ""

    @property
    def pages(self) -> int:
        """How many pages the results of one sort have; at least one."""
        return max(1, -(-self.total // SIZE))


@dataclass(frozen=True)
class Narrowed:
    """What of the results is wanted.

    Attributes:
        sort: one of `documents.SORTS`; empty for the best few of each.
        government: IRI; empty for all.
        page: number of the page, from 1; counts only with a sort.
    """

    sort: str = ""
    government: str = ""
    page: int = 1


class Searcher:
    """Searches the index of a release; any number of threads may at once.

    Args:
        path: of the index, opened with the first search.
    """

    def __init__(self, path: Path) -> None:
        self.connections = Connections(path)

    def close(self) -> None:
        """Close the index."""
        self.connections.close()

    def governments(self) -> dict[str, str]:
        """Labels of the governments that something belongs to, by IRI, in the order of their labels."""
        with self.connections.borrowed() as connection:
            return dict(connection.execute("SELECT iri, label FROM government ORDER BY label, iri"))

    def search(self, text: str, narrowed: Narrowed | None = None) -> Found:
        """What a text finds.

        Args:
            text: as typed.
            narrowed: what of the results is wanted.

        Raises:
            SearchUnavailable: if the release has no index.
            SearchTooBroad: if it takes too long.
        """
        narrowed = narrowed or Narrowed()
        asked = expression.parts(text)
        if not asked:
            return Found()
        with self.connections.borrowed() as connection:
            lexicon = IndexLexicon(connection)
            wanted = expression.expression(asked, lexicon)
            counts = _counts(connection, wanted.all_of)
            better = _corrected(connection, asked, wanted)
            if counts or not (better or len(wanted.clauses) > 1):
                found = _found(connection, wanted.all_of, wanted, counts, narrowed)
                return replace(found, suggestion=_written(better) if better and sum(counts.values()) < FEW else "")
            if better:
                corrected = expression.expression(better, lexicon)
                counts = _counts(connection, corrected.all_of)
                if counts:
                    found = _found(connection, corrected.all_of, corrected, counts, narrowed)
                    return replace(found, corrected=_written(better))
                wanted = corrected
            counts = _counts(connection, wanted.any_of)
            found = _found(connection, wanted.any_of, wanted, counts, narrowed)
            return replace(found, loosened=True, corrected=_written(better) if better else "")


def _counts(connection: sqlite3.Connection, match: str) -> dict[tuple[str, str], int]:
    """How many things match, by sort and government."""
    rows = connection.execute(f"SELECT d.sort, d.government, COUNT(*) {_MATCHING} GROUP BY 1, 2", (match,))
    return {(sort, government): count for sort, government, count in rows}


def _found(
    connection: sqlite3.Connection,
    match: str,
    wanted: Wanted,
    counts: Mapping[tuple[str, str], int],
    narrowed: Narrowed,
) -> Found:
    sorts, governments = dict.fromkeys(SORTS, 0), dict[str, int]()
    total = 0
    for (sort, government), count in counts.items():
        of_sort, of_government = narrowed.sort in ("", sort), narrowed.government in ("", government)
        sorts[sort] += count if of_government else 0
        if government:
            governments[government] = governments.get(government, 0) + (count if of_sort else 0)
        total += count if of_sort and of_government else 0
    if narrowed.sort:
        hits = _hits(connection, match, narrowed, SIZE, (narrowed.page - 1) * SIZE)
    else:
        shown = [replace(narrowed, sort=sort) for sort in SORTS if sorts[sort]]
        hits = [hit for one in shown for hit in _hits(connection, match, one, FEW, 0)]
    marker = _marker(connection, wanted)
    return Found(total, sorts, governments, tuple(hits), narrowed.page, marker)


def _hits(connection: sqlite3.Connection, match: str, narrowed: Narrowed, most: int, skip: int) -> list[Hit]:
    condition, values = "AND d.sort = ?", [match, narrowed.sort]
    if narrowed.government:
        condition += " AND d.government = ?"
        values.append(narrowed.government)
    rows = connection.execute(
        f"SELECT {_COLUMNS} {_MATCHING} {condition} ORDER BY {_SCORE}, d.id LIMIT ? OFFSET ?",
        (*values, most, skip),
    )
    return [hit_of(row) for row in rows]


def hit_of(row: Sequence[str]) -> Hit:
    """A row of the columns of documents as a hit."""
    iri, sort, detail, indonesian, english, body, government, regulation, path, weight = row
    title = {"id": indonesian, "en": english}
    return Hit(iri, sort, detail, title, body, government, regulation, path, bool(weight))


def _marker(connection: sqlite3.Connection, wanted: Wanted) -> Marker:
    marks = ", ".join("?" * len(wanted.stems))
    rows = connection.execute(f"SELECT word FROM vocabulary WHERE stem IN ({marks})", sorted(wanted.stems))  # noqa: S608
    return Marker(frozenset({*wanted.words, *(word for (word,) in rows)}), tuple(sorted(wanted.beginnings)))


def _corrected(connection: sqlite3.Connection, asked: Sequence[Part], wanted: Wanted) -> list[Part]:
    """What was asked with the unknown words corrected; empty where none is near to another."""
    near = {word: correction(connection, word) for word in dict.fromkeys(wanted.unknown)}
    if not any(near.values()):
        return []
    return [replace(part, words=tuple(near.get(word) or word for word in part.words)) for part in asked]


def _written(asked: Sequence[Part]) -> str:
    return " ".join(f'"{" ".join(part.words)}"' if part.phrase else part.words[0] for part in asked)
