"""What a shard and a release depend on, as checksums: when none of it changed, nothing is read or built again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from pathlib import Path

from simpul import __version__, resources
from simpul.settings import Settings
from simpul.source.catalogue import CatalogueEntry

_READING = ("source", "structure", "extraction", "evaluation", "graph", "validation", "reasoning")
"""Packages whose code decides what a shard holds."""
_LIBRARIES = (
    "beautifulsoup4",
    "charset-normalizer",
    "html5lib",
    "markdown-it-py",
    "owlready2",
    "pdfminer.six",
    "pdfplumber",
    "pyoxigraph",
    "pyshacl",
    "rdflib",
)
"""Libraries whose version can change what a release holds."""


def digest(parts: Mapping[str, object]) -> str:
    """Hexadecimal SHA-256 of named parts; the order in which they are given does not matter."""
    text = json.dumps(parts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def file_sha256(path: Path) -> str:
    """Hexadecimal SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def versions() -> dict[str, str]:
    """Versions of Simpul and of the libraries that decide what a release holds."""
    return {"simpul": __version__, **{name: version(name) for name in _LIBRARIES}}


@cache
def rules() -> str:
    """Checksum of the rules of reading: the code and data of the packages that read, the ontology and the shapes."""
    package = Path(__file__).resolve().parent.parent
    folders = [*(package / name for name in _READING), resources.path("ontology"), resources.path("shapes")]
    return digest({"files": _tree(folders), "versions": versions()})


def queries() -> str:
    """Checksum of the queries, and of the code that writes a release with them, documents the ontology and indexes."""
    package = Path(__file__).resolve().parent
    folders = [package, package.parent / "documentation", package.parent / "search"]
    return digest({"files": _tree([resources.path("queries"), *folders])})


def shard_key(file_sha: str, entry: CatalogueEntry, settings: Settings) -> str:
    """Checksum of everything that decides what is read from one regulation.

    Args:
        file_sha: SHA-256 of the regulation's file.
        entry: what the catalogue knows of it.
        settings: ``curation``, of whose files ``<slug>.*`` count; ``gold``, of which its folder counts; ``base``;
            ``consistency``, so that a shard made without the reasoner is not taken for one that it found sound.
    """
    corrections = {path.name: file_sha256(path) for path in sorted(settings.curation.glob(f"{entry.slug}.*"))}
    gold = {path.name: file_sha256(path) for path in sorted((settings.gold / entry.slug).glob("*.tsv"))}
    parts = {"file": file_sha, "entry": asdict(entry), "curation": corrections, "gold": gold}
    return digest({**parts, "base": settings.base, "consistency": settings.consistency, "rules": rules()})


def release_id(shard_keys: Iterable[str], settings: Settings) -> str:
    """Identifier of the release that these shards make: 16 hexadecimal digits."""
    parts = {"shards": sorted(shard_keys), "base": settings.base, "rules": rules(), "queries": queries()}
    return digest(parts)[:16]


def _tree(folders: Iterable[Path]) -> dict[str, str]:
    return {
        f"{folder.name}/{path.relative_to(folder).as_posix()}": file_sha256(path)
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".pyc" and not path.name.startswith(".")
    }
