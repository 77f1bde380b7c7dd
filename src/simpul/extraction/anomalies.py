"""Defects worth a drafter's time: of structure, of references, of terms and names, of the relations stated.

Each class has a rule that says what it must not report; few false alarms matter more than completeness.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from simpul.extraction.drafting import (
    early_full_stops,
    lone_units,
    missing_annexes,
    stray_conjunctions,
    undefined_names,
)
from simpul.extraction.layers import Layers
from simpul.extraction.misnomers import two_names, undefined_abbreviations
from simpul.extraction.misspellings import misspellings
from simpul.extraction.model import Act, Anomaly, Evidence

_STRUCTURE = {
    "duplicate-number": "nomor ganda",
    "skipped-number": "nomor terlewati",
    "late-start": "daftar tidak dimulai dari nomor pertama",
    "glued-heading": "judul menyatu dengan baris lain",
    "upper-case-letter": "huruf dicetak kapital",
    "ocr-number": "nomor tercetak dengan tanda lain",
    "unreadable-number": "nomor tidak terbaca",
}


def find_anomalies(layers: Layers) -> list[Anomaly]:
    """All anomalies, in the order of the text."""
    rules = (
        structural,
        misspellings,
        dead_references,
        unused_terms,
        two_names,
        undefined_abbreviations,
        undefined_names,
        missing_annexes,
        lone_units,
        early_full_stops,
        stray_conjunctions,
        contradictory_superiors,
        unlisted_kinds,
        repeated_units,
        gazette_number,
    )
    found = [_ruled(anomaly) for rule in rules for anomaly in rule(layers)]
    return sorted(found, key=lambda anomaly: (anomaly.evidence.start, anomaly.kind, anomaly.message))


def _ruled(anomaly: Anomaly) -> Anomaly:
    """An anomaly under the rule that found it, not under that of the statement it is about."""
    return replace(anomaly, evidence=replace(anomaly.evidence, rule=f"anomaly.{anomaly.kind}"))


def structural(layers: Layers) -> Iterator[Anomaly]:
    """Defects met while reading the structure."""
    document = layers.passages.document
    for defect in document.defects:
        evidence = Evidence(
            defect.path,
            defect.start,
            defect.end,
            document.source.slice(defect.start, defect.end),
            "",
            f"anomaly.{defect.kind}",
        )
        yield Anomaly(
            evidence,
            defect.kind,
            _sentence(defect.message),
            _sentence(f"{_STRUCTURE.get(defect.kind, defect.kind)}: {_indonesian(defect.message)}"),
        )


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def _indonesian(message: str) -> str:
    replacements = (
        (r"(.+) stands twice in (.+)", r"\1 tercetak dua kali dalam \2"),
        (r"(.+) follows (.+)", r"\1 langsung setelah \2"),
        (r"(.+) stands after (.+)", r"\1 tercetak setelah \2"),
        (r"the list begins at (.+)", r"daftar dimulai pada \1"),
        (r"(.+) is glued to the heading before it", r"\1 menyatu dengan judul di depannya"),
        (r"a heading is glued to the line before it", "judul menyatu dengan baris sebelumnya"),
        (r"huruf are printed as capitals", "huruf daftar dicetak kapital"),
        (r"(.+) is printed with another sign", r"\1 tercetak dengan tanda lain"),
    )
    for pattern, replacement in replacements:
        if re.fullmatch(pattern, message):
            return re.sub(pattern, replacement, message)
    return message


def dead_references(layers: Layers) -> Iterator[Anomaly]:
    """Cross references to provisions that the regulation does not have. Annexes are no provisions; they are not reported."""
    for citation in layers.citations:
        if citation.relation == "refersTo" and citation.internal and not citation.resolved:
            yield Anomaly(
                citation.evidence,
                "dead-reference",
                f"'{citation.printed}' refers to {citation.target}, which does not exist.",
                f"'{citation.printed}' merujuk {citation.target}, yang tidak ada.",
            )


def unused_terms(layers: Layers) -> Iterator[Anomaly]:
    """Terms defined and never used behind their definition. A term counts as used also in small letters or as a part of a name."""
    defined = {definition.evidence.provision for definition in layers.definitions}
    body = " ".join(passage.text for passage in layers.passages.body() if passage.path not in defined)
    headings = " ".join(unit.heading for unit in layers.passages.document.units)
    haystack = _plain(f"{body} {headings}")
    others = {path: _plain(layers.passages[path].text) for path in defined}
    terms: dict[str, list[str]] = {}
    for definition in layers.definitions:
        terms.setdefault(definition.evidence.provision, []).append(_plain(_bare(definition.term)))
    for definition in layers.definitions:
        here = definition.evidence.provision
        if any(
            term in haystack or any(term in text for path, text in others.items() if path != here)
            for term in terms[here]
        ):
            continue
        if definition.short_for:
            continue
        yield Anomaly(
            definition.evidence,
            "unused-term",
            f"'{definition.term}' is defined and never used.",
            f"'{definition.term}' didefinisikan tetapi tidak pernah digunakan.",
        )


def _bare(term: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", term)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.lower().replace("wali kota", "walikota"))


def contradictory_superiors(layers: Layers) -> Iterator[Anomaly]:
    """An office accountable to two offices in sentences of equal rank; an accountability for delegated tasks only is none."""
    superiors: dict[str, dict[str, list[Act]]] = defaultdict(lambda: defaultdict(list))
    for act in layers.acts:
        if (
            act.relation == "accountableTo"
            and act.evidence.rule == "act.to-recipient"
            and not re.search(r"administratif|di\s+lingkungan|pada\s+(?:tingkat|lingkup)", act.evidence.quote)
        ):
            superiors[act.subject][act.object].append(act)
    for subject, objects in superiors.items():
        if len(objects) < 2:
            continue
        firsts = [acts[0] for acts in objects.values()]
        provisions = {act.evidence.provision for act in firsts}
        if len(provisions) < 2:
            continue
        named = [f"{act.object} ({act.evidence.provision})" for act in firsts]
        for act in firsts:
            yield Anomaly(
                act.evidence,
                "contradictory-superiors",
                f"{subject} is accountable to more than one office: {' and '.join(named)}.",
                f"{subject} bertanggung jawab kepada lebih dari satu: {' dan '.join(named)}.",
            )


def unlisted_kinds(layers: Layers) -> Iterator[Anomaly]:
    """Kinds stated that the regulation's own list of kinds does not have; a regulation without a list has none."""
    listed = {item.kind for item in layers.kind_definitions if item.role == "listed"}
    explained = {item.kind for item in layers.kind_definitions}
    if len(listed) < 3:
        return
    seen: set[tuple[str, str]] = set()
    for kind in layers.kinds:
        key = (kind.evidence.provision, kind.kind)
        if kind.kind in explained or kind.kind == "kemitraan" or key in seen:
            continue
        seen.add(key)
        yield Anomaly(
            kind.evidence,
            "unlisted-kind",
            f"'{kind.evidence.cue}' ({kind.kind}) is not among the kinds the regulation lists.",
            f"'{kind.evidence.cue}' ({kind.kind}) tidak termasuk jenis hubungan kerja yang disebut peraturan ini.",
        )


