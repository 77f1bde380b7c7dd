"""Roles that stand alone for the office of one body: `Ketua` for `Ketua Komisi Irigasi`, `Kepala` for `Kepala BNN`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from simpul.extraction.names import Mention, NameBook

Spoken = Sequence[tuple[str, Sequence[Mention]]]
"""The words of each provision and the names of offices in them."""


_ROLES = ("ketua", "wakil ketua", "sekretaris", "wakil sekretaris", "bendahara", "sekretariat")
SECRETARY_OF_SECRETARIAT = re.compile(r"\b(?:dipimpin|dikepalai)\s+oleh\s+(?:seorang\s+)?Sekretaris\b")


def bare_roles(spoken: Spoken) -> dict[str, str]:
    """Roles that stand alone for the only office of that role: `Ketua` where no other than `Ketua Komisi Irigasi` is named."""
    named: dict[str, dict[str, str]] = {}
    for _, mentions in spoken:
        for mention in mentions:
            if mention.rank in _ROLES:
                named.setdefault(mention.rank, {}).setdefault(mention.key, mention.name)
    return {role.title(): next(iter(offices.values())) for role, offices in named.items() if len(offices) == 1}


def class_of_role(role: str) -> str:
    """Office class of a role that stands alone: organs of several persons are bodies."""
    return {"Sekretariat": "organisation", "Pengarah": "forum", "Pelaksana": "forum"}.get(role, "post")


_ORGANS = frozenset({"Pengarah", "Pelaksana"})
_RANKS = ("Ketua", "Wakil Ketua", "Sekretaris", "Wakil Sekretaris", "Koordinator", "Anggota")


def posts_of_organs(texts: Iterable[str], roles: Iterable[str]) -> dict[str, str]:
    """Posts named after an organ of a body: `Ketua Pelaksana`, where `Pelaksana` is one.

    Returns:
        Name -> office class, of those that some provision names.
    """
    names = [f"{rank} {organ}" for organ in _ORGANS.intersection(roles) for rank in _RANKS]
    texts = list(texts)
    return {name: "post" for name in sorted(names) if any(name in text for text in texts)}


_OF_BODY = re.compile(r"\b(?:terdiri\s+(?:atas|dari)|adalah\s+sebagai\s+berikut|meliputi)\s*:?\s*$")
_ROLE_ALONE = re.compile(
    r"(?P<role>(?:[Ww]akil\s+)?(?:[Kk]etua|[Ss]ekretaris|[Bb]endahara)(?:\s+(?:[Hh]arian|[Uu]mum|I{1,3}))?|(?P<organ>[Pp]engarah|[Pp]elaksana|[Pp]enanggung\s?[Jj]awab|[Pp]elindung))\b(?=\s*(?:[;.,:]|merangkap\b|dan\s*$|$))"
)
"""A list item that is a role and no more; an `organ` is named without its body."""


def listed_roles(items: Iterable[tuple[str, str]], names: NameBook) -> dict[str, str]:
    """Roles that stand alone, listed as those of the only body so described: `TKPK terdiri atas: a. Ketua; b. Wakil Ketua`.

    They mean that body's, though others (`Ketua Kelompok Kerja`) are named in full.

    Args:
        items: list items, each with the words that introduce its list.
        names: names known so far.

    Returns:
        Role -> name of the post.
    """
    bodies: dict[str, dict[str, str]] = {}
    for chapeau, item in items:
        role = _ROLE_ALONE.match(item) if _OF_BODY.search(chapeau) else None
        body = next((one for one in names.find(chapeau) if one.office_class != "post"), None) if role else None
        if role is not None and body is not None:
            named = " ".join(role["role"].split()).title()
            bodies.setdefault(named, {})[body.key] = named if role["organ"] else f"{named} {body.name}"
    return {role: next(iter(of.values())) for role, of in bodies.items() if len(of) == 1}


_ORGANS_IN_LINE = re.compile(
    r"(?P<of>.*\bterdiri\s+(?:atas|dari))\s+(?P<organs>(?:(?:Pengarah|Pelaksana|Penanggung\s?[Jj]awab)(?:\s*,\s*(?:dan\s+)?|\s+dan\s+)?){2,})\s*\.?$"
)


def organs_in_line(texts: Iterable[str]) -> list[tuple[str, str]]:
    """Organs that a sentence counts, as list items with their chapeau: `Tim terdiri atas Pengarah dan Pelaksana` holds two."""
    return [
        (counted["of"], organ)
        for text in texts
        if (counted := _ORGANS_IN_LINE.match(text))
        for organ in re.split(r"\s*,\s*(?:dan\s+)?|\s+dan\s+", counted["organs"])
    ]


_HEAD = re.compile(
    r"(?:\s+sebagaimana\s+dimaksud[^;.]*?)?\s*,?\s+(?:dipimpin|dikepalai)\s+oleh\s+(?:seorang\s+)?(?P<rank>Kepala|Ketua|Direktur)(?=\s+(?:yang|dan|dibantu)\b|\s*[,.;]|\s*$)"
)


def heads(spoken: Spoken) -> dict[str, str]:
    """Ranks that stand alone for the head of the only body so led: `BNN dipimpin oleh Kepala` -> {Kepala: Kepala BNN}."""
    led: dict[str, dict[str, Mention]] = {}
    for text, mentions in spoken:
        for mention in mentions:
            head = _HEAD.match(text, mention.end) if mention.office_class not in ("post", "group") else None
            if head:
                led.setdefault(head["rank"], {})[mention.key] = mention
    sole = {rank: next(iter(bodies.values())) for rank, bodies in led.items() if len(bodies) == 1}
    return {name: f"{name} {body.name}" for rank, body in sole.items() for name in (rank, f"Wakil {rank}")}
