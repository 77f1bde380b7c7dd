"""Names of offices that a regulation makes by defining them: short forms, and terms for bodies the lexicon does not know."""

from __future__ import annotations

import re
from collections.abc import Iterable

from simpul.extraction.model import Definition
from simpul.extraction.names import NameBook

_BODY = re.compile(
    r"^(?:suatu\s+|sebuah\s+|seorang\s+|merupakan\s+|sebagai\s+)?(?P<noun>pejabat|menteri|unsur\s+(?:pelaksana|penunjang|pembantu|staf|lini)|lembaga|unit|organisasi|forum|tim|wadah|satuan|instansi|badan\s+usaha|panitia|komisi|komite|dewan|kelompok\s+kerja|kepala\s+(?:unit|satuan|perangkat|dinas|badan|kantor))\b",
    re.IGNORECASE,
)
_CLASSES = {
    "pejabat": "post",
    "menteri": "post",
    "kepala": "post",
    **dict.fromkeys(("forum", "tim", "wadah", "panitia", "komisi", "komite", "dewan", "kelompok"), "forum"),
}
_HEADS = ("Dinas", "Badan", "Kantor", "Bagian", "Kecamatan", "Inspektorat", "Sekretariat", "Rumah Sakit")


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
    for definition in definitions:
        if definition.short_for:
            synonyms[definition.term] = definition.short_for
            full_name = book.find(definition.short_for)
            if full_name and full_name[0].start == 0 and full_name[0].end == len(definition.short_for):
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
        whole = len(known) == 1 and known[0].start == 0 and known[0].end == len(definition.term)
        body = _BODY.match(definition.definition)
        if (
            not whole
            and body
            and definition.term[:1].isupper()
            and not definition.term.lower().startswith(("jabatan", "urusan", "kewenangan"))
        ):
            noun = body["noun"].split()[0].lower()
            terms[definition.term] = _CLASSES.get(noun, "organisation")
        if definition.term in _HEADS and definition.definition.startswith(definition.term + " "):
            full = book.find(definition.definition)
            if full and full[0].start == 0 and full[0].key != book.key(definition.term):
                terms[definition.term] = "organisation"
                synonyms[definition.term] = full[0].name
    return terms, synonyms


_LEVEL = re.compile(r"(?P<base>.+?) (?:provinsi|kabupaten/kota|kabupaten|kota)$")


def same_level(texts: Iterable[str], names: NameBook, issuer: str) -> dict[str, str]:
    """Names with a level that stand for the office named without: `Pemerintah Daerah Provinsi` in a regulation of a province.

    Where the national government speaks of one level only, its names with and without the level are one office too.

    Args:
        texts: words of the provisions.
        names: finds offices in them.
        issuer: kind of the government that issued the regulation.
    """
    known = {mention.key for text in texts for mention in names.find(text)}
    found: dict[str, str] = {}
    for key in sorted(known):
        level = _LEVEL.match(key)
        base = level["base"] if level else ""
        own = issuer == "provinsi" and key.endswith(" provinsi")
        sole = issuer in ("pemerintah", "kementerian") and sum(other.startswith(f"{base} ") for other in known) == 1
        if base in known and (own or sole) and not base.startswith(("tim", "komisi", "dewan pengawas")):
            found[key] = base
    if issuer == "provinsi":
        found["pemerintah provinsi"] = "pemerintah daerah"
    return found


_ROLES = ("ketua", "wakil ketua", "sekretaris", "wakil sekretaris", "bendahara", "sekretariat")
_SECRETARY_OF_SECRETARIAT = re.compile(r"\b(?:dipimpin|dikepalai)\s+oleh\s+(?:seorang\s+)?Sekretaris\b")


def bare_roles(texts: Iterable[str], names: NameBook) -> tuple[dict[str, str], dict[str, str]]:
    """Roles that stand alone for the only office of that role: `Ketua` where no other than `Ketua Komisi Irigasi` is named.

    Returns:
        (role -> office class, role -> full name).
    """
    texts = list(texts)
    mentions = [mention for text in texts for mention in names.find(text)]
    named: dict[str, dict[str, str]] = {}
    for mention in mentions:
        if mention.rank in _ROLES:
            named.setdefault(mention.rank, {}).setdefault(mention.key, mention.name)
    if any(_SECRETARY_OF_SECRETARIAT.search(text) for text in texts):
        named.pop("sekretaris", None)
    full = {role.title(): next(iter(offices.values())) for role, offices in named.items() if len(offices) == 1}
    return {role: "organisation" if role == "Sekretariat" else "post" for role in full}, full


_ALSO_CALLED = re.compile(
    r"\s*,?\s+(?:yang\s+)?(?:dapat\s+)?(?:di\s?sebut|di\s?singkat)\s+juga\s+(?:sebagai\s+|dengan\s+)?(?P<other>[A-Z]\w+(?:\s+[A-Z]\w*)*)"
)


def also_called(texts: Iterable[str], names: NameBook) -> dict[str, str]:
    """Other names given in passing: `Asisten Tata Praja, disebut juga Asisten I` -> {Asisten I: Asisten Tata Praja}."""
    found: dict[str, str] = {}
    for text in texts:
        for mention in names.find(text):
            other = _ALSO_CALLED.match(text, mention.end)
            if other:
                found[other["other"]] = mention.name
    return found
