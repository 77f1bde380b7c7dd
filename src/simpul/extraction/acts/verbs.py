"""Acts said with a verb of the subject: `membantu Walikota`, `melaporkan ... kepada X melalui Y`, `meminta laporan`."""

from __future__ import annotations

import re

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.lexicon import load
from simpul.extraction.names import Mention
from simpul.extraction.passages import DETERMINER, Passage

_LEXICON = load("acts")
_NOUNS: dict[str, str] = {noun: act for act, nouns in _LEXICON["nouns"].items() for noun in nouns}
_NOUN = "|".join(sorted((re.escape(noun).replace(r"\ ", r"\s+") for noun in _NOUNS), key=len, reverse=True))
_GIVING = re.compile(
    rf"\b(?:{_LEXICON['verbs']['giving']})(?:\s+(?:kembali|secara\s+\w+|segala|segera|setiap))?\s+(?:dan\s+\w+\s+)?(?P<noun>{_NOUN})\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    rf"\b(?:{_LEXICON['verbs']['asking']})\s+(?:kelengkapan\s+)?(?P<noun>{_NOUN}|persetujuan|penjelasan|referensi|data|informasi|dokumen)\b",
    re.IGNORECASE,
)
_NEXT_VERB = re.compile(
    r"(?:,\s*(?:serta\s+|dan\s+)?|\s+(?:serta|dan|atau)\s+)(?:dapat\s+|wajib\s+)?(?:mem|men|meng|meny|me|ber)[a-z]{4,}"
)
_OTHER_RECIPIENT = re.compile(
    r"\b(?:serta|dan|,)\s+(?:secara\s+\w+\s+)?(?:bertanggung\s?jawab|melaporkan|menyampaikan|memberikan\s+(?:laporan|telaahan|pelayanan))\b"
)
_DIRECT_GAP = {
    "none": rf"\s+{DETERMINER}",
    "tasks": rf"(?:\s+(?:dan\s+)?me[a-z]+(?=\s+(?:dan\s+me[a-z]+\s+)?(?:seluruh\s+)?pelaksanaan\b)|\s+dan\s+me[a-z]+)*(?:\s+(?:seluruh\s+)?(?:pelaksanaan|penyelenggaraan)?(?:\s+(?:tugas|tugas-tugas|fungsi))?)?\s+{DETERMINER}",
    "loose": rf"(?:(?:\s+(?!(?:dan|serta|atau|dengan|oleh|melalui|untuk|bidang|di|agar)\b|me[a-z]{{4,}})[a-zA-Z-]+){{0,7}}?)\s+(?:yang\s+ada\s+pada\s+|kepada\s+|pada\s+)?{DETERMINER}",
}


def direct_object(passage: Passage, context: Context) -> Rule:
    """A verb with the office as its object: `membantu Sekretaris Daerah`, `mengoordinasikan pelaksanaan tugas Perangkat Daerah`."""
    for entry in _LEXICON["direct"]:
        gap = re.compile(_DIRECT_GAP[entry["gap"]] + "$", re.IGNORECASE)
        for match in re.finditer(rf"\b(?:{entry['verb']})\b", passage.text, re.IGNORECASE):
            if context.inside(passage, match.start()) or _passive_before(passage.text, match.start()):
                continue
            end = context.clause_end(passage.text, match.end())
            for group in context.subjects.groups(passage):
                if group.start <= match.end() or group.start >= end:
                    continue
                between = passage.text[match.end() : group.start]
                if gap.fullmatch(between) and not (":" in between or "," in between):
                    subjects = context.subjects.of(passage, match.start())
                    objects = without(group.mentions, subjects)
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


def to_recipient(passage: Passage, context: Context) -> Rule:
    """A verb and `kepada X`: `bertanggung jawab kepada Walikota melalui Sekretaris Daerah`, `melaporkan tugasnya kepada X`."""
    for entry in _LEXICON["recipient"]:
        for match in re.finditer(rf"\b(?:{entry['verb']})\b", passage.text, re.IGNORECASE):
            if context.inside(passage, match.start()):
                continue
            end = _own_end(passage, context, match.end(), entry["prepositions"])
            group = context.after_preposition(passage, match.end(), entry["prepositions"], end)
            if (
                group is not None
                and entry.get("adjacent")
                and not context.group_at(passage, _behind(passage.text, match.end(), entry["prepositions"]))
            ):
                continue
            subjects = context.subjects.of(passage, match.start())
            if group is None:
                continue
            yield from _towards(
                passage,
                context,
                entry["act"],
                subjects,
                group.mentions,
                match.span(),
                group.end,
                end,
                "act.to-recipient",
            )


