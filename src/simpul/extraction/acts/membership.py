"""Who belongs to a team or commission: lists of its roles and members, and the same in one sentence.

`Susunan keanggotaan Komisi Irigasi terdiri dari: a. Ketua merangkap Anggota : Bupati; b. Anggota : 1. Kepala Bappeda; ...`
"""

from __future__ import annotations

import re
from dataclasses import replace

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.acts.lists import end_of, item_office, of_body
from simpul.extraction.lexicon import load
from simpul.extraction.names import Mention
from simpul.extraction.passages import Passage

_LEXICON = load("acts")["membership"]
ROLE_WORDS = rf"(?:{_LEXICON['chair']}|{_LEXICON['role']})"
_TOO = r"(?P<too>\s*(?:merangkap|/|dan)\s*[Aa]nggota)?"
_LIST_OF = re.compile(rf"\b(?:{_LEXICON['of']})(?=\W)")
_CONSISTS = re.compile(rf"\b(?:{_LEXICON['consists']})(?:\s+unsur(?:-unsur)?)?\s*:?\s*$")
_ROLE_FIRST = re.compile(
    rf"\s*(?P<role>{ROLE_WORDS}){_TOO}\s*(?:[,:=]?\s*(?:yaitu|adalah|(?:yang\s+)?dijabat\s+oleh|ialah|terdiri\s+(?:dari|atas)|berasal\s+dari)(?:\s*:\s*|\s+|$)|[:=]\s*|$)"
)
_ROLE_LAST = re.compile(rf"\s*[,:(]?\s*(?:sebagai|selaku|\(|:)\s*(?P<role>{ROLE_WORDS}){_TOO}(?=\W|$)")
_TOO_BESIDE = re.compile(r"\s*merangkap\s+[Aa]nggota\s*(?=[A-Z]|$)")
_CHAIR = re.compile(r"[Kk]etua(?:\s+(?:Umum|Tim))?$")
_PRESIDES = re.compile(r"[Kk]etua(?!\s+(?:Harian|Pelaksana))")
_PART = re.compile(_LEXICON["part"])
_NO_OFFICE = re.compile(rf"(?:[Uu]nsur\s+)?(?:{_LEXICON['no_office']})\b", re.IGNORECASE)
_PERSON = re.compile(_LEXICON["person"])
_NAMES_TO = re.compile(r"\b(?:menunjuk|menetapkan|menugaskan|mengangkat)\b")
_VERB = re.compile(r"(?<![A-Za-z])(?:me|ber|di)[a-z]{4,}")


def is_role(text: str) -> bool:
    """Whether a list item begins with a role and a colon: `Anggota :`, `Ketua: Bupati`."""
    return bool(_ROLE_FIRST.match(text))


def has_role(text: str, at: int) -> bool:
    """Whether what ends at ``at`` is given a role behind it: `Camat sebagai ketua`."""
    return bool(_ROLE_LAST.match(text, at))


def gives_role(text: str) -> bool:
    """Whether a list item gives a role: `Anggota : Camat`, `Camat terkait sebagai anggota`."""
    return is_role(text) or bool(_ROLE_LAST.search(text))


_BARE_ROLE = re.compile(
    rf"\s*(?P<role>{ROLE_WORDS})(?P<too>(?:\s*,)?(?:\s+sebanyak\s+\d+\s+\([a-z ]+\)\s+orang)?\s+merangkap\s+(?:sebagai\s+)?[Aa]nggota(?:\s+(?:masing-masing\s+)?dari\s+unsur\b[^;:]{0, 90}?)?)?\s*(?:[;.,]\s*(?:dan\s*)?[;.]?)?\s*(?:dan\s*)?$"
)


def is_bare_role(text: str) -> bool:
    """Whether a list item is a role and nothing else: `Anggota;`, `Wakil Ketua; dan`."""
    return bool(_BARE_ROLE.fullmatch(text))


