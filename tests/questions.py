"""Asking the twenty questions, and the hand-made readings of the four regulations to compare the answers with."""

import csv
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from simpul.query import library

BANJAR, BUKITTINGGI, KENDARI, TARAKAN = (
    f"Pemerintah Kota {name}" for name in ("Banjar", "Bukittinggi", "Kendari", "Tarakan")
)
SLUGS = {
    "banjar-2023-6": BANJAR,
    "bukittinggi-2014-65": BUKITTINGGI,
    "kendari-2020-35": KENDARI,
    "tarakan-2017-9": TARAKAN,
}
PERWALI = {
    "banjar": "Peraturan Wali Kota Banjar Nomor 6 Tahun 2023",
    "bukittinggi": "Peraturan Wali Kota Bukittinggi Nomor 65 Tahun 2014",
    "kendari": "Peraturan Wali Kota Kendari Nomor 35 Tahun 2020",
    "tarakan": "Peraturan Wali Kota Tarakan Nomor 9 Tahun 2017",
}
Row = tuple[str, ...]


def place(city: str, provision: str) -> str:
    """The citation of a provision by its short name (``Pasal 28 huruf a``); of the regulation by the empty name."""
    return f"{provision} {PERWALI[city]}".lstrip()


def places(city: str, provisions: Iterable[str]) -> list[str]:
    """Citations of several provisions."""
    return [place(city, provision) for provision in provisions]


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a tab-separated file with a header."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


class Questions:
    """Asks a release; an answer has the columns asked for, unbound ones empty."""

    def __init__(self, store: ox.Store) -> None:
        self.store = store

    def __call__(self, number: int, *columns: str, **parameters: str) -> list[Row]:
        [query] = [each for each in library.gallery() if each.question == number]
        solutions = self.store.query(query.bind(parameters))
        assert set(columns) <= {variable.value for variable in solutions.variables}
        return [tuple(row[name].value if row[name] is not None else "" for name in columns) for row in solutions]
