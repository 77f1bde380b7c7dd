"""Offices named by less than a name: by the first words of it, or by what they are in a body named beside them.

`(1) Komite Penilai Risiko dipimpin oleh Bupati. (2) Komite sebagaimana dimaksud pada ayat (1) bertugas: ...`;
`Anggota Komisi Irigasi wajib hadir`; `setiap unsur pimpinan pada unit kerja Dinas wajib melapor`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from simpul.extraction.names import Mention, NameBook
from simpul.structure.citation import beside, pasal_of

_SHORT = re.compile(
    r"(?:^|,\s+)(?P<short>[A-Z][\w/]+(?:\s+[A-Z][\w/]+){0,3})(?:\s+(?:dan|atau|dan/atau)\s+(?:[Kk]epala|[Kk]etua|[Dd]irektur|[Ss]ekretaris|[Pp]impinan))?\s+(?:sebagaimana\s+(?:yang\s+)?dimaksud(?:kan)?|tersebut)\s+(?:pada|dalam)\s+"
    r"(?:Pasal\s+(?P<pasal>\d+\w?)(?:\s+ayat\s+\((?P<of>\d+)\))?|ayat\s+\((?P<ayat>\d+)\)(?:(?:\s+dan|\s*,)\s+(?:ayat\s+)?\((?P<second>\d+)\))?)(?:\s+huruf\s+(?P<huruf>[a-z])\b)?"
)
_BODIES = re.compile(
    r"(?:Koordinator|Ketua|Pengelola|Penanggung\s+Jawab|Komite|Komisi|Dewan|Tim|Panitia|Majelis|Forum|Gugus|Satuan|Kelompok|Unit|Lembaga|Balai|Pusat)\b"
)
"""What a name begins with that the cited provision itself gives to an office (`bertindak sebagai Koordinator ...`)."""

_RANKS = ("Kepala", "Ketua", "Direktur", "Sekretaris", "Pimpinan")
"""Ranks that mean all posts of the rank in the cited provision: `Kepala sebagaimana dimaksud pada ayat (1)`."""

Spoken = tuple[str, tuple[Mention, ...]]
"""The words of a passage and the offices known in them."""


def short_names(path: str, names: NameBook, spoken: Mapping[str, Spoken]) -> tuple[Mention, ...]:
    """The office or offices that the shortened name of a passage means, all at the place of the name.

    Args:
        path: citation path of the passage.
        names: what knows names.
        spoken: all passages by path.
    """
    text, mentions = spoken[path]
    units = _units_cited(path, spoken)
    if units:
        return units
    match = _SHORT.search(text)
    if match is None:
        return ()
    start, end = match.span("short")
    bare = next((mention for mention in mentions if mention.start < end and start < mention.end), None)
    if bare is not None and (bare.start, bare.end) == (start, end) and _UNITS.fullmatch(match["short"]):
        return tuple(replace(mention, start=start, end=end) for mention in _units_that_lead(path, match, spoken))
    if bare is not None and ((bare.start, bare.end) != (start, end) or bare.office_class != "forum"):
        return ()
    words, known = spoken.get(_cited_path(path, match), ("", ()))
    longer = {mention.key: mention for mention in known if mention.name.startswith(f"{match['short']} ")}
    if any(match["short"] in mention.name[1:] for mention in longer.values()):
        return ()
    if len(longer) == 1:
        return (replace(longer.popitem()[1], start=start, end=end),)
    if longer and match["short"] in _RANKS:
        return tuple(replace(mention, start=start, end=end) for mention in longer.values())
    if longer or bare or not _BODIES.match(match["short"]):
        return ()
    first = re.escape(match["short"])
    whole = {found[0] for found in re.finditer(rf"\b{first}(?:\s+(?:dan\s+)?(?!{first}\b)[A-Z]\w+)+", words)}
    return (replace(names.whole(whole.pop()), start=start, end=end),) if len(whole) == 1 else ()


_UNITS = re.compile(r"Bidang|Bagian|Seksi|Biro|Sub\s?[Bb]agian|Sub\s?[Bb]idang|Urusan")
"""Units that one sentence names in full and the next by their kind: `Bidang sebagaimana dimaksud pada ayat (1) dipimpin oleh ...`."""


def _units_that_lead(path: str, match: re.Match[str], spoken: Mapping[str, Spoken]) -> tuple[Mention, ...]:
    """The units that the cited ayat begin with, one each; none where an ayat begins otherwise."""
    first = _cited_path(path, match)
    cited = [first, f"{first.rpartition('/')[0]}/ayat-{match['second']}"] if match["second"] else [first]
    found = []
    for place in cited:
        lead = next(iter(spoken.get(place, ("", ()))[1]), None)
        if lead is None or lead.start or not lead.name.startswith(f"{match['short']} "):
            return ()
        found.append(lead)
    return tuple(found)


_OF_KIND = re.compile(
    r"(?:(?:Masing-masing|Setiap|Tiap-tiap)\s+)?(?P<kind>bidang|bagian|seksi|biro|sub\s?bagian|sub\s?bidang|urusan)\s+sebagaimana\s+dimaksud\s+(?:pada|dalam)\s+ayat\s+\((?P<ayat>\d+)\)"
    r"(?:\s+huruf\s+(?P<first>[a-z])\b(?:\s+(?:sampai\s+dengan|s\.d\.)\s+huruf\s+(?P<last>[a-z])\b|(?P<further>(?:(?:\s*,\s*(?:dan\s+)?|\s+dan\s+)huruf\s+[a-z]\b)+))?)?\s*,?\s+(?:masing-masing\s+)?(?=dipimpin|dikepalai|berada|bertanggung)",
    re.IGNORECASE,
)
"""Units named by their kind where others name them: `Bidang sebagaimana dimaksud pada ayat (1) huruf c sampai dengan huruf e`."""


def _units_cited(path: str, spoken: Mapping[str, Spoken]) -> tuple[Mention, ...]:
    """All units of the kind that a passage begins with in the provisions it cites, at the place of that word."""
    match = _OF_KIND.match(spoken[path][0])
    if match is None:
        return ()
    ayat = f"{pasal_of(path)}/ayat-{match['ayat']}"
    if match["first"]:
        letters = range(ord(match["first"].lower()), ord((match["last"] or match["first"]).lower()) + 1)
        named_too = re.findall(r"huruf\s+([a-z])\b", match["further"] or "", re.IGNORECASE)
        places = [f"{ayat}/huruf-{letter}" for letter in (*map(chr, letters), *map(str.lower, named_too))]
    else:
        places = [ayat, *(place for place in spoken if re.fullmatch(rf"{ayat}/huruf-[a-z]+", place))]
    kind = "".join(match["kind"].lower().split())
    start, end = match.span("kind")
    named = [mention for place in places for mention in spoken.get(place, ("", ()))[1]]
    units = {
        mention.key: mention for mention in named if mention.name.lower().replace("sub ", "sub").startswith(f"{kind} ")
    }
    return tuple(replace(mention, start=start, end=end) for mention in units.values())


def _cited_path(path: str, match: re.Match[str]) -> str:
    pasal = beside(path, f"pasal-{match['pasal']}") if match["pasal"] else pasal_of(path)
    ayat = match["ayat"] or match["of"]
    return pasal + (f"/ayat-{ayat}" if ayat else "") + (f"/huruf-{match['huruf']}" if match["huruf"] else "")


BARE_BODY = re.compile(r"Tim|Satgas|Satuan Tugas|Panitia|Komisi|Komite|Gugus Tugas|Majelis|Pokja")
"""What a body is called alone, once it is named: `Tim melapor kepada Camat`."""


def bare_bodies_in_pasal(mentions: tuple[Mention, ...], named: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions of a passage, a body called by its kind alone read as the only one of the kind that its pasal names.

    `(1) Bupati membentuk Tim Fasilitasi Sengketa. (2) Tim melapor kepada Camat.`

    Args:
        mentions: the mentions.
        named: the mentions of the whole pasal.
    """
    bare = {
        mention.name for mention in mentions if mention.office_class == "forum" and BARE_BODY.fullmatch(mention.name)
    }
    if not bare:
        return mentions
    longest = [one for one in named if any(one.name.startswith(f"{name} ") for name in bare)]
    result = []
    for mention in mentions:
        longer = {one.key: one for one in longest if mention.name in bare and one.name.startswith(f"{mention.name} ")}
        if len(longer) == 1 and mention.key == mention.name.lower():
            mention = replace(next(iter(longer.values())), start=mention.start, end=mention.end)
        result.append(mention)
    return tuple(result)


