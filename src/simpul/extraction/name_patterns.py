"""Patterns of names of offices, built from the lexicon and from the terms that a regulation defines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from simpul.extraction.lexicon import load

HEAD_OF_PART = re.compile(r"Kepala\s+(?:Bidang|Seksi|Sub\s?[Bb]agian|Sub\s?[Bb]idang|Bagian|UPTD?)\s+[A-Z]")
"""The head of a part of a body, named with its field."""
NO_BODY = re.compile(r"(?:Sekretariat|Pemerintah|Kecamatan|Kelurahan|Bidang|Seksi|Bagian)\b(?!\s+DPRD)")
"""What is no body that such a head is named with."""

NEXT_NAME = (
    r"(?:Dinas|Badan|Bagian|Biro|Cabang|Komandan|Panglima|Deputi|Tim|Komisi|Komite|Panitia|Dewan|Majelis|Gugus|Kelompok\s+Kerja|Panel|Kantor|Kepala|Asisten|Sekretar\w+|Wali\s?[Kk]ota|Wakil|Bupati|Gubernur|Presiden|Menteri|Camat|Lurah|Kecamatan"
    r"|Kelurahan|Inspekt\w+|Satuan|Satpol|RSUD|BLUD|Rumah|BUMD|Perusahaan|Staf|Instansi|Perangkat|DPRD|OPD|SKPD|Pemerintah\b|Unit|Lembaga"
    r"|Kementerian|Pimpinan\s+(?:Lembaga|DPRD|Dewan|Perangkat|Instansi|Kepolisian|Kejaksaan|Pengadilan|Satuan|Kewilayahan)|Ketua|Forum|Forkopimda|Anggota|Direksi|Puskesmas|TNI|P(?:olri|OLRI|olda)|Kap(?:olres|olda|olsek)|Dan(?:dim|ramil|lanal)|Kejaksaan|Kepolisian|Pols?ek|Polres|Kodim|Koramil|Korem|Babinsa|Bappeda|BPBD|Sub\s?[Bb]agian|Sub\s?[Kk]omite|Instalasi|Bidang|Seksi|Unsur|Direktur"
    r"|Sekda|Setda|UPTD?|Kota\s+[A-Z]|Kabupaten\s+[A-Z]|Provinsi\s+[A-Z]|Lingkup|Tipe\s+[A-C]|Pasal|Lampiran|Peraturan|Undang|Nomor|Republik\s+Indonesia)\b"
)
"""The words that begin another name, or another kind of thing: a name in capitals ends before them."""
SECOND_OFFICE = {
    "Menteri": r"\s*/\s*-?\s*(?=Kepala\s(?!LPN[DK]\b))",
    "Kemente": r"(?<!\bKementerian)\s*/\s*(?=Badan\s+[A-Z])",
}
"""What stands between two names of one holder, by how the first begins."""


@dataclass(frozen=True)
class Pattern:
    """One way a name begins, or is, in words.

    Attributes:
        regex: what is printed.
        office_class: class of the office.
        label: its label where this stands first; empty: as printed.
        bare: class of a head that nothing follows; empty where it names no office alone.
        head: whether capitalised words go on with the name.
        first: first three letters in small letters, empty where they vary.
        term: whether the regulation defines the name.
        generic: whether it is an office in small letters only where it is bearer or party.
        party: whether it is an office only where it is bearer or party, capitals or not.
    """

    regex: re.Pattern[str]
    office_class: str
    label: str
    bare: str
    head: bool
    first: str
    term: bool = False
    generic: bool = False
    party: bool = False

    def proper(self, name: str) -> bool:
        """Whether ``name`` is printed as a name, and so is an office wherever it stands."""
        return not self.party and (name[0].isupper() or not self.generic)


@cache
def lexicon_patterns() -> tuple[Pattern, ...]:
    """Patterns of the lexicon: whole names first, then heads of names."""
    lexicon = load("offices")
    patterns = []
    for entry in lexicon["name"]:
        flags = re.IGNORECASE if entry.get("any_case") else 0
        regex = re.compile(rf"(?:{entry['pattern']})(?![\w-])", flags)
        first = _first_letters(entry["pattern"])
        generic, party = bool(entry.get("generic")), bool(entry.get("party"))
        label = entry.get("label", "")
        patterns.append(Pattern(regex, entry["class"], label, "", False, first, generic=generic, party=party))
    for entry in lexicon["head"]:
        regex = re.compile(rf"(?:{entry['pattern']})(?![\w-])")
        patterns.append(Pattern(regex, entry["class"], "", entry["bare"], True, _first_letters(entry["pattern"])))
    return (*patterns, *_field_patterns())


def _field_patterns() -> Iterator[Pattern]:
    """Patterns of the offices of single fields; where a name is as long as one of the lexicon's first file, that one counts."""
    lexicon = load("fields")
    for entry in lexicon["list"]:
        for name in entry["names"]:
            words = name.replace(" ", r"\s+").replace("[A-Z]", "(?-i:[A-Z])")
            flags = re.IGNORECASE if " " in name else 0
            party = bool(entry.get("party"))
            capital = "" if party and " " in name else "(?-i:(?=[A-Z]))"
            regex = re.compile(rf"{capital}(?:{words})(?![\w-])", flags)
            yield Pattern(regex, entry["class"], "", "", False, _first_letters(name), party=party)
    for entry in lexicon["head"]:
        regex, first = re.compile(rf"(?:{entry['pattern']})(?![\w-])"), _first_letters(entry["pattern"])
        yield Pattern(regex, entry["class"], "", entry["bare"], True, first, party=bool(entry.get("party")))


