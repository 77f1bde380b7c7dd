"""SPARQL files with a header of ``#+ key: value`` lines, as checks and inference rules are written.

A value goes on over following lines that begin with ``#+`` and two spaces or more.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from simpul.errors import SimpulError

_KEY = re.compile(r"#\+ (?P<key>[a-z]+(?:@[a-z]+)?):\s+(?P<value>.*\S)")
_MORE = re.compile(r"#\+ {2,}(?P<value>.*\S)")


class HeaderError(SimpulError):
    """The header of a SPARQL file lacks a key or has a line that is none."""


@dataclass(frozen=True)
class AnnotatedQuery:
    """A SPARQL query and its header.

    Attributes:
        name: stem of its file.
        header: values by key (``title@en``).
        text: the whole file; the header is a comment of the query.
    """

    name: str
    header: Mapping[str, str]
    text: str

    def by_language(self, key: str) -> dict[str, str]:
        """Values of a key in English and Indonesian."""
        return {language: self.header[f"{key}@{language}"] for language in ("en", "id")}


def read(path: Path, required: tuple[str, ...]) -> AnnotatedQuery:
    """Read a file.

    Raises:
        HeaderError: if a required key is missing, or a header line is no key, value or continuation.
    """
    text = path.read_text(encoding="utf-8")
    header: dict[str, str] = {}
    last = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#+"):
            continue
        if match := _KEY.fullmatch(line):
            last = match["key"]
            header[last] = match["value"]
        elif (match := _MORE.fullmatch(line)) and last:
            header[last] += " " + match["value"]
        else:
            raise HeaderError(f"{path.name}, line {number}: this is no “#+ key: value” line: {line}")
    missing = [key for key in required if key not in header]
    if missing:
        raise HeaderError(f"{path.name}: its header lacks {', '.join(missing)}.")
    return AnnotatedQuery(path.stem, header, text)


def read_folder(folder: Path, required: tuple[str, ...]) -> tuple[AnnotatedQuery, ...]:
    """All ``*.rq`` files of a folder in the order of their names.

    Raises:
        HeaderError: as `read`.
    """
    return tuple(read(path, required) for path in sorted(folder.glob("*.rq")))
