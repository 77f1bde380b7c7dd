"""Writes the index: documents, their words, their names, and the vocabulary with its stems and near misses.

The same release gives the same bytes with the same SQLite. Another version of SQLite may lay out its pages in another
way, so that the file has no checksum in the manifest, as the database has none.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

import pyoxigraph as ox

from simpul.errors import SimpulError
from simpul.search.documents import Document, documents
from simpul.search.stemming import stems
from simpul.search.words import folded_words
from simpul.structure.spelling import Spelling

FORMAT = 1
"""Version of the tables below; a server refuses an index of another."""
SHORTEST_MISSPELT = 4
"""Letters of the shortest word for which a near miss is looked up."""
_OFFICE_OF = re.compile(r"^Pemerintah(?:an)?\s+")
"""What the name of a government has before that of the place."""
_TABLES = f"""
PRAGMA page_size = 4096;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA user_version = {FORMAT};
CREATE TABLE document (
  id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, sort TEXT NOT NULL, detail TEXT NOT NULL, weight INTEGER NOT NULL,
  title_id TEXT NOT NULL, title_en TEXT NOT NULL, body TEXT NOT NULL,
  government TEXT NOT NULL, regulation TEXT NOT NULL, path TEXT NOT NULL
);
CREATE INDEX provision ON document (path, regulation) WHERE sort = 'provision';
CREATE VIRTUAL TABLE words USING fts5 (
  title, body, context, stems, content = '', tokenize = "unicode61 remove_diacritics 0"
);
CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL, key TEXT NOT NULL, document INTEGER NOT NULL);
CREATE INDEX name_key ON name (key);
CREATE VIRTUAL TABLE name_words USING fts5 (
  name, content = '', detail = full, tokenize = "unicode61 remove_diacritics 0"
);
CREATE TABLE government (iri TEXT PRIMARY KEY, label TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE vocabulary (
  word TEXT PRIMARY KEY, stem TEXT NOT NULL, meant TEXT NOT NULL, documents INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX vocabulary_stem ON vocabulary (stem);
CREATE TABLE miss (form TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (form, word)) WITHOUT ROWID;
"""


class SearchUnavailable(SimpulError):  # noqa: N818
    """There is no index to search, or this Python cannot make or read one."""


def has_fts5() -> bool:
    """Whether the SQLite of this Python can search (has its extension FTS5)."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE probe USING fts5 (word)")
        except sqlite3.OperationalError:
            return False
        return True


def write(store: ox.Store, path: Path) -> None:
    """Write the index of a release.

    Args:
        store: database of the release.
        path: file to write; it must not be there yet.

    Raises:
        SearchUnavailable: if the SQLite of this Python has no FTS5.
    """
    if not has_fts5():
        raise SearchUnavailable(
            f"The SQLite {sqlite3.sqlite_version} of this Python was compiled without FTS5, which the search needs: "
            "use a Python whose sqlite3 has it, as those of Debian and python.org do."
        )
    found = list(documents(store))
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_TABLES)
        with connection:
            governments = _governments(store, found)
            connection.executemany("INSERT INTO government VALUES (?, ?)", sorted(governments.items()))
            _fill(connection, found, governments)
        connection.executescript("INSERT INTO words (words) VALUES ('optimize'); ANALYZE;")


def _fill(connection: sqlite3.Connection, found: Sequence[Document], governments: Mapping[str, str]) -> None:
    places = {iri: _OFFICE_OF.sub("", label) for iri, label in governments.items()}
    titles = [folded_words(_title(one)) for one in found]
    contexts = [folded_words(f"{places.get(one.government, '')} {one.context}") for one in found]
    bodies = [folded_words(one.body) for one in found]
    counts: Counter[str] = Counter()
    for said in zip(titles, bodies, contexts, strict=True):
        counts.update({word for words in said for word in words})
    stem_of = stems(counts)
    meant_by = _meant(counts)
    for word, meant in meant_by.items():
        stem_of[word] = stem_of.get(meant, meant)
    rows, texts, names = [], [], []
    numbered = enumerate(zip(found, titles, bodies, contexts, strict=True), start=1)
    for number, (one, title, body, context) in numbered:
        place = (one.government, one.regulation, one.path)
        rows.append((number, one.iri, one.sort, one.detail, one.weight, *one.title, one.body, *place))
        stemmed = " ".join(stem_of[word] for word in (*title, *body, *context))
        texts.append((number, " ".join(title), " ".join(body), " ".join(context), stemmed))
        if one.sort in ("office", "term", "regulation", "definition", "query"):
            names += [(text, number) for text in dict.fromkeys((*one.title, *one.names)) if text]
    connection.executemany("INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    connection.executemany("INSERT INTO words (rowid, title, body, context, stems) VALUES (?, ?, ?, ?, ?)", texts)
    folded = [folded_words(text) for text, _ in names]
    connection.executemany(
        "INSERT INTO name VALUES (?, ?, ?, ?)",
        (
            (number, text, "".join(words), document)
            for number, ((text, document), words) in enumerate(zip(names, folded, strict=True), start=1)
        ),
    )
    connection.executemany(
        "INSERT INTO name_words (rowid, name) VALUES (?, ?)",
        ((number, " ".join(words)) for number, words in enumerate(folded, start=1)),
    )
    connection.executemany(
        "INSERT INTO vocabulary VALUES (?, ?, ?, ?)",
        ((word, stem_of[word], meant_by.get(word, ""), counts[word]) for word in sorted(counts)),
    )
    connection.executemany("INSERT INTO miss VALUES (?, ?)", sorted(_misses(counts, meant_by)))


def _title(one: Document) -> str:
    """The words of a title that it is found by: of a provision its number, not the name of the regulation again."""
    if one.sort == "provision":
        return one.title[0].partition(" Peraturan ")[0]
    return " ".join(dict.fromkeys((*one.title, *one.names)))


def _meant(counts: Counter[str]) -> dict[str, str]:
    """The words that are misprints of others, as the reading of the regulations knows them."""
    spelling = Spelling()
    found = {}
    for word in counts:
        if len(word) >= SHORTEST_MISSPELT and word in spelling:
            meant = "".join(folded_words(spelling[word]))
            if meant and meant != word:
                found[word] = meant
    return found


def _misses(counts: Counter[str], meant_by: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each word with one letter left out in every place: what a slip has in common with it (see `correction`)."""
    for word in counts:
        if len(word) >= SHORTEST_MISSPELT and word.isalpha() and word not in meant_by:
            yield from ((form, word) for form in one_less(word))


def one_less(word: str) -> set[str]:
    """A word with one letter left out, in every place."""
    return {word[:place] + word[place + 1 :] for place in range(len(word))}


def _governments(store: ox.Store, found: Sequence[Document]) -> dict[str, str]:
    """Labels of the governments that documents belong to, by IRI."""
    label = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    governments = {}
    for iri in sorted({one.government for one in found} - {""}):
        quads = store.quads_for_pattern(ox.NamedNode(iri), label, None, ox.DefaultGraph())
        labels = sorted(quad.object.value for quad in quads if isinstance(quad.object, ox.Literal))
        governments[iri] = labels[0] if labels else iri
    return governments
