"""Coordination and consultation: with whom, through whom, to the side and below."""

from __future__ import annotations

import re
from itertools import combinations

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.acts.recipients import own_end
from simpul.extraction.names import Mention
from simpul.extraction.pairs import PAIR, other_party
from simpul.extraction.passages import Passage

_COORDINATION = re.compile(
    r"\b(?:(?:melakukan|melaksanakan|mengadakan|menyelenggarakan|mengembangkan|meningkatkan|membina\s+pelaksanaan)\s+(?:tugas\s+|kegiatan\s+|rapat\s+)?"
    r"(?:(?:integrasi|sinkronisasi|simplikasi|simplifikasi|hubungan\s+kerja|kerja\s?sama)\s*,\s*)*(?:koordinasi|konsultasi)(?:\s+(?:kerja|teknis|administratif|program))?"
    r"(?:(?:\s*/\s*|\s*,\s*(?:dan\s+|serta\s+)?|\s+dan/atau\s+|\s+dan\s+|\s+atau\s+|\s+serta\s+)(?:koordinasi|konsultasi|integrasi|sinkronisasi|sinergi|sinergitas|simplikasi|simplifikasi|fasilitasi|kerja\s?sama)\b)*"
    r"|(?<!saling )ber(?:koordinasi|konsultasi)(?!\s+satu\s+(?:dengan|sama)\b)|mengkoordinasikan\s+hubungan\s+kerja|mengoordinasikan\s+hubungan\s+kerja|meng(?:k)?oordinasikannya"
    r"|(?:melakukan|dilakukan\s+dengan|melaksanakan)\s+Pola\s+Hubungan\s+Kerja\s+dan\s+Jalur\s+Koordinasi)",
    re.IGNORECASE,
)


_OF_THINGS = re.compile(
    r"\bmeng(?:k)?oordinasikan\s+(?:dan\s+me[a-z]+\s+)?(?=(?!(?:pelaksanaan\s+)?tugas\b|hubungan\b|koordinasi\b)[a-z][^;:.,]{2,120}?\s(?:dengan|bersama)\s)",
    re.IGNORECASE,
)
"""A thing or activity that is coordinated with an office: `mengoordinasikan pemberian layanan dengan PPID Pembantu`."""
_ITEM = re.compile(
    r"(?:(?:pelaksanaan|penyelenggaraan|peningkatan|pengembangan)\s+)?(?:peng(?:k)?oordinasian|koordinasi|konsultasi)(?:(?:\s*,\s*(?:dan\s+|serta\s+)?|\s+dan\s+)(?:konsultasi|koordinasi|sinkronisasi|integrasi|kerja\s?sama))*\b(?=[^;.:]*?\bdengan\s)",
    re.IGNORECASE,
)
"""A noun as an item of a list of functions: `pelaksanaan koordinasi perizinan dengan Tim Teknis`."""
_GROUNDS = re.compile(r"\b(?:berdasarkan|sesuai\s+dengan|pelimpahan)\b")
"""What begins words that name no addressee: `berdasarkan pelimpahan kewenangan dari Bupati kepada Camat`."""
_WITH = r"dengan|antar|antara|bersama(?=\s+(?-i:[A-Z]))"
_BETWEEN = re.compile(r"\bantara?\s+$")


