"""Words as OCR or a slip of drafting prints them, and what is meant: data in ``spelling.toml``."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files


@cache
def spelling() -> dict[str, str]:
    """Misspelt word, lower case -> the word that is meant."""
    data = tomllib.loads(files(__package__).joinpath("spelling.toml").read_text(encoding="utf-8"))
    return dict(data["words"])


def corrected(text: str) -> str:
    """A text with known slips replaced, capitals kept. For headings and labels; quotes are never corrected."""

    def replace(match: re.Match[str]) -> str:
        meant = spelling().get(match[0].lower())
        if meant is None:
            return match[0]
        return meant.upper() if match[0].isupper() else meant.capitalize() if match[0][0].isupper() else meant

    return re.sub(r"[A-Za-z]+", replace, text)
