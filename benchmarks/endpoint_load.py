"""Servers to be measured, and clients that keep them busy over the network of this machine."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

ACCEPT = "application/sparql-results+json, text/turtle;q=0.5"
_LENGTH = re.compile(rb"content-length:\s*(\d+)", re.IGNORECASE)
_CHUNKED = re.compile(rb"transfer-encoding:\s*chunked", re.IGNORECASE)


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Candidate:
    """A server to be measured.

    Attributes:
        name: for the table.
        command: that starts it.
        port: on the loopback.
        path: of its endpoint.
        environment: variables for it.
        grace: seconds that it may take to stop before it is killed.
    """

    name: str
    command: Sequence[str]
    port: int
    path: str
    environment: Mapping[str, str] = field(default_factory=dict)
    grace: float = 2.0


@dataclass
class Server:
    """A server that runs.

    Attributes:
        name: for the table.
        port: on the loopback.
        path: of its endpoint.
        pid: process that was started; it leads a session of its own.
    """

    name: str
    port: int
    path: str
    pid: int

    def request(self, query: str, **parameters: str) -> bytes:
        """A request with a query, as bytes."""
        words = "".join(f"&{name}={quote(value)}" for name, value in parameters.items())
        return self.get(f"{self.path}?query={quote(query)}{words}")

    def get(self, path: str) -> bytes:
        """A request for a path, as bytes."""
        return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nAccept: {ACCEPT}\r\n\r\n".encode()

    def memory(self) -> float:
        """Proportional set size of all processes of its session, in MB (Linux)."""
        total = 0
        for folder in _session(self.pid):
            with contextlib.suppress(OSError, StopIteration):
                lines = (folder / "smaps_rollup").read_text().splitlines()
                total += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        return total / 1024

    def workers(self) -> list[int]:
        """Process numbers of the query workers: the youngest generation of its session."""
        parents = {}
        for folder in _session(self.pid):
            with contextlib.suppress(OSError):
                parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        return [pid for pid, parent in parents.items() if parent in parents and _depth(pid, parents) == 3]


def _session(session: int) -> Iterator[Path]:
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with contextlib.suppress(OSError):
                if int((folder / "stat").read_text().rpartition(")")[2].split()[3]) == session:
                    yield folder


def _depth(pid: int, parents: dict[int, int]) -> int:
    return 1 + _depth(parents[pid], parents) if pid in parents and parents[pid] in parents else 0


def stop_when_told() -> None:
    """End this process by an exception when it is told to stop, so that the servers it has started are stopped too."""

    def stop(*_: object) -> None:
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        sys.exit(128 + signal.SIGTERM)

    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)


@contextlib.contextmanager
def running(candidate: Candidate) -> Iterator[Server]:
    """A server, from its first answer to a query until the block ends."""
    process = subprocess.Popen(
        candidate.command,
        env={**os.environ, **candidate.environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    server = Server(candidate.name, candidate.port, candidate.path, process.pid)
    try:
        _await(server, process)
        yield server
    except SystemExit:
        os.killpg(process.pid, signal.SIGKILL)
        raise
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(candidate.grace)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _await(server: Server, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 120
    while True:
        with contextlib.suppress(OSError), Connection(server.port) as connection:
            if connection.ask(server.request("ASK { ?s ?p ?o }"))[0] == 200:
                return
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"{server.name} does not answer")
        time.sleep(0.02)


class Connection:
    """A connection that is kept, with no more work of the client's than to find the end of a response."""

    def __init__(self, port: int, seconds: float = 60.0) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=seconds)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def ask(self, request: bytes) -> tuple[int, bytes]:
        """Status and body of the response to a request.

        Raises:
            OSError: if the connection ends or is silent for too long.
        """
        self._socket.sendall(request)
        data = b""
        while (end := data.find(b"\r\n\r\n")) < 0:
            data += self._more()
        head, body = data[:end], data[end + 4 :]
        status = int(head[9:12])
        length = _LENGTH.search(head)
        if length:
            pieces = [body]
            missing = int(length[1]) - len(body)
            while missing > 0:
                pieces.append(self._more())
                missing -= len(pieces[-1])
            return status, b"".join(pieces)
        if _CHUNKED.search(head):
            while not body.endswith(b"0\r\n\r\n"):
                body += self._more()
        return status, body

    def _more(self) -> bytes:
        data = self._socket.recv(1 << 18)
        if not data:
            raise ConnectionAbortedError("the connection ended")
        return data


@dataclass
class Outcome:
    """What clients saw: seconds of each good response, and the number of others."""

    seconds: list[float] = field(default_factory=list)
    failed: int = 0
    elapsed: float = 0.0

    def __add__(self, other: Outcome) -> Outcome:
        return Outcome(self.seconds + other.seconds, self.failed + other.failed, self.elapsed + other.elapsed)

    @property
    def rate(self) -> float:
        """Good responses in a second."""
        return max(len(self.seconds), 0.1) / self.elapsed

    def percentile(self, share: float) -> float:
        """Seconds that a share of the good responses did not exceed."""
        ordered = sorted(self.seconds)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def load(port: int, clients: int, seconds: float, make: Callable[[int, int], bytes], pause: float = 0.0) -> Outcome:
    """Ask with several clients, each its next request after its last response.

    Args:
        port: of the server.
        clients: how many.
        seconds: how long.
        make: the request of a client's turn, from the numbers of both.
        pause: seconds between a response and the next request.
    """
    outcome = Outcome()
    begun = time.perf_counter()

    def client(number: int) -> None:
        turn = 0
        connection: Connection | None = None
        while time.perf_counter() - begun < seconds:
            try:
                connection = connection or Connection(port, seconds + 20)
                request = make(number, turn)
                sent = time.perf_counter()
                status, _ = connection.ask(request)
                if status == 200:
                    outcome.seconds.append(time.perf_counter() - sent)
                else:
                    outcome.failed += 1
            except OSError:
                outcome.failed += 1
                connection = None
            turn += 1
            if pause:
                time.sleep(pause)
        if connection:
            connection.__exit__()

    threads = [threading.Thread(target=client, args=(number,), daemon=True) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    outcome.elapsed = time.perf_counter() - begun
    return outcome
