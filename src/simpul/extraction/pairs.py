"""Pairs of offices whose working relation a sentence speaks of, and the pair that a list spells out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import itemgetter

from simpul.extraction.kind_names import RELATION, kind_run, kinds_in
from simpul.extraction.names import Mention
from simpul.extraction.passages import DETERMINER, Group, Passage, Passages, group_behind, group_mentions
from simpul.extraction.subjects import PairAbove, Subjects
from simpul.structure.citation import beside, pasal_of

PAIR = re.compile(rf"\s*(?:,\s*)?(?:dengan|terhadap)\s+{DETERMINER}", re.IGNORECASE)


_LEADS_IN = re.compile(
    rf"(?:\b(?:bersifat|berbentuk|berupa|secara|berlaku|terjalin|adalah|ialah|merupakan|dalam\s+bentuk|sifat|pola|menjalin|tergolong|termasuk|dihubungkan\s+(?:oleh|dengan|secara))|\b{RELATION}(?:\s+yang(?:\s+bersifat)?)?|didasarkan\s+atas|\w\s*:)"
    r"(?:\s*\b[a-z]+(?:if|al|an|ki|kis|ando)(?:\s*,\s*(?:dan\s+|serta\s+)?|\s+dan\s+|\s+serta\s+)(?=[a-z]|$))*\s*$",
    re.IGNORECASE,
)


_CLAUSES = re.compile(
    r";\s*|,?\s*\bsedangkan\s+|,\s*(?:dan|serta)\s+(?=dengan\s)|,?\s+serta\s+(?=(?:bersifat|secara)\s[a-z ,]{3,60}?\sdengan\s)|\.\s+(?=[A-Z])|$"
)


_REFERRED = re.compile(r"\s+sebagaimana\s+(?:yang\s+)?dimaksud\b")


_DEFINED_IN = re.compile(r"\s+sebagaimana\s+(?:yang\s+)?dimaksud\s+dalam\s+Pasal\b")
_HOLDS_BETWEEN = re.compile(
    r"\s+sebagaimana\s+(?:yang\s+)?dimaksud\b[^;.]{3,60}?\s+(?:terdapat|terjadi|terjalin|berlangsung|berlaku|diterapkan|dilaksanakan|dilakukan)\s+(?:di\s+)?(?:antara?|oleh)\b"
)
"""Behind a kind that another provision names and this one says of a pair: `sebagaimana dimaksud pada ayat (1) terdapat antara A dan B`."""
_PREDICATES = re.compile(r"(?<!\byang )\b(?:bersifat|berbentuk|berlaku|dalam\s+bentuk|merupakan)\s+$")
"""In front of a kind that is said of a pair and defined in another pasal: `bersifat koordinatif sebagaimana dimaksud dalam Pasal 3`."""


_DENIED = re.compile(
    rf"\b(?:bukan|tidak)\s+(?:{RELATION}\s+)?(?:yang\s+)?(?:bersifat\s+|berbentuk\s+)?$", re.IGNORECASE
)
_OF_AN_ACT = re.compile(r"\s+(?:berkoordinasi|berkonsultasi)\b")
"""Behind `secara fungsional`: how an act is done, no kind of a relation."""
_BEARS = re.compile(
    r"\b(?:terikat|berada|menerapkan|memelihara|menjaga|melaksanakan|melakukan|mengadakan|menyelenggarakan|menjalin|menjalankan|memiliki|mempunyai|membangun|mengembangkan|membina|merupakan|berhubungan)\b"
)


def pairs(left: Iterable[Mention], right: Iterable[Mention]) -> Iterator[tuple[str, str]]:
    """Every pair of a left and a right party; a group with itself gives each unordered pair once."""
    first, second = [m.key for m in left], [m.key for m in right]
    done: set[frozenset[str]] = set()
    for a in first:
        for b in second:
            if first == second and (frozenset((a, b)) in done or (a == b and len(first) > 2)):
                continue
            done.add(frozenset((a, b)))
            yield a, b


def sides(passage: Passage, start: int, end: int) -> tuple[Group, Group] | None:
    """The two groups joined by `dengan` (or `antar ... dan`) in ``words[start:end]``."""
    inside = tuple(mention for mention in passage.mentions if mention.start >= start and mention.end <= end)
    groups = list(group_mentions(passage.text, inside))
    for left, right in pairwise(groups):
        if PAIR.fullmatch(passage.text[left.end : right.start]):
            return left, right
    return None


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the clauses of a text: parted by semicolons, full stops and `sedangkan`."""
    start = 0
    for match in _CLAUSES.finditer(text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()


def predicated_runs(text: str, start: int, end: int) -> Iterator[list[tuple[str, int, int]]]:
    """Runs of kinds that a relation is said to have; a kind only referred back to (`sebagaimana dimaksud`) is none."""
    at = start
    known = kinds_in(text)
    for kind, first, last in known[bisect_left(known, start, key=itemgetter(1)) :]:
        if last > end:
            break
        if first < at:
            continue
        if not _LEADS_IN.search(text[max(start, first - 80) : first]):
            continue
        if _OF_AN_ACT.match(text, last) or _DENIED.search(text[max(start, first - 40) : first]):
            continue
        run = [(kind, first, last), *kind_run(text, last)]
        run = [entry for entry in run if entry[2] <= end]
        at = run[-1][2]
        if (
            not _REFERRED.match(text, at)
            or _HOLDS_BETWEEN.match(text, at)
            or (_DEFINED_IN.match(text, at) and _PREDICATES.search(text[max(start, first - 40) : first]))
        ):
            yield run


def parties(
    passage: Passage, start: int, end: int, previous: tuple[tuple[Mention, ...], tuple[Mention, ...]] | None
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]] | None:
    """The two sides named in a clause: `antara A dan B`, `A dengan B`, `antar A`; `dengan C` goes on with the left side before."""
    text = passage.text
    inside = tuple(mention for mention in passage.mentions if mention.start >= start and mention.end <= end)
    groups = list(group_mentions(text, inside))
    toward = _TOWARDS_ONE_ANOTHER.match(text, start + len(text[start:end]) - len(text[start:end].lstrip()))
    if toward and groups and groups[0].start == toward.end():
        ahead = groups[0].mentions
        if len(ahead) > 1 and _PAUSE.fullmatch(text, ahead[-2].end, ahead[-1].start):
            return ahead[-1:], ahead[:-1]
        if len(groups) > 1 and _PAUSE.fullmatch(text, groups[0].end, groups[1].start):
            return groups[1].mentions, ahead
    for group in groups:
        between = re.search(
            r"\b(antara|antar)(?:\s+|-|)(?P<many>para\s+)?(?P<same>sesama\s+)?$",
            text[start : group.start],
            re.IGNORECASE,
        )
        if between is None:
            continue
        following = next((other for other in groups if other.start > group.end), None)
        if following is not None and _ONE_AND_OTHER.fullmatch(text, group.end, following.start):
            return group.mentions, following.mentions
        if following is not None and PAIR.fullmatch(text[group.end : following.start]):
            return group.mentions, following.mentions
        if len(group.mentions) == 2:
            return group.mentions[:1], group.mentions[1:]
        if len(group.mentions) > 2 or between[1].lower() == "antar" or between["same"] or between["many"]:
            return group.mentions, group.mentions
    for index, (left, right) in enumerate(pairwise(groups)):
        joint = text[left.end : right.start]
        if index and PAIR.fullmatch(joint) and _IN_CAPACITY.fullmatch(text, groups[index - 1].end, left.start):
            return groups[index - 1].mentions, right.mentions  # `Inspektorat sebagai APIP dengan X`
        done_by = re.search(
            r"\b(?:oleh|dilakukan|dilaksanakan|[Hh]ubungan[^;.]*?\bdari)\s+$", text[start : left.start]
        ) and re.fullmatch(rf"\s+kepada\s+{DETERMINER}", joint)
        if PAIR.fullmatch(joint) or done_by or _RELATES.fullmatch(joint):
            return left.mentions, right.mentions
    if (
        groups
        and len(groups[0].mentions) > 1
        and re.fullmatch(rf"\s*{RELATION}\s+", text[start : groups[0].start], re.IGNORECASE)
    ):
        return _split_at_last_and(text, groups[0])
    if groups and len(groups[0].mentions) == 2 and _AT_BOTH.search(text[start : groups[0].start]):
        return groups[0].mentions[:1], groups[0].mentions[1:]
    if previous is not None and groups and _GOES_ON.match(text[start : groups[0].start]):
        return previous[0], groups[0].mentions
    return None


