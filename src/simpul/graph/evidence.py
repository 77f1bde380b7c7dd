"""Triples that every stated statement has: its basis, its quote with selectors, its cue and its rule.

Quotes follow the Web Annotation Data Model, sections 4.2.4 and 4.2.5: offsets count Unicode code points of the source
text, the end is exclusive; prefix and suffix are the characters around.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import quote as percent_encode

from rdflib import Literal, URIRef

from simpul.extraction.model import Evidence
from simpul.graph.identity import Identity
from simpul.graph.iris import short_hash
from simpul.graph.namespaces import OA, PROV, RDFS, RULE, SIMPUL
from simpul.graph.triples import Triple, count, english, indonesian, types
from simpul.source.text import SourceText
from simpul.structure.model import Document

CONTEXT = 32
"""Characters of prefix and of suffix in a text quote selector."""
_RELATIONS = {SIMPUL.KindStatement, SIMPUL.ActStatement, SIMPUL.ElaborationStatement, SIMPUL.ChainStatement}


@dataclass
class StatementNames:
    """Gives each statement its IRI; the same content on the same provision is the same statement.

    Where two different contents on one provision have the same slug, the later one gets a short hash of its content.
    """

    identity: Identity
    _taken: dict[URIRef, str] = field(default_factory=dict)

    def name(self, path: str, layer: str, content: str, key: str) -> URIRef | None:
        """IRI of a statement, or None where the same statement has been named already.

        Args:
            path: citation path of its provision; empty for the regulation.
            layer: one of `simpul.graph.iris.LAYERS`.
            content: content slug.
            key: what tells its content from others with the same slug.
        """
        for candidate in (content, f"{content}--{short_hash(key)}"):
            iri = self.identity.own.statement(path, layer, candidate)
            if iri not in self._taken:
                self._taken[iri] = key
                return iri
            if self._taken[iri] == key:
                return None
        raise AssertionError(f"two contents of {path} share a hash")


def classes(of: URIRef) -> tuple[URIRef, ...]:
    """Class of a statement with all classes above it."""
    between = (SIMPUL.RelationStatement,) if of in _RELATIONS else ()
    return (of, *between, SIMPUL.Statement, PROV.Entity)


def basis_path(evidence: Evidence, document: Document) -> str:
    """Citation path of the provision that carries a statement; empty where it stands outside the provisions."""
    return evidence.provision if evidence.provision in document.by_path else ""


def stated(
    statement: URIRef, of: URIRef, evidence: Evidence, document: Document, identity: Identity
) -> Iterator[Triple]:
    """What a stated statement of class ``of`` shares with all others."""
    own = identity.own
    yield from types(statement, *classes(of))
    yield statement, SIMPUL.inRegulation, identity.regulation
    yield statement, SIMPUL.basis, own.provision(basis_path(evidence, document))
    yield statement, SIMPUL.derivation, SIMPUL.stated
    yield statement, SIMPUL.rule, rule_iri(evidence.rule)
    yield statement, PROV.wasGeneratedBy, own.reading
    if evidence.cue.strip():
        yield statement, SIMPUL.cue, indonesian(evidence.cue)
    if evidence.note.strip():
        yield statement, SIMPUL.note, english(evidence.note)
    if evidence.end > evidence.start:
        yield statement, SIMPUL.quote, own.quote(evidence.start, evidence.end)
        yield from quote(evidence.start, evidence.end, document.source, identity)


def quote(start: int, end: int, source: SourceText, identity: Identity) -> Iterator[Triple]:
    """A quote and its two selectors."""
    own = identity.own
    iri = own.quote(start, end)
    words, place = URIRef(f"{iri}/text"), URIRef(f"{iri}/position")
    yield from types(iri, SIMPUL.Quote, OA.SpecificResource)
    yield iri, SIMPUL.inRegulation, identity.regulation
    yield iri, OA.hasSource, own.text
    yield iri, OA.hasSelector, words
    yield iri, OA.hasSelector, place
    yield from types(words, OA.TextQuoteSelector)
    yield words, OA.exact, Literal(source.slice(start, end))
    yield words, OA.prefix, Literal(source.slice(max(0, start - CONTEXT), start))
    yield words, OA.suffix, Literal(source.slice(end, end + CONTEXT))
    yield from types(place, OA.TextPositionSelector)
    yield place, OA.start, count(start)
    yield place, OA.end, count(end)


def rule_iri(name: str) -> URIRef:
    """IRI of a rule by its name."""
    return URIRef(str(RULE) + percent_encode(name, safe="._-"))


def reading_rules(names: Iterable[str]) -> Iterator[Triple]:
    """A node for each rule of reading."""
    for name in sorted(set(names)):
        yield from types(rule_iri(name), SIMPUL.Rule, SIMPUL.ReadingRule)
        yield rule_iri(name), RDFS.label, english(name)
