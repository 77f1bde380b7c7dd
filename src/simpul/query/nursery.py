"""The process that holds a release and forks the workers over it; it runs nothing else, and no thread.

The server starts it as ``python -m simpul.query.nursery`` with a connection. Over that it says ``fork`` and passes the
worker's end of a new connection; the nursery forks, and the worker serves that end. A release held in memory is shared
by all workers, and a fork costs milliseconds; a release on disk is opened by each worker for itself. When the
connection ends the nursery ends its workers and itself.

Lines from the server: ``fork NUMBER`` (with a descriptor), ``kill NUMBER``, ``slow NUMBER``.
Lines to the server: ``ready {json}``, ``failed SENTENCE``, ``exit NUMBER SIGNAL``.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import json
import os
import select
import signal
import socket
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NoReturn

import pyoxigraph as ox

from simpul.query import store, worker

SLOW = 10
"""Niceness of a worker whose query takes long, so that quick ones go first."""
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000


@dataclass(frozen=True)
class Plan:
    """What the nursery is started with.

    Attributes:
        store: folder of the release's database.
        in_memory: whether to hold it in memory.
        memory: bytes that a worker may take for a query.
        prefixes: for readable Turtle.
    """

    store: str
    in_memory: bool
    memory: int
    prefixes: dict[str, str]

    def encode(self) -> str:
        """The plan as an argument."""
        return json.dumps(asdict(self))


def main(arguments: list[str]) -> int:
    """Serve until the connection ends. Arguments: the number of its descriptor, and the plan."""
    control = socket.socket(fileno=int(arguments[0]))
    plan = Plan(**json.loads(arguments[1]))
    # Whoever stops the server may tell every process of it; what still runs here is finished, and the server ends it.
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, signal.SIG_IGN)
    isolated = _leave_network()
    try:
        held = ox.Store()
        if plan.in_memory:
            held = store.load_into_memory(Path(plan.store))
        else:
            store.check(Path(plan.store))
    except store.StoreUnreadable as error:
        control.sendall(f"failed {error}\n".encode())
        return 1
    ready = {"pid": os.getpid(), "noNetwork": isolated, "quads": len(held) if plan.in_memory else None}
    gc.collect()
    gc.freeze()
    try:
        control.sendall(f"ready {json.dumps(ready)}\n".encode())
    except OSError:
        return 0  # the server has gone meanwhile
    _Nursery(control, plan, held).run()
    return 0


def _leave_network() -> bool:
    """Move into a network of one's own, in which nothing can be reached, where the system lets us."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        return bool(libc.unshare(_CLONE_NEWNET) == 0 or libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0)
    except (OSError, AttributeError):
        return False


class _Nursery:
    def __init__(self, control: socket.socket, plan: Plan, held: ox.Store) -> None:
        self._control = control
        self._plan = plan
        self._store = held
        self._children: dict[int, int] = {}
        self._received = b""
        self._descriptors: list[int] = []

    def run(self) -> None:
        wake, tell = os.pipe()
        for end in (wake, tell):
            os.set_blocking(end, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(tell, warn_on_full_buffer=False)
        poll = select.poll()
        poll.register(self._control, select.POLLIN)
        poll.register(wake, select.POLLIN)
        alive = True
        while alive:
            events = poll.poll()
            if any(number == wake for number, _ in events):
                with contextlib.suppress(BlockingIOError):
                    os.read(wake, 4096)
                self._reap()
            if any(number == self._control.fileno() for number, _ in events):
                alive = self._listen(wake, tell)
        for pid in self._children.values():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def _listen(self, *inherited: int) -> bool:
        """Carry out what the server says; False at the end of the connection."""
        try:
            data, descriptors, _, _ = socket.recv_fds(self._control, 4096, 16)
        except OSError:
            return False
        self._descriptors += descriptors
        if not data:
            return False
        *lines, self._received = (self._received + data).split(b"\n")
        for line in lines:
            order, number = line.decode().split()
            if order == "fork":
                self._fork(int(number), self._descriptors.pop(0), inherited)
            elif int(number) in self._children:
                pid = self._children[int(number)]
                with contextlib.suppress(OSError):
                    if order == "kill":
                        os.kill(pid, signal.SIGKILL)
                    else:
                        os.setpriority(os.PRIO_PROCESS, pid, SLOW)
        return True

    def _fork(self, number: int, descriptor: int, inherited: tuple[int, ...]) -> None:
        pid = os.fork()
        if pid == 0:
            self._become_worker(descriptor, inherited)
        os.close(descriptor)
        self._children[number] = pid

    def _become_worker(self, descriptor: int, inherited: tuple[int, ...]) -> NoReturn:
        try:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            for number in (self._control.fileno(), *inherited, *self._descriptors):
                os.close(number)
            connection = socket.socket(fileno=descriptor)
            held = self._store if self._plan.in_memory else store.open_on_disk(Path(self._plan.store))
            worker.serve(connection, held, self._plan.prefixes, self._plan.memory)
        finally:
            os._exit(1)

    def _reap(self) -> None:
        """Tell the server which workers ended, and by which signal (0 for none)."""
        for number, pid in list(self._children.items()):
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                del self._children[number]
                by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
                with contextlib.suppress(OSError):
                    self._control.sendall(f"exit {number} {by}\n".encode())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
