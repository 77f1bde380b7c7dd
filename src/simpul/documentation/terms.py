"""The terms of the ontology, grouped into the sections of its documentation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from simpul.graph import vocabulary
from simpul.graph.namespaces import (
    ACT,
    DOCUMENT_TYPE,
    KIND,
    OFFICE_TYPE,
    PREFIXES,
    RULE,
    SIMPUL,
    VOCABULARY_BASE,
)
from simpul.reasoning import materialise

LANGUAGES = ("en", "id")
_LINKS = (
    RDFS.subClassOf,
    OWL.disjointWith,
    OWL.equivalentClass,
    RDFS.subPropertyOf,
    RDFS.domain,
    RDFS.range,
    OWL.inverseOf,
    OWL.equivalentProperty,
    SKOS.broader,
    SKOS.related,
    SKOS.exactMatch,
    SKOS.closeMatch,
    SKOS.broadMatch,
    SKOS.relatedMatch,
    RDFS.seeAlso,
    SIMPUL.directProperty,
    SIMPUL.inverseProperty,
)
_CHARACTERS = (
    OWL.FunctionalProperty,
    OWL.InverseFunctionalProperty,
    OWL.SymmetricProperty,
    OWL.TransitiveProperty,
    OWL.AsymmetricProperty,
    OWL.IrreflexiveProperty,
)


@dataclass(frozen=True)
class Link:
    """A term that another one points to: its IRI, its short name and, if it is on the page, its place there."""

    iri: str
    name: str
    anchor: str = ""


@dataclass(frozen=True)
class Term:
    """A term as the documentation shows it.

    Attributes:
        iri: its IRI.
        name: its prefixed name (``simpul:Post``).
        anchor: its place on the page: the fragment of the IRI (``Post``) or, for IRIs without, scheme and name
            (``kind-kolegial``).
        label, definition, notes, examples: by language (``en``, ``id``).
        other_names: further names by language.
        axioms: what it is linked to, by the prefixed name of the link (``rdfs:subClassOf``).
        characters: prefixed names of the characteristics of a property (``owl:SymmetricProperty``).
        deprecated: whether it is no longer to be used.
        page: where a site that serves the documentation shows what uses it, seen from the documentation
            (``kind/kolegial.html``); empty for terms whose IRI has a fragment.
    """

    iri: str
    name: str
    anchor: str
    label: Mapping[str, str]
    definition: Mapping[str, str]
    notes: Mapping[str, tuple[str, ...]]
    examples: Mapping[str, tuple[str, ...]]
    other_names: Mapping[str, tuple[str, ...]]
    axioms: Mapping[str, tuple[Link, ...]]
    characters: tuple[str, ...]
    deprecated: bool
    page: str = ""


@dataclass(frozen=True)
class Section:
    """A part of the page: its name in the addresses, its heading by language, and its terms by their labels."""

    name: str
    heading: Mapping[str, str]
    terms: tuple[Term, ...]


@cache
def graph() -> Graph:
    """The whole ontology with the rules of inference. Callers must not change it."""
    whole = Graph(store="SimpleMemory")
    for triple in vocabulary.ontology():
        whole.add(triple)
    for triple in materialise.descriptions():
        whole.add(triple)
    return whole


@cache
def sections() -> tuple[Section, ...]:
    """All sections in the order of the page."""
    return tuple(
        Section(name, heading, tuple(sorted((_term(iri) for iri in set(iris)), key=lambda term: term.name.lower())))
        for name, heading, iris in _groups()
    )


def anchor(iri: str) -> str:
    """The place of an IRI of the ontology on the page; empty for other IRIs."""
    if iri.startswith(str(SIMPUL)):
        return iri.removeprefix(str(SIMPUL))
    for namespace in (KIND, ACT, OFFICE_TYPE, DOCUMENT_TYPE, RULE):
        if iri.startswith(str(namespace)):
            return iri.removeprefix(VOCABULARY_BASE).replace("/", "-")
    return ""


def prefixed(iri: str) -> str:
    """The prefixed name of an IRI; the IRI itself where no prefix fits."""
    for prefix, namespace in sorted(PREFIXES.items(), key=lambda item: -len(item[1])):
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def _groups() -> Iterator[tuple[str, Mapping[str, str], Iterator[URIRef]]]:
    yield "classes", {"en": "Classes", "id": "Kelas"}, _typed(OWL.Class, SIMPUL)
    yield (
        "object-properties",
        {"en": "Properties between things", "id": "Properti antar-benda"},
        _typed(OWL.ObjectProperty, SIMPUL),
    )
    yield (
        "data-properties",
        {"en": "Properties with values", "id": "Properti nilai"},
        _typed(OWL.DatatypeProperty, SIMPUL),
    )
    yield (
        "annotation-properties",
        {"en": "Annotation properties", "id": "Properti anotasi"},
        _typed(OWL.AnnotationProperty, SIMPUL),
    )
    yield "values", {"en": "Values", "id": "Nilai"}, _typed(OWL.NamedIndividual, SIMPUL)
    yield "kinds", {"en": "Kinds of working relation", "id": "Jenis hubungan kerja"}, _typed(SKOS.Concept, KIND)
    yield "acts", {"en": "Acts", "id": "Tindakan"}, _typed(SKOS.Concept, ACT)
    yield "rules", {"en": "Rules of inference", "id": "Aturan penyimpulan"}, _typed(SIMPUL.InferenceRule, RULE)
    yield "office-types", {"en": "Office types", "id": "Jenis jabatan dan perangkat"}, _typed(SKOS.Concept, OFFICE_TYPE)
    yield "document-types", {"en": "Document types", "id": "Jenis peraturan"}, _typed(SKOS.Concept, DOCUMENT_TYPE)


def _typed(kind: URIRef, namespace: str) -> Iterator[URIRef]:
    for subject in graph().subjects(RDF.type, kind):
        if isinstance(subject, URIRef) and subject.startswith(str(namespace)):
            yield subject


def _term(iri: URIRef) -> Term:
    return Term(
        iri=str(iri),
        name=prefixed(iri),
        anchor=anchor(iri),
        label=_one(iri, RDFS.label),
        definition=_one(iri, SKOS.definition),
        notes=_many(iri, SKOS.scopeNote),
        examples=_many(iri, SKOS.example),
        other_names=_many(iri, SKOS.altLabel),
        axioms={prefixed(link): links for link in _LINKS if (links := _links(iri, link))},
        characters=tuple(prefixed(each) for each in _CHARACTERS if (iri, RDF.type, each) in graph()),
        deprecated=(iri, OWL.deprecated, Literal(True)) in graph(),
        page="" if "#" in iri else iri.removeprefix(VOCABULARY_BASE) + ".html",
    )


def _links(iri: URIRef, link: URIRef) -> tuple[Link, ...]:
    targets = set(graph().objects(iri, link))
    if link in (OWL.disjointWith, OWL.inverseOf):  # said once, true both ways
        targets |= set(graph().subjects(link, iri))
    places = {str(target): anchor(str(target)) for target in targets if isinstance(target, URIRef)}
    return tuple(Link(each, prefixed(each), place) for each, place in sorted(places.items()))


def _many(iri: URIRef, link: URIRef) -> dict[str, tuple[str, ...]]:
    values = [value for value in graph().objects(iri, link) if isinstance(value, Literal)]
    return {
        language: tuple(sorted(str(value) for value in values if _spoken(value) == language)) for language in LANGUAGES
    }


def _one(iri: URIRef, link: URIRef) -> dict[str, str]:
    return {language: values[0] for language, values in _many(iri, link).items() if values}


def _spoken(value: Node) -> str:
    return (value.language or "en") if isinstance(value, Literal) else ""
