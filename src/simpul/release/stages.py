"""What the stages of a build cost in processor time, over all its processes.

The stages run side by side, so that their seconds say what was worked, not how long anyone waited.
"""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Literal, TypeVar

Stage = Literal["reading", "reasoning", "validation", "writing"]
STAGES: tuple[Stage, ...] = ("reading", "reasoning", "validation", "writing")
"""Text to graph; inference and HermiT; shapes and checks; database, dumps, tables and documentation."""
Result = TypeVar("Result")


class Clock:
    """Adds up processor seconds by stage.

    Attributes:
        seconds: of this process, and of the programs that it started and that have ended.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.seconds: dict[Stage, float] = dict.fromkeys(STAGES, 0.0)

    @contextmanager
    def stage(self, name: Stage) -> Iterator[None]:
        """What is done in the context belongs to a stage. Stages must not stand in one another."""
        begun = _processor()
        try:
            yield
        finally:
            self.seconds[name] += _processor() - begun

    def add(self, seconds: Mapping[Stage, float]) -> None:
        """Add what another process measured."""
        for name, spent in seconds.items():
            self.seconds[name] += spent


def measured(do: Callable[[], Result]) -> tuple[Result, float]:
    """What a function returns, and the processor seconds that it took. For work that another process does."""
    begun = _processor()
    result = do()
    return result, _processor() - begun


def _processor() -> float:
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)
