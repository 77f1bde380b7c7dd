"""The flat tables: one CSV file for each query of ``queries/tables``, described by a Frictionless data package.

The columns are a contract: `COLUMNS` says what each holds, and a table whose query gives other columns is refused.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pyoxigraph as ox

from simpul.errors import SimpulError
from simpul.query import library
from simpul.release import fingerprint
from simpul.release.database import read_only
from simpul.release.layout import Release

CONTRACT: dict[str, tuple[str, ...]] = {
    "structure": ("regulation", "provision", "type", "number", "heading", "text", "start", "end"),
    "definitions": ("regulation", "provision", "term", "definition"),
    "offices": ("regulation", "label", "class", "type", "provision"),
    "relations": (
        "regulation",
        "provision",
        "subject",
        "relation",
        "object",
        "via",
        "derivation",
        "quote",
        "start",
        "end",
        "citation",
        "statement",
    ),
    "kind_definitions": ("regulation", "provision", "kind", "role"),
    "elaborations": ("regulation", "provision", "party_a", "party_b"),
    "norms": ("regulation", "provision", "bearer", "modality", "text"),
    "citations": ("regulation", "provision", "relation", "target"),
    "metadata": ("regulation", "field", "value"),
    "anomalies": ("regulation", "provision", "kind", "message"),
    "coverage": ("regulation", "provision", "status", "cues"),
}
"""Columns of each table, in order."""

COLUMNS: dict[str, str] = {
    "regulation": "Slug of the regulation.",
    "provision": "Citation path of the smallest unit that carries the row; empty for the regulation as a whole.",
    "type": "Type of the unit, or type of the office without its government.",
    "number": "Number as a citation prints it.",
    "heading": "Heading of a container; for other units the path of the container around them, - in the preamble.",
    "text": "Words of the provision, without marker and subordinate units.",
    "start": "Where it begins in the source text, in code points.",
    "end": "Where it ends in the source text, exclusive.",
    "term": "The term that is defined.",
    "definition": "What the term is said to mean.",
    "label": "Name of the office.",
    "class": "Class of the office: post, organisation, vertical, forum or group.",
    "subject": "The office that acts, or the first party of a kind of relation.",
    "relation": "An act, a kind of relation, or in citations how the target is cited.",
    "object": "The office acted upon, or the second party.",
    "via": "Offices through which the act passes, in order, joined with ' > '.",
    "derivation": "stated or inferred.",
    "quote": "The words of the source; empty for what is inferred.",
    "citation": "Legal citation of the provision.",
    "statement": "IRI of the statement.",
    "kind": "Kind of working relation, or class of an anomaly.",
    "role": "Whether the kind is listed or explained.",
    "party_a": "First party.",
    "party_b": "Second party.",
    "bearer": "The office bound or empowered.",
    "modality": "authority, duty or permission.",
    "target": "Citation path within the regulation, or short name of another regulation.",
    "field": "Name of the field.",
    "value": "Its value.",
    "message": "What is wrong, in English.",
    "status": "stated, empty or not-understood.",
    "cues": "Cues that no statement used, joined with ' | '.",
}
"""What each column holds."""
_INTEGERS = {"start", "end"}


class TableError(SimpulError):
    """A table cannot be written."""


def export(store: ox.Store, folder: Path, *, title: str = "Simpul", version: str = "") -> tuple[Path, ...]:
    """Write every table and ``datapackage.json`` into a folder, and return the files.

    Args:
        store: database of a release.
        folder: made if it does not exist. Files of the same names are replaced.
        title: title of the data package.
        version: its version, the identifier of the release.

    Raises:
        TableError: if the folder cannot be written, or a query does not give the columns of the contract.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tables = [_write(store, query, folder) for query in library.tables()]
        package = _package(tables, title, version)
        path = folder / "datapackage.json"
        path.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise TableError(f"Tables cannot be written to {folder}: {error.strerror}.") from None
    return (*(file for file, _ in tables), path)


def export_of(release: Release, folder: Path, *, version: str = "") -> tuple[Path, ...]:
    """As `export`, of the database of a release, which a process of its own can open."""
    return export(read_only(release), folder, version=version)


def _write(store: ox.Store, query: library.Query, folder: Path) -> tuple[Path, library.Query]:
    results = store.query(query.text)
    if not isinstance(results, ox.QuerySolutions):
        raise TableError(f"queries/tables/{query.name}.rq is no SELECT query.")
    columns = tuple(variable.value for variable in results.variables)
    if columns != CONTRACT.get(query.name):
        raise TableError(
            f"queries/tables/{query.name}.rq gives the columns {', '.join(columns)} instead of "
            f"{', '.join(CONTRACT.get(query.name, ())) or 'none: it is no table of the contract'}."
        )
    path = folder / f"{query.name}.csv"
    results.serialize(path, format=ox.QueryResultsFormat.CSV)
    return path, query


def _package(tables: Sequence[tuple[Path, library.Query]], title: str, version: str) -> dict[str, object]:
    """The data package (Frictionless Data Package v1: packages, tabular resources and table schemas)."""
    return {
        "profile": "tabular-data-package",
        "name": "simpul",
        "title": title,
        **({"version": version} if version else {}),
        "licenses": [{"name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}],
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": query.name.replace("_", "-"),
                "path": path.name,
                "title": query.title["en"],
                "description": query.description["en"],
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "bytes": path.stat().st_size,
                "hash": f"sha256:{fingerprint.file_sha256(path)}",
                "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
                "schema": {
                    "fields": [
                        {
                            "name": column,
                            "type": "integer" if column in _INTEGERS else "string",
                            "description": COLUMNS[column],
                        }
                        for column in CONTRACT[query.name]
                    ],
                    "missingValues": [""],
                },
            }
            for path, query in tables
        ],
    }
