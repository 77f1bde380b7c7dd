"""Canonical N-Quads: sorted lines without blank nodes, the same bytes for the same graph."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import BNode, Graph, Literal
from rdflib.namespace import XSD
from rdflib.term import Node

from simpul.graph.triples import Triple

_ESCAPES = {ord("\\"): "\\\\", ord('"'): '\\"', ord("\n"): "\\n", ord("\r"): "\\r"}
"""What N-Quads requires to be escaped in a string (RDF 1.1 N-Quads, section 4); all else stands as it is."""


class BlankNodeError(ValueError):
    """A graph that may not hold blank nodes holds one."""


def nquads(graph: Graph) -> str:
    """The graph as sorted N-Quads under its own name, each line ended with a line feed.

    Raises:
        BlankNodeError: if it holds a blank node.
    """
    return nquad_lines(graph, graph.identifier)


def nquad_lines(triples: Iterable[Triple], name: Node | None = None) -> str:
    """Triples as sorted N-Quads in the graph ``name``; as sorted N-Triples without it.

    Raises:
        BlankNodeError: if there is a blank node among them.
    """
    tail = f" {name.n3()} .\n" if name is not None else " .\n"
    return "".join(sorted({" ".join(map(_term, triple)) + tail for triple in triples}))


def _term(node: Node) -> str:
    if isinstance(node, BNode):
        raise BlankNodeError("The data may not hold blank nodes.")
    if not isinstance(node, Literal):
        return node.n3()
    words = f'"{str(node).translate(_ESCAPES)}"'
    if node.language:
        return f"{words}@{node.language}"
    return words if node.datatype in (None, XSD.string) else f"{words}^^<{node.datatype}>"
