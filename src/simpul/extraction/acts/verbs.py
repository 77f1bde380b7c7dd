"""Acts said with a verb of the subject: `membantu Walikota`, `melaporkan ... kepada X melalui Y`, `meminta laporan`."""

from __future__ import annotations

import re

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.acts.recipients import own_end
from simpul.extraction.compiled import compiled
from simpul.extraction.lexicon import load
from simpul.extraction.names import Mention
from simpul.extraction.passages import DETERMINER, Group, Passage

_LEXICON = load("acts")


NOUNS: dict[str, str] = {noun: act for act, nouns in _LEXICON["nouns"].items() for noun in nouns}


NOUN = "|".join(sorted((re.escape(noun).replace(r"\ ", r"\s+") for noun in NOUNS), key=len, reverse=True))


_GIVING = re.compile(
    rf"\b(?:{_LEXICON['verbs']['giving']})(?:\s+(?:kembali|secara\s+\w+|segala|segera|setiap))?\s+(?:dan\s+\w+\s+)?(?:(?:data|informasi|pedoman)\s*(?:,|dan|dan/atau)\s*)?(?P<noun>{NOUN})(?:nya)?\b",
    re.IGNORECASE,
)


_ASKING = re.compile(
    rf"\b(?:{_LEXICON['verbs']['asking']})\s+(?:(?:dan|dan/atau|atau|serta)\s+me[a-z]+\s+)?(?:kelengkapan\s+)?(?P<noun>{NOUN}|persetujuan|penjelasan|referensi|data|informasi|dokumen)\b",
    re.IGNORECASE,
)


_JOINED_VERBS = (
    r"(?:(?:\s*,\s*(?:dan\s+|serta\s+)?|\s+(?:dan|serta|dan/atau|atau)\s+)"
    r"(?:memimpin|membina|mengawasi|mengendalikan|mengevaluasi|meng(?:k)?oordinasikan|memfasilitasi|membimbing|mengarahkan|memantau|membantu))*"
)
"""Further verbs that share the object: `mengoordinasikan, membina dan mengawasi Lurah`."""
_DIRECT_GAP = {
    "none": rf"\s+(?:(?:penyelenggaraan\s+)?pemerintahan\s+\w+\s+dan\s+)?{DETERMINER}",
    "tasks": rf"(?:\s+(?:dan\s+)?me[a-z]+(?=\s+(?:dan\s+me[a-z]+\s+)?(?:seluruh\s+)?pelaksanaan\b)|\s+dan\s+me[a-z]+)*(?:\s+(?:seluruh\s+)?(?:pelaksanaan|penyelenggaraan)?(?:\s+(?:tugas|tugas-tugas|fungsi))?)?\s+{DETERMINER}",
    "loose": rf"(?:(?:\s+(?!(?:dan|serta|atau|dengan|bersama|oleh|melalui|untuk|bidang|di|agar)\b|me[a-z]{{4,}})[a-zA-Z-]+){{0,7}}?)\s+(?:yang\s+ada\s+pada\s+|(?:yang\s+)?di(?:lakukan|laksanakan|selenggarakan)\s+oleh\s+|kepada\s+|pada\s+)?{DETERMINER}",
}


