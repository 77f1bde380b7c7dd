"""What the graph says about the words of a regulation: which are quoted, by what, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from simpul.graph.namespaces import SIMPUL
from simpul.query.engine import Engine
from simpul.web.content.reading import Quote, anchor
from simpul.web.content.statements import Labels
from simpul.web.content.things import HEADER
from simpul.web.content.wording import Span

LAYERS: Mapping[str, str] = {
    "KindStatement": "kind",
    "ActStatement": "act",
    "NormStatement": "norm",
    "DefinitionStatement": "definition",
    "KindDefinitionStatement": "explanation",
    "ElaborationStatement": "elaboration",
    "OfficeStatement": "office",
    "CitationStatement": "citation",
    "MetadataStatement": "metadata",
    "Finding": "finding",
}
"""Short names of the classes of statements that are read, in the order in which they are shown."""


@dataclass(frozen=True)
class Defect:
    """A finding at its place.

    Attributes:
        iri: of the finding.
        message: by language.
        basis: IRI of the provision at which it stands.
        start: offset of its quote; -1 where it has none.
    """

    iri: str
    message: Labels = field(default_factory=dict)
    basis: str = ""
    start: int = -1


def quotes(engine: Engine, regulation: str) -> list[Quote]:
    """The words that the statements of a regulation quote."""
    rows = engine.select(f"""{HEADER}SELECT ?s ?basis ?quote (MIN(STR(?class)) AS ?kind) {{
  ?s simpul:inRegulation <{regulation}> ; simpul:quote ?quote ; simpul:basis ?basis ; a ?class .
  FILTER(?class NOT IN (simpul:Statement, simpul:RelationStatement, prov:Entity))
}} GROUP BY ?s ?basis ?quote""")
    spans = {
        row["quote"].value: (int(row["start"].value), int(row["end"].value))
        for row in engine.select(f"""{HEADER}SELECT ?quote ?start ?end {{
  ?s simpul:inRegulation <{regulation}> ; simpul:quote ?quote .
  ?quote oa:hasSelector ?place . ?place oa:start ?start ; oa:end ?end
}}""")
    }
    found: dict[Span, dict[str, str]] = {}
    for row in sorted(rows, key=lambda row: row["s"].value):
        span = spans.get(row["quote"].value)
        layer = LAYERS.get(row["kind"].value.removeprefix(str(SIMPUL)))
        if span and layer:
            basis = row["basis"].value
            told = row["s"].value if basis == regulation else f"{basis}#{anchor(*span)}"
            found.setdefault(span, {}).setdefault(layer, told)
    order = tuple(LAYERS.values())
    made = []
    for (start, end), layers in sorted(found.items()):
        names = tuple(sorted(layers, key=order.index))
        made.append(Quote(start, end, names, layers[names[0]]))
    return made


def defects(engine: Engine, regulation: str) -> list[Defect]:
    """The findings on a regulation that were read, in the order of the text."""
    rows = engine.select(f"""{HEADER}SELECT ?s ?message ?basis ?start {{
  ?s a simpul:Finding ; simpul:inRegulation <{regulation}> ; simpul:message ?message ; simpul:basis ?basis .
  OPTIONAL {{ ?s simpul:quote/oa:hasSelector/oa:start ?start }}
}} ORDER BY ?start ?s ?basis""")
    messages: dict[str, dict[str, str]] = {}
    places: dict[str, tuple[str, int]] = {}
    for row in rows:
        iri = row["s"].value
        messages.setdefault(iri, {})[row["message"].language] = row["message"].value
        places.setdefault(iri, (row["basis"].value, int(row["start"].value) if "start" in row else -1))
    return [Defect(iri, messages[iri], *place) for iri, place in places.items()]


def unused_cues(engine: Engine, regulation: str) -> dict[str, tuple[str, ...]]:
    """Words that speak of a relation and were not understood, by IRI of the provision."""
    rows = engine.select(f"""{HEADER}SELECT ?p ?cue {{
  ?p simpul:unusedCue ?cue ; simpul:inRegulation <{regulation}>
}} ORDER BY ?p ?cue""")
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        found[row["p"].value] = (*found.get(row["p"].value, ()), row["cue"].value)
    return found


def counts(engine: Engine, regulation: str) -> dict[str, tuple[int, int]]:
    """How many statements were read and how many inferred, by IRI of the provision that carries them.

    An inferred statement counts with each provision that it rests on; under the IRI of the regulation stands how many
    there are of the whole, each counted once.
    """
    rows = engine.select(f"""{HEADER}SELECT DISTINCT ?s ?basis ?how {{
  {{ ?basis simpul:inRegulation <{regulation}> ; simpul:path ?path }} UNION {{ VALUES ?basis {{ <{regulation}> }} }}
  ?s simpul:basis ?basis ; simpul:derivation ?how
}}""")
    found: dict[str, tuple[set[str], set[str]]] = {}
    for row in rows:
        for place in {row["basis"].value, regulation}:
            found.setdefault(place, (set(), set()))[row["how"].value == str(SIMPUL.inferred)].add(row["s"].value)
    return {place: (len(read), len(inferred)) for place, (read, inferred) in found.items()}


def source_text(engine: Engine, regulation: str) -> str:
    """The source text of a regulation; empty where the graph has none."""
    rows = engine.select(f"{HEADER}SELECT ?c {{ <{regulation}/text> simpul:content ?c }} LIMIT 1")
    return rows[0]["c"].value if rows else ""
