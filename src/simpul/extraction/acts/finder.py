"""Run the rules of acts over a regulation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from simpul.extraction.acts import (
    belonging,
    cited_roles,
    coordination,
    full_passives,
    lists,
    membership,
    nouns,
    orders,
    passives,
    proposals,
    references,
    standing,
    subordination,
    verbs,
)
from simpul.extraction.acts.context import Context, Found, channel_before
from simpul.extraction.model import Act
from simpul.extraction.names import Mention
from simpul.extraction.passages import Passage, Passages
from simpul.extraction.subjects import Subjects

Rule = Callable[[Passage, Context], Iterator[Found]]
RULES: tuple[Rule, ...] = tuple(
    rule
    for module in (
        verbs,
        coordination,
        standing,
        full_passives,
        passives,
        orders,
        proposals,
        lists,
        references,
        belonging,
        subordination,
        membership,
        cited_roles,
        nouns,
    )
    for rule in module.RULES
)


def find_acts(passages: Passages, subjects: Subjects) -> list[Act]:
    """Acts in the order of the text, one for each subject, relation, object and channel in a provision.

    Parties are keys of offices here; the reader puts labels in their place.
    """
    context = Context(passages, subjects)
    acts: list[Act] = []
    for passage in passages.body():
        here: list[Act] = []
        seen: set[tuple[str, str, str, tuple[str, ...]]] = set()
        in_list = {
            found.relation
            for child in passages.children(passage)
            for rule in (lists.units_coordinated, lists.units_on_a_path)
            for found in rule(child, context)
        }
        for rule in RULES:
            for found in rule(passage, context):
                if found.relation in in_list or context.denied(passage, found.cue[0]):
                    continue
                for act in _each(passage, passages, channel_before(found, passage, context)):
                    if not _about_definition(passage, context, act):
                        continue
                    key = (act.subject, act.relation, act.object, act.via)
                    if key not in seen:
                        seen.add(key)
                        here.append(act)
        acts.extend(_once_channelled(here))
    acts.extend(channels_added(passages, subjects, acts))
    acts.extend(supervised_by_others(passages, acts))
    acts.sort(key=lambda act: act.evidence.start)
    return acts


def _each(passage: Passage, passages: Passages, found: Found) -> Iterator[Act]:
    evidence = passages.evidence(
        passage, found.start, found.end, passage.text[slice(*found.cue)] or passage.text, found.rule
    )
    for subject in found.subjects:
        for object_ in _respective(subject, found):
            if subject.key == object_.key and found.relation not in ("coordinatesWith", "consultsWith"):
                continue
            via = tuple(office.key for office in found.via if office.key not in (subject.key, object_.key))
            yield Act(evidence, subject.key, found.relation, object_.key, via)


def _respective(subject: Mention, found: Found) -> tuple[Mention, ...]:
    """Whom a subject acts towards: its own where each subject is named after one of the objects, in their order.

    `Sekretariat DPRD dan Sekretariat Komisi Irigasi melayani DPRD dan Komisi Irigasi`: each serves its own.
    """
    paired = list(zip(found.subjects, found.objects, strict=False))
    if len(found.subjects) != len(found.objects) or len(paired) < 2:
        return tuple(found.objects)
    if not all(one.key.endswith(f" {other.key}") for one, other in paired):
        return tuple(found.objects)
    return tuple(other for one, other in paired if one == subject)


def _about_definition(passage: Passage, context: Context, act: Act) -> bool:
    """In the definitions article only acts of the office defined are stated; a notion defined (`Dekonsentrasi`) states none."""
    if act.evidence.rule in ("act.joint-agents", "act.together") and act.relation == "decidesWith":
        return True
    if act.relation == "represents" and act.evidence.rule == "act.capacity":
        return True
    if passage.path not in context.subjects.notions:
        defined = context.subjects.defined.get(passage.path)
        if defined is None or defined.key in (act.subject, act.object):
            return True
        copula = re.search(r"\s+adalah\s+", passage.text)
        equal = context.group_at(passage, copula.end()) if copula else None
        return equal is not None and act.object in {mention.key for mention in equal.mentions}
    return False


def channels_added(passages: Passages, subjects: Subjects, acts: list[Act]) -> Iterator[Act]:
    """`Pengoordinasian dan pertanggungjawaban sebagaimana dimaksud pada ayat (2), dilaksanakan melalui Asisten` (Banjar Pasal 21).

    The acts of the ayat referred to are said again with another channel; coordination through an office is coordination with it.
    """
    pattern = re.compile(
        r"\b(?P<coordination>(?:Pe)?ngoordinasian|Koordinasi)?(?:\s+dan\s+)?(?P<account>pertanggungjawaban)\s+sebagaimana\s+dimaksud\s+pada\s+ayat\s+\((?P<ayat>\d+)\)\s*,?"
        r"\s+(?:dilaksanakan|dilakukan)\s+melalui\s+",
        re.IGNORECASE,
    )
    for passage in passages.body():
        match = pattern.search(passage.text)
        group = next((g for g in passage.groups if match and g.start == match.end()), None)
        if match is None or group is None:
            continue
        evidence = passages.evidence(passage, match.start(), group.end, match[0], "act.channels-added")
        for act in acts:
            if (
                act.relation == "accountableTo"
                and act.evidence.provision == f"{passage.unit.parent}/ayat-{match['ayat']}"
            ):
                for mention in group.mentions:
                    yield Act(evidence, act.subject, act.relation, act.object, (mention.key,))
                    if match["coordination"]:
                        yield Act(evidence, act.subject, "coordinatesWith", mention.key)


_SUPERVISION_MEANT = re.compile(
    r"(?:Pembinaan|Pengawasan|Evaluasi|Pengendalian)(?:(?:\s*,\s*(?:dan\s+|serta\s+)?|\s+dan\s+)(?:pembinaan|pengawasan|evaluasi|pengendalian))*\s+sebagaimana\s+dimaksud\s+(?:pada|dalam)\s+ayat\s+\((?P<ayat>\d+)\)[^;.]*?"
    r"\b(?:dilaksanakan|dilakukan|diselenggarakan)(?:\s+secara\s+\w+)?\s+oleh\s+"
)


def supervised_by_others(passages: Passages, acts: list[Act]) -> Iterator[Act]:
    """`(1) Bupati membina Camat. (2) Pembinaan sebagaimana dimaksud pada ayat (1) dilaksanakan oleh Inspektorat`: of those meant."""
    for passage in passages.body():
        match = _SUPERVISION_MEANT.match(passage.text) if passage.unit.type == "ayat" else None
        groups = passage.groups
        by = next((group for group in groups if match and group.start == match.end()), None)
        if match is None or by is None:
            continue
        joint = next((g for g in groups if re.fullmatch(r"\s+bersama\s+", passage.text[by.end : g.start])), None)
        doers = (*by.mentions, *(joint.mentions if joint else ()))
        evidence = passages.evidence(
            passage, match.start(), (joint or by).end, match[0].strip(), "act.supervised-by-others"
        )
        meant = f"{passage.unit.parent}/ayat-{match['ayat']}"
        for act in acts:
            if act.relation == "supervises" and act.evidence.provision == meant:
                for doer in doers:
                    if doer.key not in (act.subject, act.object):
                        yield Act(evidence, doer.key, "supervises", act.object)


def _once_channelled(acts: list[Act]) -> Iterator[Act]:
    """Of two readings of one act in a provision, with and without a channel, the one with the channel."""
    channelled = {(act.subject, act.relation, act.object) for act in acts if act.via}
    return (act for act in acts if act.via or (act.subject, act.relation, act.object) not in channelled)
