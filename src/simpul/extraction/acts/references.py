"""Acts said in two places: recipients listed below a sentence, and those to whom what another ayat speaks of is directed."""

from __future__ import annotations

import re

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.acts.full_passives import agent_of_passive
from simpul.extraction.acts.lists import end_of, item_office
from simpul.extraction.acts.passives import spaced
from simpul.extraction.compiled import compiled
from simpul.extraction.lexicon import load
from simpul.extraction.names import Mention
from simpul.extraction.passages import Passage

_LEXICON = load("acts")
_TO_LIST = re.compile(r"\bkepada\s*:\s*$")


def recipients_listed(passage: Passage, context: Context) -> Rule:
    """Items below `Laporan sebagaimana dimaksud pada ayat (1) disampaikan ... kepada:` are each a recipient."""
    parent = context.passages.parent(passage)
    if parent is None or not _TO_LIST.search(parent.text):
        return
    items = item_office(passage, context)
    found = _verb_of(parent, context) if items else None
    if found is None:
        return
    act, subjects = found
    objects = without(items, subjects)
    if subjects and objects:
        yield Found(subjects, act, objects, 0, end_of(passage), (0, 0), "act.recipients-listed")


def _verb_of(parent: Passage, context: Context) -> tuple[str, tuple[Mention, ...]] | None:
    """The act of the verb whose recipients are listed, and who acts."""
    for entry in _LEXICON["full_passive"]:
        if "kepada" not in entry["prepositions"]:
            continue
        for match in compiled(rf"\b(?:{spaced(entry['verb'])})\b", re.IGNORECASE).finditer(parent.text):
            if entry.get("of") and not re.search(entry["of"], parent.text[: match.end() + 40], re.IGNORECASE):
                continue
            return entry["act"], agent_of_passive(parent, context, match, len(parent.text))
    for entry in _LEXICON["recipient"]:
        if "kepada" not in entry["prepositions"]:
            continue
        active = re.search(rf"\b(?:{entry['verb']})(?:nya)?\b", parent.text, re.IGNORECASE)
        if active is not None and not context.group_at(parent, active.end()):
            return entry["act"], context.subjects.of(parent, active.start())
    return None


_TOWARDS = re.compile(
    r"(?:Pembinaan|Pengawasan|Pembinaan\s+dan\s+pengawasan)\s+sebagaimana\s+dimaksud\s+pada\s+ayat\s+\((?P<ayat>\d+)\)\s*,?\s+"
    r"(?P<cue>di(?:lakukan|laksanakan|tujukan|berikan))\s+(?:terhadap|kepada)\s+"
)
_DONE_BY = re.compile(r"\bdi(?:lakukan|laksanakan|selenggarakan)\s+oleh\s+")


def supervised_by_reference(passage: Passage, context: Context) -> Rule:
    """`(1) Pembinaan dilaksanakan oleh Bupati. (2) Pembinaan sebagaimana dimaksud pada ayat (1) dilakukan terhadap Camat`."""
    match = _TOWARDS.match(passage.text) if passage.unit.type == "ayat" else None
    path = f"{passage.unit.parent}/ayat-{match['ayat']}" if match else ""
    if match is None or path not in context.passages or path == passage.path:
        return
    meant = context.passages[path]
    by = _DONE_BY.search(meant.text)
    group = context.group_at(meant, by.end()) if by else context.subjects.own(meant)
    objects = [
        mention
        for each in context.subjects.groups(passage)
        for mention in each.mentions
        if each.start >= match.end() and not re.search(r"[;.]", passage.text[match.end() : each.start])
    ]
    if group is not None and objects:
        others = without(objects, group.mentions)
        span = (match.start(), objects[-1].end)
        yield Found(group.mentions, "supervises", others, *span, match.span("cue"), "act.supervised-by-reference")


RULES = (recipients_listed, supervised_by_reference)
