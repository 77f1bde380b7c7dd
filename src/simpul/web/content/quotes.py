"""The words of the law that statements quote."""

from __future__ import annotations

from collections.abc import Iterable

from simpul.query.engine import Engine
from simpul.web.content.things import HEADER

_BATCH = 500


def words(engine: Engine, iris: Iterable[str]) -> dict[str, str]:
    """The quoted words by IRI of the statement, with spaces for line breaks; inferred statements quote none."""
    found: dict[str, str] = {}
    wanted = list(iris)
    for start in range(0, len(wanted), _BATCH):
        these = " ".join(f"<{iri}>" for iri in wanted[start : start + _BATCH])
        rows = engine.select(f"""{HEADER}SELECT ?s ?words {{
  VALUES ?s {{ {these} }} ?s simpul:quote ?q . ?q oa:hasSelector ?w . ?w oa:exact ?words
}}""")
        found.update((row["s"].value, " ".join(row["words"].value.split())) for row in rows)
    return found
