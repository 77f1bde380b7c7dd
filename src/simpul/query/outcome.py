"""What became of a query that has no answer: the error for what a worker reports, or for how it ended."""

from __future__ import annotations

from signal import SIGABRT, SIGALRM, SIGBUS, SIGKILL, SIGSEGV

from simpul.query.errors import QueryError, QueryFailed, QueryMemory, QueryTimeout, WorkerLost
from simpul.query.frames import Question
from simpul.query.syntax import engine_error


def reported(question: Question, content: dict[str, str]) -> QueryError:
    """The error that a worker reports.

    Args:
        question: what it was asked.
        content: its last message, with ``error`` (``syntax`` or ``evaluation``) and ``message``.
    """
    if content["error"] == "syntax":
        return engine_error(question.text, content["message"])
    return QueryFailed(f"The query cannot be evaluated: {content['message'].rstrip('.')}.")


def ended(question: Question, signal_number: int | None) -> QueryError:
    """The error for a worker that ended by itself.

    Args:
        question: what it was asked.
        signal_number: the signal that ended it, 0 for none, None if that is not known.
    """
    if signal_number == SIGALRM:
        return QueryTimeout(f"The query took longer than {question.timeout:g} seconds and was stopped.")
    if signal_number in (SIGABRT, SIGBUS, SIGKILL, SIGSEGV):
        return QueryMemory("The query needed more memory than one query may take, and was stopped.")
    return WorkerLost("The query process was lost. Please ask again.")
