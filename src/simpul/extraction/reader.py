"""Read a regulation: structure, then every layer of statements, then labels for the offices they name."""

from __future__ import annotations

from dataclasses import replace

from simpul.extraction.acts import belonging, cited_roles, find_acts, lists, membership, proposals, subordination
from simpul.extraction.acts.context import Context
from simpul.extraction.acts.coordination import in_brackets
from simpul.extraction.acts.passives import by_decree
from simpul.extraction.anomalies import find_anomalies
from simpul.extraction.bodies import Learned, learn
from simpul.extraction.citations import find_citations
from simpul.extraction.coverage import cover
from simpul.extraction.curation import Curation
from simpul.extraction.definitions import find_definitions
from simpul.extraction.issuer import Issuer, find_issuer
from simpul.extraction.kind_definitions import find_kind_definitions
from simpul.extraction.kinds import find_elaborations, find_kinds
from simpul.extraction.labels import Labels
from simpul.extraction.layers import Layers
from simpul.extraction.metadata import find_metadata
from simpul.extraction.model import Act, Definition, KindRelation, Norm, Reading
from simpul.extraction.names import Mention, NameBook
from simpul.extraction.norms import find_norms
from simpul.extraction.offices import Register
from simpul.extraction.passages import Passages, words_of
from simpul.extraction.subjects import Subjects
from simpul.extraction.terms import office_terms
from simpul.source.text import SourceText
from simpul.structure.model import Document
from simpul.structure.parser import parse
from simpul.structure.spelling import Spelling

_LIST_RULES = (*lists.RULES, *belonging.RULES, *subordination.RULES, *membership.RULES, *cited_roles.RULES)
_NAMING_RULES = (*_LIST_RULES, in_brackets, by_decree, *proposals.RULES)
"""Rules that find offices which are no mentions of their own: items as a whole, names behind `Keputusan`."""
_ITEM_RULES = frozenset(
    {
        "act.units-coordinated",
        "act.units-on-a-path",
        "act.units-supervised",
        "act.members",
        "act.commanded",
        "act.helpers-listed",
        "act.represented",
        "act.membership",
        "act.cited-role-listed",
        "act.nested",
    }
)


def read(source: SourceText, curation: Curation = Curation()) -> Reading:  # noqa: B008 (frozen, empty)
    """Read everything a regulation says.

    Args:
        source: the unchanged text.
        curation: corrections for this regulation.

    Returns:
        The reading; empty layers for a text that is no regulation. Never raises on malformed text.
    """
    return _read(parse(source), curation)


def _read(document: Document, curation: Curation) -> Reading:
    issuer = find_issuer(document)
    spelling = Spelling(document.source.text)
    metadata = find_metadata(document)
    words = words_of(document, spelling, curation.apply)
    plain = Passages(document, _names(issuer, curation), words)
    definitions = find_definitions(plain, issuer.place)
    texts = [passage.text for passage in plain.body()]
    headings = [unit.heading for unit in document.units if unit.heading]
    items = [(parent.text, each.text) for each in plain.body() if (parent := plain.parent(each)) is not None]
    learned = learn(texts, lambda known: _names(issuer, curation, definitions, known), issuer.kind, headings, items)
    names = _names(issuer, curation, definitions, learned)
    passages = Passages(document, names, words)
    defined = _defined(definitions, names)
    notions = frozenset(item.evidence.provision for item in definitions) - set(defined)
    subjects = Subjects(passages, defined, notions)
    kinds = find_kinds(passages, subjects)
    kind_definitions = find_kind_definitions(passages)
    elaborations = find_elaborations(passages, subjects)
    acts = find_acts(passages, subjects)
    norms = find_norms(passages, subjects)
    citations = find_citations(passages, issuer.place.lower().replace(" ", "-"))
    register = _register(passages, subjects, names, definitions, learned)
    labelled = Labels(register, passages, names, curation)
    kinds, elaborations, acts, norms = (
        [labelled.kind(item) for item in kinds],
        [labelled.elaboration(item) for item in elaborations],
        [labelled.act(item) for item in acts],
        [labelled.norm(item) for item in norms],
    )
    offices = register.offices(_parties(kinds, acts, norms))
    anomalies = find_anomalies(
        Layers(passages, definitions, offices, kinds, kind_definitions, acts, citations, metadata, spelling, curation)
    )
    reading = Reading(
        document,
        tuple(metadata),
        tuple(definitions),
        tuple(offices),
        tuple(kinds),
        tuple(kind_definitions),
        tuple(elaborations),
        tuple(acts),
        tuple(norms),
        tuple(citations),
        tuple(anomalies),
    )
    return replace(reading, coverage=tuple(cover(passages, reading.statements())))


def _names(
    issuer: Issuer,
    curation: Curation,
    definitions: list[Definition] | None = None,
    learned: Learned = Learned(),  # noqa: B008 (frozen, empty)
) -> NameBook:
    terms, synonyms = office_terms(definitions or [])
    return NameBook(
        issuer.place,
        {**learned.synonyms, **synonyms, **curation.synonyms()},
        {**learned.terms, **terms},
        issuer.foreign_heads,
        learned.labels,
        national=issuer.kind in ("pemerintah", "kementerian"),
    )


def _defined(definitions: list[Definition], names: NameBook) -> dict[str, Mention]:
    """Citation path of a definition -> the office it defines, where its term is the name of one."""
    found: dict[str, Mention] = {}
    for definition in definitions:
        mentions = names.find(definition.term)
        if len(mentions) == 1 and mentions[0].start == 0 and mentions[0].end == len(definition.term):
            found.setdefault(definition.evidence.provision, mentions[0])
    return found


def _parties(kinds: list[KindRelation], acts: list[Act], norms: list[Norm]) -> frozenset[str]:
    """Labels of the offices that bear or are party to something."""
    return frozenset(
        [party for kind in kinds for party in (kind.party_a, kind.party_b)]
        + [party for act in acts for party in (act.subject, act.object, *act.via)]
        + [norm.bearer for norm in norms]
    )


def _register(
    passages: Passages, subjects: Subjects, names: NameBook, definitions: list[Definition], learned: Learned
) -> Register:
    """Every office in the order of first mention: names in the words, and list items that are names as a whole."""
    register = Register(names, definitions, passages, learned.short)
    context = Context(passages, subjects)
    for passage in passages.body():
        as_item = [found for rule in _LIST_RULES for found in rule(passage, context)]
        parties = [(found.rule, mention) for found in as_item for mention in (*found.subjects, *found.objects)]
        for rule, mention in parties:
            here = mention in passage.named or (mention.start == 0 and mention.name.lower() in passage.text.lower())
            if rule in _ITEM_RULES and here:
                register.add(mention, passage)
        whole = max((one.end for _, one in parties if one.start == 0 and one not in passage.named), default=0)
        for mention in passage.mentions:
            if mention.start >= whole:
                register.add(mention, passage)
    for passage in passages.body():
        for found in (item for rule in _NAMING_RULES for item in rule(passage, context)):
            for mention in (*found.subjects, *found.objects, *found.via):
                if not register.knows(mention.key):
                    register.add(mention, passage)
        for mention in passages.heading_mentions(passage):
            if not register.knows(mention.key):
                register.add_from_heading(mention, passage)
    return register
