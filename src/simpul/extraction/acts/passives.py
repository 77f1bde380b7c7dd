"""Acts turned round: `dibantu oleh`, `dipimpin oleh`, `ditetapkan dengan Keputusan X`, `atas penunjukan`, `laporan yang diterima`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.compiled import compiled
from simpul.extraction.lexicon import load
from simpul.extraction.names import Mention
from simpul.extraction.passages import DETERMINER, Group, Passage
from simpul.extraction.subjects import is_governed

_LEXICON = load("acts")


@cache
def spaced(verb: str) -> str:
    """A pattern of passive verbs that also takes `di` printed apart: `di ketuai oleh`."""
    return re.sub(r"(?<![a-z\\])di(?=[a-z(])", r"di\\s?", verb)


def agent(passage: Passage, context: Context) -> Rule:
    """`Walikota dibantu oleh Wakil Walikota`: the office behind `oleh` acts, the one before it is acted upon."""
    for entry in _LEXICON["passive"]:
        for match in compiled(
            rf"\b(?:{spaced(entry['verb'])})\s+(?:langsung\s+|secara\s+\w+(?:\s+(?!oleh\b)\w+)?\s+(?=oleh\b))?(?:oleh\s+)?{DETERMINER}",
            re.IGNORECASE,
        ).finditer(passage.text):
            group = context.group_at(passage, match.end())
            if group is None:
                continue
            patients = _patients(passage, context, match.start())
            if entry.get("posts") and not _is_appointed(passage, patients, match.start()):
                continue
            if len(group.mentions) > 1 and _GAP.match(passage.text, group.mentions[-2].end):
                group = Group(group.mentions[:-1])  # the last is led by whom the second `oleh` names
            agents = _respective(group, patients) or _parallel_agents(passage, context, group, patients)
            agents = [*agents, *_gapped(passage, context, group.end)]
            for subjects, objects, last in agents:
                start = context.start_of(passage, objects, match.start())
                via, reach = _channel_of_agent(passage, context, last) if entry["act"] == "appoints" else ((), last)
                objects = without(objects, (*subjects, *via))
                if match[0].lower().startswith("diangkat"):  # of `Deputi Badan Percepatan` only the Badan may be known
                    objects = tuple(one for one in objects if one.office_class not in ("organisation", "vertical"))
                yield Found(subjects, entry["act"], objects, start, reach, match.span(), "act.passive-agent", via)


def _is_appointed(passage: Passage, patients: tuple[Mention, ...], at: int) -> bool:
    """Whether posts are said to be appointed: they lead the sentence and stand right before `ditetapkan`."""
    if not patients or any(
        (one.office_class != "post" and not one.name.startswith("Anggota ")) or one not in passage.named
        for one in patients
    ):
        return False
    between = passage.text[patients[-1].end : at]
    return patients[0].start < 14 and bool(re.fullmatch(r"(?:\s+sebagaimana\s+dimaksud[^;]*?,?)?\s+", between))


_BY_DECREE = re.compile(
    r"(?:\s+sebagaimana\s+(?:dimaksud|tersebut)[^;]*?,?)?\s+(?P<cue>di(?:angkat|tunjuk|tetapkan)(?:\s+dan\s+diberhentikan)?)\s+(?:dengan|melalui|berdasarkan)\s+(?:Surat\s+)?(?:[Kk]eputusan|Perintah)\s+(?=[A-Z])"
)


def by_decree(passage: Passage, context: Context) -> Rule:
    """`Pengurus RT ditetapkan dengan Keputusan Lurah`: who decrees appoints the post that leads the sentence."""
    for group in context.subjects.groups(passage):
        decree = _BY_DECREE.match(passage.text, group.end)
        by = context.decreeing(passage, decree.end()) if decree else None
        if decree is None or by is None or not context.leads(passage, group):
            continue
        if any(one.office_class != "post" and not _HEAD.match(one.name) for one in group.mentions):
            continue
        objects = without(group.mentions, (by,))
        yield Found((by,), "appoints", objects, group.start, by.end, decree.span("cue"), "act.by-decree")


_HEAD = re.compile(r"(?:Kepala|Ketua|Pimpinan|Pejabat|Pengurus|Anggota)\b")


def _channel_of_agent(passage: Passage, context: Context, at: int) -> tuple[tuple[Mention, ...], int]:
    """The office an agent acts through, right behind it: `diangkat oleh Menteri melalui Gubernur`."""
    channel = re.compile(r"\s+melalui\s+").match(passage.text, at)
    group = context.group_at(passage, channel.end()) if channel else None
    return (group.mentions, group.end) if group is not None else ((), at)


_MADE_OF_SOME = re.compile(r"\s+terdiri\s+(?:atas|dari)\s+sejumlah\s+[a-z]+(?:\s+[a-z]+){0,2}\s+(?:yang\s+)?$")
"""Between a unit and its head: `Kelompok Jabatan Fungsional terdiri dari sejumlah tenaga fungsional yang dipimpin oleh X`."""


def _patients(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """Who is acted upon: the clause's lead, the antecedent of `yang`, else the bearer of the provision.

    In `Pemerintah Pusat adalah Presiden yang ... dibantu oleh Wakil Presiden` it is the Presiden.
    """
    adjacent = next((g for g in passage.groups if g.end <= at and _BESIDE.fullmatch(passage.text, g.end, at)), None)
    if adjacent is not None and re.search(r"\b(?:lingkungan|lingkup)\s+$", passage.text[: adjacent.start]):
        adjacent = None  # `Pejabat Penghubung di lingkungan Dinas dibantu oleh ...`
    if adjacent is not None and passage.text[:at].endswith("yang "):
        led = next((g for g in passage.groups if _AT_ITS_PLACE.fullmatch(passage.text, g.end, adjacent.start)), None)
        if led is not None and re.search(r"\boleh\s+(?:seorang\s+)?$", passage.text[: led.start]):
            return led.mentions  # `oleh Kepala Bidang pada Bappeda yang ditunjuk oleh ...`
    if adjacent is not None and adjacent.mentions[-1].office_class == "group":
        lead = context.subjects.lead_before(passage, adjacent.start)
        if lead is not None and _IS_A.fullmatch(passage.text, lead.end, adjacent.start):
            return lead.mentions  # `Kecamatan merupakan Perangkat Daerah yang dipimpin oleh Camat`
    if adjacent is not None and _MEETING.search(passage.text[: adjacent.start]):
        return ()
    if adjacent is not None and _TEAM_ACROSS.search(passage.text[max(0, adjacent.start - 60) : adjacent.start]):
        return ()
    made_of = _MADE_OF_SOME.search(passage.text[:at])
    if adjacent is None and made_of is not None:
        whole = next((g for g in passage.groups if g.end == made_of.start()), None)
        if whole is not None:
            return whole.mentions
    if adjacent is None and _SOMEBODY.search(passage.text[max(0, at - 60) : at]):
        return ()
    if adjacent is None and _OF_A_MEETING.search(passage.text[max(0, at - 60) : at]):
        return ()
    if adjacent is None and _OF_MEETING.search(passage.text[max(0, at - 140) : at]):
        return ()
    in_definition = passage.path in context.subjects.defined
    if adjacent is not None and in_definition and not re.search(r"\badalah\s+$", passage.text[: adjacent.start]):
        adjacent = None
    if adjacent is not None and _HELPED_AGENT.search(
        f"{passage.text[: adjacent.start]}*{passage.text[adjacent.end : at + 8]}"
    ):
        return adjacent.mentions
    antecedent = (
        adjacent is not None
        and re.search(
            rf"\b(?:oleh\s+(?:\w+\s+){{0,2}}|terdiri\s+(?:atas|dari)\s+{DETERMINER})$", passage.text[: adjacent.start]
        )
        and re.search(r"\byang\s+(?:masing-masing\s+)?$", passage.text[:at])
    )
    if adjacent is not None and (antecedent or not is_governed(passage.text, adjacent.start)):
        lead = context.subjects.lead_before(passage, at)
        return lead.mentions if lead is not None and adjacent.mentions[-1] in lead.mentions else adjacent.mentions
    copula = re.search(r"\badalah\s+", passage.text[:at]) if passage.path in context.subjects.defined else None
    equal = context.group_at(passage, copula.end()) if copula else None
    if equal is not None and re.fullmatch(
        r"(?:\s+[A-Z]\w+)*\s+yang\b.*|(?:\s+atau\s+(?:yang\s+disebut\s+)?dengan\s+(?:nama|sebutan)\s+lain)?\s+",
        passage.text[equal.end : at],
    ):
        return equal.mentions
    lead = context.subjects.lead_before(passage, at)
    if (
        lead is None
        and re.match(r"(?!Dalam|Untuk|Selain|Guna|Atas)[a-z]+\b", passage.text)
        and not re.match(r"(?:me|ber|di|se)[a-z]{3,}", passage.text)
    ):
        return ()
    if lead is None and _ABOUT_A_THING.match(passage.text):
        return ()
    if lead is not None and _OWNED_THING.fullmatch(passage.text, 0, lead.start):
        return ()
    return context.subjects.of(passage, at)


_BESIDE = re.compile(r"\s+(?:terkait\s+)?(?:yang\s+)?(?:masing-masing\s+)?|\s*\)\s*,?\s*(?:yang\s+)?|\s*,\s+yang\s+")
_AT_ITS_PLACE = re.compile(r"\s+(?:pada|di(?:\s+lingkungan)?|dari)\s+")
_IS_A = re.compile(
    r"(?:\s+sebagaimana\s+dimaksud[^,;.]*?,?)?\s+(?:merupakan|adalah)\s+(?:salah\s+satu\s+)?(?:bagian\s+(?:dari\s+)?)?"
)
_MEETING = re.compile(
    r"\b(?:[Ss]idang|[Rr]apat(?:\s+(?:koordinasi|kerja|pleno))?|[Mm]usyawarah|[Pp]ertemuan|[Ff]orum\s+rapat)\s+$"
)
"""`sidang Dewan dipimpin oleh Ketua` says who leads the meeting, not the body."""
_TEAM_ACROSS = re.compile(
    r"\b(?:[Tt]im|[Ff]orum|[Pp]anitia|kelompok\s+kerja)\s+(?:[a-z]+\s+){0,3}?(?:lintas|antar|dari\s+unsur)\s+$"
)
"""In front of an office: `tim lintas Perangkat Daerah yang diketuai oleh X` speaks of a team without a name."""
_OF_A_MEETING = re.compile(
    r"(?:^|,\s+)(?:maka\s+)?(?:[Rr]apat|[Ss]idang|[Mm]usyawarah|[Pp]ertemuan)(?:\s+[a-z]+){0,2}\s+$"
)
"""In front of `dipimpin`: `Dalam hal Camat berhalangan, rapat dipimpin oleh ...`."""
_OF_MEETING = re.compile(
    r"\b(?:[Ss]idang|[Rr]apat|[Mm]usyawarah|[Pp]ertemuan|[Uu]pacara|[Kk]egiatan|[Aa]cara)\b[^;.,A-Z]*\s+yang\s+$"
)
"""In front of `dipimpin`: `menghadiri rapat koordinasi yang dipimpin Camat`."""
_SOMEBODY = re.compile(
    r"\b(?:pejabat|pegawai|orang|petugas|pihak|personil|personel|tenaga|seseorang|aparat\w*)(?:\s+(?!yang\b)[a-z]+){0,3}\s+yang\s+$"
)
"""In front of a passive: `dilakukan oleh pejabat yang ditunjuk oleh Bupati` says nothing of an office named."""
_HELPED_AGENT = re.compile(r"\boleh\s+(?:seorang\s+)?\*(?:\s+terkait)?\s+di(?:bantu|tunjuk|angkat|\s?bawah)\b")
"""`dilaksanakan oleh Camat dibantu Lurah`: the agent is who is helped."""
_ABOUT_A_THING = re.compile(
    r"(?!(?:Penyelenggaraan|Pelaksanaan)\s+tugas\b)(?:Rapat|Sidang|Hasil|Laporan|Kegiatan|Musyawarah|Pertemuan|Koordinasi|Biaya|Dana|Ketentuan|Susunan|Evaluasi|(?:Pe|Ke)[a-z]{3,}an)\b"
)
"""What a sentence is about when it begins with a thing: `Rapat koordinasi dipimpin oleh Camat` says nothing of an office led."""


_OWNED_THING = re.compile(r"(?:Laporan|Hasil|Usul\w*|Rekomendasi|Dokumen|Keputusan|Surat|Rencana)(?:\s+[a-z]+){0,4}\s+")
"""`Laporan Camat yang disampaikan ... dievaluasi oleh X`: the report is what is acted upon, not its owner."""


def _parallel_agents(
    passage: Passage, context: Context, group: Group, patients: tuple[Mention, ...]
) -> list[tuple[tuple[Mention, ...], tuple[Mention, ...], int]]:
    """`X dan Y diketuai oleh A untuk ... dan oleh B untuk ...`: A for X, B for Y."""
    again = [
        other
        for other in context.subjects.groups(passage)
        if other.start > group.end and re.search(r"(?:\bdan|,)\s+oleh\s+$", passage.text[group.end : other.start])
    ]
    if again and len(patients) == 1 + len(again):
        return [
            (each.mentions, (patient,), again[-1].end) for each, patient in zip([group, *again], patients, strict=True)
        ]
    return [(each.mentions, patients, each.end) for each in (group, *again)]


_GAP = re.compile(
    rf"(?:\s*,\s*(?:dan\s+|sedangkan\s+|serta\s+)?|\s+dan\s+)(?P<body>[A-Z][A-Za-z]+(?:\s+(?!(?:di|me|ber)[a-z]{{3,}})[A-Za-z]+){{0,5}}?)\s+oleh\s+{DETERMINER}"
)


def _gapped(
    passage: Passage, context: Context, at: int
) -> Iterator[tuple[tuple[Mention, ...], tuple[Mention, ...], int]]:
    """`Sekretariat dipimpin oleh Sekretaris, Bidang oleh Kepala Bidang, dan UPTD oleh Kepala UPTD`: the verb is said once."""
    while (gap := _GAP.match(passage.text, at)) is not None:
        head = context.group_at(passage, gap.end())
        if head is None:
            return
        body = replace(context.passages.names.whole(gap["body"]), start=gap.start("body"), end=gap.end("body"))
        yield head.mentions[:1], (body,), head.mentions[0].end
        at = head.mentions[0].end


def _respective(
    group: Group, patients: tuple[Mention, ...]
) -> list[tuple[tuple[Mention, ...], tuple[Mention, ...], int]]:
    """`Badan, Kantor atau Inspektorat dipimpin oleh Kepala Badan, Kepala Kantor atau Inspektur`: each heads its own."""
    if len(patients) < 2 or len(patients) != len(group.mentions):
        return []
    pairs = list(zip(group.mentions, patients, strict=True))
    own = [head.key.endswith(f" {body.key}") for head, body in pairs]
    if not any(own) or sum(own) < len(own) - 1:  # one may be named otherwise: `Camat` beside `Kepala Dinas`
        return []
    return [((head,), (body,), group.end) for head, body in pairs]


def at_appointment(passage: Passage, context: Context) -> Rule:
    """`Camat ... mewakili Walikota atas dasar penunjukan oleh Sekretaris Daerah`: X appoints the bearer."""
    for match in re.finditer(
        r"\b(?:atas\s+(?:dasar\s+)?|berdasarkan\s+)(?:penunjukan|usul\s+dan\s+penunjukan)\s+(?:oleh\s+|dari\s+)?",
        passage.text,
        re.IGNORECASE,
    ):
        group = context.group_at(passage, match.end())
        if group is not None:
            subjects = context.subjects.of(passage, match.start())
            yield Found(
                without(group.mentions, subjects),
                "appoints",
                subjects,
                match.start(),
                group.end,
                match.span(),
                "act.at-appointment",
            )


def received_report(passage: Passage, context: Context) -> Rule:
    """`Setiap laporan yang diterima Kepala Dinas dari Sekretaris dan Kepala Bidang`: those behind `dari` report."""
    for match in re.finditer(r"\b[Ll]aporan\s+yang\s+diterima\s+(?:oleh\s+)?", passage.text):
        receiver = context.group_at(passage, match.end())
        to = re.compile(r"\s+dari\s+").match(passage.text, receiver.end) if receiver else None
        sender = context.group_at(passage, to.end()) if to else None
        if receiver is not None and sender is not None:
            yield Found(
                without(sender.mentions, receiver.mentions),
                "reportsTo",
                receiver.mentions,
                match.start(),
                sender.end,
                match.span(),
                "act.received-report",
            )


_FORMED_TO_HELP = re.compile(
    rf"(?:Untuk|Guna|Dalam\s+rangka)\s+(?P<verb>membantu|mendukung|menunjang)\s+(?:(?:kelancaran\s+)?(?:pelaksanaan\s+)?tugas(?:-tugas)?(?:\s+dan\s+fungsi)?\s+)?{DETERMINER}"
)
_FORMED = re.compile(r"\b(?:dapat\s+)?di\s?bentuk\s+(?:(?:suatu|sebuah)\s+)?")


def formed_to_help(passage: Passage, context: Context) -> Rule:
    """`Untuk membantu Kepala Daerah dalam ... dibentuk Satuan Polisi Pamong Praja`: what is formed assists."""
    head = _FORMED_TO_HELP.match(passage.text)
    helped = context.group_at(passage, head.end()) if head else None
    formed = _FORMED.search(passage.text, helped.end, context.clause_end(passage.text, helped.end)) if helped else None
    body = context.group_at(passage, formed.end()) if formed else None
    if head is not None and helped is not None and body is not None:
        objects = without(helped.mentions, body.mentions)
        act = "assists" if head["verb"] == "membantu" else "serves"
        yield Found(body.mentions, act, objects, 0, body.end, head.span(), "act.formed-to-help")


_FORMED_TO_GIVE = re.compile(
    r"(?:Untuk|Guna|Dalam\s+rangka)\s+memberikan\s+(?P<what>pertimbangan|saran|masukan|dukungan|pelayanan|fasilitasi)(?:-\w+)?(?:(?:\s+dan|,)?\s+(?!kepada\b)[a-z]+){0,5}?\s+(?:kepada\s+)?(?=[A-Z])"
)


def formed_to_give(passage: Passage, context: Context) -> Rule:
    """`Untuk memberikan pertimbangan kepada Bupati ... dibentuk Dewan X`: what is formed advises, or serves."""
    head = _FORMED_TO_GIVE.match(passage.text)
    served = context.group_at(passage, head.end()) if head else None
    formed = _FORMED.search(passage.text, served.end, context.clause_end(passage.text, served.end)) if served else None
    body = context.group_at(passage, formed.end()) if formed else None
    if head is not None and served is not None and body is not None:
        act = "advises" if head["what"] in ("pertimbangan", "saran", "masukan") else "serves"
        objects = without(served.mentions, body.mentions)
        yield Found(body.mentions, act, objects, 0, body.end, head.span(), "act.formed-to-give")


RULES = (formed_to_help, formed_to_give, by_decree, received_report, agent, at_appointment)
