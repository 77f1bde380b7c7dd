"""Reading many regulations on all cores, one process and one document at a time for each core."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool

from simpul.errors import SimpulError
from simpul.release import shards
from simpul.release.observer import Observer
from simpul.release.shards import Outcome, ShardPlan
from simpul.settings import Settings

_DOCUMENTS_PER_PROCESS = 200
"""After so many documents a process is replaced, so that memory stays flat over thousands."""


def read_all(plans: Sequence[ShardPlan], settings: Settings, observer: Observer) -> list[Outcome]:
    """Read regulations into shards and return the outcomes in the order of the plans.

    A single regulation is read in this process. At most two documents for each process are under way at once, so that
    memory does not grow with their number.

    Raises:
        SimpulError: if a reading process is killed, by want of memory for example.
    """
    processes = min(settings.processes or os.cpu_count() or 1, len(plans))
    outcomes: dict[str, Outcome] = {}
    if processes <= 1:
        for plan in plans:
            outcomes[plan.entry.slug] = shards.make(plan, settings)
            observer.step(plan.entry.slug)
    else:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["simpul.release.shards"])
        with ProcessPoolExecutor(processes, context, max_tasks_per_child=_DOCUMENTS_PER_PROCESS) as executor:
            try:
                _feed(executor, plans, settings, observer, outcomes, at_once=2 * processes)
            except BrokenProcessPool:
                raise SimpulError("A process that reads regulations was killed; is there memory enough?") from None
            except BaseException:
                executor.shutdown(wait=False, cancel_futures=True)
                raise
    return [outcomes[plan.entry.slug] for plan in plans]


def _feed(
    executor: ProcessPoolExecutor,
    plans: Sequence[ShardPlan],
    settings: Settings,
    observer: Observer,
    outcomes: dict[str, Outcome],
    *,
    at_once: int,
) -> None:
    waiting = sorted(plans, key=lambda plan: plan.path.stat().st_size)  # the longest first: popped from the end
    running: dict[Future[Outcome], str] = {}
    while waiting or running:
        while waiting and len(running) < at_once:
            plan = waiting.pop()
            running[executor.submit(shards.make, plan, settings)] = plan.entry.slug
        for future in wait(running, return_when=FIRST_COMPLETED).done:
            slug = running.pop(future)
            error = future.exception()
            if error:
                error.add_note(f"This happened while {slug} was read; it is a fault of Simpul, not of the text.")
                raise error
            outcome = future.result()
            outcomes[outcome.slug] = outcome
            observer.step(outcome.slug)
