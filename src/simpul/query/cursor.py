"""A walk over the tokens of a query that stops at the first one that does not fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from simpul.query.tokens import Token


@dataclass(frozen=True)
class Fault:
    """Where and why a text is no query.

    Attributes:
        offset: the place, in code points.
        reason: what is wrong there, a clause without full stop.
    """

    offset: int
    reason: str


class Unexpected(Exception):  # noqa: N818
    """The next token does not fit; ``expected`` says what would."""

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


class TokenCursor:
    """Walks over tokens; raises `Unexpected` at the first that does not fit.

    Attributes:
        undeclared: the first prefix that is used without having been declared.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self.at = 0
        self.prefixes: set[str] = set()
        self.undeclared: Fault | None = None

    @property
    def token(self) -> Token | None:
        """The token that is next."""
        return self._tokens[self.at] if self.at < len(self._tokens) else None

    def sees(self, *texts: str) -> bool:
        """Whether the next token is one of some keywords (in upper case) or punctuation marks."""
        token = self.token
        return token is not None and (
            token.keyword in texts if token.kind == "word" else token.kind == "punctuation" and token.text in texts
        )

    def sees_kind(self, *kinds: str) -> bool:
        """Whether the next token is of one of some kinds."""
        token = self.token
        return token is not None and token.kind in kinds

    def take(self, *texts: str) -> bool:
        """Go over the next token if it is one of these."""
        if not self.sees(*texts):
            return False
        self.at += 1
        return True

    def need(self, text: str, expected: str = "") -> None:
        """Go over the next token, which must be this one."""
        if not self.take(text):
            raise Unexpected(expected or text)

    def need_kind(self, kind: str, expected: str) -> Token:
        """Go over the next token, which must be of this kind."""
        token = self.token
        if token is None or token.kind != kind:
            raise Unexpected(expected)
        self.at += 1
        return token

    def name(self, token: Token) -> None:
        """Go over an IRI or a prefixed name, noting a prefix that was not declared."""
        self.at += 1
        if token.kind == "prefixed":
            prefix = token.text.partition(":")[0]
            if prefix not in self.prefixes and self.undeclared is None:
                reason = f"the prefix {prefix}: is not declared; add PREFIX {prefix}: <...> at the start"
                self.undeclared = Fault(token.start, reason)

    def iri(self) -> None:
        """Go over an IRI or a prefixed name, which must be next."""
        token = self.token
        if token is None or token.kind not in ("iri", "prefixed"):
            raise Unexpected("an IRI")
        self.name(token)

    def var_or_iri(self) -> None:
        """VarOrIri."""
        if self.sees_kind("variable"):
            self.at += 1
        else:
            self.iri()

    def term(self, *, variables: bool, blanks: bool) -> bool:
        """Go over an IRI, a literal, and where they may stand a variable or a blank node; False if none is next."""
        token = self.token
        if token is None:
            return False
        if token.kind in ("iri", "prefixed"):
            self.name(token)
            return True
        if (token.kind == "variable" and variables) or (token.kind == "blank" and blanks) or token.kind == "number":
            self.at += 1
            return True
        if token.kind == "string":
            self.at += 1
            if self.sees_kind("language"):
                self.at += 1
            elif self.take("^^"):
                self.iri()
            return True
        if self.take("-", "+"):
            self.need_kind("number", "a number")
            return True
        return self.take("TRUE", "FALSE")
