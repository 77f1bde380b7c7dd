"""Words as OCR prints them, read as the word of drafting language that looks the same.

OCR takes letters for others of the same shape: `rn` for `m`, `cl` for `d`, `l` for `I` or `1`, `e` for `c`, `u` for `n`; it
sets dots and signs into words and runs words together. A word that is no word of the vocabulary, but has the shape of
exactly one, is read as that one. The vocabulary (``vocabulary.txt``) holds common words of regulations; a word it has is
never touched, names of persons and places are not in it.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

TOKEN = re.compile(r"[A-Za-z](?:[A-Za-z0-9!|]|<(?=[a-z])|[.:](?=[a-z]))*")
"""A word with the figures and signs that OCR may have set into it."""
_SHAPES = (
    ("l<", "k"), ("!", "i"), ("|", "i"), ("1", "i"), ("l", "i"), ("j", "i"), ("0", "o"), ("5", "s"), ("8", "b"), ("ci", "d"),
    ("c", "e"), ("u", "n"), ("h", "b"), ("q", "g"), ("vv", "w"), ("rn", "m"),
)  # fmt: skip
"""Signs and the letter whose shape they share, in the order in which they are replaced."""
_CONFUSED = ("tricf", "oeas", "gqy", "nom", "pf", "vy")
"""Letters that OCR takes for one another in a long word, once."""
_JOINED = frozenset(
    [
        "adalah",
        "yang",
        "dalam",
        "dengan",
        "untuk",
        "kepada",
        "oleh",
        "merupakan",
        "atau",
        "dari",
        "pada",
        "serta",
        "sebagai",
        "mempunyai",
        "memiliki",
        "melaksanakan",
        "melakukan",
        "bertugas",
        "berwenang",
        "sesuai",
        "berdasarkan",
        "sebagaimana",
        "terhadap",
    ]
)
"""Words that others run together with."""
_SHORT_RUN_ON = re.compile(r"(?P<name>[A-Z]{3,6})(?P<rest>[a-z]{5,})")
"""An abbreviation that a word runs on behind: `PPIDmelaksanakan`."""
_LONG = 7
_PART = 7
"""Letters from which on two words of the vocabulary are no part of a longer word."""
_LONGEST = 40
"""Letters of the longest word that is read: two words of drafting language run together have fewer."""


@cache
def vocabulary() -> frozenset[str]:
    """Common words of regulations, lower case."""
    return frozenset(files(__package__).joinpath("vocabulary.txt").read_text(encoding="utf-8").split())


def shape(word: str) -> str:
    """What words that look alike to OCR share (`dirnaksud` and `dimaksud`, `clan` and `dan`)."""
    text = re.sub(r"[.:]", "", word.lower())
    for printed, letter in _SHAPES:
        text = text.replace(printed, letter)
    return text


@cache
def _by_shape() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word in vocabulary():
        found.setdefault(shape(word), set()).add(word)
    return {key: frozenset(words) for key, words in found.items()}


class Misprints:
    """Reads the misprints of one text.

    How much is read depends on how damaged the text is: a clean text keeps whatever could be a word of its own, and a word
    printed three times is none that OCR made.

    Args:
        text: the text.
    """

    def __init__(self, text: str) -> None:
        self._times = Counter(match[0] for match in TOKEN.finditer(text))
        sure = sum(1 for word in self._times if len(word) >= _LONG and word.isascii() and self._sure(word))
        self.damaged = sure >= 5 and sure * 100 > len(self._times)
        self._own: dict[str, frozenset[str]] = {}
        """Shape -> the word of the text's own, a name perhaps, that has it and is printed often."""
        for word, times in Counter(word.lower() for word in self._times.elements() if word.isalpha()).items():
            if times > 2 and len(word) > 4 and word not in vocabulary():
                self._own[shape(word)] = self._own.get(shape(word), frozenset()) | {word}
        self._read: dict[str, str | None] = {}

    def read(self, printed: str) -> str | None:
        """The word or two words that a misprinted word means, lower case; None where it is no misprint that can be read.

        Examples: `dirnaksud` -> dimaksud, `menjad.i` -> menjadi, `UPTDyang` -> uptd yang; in a damaged text also
        `pejabar` -> pejabat, `TATAKERJA` -> tata kerja.
        """
        if printed not in self._read:
            self._read[printed] = self._meant(printed)
        return self._read[printed]

    def _meant(self, printed: str) -> str | None:
        if not _may_be_read(printed) or (self._times[printed] > 2 and printed.isalpha() and not printed.islower()):
            return None
        word = printed.lower()
        tried = [_parted(printed, anywhere=self.damaged)]
        if self.damaged or len(printed) > 4:
            tried.insert(0, _alike(word))
        if self.damaged:
            tried[1:1] = [self._own.get(shape(word), frozenset()), _nearly_alike(word)]
        if self.damaged or len(word) >= _VERY_LONG:
            tried.append(_close(word))
        readings = next((found for found in tried if found), frozenset())
        meant = next(iter(readings)) if len(readings) == 1 else None
        return None if meant == word else meant

    @staticmethod
    def _sure(word: str) -> bool:
        return _may_be_read(word) and len(_alike(word.lower())) == 1


