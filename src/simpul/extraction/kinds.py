"""Kinds of working relation: stated for pairs of offices, listed, explained, and elaborated pair by pair."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from simpul.extraction.lexicon import load
from simpul.extraction.model import Elaboration, KindDefinition, KindRelation
from simpul.extraction.names import Mention
from simpul.extraction.passages import Group, Passage, Passages, group_mentions
from simpul.extraction.subjects import Subjects

_LEXICON = load("kinds")
_KIND = re.compile(
    "|".join(f"(?P<k{index}>{entry['pattern']})" for index, entry in enumerate(_LEXICON["kind"])), re.IGNORECASE
)
_RELATION = r"(?:pola\s+)?hubungan(?:\s+(?:kerja\s?sama|kerja))?"
_PAIR = re.compile(r"\s*(?:,\s*)?(?:dengan|terhadap)\s+", re.IGNORECASE)


def kinds_in(text: str) -> list[tuple[str, int, int]]:
    """Names of kinds in words: (kind, start, end)."""
    found = []
    for match in _KIND.finditer(text):
        index = int((match.lastgroup or "k0")[1:])
        found.append((str(_LEXICON["kind"][index]["kind"]), match.start(), match.end()))
    return found


def find_kinds(passages: Passages, subjects: Subjects) -> list[KindRelation]:
    """Kinds stated for pairs, in the order of the text, one for each kind and pair in a provision."""
    found: list[KindRelation] = []
    seen: set[tuple[str, str, str, str]] = set()
    for passage in passages.body():
        for rule in (_of_pair, _functional_agents, _noun_between, _quality_of_act, _within_pair):
            for statement in rule(passage, passages, subjects):
                first, second = sorted((statement.party_a, statement.party_b))
                key = (statement.evidence.provision, first, second, statement.kind)
                if key not in seen:
                    seen.add(key)
                    found.append(statement)
    return found


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
        if _PAIR.fullmatch(passage.text[left.end : right.start]):
            return left, right
    return None


def _statements(
    passage: Passage,
    passages: Passages,
    left: Iterable[Mention],
    right: Iterable[Mention],
    kinds: list[tuple[str, int, int]],
    span: tuple[int, int],
    rule: str,
) -> Iterator[KindRelation]:
    left, right = list(left), list(right)
    for a, b in pairs(left, right):
        for kind, first, last in kinds:
            yield KindRelation(passages.evidence(passage, span[0], span[1], passage.text[first:last], rule), a, b, kind)


_LEADS_IN = re.compile(
    rf"(?:\b(?:bersifat|berbentuk|berupa|secara|berlaku|terjalin)|\b{_RELATION}(?:\s+yang\s+bersifat)?|didasarkan\s+atas)\s+$",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r";\s*|,\s*sedangkan\s+|\.\s+(?=[A-Z])|$")
_REFERRED = re.compile(r"\s+sebagaimana\s+(?:yang\s+)?dimaksud\b")
_BEARS = re.compile(
    r"\b(?:melaksanakan|melakukan|menjalin|menjalankan|memiliki|mempunyai|membangun|mengembangkan|membina|merupakan)\b"
)


def _of_pair(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """A pair and the kinds of its relation in one clause, in whatever order of words.

    `Hubungan Kerja A dengan B bersifat kolegial`, `A dengan B melaksanakan pola hubungan kerja struktural`, `Antara A dan B berlaku hubungan kerja fungsional`.
    """
    previous: tuple[tuple[Mention, ...], tuple[Mention, ...]] | None = None
    for start, end in _clauses(passage.text):
        both = _parties(passage, start, end, previous)
        several = _several_pairs(passage, start, end)
        for run in _predicated_runs(passage.text, start, end):
            for left, right in several:
                yield from _statements(
                    passage, passages, (left,), (right,), run, (left.start, run[-1][2]), "kind.of-pairs"
                )
            if several:
                continue
            pair = both or _leading_pair(passage, subjects, start, run[0][1])
            if pair is not None:
                quote = (min([start + _indent(passage.text, start), *_starts(pair, passage)]), max(end, run[-1][2]))
                quote = (quote[0], len(passage.text[: quote[1]].rstrip(" ;.")))
                yield from _statements(passage, passages, pair[0], pair[1], run, quote, "kind.of-pair")
        previous = both or previous


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _CLAUSES.finditer(text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()


def _indent(text: str, start: int) -> int:
    return len(text[start:]) - len(text[start:].lstrip())


def _starts(pair: tuple[tuple[Mention, ...], tuple[Mention, ...]], passage: Passage) -> list[int]:
    return [mention.start for side in pair for mention in side if mention in passage.mentions]


def _predicated_runs(text: str, start: int, end: int) -> Iterator[list[tuple[str, int, int]]]:
    """Runs of kinds that a relation is said to have; a kind only referred back to (`sebagaimana dimaksud`) is none."""
    at = start
    for kind, first, last in kinds_in(text):
        if first < at or last > end:
            continue
        if not _LEADS_IN.search(text[start:first]):
            continue
        run = [(kind, first, last), *_kind_run(text, last)]
        run = [entry for entry in run if entry[2] <= end]
        at = run[-1][2]
        if not _REFERRED.match(text, at):
            yield run


def _parties(
    passage: Passage, start: int, end: int, previous: tuple[tuple[Mention, ...], tuple[Mention, ...]] | None
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]] | None:
    """The two sides named in a clause: `antara A dan B`, `A dengan B`, `antar A`; `dengan C` goes on with the left side before."""
    text = passage.text
    inside = tuple(mention for mention in passage.mentions if mention.start >= start and mention.end <= end)
    groups = list(group_mentions(text, inside))
    for group in groups:
        between = re.search(r"\b(antara|antar)(?:\s+|-|)(?:sesama\s+)?$", text[start : group.start], re.IGNORECASE)
        if between is None:
            continue
        following = next((other for other in groups if other.start > group.end), None)
        if following is not None and _PAIR.fullmatch(text[group.end : following.start]):
            return group.mentions, following.mentions
        if len(group.mentions) == 2:
            return group.mentions[:1], group.mentions[1:]
        if len(group.mentions) > 2 or between[1].lower() == "antar":
            return group.mentions, group.mentions
    for left, right in pairwise(groups):
        if _PAIR.fullmatch(text[left.end : right.start]):
            return left.mentions, right.mentions
    if (
        groups
        and len(groups[0].mentions) > 1
        and re.fullmatch(rf"\s*{_RELATION}\s+", text[start : groups[0].start], re.IGNORECASE)
    ):
        return _split_at_last_and(text, groups[0])
    if previous is not None and groups and re.match(r"dengan\s+$", text[start : groups[0].start]):
        return previous[0], groups[0].mentions
    return None


def _several_pairs(passage: Passage, start: int, end: int) -> list[tuple[Mention, Mention]]:
    """Pairs listed one after another: `Dinas dengan Dinas, Dinas dengan Badan, dan Kecamatan dengan Kecamatan`."""
    inside = [mention for mention in passage.mentions if mention.start >= start and mention.end <= end]
    found = [(a, b) for a, b in pairwise(inside) if _PAIR.fullmatch(passage.text[a.end : b.start])]
    return found if len(found) > 1 else []


def _split_at_last_and(text: str, group: Group) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    for index in range(len(group.mentions) - 1, 0, -1):
        if re.search(r"\bdan\b|\bdengan\b", text[group.mentions[index - 1].end : group.mentions[index].start]):
            return group.mentions[:index], group.mentions[index:]
    return group.mentions[:1], group.mentions[1:]


def _leading_pair(
    passage: Passage, subjects: Subjects, start: int, at: int
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]] | None:
    """`A dan B menjalin hubungan ...`, or `A memiliki hubungan ... dengan B` with the subject inherited."""
    text = passage.text
    verb = next((m for m in _BEARS.finditer(text, start, at)), None)
    if verb is None:
        return None
    before = [group for group in subjects.groups(passage) if start <= group.start and group.end <= verb.start()]
    to = re.compile(r"\bdengan\s+").search(text, at)
    right = next((group for group in passage.groups if to and group.start == to.end()), None)
    if right is not None:
        left = subjects.of(passage, verb.start())
        return (left, right.mentions) if left else None
    if before and len(before[-1].mentions) == 2:
        return before[-1].mentions[:1], before[-1].mentions[1:]
    return None


def _functional_agents(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """`tugas ... para Asisten ..., yang harus dilaksanakan secara fungsional oleh OPD, Bagian, ...` (Kendari Pasal 23)."""
    match = re.search(r"\bsecara\s+(fungsional|struktural|konsultatif|kolegial|koordinatif)\s+oleh\s+", passage.text)
    if not match:
        return
    agents = next((group for group in passage.groups if match.end() <= group.start <= match.end() + 12), None)
    others = [group for group in passage.groups if group.end <= match.start()]
    if agents is None or not others or not re.search(r"\bhubungan\b", passage.text[: match.start()], re.IGNORECASE):
        return
    kinds = [(match[1], match.start(1), match.end(1))]
    span = (others[-1].start, agents.end)
    yield from _statements(
        passage, passages, agents.mentions, others[-1].mentions, kinds, span, "kind.functional-agents"
    )


def _noun_between(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """The noun: `koordinasi kerja antar A dan B`, `koordinasi Pemerintah Daerah dengan DPRD` (koordinatif, or the subkind named)."""
    text = passage.text
    pattern = re.compile(
        r"(?<!melakukan )(?<!melaksanakan )(?<!tugas )\b([Kk]oordinasi)(?:\s+(?:kerja|dan\s+hubungan\s+kerja|hierarki|fungsional|instansional))?(?:\s+\([\w ]+\))?"
        r"(?:\s*,?\s+yang\s+dilaksanakan)?\s+(?:(antar|antara|dengan)\s+)?(?=[A-Za-z])",
        re.IGNORECASE,
    )
    for match in pattern.finditer(text):
        if re.search(
            r"\b(?:melakukan|melaksanakan|mengkoordinasikan|membina\s+pelaksanaan|tugas|ke\s+samping)\s*(?:tugas\s+)?$",
            text[: match.start()],
        ):
            continue
        kinds = [kind for kind in kinds_in(text[match.start() : match.end()]) if kind[0].startswith("koordinatif-")]
        kind = kinds[0][0] if kinds else "koordinatif"
        groups = [group for group in passage.groups if group.start >= match.end()]
        if not groups or text[match.end() : groups[0].start].strip() not in ("", "setiap", "seluruh"):
            continue
        left, right = groups[0], groups[1] if len(groups) > 1 else None
        joined = right is not None and _PAIR.fullmatch(text[left.end : right.start])
        span_start = match.start()
        place = [(kind, match.start(1), match.end(1))]
        if joined and right is not None and match[2] != "dengan":
            yield from _statements(
                passage, passages, left.mentions, right.mentions, place, (span_start, right.end), "kind.noun-between"
            )
        elif match[2] in ("antar", "antara") or (match[2] == "dengan" and "hubungan kerja" in match[0].lower()):
            if len(left.mentions) == 2:
                a, b = left.mentions
                yield from _statements(
                    passage, passages, (a,), (b,), place, (span_start, left.end), "kind.noun-between"
                )
            elif len(left.mentions) == 1 and match[2] != "dengan":
                yield from _statements(
                    passage, passages, left.mentions, left.mentions, place, (span_start, left.end), "kind.noun-between"
                )


def _quality_of_act(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """`A melakukan koordinasi kerja yang konsultatif`; the other party is the one the sibling items name (Bukittinggi Pasal 14)."""
    match = re.search(r"\b(?:koordinasi|hubungan)(?:\s+kerja)?\s+yang\s+(?:bersifat\s+)?(?=\w)", passage.text)
    if not match:
        return
    run = _kind_run(passage.text, match.end())
    left = subjects.of(passage, match.start())
    if not run or not left:
        return
    right = other_party(passage, passages, subjects, left)
    if right:
        yield from _statements(
            passage,
            passages,
            left,
            right,
            run,
            (_first(passage, left, match.start()), run[-1][2]),
            "kind.quality-of-act",
        )


def _within_pair(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """In a pair's elaboration: `membina hubungan kerja sama yang bersifat fungsional` (Kendari Pasal 20 ayat (2))."""
    match = re.search(rf"\b{_RELATION}\s+yang\s+bersifat\s+", passage.text)
    if not match:
        return
    pair = pair_above(passage, passages, subjects)
    run = _kind_run(passage.text, match.end())
    if pair is None or not run:
        return
    (left, right), general = pair
    for kind, first, last in run[:1]:
        narrowed = f"koordinatif-{kind}" if general == ["koordinatif"] and f"koordinatif-{kind}" in _NARROWER else kind
        yield from _statements(passage, passages, left, right, [(narrowed, first, last)], (0, last), "kind.within-pair")


