"""The manifest of a release: what it was made from, with what, and what it holds.

It names no machine, no folder and no moment: two builds of the same input write the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from simpul.release import fingerprint
from simpul.release.dumps import Counts
from simpul.release.layout import Release
from simpul.release.shards import Shard
from simpul.settings import Settings

_MEDIA_TYPES = {
    ".nq": "application/n-quads",
    ".trig": "application/trig",
    ".ttl": "text/turtle",
    ".gz": "application/gzip",
    ".csv": "text/csv",
    ".css": "text/css",
    ".html": "text/html",
    ".json": "application/json",
    ".txt": "text/plain",
}


def issued(shards: Sequence[Shard]) -> str:
    """Date of the release: the latest date of its regulations (ISO 8601), so that it comes from the input."""
    return max((shard.date for shard in shards), default="")


def write(release: Release, identifier: str, shards: Sequence[Shard], counts: Counts, settings: Settings) -> None:
    """Write ``manifest.json`` as the last file of a release."""
    content = {
        "release": identifier,
        "base": settings.base,
        "issued": issued(shards),
        "versions": fingerprint.versions(),
        "rules": fingerprint.rules(),
        "queries": fingerprint.queries(),
        "regulations": [_regulation(shard) for shard in shards],
        "triples": counts.triples,
        "quads": counts.quads,
        "graphs": counts.graphs,
        "files": _files(release),
    }
    release.manifest.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def read(release: Release) -> dict[str, Any]:
    """The manifest of a release as written by `write`."""
    content: dict[str, Any] = json.loads(release.manifest.read_text(encoding="utf-8"))
    return content


def damaged(release: Release) -> list[str]:
    """Names of the files of a release that are missing or differ from their checksum in its manifest."""
    return [
        entry["path"]
        for entry in read(release)["files"]
        if not (release.path / entry["path"]).is_file()
        or fingerprint.file_sha256(release.path / entry["path"]) != entry["sha256"]
    ]


def _regulation(shard: Shard) -> Mapping[str, object]:
    return {
        "regulation": shard.slug,
        "government": shard.government,
        "title": shard.title,
        "file": shard.file,
        "sha256": shard.file_sha256,
        "textSha256": shard.text_sha256,
        "characters": shard.characters,
        "units": shard.units,
        "statements": shard.counts,
        "quads": shard.quads,
        "key": shard.key,
    }


def _files(release: Release) -> list[dict[str, object]]:
    """Every file but the two databases, whose bytes depend on the inner workings of Oxigraph and SQLite."""
    paths = [
        path
        for folder in (release.dumps, release.tables, release.documentation, release.report)
        if folder.is_dir()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]
    return [
        {
            "path": path.relative_to(release.path).as_posix(),
            "mediaType": _media_type(path),
            "bytes": path.stat().st_size,
            "sha256": fingerprint.file_sha256(path),
        }
        for path in paths
    ]


def _media_type(path: Path) -> str:
    return _MEDIA_TYPES.get(path.suffix, "application/octet-stream")
