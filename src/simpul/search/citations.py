"""What people type as a citation: read with the parser of legal citations, once it is spelt out as that expects.

``pasal 15 ayat 4 banjar``, ``Ps. 15 (4) perwali banjar 6/2023``, ``banjar-2023-6 pasal-15/ayat-4`` and ``perwali banjar
no 6 th 2023`` are understood beside the full form. A regulation is recognised by the words that it goes by: every word
of the citation that names no provision must be one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simpul.search.words import folded_words
from simpul.structure.citation import CitationError, ordinal_word, parse_citation
from simpul.structure.numbering import roman

_IGNORED = frozenset(
    (
        "nomor", "no", "nr", "tahun", "th", "thn", "tentang", "dari", "di", "dalam", "pada",
        "of", "in", "the", "and", "dan", "ri", "republik", "indonesia",
    )
)  # fmt: skip
_SHORT = (
    (r"\b(?:psl|ps)\b\.?\s*(?=\d)", "pasal "),
    (r"\bart(?:icle|\.)?\s+(?=\d)", "pasal "),
    (r"\b(?:ayat|ay|para(?:graph)?)\b\.?\s*\(?\s*(\d+[a-z]?)\b(?:\s*\))?", r"ayat (\1)"),
    (r"(\bpasal\s+\d+[a-z]?)\s*\(\s*(\d+[a-z]?)\s*\)", r"\1 ayat (\2)"),
    (r"\b(?:huruf|hrf|letter)\b\.?\s*(?=[a-z]\b)", "huruf "),
    (r"\b(?:angka|item)\b\.?\s*(?=\d)", "angka "),
    (r"\b(?:chapter)\s+(?=[\divxlc])", "bab "),
)
"""Short and foreign forms of the parts of a citation, and what the parser of citations expects."""
_PATH = re.compile(r"\b(bab|bagian|paragraf|pasal|ayat|huruf|angka|lampiran)-(\w+(?:~\d+)?)(?:/|\b)", re.IGNORECASE)
_FIRST = re.compile(
    r"\b(?:pasal\s+[\divxlc]|ayat\s+\(|bab\s+[ivxlc]|bagian\s+(?:ke|pertama)|paragraf\s+\d|menimbang|mengingat|menetapkan"
    r"|lampiran)",
    re.IGNORECASE,
)
_SLUG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*-\d{4}-\w+")
_FRACTION = re.compile(r"\b(\d{1,4})\s*/\s*(\d{4})\b")


@dataclass(frozen=True)
class KnownRegulation:
    """A regulation as citations name it.

    Attributes:
        iri: of the regulation.
        label: its name (``Peraturan Wali Kota Banjar Nomor 6 Tahun 2023``).
        slug: its short name (``banjar-2023-6``).
        words: folded words that it goes by.
    """

    iri: str
    label: str
    slug: str
    words: frozenset[str]


@dataclass(frozen=True)
class Cited:
    """A citation as understood.

    Attributes:
        path: citation path; empty where a regulation alone is cited.
        regulations: those that it can mean; empty where the regulation that is named is not known.
        named: whether words of it name a regulation.
        exact: whether it names a regulation by number, slug or in full, and not by its city alone.
    """

    path: str
    regulations: tuple[KnownRegulation, ...]
    named: bool
    exact: bool


def known(iri: str, label: str, slug: str, title: str, government: str, names: Iterable[str]) -> KnownRegulation:
    """A regulation with the words that it goes by.

    Args:
        iri: of the regulation.
        label: its name.
        slug: its short name.
        title: what it is about.
        government: label of its government.
        names: of its type of document (``perwali``, ``Peraturan Walikota``).
    """
    said = " ".join((label, slug, title, government, *names))
    return KnownRegulation(iri, label, slug, frozenset(_joined(folded_words(said))))


def understand(text: str, regulations: Sequence[KnownRegulation], *, unfinished: bool = False) -> Cited | None:
    """What a text cites; None where it is no citation.

    Args:
        text: as typed.
        regulations: all that there are.
        unfinished: whether the last word may be the beginning of one, as while somebody types.
    """
    words = _spelt_out(text)
    slug = _SLUG.search(words.lower())
    by_slug = next((one for one in regulations if slug and one.slug == slug[0]), None)
    if by_slug and slug:
        words = f"{words[: slug.start()]} {words[slug.end() :]}"
    first = _FIRST.search(words)
    if not first:
        return _regulation(words, by_slug, regulations)
    if unfinished:
        words = words.rstrip(" ,(")
    try:
        citation = parse_citation(words[first.start() :])
    except CitationError:
        return None
    if not citation.path or citation.path.split("/")[0].partition("-")[0] in ("ayat", "huruf", "angka"):
        return None
    rest = folded_words(f"{words[: first.start()]} {citation.regulation}")
    named = [word for word in rest if word not in _IGNORED]
    if by_slug:
        return None if named else Cited(citation.path, (by_slug,), named=True, exact=True)
    if not named:
        return Cited(citation.path, tuple(regulations), named=False, exact=False)
    meant = _meant(named, regulations, unfinished=unfinished)
    # Words that are no regulation's make the whole a search, unless they say themselves that they name one.
    if not meant and not _names_a_regulation(named):
        return None
    return Cited(citation.path, meant, named=True, exact=len(meant) == 1)


def _regulation(words: str, by_slug: KnownRegulation | None, regulations: Sequence[KnownRegulation]) -> Cited | None:
    """A citation of a regulation alone: by its slug, or by its number and year."""
    named = [word for word in folded_words(words) if word not in _IGNORED]
    if by_slug:
        return None if named else Cited("", (by_slug,), named=True, exact=True)
    years = [word for word in named if re.fullmatch(r"(?:19|20)\d\d", word)]
    numbers = [word for word in named if word.isdigit()]
    if not years or len(numbers) < 2 or len(numbers) == len(named):
        return None
    meant = _meant(named, regulations)
    return Cited("", meant, named=True, exact=len(meant) == 1) if meant else None


def _meant(
    named: Sequence[str], regulations: Sequence[KnownRegulation], *, unfinished: bool = False
) -> tuple[KnownRegulation, ...]:
    """The regulations that go by all of these words."""
    wanted = _joined(named)
    last = wanted.pop() if unfinished else ""
    return tuple(
        one
        for one in regulations
        if all(word in one.words for word in wanted) and (not last or any(w.startswith(last) for w in one.words))
    )


def _names_a_regulation(named: Sequence[str]) -> bool:
    return named[0] in {"peraturan", "perwali", "perbup", "perda", "pergub", "permendagri", "uu", "pp", "undang"}


def _joined(words: Sequence[str]) -> list[str]:
    """Words with `wali kota` as one, as both spellings are one name."""
    return re.sub(r"\bwali kota\b", "walikota", " ".join(words)).split()


def _spelt_out(text: str) -> str:
    words = re.sub(r"\s+", " ", text).strip()
    words = _PATH.sub(lambda match: f"{match[1]} {match[2].replace('~', ' ~')} ", words)
    for pattern, full in _SHORT:
        words = re.sub(pattern, full, words, flags=re.IGNORECASE)
    words = re.sub(r"\bbab\s+(\d{1,2})\b", lambda match: f"bab {roman(int(match[1]))}", words, flags=re.I)
    words = re.sub(r"\bbagian\s+(\d{1,2})\b", lambda match: f"bagian {ordinal_word(int(match[1]))}", words, flags=re.I)
    words = re.sub(r"~(\d{1,2})\b", lambda match: f"({ordinal_word(int(match[1]))})", words)
    return _FRACTION.sub(r"nomor \1 tahun \2", words)
