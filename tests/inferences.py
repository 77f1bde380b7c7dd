"""What follows from the graph of a regulation, as rdflib graphs that tests look into and change."""

from rdflib import Graph, URIRef

from simpul.graph.serialisation import nquad_lines, read_triples
from simpul.reasoning import materialise


def inferred_from(graph: Graph) -> dict[str, Graph]:
    """A graph for each rule of inference, empty ones included."""
    return {name: _graph(lines) for name, lines in materialise.infer(nquad_lines(graph)).items()}


def inference_graphs(graph: Graph, base: str) -> dict[URIRef, Graph]:
    """The graphs of those rules that gave something, by their IRIs."""
    named = materialise.named_graphs(materialise.infer(nquad_lines(graph)), base)
    return {name: _graph(lines) for name, lines in named.items()}


def _graph(lines: str) -> Graph:
    graph = Graph()
    for triple in read_triples(lines):
        graph.add(triple)
    return graph
