"""Reads a regulation's file into `SourceText`: plain text without changing a character, other formats by a reader."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from simpul.source.readers.extract import Extract, Remark, SourceError
from simpul.source.text import SourceText

__all__ = [
    "LARGEST",
    "LONGEST",
    "SUFFIXES",
    "ReadFile",
    "SourceError",
    "read_file",
    "read_source",
    "regulation_files",
]

_READERS = {
    ".txt": "plain_text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html_page",
    ".htm": "html_page",
    ".xhtml": "html_page",
    ".pdf": "pdf_file",
}
"""Module of `simpul.source.readers` by file name ending; imported when a file needs it."""
SUFFIXES = tuple(_READERS)
"""File name endings of regulations that can be read."""
LARGEST = 50 * 2**20
"""Largest file read, in bytes: room for pictures in a PDF; the texts of regulations stay far below it."""
LONGEST = 5_000_000
"""Longest text read, in code points; the longest Indonesian regulations with annexes stay well below it."""


@dataclass(frozen=True)
class ReadFile:
    """A file read.

    Attributes:
        source: its text.
        encoding: character encoding of the file (``utf-8``); empty where the format settles it.
        remarks: what was left out, mended or guessed in reading.
    """

    source: SourceText
    encoding: str
    remarks: tuple[Remark, ...]


def read_source(path: Path, *, largest: int = LARGEST) -> SourceText:
    """The text of one file; the stem of its name becomes the slug. For arguments and errors see `read_file`."""
    return read_file(path, largest=largest).source


def read_file(path: Path, *, largest: int = LARGEST) -> ReadFile:
    """Read one file, with what a person should know of the reading.

    Args:
        path: the file; its ending says its format.
        largest: largest file to read, in bytes.

    Raises:
        SourceError: if the file is missing, unreadable, empty, too large, binary, of another format, in no
            encoding known, locked, broken, or without text.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise SourceError(f"{path.name} cannot be read: only files ending in {', '.join(SUFFIXES)} are.")
    content = _content(path, largest)
    if reader != "pdf_file" and content[:1024].lstrip().startswith(b"%PDF-"):
        raise SourceError(f"{path.name} is a PDF file; give it a name that ends in .pdf.")
    extract: Callable[[bytes, str], Extract] = import_module(f"simpul.source.readers.{reader}").extract
    found = extract(content, path.name)
    if len(found.text) > LONGEST:
        raise SourceError(
            f"{path.name} is too long for a regulation: {len(found.text):,} characters; at most {LONGEST:,} are read."
        )
    source = SourceText(path.stem, found.text, found.media_type, hashlib.sha256(content).hexdigest(), found.pages)
    return ReadFile(source, found.encoding, found.remarks)


def _content(path: Path, largest: int) -> bytes:
    try:
        if path.is_dir():
            raise SourceError(f"{path} is a folder; name the files in it.")
        size = path.stat().st_size
        if size > largest:
            raise SourceError(
                f"{path.name} is too large for a regulation: {size:,} bytes; at most {largest:,} are read."
            )
        content = path.read_bytes()
    except FileNotFoundError:
        raise SourceError(f"{path} does not exist.") from None
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}.") from None
    if not content.strip():
        raise SourceError(f"{path.name} is empty.")
    return content


def regulation_files(folder: Path) -> tuple[Path, ...]:
    """The regulations' files in a folder, sorted by name; hidden files and folders are left out.

    Raises:
        SourceError: if the folder does not exist, holds no regulation, or holds two files with the same stem.
    """
    if not folder.is_dir():
        raise SourceError(f"The folder of regulations {folder} does not exist.")
    files = tuple(sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")))
    if not files:
        raise SourceError(f"The folder of regulations {folder} is empty.")
    stems: dict[str, Path] = {}
    for path in files:
        other = stems.setdefault(path.stem, path)
        if other is not path:
            raise SourceError(f"{other.name} and {path.name} have the same name; a regulation is read from one file.")
    return files