_PAUSE = re.compile(r",\s+(?:setiap\s+|para\s+)?")
_TOWARDS_ONE_ANOTHER = re.compile(
    rf"(?:Terhadap|Dengan|Kepada|Dalam\s+(?:pelaksanaan\s+)?hubungan(?:nya|\s+kerja(?:nya)?)?\s+dengan)\s+(?:sesama\s+|{DETERMINER})"
)
"""In front of the other party where it stands first: `Dalam hubungannya dengan Kepala Dinas, Staf Ahli mempunyai ...`."""
_RELATES = re.compile(
    rf"\s+(?:berhubungan(?:\s+kerja)?|bekerja\s?sama)\s+(?:secara\s+(?:[a-z]+(?:if|al)(?:\s*,\s*(?:dan\s+)?|\s+dan\s+)?)+\s+)?dengan\s+{DETERMINER}"
    rf"|\s+dalam\s+hubungan(?:nya|\s+kerja(?:nya)?)?\s+dengan\s+{DETERMINER}"
)
_EACH_OTHER = re.compile(r"\bsatu\s+(?:sama|dengan\s+yang)\s+lain\b")
_AT_BOTH = re.compile(r"\b(?:melekat|berlaku|diterapkan)\s+(?:pada|bagi|terhadap)\s+$")
_GOES_ON = re.compile(
    r"(?:(?:bersifat|secara)\s+[a-z ,]{3,60}?\s+|hubungan(?:nya|\s+kerjanya|\s+kerja)?\s+)?dengan\s+(?:sesama\s+)?$"
)
"""What begins a clause that goes on with the left party of the one before."""
_ONE_AND_OTHER = re.compile(r"\s+yang\s+satu\s+(?:dan|dengan)\s+")
_IN_CAPACITY = re.compile(r"\s+(?:sebagai|selaku)\s+")


