"""Definitions: the terms of the definitions article (UU 12/2011, Lampiran II, numbers 97-109)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.extraction.model import Definition
from simpul.extraction.passages import Passage, Passages

_CHAPEAU = re.compile(
    r"yang\s+di\s?maksud(?:kan)?(?:\s+(?:di\s?)?dalam\s+[^:;]{0,60}?)?\s+dengan|pengertian\s+dari", re.IGNORECASE
)
_SHORT = re.compile(
    r"\s*,?\s*(?:yang\s+)?(?:untuk\s+)?selanjutnya\s+(?:dapat\s+)?di\s?(?:singkat|sebut)(?:\s+juga)?(?:\s+(?:dengan|sebagai))?\s+(?P<short>.+?)\s*,?$"
)
_ALIAS = re.compile(
    r"\s*,?\s+atau\s+(?:yang\s+)?(?:di\s?sebut\s+dengan\s+(?:nama|sebutan)\s+lain|(?:sebutan|nama)\s+lain(?:nya)?)\s*,?$"
)
_COPULA = re.compile(r"\s+(?:adalah|ialah|merupakan)\s+")
_REPEATED = re.compile(r"(?P<term>[A-Z]\w+(?:\s+[A-Z]\w+)+)\s+(?P<definition>(?P=term)\s+.+)")


def definitions_article(passages: Passages) -> Iterator[Passage]:
    """Items of the definitions article: what stands directly below a chapeau `yang dimaksud dengan`."""
    for passage in passages.body():
        if passage.unit.type == "pasal" and _CHAPEAU.search(passage.text):
            yield from passages.children(passage)


def find_definitions(passages: Passages) -> list[Definition]:
    """Definitions in order; a short form is a definition of its own with the same words.

    Example: `DPRD` in "Dewan Perwakilan Rakyat Daerah yang selanjutnya disingkat DPRD adalah lembaga ...".
    """
    found: list[Definition] = []
    for passage in definitions_article(passages):
        found.extend(define(passages, passage))
    return found


def define(passages: Passages, passage: Passage) -> Iterator[Definition]:
    """The definition in one item, and that of its short form."""
    text = passage.text
    copula = _COPULA.search(text)
    if copula is None:
        repeated = _REPEATED.match(text)
        if repeated is None:
            return
        evidence = passages.evidence(passage, 0, len(text), repeated["term"], "definition.repeated-term")
        yield Definition(evidence, repeated["term"], repeated["definition"].rstrip(" ;."))
        return
    head, body = text[: copula.start()], text[copula.end() :].rstrip(" ;.")
    short = _SHORT.search(head)
    term = _ALIAS.sub("", head[: short.start()] if short else head).strip(" ,")
    evidence = passages.evidence(passage, 0, len(text), copula[0], "definition.copula")
    if term:
        yield Definition(evidence, term, body)
    if short:
        name = _ALIAS.sub("", short["short"]).strip(" ,")
        yield Definition(
            passages.evidence(passage, 0, len(text), short[0], "definition.short-form"), name, body, short_for=term
        )
