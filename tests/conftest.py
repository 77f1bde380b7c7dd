"""Fixtures that the tests of several steps share."""

import fcntl
from pathlib import Path

import pytest

from sample_regulation import sample_reading
from simpul import settings
from simpul.extraction.model import Reading
from simpul.release.layout import Release, Releases
from simpul.settings import Settings


@pytest.fixture(scope="session")
def reading() -> Reading:
    """A hand-made reading with a statement of each type."""
    return sample_reading()


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The checkout."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def release_settings(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Settings:
    """Settings whose release is that of the project's regulations, built once for a run. Tests must not change it."""
    from simpul.release.build import build

    base = tmp_path_factory.getbasetemp()
    folder = base if worker_id == "master" else base.parent
    given = settings.load({}, releases=folder / "project-release")
    with (folder / "project-release.lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        build(given)
    return given


@pytest.fixture(scope="session")
def release(release_settings: Settings) -> Release:
    """The release of the project's regulations. Tests must not change it."""
    return Releases(release_settings.releases).current()
