"""Bars on standard error for what a build and a validation tell."""

from __future__ import annotations

from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

_STAGES = {
    "examine": "Examining files",
    "read": "Reading regulations",
    "write": "Writing the release",
    "validate": "Validating regulations",
}


class Bars:
    """Draws a bar for each stage on a console; use it as a context manager."""

    def __init__(self, console: Console) -> None:
        """Draw on a console."""
        self._progress = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("[dim]{task.fields[detail]}"),
            TimeElapsedColumn(),
            console=console,
        )
        self._task = self._progress.add_task("", total=None, detail="", visible=False)

    def __enter__(self) -> Bars:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._progress.stop()

    def begin(self, stage: str, steps: int) -> None:
        """Draw a new bar."""
        if steps:
            self._task = self._progress.add_task(_STAGES.get(stage, stage), total=steps, detail="")

    def step(self, detail: str) -> None:
        """Advance the bar."""
        self._progress.update(self._task, advance=1, detail=detail)
