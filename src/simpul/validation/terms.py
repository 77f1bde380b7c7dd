"""Every class, property and concept in use is declared: by Simpul's ontology, or by a pinned term list.

A term list (``ontology/external/<name>.txt``) begins with comments that say its vocabulary, namespace, version and
source, and then has one local name on each line. No list is fetched: an invented or misspelt term slips in nowhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyoxigraph as ox
from rdflib import RDF, Graph, URIRef

from simpul import resources
from simpul.errors import SimpulError
from simpul.graph import vocabulary
from simpul.graph.namespaces import VOCABULARY_BASE
from simpul.validation.report import Problem

NAME = "declared-terms"
TITLE = {
    "en": "Every class, property and concept in use is declared",
    "id": "Setiap kelas, properti, dan konsep yang dipakai dideklarasikan",
}
ADVICE = {
    "en": "Correct its spelling, or declare it in the ontology or a term list.",
    "id": "Perbaiki ejaannya, atau deklarasikan dalam ontologi.",
}
_MESSAGE = {
    "en": "The term is declared by no vocabulary: correct its spelling, or declare it in the ontology or a term list.",
    "id": "Istilah tidak dideklarasikan oleh kosakata mana pun: perbaiki ejaannya, atau deklarasikan dalam ontologi.",
}
_PREDICATES = "SELECT DISTINCT ?term WHERE { ?s ?term ?o }"
_CLASSES = "SELECT DISTINCT ?term WHERE { ?s a ?term }"
_CONCEPTS = f"""
SELECT DISTINCT ?term WHERE {{
  ?s ?p ?term
  FILTER(ISIRI(?term) && STRSTARTS(STR(?term), "{VOCABULARY_BASE}"))
  FILTER(REGEX(STR(?term), "^{VOCABULARY_BASE}(ontology#|kind/|act/|office-type/|document-type/|rule/)"))
}}
"""


class TermListError(SimpulError):
    """A term list lacks its header."""


@dataclass(frozen=True)
class TermList:
    """The terms of a vocabulary.

    Attributes:
        name: stem of its file.
        namespace: what all its terms begin with.
        header: vocabulary, namespace, version and source, by these names.
        terms: IRIs of the terms.
    """

    name: str
    namespace: str
    header: dict[str, str]
    terms: frozenset[str]


def read_list(path: Path) -> TermList:
    """Read a term list.

    Raises:
        TermListError: if its header does not say vocabulary, namespace, version and source.
    """
    header: dict[str, str] = {}
    names: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            key, _, value = line.lstrip("# ").partition(":")
            header[key.strip()] = value.strip()
        elif line.strip():
            names.append(line.strip())
    missing = [key for key in ("vocabulary", "namespace", "version", "source") if not header.get(key)]
    if missing:
        raise TermListError(f"{path.name}: its header does not say {', '.join(missing)}.")
    namespace = header["namespace"]
    return TermList(path.stem, namespace, header, frozenset(namespace + name for name in names))


@cache
def term_lists() -> tuple[TermList, ...]:
    """All term lists in the order of their names."""
    return tuple(read_list(path) for path in sorted(resources.path("ontology", "external").glob("*.txt")))


@cache
def declared() -> frozenset[str]:
    """IRIs of all declared terms."""
    external = frozenset[str]().union(*(each.terms for each in term_lists()))
    own = {
        str(subject)
        for subject in vocabulary.ontology().subjects(RDF.type, None)
        if isinstance(subject, URIRef) and str(subject).startswith(VOCABULARY_BASE)
    }
    return external | own


def undeclared(store: ox.Store) -> Iterator[Problem]:
    """A problem for each undeclared predicate, class or concept of the vocabulary in a dataset's default graph."""
    rules = set(_terms(store, f"SELECT DISTINCT ?term WHERE {{ ?term a <{VOCABULARY_BASE}ontology#Rule> }}"))
    # Office types of the data have IRIs like those of the ontology where the base is the vocabulary's own.
    minted = {each for each in _terms(store, _MINTED) if each.startswith(VOCABULARY_BASE + "office-type/")}
    used = {*_terms(store, _PREDICATES), *_terms(store, _CLASSES), *_terms(store, _CONCEPTS)}
    yield from _problems(used - declared() - rules - minted)


_MINTED = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?term WHERE { GRAPH ?g { ?term a skos:Concept } FILTER(!REGEX(STR(?g), "/graph/(ontology|kind)$")) }
"""


def undeclared_in(graph: Graph) -> tuple[str, ...]:
    """IRIs of undeclared predicates and classes of one rdflib graph (the ontology itself, an example)."""
    used = {str(predicate) for predicate in graph.predicates()}
    used |= {str(each) for each in graph.objects(None, RDF.type) if isinstance(each, URIRef)}
    return tuple(sorted(used - declared()))


def _terms(store: ox.Store, query: str) -> Iterator[str]:
    solutions = store.query(query)
    if not isinstance(solutions, ox.QuerySolutions):
        raise TypeError("This is no SELECT query.")
    for solution in solutions:
        term = solution["term"]
        if isinstance(term, ox.NamedNode):
            yield term.value


def _problems(iris: Iterable[str]) -> Iterator[Problem]:
    for iri in sorted(iris):
        yield Problem(NAME, iri, "", "", _MESSAGE)
