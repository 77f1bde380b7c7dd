"""Fills the on-disk Oxigraph database of a release.

The named graphs hold what the dumps hold; the default graph holds each triple of all of them once, so that a query that
names no graph counts right and one with FROM keeps its standard meaning.
"""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from simpul.errors import SimpulError
from simpul.release.layout import Release


def fill(folder: Path, nquads: Path, union: Path) -> None:
    """Create the database in ``folder`` from an N-Quads file and the union of its graphs as N-Triples."""
    store = ox.Store(folder)
    store.bulk_load(path=nquads, format=ox.RdfFormat.N_QUADS)
    store.bulk_load(path=union, format=ox.RdfFormat.N_TRIPLES)
    store.optimize()
    store.flush()


def read_only(release: Release) -> ox.Store:
    """Open the database of a release for reading; several processes may at once.

    Raises:
        SimpulError: if it is missing or damaged.
    """
    try:
        return ox.Store.read_only(str(release.store))
    except OSError as error:
        raise SimpulError(f"The database of release {release.id} cannot be opened: {error}.") from None
