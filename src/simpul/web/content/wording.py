"""Where a provision's own words stand in the source text.

The graph has the words of a provision as one text, from which the printed number, page furniture and the marks that OCR
left are gone, and the span that it takes in the source with all that is below it. The words are found again in the
span, so that what is shown of the law is the source itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Span = tuple[int, int]
"""Offsets in code points; the end is exclusive."""
_PROBES = (24, 12, 6, 3)
"""Characters by which words are looked for, the longest first."""


def own_words(source: str, regions: Sequence[Span], words: str) -> tuple[Span, ...]:
    """The spans of a provision's words.

    White space does not count, as the source breaks lines anywhere.

    Args:
        source: the source text.
        regions: what of the source is the provision's own, without what is below it; in order.
        words: its words.

    Returns:
        Spans in order, each within one region; the whole of the regions where the words are not found in them, and
        nothing where there are no words.
    """
    wanted = "".join(words.split())
    if not wanted:
        return ()
    offsets = [at for start, end in regions for at in range(start, end) if not source[at].isspace()]
    found = "".join(source[at] for at in offsets)
    taken: list[int] = []
    here = done = 0
    while done < len(wanted):
        place = _next(found, wanted[done:], here)
        if place < 0:
            return tuple(span for span in regions if source[slice(*span)].strip())
        here = place
        while done < len(wanted) and here < len(found) and found[here] == wanted[done]:
            taken.append(offsets[here])
            here, done = here + 1, done + 1
    return tuple(_joined(source, regions, taken))


def _next(found: str, wanted: str, after: int) -> int:
    """Where the next of the words wanted begin; negative where they do not."""
    for length in _PROBES:
        place = found.find(wanted[:length], after)
        if place >= 0:
            return place
    return found.find(wanted, after) if len(wanted) < _PROBES[-1] else -1


def _joined(source: str, regions: Sequence[Span], taken: Iterable[int]) -> Iterable[Span]:
    """Offsets as spans; white space between two of the same region is part of a span."""
    start = end = -1
    for at in taken:
        near = start >= 0 and not source[end:at].strip() and any(one <= start and at < last for one, last in regions)
        if near:
            end = at + 1
            continue
        if start >= 0:
            yield start, end
        start, end = at, at + 1
    if start >= 0:
        yield start, end