_MEMBERS = re.compile(
    r"(?:^|,\s+|(?P<chair>\b(?:[Kk]etua|[Pp]impinan))(?:\s*,\s*(?:wakil\s+ketua|sekretaris))*\s*,?\s+dan\s+)(?:(?:[Ss]etiap|[Ss]eluruh|[Ss]emua|[Pp]ara|[Mm]asing-masing)\s+)*(?P<rank>(?:[Cc]alon\s+)?[Aa]nggota)\s+$"
)
_BINDS = re.compile(
    r"(?:\s+dari\s+unsur\s+[^;,.]{3,60}?)?\s+(?:di(?:angkat|tunjuk|pilih|berhentikan|tetapkan)|sebagaimana\s+dimaksud\b[^,;.]{3,60}?\s+di(?:angkat|tunjuk|pilih|berhentikan|tetapkan)|wajib|harus|dapat|berkewajiban|berwenang|bertugas|berhak|bertanggung|dilarang|(?:mempunyai|memiliki)\s+(?:tugas|wewenang"
    r"|kewenangan|kewajiban|hak))\b"
)
_LEADERS = re.compile(
    r"(?<!oleh )(?<!kepada )(?<!dari )\b(?:[Ss]etiap|[Ss]eluruh|[Ss]emua|[Pp]ara)\s+(?P<name>(?:unsur\s+)?pimpinan)"
    r"(?=\s+(?:pada|di|dalam|dan|wajib|harus|dapat|bertanggung|berkewajiban|berwenang|bertugas)\b)",
    re.IGNORECASE,
)