def no_office(text: str) -> bool:
    """Whether words begin with persons who are no office: `tenaga ahli`, `unsur akademisi`."""
    return bool(_NO_OFFICE.match(text))


def listed_members(passage: Passage, context: Context) -> Rule:
    """Items of a list of roles and members; items below `Anggota:` are members too."""
    if is_bare_role(passage.text):
        return
    body = _body_of_list(passage, context)
    role, too, holders = _item(passage, context, body) if body else ("", False, ())
    for relation in _relations(role, too) if holders else ():
        for holder in holders:
            yield Found((holder,), relation, without(body, (holder,)), 0, end_of(passage), (0, 0), "act.membership")


def roles_listed(passage: Passage, context: Context) -> Rule:
    """`Susunan organisasi Dewan terdiri atas: a. Ketua merangkap anggota; b. Ketua Harian merangkap anggota`: the posts are members."""
    role = _BARE_ROLE.fullmatch(passage.text)
    parent = context.passages.parent(passage)
    if role is None or parent is None or not role["too"] or not _CONSISTS.search(parent.text):
        return
    susunan = re.search(r"\b[Ss]usunan\b", parent.text)
    body = [one for one in body_of(parent, context, susunan.end()) if one.office_class == "forum"] if susunan else []
    for one in body:
        post = replace(
            context.passages.names.whole(f"{role['role']} {one.name}", "post"), start=0, end=role.end("role")
        )
        yield Found((post,), "memberOf", (one,), 0, end_of(passage), (0, 0), "act.membership")


def _relations(role: str, too: bool) -> tuple[str, ...]:
    """What the holder of a role does in the body; who chairs it is said to be a member only by `merangkap anggota`."""
    if not _CHAIR.match(role):
        return ("memberOf",)
    return ("chairs", "memberOf") if too else ("chairs",)


def _body_of_list(passage: Passage, context: Context) -> tuple[Mention, ...]:
    """The body whose list of roles or members a passage is an item of."""
    parent = context.passages.parent(passage)
    if parent is not None and is_role(parent.text) and parent.text.rstrip().endswith(":"):
        return _body_of_list(parent, context)
    of_members = _LIST_OF.search(parent.text) if parent else None
    if parent is None or not (_CONSISTS.search(parent.text) or (of_members and parent.text.rstrip().endswith(":"))):
        return ()
    if of_members is None and not is_role(passage.text) and _ROLE_LAST.search(passage.text) is None:
        return ()
    return body_of(parent, context, of_members.end() if of_members else 0)


