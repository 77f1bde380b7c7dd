"""Acts said with nouns and in lists: unit lists, members and parts, `pertanggungjawaban X kepada Y`, items of a pair."""

from __future__ import annotations

import re
from itertools import pairwise

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.names import Mention
from simpul.extraction.passages import Passage, group_mentions

_COORDINATES_LIST = re.compile(
    r"\b(?:meng(?:k)?oordinasikan|meng(?:k)?oordinir|melaksanakan\s+koordinasi(?:\s+kerja)?|melakukan\s+koordinasi(?:\s+kerja)?|membawahi(?:kan)?\s+koordinasi)\b[^:]*:\s*$",
    re.IGNORECASE,
)
_PATH_LIST = re.compile(
    r"\b(?:harus|wajib)?\s*melakukan\s+Pola\s+Hubungan\s+Kerja\s+dan\s+Jalur\s+Koordinasi\s+dengan\s+", re.IGNORECASE
)
_CONSISTS = re.compile(r"\b(?:terdiri(?:\s+(?:dari|atas))?|beranggotakan)\b\s*:?\s*", re.IGNORECASE)
_COMMANDS = re.compile(r"\b(?:membawahi|membawahkan|membawahi\s+langsung)\b\s*:?\s*", re.IGNORECASE)


def item_office(passage: Passage, context: Context) -> tuple[Mention, ...]:
    """The office or offices that a list item is (`Dinas Sosial;`, `PTN/PTS/Kopertis`); empty where it is a sentence."""
    text = re.sub(r"\s*:\s*$", "", re.sub(r"[;,.]?\s*(?:\bdan\b|\batau\b)?\s*[;.,]?\s*$", "", passage.text))
    if not text or not text[0].isupper() or len(text) > 120 or ":" in text:
        return ()
    commands = re.match(
        r"[^;:]*?(?=\s*,?\s+(?:(?:yang\s+)?disebut\s+juga|membawahi|membawahkan|terdiri\s+(?:dari|atas))\b)", text
    )
    text = commands[0] if commands else text
    if re.search(r"(?<![A-Za-z])(?:me|ber|di)[a-z]{4,}", text):
        return ()
    if re.search(r"\b(?:adalah|untuk|yang|dalam|dengan|kepada|oleh|melalui|sebagai)\b", text) and not passage.mentions:
        return ()
    mentions = [mention for mention in passage.mentions if mention.start < len(text)]
    if (
        len(mentions) > 1
        and re.fullmatch(r"[^/]+(?:/[^/]+)+", text)
        and all(re.fullmatch(r"\s*/\s*", text[a.end : b.start]) for a, b in pairwise(mentions))
    ):
        return tuple(mentions)
    if (
        mentions
        and mentions[0].start == 0
        and mentions[0].end < len(text)
        and re.match(r"\s+(?:yang|di|pada|untuk|sebagai|dalam|dengan)\s|\s*,\s*mem", text[mentions[0].end :])
    ):
        return (mentions[0],) if re.match(r"\s*,\s*mem", text[mentions[0].end :]) else ()
    joined = len(mentions) > 1 and mentions[0].start == 0 and mentions[-1].end == len(text)
    if joined and all(
        re.fullmatch(r"\s*,?\s*(?:dan|serta)\s+|\s*,\s*", text[a.end : b.start]) for a, b in pairwise(mentions)
    ):
        return tuple(mentions)
    return (context.passages.names.whole(text),)


_UNDER = re.compile(
    r"\b(?:di\s?bawah\s+(?:lingkup\s+)?koordinasi|dikoordinasikan\s+(?:oleh|melalui)|[Pp]engoordinasian\s+oleh|(?:rentang\s+kendali|lingkup|bidang)\s+koordinasi|[Rr]entang\s+kendali)\s+"
)


def coordinator_of_list(parent: Passage, context: Context) -> tuple[Mention, ...]:
    """Who coordinates the units of the list below: `... di bawah koordinasi Asisten X terdiri atas:`, `Pengoordinasian oleh X meliputi:`."""
    match = _UNDER.search(parent.text)
    group = context.group_at(parent, match.end()) if match else None
    if group is None or not re.search(
        r"\b(?:terdiri\s+(?:dari|atas)|meliputi|mencakup|yaitu|adalah|sebagai\s+berikut)(?:\s+pengoordinasian)?\s*:\s*$",
        parent.text,
    ):
        return ()
    return group.mentions


