"""Definitions: the terms of the definitions article (UU 12/2011, Lampiran II, numbers 97-109)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.extraction.model import Definition
from simpul.extraction.passages import Passage, Passages

_CHAPEAU = re.compile(
    r"(?:yang\s+)?di\s?maksud(?:kan)?(?:\s+(?:di\s?)?dalam\s+[^:;]{0,60}?)?\s+dengan\b|pengertian\s+dari|dengan\s+(?:istilah|pengertian)\b"
    r"|^(?:Pengertian|Istilah|Definisi)\b[^.;:]{0,80}:\s*$",
    re.IGNORECASE,
)
_CALLED = r"di\s?(?:singkat|sebut)(?!\s+(?:juga\s+)?dengan\s+(?:nama|sebutan)\s+lain)"
_HERE = r"(?:(?:di\s?)?dalam\s+Peraturan\s+[^,;]{0,40}?\bini\s+)?"
_SHORT = re.compile(
    rf"\s*[,(]?\s*(?:atau\s+)?(?:yang\s+)?(?:(?:untuk\s+)?selanjutnya\s+{_HERE}(?:dapat\s+)?)?{_CALLED}(?:\s+juga)?(?:\s+(?:dengan|sebagai))?\s+(?P<short>.+?)\s*,?$"
)
_ANOTHER = re.compile(
    rf"\s*,?\s+(?:atau|dan)\s+(?:yang\s+)?(?:selanjutnya\s+)?{_CALLED}(?:\s+juga)?(?:\s+(?:dengan|sebagai))?\s+"
)
_ALIAS = re.compile(
    r"\s*,?\s+(?:atau|dan/atau)\s+(?:yang\s+)?(?:di\s?sebut\s+(?:juga\s+)?)?(?:dengan\s+)?(?:nama|sebutan)\s+lain(?:nya)?\s*,?$"
)
_SHORT_BEHIND = re.compile(
    rf",?\s+(?:yang\s+)?(?:untuk\s+)?selanjutnya\s+(?:dapat\s+)?{_CALLED}(?:\s+(?:dengan|sebagai))?\s+"
    r"(?P<short>[A-Z]\w*(?:[\s/-]+[A-Z]\w*|\s+dan\s+[A-Z]\w*|,\s+(?:dan\s+)?[A-Z]\w*)*)(?=\s*(?:$|,|yang\b))"
)
"""A short form given behind the copula: `Dinas adalah Dinas Sosial yang selanjutnya disebut Dinsos`."""
_SEVERAL = re.compile(r",\s+(?:dan\s+)?|(?<=\w)\s+dan\s+(?=[A-Z])")
_INSERTS = re.compile(r"Di\s?antara\s+angka\b[^:]*\bPasal\s+1\b[^:]*\bdisisipkan\b")
"""An amendment that sets further definitions between those of the first pasal."""
_ALONE = re.compile(
    rf"[A-Z][^.;:]{{2,120}}?,?\s+yang\s+(?:untuk\s+)?selanjutnya\s+{_HERE}(?:dapat\s+)?{_CALLED}(?:\s+(?:dengan|sebagai))?\s+[A-Z][^.;:,]{{0,60}}?"
    r",?\s+(?:adalah|ialah|merupakan)\s"
)
"""A definition in a sentence of its own: `Badan Rawa Nasional yang selanjutnya dalam Peraturan Presiden ini disebut BRN adalah ...`."""
_COPULA = re.compile(r"\s+(?:adalah|ialah|merupakan|yaitu|yakni)\s+")
_REPEATED = re.compile(r"(?P<term>[A-Z]\w+(?:\s+[A-Z]\w+)+)\s+(?P<definition>(?P=term)\s+.+)")


_ACRONYM = re.compile(r"\s+\((?P<short>(?=(?:[^()]*[A-Z]){2})[A-Z][\w/-]{1,14})\)$")
"""An abbreviation in parentheses behind a term: `Rencana Kerja Pemerintah (RKP)`."""


def definitions_article(passages: Passages) -> Iterator[tuple[Passage, int, int]]:
    """Items of the definitions article, with the span of their words: what stands below a chapeau `yang dimaksud dengan`.

    In the first pasal the chapeau may stand in an ayat, or have its definitions run on behind it without numbers, or be
    missing altogether where a sentence defines by itself what it gives a short name.
    """
    first = next((passage.path for passage in passages.body()), "")
    for passage in passages.body():
        if _INSERTS.match(passage.text) and passage.path.startswith("pasal-I/"):
            yield from ((item, 0, len(item.text)) for item in passages.children(passage))
        opening = _CHAPEAU.search(passage.text)
        in_first = first in (passage.path, passage.unit.parent)
        if in_first and passage.unit.type in ("pasal", "ayat") and opening is None and _ALONE.match(passage.text):
            sentence = re.compile(r"[.;](?=\s+[A-Z]|\s*$)").search(passage.text)
            yield passage, 0, sentence.end() if sentence else len(passage.text)
        if opening is None or passage.unit.type not in (("pasal", "ayat") if in_first else ("pasal",)):
            continue
        items = passages.children(passage)
        yield from ((item, 0, len(item.text)) for item in items)
        if not items and in_first:
            yield from ((passage, *span) for span in _parts(passage.text, opening.end()))


def _parts(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Spans of the definitions that run on in one text behind ``start``: parted by semicolons and full stops."""
    for part in re.compile(r"[^\s:;.][^;.]*(?:\.(?!\s+[A-Z]|\s*$)[^;.]*)*").finditer(text, start):
        yield part.span()


