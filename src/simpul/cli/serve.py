"""``simpul serve``."""

from __future__ import annotations

import errno
import socket

import click

from simpul.cli.options import group, with_settings
from simpul.errors import SimpulError
from simpul.settings import Settings


@click.command("serve", short_help="Serve the current release over HTTP.")
@with_settings(*group("serve"), "base", "releases")
def command(settings: Settings) -> None:
    r"""Serve the current release: pages, linked data and a SPARQL endpoint. Stop it with Ctrl-C.

    \b
    simpul serve
    simpul serve --host 0.0.0.0 --port 80
    """
    from simpul import web
    from simpul.release.layout import Releases

    Releases(settings.releases).current()
    check_address(settings.host, settings.port)
    web.serve(settings)


def check_address(host: str, port: int) -> None:
    """See that a server can listen there.

    Raises:
        SimpulError: if the port is in use or may not be used, or the host is no address of this machine.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind(address)
    except socket.gaierror:
        raise SimpulError(f"{host} is no address to listen on; use --host 127.0.0.1 or 0.0.0.0.") from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise SimpulError(f"Port {port} on {host} is in use; choose another with --port.") from None
        if error.errno == errno.EACCES:
            raise SimpulError(f"Port {port} may not be used by this user; choose one from 1024 with --port.") from None
        raise SimpulError(f"Cannot listen on {host}, port {port}: {error.strerror}.") from None
