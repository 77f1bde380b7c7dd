"""Kinds of working relation stated for pairs of offices, and the items that spell a pair's relation out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from simpul.extraction.kind_lists import (
    items_below_kind,
    items_below_party,
    items_of_bearer,
    items_of_pair,
    items_paired,
    items_with,
    pairs_listed,
    statements,
)
from simpul.extraction.kind_names import NARROWER, RELATION, kind_run, kinds_in
from simpul.extraction.model import Elaboration, KindRelation
from simpul.extraction.names import Mention
from simpul.extraction.pairs import (
    PAIR,
    clauses,
    leading_pair,
    meant,
    other_party,
    pair_above,
    pairs,
    pairs_between,
    parties,
    predicated_runs,
    several_pairs,
)
from simpul.extraction.passages import Passage, Passages, group_behind
from simpul.extraction.subjects import Subjects


def find_kinds(passages: Passages, subjects: Subjects) -> list[KindRelation]:
    """Kinds stated for pairs, in the order of the text, one for each kind and pair in a provision."""
    found: list[KindRelation] = []
    seen: set[tuple[str, str, str, str]] = set()
    for passage in passages.body():
        for rule in (
            _of_pair,
            items_of_pair,
            items_of_bearer,
            items_with,
            items_paired,
            items_below_kind,
            items_below_party,
            pairs_listed,
            _functional_agents,
            _noun_between,
            _quality_of_act,
            _within_pair,
            _partner,
            _each_with,
            _by_reference,
        ):
            for statement in rule(passage, passages, subjects):
                first, second = sorted((statement.party_a, statement.party_b))
                key = (statement.evidence.provision, first, second, statement.kind)
                if key not in seen:
                    seen.add(key)
                    found.append(statement)
    return found


def _of_pair(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """A pair and the kinds of its relation in one clause, in whatever order of words.

    `Hubungan Kerja A dengan B bersifat kolegial`, `A dengan B melaksanakan pola hubungan kerja struktural`, `Antara A dan B berlaku hubungan kerja fungsional`.
    """
    previous: tuple[tuple[Mention, ...], tuple[Mention, ...]] | None = None
    for start, end in clauses(passage.text):
        both = found = parties(passage, start, end, previous)
        several = several_pairs(passage, start, end) or pairs_between(passage, start, end)
        at = start
        for run in predicated_runs(passage.text, start, end):
            near = [pair for pair in several if at <= pair[0].start < run[0][1]] or several
            at = run[-1][2]
            for left, right in near:
                yield from statements(
                    passage, passages, (left,), (right,), run, _around(run, left, right), "kind.of-pairs"
                )
            if several or _EXPLAINS.match(passage.text, run[-1][2]) or _repeats(passage, passages, run, end):
                continue
            pair = both or _both_meant(passage, passages, run[0][1])
            pair = pair or leading_pair(passage, subjects, start, run[0][1])
            if pair is not None:
                found = pair
                quote = (min([start + _indent(passage.text, start), *_starts(pair, passage)]), max(end, run[-1][2]))
                quote = (quote[0], len(passage.text[: quote[1]].rstrip(" ;.")))
                yield from statements(passage, passages, pair[0], pair[1], run, quote, "kind.of-pair")
        previous = found or previous


def _around(run: list[tuple[str, int, int]], left: Mention, right: Mention) -> tuple[int, int]:
    """The words from a pair to its kinds, whichever stands first."""
    return min(left.start, run[0][1]), max(right.end, run[-1][2])


_MEANT_SO = re.compile(r"\bsebagaimana\s+(?:yang\s+)?dimaksud\s+pada\s+ayat\b")


def _repeats(passage: Passage, passages: Passages, run: list[tuple[str, int, int]], end: int) -> bool:
    """Whether a sentence speaks of a relation that another ayat has stated: `Hubungan kerja koordinatif antara A dan B sebagaimana dimaksud pada ayat (1)`."""
    if not re.fullmatch(rf"{RELATION}\s+", passage.text[: run[0][1]], re.IGNORECASE):
        return False
    again = _MEANT_SO.search(passage.text, run[-1][2], end)
    stated = meant(passage, passages, len(passage.text[: again.start()].rstrip())) if again else None
    return stated is not None and run[0][0] in {kind for kind, _, _ in kinds_in(stated.text)}


_EXPLAINS = re.compile(r"(?:\s+sebagaimana\s+dimaksud[^;.]*?,?)?\s+(?:dimaksudkan|ditujukan|bertujuan)\b")
"""`Hubungan kerja koordinatif dimaksudkan untuk menjamin keselarasan antara A dan B` explains the kind and states no relation."""
_BOTH = re.compile(r"\b(?:keduanya|kedua\s+belah\s+pihak)\b")


def _both_meant(
    passage: Passage, passages: Passages, at: int
) -> tuple[tuple[Mention, ...], tuple[Mention, ...]] | None:
    """The two offices that `keduanya` means: those named before it, else those of the ayat before."""
    both = _BOTH.search(passage.text, 0, at)
    if both is None:
        return None
    siblings = passages.siblings(passage)
    before = siblings[siblings.index(passage) - 1 : siblings.index(passage)] if passage in siblings else []
    for mentions in ([m for m in passage.mentions if m.end <= both.start()], *(each.mentions for each in before)):
        named = {mention.key: mention for mention in reversed(mentions)}
        if len(named) == 2:
            first, second = sorted(named.values(), key=lambda mention: mention.start)
            return (first,), (second,)
    return None


def _indent(text: str, start: int) -> int:
    return len(text[start:]) - len(text[start:].lstrip())


def _starts(pair: tuple[tuple[Mention, ...], tuple[Mention, ...]], passage: Passage) -> list[int]:
    return [mention.start for side in pair for mention in side if mention in passage.named]


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
    yield from statements(
        passage, passages, agents.mentions, others[-1].mentions, kinds, span, "kind.functional-agents"
    )


def _noun_between(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """The noun: `koordinasi kerja antar A dan B`, `koordinasi Pemerintah Daerah dengan DPRD` (koordinatif, or the subkind named)."""
    text = passage.text
    pattern = re.compile(
        r"(?<!melakukan )(?<!melaksanakan )(?<!tugas )\b([Kk]oordinasi)(?:\s+(?:kerja|dan\s+hubungan\s+kerja|hierarki|fungsional|instansional))?(?:\s+\([\w ]+\))?"
        r"(?:\s*,?\s+yang\s+dilaksanakan|\s+(?:penyelenggaraan|pelaksanaan|perencanaan)\s+(?:\w+\s+)??\w+(?=\s+antara?\s))?\s+(?:(antar|antara|dengan)\s+)?(?=[A-Za-z])",
        re.IGNORECASE,
    )
    for match in pattern.finditer(text):
        if re.search(
            r"\b(?:melakukan|melaksanakan|mengkoordinasikan|membina\s+pelaksanaan|tugas|ke\s+samping|yaitu|ialah|adalah)\s*(?:tugas\s+)?$",
            text[: match.start()],
        ):
            continue
        kinds = [kind for kind in kinds_in(text[match.start() : match.end()]) if kind[0].startswith("koordinatif-")]
        kind = kinds[0][0] if kinds else "koordinatif"
        groups = [group for group in passage.groups if group.start >= match.end()]
        if not groups or text[match.end() : groups[0].start].strip() not in ("", "setiap", "seluruh"):
            continue
        left, right = groups[0], groups[1] if len(groups) > 1 else None
        joined = right is not None and PAIR.fullmatch(text[left.end : right.start])
        span_start = match.start()
        place = [(kind, match.start(1), match.end(1))]
        if joined and right is not None and match[2] != "dengan":
            yield from statements(
                passage, passages, left.mentions, right.mentions, place, (span_start, right.end), "kind.noun-between"
            )
        elif match[2] in ("antar", "antara") or (match[2] == "dengan" and "hubungan kerja" in match[0].lower()):
            if len(left.mentions) == 2:
                a, b = left.mentions
                yield from statements(passage, passages, (a,), (b,), place, (span_start, left.end), "kind.noun-between")
            elif len(left.mentions) == 1 and match[2] != "dengan":
                yield from statements(
                    passage, passages, left.mentions, left.mentions, place, (span_start, left.end), "kind.noun-between"
                )


def _quality_of_act(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """`A melakukan koordinasi kerja yang konsultatif`; the other party is the one the sibling items name (Bukittinggi Pasal 14)."""
    match = re.search(r"\b(?:koordinasi|hubungan)(?:\s+kerja)?\s+yang\s+(?:bersifat\s+)?(?=\w)", passage.text)
    if not match:
        return
    run = kind_run(passage.text, match.end())
    left = subjects.of(passage, match.start())
    if not run or not left or re.match(r"\s+dengan\s", passage.text[run[-1][2] :]):
        return  # `... dengan X` names the other party itself
    right = other_party(passage, passages, subjects, left)
    if right:
        yield from statements(
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
    match = re.search(rf"\b{RELATION}\s+yang\s+bersifat\s+", passage.text)
    if not match:
        return
    pair = pair_above(passage, passages, subjects)
    run = kind_run(passage.text, match.end())
    if pair is None or not run:
        return
    (left, right), general = pair
    for kind, first, last in run[:1]:
        narrowed = f"koordinatif-{kind}" if general == ["koordinatif"] and f"koordinatif-{kind}" in NARROWER else kind
        yield from statements(passage, passages, left, right, [(narrowed, first, last)], (0, last), "kind.within-pair")


def _each_with(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """`Sekretaris Daerah mempunyai hubungan struktural dengan Asisten, konsultatif dengan Staf Ahli, dan koordinatif dengan Camat`."""
    first: tuple[Mention, ...] = ()
    last = 0
    for kind, start, end in kinds_in(passage.text):
        if start < last:
            continue
        run = [(kind, start, end), *kind_run(passage.text, end)]
        to = re.compile(r"\s+dengan\s+").match(passage.text, run[-1][2])
        group = group_behind(passage, to.end()) if to else None
        if group is None:
            first, last = (), run[-1][2]
            continue
        if not first:
            first = (
                subjects.of(passage, start)
                if re.search(rf"{RELATION}\s+$", passage.text[:start], re.IGNORECASE)
                else ()
            )
        elif re.fullmatch(rf"\s*,?\s*(?:dan|serta)?\s*(?:{RELATION}\s+)?", passage.text[last:start], re.IGNORECASE):
            span = (start, group.end)
            yield from statements(passage, passages, first, group.mentions, run, span, "kind.each-with")
        last = group.end


_PARTNER = re.compile(
    r"\b(?:merupakan|sebagai|adalah|menjadi|selaku|bermitra\s+dengan)\s+(?P<kind>mitra(?:\s+(?:kerja|sejajar|strategis))?)\s+(?:dari\s+|bagi\s+)?|\b(?P<verb>bermitra)\s+dengan\s+"
)


_HELPS_AS_PARTNER = re.compile(
    r"(?P<helps>\bmembantu\s+)[A-Z][^;.,]{2,60}?\s+(?:dan|serta)\s+(?:merupakan|sebagai|menjadi)\s+(?P<kind>mitra(?:\s+kerja)?)(?=\s+dalam\b|\s*[.;])"
)
"""A partner of the office that is helped: `membantu Lurah dan merupakan mitra dalam pemberdayaan`."""
_PARTNERS = re.compile(r"\bbermitra\b(?!\s+dengan)")


def _partner(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """`Lembaga Kemasyarakatan merupakan mitra Pemerintah Desa`: the two are partners."""
    for match in _PARTNERS.finditer(passage.text):
        lead = subjects.lead_before(passage, match.start())
        if lead is not None and len(lead.mentions) == 2:
            one, other = lead.mentions
            span = (one.start, match.end())
            yield from statements(
                passage, passages, (one,), (other,), [("kemitraan", *match.span())], span, "kind.partner"
            )
    for match in _HELPS_AS_PARTNER.finditer(passage.text):
        helped = group_behind(passage, match.end("helps"))
        left = subjects.of(passage, match.start())
        if helped is not None and helped.end <= match.start("kind") and left:
            span = (_first(passage, left, match.start()), match.end())
            yield from statements(
                passage, passages, left, helped.mentions, [("kemitraan", *match.span("kind"))], span, "kind.partner"
            )
    for match in _PARTNER.finditer(passage.text):
        group = group_behind(passage, match.end())
        left = subjects.of(passage, match.start())
        if group is None or not left:
            continue
        keys = {mention.key for mention in left}
        right = [mention for mention in group.mentions if mention.key not in keys]
        name = "kind" if match["kind"] else "verb"
        span = (_first(passage, left, match.start()), group.end)
        yield from statements(passage, passages, left, right, [("kemitraan", *match.span(name))], span, "kind.partner")


_REFERRED = re.compile(
    r"(?:Kerja\s?sama|Hubungan(?:\s+kerja)?|Koordinasi)\s+sebagaimana\s+dimaksud\s+(?:pada|dalam)\s+ayat\s+\((?P<ayat>\d+)\)\s*,?\s+"
    r"(?:didasarkan\s+(?:atas|pada)|bersifat|dilaksanakan\s+(?:atas\s+dasar|secara)|dilakukan\s+(?:atas\s+dasar|secara)|berdasarkan)\s+(?:hubungan\s+(?:kerja\s+)?(?:yang\s+bersifat\s+)?)?"
)
_WITH = re.compile(
    r"\b(?:be)?(?:kerja\s?sama|rkerja\s?sama|rhubungan|hubungan\s+kerja|koordinasi|rkoordinasi)\s+dengan\s+"
)


def _by_reference(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """`(1) X bekerja sama dengan Y. (2) Kerja sama sebagaimana dimaksud pada ayat (1) bersifat fungsional`: of the parties meant."""
    match = _REFERRED.match(passage.text) if passage.unit.type == "ayat" else None
    path = f"{passage.unit.parent}/ayat-{match['ayat']}" if match else ""
    run = kind_run(passage.text, match.end()) if match else []
    if match is None or not run or path not in passages or path == passage.path:
        return
    meant = passages[path]
    joint = _WITH.search(meant.text)
    group = group_behind(meant, joint.end()) if joint else None
    left = subjects.of(meant, joint.start()) if joint else ()
    if group is not None and left and not kinds_in(meant.text):
        yield from statements(passage, passages, left, group.mentions, run, (0, run[-1][2]), "kind.by-reference")


def _first(passage: Passage, mentions: Iterable[Mention], default: int) -> int:
    starts = [m.start for m in mentions if m in passage.named and m.start < default]
    return min(starts, default=default)


def find_elaborations(passages: Passages, subjects: Subjects) -> list[Elaboration]:
    """Items that spell out a pair's relation (Kendari Pasal 13-21): every item of a list below a pair."""
    found = []
    for passage in passages.body():
        pair = pair_above(passage, passages, subjects)
        if pair is None or passages.parent(passage) is None or passage.unit.type != "huruf":
            continue
        (left, right), _ = pair
        parent = passages.parent(passage)
        if parent is not None and re.search(r"\bantara\s*:\s*$", parent.text):
            continue  # each item names a pair of its own
        for a, b in pairs(left, right):
            evidence = passages.evidence(passage, 0, len(passage.text), "", "elaboration.item-of-pair")
            found.append(Elaboration(evidence, a, b))
    return found
