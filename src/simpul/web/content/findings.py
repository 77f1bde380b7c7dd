"""Findings: contradictions in the law, and defects of its drafting and of its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from simpul.query.engine import Engine, Row
from simpul.web.content import statements
from simpul.web.content.statements import Statement
from simpul.web.content.things import HEADER

GROUPS: dict[str, tuple[str, ...]] = {
    "law": ("two-superiors", "contradictory-superiors", "accountability-cycle"),
    "drafting": (
        "duplicate-number",
        "skipped-number",
        "late-start",
        "repeated-unit",
        "dead-reference",
        "gazette-number",
        "two-names",
        "unused-term",
        "undefined-abbreviation",
        "undefined-name",
        "unlisted-kind",
        "lone-ayat",
        "early-full-stop",
        "missing-conjunction",
        "early-conjunction",
        "upper-case-letter",
    ),
    "text": ("missing-annex", "misspelling", "glued-heading", "ocr-number", "unreadable-number", "curated-reading"),
}
"""What the law itself contradicts, what its drafters should mend, and what printing or scanning did to its text."""


@dataclass(frozen=True)
class Regulation:
    """A regulation with findings: its IRI, its slug and its name."""

    iri: str
    slug: str
    label: str


@dataclass(frozen=True)
class Premise:
    """A statement that a contradiction follows from, with its words."""

    statement: Statement
    quote: str


@dataclass(frozen=True)
class Finding:
    """A finding.

    Attributes:
        iri: its IRI.
        kind: its class (``duplicate-number``).
        messages: what is wrong, by language.
        regulation: where.
        places: citations of its provisions by IRI, in the order of the law.
        order: place of the first of them in the regulation.
        quote: the words at fault; empty where there are none.
        stated: whether the reading found it; otherwise a rule of inference did, from its premises.
        premises: IRIs of the statements that it follows from.
    """

    iri: str
    kind: str
    messages: Mapping[str, str]
    regulation: Regulation
    places: Mapping[str, str]
    order: int
    quote: str
    stated: bool
    premises: tuple[str, ...]

    @property
    def group(self) -> str:
        """The key of `GROUPS` that it belongs to; what is of no known kind is for the drafters."""
        return group_of(self.kind)


def group_of(kind: str) -> str:
    """The group of a kind of finding."""
    return next((group for group, kinds in GROUPS.items() if kind in kinds), "drafting")


def counts(engine: Engine) -> dict[str, dict[str, int]]:
    """Findings by kind and slug of the regulation; kinds in the order of `GROUPS`, unknown ones last."""
    rows = engine.select(f"""{HEADER}SELECT ?kind ?slug (COUNT(DISTINCT ?s) AS ?n) {{
  ?s a simpul:Finding ; simpul:findingKind ?kind ; simpul:inRegulation/simpul:slug ?slug .
}} GROUP BY ?kind ?slug""")
    found: dict[str, dict[str, int]] = {}
    for row in rows:
        found.setdefault(row["kind"].value, {})[row["slug"].value] = int(row["n"].value)
    order = [kind for kinds in GROUPS.values() for kind in kinds]
    return {
        kind: found[kind]
        for kind in sorted(found, key=lambda kind: (order.index(kind) if kind in order else len(order), kind))
    }


def regulations(engine: Engine) -> list[Regulation]:
    """All regulations by name, also those without findings."""
    rows = engine.select(f"""{HEADER}SELECT ?r ?slug ?label {{
  ?r a simpul:Regulation ; simpul:slug ?slug . OPTIONAL {{ ?r rdfs:label ?label }}
}} ORDER BY ?label ?slug""")
    found = {row["r"].value: _regulation(row) for row in reversed(rows)}
    return list(reversed(found.values()))


def findings(engine: Engine, *, regulation: str = "", kinds: Sequence[str] = ()) -> list[Finding]:
    """Findings by regulation and in the order of its text.

    Args:
        engine: answers the query.
        regulation: slug; empty for all.
        kinds: which; empty for all.
    """
    narrowed = f'VALUES ?slug {{ "{regulation}" }} ' if regulation else ""
    narrowed += "VALUES ?kind { " + " ".join(f'"{kind}"' for kind in kinds) + " } " if kinds else ""
    rows = engine.select(f"""{HEADER}SELECT ?s ?kind ?message ?r ?slug ?label ?p ?citation ?order ?derivation ?exact {{
  {narrowed}?r a simpul:Regulation ; simpul:slug ?slug . OPTIONAL {{ ?r rdfs:label ?label }}
  ?s simpul:inRegulation ?r ; a simpul:Finding ; simpul:findingKind ?kind ; simpul:message ?message ;
    simpul:derivation ?derivation ; simpul:basis ?p .
  OPTIONAL {{ ?p simpul:citation ?citation }} OPTIONAL {{ ?p simpul:order ?order }}
  OPTIONAL {{ ?s simpul:quote/oa:hasSelector/oa:exact ?exact }}
}}""")
    found: dict[str, Finding] = {}
    for row in sorted(rows, key=lambda row: (_order(row), row["p"].value)):
        iri = row["s"].value
        one = found.get(iri) or _finding(row)
        found[iri] = replace(
            one,
            messages={**one.messages, row["message"].language: row["message"].value},
            places={**one.places, row["p"].value: row["citation"].value if "citation" in row else ""},
        )
    followed = _premises(engine, [one.iri for one in found.values() if not one.stated])
    complete = [replace(one, premises=followed.get(one.iri, ())) for one in found.values()]
    return sorted(complete, key=lambda one: (one.regulation.label, one.regulation.slug, one.order, one.kind, one.iri))


def premises(engine: Engine, found: Sequence[Finding]) -> dict[str, Premise]:
    """The premises of findings with their words, by IRI, in the order of the law."""
    iris = " ".join(f"<{iri}>" for one in found for iri in one.premises)
    if not iris:
        return {}
    quotes = {
        row["s"].value: row["exact"].value
        for row in engine.select(
            f"{HEADER}SELECT ?s ?exact {{ VALUES ?s {{ {iris} }} ?s simpul:quote/oa:hasSelector/oa:exact ?exact }}"
        )
    }
    chosen = statements.select(engine, f"VALUES ?s {{ {iris} }}")
    return {one.iri: Premise(one, quotes.get(one.iri, "")) for one in chosen}


def _premises(engine: Engine, iris: Sequence[str]) -> dict[str, tuple[str, ...]]:
    if not iris:
        return {}
    these = " ".join(f"<{iri}>" for iri in iris)
    rows = engine.select(f"{HEADER}SELECT ?s ?x {{ VALUES ?s {{ {these} }} ?s prov:wasDerivedFrom ?x }} ORDER BY ?s ?x")
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        found[row["s"].value] = (*found.get(row["s"].value, ()), row["x"].value)
    return found


def _finding(row: Row) -> Finding:
    return Finding(
        iri=row["s"].value,
        kind=row["kind"].value,
        messages={},
        regulation=_regulation(row),
        places={},
        order=_order(row),
        quote=row["exact"].value if "exact" in row else "",
        stated=row["derivation"].value.endswith("#stated"),
        premises=(),
    )


def _regulation(row: Row) -> Regulation:
    slug = row["slug"].value
    return Regulation(row["r"].value, slug, row["label"].value if "label" in row else slug)


def _order(row: Row) -> int:
    return int(row["order"].value) if "order" in row else 0
