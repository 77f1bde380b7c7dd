"""Sentences turned round as a whole: `Laporan disampaikan oleh Kepala Desa kepada Bupati melalui Camat`."""

from __future__ import annotations

import re

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.acts.passives import spaced
from simpul.extraction.compiled import compiled
from simpul.extraction.lexicon import load
from simpul.extraction.names import Mention
from simpul.extraction.passages import Group, Passage

_LEXICON = load("acts")


def full_passive(passage: Passage, context: Context) -> Rule:
    """`Laporan disampaikan oleh Kepala Desa kepada Bupati melalui Camat`: agent behind `oleh`, recipient behind `kepada` or `dari`."""
    for entry in _LEXICON["full_passive"]:
        for match in compiled(rf"\b(?:{spaced(entry['verb'])})\b", re.IGNORECASE).finditer(passage.text):
            if re.search(r"\byang\s+$", passage.text[: match.start()]) and entry["act"] == "reportsTo":
                continue
            if entry.get("of") and not re.search(entry["of"], passage.text[: match.end() + 40], re.IGNORECASE):
                continue
            end = context.clause_end(passage.text, match.end())
            agents = agent_of_passive(passage, context, match, end)
            to = context.after_preposition(
                passage, match.end(), entry["prepositions"], _copy(passage.text, match.end(), end)
            )
            if not agents or to is None:
                continue
            via, reach = context.via(passage, match.end(), end)
            objects = without(without(to.mentions, via), agents)
            start = context.start_of(passage, agents, match.start())
            last = max(to.end, reach, agents[-1].end if agents[-1] in passage.named else 0)
            if via or not _repeats(passage, context, to):
                yield Found(agents, entry["act"], objects, start, last, match.span(), "act.full-passive", via)
            again = re.compile(r"\s*,\s*(?:dan|serta)\s+(?:kepada\s+)?|\s*(?:dan|serta)\s+kepada\s+").match(
                passage.text, reach if via else to.end
            )
            also = context.group_at(passage, again.end()) if again else None
            if also is not None:
                objects = without(also.mentions, agents)
                yield Found(agents, entry["act"], objects, start, also.end, match.span(), "act.full-passive")


_REPORT_MEANT = re.compile(
    r"(?:Laporan|Hasil|Rekapitulasi|Pelaporan|Penyampaian\s+laporan)\b[^,;.]*?\bsebagaimana\s+dimaksud\s+(?:pada|dalam)\s+ayat\s+\((?P<ayat>\d+)\)"
)
_MAKES_REPORT = re.compile(
    r"\b(?:menyusun|membuat|menyiapkan|menyampaikan|memberikan|melaporkan|menyelenggarakan|melakukan|melaksanakan)\b"
)


_TO_VERB = re.compile(r"\s*(?:sebagaimana\s+dimaksud\s+(?:pada|dalam)\s+[^;,.]{3,60}?,?\s+)?")


def _meant(passage: Passage, context: Context) -> Passage | None:
    """The ayat whose report a sentence speaks of: `Laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada Bupati`."""
    reference = _REPORT_MEANT.match(passage.text) if passage.unit.type == "ayat" else None
    path = f"{passage.unit.parent}/ayat-{reference['ayat']}" if reference else ""
    return context.passages[path] if path in context.passages and path != passage.path else None


def _repeats(passage: Passage, context: Context, to: Group) -> bool:
    """Whether the ayat whose report is meant has named the recipient already."""
    meant = _meant(passage, context)
    return meant is not None and {m.key for m in to.mentions} <= {m.key for m in meant.mentions}


