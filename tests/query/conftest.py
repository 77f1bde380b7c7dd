"""A small database like that of a release, and a pool over it."""

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from simpul.query.limits import Limits
from simpul.query.nursery import Plan
from simpul.query.pool import Pool

BASE = "https://example.org/"


def _fill(folder: Path, people: int = 300) -> Path:
    """Named graphs g/0 and g/1, and a default graph that holds each triple of both once."""
    store = ox.Store(folder)
    for number in range(people):
        triple = (ox.NamedNode(f"{BASE}{number}"), ox.NamedNode(f"{BASE}name"), ox.Literal(f"name {number}"))
        store.add(ox.Quad(*triple, ox.NamedNode(f"{BASE}g/{number % 2}")))
        store.add(ox.Quad(*triple))
    store.flush()
    return folder


@pytest.fixture(scope="session")
def fill() -> Callable[..., Path]:
    return _fill


@pytest.fixture(scope="session")
def database(tmp_path_factory) -> Path:
    return _fill(tmp_path_factory.mktemp("release") / "store")


@pytest.fixture(scope="session")
def plan(database) -> Plan:
    return Plan(str(database), in_memory=True, memory=256 << 20, prefixes={"ex": BASE})


@pytest.fixture(scope="module")
def pool(plan):
    pool = Pool(Limits(workers=3, queue=4, queue_seconds=5))
    pool.open(plan, "first")
    yield pool
    pool.close()
