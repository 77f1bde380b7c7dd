"""The regulations of the graph side by side: how much there is of each, and how much was understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simpul.graph.namespaces import SIMPUL
from simpul.query.engine import Engine
from simpul.web.content.law import Regulation
from simpul.web.content.things import HEADER


@dataclass(frozen=True)
class Entry:
    """A regulation with its figures.

    Attributes:
        regulation: the regulation.
        in_force: since when (ISO 8601); empty where unknown.
        provisions: how many it has, chapters among them.
        stated: statements that were read from it.
        inferred: statements that follow from them.
        findings: defects found in it.
        not_understood: provisions that speak of offices and were not understood.
    """

    regulation: Regulation
    in_force: str
    provisions: int
    stated: int
    inferred: int
    findings: int
    not_understood: int


COLUMNS = (
    "regulation",
    "citation",
    "title",
    "government",
    "enacted",
    "in_force",
    "provisions",
    "stated",
    "inferred",
    "findings",
    "not_understood",
)
"""Of the entries as a table."""


def entries(engine: Engine, regulations: Sequence[Regulation]) -> list[Entry]:
    """Regulations with their figures, in the order given."""
    if not regulations:
        return []
    these = "VALUES ?r { " + " ".join(f"<{one.iri}>" for one in regulations) + " }"
    numbers = "COUNT(DISTINCT ?x) AS ?n"
    rows = engine.select(f"""{HEADER}SELECT ?r ?what ?n {{
  {{ SELECT ?r ("provisions" AS ?what) ({numbers}) {{
    {these} ?x simpul:inRegulation ?r ; simpul:path ?path }} GROUP BY ?r }}
  UNION {{ SELECT ?r ("findings" AS ?what) ({numbers}) {{
    {these} ?x simpul:inRegulation ?r ; a simpul:Finding }} GROUP BY ?r }}
  UNION {{ SELECT ?r ("not_understood" AS ?what) ({numbers}) {{
    {these} ?x simpul:inRegulation ?r ; simpul:coverageStatus "not-understood" }} GROUP BY ?r }}
  UNION {{ SELECT ?r (STR(?how) AS ?what) ({numbers}) {{
    {these} ?x simpul:inRegulation ?r ; simpul:derivation ?how }} GROUP BY ?r ?how }}
}}""")
    counted = {(row["r"].value, row["what"].value.removeprefix(str(SIMPUL))): int(row["n"].value) for row in rows}
    dates = {
        row["r"].value: row["date"].value
        for row in engine.select(f"{HEADER}SELECT ?r ?date {{ {these} ?r eli:first_date_entry_in_force ?date }}")
    }
    names = ("provisions", "stated", "inferred", "findings", "not_understood")
    return [
        Entry(one, dates.get(one.iri, ""), *(counted.get((one.iri, name), 0) for name in names)) for one in regulations
    ]


def rows(found: Iterable[Entry]) -> list[tuple[str | int, ...]]:
    """Entries as rows of a table with `COLUMNS`."""
    return [
        (
            one.regulation.iri,
            one.regulation.label,
            one.regulation.title,
            one.regulation.government_label,
            one.regulation.date,
            one.in_force,
            one.provisions,
            one.stated,
            one.inferred,
            one.findings,
            one.not_understood,
        )
        for one in found
    ]
