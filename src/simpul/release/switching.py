"""Taking a finished release into use, and removing old ones, so that a reader always finds a whole release.

A release appears under its name by one rename, and becomes current by one rename of a symbolic link. A build that is
killed leaves a folder whose name begins with a dot; the next build removes it.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from simpul.errors import SimpulError
from simpul.release.layout import NoRelease, Release, Releases

_STAGING = ".staging-"
_DISCARDED = ".discarded-"


class BuildRunning(SimpulError):  # noqa: N818
    """Another build holds the lock."""


@contextmanager
def build_lock(releases: Releases) -> Iterator[None]:
    """Hold the lock that one build at a time may have; the system frees it when the process dies, however it dies.

    Raises:
        BuildRunning: if another process holds it.
        SimpulError: if the folder cannot be written.
    """
    try:
        releases.root.mkdir(parents=True, exist_ok=True)
        file = releases.lock.open("a")
    except OSError as error:
        raise SimpulError(f"Releases cannot be written to {releases.root}: {error.strerror}.") from None
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise BuildRunning(f"Another build is writing to {releases.root}; wait until it has ended.") from None
        yield


@contextmanager
def serving(release: Release) -> Iterator[None]:
    """Mark a release as being served as long as the context lasts: it is not removed meanwhile."""
    with release.served.open("a") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        yield


def is_served(release: Release) -> bool:
    """Whether a running server has marked the release (see `serving`)."""
    try:
        file = release.served.open("a")
    except OSError:
        return False
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
        return False


def clear_remains(releases: Releases) -> None:
    """Remove what killed builds left behind. Call it with the lock held."""
    if releases.folder.is_dir():
        for path in releases.folder.iterdir():
            if path.name.startswith((_STAGING, _DISCARDED)):
                shutil.rmtree(path, ignore_errors=True)


@contextmanager
def staging(releases: Releases, identifier: str) -> Iterator[Release]:
    """An empty folder to build a release in; what is not published when the context ends is removed."""
    path = releases.folder / f"{_STAGING}{identifier}"
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    try:
        yield Release(path)
    finally:
        shutil.rmtree(path, ignore_errors=True)


def publish(releases: Releases, staged: Release, identifier: str) -> Release:
    """Give a finished release its name and make it current.

    Raises:
        SimpulError: if a whole release of that name is there already with another manifest: the same input must give
            the same release.
    """
    release = releases.release(identifier)
    if release.complete:
        if release.manifest.read_bytes() != staged.manifest.read_bytes():
            raise SimpulError(
                f"Release {identifier} was built again from the same input and differs from the one that is there: "
                f"compare {release.manifest} or remove {release.path}."
            )
    else:
        shutil.rmtree(release.path, ignore_errors=True)
        for directory, _, names in os.walk(staged.path):
            for name in names:
                _sync(Path(directory) / name)
            _sync(Path(directory))
        staged.path.rename(release.path)
        _sync(releases.folder)
    switch(releases, release)
    return release


def switch(releases: Releases, release: Release) -> None:
    """Make a release the current one by one atomic rename of the link."""
    target = Path("releases") / release.id
    if releases.link.is_symlink() and releases.link.readlink() == target:
        return
    fresh = releases.root / f".current-{os.getpid()}"
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target)
    fresh.replace(releases.link)
    _sync(releases.root)


def prune(releases: Releases, keep: int) -> tuple[str, ...]:
    """Remove all but the newest releases and return the identifiers removed.

    Args:
        releases: the folder.
        keep: how many to keep. The current one and those being served are kept beyond that number.
    """
    try:
        current = releases.current().id
    except NoRelease:
        return ()
    others = [release for release in releases.all() if release.id != current]
    surplus = others[: max(0, len(others) - (keep - 1))]
    removed = []
    for release in surplus:
        if not is_served(release):
            discarded = release.path.with_name(f"{_DISCARDED}{release.id}")
            release.path.rename(discarded)
            shutil.rmtree(discarded, ignore_errors=True)
            removed.append(release.id)
    return tuple(removed)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
