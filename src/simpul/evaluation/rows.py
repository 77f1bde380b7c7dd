"""A reading as rows that can be compared with those of a gold standard, and what counts as the same."""

from __future__ import annotations

from collections.abc import Iterator

from simpul.evaluation.gold import LAYERS, Row
from simpul.extraction.model import Reading
from simpul.structure.model import CONTAINER_TYPES, UNIT_TYPES

_PARTIES_IN_ANY_ORDER = ("kinds",)
"""Layers whose first two columns are parties of a symmetric relation: every kind holds both ways."""


def rows_of(reading: Reading, layer: str) -> Iterator[tuple[Row, str]]:
    """Rows of a reading in one layer, with the name of the rule that found each (empty for structure).

    Args:
        reading: the reading.
        layer: a key of LAYERS.
    """
    match layer:
        case "structure":
            for unit in reading.document.units:
                if unit.type in UNIT_TYPES:
                    heading = unit.heading if unit.type in CONTAINER_TYPES else unit.container
                    yield (unit.path, unit.type, heading), ""
        case "definitions":
            for item in reading.definitions:
                yield (item.term, item.evidence.provision), item.evidence.rule
        case "offices":
            for office in reading.offices:
                yield (office.label, office.office_class, office.evidence.provision), office.evidence.rule
        case "kinds":
            for kind in reading.kinds:
                yield (kind.party_a, kind.party_b, kind.kind, kind.evidence.provision), kind.evidence.rule
        case "kind_definitions":
            for definition in reading.kind_definitions:
                evidence = definition.evidence
                yield (evidence.provision, definition.kind, definition.role), evidence.rule
        case "elaborations":
            for elaboration in reading.elaborations:
                evidence = elaboration.evidence
                yield (elaboration.party_a, elaboration.party_b, evidence.provision), evidence.rule
        case "acts":
            for act in reading.acts:
                via = " > ".join(act.via) or "-"
                yield (act.subject, act.relation, act.object, via, act.evidence.provision), act.evidence.rule
        case "norms":
            for norm in reading.norms:
                yield (norm.bearer, norm.modality, norm.evidence.provision), norm.evidence.rule
        case "citations":
            for citation in reading.citations:
                yield (citation.evidence.provision, citation.relation, citation.target), citation.evidence.rule
        case "metadata":
            for field in reading.metadata:
                yield (field.field, field.value), field.evidence.rule
        case _:
            raise KeyError(layer)


def same(layer: str, row: Row) -> Row:
    """A row as compared: without case, `Wali Kota` as `Walikota`, the parties of a symmetric kind in one order."""
    plain = tuple(value.casefold().replace("wali kota", "walikota") for value in row)
    return (*sorted(plain[:2]), *plain[2:]) if layer in _PARTIES_IN_ANY_ORDER else plain


def provision_of(layer: str, row: Row) -> str:
    """Citation path that a row stands at; the name of the field for metadata, which has none."""
    columns = LAYERS[layer]
    return row[columns.index("provision")] if "provision" in columns else row[0]
