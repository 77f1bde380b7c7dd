"""What a pool of workers allows, and what has happened in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """What the pool allows.

    Attributes:
        workers: processes that answer queries.
        kept: workers that only questions of the lane ``site`` may take.
        queue: questions that may wait.
        queue_seconds: how long one may wait.
    """

    workers: int
    kept: int = 1
    queue: int = 32
    queue_seconds: float = 10.0

    @property
    def for_queries(self) -> int:
        """Workers that queries of everybody may hold at once; one that a page holds is one of those kept for pages."""
        return self.workers - min(self.kept, self.workers - 1)


@dataclass
class Counts:
    """What has happened so far, for the metrics."""

    asked: int = 0
    refused: int = 0
    timeouts: int = 0
    replaced: int = 0
