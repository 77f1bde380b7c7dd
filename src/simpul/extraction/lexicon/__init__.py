"""The lexicon: what the rules of reading know of words, as data.

Each file is TOML; ``offices`` names and heads of names, ``acts`` cues with their act and
frame, ``kinds``, ``norms`` deontic words, ``regulations`` types of regulation and their short ids.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """Contents of ``lexicon/<name>.toml``."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
