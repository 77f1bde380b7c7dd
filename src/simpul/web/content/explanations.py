"""Why an inferred statement holds, as a tree for its page: rules and premises down to provisions and words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from simpul.query.engine import Engine
from simpul.reasoning.explain import Explanation, explain_with
from simpul.web.content import statements
from simpul.web.content.statements import Statement


@dataclass(frozen=True)
class Reason:
    """A statement in the tree.

    Attributes:
        statement: the statement as pages show it.
        explanation: its rule, and its words where it is stated.
        premises: what it was inferred from; empty for a stated one.
    """

    statement: Statement
    explanation: Explanation
    premises: tuple[Reason, ...]


def reason(engine: Engine, iri: str) -> Reason:
    """The tree below a statement.

    Args:
        engine: answers the queries: one for each level and six for what the statements say.
        iri: of the statement.

    Raises:
        UnknownStatement: if the IRI names no statement.
    """
    explanation = explain_with(lambda query: _rows(engine, query), iri)
    these = "VALUES ?s { " + " ".join(sorted({f"<{one}>" for one in _named(explanation)})) + " }"
    return _reason(explanation, {one.iri: one for one in statements.select(engine, these)})


def _reason(explanation: Explanation, found: Mapping[str, Statement]) -> Reason:
    premises = tuple(_reason(premise, found) for premise in explanation.premises)
    return Reason(found[explanation.statement], explanation, premises)


def _named(explanation: Explanation) -> Iterator[str]:
    yield explanation.statement
    for premise in explanation.premises:
        yield from _named(premise)


def _rows(engine: Engine, query: str) -> list[dict[str, str]]:
    """Rows as `simpul.reasoning.explain.Select` wants them."""
    return [
        {name: term.value for name, term in row.items()}
        | {f"{name}@": term.language for name, term in row.items() if term.language}
        for row in engine.select(query)
    ]