def direct_object(passage: Passage, context: Context) -> Rule:
    """A verb with the office as its object: `membantu Sekretaris Daerah`, `mengoordinasikan pelaksanaan tugas Perangkat Daerah`."""
    for entry in _LEXICON["direct"]:
        gap = compiled(_JOINED_VERBS + _DIRECT_GAP[entry["gap"]] + "$", re.IGNORECASE)
        joined = compiled(_JOINED_VERBS)
        for match in compiled(rf"\b(?:{entry['verb']})\b", re.IGNORECASE).finditer(passage.text):
            if context.inside(passage, match.start()) or _passive_before(passage.text, match.start()):
                continue
            end = context.clause_end(passage.text, match.end())
            for group in context.subjects.groups(passage):
                if group.start <= match.end() or group.start >= end:
                    continue
                between = passage.text[match.end() : group.start]
                own = between[_end(joined.match(between)) :]
                if gap.fullmatch(between) and not (":" in own or "," in own):
                    subjects = context.subjects.of(passage, match.start())
                    objects = without(group.mentions, subjects)
                    if entry.get("posts") and any(one.office_class != "post" for one in objects):
                        break
                    last = group.end
                    start = context.start_of(passage, subjects, match.start())
                    via, reach = context.via(passage, group.end, end)
                    yield Found(
                        subjects,
                        entry["act"],
                        objects,
                        start,
                        max(last, reach),
                        (match.start(), match.end()),
                        "act.direct-object",
                        via,
                    )
                break


