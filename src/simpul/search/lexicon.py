"""What an index knows of words and names."""

from __future__ import annotations

import sqlite3

MOST_NAMES = 6
"""Other names of an office that are looked for with the one typed."""


class IndexLexicon:
    """The words and names of an index, for `expression`.

    Args:
        connection: to the index; used as long as this is.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def stems_of(self, word: str) -> tuple[str, ...]:
        """The stem of a word of the corpus; empty for any other."""
        return tuple(stem for (stem,) in self._ask("SELECT stem FROM vocabulary WHERE word = ?", word))

    def has_stem(self, stem: str) -> bool:
        """Whether a word of the corpus has a stem."""
        return bool(self._ask("SELECT 1 FROM vocabulary WHERE stem = ? LIMIT 1", stem))

    def has_word(self, word: str) -> bool:
        """Whether a word stands in the corpus."""
        return bool(self._ask("SELECT 1 FROM vocabulary WHERE word = ?", word))

    def names_like(self, name: str) -> tuple[str, ...]:
        """The other names of the offices and terms that go by a name, given by its key."""
        rows = self._ask(
            "SELECT DISTINCT other.text FROM name one JOIN name other ON other.document = one.document "
            "JOIN document d ON d.id = one.document "
            "WHERE one.key = ?1 AND other.key <> ?1 AND d.sort IN ('office', 'term') ORDER BY other.text LIMIT ?2",
            name,
            MOST_NAMES,
        )
        return tuple(text for (text,) in rows)

    def _ask(self, query: str, *values: str | int) -> list[tuple[str, ...]]:
        return self._connection.execute(query, values).fetchall()
