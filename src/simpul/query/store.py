"""Opens the database of a release, never to write."""

from __future__ import annotations

from pathlib import Path

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


def load_into_memory(folder: Path) -> ox.Store:
    """A copy of the database in memory: about 500 bytes for each quad.

    Raises:
        StoreUnreadable: if there is none, or it is damaged.
    """
    copy = ox.Store()
    try:
        copy.extend(open_on_disk(folder))
    except OSError as error:
        raise StoreUnreadable(f"The database in {folder} cannot be read ({error}): run `simpul build`.") from None
    return copy