def _reporter(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """Whose report it is: who makes it in the ayat referred to, else who is named right before the verb."""
    meant = _meant(passage, context)
    if meant is not None and _MAKES_REPORT.search(meant.text):
        own = context.subjects.own(meant)
        return own.mentions if own else ()
    made = re.search(r"\bdi(?:susun|buat|lakukan|laksanakan|siapkan)\s+oleh\s+", meant.text) if meant else None
    maker = context.group_at(meant, made.end()) if meant is not None and made else None
    if maker is not None:
        return maker.mentions
    head = re.match(r"(?:Laporan|Hasil|Rekapitulasi|Pertanggungjawaban)\b", passage.text)
    groups = context.subjects.groups(passage) if head else []
    group = next((g for g in groups if _TO_VERB.fullmatch(passage.text, g.end, at)), None)
    between = passage.text[head.end() : group.start] if head and group else ","
    return group.mentions if group and not re.search(r"[,;]|\b(?:kepada|dari|oleh|dengan|pada)\b", between) else ()


def agent_of_passive(passage: Passage, context: Context, verb: re.Match[str], end: int) -> tuple[Mention, ...]:
    """The office behind `oleh`: of this verb, else of the verb joined before it (`disusun oleh X dan disampaikan`)."""
    other = _OTHER_PASSIVE.search(passage.text, verb.end(), end)
    found = context.group_at(passage, verb.end()) or context.after_preposition(
        passage, verb.end(), "oleh", other.start() if other else end
    )
    if found is not None:
        return found.mentions
    front = re.match(r"Oleh\s+", passage.text)
    fronted = context.group_at(passage, front.end()) if front else None
    if fronted is not None and passage.text[fronted.end : fronted.end + 1] == ",":
        return fronted.mentions
    if re.search(
        r"\b(?:[Ll]aporan\s+(?:\w+\s+){0,3}?\w+nya|hasilnya|laporannya)\s+(?:(?:wajib|harus|dapat|akan)\s+)?$",
        passage.text[: verb.start()],
    ):
        return context.subjects.of(passage, verb.start())  # `sedangkan laporan kegiatannya disampaikan kepada Bupati`
    for group in context.subjects.groups(passage):
        joined = group.end <= verb.start() and re.fullmatch(
            r"\s*,?\s*(?:dan|serta|setelah)\s+(?:terlebih\s+dahulu\s+)?", passage.text[group.end : verb.start()]
        )
        if joined and re.search(r"\boleh\s+$", passage.text[: group.start]):
            return group.mentions
        owns = re.search(r"\b(?:wewenang|kewenangan|tugas|urusan)\s+$", passage.text[: group.start])
        if owns and re.fullmatch(r"\s+(?:dapat\s+)?", passage.text[group.end : verb.start()]):
            return group.mentions  # `Sebagian kewenangan Bupati dilimpahkan kepada Camat`
        if group.end <= verb.start() and re.fullmatch(
            r"\s+yang\s+(?:dalam\s+)?(?:pelaksanaan|kewenangan|wewenang|tugas)nya\s+(?:dapat\s+)?",
            passage.text[group.end : verb.start()],
        ):
            return group.mentions  # `dilaksanakan oleh Bupati yang pelaksanaannya dilimpahkan kepada Camat`
        done_by = re.search(
            r"\byang\s+di(?:lakukan|laksanakan|selenggarakan)\s+(?:oleh\s+)?$", passage.text[: group.start]
        )
        if done_by and group.end <= verb.start() and not passage.text[group.end : verb.start()].strip():
            return group.mentions  # `Pembinaan yang dilakukan Camat dilaporkan kepada Bupati`
    if re.search(r"\byang\s+(?:pelaksanaan|kewenangan)nya\s+(?:dapat\s+)?$", passage.text[: verb.start()]):
        return context.subjects.of(passage, verb.start())
    noun = _DONE_BY.match(passage.text)
    by = context.group_at(passage, noun.end()) if noun else None
    if by is not None and by.end <= verb.start() and not _OTHER_PASSIVE.search(passage.text, by.end, verb.start()):
        return by.mentions
    if _DELEGATED.fullmatch(verb[0]):
        return _owner(passage, context)
    return _reporter(passage, context, verb.start()) if verb[0].lower() in ("disampaikan", "dilaporkan") else ()


_OTHER_PASSIVE = re.compile(r"(?<!dan )(?<!serta )\bdi[a-z]{4,}(?:kan|i)\s+(?:\w+\s+){0,3}?oleh\b")
"""A passive with an agent of its own: `yang dilimpahkan kepada Camat dilaksanakan oleh Dinas`."""
_DONE_BY = re.compile(
    r"(?:Pembinaan|Pengawasan|Evaluasi|Pemantauan|Pelaksanaan|Penyelenggaraan|Pengelolaan|Pemeriksaan)(?:\s+(?!oleh\b|yang\b)[a-z]+){0,6}?(?:\s+yang\s+di(?:lakukan|laksanakan|selenggarakan))?\s+oleh\s+"
)
"""What a sentence is about, and who does it: `Pengawasan yang dilaksanakan oleh Inspektorat dilaporkan kepada Bupati`."""
_DELEGATED = re.compile(r"di(?:limpahkan|delegasikan|serahkan|tugaskan)", re.IGNORECASE)
_MATTER = re.compile(r"[A-Z][a-z]+\b[^,;.]{0,60}?\bsebagaimana\s+dimaksud\s+(?:pada|dalam)\s+ayat\s+\((?P<ayat>\d+)\)")


def _owner(passage: Passage, context: Context) -> tuple[Mention, ...]:
    """Whose matter is handed on: `Kewenangan sebagaimana dimaksud pada ayat (1) dilimpahkan kepada Camat`."""
    matter = _MATTER.match(passage.text) if passage.unit.type == "ayat" else None
    path = f"{passage.unit.parent}/ayat-{matter['ayat']}" if matter else ""
    own = context.subjects.own(context.passages[path]) if path in context.passages and path != passage.path else None
    return own.mentions if own else ()


def _copy(text: str, at: int, end: int) -> int:
    """Where a copy (`tembusan kepada X`) begins: what stands behind is no recipient."""
    match = re.compile(r"\btembusan\b").search(text, at, end)
    return match.start() if match else end


RULES = (full_passive,)
