"""Acts turned round: `dibantu oleh`, `dipimpin oleh`, `yang dilimpahkan oleh`, `atas penunjukan`, and orders one has to heed."""

from __future__ import annotations

import re

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.lexicon import load
from simpul.extraction.names import Mention
from simpul.extraction.passages import DETERMINER, Group, Passage
from simpul.extraction.subjects import is_governed

_LEXICON = load("acts")
_DELEGATED = r"(?:dilimpahkan|ditugaskan|diserahkan|didelegasikan|diberikan|dibebankan)"
_TASK = r"(?:tugas(?:-tugas)?|fungsi|wewenang|kewenangan|hal(?:-hal)?|urusan|pelimpahan)"
_CARRIES = re.compile(
    r"\b(?:melaksanakan|melakukan|menjalankan|mempertanggungjawabkan|melaporkan|menyelenggarakan|memberikan\s+laporan|menyampaikan\s+laporan|pelaksanaan)\b",
    re.IGNORECASE,
)


def agent(passage: Passage, context: Context) -> Rule:
    """`Walikota dibantu oleh Wakil Walikota`: the office behind `oleh` acts, the one before it is acted upon."""
    for entry in _LEXICON["passive"]:
        for match in re.finditer(
            rf"\b(?:{entry['verb']})\s+(?:langsung\s+)?(?:oleh\s+)?{DETERMINER}", passage.text, re.IGNORECASE
        ):
            group = context.group_at(passage, match.end())
            if group is None:
                continue
            patients = _patients(passage, context, match.start())
            agents = _parallel_agents(passage, context, group, patients)
            for subjects, objects, last in agents:
                start = context.start_of(passage, objects, match.start())
                yield Found(
                    subjects, entry["act"], without(objects, subjects), start, last, match.span(), "act.passive-agent"
                )


