"""Norms: leaves under an explicit deontic cue (berwenang, berkewajiban, wajib, harus, bertugas, dapat)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.extraction.acts.context import Context
from simpul.extraction.acts.lists import item_office
from simpul.extraction.lexicon import load
from simpul.extraction.model import Norm
from simpul.extraction.names import Mention
from simpul.extraction.passages import Group, Passage, Passages
from simpul.extraction.subjects import Subjects

_LEXICON = load("norms")
_CUES = [
    ((entry["modality"], *entry.get("also", "").split()), re.compile(rf"\b(?:{entry['pattern']})", re.IGNORECASE))
    for entry in _LEXICON["cue"]
]
_ANY_CUE = "|".join(f"(?:{entry['pattern']})" for entry in _LEXICON["cue"])
_THING = re.compile(
    rf"(?!(?:{_LEXICON['persons']})\b)(?:{_LEXICON['things']}|(?:Pe|Ke)[a-z]{{3,}}an)\b(?!\s+oleh\b)", re.IGNORECASE
)
"""The noun that a sentence about a thing or an activity begins with."""
_NOUNS = re.compile(r"(?:\s+(?!(?:me|ber|di|yang|setiap|para|oleh)[a-z]*\b)[a-z-]+){0,7}\s+", re.IGNORECASE)
_OPENERS = (
    "dalam ",
    "untuk ",
    "selain ",
    "pada ",
    "apabila ",
    "atas ",
    "guna ",
    "setelah ",
    "berdasarkan ",
    "sesuai ",
    "jika ",
)
_PLACE = re.compile(
    r"(?:\s+yang\s+ada)?\s+(?:di|dalam|pada)\s*(?:lingkup|lingkungan|jajaran|wilayah|tingkat|kantor|(?:setiap\s+)?(?:unit|satuan)\s+(?:kerja|organisasi))\s+$",
    re.IGNORECASE,
)
_ADVERBS = r"(?:(?:segera|langsung|juga|pula|telah|secara\s+\w+|sewaktu-waktu)\s+)*"
_PASSIVE = re.compile(rf"\s+{_ADVERBS}(?P<verb>di(?!\s)\w+)\s+(?P<initials>paraf\s+(?:koordinasi\s+)?)?")
_BEFORE_RECIPIENT = re.compile(r"\s+(?:kepada|dengan|melalui)\b")
_ENDS_CLAUSE = re.compile(r"\s+dan\s+(?:dapat|wajib|harus)\b|\s*[;.]?\s*$")
_INVERTED = re.compile(r"(?:Di|Pada|Kepada|Bagi|Untuk|Dalam|Guna)\b")
_MAKES = re.compile(r"di(?:bentuk|tunjuk|angkat|tetapkan|adakan|beri|tugaskan|sebut|namakan|jabat)")
"""Verbs behind which an office is what is made, not who makes it: `dapat dibentuk Tim Koordinasi`."""
_SUBORDINATE = re.compile(
    rf"\b(?:yang|telah|sebagaimana|segala|ketentuan\s+yang)\s+(?P<others>(?:(?:{_ANY_CUE})\s*(?:dan/atau|dan|serta|,)\s+)*)$",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"(?::|meliputi|yaitu|sebagai\s+berikut|untuk|hal|melalui)\s*:?\s*$", re.IGNORECASE)
_CONDITIONS = re.compile(r"\b(?:apabila|jika|bila|bilamana|dalam\s+hal|dengan\s+(?:ketentuan|syarat))\s*:\s*$")
"""In front of a list of conditions: what is bound by them is said before it."""
_DUTY_NOUN = r"(?:[Tt]ugas|[Kk]ewajiban|[Ww]ewenang|[Kk]ewenangan|[Tt]anggung\s+jawab)"
_OF_DUTIES = re.compile(
    rf"^(?:(?:Uraian|Rincian|Perincian|Penjabaran)\s+(?=tugas))?(?P<noun>{_DUTY_NOUN}(?:(?:\s*,\s*(?:dan\s+|serta\s+)?|\s+dan\s+|\s+serta\s+)(?:{_DUTY_NOUN}|fungsi)|\s+pokok)*)\s+(?=[A-Z])"
)
_MODALITY = {
    "wewenang": "authority",
    "kewenangan": "authority",
    "tugas": "duty",
    "kewajiban": "duty",
    "tanggung": "duty",
}
_ACTIVITY = re.compile(
    r"(?:(?:me|ber|di)[a-z]{3,}|(?:pe[a-z]{3,}an|koordinasi|fasilitasi|evaluasi)(?:\s+[\w/-]+){3,})", re.IGNORECASE
)
"""What an item begins with that says what is done, and is no mere field: a verb, or the noun of one with its object."""
_AGENT = re.compile(r"\boleh\s+(?:setiap\s+|seluruh\s+|para\s+)?$")


def find_norms(passages: Passages, subjects: Subjects) -> list[Norm]:
    """Norms in order of the text, one for each bearer and modality of a leaf."""
    context = Context(passages, subjects)
    found: list[Norm] = []
    seen: set[tuple[str, str, str]] = set()
    for passage in passages.body():
        if passage.path in subjects.notions:
            continue
        for modality, cue, bearers, rule in _cues(passage, context):
            for leaf, own in _leaves(passage, context, cue[1]):
                for bearer in own or bearers:
                    key = (leaf.path, bearer.key, modality)
                    if key not in seen:
                        seen.add(key)
                        evidence = passages.evidence(leaf, 0, len(leaf.text), passages.printed(passage, *cue), rule)
                        found.append(Norm(evidence, bearer.key, modality, leaf.text))
    order = {passage.path: index for index, passage in enumerate(passages)}
    return sorted(found, key=lambda norm: order[norm.evidence.provision])


def _cues(passage: Passage, context: Context) -> Iterator[tuple[str, tuple[int, int], tuple[Mention, ...], str]]:
    """Deontic cues of a passage with their bearers."""
    noun = _OF_DUTIES.match(passage.text)
    group = context.group_at(passage, noun.end()) if noun else None
    if noun and group is not None and passage.text.rstrip().endswith(":"):
        named = re.findall(r"[a-z]+", noun["noun"].lower())
        for modality in dict.fromkeys(_MODALITY[name] for name in named if name in _MODALITY):
            yield modality, noun.span("noun"), group.mentions, "norm.heading-noun"
    taken: list[tuple[int, int]] = []
    for modalities, pattern in _CUES:
        for match in pattern.finditer(passage.text):
            if any(start <= match.start() < end for start, end in taken) or context.inside(passage, match.start()):
                continue
            taken.append(match.span())
            if _subordinate(passage.text, match.start(), modalities[0]):
                continue
            bearers = _bearers(passage, context, match.start(), match.end(), modalities[0])
            for modality in modalities if bearers else ():
                yield modality, match.span(), bearers, f"norm.{modality}"


def _subordinate(text: str, at: int, modality: str) -> bool:
    """Whether the cue stands in a clause that binds nobody: `yang harus dipenuhi`, `untuk dapat membuka`, `dalam bertugas`."""
    before = text[max(0, at - 30) : at]
    if modality == "permission" and re.search(r"\b(?:untuk|agar|supaya|sehingga|guna)\s+$", before):
        return True
    if re.search(r"\b(?:tidak|belum|bukan)\s+$", before):
        return True
    if re.search(r"\b(?:dalam|selama|saat|ketika|rangka|untuk)\s+$", before) and re.match(
        r"(?:ber|melaksanakan)", text[at:]
    ):
        return True
    clause = _SUBORDINATE.search(text[max(0, at - 90) : at])
    if clause:
        if clause["others"]:
            return True
        behind = text[at : at + 60]
        return not re.match(r"(?:harus|wajib)\s+dilaksanakan\b.*\boleh\b", text[at : at + 90]) and not re.match(
            r"(?:bertugas|mempunyai\s+tugas)", behind
        )
    return False


def _bearers(passage: Passage, context: Context, at: int, end: int, modality: str) -> tuple[Mention, ...]:
    """Who bears what a cue says: the agent of a passive, the office that leads the clause, else the one inherited."""
    passive = _PASSIVE.match(passage.text, end)
    if passive:
        agents = _agents(passage, context, end, passive)
        if agents:
            return agents
        if re.match(r"diikuti\s+oleh", passage.text[passive.start("verb") :]):
            return ()
        if modality == "permission" and passive["verb"] != "dibantu":
            return ()
    lead = _of_place(passage, context, context.subjects.lead_before(passage, at))
    if lead is not None:
        return () if _leads_a_thing(passage.text, lead.start) else lead.mentions
    return () if _has_own_subject(passage, at) else context.subjects.inherited(passage)


def _of_place(passage: Passage, context: Context, lead: Group | None) -> Group | None:
    """The office inside another where only the place is named with it: `setiap pimpinan unit di lingkungan Dinas wajib ...`."""
    place = _PLACE.search(passage.text[: lead.start]) if lead else None
    if place is None:
        return lead
    inside = [group for group in context.subjects.groups(passage) if group.end == place.start()]
    return inside[0] if inside else None


def _agents(passage: Passage, context: Context, at: int, passive: re.Match[str]) -> tuple[Mention, ...]:
    """The agents of a passive verb: behind `oleh`, right behind the verb (`disampaikan Camat kepada`), or whose `paraf` it takes.

    Whoever may be helped (`dapat dibantu oleh`) is the bearer, not the helper.
    """
    if passive["verb"] == "dibantu":
        return ()
    text = passage.text
    behind = context.group_at(passage, passive.end())
    inverted = _INVERTED.match(text) or _MAKES.match(passive["verb"])
    if behind and (
        passive["initials"]
        or _BEFORE_RECIPIENT.match(text, behind.end)
        or (_ENDS_CLAUSE.match(text, behind.end) and not inverted)
    ):
        return behind.mentions
    clause = context.clause_end(text, at)
    for group in context.subjects.groups(passage):
        if at <= group.start < clause and _AGENT.search(text[: group.start]):
            return group.mentions
    return ()


def _leads_a_thing(text: str, start: int) -> bool:
    """Whether the office at ``start`` only belongs to the thing that a sentence is about (`Pembentukan kelurahan dapat ...`)."""
    clause = text.rfind(";", 0, start) + 1
    thing = _THING.match(text[:start].lstrip(), clause)
    return bool(thing) and bool(_NOUNS.fullmatch(text, thing.end() if thing else start, start))


def _has_own_subject(passage: Passage, at: int) -> bool:
    """Whether a pasal or ayat begins with a subject that is no office (`Pegawai yang ... wajib ...`), so that none is inherited."""
    text = passage.text
    first = re.match(r"[A-Z][\w/]+", text)
    if first is None or at == 0 or passage.unit.type not in ("pasal", "ayat"):
        return False
    if text.lower().startswith(_OPENERS) or re.match(r"(?:Me|Ber|Di)[a-z]{4,}", text):
        return False
    return not any(mention.start == 0 for mention in passage.mentions)


def _leaves(passage: Passage, context: Context, cue_end: int) -> Iterator[tuple[Passage, tuple[Mention, ...]]]:
    """The leaves a cue speaks about: the items of the list it announces, else the passage itself.

    A sublist of mere subject fields is no leaf list: its items begin with no verb, and the norm sits on the item above.
    """
    children = context.passages.children(passage)
    if _CONDITIONS.search(passage.text) or not (
        children and (_ANNOUNCES.search(passage.text) or passage.text.rstrip().endswith(":"))
    ):
        yield passage, ()
        return
    if _of_fields(passage.text[cue_end:], children):
        yield passage, ()
        return
    for child in children:
        below = context.passages.children(child)
        if below and _of_fields(child.text, below):
            yield child, ()
            continue
        if below and all(_ACTIVITY.match(grandchild.text) for grandchild in below):
            for leaf in below:
                yield leaf, ()
            continue
        items = item_office(child, context) if child.mentions or child.text[:1].isupper() else ()
        own = items if items and _unit_list(passage) else ()
        if not own:
            lead = context.subjects.own(child)
            own = lead.mentions if lead is not None and lead.start < 3 else ()
        yield child, own


_FIELDS = re.compile(
    r"(?P<open>\b(?:di\s+bidang|dalam\s+rangka|dalam\s+hal|mengenai|tentang|terhadap))\s*:\s*$|\b(?:yang\s+meliputi|meliputi|mencakup)\s*:\s*$"
)
_VERB = re.compile(r"(?:me|ber|di|ter)[a-z]{3,}|me[a-z]{3,}", re.IGNORECASE)


def _of_fields(words: str, items: list[Passage]) -> bool:
    """Whether a task said in full goes on with a list of its fields: `melaksanakan tanggap darurat yang meliputi: a. prabencana`.

    Args:
        words: the words from the cue to the list.
        items: the items of the list.
    """
    fields = _FIELDS.search(words)
    if fields is None or not words[: fields.start()].strip() or any(_VERB.match(item.text) for item in items):
        return False
    return bool(fields["open"]) or not any(_ACTIVITY.match(item.text) for item in items)


def _unit_list(passage: Passage) -> bool:
    return bool(re.search(r"\b(?:harus|wajib)\b[^:]*\b(?:adalah\s+)?sebagai\s+berikut\s*:\s*$", passage.text))