def several_pairs(passage: Passage, start: int, end: int) -> list[tuple[Mention, Mention]]:
    """Pairs listed one after another: `Dinas dengan Dinas, Dinas dengan Badan, dan Kecamatan dengan Kecamatan`."""
    inside = [mention for mention in passage.mentions if mention.start >= start and mention.end <= end]
    found = [(a, b) for a, b in pairwise(inside) if PAIR.fullmatch(passage.text[a.end : b.start])]
    return found if len(found) > 1 else []


def _joined_to(text: str, group: Group, following: list[Group]) -> tuple[Mention, ...]:
    """The other party of a pair that `antara` begins: `antara Dinas dengan Badan`."""
    return tuple(one for other in following for one in other.mentions if PAIR.fullmatch(text, group.end, other.start))


def pairs_between(passage: Passage, start: int, end: int) -> list[tuple[Mention, Mention]]:
    """Pairs that `antar` begins more than once: `antar-Dinas serta antara Dinas dan Badan`."""
    inside = tuple(mention for mention in passage.mentions if mention.start >= start and mention.end <= end)
    groups = list(group_mentions(passage.text, inside))
    begun = [
        (*group.mentions, *_joined_to(passage.text, group, groups[index + 1 : index + 2]))
        for index, group in enumerate(groups)
        if re.search(r"\bantara?(?:\s+|-)(?:sesama\s+)?$", passage.text[start : group.start], re.IGNORECASE)
    ]
    if len(begun) < 2:
        return []
    return [(group[0], other) for group in begun for other in (group[1:] or group[:1])]


