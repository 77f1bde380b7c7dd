"""What can become of a query other than its answer, each with a sentence for the person who asked."""

# ruff: noqa: N818 - the names say what became of the query
from __future__ import annotations

from simpul.errors import SimpulError


class QueryError(SimpulError):
    """A query that has no (whole) answer.

    Attributes:
        kind: short name of the failure, stable, for problem details and logs (``syntax``, ``timeout``).
        status: HTTP status that tells it best (RFC 9110).
        retry_after: seconds after which asking again may help; None where it will not.
        sentence: what happened, by language (``en``, ``id``).
    """

    kind = "query"
    status = 400
    retry_after: int | None = None

    def __init__(self, english: str, indonesian: str) -> None:
        super().__init__(english)
        self.sentence = {"en": english, "id": indonesian}


class QuerySyntaxError(QueryError):
    """The text is no SPARQL 1.1 query.

    Attributes:
        line, column: place of the first character that does not fit, both from 1, in code points.
        excerpt: the line, cut to a width that can be shown.
        pointer: column within the excerpt, from 1.
    """

    kind = "syntax"

    def __init__(self, reason: str, line: int, column: int, excerpt: str, pointer: int) -> None:
        super().__init__(
            f"The query does not parse at line {line}, column {column}: {reason}.",
            f"Kueri tidak dapat diurai pada baris {line}, kolom {column}: {reason}.",
        )
        self.line = line
        self.column = column
        self.excerpt = excerpt
        self.pointer = pointer

    @property
    def picture(self) -> str:
        """The excerpt with a caret under the place."""
        return f"{self.excerpt}\n{' ' * (self.pointer - 1)}^"


class UpdateRefused(QueryError):
    """An update; nothing can be changed here."""

    kind = "update"


class ServiceRefused(QueryError):
    """A query that would make this endpoint ask another."""

    kind = "service"
    status = 403


class QueryTooLong(QueryError):
    """The query has more characters than the setting ``query_length`` allows."""

    kind = "too-long"
    status = 413


class BadDataset(QueryError):
    """A graph is named by something that is no absolute IRI."""

    kind = "dataset"


class QueryFailed(QueryError):
    """The engine refused to evaluate a query that parses (an unknown function, say)."""

    kind = "evaluation"


class QueryTimeout(QueryError):
    """The query met its deadline; its worker was stopped and replaced."""

    kind = "timeout"
    status = 503
    retry_after = 60


class QueryMemory(QueryError):
    """The query wanted more memory than one query may take; its worker ended and was replaced."""

    kind = "memory"
    status = 503


class WorkerLost(QueryError):
    """The worker ended for a reason that is not the query's."""

    kind = "worker-lost"
    status = 503
    retry_after = 1


class Abandoned(QueryError):
    """The one who asked has gone."""

    kind = "abandoned"
    status = 499


class QueueFull(QueryError):
    """Too many queries run and wait already, or the wait was too long."""

    kind = "busy"
    status = 503
    retry_after = 5
