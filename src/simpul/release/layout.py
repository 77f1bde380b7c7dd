"""Where things are: the folder of releases and the files inside one release.

::

    build/
      current -> releases/3f2a...          switched atomically
      lock                                 held by the one build that may run
      shards/<slug>-<key>/                 what was read from one regulation, kept for the next build
      releases/<release id>/
        manifest.json                      written last: a release without it is none
        store/                             Oxigraph database, opened read-only
        search.sqlite                      index of the words, opened read-only
        dumps/simpul.nq|trig|ttl           (and .gz)
        tables/*.csv, datapackage.json
        documentation/ontology.en.html     of the ontology, with ontology.id.html, ontology.css, ontology.ttl
        report/validation.json|ttl, shapes.ttl   what was validated, and with which shapes
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from simpul.errors import SimpulError


class NoRelease(SimpulError):  # noqa: N818
    """There is no release to work on."""


@dataclass(frozen=True)
class Release:
    """The paths inside one release; ``path`` is the real directory, never the link to it."""

    path: Path

    @property
    def id(self) -> str:
        """The release's identifier: 16 hexadecimal digits that depend on the input alone."""
        return self.path.name

    @property
    def store(self) -> Path:
        """Directory of the Oxigraph database."""
        return self.path / "store"

    @property
    def search(self) -> Path:
        """The index for searching, written by `simpul.search.index`."""
        return self.path / "search.sqlite"

    @property
    def dumps(self) -> Path:
        """Directory of the dumps ``simpul.nq``, ``simpul.trig`` and ``simpul.ttl``."""
        return self.path / "dumps"

    @property
    def tables(self) -> Path:
        """Directory of the flat tables and their ``datapackage.json``."""
        return self.path / "tables"

    @property
    def documentation(self) -> Path:
        """Directory of the documentation of the ontology, written by `simpul.documentation`."""
        return self.path / "documentation"

    @property
    def report(self) -> Path:
        """Directory of the reports on validation, written by `simpul.release.conformance`."""
        return self.path / "report"

    @property
    def manifest(self) -> Path:
        """The manifest: inputs, versions, counts, and size and checksum of every file but those of the databases."""
        return self.path / "manifest.json"

    @property
    def served(self) -> Path:
        """A file that a server holds a shared lock on while it serves this release."""
        return self.path / "served.lock"

    @property
    def complete(self) -> bool:
        """Whether this is a whole release."""
        return self.manifest.is_file()


@dataclass(frozen=True)
class Releases:
    """The folder of releases (setting ``releases``)."""

    root: Path

    @property
    def folder(self) -> Path:
        """Directory that holds the releases."""
        return self.root / "releases"

    @property
    def shards(self) -> Path:
        """Directory of the shards that builds keep for the next."""
        return self.root / "shards"

    @property
    def link(self) -> Path:
        """Symbolic link to the current release."""
        return self.root / "current"

    @property
    def lock(self) -> Path:
        """File locked by the build that runs."""
        return self.root / "lock"

    def release(self, identifier: str) -> Release:
        """The release with an identifier, whether it exists or not."""
        return Release(self.folder / identifier)

    def current(self) -> Release:
        """The current release.

        Raises:
            NoRelease: if nothing was built yet, or the link leads nowhere.
        """
        try:
            target = self.link.readlink()
        except OSError:
            raise NoRelease(f"There is no release in {self.root}: run `simpul build` first.") from None
        release = Release((self.root / target).resolve())
        if not release.complete:
            raise NoRelease(f"The current release {release.id} in {self.root} is damaged: run `simpul build`.")
        return release

    def all(self) -> tuple[Release, ...]:
        """Every whole release, oldest first by the time it was finished."""
        if not self.folder.is_dir():
            return ()
        found = [Release(path) for path in self.folder.iterdir() if not path.name.startswith(".")]
        return tuple(sorted((r for r in found if r.complete), key=lambda r: (r.manifest.stat().st_mtime_ns, r.id)))
