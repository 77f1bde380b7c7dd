"""What the access log says of a request."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, TextIO

KEY = "simpul.record"
"""Where a request's record lies in the WSGI environment."""
KEEP = "simpul.keep"
"""Set in the WSGI environment when the response may be kept for others."""

RUNNING = "simpul.running"
"""List in the WSGI environment of the answers that a request waits for, to be given up when its client goes."""

Record = dict[str, Any]
"""What is noted of a request, by the names of `FIELDS`."""
FIELDS = {
    "method": "HTTP method",
    "path": "path of the address, without its query",
    "part": "part of the site that answered",
    "status": "HTTP status; 499 where the client left before there was an answer",
    "outcome": "ok, or what became of it: a kind of problem, abandoned, stalled, broken-..., refused",
    "bytes": "bytes of the body that were handed to the network",
    "seconds": "time from the request's head to the last byte",
    "kept": "whether the response was made for somebody before",
    "query": "hash of the query and its dataset",
    "form": "SELECT, ASK, CONSTRUCT or DESCRIBE",
    "rows": "rows or triples of the answer",
    "cut": "the unit of the limit that cut the answer",
    "release": "release that a query was answered over",
}
"""Fields of a line of the log in their order, with what they hold; those that do not apply are left out."""


def record_of(environ: Mapping[str, Any]) -> Record:
    """The record of a request; views add fields to it."""
    found: Record = environ.get(KEY, {})
    return found


class AccessLog:
    """Writes a line of JSON for each request. Addresses of clients and texts of queries are not written."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self._lock = threading.Lock()

    def write(self, record: Record) -> None:
        """Write a record with the time."""
        fields = {name: record[name] for name in FIELDS if name in record}
        line = json.dumps({"time": datetime.now(UTC).isoformat(timespec="milliseconds"), **fields}, ensure_ascii=False)
        try:
            with self._lock:
                self._stream.write(line + "\n")
                self._stream.flush()
        except (OSError, ValueError):
            # A log that cannot be written stops nobody's request.
            return
