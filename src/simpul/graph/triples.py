"""Triples and literals as the mapping makes them. No node of the data is blank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rdflib import Literal, URIRef
from rdflib.term import Node

from simpul.graph.namespaces import RDF, XSD

Triple = tuple[Node, Node, Node]


def types(subject: URIRef, *classes: URIRef) -> Iterator[Triple]:
    """``subject a class`` for each class."""
    for each in classes:
        yield subject, RDF.type, each


def indonesian(words: str) -> Literal:
    """Words of the law, white space collapsed, tagged ``id``."""
    return Literal(collapse(words), lang="id")


def english(words: str) -> Literal:
    """Words tagged ``en``."""
    return Literal(collapse(words), lang="en")


def count(value: int) -> Literal:
    """An offset or a length: ``xsd:integer``; the store keeps every derived integer type as that."""
    return Literal(str(value), datatype=XSD.integer, normalize=False)


def rank(value: int) -> Literal:
    """A place in an order, from 1: ``xsd:integer``."""
    return Literal(str(value), datatype=XSD.integer, normalize=False)


def truth(value: bool) -> Literal:
    """``xsd:boolean``."""
    return Literal("true" if value else "false", datatype=XSD.boolean, normalize=False)


def iso_date(words: str) -> Literal | None:
    """``xsd:date`` of an ISO 8601 date; None for other words."""
    if not re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", words):
        return None
    return Literal(words, datatype=XSD.date, normalize=False)


def year(words: str) -> Literal | None:
    """``xsd:gYear`` of a year with four digits; None for other words."""
    return Literal(words, datatype=XSD.gYear, normalize=False) if re.fullmatch(r"\d{4}", words) else None


def given(subject: URIRef, values: Iterable[tuple[URIRef, Node | None]]) -> Iterator[Triple]:
    """The triples of those properties that have a value."""
    for predicate, value in values:
        if value is not None:
            yield subject, predicate, value


def collapse(words: str) -> str:
    """Words with each run of white space as one space."""
    return " ".join(words.split())
