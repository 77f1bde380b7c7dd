"""Who is heard before another decides: `atas saran X`, `setelah mendapat pertimbangan dari X`, `berdasarkan rekomendasi X`."""

from __future__ import annotations

import re

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.compiled import compiled
from simpul.extraction.lexicon import load
from simpul.extraction.names import Mention
from simpul.extraction.passages import Passage

_LEXICON = load("acts")
_COUNSEL = (
    r"(?:usul(?:an)?|saran|nasihat|pertimbangan|masukan|rekomendasi|pendapat)"
    r"(?:(?:\s*,\s*(?:dan\s+)?|\s+dan\s+|\s+dan/atau\s+|\s+atau\s+)(?:usul(?:an)?|saran|pertimbangan|masukan|rekomendasi|pendapat))*"
    r"(?:\s+(?:tertulis|teknis))*\s+"
)
_HEARING = re.compile(
    rf"\b(?:mendapat(?:kan)?|memperoleh|menerima|mendengar(?:kan)?|memperhatikan|mempertimbangkan|mengindahkan|menindaklanjuti)\s+{_COUNSEL}(?:dari\s+)?"
)
_GROUND = re.compile(rf"\b(?:[Aa]tas\s+(?:dasar\s+)?|[Bb]erdasarkan\s+){_COUNSEL}(?:dari\s+|oleh\s+)?")
_PROPOSAL_ALONE = re.compile(r"[Aa]tas\s+(?:dasar\s+)?usul(?:an)?\s+(?!dan\b|dan/atau\b|atau\b|,)")
"""`diangkat atas usul Camat` says on whose initiative, not who is heard: bahan, saran and pertimbangan advise, usul does not."""
_DECISION = re.compile(
    r"\b(?:mengangkat|memberhentikan|menetapkan|menunjuk|membentuk|mengesahkan|menyetujui|menerbitkan|memutuskan|melantik"
    r"|[Pp](?:engangkatan|emberhentian|enunjukan|enetapan|embentukan|engesahan)|di(?:angkat|berhentikan|tetapkan|tunjuk|bentuk|sahkan|setujui|terbitkan|putuskan|lantik))\b"
)
_OF_REGULATION = re.compile(r"\b(?:[Pp]eraturan|[Kk]eputusan)\s+(?=\w)")
_PASSIVE = re.compile(r"(?:\s+sebagaimana\s+dimaksud[^;]*?,?)?\s+(?:dapat\s+)?di[a-z]{4,}\b")


def hears_first(passage: Passage, context: Context) -> Rule:
    """`ditetapkan dengan Keputusan Bupati setelah mendapat pertimbangan dari Camat`: the office behind `dari` advises who decides."""
    yield from _advised(passage, context, _HEARING, "act.hears-first")


def on_proposal(passage: Passage, context: Context) -> Rule:
    """`Lurah diangkat oleh Bupati atas pertimbangan Camat melalui Sekretaris Daerah`: who is heard advises who decides."""
    yield from _advised(passage, context, _GROUND, "act.on-proposal")


def _advised(passage: Passage, context: Context, cue: re.Pattern[str], rule: str) -> Rule:
    for match in cue.finditer(passage.text):
        group = context.group_at(passage, match.end())
        decider = _decider(passage, context, match.start()) if group is not None else ()
        if cue is _GROUND and (_PROPOSAL_ALONE.match(match[0]) or not _DECISION.search(passage.text)):
            continue  # `memberikan rekomendasi atas usulan X` decides nothing
        if group is None or not decider:
            continue
        channel = re.compile(r"\s+melalui\s+").match(passage.text, group.end)
        through = context.group_at(passage, channel.end()) if channel else None
        via, last = (through.mentions, through.end) if through else ((), group.end)
        start = context.start_of(passage, decider, match.start())
        advisers = without(group.mentions, decider)
        yield Found(advisers, "advises", decider, start, last, match.span(), rule, via)


_CONDITION = re.compile(r"\s*(?:Apabila|Dalam\s+hal|Jika|Bilamana|Setelah)\b")
"""What begins a clause that names no decider: `Apabila hasil tidak ditindaklanjuti oleh Kepala Desa, Camat ...`."""


def _decider(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """Who decides on what is proposed: whose decree it is, the agent of the passive, else the subject of the sentence."""
    text = passage.text
    decided = [context.decreeing(passage, title.end()) for title in _OF_REGULATION.finditer(text, 0, at)]
    decrees = tuple(one for one in decided if one is not None)
    if decrees:
        return decrees[-1:]
    begin = text.rfind(";", 0, at) + 1
    agents = [
        group
        for group in context.subjects.groups(passage)
        if begin <= group.start
        and group.end <= at
        and re.search(r"\boleh\s+$", text[: group.start])
        and not (_CONDITION.match(text, begin) and "," not in text[begin : group.start])
    ]
    if agents:
        return agents[-1].mentions
    lead = context.subjects.lead_before(passage, at)
    return () if lead is not None and _PASSIVE.match(text, lead.end) else context.subjects.of(passage, at)


def noun_items(passage: Passage, context: Context) -> Rule:
    """Items of what an office does, said with a noun: `melakukan: a. usul perubahan batas kepada Bupati melalui Camat`."""
    if passage.unit.type not in ("huruf", "angka"):
        return
    for entry in _LEXICON["item"]:
        match = compiled(
            rf"(?P<noun>{entry['words']})\b(?:\s+\w+(?:/\w+)*){{0,12}}?\s+(?:{entry['prepositions']})\s+"
        ).match(passage.text)
        group = context.group_at(passage, match.end()) if match else None
        if match is None or group is None or context.group_at(passage, match.end("noun")) not in (None, group):
            continue  # of another office: `pelimpahan wewenang Bupati kepada Camat`
        via, reach = context.via(passage, group.end, context.clause_end(passage.text, group.end))
        subjects = context.subjects.inherited(passage)
        objects = without(group.mentions, (*subjects, *via))
        yield Found(subjects, entry["act"], objects, 0, max(group.end, reach), match.span(), "act.noun-items", via)


RULES = (hears_first, on_proposal, noun_items)
