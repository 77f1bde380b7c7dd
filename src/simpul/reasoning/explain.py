"""Why a statement holds: from an inferred statement through premises and rules down to provisions and words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from simpul.errors import SimpulError

_SIMPUL = "https://w3id.org/simpul/ontology#"
_STATEMENT = """
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?rule ?rule_en ?rule_id ?why_en ?why_id ?quote ?start ?end
WHERE {
  VALUES ?statement { %s }
  ?statement a simpul:Statement ; simpul:rule ?rule .
  OPTIONAL { ?rule rdfs:label ?rule_en FILTER(LANG(?rule_en) = "en") }
  OPTIONAL { ?rule rdfs:label ?rule_id FILTER(LANG(?rule_id) = "id") }
  OPTIONAL { ?rule skos:definition ?why_en FILTER(LANG(?why_en) = "en") }
  OPTIONAL { ?rule skos:definition ?why_id FILTER(LANG(?why_id) = "id") }
  OPTIONAL {
    ?statement simpul:quote ?selection .
    ?selection oa:hasSelector/oa:exact ?quote ; oa:hasSelector ?place .
    ?place oa:start ?start ; oa:end ?end .
  }
}
"""
_PREMISES = """
PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT DISTINCT ?premise WHERE { %s prov:wasDerivedFrom ?premise } ORDER BY ?premise
"""
_BASES = """
PREFIX simpul: <https://w3id.org/simpul/ontology#>
SELECT DISTINCT ?iri ?citation WHERE { %s simpul:basis ?iri . ?iri simpul:citation ?citation } ORDER BY ?citation
"""
_SENTENCE = """
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
SELECT ?template ?role ?name
WHERE {
  VALUES ?statement { %s }
  {
    VALUES (?link ?role) {
      (simpul:subject "subject") (simpul:object "object") (simpul:partyA "partyA") (simpul:partyB "partyB")
    }
    ?statement ?link ?party .
    ?party rdfs:label ?name .
  } UNION {
    ?statement simpul:kind|simpul:act ?concept .
    ?concept simpul:sentence ?template .
  } UNION {
    ?statement simpul:message ?template .
  }
}
"""
_CHAIN = {"en": "{subject} answers to {object}", "id": "{subject} bertanggung jawab secara berantai kepada {object}"}


class UnknownStatement(SimpulError):  # noqa: N818
    """The IRI names no statement of the release."""


@dataclass(frozen=True)
class Explanation:
    """A statement and why it holds.

    Attributes:
        statement: its IRI.
        sentence: what it says, by language (``en``, ``id``); empty where it is no relation or finding.
        citations: legal citations of the provisions on which it rests, by IRI of the provision.
        rule: IRI of the rule that gave it.
        rule_label, rule_explanation: name and explanation of the rule, by language; the explanation may be empty.
        quote: the words in the source text; empty for an inferred statement.
        start, end: offsets of the quote (code points); None for an inferred statement.
        premises: explanations of what it was inferred from; empty for a stated one.
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
    return _explain(run, statement, ())


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


def _explain(run: Select, statement: str, above: tuple[str, ...]) -> Explanation:
    try:
        iri = str(ox.NamedNode(statement))
    except ValueError:
        raise UnknownStatement(f"{statement} is no IRI.") from None
    rows = run(_STATEMENT % iri)
    if not rows:
        raise UnknownStatement(f"{statement} is no statement of this release.")
    row = rows[0]
    above = (*above, statement)
    premises = [each["premise"] for each in run(_PREMISES % iri) if each["premise"] not in above]
    return Explanation(
        statement=statement,
        sentence=_sentence(run(_SENTENCE % iri)),
        citations={each["iri"]: each["citation"] for each in run(_BASES % iri)},
        rule=row["rule"],
        rule_label={language: row[key] for language, key in (("en", "rule_en"), ("id", "rule_id")) if key in row},
        rule_explanation={language: row[key] for language, key in (("en", "why_en"), ("id", "why_id")) if key in row},
        quote=row.get("quote", ""),
        start=int(row["start"]) if "start" in row else None,
        end=int(row["end"]) if "end" in row else None,
        premises=tuple(_explain(run, premise, above) for premise in premises),
    )


def _sentence(rows: list[dict[str, str]]) -> dict[str, str]:
    names = {row["role"]: row["name"] for row in rows if "role" in row and "name" in row}
    templates = {row["template@"]: row["template"] for row in rows if "template@" in row}
    if not templates and {"subject", "object"} <= names.keys():
        templates = _CHAIN
    if not templates and {"partyA", "partyB"} <= names.keys():
        templates = {"en": "{partyA} – {partyB}", "id": "{partyA} – {partyB}"}
    sentences = {}
    for language, template in templates.items():
        for role, name in names.items():
            template = template.replace(f"{{{role}}}", name)
        sentences[language] = template
    return sentences
