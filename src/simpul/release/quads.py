"""Quads as lines: the canonical, sortable form in which shards and dumps keep them.

A quad line is ``graph TAB subject SP predicate SP object LF`` with terms as in canonical N-Quads (tabs inside literals
are escaped there), so that plain sorting by code point groups by graph, then subject, then predicate.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

import pyoxigraph as ox
import rdflib


class BlankNodeFound(ValueError):  # noqa: N818
    """A blank node stands in a graph that must have none."""


def quad_lines(quads: Iterable[ox.Quad], *, blank_nodes: bool = False) -> set[str]:
    """The lines of quads, all of which must be in a named graph.

    Args:
        quads: what to write.
        blank_nodes: whether blank nodes may stand in them, as in the axioms of an ontology (see `vocabulary_quads`).

    Raises:
        BlankNodeFound: if a blank node stands in a quad and may not: its label would differ from build to build.
    """
    lines = set()
    for quad in quads:
        terms = (quad.subject, quad.object)
        if not blank_nodes and any(isinstance(term, ox.BlankNode) for term in terms):
            raise BlankNodeFound(f"{quad} has a blank node")
        if not isinstance(quad.graph_name, ox.NamedNode):
            raise BlankNodeFound(f"{quad} is in no named graph")
        lines.add(f"{quad.graph_name}\t{quad.subject} {quad.predicate} {quad.object}\n")
    return lines


def vocabulary_quads(graph: rdflib.Graph, name: str) -> Iterator[ox.Quad]:
    """Quads of an rdflib graph under a graph name, with blank nodes named by their content (RDFC-1.0).

    The labels depend on the graph and its name alone, so that two builds agree and two graphs share none.
    """
    text = graph.serialize(format="nt", encoding="utf-8")
    dataset = ox.Dataset(ox.parse(text, format=ox.RdfFormat.N_TRIPLES))
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    prefix = hashlib.sha256(name.encode()).hexdigest()[:8]
    for quad in dataset:
        subject, object_ = (
            ox.BlankNode(f"{prefix}{term.value}") if isinstance(term, ox.BlankNode) else term
            for term in (quad.subject, quad.object)
        )
        yield ox.Quad(subject, quad.predicate, object_, ox.NamedNode(name))


def named_lines(triples: str, name: str) -> Iterator[str]:
    """The quad lines of canonical N-Triples (`simpul.graph.serialisation`) in the graph ``name``."""
    return (f"<{name}>\t{line.removesuffix(' .')}\n" for line in triples.split("\n") if line)


def parted(line: str) -> tuple[str, str]:
    """The graph of a quad line, in angle brackets, and its triple without full stop."""
    graph, _, triple = line.partition("\t")
    return graph, triple[:-1]


def triple_of(line: str) -> str:
    """The N-Triples line of a quad line."""
    return line.partition("\t")[2][:-1] + " .\n"


def nquads_of(line: str) -> str:
    """The N-Quads line of a quad line."""
    graph, _, triple = line.partition("\t")
    return f"{triple[:-1]} {graph} .\n"


def graph_of(line: str) -> str:
    """IRI of the graph of a quad line, without angle brackets."""
    return line.partition("\t")[0][1:-1]
