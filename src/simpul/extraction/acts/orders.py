"""Tasks and orders that one office has from another: `tugas lain yang dilimpahkan oleh X`, `mematuhi petunjuk dari X`."""

from __future__ import annotations

import re

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.names import Mention
from simpul.extraction.passages import Passage

_DELEGATED = r"(?:di\s?(?:limpahkan|tugaskan|serahkan|delegasikan|berikan|bebankan))"
_TASK = r"(?:tugas(?:-tugas)?|fungsi|wewenang|kewenangan|hal(?:-hal)?|urusan|pelimpahan)"
_CARRIES = re.compile(
    r"\b(?:melaksanakan|melakukan|menjalankan|mempertanggungjawabkan|melaporkan|menyelenggarakan|memberikan\s+laporan|menyampaikan\s+laporan|pelaksanaan)\b",
    re.IGNORECASE,
)


def delegated_by(passage: Passage, context: Context) -> Rule:
    """`melaksanakan tugas lain yang dilimpahkan oleh Sekretaris Daerah`: X delegates to the bearer, who must be the recipient."""
    pattern = re.compile(
        rf"\b{_TASK}\b(?:\s+(?!me[a-z]{{5,}})\w+){{0,6}}?\s+yang\s+(?:telah\s+|dapat\s+)?({_DELEGATED}(?:\s*(?:/|dan|atau|dan/atau)\s*{_DELEGATED})?)\s+(?:(?:oleh|dari)\s+)?",
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
        rest = re.match(rf"\s+yang\s+(?:telah\s+)?({_DELEGATED})(?P<to>\s+kepadanya\b)?", passage.text[group.end :])
        if rest and (rest["to"] or _bare(passage.text, match.start(), group.end + rest.end())):
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


def _bare(text: str, start: int, end: int) -> bool:
    """Whether a delegated task is an item's whole object: `melaksanakan sebagian kewenangan Bupati yang dilimpahkan;`."""
    return _carried(text, start) is not None and bool(re.match(r"\s*(?:[;.,]|$|dan\b)", text[end:]))


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
        r"\b(?:memperhatikan|melaksanakan|mematuhi|mengikuti|menjalankan|menaati|mentaati|menindaklanjuti|mengindahkan|berpedoman\s+pada)(?:\s+dan\s+\w+)?\s+(?:\w+\s*,\s*|\w+\s+dan\s+)*(?:\w+\s+)?"
        r"(?:perintah|petunjuk|pengarahan|arahan|bimbingan|penggarisan|instruksi)\b(?:\s+(?:teknis|tertulis|operasional|umum))?(?:[^;.]*?\b(?:yang\s+diberikan(?:\s+oleh)?|dari|oleh))?\s+",
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
    """`menerima pelimpahan wewenang dari Walikota`, `berdasarkan pendelegasian dari Bupati`: X delegates to the bearer."""
    pattern = re.compile(
        r"\b(?:(?:menerima|memperoleh|mendapat(?:kan)?)\b[^;.]{0,40}?\b(?:pelimpahan|pendelegasian|delegasi|penugasan)\b[^;.]*?|(?:berdasarkan|atas)\s+(?:pelimpahan|pendelegasian|delegasi)(?:\s+[a-z]+){0,3}?\s+)\bdari\s+",
        re.IGNORECASE,
    )
    for match in pattern.finditer(passage.text):
        group = context.group_at(passage, match.end())
        if group is not None:
            subjects = _doer(passage, context, match.start()) or context.subjects.of(passage, match.start())
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


def _doer(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """The agent right in front: `diangkat oleh Sekretaris Daerah atas pelimpahan kewenangan dari Bupati`."""
    for group in context.subjects.groups(passage):
        if (
            group.end <= at
            and not passage.text[group.end : at].strip()
            and re.search(r"\boleh\s+$", passage.text[: group.start])
        ):
            return group.mentions
    return ()


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


_GOT = {
    "pembinaan": "supervises",
    "pengawasan": "supervises",
    "laporan": "reportsTo",
    "dukungan": "serves",
    "fasilitasi": "serves",
    "pelayanan": "serves",
    "konsultasi": "consultsWith",
}
"""What an office gets from another -> the act of the other."""


def receives(passage: Passage, context: Context) -> Rule:
    """`mendapat pembinaan dari Sekda`: the office behind `dari` acts."""
    for match in re.finditer(
        r"\b(?:mendapat(?:kan)?|menerima|memperoleh)\s+(pembinaan|pengawasan|bimbingan|petunjuk|arahan|laporan|dukungan|fasilitasi|pelayanan|konsultasi)\s+(?:(?:(?!(?:untuk|dengan|yang|kepada|dan)\b)\w+\s+){0,5}?dari\s+|(?<=laporan )(?=[A-Z]))",
        passage.text,
    ):
        group = context.group_at(passage, match.end())
        if group is not None:
            act = _GOT.get(match[1], "directs")
            subjects = context.subjects.of(passage, match.start())
            start = context.start_of(passage, subjects, match.start())
            through, reach = context.via(passage, group.end, context.clause_end(passage.text, group.end))
            span = (start, max(group.end, reach))
            givers = without(group.mentions, (*subjects, *through))
            yield Found(givers, act, subjects, *span, match.span(), "act.receives", through)


_RECEIVES_POWER = re.compile(
    r"\b(?P<cue>(?:mendapat(?:kan)?|menerima|memperoleh)\s+(?:pelimpahan|pendelegasian|penugasan)\s+(?:sebagian\s+)?(?:wewenang|kewenangan|tugas|urusan)?(?:\s+(?:pemerintahan|kewenangan))?)\s+(?:dari\s+)?"
)


def receives_power(passage: Passage, context: Context) -> Rule:
    """`Camat memperoleh pelimpahan sebagian wewenang Bupati`: X delegates to who receives."""
    for match in _RECEIVES_POWER.finditer(passage.text):
        group = context.group_at(passage, match.end())
        if group is not None:
            subjects = context.subjects.of(passage, match.start())
            givers = without(group.mentions, subjects)
            start = context.start_of(passage, subjects, match.start())
            yield Found(givers, "delegatesTo", subjects, start, group.end, match.span("cue"), "act.receives-power")


_AS_ORDERED = re.compile(
    r"\b(?:melaksanakan|melakukan|menjalankan|menyelenggarakan|bekerja|pelaksanaan)\b[^;.]{0,120}?\b(?P<cue>(?:sesuai(?:\s+dengan)?|berdasarkan|atas(?:\s+dasar)?)\s+"
    r"(?:(?:perintah|petunjuk|pengarahan|arahan|bimbingan|instruksi|penugasan)(?:\s*,\s*(?:dan\s+)?|\s+dan\s+|\s+dan/atau\s+|\s+atau\s+)?)+)\s*(?:yang\s+diberikan\s+(?:oleh\s+)?|dari\s+|oleh\s+)?"
)


def as_ordered(passage: Passage, context: Context) -> Rule:
    """`melakukan penertiban atas perintah Bupati`, `melaksanakan tugas sesuai arahan X`: X directs the bearer."""
    for match in _AS_ORDERED.finditer(passage.text):
        group = context.group_at(passage, match.end())
        if group is not None:
            subjects = context.subjects.of(passage, match.start())
            start = context.start_of(passage, subjects, match.start())
            objects = without(subjects, group.mentions)
            act = "delegatesTo" if re.search(r"\bpenugasan\s*$", match["cue"]) else "directs"
            yield Found(group.mentions, act, objects, start, group.end, match.span("cue"), "act.as-ordered")


_DELEGATION = re.compile(
    r"(?:(?:Pendelegasian|Pelimpahan)\s+(?:sebagian\s+)?(?:wewenang|kewenangan|tugas|urusan(?:\s+pemerintahan)?)|Penugasan)\s+(?:dari\s+|oleh\s+)?"
)


def delegation(passage: Passage, context: Context) -> Rule:
    """The noun that a sentence begins with: `Pelimpahan sebagian kewenangan Bupati kepada Camat ditetapkan dengan ...`."""
    match = _DELEGATION.match(passage.text)
    giver = context.group_at(passage, match.end()) if match else None
    to = re.compile(r"\s+kepada\s+").match(passage.text, giver.end) if giver else None
    taker = context.group_at(passage, to.end()) if to else None
    if match is not None and giver is not None and taker is not None:
        objects = without(taker.mentions, giver.mentions)
        yield Found(giver.mentions, "delegatesTo", objects, 0, taker.end, match.span(), "act.delegation")


RULES = (
    delegation,
    as_ordered,
    receives,
    receives_power,
    delegated_by,
    delegated_to_oneself,
    ordered_by,
    heeds,
    accepts,
    passed_on,
    requested_by,
)
