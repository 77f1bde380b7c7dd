"""What can be found in a release: regulations, provisions, offices, definitions, statements, terms, queries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from simpul.graph.namespaces import PREFIXES, SIMPUL, VOCABULARY_BASE

SORTS = ("regulation", "office", "definition", "provision", "statement", "term", "query")
"""Sorts of what is found, in the order in which they are shown."""
_STATEMENTS = (
    *("KindStatement", "ActStatement", "ChainStatement", "NormStatement", "KindDefinitionStatement"),
    *("ElaborationStatement", "CitationStatement", "MetadataStatement", "Finding"),
)
"""Classes of statements that are found as such; a mention of an office is found as the office."""
_PARTIES = ("partyA", "subject", "bearer", "act", "kind", "modality", "citationRelation", "partyB", "object", "via")
_WORDS = ("printed", "field", "value", "message", "text")
_SCHEMES = ("kind", "act", "office-type", "document-type", "ontology")


@dataclass(frozen=True)
class Document:
    """Something that can be found.

    Attributes:
        iri: what it is.
        sort: one of `SORTS`.
        title: by language (``id``, ``en``); both the same where there is one.
        body: the words that are looked at beside the title; of statements their quote.
        names: other names of it.
        government: IRI of the government; empty where it has none.
        regulation: IRI of the regulation it stands in, or is; empty for offices and terms.
        path: citation path of a provision; slug of a regulation.
        detail: local name of a statement's class.
        context: words that it can be found by beside others, but that are not its own: the place, and of an item of a
            list the sentences above it.
        weight: how far it is put back among others that match as well: 1 for what is inferred, else 0.
    """

    iri: str
    sort: str
    title: tuple[str, str]
    body: str = ""
    names: tuple[str, ...] = ()
    government: str = ""
    regulation: str = ""
    path: str = ""
    detail: str = ""
    weight: int = 0
    context: str = ""


@dataclass
class _Thing:
    """What is gathered of a thing, by local name of property."""

    iri: str
    values: dict[str, list[str]] = field(default_factory=dict)
    english: dict[str, str] = field(default_factory=dict)

    def one(self, name: str) -> str:
        found = self.values.get(name)
        return min(found) if found else ""


class _Graph:
    """The default graph of a release, read property by property, which is faster than by queries."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self._read: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = {}

    def objects(self, predicate: str) -> dict[str, list[ox.NamedNode | ox.Literal]]:
        """The values of a property by the IRI of their subject."""
        found = self._read.get(predicate)
        if found is None:
            found = self._read[predicate] = {}
            name = ox.NamedNode(predicate)
            for quad in self._store.quads_for_pattern(None, name, None, ox.DefaultGraph()):
                if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode | ox.Literal):
                    found.setdefault(quad.subject.value, []).append(quad.object)
        return found

    def subjects(self, predicate: str, value: str) -> list[str]:
        """The IRIs that have a thing as value of a property, in order."""
        pattern = (None, ox.NamedNode(predicate), ox.NamedNode(value), ox.DefaultGraph())
        found = (quad.subject for quad in self._store.quads_for_pattern(*pattern))
        return sorted({subject.value for subject in found if isinstance(subject, ox.NamedNode)})

    def of_class(self, name: str, *properties: str) -> list[_Thing]:
        """The things of a class of the ontology, by IRI, with the values of properties named by their local names."""
        return self.gathered(self.subjects(_TYPE, f"{SIMPUL}{name}"), *properties)

    def gathered(self, iris: Iterable[str], *properties: str) -> list[_Thing]:
        """Things with the values of properties named by their local names."""
        things = [_Thing(iri) for iri in iris]
        for name in properties:
            for predicate in _PROPERTIES.get(name, (f"{SIMPUL}{name}",)):
                objects = self.objects(predicate)
                for thing in things:
                    for value in objects.get(thing.iri, ()):
                        if isinstance(value, ox.Literal) and value.language == "en":
                            thing.english[name] = value.value
                        else:
                            thing.values.setdefault(name, []).append(value.value)
        return things

    def labels(self) -> dict[str, tuple[str, str]]:
        """Indonesian and English label of everything that has one."""
        found = {}
        for iri, values in self.objects(_PROPERTIES["label"][0]).items():
            by_language = {value.language or "": value.value for value in values if isinstance(value, ox.Literal)}
            indonesian = by_language.get("id") or by_language.get("") or by_language.get("en", "")
            found[iri] = (indonesian, by_language.get("en") or indonesian)
        return found


_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_QUERY = "http://www.w3.org/ns/shacl#SPARQLExecutable"
_SKOS, _OA = PREFIXES["skos"], PREFIXES["oa"]
_PROPERTIES = {
    "label": (f"{PREFIXES['rdfs']}label",),
    "comment": (f"{PREFIXES['rdfs']}comment",),
    "title": (f"{PREFIXES['eli']}title",),
    "altLabel": (f"{_SKOS}altLabel",),
    "notation": (f"{_SKOS}notation",),
    "definition": (f"{_SKOS}definition", f"{SIMPUL}definition"),
}
"""IRIs of properties that are no property of the ontology of the same name."""


