"""The layers of a reading as the rules of anomalies see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simpul.extraction.curation import Curation
from simpul.extraction.model import Act, Citation, Definition, KindDefinition, KindRelation, MetadataField, Office
from simpul.extraction.passages import Passages


@dataclass(frozen=True)
class Layers:
    """What anomalies are looked for in."""

    passages: Passages
    definitions: list[Definition]
    offices: list[Office]
    kinds: list[KindRelation]
    kind_definitions: list[KindDefinition]
    acts: list[Act]
    citations: list[Citation]
    metadata: list[MetadataField]
    spelling: Mapping[str, str]
    curation: Curation
