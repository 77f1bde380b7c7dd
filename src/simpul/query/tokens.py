"""Tokens of SPARQL 1.1 (section 19.8), for what must be known of a query before the engine sees it.

The engine can neither be told to leave SERVICE alone nor to stop; so the words of a query are looked at first, with
strings, IRIs, comments, variables and names told apart from keywords. The grammar itself is left to the engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

TokenKind = Literal[
    "iri", "string", "variable", "blank", "prefixed", "language", "number", "word", "punctuation"
]  # fmt: skip

_FIRST = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef"
_FIRST += "\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
_CHAR = "-" + _FIRST + "_0-9\u00b7\u0300-\u036f\u203f\u2040"
_PREFIX = rf"[{_FIRST}](?:[{_CHAR}.]*[{_CHAR}])?"
_ESCAPED = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]"
_LOCAL = rf"(?:[{_FIRST}_0-9:]|{_ESCAPED})(?:(?:[{_CHAR}.:]|{_ESCAPED})*(?:[{_CHAR}:]|{_ESCAPED}))?"

_TOKEN = re.compile(
    "|".join(
        (
            r"(?P<space>[ \t\r\n]+|\#[^\r\n]*)",
            r"(?P<iri><[^<>\"{}|^`\\\x00-\x20]*>)",
            r'(?P<string>"""(?:"{0,2}(?:[^"\\]|\\.))*"""|'
            r"'''(?:'{0,2}(?:[^'\\]|\\.))*'''|"
            r'"(?:[^"\\\r\n]|\\.)*"|' + r"'(?:[^'\\\r\n]|\\.)*')",
            rf"(?P<variable>[?$][{_FIRST}_0-9][{_FIRST}_0-9\u00b7\u0300-\u036f\u203f\u2040]*)",
            rf"(?P<blank>_:[{_FIRST}_0-9](?:[{_CHAR}.]*[{_CHAR}])?)",
            rf"(?P<prefixed>(?:{_PREFIX})?:(?:{_LOCAL})?)",
            r"(?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)",
            r"(?P<number>(?:[0-9]+\.[0-9]*|\.?[0-9]+)(?:[eE][+-]?[0-9]+)?)",
            r"(?P<word>[A-Za-z_][A-Za-z0-9_]*)",
            r"(?P<punctuation>\^\^|\|\||&&|!=|<=|>=|<<\(?|\)?>>|\{\||\|\}|[{}()\[\],;.*/|^!=<>+\-?])",
        )
    ),
    re.DOTALL,
)
_CODE_POINT = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")


class UnreadableCharacters(ValueError):  # noqa: N818
    """Characters that begin no token of SPARQL.

    Attributes:
        offset: where they stand, in code points.
    """

    def __init__(self, offset: int) -> None:
        super().__init__(f"no token of SPARQL begins at {offset}")
        self.offset = offset


class Token(NamedTuple):
    """A token of a query; a tuple, as many are made for each query.

    Attributes:
        kind: what it is; ``word`` is a keyword, ``a``, ``true`` or ``false``.
        text: its characters as written.
        start: offset in the query, in code points.
    """

    kind: TokenKind
    text: str
    start: int

    @property
    def end(self) -> int:
        """Offset just behind it."""
        return self.start + len(self.text)

    @property
    def keyword(self) -> str:
        """The word in upper case; empty for any other token."""
        return self.text.upper() if self.kind == "word" else ""


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query in order, without white space and comments.

    Raises:
        UnreadableCharacters: where no token can begin, such as a string that is not closed.
    """
    end = 0
    for match in iter(_TOKEN.scanner(query).match, None):  # type: ignore[attr-defined]
        start, end = match.span()
        if match.lastgroup != "space":
            yield Token(match.lastgroup, match[0], start)
    if end < len(query):
        raise UnreadableCharacters(end)


def decode_code_points(query: str) -> str:
    r"""The query with ``\uXXXX`` and ``\UXXXXXXXX`` replaced, which comes before all else (section 19.2).

    Escapes that name no character (surrogates, beyond U+10FFFF) stay as they are, for the engine to refuse.
    """

    def character(match: re.Match[str]) -> str:
        code = int(match[1] or match[2], 16)
        return match[0] if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF else chr(code)

    return _CODE_POINT.sub(character, query) if "\\" in query else query
