"""Patterns that are made of the lexicon, compiled once.

The `re` module keeps the 512 patterns it compiled last. The lexicon makes more than are left of these, and each of them
would be compiled anew for every provision.
"""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern, compiled when it is first asked for; for patterns of which there is a bounded number."""
    return re.compile(pattern, flags)