_NARROWER = frozenset(str(entry["kind"]) for entry in _LEXICON["kind"] if str(entry["kind"]).startswith("koordinatif-"))


def _first(passage: Passage, mentions: Iterable[Mention], default: int) -> int:
    starts = [m.start for m in mentions if m in passage.mentions and m.start < default]
    return min(starts, default=default)


def _kind_run(text: str, at: int) -> list[tuple[str, int, int]]:
    """Kinds that follow one another from ``at``, joined by commas and conjunctions."""
    run: list[tuple[str, int, int]] = []
    for kind, start, end in kinds_in(text):
        if start < at:
            continue
        gap = text[(run[-1][2] if run else at) : start]
        if not re.fullmatch(r"\s*(?:,?\s*(?:dan|atau|dan/atau|serta)?\s*)?(?:lainnya\s*)?", gap):
            break
        run.append((kind, start, end))
    return run


def pair_above(
    passage: Passage, passages: Passages, subjects: Subjects
) -> tuple[tuple[tuple[Mention, ...], tuple[Mention, ...]], list[str]] | None:
    """The pair of offices whose relation a list spells out, and its kinds: named by an ayat of the same pasal (or its chapeau)."""
    above = list(passages.above(passage))
    if not above or passage.unit.type not in ("huruf", "angka"):
        return None
    chapeau = above[0]
    if not re.search(r"\b(?:hubungan|koordinasi|kemitraan)\b", chapeau.text, re.IGNORECASE):
        return None
    pasal = above[-1]
    named_by: dict[tuple[str, ...], tuple[tuple[tuple[Mention, ...], tuple[Mention, ...]], list[str]]] = {}
    for candidate in [chapeau, *passages.children(pasal)]:
        if candidate.path == passage.path or candidate in passages.siblings(passage):
            continue
        for pair, named in _pairs_of(candidate, subjects):
            key = tuple(mention.key for side in pair for mention in side)
            named_by.setdefault(key, (pair, named))
    if len(named_by) == 1:
        return next(iter(named_by.values()))
    return None if named_by else _pair_of_chapeau(passage, chapeau, passages, subjects)