def _split_at_last_and(text: str, group: Group) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    for index in range(len(group.mentions) - 1, 0, -1):
        if re.search(r"\bdan\b|\bdengan\b", text[group.mentions[index - 1].end : group.mentions[index].start]):
            return group.mentions[:index], group.mentions[index:]
    return group.mentions[:1], group.mentions[1:]


_TOWARDS = re.compile(r"\b(?:dengan|terhadap)\s+")
_GIVEN_TO = re.compile(r"[a-z]+\s+kepada\s+")


_HAS = ("mempunyai", "memiliki", "berhubungan")
_RELATION_WITH = re.compile(rf"{RELATION}\s+(?:dengan|terhadap)\s+", re.IGNORECASE)
"""In front of a party that stands before the kind: `mempunyai hubungan kerja dengan Camat secara koordinatif`."""


def leading_pair(
    passage: Passage, subjects: Subjects, start: int, at: int
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]] | None:
    """`A dan B menjalin hubungan ...`, or `A memiliki hubungan ... dengan B` with the subject inherited."""
    text = passage.text
    verb = next((m for m in _BEARS.finditer(text, start, at)), None)
    if verb is None:
        return None
    before = [group for group in subjects.groups(passage) if start <= group.start and group.end <= verb.start()]
    given = re.search(rf"{RELATION}\s+$", text[verb.end() : at], re.IGNORECASE)
    to = _TOWARDS.search(text, at) or (_GIVEN_TO.match(text, at) if given else None)
    to = to or _RELATION_WITH.search(text, verb.end(), at)
    right = group_behind(passage, to.end()) if to else None
    if right is not None:
        left = subjects.of(passage, verb.start())
        return (left, right.mentions) if left else None
    if before and len(before[-1].mentions) == 2:
        return before[-1].mentions[:1], before[-1].mentions[1:]
    if (
        before
        and len(re.findall(r"\bdan\b", text[before[-1].start : before[-1].end])) == 1
        and "/" in text[before[-1].start : before[-1].end]
    ):
        return _split_at_last_and(text, before[-1])  # `Kecamatan dan Kepolisian Sektor/Koramil`
    if before and (_EACH_OTHER.search(text, at) or (len(before[-1].mentions) > 2 and verb[0] in _HAS)):
        return before[-1].mentions, before[-1].mentions
    return None


_MEANT = re.compile(
    r"\s+sebagaimana\s+(?:yang\s+)?dimaksud\s+(?:pada|dalam)\s+(?:Pasal\s+(?P<pasal>\d+\w?)(?:\s+ayat\s+\((?P<of>\d+)\))?|ayat\s+\((?P<ayat>\d+)\))"
    r"(?:\s+huruf\s+(?P<huruf>[a-z])\b)?"
)


def meant(passage: Passage, passages: Passages, at: int) -> Passage | None:
    """The provision that `sebagaimana dimaksud pada ayat (1) huruf b` at ``at`` means; None where there is none."""
    match = _MEANT.match(passage.text, at)
    if match is None:
        return None
    pasal = beside(passage.path, f"pasal-{match['pasal']}") if match["pasal"] else pasal_of(passage.path)
    ayat = match["ayat"] or match["of"]
    path = pasal + (f"/ayat-{ayat}" if ayat else "") + (f"/huruf-{match['huruf']}" if match["huruf"] else "")
    return passages[path] if path in passages and path != passage.path else None


