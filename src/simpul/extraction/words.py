"""The words of a provision as a reader takes them in, with the way back to the source.

White space is collapsed, page furniture and Markdown marks are gone, words broken at a line end are joined, known slips of
OCR and spelling are read as meant. Each character knows the offset it came from, so that whatever a rule finds can be quoted
from the unchanged source.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simpul.structure.misprints import TOKEN, as_printed, vocabulary

_COMPOUNDS = ("undang", "perundang", "non", "sub", "ko", "pasca", "pra", "antar", "masing", "sehari")


@dataclass(frozen=True)
class Slip:
    """A reading that differs from what is printed; offsets are of the words' text."""

    start: int
    end: int
    printed: str
    meant: str
    reason: str


@dataclass(frozen=True)
class Words:
    """Words of a provision.

    Attributes:
        text: the words, single spaces.
        offsets: offset in the source of each character of ``text``; replaced words point at the printed ones.
        slips: corrections from data/curation that changed the reading.
    """

    text: str
    offsets: tuple[int, ...]
    slips: tuple[Slip, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Span in the source of ``text[start:end]`` (end exclusive); trims white space at both ends."""
        start, end = min(start, len(self.text)), min(end, len(self.text))
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        if start >= end:
            at = self.offsets[min(start, len(self.offsets) - 1)] if self.offsets else 0
            return at, at
        last = self.offsets[end - 1] + 1
        for slip in self.slips:
            if slip.start < end <= slip.end:
                last = max(last, self.offsets[slip.start] + len(slip.printed))
        return self.offsets[start], last


def read_words(source: str, spans: Sequence[tuple[int, int]], spelling: Mapping[str, str]) -> Words:
    """Words of the source in ``spans``.

    Args:
        source: the unchanged text.
        spans: (start, end) offsets in order.
        spelling: misspelt word -> what is meant, lower case.
    """
    letters: list[str] = []
    offsets: list[int] = []
    for index, (start, end) in enumerate(spans):
        if index and letters and letters[-1] != " ":
            letters.append("\n")
            offsets.append(start - 1 if start else 0)
        at = start
        while at < end:
            char = source[at]
            if char in "*" or (char == "_" and _is_markup(source, at)):
                at += 1
                continue
            letters.append(char if not char.isspace() or char == "\n" else " ")
            offsets.append(at)
            at += 1
    text, places = _join_broken("".join(letters), offsets)
    text, places = _join_parted(*_collapse(text, places))
    return _spell(text, places, spelling)


def _is_markup(source: str, at: int) -> bool:
    before = source[at - 1] if at else " "
    after = source[at + 1] if at + 1 < len(source) else " "
    return not (before.isalnum() and after.isalnum())


def _join_broken(text: str, offsets: list[int]) -> tuple[str, list[int]]:
    """Join words broken at a line end; a hyphen that belongs to the word (`undang-undang`) stays."""
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    for match in re.finditer(r"(?<=\w)-(?:[ ]*\n\s*|[ ]+)(?=\w)", text):
        left = re.search(r"\w+$", text[: match.start()])
        right = re.match(r"\w+", text[match.end() :])
        if left is None or right is None:
            continue
        first, second = left[0].lower(), right[0].lower()
        doubled = first == second or second.startswith(first[-4:]) or first.endswith(second[:4]) or first in _COMPOUNDS
        line_end = "\n" in match[0]
        if not line_end and not doubled:
            continue
        pieces.append(text[at : match.start()] + ("-" if doubled else ""))
        places.extend(offsets[at : match.start()] + ([offsets[match.start()]] if doubled else []))
        at = match.end()
    pieces.append(text[at:])
    places.extend(offsets[at:])
    return "".join(pieces), places


def _collapse(text: str, offsets: list[int]) -> tuple[str, list[int]]:
    letters: list[str] = []
    places: list[int] = []
    for char, place in zip(text, offsets, strict=True):
        if char.isspace():
            if letters and letters[-1] != " ":
                letters.append(" ")
                places.append(place)
            continue
        letters.append(char)
        places.append(place)
    while letters and letters[-1] == " ":
        letters.pop()
        places.pop()
    return "".join(letters), places


_PARTED = re.compile(r"(?<![\w-])(?P<first>[A-Za-z]{2,})[ ](?P<second>[a-z]{2,})(?![\w-])")


def _join_parted(text: str, offsets: list[int]) -> tuple[str, list[int]]:
    """Join a word that a space parts, where neither part is a word and both make one: `koor dinatif`."""
    pieces: list[str] = []
    places: list[int] = []
    at = start = 0
    known = vocabulary()
    while (match := _PARTED.search(text, start)) is not None:
        first, second = match["first"].lower(), match["second"]
        start = match.start("second")
        if f"{first}{second}" in known and first not in known and second not in known:
            pieces.append(text[at : match.end("first")])
            places.extend(offsets[at : match.end("first")])
            at = match.start("second")
    pieces.append(text[at:])
    places.extend(offsets[at:])
    return "".join(pieces), places


def _spell(text: str, offsets: list[int], spelling: Mapping[str, str]) -> Words:
    """Read known misspellings as meant; letters of the meant word point into the printed one."""
    letters: list[str] = []
    places: list[int] = []
    at = 0
    for match in TOKEN.finditer(text):
        meant = spelling.get(match[0]) or spelling.get(match[0].lower())
        if meant is None:
            continue
        letters.append(text[at : match.start()])
        places.extend(offsets[at : match.start()])
        word = as_printed(match[0], meant)
        letters.append(word)
        printed = offsets[match.start() : match.end()]
        places.extend(
            printed[min(index * len(printed) // len(word), len(printed) - 1)] for index in range(len(word) - 1)
        )
        places.append(printed[-1])
        at = match.end()
    letters.append(text[at:])
    places.extend(offsets[at:])
    return Words("".join(letters), tuple(places))


def correct(words: Words, printed: str, meant: str, reason: str) -> Words:
    """Read ``printed`` as ``meant`` (a correction of data/curation); unchanged where ``printed`` does not stand there."""
    at = words.text.find(printed)
    if at < 0:
        return words
    places = words.offsets[at : at + len(printed)]
    spread = [places[min(index * len(places) // max(len(meant), 1), len(places) - 1)] for index in range(len(meant))]
    if spread:
        spread[-1] = places[-1]
    text = words.text[:at] + meant + words.text[at + len(printed) :]
    offsets = (*words.offsets[:at], *spread, *words.offsets[at + len(printed) :])
    slip = Slip(at, at + len(meant), printed, meant, reason)
    return Words(text, offsets, (*words.slips, slip))