def coordination(passage: Passage, context: Context) -> Rule:
    """`melakukan koordinasi dan konsultasi kepada X`, `melakukan koordinasi/konsultasi melalui Asisten` (no addressee: the Asisten)."""
    noun = _ITEM.match(passage.text) if passage.unit.type in ("huruf", "angka") else None
    for match in (*((noun,) if noun else ()), *_COORDINATION.finditer(passage.text)):
        acts = []
        if re.search("koordinasi", match[0], re.IGNORECASE):
            acts.append("coordinatesWith")
        if re.search("konsultasi", match[0], re.IGNORECASE):
            acts.append("consultsWith")
        end = own_end(passage, context, match.end(), f"{_WITH}|kepada|terhadap")
        grounds = _GROUNDS.search(passage.text, match.end(), end)
        end = grounds.start() if grounds else end
        subjects = (
            _agent_beside(passage, context, match.start())
            or _agent_before(passage, context, match.start())
            or context.subjects.of(passage, match.start())
        )
        others = _OTHER_NOUN.search(passage.text, match.end(), end)
        group = context.after_preposition(
            passage, match.end(), _WITH, min(end, match.end() + 220)
        ) or context.after_preposition(
            passage, match.end(), "kepada", min(others.start() if others else end, match.end() + 220)
        )
        if group is not None and PAIR.match(passage.text, group.end) and _BETWEEN.search(passage.text[: group.start]):
            continue  # coordination of others: `koordinasi pembangunan antara Dinas dengan Kantor Pertanahan`
        if re.match(r"\s*(?:ke\s+atas|ke\s+samping|ke\s+bawah)", passage.text[match.end() :]):
            continue
        channel, reach = context.via(passage, match.end(), end)
        objects: tuple[Mention, ...]
        via: tuple[Mention, ...]
        rule = "act.coordination"
        down = re.search(r"\bdi\s?bawah\s+koordinasi(?:nya)?\b", passage.text[match.end() : end])
        if group is None or (channel and group.start > channel[0].start):
            objects, via, last, rule = channel, (), reach, "act.coordination-through"
        else:
            objects, via, last = without(group.mentions, channel), channel, max(group.end, reach)
        if not objects:
            if _WITH_UNKNOWN.search(passage.text, match.end(), end):
                continue
            objects, last = context.counterpart(passage, subjects), end
            if not objects:
                objects = _fronted(passage, context, match.start())
            if not objects:
                objects = _sibling_party(passage, context, subjects)
            rule = "act.coordination-counterpart"
        start = context.start_of(passage, subjects, match.start())
        between_peers = (
            re.search(r"\bantar(?:a)?\s+$", passage.text[match.end() : objects[0].start]) if objects and group else None
        )
        for act in acts:
            relation = "coordinates" if act == "coordinatesWith" and down and group is not None else act
            kept = objects if between_peers else without(objects, subjects)
            yield Found(subjects, relation, kept, start, last, match.span(), rule, via)


_OTHER_NOUN = re.compile(r"(?:,|\bdan|\bserta)\s+(?:pem?berian|penyampaian|penyediaan|pelayanan|dukungan)\b")
"""What begins words whose recipient is not the partner of a coordination: `koordinasi ... dan pemberian dukungan kepada X`."""