def units_coordinated(passage: Passage, context: Context) -> Rule:
    """Each item of `Asisten X mengoordinasikan ..., meliputi:` (Banjar Pasal 23, Bukittinggi Pasal 12)."""
    parent = context.passages.parent(passage)
    if parent is None:
        return
    coordinator = coordinator_of_list(parent, context)
    if coordinator:
        objects = without(item_office(passage, context), coordinator)
        if objects:
            yield Found(coordinator, "coordinates", objects, 0, _end_of(passage), (0, 0), "act.units-coordinated")
        return
    cue = _COORDINATES_LIST.search(parent.text)
    lead = context.subjects.own(parent)
    if not cue or lead is None or cue.start() < lead.end:
        return
    tail = parent.text[cue.start() :]
    if re.search(r"\b(?:bidang|dalam\s+hal)\s*:?\s*$", tail):
        return
    objects = without(item_office(passage, context), lead.mentions)
    if objects:
        yield Found(lead.mentions, "coordinates", objects, 0, _end_of(passage), (0, 0), "act.units-coordinated")


def units_in_line(passage: Passage, context: Context) -> Rule:
    """Units listed without numbers behind `Asisten X mengoordinasikan:`, one behind the other with semicolons."""
    cue = re.search(
        r"\b(?:meng(?:k)?oordinasikan|meng(?:k)?oordinir|membawahi\s+koordinasi)\b[^:;]{0,60}:\s*(?=[A-Z])",
        passage.text,
    )
    if cue is None:
        return
    subjects = context.subjects.of(passage, cue.start())
    units = []
    for part in re.finditer(r"[^;]+", passage.text[cue.end() :]):
        name = re.sub(r"^\s*(?:(?:dan|serta)\b)?\s*", "", part[0])
        name = re.sub(r"\s*(?:\b(?:dan|serta))?\s*\.?\s*$", "", name)
        if not name or not name[0].isupper() or re.search(r"(?<![A-Za-z])(?:me|ber|di)[a-z]{4,}", name):
            return
        units.append(context.passages.names.whole(name))
    if subjects and len(units) > 1:
        yield Found(
            subjects,
            "coordinates",
            without(units, subjects),
            cue.start(),
            len(passage.text),
            cue.span(),
            "act.units-in-line",
        )


def units_on_a_path(passage: Passage, context: Context) -> Rule:
    """Each item of `harus melakukan Pola Hubungan Kerja ... dengan Walikota melalui Sekretaris Daerah serta dengan Asisten X ...:`."""
    parent = context.passages.parent(passage)
    if parent is None or passage.unit.type not in ("huruf", "angka"):
        return
    cue = _PATH_LIST.search(parent.text)
    items = item_office(passage, context) if cue else ()
    if not cue or not items or not parent.text.rstrip().endswith(":"):
        return
    end = len(parent.text)
    first = context.group_at(parent, cue.end())
    again = next((m for m in re.compile(r"serta\s+dengan\s+").finditer(parent.text, cue.end())), None)
    if first is not None:
        via, _ = context.via(parent, first.end, again.start() if again else end)
        yield Found(items, "coordinatesWith", first.mentions, 0, _end_of(passage), (0, 0), "act.units-on-a-path", via)
    second = context.group_at(parent, again.end()) if again else None
    if second is not None:
        yield Found(items, "coordinatesWith", second.mentions, 0, _end_of(passage), (0, 0), "act.units-on-a-path")


def members(passage: Passage, context: Context) -> Rule:
    """`Anggota Forkopimda terdiri dari A, B`, `para Asisten yang terdiri dari A dan B`, and items of `X terdiri dari:`."""
    for match in _CONSISTS.finditer(passage.text):
        whole = _whole(passage, context, match.start())
        if not whole:
            continue
        inline = _enumerated(passage, context, match.end())
        if inline:
            yield from _belonging(
                passage, whole, inline, match.span(), (context.start_of(passage, whole, match.start()), inline[-1].end)
            )
    parent = context.passages.parent(passage)
    if parent is None:
        return
    ends = list(_CONSISTS.finditer(parent.text)) + [
        m for m in re.finditer(r"\bmeliputi\s*:", parent.text) if "anggota" in parent.text.lower()
    ]
    if coordinator_of_list(parent, context):
        return
    if ends and parent.text[ends[-1].end() :].strip(" :") == "":
        whole = _whole(parent, context, ends[-1].start())
        items = item_office(passage, context)
        if whole and items:
            yield from _belonging(passage, whole, without(items, whole), (0, 0), (0, _end_of(passage)))


