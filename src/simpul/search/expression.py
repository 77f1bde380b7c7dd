"""From what people type to what SQLite is asked: every word with the forms in which it may stand in the law.

The words asked for must all be there. A word is found as it is, by its stem, run together with its neighbour or apart
(`walikota`, `wali kota`), by its beginning where it is no word of the corpus, and a name of an office also by the other
names of that office (`Bappeda`). Words between quotation marks are found in that order only.

The expression is made of folded words between quotation marks, so that nothing typed can be syntax of FTS5.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from simpul.search.stemming import candidates
from simpul.search.words import STOP_WORDS, folded_words

MOST_WORDS = 32
"""Words of a search that are looked at."""
_LONGEST_NAME = 9
_QUOTED = re.compile(r'["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)')
_WORDS_IN = "{title body context} : "


class Lexicon(Protocol):
    """What must be known of an index to ask it."""

    def stems_of(self, word: str) -> tuple[str, ...]:
        """The stem of a word of the corpus; empty for any other."""

    def has_stem(self, stem: str) -> bool:
        """Whether a word of the corpus has a stem."""

    def has_word(self, word: str) -> bool:
        """Whether a word stands in the corpus."""

    def names_like(self, name: str) -> tuple[str, ...]:
        """The other names of the things that go by a name, given by its key."""


@dataclass(frozen=True)
class Part:
    """A word, or the words between quotation marks.

    Attributes:
        words: folded.
        phrase: whether they were between quotation marks.
    """

    words: tuple[str, ...]
    phrase: bool = False


@dataclass
class Wanted:
    """What is looked for, in the form of an expression and of what to mark.

    Attributes:
        clauses: expressions that must all hold.
        words: folded words to mark in what is found.
        stems: stems whose words are marked.
        beginnings: beginnings of words that are marked.
        unknown: words asked for that are no words of the corpus, nor their stems.
    """

    clauses: list[str] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    stems: set[str] = field(default_factory=set)
    beginnings: set[str] = field(default_factory=set)
    unknown: list[str] = field(default_factory=list)

    @property
    def all_of(self) -> str:
        """The expression for all clauses."""
        return " AND ".join(f"({clause})" for clause in self.clauses)

    @property
    def any_of(self) -> str:
        """The expression for at least one clause."""
        return " OR ".join(f"({clause})" for clause in self.clauses)


def parts(text: str) -> list[Part]:
    """The words and phrases of a search; without stop words where there are others.

    Args:
        text: as typed.
    """
    found: list[Part] = []
    end = 0
    for match in _QUOTED.finditer(text):
        found += [Part((word,)) for word in folded_words(text[end : match.start()])]
        phrase = tuple(folded_words(match[1]))
        found += [Part(phrase, phrase=True)] if phrase else []
        end = match.end()
    found += [Part((word,)) for word in folded_words(text[end:])]
    telling = [part for part in found if part.phrase or part.words[0] not in STOP_WORDS]
    return (telling or found)[:MOST_WORDS]


def expression(asked: Sequence[Part], lexicon: Lexicon) -> Wanted:
    """What is looked for.

    Args:
        asked: the parts, at least one.
        lexicon: of the index.
    """
    wanted = Wanted()
    place = 0
    while place < len(asked):
        place = _clause(asked, place, lexicon, wanted)
    return wanted


def _clause(asked: Sequence[Part], place: int, lexicon: Lexicon, wanted: Wanted) -> int:
    """Add the clause of the part at a place, or of a name that begins there; return the place behind it."""
    part = asked[place]
    if part.phrase:
        wanted.words.update(part.words)
        wanted.clauses.append(f"{_WORDS_IN}{_phrase(part.words)}")
        return place + 1
    run = [one.words[0] for one in _run(asked[place : place + _LONGEST_NAME])]
    for length in range(len(run), 0, -1):
        others = lexicon.names_like("".join(run[:length]))
        joined = "".join(run[:length]) if length == 2 and lexicon.has_word("".join(run[:length])) else ""
        if others or joined:
            each = " AND ".join(f"({_word(word, lexicon, wanted)})" for word in run[:length])
            forms = [folded_words(other) for other in others] + ([[joined]] if joined else [])
            for form in forms:
                wanted.words.update(form)
            phrases = [f"({_WORDS_IN}{_phrase(form)})" for form in forms]
            wanted.clauses.append(" OR ".join((f"({each})", *phrases)))
            return place + length
    wanted.clauses.append(_word(run[0], lexicon, wanted))
    return place + 1


def _run(asked: Sequence[Part]) -> list[Part]:
    """The single words at the beginning."""
    end = next((index for index, part in enumerate(asked) if part.phrase), len(asked))
    return list(asked[:end])


def _word(word: str, lexicon: Lexicon, wanted: Wanted) -> str:
    """The expression for a word in all its forms."""
    stems = lexicon.stems_of(word)
    known = bool(stems)
    stems = stems or tuple(stem for stem in candidates(word) if lexicon.has_stem(stem))
    wanted.words.add(word)
    wanted.stems.update(stems)
    forms = [f'{_WORDS_IN}"{word}"', *(f'{{stems}} : "{stem}"' for stem in stems)]
    if not known:
        apart = _apart(word, lexicon.has_word)
        if apart:
            wanted.words.update(apart)
            forms.append(f"{_WORDS_IN}{_phrase(apart)}")
        if len(word) >= 3:
            wanted.beginnings.add(word)
            forms.append(f'{_WORDS_IN}"{word}" *')
        if not stems and not apart:
            wanted.unknown.append(word)
    stemmed = _apart(next(iter(stems), ""), lexicon.has_stem)
    if stemmed:
        wanted.stems.update(stemmed)
        forms.append(f"{{stems}} : {_phrase(stemmed)}")
    return " OR ".join(f"({form})" for form in forms)


def _apart(word: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    """A word as two, where both are words of the corpus (`walikota`: `wali kota`)."""
    for cut in range(4, len(word) - 3):
        if known(word[:cut]) and known(word[cut:]):
            return (word[:cut], word[cut:])
    return ()


def _phrase(words: Sequence[str]) -> str:
    return '"' + " ".join(words) + '"'
