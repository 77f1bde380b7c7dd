"""Statements as sentences, made from the data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from simpul.graph.namespaces import SIMPUL
from simpul.query.engine import Engine, Term
from simpul.web.content.things import HEADER, TYPE
from simpul.web.tabular import Table
from simpul.web.words import WORDS

MOST = 500
"""Statements that are fetched for one list."""
Labels = Mapping[str, str]

CLASSES = (
    "KindStatement",
    "ActStatement",
    "ChainStatement",
    "NormStatement",
    "DefinitionStatement",
    "OfficeStatement",
    "KindDefinitionStatement",
    "ElaborationStatement",
    "CitationStatement",
    "MetadataStatement",
    "Finding",
)
"""Classes of statements in the order in which pages show them."""


@dataclass(frozen=True)
class Link:
    """A thing that a statement names.

    Attributes:
        iri: its IRI.
        labels: by language.
        sentences: templates of sentences by language, of kinds and acts.
    """

    iri: str
    labels: Labels = field(default_factory=dict)
    sentences: Labels = field(default_factory=dict)


@dataclass(frozen=True)
class Statement:
    """A statement.

    Attributes:
        iri: its IRI.
        kind: local name of its class (``KindStatement``); empty where it has none.
        links: what it names, by local name of the property (``partyA``, ``act``, ``via`` in order of passage).
        texts: its literals by local name and language.
        basis: the provisions that carry it.
        citations: their legal citations, by IRI.
        order: place of the first basis in its regulation.
    """

    iri: str
    kind: str
    links: Mapping[str, tuple[Link, ...]]
    texts: Mapping[str, Labels]
    basis: tuple[str, ...] = ()
    citations: Mapping[str, str] = field(default_factory=dict)
    order: int = 0

    @property
    def inferred(self) -> bool:
        """Whether it follows from others, and was not read."""
        return any(link.iri == str(SIMPUL.inferred) for link in self.links.get("derivation", ()))

    @property
    def rank(self) -> int:
        """Place of its class among `CLASSES`."""
        return CLASSES.index(self.kind) if self.kind in CLASSES else len(CLASSES)

    @property
    def relation(self) -> str:
        """IRI of its kind or act; empty where it has none."""
        return self.link("kind") or self.link("act")

    def link(self, name: str) -> str:
        """IRI of the first thing that it names by a property; empty where it names none."""
        return self.links[name][0].iri if self.links.get(name) else ""

    def label(self, name: str, language: str) -> str:
        """Label of the first thing that it names by a property."""
        return label_of(self.links[name][0].labels, language) if self.links.get(name) else ""

    def text(self, name: str, language: str) -> str:
        """A literal in a language."""
        return label_of(self.texts.get(name, {}), language)

    def sentence(self, language: str) -> str:
        """What it says, as a sentence without full stop."""
        maker = _SENTENCES.get(self.kind)
        words = maker(self, language) if maker else ""
        return words or self.iri.rpartition("/")[2]


def label_of(labels: Labels, language: str) -> str:
    """Of labels by language the one wanted, else the Indonesian, else any."""
    return labels.get(language) or labels.get("id") or labels.get("") or next(iter(labels.values()), "")


def select(engine: Engine, pattern: str, *, most: int = MOST, skip: int = 0) -> list[Statement]:
    """The statements ``?s`` that match a pattern, in the order of the law.

    Args:
        engine: answers the query.
        pattern: a graph pattern that binds ``?s``.
        most: how many at most.
        skip: how many are left out before them, in the order of their IRIs.
    """
    chosen = engine.select(f"{HEADER}SELECT DISTINCT ?s {{ {pattern} }} ORDER BY ?s LIMIT {most} OFFSET {skip}")
    if not chosen:
        return []
    # The engine joins each branch from these few; around the whole it would read every statement there is.
    these = "VALUES ?s { " + " ".join(f"<{row['s'].value}>" for row in chosen) + " }"
    rows = engine.select(f"""{HEADER}SELECT ?s ?x ?p ?o {{
  {{ {these} ?s ?p ?o . BIND(?s AS ?x)
     FILTER(?p NOT IN (prov:wasDerivedFrom, prov:wasGeneratedBy) && !sameTerm(?o, prov:Entity)
       && !sameTerm(?o, simpul:Statement) && !sameTerm(?o, simpul:RelationStatement)) }} UNION
  {{ {these} ?s simpul:viaStep ?x . ?x ?p ?o }}
}}""")
    named = _names(engine, {row["o"].value for row in rows if row["o"].type == "uri"})
    gathered: dict[str, _Gathered] = {}
    for row in rows:
        iri = row["s"].value
        gathered.setdefault(iri, _Gathered(iri, named)).add(row["x"].value, row["p"].value, row["o"])
    return sorted((found.statement() for found in gathered.values()), key=lambda one: (one.order, one.rank, one.iri))


@dataclass(frozen=True)
class _Named:
    """What is said of a thing that statements name: labels and sentences by language, and of a provision its place."""

    labels: dict[str, str] = field(default_factory=dict)
    sentences: dict[str, str] = field(default_factory=dict)
    place: dict[str, str] = field(default_factory=dict)


def _names(engine: Engine, iris: Iterable[str]) -> dict[str, _Named]:
    """Asked for once each: many statements name the same things, and a join would repeat what is said of them."""
    these = "VALUES ?o { " + " ".join(f"<{iri}>" for iri in sorted(iris)) + " }"
    branches = [f"{{ {these} ?o {p} ?x . BIND({p} AS ?p) }}" for p in ("rdfs:label", *_SAID)]
    named: dict[str, _Named] = {}
    for row in engine.select(f"{HEADER}SELECT ?o ?p ?x {{ {' UNION '.join(branches)} }}"):
        found, name = named.setdefault(row["o"].value, _Named()), row["p"].value.removeprefix(str(SIMPUL))
        if name in ("citation", "order"):
            found.place[name] = row["x"].value
        else:
            (found.sentences if name == "sentence" else found.labels)[row["x"].language] = row["x"].value
    return named


_SAID = ("simpul:sentence", "simpul:citation", "simpul:order")


COLUMNS = (
    "statement",
    "class",
    "regulation",
    "citation",
    "derivation",
    "relation",
    "sentence_id",
    "sentence_en",
    "quote",
)
"""Columns of statements as a table."""


def table(found: Iterable[Statement], quoted: Mapping[str, str]) -> Table:
    """Statements as a table.

    Args:
        found: the statements.
        quoted: the words each quotes, by IRI.
    """
    rows = [
        (
            *(one.iri, one.kind, one.link("inRegulation"), " | ".join(filter(None, one.citations.values()))),
            *("inferred" if one.inferred else "stated", one.relation.rpartition("/")[2]),
            *(one.sentence("id"), one.sentence("en"), quoted.get(one.iri, "")),
        )
        for one in found
    ]
    return Table(COLUMNS, rows)


class _Gathered:
    """The triples of one statement while they are gathered."""

    def __init__(self, iri: str, named: Mapping[str, _Named]) -> None:
        self._iri = iri
        self._named = named
        self._own: dict[str, dict[Term, None]] = {}
        self._steps: dict[str, dict[str, Term]] = {}

    def add(self, subject: str, predicate: str, value: Term) -> None:
        if subject == self._iri:
            self._own.setdefault(predicate, {})[value] = None
        else:
            self._steps.setdefault(subject, {})[predicate.removeprefix(str(SIMPUL))] = value

    def statement(self) -> Statement:
        classes = {term.value for term in self._own.get(TYPE, {})}
        links: dict[str, tuple[Link, ...]] = {}
        texts: dict[str, dict[str, str]] = {}
        for predicate, values in self._own.items():
            name = predicate.removeprefix(str(SIMPUL))
            for term in values:
                if term.type == "uri":
                    links[name] = (*links.get(name, ()), self._link(term.value))
                else:
                    texts.setdefault(name, {})[term.language] = term.value
        places = {iri: self._named.get(iri, _Named()).place for iri in (link.iri for link in links.get("basis", ()))}
        basis = tuple(sorted(places, key=lambda iri: (int(places[iri].get("order", "0")), iri)))
        links["via"] = self._via() or links.get("via", ())
        return Statement(
            iri=self._iri,
            kind=next((name for name in CLASSES if str(SIMPUL[name]) in classes), ""),
            links=links,
            texts=texts,
            basis=basis,
            citations={iri: places[iri].get("citation", "") for iri in basis},
            order=min((int(places[iri].get("order", "0")) for iri in basis), default=0),
        )

    def _link(self, iri: str) -> Link:
        named = self._named.get(iri, _Named())
        return Link(iri, named.labels, named.sentences)

    def _via(self) -> tuple[Link, ...]:
        """The offices of the passage in its order."""
        steps = [step for step in self._steps.values() if {"office", "position"} <= step.keys()]
        return tuple(
            self._link(step["office"].value) for step in sorted(steps, key=lambda one: int(one["position"].value))
        )


def _relation(statement: Statement, language: str, name: str) -> str:
    template = label_of(statement.links[name][0].sentences, language) if statement.links.get(name) else ""
    if not template:
        return ""
    for party in ("partyA", "partyB", "subject", "object"):
        template = template.replace("{" + party + "}", statement.label(party, language))
    via = [label_of(link.labels, language) for link in statement.links.get("via", ())]
    if via:
        template += (" melalui " if language == "id" else " through ") + ", ".join(via)
    return template


def _chain(statement: Statement, language: str) -> str:
    verb = "pada akhirnya bertanggung jawab kepada" if language == "id" else "answers in the end to"
    return f"{statement.label('subject', language)} {verb} {statement.label('object', language)}"


def _definition(statement: Statement, language: str) -> str:
    verb = "adalah" if language == "id" else "means:"
    return f"{statement.text('term', language)} {verb} {statement.text('definition', language)}"


def _office(statement: Statement, language: str) -> str:
    name = statement.text("label", language) or statement.label("office", language)
    return f"Menyebut {name}" if language == "id" else f"Names {name}"


def _kind_definition(statement: Statement, language: str) -> str:
    kind = statement.label("kind", language)
    listed = statement.text("role", language) == "listed"
    if language == "id":
        return f"{'Menyebut' if listed else 'Menjelaskan'} hubungan {kind}"
    return f"{'Lists' if listed else 'Explains'} the {kind} relation"


def _elaboration(statement: Statement, language: str) -> str:
    one, other = statement.label("partyA", language), statement.label("partyB", language)
    if language == "id":
        return f"Menjabarkan hubungan {one} dengan {other}"
    return f"Spells out the relation of {one} and {other}"


def _norm(statement: Statement, language: str) -> str:
    modality = statement.links["modality"][0].iri.rpartition("#")[2] if statement.links.get("modality") else ""
    words = {
        "duty": ("wajib", "must"),
        "authority": ("berwenang", "has authority"),
        "permission": ("dapat", "may"),
    }.get(modality, ("", ""))
    verb = words[0] if language == "id" else words[1]
    return f"{statement.label('bearer', language)} {verb}: {statement.text('text', language)}"


def _citation(statement: Statement, language: str) -> str:
    relation = statement.label("citationRelation", language)
    target = statement.label("target", language) or statement.text("printed", language)
    return f"{relation}: {target or statement.text('targetId', language)}"


def _metadata(statement: Statement, language: str) -> str:
    name = statement.text("field", language)
    words = WORDS.get(f"field_{name}", (name, name))
    return f"{words[0 if language == 'id' else 1]}: {statement.text('value', language)}"


_SENTENCES: dict[str, Callable[[Statement, str], str]] = {
    "KindStatement": lambda statement, language: _relation(statement, language, "kind"),
    "ActStatement": lambda statement, language: _relation(statement, language, "act"),
    "ChainStatement": _chain,
    "DefinitionStatement": _definition,
    "OfficeStatement": _office,
    "KindDefinitionStatement": _kind_definition,
    "ElaborationStatement": _elaboration,
    "NormStatement": _norm,
    "CitationStatement": _citation,
    "MetadataStatement": _metadata,
    "Finding": lambda statement, language: statement.text("message", language).rstrip("."),
}
