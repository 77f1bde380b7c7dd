"""What an amending regulation cites: provisions of the regulation that it amends, and those that it quotes itself.

UU 12/2011, Lampiran II, numbers 230-237: `Pasal I` holds the amendments, numbered, each with the words that a pasal has from now on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.extraction.cited import Reference, regulations_in
from simpul.extraction.passages import Passage, Passages
from simpul.structure.citation import pasal_of

AMENDING_PASAL = re.compile(r"pasal-[IVX]+(?:/|$)")
_ANNOUNCES = re.compile(r"\b(?:sehingga|yakni|yaitu|menjadi)\s+(?:keseluruhan\s+)?$")
"""In front of the pasal whose new words follow: `sehingga Pasal 5 berbunyi sebagai berikut`, `yakni Pasal 5A`."""


def amended_by(passages: Passages, place: str) -> str:
    """Short id of the regulation that an amending one amends: the first that its first pasal names; empty where none is named."""
    first = next((passage for passage in passages if AMENDING_PASAL.match(passage.path)), None)
    named = next(regulations_in(first.text, place), None) if first is not None else None
    return named.target.partition("/")[0] if named else ""


def of_amended(passage: Passage, references: Iterator[Reference], known: set[str], amended: str) -> Iterator[Reference]:
    """An amending regulation speaks of the pasal of the one it amends, but for those that it quotes itself."""
    for reference in references:
        if reference.target in known and reference.target.count("pasal-") > 1:
            yield reference
        elif (
            amended and reference.target.startswith("pasal-") and not _ANNOUNCES.search(passage.text[: reference.start])
        ):
            path = _plain(reference.target)
            pasal = _OF_PASAL.search(passage.text, reference.end) if AMENDING_PASAL.match(path) else None
            if pasal is not None:  # `Ketentuan ayat (1) dan ayat (3) Pasal 8 diubah`
                path = f"pasal-{pasal['pasal']}/{path.partition('/')[2]}"
            elif AMENDING_PASAL.match(path) or _OF_AYAT.match(passage.text, reference.start, reference.end):
                continue
            yield Reference(f"{amended}/{path}", reference.start, reference.end, internal=False)


_OF_PASAL = re.compile(r"\bPasal\s+(?P<pasal>\d+[A-Z]{0,2})\b")
_OF_AYAT = re.compile(r"(?:ayat|huruf|angka)\b[^;]*\bPasal\b")
"""A pasal that its ayat stand before: they are cited, not the whole."""


def _plain(path: str) -> str:
    """Path of a quoted provision in the regulation that it is part of: `pasal-I/angka-2/pasal-5/ayat-9` -> `pasal-5/ayat-9`."""
    pasal = pasal_of(path)
    return pasal.rpartition("/")[2] + path[len(pasal) :]
