"""Acts said with nouns: `pertanggungjawaban X kepada Y`, `pembinaan ... dilaksanakan oleh X`, items of a pair."""

from __future__ import annotations

import re

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.acts.verbs import NOUN, NOUNS
from simpul.extraction.pairs import pair_above
from simpul.extraction.passages import Passage


def answers_for(passage: Passage, context: Context) -> Rule:
    """The noun: `Pertanggungjawaban Kepala Perangkat Daerah kepada Wali Kota melalui Sekretaris Daerah` (Banjar Pasal 21)."""
    for match in re.finditer(r"\b(?:pertanggungjawaban|laporan|pelaporan)\s+(?:oleh\s+)?", passage.text, re.IGNORECASE):
        group = context.group_at(passage, match.end())
        if group is None or not re.match(r"\s+kepada\s+", passage.text[group.end :]):
            continue
        to = context.after_preposition(passage, group.end, "kepada", group.end + 12)
        if to is None:
            continue
        act = "accountableTo" if match[0].lower().startswith("pertanggung") else "reportsTo"
        via, reach = context.via(passage, to.end, context.clause_end(passage.text, to.end))
        yield Found(
            group.mentions,
            act,
            without(to.mentions, via),
            match.start(),
            max(to.end, reach),
            match.span(),
            "act.answers-for",
            via,
        )


def report_items(passage: Passage, context: Context) -> Rule:
    """Items below `Laporan yang disampaikan Walikota kepada ... meliputi:` that name who gets the report (Tarakan Pasal 4 ayat (2))."""
    parent = context.passages.parent(passage)
    if parent is None or passage.unit.type not in ("huruf", "angka"):
        return
    head = re.match(r"Laporan\s+yang\s+disampaikan\s+(?:oleh\s+)?", parent.text)
    lead = context.group_at(parent, head.end()) if head else None
    if lead is None:
        return
    end = context.clause_end(passage.text, 0)
    to = context.after_preposition(passage, 0, "kepada", end)
    via, reach = context.via(passage, 0, end)
    verb = re.match(r"(?:melaporkan|menginformasikan)\b", passage.text)
    default = context.after_preposition(parent, lead.end, "kepada") if (via or verb) else None
    objects = to.mentions if to else (default.mentions if default else ())
    if objects:
        last = max(to.end if to else 0, reach, verb.end() if verb else 0)
        yield Found(lead.mentions, "reportsTo", without(objects, via), 0, last, (0, last), "act.report-items", via)


_JUDGED = re.compile(
    r"(?P<noun>(?:evaluasi|penilaian|pembinaan|pengawasan)(?:\s+dan\s+(?:evaluasi|penilaian|pembinaan|pengawasan))?(?:\s+kinerja)?)\s+(?:(?:terhadap|atas)\s+)?(?:(?:kinerja|pelaksanaan\s+tugas)\s+)?"
)


def items_of_pair(passage: Passage, context: Context) -> Rule:
    """Nouns in a pair's list: `persetujuan bersama ...`, `penyampaian laporan ... kepada DPRD`, `rapat konsultasi DPRD dengan Wali Kota`."""
    meeting = re.search(r"\brapat\s+(konsultasi|koordinasi)\s+", passage.text)
    if meeting:
        group = context.group_at(passage, meeting.end())
        to = context.after_preposition(passage, group.end, "dengan", group.end + 12) if group else None
        if group is not None and to is not None:
            act = "consultsWith" if meeting[1] == "konsultasi" else "coordinatesWith"
            yield Found(group.mentions, act, to.mentions, meeting.start(), to.end, meeting.span(), "act.items-of-pair")
    given = re.match(r"penyampaian\s+laporan\b", passage.text)
    pair = pair_above(passage, context.passages, context.subjects)
    if pair is None:
        return
    (left, right), _ = pair
    if given:
        to = context.after_preposition(passage, given.end(), "kepada")
        if to is not None:
            yield Found(
                without(left, to.mentions) or right,
                "reportsTo",
                to.mentions,
                0,
                to.end,
                given.span(),
                "act.items-of-pair",
            )
    consulted = re.match(r"konsultasi\b", passage.text)
    if consulted and not passage.mentions:
        end = context.clause_end(passage.text, 0)
        yield Found(left, "consultsWith", right, 0, end, consulted.span(), "act.items-of-pair")
    judged = _JUDGED.match(passage.text)
    whom = context.group_at(passage, judged.end()) if judged else None
    if whom is not None and re.match(r"\s+(?:terhadap|atas|kepada)\b", passage.text[whom.end :]):
        whom = None  # `pengawasan Inspektorat terhadap Dinas`: the one who does it
    if judged is not None and whom is not None:
        for side, other in ((left, right), (right, left)):
            if {one.key for one in whom.mentions} == {one.key for one in side}:
                span = (0, whom.end)
                yield Found(other, "supervises", whom.mentions, *span, judged.span("noun"), "act.items-of-pair")
    agreed = re.match(r"(?:persetujuan|pembahasan)\b(?!\s+bersama\s+dengan)", passage.text)
    agreed = agreed if {one.office_class for one in (*left, *right)} & {"organisation"} else None
    if agreed:
        yield Found(
            left, "decidesWith", right, 0, context.clause_end(passage.text, 0), agreed.span(), "act.items-of-pair"
        )


