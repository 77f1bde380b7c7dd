"""Why a statement holds: from an inferred statement through premises and rules down to provisions and words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from simpul.errors import SimpulError

_PREFIXES = """
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
_IS_STATEMENT = "SELECT ?type WHERE { %s a ?type . FILTER(?type = simpul:Statement) }"
_PREMISES = "SELECT ?statement ?premise WHERE { VALUES ?statement { %s } ?statement prov:wasDerivedFrom ?premise }"
_RULES = """
SELECT ?statement ?rule ?label ?why
WHERE {
  VALUES ?statement { %s }
  ?statement simpul:rule ?rule .
  OPTIONAL { ?rule rdfs:label ?label }
  OPTIONAL { ?rule skos:definition ?why FILTER(LANG(?why) = LANG(?label)) }
}
"""
_QUOTES = """
SELECT ?statement ?quote ?start ?end
WHERE {
  VALUES ?statement { %s }
  ?statement simpul:quote ?selection .
  ?selection oa:hasSelector ?words , ?place .
  ?words oa:exact ?quote .
  ?place oa:start ?start ; oa:end ?end .
}
"""
_BASES = """
SELECT DISTINCT ?statement ?iri ?citation ?order
WHERE {
  VALUES ?statement { %s }
  ?statement simpul:basis ?iri .
  ?iri simpul:citation ?citation .
  OPTIONAL { ?iri simpul:order ?order }
}
"""
_SENTENCES = """
SELECT ?statement ?template ?role ?name
WHERE {
  {
    VALUES ?statement { %s }
    VALUES (?link ?role) {
      (simpul:subject "subject") (simpul:object "object") (simpul:partyA "partyA") (simpul:partyB "partyB")
    }
    ?statement ?link ?party .
    ?party rdfs:label ?name .
  } UNION {
    VALUES ?statement { %s }
    ?statement simpul:kind|simpul:act ?concept .
    ?concept simpul:sentence ?template .
  } UNION {
    VALUES ?statement { %s }
    ?statement simpul:message ?template .
  } UNION {
    VALUES ?statement { %s }
    ?statement a simpul:OfficeStatement ; simpul:label ?name .
    BIND("label" AS ?role)
  }
}
"""
_CHAIN = {"en": "{subject} answers to {object}", "id": "{subject} bertanggung jawab secara berantai kepada {object}"}
_MENTION = {"en": "The regulation names {label}", "id": "Peraturan menyebut {label}"}


class UnknownStatement(SimpulError):  # noqa: N818
    """The IRI names no statement of the release."""


@dataclass(frozen=True)
class Explanation:
    """A statement and why it holds.

    Attributes:
        statement: its IRI.
        sentence: what it says, by language (``en``, ``id``); empty where it is no relation, mention or finding.
        citations: legal citations of the provisions on which it rests, in the order of the text, by IRI of each.
        rule: IRI of the rule that gave it; empty where the release names none.
        rule_label, rule_explanation: name and explanation of the rule, by language; the explanation may be empty.
        quote: the words in the source text; empty for an inferred statement.
        start, end: offsets of the quote (code points); None for an inferred statement.
        premises: explanations of what it was inferred from, in the order of the text; empty for a stated one.
    """

    statement: str
    sentence: Mapping[str, str]
    citations: Mapping[str, str]
    rule: str
    rule_label: Mapping[str, str]
    rule_explanation: Mapping[str, str]
    quote: str = ""
    start: int | None = None
    end: int | None = None
    premises: tuple[Explanation, ...] = ()

    @property
    def inferred(self) -> bool:
        """Whether it follows from premises, so that no words of the law say it outright."""
        return bool(self.premises)

    def lines(self, language: str = "en") -> Iterator[str]:
        """The tree as indented lines of text."""
        yield from self._lines(language, "")

    def _lines(self, language: str, indent: str) -> Iterator[str]:
        yield f"{indent}{self.sentence.get(language) or self.statement}"
        inner = indent + "  "
        for citation in self.citations.values():
            yield f"{inner}{citation}"
        if self.quote:
            yield f"{inner}“{' '.join(self.quote.split())}”"
        if self.inferred:
            yield f"{inner}{_BECAUSE[language]}: {self.rule_label.get(language, self.rule)}"
            for premise in self.premises:
                yield from premise._lines(language, inner + "  ")


_BECAUSE = {"en": "inferred by the rule", "id": "disimpulkan dengan aturan"}
Select = Callable[[str], list[dict[str, str]]]
"""Runs a SELECT query; gives its rows as text by variable name, literals with ``@language`` under ``name@``."""