def find_definitions(passages: Passages, place: str = "") -> list[Definition]:
    """Definitions in order; a short form is a definition of its own with the same words.

    Example: `DPRD` in "Dewan Perwakilan Rakyat Daerah yang selanjutnya disingkat DPRD adalah lembaga ...".

    Args:
        passages: the passages.
        place: the city or regency of the regulation, which is no part of a term.
    """
    found: list[Definition] = []
    for passage, start, end in definitions_article(passages):
        found.extend(define(passages, passage, start, end, place))
    return found


def define(passages: Passages, passage: Passage, start: int, end: int, place: str = "") -> Iterator[Definition]:
    """The definition in ``start:end`` of a passage's words, and those of its short forms."""
    text = passage.text[start:end]
    copula = _COPULA.search(text)
    if copula is None:
        repeated = _REPEATED.match(text)
        if repeated is None:
            return
        evidence = passages.evidence(passage, start, end, repeated["term"], "definition.repeated-term")
        yield Definition(evidence, repeated["term"], repeated["definition"].rstrip(" ;."))
        return
    head, body = text[: copula.start()], text[copula.end() :].rstrip(" ;.")
    for each in _heads(head):
        yield from _define(passages, passage, (start, end), each, copula[0], body, place)


_TWO = re.compile(
    rf"\bselanjutnya\s+{_CALLED}\s+\w+(?P<joint>\s+dan\s+)(?=[A-Z][\w ]+?\s+yang\s+(?:untuk\s+)?selanjutnya\s+{_CALLED}\b)"
)
"""Two terms defined in one: `Rukun Tetangga yang selanjutnya disebut RT dan Rukun Warga yang selanjutnya disebut RW adalah ...`."""


def _heads(head: str) -> list[str]:
    """The terms that stand in front of one copula, each with its short form."""
    parts, at = [], 0
    for match in _TWO.finditer(head):
        parts.append(head[at : match.start("joint")])
        at = match.end("joint")
    return [*parts, head[at:]]


def _define(
    passages: Passages, passage: Passage, span: tuple[int, int], head: str, copula: str, body: str, place: str
) -> Iterator[Definition]:
    """The definition of a head, short forms and all, in ``span`` of a passage's words."""
    start, end = span
    short = _SHORT.search(head)
    term = _without(place, _ALIAS.sub("", head[: short.start()] if short else head))
    evidence = passages.evidence(passage, start, end, copula, "definition.copula")
    acronym = _ACRONYM.search(term)
    term = term[: acronym.start()] if acronym else term
    if term:
        yield Definition(evidence, term, body)
    if acronym:
        yield Definition(evidence, acronym["short"], body, short_for=term)
    for name in _ANOTHER.split(_ALIAS.sub("", short["short"])) if short else ():
        form = _without(place, name.rstrip(" ,)") if short and short[0].lstrip().startswith("(") else name)
        acronym = _ACRONYM.search(form)
        for one in (form[: acronym.start()], acronym["short"]) if acronym else (form,):
            if short and one and one != term:
                evidence = passages.evidence(passage, start, end, short[0], "definition.short-form")
                yield Definition(evidence, one, body, short_for=term)
    behind = None if short else _SHORT_BEHIND.search(body)
    if term and behind:
        forms = _SEVERAL.split(behind["short"]) if "," in behind["short"] else [behind["short"]]
        evidence = passages.evidence(passage, start, end, behind[0], "definition.short-form-behind")
        for form in (_without(place, name) for name in forms):
            if form != term:
                yield Definition(evidence, form, body, short_for=term if len(forms) == 1 else "")


def _without(place: str, term: str) -> str:
    """A term without the city or regency of the regulation."""
    term = term.strip(" ,")
    return (
        re.sub(rf"(?<=\w)\s+(?:Kota|Kabupaten|Provinsi)\s+{re.escape(place)}$", "", term, flags=re.IGNORECASE)
        if place
        else term
    )