def documents(store: ox.Store) -> Iterator[Document]:
    """Everything that can be found in a release, sort by sort and by IRI.

    Args:
        store: its database.
    """
    graph = _Graph(store)
    regulations = graph.of_class("Regulation", "slug", "label", "title", "government")
    governments = {thing.iri: thing.one("government") for thing in regulations}
    for one in regulations:
        name = one.one("label")
        yield Document(
            one.iri, "regulation", (name, name), one.one("title"), (), one.one("government"), one.iri, one.one("slug")
        )
    for one in graph.of_class("Office", "label", "altLabel", "government", "definition"):
        name = one.one("label")
        names = tuple(sorted({*one.values.get("altLabel", ()), *one.values.get("label", ())} - {name}))
        yield Document(one.iri, "office", (name, name), one.one("definition"), names, one.one("government"))
    yield from _definitions(graph, governments)
    yield from _provisions(graph, governments)
    yield from _statements(graph, governments)
    yield from _terms(graph)
    for one in graph.gathered(graph.subjects(_TYPE, _QUERY), "label", "comment"):
        title = (one.one("label"), one.english.get("label", ""))
        body = f"{one.one('comment')} {one.english.get('comment', '')}".strip()
        yield Document(one.iri, "query", title, body)


def _provisions(graph: _Graph, governments: Mapping[str, str]) -> Iterator[Document]:
    found = graph.of_class("Provision", "citation", "label", "path", "text", "title", "inRegulation")
    texts = {(one.one("inRegulation"), one.one("path")): one.one("text") for one in found}
    for one in found:
        regulation, path = one.one("inRegulation"), one.one("path")
        name = one.one("citation") or one.one("label")
        steps = path.split("/")
        above = (texts.get((regulation, "/".join(steps[:depth])), "") for depth in range(1, len(steps)))
        yield Document(
            one.iri,
            "provision",
            (name, name),
            " ".join(filter(None, (one.one("title"), one.one("text")))),
            (),
            governments.get(regulation, ""),
            regulation,
            path,
            context=" ".join(filter(None, above)),
        )


def _definitions(graph: _Graph, governments: Mapping[str, str]) -> Iterator[Document]:
    for one in graph.of_class("DefinitionStatement", "term", "definition", "inRegulation"):
        name, regulation = one.one("term"), one.one("inRegulation")
        government = governments.get(regulation, "")
        yield Document(
            one.iri, "definition", (name, name), one.one("definition"), (), government, regulation, "",
            "DefinitionStatement",
        )  # fmt: skip


def _statements(graph: _Graph, governments: Mapping[str, str]) -> Iterator[Document]:
    exact = {iri: values[0].value for iri, values in graph.objects(f"{_OA}exact").items()}
    selectors = graph.objects(f"{_OA}hasSelector")
    labels = graph.labels()
    wanted = (*_PARTIES, *_WORDS, "quote", "inRegulation", "derivation")
    for name in _STATEMENTS:
        for one in graph.of_class(name, *wanted):
            parts: tuple[list[str], list[str]] = ([], [])
            for party in _PARTIES:
                for iri in sorted(one.values.get(party, ())):
                    for language, words in enumerate(labels.get(iri, ("", ""))):
                        parts[language].append(words)
            said = [one.one(word) for word in _WORDS if word in one.values]
            english = [one.english[word] for word in _WORDS if word in one.english]
            title = (" ".join(parts[0] + said), " ".join(parts[1] + (english or said)))
            regulation = one.one("inRegulation")
            yield Document(
                one.iri,
                "statement",
                title,
                " ".join(
                    exact[words]
                    for quote in sorted(one.values.get("quote", ()))
                    for words in sorted(selector.value for selector in selectors.get(quote, ()))
                    if words in exact
                ),
                (),
                governments.get(regulation, ""),
                regulation,
                "",
                name,
                int(one.one("derivation") == str(SIMPUL.inferred)),
            )


def _terms(graph: _Graph) -> Iterator[Document]:
    """The concepts of the vocabulary: kinds, acts, types of offices and of documents."""
    concepts = {iri for scheme in _SCHEMES for iri in graph.subjects(f"{_SKOS}inScheme", f"{VOCABULARY_BASE}{scheme}")}
    for one in graph.gathered(sorted(concepts), "label", "altLabel", "notation", "definition"):
        indonesian, english = one.one("label"), one.english.get("label", "") or one.one("label")
        if not indonesian and not english:
            continue
        names = {*one.values.get("altLabel", ()), *one.values.get("notation", ())}
        body = f"{one.one('definition')} {one.english.get('definition', '')}".strip()
        yield Document(one.iri, "term", (indonesian or english, english), body, tuple(sorted(names)))
