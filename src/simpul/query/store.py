"""Opens the database of a release, never to write.

The engine reads a database with threads of its own, and a process that has threads must not be forked. So the functions
for the nursery, which forks, let a child touch the database.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pyoxigraph as ox

from simpul.errors import SimpulError


class StoreUnreadable(SimpulError):  # noqa: N818
    """The database of a release cannot be opened."""


def open_on_disk(folder: Path) -> ox.Store:
    """The database as it lies on disk; any number of processes may open it.

    Raises:
        StoreUnreadable: if there is none, or it is damaged.
    """
    if not folder.is_dir():
        raise StoreUnreadable(f"There is no database in {folder}: run `simpul build`.")
    try:
        return ox.Store.read_only(str(folder))
    except OSError as error:
        raise StoreUnreadable(f"The database in {folder} cannot be opened ({error}): run `simpul build`.") from None


def check(folder: Path) -> None:
    """See that the database can be opened, without a trace of it in this process.

    Raises:
        StoreUnreadable: if it cannot.
    """
    _from_child(folder, lambda _store, _output: None, lambda _input: None)


def load_into_memory(folder: Path) -> ox.Store:
    """A copy of the database in memory (about 500 bytes for each quad), made without a thread in this process.

    Raises:
        StoreUnreadable: if there is none, or it is damaged.
    """
    copy = ox.Store()
    _from_child(
        folder,
        lambda store, output: store.dump(output, format=ox.RdfFormat.N_QUADS),
        lambda quads: copy.bulk_load(quads, format=ox.RdfFormat.N_QUADS),
    )
    return copy


def _from_child(
    folder: Path, write: Callable[[ox.Store, BinaryIO], object], read: Callable[[BinaryIO], object]
) -> None:
    """Let a child write what it reads from the database, and read it here."""
    source, target = os.pipe()
    reason, tell = os.pipe()
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            os.close(source)
            with os.fdopen(target, "wb") as output:
                write(open_on_disk(folder), output)
            code = 0
        except (StoreUnreadable, OSError) as error:
            os.write(tell, str(error).encode())
        finally:
            os._exit(code)
    os.close(target)
    os.close(tell)
    problem = ""
    try:
        with os.fdopen(source, "rb") as quads:
            read(quads)
    except (OSError, SyntaxError) as error:
        problem = f"The database in {folder} cannot be read ({error}): run `simpul build`."
    with os.fdopen(reason, "rb") as words:
        problem = words.read().decode() or problem
    _, status = os.waitpid(pid, 0)
    if status or problem:
        raise StoreUnreadable(problem or f"The database in {folder} cannot be read: run `simpul build`.")