def _behind(text: str, at: int, prepositions: str) -> int:
    match = re.compile(rf"\s*(?:{prepositions})\s+", re.IGNORECASE).match(text, at)
    return match.end() if match else at


def _own_end(passage: Passage, context: Context, at: int, prepositions: str) -> int:
    """End of what belongs to a verb: the clause's end, or the next verb that is joined to it and has a recipient of its own."""
    end = context.clause_end(passage.text, at)
    other = _OTHER_RECIPIENT.search(passage.text, at, end)
    end = other.start() if other else end
    for match in _NEXT_VERB.finditer(passage.text, at, end):
        first = re.compile(rf"\b(?:{prepositions})\s+", re.IGNORECASE).search(passage.text, at, match.start())
        if first and context.group_at(passage, first.end()):
            return match.start()
    return end


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
    via, reach = context.via(passage, cue[1], end)
    objects = without(objects, via)
    start = context.start_of(passage, subjects, cue[0])
    yield Found(subjects, act, without(objects, subjects), start, max(last, reach), cue, rule, via)


def giving(passage: Passage, context: Context) -> Rule:
    """`memberikan bahan dan masukan kepada X`, `menyampaikan laporan`: what is given tells the act; a pair supplies the recipient."""
    for match in _GIVING.finditer(passage.text):
        if context.inside(passage, match.start()):
            continue
        if re.match(r"pemberian|penyampaian", match[0], re.IGNORECASE) and match.start() > 0:
            continue
        act = _NOUNS[re.sub(r"\s+", " ", match["noun"].lower())]
        if (
            act == "advises"
            and re.match(r"(?:membuat|menyusun)", match[0], re.IGNORECASE)
            and not re.match(r"telaahan", match["noun"], re.IGNORECASE)
        ):
            continue
        end = _own_end(passage, context, match.end(), "kepada|pada|bagi")
        group = context.after_preposition(passage, match.end(), "kepada", end) or context.after_preposition(
            passage, match.end(), "pada|bagi", end
        )
        subjects = context.subjects.of(passage, match.start())
        objects = group.mentions if group else without(context.counterpart(passage, subjects), ())
        if group is not None and re.search(
            r"\b(?:dilimpahkan|diberikan|ditugaskan|tembusan)\s+$", passage.text[: group.start].replace("kepada ", "")
        ):
            objects = context.counterpart(passage, subjects)
        last = group.end if group else context.clause_end(passage.text, match.end())
        if act == "reportsTo" and group is None and re.match(r"(?:membuat|menyusun)", match[0], re.IGNORECASE):
            continue
        rule = "act.giving" if group else "act.giving-to-counterpart"
        yield from _towards(passage, context, act, subjects, objects, match.span(), last, end, rule)


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


def _before_relative(text: str, at: int, end: int) -> int:
    match = re.compile(r"\byang\s").search(text, at, end)
    return match.start() if match else end


def coordination(passage: Passage, context: Context) -> Rule:
    """`melakukan koordinasi dan konsultasi kepada X`, `melakukan koordinasi/konsultasi melalui Asisten` (no addressee: the Asisten)."""
    for match in _COORDINATION.finditer(passage.text):
        acts = []
        if re.search("koordinasi", match[0], re.IGNORECASE):
            acts.append("coordinatesWith")
        if re.search("konsultasi", match[0], re.IGNORECASE):
            acts.append("consultsWith")
        end = _own_end(passage, context, match.end(), "dengan|kepada|terhadap|antar")
        subjects = context.subjects.of(passage, match.start())
        group = context.after_preposition(
            passage, match.end(), "dengan|kepada|antar|antara", min(end, match.end() + 220)
        )
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


