"""Words as OCR or a slip of drafting prints them, and what is meant: data in ``spelling.toml``, and misprints of OCR."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from simpul.structure.misprints import TOKEN, Misprints, as_printed


@cache
def spelling() -> dict[str, str]:
    """Misspelt word, lower case -> the word that is meant."""
    data = tomllib.loads(files(__package__).joinpath("spelling.toml").read_text(encoding="utf-8"))
    return dict(data["words"])


class Spelling(Mapping[str, str]):
    """Printed word -> what is meant, lower case, for one text: the known slips, and whatever is read as a misprint.

    Iteration gives the known slips only. A word that is printed as meant is no key.

    Args:
        text: the text.
    """

    def __init__(self, text: str = "") -> None:
        self._misprints = Misprints(text)

    def __getitem__(self, word: str) -> str:
        meant = spelling().get(word.lower()) or self._misprints.read(word)
        if meant is None:
            raise KeyError(word)
        return meant

    def __iter__(self) -> Iterator[str]:
        return iter(spelling())

    def __len__(self) -> int:
        return len(spelling())

    def corrected(self, text: str) -> str:
        """A text with its slips replaced, capitals kept. For headings and labels; quotes are never corrected."""
        return TOKEN.sub(lambda match: as_printed(match[0], self[match[0]]) if match[0] in self else match[0], text)


def corrected(text: str) -> str:
    """A text with the known slips replaced, as :meth:`Spelling.corrected` for a text of its own."""
    return Spelling().corrected(text)
