"""Names of offices that a regulation makes by defining them: short forms, and terms for bodies the lexicon does not know."""

from __future__ import annotations

import re
from collections.abc import Iterable

from simpul.extraction.levels import level_of
from simpul.extraction.model import Definition
from simpul.extraction.names import Mention, NameBook

_BODY = re.compile(
    r"^(?:suatu\s+|sebuah\s+|seorang\s+|merupakan\s+|sebagai\s+)?(?P<noun>pejabat|menteri|unsur\s+(?:pelaksana|penunjang|pembantu|staf|lini)|lembaga|unit|organisasi|perangkat\s+daerah|satuan\s+kerja|forum|tim|wadah|satuan|instansi|badan\s+usaha|(?:anggota|aparat(?:ur)?)(?=\s+(?-i:[A-Z]))|panitia|komisi|komite|dewan|kelompok\s+kerja|kepala\s+(?:unit|satuan|perangkat|dinas|badan|kantor))\b",
    re.IGNORECASE,
)
_CLASSES = {
    "pejabat": "post",
    "menteri": "post",
    "kepala": "post",
    "anggota": "group",
    "aparat": "group",
    "aparatur": "group",
    "perangkat": "group",
    **dict.fromkeys(("forum", "tim", "wadah", "panitia", "komisi", "komite", "dewan", "kelompok"), "forum"),
}
_TECHNICAL_UNITS = re.compile(r"(?:Unit Pelaksana Teknis|UPT)(?: ?(?:Daerah|Dinas/Badan|Dinas|Badan|D))*")
"""The name of all technical units of a government, where one of a field has a longer name."""
_HEADS = ("Dinas", "Badan", "Kantor", "Bagian", "Kecamatan", "Inspektorat", "Sekretariat", "Rumah Sakit")


def _is_whole(named: list[Mention], text: str) -> bool:
    """Whether a text is one name and nothing else."""
    return len(named) == 1 and (named[0].start, named[0].end) == (0, len(text))


def _is_general_name_of(term: str, named: Mention | None) -> bool:
    """Whether a definition goes back to the beginning of its own term: `Unit Pelaksana Teknis Pasar adalah Unit Pelaksana Teknis yang ...`."""
    return named is not None and term.startswith(f"{named.name} ") and len(named.name.split()) > 2


def office_terms(definitions: Iterable[Definition]) -> tuple[dict[str, str], dict[str, str]]:
    """Terms that name offices.

    Returns:
        (term -> office class) for terms the lexicon does not know, and (name -> full name) for short forms and for general
        names that stand for one office (`Dinas adalah Dinas Lingkungan Hidup Kabupaten Tulungagung`).
    """
    book = NameBook()
    terms: dict[str, str] = {}
    synonyms: dict[str, str] = {}
    definitions = list(definitions)
    for apart in levels_apart(definition.term for definition in definitions):
        named = book.find(apart)
        if len(named) == 1 and (named[0].start, named[0].end) == (0, len(apart)):
            terms[apart], synonyms[apart] = named[0].office_class, apart
    for definition in definitions:
        if definition.short_for:
            synonyms[definition.term] = definition.short_for
            full_name = book.find(definition.short_for)
            known_so = _is_whole(book.find(definition.term), definition.term)
            if (
                full_name
                and _is_whole(full_name, definition.short_for)
                and not (known_so and book.find(definition.term)[0].key == full_name[0].key)
            ):
                terms[definition.term] = full_name[0].office_class
        known = book.find(definition.term)
        same = definition.term != definition.definition and definition.definition.startswith(definition.term + " ")
        longer = book.find(definition.definition) if same else []
        if (
            longer
            and longer[0].start == 0
            and longer[0].key != book.key(definition.term)
            and (not known or known[0].end == len(definition.term))
        ):
            synonyms.setdefault(definition.term, longer[0].name)
        generic = book.find(definition.definition)
        synonyms.update(_of_levels(definition, book, generic))
        if _is_general_name_of(definition.term, generic[0] if generic and generic[0].start == 0 else None):
            synonyms.setdefault(generic[0].name, definition.short_for or definition.term)
        of_kind = _TECHNICAL_UNITS.fullmatch(definition.short_for or definition.term)
        if known and known[0].key == "unit pelaksana teknis" and known[0].start == 0 and not of_kind:
            terms[definition.term] = "organisation"
        whole = len(known) == 1 and (known[0].start, known[0].end, known[0].proper) == (0, len(definition.term), True)
        body = _BODY.match(definition.definition)
        if (
            not whole
            and body
            and definition.term[:1].isupper()
            and not definition.term.lower().startswith(("jabatan", "urusan", "kewenangan"))
        ):
            noun = body["noun"].split()[0].lower()
            told = terms.get(definition.term) if definition.short_for else None  # by the full name
            terms[definition.term] = told or _CLASSES.get(noun, "organisation")
            long = definition.short_for or ""
            if long[:1].isupper():  # a name of its own, though the lexicon or other terms know parts of it
                terms.setdefault(long, terms[definition.term])
        if definition.term in _HEADS and definition.definition.startswith(definition.term + " "):
            full = book.find(definition.definition)
            if full and full[0].start == 0 and full[0].key != book.key(definition.term):
                terms[definition.term] = "organisation"
                synonyms[definition.term] = full[0].name
    return terms, synonyms


def _of_levels(definition: Definition, book: NameBook, named: list[Mention]) -> dict[str, str]:
    """Names with a level that a definition puts under one: `Sekretaris Desa adalah sekretaris desa kabupaten dan ... kota`."""
    key = book.key(definition.term)
    levels = [mention for mention in named if level_of(mention.key)[1] and level_of(mention.key)[0] == key]
    whole = bool(levels) and levels == named and named[0].start == 0
    return {mention.key: definition.term for mention in levels} if whole else {}


_LEVEL = re.compile(r"(?P<base>.+?) (?:provinsi|kabupaten/kota|kabupaten|kota)$", re.IGNORECASE)


def levels_apart(terms: Iterable[str]) -> dict[str, str]:
    """Terms that are defined for several levels, and so name an office each: `Perangkat daerah provinsi`, `... kabupaten/kota`.

    Returns:
        Term -> itself, to stand against the synonyms that make them one.
    """
    by_base: dict[str, set[str]] = {}
    for term in terms:
        level = _LEVEL.match(term)
        if level:
            by_base.setdefault(level["base"].lower(), set()).add(term)
    return {term: term for found in by_base.values() if len(found) > 1 for term in found}


_ALSO_CALLED = re.compile(
    r"\s*,?\s+(?:yang\s+)?(?:dapat\s+)?(?:di\s?sebut|di\s?singkat)\s+juga\s+(?:sebagai\s+|dengan\s+)?(?P<other>[A-Z]\w+(?:\s+[A-Z]\w*)*)"
)


def also_called(spoken: Iterable[tuple[str, Iterable[Mention]]]) -> dict[str, str]:
    """Other names given in passing: `Asisten Tata Praja, disebut juga Asisten I` -> {Asisten I: Asisten Tata Praja}."""
    found: dict[str, str] = {}
    for text, mentions in spoken:
        for mention in mentions:
            other = _ALSO_CALLED.match(text, mention.end)
            if other:
                found[other["other"]] = mention.name
    return found