def _end(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def _passive_before(text: str, at: int) -> bool:
    return bool(re.search(r"\b(?:untuk\s+di|dapat\s+di)$", text[max(0, at - 12) : at]))


def shared_recipient(passage: Passage, context: Context) -> Rule:
    """`membantu dan melaksanakan tugas serta bertanggung jawab kepada pimpinan DPRD`: the recipient serves both verbs."""
    for match in re.finditer(
        r"\bmembantu\s+dan\s+me[a-z]+[^;.]*?\bbertanggung\s?jawab\s+kepada\s+", passage.text, re.IGNORECASE
    ):
        group = context.group_at(passage, match.end())
        if group is not None:
            subjects = context.subjects.of(passage, match.start())
            start = context.start_of(passage, subjects, match.start())
            yield Found(
                subjects,
                "assists",
                group.mentions,
                start,
                group.end,
                (match.start(), match.start() + 8),
                "act.shared-recipient",
            )


def accounts_and_reports(passage: Passage, context: Context) -> Rule:
    """`bertanggung jawab dan melaporkan pelaksanaan tugasnya kepada Bupati`: the recipient serves both verbs."""
    for match in re.finditer(
        r"\b(?P<verb>bertanggung\s?jawab)\s+(?:dan|serta)\s+(?:wajib\s+)?(?:melaporkan|melapor|menyampaikan\s+laporan|memberikan\s+laporan)\b[^;.,]{0,80}?\bkepada\s+",
        passage.text,
        re.IGNORECASE,
    ):
        group = context.group_at(passage, match.end())
        if group is not None:
            subjects = context.subjects.of(passage, match.start())
            end = context.clause_end(passage.text, match.end())
            yield from _towards(
                passage,
                context,
                "accountableTo",
                subjects,
                group.mentions,
                match.span("verb"),
                group.end,
                end,
                "act.accounts-and-reports",
            )


def to_recipient(passage: Passage, context: Context) -> Rule:
    """A verb and `kepada X`: `bertanggung jawab kepada Walikota melalui Sekretaris Daerah`, `melaporkan tugasnya kepada X`."""
    for entry in _LEXICON["recipient"]:
        for match in compiled(rf"\b(?:{entry['verb']})(?:nya)?\b", re.IGNORECASE).finditer(passage.text):
            if context.inside(passage, match.start()):
                continue
            end = own_end(passage, context, match.end(), entry["prepositions"])
            group = context.after_preposition(passage, match.end(), entry["prepositions"], end)
            if (
                group is not None
                and entry.get("adjacent")
                and not context.group_at(passage, _behind(passage.text, match.end(), entry["prepositions"]))
            ):
                continue
            subjects = context.subjects.of(passage, match.start())
            group = group or _fronted(passage, context, match.start(), entry["prepositions"])
            if (
                group is None
                and entry["verb"].startswith("melaporkan")
                and not _NAMES_RECIPIENT.search(passage.text, match.end(), end)
            ):
                objects = context.counterpart(passage, subjects)
                if objects:
                    start = context.start_of(passage, subjects, match.start())
                    yield Found(subjects, entry["act"], objects, start, end, match.span(), "act.to-counterpart")
            if group is None:
                continue
            yield from _towards(
                passage,
                context,
                entry["act"],
                subjects,
                group.mentions,
                match.span(),
                max(group.end, match.end()),
                end,
                "act.to-recipient",
            )


_NAMES_RECIPIENT = re.compile(r"\b(?:kepada|ke)\s")


def _fronted(passage: Passage, context: Context, at: int, prepositions: str) -> Group | None:
    """The recipient in front of its sentence: `Kepada Asisten, Sekretaris Daerah dapat melimpahkan wewenang`."""
    head = re.match(r"Kepada\s+", passage.text) if "kepada" in prepositions else None
    group = context.group_at(passage, head.end()) if head else None
    return group if group is not None and group.end < at and passage.text[group.end] == "," else None


def _behind(text: str, at: int, prepositions: str) -> int:
    match = compiled(rf"\s*(?:{prepositions})\s+", re.IGNORECASE).match(text, at)
    return match.end() if match else at


_IS_TASK = re.compile(r"^$|\b(?:melaksanakan|melakukan|menyelenggarakan)[^;:.]{0,120}?(?:,|\bdan|\bserta|\w)\s+$")
"""In front of a noun of giving: nothing, or the verb whose object it is (`melaksanakan pembinaan dan pemberian dukungan kepada`)."""
_ALSO_TO = re.compile(
    r"\b(?:dan|serta)\s+(?:juga\s+)?(?:(?:bertanggung\s?jawab\s+)?secara\s+\w+(?:\s+\w+)?\s+|laporan(?:\s+(?!kepada\b)[a-z-]+){0,6}\s+)?kepada\s+"
)
"""The preposition repeated: `kepada Bupati melalui Camat dan secara operasional kepada Kepala Dinas`."""


def _towards(
    passage: Passage,
    context: Context,
    act: str,
    subjects: tuple[Mention, ...],
    objects: tuple[Mention, ...],
    cue: tuple[int, int],
    last: int,
    end: int,
    rule: str,
) -> Rule:
    start = context.start_of(passage, subjects, cue[0])
    at = cue[1]
    while True:
        again = _ALSO_TO.search(passage.text, last, end)
        also = context.group_at(passage, again.end()) if again else None
        via, reach = context.via(passage, at, again.start() if again and also else end)
        objects = without(without(objects, via), subjects)
        yield Found(subjects, act, objects, start, max(last, reach), cue, rule, via)
        if again is None or also is None:
            return
        at, objects, last = again.end(), also.mentions, also.end


_REPORT_PASSED = re.compile(
    r"\b(?:menyusun|membuat|menandatangani|menyiapkan)\s+laporan\b[^;.]{0,90}?\b(?:dan|serta|untuk)\s+(?P<verb>menyampaikan(?:nya)?|melaporkannya|disampaikan)\s+kepada\s+"
)


_RECEIVED_AND_PASSED = re.compile(
    r"\b(?:menerima|menghimpun|mengumpulkan|merekap)\s+laporan\b[^;.]{0,90}?\b(?:dan|serta)\s+(?P<verb>(?:meneruskan|menyampaikan|melaporkan)nya)\s+kepada\s+"
)


def report_passed_on(passage: Passage, context: Context) -> Rule:
    """`menyusun laporan dan menyampaikannya kepada X`, `menyusun laporan untuk disampaikan kepada X`: the report named before."""
    for match in (*_REPORT_PASSED.finditer(passage.text), *_RECEIVED_AND_PASSED.finditer(passage.text)):
        group = context.group_at(passage, match.end())
        if group is not None:
            subjects = context.subjects.of(passage, match.start())
            cue, end = match.span("verb"), context.clause_end(passage.text, match.end())
            yield from _towards(
                passage, context, "reportsTo", subjects, group.mentions, cue, group.end, end, "act.report-passed-on"
            )


_HANDED_TO = re.compile(r"\b(?:dilimpahkan|diberikan|ditugaskan|tembusan)\s+(?:kepada\s+)?$")


def giving(passage: Passage, context: Context) -> Rule:
    """`memberikan bahan dan masukan kepada X`, `menyampaikan laporan`: what is given tells the act; a pair supplies the recipient."""
    for match in _GIVING.finditer(passage.text):
        if context.inside(passage, match.start()):
            continue
        if re.match(r"pemberian|penyampaian", match[0], re.IGNORECASE) and not _IS_TASK.search(
            passage.text[: match.start()]
        ):
            continue
        act = _act_of(match["noun"])
        if (
            act == "advises"
            and re.match(r"(?:membuat|menyusun)", match[0], re.IGNORECASE)
            and not re.match(r"telaahan", match["noun"], re.IGNORECASE)
        ):
            continue
        end = own_end(passage, context, match.end(), "kepada|pada|bagi")
        group = context.after_preposition(passage, match.end(), "kepada", end) or context.after_preposition(
            passage, match.end(), "pada|bagi", end
        )
        if group is None and act == "serves":
            task = _FOR_TASKS.search(passage.text, match.end(), end)
            group = context.group_at(passage, task.end()) if task else None
        subjects = context.subjects.of(passage, match.start())
        objects = group.mentions if group else without(context.counterpart(passage, subjects), ())
        if group is not None and _HANDED_TO.search(passage.text[: group.start]):
            copy = re.compile(r"\btembusan\b").search(passage.text, group.end, end)
            further = context.after_preposition(passage, group.end, "kepada", copy.start() if copy else end)
            objects = further.mentions if further else context.counterpart(passage, subjects)
            if further is not None:
                group = further
            elif not objects and not passage.text[: group.start].rstrip().endswith("tembusan kepada"):
                objects = group.mentions  # `menyampaikan laporan pelaksanaan kewenangan yang dilimpahkan kepada Bupati`
        if group is None and len(subjects) == 2 and re.search(r"\bsaling\s+$", passage.text[: match.start()]):
            span = (context.start_of(passage, subjects, match.start()), match.end())
            for one, other in (subjects, subjects[::-1]):
                yield Found((one,), act, (other,), *span, match.span(), "act.giving")
            continue
        last = group.end if group else context.clause_end(passage.text, match.end())
        if act == "reportsTo" and group is None and re.match(r"(?:membuat|menyusun)", match[0], re.IGNORECASE):
            continue
        rule = "act.giving" if group else "act.giving-to-counterpart"
        joined = {_act_of(noun["noun"]) for noun in _given_too(passage.text, match.end(), last)} if group else set()
        for given in (act, *sorted(joined - {act})):
            yield from _towards(passage, context, given, subjects, objects, match.span(), last, end, rule)


_FOR_TASKS = re.compile(
    r"\b(?:terhadap|bagi|untuk|dalam)\s+(?:kelancaran\s+)?(?:pelaksanaan|penyelenggaraan)\s+(?:tugas(?:\s+dan\s+fungsi)?|fungsi)\s+"
)
"""`memberikan dukungan terhadap pelaksanaan tugas dan fungsi DPRD`."""


def _act_of(noun: str) -> str:
    return NOUNS[re.sub(r"\s+", " ", noun.lower())]


def _given_too(text: str, at: int, end: int) -> list[re.Match[str]]:
    """Further nouns of one giving: `memberikan bimbingan teknis, arahan dan supervisi kepada X`."""
    found: list[re.Match[str]] = []
    while (noun := _GIVEN_TOO.match(text, at, end)) is not None:
        found.append(noun)
        at = noun.end()
    return found


_GIVEN_TOO = re.compile(
    rf"(?:\s+(?!kepada\b|dan\b|serta\b)[a-z]+)?(?:\s*,\s*(?:dan\s+|serta\s+)?|\s+dan\s+|\s+serta\s+|\s+dan/atau\s+)(?P<noun>{NOUN})\b",
    re.IGNORECASE,
)


def asking(passage: Passage, context: Context) -> Rule:
    """`meminta laporan pelaksanaan tugas`: of the office named by `dari` or right behind, else of the pair's other party."""
    for match in _ASKING.finditer(passage.text):
        subjects = context.subjects.of(passage, match.start())
        end = context.clause_end(passage.text, match.end())
        group = context.group_at(passage, match.end()) or context.after_preposition(passage, match.end(), "dari", end)
        group = group or context.after_preposition(
            passage, match.end(), "kepada", _before_relative(passage.text, match.end(), end)
        )
        objects = without(group.mentions, subjects) if group else ()
        named = bool(objects)
        objects = objects or context.counterpart(passage, subjects)
        last = group.end if group and named else end
        rule = "act.asking" if named else "act.asking-counterpart"
        start = context.start_of(passage, subjects, match.start())
        via, reach = context.via(passage, match.end(), end)
        objects, last = without(objects, via), max(last, reach)
        yield Found(subjects, "requestsFrom", without(objects, subjects), start, last, match.span(), rule, via)
        if match["noun"].lower() == "persetujuan" and group is not None:
            yield Found(subjects, "decidesWith", without(objects, subjects), start, last, match.span(), rule)


_ASKS_TO_ACT = re.compile(r"\b(?:meminta|memanggil)\s+(?:bantuan\s+)?(?:kepada\s+)?", re.IGNORECASE)
_TO_ACT = re.compile(
    r"(?:\s+(?:terkait|lain(?:nya)?|yang\s+bersangkutan))?\s+(?:untuk|agar|supaya|guna|(?:turut\s+|ikut\s+)?(?:me|ber)[a-z]{4,})\b"
)


def asking_to_act(passage: Passage, context: Context) -> Rule:
    """`Camat meminta Inspektorat melakukan pemeriksaan`, `meminta Perangkat Daerah terkait untuk menindaklanjuti`."""
    for match in _ASKS_TO_ACT.finditer(passage.text):
        group = context.group_at(passage, match.end())
        if group is not None and _TO_ACT.match(passage.text, group.end):
            subjects = context.subjects.of(passage, match.start())
            start, objects = context.start_of(passage, subjects, match.start()), without(group.mentions, subjects)
            yield Found(subjects, "requestsFrom", objects, start, group.end, match.span(), "act.asking-to-act")


def _before_relative(text: str, at: int, end: int) -> int:
    match = re.compile(r"\byang\s").search(text, at, end)
    return match.start() if match else end


def pronouns(passage: Passage, context: Context) -> Rule:
    """`menunjuk Sekretaris untuk mewakilinya`, `dibantu para Asisten yang bertanggung jawab kepadanya`: who is meant leads the sentence."""
    for match in _PRONOUN.finditer(passage.text):
        doer = next((g for g in reversed(context.subjects.groups(passage)) if g.end <= match.start()), None)
        if doer is None or not _DOES.fullmatch(passage.text, doer.end, match.start("verb")):
            continue
        meant = without(context.subjects.of(passage, doer.start), doer.mentions)
        act = "represents" if match["verb"].startswith("mewakili") else "accountableTo"
        span = (min([doer.start, *(m.start for m in meant if m in passage.named)]), match.end())
        yield Found(doer.mentions, act, meant, *span, match.span("verb"), "act.pronouns")


_PRONOUN = re.compile(
    r"\b(?P<verb>mewakilinya|(?<=untuk )mewakili(?=\s+(?:dalam|pada|di|menghadiri)\b)|bertanggung\s?jawab\s+kepadanya)\b"
)
_DOES = re.compile(r"\s*,?\s*(?:untuk|yang|agar|guna)\s+(?:[a-z]+\s+){0,3}")


RULES = (
    pronouns,
    direct_object,
    shared_recipient,
    accounts_and_reports,
    to_recipient,
    report_passed_on,
    giving,
    asking,
    asking_to_act,
)
