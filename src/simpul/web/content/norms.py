"""Duties, authorities and permissions of the offices of one type, government by government."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from simpul.query.engine import Engine
from simpul.web.content import comparison
from simpul.web.content.comparison import Government, OfficeType, State
from simpul.web.content.things import HEADER

Modality = Literal["authority", "duty", "permission"]
MODALITIES: tuple[Modality, ...] = get_args(Modality)
_BORNE = """?s a simpul:NormStatement ; simpul:bearer ?o ; simpul:modality ?modality ; simpul:inRegulation ?r .
  ?r simpul:government ?g . OPTIONAL { ?o simpul:officeType ?type } BIND(COALESCE(?type, ?o) AS ?t)"""


@dataclass(frozen=True)
class Norm:
    """What an office must, may or is empowered to do.

    Attributes:
        statement: IRI of the statement.
        office: IRI of its bearer.
        office_label: name of its bearer.
        modality: which of the three.
        text: what it is to do, in the words of the law.
        provision, place, citation: IRI of the provision, its name within the regulation, its legal citation.
    """

    statement: str
    office: str
    office_label: str
    modality: Modality
    text: str
    provision: str
    place: str
    citation: str


@dataclass(frozen=True)
class Column:
    """What the regulations of a government say of the offices of a type.

    Attributes:
        government: the government.
        state: why it is empty, if it is.
        norms: in the order of the law.
    """

    government: Government
    state: State
    norms: tuple[Norm, ...]

    def of(self, modality: Modality) -> tuple[Norm, ...]:
        """The norms of a modality."""
        return tuple(norm for norm in self.norms if norm.modality == modality)

    @property
    def offices(self) -> dict[str, str]:
        """The bearers: label by IRI."""
        return {norm.office: norm.office_label for norm in self.norms}


def bearing_types(engine: Engine, base: str) -> list[tuple[OfficeType, int, int]]:
    """The types whose offices bear a norm, by name, with the number of governments and of norms."""
    rows = engine.select(f"""{HEADER}SELECT ?t (COUNT(DISTINCT ?g) AS ?governments) (COUNT(DISTINCT ?s) AS ?norms) {{
  {_BORNE}
}} GROUP BY ?t""")
    types = comparison.types(engine, (row["t"].value for row in rows), base)
    found = [(types[row["t"].value], int(row["governments"].value), int(row["norms"].value)) for row in rows]
    return sorted(found, key=lambda one: one[0].title)


def usual(found: Sequence[tuple[OfficeType, int, int]]) -> OfficeType | None:
    """The type to begin with: that of most governments, and then of most norms; None where there is none."""
    return max(found, key=lambda one: (one[1], one[2], one[0].title), default=(None, 0, 0))[0]


def columns(engine: Engine, governments: Sequence[Government], of_type: OfficeType) -> list[Column]:
    """The norms of the offices of a type, by government."""
    these = " ".join(f"<{one.iri}>" for one in governments)
    rows = engine.select(f"""{HEADER}SELECT ?g ?s ?o ?label ?modality ?text ?p ?place ?citation ?order {{
  VALUES ?g {{ {these} }} {_BORNE} FILTER(?t = <{of_type.iri}>)
  ?o rdfs:label ?label . ?s simpul:text ?text ; simpul:basis ?p .
  OPTIONAL {{ ?p rdfs:label ?place }} OPTIONAL {{ ?p simpul:citation ?citation }} OPTIONAL {{ ?p simpul:order ?order }}
}}""")
    names = comparison.named(engine)
    found: dict[str, dict[str, tuple[int, Norm]]] = {}
    for row in rows:
        said = {name: term.value for name, term in row.items()}
        modality = said["modality"].rpartition("#")[2]
        if modality not in MODALITIES:
            continue
        norm = Norm(
            statement=said["s"],
            office=said["o"],
            office_label=said["label"],
            modality=modality,
            text=said["text"],
            provision=said["p"],
            place=said.get("place", "") or said.get("citation", "") or said["p"].rpartition("/")[2],
            citation=said.get("citation", ""),
        )
        found.setdefault(said["g"], {}).setdefault(norm.statement, (int(said.get("order", 0)), norm))
    result = []
    for one in governments:
        ordered = sorted(found.get(one.iri, {}).values(), key=lambda each: (each[0], each[1].statement))
        empty = comparison.state(one, (of_type.iri,), names)
        result.append(Column(one, "said" if ordered else empty, tuple(norm for _, norm in ordered)))
    return result
