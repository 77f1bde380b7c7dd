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
FIELDS = (
    *("method", "path", "part", "status", "outcome", "bytes", "seconds", "kept"),
    *("query", "form", "rows", "cut", "release"),
)
"""Fields of a line of the log in their order; what each holds stands in ``docs/operation.md``."""


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
