"""Provisions that list or explain the kinds of working relation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.extraction.kind_names import RELATION, kind_run, kinds_in
from simpul.extraction.model import KindDefinition
from simpul.extraction.pairs import meant, parties, sides
from simpul.extraction.passages import Passage, Passages


def find_kind_definitions(passages: Passages) -> list[KindDefinition]:
    """Provisions that list or explain a kind."""
    found: list[KindDefinition] = []
    seen: set[tuple[str, str, str]] = set()
    for passage in passages.body():
        inline = list(_listed_inline(passage))
        for kind, role, start, end in (
            *_listed(passage, passages),
            *(inline or (*_explained(passage, passages), *_explained_too(passage))),
        ):
            if (passage.path, kind, role) in seen:
                continue
            seen.add((passage.path, kind, role))
            evidence = passages.evidence(
                passage, 0, len(passage.text), passage.text[start:end], f"kind-definition.{role}"
            )
            found.append(KindDefinition(evidence, kind, role))
    return found


_LIST_ITEM = re.compile(rf"(?:{RELATION}\s+|bersifat\s+)?", re.IGNORECASE)
_FORM = r"(?:(?:[Pp]ola|[Bb]entuk|[Ss]ifat|[Jj]enis)\s+)"
"""What a kind is called without the word for relation: `Bentuk koordinatif ditujukan agar ...`."""


def _listed(passage: Passage, passages: Passages) -> Iterator[tuple[str, str, int, int]]:
    """An item that names a kind: `a. hubungan kerja konsultatif;`, `b. koordinasi fungsional (lintas sektoral) yang ...`."""
    parent = passages.parent(passage)
    if (
        parent is None
        or passage.unit.type not in ("huruf", "angka")
        or (passage.mentions and passage.mentions[0].start < 20)
    ):
        return
    if not re.search(rf"\b(?:hubungan|koordinasi)|^{_FORM}koordinatif\b", parent.text, re.IGNORECASE):
        return
    head = _LIST_ITEM.match(passage.text)
    at = head.end() if head else 0
    kinds = [entry for entry in kinds_in(passage.text) if entry[1] == at]
    if (
        not kinds
        and re.match(r"(?:hubungan\s+)?koordinasi\s*[;.]?$", passage.text.strip(" ;."), re.IGNORECASE)
        and "hubungan" in parent.text.lower()
    ):
        kinds = [("koordinatif", 0, len(passage.text))]
    if not kinds:
        kinds = [
            entry
            for entry in kinds_in(passage.text)
            if entry[0] == "kemitraan" and re.match(r"kerja\s?sama\s+atau\s+", passage.text[: entry[1]])
        ]
    if kinds and not re.search(r"\b(?:bertujuan|prinsip)\b", parent.text, re.IGNORECASE):
        kind, start, end = kinds[0]
        rest = passage.text[end:].strip(" ;.")
        alone = not rest or rest in ("dan", "atau") or rest.startswith(("(", ",", "yang", "dan", ";"))
        if alone:
            yield kind, "listed", start, end
        if re.match(r"\s*,?\s*(?:yaitu|yakni|adalah)\s", passage.text[end:]):
            yield kind, "explained", start, end


_EXPLAINS = re.compile(
    r"\s*(?:\([\w\s]+\))?\s*,?\s*(?:sebagaimana\s+(?:yang\s+)?dimaksud\s+(?:pada|dalam)\s+[^,]*?\s*,?\s*)?"
    r"(?:(?:tetap|dapat|wajib|juga|dengan)\s+)?(?:(?!dibedakan|dipilah|dibagi|dirinci|terdiri|berkaitan|mencakup|meliputi\s+koordinat)(?:me|ber|di)[a-z]{3,}|adalah|merupakan|yang\s+(?:dilaksanakan|memiliki|dilakukan)|koordinasi\s+yang)\b",
    re.IGNORECASE,
)


def _listed_inline(passage: Passage) -> Iterator[tuple[str, str, int, int]]:
    """`Hubungan koordinatif mencakup koordinatif hierarki, koordinatif fungsional, dan koordinatif instansional`."""
    verb = re.search(
        r"\b(?:mencakup|meliputi|terdiri\s+(?:dari|atas)|dibedakan\s+(?:atas|menjadi)|berbentuk|yaitu)\s+", passage.text
    )
    run = kind_run(passage.text, verb.end()) if verb and not passage.mentions else []
    if len(run) > 1:
        yield from ((kind, "listed", start, end) for kind, start, end in run)


def _explained(passage: Passage, passages: Passages) -> Iterator[tuple[str, str, int, int]]:
    """`Hubungan kerja konsultatif ... dimaksudkan untuk ...`; an item `koordinasi hierarki (...) yang dilaksanakan ...`."""
    text = passage.text
    head = re.match(rf"(?:Pelaksanaan\s+)?(?:{RELATION}\s+|{_FORM})?", text, re.IGNORECASE)
    at = head.end() if head else 0
    subject = next((entry for entry in kinds_in(text) if entry[1] == at), None)
    if subject is None:
        definition = re.match(r"(Koordinasi)\s+adalah\b", text)
        if (
            definition
            and passage.unit.type == "angka"
            and re.search(r"\bhubungan\b|\bperangkat\s+daerah\s+dan\s+instansi\s+vertikal", text, re.IGNORECASE)
        ):
            yield "koordinatif", "explained", definition.start(1), definition.end(1)
        elif (
            re.search(r"\bkoordinasi(?:\s+kerja)?\s+yang\s+(?=konsultatif|kolegial|fungsional|struktural)", text)
            and "untuk" in text
        ):
            quality = re.search(r"\bkoordinasi(?:\s+kerja)?\s+yang\s+", text)
            run = kind_run(text, quality.end()) if quality else []
            yield from ((named, "explained", first, last) for named, first, last in run[:1])
        return
    kind, start, end = subject
    parent = passages.parent(passage)
    item = passage.unit.type in ("huruf", "angka")
    clause = bool(re.match(r"\s*(?:me|ber|di)[a-z]{3,}", text[end:]))
    defined = passage.unit.type == "angka" and re.match(r"\s+adalah\s", text[end:])
    plain_item = item and not kind.startswith("koordinatif-") and not clause and not defined
    if plain_item or (re.match(r"\s*(?:(?:,|dan)\s+\w+\s*)+\bsebagaimana", text[end:]) and parent is None):
        return
    if passage.unit.type in ("huruf",) and re.match(r"\s*yang\s+memiliki\b", text[end:]):
        return
    spelt_out = _SPELLS_OUT.search(text, end)
    if re.search(r"\bantara\s*:\s*$", text):
        return  # the pairs of that relation follow
    explains = kind != "kemitraan" and _EXPLAINS.match(text, end) and not sides(passage, 0, min(len(text), 200))
    if explains and not (spelt_out and _of_a_pair(passage, passages, end)):
        yield kind, "explained", start, end


_WHILE = re.compile(
    rf",\s*(?:(?:sedangkan|sementara|dan)\s+{RELATION}\s+|(?:sedangkan|sementara|adapun)\s+(?=koordinasi\s))",
    re.IGNORECASE,
)


def _explained_too(passage: Passage) -> Iterator[tuple[str, str, int, int]]:
    """`Hubungan struktural bertumpu pada jenjang, sedangkan hubungan fungsional bertumpu pada keahlian`: the second as well."""
    for clause in _WHILE.finditer(passage.text) if not passage.mentions else ():
        kind = next((entry for entry in kinds_in(passage.text) if entry[1] == clause.end()), None)
        if kind is not None and _EXPLAINS.match(passage.text, kind[2]):
            yield kind[0], "explained", kind[1], kind[2]


_SPELLS_OUT = re.compile(r"\b(?:diwujudkan|meliputi|berupa|mencakup|terdiri\s+(?:atas|dari)|dalam\s+bentuk)\b")


def _of_a_pair(passage: Passage, passages: Passages, at: int) -> bool:
    """Whether the relation meant is that of two offices: what it consists of is no explanation of the kind."""
    stated = meant(passage, passages, at)
    if stated is None:
        return False
    if stated.unit.type in ("huruf", "angka"):
        return bool(stated.mentions)
    return parties(stated, 0, len(stated.text), None) is not None
