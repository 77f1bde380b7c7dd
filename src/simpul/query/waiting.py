"""The questions that wait for a free worker: so many, and each so long."""

from __future__ import annotations

from simpul.query.brood import Task
from simpul.query.errors import QueryError
from simpul.query.frames import Lane


class Waiting:
    """A queue of bounded length in which nobody waits longer than a bounded time.

    The questions of pages have a place in it whatever else waits. There are no more of them than threads that make
    pages, as each page asks one after the other.

    Args:
        most: questions of everybody's that may wait.
        seconds: how long each may.
    """

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._until: dict[Task, float] = {}

    def __len__(self) -> int:
        return len(self._until)

    def full(self, lane: Lane) -> bool:
        """Whether no further question of a lane should be taken."""
        return lane == "query" and len(self.of("query")) >= self._most

    def add(self, task: Task, now: float) -> None:
        """Let a task wait from a moment (monotonic) on."""
        self._until[task] = now + self._seconds

    def remove(self, task: Task) -> None:
        """Let a task wait no longer."""
        self._until.pop(task, None)

    def of(self, lane: Lane) -> list[Task]:
        """The tasks of a lane in the order in which they came."""
        return [task for task in self._until if task.question.lane == lane]

    def moments(self) -> list[float]:
        """When each has waited too long (monotonic)."""
        return list(self._until.values())

    def overdue(self, now: float) -> list[Task]:
        """The tasks that have waited too long; they wait no longer."""
        late = [task for task, until in self._until.items() if now >= until]
        for task in late:
            del self._until[task]
        return late

    def clear(self, error: QueryError) -> None:
        """Answer all with an error."""
        for task in self._until:
            task.answer.fail(error)
        self._until.clear()
