"""Expressions of SPARQL 1.1 (section 19.8, productions from Constraint to PrimaryExpression), recognised."""

from __future__ import annotations

from simpul.query.cursor import TokenCursor, Unexpected

_AGGREGATES = frozenset(("COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT"))
_FUNCTION_NAMES = """
    STR LANG LANGMATCHES DATATYPE BOUND IRI URI BNODE RAND ABS CEIL FLOOR ROUND CONCAT STRLEN UCASE LCASE ENCODE_FOR_URI
    CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER YEAR MONTH DAY HOURS MINUTES SECONDS TIMEZONE TZ NOW UUID STRUUID MD5
    SHA1 SHA256 SHA384 SHA512 COALESCE IF STRLANG STRDT SAMETERM ISIRI ISURI ISBLANK ISLITERAL ISNUMERIC REGEX SUBSTR
    REPLACE LANGDIR HASLANG HASLANGDIR STRLANGDIR TRIPLE SUBJECT PREDICATE OBJECT ISTRIPLE ADJUST
"""
_FUNCTIONS = frozenset(_FUNCTION_NAMES.split())


class Expressions(TokenCursor):
    """Recognises expressions; a pattern inside EXISTS is left to the grammar of patterns."""

    def group(self, expected: str = "{") -> None:
        """GroupGraphPattern."""
        raise NotImplementedError

    def constraint(self) -> bool:
        """Constraint: an expression in brackets, or a call."""
        if self.sees("("):
            self.bracketted()
            return True
        return self.call()

    def call(self) -> bool:
        """Go over a call of a function, an aggregate or EXISTS; False if none is next."""
        token = self.token
        if token is None:
            return False
        if token.kind in ("iri", "prefixed"):
            self.name(token)
            self.arguments()
            return True
        if token.keyword in _FUNCTIONS or token.keyword in _AGGREGATES or self.sees("EXISTS", "NOT"):
            self.primary()
            return True
        return False

    def bracketted(self) -> None:
        """BrackettedExpression."""
        self.need("(")
        self.expression()
        self.need(")", "an operator or )")

    def expression(self) -> None:
        """Expression: what binds how tightly does not matter here."""
        self.unary()
        while True:
            if self.take("||", "&&", "=", "!=", "<", ">", "<=", ">=", "+", "-", "*", "/"):
                self.unary()
            elif self.sees("IN", "NOT"):
                if self.take("NOT") and not self.sees("IN"):
                    raise Unexpected("IN")
                self.need("IN")
                self.list_of_expressions()
            elif self.sees_kind("number") and (self.token is not None and self.token.text[:1] in "+-"):
                self.at += 1
            else:
                return

    def unary(self) -> None:
        """UnaryExpression."""
        self.take("!", "+", "-")
        self.primary()

    def primary(self) -> None:
        """PrimaryExpression."""
        token = self.token
        if token is None:
            raise Unexpected("an expression")
        if self.sees("("):
            self.bracketted()
        elif self.take("NOT"):
            self.need("EXISTS")
            self.group()
        elif self.take("EXISTS"):
            self.group()
        elif token.keyword in _AGGREGATES:
            self.at += 1
            self.need("(")
            self.take("DISTINCT")
            if not self.take("*"):
                self.expression()
            if self.take(";"):
                self.need("SEPARATOR")
                self.need("=")
                self.need_kind("string", "a string")
            self.need(")")
        elif token.keyword in _FUNCTIONS:
            self.at += 1
            self.arguments()
        elif token.kind in ("iri", "prefixed"):
            self.name(token)
            if self.sees("("):
                self.arguments()
        elif self.take("<<", "<<("):
            for _ in range(3):
                self.primary()
            if not self.take(">>", ")>>"):
                raise Unexpected(">>")
        elif not self.term(variables=True, blanks=False):
            raise Unexpected("an expression: a variable, a literal, an IRI or a function")

    def arguments(self) -> None:
        """ArgList."""
        self.need("(", "( and the arguments of the function")
        self.take("DISTINCT")
        self._rest_of_list()

    def list_of_expressions(self) -> None:
        """ExpressionList."""
        self.need("(")
        self._rest_of_list()

    def _rest_of_list(self) -> None:
        if self.take(")"):
            return
        self.expression()
        while self.take(","):
            self.expression()
        self.need(")", "an operator, a comma or )")