def _agent_beside(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """The agent of a passive that coordinates while it acts: `dilakukan oleh Dinas dengan berkoordinasi dengan Camat`."""
    for group in context.subjects.groups(passage):
        if (
            group.end <= at
            and re.fullmatch(r"\s*,?\s*(?:dengan|setelah|sambil|dan|serta)\s+", passage.text[group.end : at])
            and re.search(r"\boleh\s+$", passage.text[: group.start])
        ):
            return group.mentions
    return ()


_SETTLED = re.compile(
    r"\b(?:setelah|sesudah|dengan|dan)\s+(?:terlebih\s+dahulu\s+)?(?P<cue>di(?:k?oordinasi|k?onsultasi)kan)\s+(?:terlebih\s+dahulu\s+)?(?:dengan|kepada)\s+"
)


def settled_with(passage: Passage, context: Context) -> Rule:
    """`Kepala Dinas menetapkan pedoman setelah dikoordinasikan dengan Inspektorat`: who acts settles it with the office named."""
    for match in _SETTLED.finditer(passage.text):
        group = context.group_at(passage, match.end())
        if group is None:
            continue
        agents = [
            one
            for one in context.subjects.groups(passage)
            if one.end <= match.start() and _AGENT.search(passage.text[: one.start])
        ]
        lead = context.subjects.lead_before(passage, match.start())
        subjects = agents[-1].mentions if agents else lead.mentions if lead else ()
        if not subjects and passage.unit.type in ("huruf", "angka"):
            subjects = context.subjects.of(passage, match.start())
        act = "coordinatesWith" if "ordinasi" in match["cue"] else "consultsWith"
        start = context.start_of(passage, subjects, match.start())
        others = without(group.mentions, subjects)
        yield Found(subjects, act, others, start, group.end, match.span("cue"), "act.settled-with")


_AGENT = re.compile(r"\boleh\s+(?:seorang\s+|para\s+)?$")


_WITH_UNKNOWN = re.compile(
    r"\s+dengan\s+(?:berbagai\s+|seluruh\s+|para\s+)?(?:instansi|pihak|lembaga|unsur|pemangku|masyarakat|organisasi|stakeholder)\b"
)
"""A partner that is no office: `koordinasi dengan instansi terkait`."""
_AFTER = re.compile(r"\b(?:setelah|sesudah)\s+(?:terlebih\s+dahulu\s+)?$")


def _agent_before(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """The agent of the passive that a coordination precedes: `Calon diusulkan oleh Dinas kepada Bupati setelah berkonsultasi dengan X`."""
    if not _AFTER.search(passage.text[:at]):
        return ()
    agents = [
        group
        for group in context.subjects.groups(passage)
        if group.end <= at and re.search(r"\bdi[a-z]{4,}\s+oleh\s+$", passage.text[: group.start])
    ]
    return agents[-1].mentions if agents else ()


def things_coordinated(passage: Passage, context: Context) -> Rule:
    """`mengoordinasikan pemberian pelayanan informasi dengan X`: what is coordinated is no office, X is the partner."""
    for match in _OF_THINGS.finditer(passage.text):
        group = context.after_preposition(
            passage, match.end(), "dengan|bersama", context.clause_end(passage.text, match.end())
        )
        between = [m for m in passage.mentions if match.end() <= m.start < (group.start if group else 0)]
        if group is None or between:
            continue
        subjects = context.subjects.of(passage, match.start())
        via, reach = context.via(passage, group.end, context.clause_end(passage.text, group.end))
        start = context.start_of(passage, subjects, match.start())
        objects = without(group.mentions, (*subjects, *via))
        yield Found(
            subjects,
            "coordinatesWith",
            objects,
            start,
            max(group.end, reach),
            match.span(),
            "act.things-coordinated",
            via,
        )


def _fronted(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """The recipient in front: `Terhadap unit kerja Dinas dan instansi vertikal, Camat melakukan koordinasi`."""
    head = re.match(r"(?:Terhadap|Dengan|Kepada)\s+", passage.text)
    group = context.group_at(passage, head.end()) if head else None
    return group.mentions if group is not None and group.end < at else ()


def _sibling_party(passage: Passage, context: Context, subjects: tuple[Mention, ...]) -> tuple[Mention, ...]:
    if passage.unit.type not in ("huruf", "angka"):
        return ()
    return other_party(passage, context.passages, context.subjects, subjects)


def also_with(passage: Passage, context: Context) -> Rule:
    """`... serta dengan Asisten X`: the preposition repeated begins a second recipient, without the channel of the first."""
    for match in _COORDINATION.finditer(passage.text):
        end = context.clause_end(passage.text, match.end())
        for again in re.compile(r"(?:,\s*)?(?:serta|dan)\s+dengan\s+").finditer(passage.text, match.end(), end):
            group = context.group_at(passage, again.end())
            if group is not None:
                subjects = context.subjects.of(passage, match.start())
                yield Found(
                    subjects, "coordinatesWith", group.mentions, match.start(), group.end, match.span(), "act.also-with"
                )


def mutual(passage: Passage, context: Context) -> Rule:
    """`OPD ... wajib saling berkoordinasi`: with its own kind."""
    for match in re.finditer(
        r"\b(?:saling\s+(?:berkoordinasi|berkonsultasi)\b|(?:berkoordinasi|berkonsultasi)\s+(?:antar\s+sesamanya|satu\s+(?:dengan|sama)\s+(?:yang\s+)?lain))",
        passage.text,
    ):
        subjects = context.subjects.of(passage, match.start())
        act = "coordinatesWith" if "koordinasi" in match[0] else "consultsWith"
        start = context.start_of(passage, subjects, match.start())
        both = [(one, one) for one in subjects] if len(subjects) == 1 else combinations(subjects, 2)
        for one, other in both:
            yield Found((one,), act, (other,), start, match.end(), match.span(), "act.mutual")


def in_brackets(passage: Passage, context: Context) -> Rule:
    """`koordinasi ke samping, ke bawah (Asisten, Dinas/Badan, Camat ...)`: peers are coordinated with, the others coordinated."""
    for match in re.finditer(
        r"\b(?:ber)?koordinasi\s+((?:ke\s+(?:samping|bawah|atas)\s*(?:,|dan|dan/atau|atau)?\s*)+)\(", passage.text
    ):
        close = passage.text.find(")", match.end())
        close = len(passage.text) if close < 0 else close
        named = tuple(mention for mention in passage.mentions if match.end() <= mention.start < close)
        named += _lower_case_names(passage, context, match.end(), close, named)
        subjects = context.subjects.of(passage, match.start())
        down = "bawah" in match[1]
        level = {mention.key.split(" ")[0] for mention in subjects}
        peers = tuple(m for m in named if not down or m.key.split(" ")[0] in level)
        below = tuple(m for m in named if m not in peers)
        for act, objects in (("coordinatesWith", peers), ("coordinates", below)):
            if objects:
                yield Found(
                    subjects,
                    act,
                    objects,
                    match.start(),
                    min(close + 1, len(passage.text)),
                    match.span(),
                    "act.coordination-in-brackets",
                )


def _lower_case_names(
    passage: Passage, context: Context, start: int, end: int, known: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Bare heads of names in small letters inside brackets (`atau bagian lainnya`)."""
    found = []
    for match in re.compile(r"\b(dinas|badan|kantor|bagian|kecamatan|kelurahan)\b(?=\s+lain)").finditer(
        passage.text, start, end
    ):
        mention = context.passages.names.find(match[0].capitalize())
        if mention:
            found.append(
                Mention(
                    match.start(), match.end(), mention[0].name, mention[0].key, mention[0].office_class, proper=False
                )
            )
    return tuple(found)


_DONE_BETWEEN = re.compile(
    r"\b[Kk]oordinasi\b(?:\s+(?!antar)[a-z]+){0,3}\s+(?P<cue>di(?:lakukan|laksanakan|selenggarakan))\s+(?:secara\s+\w+\s+)?antara?\s+"
)
_ANTARA = re.compile(r"(?:^|[.;,]\s+)[Aa]ntara?\s+")
_IS_DONE = re.compile(r"\s+(?:dapat\s+|wajib\s+|harus\s+)?(?P<cue>di(?:lakukan|laksanakan)\s+koordinasi)\b")


def done_between(passage: Passage, context: Context) -> Rule:
    """`Koordinasi dilakukan antara Camat dan Kapolsek`, `Antara Dinas Sosial dengan Camat dilakukan koordinasi`."""
    for match in (*_DONE_BETWEEN.finditer(passage.text), *_ANTARA.finditer(passage.text)):
        first = context.group_at(passage, match.end())
        joint = re.compile(r"\s+dengan\s+").match(passage.text, first.end) if first else None
        second = context.group_at(passage, joint.end()) if joint else None
        if first is None or (second is None and len(first.mentions) < 2):
            continue
        left, right = (first.mentions, second.mentions) if second else (first.mentions[:1], first.mentions[1:])
        end = second.end if second else first.end
        done = _IS_DONE.match(passage.text, end)
        cue = match.span("cue") if "cue" in match.groupdict() else done.span("cue") if done else None
        if cue is not None:
            yield Found(left, "coordinatesWith", right, match.start(), max(end, cue[1]), cue, "act.done-between")


_FUNCTION = re.compile(r"\b[Ff]ungsi(?:\s+(?!yang\b)[a-z]+){0,2}\s+(?=[A-Z])")
_COORDINATED = re.compile(
    r"\s+(?:yang\s+)?di(?:laksanakan|lakukan|selenggarakan)\s+(?P<cue>melalui\s+koordinasi|secara\s+terkoordinasi(?:\s+dan\s+terintegrasi)?)\s+dengan\s+"
)


def function_coordinated(passage: Passage, context: Context) -> Rule:
    """`Fungsi koordinasi Unsur Pelaksana dilaksanakan melalui koordinasi dengan X`: the bearer of the function coordinates with X."""
    for function in _FUNCTION.finditer(passage.text):
        bearer = context.group_at(passage, function.end())
        cue = _COORDINATED.match(passage.text, bearer.end) if bearer else None
        partner = context.group_at(passage, cue.end()) if cue else None
        if bearer is not None and cue is not None and partner is not None:
            others, span = without(partner.mentions, bearer.mentions), (function.start(), partner.end)
            yield Found(bearer.mentions, "coordinatesWith", others, *span, cue.span("cue"), "act.function-coordinated")


RULES = (
    coordination,
    function_coordinated,
    settled_with,
    done_between,
    things_coordinated,
    also_with,
    mutual,
    in_brackets,
)
