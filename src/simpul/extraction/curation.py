"""Corrections that no general rule should make: data, each with its reason, applied visibly."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from simpul.extraction.words import Words, correct


@dataclass(frozen=True)
class ReadingCorrection:
    """In ``provision`` the words ``printed`` are read as ``meant``."""

    provision: str
    printed: str
    meant: str
    reason: str


@dataclass(frozen=True)
class NameCorrection:
    """The name ``printed`` names the office ``meant``, in ``provision`` (empty: throughout the regulation)."""

    printed: str
    meant: str
    reason: str
    provision: str = ""


@dataclass(frozen=True)
class Curation:
    """Corrections for one regulation."""

    readings: tuple[ReadingCorrection, ...] = ()
    names: tuple[NameCorrection, ...] = ()

    def apply(self, provision: str, words: Words) -> Words:
        """Words of a provision with its corrections."""
        for item in self.readings:
            if item.provision == provision:
                words = correct(words, item.printed, item.meant, item.reason)
        for name in self.names:
            if name.provision == provision:
                words = correct(words, name.printed, name.meant, name.reason)
        return words

    def synonyms(self) -> dict[str, str]:
        """Names that stand for another throughout the regulation."""
        return {item.printed: item.meant for item in self.names if not item.provision}


def load_curation(path: Path) -> Curation:
    """Corrections of a TOML file (tables ``[[reading]]`` and ``[[name]]``); none where the file does not exist.

    Raises:
        ValueError: a correction lacks a field; the message names file and field.
    """
    if not path.exists():
        return Curation()
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    try:
        return Curation(
            tuple(ReadingCorrection(**entry) for entry in data.get("reading", ())),
            tuple(NameCorrection(**entry) for entry in data.get("name", ())),
        )
    except TypeError as error:
        raise ValueError(f"{path}: a correction needs provision, printed, meant and reason ({error})") from error