def _fronted(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """The recipient in front: `Terhadap unit kerja Dinas dan instansi vertikal, Camat melakukan koordinasi`."""
    head = re.match(r"(?:Terhadap|Dengan|Kepada)\s+", passage.text)
    group = context.group_at(passage, head.end()) if head else None
    return group.mentions if group is not None and group.end < at else ()


def _sibling_party(passage: Passage, context: Context, subjects: tuple[Mention, ...]) -> tuple[Mention, ...]:
    from simpul.extraction.kinds import other_party

    if passage.unit.type not in ("huruf", "angka"):
        return ()
    return other_party(passage, context.passages, context.subjects, subjects)


_COORDINATION = re.compile(
    r"\b(?:(?:melakukan|melaksanakan|mengadakan|mengembangkan|meningkatkan|membina\s+pelaksanaan)\s+(?:tugas\s+|kegiatan\s+|rapat\s+)?"
    r"(?:(?:integrasi|sinkronisasi|simplikasi|simplifikasi|hubungan\s+kerja|kerja\s?sama)\s*,\s*)*(?:koordinasi|konsultasi)(?:\s+(?:kerja|teknis|administratif|program))?"
    r"(?:(?:\s*/\s*|\s*,\s*|\s+dan/atau\s+|\s+dan\s+|\s+atau\s+|\s+serta\s+)(?:koordinasi|konsultasi|integrasi|sinkronisasi|simplikasi|simplifikasi|fasilitasi|kerja\s?sama)\b)*"
    r"|(?<!saling )berkoordinasi|berkonsultasi|mengkoordinasikan\s+hubungan\s+kerja|mengoordinasikan\s+hubungan\s+kerja|meng(?:k)?oordinasikannya"
    r"|(?:melakukan|dilakukan\s+dengan|melaksanakan)\s+Pola\s+Hubungan\s+Kerja\s+dan\s+Jalur\s+Koordinasi)",
    re.IGNORECASE,
)


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
    for match in re.finditer(r"\bsaling\s+(?:berkoordinasi|berkonsultasi)\b", passage.text):
        subjects = context.subjects.of(passage, match.start())
        act = "coordinatesWith" if "koordinasi" in match[0] else "consultsWith"
        if len(subjects) == 1:
            yield Found(
                subjects,
                act,
                subjects,
                context.start_of(passage, subjects, match.start()),
                match.end(),
                match.span(),
                "act.mutual",
            )


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


def together(passage: Passage, context: Context) -> Rule:
    """`Walikota bersama-sama dengan DPRD menetapkan APBD`, `atas persetujuan DPRD`, `ditetapkan bersama DPRD`."""
    pattern = re.compile(
        r"\b(?:bersama-sama\s+dengan|bersama\s+dengan|(?:atas|dengan)\s+persetujuan(?:\s+bersama)?|(?:ditetapkan|dibahas|disetujui|disepakati)\s+bersama(?:-sama)?(?:\s+(?:dengan|oleh))?"
        r"|(?:mendapat(?:kan)?|memperoleh)\s+persetujuan(?:\s+(?:dari|bersama))?|persetujuan\s+bersama\s+dengan)\s+",
        re.IGNORECASE,
    )
    for match in pattern.finditer(passage.text):
        group = context.group_at(passage, match.end())
        by = next(
            (
                g
                for g in passage.groups
                if g.end <= match.start() and passage.text[g.end : match.start()].strip() in ("", "setelah")
            ),
            None,
        )
        passive = by is not None and re.search(r"\boleh\s+$", passage.text[: by.start])
        subjects = by.mentions if by is not None and passive else context.subjects.of(passage, match.start())
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


def on_behalf(passage: Passage, context: Context) -> Rule:
    """`menandatangani ... atas nama Walikota` signs on behalf of; `atas nama X` with another verb represents X."""
    for match in re.finditer(r"\b(?:atas\s+nama|a\.\s?n\.)\s+", passage.text, re.IGNORECASE):
        group = context.group_at(passage, match.end())
        if group is None:
            continue
        sentence = passage.text[: context.clause_end(passage.text, match.end())]
        signing = re.search(r"\b(?:menandatangani|penandatanganan|ditandatangani)\b", sentence)
        subjects = _lead_after(passage, context, group.end) or context.subjects.of(passage, match.start())
        act = "signsOnBehalfOf" if signing else "represents"
        start = min(signing.start(), match.start()) if signing else match.start()
        yield Found(
            subjects,
            act,
            without(group.mentions[:1], subjects),
            start,
            group.mentions[0].end,
            match.span(),
            "act.on-behalf",
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
        for match in re.finditer(rf"\b(?:{entry['words']})\s+", passage.text, re.IGNORECASE):
            group = context.group_at(passage, match.end())
            if group is None:
                continue
            before = [g for g in context.subjects.groups(passage) if g.end <= match.start()]
            adjacent = (
                before[-1].mentions
                if before and re.fullmatch(r"\s*", passage.text[before[-1].end : match.start()])
                else ()
            )
            subjects = adjacent if entry.get("adjacent") else context.subjects.of(passage, match.start())
            start = context.start_of(passage, subjects, match.start())
            yield Found(
                subjects,
                entry["act"],
                without(group.mentions, subjects),
                start,
                group.end,
                match.span(),
                "act.capacity",
            )


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


RULES = (
    direct_object,
    shared_recipient,
    to_recipient,
    giving,
    asking,
    coordination,
    also_with,
    mutual,
    in_brackets,
    together,
    on_behalf,
    capacity,
    when_absent,
)