def pair_above(passage: Passage, passages: Passages, subjects: Subjects) -> PairAbove | None:
    """The pair of offices whose relation a list spells out, and its kinds: named by an ayat of the same pasal (or its chapeau)."""
    above = list(passages.above(passage))
    if not above or passage.unit.type not in ("huruf", "angka"):
        return None
    known = subjects.pairs_above
    if passage.unit.parent not in known:
        known[passage.unit.parent] = _pair_of_list(passage, above, passages, subjects)
    return known[passage.unit.parent]


def _pair_of_list(passage: Passage, above: list[Passage], passages: Passages, subjects: Subjects) -> PairAbove | None:
    chapeau = above[0]
    if not re.search(r"\b(?:hubungan|koordinasi|kemitraan)\b", chapeau.text, re.IGNORECASE):
        return None
    pasal = above[-1]
    named_by: dict[tuple[str, ...], PairAbove] = {}
    relation = re.search(rf"\b{RELATION}(?:\s+(?!sebagaimana\b)[a-z]+){{0,3}}", chapeau.text, re.IGNORECASE)
    elsewhere = meant(chapeau, passages, relation.end()) if relation else None
    for nearest in (chapeau, elsewhere):
        own = list(_pairs_of(nearest, subjects)) if nearest is not None else []
        if len(own) == 1:
            return own[0]
    others = [elsewhere] if elsewhere is not None and not elsewhere.path.startswith(pasal.path) else []
    for candidate in [chapeau, *passages.children(pasal), *others]:
        if candidate.unit.parent == passage.unit.parent:
            continue
        for pair, named in _pairs_of(candidate, subjects):
            key = tuple(mention.key for side in pair for mention in side)
            named_by.setdefault(key, (pair, named))
    if len(named_by) == 1:
        return next(iter(named_by.values()))
    return None if named_by else _pair_of_chapeau(passage, chapeau, passages, subjects)


def _pairs_of(candidate: Passage, subjects: Subjects) -> Iterator[PairAbove]:
    """Pairs whose relation a provision states, with the kinds it names."""
    for start, end in clauses(candidate.text):
        both = parties(candidate, start, end, None)
        runs = list(predicated_runs(candidate.text, start, end))
        if both is None and runs:
            both = leading_pair(candidate, subjects, start, runs[0][0][1])
        noun = re.match(r"\s*koordinasi\b", candidate.text[start:end], re.IGNORECASE)
        if both is not None and (runs or noun):
            yield both, [kind for run in runs for kind, _, _ in run]


def _pair_of_chapeau(passage: Passage, chapeau: Passage, passages: Passages, subjects: Subjects) -> PairAbove | None:
    """`Koordinasi ... dengan instansi vertikal ... sebagai berikut:`: the other party leads the first item (Bukittinggi Pasal 14)."""
    head = re.match(
        r"(?:Hubungan(?:\s+kerja)?|Koordinasi(?:\s+kerja)?)\b[^;:]*?\bdengan\s+", chapeau.text, re.IGNORECASE
    )
    group = next((g for g in chapeau.groups if head and g.start == head.end()), None)
    if group is None or not chapeau.text.rstrip().endswith(":"):
        return None
    keys = {mention.key for mention in group.mentions}
    for item in passages.siblings(passage):
        lead = subjects.own(item)
        if lead is not None and not keys & {mention.key for mention in lead.mentions}:
            return (lead.mentions, group.mentions), ["koordinatif"]
    return None


def other_party(
    passage: Passage, passages: Passages, subjects: Subjects, own: Iterable[Mention]
) -> tuple[Mention, ...]:
    """The party that sibling items name beside one's own."""
    keys = {m.key for m in own}
    for sibling in passages.siblings(passage):
        if sibling.path == passage.path:
            continue
        others = tuple(m for m in sibling.mentions if m.key not in keys)
        if others and keys & {m.key for m in sibling.mentions}:
            return others[:1]
    return ()
