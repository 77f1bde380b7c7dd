"""Members told by the role that an earlier provision lists: `Anggota sebagaimana dimaksud pada ayat (2) huruf d terdiri atas X`."""

from __future__ import annotations

import re

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.acts.lists import end_of, item_office
from simpul.extraction.acts.membership import ROLE_WORDS, body_of, gives_role, holders_at, no_office
from simpul.extraction.names import Mention
from simpul.extraction.passages import Passage
from simpul.structure.citation import beside, pasal_of

_CITED = re.compile(
    rf"(?P<role>{ROLE_WORDS}|[Kk]eanggotaan|Unsur(?:\s+[^,;:.]{{3,60}}?)?)\s+sebagaimana\s+dimaksud\s+(?:pada|dalam)\s+"
    r"(?:Pasal\s+(?P<pasal>\d+[A-Z]?)(?=\D)\s*)?(?:ayat\s+\((?P<ayat>\d+)\))?(?:\s*huruf\s+[a-z]\b)?\s*,?\s+"
    r"(?P<cue>terdiri\s+(?:atas|dari)|berasal\s+dari|beranggotakan|meliputi|adalah|yaitu|(?P<holds>dijabat|dipegang)\s+oleh)(?:\s+unsur(?:-unsur)?)?\s*:?\s*"
)
_OF_SEVERAL = re.compile(r"(?:[Aa]nggota|[Kk]eanggotaan|Unsur)\b")
_CHAIR = re.compile(r"[Kk]etua(?:\s+(?:Umum|Tim))?$")


def cited_role(passage: Passage, context: Context) -> Rule:
    """One sentence: `Anggota sebagaimana dimaksud pada ayat (2) terdiri atas Camat dan Lurah`, `Ketua ... dijabat oleh Camat`."""
    cited = _CITED.match(passage.text)
    group = context.group_at(passage, cited.end()) if cited else None
    if cited is None or group is None:
        return
    relation = _relation(cited)
    body = _organ(passage, relation) or _body_cited(passage, cited, context) if relation else ()
    if body and relation:
        span = (0, group.end)
        yield Found(without(group.mentions, body), relation, body, *span, cited.span("cue"), "act.cited-role")


def cited_role_listed(passage: Passage, context: Context) -> Rule:
    """Items below `Pengarah sebagaimana dimaksud pada ayat (2) huruf a terdiri atas:`, `Unsur Pemerintah Daerah ... terdiri atas:`."""
    parent = context.passages.parent(passage)
    cited = _CITED.fullmatch(parent.text) if parent else None
    if parent is None or cited is None or gives_role(passage.text):
        return
    if no_office(passage.text) and passage.text[:1].islower():
        return
    relation = _relation(cited)
    holders = item_office(passage, context) or holders_at(passage, context, 0)
    body = _organ(parent, relation) or _body_cited(parent, cited, context) if relation and holders else ()
    if body and relation:
        yield Found(without(holders, body), relation, body, 0, end_of(passage), (0, 0), "act.cited-role-listed")


def _relation(cited: re.Match[str]) -> str | None:
    """Who holds the chair chairs; who holds another role by `dijabat oleh` is equated with it, which states nothing."""
    if _CHAIR.match(cited["role"]):
        return "chairs"
    equated = cited["holds"] or (cited["cue"] in ("adalah", "yaitu") and not _OF_SEVERAL.match(cited["role"]))
    return None if equated else "memberOf"


def _organ(passage: Passage, relation: str | None) -> tuple[Mention, ...]:
    """The role itself where it is an organ of its own, that acts: `Pengarah ... terdiri atas Gubernur dan Ketua DPRD`."""
    first = passage.mentions[0] if relation == "memberOf" and passage.mentions else None
    return (first,) if first is not None and first.start == 0 and _ORGAN.fullmatch(first.name) else ()


_ORGAN = re.compile(r"Pengarah|Pelindung|Tim\s+Pengarah")


def _body_cited(passage: Passage, cited: re.Match[str], context: Context) -> tuple[Mention, ...]:
    """The body whose roles the cited provision lists."""
    if not cited["pasal"] and not cited["ayat"]:
        return ()
    pasal = beside(passage.path, f"pasal-{cited['pasal']}") if cited["pasal"] else pasal_of(passage.path)
    path = pasal + (f"/ayat-{cited['ayat']}" if cited["ayat"] else "")
    if path not in context.passages or path == passage.path:
        return ()
    return tuple(one for one in body_of(context.passages[path], context, 0) if one.office_class != "post")


RULES = (cited_role, cited_role_listed)
