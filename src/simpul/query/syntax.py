"""Sentences for queries that do not parse: what did not fit, where, and the line shown."""

from __future__ import annotations

import re

from simpul.query.cursor import Fault
from simpul.query.errors import QuerySyntaxError
from simpul.query.grammar import find_fault
from simpul.query.tokens import UnreadableCharacters, tokens

WIDTH = 100
"""Longest excerpt of a line that is shown, in code points."""
_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_CHARACTER_CLASS = re.compile(r"\[[^\]]*\](?:\s*\|)?|'[^']*'\s*\.\.=?\s*'[^']*'")
_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"|([A-Z][A-Za-z_ ]+[A-Za-z])')


def syntax_error(query: str, offset: int, reason: str) -> QuerySyntaxError:
    """The error for a place in a query.

    Args:
        query: the query.
        offset: the place, in code points.
        reason: what is wrong there, a clause without full stop.
    """
    before = query[:offset]
    line = before.count("\n") + 1
    column = offset - (before.rfind("\n") + 1) + 1
    return _at(query, line, column, reason)


def engine_error(query: str, message: str) -> QuerySyntaxError:
    """The error for what the engine's parser says (``error at 1:12: expected one of ...``; columns in code points)."""
    match = _PLACE.match(message)
    fault = _fault(query)
    if fault:
        return syntax_error(query, fault.offset, fault.reason)
    if not match:
        last = query.count("\n") + 1
        return _at(query, last, 1, message.rstrip(".").splitlines()[0] if message else "the query does not parse")
    line, column = int(match[1]), int(match[2])
    return _at(query, line, column, _reason(match[3]))


def _fault(query: str) -> Fault | None:
    """The fault that the grammar shows; None where it shows none (two variables of one name, say)."""
    try:
        return find_fault(list(tokens(query)), len(query))
    except UnreadableCharacters:
        return None


def _at(query: str, line: int, column: int, reason: str) -> QuerySyntaxError:
    text = query.split("\n")[line - 1].replace("\t", " ").rstrip("\r") if line <= query.count("\n") + 1 else ""
    start = max(0, min(column - 1 - WIDTH // 2, len(text) - WIDTH))
    return QuerySyntaxError(reason, line, column, text[start : start + WIDTH], column - start)


def _reason(expected: str) -> str:
    """What is wrong, where the grammar is kept: rules about variables and IRIs that the engine checks besides it."""
    for known, sentence in _KNOWN.items():
        if known in expected:
            return sentence
    words = [one or other for one, other in _LITERAL.findall(_CHARACTER_CLASS.sub(" ", expected))]
    unique = list(dict.fromkeys(word for word in words if word.strip()))
    return f"expected {', '.join(unique[:8])}" if unique else "something else was expected here"


_KNOWN = {
    "IRI parsing failed": "this is no absolute IRI; there is no BASE to make it one",
    "Duplicated variable name": "the same variable is named twice in SELECT",
    "overrides an existing variable": "SELECT (... AS ?x) gives a value to a variable that the pattern already binds",
    "contains a variable that is unbound": "SELECT names a variable that is neither grouped nor aggregated",
    "already in-scope": "BIND gives a value to a variable that is already bound",
}
