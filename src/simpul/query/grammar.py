"""Finds the place at which a text stops being a SPARQL query, and what could have stood there.

The engine says where its own parser gave up, which is often far behind the fault. This is a recogniser of the grammar
of SPARQL 1.1 (section 19.8, queries only; docstrings name the productions), used for nothing but the message: whether a
query runs is decided by the engine alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from simpul.query.cursor import Fault, Unexpected
from simpul.query.expressions import Expressions
from simpul.query.tokens import Token


def find_fault(tokens: Sequence[Token], end: int) -> Fault | None:
    """The first token that no query could have at its place; None where the grammar is kept.

    Args:
        tokens: of the text.
        end: length of the text in code points.
    """
    recogniser = _Recogniser(tokens)
    try:
        recogniser.query_unit()
    except Unexpected as unexpected:
        token = recogniser.token
        found = f"{token.text[:30]!r} cannot stand here" if token else "the query ends too early"
        return Fault(token.start if token else end, f"{found}; expected {unexpected.expected}")
    except RecursionError:
        return None
    return recogniser.undeclared


class _Recogniser(Expressions):
    """Walks over the tokens by the grammar; raises `Unexpected` at the first that does not fit."""

    def query_unit(self) -> None:
        """QueryUnit, Query, Prologue."""
        while self.sees("BASE", "PREFIX"):
            if self.take("PREFIX"):
                name = self.need_kind("prefixed", "a prefix name such as simpul:")
                if not name.text.endswith(":"):
                    self.at -= 1
                    raise Unexpected("a prefix name that ends in a colon")
                self.prefixes.add(name.text[:-1])
            else:
                self.at += 1
            self.need_kind("iri", "an IRI in angle brackets")
        if self.take("SELECT"):
            self.select()
        elif self.take("CONSTRUCT"):
            self.construct()
        elif self.take("DESCRIBE"):
            self.describe()
        elif self.take("ASK"):
            self.dataset()
            self.where()
        else:
            raise Unexpected("SELECT, ASK, CONSTRUCT or DESCRIBE")
        self.modifiers()
        if self.token:
            raise Unexpected("the end of the query")

    def select(self) -> None:
        """SelectClause and what follows it in SelectQuery."""
        self.take("DISTINCT", "REDUCED")
        self.projection()
        self.dataset()
        self.where()

    def projection(self) -> None:
        if self.take("*"):
            return
        count = 0
        while True:
            if self.sees_kind("variable"):
                self.at += 1
            elif self.take("("):
                self.expression()
                self.need("AS")
                self.need_kind("variable", "a variable")
                self.need(")")
            elif count:
                return
            else:
                raise Unexpected("a variable, (expression AS ?variable) or *")
            count += 1

    def construct(self) -> None:
        """ConstructQuery."""
        if self.sees("{"):
            self.need("{")
            self.triples(paths=False)
            self.need("}", "a triple, or } to close the template")
            self.dataset()
            self.where()
        else:
            self.dataset()
            self.need("WHERE", "a template in { } or WHERE")
            self.need("{")
            self.triples(paths=False)
            self.need("}", "a triple, or } to close the template")

    def describe(self) -> None:
        """DescribeQuery."""
        if not self.take("*"):
            count = 0
            while self.sees_kind("variable", "iri", "prefixed"):
                self.var_or_iri()
                count += 1
            if not count:
                raise Unexpected("a variable, an IRI or *")
        self.dataset()
        if self.sees("WHERE", "{"):
            self.where()

    def dataset(self) -> None:
        """DatasetClause."""
        while self.take("FROM"):
            self.take("NAMED")
            self.iri()

    def where(self) -> None:
        """WhereClause."""
        self.take("WHERE")
        self.group("WHERE or {")

    def modifiers(self) -> None:
        """SolutionModifier and ValuesClause."""
        if self.take("GROUP"):
            self.need("BY")
            self.some(self.group_condition, "a variable or an expression in brackets to group by")
        if self.take("HAVING"):
            self.some(self.constraint, "a condition in brackets")
        if self.take("ORDER"):
            self.need("BY")
            self.some(self.order_condition, "a variable, ASC(...), DESC(...) or an expression in brackets to order by")
        for _ in range(2):
            if self.take("LIMIT", "OFFSET"):
                self.need_kind("number", "a whole number")
        if self.take("VALUES"):
            self.data_block()

    def some(self, one: Callable[[], bool], expected: str) -> None:
        """One or more."""
        if not one():
            raise Unexpected(expected)
        while one():
            pass

    def group_condition(self) -> bool:
        if self.sees_kind("variable"):
            self.at += 1
            return True
        if self.take("("):
            self.expression()
            if self.take("AS"):
                self.need_kind("variable", "a variable")
            self.need(")")
            return True
        return self.call()

    def order_condition(self) -> bool:
        if self.take("ASC", "DESC"):
            self.bracketted()
            return True
        if self.sees_kind("variable"):
            self.at += 1
            return True
        return self.constraint()

    # -- patterns

    def group(self, expected: str = "{") -> None:
        """GroupGraphPattern."""
        self.need("{", expected)
        if self.take("SELECT"):
            self.select()
            self.modifiers()
            self.need("}")
            return
        ended = True  # whether a triple may begin here
        while not self.take("}"):
            if self.triples_begin():
                if not ended:
                    raise Unexpected("a full stop, a semicolon, a comma or }")
                self.triples(paths=True, once=True)
                ended = self.take(".")
            elif self.pattern_not_triples():
                self.take(".")
                ended = True
            else:
                raise Unexpected("a triple, a pattern such as OPTIONAL or FILTER, or }")

    def pattern_not_triples(self) -> bool:
        """GraphPatternNotTriples."""
        if self.sees("{"):
            self.group()
            while self.take("UNION"):
                self.group()
        elif self.take("OPTIONAL", "MINUS", "LATERAL"):
            self.group()
        elif self.take("GRAPH"):
            self.var_or_iri()
            self.group()
        elif self.take("FILTER"):
            if not self.constraint():
                raise Unexpected("a condition in brackets, a function or EXISTS")
        elif self.take("BIND"):
            self.need("(")
            self.expression()
            self.need("AS")
            self.need_kind("variable", "a variable")
            self.need(")")
        elif self.take("VALUES"):
            self.data_block()
        else:
            return False
        return True

    def data_block(self) -> None:
        """DataBlock."""
        if self.sees_kind("variable"):
            self.at += 1
            self.need("{")
            while not self.take("}"):
                self.data_value()
            return
        self.need("(", "a variable, or variables in brackets")
        while not self.take(")"):
            self.need_kind("variable", "a variable or )")
        self.need("{")
        while not self.take("}"):
            self.need("(", "values in brackets, or }")
            while not self.take(")"):
                self.data_value()

    def data_value(self) -> None:
        if not self.take("UNDEF") and not self.term(variables=False, blanks=False):
            raise Unexpected("an IRI, a literal, UNDEF or the end of the values")

    def triples_begin(self) -> bool:
        token = self.token
        if token is None:
            return False
        if token.kind in ("variable", "iri", "prefixed", "blank", "string", "number"):
            return True
        return self.sees("(", "[", "<<", "<<(", "TRUE", "FALSE", "-", "+")

    def triples(self, *, paths: bool, once: bool = False) -> None:
        """TriplesBlock, ConstructTriples."""
        while self.triples_begin():
            bracketed = self.sees("[", "(")
            self.node(paths=paths)
            if not bracketed or not self.sees(".", "}"):
                self.property_list(paths=paths)
            if once or not self.take("."):
                return

    def property_list(self, *, paths: bool) -> None:
        """PropertyListPathNotEmpty."""
        self.verb(paths=paths)
        self.objects(paths=paths)
        while self.take(";"):
            if self.verb_begins(paths=paths):
                self.verb(paths=paths)
                self.objects(paths=paths)

    def objects(self, *, paths: bool) -> None:
        self.node(paths=paths)
        self.annotation(paths=paths)
        while self.take(","):
            self.node(paths=paths)
            self.annotation(paths=paths)

    def annotation(self, *, paths: bool) -> None:
        if self.take("{|"):
            self.property_list(paths=paths)
            self.need("|}")

    def verb_begins(self, *, paths: bool) -> bool:
        token = self.token
        if token is not None and (token.kind in ("variable", "iri", "prefixed") or token.text == "a"):
            return True
        return paths and self.sees("^", "!", "(")

    def verb(self, *, paths: bool) -> None:
        if not self.verb_begins(paths=paths):
            raise Unexpected("a property" + (" or a property path" if paths else ""))
        if self.sees_kind("variable") or not paths:
            token = self.token
            if token is not None:
                self.name(token)
        else:
            self.path()

    def path(self) -> None:
        """Path: alternatives of sequences of elements."""
        self.path_sequence()
        while self.take("|"):
            self.path_sequence()

    def path_sequence(self) -> None:
        self.path_element()
        while self.take("/"):
            self.path_element()

    def path_element(self) -> None:
        self.take("^")
        if self.take("!"):
            if self.take("("):
                while not self.take(")"):
                    self.path_one()
                    if not self.sees(")"):
                        self.need("|", "| or )")
            else:
                self.path_one()
        elif self.take("("):
            self.path()
            self.need(")")
        else:
            self.path_iri()
        self.take("?", "*", "+")

    def path_one(self) -> None:
        self.take("^")
        self.path_iri()

    def path_iri(self) -> None:
        token = self.token
        if token is None or not (token.kind in ("iri", "prefixed") or token.text == "a"):
            raise Unexpected("a property")
        self.name(token)

    def node(self, *, paths: bool) -> None:
        """GraphNodePath: a term, a collection, or a blank node with properties."""
        if self.take("("):
            self.node(paths=paths)
            while not self.take(")"):
                self.node(paths=paths)
        elif self.take("["):
            if not self.take("]"):
                self.property_list(paths=paths)
                self.need("]")
        elif self.take("<<", "<<("):
            for _ in range(3):
                self.node(paths=False)
            if not self.take(">>", ")>>"):
                raise Unexpected(">>")
        elif not self.term(variables=True, blanks=True):
            raise Unexpected("a variable, an IRI or a literal")
