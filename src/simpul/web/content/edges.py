"""Which statements relate two offices: what they can be narrowed to, and the pattern that finds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from simpul.graph.namespaces import SIMPUL
from simpul.query.engine import Engine
from simpul.web.content.choices import CHAIN, OFFICE_CLASSES
from simpul.web.content.things import HEADER

ALL = "all"
"""Value that stands for every kind, or for every act."""


@dataclass(frozen=True)
class Filters:
    """What relations are narrowed to; what is empty narrows nothing.

    Attributes:
        governments: IRIs of those whose regulations are read.
        kinds, acts: codes, or `ALL`; where both are empty every relation is meant.
        type: IRI of a type that one end has.
        office_class: code of a class that one end has.
        derivation: ``stated`` or ``inferred``.
    """

    governments: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    type: str = ""
    office_class: str = ""
    derivation: str = ""


def count(engine: Engine, filters: Filters) -> int:
    """How many statements filters leave."""
    rows = engine.select(f"{HEADER}SELECT (COUNT(DISTINCT ?s) AS ?n) {{ {pattern(filters)} }}")
    return int(rows[0]["n"].value)


def by_government(engine: Engine, filters: Filters) -> dict[str, int]:
    """How many statements filters leave in the regulations of each government, by its IRI, the most first."""
    rows = engine.select(f"""{HEADER}SELECT ?of (COUNT(DISTINCT ?s) AS ?n) {{
  {pattern(filters)} ?s simpul:inRegulation ?within . ?within simpul:government ?of
}} GROUP BY ?of ORDER BY DESC(?n) ?of""")
    return {row["of"].value: int(row["n"].value) for row in rows if "of" in row}


def pattern(filters: Filters) -> str:
    """The graph pattern that binds statement, regulation, layer, kind or act, ends and derivation.

    The variables are ``?s ?r ?layer ?term ?a ?b ?d``; the regulation is unbound where a statement names none.
    """
    every = not filters.kinds and not filters.acts
    acts = tuple(code for code in filters.acts if code != CHAIN)
    branches = []
    if every or filters.kinds:
        ends = "simpul:kind ?term ; simpul:partyA ?a ; simpul:partyB ?b"
        branches.append(_branch(filters, "KindStatement", "kind", ends, _codes(filters.kinds)))
    if every or acts:
        ends = "simpul:act ?term ; simpul:subject ?a ; simpul:object ?b"
        branches.append(_branch(filters, "ActStatement", "act", ends, _codes(acts)))
    if every or CHAIN in filters.acts or ALL in filters.acts:
        ends = "simpul:subject ?a ; simpul:object ?b . BIND(simpul:answersTo AS ?term)"
        branches.append(_branch(filters, "ChainStatement", "chain", ends, ""))
    return " UNION ".join(branches)


def _branch(filters: Filters, name: str, layer: str, ends: str, codes: str) -> str:
    """One layer; what is few comes first, so that the engine begins with it."""
    parts = [codes]
    if filters.governments:
        these = " ".join(f"<{iri}>" for iri in filters.governments)
        parts.append(f"VALUES ?g {{ {these} }} ?r simpul:government ?g . ?s simpul:inRegulation ?r .")
    parts.append(f"?s a simpul:{name} ; {ends}" + ("" if ends.endswith(")") else " ."))
    parts.append("?s simpul:derivation ?d .")
    if filters.derivation:
        parts.append(f"VALUES ?d {{ simpul:{filters.derivation} }}")
    if not filters.governments:
        parts.append("OPTIONAL { ?s simpul:inRegulation ?r }")
    if filters.type:
        parts.append(_either(f"simpul:officeType <{filters.type}>"))
    if filters.office_class:
        parts.append(_either(f"a <{SIMPUL[OFFICE_CLASSES[filters.office_class]]}>"))
    parts.append(f'BIND("{layer}" AS ?layer)')
    return "{ " + " ".join(parts) + " }"


def _either(said: str) -> str:
    return f"FILTER(EXISTS {{ ?a {said} }} || EXISTS {{ ?b {said} }})"


def _codes(codes: Sequence[str]) -> str:
    if not codes or ALL in codes:
        return ""
    return f"VALUES ?only {{ {' '.join(str(ox.Literal(code)) for code in codes)} }} ?term skos:notation ?only ."
