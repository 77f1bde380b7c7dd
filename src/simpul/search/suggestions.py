"""What is suggested while somebody types: names that begin like it, and provisions that it cites."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from simpul.search.correction import correction
from simpul.search.references import reference
from simpul.search.searcher import Searcher
from simpul.search.words import folded_words

MOST = 8
"""Suggestions at once."""
_LOOKED_AT = 60


@dataclass(frozen=True)
class Suggestion:
    """A suggestion.

    Attributes:
        text: what is put into the box.
        sort: of what it names (see `documents.SORTS`).
        government: label of the government, where only one has it.
        iri: of the one thing that it names; empty where there are several.
    """

    text: str
    sort: str
    government: str = ""
    iri: str = ""


def suggest(searcher: Searcher, text: str) -> tuple[Suggestion, ...]:
    """Suggestions for what has been typed so far; none for less than two characters.

    Raises:
        SearchUnavailable: if the release has no index.
    """
    typed = folded_words(text)
    if sum(map(len, typed)) < 2:
        return ()
    cited = reference(searcher, text, unfinished=True)
    if cited and cited.targets:
        return tuple(Suggestion(hit.title["id"], hit.sort, "", hit.iri) for hit in cited.targets[:MOST])
    with searcher.connections.borrowed() as connection:
        found = _names(connection, typed)
        if not found:
            better = [correction(connection, word) or word for word in typed]
            found = _names(connection, better) if better != typed else []
        return tuple(found)


def _names(connection: sqlite3.Connection, typed: list[str]) -> list[Suggestion]:
    """Names with all words typed, the last of which may be the beginning of one."""
    match = " ".join(f'"{word}"' for word in typed) + " *"
    rows = connection.execute(
        "SELECT n.text, n.key, d.sort, coalesce(g.label, ''), d.iri FROM name_words "
        "JOIN name n ON n.id = name_words.rowid JOIN document d ON d.id = n.document "
        "LEFT JOIN government g ON g.iri = d.government WHERE name_words MATCH ? "
        # What begins with it comes first, then what is short.
        "ORDER BY instr(n.key, ?) <> 1, length(n.key), n.key, d.id LIMIT ?",
        (match, "".join(typed), _LOOKED_AT),
    )
    named: dict[str, list[Suggestion]] = {}
    for text, key, sort, government, iri in rows:
        named.setdefault(key, []).append(Suggestion(text, sort, government, iri))
    found = []
    for same in list(named.values())[:MOST]:
        # A definition stands behind the office of the same name.
        same.sort(key=lambda one: one.sort == "definition")
        things = [one for one in same if one.sort == same[0].sort]
        one = things[0]
        found.append(one if len({each.iri for each in things}) == 1 else Suggestion(one.text, one.sort))
    return found
