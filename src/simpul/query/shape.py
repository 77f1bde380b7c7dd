"""What a query is before it runs: its form, whether it may run here, and where a limit of rows can be put into it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from simpul.query.errors import ServiceRefused, UpdateRefused
from simpul.query.syntax import syntax_error
from simpul.query.tokens import Token, UnreadableCharacters, decode_code_points, tokens

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE"]
FORMS: tuple[Form, ...] = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"))
_VOLATILE = frozenset(("NOW", "RAND", "UUID", "STRUUID", "BNODE"))
"""Functions whose value differs from run to run, so that an answer must not be kept (section 17.4)."""
_OPEN = {"{": "}", "(": ")", "[": "]"}


@dataclass(frozen=True)
class Shape:
    """A query that may run.

    Attributes:
        text: the query with code point escapes replaced.
        form: its query form (section 16).
        volatile: whether two runs over the same data can give different answers.
        limit: the outermost LIMIT; None where there is none.
        slot: span of the text that a LIMIT clause may replace: that of the outermost LIMIT's number, or an empty span
            at the place for one.
    """

    text: str
    form: Form
    volatile: bool
    limit: int | None
    slot: tuple[int, int]

    def limited(self, rows: int) -> str:
        """The query with a LIMIT of at most ``rows`` rows; unchanged where its own is as low."""
        start, end = self.slot
        if self.limit is not None:
            return self.text if self.limit <= rows else f"{self.text[:start]}{rows}{self.text[end:]}"
        return f"{self.text[:start]} LIMIT {rows} {self.text[end:]}"


def inspect(query: str) -> Shape:
    """Look at a query without running it.

    Raises:
        UpdateRefused: for an update.
        ServiceRefused: for a query that has SERVICE in it.
        QuerySyntaxError: where no token of SPARQL begins, brackets do not match, or no query form is named.
    """
    text = decode_code_points(query)
    try:
        found = list(tokens(text))
    except UnreadableCharacters as error:
        raise syntax_error(text, error.offset, "no SPARQL can begin here; is a string or an IRI not closed?") from None
    form = _form(text, found)
    if "SERVICE" in text.upper():
        _refuse_service(found)
    outer = _outer(text, found)
    limit, slot = _limit(text, found, outer)
    volatile = not _VOLATILE.isdisjoint(token.keyword for token in found if token.kind == "word")
    return Shape(text, form, volatile, limit, slot)


def _form(text: str, found: Sequence[Token]) -> Form:
    rest = iter(found)
    for token in rest:
        if token.keyword in ("PREFIX", "BASE", "VERSION"):
            for part in rest:
                if part.kind in ("iri", "string"):
                    break
            continue
        for form in FORMS:
            if token.keyword == form:
                return form
        if token.keyword in _UPDATES:
            raise UpdateRefused(
                f"This endpoint answers queries only; {token.keyword} is an update, and nothing can be changed here.",
                f"Titik akses ini hanya menjawab kueri; {token.keyword} adalah perubahan, dan data tidak dapat diubah.",
            )
        raise syntax_error(text, token.start, "a query begins with SELECT, ASK, CONSTRUCT or DESCRIBE")
    raise syntax_error(text, len(text), "the query is empty; it needs SELECT, ASK, CONSTRUCT or DESCRIBE")


def _refuse_service(found: Sequence[Token]) -> None:
    """Refuse every way to write SERVICE that the engine could understand.

    Its parser needs no space behind a keyword: ``SERVICE:x {}``, ``SERVICESILENT<x> {}`` and ``trueSERVICE<x> {}`` all
    send requests. So the letters may stand in no keyword and in no prefix of a name.
    """
    for token in found:
        name = token.text.partition(":")[0] if token.kind == "prefixed" else token.keyword
        if "SERVICE" in name.upper():
            what = "SERVICE" if token.kind == "word" else f"A prefix named {name}, which could be read as SERVICE,"
            apa = "SERVICE" if token.kind == "word" else f"Awalan {name}, yang dapat terbaca sebagai SERVICE,"
            raise ServiceRefused(
                f"{what} is not allowed: this endpoint asks no other. Download the data to join it with other data.",
                f"{apa} tidak diizinkan: titik akses ini tidak bertanya ke luar. Unduh data untuk menggabungkannya.",
            )


def _outer(text: str, found: Sequence[Token]) -> list[int]:
    """Indexes of the tokens outside all brackets, after checking that the brackets match."""
    open_brackets: list[Token] = []
    outer = []
    for index, token in enumerate(found):
        if token.kind != "punctuation":
            if not open_brackets:
                outer.append(index)
        elif token.text in _OPEN:
            open_brackets.append(token)
        elif token.text in _OPEN.values():
            if not open_brackets:
                raise syntax_error(text, token.start, f"this {token.text} closes nothing")
            opened = open_brackets.pop()
            if _OPEN[opened.text] != token.text:
                raise syntax_error(text, token.start, f"{_OPEN[opened.text]} is missing before this {token.text}")
    if open_brackets:
        opened = open_brackets[-1]
        raise syntax_error(text, opened.start, f"this {opened.text} is never closed by {_OPEN[opened.text]}")
    return outer


def _limit(text: str, found: Sequence[Token], outer: Sequence[int]) -> tuple[int | None, tuple[int, int]]:
    """The outermost LIMIT and where it stands, or where one could stand: before a VALUES clause at the end."""
    values: Token | None = None
    for index in outer:
        token = found[index]
        if token.keyword == "LIMIT" and index + 1 < len(found) and found[index + 1].kind == "number":
            number = found[index + 1]
            limit = int(number.text) if re.fullmatch(r"[0-9]+", number.text) else None
            if limit is not None:
                return limit, (number.start, number.end)
        if token.keyword == "VALUES":
            values = token
    place = values.start if values else (found[-1].end if found else len(text))
    return None, (place, place)
