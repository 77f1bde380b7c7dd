"""A nursery and its workers, as the server sees them."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from typing import Any

from simpul.query.answer import Answer
from simpul.query.frames import FrameReader, Question
from simpul.query.nursery import Plan
from simpul.query.store import StoreUnreadable

START_SECONDS = 120.0
"""Longest time that opening a release may take."""
SLOW_AFTER = 1.0
"""Seconds after which a query is slow."""
NOTICE_SECONDS = 0.5
"""Longest wait for the nursery's word why a worker ended."""


@dataclass(eq=False)
class Task:
    """A question and its answer.

    Attributes:
        question: what is asked.
        answer: what comes back.
        deadline: moment (monotonic) at which it ends; 0 before it was begun.
        again: whether its second try is taken, because its worker was killed.
    """

    question: Question
    answer: Answer
    deadline: float = 0.0
    again: bool = False

    def retry(self) -> bool:
        """Take its second try: whether it has one, as nobody has seen anything of its answer yet."""
        has, self.again = not self.again and not self.answer.size, True
        return has


@dataclass(eq=False)
class Worker:
    """A worker.

    Attributes:
        number: its number within the brood.
        brood: the brood it belongs to.
        connection: the server's end.
        frames: what was read of the message that is coming.
        task: what it works on; None while it is free.
        deadline: moment (monotonic) at which the task ends.
        slow: whether its priority was lowered.
        spent: whether it holds too much memory by its own word.
        answered: whether it has answered a question.
        lost: moment at which its connection ended; None while it has not.
        ended_by: signal that ended it (0 for none); None while it lives or that is not known.
    """

    number: int
    brood: Brood
    connection: socket.socket
    frames: FrameReader = field(default_factory=FrameReader)
    task: Task | None = None
    deadline: float = 0.0
    slow: bool = False
    spent: bool = False
    answered: bool = False
    lost: float | None = None
    ended_by: int | None = None

    @property
    def used_up(self) -> bool:
        """Whether it should answer no other question: its priority cannot be raised again, or it keeps memory."""
        return self.slow or self.spent

    def send(self, message: bytes) -> None:
        """Send a message; the worker is free, so it reads at once."""
        sent = self.connection.send(message)
        if sent < len(message):  # larger than the kernel holds
            self.connection.settimeout(5.0)
            try:
                self.connection.sendall(message[sent:])
            finally:
                self.connection.setblocking(False)


class Brood:
    """A nursery, started as a process of its own, and the workers that it forked.

    Attributes:
        plan: how the release is opened.
        name: identifier of the release.
        control: connection to the nursery.
        workers: by number.
        ready: what the nursery said when the release was open.
        lost: whether the nursery is gone.
    """

    def __init__(self, plan: Plan, name: str) -> None:
        self.plan = plan
        self.name = name
        self.workers: dict[int, Worker] = {}
        self.ready: dict[str, Any] = {}
        self.lost = False
        self._next = 0
        self._heard = b""
        self.control, other = socket.socketpair()
        with other:
            command = [sys.executable, "-m", "simpul.query.nursery", str(other.fileno()), plan.encode()]
            environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, no words from outside
                command, pass_fds=[other.fileno()], stdin=subprocess.DEVNULL, env=environment
            )

    @property
    def pid(self) -> int:
        """Process number of the nursery."""
        return self._process.pid

    def wait_ready(self) -> None:
        """Wait until the release is open.

        Raises:
            StoreUnreadable: if it cannot be opened, with the reason.
        """
        self.control.settimeout(START_SECONDS)
        try:
            while b"\n" not in self._heard:
                data = self.control.recv(4096)
                if not data:
                    raise StoreUnreadable("The process that holds the release ended while it opened it.")
                self._heard += data
        except TimeoutError:
            raise StoreUnreadable(f"The release could not be opened in {START_SECONDS:g} seconds.") from None
        line, _, self._heard = self._heard.partition(b"\n")
        word, _, rest = line.decode().partition(" ")
        if word != "ready":
            raise StoreUnreadable(rest)
        self.ready = json.loads(rest)
        self.control.setblocking(False)

    def bear(self) -> Worker | None:
        """A new worker; it can be asked at once. None if the nursery is gone."""
        self._next += 1
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                self._tell(f"fork {self._next}\n", [theirs.fileno()])
            except OSError:
                ours.close()
                return None
        ours.setblocking(False)
        worker = Worker(self._next, self, ours)
        self.workers[worker.number] = worker
        return worker

    def moments(self) -> list[float]:
        """Moments (monotonic) at which something is due with a worker: its deadline, lower priority, its loss."""
        due = []
        for worker in self.workers.values():
            if worker.lost is not None:
                due.append(worker.lost + NOTICE_SECONDS)
            elif worker.task:
                due.append(worker.deadline)
                if not worker.slow:
                    due.append((worker.task.answer.started or 0) + SLOW_AFTER)
        return due

    def order(self, what: str, number: int) -> None:
        """Tell the nursery to ``kill`` a worker or to call it ``slow``."""
        try:
            self._tell(f"{what} {number}\n", [])
        except OSError:
            self.lost = True

    def _tell(self, line: str, descriptors: list[int]) -> None:
        self.control.settimeout(5.0)
        try:
            if descriptors:
                socket.send_fds(self.control, [line.encode()], descriptors)
            else:
                self.control.sendall(line.encode())
        finally:
            self.control.setblocking(False)

    def hear(self) -> list[tuple[int, int]]:
        """The workers that ended, with the signal that ended each; at the end of the connection the brood is lost."""
        try:
            data = self.control.recv(4096)
        except (BlockingIOError, TimeoutError):
            return []
        except OSError:
            data = b""
        if not data:
            self.lost = True
            return []
        *lines, self._heard = (self._heard + data).split(b"\n")
        words = [line.decode().split() for line in lines]
        return [(int(number), int(by)) for _, number, by in words]

    def close(self) -> None:
        """End the nursery and whatever workers it still has."""
        self.control.close()
        for worker in self.workers.values():
            worker.connection.close()
        threading.Thread(target=self._bury, name="simpul-bury", daemon=True).start()

    def _bury(self) -> None:
        try:
            self._process.wait(2.0)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
