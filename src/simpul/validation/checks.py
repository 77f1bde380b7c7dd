"""Set-based checks (``shapes/checks/*.rq``): what spans nodes, one query for the whole dataset, run by the engine.

SPARQL constraints inside SHACL run once for each focus node and take minutes where one query takes milliseconds. Each
check is a SELECT query that gives the nodes (``?node``) at fault, with the value at fault (``?value``); no row is good.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import pyoxigraph as ox
from rdflib import Graph, URIRef

from simpul import resources
from simpul.graph import annotated_query
from simpul.graph.annotated_query import AnnotatedQuery
from simpul.graph.serialisation import BlankNodeError, nquad_lines
from simpul.validation import terms
from simpul.validation.report import Problem, Report, collected

_REQUIRED = ("title@en", "title@id", "advice@en", "advice@id")


@cache
def checks() -> tuple[AnnotatedQuery, ...]:
    """All checks in the order of their names."""
    return annotated_query.read_folder(resources.path("shapes", "checks"), _REQUIRED)


def run(store: ox.Store, names: Iterable[str] | None = None) -> Report:
    """Run the checks over a dataset whose default graph is the union of its named graphs.

    Args:
        store: regulations, what was inferred from them, the ontology and the kinds, each in its named graph.
        names: checks to run; all, and the check of terms, where it is None.
    """
    wanted = None if names is None else set(names)
    problems: list[Problem] = []
    for check in checks():
        if wanted is None or check.name in wanted:
            problems += _problems(check, store)
    if wanted is None or terms.NAME in wanted:
        problems += terms.undeclared(store)
    return collected(problems)


def dataset(graphs: Mapping[URIRef, Graph | str]) -> ox.Store:
    """A store in memory of named graphs, with each triple once in the default graph as well.

    Args:
        graphs: rdflib graphs or N-Triples, by name.
    """
    store = ox.Store()
    for name, graph in graphs.items():
        lines = graph if isinstance(graph, str) else _lines(graph)
        store.bulk_load(lines, format=ox.RdfFormat.N_TRIPLES, to_graph=ox.NamedNode(str(name)))
        store.bulk_load(lines, format=ox.RdfFormat.N_TRIPLES, lenient=True)  # the terms have been looked at
    return store


def _lines(graph: Graph) -> str:
    try:
        return nquad_lines(graph)
    except BlankNodeError:  # class axioms of the ontology
        return graph.serialize(format="nt")


def _problems(check: AnnotatedQuery, store: ox.Store) -> Iterator[Problem]:
    solutions = store.query(check.text)
    if not isinstance(solutions, ox.QuerySolutions):
        raise TypeError(f"The check {check.name} is no SELECT query.")
    title, advice = check.by_language("title"), check.by_language("advice")
    message = {
        "en": f"This does not hold: {title['en']}. {advice['en']}",
        "id": f"Ini tidak terpenuhi: {title['id']}. {advice['id']}",
    }
    for solution in solutions:
        node, value = solution["node"], solution["value"]
        yield Problem(check.name, _words(node), "", _words(value), message)


def _words(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else ""
