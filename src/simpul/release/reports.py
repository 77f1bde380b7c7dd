"""The reports that a release holds in ``report/``, as `simpul.release.conformance` writes them: names, and reading."""

from __future__ import annotations

import json
from typing import Any

from simpul.release.layout import Release

VALIDATION = "validation.json"
"""What was judged, and what was found."""
VALIDATION_SHACL = "validation.ttl"
"""The same as SHACL has it (section 3): a report without results conforms."""
SHAPES = "shapes.ttl"
"""The shapes of data, as written in ``shapes/``."""
QUERIES = "queries"
"""In place of a regulation's slug: the gallery of queries, which is data of every release too."""


def validation(release: Release) -> dict[str, Any] | None:
    """The report on the validation of a release; None where it has none."""
    path = release.report / VALIDATION
    if not path.is_file():
        return None
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content
