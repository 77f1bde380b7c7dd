"""The gold standard: what a careful reader finds in a regulation, one folder of TSV files for each.

A file `<layer>.tsv` is UTF-8 with a header row and tab-separated values without quoting. Columns that are not compared
(`cue`, `type`) may stand in it for the reader's sake.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from simpul.errors import SimpulError

LAYERS: Mapping[str, tuple[str, ...]] = {
    "structure": ("provision", "type", "heading"),
    "definitions": ("term", "provision"),
    "offices": ("label", "class", "provision"),
    "kinds": ("party_a", "party_b", "kind", "provision"),
    "kind_definitions": ("provision", "kind", "role"),
    "elaborations": ("party_a", "party_b", "provision"),
    "acts": ("subject", "relation", "object", "via", "provision"),
    "norms": ("bearer", "modality", "provision"),
    "citations": ("provision", "relation", "target"),
    "metadata": ("field", "value"),
}
"""Layers that are scored, with the columns compared."""
_COUNTED = "anomalies"

Row = tuple[str, ...]


class GoldError(SimpulError):
    """A gold standard cannot be read; the message names file and line."""

    exit_code = 2


@dataclass(frozen=True)
class Gold:
    """The gold standard of one regulation.

    Attributes:
        slug: the regulation; the name of its folder.
        layers: rows as written for each layer that has a file, in the order of the columns of LAYERS.
        anomalies: number of defects the reader noted; not scored, as which of them deserve a note is debatable.
    """

    slug: str
    layers: Mapping[str, tuple[Row, ...]]
    anomalies: int = 0


def read_gold(folder: Path) -> Gold:
    """Read the gold standard of one regulation. A layer without a file is not scored.

    Args:
        folder: folder of the TSV files, named after the regulation's slug.

    Raises:
        GoldError: if the folder has no layer, a column is missing, or a line has more or fewer values than the header.
    """
    layers = {
        layer: tuple(tuple(row[column] for column in columns) for row in _rows(folder / f"{layer}.tsv", columns))
        for layer, columns in LAYERS.items()
        if (folder / f"{layer}.tsv").is_file()
    }
    if not layers:
        raise GoldError(f"{folder} holds no gold standard: it should have files such as structure.tsv and acts.tsv.")
    noted = folder / f"{_COUNTED}.tsv"
    return Gold(folder.name, layers, len(_rows(noted, ("provision",))) if noted.is_file() else 0)


def gold_folders(root: Path) -> dict[str, Path]:
    """Folders of a gold standard by the slug of their regulation, sorted.

    Raises:
        GoldError: if the folder does not exist or holds no gold standard.
    """
    if not root.is_dir():
        raise GoldError(f"There is no gold standard at {root}; name its folder with --gold.")
    folders = {path.name: path for path in sorted(root.iterdir()) if path.is_dir() and any(path.glob("*.tsv"))}
    if not folders:
        raise GoldError(f"{root} holds no gold standard: it should have one folder of TSV files for each regulation.")
    return folders


def _rows(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path} cannot be read: {error}.") from None
    header = lines[0].split("\t") if lines else []
    missing = [column for column in columns if column not in header]
    if missing:
        raise GoldError(f"{path}, line 1: the column {missing[0]} is missing; the columns are {', '.join(columns)}.")
    rows = []
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip():
            continue
        values = line.split("\t")
        if len(values) != len(header):
            raise GoldError(f"{path}, line {number}: {len(values)} values stand under {len(header)} columns.")
        rows.append(dict(zip(header, (value.strip() for value in values), strict=True)))
    return rows