def name_members(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The members of a body where a sentence binds them, not the body: `Setiap anggota Komisi Irigasi wajib hadir`."""
    result: list[Mention] = []
    for mention in mentions:
        reach = max(0, mention.start - 80)
        rank = (
            _MEMBERS.search(text[reach : mention.start]) if mention.office_class in ("organisation", "forum") else None
        )
        if rank and _BINDS.match(text, mention.end):
            name = f"Anggota {mention.name}"
            if rank["chair"]:
                chair, (first, last) = rank["chair"].capitalize(), rank.span("chair")
                first, last = first + reach, last + reach
                result.append(
                    Mention(
                        first, last, f"{chair} {mention.name}", f"{chair.lower()} {mention.key}", "post", proper=True
                    )
                )
            mention = Mention(
                reach + rank.start("rank"), mention.end, name, f"anggota {mention.key}", "group", proper=True
            )
        result.append(mention)
    return tuple(result)


def name_leaders(text: str, mentions: tuple[Mention, ...], names: NameBook) -> tuple[Mention, ...]:
    """Whoever leads, where a sentence is about all of them: `Setiap unsur pimpinan pada unit kerja Dinas wajib ...`."""
    found = _LEADERS.search(text)
    if found is None or any(each.start < found.end("name") and found.start("name") < each.end for each in mentions):
        return mentions
    name = names.whole(found["name"].title(), "group")
    leaders = replace(name, start=found.start("name"), end=found.end("name"), office_class="group")
    return tuple(sorted((*mentions, leaders), key=lambda mention: mention.start))