def _patients(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """Who is acted upon: the clause's lead, the antecedent of `yang`, else the bearer of the provision.

    In `Pemerintah Pusat adalah Presiden yang ... dibantu oleh Wakil Presiden` it is the Presiden.
    """
    adjacent = next(
        (g for g in passage.groups if g.end <= at and re.fullmatch(r"\s+(?:yang\s+)?", passage.text[g.end : at])), None
    )
    in_definition = passage.path in context.subjects.defined
    if adjacent is not None and in_definition and not re.search(r"\badalah\s+$", passage.text[: adjacent.start]):
        adjacent = None
    antecedent = (
        adjacent is not None
        and re.search(r"\boleh\s+(?:\w+\s+){0,2}$", passage.text[: adjacent.start])
        and passage.text[:at].endswith("yang ")
    )
    if adjacent is not None and (antecedent or not is_governed(passage.text, adjacent.start)):
        lead = context.subjects.lead_before(passage, at)
        return lead.mentions if lead is not None and adjacent.mentions[-1] in lead.mentions else adjacent.mentions
    copula = re.search(r"\badalah\s+", passage.text[:at]) if passage.path in context.subjects.defined else None
    equal = context.group_at(passage, copula.end()) if copula else None
    if equal is not None and re.match(r"(?:\s+[A-Z]\w+)*\s+yang\b", passage.text[equal.end : at]):
        return equal.mentions
    lead = context.subjects.lead_before(passage, at)
    if (
        lead is None
        and re.match(r"(?!Dalam|Untuk|Selain|Guna|Atas)[a-z]+\b", passage.text)
        and not re.match(r"(?:me|ber|di|se)[a-z]{3,}", passage.text)
    ):
        return ()
    return context.subjects.of(passage, at)


def _parallel_agents(
    passage: Passage, context: Context, group: Group, patients: tuple[Mention, ...]
) -> list[tuple[tuple[Mention, ...], tuple[Mention, ...], int]]:
    """`X dan Y diketuai oleh A untuk ... dan oleh B untuk ...`: A for X, B for Y."""
    again = [
        other
        for other in context.subjects.groups(passage)
        if other.start > group.end and re.search(r"\bdan\s+oleh\s+$", passage.text[group.end : other.start])
    ]
    if again and len(patients) == 1 + len(again):
        return [
            (each.mentions, (patient,), again[-1].end) for each, patient in zip([group, *again], patients, strict=True)
        ]
    return [(group.mentions, patients, group.end)]


def delegated_by(passage: Passage, context: Context) -> Rule:
    """`melaksanakan tugas lain yang dilimpahkan oleh Sekretaris Daerah`: X delegates to the bearer, who must be the recipient."""
    pattern = re.compile(
        rf"\b{_TASK}\b(?:\s+\w+){{0,6}}?\s+yang\s+(?:telah\s+|dapat\s+)?({_DELEGATED}(?:\s*(?:/|dan|atau|dan/atau)\s*{_DELEGATED})?)\s+(?:oleh|dari)\s+",
        re.IGNORECASE,
    )
    for match in pattern.finditer(passage.text):
        group = context.group_at(passage, match.end())
        carries = _carried(passage.text, match.start())
        if group is None or carries is None:
            continue
        subjects = context.subjects.of(passage, carries)
        if not subjects:
            continue
        yield Found(
            without(group.mentions, subjects),
            "delegatesTo",
            subjects,
            match.start(),
            group.end,
            match.span(1),
            "act.delegated-by",
        )
        if re.match(r"\s*mempertanggungjawabkan", passage.text[carries:], re.IGNORECASE):
            yield Found(
                subjects,
                "accountableTo",
                without(group.mentions, subjects),
                carries,
                group.end,
                match.span(1),
                "act.delegated-by",
            )


def _carried(text: str, at: int) -> int | None:
    """Offset of the verb whose object the delegated task is; None where the task is only mentioned (`dalam rangka tugas yang ...`)."""
    sentence = max(text.rfind(";", 0, at), 0)
    verbs = list(_CARRIES.finditer(text, sentence, at))
    if not verbs:
        return None
    verb = verbs[-1]
    between = text[verb.end() : at]
    if re.search(r"\b(?:dalam|untuk|sesuai|guna|berkaitan|kepada|dengan(?!\s+tugas))\b", between) or len(between) > 90:
        return None
    if (
        re.match(r"pelaksanaan", verb[0], re.IGNORECASE)
        and not re.search(r"\blain\b", text[at : at + 30])
        and verb.start() > sentence + 25
    ):
        return None
    return verb.start()


def delegated_to_oneself(passage: Passage, context: Context) -> Rule:
    """`melaporkan pelaksanaan tugas dan fungsi Sekretaris Daerah yang telah dilimpahkan kepadanya` (Tarakan Pasal 10 huruf a)."""
    for match in re.finditer(rf"\b{_TASK}(?:\s+dan\s+{_TASK})?\s+", passage.text):
        group = context.group_at(passage, match.end())
        if group is None:
            continue
        rest = re.match(rf"\s+yang\s+(?:telah\s+)?({_DELEGATED})\s+kepadanya\b", passage.text[group.end :])
        if rest:
            subjects = context.subjects.of(passage, match.start())
            cue = (group.end + rest.start(1), group.end + rest.end(1))
            yield Found(
                group.mentions,
                "delegatesTo",
                subjects,
                match.start(),
                group.end + rest.end(),
                cue,
                "act.delegated-to-oneself",
            )


def ordered_by(passage: Passage, context: Context) -> Rule:
    """`melaporkan tugas lain yang diperintahkan oleh Walikota`: X directs the bearer."""
    for match in re.finditer(
        r"\btugas(?:-tugas)?(?:\s+(?:kedinasan\s+)?lain)?\s+yang\s+diperintahkan\s+oleh\s+", passage.text
    ):
        group = context.group_at(passage, match.end())
        if group is not None:
            subjects = context.subjects.of(passage, match.start())
            yield Found(group.mentions, "directs", subjects, match.start(), group.end, match.span(), "act.ordered-by")
            mentioned = re.search(rf"\b{_TASK}\b[^;]*?\byang\s+(dilimpahkan)\s+dan\s+tugas\s+lain", passage.text)
            if mentioned:
                yield Found(
                    group.mentions,
                    "delegatesTo",
                    subjects,
                    mentioned.start(),
                    group.end,
                    mentioned.span(1),
                    "act.ordered-by",
                )


def heeds(passage: Passage, context: Context) -> Rule:
    """`wajib memperhatikan dan melaksanakan petunjuk yang diberikan oleh Walikota`: X directs the bearer."""
    pattern = re.compile(
        r"\b(?:memperhatikan|melaksanakan|mematuhi|mengikuti|menjalankan|menaati|mentaati)(?:\s+dan\s+\w+)?\s+(?:\w+\s*,\s*)*(?:\w+\s+)?"
        r"(?:perintah|petunjuk|pengarahan|arahan|bimbingan|penggarisan|instruksi)\b(?:[^;.]*?\b(?:yang\s+diberikan(?:\s+oleh)?|dari|oleh))?\s+",
        re.IGNORECASE,
    )
    for match in pattern.finditer(passage.text):
        group = context.group_at(passage, match.end())
        if group is not None:
            subjects = context.subjects.of(passage, match.start())
            start = context.start_of(passage, subjects, match.start())
            yield Found(
                without(group.mentions, subjects), "directs", subjects, start, group.end, match.span(), "act.heeds"
            )


def accepts(passage: Passage, context: Context) -> Rule:
    """`menerima dan melaksanakan pelimpahan wewenang dari Walikota`: X delegates to the bearer."""
    pattern = re.compile(
        r"\b(?:menerima|memperoleh|mendapat(?:kan)?)\b[^;.]{0,40}?\b(?:pelimpahan|pendelegasian|delegasi|penugasan)\b[^;.]*?\bdari\s+",
        re.IGNORECASE,
    )
    for match in pattern.finditer(passage.text):
        group = context.group_at(passage, match.end())
        if group is not None:
            subjects = context.subjects.of(passage, match.start())
            start = context.start_of(passage, subjects, match.start())
            yield Found(
                without(group.mentions, subjects),
                "delegatesTo",
                subjects,
                start,
                group.end,
                match.span(),
                "act.accepts",
            )


def at_appointment(passage: Passage, context: Context) -> Rule:
    """`Camat ... mewakili Walikota atas dasar penunjukan oleh Sekretaris Daerah`: X appoints the bearer."""
    for match in re.finditer(
        r"\batas\s+(?:dasar\s+)?(?:penunjukan|usul\s+dan\s+penunjukan)\s+(?:oleh\s+|dari\s+)?",
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


def passed_on(passage: Passage, context: Context) -> Rule:
    """`apabila berhalangan dilimpahkan kepada Kepala Bagian`: the bearer delegates to X."""
    for match in re.finditer(
        r"\b(?:apabila|jika|bila)\s+berhalangan\s*,?\s+(?:dapat\s+)?(dilimpahkan|didelegasikan|diwakilkan)\s+kepada\s+",
        passage.text,
    ):
        group = context.group_at(passage, match.end())
        if group is not None:
            subjects = context.subjects.bearer(passage)
            yield Found(
                subjects,
                "delegatesTo",
                without(group.mentions, subjects),
                match.start(),
                group.end,
                match.span(1),
                "act.passed-on",
            )


def requested_by(passage: Passage, context: Context) -> Rule:
    """`laporan yang diminta sesuai dengan surat Menteri Dalam Negeri`: X requests from the bearer."""
    pattern = re.compile(
        r"\b(?:laporan|bahan|keterangan|data)\s+yang\s+(diminta)\s+(?:oleh|sesuai\s+dengan\s+(?:surat|permintaan))\s+",
        re.IGNORECASE,
    )
    for match in pattern.finditer(passage.text):
        group = context.group_at(passage, match.end())
        if group is not None:
            subjects = context.subjects.bearer(passage)
            yield Found(
                group.mentions[:1],
                "requestsFrom",
                subjects,
                match.start(),
                group.mentions[0].end,
                match.span(1),
                "act.requested-by",
            )


def full_passive(passage: Passage, context: Context) -> Rule:
    """`Laporan disampaikan oleh Kepala Desa kepada Bupati melalui Camat`: agent behind `oleh`, recipient behind `kepada` or `dari`."""
    for entry in _LEXICON["full_passive"]:
        for match in re.finditer(rf"\b(?:{entry['verb']})\b", passage.text, re.IGNORECASE):
            if re.search(r"\byang\s+$", passage.text[: match.start()]) and entry["act"] == "reportsTo":
                continue
            if entry.get("of") and not re.search(entry["of"], passage.text[: match.end() + 40], re.IGNORECASE):
                continue
            end = context.clause_end(passage.text, match.end())
            agents = _agent(passage, context, match, end)
            to = context.after_preposition(
                passage, match.end(), entry["prepositions"], _copy(passage.text, match.end(), end)
            )
            if not agents or to is None:
                continue
            via, reach = context.via(passage, match.end(), end)
            objects = without(without(to.mentions, via), agents)
            start = context.start_of(passage, agents, match.start())
            yield Found(
                agents,
                entry["act"],
                objects,
                start,
                max(to.end, reach, agents[-1].end),
                match.span(),
                "act.full-passive",
                via,
            )


def _agent(passage: Passage, context: Context, verb: re.Match[str], end: int) -> tuple[Mention, ...]:
    """The office behind `oleh`: of this verb, else of the verb joined before it (`disusun oleh X dan disampaikan`)."""
    found = context.group_at(passage, verb.end()) or context.after_preposition(passage, verb.end(), "oleh", end)
    if found is not None:
        return found.mentions
    for group in context.subjects.groups(passage):
        joined = group.end <= verb.start() and re.fullmatch(
            r"\s*,?\s*(?:dan|serta)\s+", passage.text[group.end : verb.start()]
        )
        if joined and re.search(r"\boleh\s+$", passage.text[: group.start]):
            return group.mentions
        owns = re.search(r"\b(?:wewenang|kewenangan|tugas|urusan)\s+$", passage.text[: group.start])
        if owns and re.fullmatch(r"\s+(?:dapat\s+)?", passage.text[group.end : verb.start()]):
            return group.mentions  # `Sebagian kewenangan Bupati dilimpahkan kepada Camat`
    return ()


def _copy(text: str, at: int, end: int) -> int:
    """Where a copy (`tembusan kepada X`) begins: what stands behind is no recipient."""
    match = re.compile(r"\btembusan\b").search(text, at, end)
    return match.start() if match else end


def receives(passage: Passage, context: Context) -> Rule:
    """`mendapat pembinaan dari Sekda`: the office behind `dari` acts."""
    for match in re.finditer(
        r"\b(?:mendapat(?:kan)?|menerima|memperoleh)\s+(pembinaan|pengawasan|bimbingan|petunjuk|arahan)\s+(?:\w+\s+)?dari\s+",
        passage.text,
    ):
        group = context.group_at(passage, match.end())
        if group is not None:
            act = "supervises" if match[1] in ("pembinaan", "pengawasan") else "directs"
            subjects = context.subjects.of(passage, match.start())
            start = context.start_of(passage, subjects, match.start())
            yield Found(
                without(group.mentions, subjects), act, subjects, start, group.end, match.span(), "act.receives"
            )


RULES = (
    full_passive,
    receives,
    agent,
    delegated_by,
    delegated_to_oneself,
    ordered_by,
    heeds,
    accepts,
    at_appointment,
    passed_on,
    requested_by,
)
