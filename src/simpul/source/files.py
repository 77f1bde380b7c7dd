"""Reads a regulation's file into `SourceText` without changing a character of it."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from simpul.errors import SimpulError
from simpul.source.text import SourceText

SUFFIXES = (".txt",)
"""File name endings of regulations that can be read."""
LARGEST = 20_000_000
"""Largest file read, in bytes; the longest Indonesian regulations with annexes stay well below it."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


class SourceError(SimpulError):
    """A file cannot be read as the text of a regulation."""


def read_source(path: Path) -> SourceText:
    """Read one file; the stem of its name becomes the slug.

    Raises:
        SourceError: if the file is missing, unreadable, empty, too large, binary or not UTF-8, or of another kind.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise SourceError(f"{path.name} cannot be read: only files ending in {', '.join(SUFFIXES)} are.")
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise SourceError(
                f"{path.name} is too large for a regulation: {size:,} bytes; at most {LARGEST:,} are read."
            )
        content = path.read_bytes()
    except FileNotFoundError:
        raise SourceError(f"{path} does not exist.") from None
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}.") from None
    if not content.strip():
        raise SourceError(f"{path.name} is empty.")
    if b"\x00" in content:
        raise SourceError(f"{path.name} is a binary file, not the text of a regulation.")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{path.name} is not UTF-8 text: byte {error.start + 1:,} cannot be read; convert the file to UTF-8."
        ) from None
    if len(_CONTROL.findall(text[:100_000])) > 10:
        raise SourceError(f"{path.name} is a binary file, not the text of a regulation.")
    return SourceText(path.stem, text, "text/plain", hashlib.sha256(content).hexdigest())


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
