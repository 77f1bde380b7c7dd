"""Norms: leaves under an explicit deontic cue (berwenang, berkewajiban, wajib, harus, bertugas, dapat)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.extraction.acts.context import Context
from simpul.extraction.acts.lists import item_office
from simpul.extraction.lexicon import load
from simpul.extraction.model import Norm
from simpul.extraction.names import Mention
from simpul.extraction.passages import Passage, Passages
from simpul.extraction.subjects import Subjects

_CUES = [(entry["modality"], re.compile(rf"\b(?:{entry['pattern']})", re.IGNORECASE)) for entry in load("norms")["cue"]]
_ANNOUNCES = re.compile(r"(?::|meliputi|yaitu|sebagai\s+berikut|untuk|hal|melalui)\s*:?\s*$", re.IGNORECASE)
_OF_DUTIES = re.compile(r"^(?P<noun>Tugas|Kewajiban|Wewenang|Kewenangan)\s+(?=[A-Z])")
_AGENT = re.compile(r"\boleh\s+(?:setiap\s+|seluruh\s+|para\s+)?$")


def find_norms(passages: Passages, subjects: Subjects) -> list[Norm]:
    """Norms in order of the text, one for each bearer and modality of a leaf."""
    context = Context(passages, subjects)
    found: list[Norm] = []
    seen: set[tuple[str, str, str]] = set()
    for passage in passages.body():
        if passage.path in subjects.notions:
            continue
        for modality, cue, bearers, rule in _cues(passage, context):
            for leaf, own in _leaves(passage, context, cue[1]):
                for bearer in own or bearers:
                    key = (leaf.path, bearer.key, modality)
                    if key not in seen:
                        seen.add(key)
                        evidence = passages.evidence(leaf, 0, len(leaf.text), passages.printed(passage, *cue), rule)
                        found.append(Norm(evidence, bearer.key, modality, leaf.text))
    order = {passage.path: index for index, passage in enumerate(passages)}
    return sorted(found, key=lambda norm: order[norm.evidence.provision])


def _cues(passage: Passage, context: Context) -> Iterator[tuple[str, tuple[int, int], tuple[Mention, ...], str]]:
    """Deontic cues of a passage with their bearers."""
    noun = _OF_DUTIES.match(passage.text)
    group = context.group_at(passage, noun.end()) if noun else None
    if noun and group is not None and passage.text.rstrip().endswith(":"):
        modality = "duty" if noun["noun"] in ("Tugas", "Kewajiban") else "authority"
        yield modality, noun.span("noun"), group.mentions, "norm.heading-noun"
    taken: list[tuple[int, int]] = []
    for modality, pattern in _CUES:
        for match in pattern.finditer(passage.text):
            if any(start <= match.start() < end for start, end in taken) or context.inside(passage, match.start()):
                continue
            taken.append(match.span())
            if _subordinate(passage.text, match.start(), modality):
                continue
            bearers = _bearers(passage, context, match.start(), match.end(), modality)
            if bearers:
                yield modality, match.span(), bearers, f"norm.{modality}"


def _subordinate(text: str, at: int, modality: str) -> bool:
    """Whether the cue stands in a clause that binds nobody: `yang harus dipenuhi`, `untuk dapat membuka`, `agar dapat`."""
    before = text[max(0, at - 30) : at]
    if modality == "permission" and re.search(r"\b(?:untuk|agar|supaya|sehingga|guna)\s+$", before):
        return True
    if re.search(r"\b(?:tidak|belum|bukan)\s+$", before):
        return True
    if re.search(r"\b(?:yang|telah|sebagaimana|segala|ketentuan\s+yang)\s+$", before):
        behind = text[at : at + 60]
        return not re.match(r"(?:harus|wajib)\s+dilaksanakan\b.*\boleh\b", text[at : at + 90]) and not re.match(
            r"(?:bertugas|mempunyai\s+tugas)", behind
        )
    return False


def _bearers(passage: Passage, context: Context, at: int, end: int, modality: str) -> tuple[Mention, ...]:
    text = passage.text
    clause = context.clause_end(text, at)
    if re.match(r"\s+(?:segera\s+|secara\s+\w+\s+)?di(?!\s)\w+", text[end:]):
        for group in context.subjects.groups(passage):
            if end <= group.start < clause and _AGENT.search(text[: group.start]):
                return group.mentions
        if modality == "permission":
            return ()
        patient = re.match(r"\s+(?:dilakukan|melalui)\s+paraf\s+(?:koordinasi\s+)?", text[end:])
        if patient:
            group_behind = context.group_at(passage, end + patient.end())
            return group_behind.mentions if group_behind else ()
        if re.match(r"\s+diikuti\s+oleh", text[end:]):
            return ()
    lead = context.subjects.lead_before(passage, at)
    if lead is not None:
        return lead.mentions
    first = re.match(r"[A-Z][\w/]+(?:\s+[\w/]+){0,5}", text)
    starts_with_thing = (
        bool(first)
        and at > 0
        and passage.unit.type in ("pasal", "ayat")
        and not passage.text[:at].lower().startswith(("dalam ", "untuk ", "selain ", "pada ", "apabila "))
    )
    if starts_with_thing and not passage.mentions[:1]:
        return ()
    if starts_with_thing and passage.mentions and not any(m.end <= at for m in passage.mentions):
        return ()
    if starts_with_thing and re.match(
        r"(?:Kerja\s?sama|Hubungan|Koordinasi|Naskah|Pelaksanaan|Penyelenggaraan|Informasi|Ketentuan|Bagan|Sistem)\b",
        text,
    ):
        return ()
    return context.subjects.inherited(passage)


def _leaves(passage: Passage, context: Context, cue_end: int) -> Iterator[tuple[Passage, tuple[Mention, ...]]]:
    """The leaves a cue speaks about: the items of the list it announces, else the passage itself.

    A sublist of mere subject fields is no leaf list: its items begin with no verb, and the norm sits on the item above.
    """
    children = context.passages.children(passage)
    if not children or not (_ANNOUNCES.search(passage.text) or passage.text.rstrip().endswith(":")):
        yield passage, ()
        return
    for child in children:
        below = context.passages.children(child)
        if below and all(re.match(r"(?:me|ber|di)[a-z]{3,}", grandchild.text, re.IGNORECASE) for grandchild in below):
            for leaf in below:
                yield leaf, ()
            continue
        items = item_office(child, context) if child.mentions or child.text[:1].isupper() else ()
        own = items if items and _unit_list(passage) else ()
        if not own:
            lead = context.subjects.own(child)
            own = lead.mentions if lead is not None and lead.start < 3 else ()
        yield child, own


def _unit_list(passage: Passage) -> bool:
    return bool(re.search(r"\b(?:harus|wajib)\b[^:]*\b(?:adalah\s+)?sebagai\s+berikut\s*:\s*$", passage.text))
