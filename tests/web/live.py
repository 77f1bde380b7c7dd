"""A server as it runs in production: a process of its own, asked over the network."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote


@dataclass
class Server:
    """A running server, with what it has written to standard error so far."""

    process: subprocess.Popen
    port: int
    said: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str, **headers: str):
        request = urllib.request.Request(self.url + path, headers=headers)
        return urllib.request.urlopen(request, timeout=30)

    def open(self, path: str, **headers: str):
        """The response, whatever its status."""
        try:
            return self.get(path, **headers)
        except urllib.error.HTTPError as response:
            return response

    def health(self) -> dict:
        with self.get("/-/health") as response:
            return json.load(response)

    def ask(self, query: str, accept: str = "application/sparql-results+json", **parameters: str) -> bytes:
        more = "".join(f"&{name}={quote(value)}" for name, value in parameters.items())
        with self.get(f"/sparql?query={quote(query)}{more}", Accept=accept) as response:
            return response.read()

    def send(self, data: bytes) -> socket.socket:
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        connection.sendall(data)
        return connection


@contextlib.contextmanager
def running(releases: Path, log: Path | None = None, **settings: str) -> Iterator[Server]:
    """A server over a folder of releases, with its access log in a file where one is named."""
    environment = {**os.environ, "SIMPUL_RELEASES": str(releases), "SIMPUL_WORKERS": "4"}
    environment["SIMPUL_ACCESS_LOG"] = "yes" if log else "no"
    environment |= {f"SIMPUL_{name.upper()}": value for name, value in settings.items()}
    command = [sys.executable, "-m", "simpul", "serve", "--port", "0"]
    with (log or Path(os.devnull)).open("wb") as output:
        process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, stdout=output, text=True)
    line = process.stderr.readline()
    server = Server(process, int(re.search(r":(\d+)/", line)[1]))
    drain = threading.Thread(target=lambda: server.said.extend(process.stderr), daemon=True)
    drain.start()
    try:
        deadline = time.monotonic() + 20
        while True:
            try:
                server.health()
                break
            except OSError:
                assert time.monotonic() < deadline
                time.sleep(0.02)
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(20)
        drain.join(5)
        process.stderr.close()
