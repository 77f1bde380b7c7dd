"""Slips of drafting that UU 12/2011, Lampiran II, lets a reader see: names, lists and annexes that are not as they should be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.extraction.layers import Layers
from simpul.extraction.model import Anomaly, Office
from simpul.structure.model import SegmentKind, Unit

_SHOWN = 40
"""Characters of a unit that its finding shows."""
_FEWEST_TERMS = 3
"""Definitions of offices from which on a reader expects every collective name to be defined."""
_DESCRIBED = re.compile(
    r"(?:Kepala|Pimpinan|Ketua|Sekretaris|Anggota|Unsur|Pejabat|Kelompok|Tenaga|Aparat\w*|Pegawai)\b"
)
"""What begins a description of posts and people more often than a name."""
_SMALL = ("dan", "di", "pada", "antar")
_JOINING = re.compile(r"[\s,]*\b(?:dan\s*/\s*atau|dan|atau|serta)$")


def undefined_names(layers: Layers) -> Iterator[Anomaly]:
    """Collective names printed with capitals as defined ones are (`Instansi Vertikal`), in a regulation that defines its offices.

    Not reported: single offices by their proper names, bare kinds of unit (`Seksi`), heads and members of units (`Pimpinan
    Unit Kerja`), and whatever a definition mentions.
    """
    defined = {definition.evidence.provision for definition in layers.definitions}
    if sum(office.evidence.provision in defined for office in layers.offices) < _FEWEST_TERMS:
        return
    explained = _plain(" . ".join(layers.passages[path].text for path in defined if path in layers.passages))
    for office in layers.offices:
        names = [_plain(name) for name in (office.label, *office.names)]
        if not _like_a_term(office) or any(name in explained for name in names):
            continue
        yield Anomaly(
            office.evidence,
            "undefined-name",
            f"'{office.label}' is used as a name and never defined.",
            f"'{office.label}' digunakan sebagai nama tetapi tidak didefinisikan.",
        )


def _like_a_term(office: Office) -> bool:
    words = office.evidence.quote.split()
    return (
        office.office_class == "group"
        and len(words) > 1
        and all(word[0].isupper() and not word.isupper() and "/" not in word for word in words if word not in _SMALL)
        and not _DESCRIBED.match(office.label)
    )


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.lower().replace("wali kota", "walikota"))


def missing_annexes(layers: Layers) -> Iterator[Anomaly]:
    """Annexes that the regulation refers to, where its text has no annex at all; once for each, where it is named first."""
    document = layers.passages.document
    if any(segment.kind is SegmentKind.ANNEX for segment in document.segments):
        return
    seen: set[str] = set()
    for citation in layers.citations:
        place = str(citation.evidence.start)
        if citation.relation == "annex" and not {citation.target, place} & seen:
            seen |= {citation.target, place}
            yield Anomaly(
                citation.evidence,
                "missing-annex",
                f"'{citation.printed}' is part of the regulation but not of this text.",
                f"'{citation.printed}' merupakan bagian dari peraturan, tetapi tidak ada dalam naskah ini.",
            )


def lone_units(layers: Layers) -> Iterator[Anomaly]:
    """A pasal divided into a single ayat: what is not divided has no numbered ayat."""
    document = layers.passages.document
    for pasal in (unit for unit in document.units if unit.type == "pasal"):
        ayat = [unit for unit in document.children(pasal.path) if unit.type == "ayat"]
        # Where it is not the first, the list begins late, which is reported already.
        if len(ayat) == 1 and ayat[0].number == "1" and ayat[0].path in layers.passages:
            yield _at(
                layers,
                ayat[0],
                slice(_SHOWN),
                "lone-ayat",
                f"Ayat ({ayat[0].number}) is the only ayat of its pasal.",
                f"Ayat ({ayat[0].number}) adalah satu-satunya ayat dalam pasalnya.",
            )


def early_full_stops(layers: Layers) -> Iterator[Anomaly]:
    """An item that ends in a full stop in the middle of a list whose other items go on with a semicolon."""
    document = layers.passages.document
    for parent in document.units:
        items = [unit for unit in document.children(parent.path) if unit.type in ("huruf", "angka")]
        signs = [_last_sign(layers, item) for item in items[:-1]]
        if len(signs) < 3 or signs.count(";") < 2 * signs.count(".") or signs.count(".") == 0:
            continue
        for item, sign in zip(items, signs, strict=False):
            if sign == ".":
                label = f"{item.type.capitalize()} {item.number}"
                yield _at(
                    layers,
                    item,
                    slice(-_SHOWN, None),
                    "early-full-stop",
                    f"{label} ends in a full stop in the middle of the list.",
                    f"{label} diakhiri titik di tengah rincian.",
                )


def stray_conjunctions(layers: Layers) -> Iterator[Anomaly]:
    """A list whose last item but one ends without `dan` or `atau` (Lampiran II on tabulation), where the regulation mostly has it.

    Where an earlier item has it instead, that one is reported.
    """
    document = layers.passages.document
    lists = [
        items
        for parent in document.units
        if len(items := [unit for unit in document.children(parent.path) if unit.type in ("huruf", "angka")]) > 1
        and not parent.path.startswith(("menimbang", "mengingat"))
    ]
    ended = [(items, [_JOINED_BY.search(_ending(layers, item)) for item in items[:-1]]) for items in lists]
    ended = [(items, ends) for items, ends in ended if all(ends)]
    joined = [bool(ends[-1] and ends[-1]["joint"]) for _, ends in ended]
    if joined.count(True) <= 2 * joined.count(False):
        return  # a style of its own
    for (items, ends), is_joined in zip(ended, joined, strict=True):
        if is_joined:
            continue
        early = [item for item, end in zip(items, ends, strict=False) if end and end["joint"]]
        item, last = (early or [items[-2]])[-1], items[-1]
        if item.path not in layers.passages:
            continue
        label, following = (f"{each.type.capitalize()} {each.number}" for each in (item, last))
        kind = "early-conjunction" if early else "missing-conjunction"
        message, pesan = (
            (
                f"{label} ends in a conjunction, though {following} is the last of the list.",
                f"{label} diakhiri kata penghubung, padahal rincian terakhir adalah {following[0].lower()}{following[1:]}.",
            )
            if early
            else (
                f"{label} ends without 'dan' or 'atau', though {following} is the last of the list.",
                f"{label} tidak diakhiri 'dan' atau 'atau', padahal {following[0].lower()}{following[1:]} rincian terakhir.",
            )
        )
        yield _at(layers, item, slice(-_SHOWN, None), kind, message, pesan)


_JOINED_BY = re.compile(r";\s*(?P<joint>dan\s*/\s*atau|dan|atau|serta)?[;,.]?$")


def _ending(layers: Layers, item: Unit) -> str:
    """The last words of an item, those of its last part where it has parts."""
    parts = layers.passages.document.children(item.path)
    if parts:
        return _ending(layers, parts[-1])
    return layers.passages[item.path].text.rstrip() if item.path in layers.passages else ""


def _last_sign(layers: Layers, item: Unit) -> str:
    if layers.passages.document.children(item.path) or item.path not in layers.passages:
        return ""
    text = _JOINING.sub("", layers.passages[item.path].text.rstrip())
    return "" if re.search(r"\b(?:dst|dll|dsb)\.$", text) else text[-1:]


def _at(layers: Layers, unit: Unit, shown: slice, kind: str, message: str, pesan: str) -> Anomaly:
    """An anomaly of a unit as a whole, which shows some of its words."""
    passage = layers.passages[unit.path]
    start, end, _ = shown.indices(len(passage.text))
    if start:
        start = passage.text.find(" ", start, end) + 1 or start
    evidence = layers.passages.evidence(passage, start, end, passage.text[start:end], f"anomaly.{kind}")
    return Anomaly(evidence, kind, message, pesan)
