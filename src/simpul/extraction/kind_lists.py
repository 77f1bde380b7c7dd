"""Kinds stated in lists: items that name a kind of the pair above, the other party of the office above, or both parties."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from simpul.extraction.kind_names import RELATION, kind_run
from simpul.extraction.model import KindRelation
from simpul.extraction.names import Mention
from simpul.extraction.pairs import pairs, parties
from simpul.extraction.passages import Passage, Passages, group_behind
from simpul.extraction.subjects import Subjects


def statements(
    passage: Passage,
    passages: Passages,
    left: Iterable[Mention],
    right: Iterable[Mention],
    kinds: list[tuple[str, int, int]],
    span: tuple[int, int],
    rule: str,
) -> Iterator[KindRelation]:
    """A statement for each kind and each pair of a left and a right party, with one quote."""
    left, right = list(left), list(right)
    for a, b in pairs(left, right):
        for kind, first, last in kinds:
            yield KindRelation(passages.evidence(passage, span[0], span[1], passage.text[first:last], rule), a, b, kind)


_LISTS_KINDS = re.compile(
    rf"\b{RELATION}\b[^:]*\b(?:meliputi|terdiri\s+(?:dari|atas)|adalah|berupa|yaitu|bersifat)\s*:\s*$", re.IGNORECASE
)


def items_of_pair(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """Items that are a kind and no more, below `Hubungan kerja A dengan B meliputi:`."""
    parent = passages.parent(passage)
    if parent is None or not _LISTS_KINDS.search(parent.text):
        return
    head = re.match(rf"(?:{RELATION}\s+)?(?:bersifat\s+)?", passage.text, re.IGNORECASE)
    run = kind_run(passage.text, head.end() if head else 0)
    both = parties(parent, 0, len(parent.text), None) if run else None
    to = re.compile(r"\s+dengan\s+").match(passage.text, run[-1][2]) if run else None
    others = group_behind(passage, to.end()) if to else None
    if both is not None and others is not None:
        # `a. hubungan fungsional dengan Dinas Daerah`: some of the second party
        span = (0, others.end)
        yield from statements(passage, passages, both[0], others.mentions, run, span, "kind.items-of-pair")
    elif both is not None and re.fullmatch(r"[;.,]?\s*(?:dan)?\s*[;.]?", passage.text[run[-1][2] :]):
        yield from statements(passage, passages, *both, run, (0, run[-1][2]), "kind.items-of-pair")


_HAS_RELATIONS = re.compile(rf"\b(?:mempunyai|memiliki|melaksanakan|menjalin)\s+{RELATION}\s*:\s*$", re.IGNORECASE)


def items_of_bearer(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """Items below `Lurah mempunyai hubungan kerja:` that name a kind and the other party: `a. struktural dengan Camat`."""
    parent = passages.parent(passage)
    has = _HAS_RELATIONS.search(parent.text) if parent else None
    if parent is None or has is None:
        return
    head = re.match(rf"(?:{RELATION}\s+)?(?:yang\s+)?(?:bersifat\s+)?", passage.text, re.IGNORECASE)
    run = kind_run(passage.text, head.end() if head else 0)
    to = re.compile(r"\s+dengan\s+").match(passage.text, run[-1][2]) if run else None
    others = group_behind(passage, to.end()) if to else None
    left = subjects.of(parent, has.start())
    if others is not None and left:
        yield from statements(passage, passages, left, others.mentions, run, (0, others.end), "kind.items-of-bearer")


_OF_ONE = re.compile(rf"{RELATION}\s+(?:kerja\s+)?(?=[A-Z])", re.IGNORECASE)
_LISTS = re.compile(
    r"(?P<to>\s+dengan)?(?:\s+dengan\s+[a-z][a-z ]{3,50}?)?\s*(?:,\s*)?"
    r"(?:(?:ditentukan|ditetapkan|diatur|diterapkan|dilaksanakan|meliputi|terdiri\s+(?:atas|dari)|adalah|sebagai\s+berikut|yaitu)\s*)*:\s*"
)
_SAID = re.compile(
    r"\s*(?:[,:]\s*)?(?:(?:secara|adalah|ialah|merupakan|bersifat|berupa|berbentuk|yaitu|dalam\s+bentuk)\s+)?"
    + f"(?:{RELATION}\\s+(?:yang\\s+)?)?(?:bersifat\\s+)?",
    re.IGNORECASE,
)


def items_with(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """Items below `Hubungan Kerja Sekretariat Daerah:` that name the other party and the kinds: `a. dengan Dinas bersifat kolegial`."""
    parent = passages.parent(passage)
    head = _OF_ONE.match(parent.text) if parent else None
    left = group_behind(parent, head.end()) if parent and head else None
    lists = _LISTS.fullmatch(parent.text, left.end) if parent and left else None
    to = re.match(r"dengan\s+", passage.text)
    if left is None or lists is None or (to is None) == (lists["to"] is None):
        return
    right = group_behind(passage, to.end() if to else 0)
    said = _SAID.match(passage.text, right.end) if right else None
    run = kind_run(passage.text, said.end()) if said else []
    if right is not None and run:
        span = (0, run[-1][2])
        yield from statements(passage, passages, left.mentions, right.mentions, run, span, "kind.items-with")


_DASH = re.compile(r"\s*[-–—]\s*|\s+(?:dengan|terhadap)\s+")
_TELLS = re.compile(r"\s*:\s*")


_WITH = re.compile(r"dengan\s+")
_HOW = re.compile(r"(?:secara|bersifat|dalam\s+bentuk)\s+")


def items_below_party(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """Items below a party that itself stands below another: `Hubungan Kerja Bupati: b. dengan Camat: 1. secara struktural dalam ...`."""
    parent = passages.parent(passage)
    above = passages.parent(parent) if parent else None
    how = _HOW.match(passage.text)
    run = kind_run(passage.text, how.end()) if how else []
    head = _OF_ONE.match(above.text) if above else None
    if parent is None or above is None or head is None or not run:
        return
    left = group_behind(above, head.end())
    to = _WITH.match(parent.text)
    right = group_behind(parent, to.end()) if to else None
    if left is None or right is None or not _LISTS.fullmatch(above.text, left.end):
        return
    if re.fullmatch(r"\s*:\s*", parent.text[right.end :]):
        span = (0, run[-1][2])
        yield from statements(passage, passages, left.mentions, right.mentions, run, span, "kind.items-below-party")


def items_below_kind(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """Pairs below or behind the kind of their relation: `a. koordinatif: 1. Dinas dengan Badan`, `d. kolegial : Camat dengan Camat`."""
    parent = passages.parent(passage)
    above = passages.parent(parent) if parent else None
    if parent is None:
        return
    own = kind_run(passage.text, 0)
    tells = _TELLS.match(passage.text, own[-1][2]) if own else None
    of_parent = kind_run(parent.text, 0) if above is not None else []
    run, at, about = (own, tells.end(), parent) if tells else (of_parent, 0, above or parent)
    if not run or not re.search(r"\bhubungan\b", about.text, re.IGNORECASE):
        return
    if not tells and not re.fullmatch(r"\s*:\s*", parent.text[run[-1][2] :]):
        return
    both = [group for group in passage.groups if group.start >= at][:2]
    if len(both) == 2 and both[0].start == at and _DASH.fullmatch(passage.text, both[0].end, both[1].start):
        span = (0, both[1].end)
        yield from statements(passage, passages, both[0].mentions, both[1].mentions, run, span, "kind.items-below-kind")


def items_paired(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """Items that set two parties and their kinds side by side: `a. Sekretaris Daerah - Asisten : struktural dan koordinatif`."""
    parent = passages.parent(passage)
    if parent is None or not re.search(r"\bhubungan\b", parent.text, re.IGNORECASE) or len(passage.groups) < 2:
        return
    left, right = passage.groups[:2]
    tells = _TELLS.match(passage.text, right.end)
    run = kind_run(passage.text, tells.end()) if tells else []
    if left.start == 0 and run and _DASH.fullmatch(passage.text, left.end, right.start):
        span = (0, run[-1][2])
        yield from statements(passage, passages, left.mentions, right.mentions, run, span, "kind.items-paired")


_BETWEEN_THESE = re.compile(rf"^{RELATION}\s+(?:yang\s+bersifat\s+)?(?=\w)", re.IGNORECASE)


def pairs_listed(passage: Passage, passages: Passages, subjects: Subjects) -> Iterator[KindRelation]:
    """`Hubungan Kerja konsultatif berlangsung antara: a. Sekretariat Daerah dengan Inspektorat; ...`: of each pair listed.

    It is stated where the kind stands, above the list.
    """
    head = _BETWEEN_THESE.match(passage.text)
    run = kind_run(passage.text, head.end()) if head else []
    if not run or not re.search(r"\bantara\s*:\s*$", passage.text):
        return
    for item in passages.children(passage):
        both = [group for group in item.groups[:2] if group.end <= len(item.text)]
        if len(both) == 2 and both[0].start == 0 and _DASH.fullmatch(item.text, both[0].end, both[1].start):
            span = (0, len(passage.text))
            yield from statements(passage, passages, both[0].mentions, both[1].mentions, run, span, "kind.pairs-listed")
