"""Which open list does a list mark continue?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

_FAR = 4
"""A number further than this from the last of its list is no skipped number but a number in a sentence."""


_FARTHEST = 60
"""The same where the numbers behind it go on: items of a list are left out."""
_DEFECTS = {
    "duplicate": ("duplicate-number", "{label} stands twice in {parent}"),
    "skipped": ("skipped-number", "{label} follows {last}"),
    "late": ("late-start", "the list begins at {label}"),
    "backward": ("skipped-number", "{label} stands after {last}"),
}
"""Note of a place -> the defect it is and what it says."""


class Open(Protocol):
    """What is asked of an open unit: the style of its number and its place in its list."""

    @property
    def style(self) -> str:
        """Style of its number (`ayat`, `huruf`, `angka)`)."""

    @property
    def value(self) -> int:
        """Place in its list, from 1."""

    @property
    def number(self) -> str:
        """Number as printed."""


@dataclass(frozen=True)
class Place:
    """Where an item goes.

    Attributes:
        depth: length of the stack of open units before the item is pushed.
        exact: whether it is the number expected there.
        note: empty, ``duplicate``, ``skipped``, ``backward`` or ``late``.
        last_printed: number of the item before it in its list.
    """

    depth: int
    exact: bool
    note: str = ""
    last_printed: str = ""

    def defect(self, label: str, parent: str, last: str) -> tuple[str, str] | None:
        """Kind and message of the defect that the place shows, for the labels of the item, its parent and the item before."""
        if not self.note:
            return None
        kind, message = _DEFECTS[self.note]
        return kind, message.format(label=label, parent=parent, last=last)


def place(
    stack: Sequence[Open],
    style: str,
    value: int,
    *,
    after_colon: bool,
    announced: bool = True,
    closed: frozenset[int] = frozenset(),
    goes_on: bool = False,
) -> Place | None:
    """Find the list that a mark continues or opens.

    Args:
        stack: the open units, outermost (pasal or preamble part) first.
        style: style of the mark.
        value: its number.
        after_colon: whether the words before it announce a list or end an item, or a bullet stands before it.
        announced: whether the words before it announce a list.
        closed: depths of lists whose last item is already in (the one before it ended in `dan` or `atau`).
        goes_on: whether the number after it follows too, so that a number far off is one of a list with a gap.

    Returns:
        The place, or None where the mark is better read as words.
    """
    if not stack:
        return None
    same = [depth for depth in range(len(stack) - 1, 0, -1) if stack[depth].style == style]
    if style == "ayat":
        return _place_ayat(stack, value, same)
    exact = [depth for depth in same if stack[depth].value + 1 == value]
    if exact:
        still_open = [depth for depth in exact if depth not in closed]
        return Place((still_open or exact)[0], exact=True)
    if value == 1:
        top = stack[-1]
        if same and top.style == style and not announced:
            return Place(same[0], exact=False, note="duplicate", last_printed=top.number)
        return Place(len(stack), exact=True)
    if same:
        nearest = min(same, key=lambda depth: (abs(value - stack[depth].value), -depth))
        last = stack[nearest]
        if value == last.value:
            return Place(nearest, exact=False, note="duplicate", last_printed=last.number)
        if 0 < value - last.value <= (_FARTHEST if goes_on else _FAR):
            return Place(nearest, exact=False, note="skipped", last_printed=last.number)
        if after_colon and 0 < last.value - value <= _FAR:
            return Place(nearest, exact=False, note="backward", last_printed=last.number)
        return None
    if after_colon and value <= (_FARTHEST if goes_on and announced else _FAR):
        return Place(len(stack), exact=False, note="late")
    return None


def _place_ayat(stack: Sequence[Open], value: int, same: list[int]) -> Place | None:
    if same:
        depth = same[-1]
        last = stack[depth]
        if value == last.value + 1:
            return Place(depth, exact=True)
        if value <= last.value:
            note = "duplicate" if value == last.value or value == 1 else "backward"
            return Place(depth, exact=False, note=note, last_printed=last.number)
        return (
            Place(depth, exact=False, note="skipped", last_printed=last.number) if value - last.value <= _FAR else None
        )
    if value == 1:
        return Place(1, exact=True)
    return Place(1, exact=False, note="late") if value <= _FAR else None
