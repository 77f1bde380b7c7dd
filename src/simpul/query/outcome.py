"""What became of a query that has no answer: the error for what a worker reports, or for how it ended."""

from __future__ import annotations

from signal import SIGABRT, SIGALRM, SIGBUS, SIGKILL, SIGSEGV

from simpul.query.errors import Abandoned, QueryError, QueryFailed, QueryMemory, QueryTimeout, QueueFull, WorkerLost
from simpul.query.frames import Question
from simpul.query.syntax import engine_error


def reported(question: Question, content: dict[str, str]) -> QueryError:
    """The error that a worker reports.

    Args:
        question: what it was asked.
        content: its last message, with ``error`` (``syntax`` or ``evaluation``) and ``message``.
    """
    if content["error"] == "syntax":
        return engine_error(question.written or question.text, content["message"])
    reason = content["message"].rstrip(".")
    return QueryFailed(f"The query cannot be evaluated: {reason}.", f"Kueri tidak dapat dijalankan: {reason}.")


def too_slow(question: Question) -> QueryTimeout:
    """The error for a query that met its deadline."""
    seconds = f"{question.timeout:g}"
    return QueryTimeout(
        f"The query took longer than {seconds} seconds and was stopped.",
        f"Kueri berjalan lebih dari {seconds} detik dan dihentikan.",
    )


def lost() -> WorkerLost:
    """The error for a query whose process is gone."""
    return WorkerLost("The query process was lost. Please ask again.", "Proses kueri terputus. Silakan ulangi.")


def stopping() -> WorkerLost:
    """The error for queries that are asked, wait or run while the server stops."""
    return WorkerLost("The server is being stopped.", "Peladen sedang dihentikan.")


def busy(*, waited: bool) -> QueueFull:
    """The error for a query that finds the queue full, or has waited in it too long."""
    if waited:
        return QueueFull(
            "All query processes were busy for too long. Please ask again in a few seconds.",
            "Semua proses kueri sibuk terlalu lama. Silakan ulangi beberapa detik lagi.",
        )
    return QueueFull(
        "All query processes are busy and the queue is full. Please ask again in a few seconds.",
        "Semua proses kueri sibuk dan antrean penuh. Silakan ulangi beberapa detik lagi.",
    )


def abandoned() -> Abandoned:
    """The error for a query whose client has gone."""
    return Abandoned("The client closed the connection.", "Klien menutup sambungan.")


def ended(question: Question, signal_number: int | None) -> QueryError:
    """The error for a worker that ended by itself.

    Args:
        question: what it was asked.
        signal_number: the signal that ended it, 0 for none, None if that is not known.
    """
    if signal_number == SIGALRM:
        return too_slow(question)
    # Pages ask for little; a process that was killed over one of their questions was lost for another reason.
    if question.lane == "query" and signal_number in (SIGABRT, SIGBUS, SIGKILL, SIGSEGV):
        return QueryMemory(
            "The query needed more memory than one query may take, and was stopped.",
            "Kueri memerlukan memori melebihi batas dan dihentikan.",
        )
    return lost()