def carried_out_through(passage: Passage, context: Context) -> Rule:
    """`Dalam hal ... oleh Perangkat Daerah, koordinasi dilaksanakan melalui Sekretaris Daerah` (Banjar Pasal 20 ayat (3))."""
    for match in re.finditer(r"\bkoordinasi\s+(?:dilaksanakan|dilakukan)\s+melalui\s+", passage.text):
        group = context.group_at(passage, match.end())
        before = [
            g
            for g in context.subjects.groups(passage)
            if g.end <= match.start() and re.search(r"\boleh\s+$", passage.text[: g.start])
        ]
        if group is not None and before:
            yield Found(
                before[-1].mentions,
                "coordinatesWith",
                group.mentions,
                before[-1].start,
                group.end,
                match.span(),
                "act.carried-out-through",
            )


_MATTER = (
    r"(?:(?:tugas|kewenangan|wewenang|urusan)\s+yang\s+(?:dilimpahkan|ditugaskan|didelegasikan|diserahkan)\s+kepada\s+"
    r"|(?:tugas|kewenangan|wewenang)\s+(?:dan\s+fungsi\s+)?(?:oleh\s+)?|pemerintahan\s+)"
)
"""What of an office is supervised: its tasks, those that are handed to it, its government."""
_SUPERVISION = re.compile(
    r"\b(?:Pembinaan|Pengawasan|Pengendalian|Evaluasi|Penilaian)(?:(?:\s*,\s*(?:dan\s+)?|\s+dan\s+|\s+serta\s+)(?:pembinaan|pengawasan|pengendalian|evaluasi|penilaian))*"
    r"(?:\s+(?:dan\s+)?(?:umum|teknis|operasional|administratif|administrasi|fungsional|kinerja|intern(?:al)?)){0,3}"
    rf"\s+(?:(?:atas|terhadap|kepada)\s+(?:(?:pelaksanaan|penyelenggaraan|kinerja)\s+{_MATTER}?)?|(?:pelaksanaan|penyelenggaraan)\s+(?:tugas|kewenangan|wewenang)\s+)?",
    re.IGNORECASE,
)
_OF_ACTIVITY = re.compile(
    r"(?:Pembinaan|Pengawasan)(?:\s+(?:umum|teknis|dan\s+\w+)){0,3}\s+(?:penyelenggaraan|pelaksanaan)\s+\w+\s+"
)


def carried_out_by(passage: Passage, context: Context) -> Rule:
    """`Pembinaan dan pengawasan atas penyelenggaraan pemerintahan Kecamatan dilaksanakan oleh Bupati`: the agent supervises."""
    for match in _SUPERVISION.finditer(passage.text):
        group = context.group_at(passage, match.end())
        agent = (
            re.match(
                r"(?:\s+sebagaimana\s+dimaksud[^;.]*?)?\s*,?\s+(?:(?:dilaksanakan|dilakukan|diselenggarakan)(?:\s+secara\s+\w+)?\s+)?oleh\s+",
                passage.text[group.end :],
            )
            if group
            else None
        )
        by = context.group_at(passage, group.end + agent.end()) if group and agent else None
        if group is not None and by is not None:
            via, last = context.via(passage, by.end, context.clause_end(passage.text, by.end))
            span, objects = (match.start(), max(last, by.end)), without(group.mentions, by.mentions)
            yield Found(by.mentions, "supervises", objects, *span, match.span(), "act.carried-out-by", via)
    yield from _of_activity_and_party(passage, context)


