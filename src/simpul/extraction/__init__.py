"""From the tree of provisions to typed statements, each with its provision, exact span, cue and rule."""

from simpul.extraction.model import (
    Act,
    Anomaly,
    Citation,
    Coverage,
    Definition,
    Elaboration,
    Evidence,
    KindDefinition,
    KindRelation,
    MetadataField,
    Norm,
    Office,
    Reading,
    Statement,
)

__all__ = [
    "Act",
    "Anomaly",
    "Citation",
    "Coverage",
    "Definition",
    "Elaboration",
    "Evidence",
    "KindDefinition",
    "KindRelation",
    "MetadataField",
    "Norm",
    "Office",
    "Reading",
    "Statement",
]