def _pairs_of(
    candidate: Passage, subjects: Subjects
) -> Iterator[tuple[tuple[tuple[Mention, ...], tuple[Mention, ...]], list[str]]]:
    """Pairs whose relation a provision states, with the kinds it names."""
    for start, end in _clauses(candidate.text):
        both = _parties(candidate, start, end, None)
        runs = list(_predicated_runs(candidate.text, start, end))
        if both is None and runs:
            both = _leading_pair(candidate, subjects, start, runs[0][0][1])
        noun = re.match(r"\s*koordinasi\b", candidate.text[start:end], re.IGNORECASE)
        if both is not None and (runs or noun):
            yield both, [kind for run in runs for kind, _, _ in run]


def _pair_of_chapeau(
    passage: Passage, chapeau: Passage, passages: Passages, subjects: Subjects
) -> tuple[tuple[tuple[Mention, ...], tuple[Mention, ...]], list[str]] | None:
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


def find_elaborations(passages: Passages, subjects: Subjects) -> list[Elaboration]:
    """Items that spell out a pair's relation (Kendari Pasal 13-21): every item of a list below a pair."""
    found = []
    for passage in passages.body():
        pair = pair_above(passage, passages, subjects)
        if pair is None or passages.parent(passage) is None or passage.unit.type != "huruf":
            continue
        (left, right), _ = pair
        for a, b in pairs(left, right):
            evidence = passages.evidence(passage, 0, len(passage.text), "", "elaboration.item-of-pair")
            found.append(Elaboration(evidence, a, b))
    return found