def _of_activity_and_party(passage: Passage, context: Context) -> Rule:
    """`Pembinaan umum penyelenggaraan pemerintahan desa dan lembaga kemasyarakatan dilakukan oleh X`: of a party beside an activity."""
    match = _OF_ACTIVITY.match(passage.text)
    agent = re.search(r"\s+(?:dilaksanakan|dilakukan|diselenggarakan)\s+oleh\s+", passage.text)
    by = context.group_at(passage, agent.end()) if agent else None
    if match is None or agent is None or by is None:
        return
    named = [
        m
        for g in context.subjects.groups(passage)
        for m in g.mentions
        if match.end() <= m.start and m.end <= agent.start()
    ]
    if len(named) > 1 and named[0].start == match.end() and named[-1].end == agent.start():
        span = (match.start(), by.end)
        yield Found(by.mentions, "supervises", tuple(named[1:]), *span, match.span(), "act.carried-out-by")


_BY_AND_TOWARDS = re.compile(
    r"\b(?P<noun>(?:pembinaan|pengawasan|pengendalian|evaluasi|penilaian\s+kinerja)(?:(?:\s*,\s*(?:dan\s+|serta\s+)?|\s+dan\s+)(?:pembinaan|pengawasan|pengendalian|evaluasi))*)"
    r"(?:\s+(?:umum|teknis|fungsional|administratif))?\s+(?:oleh|dari)\s+",
    re.IGNORECASE,
)
_ASKED_BY = re.compile(
    r"\b(?P<noun>permintaan\s+(?:laporan|bahan|masukan|data|informasi|keterangan|penjelasan|pendapat|pertimbangan|saran|telaahan|bantuan)(?:\s+(?!dari\b|oleh\b|kepada\b)[a-z-]+){0,4})"
    r"\s+(?:oleh|dari)\s+",
    re.IGNORECASE,
)


_GIVEN_BY = re.compile(
    rf"\b(?P<noun>(?:pemberian|penyampaian)\s+(?P<what>{NOUN}))(?:(?:\s*,\s*(?:dan\s+|serta\s+)?|\s+dan\s+|\s+serta\s+)(?!kepada\b)[a-z]+){{0,3}}(?:\s+(?!oleh\b|dari\b|kepada\b)[a-z]+){{0,4}}\s+(?:oleh|dari)\s+",
    re.IGNORECASE,
)


def given_by(passage: Passage, context: Context) -> Rule:
    """`pemberian perintah dan petunjuk oleh Sekretaris Daerah kepada Asisten`, `penyampaian telaahan staf oleh X kepada Y`."""
    for match in _GIVEN_BY.finditer(passage.text):
        by = context.group_at(passage, match.end())
        behind = re.compile(r"\s+kepada\s+").match(passage.text, by.end) if by else None
        to = context.group_at(passage, behind.end()) if behind else None
        if by is not None and to is not None:
            act = NOUNS[re.sub(r"\s+", " ", match["what"].lower())]
            span, objects = (match.start(), to.end), without(to.mentions, by.mentions)
            yield Found(by.mentions, act, objects, *span, match.span("noun"), "act.given-by")


def by_and_towards(passage: Passage, context: Context) -> Rule:
    """`pembinaan dan pengawasan oleh Camat terhadap Lurah`, `permintaan pendapat dari Camat kepada Kepala Dinas`."""
    for cue, act, towards in (
        (_BY_AND_TOWARDS, "supervises", "terhadap|atas|kepada"),
        (_ASKED_BY, "requestsFrom", "kepada|dari"),
    ):
        for match in cue.finditer(passage.text):
            by = context.group_at(passage, match.end())
            behind = (
                re.compile(rf"\s+(?:{towards})\s+(?:(?:pelaksanaan|penyelenggaraan)\s+tugas\s+|kinerja\s+)?").match(
                    passage.text, by.end
                )
                if by
                else None
            )
            to = context.group_at(passage, behind.end()) if behind else None
            if by is not None and to is not None:
                span, objects = (match.start(), to.end), without(to.mentions, by.mentions)
                yield Found(by.mentions, act, objects, *span, match.span("noun"), "act.by-and-towards")


_OF_ONE = re.compile(
    r"(?:^|\b(?:melalui|berupa)\s+)(?P<noun>(?P<directs>perintah|petunjuk|arahan|pengarahan|bimbingan)|pembinaan|pengawasan|pengendalian|evaluasi)(?:\s+dan\s+(?:perintah|petunjuk|arahan|pembinaan|pengawasan))?\s+(?=[A-Z])",
)


