"""An index of a small corpus that is made by hand."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from simpul.search import index
from simpul.search.searcher import Searcher

CORPUS = Path(__file__).parent / "corpus.trig"


@pytest.fixture(scope="session")
def store() -> ox.Store:
    """The corpus, as the database of a release holds it."""
    store = ox.Store()
    quads = list(ox.parse(path=CORPUS, format=ox.RdfFormat.TRIG))
    store.extend(ox.Quad(*quad.triple) for quad in quads)
    return store


@pytest.fixture(scope="session")
def searcher(store, tmp_path_factory) -> Iterator[Searcher]:
    path = tmp_path_factory.mktemp("search") / "a folder #1" / "search.sqlite"
    path.parent.mkdir()
    index.write(store, path)
    searcher = Searcher(path)
    yield searcher
    searcher.close()
