"""Readings of the regulations that the settings name, for commands that look at the reading itself."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from simpul.errors import SimpulError
from simpul.extraction.curation import load_curation
from simpul.extraction.model import Reading
from simpul.extraction.reader import read
from simpul.settings import Settings
from simpul.source.files import read_source, regulation_files


class NoRegulation(SimpulError):  # noqa: N818
    """There is no regulation under that name."""

    exit_code = 2


def readings(settings: Settings, slugs: Collection[str] = ()) -> Iterator[Reading]:
    """Read regulations, in the order of their names.

    Args:
        settings: says where the regulations and the corrections are.
        slugs: the regulations to read; all where empty.

    Raises:
        NoRegulation: if a slug is no regulation's.
        SimpulError: if a file or its corrections cannot be read.
    """
    files = {path.stem: path for path in regulation_files(settings.regulations)}
    for slug in slugs:
        if slug not in files:
            raise NoRegulation(f"There is no regulation {slug}; there are {', '.join(files)}.")
    for slug, path in files.items():
        if slugs and slug not in slugs:
            continue
        corrections = settings.curation / f"{slug}.toml"
        try:
            curation = load_curation(corrections)
        except (ValueError, OSError) as error:
            raise SimpulError(f"The corrections in {corrections.name} cannot be read: {error}.") from None
        yield read(read_source(path, largest=settings.regulation_size * 2**20), curation)
