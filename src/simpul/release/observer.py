"""What a build tells whoever watches it: stages with a number of steps. The command line draws bars from it."""

from __future__ import annotations

from typing import Protocol


class Observer(Protocol):
    """Is told of the stages of a build, one after the other."""

    def begin(self, stage: str, steps: int) -> None:
        """A stage begins that has this many steps."""

    def step(self, detail: str) -> None:
        """A step of the stage is done; ``detail`` names it."""


class Silent:
    """Watches and says nothing."""

    def begin(self, stage: str, steps: int) -> None:
        """Do nothing."""

    def step(self, detail: str) -> None:
        """Do nothing."""
