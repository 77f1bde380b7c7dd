"""Runs the site in production.

The server is granian, a server for WSGI, ASGI and RSGI written in Rust. Measured on two cores with eight connections,
a trivial response and a Flask view (requests in a second); then a quick request while 40 clients read a large response
slowly, and while 40 clients leave the header or the body of a request half sent:

| server | trivial | Flask | slow readers | half headers | half bodies | a body that fails midway |
|---|---|---|---|---|---|---|
| gunicorn, 16 threads | 3,058 | 1,917 | stuck | stuck | stuck | is seen |
| waitress, 16 threads | 4,756 | 2,880 | stuck | quick | quick | is seen |
| granian, WSGI | 42,073 | 7,594 | stuck | quick | quick | looks whole |
| granian, ASGI with `simpul.web.bridge` | 28,792 | not measured | quick | quick | quick | is seen |

What this site does of it is measured by ``python -m benchmarks.endpoint``: responses that are kept (about 5,000 in a
second there) and ones that are made anew (about 1,000).

So the application stays WSGI and can run under any of them, and `serve` runs it behind the bridge. The server forks
its process before the workers of the query pool exist; those come from a process of their own
(`simpul.query.nursery`), which has no threads.
"""

from __future__ import annotations

import errno
import logging
import os
import socket
import sys
from functools import partial

from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels

from simpul.errors import SimpulError
from simpul.release.layout import Releases
from simpul.settings import Settings
from simpul.web.application import create_app
from simpul.web.bridge import MOST_HEADERS, MOST_TARGET, Bridge, DeliberateBreakError
from simpul.web.record import AccessLog
from simpul.web.site import Site
from simpul.web.warming import keep_warm

HEADER_MILLISECONDS = 15_000
"""Time in which the header of a request must come."""
SWITCH = 0.0005
"""Seconds after which a thread that computes, such as one that makes a page, lets another go on. Python's own 5 ms
were seen three times over in what a quick query waited beside it."""
_LOG = {
    "filters": {"deliberate": {"()": "simpul.web.server.NotDeliberate"}},
    "handlers": {
        name: {"class": "logging.StreamHandler", "stream": "ext://sys.stderr", "formatter": "generic"}
        | {"filters": ["deliberate"]}
        for name in ("console", "access")
    },
}
"""The server's own log: to standard error, as standard output is for the access log."""
GRACE = 5
"""Seconds that a stop waits for requests beyond the longest query."""


class NotDeliberate(logging.Filter):
    """Lets pass what the server logs, but for connections that were broken on purpose."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether to write a record."""
        return DeliberateBreakError.__name__ not in record.getMessage()


class PortUnavailable(SimpulError):  # noqa: N818
    """The server cannot listen where it should."""


def serve(settings: Settings) -> None:
    """Serve the current release until the process is told to stop (SIGINT or SIGTERM).

    Raises:
        NoRelease: if nothing was built yet.
        PortUnavailable: if the port is in use or the address is none of this machine.
    """
    Releases(settings.releases).current()
    port = free_port(settings.host, settings.port)
    print(f"Simpul: http://{_shown(settings.host)}:{port}{settings.path_prefix}/", file=sys.stderr, flush=True)
    server = Granian(
        "simpul.web",
        address=settings.host,
        port=port,
        interface=Interfaces.ASGI,
        workers=1,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(
            header_read_timeout=HEADER_MILLISECONDS, max_buffer_size=MOST_TARGET + MOST_HEADERS + 8192
        ),
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=int(settings.query_timeout) + GRACE,
        log_level=LogLevels.warning,
        log_dictconfig=_LOG,
    )
    server.serve(target_loader=partial(_load, settings), wrap_loader=False)


def application(settings: Settings) -> Bridge:
    """The site as an ASGI application.

    Raises:
        SimpulError: if there is no release to serve.
    """
    site = Site(settings)
    try:
        site.open()
        app = create_app(settings, site=site)
        keep_warm(app, site)
    except BaseException:
        site.close()
        raise
    return Bridge(app.wsgi_app, site, AccessLog() if settings.access_log else None)


def _load(settings: Settings) -> Bridge:
    """The application in the server's process; a failure ends the server with its sentence."""
    sys.setswitchinterval(SWITCH)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    try:
        return application(settings)
    except SimpulError as error:
        print(f"simpul: {error}", file=sys.stderr, flush=True)
        os.kill(os.getppid(), 15)
        sys.exit(error.exit_code)


def free_port(host: str, port: int) -> int:
    """The port, when it can be listened on; for port 0 one that is free.

    Raises:
        PortUnavailable: with what to do.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            return int(probe.getsockname()[1])
    except socket.gaierror:
        raise PortUnavailable(f"The host {host!r} is no address of this machine; set another with --host.") from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            reason = f"Port {port} on {host} is in use by another program"
        elif error.errno == errno.EACCES:
            reason = f"Port {port} on {host} may only be used by the administrator"
        else:
            reason = f"Nothing can listen on {host}, port {port} ({error.strerror})"
        raise PortUnavailable(f"{reason}; choose another with --port, or --port 0 for a free one.") from None


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else "localhost" if host in ("0.0.0.0", "") else host  # noqa: S104