def as_printed(printed: str, meant: str) -> str:
    """The meant word or words in the case of the printed one (`ORGANlSASl` -> ORGANISASI, `Dlnas` -> Dinas)."""
    first, _, rest = meant.partition(" ")
    if sum(letter.isupper() for letter in printed) * 2 > len(printed):
        return first.upper() + (f" {rest.upper() if printed[-1].isupper() else rest}" if rest else "")
    if rest and len(first) > 1 and printed[: len(first)].isupper():
        return f"{first.upper()} {rest}"
    if rest and printed[-len(rest)].isupper():
        rest = rest.capitalize()
    first = first.capitalize() if printed[0].isupper() else first
    return f"{first} {rest}" if rest else first


def _may_be_read(printed: str) -> bool:
    """Whether a word may be a misprint: it is no word of the vocabulary, and no short name or abbreviation."""
    word = printed.lower()
    if (
        word in vocabulary()
        or not 3 <= len(word) <= _LONGEST
        or re.sub(r"(?:nya|lah|kah|pun)$", "", word) in vocabulary()
    ):
        return False
    return len(printed) > 4 or printed.islower() or not printed.isalpha()


def _alike(word: str) -> frozenset[str]:
    return _by_shape().get(shape(word), frozenset())


def _nearly_alike(word: str) -> frozenset[str]:
    """Words of which one letter differs in shape, and is one that OCR confuses."""
    plain = shape(word)
    if len(plain) < _LONG - 1 or len(word) < _LONG:
        return frozenset()
    found: set[str] = set()
    for index, letter in enumerate(plain):
        for group in _CONFUSED:
            if letter in group:
                for other in group:
                    found |= _by_shape().get(plain[:index] + other + plain[index + 1 :], frozenset())
    return frozenset(found)


_CLOSE = 0.9
"""How much of its letters a long misprint shares with the word meant (`mengkoordirlasikan`)."""
_LONG_ENOUGH = 11
"""Letters from which on a misprint is read by most of its letters."""

_VERY_LONG = 13
"""Letters from which on it is so read in a clean text as well."""


@cache
def _beginning(letters: str) -> tuple[str, ...]:
    """Long words of the vocabulary that begin so."""
    return tuple(sorted(word for word in vocabulary() if word.startswith(letters) and len(word) >= _LONG_ENOUGH - 1))


def _close(word: str) -> frozenset[str]:
    """The long word that begins alike and shares nearly all letters; none where two are close."""
    if len(word) < _LONG_ENOUGH or not word.isalpha():
        return frozenset()
    near = get_close_matches(word, _beginning(word[:3]), n=2, cutoff=_CLOSE)
    return frozenset(near)


def _parted(printed: str, *, anywhere: bool) -> frozenset[str]:
    """Two words run together, both long, the second with a capital or one of them a word that others run together with.

    ``anywhere``: also in a word printed in capitals, and with letters read by their shape.
    """
    word = printed.lower()
    short = _SHORT_RUN_ON.fullmatch(printed)
    if short and short["rest"] in vocabulary():
        return frozenset({f"{short['name'].lower()} {short['rest']}"})

    def words(part: str) -> frozenset[str]:
        return _alike(part) if anywhere else frozenset({part} & vocabulary())

    return frozenset(
        f"{first} {second}"
        for at in range(3, len(word) - 2)
        for first in words(word[:at])
        for second in words(word[at:])
        if (printed[at - 1].islower() and printed[at].isupper())
        or min(at, len(word) - at) >= _PART
        or (min(at, len(word) - at) > 3 and (first in _JOINED or second in _JOINED or (anywhere and printed.isupper())))
    )