def explain(store: ox.Store, statement: str) -> Explanation:
    """Explain a statement of a release.

    Args:
        store: the release, with the union of its graphs as default graph.
        statement: IRI of the statement.

    Raises:
        UnknownStatement: if the IRI names no statement.
    """
    return explain_with(lambda query: select(store, query), statement)


def explain_with(run: Select, statement: str) -> Explanation:
    """Explain a statement by queries that ``run`` answers, so that a server can use its own workers.

    Raises:
        UnknownStatement: if the IRI names no statement.
    """
    return _explain(run, statement)


def select(store: ox.Store, query: str) -> list[dict[str, str]]:
    """Rows of a SELECT query over the store's default graph, as `Select` says."""
    solutions = store.query(query)
    if not isinstance(solutions, ox.QuerySolutions):
        raise TypeError("This is no SELECT query.")
    names = [variable.value for variable in solutions.variables]
    rows = []
    for solution in solutions:
        row: dict[str, str] = {}
        for name in names:
            term = solution[name]
            if isinstance(term, ox.NamedNode | ox.Literal):
                row[name] = term.value
                if isinstance(term, ox.Literal) and term.language:
                    row[f"{name}@"] = term.language
        rows.append(row)
    return rows


def _explain(run: Select, statement: str) -> Explanation:
    """A query for each level and four for what they say."""
    try:
        iri = str(ox.NamedNode(statement))
    except ValueError:
        raise UnknownStatement(f"{statement} is no IRI.") from None
    if not run(_PREFIXES + _IS_STATEMENT % iri):
        raise UnknownStatement(f"{statement} is no statement of this release.")
    facts: dict[str, _Facts] = {}
    level = {statement}
    while level:
        facts.update((one, _Facts()) for one in level)
        for row in run(_PREFIXES + _PREMISES % _values(level)):
            facts[row["statement"]].premises.append(row["premise"])
        level = {premise for one in level for premise in facts[one].premises} - facts.keys()
    values = _values(facts)
    for query in (_RULES, _QUOTES, _BASES, _SENTENCES):
        for row in run(_PREFIXES + query.replace("%s", values)):
            facts[row["statement"]].rows.append(row)
    return _tree(statement, facts, ())


def _values(statements: Iterable[str]) -> str:
    return " ".join(f"<{one}>" for one in sorted(statements))


@dataclass
class _Facts:
    """What was found of a statement: its premises and the rows about itself."""

    premises: list[str] = field(default_factory=list)
    rows: list[dict[str, str]] = field(default_factory=list)

    def rows_with(self, name: str) -> list[dict[str, str]]:
        return [row for row in self.rows if name in row]

    @property
    def bases(self) -> list[dict[str, str]]:
        return sorted(self.rows_with("citation"), key=lambda row: (int(row.get("order", "0")), row["citation"]))

    @property
    def place(self) -> int:
        return min((int(row.get("order", "0")) for row in self.bases), default=0)


def _tree(statement: str, facts: Mapping[str, _Facts], above: tuple[str, ...]) -> Explanation:
    found, above = facts[statement], (*above, statement)
    rules, quotes = found.rows_with("rule"), found.rows_with("quote")
    premises = sorted(set(found.premises) - set(above), key=lambda premise: (facts[premise].place, premise))
    return Explanation(
        statement=statement,
        sentence=_sentence(found.rows),
        citations={row["iri"]: row["citation"] for row in found.bases},
        rule=rules[0]["rule"] if rules else "",
        rule_label={row["label@"]: row["label"] for row in rules if "label@" in row},
        rule_explanation={row["why@"]: row["why"] for row in rules if "why@" in row},
        quote=quotes[0]["quote"] if quotes else "",
        start=int(quotes[0]["start"]) if quotes else None,
        end=int(quotes[0]["end"]) if quotes else None,
        premises=tuple(_tree(premise, facts, above) for premise in premises),
    )


def _sentence(rows: list[dict[str, str]]) -> dict[str, str]:
    names = {row["role"]: row["name"] for row in rows if "role" in row and "name" in row}
    templates = {row["template@"]: row["template"] for row in rows if "template@" in row}
    if not templates and {"subject", "object"} <= names.keys():
        templates = _CHAIN
    if not templates and {"partyA", "partyB"} <= names.keys():
        templates = {"en": "{partyA} – {partyB}", "id": "{partyA} – {partyB}"}
    if not templates and "label" in names:
        templates = _MENTION
    sentences = {}
    for language, template in templates.items():
        for role, name in names.items():
            template = template.replace(f"{{{role}}}", name)
        sentences[language] = template
    return sentences
