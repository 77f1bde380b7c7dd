"""Offices and the relations between them as a network: one line for each relation of a pair, made of statements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from simpul.graph.namespaces import SIMPUL
from simpul.query.engine import Engine
from simpul.web.content import edges, offices, quotes
from simpul.web.content.choices import CHAIN, OFFICE_CLASSES
from simpul.web.content.edges import Filters
from simpul.web.content.offices import Office
from simpul.web.content.things import HEADER
from simpul.web.tabular import Table

RANKED = frozenset(("accountableTo", "reportsTo", "directs", "supervises", "coordinates", "partOf", "memberOf", CHAIN))
"""Relations that put one office above the other, so that a picture in ranks shows them well."""
TABLE: tuple[str, ...] = (
    *("statement", "regulation", "layer", "relation", "relation_id", "relation_en", "source", "source_label"),
    *("source_class", "source_type", "source_government", "target", "target_label", "target_class", "target_type"),
    *("target_government", "via", "derivation", "citation", "quote"),
)
"""Columns of the relations as a table."""
_BATCH = 500


@dataclass(frozen=True)
class Relation:
    """A statement as a step from one office to another.

    Attributes:
        statement: its IRI.
        regulation: IRI of its regulation.
        layer: ``kind``, ``act`` or ``chain``.
        code: of the kind or act.
        labels: of the kind or act, by language.
        source, target: IRIs of the offices; of a kind, the first and second party.
        inferred: whether it follows from others.
        via: names of the offices passed through, in order.
        citations: legal citations by IRI of the provision.
        quote: its words.
    """

    statement: str
    regulation: str
    layer: str
    code: str
    labels: Mapping[str, str]
    source: str
    target: str
    inferred: bool
    via: tuple[str, ...] = ()
    citations: Mapping[str, str] = field(default_factory=dict)
    quote: str = ""


@dataclass(frozen=True)
class Line:
    """One relation between two offices, with all statements that make it.

    Attributes:
        source, target, layer, code: as in `Relation`; a kind has no direction.
        relations: the statements, those stated first.
    """

    source: str
    target: str
    layer: str
    code: str
    relations: tuple[Relation, ...]

    @property
    def inferred(self) -> bool:
        """Whether no statement of it is stated."""
        return all(relation.inferred for relation in self.relations)


@dataclass(frozen=True)
class Network:
    """A network.

    Attributes:
        relations: the statements.
        offices: their ends, by IRI.
    """

    relations: tuple[Relation, ...]
    offices: Mapping[str, Office]

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The statements put together into lines, by the names of their ends."""
        found: dict[tuple[str, str, str], list[Relation]] = {}
        for one in self.relations:
            ends = sorted((one.source, one.target)) if one.layer == "kind" else (one.source, one.target)
            found.setdefault((ends[0], ends[1], one.code), []).append(one)
        lines = [
            Line(own[0].source, own[0].target, own[0].layer, own[0].code, tuple(sorted(own, key=lambda r: r.inferred)))
            for own in found.values()
        ]
        return tuple(sorted(lines, key=lambda line: (self.name(line.source), self.name(line.target), line.code)))

    @property
    def in_ranks(self) -> bool:
        """Whether a picture in ranks suits it: it has nothing but relations that put one office above another."""
        return bool(self.relations) and all(one.code in RANKED for one in self.relations)

    def name(self, iri: str) -> str:
        """Name of an office."""
        found = self.offices.get(iri)
        return found.label if found else iri.rpartition("/")[2]

    def detailed(self, engine: Engine, lines: Sequence[Line] | None = None) -> Network:
        """The same with channels, citations and words; only of some lines where they are given."""
        chosen = self.relations if lines is None else [one for line in lines for one in line.relations]
        iris = [one.statement for one in chosen]
        vias, citations, words = _vias(engine, iris), _citations(engine, iris), quotes.words(engine, iris)
        return replace(
            self,
            relations=tuple(
                replace(
                    one,
                    via=vias.get(one.statement, ()),
                    citations=citations.get(one.statement, {}),
                    quote=words.get(one.statement, ""),
                )
                for one in chosen
            ),
        )


