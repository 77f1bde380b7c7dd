"""Members and parts: `X terdiri dari A, B`, `membawahi`, `Perangkat Daerah adalah A, B`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.acts.lists import coordinator_of_list, end_of, item_office
from simpul.extraction.acts.membership import gives_role, has_role, is_bare_role, is_role, no_office
from simpul.extraction.names import Mention
from simpul.extraction.passages import DETERMINER, Passage, group_mentions

_CONSISTS = re.compile(
    r"\b(?:terdiri(?:\s+(?:dari|atas))?|beranggotakan|dengan\s+anggota(?:nya)?(?:\s+(?:terdiri\s+(?:dari|atas)|yaitu))?|(?:ke)?anggota(?:an)?nya\s+(?:terdiri\s+(?:dari|atas)|berasal\s+dari|meliputi)|antara\s+lain(?=\s*:\s*$)|dengan\s+susunan(?:\s+sebagai\s+berikut)?(?=\s*:\s*$))\b(?:\s+\d+\s*(?:\([a-z ]+\))?\s+[a-z]+(?:\s[a-z]+)?\s*,?\s+(?:yaitu|yakni)\b)?\s*:?\s*",
    re.IGNORECASE,
)


_COMMANDS = re.compile(r"\b(?:membawahi|membawahkan|membawahi\s+langsung)\b\s*:?\s*", re.IGNORECASE)


def members(passage: Passage, context: Context) -> Rule:
    """`Anggota Forkopimda terdiri dari A, B`, `para Asisten yang terdiri dari A dan B`, and items of `X terdiri dari:`."""
    for match in (*_CONSISTS.finditer(passage.text), *_comprised(passage, context)):
        whole = _whole(passage, context, match.start())
        if not whole:
            continue
        inline = () if _INTRODUCED.fullmatch(passage.text, match.end()) else _enumerated(passage, context, match.end())
        if inline and (no_office(passage.text[inline[0].start :]) or _sides(passage.text, match.end(), inline)):
            continue
        if inline and not has_role(passage.text, inline[-1].end):
            yield from belonging(
                passage,
                whole,
                inline,
                match.span(),
                (context.start_of(passage, whole, match.start()), inline[-1].end),
                match[0],
            )
    parent = context.passages.parent(passage)
    if parent is None:
        return
    ends = list(_CONSISTS.finditer(parent.text)) + [
        m for m in re.finditer(r"\bmeliputi\s*:", parent.text) if "anggota" in parent.text.lower()
    ]
    yield from _named_after(passage, parent, context)
    if coordinator_of_list(parent, context) or gives_role(passage.text) or is_role(parent.text):
        return
    if is_bare_role(passage.text) or (passage.text[:1].islower() and no_office(passage.text)):
        return
    if ends and _INTRODUCED.fullmatch(parent.text, ends[-1].end()):
        whole = _whole(parent, context, ends[-1].start())
        items = item_office(passage, context)
        if whole and items:
            span = (0, end_of(passage))
            yield from belonging(passage, whole, without(items, whole), (0, 0), span, _said(parent.text, ends[-1]))


_INTRODUCED = re.compile(
    r"\s*(?:unsur(?:-unsur)?|(?P<kind>[a-z]{4,})-(?P=kind)(?:\s+sebagai\s+berikut)?|sebagai\s+berikut)?[\s:]*"
)


def _said(text: str, cue: re.Match[str]) -> str:
    """The words that tell members from parts: `beranggotakan`, `Anggota Komisi meliputi`."""
    return "anggota" if re.search(r"anggota", text[: cue.end()], re.IGNORECASE) else cue[0]


_AND_MORE = re.compile(r"\s*,?\s*(?:dan\s+|serta\s+)?(?=[A-Za-z])")


def _sides(text: str, at: int, named: tuple[Mention, ...]) -> bool:
    """Whether members are said by the side that they come from: `terdiri dari unsur Pemerintah Daerah, pengusaha dan pakar`."""
    more = _AND_MORE.match(text, named[-1].end) if named[0].name.startswith("Pemerintah") else None
    return bool(re.match(r"\s*unsur\s", text[at:]) and more and no_office(text[more.end() :]))


def _named_after(passage: Passage, parent: Passage, context: Context) -> Rule:
    """Items below `membentuk Kelompok Kerja yang meliputi:` that bear its name: `a. Kelompok Kerja Pendataan`."""
    comprises = re.search(r"\bmeliputi\s*:\s*$", parent.text)
    before = tuple(one for one in parent.mentions if comprises and one.end <= comprises.start())
    items = item_office(passage, context) if before else ()
    if items and all(one.name.startswith(f"{before[-1].name} ") for one in items):
        yield from belonging(passage, before[-1:], items, (0, 0), (0, end_of(passage)))


def members_are(passage: Passage, context: Context) -> Rule:
    """`Anggota Forkopimda adalah Bupati, Ketua DPRD dan Kapolres`: members named with a copula."""
    match = re.search(r"\b[Aa]nggota\s+", passage.text)
    body = context.group_at(passage, match.end()) if match else None
    copula = (
        re.compile(r"(?:\s+sebagaimana\s+dimaksud[^;]*?)?\s*,?\s+(?:adalah|yaitu|ialah)\s+").match(
            passage.text, body.end
        )
        if body
        else None
    )
    group = context.group_at(passage, copula.end()) if copula else None
    if (
        match is not None
        and body is not None
        and group is not None
        and body.mentions[0].office_class in ("forum", "group")
    ):
        whole, span = body.mentions[:1], (match.start(), group.end)
        yield Found(without(group.mentions, whole), "memberOf", whole, *span, match.span(), "act.members-are")


_HOLDS_UNITS = re.compile(
    r"(?:dinas|badan|kantor|bagian|bidang|biro|sub bagian|asisten|inspektorat|lembaga teknis|unit pelaksana teknis)(?! usaha)\b"
)
"""What the key of a group begins with whose units are parts of each of them."""
_UNITS = re.compile(
    r"(?:Sekretariat|Sekretaris|Biro|Bidang|Seksi|Sub|Kepala|Kelompok|UPT|Unit\s+Pelaksana|Cabang|Bagian)\b|Sub[a-z]+\b|Kelompok\b"
)


def _whole(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """The organisation, group or forum that consists of what follows ``at``; a post has no parts."""
    defined = context.subjects.defined.get(passage.path)
    if defined is not None:
        return (defined,)
    if _STANDS_FOR.match(passage.text):
        return ()
    government = _GOVERNMENT.search(passage.text[:at])
    if government is not None:
        named = context.passages.names.whole(" ".join(government["name"].split()).title())
        return (replace(named, start=government.start("name"), end=government.end("name")),)
    whole = _whole_before(passage, context, at)
    heads_item = bool(whole) and whole[0].start == 0  # `1. Asisten X, terdiri dari:` in a susunan organisasi
    if not heads_item and all(mention.office_class == "post" for mention in whole):
        lead = context.subjects.lead_before(passage, at)
        whole = tuple(mention for mention in (lead.mentions[:1] if lead else ()) if mention.office_class != "post")
    return whole


_STANDS_FOR = re.compile(r"(?:Unsur(?!\s+(?:Pengarah|Pelaksana))|Peserta)\s+[A-Z]")
"""`Unsur Pemerintah Daerah terdiri atas:` tells who stands for it, not what it is made of."""
_GOVERNMENT = re.compile(
    r"(?P<name>[Pp]emerintahan\s+(?:[Dd]esa|[Dd]aerah))(?:\s+sebagaimana\s+dimaksud[^;.]*?,?)?\s+(?:yang\s+)?$"
)
"""What consists of a government and its council: `Pemerintahan Desa terdiri dari Pemerintah Desa dan BPD`."""
_IN_PLACE_OF = re.compile(r"\s+(?:sebagai|selaku)\s+wakil\s+")
_AT_A_PLACE = re.compile(r"\b(?:pada|di(?:\s+(?:dalam|lingkungan|lingkup))?|dalam|bagi|untuk|kepada|dari|oleh)\s+$")
_OF_OFFICES = re.compile(
    r"\b(?:[Ss]usunan|[Oo]rganisasi|[Aa]nggota|[Kk]eanggotaan|[Uu]nit|[Pp]ejabat|[Jj]abatan|[Pp]erangkat|[Pp]egawai)\b"
)


_OF_ANOTHER = re.compile(r"\b[Oo]rganisasi\s+[A-Z][\w ]{2,40}?\s+(?:di|pada)\s?(?:lingkungan|lingkup)\s*$")
"""In front of a place: `Struktur organisasi PLID di lingkungan Kementerian terdiri dari` tells nothing of the ministry."""
_SORTS = ("kelompok kerja", "tim", "satuan tugas", "gugus tugas", "forum", "lembaga", "unit kerja", "panitia")
"""What a copula says that a body is."""
_NEAR = 12
"""How many groups before a cue may be the body that it speaks of."""


def _whole_before(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    groups = context.subjects.groups(passage)
    before = groups[: bisect_right(groups, at, key=lambda group: group.end)]
    if (
        before
        and _AT_A_PLACE.search(passage.text[max(0, before[-1].start - 40) : before[-1].start])
        and (not _OF_OFFICES.search(passage.text[:at]) or _OF_ANOTHER.search(passage.text[: before[-1].start]))
    ):
        before = before[:-1]  # `Pelayanan pada Kecamatan terdiri atas:`
        if not before:
            return ()
    if len(before) > 1 and _IN_PLACE_OF.fullmatch(passage.text, before[-2].end, before[-1].start):
        return before[-2].mentions[-1:]  # `Perangkat Gubernur sebagai wakil Pemerintah terdiri atas`
    if (
        len(before) > 1
        and before[-2].mentions[-1].office_class != "post"
        and before[-1].mentions[0].name.lower() in _SORTS
        and re.fullmatch(r"\s+(?:adalah|merupakan|ialah)\s+", passage.text[before[-2].end : before[-1].start])
    ):
        return before[-2].mentions[-1:]  # `Tim Teknis merupakan kelompok kerja yang terdiri atas`
    headed = [
        group
        for group in before[-_NEAR:]
        if re.match(
            r"(?:\s+sebagaimana\s+dimaksud[^;]*?)?\s+(?:yang\s+)?(?:diketuai|dipimpin)\s+oleh\b[^;]*?(?:\bdan|\bserta|,|\w)\s+$",
            passage.text[group.end : at],
        )
        and group.mentions[-1].office_class != "post"
    ]
    if headed:
        return headed[-1].mentions[-1:]
    if before and re.match(r"(?:ke)?anggota(?:an)?nya\b", passage.text[at:]) and context.leads(passage, before[0]):
        return before[0].mentions[-1:]
    if before and re.fullmatch(
        r"(?:\s+sebagaimana\s+dimaksud[^,;]*|\s+dari\s+unsur(?:\s+[a-z]+){1,3})?\s*,?\s*(?:yang\s+)?(?:paling\s+(?:banyak|sedikit)\s+)?",
        passage.text[before[-1].end : at],
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


def _comprised(passage: Passage, context: Context) -> list[re.Match[str]]:
    """`Dewan adalah wadah koordinasi yang meliputi Dewan Nasional, dewan provinsi ...`: what a body defined comprises."""
    defined = context.subjects.defined.get(passage.path)
    body = defined is not None and defined.office_class in ("forum", "group")
    return list(re.finditer(r"\byang\s+(?:meliputi|mencakup)\s+", passage.text)) if body else []


def _enumerated(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    groups = passage.groups
    index = bisect_left(groups, at, key=lambda group: group.start)
    group = groups[index] if index < len(groups) else None
    if group is None or not re.fullmatch(DETERMINER, passage.text[at : group.start], re.IGNORECASE):
        return ()
    return group.mentions


def belonging(
    passage: Passage,
    whole: tuple[Mention, ...],
    parts: tuple[Mention, ...],
    cue: tuple[int, int],
    span: tuple[int, int],
    said: str = "",
) -> Rule:
    """Parts of organisations, members of groups and forums; posts among posts, and units of units, as their names tell.

    Whatever is `said` to have members (`beranggotakan`) has members.
    """
    for one in whole:
        of_posts = one.office_class == "post" and all(part.office_class == "post" for part in parts)
        of_units = _HOLDS_UNITS.match(one.key) and all(_UNITS.match(part.name) for part in parts)
        has_members = "anggota" in said or (one.office_class in ("group", "forum") and not of_units) or of_posts
        of_one_sort = all(
            part.name.startswith(f"{one.name} ") and part.office_class == one.office_class for part in parts
        )
        act = "memberOf" if has_members or of_one_sort else "partOf"
        yield Found(without(parts, (one,)), act, (one,), span[0], span[1], cue, "act.members")


_BESIDE = re.compile(r"\s*,?\s*(?:yang\s+)?(?:masing-masing\s+)?")


def commanded(passage: Passage, context: Context) -> Rule:
    """`Sekretariat, membawahi: 1. Sub Bagian Keuangan` and `Bidang X, membawahi Seksi Y`: parts of the organisation."""
    for match in _COMMANDS.finditer(passage.text):
        new_sentence = re.search(r"\.\s+[A-Z]", passage.text[: match.start()])
        own = () if new_sentence else item_office(passage, context)
        own = own or context.subjects.of(passage, match.start())
        if passage.mentions and passage.mentions[0].start == 0 and new_sentence is None:
            own = passage.mentions[:1]
        inline = _enumerated(passage, context, match.end())
        beside = next((m for m in passage.mentions if _BESIDE.fullmatch(passage.text, m.end, match.start())), None)
        if beside is not None and beside.office_class == "organisation":
            own = (beside,)
        if own and inline:
            yield Found(inline, "partOf", own, 0, inline[-1].end, match.span(), "act.commanded")
    parent = context.passages.parent(passage)
    if parent is None:
        return
    cue = _COMMANDS.search(parent.text)
    if cue and parent.text[cue.end() :].strip(" :") == "":
        head = re.sub(r"\s+(?:dalam|sebagaimana|yang|untuk)\s.*", "", parent.text[: cue.start()]).strip(" ,")
        whole = (context.passages.names.whole(head),) if head and head[0].isupper() and len(head) < 90 else ()
        items = item_office(passage, context)
        if whole and items:
            yield Found(without(items, whole), "partOf", whole, 0, end_of(passage), (0, 0), "act.commanded")


def equated(passage: Passage, context: Context) -> Rule:
    """`Perangkat Daerah adalah Sekretariat Daerah, Sekretariat DPRD, Dinas Daerah ...`: a definition that lists two or more."""
    if passage.path not in context.subjects.defined:
        yield from _made_of(passage, context)
        return
    copula = re.search(r"\s+adalah\s+", passage.text)
    if not copula:
        return
    term = context.subjects.defined[passage.path]
    group = next((g for g in group_mentions(passage.text, passage.mentions) if g.start >= copula.end()), None)
    if group is None or passage.text[copula.end() : group.start].strip():
        return
    others = without(group.mentions, (term,))
    one_holder = term.office_class == "post" and "/" in passage.text[group.start : group.end]
    list_like = (len(others) > 1 and not one_holder) or re.match(
        r"\s+(?:dan|beserta)\s+perangkat(?:nya)?\b(?!\s+daerah)", passage.text[group.end :], re.IGNORECASE
    )
    if others and list_like:
        yield from belonging(passage, (term,), others, copula.span(), (0, group.end))


_IS_ONE_OF = re.compile(
    r"(?:\s+sebagaimana\s+dimaksud[^;.]*?,?)?\s+(?P<cue>adalah|merupakan)\s+(?:salah\s+satu\s+|unsur\s+)?"
    r"(?P<group>perangkat\s+(?:daerah|desa)(?:\s+(?:provinsi|kabupaten/kota|kabupaten|kota)(?!\s+(?-i:[A-Z])))?)(?=\s*[.,;]|\s+(?:yang|sebagai|selaku|dan|di|pada|dengan)\b|\s*$)",
    re.IGNORECASE,
)


def is_one_of(passage: Passage, context: Context) -> Rule:
    """`Kelurahan merupakan perangkat daerah yang ...`, `Sekretaris Desa dan kepala urusan adalah perangkat Desa`: members of the group."""
    defined = context.subjects.defined.get(passage.path)
    lead = next((g for g in context.subjects.groups(passage) if not passage.text[: g.start].strip()), None)
    if defined is not None:
        copula = re.search(r"\s+adalah\b", passage.text)
        mentions: tuple[Mention, ...] = (defined,)
        at = copula.start() if copula else len(passage.text)
    elif lead is not None:
        mentions, at = lead.mentions, lead.end
    else:
        return
    match = _IS_ONE_OF.match(passage.text, at)
    if match is not None:
        whole = context.passages.names.whole(" ".join(match["group"].split()).title(), "group")
        members = tuple(one for one in without(mentions, (whole,)) if one.office_class != "group")
        start = context.start_of(passage, members, match.start("cue"))
        yield Found(members, "memberOf", (whole,), start, match.end(), match.span("cue"), "act.is-one-of")


def _made_of(passage: Passage, context: Context) -> Rule:
    """`Pemerintah Daerah adalah Kepala Daerah dan DPRD.`: a sentence that says no more than what a body is made of."""
    whole = context.group_at(passage, 0)
    copula = (
        re.compile(r"(?:\s+sebagaimana\s+dimaksud[^;.]{3,50}?,?)?\s+(?:adalah|ialah)\s+").match(passage.text, whole.end)
        if whole
        else None
    )
    parts = context.group_at(passage, copula.end()) if copula else None
    if whole is None or copula is None or parts is None or len(whole.mentions) > 1 or len(parts.mentions) < 2:
        return
    if whole.mentions[0].office_class == "post" or passage.text[parts.end :].strip(" .;"):
        return
    yield from belonging(passage, whole.mentions, parts.mentions, copula.span(), (0, parts.end))


def nested(passage: Passage, context: Context) -> Rule:
    """Lists below an item that is an office alone: `a. Sekretaris Daerah. 1. Asisten X`, `b. Sekretariat: 1. Sub Bagian Umum`."""
    parent = context.passages.parent(passage)
    above = context.passages.parent(parent) if parent else None
    if parent is None or above is None or not re.search(r"\b[Ss]usunan\s+[Oo]rganisasi\b", above.text):
        return
    holder = item_office(parent, context)
    ends = list(_CONSISTS.finditer(above.text))
    if (
        len(holder) != 1
        or is_role(parent.text)
        or not ends
        or _CONSISTS.search(parent.text)
        or _COMMANDS.search(parent.text)
    ):
        return
    whole = _whole(above, context, ends[-1].start()) if holder[0].office_class == "post" else holder
    items = without(item_office(passage, context), whole)
    if whole and items:
        yield Found(items, "partOf", whole, 0, end_of(passage), (0, 0), "act.nested")


RULES = (nested, members, members_are, commanded, equated, is_one_of)
