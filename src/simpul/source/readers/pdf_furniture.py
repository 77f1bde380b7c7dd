"""What stands on every page and belongs to none: page numbers, running heads and feet, catchwords."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from simpul.source.readers.pdf_lines import PageLines, TextLine

_DEPTH = 4
"""Lines at the top and at the bottom of a page among which running heads are looked for."""
_BAND = 8.0
"""Running heads stand at the same height on every page, give or take so many points."""
_FEWEST = 3
_NUMBER = re.compile(
    r"(?:[-–—~•|]\s*(?P<dashed>\d{1,4})\s*[-–—~•|]|(?:halaman|hal\.?|page|hlm\.?)\s*:?\s*\d{1,4}(?:\s*(?:dari|of|/)\s*\d{1,4})?"
    r"|\d{1,4}\s*(?:dari|of|/)\s*\d{1,4}|(?P<bare>\d{1,4}))$",
    re.IGNORECASE,
)
_CATCHWORD = re.compile(r"(?P<words>.*?)\s*(?:\.\s?){3,}$|(?P<other>.*?)\s*…+$")
_UNIT = re.compile(
    r"(?:pasal\s+\w+|bab\s+[ivxlc]+|bagian\s+\w+|paragraf\s+\w+|\(\w{1,3}\).*|\w{1,3}[.)]\s?.*)$", re.IGNORECASE
)


def without_furniture(pages: Sequence[PageLines]) -> tuple[list[PageLines], int]:
    """The pages without what belongs to no page, and the number of lines left out.

    The number of a unit (`Pasal 5`) is never taken for a running head, however often one stands at the top of a page,
    and the first page keeps its head, which is the title.
    """
    heads = _running(pages, top=True)
    feet = _running(pages, top=False)
    numbered = sum(any(_bare_number(page[place]) for place in (0, -1)) for page in pages if page) > 1
    kept: list[PageLines] = []
    removed = 0
    for index, page in enumerate(pages):
        lines = _without(page, heads, feet, numbered=numbered, first=index == 0)
        removed += len(page) - len(lines)
        kept.append(lines)
    for lines, following in pairwise(kept):
        if lines and following and _is_catchword(lines[-1].text, following[0].text):
            lines.pop()
            removed += 1
    return kept, removed


def _without(
    page: PageLines, heads: set[tuple[str, int]], feet: set[tuple[str, int]], *, numbered: bool, first: bool
) -> PageLines:
    drop: set[int] = set()
    places = list(enumerate(page))
    for lines, running, kept in ((places, heads, first), (places[::-1], feet, False)):
        for place, line in lines[:_DEPTH]:
            repeated = any(key in running for key in _keys(line))
            if _is_page_number(line, numbered=numbered) or (repeated and not kept):
                drop.add(place)
            elif not repeated:
                break
    return [line for place, line in places if place not in drop]


def _running(pages: Sequence[PageLines], *, top: bool) -> set[tuple[str, int]]:
    """Words and height (in bands) of lines that stand at the same place on several pages."""
    counts: Counter[tuple[str, int]] = Counter()
    for page in pages:
        lines = page[:_DEPTH] if top else page[-_DEPTH:]
        counts.update({key for line in lines for key in _keys(line)})
    needed = max(_FEWEST, len(pages) // 5)
    return {key for key, count in counts.items() if count >= needed}


def _keys(line: TextLine) -> Iterator[tuple[str, int]]:
    """A line's words without their digits, with its height in the two bands that it may fall into."""
    words = re.sub(r"\d+", "#", line.text.casefold())
    if _UNIT.match(line.text) or len(words) < 3 or words.endswith((";", ":", ",")):
        return
    for band in {int(line.top // _BAND), int((line.top + _BAND / 2) // _BAND)}:
        yield words, band


def _is_page_number(line: TextLine, *, numbered: bool) -> bool:
    match = _NUMBER.match(line.text)
    return bool(match) and (numbered or not (match and match["bare"]))


def _bare_number(line: TextLine) -> bool:
    match = _NUMBER.match(line.text)
    return bool(match and match["bare"])


def _is_catchword(last: str, following: str) -> bool:
    """Whether a page's last line announces the first words of the next page (`(2) Pembentukan . . .`)."""
    match = _CATCHWORD.match(last)
    if not match:
        return False
    words = _plain(match["words"] or match["other"] or "")
    return bool(words) and _plain(following).startswith(words)


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()
