"""The statements that rest on a provision, with those that quote the same words together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from simpul.query.engine import Engine
from simpul.web.content import statements
from simpul.web.content.quotations import LAYERS
from simpul.web.content.reading import anchor
from simpul.web.content.statements import Link, Statement
from simpul.web.content.things import HEADER
from simpul.web.content.wording import Span

SIZE = 50
"""Statements on one page of a provision."""


@dataclass(frozen=True)
class Group:
    """Statements with one basis in words.

    Attributes:
        span: of the words that they quote; None for those that quote none.
        words: the words.
        statements: those that rest on them.
    """

    span: Span | None
    words: str
    statements: tuple[Statement, ...]

    @property
    def anchor(self) -> str:
        """Name of its place on the page; empty where nothing is quoted."""
        return anchor(*self.span) if self.span else ""


@dataclass(frozen=True)
class Inference:
    """Statements that a rule gave.

    Attributes:
        rule: the rule; None where none is named.
        statements: what it gave.
    """

    rule: Link | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Support:
    """A page of the statements that rest on a provision: those that were read before those that were inferred.

    Attributes:
        read: in groups, in the order of the words.
        inferred: by rule.
        total: all that rest on the provision.
        total_read: how many of them were read.
        number: of the page, from 1.
        pages: how many there are.
    """

    read: tuple[Group, ...]
    inferred: tuple[Inference, ...]
    total: int
    total_read: int
    number: int
    pages: int


def pages(total: int) -> int:
    """Pages that so many statements take."""
    return max(1, -(-total // SIZE))


def support(engine: Engine, provision: str, source: str, count: tuple[int, int], number: int) -> Support:
    """The statements that rest on a provision, page by page.

    Args:
        engine: answers the queries.
        provision: its IRI.
        source: source text of its regulation.
        count: how many were read, and how many inferred.
        number: of the page, from 1.
    """
    total = sum(count)
    rows = engine.select(f"""{HEADER}SELECT DISTINCT ?s ?how ?start ?end {{
  ?s simpul:basis <{provision}> ; simpul:derivation ?how .
  OPTIONAL {{ ?s simpul:quote/oa:hasSelector ?place . ?place oa:start ?start ; oa:end ?end }}
}} ORDER BY DESC(?how) ?start ?end ?s LIMIT {SIZE} OFFSET {(number - 1) * SIZE}""")
    spans = {
        row["s"].value: (int(row["start"].value), int(row["end"].value)) if "start" in row else None for row in rows
    }
    found = statements.select(engine, _these(spans), most=SIZE) if spans else []
    read = [one for one in found if not one.inferred]
    inferred = [one for one in found if one.inferred]
    return Support(_grouped(read, spans, source), _by_rule(inferred), total, count[0], number, pages(total))


def _by_rule(found: Sequence[Statement]) -> tuple[Inference, ...]:
    groups: dict[str, list[Statement]] = {}
    rules: dict[str, Link | None] = {}
    for one in sorted(found, key=lambda one: (one.rank, one.iri)):
        rule = next(iter(one.links.get("rule", ())), None)
        name = rule.iri if rule else ""
        rules[name] = rule
        groups.setdefault(name, []).append(one)
    return tuple(Inference(rules[name], tuple(groups[name])) for name in sorted(groups))


def _grouped(found: Sequence[Statement], spans: Mapping[str, Span | None], source: str) -> tuple[Group, ...]:
    groups: dict[Span | None, list[Statement]] = {}
    for one in found:
        groups.setdefault(spans.get(one.iri), []).append(one)
    keys = sorted((key for key in groups if key), key=lambda span: (span[0], -span[1]))
    ordered: list[Span | None] = [*keys, *([None] if None in groups else [])]
    return tuple(Group(key, source[slice(*key)] if key else "", tuple(groups[key])) for key in ordered)


def at(engine: Engine, regulation: str, offset: int) -> list[Statement]:
    """The statements of a regulation that quote the character at an offset, the shortest quotes first."""
    rows = engine.select(f"""{HEADER}SELECT ?s ?start ?end {{
  ?s simpul:inRegulation <{regulation}> ; simpul:quote/oa:hasSelector ?place . ?place oa:start ?start ; oa:end ?end .
  FILTER(?start <= {offset} && {offset} < ?end)
}}""")
    length = {row["s"].value: int(row["end"].value) - int(row["start"].value) for row in rows}
    found = statements.select(engine, _these(length)) if length else []
    return sorted(found, key=lambda one: (length.get(one.iri, 0), one.rank, one.iri))


def everything(engine: Engine, pattern: str) -> Iterator[Statement]:
    """All statements that match a pattern, however many."""
    skip = 0
    while found := statements.select(engine, pattern, skip=skip):
        yield from found
        skip += len(found)
        if len(found) < statements.MOST:
            return


def layer(statement: Statement) -> str:
    """Short name of a statement's class (``kind``); a chain of accountability is shown as acts are."""
    return LAYERS.get(statement.kind, "act")


def _these(iris: Mapping[str, object]) -> str:
    return "VALUES ?s { " + " ".join(f"<{iri}>" for iri in iris) + " }"
