"""The statements that a regulation makes, as the reading rules define them (one type for each layer).

Parties are labels of offices: the label under which `Reading.offices` lists the office, unique within a regulation.
"""

from __future__ import annotations

from dataclasses import dataclass

from simpul.structure.model import Document

OFFICE_CLASSES = ("post", "organisation", "vertical", "forum", "group")
KINDS = (
    "konsultatif",
    "kolegial",
    "fungsional",
    "struktural",
    "koordinatif",
    "koordinatif-hierarki",
    "koordinatif-fungsional",
    "koordinatif-instansional",
    "koordinatif-teknis-fungsional",
    "koordinatif-teknis-operasional",
    "kemitraan",
)
ACTS = (
    "assists",
    "accountableTo",
    "reportsTo",
    "consultsWith",
    "coordinatesWith",
    "coordinates",
    "delegatesTo",
    "directs",
    "supervises",
    "requestsFrom",
    "advises",
    "represents",
    "signsOnBehalfOf",
    "appoints",
    "serves",
    "chairs",
    "memberOf",
    "partOf",
    "decidesWith",
)
MODALITIES = ("authority", "duty", "permission")
CITATION_RELATIONS = ("basedOn", "amendedBy", "revokes", "refersTo", "annex")


@dataclass(frozen=True)
class Evidence:
    """Where a statement stands and how it was found.

    Attributes:
        provision: citation path of the smallest unit that carries the statement.
        start, end: span of the quote in the source text (code points, end exclusive).
        quote: the words there; equals ``source.text[start:end]``.
        cue: the words that made the rule fire, white space collapsed.
        rule: name of the rule that found it (``act.active-verb``).
        note: what a correction in data/curation changed, in a sentence; empty as a rule.
    """

    provision: str
    start: int
    end: int
    quote: str
    cue: str
    rule: str
    note: str = ""


@dataclass(frozen=True)
class Statement:
    """What all statements share."""

    evidence: Evidence


@dataclass(frozen=True)
class Definition(Statement):
    """A term that the definitions article defines; a short form (`yang selanjutnya disebut X`) is a second one.

    Attributes:
        term: the term as printed, white space collapsed.
        definition: the defining words after `adalah`.
        short_for: the full term, where this is a short form; empty otherwise.
    """

    term: str
    definition: str
    short_for: str = ""


@dataclass(frozen=True)
class Office(Statement):
    """An office at its first mention.

    Attributes:
        label: preferred name within the regulation.
        office_class: one of OFFICE_CLASSES.
        type_label: name of its type without government, the bridge between cities (``Dinas Kesehatan``).
        names: every other name it goes by in the text (spelling variants, abbreviations, OCR slips).
    """

    label: str
    office_class: str
    type_label: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class KindRelation(Statement):
    """The text characterises the working relation of two parties with a kind (one of KINDS)."""

    party_a: str
    party_b: str
    kind: str


@dataclass(frozen=True)
class KindDefinition(Statement):
    """The text lists or explains a kind; ``role`` is ``listed`` or ``explained``."""

    kind: str
    role: str


@dataclass(frozen=True)
class Elaboration(Statement):
    """A huruf that spells out the content of a pair's relation."""

    party_a: str
    party_b: str


@dataclass(frozen=True)
class Act(Statement):
    """One office acts towards another (``relation`` one of ACTS), through the offices ``via`` in order of passage."""

    subject: str
    relation: str
    object: str
    via: tuple[str, ...] = ()


@dataclass(frozen=True)
class Norm(Statement):
    """A leaf provision under an explicit deontic cue; ``modality`` is one of MODALITIES, ``text`` the leaf's words."""

    bearer: str
    modality: str
    text: str


@dataclass(frozen=True)
class Citation(Statement):
    """A citation: ``relation`` one of CITATION_RELATIONS.

    Attributes:
        target: a citation path for an internal reference, ``lampiran[-2]`` for an annex, else a short id
            (``uu-23-2014``, ``perda-banjar-8-2016``, ``uud-1945/pasal-18/ayat-6``).
        internal: whether the target is a provision or annex of this regulation.
        resolved: whether an internal target exists.
        printed: the citation as printed, white space collapsed.
    """

    relation: str
    target: str
    internal: bool
    resolved: bool
    printed: str


@dataclass(frozen=True)
class MetadataField(Statement):
    """A field of the regulation's metadata (title, type, number, year, place, enacted_date, ...)."""

    field: str
    value: str


@dataclass(frozen=True)
class Anomaly(Statement):
    """A drafting or OCR defect: ``kind`` is a short class, ``message`` an English and ``pesan`` an Indonesian sentence."""

    kind: str
    message: str
    pesan: str


@dataclass(frozen=True)
class Coverage:
    """What became of a provision.

    Attributes:
        provision: citation path.
        status: ``stated`` (gave statements), ``empty`` (nothing to state) or ``not-understood`` (a cue, no statement).
        cues: the cues met that no statement used, as printed.
    """

    provision: str
    status: str
    cues: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """Everything read from one regulation. Sequences are in the order of the text."""

    document: Document
    metadata: tuple[MetadataField, ...] = ()
    definitions: tuple[Definition, ...] = ()
    offices: tuple[Office, ...] = ()
    kinds: tuple[KindRelation, ...] = ()
    kind_definitions: tuple[KindDefinition, ...] = ()
    elaborations: tuple[Elaboration, ...] = ()
    acts: tuple[Act, ...] = ()
    norms: tuple[Norm, ...] = ()
    citations: tuple[Citation, ...] = ()
    anomalies: tuple[Anomaly, ...] = ()
    coverage: tuple[Coverage, ...] = ()

    def statements(self) -> tuple[Statement, ...]:
        """All statements of all layers."""
        return (
            *self.metadata,
            *self.definitions,
            *self.offices,
            *self.kinds,
            *self.kind_definitions,
            *self.elaborations,
            *self.acts,
            *self.norms,
            *self.citations,
            *self.anomalies,
        )

    def value(self, field: str) -> str:
        """Value of a metadata field, or the empty string."""
        return next((item.value for item in self.metadata if item.field == field), "")
