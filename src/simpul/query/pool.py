"""A pool of workers with deadlines: asks them, reads their answers, kills and replaces them.

One thread, the reactor, reads from all workers and keeps the time; whoever has a question hands it over and reads its
`Answer`. A question that finds no free worker waits in a queue of bounded length for a bounded time. One worker is kept
free of everybody's queries for those of the pages. A query that runs longer than a second goes on with a lower
priority. A new release is opened beside the old one, and the old one ends when its last query has ended.
"""

from __future__ import annotations

import contextlib
import json
import logging
import selectors
import socket
import threading
import time
from signal import SIGKILL

from simpul.query import outcome
from simpul.query.answer import Answer
from simpul.query.brood import NOTICE_SECONDS, SLOW_AFTER, Brood, Task, Worker
from simpul.query.cutting import Cut
from simpul.query.errors import QueryError
from simpul.query.frames import Question
from simpul.query.limits import Counts, Limits
from simpul.query.nursery import Plan
from simpul.query.store import StoreUnreadable
from simpul.query.waiting import Waiting

_log = logging.getLogger("simpul.query")
TICK = 0.1
"""Longest sleep of the reactor in seconds, so that a question need not wake it to have its time kept."""
REBIRTH_SECONDS = 0.5
"""Pause before a worker that ended without having been asked is replaced."""


