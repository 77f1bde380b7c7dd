"""Of 200 random single mutations of the data, at least 95 % are caught by checks, shapes or the reasoner.

The survivors are listed when the test runs with ``-rP``. The order is that of cost: checks, then shapes, then HermiT.
"""

import random
from collections import Counter
from collections.abc import Callable

import pyoxigraph as ox
import pytest
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.term import Node

from inferences import inference_graphs
from regulations_read import reading_of
from sample_regulation import BASE, ENTRY
from simpul import resources
from simpul.extraction.model import Reading
from simpul.graph import vocabulary
from simpul.graph.iris import Iris
from simpul.graph.mapping import to_graph
from simpul.graph.namespaces import XSD
from simpul.graph.serialisation import nquad_lines
from simpul.reasoning.consistency import check as consistent
from simpul.reasoning.materialise import EDGE_RULES, descriptions
from simpul.source.catalogue import read_catalogue
from simpul.validation import checks
from simpul.validation.shapes import validate

MUTATIONS = 200
REAL_MUTATIONS = 16
SEED = 2026
Triple = tuple[Node, Node, Node]
Graphs = dict[URIRef, Graph]
VOCABULARY = {URIRef(f"{BASE}graph/ontology"), URIRef(f"{BASE}graph/kind")}


@pytest.fixture(scope="module")
def good(reading: Reading) -> Graphs:
    return with_inferences(to_graph(reading, ENTRY, BASE))


def with_inferences(graph: Graph) -> Graphs:
    """The graph of a regulation with what follows from it and with the vocabulary, by the names of the graphs."""
    ontology = vocabulary.read(*vocabulary.CORE_FILES)
    for triple in descriptions():
        ontology.add(triple)
    return {
        URIRef(str(graph.identifier)): graph,
        **inference_graphs(graph, BASE),
        Iris(BASE).graph("ontology"): ontology,
        Iris(BASE).graph("kind"): vocabulary.read(*vocabulary.KIND_FILES),
    }


class Mutator:
    """Draws one mutation: which quads leave and which come."""

    def __init__(self, graphs: Graphs, seed: int) -> None:
        self.random = random.Random(seed)
        self.quads = sorted(
            (name, triple) for name, graph in graphs.items() if name not in VOCABULARY for triple in graph
        )
        self.names = sorted(graphs)
        nodes = {triple[0] for _, triple in self.quads}
        self.nodes = sorted(nodes)
        self.classes = sorted({triple[2] for _, triple in self.quads if triple[1] == RDF.type})
        self.kinds: dict[str, Callable[[], tuple[list, list]]] = {
            "drop": self.drop,
            "swap": self.swap,
            "retype": self.retype,
            "dangle": self.dangle,
            "wrong graph": self.wrong_graph,
            "wrong language": self.wrong_language,
            "shifted offset": self.shifted_offset,
            "wrong datatype": self.wrong_datatype,
        }

    def choose(self, suits: Callable[[Triple], bool] = lambda triple: True) -> tuple[URIRef, Triple]:
        return self.random.choice([quad for quad in self.quads if suits(quad[1])])

    def drop(self):
        return [self.choose()], []

    def swap(self):
        """The objects of two triples with one property change places."""
        name, one = self.choose(lambda triple: triple[1] != RDF.type)
        others = [quad for quad in self.quads if quad[1][1] == one[1] and quad[1][2] != one[2] and quad[1][0] != one[0]]
        if not others:
            return self.swap()
        other_name, other = self.random.choice(others)
        return [(name, one), (other_name, other)], [
            (name, (one[0], one[1], other[2])),
            (other_name, (other[0], other[1], one[2])),
        ]

    def retype(self):
        name, triple = self.choose(lambda triple: triple[1] == RDF.type)
        return [(name, triple)], [
            (name, (triple[0], triple[1], self.random.choice([each for each in self.classes if each != triple[2]])))
        ]

    def dangle(self):
        name, triple = self.choose(lambda triple: isinstance(triple[2], URIRef) and triple[1] != RDF.type)
        return [(name, triple)], [(name, (triple[0], triple[1], URIRef(f"{triple[2]}-tidak-ada")))]

    def wrong_graph(self):
        name, triple = self.choose()
        return [(name, triple)], [(self.random.choice([each for each in self.names if each != name]), triple)]

    def wrong_language(self):
        name, triple = self.choose(lambda triple: isinstance(triple[2], Literal) and bool(triple[2].language))
        return [(name, triple)], [(name, (triple[0], triple[1], Literal(str(triple[2]), lang="nl")))]

    def shifted_offset(self):
        name, triple = self.choose(lambda triple: isinstance(triple[2], Literal) and triple[2].datatype == XSD.integer)
        shifted = max(0, int(str(triple[2])) + self.random.choice([-7, -1, 1, 7]))
        return [(name, triple)], [
            (name, (triple[0], triple[1], Literal(str(shifted), datatype=XSD.integer, normalize=False)))
        ]

    def wrong_datatype(self):
        name, triple = self.choose(lambda triple: isinstance(triple[2], Literal) and not triple[2].language)
        return [(name, triple)], [(name, (triple[0], triple[1], Literal(str(triple[2]), datatype=XSD.anyURI)))]


