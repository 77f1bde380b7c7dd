"""Offices under names that the regulation itself does not explain: two names for one, abbreviations never spelt out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.extraction.layers import Layers
from simpul.extraction.lexicon import load
from simpul.extraction.model import Anomaly, Office
from simpul.extraction.passages import Passage

_SHORTENED = re.compile(
    r"\s*,?\s*\(?(?:yang\s+)?(?:selanjutnya|dalam\s+[A-Z][\w ]{3,40}\s+ini)\b[^.;]{0,60}?\bdi(?:sebut|singkat)\b"
)
"""What follows a name where a sentence gives it a short form."""


def two_names(layers: Layers) -> Iterator[Anomaly]:
    """One office under two names: as data/curation records it, or printed with other words than where it is defined or first named.

    Spelling, abbreviations, levels and places are no other words; nor is the beginning of a longer name (`Inspektorat` for
    `Inspektorat Daerah`), nor a name that a definition gives, nor one to which a sentence gives a short form (`Dewan Kota yang
    selanjutnya disebut Dewan`; so neither is `Sekretariat Dewan Kota`).
    """
    curated: set[tuple[str, str]] = set()
    for correction in layers.curation.names:
        for passage in layers.passages.body():
            at = passage.text.find(correction.printed)
            if at < 0 or passage.text.startswith(correction.meant, at):
                continue
            curated.add((passage.path, correction.printed))
            yield _two_names(layers, passage, (at, at + len(correction.printed)), correction.printed, correction.meant)
    defined = {definition.evidence.provision for definition in layers.definitions}
    terms = {_words(definition.term) for definition in layers.definitions}
    shortened = {
        _words(mention.name)
        for passage in layers.passages.body()
        for mention in passage.mentions
        if _SHORTENED.match(passage.text, mention.end)
    }
    for office in layers.offices:
        sanctioned = [_words(office.label), *(_words(name) for name in office.names if _words(name) in terms)]
        for name in office.names:
            if _words(name) in terms or not _differs(name, sanctioned, office):
                continue
            if any(re.search(rf"\b{re.escape(whole)}\b", _words(name)) for whole in shortened):
                continue
            for passage in layers.passages.body():
                mention = next((each for each in passage.mentions if each.name == name), None)
                if mention is None or passage.path in defined or (passage.path, name) in curated:
                    continue
                yield _two_names(layers, passage, (mention.start, mention.end), name, office.label)
                break


def _two_names(layers: Layers, passage: Passage, span: tuple[int, int], printed: str, meant: str) -> Anomaly:
    return Anomaly(
        layers.passages.evidence(passage, *span, printed, "anomaly.two-names"),
        "two-names",
        f"'{printed}' names the office called '{meant}' elsewhere.",
        f"'{printed}' menyebut jabatan yang di tempat lain bernama '{meant}'.",
    )


def _words(name: str) -> str:
    """A name without what is no matter of words: case, spelling of Wali Kota and Subbagian, `para`."""
    text = " ".join(name.lower().split()).replace("wali kota", "walikota").replace("sub bagian", "subbagian")
    return re.sub(r"^(?:para|setiap|seluruh)\s+", "", text)


def _differs(name: str, sanctioned: list[str], office: Office) -> bool:
    """Whether a name is in other words than each that is sanctioned, all of them spelt out."""
    words = _words(name)
    if " " not in words or re.search(r"\b[A-Z]{2,}\b", name) or (office.office_class == "post" and "/" in name):
        return False
    spelt = [other for other in sanctioned if " " in other]
    return bool(spelt) and not any(
        words.startswith(other) or other.startswith(words) or words.replace(" ", "") == other.replace(" ", "")
        for other in spelt
    )


def undefined_abbreviations(layers: Layers) -> Iterator[Anomaly]:
    """Offices known only by an abbreviation that the regulation never spells out; one spelt out anywhere is none.

    An abbreviation inside a name (`Sekretariat DPRD`) is one where the lexicon knows what it stands for.
    """
    text = " ".join(passage.text for passage in layers.passages)
    inside = set[str]()
    for office in layers.offices:
        letters = re.fullmatch(r"[A-Z][A-Z0-9]{2,}(?:\s+[A-Z]{2,})?", office.label)
        word = layers.passages.names.find(office.label.capitalize())
        spelt = bool(word and word[0].end == len(office.label)) or any(
            " " in name and not name.isupper() for name in office.names
        )
        if not letters:
            yield from _inside(layers, office, text, inside)
            continue
        if spelt or any(definition.term == office.label for definition in layers.definitions):
            continue
        if re.search(rf"[a-z]\s+\({re.escape(office.label)}\)", text):
            continue
        inside.add(office.label.lower())
        yield _abbreviation(office, office.label)


_KNOWN = {short: full for short, full in load("offices")["synonyms"].items() if len(short) < 10 and " " in full}
_ABBREVIATION = re.compile(r"\b(?:[A-Z]{3,}|Satpol\s+PP)\b")


def _inside(layers: Layers, office: Office, text: str, seen: set[str]) -> Iterator[Anomaly]:
    """Known abbreviations inside the name of an office, none of which the regulation spells out or defines."""
    for match in _ABBREVIATION.finditer(office.label):
        short = " ".join(match[0].lower().split())
        full = _KNOWN.get(short)
        if full is None or short in seen or full in text.lower():
            continue
        seen.add(short)
        if not any(_words(definition.term) == short for definition in layers.definitions):
            yield _abbreviation(office, match[0])


def _abbreviation(office: Office, printed: str) -> Anomaly:
    return Anomaly(
        office.evidence,
        "undefined-abbreviation",
        f"'{printed}' is an abbreviation that is never spelt out.",
        f"'{printed}' adalah singkatan yang tidak pernah dijelaskan kepanjangannya.",
    )
