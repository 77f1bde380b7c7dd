"""Tables that a page shows, as data beside it: CSV (RFC 4180) and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass

from flask import Response

CSV = "text/csv"
JSON = "application/json"
MEDIA_TYPES = {"csv": CSV, "json": JSON}
"""By extension of the neighbouring address."""
Cell = str | int | float | bool | None


@dataclass(frozen=True)
class Table:
    """A table.

    Attributes:
        columns: names, the same in both languages.
        rows: cells in the order of the columns.
    """

    columns: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]


def written(table: Table, extension: str) -> Response:
    """A table as a response.

    Args:
        table: what is written.
        extension: ``csv`` (UTF-8, a header row, lines end with CR LF) or ``json`` (an array of objects).

    Raises:
        KeyError: for another extension.
    """
    media_type = MEDIA_TYPES[extension]
    if media_type == JSON:
        content = json.dumps([dict(zip(table.columns, row, strict=True)) for row in table.rows], ensure_ascii=False)
        return Response(content, content_type=JSON)
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(table.columns)
    writer.writerows(["" if cell is None else cell for cell in row] for row in table.rows)
    return Response(lines.getvalue(), content_type=f"{CSV}; charset=utf-8; header=present")
