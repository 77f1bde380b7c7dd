"""Acts of standing for another: on behalf of, in the place of, in the capacity of, together with."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.compiled import compiled
from simpul.extraction.lexicon import load
from simpul.extraction.names import Mention
from simpul.extraction.passages import Passage

_LEXICON = load("acts")


def together(passage: Passage, context: Context) -> Rule:
    """`Walikota bersama-sama dengan DPRD menetapkan APBD`, `atas persetujuan DPRD`, `ditetapkan bersama DPRD`."""
    pattern = re.compile(
        r"\b(?:bersama-sama(?:\s+dengan|(?=\s+[A-Z]))|bersama\s+dengan|(?:atas|dengan)\s+persetujuan(?:\s+(?:bersama|tertulis))?|(?:ditetapkan|dibahas|disetujui|disepakati)\s+bersama(?:-sama)?(?:\s+(?:dengan|oleh))?|bersama(?=\s+[A-Z][^;.]{3,60}?\s(?:menetapkan|membahas|menyetujui|menyepakati|memutuskan)\b)"
        r"|(?:mendapat(?:kan)?|memperoleh)\s+persetujuan(?:\s+tertulis)?(?:\s+(?:dari|bersama))?|persetujuan\s+bersama\s+dengan|(?<=\w )bersama(?=\s+[A-Zk]))\s+",
        re.IGNORECASE,
    )
    for match in pattern.finditer(passage.text):
        group = context.group_at(passage, match.end())
        if (
            _WITH_OTHERS.fullmatch(match[0].strip())
            and not _DECIDES.search(passage.text[: match.start()])
            and not (group and _DECIDES_NEXT.match(passage.text, group.end))
        ):
            continue
        by = next(
            (
                g
                for g in passage.groups
                if g.end <= match.start() and _TO_DECISION.fullmatch(passage.text, g.end, match.start())
            ),
            None,
        )
        passive = by is not None and re.search(r"\boleh\s+$", passage.text[: by.start])
        subjects = by.mentions if by is not None and passive else ()
        subjects = subjects or _issuer(passage, context, match.start()) or context.subjects.of(passage, match.start())
        if group is not None and without(group.mentions, subjects):
            start = context.start_of(passage, subjects, match.start())
            yield Found(
                subjects,
                "decidesWith",
                without(group.mentions, subjects),
                start,
                group.end,
                match.span(),
                "act.together",
            )


_WITH_OTHERS = re.compile(r"bersama(?:-sama)?(?:\s+dengan)?", re.IGNORECASE)
_TO_DECISION = re.compile(r"\s*(?:setelah\s+)?(?:di(?:bahas|setujui|sepakati|evaluasi)\s+dan\s+)*")
_DECIDES_NEXT = re.compile(r"\s+(?:menetapkan|membahas|menyetujui|menyepakati|memutuskan)\b")
_DECIDES = re.compile(
    r"\b(?:menetapkan|membahas|menyetujui|menyepakati|memutuskan|merumuskan|di(?:buat|bentuk|tetapkan|bahas|setujui|sepakati|susun))\b[^;.]{0,90}$"
)
"""In front of `bersama X`: what is decided together."""


def joint_agents(passage: Passage, context: Context) -> Rule:
    """`dibahas dan disetujui bersama oleh Bupati dan DPRD`: the first agent decides with the others."""
    for match in re.finditer(
        r"\bdi(?:tetapkan|bahas|setujui|sepakati|putuskan)\s+(?:secara\s+)?bersama(?:-sama)?\s+(?:oleh\s+|antara\s+)?",
        passage.text,
    ):
        group = context.group_at(passage, match.end())
        by = group.mentions if group is not None and re.search(r"\b(?:oleh|antara)\s+$", match[0]) else ()
        if len(by) > 1 and group is not None:
            yield Found(by[:1], "decidesWith", by[1:], match.start(), group.end, match.span(), "act.joint-agents")


_FOR_AGREEMENT = re.compile(
    r"\s+(?:untuk|guna)\s+(?:di(?:bahas|bicarakan)\s+(?:dan|serta)\s+)?(?:(?:mendapat(?:kan)?|memperoleh)\s+persetujuan(?:nya)?(?:\s+bersama)?|di(?:tetapkan|setujui|sepakati|bahas)\s+bersama)\b"
)


def for_agreement(passage: Passage, context: Context) -> Rule:
    """`membahas Perda dengan Bupati untuk mendapat persetujuan bersama`, `kepada DPRD untuk dibahas dan ditetapkan bersama`."""
    for group in context.subjects.groups(passage):
        led = re.search(r"\b(?:dengan|kepada)\s+$", passage.text[: group.start])
        cue = _FOR_AGREEMENT.match(passage.text, group.end) if led else None
        if led is None or cue is None or ("bersama" not in cue[0] and led[0].startswith("dengan") is False):
            continue
        subjects = context.subjects.of(passage, led.start())
        others = without(group.mentions, subjects)
        start = context.start_of(passage, subjects, led.start())
        yield Found(subjects, "decidesWith", others, start, cue.end(), cue.span(), "act.for-agreement")


def decides_jointly(passage: Passage, context: Context) -> Rule:
    """`BPD dan Kepala Desa membahas dan menyepakati bersama rancangan`: the first of the subjects decides with the others."""
    for match in re.finditer(
        r"\bsecara\s+bersama(?:-sama)?\s+(?:membahas|menetapkan|menyetujui|menyepakati|memutuskan)\b"
        r"|\b(?:(?:membahas|menetapkan|menyetujui|menyusun|merumuskan|memutuskan)\s+dan\s+)?(?:membahas|menetapkan|menyetujui|menyepakati|memutuskan)\s+(?:secara\s+)?bersama(?:-sama)?\b(?!\s+(?:dengan|[A-Z]))",
        passage.text,
    ):
        lead = context.subjects.lead_before(passage, match.start())
        if lead is not None and len(lead.mentions) == 2:
            first, *others = lead.mentions
            yield Found(
                (first,),
                "decidesWith",
                without(others, (first,)),
                lead.start,
                match.end(),
                match.span(),
                "act.decides-jointly",
            )


def on_behalf(passage: Passage, context: Context) -> Rule:
    """`menandatangani ... atas nama Walikota` signs on behalf of; `atas nama X` with another verb represents X."""
    for match in re.finditer(r"\b(?:atas\s+nama|a\.\s?n\.)\s+", passage.text, re.IGNORECASE):
        group = context.group_at(passage, match.end())
        if group is None:
            continue
        if not passage.text[group.end :].strip(" :") and context.passages.children(passage):
            continue  # each item of the list below says what is done
        sentence = passage.text[: context.clause_end(passage.text, match.end())]
        signing = re.search(r"\b(?:menandatangani|[Pp]enandatanganan|ditandatangani)\b", sentence)
        subjects = (
            _lead_after(passage, context, group.end)
            or _issuer(passage, context, match.start())
            or _right_before(passage, context, match.start())
            or _agent_of_noun(passage, context, match.start())
            or context.subjects.of(passage, match.start())
        )
        act = "signsOnBehalfOf" if signing else "represents"
        start = min(signing.start(), match.start()) if signing else match.start()
        named = _parted_by_slash(passage.text, group.mentions)
        yield Found(subjects, act, without(named, subjects), start, named[-1].end, match.span(), "act.on-behalf")


def _parted_by_slash(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The first office and those that a slash joins to it: `atas nama Bupati/Walikota`."""
    for at, (one, other) in enumerate(pairwise(mentions), 1):
        if not re.fullmatch(r"\s*/\s*", text[one.end : other.start]):
            return mentions[:at]
    return mentions


