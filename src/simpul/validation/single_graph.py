"""A store of one graph for pySHACL, which asks little and asks it a hundred thousand times.

It keeps triples by subject and by predicate, as dictionaries of terms, and nothing else: filled in a quarter of the
time of rdflib's simplest store, and what pySHACL does with it takes half the time.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from typing import Any

from rdflib import Graph
from rdflib.store import Store
from rdflib.term import Node

from simpul.graph.triples import Triple

Pattern = tuple[Node | None, Node | None, Node | None]
_NOTHING: dict[Node, dict[Node, None]] = {}


class SingleGraph(Store):
    """Triples of one graph.

    It says that it knows contexts because pySHACL wraps whatever it is given into a dataset, which asks that of its
    store; there is one graph, so that the context makes no difference.
    """

    context_aware = True
    graph_aware = True

    def __init__(self, triples: Iterable[Triple] = ()) -> None:
        """Take the triples; of equal ones, one."""
        super().__init__()
        self._by_subject: dict[Node, dict[Node, dict[Node, None]]] = {}
        self._by_predicate: dict[Node, dict[Node, dict[Node, None]]] = {}
        self._length: int | None = None
        for subject, predicate, value in triples:
            self._put(subject, predicate, value)

    def _put(self, subject: Node, predicate: Node, value: Node) -> None:
        # get() makes no dictionary that is thrown away, as setdefault() would for most triples
        about = self._by_subject.get(subject)
        if about is None:
            about = self._by_subject[subject] = {}
        values = about.get(predicate)
        if values is None:
            values = about[predicate] = {}
        values[value] = None
        linked = self._by_predicate.get(predicate)
        if linked is None:
            linked = self._by_predicate[predicate] = {}
        subjects = linked.get(value)
        if subjects is None:
            subjects = linked[value] = {}
        subjects[subject] = None

    def add(self, triple: Triple, *_contexts: Any, **_options: Any) -> None:
        """Add a triple (`rdflib.store.Store.add`)."""
        self._length = None
        self._put(*triple)

    def remove(self, triple: Pattern, *_contexts: Any, **_options: Any) -> None:
        """Remove the triples of a pattern (`rdflib.store.Store.remove`)."""
        self._length = None
        for subject, predicate, value in list(self._found(triple)):
            del self._by_subject[subject][predicate][value]
            del self._by_predicate[predicate][value][subject]

    def triples(
        self, triple_pattern: Pattern, *_contexts: Any, **_options: Any
    ) -> Iterator[tuple[Triple, Iterator[Any]]]:
        """The triples of a pattern (`rdflib.store.Store.triples`), without contexts."""
        none = iter(())
        return ((triple, none) for triple in self._found(triple_pattern))

    def _found(self, pattern: Pattern) -> Iterator[Triple]:
        subject, predicate, value = pattern
        if subject is not None:
            about = self._by_subject.get(subject, _NOTHING)
            for link in about if predicate is None else (predicate,):
                values: Iterable[Node] = about.get(link, ())
                if value is not None:
                    values = (value,) if value in values else ()
                for each in values:
                    yield subject, link, each
            return
        for link in self._by_predicate if predicate is None else (predicate,):
            linked = self._by_predicate.get(link, _NOTHING)
            for each in linked if value is None else (value,):
                for found in linked.get(each, ()):
                    yield found, link, each

    def __len__(self, context: Any = None) -> int:
        """How many triples there are; counted once, for pySHACL asks hundreds of times whether there are any."""
        if self._length is None:
            self._length = sum(len(values) for about in self._by_subject.values() for values in about.values())
        return self._length

    def contexts(self, *_triple: Any) -> Generator[Graph, None, None]:
        """The contexts (`rdflib.store.Store.contexts`): none but the one that has no name."""
        yield from ()

    def bind(self, prefix: str, namespace: Any, override: bool = True) -> None:
        """Keep no prefixes (`rdflib.store.Store.bind`)."""

    def namespace(self, prefix: str) -> None:
        """No prefix is known (`rdflib.store.Store.namespace`)."""

    def prefix(self, namespace: Any) -> None:
        """No namespace is known (`rdflib.store.Store.prefix`)."""

    def namespaces(self) -> Iterator[Any]:
        """No namespace is known (`rdflib.store.Store.namespaces`)."""
        return iter(())


def graph_of(triples: Iterable[Triple]) -> Graph:
    """Triples as an rdflib graph in a store of its own."""
    return Graph(store=SingleGraph(triples), bind_namespaces="none")
