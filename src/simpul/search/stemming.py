"""Stems of Indonesian words, by their affixes and by the other words of the corpus.

The affixes are taken off by rule (after F. Z. Tala, A study of stemming effects on information retrieval in Bahasa
Indonesia, 2003), without a dictionary of roots. Where a nasal prefix has swallowed the first letter of the root
(`mengoordinasikan`: koordinasi, `meminta`: minta, `memimpin`: pimpin) there are several stems; the one that most other
words of the corpus have is taken.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_WHOLE = frozenset(
    (
        "pemerintah", "pemerintahan", "kecamatan", "kelurahan", "perangkat",
        "pendapat", "kepala", "kawasan", "sebagai", "bagian", "berita",
    )
)  # fmt: skip
"""Words that have grown a meaning of their own: a search for `perintah` does not want every `pemerintah`."""
_PARTICLES = re.compile(r"(?:lah|kah|pun)$")
_POSSESSIVE = re.compile(r"nya$")
_SUFFIX = re.compile(r"(?:kan|an)$")
_NASAL = (
    ("meng", "k"),
    ("peng", "k"),
    ("meny", "s"),
    ("peny", "s"),
    ("men", "t"),
    ("pen", "t"),
    ("mem", "p"),
    ("pem", "p"),
)
"""Prefixes, and the letter of the root that they swallow before a vowel."""
_PLAIN = ("ber", "ter", "per", "di", "ke", "se", "me", "pe", "be")
_VOWELS = "aiueo"


def candidates(word: str) -> tuple[str, ...]:
    """The stems that a folded word can have, the likeliest first; itself where it has no affix."""
    if word in _WHOLE or len(word) < 5 or not (word.isascii() and word.isalpha()):
        return (word,)
    base = _without(word, _PARTICLES)
    base = _without(base, _POSSESSIVE)
    base = _without(base, _SUFFIX)
    if base.endswith("i") and _is_root(base[:-1]):
        base = base[:-1]
    found: dict[str, None] = {}
    for stem in _without_prefix(base):
        # `memper-`, `diper-`, `keber-`: a second prefix stands behind the first.
        behind = next((stem[len(p) :] for p in ("per", "ber", "ter") if stem != base and stem.startswith(p)), "")
        found[behind if behind and _is_root(behind) else stem] = None
    return tuple(found)


def stems(vocabulary: Iterable[str]) -> dict[str, str]:
    """The stem of each word of a vocabulary."""
    possible = {word: candidates(word) for word in sorted(vocabulary)}
    support = Counter(found[0] for found in possible.values() if len(found) == 1)
    return {
        word: found[0] if len(found) == 1 else max(found, key=lambda stem: (support[stem], -found.index(stem)))
        for word, found in possible.items()
    }


def _without_prefix(base: str) -> list[str]:
    for prefix, swallowed in _NASAL:
        rest = base[len(prefix) :]
        if base.startswith(prefix) and _is_root(rest):
            if rest[0] not in _VOWELS:
                return [rest]
            # Before a vowel the root may have lost its first letter, have none, or have kept the nasal: `me-minta`.
            kept = base[2:]
            return [rest, swallowed + rest] if swallowed == "k" else [swallowed + rest, rest, kept]
    for prefix in _PLAIN:
        rest = base[len(prefix) :]
        if base.startswith(prefix) and _is_root(rest):
            return [rest]
    return [base]


def _without(word: str, ending: re.Pattern[str]) -> str:
    shorter = ending.sub("", word)
    return shorter if shorter != word and _is_root(shorter) else word


def _is_root(word: str) -> bool:
    """Whether so much is left that it can be a root: four letters and two vowels."""
    return len(word) >= 4 and sum(letter in _VOWELS for letter in word) >= 2
