"""Where a citation leads: the provisions and regulations of an index that it names."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from simpul.search import citations
from simpul.search.citations import Cited, KnownRegulation
from simpul.search.searcher import Hit, Searcher, hit_of

_COLUMNS = "iri, sort, detail, title_id, title_en, body, government, regulation, path, weight"


@dataclass(frozen=True)
class Reference:
    """What a citation leads to.

    Attributes:
        cited: the citation as understood.
        targets: what it names, regulation by regulation.
        nearest: of regulations that have no such provision, the smallest that they have around it.
    """

    cited: Cited
    targets: tuple[Hit, ...]
    nearest: tuple[Hit, ...] = ()

    @property
    def target(self) -> Hit | None:
        """The one thing that it names beyond doubt; None where there are several or none."""
        return self.targets[0] if self.cited.exact and len(self.targets) == 1 else None


def reference(searcher: Searcher, text: str, *, unfinished: bool = False) -> Reference | None:
    """What a text cites; None where it is no citation, or names a regulation that the index does not know.

    Args:
        searcher: of the index.
        text: as typed.
        unfinished: whether the last word may be the beginning of one.

    Raises:
        SearchUnavailable: if the release has no index.
    """
    with searcher.connections.borrowed() as connection:
        cited = citations.understand(text, regulations(connection), unfinished=unfinished)
        if cited is None or not cited.regulations:
            return None
        targets: list[Hit] = []
        nearest: list[Hit] = []
        for one in cited.regulations:
            found = _provisions(connection, one, cited.path)
            targets += found
            if not found and cited.exact:
                nearest += _nearest(connection, one, cited.path)
        return Reference(cited, tuple(targets), tuple(nearest)) if targets or nearest else None


def by_iri(searcher: Searcher, iri: str) -> Hit | None:
    """What an IRI names, where it can be found by searching."""
    with searcher.connections.borrowed() as connection:
        rows = connection.execute(f"SELECT {_COLUMNS} FROM document WHERE iri = ?", (iri,))  # noqa: S608
        return next((hit_of(row) for row in rows), None)


def regulations(connection: sqlite3.Connection) -> tuple[KnownRegulation, ...]:
    """The regulations of an index, by slug."""
    types = connection.execute(
        "SELECT d.iri, n.text FROM document d JOIN name n ON n.document = d.id "
        "WHERE d.sort = 'term' AND instr(d.iri, '/document-type/') > 0 ORDER BY n.id"
    ).fetchall()
    rows = connection.execute(
        "SELECT d.iri, d.title_id, d.path, d.body, coalesce(g.label, '') FROM document d "
        "LEFT JOIN government g ON g.iri = d.government WHERE d.sort = 'regulation' ORDER BY d.path"
    )
    found = []
    for iri, label, slug, title, government in rows:
        # The type of a regulation is a part of its IRI: .../perwali/2023/6.
        kind = f"/document-type/{iri.split('/')[-3]}" if iri.count("/") > 3 else "?"
        names = [text for term, text in types if term.endswith(kind)]
        found.append(citations.known(iri, label, slug, title, government, names))
    return tuple(found)


def _provisions(connection: sqlite3.Connection, regulation: KnownRegulation, path: str) -> list[Hit]:
    """The provisions of a path: several where a number is printed twice."""
    if not path:
        rows = connection.execute(f"SELECT {_COLUMNS} FROM document WHERE iri = ?", (regulation.iri,))  # noqa: S608
    else:
        paths = (path, *(f"{path}~{again}" for again in (2, 3)))
        rows = connection.execute(
            f"SELECT {_COLUMNS} FROM document WHERE sort = 'provision' AND path IN (?, ?, ?) "  # noqa: S608
            "AND regulation = ? ORDER BY path",
            (*paths, regulation.iri),
        )
    return [hit_of(row) for row in rows]


def _nearest(connection: sqlite3.Connection, regulation: KnownRegulation, path: str) -> list[Hit]:
    while path:
        path = path.rpartition("/")[0]
        found = _provisions(connection, regulation, path)
        if found:
            return found[:1]
    return []