def find_kind_definitions(passages: Passages) -> list[KindDefinition]:
    """Provisions that list or explain a kind."""
    found: list[KindDefinition] = []
    seen: set[tuple[str, str, str]] = set()
    for passage in passages.body():
        inline = list(_listed_inline(passage))
        for kind, role, start, end in (*_listed(passage, passages), *(inline or _explained(passage, passages))):
            if (passage.path, kind, role) in seen:
                continue
            seen.add((passage.path, kind, role))
            evidence = passages.evidence(
                passage, 0, len(passage.text), passage.text[start:end], f"kind-definition.{role}"
            )
            found.append(KindDefinition(evidence, kind, role))
    return found


_LIST_ITEM = re.compile(rf"(?:{_RELATION}\s+|bersifat\s+)?", re.IGNORECASE)


def _listed(passage: Passage, passages: Passages) -> Iterator[tuple[str, str, int, int]]:
    """An item that names a kind: `a. hubungan kerja konsultatif;`, `b. koordinasi fungsional (lintas sektoral) yang ...`."""
    parent = passages.parent(passage)
    if (
        parent is None
        or passage.unit.type not in ("huruf", "angka")
        or (passage.mentions and passage.mentions[0].start < 20)
    ):
        return
    if not re.search(r"\b(?:hubungan|koordinasi)", parent.text, re.IGNORECASE):
        return
    head = _LIST_ITEM.match(passage.text)
    at = head.end() if head else 0
    kinds = [entry for entry in kinds_in(passage.text) if entry[1] == at]
    if (
        not kinds
        and re.match(r"(?:hubungan\s+)?koordinasi\s*[;.]?$", passage.text.strip(" ;."), re.IGNORECASE)
        and "hubungan" in parent.text.lower()
    ):
        kinds = [("koordinatif", 0, len(passage.text))]
    if not kinds:
        kinds = [
            entry
            for entry in kinds_in(passage.text)
            if entry[0] == "kemitraan" and re.match(r"kerja\s?sama\s+atau\s+", passage.text[: entry[1]])
        ]
    if kinds and not re.search(r"\b(?:bertujuan|prinsip)\b", parent.text, re.IGNORECASE):
        kind, start, end = kinds[0]
        rest = passage.text[end:].strip(" ;.")
        alone = not rest or rest in ("dan", "atau") or rest.startswith(("(", ",", "yang", "dan", ";"))
        if alone:
            yield kind, "listed", start, end
        if re.match(r"\s*,?\s*(?:yaitu|yakni|adalah)\s", passage.text[end:]):
            yield kind, "explained", start, end