def _whole(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """The organisation, group or forum that consists of what follows ``at``; a post has no parts."""
    defined = context.subjects.defined.get(passage.path)
    if defined is not None:
        return (defined,)
    whole = _whole_before(passage, context, at)
    heads_item = bool(whole) and whole[0].start == 0  # `1. Asisten X, terdiri dari:` in a susunan organisasi
    if not heads_item and all(mention.office_class == "post" for mention in whole):
        lead = context.subjects.lead_before(passage, at)
        whole = tuple(mention for mention in (lead.mentions[:1] if lead else ()) if mention.office_class != "post")
    return whole


def _whole_before(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    before = [group for group in context.subjects.groups(passage) if group.end <= at]
    headed = [
        group
        for group in before
        if re.match(r"\s+yang\s+diketuai\s+oleh\b[^;]*?\bdan\s+$", passage.text[group.end : at])
    ]
    if headed:
        return headed[-1].mentions[-1:]
    if before and re.fullmatch(
        r"(?:\s+sebagaimana\s+dimaksud[^,;]*)?\s*,?\s*(?:yang\s+)?", passage.text[before[-1].end : at]
    ):
        return before[-1].mentions[-1:]
    if (
        before
        and context.leads(passage, before[0])
        and re.search(r"\b[Ss]usunan\b|\b[Aa]nggota\b|\badalah\b", passage.text[:at])
    ):
        return before[0].mentions[:1]
    organisation = re.search(r"\b[Ss]usunan\s+[Oo]rganisasi\s+", passage.text[:at])
    if organisation and before:
        return before[-1].mentions[:1]
    return context.subjects.inherited(passage) if re.match(r"\s*,?\s*(?:yang\s+)?$", passage.text[:at]) else ()


def _enumerated(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    group = next((g for g in group_mentions(passage.text, passage.mentions) if g.start >= at), None)
    if group is None or passage.text[at : group.start].strip():
        return ()
    return group.mentions


def _belonging(
    passage: Passage,
    whole: tuple[Mention, ...],
    parts: tuple[Mention, ...],
    cue: tuple[int, int],
    span: tuple[int, int],
) -> Rule:
    for one in whole:
        of_posts = one.office_class == "post" and all(part.office_class == "post" for part in parts)
        act = "memberOf" if one.office_class in ("group", "forum") or of_posts else "partOf"
        yield Found(without(parts, (one,)), act, (one,), span[0], span[1], cue, "act.members")


def commanded(passage: Passage, context: Context) -> Rule:
    """`Sekretariat, membawahi: 1. Sub Bagian Keuangan` and `Bidang X, membawahi Seksi Y`: parts of the organisation."""
    for match in _COMMANDS.finditer(passage.text):
        own = item_office(passage, context) or context.subjects.of(passage, match.start())
        if passage.mentions and passage.mentions[0].start == 0:
            own = passage.mentions[:1]
        inline = _enumerated(passage, context, match.end())
        if own and inline:
            yield Found(inline, "partOf", own, 0, inline[-1].end, match.span(), "act.commanded")
    parent = context.passages.parent(passage)
    if parent is None:
        return
    cue = _COMMANDS.search(parent.text)
    if cue and parent.text[cue.end() :].strip(" :") == "":
        head = parent.text[: cue.start()].strip(" ,")
        whole = (context.passages.names.whole(head),) if head and head[0].isupper() and len(head) < 90 else ()
        items = item_office(passage, context)
        if whole and items:
            yield Found(without(items, whole), "partOf", whole, 0, _end_of(passage), (0, 0), "act.commanded")


def equated(passage: Passage, context: Context) -> Rule:
    """`Perangkat Daerah adalah Sekretariat Daerah, Sekretariat DPRD, Dinas Daerah ...`: a definition that lists two or more."""
    if passage.path not in context.subjects.defined:
        return
    copula = re.search(r"\s+adalah\s+", passage.text)
    if not copula:
        return
    term = context.subjects.defined[passage.path]
    group = next((g for g in group_mentions(passage.text, passage.mentions) if g.start >= copula.end()), None)
    if group is None or passage.text[copula.end() : group.start].strip():
        return
    others = without(group.mentions, (term,))
    list_like = len(others) > 1 or re.match(
        r"\s+(?:dan|beserta)\s+perangkat(?:nya)?\b(?!\s+daerah)", passage.text[group.end :], re.IGNORECASE
    )
    if others and list_like:
        yield from _belonging(passage, (term,), others, copula.span(), (0, group.end))


def under(passage: Passage, context: Context) -> Rule:
    """`Bagian adalah unit kerja yang berada di bawah Sekretariat Daerah`: a unit below an organisation is part of it."""
    for match in re.finditer(
        r"\b(?:(?:berada|berkedudukan)\s+di\s?bawah|(?:adalah|merupakan)\s+bagian\s+dari)\s+", passage.text
    ):
        group = context.group_at(passage, match.end())
        defined = context.subjects.defined.get(passage.path)
        subjects = (defined,) if defined else context.subjects.of(passage, match.start())
        if group is None or any(m.office_class in ("post", "forum") for m in (*group.mentions, *subjects)):
            continue
        start = context.start_of(passage, subjects, match.start())
        yield Found(subjects, "partOf", group.mentions, start, group.end, match.span(), "act.under")


def answers_for(passage: Passage, context: Context) -> Rule:
    """The noun: `Pertanggungjawaban Kepala Perangkat Daerah kepada Wali Kota melalui Sekretaris Daerah` (Banjar Pasal 21)."""
    for match in re.finditer(r"\b(?:pertanggungjawaban|laporan|pelaporan)\s+", passage.text, re.IGNORECASE):
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
    from simpul.extraction.kinds import pair_above

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
    agreed = re.match(r"persetujuan\s+(?:bersama|terhadap)\b", passage.text)
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


def _end_of(passage: Passage) -> int:
    return len(re.sub(r"[;,.]?\s*(?:\b(?:dan|atau|dan/atau)\b)?\s*[;.,:]?\s*$", "", passage.text)) or len(passage.text)


def carried_out_by(passage: Passage, context: Context) -> Rule:
    """`Pembinaan dan pengawasan atas penyelenggaraan pemerintahan Kecamatan dilaksanakan oleh Bupati`: the agent supervises."""
    pattern = re.compile(
        r"\b(?:Pembinaan|Pengawasan|Pengendalian|Evaluasi)(?:(?:\s*,\s*|\s+dan\s+)(?:pembinaan|pengawasan|pengendalian|evaluasi))*\s+(?:atas|terhadap)\s+(?:(?:pelaksanaan|penyelenggaraan|kinerja)\s+(?:tugas\s+|pemerintahan\s+)?)?",
        re.IGNORECASE,
    )
    for match in pattern.finditer(passage.text):
        group = context.group_at(passage, match.end())
        agent = (
            re.match(r"\s+(?:dilaksanakan|dilakukan|diselenggarakan)\s+oleh\s+", passage.text[group.end :])
            if group
            else None
        )
        by = context.group_at(passage, group.end + agent.end()) if group and agent else None
        if group is not None and by is not None:
            yield Found(
                by.mentions, "supervises", group.mentions, match.start(), by.end, match.span(), "act.carried-out-by"
            )


def helpers_listed(passage: Passage, context: Context) -> Rule:
    """Items below `Sekretaris Daerah dibantu oleh:` help the office above."""
    parent = context.passages.parent(passage)
    cue = re.search(r"\bdibantu\s+oleh\s*:\s*$", parent.text) if parent else None
    if parent is None or cue is None:
        return
    helped = context.subjects.of(parent, cue.start())
    items = item_office(passage, context)
    if helped and items:
        yield Found(items, "assists", helped, 0, _end_of(passage), (0, 0), "act.helpers-listed")


RULES = (
    carried_out_by,
    helpers_listed,
    units_coordinated,
    units_in_line,
    units_on_a_path,
    members,
    commanded,
    equated,
    under,
    answers_for,
    report_items,
    items_of_pair,
    carried_out_through,
)