def body_of(chapeau: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """The body named in an introductory sentence, else in the ayat before it, nearest first."""
    siblings = context.passages.siblings(chapeau)
    before = siblings[: siblings.index(chapeau)] if chapeau in siblings else []
    for place, start in ((chapeau, at), *((each, 0) for each in reversed(before))):
        for mention in place.mentions:
            if mention.start >= start and mention.office_class in ("forum", "group", "organisation"):
                return (mention,)
    return tuple(m for m in context.passages.heading_mentions(chapeau) if m.office_class == "forum")[:1]


def _item(passage: Passage, context: Context, body: tuple[Mention, ...]) -> tuple[str, bool, tuple[Mention, ...]]:
    """The role that a list item speaks of, empty for a bare member, whether `merangkap anggota` too, and who has it."""
    first = _ROLE_FIRST.match(passage.text)
    if first is not None:
        holders = holders_at(passage, context, first.end())
        if not holders and _PERSON.match(passage.text, first.end()):
            holders = tuple(context.passages.names.whole(f"{first['role']} {one.name}", "post") for one in body)
        return first["role"], bool(first["too"] or _TOO_BESIDE.search(passage.text, first.end())), holders
    last = _ROLE_LAST.search(passage.text)
    if last is not None and _NAMES_TO.search(passage.text, 0, last.start()):
        return "", False, ()  # `menunjuk X sebagai penanggung jawab kegiatan`
    part = _PART.match(passage.text)
    if last is not None or part is not None:
        holders = holders_at(passage, context, part.end() if part else 0)
        return last["role"] if last else "", bool(last and last["too"]), holders
    if _NO_OFFICE.match(passage.text) and passage.text[:1].islower():
        return "", False, ()
    named = () if _NO_OFFICE.match(passage.text) else item_office(passage, context)
    return "", False, named or holders_at(passage, context, 0)


def holders_at(passage: Passage, context: Context, at: int) -> tuple[Mention, ...]:
    """The offices that stand at ``at``; `merangkap anggota` of a column beside may have slipped between their words."""
    slipped = _TOO_BESIDE.search(passage.text, at + 1) if at else None
    if slipped is not None:
        words = f"{passage.text[at : slipped.start()]} {passage.text[slipped.end() :]}"
        return (context.passages.names.whole(words, "post"),)
    alone = next((one for one in passage.mentions if one.start == at and of_body(passage.text, one)), None)
    if alone is not None:
        return (alone,)
    part = _PART.match(passage.text, at)
    group = context.group_at(passage, part.end() if part else at)
    if group is not None:
        return tuple(
            m
            for m in group.mentions
            if (m.office_class == "post") == (group.mentions[0].office_class == "post") and not _NO_OFFICE.match(m.name)
        )
    rest = re.sub(r"[\s;.,]*(?:\b(?:dan|atau))?[\s;.,]*$", "", passage.text[at:])
    if (
        at
        and rest[:1].isupper()
        and not _NO_OFFICE.match(rest)
        and not _VERB.search(rest)
        and not _PERSON.match(rest)
        and len(rest) < 90
    ):
        return (replace(context.passages.names.whole(rest), start=at, end=at + len(rest)),)
    return ()


def named_with_roles(passage: Passage, context: Context) -> Rule:
    """One sentence: `Tim terdiri atas Sekretaris Daerah sebagai ketua, Kepala Bappeda sebagai sekretaris, dan Camat sebagai anggota`."""
    first = _LIST_OF.search(passage.text)
    for cue in re.finditer(r"\b(?:terdiri\s+(?:dari|atas)|beranggotakan|meliputi)\s*:?\s+", passage.text):
        of_members = first if first and first.end() <= cue.start() else None
        at, found = cue.end(), list[tuple[tuple[Mention, ...], str, bool]]()
        while (group := context.group_at(passage, at)) is not None:
            role = _ROLE_LAST.match(passage.text, group.end)
            if role is None:
                break
            found.append((group.mentions, role["role"], role["too"] is not None))
            joint = re.compile(r"\s*\)?\s*[,;]?\s*(?:dan|serta)?\s*").match(passage.text, role.end())
            at = joint.end() if joint else role.end()
        before = next(
            (m for m in passage.mentions if m.end <= cue.start() and m.office_class in ("forum", "group")), None
        )
        body = (before,) if before else (body_of(passage, context, cue.end()) if of_members else ())
        for holders, role_name, too in found if body else ():
            for relation in _relations(role_name, too):
                span = (min(body[0].start, holders[0].start), holders[-1].end)
                yield Found(holders, relation, body, *span, cue.span(), "act.named-with-roles")


def roles_in_line(passage: Passage, context: Context) -> Rule:
    """Roles printed line by line without numbers: `Susunan keanggotaan Tim sebagai berikut: Ketua : Camat Anggota : Lurah`."""
    of_members = _LIST_OF.search(passage.text)
    if of_members is None:
        return
    roles = list(re.compile(rf"(?<!\w)(?P<role>{ROLE_WORDS}){_TOO}\s*:\s*").finditer(passage.text, of_members.end()))
    body = body_of(passage, context, of_members.end()) if len(roles) > 1 else ()
    for role in roles if body else ():
        group = context.group_at(passage, role.end())
        for relation in _relations(role["role"], role["too"] is not None) if group is not None else ():
            holders, span = (group.mentions, (role.start(), group.end)) if group else ((), (0, 0))
            yield Found(holders, relation, body, *span, role.span("role"), "act.roles-in-line")


def presides(passage: Passage, context: Context) -> Rule:
    """`Ketua Komisi Irigasi dijabat oleh Kepala Dinas Pengairan`, `Ketua Tim adalah Sekretaris Daerah`: the holder chairs the body."""
    for match in re.finditer(
        rf"(?<!\w)(?P<role>{_LEXICON['chair']})\s+(?=\w)(?P<body>[^,;.]{{2,90}}?)(?:\s+sebagaimana\s+dimaksud[^,;]{{0,90}}?,?)?\s+(?:secara\s+ex\s?-?officio\s+)?(?:dijabat\s+oleh|adalah|ialah|dipegang\s+oleh)\s+",
        passage.text,
    ):
        team = context.passages.names.find(f"Tim {match['body']}") if match["role"].endswith(" Tim") else []
        bodies = team if len(team) == 1 and not team[0].start else context.passages.names.find(match["body"])
        group = context.group_at(passage, match.end())
        if group is None or len(bodies) != 1 or not _PRESIDES.match(match["role"]) or bodies[0].start:
            continue
        yield Found(group.mentions, "chairs", tuple(bodies), match.start(), group.end, match.span(), "act.presides")
    for match in _CHAIRED.finditer(passage.text):
        before = next((m for m in passage.mentions if m.end == match.start()), None)
        group = context.group_at(passage, match.end())
        if before is not None and group is not None and before.office_class != "post":
            span = (before.start, group.end)
            yield Found(group.mentions, "chairs", (before,), *span, match.span(), "act.presides")


_SITS = re.compile(r"\b(?:duduk|menjadi|ditetapkan|ditunjuk|bertindak)\s+(?:sebagai\s+|selaku\s+)?(?P<cue>anggota)\s+")


def sits(passage: Passage, context: Context) -> Rule:
    """`Kepala Biro Perlengkapan duduk sebagai anggota Panitia Anggaran`: a member of it."""
    for match in _SITS.finditer(passage.text):
        group = context.group_at(passage, match.end())
        body = group.mentions[:1] if group is not None and group.mentions[0].office_class != "post" else ()
        members = without(context.subjects.of(passage, match.start()), body) if body else ()
        if group is not None and members:
            start = context.start_of(passage, members, match.start())
            yield Found(members, "memberOf", body, start, body[0].end, match.span("cue"), "act.sits")


_CHAIRED = re.compile(r"\s+terdiri\s+(?:dari|atas)\s+(?:seorang\s+)?[Kk]etua\s+yang\s+dijabat\s+oleh\s+")
"""A chair within what a body consists of: `Tim Penilai terdiri atas Ketua yang dijabat oleh Sekretaris Daerah dan 5 (lima) anggota`."""


_WITH_CHAIR = re.compile(r"\bdengan\s+(?=[A-Z])")
_AS_CHAIR = re.compile(r"\s+(?:sebagai|selaku)\s+(?:[Kk]etua|(?P<member>[Ss]ekretaris|[Aa]nggota))\b(?!\s+[A-Z])")


def with_chair(passage: Passage, context: Context) -> Rule:
    """`dibentuk Forum Sekretaris yang terdiri atas A dan B, dengan X sebagai ketua`: X chairs the body named before."""
    for match in _WITH_CHAIR.finditer(passage.text):
        group = context.group_at(passage, match.end())
        role = _AS_CHAIR.match(passage.text, group.end) if group else None
        bodies = [one for one in passage.mentions if one.end <= match.start() and one.office_class == "forum"]
        if group is not None and role is not None and bodies:
            span = (bodies[-1].start, role.end())
            act = "memberOf" if role["member"] else "chairs"
            yield Found(group.mentions, act, (bodies[-1],), *span, role.span(), "act.with-chair")


RULES = (with_chair, listed_members, roles_listed, named_with_roles, roles_in_line, presides, sits)
