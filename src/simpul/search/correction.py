"""Words of the corpus that a mistyped word may be.

Every word of the corpus lies in the index with one letter left out in every place. A word that is typed is looked up
as it is and with one or, if it is long, two letters left out: so a letter too many, too few, another or two that
changed places are found without going through the vocabulary, and `rn` for `m` as well (after the idea of W. Garbe's
SymSpell).
"""

from __future__ import annotations

import sqlite3

from simpul.search.index import SHORTEST_MISSPELT, one_less
from simpul.structure.spelling import Spelling

_LONG = 7
"""Letters from which on a word may have two slips."""
_LONGEST = 30
"""Letters of the longest word that is corrected; longer ones are no slips."""


def correction(connection: sqlite3.Connection, word: str) -> str:
    """The word of the corpus that a folded word most likely is; empty where none is near."""
    meant = Spelling().get(word, "").lower()
    if meant and connection.execute("SELECT 1 FROM vocabulary WHERE word = ?", (meant,)).fetchone():
        return meant
    if not SHORTEST_MISSPELT <= len(word) <= _LONGEST:
        return ""
    forms = {word, *one_less(word)}
    most = 1
    if len(word) >= _LONG:
        forms |= {shorter for form in one_less(word) for shorter in one_less(form)}
        most = 2
    marks = ", ".join("?" * len(forms))
    given = sorted(forms)
    rows = connection.execute(
        f"SELECT word, documents FROM vocabulary WHERE meant = '' AND word IN "  # noqa: S608
        f"(SELECT word FROM miss WHERE form IN ({marks}) UNION SELECT word FROM vocabulary WHERE word IN ({marks}))",
        given + given,
    )
    ranked = []
    for found, documents in rows:
        slips = distance(word, found)
        if 0 < slips <= most:
            ranked.append((slips, found[:1] != word[:1], -documents, found))
    return min(ranked)[-1] if ranked else ""


def distance(one: str, other: str) -> int:
    """Slips between two words: letters put in, left out, changed, or two neighbours that changed places."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row]
        for column, against in enumerate(other, start=1):
            cost = min(last[column] + 1, now[-1] + 1, last[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        before, last = last, now
    return last[-1]
