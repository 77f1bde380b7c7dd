"""The catalogue: which government each regulation comes from, and what is known of that government.

What a regulation says of itself (type, number, year) is read from its text; `CatalogueEntry.disagreements` compares it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from simpul.errors import SimpulError

GOVERNMENT_KINDS = ("kota", "kabupaten", "provinsi", "kementerian", "pemerintah")
GOVERNMENT_COLUMNS = ("slug", "label", "kind", "name", "province", "code", "wikidata")
REGULATION_COLUMNS = ("slug", "government")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
CODE = re.compile(r"\d{2}(?:\.\d{2})?")
WIKIDATA = re.compile(r"Q[1-9]\d*")
_REGULATION_SLUG = re.compile(r"(?P<name>[a-z0-9-]+)-(?P<year>\d{4})-(?P<number>[0-9]+[a-z]?)")
_HEADS = {"kota": "wali kota", "kabupaten": "bupati", "provinsi": "gubernur", "kementerian": "menteri"}
"""Whose regulation a government of each kind gives (UU 12/2011 Pasal 8)."""
_CODES = {"perwali": "wali kota", "perbup": "bupati", "pergub": "gubernur", "permen": "menteri"}
"""The same by the code of the regulation's type."""

_TERRITORIES = ("kota", "kabupaten", "provinsi")
"""Kinds of government whose name the title prints as the catalogue does; ministries are renamed and abbreviated."""
_MISPRINTED = 0.75
"""Likeness from which names are one with a misprint: `Bukitinggi` is (0.95), `Banjarmasin` for `Banjar` not (0.71)."""


class CatalogueError(SimpulError):
    """The catalogue cannot be read, or does not know what it is asked for."""


@dataclass(frozen=True)
class Government:
    """A government that gives regulations.

    Attributes:
        slug: first part of its IRIs (``kota-banjar``).
        label: its name (``Pemerintah Kota Banjar``).
        kind: one of GOVERNMENT_KINDS.
        name: its name without its kind (``Banjar``).
        province: province it lies in; empty for a ministry and for the Republic.
        code: code of the area by the Ministry of Home Affairs (``32.79``); empty where it has none.
        wikidata: Wikidata item (``Q...``); empty where none is certain.
    """

    slug: str
    label: str
    kind: str
    name: str
    province: str = ""
    code: str = ""
    wikidata: str = ""


@dataclass(frozen=True)
class CatalogueEntry:
    """What the catalogue knows of a regulation: its slug and its government."""

    slug: str
    government: Government

    def disagreements(
        self,
        *,
        type: str,  # noqa: A002
        number: str,
        year: str,
        kind: str = "",
        name: str = "",
    ) -> tuple[str, ...]:
        """Sentences on where slug or government differ from what the text says of itself; empty where they agree.

        Args:
            type: type of the regulation (``perwali``, ``Peraturan Wali Kota``); empty where it was not read.
            number: its number; empty where it was not read.
            year: its year; empty where it was not read.
            kind: kind of the government in its title, one of GOVERNMENT_KINDS; empty where it was not read.
            name: name of that government without its kind; misprints in it do no harm.
        """
        sentences = []
        match = _REGULATION_SLUG.fullmatch(self.slug)
        if match:
            for what, slugged, printed in (("year", match["year"], year), ("number", match["number"], number)):
                if printed and slugged != printed.lower():
                    sentences.append(f"its name says {what} {slugged}, its text says {printed}")
        head = _HEADS.get(self.government.kind)
        named = (name for name in _HEADS.values() if name.replace(" ", "") in _letters(type))
        given_by = _CODES.get(type.lower()) or next(named, None)
        if head and given_by and head != given_by:
            sentences.append(f"it is catalogued under {self.government.label}, but its text is of a {given_by}")
        elif kind and kind != self.government.kind:
            sentences.append(f"it is catalogued under {self.government.label}, but its title names a {kind}")
        elif name and kind in _TERRITORIES and not _same_name(name, self.government.name):
            sentences.append(f"it is catalogued under {self.government.label}, but its title names {name}")
        return tuple(sentences)


def _same_name(printed: str, catalogued: str) -> bool:
    """Whether two names of a territory can be the same: one may say more, or be misprinted."""
    ours, theirs = (re.findall(r"\w+", each.lower()) for each in (printed, catalogued))
    more = "".join(word for word in ours if word not in theirs)
    missing = "".join(word for word in theirs if word not in ours)
    return not more or not missing or SequenceMatcher(None, more, missing).ratio() >= _MISPRINTED


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).lower()


@dataclass(frozen=True)
class Catalogue:
    """The catalogue: governments and regulations by slug."""

    governments: Mapping[str, Government]
    regulations: Mapping[str, CatalogueEntry]

    def entry(self, slug: str) -> CatalogueEntry:
        """The entry of a regulation.

        Raises:
            CatalogueError: if the catalogue does not say which government the regulation comes from.
        """
        try:
            return self.regulations[slug]
        except KeyError:
            raise CatalogueError(
                f"The government of {slug} is unknown: name it in regulations.csv of the catalogue."
            ) from None


def read_catalogue(folder: Path) -> Catalogue:
    """Read ``governments.csv`` and ``regulations.csv`` of a folder.

    Raises:
        CatalogueError: if a file is missing or a row is not as ``data/README.md`` says; it names file and line.
    """
    governments: dict[str, Government] = {}
    path = folder / "governments.csv"
    for line, row in _rows(path, GOVERNMENT_COLUMNS):
        _check(row["slug"] not in governments, path, line, f"{row['slug']} stands twice")
        for column, pattern in (("slug", SLUG), ("code", CODE), ("wikidata", WIKIDATA)):
            ok = pattern.fullmatch(row[column]) or (column != "slug" and not row[column])
            _check(bool(ok), path, line, f"{row[column]!r} is no {column}")
        _check(row["kind"] in GOVERNMENT_KINDS, path, line, f"kind {row['kind']!r} is none of {GOVERNMENT_KINDS}")
        _check(bool(row["label"] and row["name"]), path, line, "label and name may not be empty")
        governments[row["slug"]] = Government(**row)
    regulations: dict[str, CatalogueEntry] = {}
    path = folder / "regulations.csv"
    for line, row in _rows(path, REGULATION_COLUMNS):
        slug, government = row["slug"], row["government"]
        _check(bool(SLUG.fullmatch(slug)), path, line, f"{slug!r} is no slug")
        _check(slug not in regulations, path, line, f"{slug} stands twice")
        _check(government in governments, path, line, f"the government {government!r} is not in governments.csv")
        regulations[slug] = CatalogueEntry(slug, governments[government])
    return Catalogue(governments, regulations)


def _rows(path: Path, columns: tuple[str, ...]) -> list[tuple[int, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file, restkey="", restval="", strict=True)
            if tuple(reader.fieldnames or ()) != columns:
                raise CatalogueError(f"{path.name}: the first line must be {','.join(columns)}.")
            rows = [(reader.line_num, row) for row in reader]
    except FileNotFoundError:
        raise CatalogueError(f"The catalogue has no {path.name}: {path} does not exist.") from None
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise CatalogueError(f"{path} cannot be read: {error}.") from None
    for line, row in rows:
        _check("" not in row, path, line, f"there are more values than the columns {', '.join(columns)}")
    return [(line, {column: row[column].strip() for column in columns}) for line, row in rows]


def _check(condition: bool, path: Path, line: int, sentence: str) -> None:
    if not condition:
        raise CatalogueError(f"{path.name}, line {line}: {sentence}.")
