"""Where a term of the vocabulary stands on the page of the ontology that lies in a release."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from simpul.graph.namespaces import ONTOLOGY, VOCABULARY_BASE

_SCHEMES = {
    "kind": "section-kinds",
    "act": "section-acts",
    "office-type": "section-office-types",
    "document-type": "section-document-types",
}
"""The sections of the page that stand for whole schemes, by the path of the scheme."""


def place(folder: Path, iri: str) -> str:
    """The IRI of the ontology with the fragment at which its page describes a term.

    Args:
        folder: the documentation in the release.
        iri: of a term without a fragment of its own (``.../kind/kolegial``) or of a scheme (``.../kind``).

    Returns:
        ``.../ontology#kind-kolegial``; empty where the page has no such place, or there is no page.
    """
    if not iri.startswith(VOCABULARY_BASE):
        return ""
    path = iri.removeprefix(VOCABULARY_BASE)
    anchor = _SCHEMES.get(path) or path.replace("/", "-")
    known = path.partition("/")[0] in (*_SCHEMES, "rule")
    return f"{ONTOLOGY}#{anchor}" if known and anchor in _anchors(folder) else ""


def _anchors(folder: Path) -> frozenset[str]:
    page = folder / "ontology.en.html"
    return _read(page, page.stat().st_mtime_ns) if page.is_file() else frozenset()


@lru_cache(maxsize=4)
def _read(page: Path, _written: int) -> frozenset[str]:
    """The fragments of a page as it was written at a moment."""
    return frozenset(re.findall(r'\bid="([^"]+)"', page.read_text(encoding="utf-8")))