class Pool:
    """Answers questions over a release. `open` must have been called once before `ask`."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.counts = Counts()
        self._lock = threading.RLock()
        self._brood: Brood | None = None
        self._leaving: list[Brood] = []
        self._waiting = Waiting(limits.queue, limits.queue_seconds)
        self._selector = selectors.DefaultSelector()
        self._wake_in, self._wake_out = socket.socketpair()
        self._wake_in.setblocking(False)
        self._wake_out.setblocking(False)
        self._selector.register(self._wake_in, selectors.EVENT_READ, None)
        self._rebirths: list[tuple[float, Brood]] = []
        self._closed = False
        self._reactor = threading.Thread(target=self._run, name="simpul-pool", daemon=True)
        self._reactor.start()

    # -- for those who ask

    def open(self, plan: Plan, name: str, *, only_for: str = "") -> None:
        """Answer from a release from now on; what runs over the one before is finished over that.

        Args:
            plan: how to open it.
            name: its identifier.
            only_for: nothing is changed if by then another release than this is open; empty for none.

        Raises:
            StoreUnreadable: if it cannot be opened; then the one before stays.
        """
        brood = Brood(plan, name)
        try:
            brood.wait_ready()
        except StoreUnreadable:
            brood.close()
            raise
        with self._lock:
            if self._closed or (only_for and only_for != self.release):
                brood.close()
                return
            old, self._brood = self._brood, brood
            self._adopt(brood)
            if old:
                self._leave(old)
            self._assign()
        self._wake()

    @property
    def release(self) -> str:
        """Identifier of the release that new questions are asked of; empty before the first."""
        with self._lock:
            return self._brood.name if self._brood else ""

    def ask(self, question: Question) -> Answer:
        """Hand over a question; returns at once.

        Raises:
            QueueFull: if too many wait already.
        """
        task = Task(question, Answer())
        with self._lock:
            self.counts.asked += 1
            if self._closed:
                raise outcome.stopping()
            worker = self._free(question)
            if worker:
                self._start(worker, task)
            elif self._waiting.full(question.lane):
                self.counts.refused += 1
                raise outcome.busy(waited=False)
            else:
                self._waiting.add(task, time.monotonic())
            task.answer.on_abandon(lambda: self._give_up(task))
        return task.answer

    def state(self) -> dict[str, int | bool | str]:
        """How things stand: workers, free, busy, waiting, and what the system grants."""
        with self._lock:
            brood = self._brood
            workers = list(brood.workers.values()) if brood else []
            return {
                "release": brood.name if brood else "",
                "workers": len(workers),
                "busy": sum(worker.task is not None for worker in workers),
                "waiting": len(self._waiting),
                "noNetwork": bool(brood and brood.ready.get("noNetwork")),
                "inMemory": bool(brood and brood.plan.in_memory),
            }

    def processes(self) -> list[int]:
        """Process numbers of the nurseries (their children are the workers)."""
        with self._lock:
            return [brood.pid for brood in self._broods()]

    def close(self) -> None:
        """Stop all workers; what still runs fails."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._waiting.clear(outcome.stopping())
        self._wake()
        self._reactor.join(5)
        self._selector.close()
        self._wake_in.close()
        self._wake_out.close()

    # -- with the lock held

    def _broods(self) -> list[Brood]:
        return [*self._leaving, *([self._brood] if self._brood else [])]

    def _free(self, question: Question) -> Worker | None:
        if not self._brood:
            return None
        workers = self._brood.workers.values()
        held = sum(worker.task is not None and worker.task.question.lane == "query" for worker in workers)
        if question.lane == "query" and held >= self.limits.for_queries:
            return None
        return next((worker for worker in workers if worker.task is None and worker.lost is None), None)

    def _start(self, worker: Worker, task: Task) -> None:
        worker.task = task
        task.answer.release = worker.brood.name
        task.answer.started = time.monotonic()
        task.deadline = task.deadline or task.answer.started + task.question.timeout
        worker.deadline = task.deadline
        # A worker that is gone shows when its connection is read.
        with contextlib.suppress(OSError):
            worker.send(task.question.encode())

    def _assign(self) -> None:
        """Give waiting questions to free workers; those of pages first."""
        for lane in ("site", "query"):
            for task in self._waiting.of(lane):
                worker = self._free(task.question)
                if not worker:
                    break
                self._waiting.remove(task)
                self._start(worker, task)

    def _adopt(self, brood: Brood) -> None:
        self._selector.register(brood.control, selectors.EVENT_READ, brood)
        while len(brood.workers) < self.limits.workers:
            self._bear(brood)

    def _bear(self, brood: Brood) -> None:
        worker = brood.bear()
        if worker:
            self._selector.register(worker.connection, selectors.EVENT_READ, worker)

    def _leave(self, brood: Brood) -> None:
        self._leaving.append(brood)
        self._settle(brood)

    def _settle(self, brood: Brood) -> None:
        """End what is no longer needed of a brood that was replaced."""
        for worker in list(brood.workers.values()):
            if worker.task is None:
                self._part(worker)
        if not brood.workers and brood in self._leaving:
            self._leaving.remove(brood)
            self._selector.unregister(brood.control)
            brood.close()

    def _part(self, worker: Worker) -> None:
        """Let go of a worker; it ends when its connection does."""
        if worker.lost is None:
            self._selector.unregister(worker.connection)
            worker.connection.close()
        worker.brood.workers.pop(worker.number, None)

    def _replace(self, worker: Worker) -> None:
        brood = worker.brood
        self._part(worker)
        if brood is self._brood and not self._closed:
            self.counts.replaced += 1
            if worker.lost is None or worker.answered:
                self._bear(brood)
            else:
                self._rebirths.append((time.monotonic() + REBIRTH_SECONDS, brood))
        elif brood in self._leaving:
            self._settle(brood)

    def _stop(self, worker: Worker, error: QueryError) -> None:
        """Kill a worker now and answer its question with an error."""
        worker.brood.order("kill", worker.number)
        if worker.task:
            worker.task.answer.fail(error)
            worker.task = None
        self._replace(worker)

    # -- from other threads

    def _give_up(self, task: Task) -> None:
        """Nobody wants an answer any more: it is ended, whether its question waits or a worker is at it."""
        with self._lock:
            self._waiting.remove(task)
            workers = [worker for brood in self._broods() for worker in brood.workers.values()]
            at_it = next((worker for worker in workers if worker.task is task), None)
            if at_it:
                self._stop(at_it, outcome.abandoned())
                self._assign()
            task.answer.fail(outcome.abandoned())
        self._wake()

    def _wake(self) -> None:
        with contextlib.suppress(OSError):
            self._wake_out.send(b"x")

    # -- the reactor

    def _run(self) -> None:
        while True:
            try:
                events = self._selector.select(self._pause())
                with self._lock:
                    if self._closed:
                        break
                    for key, _ in events:
                        self._hear(key.data)
                    self._keep_time()
                    self._assign()
            except Exception:  # without its reactor the whole site stands still
                _log.exception("unexpected failure in the query pool")
                time.sleep(TICK)
        with self._lock:
            for brood in self._broods():
                for worker in list(brood.workers.values()):
                    self._stop(worker, outcome.stopping())
                brood.close()

    def _hear(self, source: Worker | Brood | None) -> None:
        """Take up what came from a worker, a nursery, or one who woke the reactor."""
        if source is None:
            with contextlib.suppress(BlockingIOError):
                while self._wake_in.recv(4096):
                    pass
        elif isinstance(source, Worker):
            self._read(source)
        else:
            self._listen(source)

    def _pause(self) -> float:
        """Seconds until the next thing that time brings."""
        with self._lock:
            moments = [moment for moment, _ in self._rebirths] + self._waiting.moments()
            moments += [moment for brood in self._broods() for moment in brood.moments()]
        return max(0.0, min(min(moments) - time.monotonic(), TICK)) if moments else TICK

    def _keep_time(self) -> None:
        now = time.monotonic()
        for moment, brood in [entry for entry in self._rebirths if now >= entry[0]]:
            self._rebirths.remove((moment, brood))
            if brood is self._brood:
                self._bear(brood)
        for task in self._waiting.overdue(now):
            self.counts.refused += 1
            task.answer.fail(outcome.busy(waited=True))
        for brood in self._broods():
            for worker in list(brood.workers.values()):
                if worker.lost is not None and now >= worker.lost + NOTICE_SECONDS:
                    self._mourn(worker)
                elif worker.task is None:
                    continue
                elif now >= worker.deadline:
                    self.counts.timeouts += 1
                    self._stop(worker, outcome.too_slow(worker.task.question))
                elif not worker.slow and now >= (worker.task.answer.started or now) + SLOW_AFTER:
                    worker.slow = True
                    brood.order("slow", worker.number)

    def _read(self, worker: Worker) -> None:
        if worker.number not in worker.brood.workers or worker.lost is not None:
            return
        try:
            data = worker.connection.recv(1 << 16)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._lose(worker)
            return
        for letter, payload in worker.frames.feed(data):
            task = worker.task
            if task is None:
                continue
            if letter == b"D":
                task.answer.append(payload)
                continue
            worker.task = None
            worker.answered = True
            if letter == b"E":
                content = json.loads(payload)
                worker.spent = content["spent"]
                task.answer.end(content["rows"], Cut(**content["cut"]) if content["cut"] else None)
            else:
                task.answer.fail(outcome.reported(task.question, json.loads(payload)))
        if worker.task is None and (worker.used_up or worker.brood is not self._brood):
            self._replace(worker)

    def _lose(self, worker: Worker) -> None:
        """A worker ended by itself; why is known when the nursery tells its signal."""
        self._selector.unregister(worker.connection)
        worker.connection.close()
        worker.lost = time.monotonic()
        if worker.ended_by is not None or worker.task is None:
            self._mourn(worker)

    def _mourn(self, worker: Worker) -> None:
        task, worker.task = worker.task, None
        if task and worker.ended_by == SIGKILL and task.retry():  # somebody else killed it
            self._waiting.add(task, time.monotonic())
        elif task:
            task.answer.fail(outcome.ended(task.question, worker.ended_by))
        self._replace(worker)

    def _listen(self, brood: Brood) -> None:
        """Hear what a nursery says."""
        if brood not in self._broods():
            return  # it was let go of earlier in this round
        for number, signal_number in brood.hear():
            worker = brood.workers.get(number)
            if worker:
                worker.ended_by = signal_number
                if worker.lost is not None:
                    self._mourn(worker)
        if brood.lost:
            self._revive(brood)

    def _revive(self, brood: Brood) -> None:
        """The nursery died: its workers died with it."""
        self._selector.unregister(brood.control)
        for worker in list(brood.workers.values()):
            if worker.task and worker.task.retry():
                self._waiting.add(worker.task, time.monotonic())
            elif worker.task:
                worker.task.answer.fail(outcome.lost())
            self._part(worker)
        brood.close()
        if brood in self._leaving:
            self._leaving.remove(brood)
        elif brood is self._brood and not self._closed:
            self.counts.replaced += 1
            self._brood = None
            threading.Thread(target=self._reopen, args=(brood.plan, brood.name), daemon=True).start()

    def _reopen(self, plan: Plan, name: str) -> None:
        pause = 0.1
        while not self._closed:
            try:
                self.open(plan, name)
            except (StoreUnreadable, OSError):
                time.sleep(pause)
                pause = min(pause * 2, 10.0)
            else:
                return
