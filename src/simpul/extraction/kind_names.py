"""Names of the kinds of working relation in words, and runs of them (`konsultatif, kolegial dan koordinatif`)."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from operator import itemgetter

from simpul.extraction.lexicon import load

LEXICON = load("kinds")


_KIND = re.compile(
    "|".join(f"(?P<k{index}>{entry['pattern']})" for index, entry in enumerate(LEXICON["kind"])), re.IGNORECASE
)


RELATION = r"(?:(?:pola|tata|bentuk)\s+)?hubungan(?:\s+(?:kerja\s?sama|kerja))?"


NARROWER = frozenset(str(entry["kind"]) for entry in LEXICON["kind"] if str(entry["kind"]).startswith("koordinatif-"))


@lru_cache(maxsize=256)
def kinds_in(text: str) -> tuple[tuple[str, int, int], ...]:
    """Names of kinds in words: (kind, start, end)."""
    return tuple(
        (str(LEXICON["kind"][int((match.lastgroup or "k0")[1:])]["kind"]), match.start(), match.end())
        for match in _KIND.finditer(text)
    )


def kind_run(text: str, at: int) -> list[tuple[str, int, int]]:
    """Kinds that follow one another from ``at``, joined by commas and conjunctions."""
    run: list[tuple[str, int, int]] = []
    known = kinds_in(text)
    for kind, start, end in known[bisect_left(known, at, key=itemgetter(1)) :]:
        gap = text[(run[-1][2] if run else at) : start]
        if not re.fullmatch(
            rf"\s*(?:,?\s*(?:dan|atau|dan/atau|serta)?\s*)?(?:lainnya\s*)?(?:{RELATION}\s+)?|(?:\s*,\s*[a-z]+(?:if|al|an|ki|kis))+\s*,?\s*(?:dan|serta)?\s*",
            gap,
        ):
            break
        run.append((kind, start, end))
    return run