class Court:
    """Says what catches a mutation; the store is changed and changed back."""

    def __init__(self, graphs: Graphs) -> None:
        self.graphs = graphs
        self.store = checks.dataset(graphs)
        self.counts = Counter(triple for graph in graphs.values() for triple in graph)

    def caught_by(self, gone: list, come: list) -> str:
        self._change(gone, come)
        try:
            report = checks.run(self.store)
        finally:
            self._change(come, gone)
        if not report.conforms:
            return report.problems[0].shape
        triples = self._mutated(gone, come)
        plain = Graph()
        for triple in triples(with_edges=False):
            plain.add(triple)
        shape_report = validate(plain)
        if not shape_report.conforms:
            return shape_report.problems[0].shape
        return "" if consistent(triples(with_edges=True)).consistent else "HermiT"

    def _mutated(self, gone: list, come: list) -> Callable[..., set[Triple]]:
        def triples(*, with_edges: bool) -> set[Triple]:
            found = set()
            for name, graph in self.graphs.items():
                if name in VOCABULARY or (not with_edges and str(name).rsplit("/", 1)[-1] in EDGE_RULES):
                    continue
                found |= {(name, triple) for triple in graph}
            found = (found - set(gone)) | {quad for quad in come if quad[0] not in VOCABULARY}
            return {triple for _, triple in found}

        return triples

    def _change(self, gone: list, come: list) -> None:
        for name, triple in gone:
            self.store.remove(self._quad(triple, name))
            self.counts[triple] -= 1
            if not self.counts[triple]:
                self.store.remove(self._quad(triple, None))
        for name, triple in come:
            self.store.add(self._quad(triple, name))
            self.counts[triple] += 1
            self.store.add(self._quad(triple, None))

    @staticmethod
    def _quad(triple: Triple, name: URIRef | None) -> ox.Quad:
        parsed = next(iter(ox.parse(nquad_lines([triple]), format=ox.RdfFormat.N_TRIPLES)))
        graph = ox.NamedNode(str(name)) if name else ox.DefaultGraph()
        return ox.Quad(parsed.subject, parsed.predicate, parsed.object, graph)


def survivors_of(graphs: Graphs, mutations: int, seed: int) -> list[str]:
    """The mutations that nothing caught, as sentences; they are printed too."""
    mutator, court = Mutator(graphs, seed), Court(graphs)
    survivors = []
    tally: Counter[str] = Counter()
    kinds = list(mutator.kinds)
    for number in range(mutations):
        kind = kinds[number % len(kinds)]
        gone, come = mutator.kinds[kind]()
        by = court.caught_by(gone, come)
        tally[by or "survived"] += 1
        if not by:
            left = [" ".join(map(str, triple)) for _, triple in gone]
            survivors.append(f"{kind}: {left} -> {[' '.join(map(str, triple)) for _, triple in come]}")
    print(tally.most_common())
    for survivor in survivors:
        print(survivor)
    return survivors


def test_mutations_are_caught(good: Graphs):
    assert len(survivors_of(good, MUTATIONS, SEED)) <= MUTATIONS * 0.05


def test_mutations_of_a_regulation_are_caught():
    """A small sample over the project's own data, where each mutation costs a second; of forty none survived."""
    slug = "banjar-2023-6"
    entry = read_catalogue(resources.path("data", "catalogue")).entry(slug)
    real = with_inferences(to_graph(reading_of(slug), entry, BASE))
    assert len(survivors_of(real, REAL_MUTATIONS, SEED)) <= REAL_MUTATIONS * 0.05