_EXPLAINS = re.compile(
    r"\s*(?:\([\w\s]+\))?\s*,?\s*(?:sebagaimana\s+(?:yang\s+)?dimaksud\s+(?:pada|dalam)\s+[^,]*?\s*,?\s*)?"
    r"(?:(?:tetap|dapat|wajib|juga|dengan)\s+)?(?:(?!dibedakan|terdiri|berkaitan|mencakup|meliputi\s+koordinat)(?:me|ber|di)[a-z]{3,}|adalah|merupakan|yang\s+(?:dilaksanakan|memiliki|dilakukan)|koordinasi\s+yang)\b",
    re.IGNORECASE,
)


def _listed_inline(passage: Passage) -> Iterator[tuple[str, str, int, int]]:
    """`Hubungan koordinatif mencakup koordinatif hierarki, koordinatif fungsional, dan koordinatif instansional`."""
    verb = re.search(
        r"\b(?:mencakup|meliputi|terdiri\s+(?:dari|atas)|dibedakan\s+(?:atas|menjadi)|berbentuk|yaitu)\s+", passage.text
    )
    run = _kind_run(passage.text, verb.end()) if verb and not passage.mentions else []
    if len(run) > 1:
        yield from ((kind, "listed", start, end) for kind, start, end in run)


def _explained(passage: Passage, passages: Passages) -> Iterator[tuple[str, str, int, int]]:
    """`Hubungan kerja konsultatif ... dimaksudkan untuk ...`; an item `koordinasi hierarki (...) yang dilaksanakan ...`."""
    text = passage.text
    head = re.match(rf"(?:Pelaksanaan\s+)?(?:{_RELATION}\s+)?", text, re.IGNORECASE)
    at = head.end() if head else 0
    subject = next((entry for entry in kinds_in(text) if entry[1] == at), None)
    if subject is None:
        definition = re.match(r"(Koordinasi)\s+adalah\b", text)
        if (
            definition
            and passage.unit.type == "angka"
            and re.search(r"\bhubungan\b|\bperangkat\s+daerah\s+dan\s+instansi\s+vertikal", text, re.IGNORECASE)
        ):
            yield "koordinatif", "explained", definition.start(1), definition.end(1)
        elif (
            re.search(r"\bkoordinasi(?:\s+kerja)?\s+yang\s+(?=konsultatif|kolegial|fungsional|struktural)", text)
            and "untuk" in text
        ):
            quality = re.search(r"\bkoordinasi(?:\s+kerja)?\s+yang\s+", text)
            run = _kind_run(text, quality.end()) if quality else []
            yield from ((named, "explained", first, last) for named, first, last in run[:1])
        return
    kind, start, end = subject
    parent = passages.parent(passage)
    item = passage.unit.type in ("huruf", "angka")
    clause = bool(re.match(r"\s*(?:me|ber|di)[a-z]{3,}", text[end:]))
    plain_item = item and not kind.startswith("koordinatif-") and not clause
    if plain_item or (re.match(r"\s*(?:(?:,|dan)\s+\w+\s*)+\bsebagaimana", text[end:]) and parent is None):
        return
    if passage.unit.type in ("huruf",) and re.match(r"\s*yang\s+memiliki\b", text[end:]):
        return
    if kind != "kemitraan" and _EXPLAINS.match(text, end) and not sides(passage, 0, min(len(text), 200)):
        yield kind, "explained", start, end
