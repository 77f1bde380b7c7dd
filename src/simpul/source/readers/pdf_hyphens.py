"""Words broken at the end of a line, joined again; Indonesian hyphens that belong to the word are kept.

A hyphen belongs to a word in reduplication (`masing-masing`, `perundang-undangan`), before a capital or a figure
(`Undang-Undang`, `non-ASN`) and after a prefix that is written with one (`sub-kegiatan`). Where the document itself
writes the word on one line, it decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

_BROKEN = re.compile(r"([^\W\d_]{2,})-$")
_REST = re.compile(r"(?!\w[.)])([^\W\d_]+|\d+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PREFIXES = frozenset(
    [
        "non",
        "sub",
        "antar",
        "pra",
        "pasca",
        "multi",
        "inter",
        "intra",
        "anti",
        "eks",
        "semi",
        "pro",
        "se",
        "ber",
        "ter",
        "ke",
    ]
)
_SHARED = 3
"""Letters that both halves of a reduplication share, at least."""


def join_broken_words(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """Lines of pages with broken words joined: the rest of the word moves up to the line and page where it began."""
    known = {match[0].casefold() for page in pages for line in page for match in _WORD.finditer(line)}
    joined = [list(page) for page in pages]
    places = [(page, line) for page, lines in enumerate(joined) for line in range(len(lines))]
    for (page, line), (next_page, next_line) in pairwise(places):
        before = _BROKEN.search(joined[page][line])
        after = _REST.match(joined[next_page][next_line])
        if not before or not after:
            continue
        hyphen = "-" if _keeps_hyphen(before[1], after[1], known) else ""
        rest, space, following = joined[next_page][next_line].partition(" ")
        joined[page][line] = joined[page][line][: before.end(1)] + hyphen + rest
        joined[next_page][next_line] = following if space else ""
    return [[line for line in page if line] for page in joined]


def _keeps_hyphen(first: str, second: str, known: set[str]) -> bool:
    if not second[0].islower() or first[-1].isupper():
        return True
    if f"{first}-{second}".casefold() in known or _reduplicates(first.casefold(), second.casefold()):
        return True
    return f"{first}{second}".casefold() not in known and first.casefold() in _PREFIXES


def _reduplicates(first: str, second: str) -> bool:
    """Whether the second half begins with letters that end the first, or both halves rhyme (`sayur-mayur`)."""
    longest = min(len(first), len(second))
    if any(first.endswith(second[:length]) for length in range(longest, _SHARED - 1, -1)):
        return True
    return len(first) == len(second) and first[-_SHARED:] == second[-_SHARED:]