def of_one_towards(passage: Passage, context: Context) -> Rule:
    """Items said with a noun and its owner: `perintah Bupati kepada Inspektorat`, `pengawasan Inspektorat terhadap Camat`."""
    if passage.unit.type not in ("huruf", "angka"):
        return
    for match in _OF_ONE.finditer(passage.text):
        owner = context.group_at(passage, match.end())
        towards = "kepada" if match["directs"] else "terhadap|atas|kepada"
        behind = (
            re.compile(rf"\s+(?:{towards})\s+(?:(?:pelaksanaan|penyelenggaraan)\s+tugas\s+|kinerja\s+)?").match(
                passage.text, owner.end
            )
            if owner
            else None
        )
        other = context.group_at(passage, behind.end()) if behind else None
        if owner is not None and other is not None:
            act = "directs" if match["directs"] else "supervises"
            objects, span = without(other.mentions, owner.mentions), (match.start("noun"), other.end)
            yield Found(owner.mentions, act, objects, *span, match.span("noun"), "act.of-one-towards")


_REPORTS = re.compile(r"\b(?:[Ll]aporan|[Pp]elaporan|dilaporkan|melaporkan)\b")
_STEP = re.compile(r"\bdari\s+(?:para\s+|setiap\s+)?")


def step_by_step(passage: Passage, context: Context) -> Rule:
    """`Laporan disampaikan berjenjang dari Lurah kepada Camat, dari Camat kepada Bupati`: each reports to the next."""
    if not _REPORTS.search(passage.text):
        return
    steps = []
    for match in _STEP.finditer(passage.text):
        one = context.group_at(passage, match.end())
        to = re.compile(r"\s+(?:kepada|ke)\s+").match(passage.text, one.end) if one else None
        other = context.group_at(passage, to.end()) if to else None
        if one is not None and other is not None:
            steps.append((match, one, other))
    for match, one, other in steps if len(steps) > 1 or re.search(r"\bberjenjang\b", passage.text) else ():
        via, last = context.via(passage, other.end, context.clause_end(passage.text, other.end))
        via, last = (via, last) if len(steps) == 1 else ((), other.end)
        objects, span = without(other.mentions, (*one.mentions, *via)), (match.start(), max(last, other.end))
        yield Found(one.mentions, "reportsTo", objects, *span, match.span(), "act.step-by-step", via)


_FLOW = re.compile(r"\b(?P<what>[Kk]oordinasi|[Kk]onsultasi|[Pp]elaporan|[Ll]aporan|[Pp]ertanggungjawaban)\s+dari\s+")
_FLOWS = {"koordinasi": "coordinatesWith", "konsultasi": "consultsWith", "pertanggungjawaban": "accountableTo"}


def flows(passage: Passage, context: Context) -> Rule:
    """`Alur koordinasi dari Lurah kepada Bupati dilakukan melalui Camat dan Sekretaris Daerah`: with the channel said behind."""
    for match in _FLOW.finditer(passage.text):
        one = context.group_at(passage, match.end())
        to = re.compile(r"\s+(?:kepada|ke|dengan)\s+").match(passage.text, one.end) if one else None
        other = context.group_at(passage, to.end()) if to else None
        if one is None or other is None or re.match(r"\s*,\s*dari\s", passage.text[other.end :]):
            continue
        via, last = context.via(passage, other.end, context.clause_end(passage.text, other.end))
        act = _FLOWS.get(match["what"].lower(), "reportsTo")
        objects, span = without(other.mentions, (*one.mentions, *via)), (match.start(), max(last, other.end))
        yield Found(one.mentions, act, objects, *span, match.span("what"), "act.flows", via)


_REPORTING = re.compile(r"(?:Pelaporan|Laporan|Penyampaian\s+laporan|Jalur\s+pelaporan|Alur\s+pelaporan)\b[^:]*:\s*$")


def steps_listed(passage: Passage, context: Context) -> Rule:
    """Items below `Pelaporan dilaksanakan secara berjenjang:` that name who reports to whom: `a. Lurah kepada Camat, setiap bulan`."""
    parent = context.passages.parent(passage)
    if parent is None or not _REPORTING.match(parent.text):
        return
    one = context.group_at(passage, 0)
    to = re.compile(r"\s+(?:melapor\s+)?kepada\s+").match(passage.text, one.end) if one else None
    other = context.group_at(passage, to.end()) if to else None
    if one is not None and to is not None and other is not None:
        via, last = context.via(passage, other.end, context.clause_end(passage.text, other.end))
        objects, span = without(other.mentions, (*one.mentions, *via)), (0, max(last, other.end))
        yield Found(one.mentions, "reportsTo", objects, *span, to.span(), "act.steps-listed", via)


RULES = (
    given_by,
    of_one_towards,
    flows,
    step_by_step,
    steps_listed,
    by_and_towards,
    carried_out_by,
    answers_for,
    report_items,
    items_of_pair,
    carried_out_through,
)