def items_on_behalf(passage: Passage, context: Context) -> Rule:
    """Items below `Camat atas nama Bupati:`: each signs on behalf of X or represents X."""
    parent = context.passages.parent(passage)
    cue = re.search(r"\batas\s+nama\s+", parent.text) if parent else None
    group = context.group_at(parent, cue.end()) if parent and cue else None
    if parent is None or cue is None or group is None or parent.text[group.end :].strip(" :"):
        return
    if not re.match(r"me[a-z]{4,}|penandatanganan\b", passage.text):
        return
    subjects = _right_before(parent, context, cue.start()) or context.subjects.of(parent, cue.start())
    signing = re.match(r"menandatangani|penandatanganan", passage.text)
    act, end = "signsOnBehalfOf" if signing else "represents", context.clause_end(passage.text, 0)
    yield Found(subjects, act, without(group.mentions[:1], subjects), 0, end, (0, 0), "act.items-on-behalf")


_DECREE = re.compile(r"\b(?:[Kk]eputusan|Instruksi|Surat(?:\s+[A-Z][a-z]+){0,2})\s+(?=[A-Z])")


def _issuer(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """Who issues the decree in front: `ditetapkan dengan Keputusan Sekretaris Daerah atas nama Bupati`."""
    for decree in _DECREE.finditer(passage.text, 0, at):
        by = context.decreeing(passage, decree.end())
        if by is not None and by.end <= at and not passage.text[by.end : at].strip():
            return (by,)
    return ()


def _agent_of_noun(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """Who does what the sentence is about: `Penandatanganan izin oleh Kepala Dinas dilakukan atas nama Bupati`."""
    for group in context.subjects.groups(passage):
        done = re.match(r"\s+(?:dilakukan|dilaksanakan)\s+$", passage.text[group.end : at])
        if done and re.match(r"[Pp]e[a-z]+an\b[^;,.]*\boleh\s+$", passage.text[: group.start]):
            return group.mentions
    return ()


def _right_before(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """The group that stands right before: `oleh Menteri atas nama Presiden`, `Camat atas nama Bupati melantik Lurah`."""
    for group in context.subjects.groups(passage):
        if (
            group.end <= at
            and not passage.text[group.end : at].strip()
            and (_CONSULTED.search(passage.text[: group.start]) or not _OWNS.search(passage.text[: group.start]))
            and not _ACTED_ON.search(passage.text[: group.start])
        ):
            return group.mentions
    return ()


_CONSULTED = re.compile(r"\bdi(?:k?onsultasi|k?oordinasi)kan\s+dengan\s+$")
_ACTED_ON = re.compile(r"\b(?:melantik|mengangkat|memberhentikan|menunjuk)\s+$")
"""In front of an office that is installed, not the one who acts: `melantik Kepala Daerah atas nama Presiden`."""
_OWNS = re.compile(
    r"\b(?:kepada|dari|dengan|melalui|untuk|terhadap|(?:tanda\s?tangan|nama|tugas|wewenang))\s+$", re.IGNORECASE
)


def _lead_after(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """The group that leads the clause right behind (`..., atas nama Sekretaris Daerah, Asisten mengkoordinasikan`)."""
    for group in context.subjects.groups(passage):
        if (
            group.start >= at
            and re.fullmatch(r"\s*,\s*", passage.text[at : group.start])
            and context.leads(passage, group)
        ):
            return group.mentions
    return ()


def capacity(passage: Passage, context: Context) -> Rule:
    """`Gubernur selaku Wakil Pemerintah Pusat` represents; `unsur pembantu Walikota` assists; `koordinator pelaksanaan tugas X`."""
    for entry in _LEXICON["capacity"]:
        for match in compiled(rf"\b(?:{entry['words']})\s+", re.IGNORECASE).finditer(passage.text):
            group = context.group_at(passage, match.end())
            if group is None:
                continue
            before = [g for g in context.subjects.groups(passage) if g.end <= match.start()]
            adjacent = (
                _served(before[-1].mentions, context)
                if before and re.fullmatch(r"\s*", passage.text[before[-1].end : match.start()])
                else ()
            )
            subjects = adjacent if adjacent or entry.get("adjacent") else context.subjects.of(passage, match.start())
            start = context.start_of(passage, subjects, match.start())
            # `kepada Gubernur sebagai wakil Pemerintah dan Perangkat Pusat`: the second receives, it is not stood for.
            objects = group.mentions[:1] if entry["act"] == "represents" else group.mentions
            others = without(objects, subjects)
            yield Found(subjects, entry["act"], others, start, objects[-1].end, match.span(), "act.capacity")


_SERVED = re.compile(
    r"(?:Perangkat|Sekretaris|Sekretariat)\s+(?P<post>Gubernur|Presiden|Bupati|Wali\s?[Kk]ota|Menteri)"
)


def _served(mentions: tuple[Mention, ...], context: Context) -> tuple[Mention, ...]:
    """Whose capacity a name goes on with: in `Perangkat Gubernur sebagai wakil Pemerintah` it is the Gubernur who stands for it."""
    found = _SERVED.fullmatch(mentions[-1].name)
    if found is None:
        return mentions
    post, end = context.passages.names.whole(found["post"], "post"), mentions[-1].end
    return (replace(post, start=end - len(found["post"]), end=end),)


def when_absent(passage: Passage, context: Context) -> Rule:
    """`mewakili apabila Walikota dan Wakil Walikota ... berhalangan`: whom, the clause behind says (Tarakan Pasal 6 huruf b)."""
    for match in re.finditer(r"\bmewakili\s+apabila\s+", passage.text):
        group = context.group_at(passage, match.end())
        if group is not None:
            subjects = context.subjects.of(passage, match.start())
            yield Found(
                subjects,
                "represents",
                without(group.mentions, subjects),
                match.start(),
                group.end,
                match.span(),
                "act.when-absent",
            )
    for match in _STANDS_IN.finditer(passage.text):
        absent = context.group_at(passage, match.start("absent"))
        deputy, of = context.group_at(passage, match.start("deputy")), context.group_at(passage, match.end())
        if absent is None or deputy is None or of is None or deputy.end != match.end("deputy"):
            continue
        if {one.key for one in of.mentions} == {one.key for one in absent.mentions}:
            span = (deputy.start, of.end)
            yield Found(deputy.mentions, "represents", of.mentions, *span, match.span("does"), "act.when-absent")
    for match in _HAS_REPRESENTED.finditer(passage.text):
        deputy = context.group_at(passage, match.end())
        absent_one = context.subjects.of(passage, match.start())
        if deputy is not None and absent_one:
            start = context.start_of(passage, absent_one, match.start())
            others = without(deputy.mentions, absent_one)
            yield Found(others, "represents", absent_one, start, deputy.end, match.span(), "act.when-absent")
    for match in _HIS_TASKS.finditer(passage.text):
        of, deputy = context.group_at(passage, match.start("absent")), context.group_at(passage, match.end())
        if of is not None and deputy is not None and of.end == match.end("absent"):
            span = (of.start, deputy.end)
            others = without(deputy.mentions, of.mentions)
            yield Found(others, "represents", of.mentions, *span, match.span("does"), "act.when-absent")
    charged = _CHARGED_TO.finditer(passage.text) if _ABSENT.search(passage.text) else ()
    for match in (*_DOES_FOR.finditer(passage.text), *charged):
        of = context.group_at(passage, match.start("of"))
        deputies = context.subjects.of(passage, match.start()) if of is not None and of.end == match.end("of") else ()
        if of is not None and without(deputies, of.mentions):
            start = context.start_of(passage, deputies, match.start())
            others = without(deputies, of.mentions)
            yield Found(others, "represents", of.mentions, start, match.end(), match.span("does"), "act.when-absent")
    for match in _TASKS_DONE_BY.finditer(passage.text) if _ABSENT.search(passage.text) else ():
        of, deputy = context.group_at(passage, match.start("of")), context.group_at(passage, match.end())
        if of is not None and deputy is not None and of.end == match.end("of"):
            span = (match.start(), deputy.end)
            others = without(deputy.mentions, of.mentions)
            yield Found(others, "represents", of.mentions, *span, match.span("does"), "act.when-absent")


_STANDS_IN = re.compile(
    r"\b(?:[Dd]alam\s+hal|[Aa]pabila|[Jj]ika|[Bb]ilamana)\s+(?P<absent>[A-Z][^,;.]{2,80}?)\s+(?:sedang\s+)?(?:berhalangan|berhenti|cuti|diberhentikan|tidak\s+(?:berada|ada)\s+di\s+tempat)\b"
    r"[^,;.]{0,100},\s*(?:maka\s+)?(?P<deputy>[A-Z][^,;.]{2,80}?)\s+(?P<does>(?:dapat\s+)?"
    r"(?:(?:melaksanakan|melakukan|menjalankan|menggantikan)\s+tugas(?:\s+dan\s+(?:wewenang|fungsi|kewajiban))?|menggantikan))\s+"
)
"""One who does the work of another who cannot: `Dalam hal Camat berhalangan, Sekretaris Kecamatan melaksanakan tugas Camat`."""


_HAS_REPRESENTED = re.compile(r"\bmewakilkan(?:\s+\w+){0,2}?\s+kepada\s+")
"""`Sekretaris Daerah dapat mewakilkan kehadirannya kepada Asisten`."""
_HIS_TASKS = re.compile(
    r"\b(?:[Dd]alam\s+hal|[Aa]pabila|[Jj]ika|[Bb]ilamana)\s+(?P<absent>[A-Z][^,;.]{2,80}?)\s+(?:sedang\s+)?(?:berhalangan|cuti|tidak\s+(?:berada|ada)\s+di\s+tempat)\b"
    r"[^,;.]{0,60},\s*(?:maka\s+)?(?:pelaksanaan\s+)?tugas(?:nya)?(?:\s+dan\s+(?:wewenang|fungsi|kewajiban)(?:nya)?)?\s+(?P<does>di(?:laksanakan|lakukan|jalankan))\s+oleh\s+"
)
"""Tasks whose bearer is meant: `Dalam hal Camat berhalangan, tugasnya dilaksanakan oleh Sekretaris Kecamatan`."""
_DOES_FOR = re.compile(
    r"\b(?P<does>(?:melaksanakan|melakukan|menjalankan)\s+tugas(?:\s+dan\s+(?:wewenang|fungsi|kewajiban))?)\s+(?P<of>[A-Za-z][^,;.]{2,60}?)\s+"
    r"(?:apabila|dalam\s+hal|jika|bila)\s+[^,;.]{2,60}?\s+(?:sedang\s+)?berhalangan\b"
)
"""The same said of the deputy: `Ketua Harian melaksanakan tugas Ketua dalam hal Ketua berhalangan`."""
_CHARGED_TO = re.compile(
    r"(?<=untuk )(?P<does>(?:melaksanakan|melakukan|menjalankan)\s+tugas(?:\s+dan\s+(?:wewenang|fungsi|kewajiban))?)\s+(?P<of>[A-Z][^,;.]{2,60}?)(?=\s*[.;,]|\s*$)"
)
"""`Dalam hal Sekretaris Daerah berhalangan, Bupati menunjuk Asisten untuk melaksanakan tugas Sekretaris Daerah`."""
_ABSENT = re.compile(r"\bberhalangan\b|\btidak\s+(?:berada|ada)\s+di\s+tempat\b")
_TASKS_DONE_BY = re.compile(
    r"\b[Tt]ugas(?:\s+(?:dan\s+(?:wewenang|fungsi)|sehari-hari))?\s+(?P<of>[A-Z][^,;.]{2,60}?)\s+(?P<does>di(?:laksanakan|lakukan|jalankan|gantikan))\s+oleh\s+"
)
"""The same in the passive: `Apabila Sekretaris Daerah berhalangan, tugas Sekretaris Daerah dilaksanakan oleh Asisten`."""


RULES = (for_agreement, joint_agents, decides_jointly, together, on_behalf, items_on_behalf, capacity, when_absent)
