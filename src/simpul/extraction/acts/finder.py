"""Run the rules of acts over a regulation."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from simpul.extraction.acts import nouns, passives, verbs
from simpul.extraction.acts.context import Context, Found
from simpul.extraction.model import Act
from simpul.extraction.passages import Passage, Passages
from simpul.extraction.subjects import Subjects

Rule = Callable[[Passage, Context], Iterator[Found]]
RULES: tuple[Rule, ...] = (*verbs.RULES, *passives.RULES, *nouns.RULES)


def find_acts(passages: Passages, subjects: Subjects) -> list[Act]:
    """Acts in the order of the text, one for each subject, relation, object and channel in a provision.

    Parties are keys of offices here; the reader puts labels in their place.
    """
    context = Context(passages, subjects)
    acts: list[Act] = []
    for passage in passages.body():
        seen: set[tuple[str, str, str, tuple[str, ...]]] = set()
        in_list = {found.relation for rule in nouns.RULES[:2] for found in rule(passage, context)}
        for rule in RULES:
            for found in rule(passage, context):
                if rule in (verbs.coordination, verbs.direct_object) and found.relation in in_list:
                    continue
                for act in _each(passage, passages, found):
                    key = (act.subject, act.relation, act.object, act.via)
                    if key not in seen:
                        seen.add(key)
                        acts.append(act)
        _drop_channelled_twice(acts, passage.path)
    acts.sort(key=lambda act: act.evidence.start)
    return acts


def _each(passage: Passage, passages: Passages, found: Found) -> Iterator[Act]:
    evidence = passages.evidence(passage, found.start, found.end, passage.text[slice(*found.cue)] or passage.text, found.rule)
    for subject in found.subjects:
        for object_ in found.objects:
            if subject.key == object_.key and found.relation not in ("coordinatesWith", "consultsWith"):
                continue
            via = tuple(office.key for office in found.via if office.key not in (subject.key, object_.key))
            yield Act(evidence, subject.key, found.relation, object_.key, via)


def _drop_channelled_twice(acts: list[Act], path: str) -> None:
    """Of two readings of one act, with and without a channel, in one provision the one with the channel stays."""
    here = [act for act in acts if act.evidence.provision == path]
    for act in here:
        if not act.via and any(
            other.via and (other.subject, other.relation, other.object) == (act.subject, act.relation, act.object) for other in here
        ):
            acts.remove(act)
