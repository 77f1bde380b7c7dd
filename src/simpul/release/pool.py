"""Work of a build on all cores: regulations read, one document at a time for each core, and what else needs no other.

Processes are started by a server process that has imported what they need; it is started first, so that it imports
while the build looks at what is to be done.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import forkserver
from multiprocessing.context import ForkServerContext, ForkServerProcess
from types import ModuleType
from typing import TYPE_CHECKING, Any

from simpul.errors import SimpulError

if TYPE_CHECKING:  # so that this module is imported, and the server started, before all that is heavy
    from simpul.release.shards import Outcome, ShardPlan
    from simpul.settings import Settings

_DOCUMENTS_PER_PROCESS = 200
"""After so many documents a process is replaced, so that memory stays flat over thousands."""
_WORK = [
    "simpul.release.making",
    "simpul.release.shared_graphs",
    "simpul.release.tables",
    "simpul.documentation",
    "simpul.search.index",
]
"""What the server of the processes imports: all that `simpul.release.tasks` does."""


def start() -> None:
    """Start the server of the processes; it imports their work while this process goes on."""
    multiprocessing.set_forkserver_preload(_WORK)
    forkserver.ensure_running()


@contextmanager
def workers(count: int) -> Iterator[Executor]:
    """Processes to work with; where the count is 1 or less, what is submitted is done here and at once.

    Raises:
        SimpulError: if a process is killed, by want of memory for example.
    """
    if count <= 1:
        yield _Here()
        return
    multiprocessing.set_forkserver_preload(_WORK)
    with ProcessPoolExecutor(count, _Context(), _prepare, max_tasks_per_child=_DOCUMENTS_PER_PROCESS) as executor:
        try:
            yield executor
        except BrokenProcessPool:
            raise SimpulError("A process that reads regulations was killed; is there memory enough?") from None
        except BaseException:
            executor.shutdown(wait=False, cancel_futures=True)
            raise


class _Worker(ForkServerProcess):
    """A process that never runs the script of whoever builds.

    multiprocessing runs the main module anew in each process, so that functions of it can be called there; a script
    that builds without asking for ``__name__ == "__main__"`` would begin to build again. All that is called here is in
    modules of Simpul or of others, so the processes are started as from a main module that has no file.
    """

    def start(self) -> None:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            super().start()
        finally:
            sys.modules["__main__"] = main


class _Context(ForkServerContext):
    Process = _Worker


def _prepare() -> None:
    """Look for garbage seldom: a document leaves a hundred thousand objects and hardly a cycle (5 % of the time)."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def processes(settings: Settings) -> int:
    """How many processes a build may use."""
    return settings.processes or os.cpu_count() or 1


class _Here(Executor):
    """Does what is submitted in this process, before it returns."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def read(
    executor: Executor,
    make: Callable[[ShardPlan, Settings], Outcome],
    plans: Sequence[ShardPlan],
    settings: Settings,
    *,
    meanwhile: Callable[[], bool],
) -> Iterator[Outcome]:
    """Read regulations into shards and give the outcomes as they come.

    At most two documents for each process are under way at once, so that memory does not grow with their number.

    Args:
        executor: the processes.
        make: what makes a shard.
        plans: what to read.
        settings: handed to ``make``.
        meanwhile: does a piece of work here and says whether there was one; called as long as no document is ready.
    """
    waiting = sorted(plans, key=lambda plan: plan.characters)  # the longest first: popped from the end
    running: dict[Future[Outcome], str] = {}
    while waiting or running:
        while waiting and len(running) < 2 * processes(settings):
            plan = waiting.pop()
            running[executor.submit(make, plan, settings)] = plan.entry.slug
        while not any(future.done() for future in running) and meanwhile():
            pass
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            slug = running.pop(future)
            error = future.exception()
            if error:
                if not isinstance(error, SimpulError):
                    error.add_note(f"This happened while {slug} was read; it is a fault of Simpul, not of the text.")
                raise error
            yield future.result()