def network(engine: Engine, filters: Filters) -> Network:
    """The relations that filters leave, without channels, citations and words."""
    rows = engine.select(f"""{HEADER}SELECT ?s ?r ?layer ?term ?code ?a ?b ?d {{
  {edges.pattern(filters)}
  OPTIONAL {{ ?term skos:notation ?code }}
}}""")
    ends = {row[end].value for row in rows for end in ("a", "b")}
    known = offices.named(engine, ends) if ends else {}
    labels = _labels(engine, {row["term"].value for row in rows if "term" in row})
    found = {}
    for row in rows:
        source, target = row["a"].value, row["b"].value
        term = row["term"].value if "term" in row else ""
        found[row["s"].value, source, target] = Relation(
            statement=row["s"].value,
            regulation=row["r"].value if "r" in row else "",
            layer=row["layer"].value,
            code=row["code"].value if "code" in row else term.rpartition("/")[2] or CHAIN,
            labels=labels.get(term, {}),
            source=source,
            target=target,
            inferred=row["d"].value == str(SIMPUL.inferred),
        )
    return Network(tuple(found[key] for key in sorted(found)), known)


def table(found: Network) -> Table:
    """A detailed network as a table, one row for each statement."""
    rows = []
    for one in found.relations:
        ends = [_cells(found.offices.get(end), end) for end in (one.source, one.target)]
        rows.append(
            (
                *(one.statement, one.regulation, one.layer, one.code, one.labels.get("id", one.code)),
                *(one.labels.get("en", one.code), *ends[0], *ends[1], " > ".join(one.via)),
                *("inferred" if one.inferred else "stated", " | ".join(one.citations.values()), one.quote),
            )
        )
    return Table(TABLE, rows)


def _cells(office: Office | None, iri: str) -> tuple[str, str, str, str, str]:
    if office is None:
        return iri, iri.rpartition("/")[2], "", "", ""
    return iri, office.label, " ".join(office.classes), office.type.rpartition("/")[2], office.government


def _labels(engine: Engine, iris: set[str]) -> dict[str, dict[str, str]]:
    these = " ".join(f"<{iri}>" for iri in sorted(iris))
    labels: dict[str, dict[str, str]] = {}
    for row in engine.select(f"{HEADER}SELECT ?x ?l {{ VALUES ?x {{ {these} }} ?x rdfs:label ?l }}"):
        labels.setdefault(row["x"].value, {})[row["l"].language] = row["l"].value
    return labels


def _vias(engine: Engine, iris: Sequence[str]) -> dict[str, tuple[str, ...]]:
    steps: dict[str, dict[int, str]] = {}
    for these in _batches(iris):
        rows = engine.select(f"""{HEADER}SELECT ?s ?n ?label {{
  VALUES ?s {{ {these} }} ?s simpul:viaStep ?step . ?step simpul:position ?n ; simpul:office ?o . ?o rdfs:label ?label
}}""")
        for row in rows:
            steps.setdefault(row["s"].value, {})[int(row["n"].value)] = row["label"].value
    return {iri: tuple(found[number] for number in sorted(found)) for iri, found in steps.items()}


def _citations(engine: Engine, iris: Sequence[str]) -> dict[str, dict[str, str]]:
    bases: dict[str, list[str]] = {}
    cited: dict[str, tuple[int, str]] = {}
    for these in _batches(iris):
        for row in engine.select(f"{HEADER}SELECT ?s ?x {{ VALUES ?s {{ {these} }} ?s simpul:basis ?x }}"):
            bases.setdefault(row["s"].value, []).append(row["x"].value)
    for these in _batches(sorted({iri for found in bases.values() for iri in found})):
        rows = engine.select(f"""{HEADER}SELECT ?x ?c ?n {{
  VALUES ?x {{ {these} }} ?x simpul:citation ?c . OPTIONAL {{ ?x simpul:order ?n }}
}}""")
        cited.update((row["x"].value, (int(row["n"].value) if "n" in row else 0, row["c"].value)) for row in rows)
    return {
        iri: {one: cited[one][1] for one in sorted(found, key=lambda one: cited.get(one, (0, ""))) if one in cited}
        for iri, found in bases.items()
    }


def _batches(iris: Sequence[str]) -> list[str]:
    return [" ".join(f"<{iri}>" for iri in iris[start : start + _BATCH]) for start in range(0, len(iris), _BATCH)]


def class_of(office: Office | None) -> str:
    """The class by which a picture draws an office: the first of its classes; empty where it has none."""
    return next((code for code in OFFICE_CLASSES if office and code in office.classes), "")
