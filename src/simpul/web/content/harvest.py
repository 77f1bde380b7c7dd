"""What can be downloaded, how to cite and mirror it, and examples of its use.

The examples are files in ``web/examples``. They are shown and served with ``https://simpul.example`` replaced by the
site's own address and ``example-government/perwali/2020/1`` by a regulation that it has; the tests run each as served.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from simpul.query import library
from simpul.query.engine import Engine
from simpul.release.layout import Release
from simpul.web.content.things import HEADER

EXAMPLES = {
    "query.sh": "curl",
    "linked-data.sh": "curl",
    "mirror.sh": "curl",
    "endpoint_sparqlwrapper.py": "Python, SPARQLWrapper",
    "rdflib_graph.py": "Python, rdflib",
    "pandas_table.py": "Python, pandas",
    "tables.R": "R",
}
"""Files of ``web/examples`` in the order in which they are shown, and what they need."""
_FOLDER = Path(__file__).parent.parent / "examples"
_SITE = "https://simpul.example"
_THING = "example-government/perwali/2020/1"
_UNITS = ("B", "kB", "MB", "GB")


@dataclass(frozen=True)
class File:
    """A file of the release: its path below ``/download/``, media type, size in bytes and SHA-256 (hexadecimal)."""

    path: str
    media_type: str
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """Its name without folders."""
        return self.path.rpartition("/")[2]

    @property
    def folder(self) -> str:
        """The folder that it lies in."""
        return self.path.partition("/")[0]


@dataclass(frozen=True)
class FlatTable:
    """A flat table.

    Attributes:
        file: its CSV file.
        titles, descriptions: by language.
        columns: their names, in order, each with its type (Frictionless Table Schema).
    """

    file: File
    titles: Mapping[str, str]
    descriptions: Mapping[str, str]
    columns: tuple[tuple[str, str], ...]


def files(manifest: Mapping[str, Any]) -> tuple[File, ...]:
    """The files that a manifest names, in its order."""
    return tuple(
        File(
            path=str(entry["path"]),
            media_type=str(entry.get("mediaType", "application/octet-stream")),
            size=int(entry["bytes"]),
            sha256=str(entry["sha256"]),
        )
        for entry in manifest.get("files", ())
    )


def tables(release: Release, found: Sequence[File]) -> tuple[FlatTable, ...]:
    """The flat tables of a release with their columns, as its ``datapackage.json`` says; none where it has none."""
    by_path = {file.path: file for file in found}
    return tuple(
        FlatTable(by_path[f"tables/{name}"], *_titles(resource, name), columns)
        for name, resource, columns in _resources(release.path)
        if f"tables/{name}" in by_path
    )


@lru_cache(maxsize=4)
def _resources(path: Path) -> tuple[tuple[str, Any, tuple[tuple[str, str], ...]], ...]:
    package = Release(path).tables / "datapackage.json"
    if not package.is_file():
        return ()
    content = json.loads(package.read_text(encoding="utf-8"))
    return tuple(
        (resource["path"], resource, tuple((one["name"], one["type"]) for one in resource["schema"]["fields"]))
        for resource in content["resources"]
    )


def _titles(resource: Mapping[str, Any], name: str) -> tuple[dict[str, str], dict[str, str]]:
    """Title and description in both languages from the table's query; in English alone where there is none."""
    query = next((one for one in _queries() if f"{one.name}.csv" == name), None)
    if query is None:
        return {"en": resource.get("title", name)}, {"en": resource.get("description", "")}
    return dict(query.title), dict(query.description)


@lru_cache(maxsize=1)
def _queries() -> tuple[library.Query, ...]:
    return library.tables()


def size(count: int) -> tuple[float, str]:
    """A number of bytes in the unit that reads best (powers of 1,000): the amount and the unit."""
    amount, unit = float(count), 0
    while amount >= 1000 and unit < len(_UNITS) - 1:
        amount, unit = amount / 1000, unit + 1
    return amount, _UNITS[unit]


def checksums(found: Sequence[File]) -> str:
    """The files with their checksums, as ``sha256sum --check`` reads them."""
    return "".join(f"{file.sha256}  {file.path}\n" for file in found)


def example(name: str, site: str, thing: str) -> str:
    """The text of an example.

    Args:
        name: a key of `EXAMPLES`.
        site: address of the site, without slash at its end.
        thing: path of a regulation on it, without slash at its start; empty leaves the made-up one.
    """
    text = (_FOLDER / name).read_text(encoding="utf-8").replace(_SITE, site)
    return text.replace(_THING, thing) if thing else text


def first_regulation(engine: Engine) -> str:
    """IRI of the first regulation; empty where there is none."""
    rows = engine.select(f"{HEADER}SELECT ?r {{ ?r a simpul:Regulation }} ORDER BY ?r LIMIT 1")
    return rows[0]["r"].value if rows else ""


@dataclass(frozen=True)
class Reference:
    """How a release is cited.

    Attributes:
        title: of the dataset.
        release: its identifier.
        issued: its date (ISO 8601); empty where unknown.
        address: where it is.
    """

    title: str
    release: str
    issued: str
    address: str

    @property
    def year(self) -> str:
        """Its year."""
        return self.issued[:4]

    @property
    def bibtex(self) -> str:
        """As an entry of BibTeX."""
        fields = {
            "title": "{" + _tex(self.title) + "}",
            "author": "{Simpul}",
            "year": self.year,
            "version": self.release,
            "howpublished": rf"\url{{{self.address}}}",
            "note": "Dataset, CC0 1.0",
        }
        lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
        return f"@misc{{simpul-{self.release},\n" + ",\n".join(lines) + "\n}"


def _tex(text: str) -> str:
    return "".join("\\" + each if each in "{}&%$#_" else each for each in text if each != "\\")
