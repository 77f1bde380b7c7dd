"""What a search found, as pages and data show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simpul.query.engine import Engine
from simpul.search.marking import Marker, Segment
from simpul.search.searcher import Hit
from simpul.web.content import statements

_SAME = 60
"""Characters by which it is seen that a sentence has a quote in it."""


@dataclass(frozen=True)
class Shown:
    """A result.

    Attributes:
        hit: what was found.
        title: its name in the language of the page; of a statement the sentence that it says.
        marked_title, snippet: the name, and of its words those around what was looked for, in segments; no snippet
            where the name says it already.
        government: label of the government; empty where it has none.
        citation: legal citation of a statement's provision; empty for others.
    """

    hit: Hit
    title: str
    marked_title: tuple[Segment, ...]
    snippet: tuple[Segment, ...]
    government: str
    citation: str = ""


def shown(
    engine: Engine, hits: Sequence[Hit], marker: Marker, governments: Mapping[str, str], language: str
) -> list[Shown]:
    """Results as they are shown, in their order.

    Args:
        engine: knows what statements say.
        hits: what was found.
        marker: marks what was looked for.
        governments: labels by IRI.
        language: of the page.
    """
    said = _said(engine, [hit.iri for hit in hits if hit.sort == "statement"])
    results = []
    for hit in hits:
        statement = said.get(hit.iri)
        title = statement.sentence(language) if statement else hit.title[language] or hit.title["id"]
        citation = next(iter(statement.citations.values()), "") if statement else ""
        # The sentence of a norm has the words of the law in it: they need not be said twice.
        repeated = statement is not None and hit.body[:_SAME] in title
        results.append(
            Shown(
                hit,
                title,
                marker.snippet(title),
                () if repeated else marker.snippet(hit.body),
                governments.get(hit.government, ""),
                citation,
            )
        )
    return results


def _said(engine: Engine, iris: Sequence[str]) -> dict[str, statements.Statement]:
    if not iris:
        return {}
    these = "VALUES ?s { " + " ".join(f"<{iri}>" for iri in iris) + " }"
    return {one.iri: one for one in statements.select(engine, these, most=len(iris))}