@cache
def lexicon_beginning(letters: str, *, varied: bool) -> tuple[Pattern, ...]:
    """Patterns of the lexicon whose names may begin with three letters; ``varied``: those of varied beginning as well."""
    return tuple(each for each in lexicon_patterns() if (letters.startswith(each.first) if each.first else varied))


def term_patterns(terms: Mapping[str, str], labels: Mapping[str, str]) -> tuple[Pattern, ...]:
    """Patterns of terms and their classes, and of the heads of the organisations among them."""
    patterns = []
    for term, office_class in terms.items():
        body = r"\s+".join(re.escape(word) for word in term.split())
        alone = r"(?!\s+[A-Z])" if term in labels else ""  # `Ketua` of the only body that has one, not `Ketua Umum`
        several = " " in term and not alone
        flags = re.IGNORECASE if several else 0
        regex, label, first = re.compile(rf"{body}(?![\w-]){alone}", flags), labels.get(term, ""), _first_letters(term)
        generic = several and not in_small_letters(term)
        patterns.append(Pattern(regex, office_class, label, "", False, first, term=True, generic=generic))
        if office_class in ("group", "organisation") and not term.startswith(("UPT", "Unit Pelaksana")):
            post = "group" if office_class == "group" else "post"
            for head in ("Kepala", "Pimpinan"):
                regex = re.compile(rf"{head}\s+{body}(?![\w-])")
                patterns.append(Pattern(regex, post, "", "", False, _first_letters(head)))
    return tuple(patterns)


def in_small_letters(name: str) -> bool:
    """Whether a name of several words is printed like common nouns: `Dewan sumber daya air`, `badan kehormatan daerah`."""
    return bool(re.fullmatch(r"[A-Za-z][a-z]+(?:\s+[a-z][a-z/-]+)+", name))


@cache
def any_of_varied_beginning() -> re.Pattern[str]:
    """All patterns of the lexicon that begin in several ways, as one: most words are asked of them in vain."""
    return re.compile(
        "|".join(
            f"(?i:{each.regex.pattern})" if each.regex.flags & re.IGNORECASE else f"(?:{each.regex.pattern})"
            for each in lexicon_patterns()
            if not each.first
        )
    )


def _first_letters(pattern: str) -> str:
    if "|" in pattern and not pattern.startswith(
        ("Kepala", "Pimpinan", "Sekretaris", "Wakil", "Asisten", "Kantor", "Forum", "Unsur")
    ):
        return ""
    match = re.match(r"[A-Za-z]{3}", pattern)
    return match[0].lower() if match else ""


@cache
def rank_pattern() -> re.Pattern[str]:
    """What names a post in front of the name of a body: `Ketua`, `Wakil Ketua`, `Sekretaris`, `Kepala`, `Panglima`."""
    ranks = "|".join(load("offices")["rank"]["patterns"])
    return re.compile(rf"(?P<rank>{ranks})\s+(?=\w)")


def plain_name(name: str) -> str:
    """A name in small letters and one spelling, as keys and synonyms have it."""
    text = re.sub(r"\s+", " ", name).strip().lower()
    text = re.sub(r"\s*/\s*", "/", text)
    text = (
        text.replace("wali kota", "walikota")
        .replace("asset", "aset")
        .replace("propinsi", "provinsi")
        .replace("subbagian", "sub bagian")
        .replace("menteri koordinasi", "menteri koordinator")
    )
    return re.sub(r"^(?:para|setiap|seluruh|masing-masing)\s+", "", text)