def repeated_units(layers: Layers) -> Iterator[Anomaly]:
    """Lists of units that name one organisation twice under the same act."""
    first: dict[tuple[str, str, str], Act] = {}
    for act in layers.acts:
        if act.evidence.rule not in ("act.units-coordinated", "act.units-on-a-path"):
            continue
        unit, other = (act.object, act.subject) if act.relation == "coordinates" else (act.subject, act.object)
        list_path = act.evidence.provision.rpartition("/")[0]
        list_path = list_path.rpartition("/")[0] or list_path
        key = (unit, act.relation, f"{list_path}|{other}" if act.relation == "coordinatesWith" else list_path)
        earlier = first.setdefault(key, act)
        if earlier is not act and earlier.evidence.provision != act.evidence.provision:
            yield Anomaly(
                act.evidence,
                "repeated-unit",
                f"{unit} stands in the list twice (also {earlier.evidence.provision}).",
                f"{unit} tercantum dua kali (juga {earlier.evidence.provision}).",
            )


def gazette_number(layers: Layers) -> Iterator[Anomaly]:
    """The number in the gazette line differs from the regulation's, where the gazette is a Berita Daerah.

    Regional regulations (Perda) are numbered apart from the Lembaran Daerah, so a difference there is none.
    """
    values = {item.field: item for item in layers.metadata}
    gazette, number = values.get("gazette"), values.get("number")
    if gazette is None or number is None or not gazette.value.startswith("Berita Daerah"):
        return
    printed = re.search(r"Nomor\s+(\d+)", gazette.value)
    if printed and number.value.isdigit() and int(printed[1]) != int(number.value):
        yield Anomaly(
            gazette.evidence,
            "gazette-number",
            f"The gazette line says number {printed[1]}, the regulation is number {number.value}.",
            f"Nomor Berita Daerah ({printed[1]}) berbeda dengan nomor peraturan ({number.value}).",
        )
