"""Puts a regulation among the others: its file, unchanged, and its rows in the catalogue, all or nothing.

The file appears last, under its final name and whole. A run that is killed before leaves at most a row of the catalogue
whose file is not there yet, which no build minds and which the next run takes up; a failure takes everything back.
"""

from __future__ import annotations

import csv
import fcntl
import hashlib
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import astuple
from pathlib import Path

from simpul.errors import SimpulError
from simpul.source.catalogue import GOVERNMENT_COLUMNS, REGULATION_COLUMNS, CatalogueEntry, Government, read_catalogue

GOVERNMENTS = "governments.csv"
REGULATIONS = "regulations.csv"


class AccessionError(SimpulError):
    """A regulation cannot be added; nothing of it was."""


def prepare(regulations: Path, catalogue: Path) -> None:
    """See that the folders are there, and make those that are not, with an empty catalogue.

    Raises:
        AccessionError: if a folder cannot be made or written.
    """
    try:
        for folder in (regulations, catalogue):
            folder.mkdir(exist_ok=True)
        for name, columns in ((GOVERNMENTS, GOVERNMENT_COLUMNS), (REGULATIONS, REGULATION_COLUMNS)):
            if not (catalogue / name).exists():
                _replace(catalogue / name, (",".join(columns) + "\n").encode())
    except FileNotFoundError as error:
        raise AccessionError(f"The folder {Path(error.filename).parent} does not exist.") from None
    except OSError as error:
        raise AccessionError(f"{error.filename} cannot be written: {error.strerror}.") from None


def refuse_duplicate(path: Path, file_sha256: str, slug: str, regulations: Path) -> None:
    """See that a regulation is not there yet, neither as this file nor under this slug.

    Args:
        path: file to add.
        file_sha256: hexadecimal SHA-256 of its bytes.
        slug: slug it would get.
        regulations: folder of the regulations; need not exist.

    Raises:
        AccessionError: if it is there.
    """
    if not regulations.is_dir():
        return
    for other in sorted(one for one in regulations.iterdir() if one.is_file() and not one.name.startswith(".")):
        if other.stem == slug:
            what = "the same file" if _sha256(other) == file_sha256 else f"another file, {other.name}"
            raise AccessionError(
                f"{path.name} is not added: {slug} is there already, from {what}; "
                "remove that first to replace it, or give --slug if they are two regulations."
            )
        if _sha256(other) == file_sha256:
            raise AccessionError(f"{path.name} is not added: the same file is there already as {other.name}.")


def add(path: Path, file_sha256: str, entry: CatalogueEntry, regulations: Path, catalogue: Path) -> Path:
    """Add a regulation: copy its file and enter it in the catalogue. Others may do the same at the same time.

    Args:
        path: file to add; its bytes are copied unchanged.
        file_sha256: hexadecimal SHA-256 of the bytes that were read; they must still be the same.
        entry: slug and government.
        regulations: folder of the regulations, which exists.
        catalogue: folder of the catalogue, with both files.

    Returns:
        The file's place among the regulations.

    Raises:
        AccessionError: if the regulation is there already, the file has changed meanwhile, or a folder cannot be
            written.
        CatalogueError: if the catalogue cannot be read.
    """
    target = regulations / (entry.slug + path.suffix.lower())
    try:
        with _locked(regulations):
            refuse_duplicate(path, file_sha256, entry.slug, regulations)
            content = path.read_bytes()
            if hashlib.sha256(content).hexdigest() != file_sha256:
                raise AccessionError(f"{path.name} has changed while it was read; add it again.")
            with _undone_on_failure(catalogue / GOVERNMENTS, catalogue / REGULATIONS):
                _enter(entry, catalogue)
                _replace(target, content)
    except OSError as error:
        raise AccessionError(
            f"{path.name} is not added: {error.filename or regulations} cannot be written: {error.strerror}."
        ) from None
    return target


def _enter(entry: CatalogueEntry, catalogue: Path) -> None:
    """Rows of the government and of the regulation, where they are not there yet."""
    known = read_catalogue(catalogue)
    government = known.governments.get(entry.government.slug)
    if government is None:
        _append(catalogue / GOVERNMENTS, _row(entry.government))
    elif (government.kind, government.name) != (entry.government.kind, entry.government.name):
        raise AccessionError(
            f"{entry.slug} is not added: {government.slug} is {government.label} in the catalogue; "
            "name another with --government."
        )
    before = known.regulations.get(entry.slug)
    if before is None:
        _append(catalogue / REGULATIONS, (entry.slug, entry.government.slug))
    elif before.government.slug != entry.government.slug:
        raise AccessionError(
            f"{entry.slug} is not added: the catalogue has it under {before.government.label}; "
            f"mend {REGULATIONS} first."
        )
    read_catalogue(catalogue)


def _row(government: Government) -> tuple[str, ...]:
    row: tuple[str, ...] = astuple(government)
    return row


def _append(path: Path, row: tuple[str, ...]) -> None:
    content = path.read_bytes()
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(row)
    _replace(path, content + (b"" if content.endswith(b"\n") else b"\n") + line.getvalue().encode("utf-8"))


def _replace(path: Path, content: bytes) -> None:
    """Write a file so that it is at all times either as it was or whole."""
    scratch = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with scratch.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)


@contextmanager
def _undone_on_failure(*paths: Path) -> Iterator[None]:
    before = {path: path.read_bytes() for path in paths}
    try:
        yield
    except BaseException:
        for path, content in before.items():
            with suppress(OSError):
                if path.read_bytes() != content:
                    _replace(path, content)
        raise


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder, so that two additions at one time come one after the other."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
