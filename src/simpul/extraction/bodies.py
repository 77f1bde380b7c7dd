"""Bodies a regulation makes: names it gives them in passing, names at several levels, groups and their kinds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from simpul.extraction.name_patterns import plain_name
from simpul.extraction.names import NameBook
from simpul.extraction.roles import (
    SECRETARY_OF_SECRETARIAT,
    Spoken,
    bare_roles,
    class_of_role,
    heads,
    listed_roles,
    organs_in_line,
    posts_of_organs,
)
from simpul.extraction.short_names import BARE_BODY
from simpul.extraction.terms import also_called


@dataclass(frozen=True)
class Learned:
    """Names that a regulation itself teaches, beside its definitions.

    Attributes:
        terms: name -> office class, of names the lexicon does not know.
        synonyms: name -> full name of the same office.
        labels: name -> label of the office where the name alone would not tell (`Ketua`).
        short: short names given in a sentence, each with the full name of the office that it labels from then on.
    """

    terms: dict[str, str] = field(default_factory=dict)
    synonyms: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)


def learn(
    texts: Sequence[str],
    book: Callable[[Learned], NameBook],
    issuer: str,
    headings: Sequence[str] = (),
    items: Iterable[tuple[str, str]] = (),
) -> Learned:
    """Everything a regulation teaches about its names.

    Args:
        texts: words of the provisions.
        book: makes a name book of what is learned so far.
        issuer: kind of the government that issued the regulation.
        headings: headings of its parts.
        items: list items, each with the words that introduce its list.
    """
    names, items = book(Learned()), list(items)
    plain = {
        **in_headings(texts, headings, names),
        **in_organisation(items, names),
        **in_rows(texts, names),
        **headed(texts, names),
        **longer_in_lists(items, texts, names),
        **in_sentence_case(texts, names),
        **of_a_name(items),
        **of_other_levels(texts, names),
    }
    names = book(Learned(plain)) if plain else names
    spoken = [(text, names.find(text)) for text in texts]
    classes, full = shortened(spoken)
    if full:
        names = book(Learned({**plain, **classes}, full))
        spoken = [(text, names.find(text)) for text in texts]
    roles = {**bare_roles(spoken), **heads(spoken), **listed_roles([*items, *organs_in_line(texts)], names)}
    if any(SECRETARY_OF_SECRETARIAT.search(text) for text in texts):
        roles.pop("Sekretaris", None)  # of the secretariat that he heads
    plain = {**plain, **posts_of_organs(texts, roles)}
    return Learned(
        {**plain, **{role: class_of_role(role) for role in roles}, **classes},
        {
            **bare_bodies(spoken),
            **also_called(spoken),
            **same_level(spoken, issuer, full.values()),
            **full,
            **_keys(roles, spoken),
        },
        {role: name for role, name in roles.items() if role not in ("Sekretariat", name)},
        full,
    )


def _keys(roles: dict[str, str], spoken: Spoken) -> dict[str, str]:
    """Roles and the keys of the offices they mean: `Ketua Dewan` is the chair of what `Dewan` is short for."""
    known = {mention.name: mention.key for _, mentions in spoken for mention in mentions}
    return {role: known.get(name, name) for role, name in roles.items()}


def in_headings(texts: Sequence[str], headings: Sequence[str], names: NameBook) -> dict[str, str]:
    """Names that a heading prints with capitals and the words without: heading `Badan Kehormatan Daerah`, `badan kehormatan daerah`.

    Args:
        texts: words of the provisions.
        headings: headings of the parts of the regulation.
        names: names known so far.

    Returns:
        Name in small letters -> office class.
    """
    known = {heading: names.find(heading) for heading in headings if len(heading.split()) > 2}
    found = {
        heading.lower(): mentions[0].office_class
        for heading, mentions in known.items()
        if len(mentions) == 1 and (mentions[0].start, mentions[0].end) == (0, len(heading)) and " dan " not in heading
    }
    return {
        name: kind for name, kind in found.items() if any(name in text or name.capitalize() in text for text in texts)
    }


_ORGANISATION = re.compile(r"\b(?:[Ss]usunan|[Ss]truktur)\s+[Oo]rganisasi\b[^:]*:\s*$")
_UNIT = re.compile(
    r"(?:(?P<post>kepala|komandan|sekretaris|bendahara|koordinator|pengurus|petugas)|seksi|bidang|bagian|urusan|sub\s?bagian|sub\s?bidang|unit)"
    r"(?:\s+(?!yang\b|untuk\b|dalam\b|dengan\b|lain\b|lainnya\b)[a-z]+){1,4}"
)


def in_organisation(items: Iterable[tuple[str, str]], names: NameBook) -> dict[str, str]:
    """Posts and units that a list of an organisation prints in small letters: `Susunan organisasi terdiri atas: c. komandan regu;`.

    Returns:
        Name in small letters -> office class, of names not known yet.
    """
    found: dict[str, str] = {}
    for chapeau, item in items:
        unit = _UNIT.match(item) if _ORGANISATION.search(chapeau) else None
        if unit and re.fullmatch(r"[;.,]?\s*(?:dan)?\s*[;.]?", item[unit.end() :]) and not names.find(unit[0]):
            found[" ".join(unit[0].split())] = "post" if unit["post"] else "organisation"
    return found


_KIND = r"(?:urusan|seksi|bidang|bagian|sub\s?bagian|sub\s?bidang|unit)"
_ROW_OF_UNITS = re.compile(
    rf"\bterdiri\s+(?:atas|dari)\s+[^:;.]{{0,30}}?(?P<kind>{_KIND})\s*,?\s*(?:yaitu|yakni|meliputi)\s*:?\s+(?P<row>(?P=kind)\s[^:;.]+)"
)


def in_rows(texts: Sequence[str], names: NameBook) -> dict[str, str]:
    """Units in small letters that a sentence lists: `terdiri atas 2 (dua) urusan yaitu urusan keuangan dan urusan umum`.

    Returns:
        Name in small letters -> office class, of names not known yet.
    """
    found: dict[str, str] = {}
    for row in (match for text in texts for match in _ROW_OF_UNITS.finditer(text)):
        for unit in re.split(rf"\s*,\s*(?:dan\s+)?(?={row['kind']}\s)|\s+dan\s+(?={row['kind']}\s)", row["row"]):
            name = " ".join(unit.split())
            if re.fullmatch(r"[a-z]+(?:\s+[a-z]+){1,5}", name) and not names.find(name):
                found[name] = "organisation"
    return found


_HEADED = re.compile(r"\b(?:kepala|Kepala)\s+(?P<body>[A-Z]{3,}[A-Za-z]*)(?![\w/-])")


def headed(texts: Sequence[str], names: NameBook) -> dict[str, str]:
    """Abbreviations that nothing explains and that have a head: `kepala PDPPM` is the head of an organisation.

    Returns:
        Abbreviation -> office class, of those not known yet.
    """
    found = {match["body"] for text in texts for match in _HEADED.finditer(text)}
    return {body: "organisation" for body in sorted(found) if not names.find(body)}


_NAMES_ONE = re.compile(r"\b(?P<name>[A-Za-z]+(?:\s+[a-z]+){1,3})\s+(?:yang\s+)?terdiri\s+(?:atas|dari)\s*:\s*$")


_LEVELLED = re.compile(
    r"(?<![\w/])(?P<body>[A-Z]{3,}[A-Za-z]*)\s+(?P<level>Pusat|Nasional|Provinsi|Kabupaten/Kota|Kabupaten|Kota|Kecamatan|Kelurahan|Desa)(?!\s+[A-Z])(?![\w/])"
)


def of_other_levels(texts: Sequence[str], names: NameBook) -> dict[str, str]:
    """Bodies of other levels than the one that the regulation defines by an abbreviation: `TPPS Kecamatan` beside `TPPS Kota`.

    Returns:
        Name -> office class, of names not known yet.
    """
    known: dict[str, str] = {}
    for text in texts:
        for mention in names.find(text):
            own = _LEVELLED.fullmatch(mention.name)
            abbreviation = own["body"] if own else mention.name
            if re.fullmatch(r"[A-Z]{3,}[A-Za-z]*", abbreviation) and mention.office_class in ("forum", "organisation"):
                known[abbreviation] = mention.office_class
    found: dict[str, str] = {}
    for match in (each for text in texts for each in _LEVELLED.finditer(text)):
        name = " ".join(match[0].split())
        whole = names.find(name)
        if match["body"] in known and not (len(whole) == 1 and (whole[0].start, whole[0].end) == (0, len(name))):
            found[name] = known[match["body"]]
    return found


_MADE_OF_PERSONS = re.compile(
    r"(?:Tim|Kelompok|Unit|Satuan|Regu|Seksi|Bidang|Komisi|Panitia|Pokja|Petugas|Forum|Gugus|Unsur)\b"
)


def of_a_name(items: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Groups whose list names each member after them: `Kelompok kerja terdiri atas: a. Kelompok Kerja Pencegahan; ...`.

    Args:
        items: list items, each with the words that introduce its list.

    Returns:
        Name in title case -> office class, of groups printed in small letters.
    """
    below: dict[str, list[str]] = {}
    for chapeau, item in items:
        below.setdefault(chapeau, []).append(item.lower())
    found: dict[str, str] = {}
    for chapeau, members in below.items():
        named = _NAMES_ONE.search(chapeau)
        words = named["name"].lower().split() if named else []
        while len(words) > 1 and not all(item.startswith(f"{' '.join(words)} ") for item in members):
            words = words[1:]
        name = " ".join(words).title()
        if len(words) > 1 and len(members) > 1 and _MADE_OF_PERSONS.match(name):
            found[name] = "forum" if _FORUMS.match(name) else "group"
    return found


def in_sentence_case(texts: Sequence[str], names: NameBook) -> dict[str, str]:
    """Names that a sentence may begin with in small letters: `membentuk Kelompok Kerja`, then `Kelompok kerja dipimpin oleh ...`.

    Returns:
        Name -> office class, of names of two words and more that some sentence prints so.
    """
    named = {mention.name: mention for text in texts for mention in names.find(text) if mention.proper}
    found: dict[str, str] = {}
    for name, mention in named.items():
        begun = name.capitalize()
        if begun != name and name.istitle() and mention.office_class in ("forum", "organisation"):
            begins = any(text.startswith(f"{begun} ") for text in texts)
            if begins and not any(one.start == 0 for one in names.find(f"{begun} ")):
                found[name] = mention.office_class
    return found


_LISTED = re.compile(r"\b(?:terdiri\s+(?:dari|atas)|meliputi|membawahkan|membawahi)\s*:?\s*$")
_TITLE_CASE = re.compile(r"[A-Z][a-z]+(?:\s+(?:dan\s+)?[A-Z][a-z]+){2,7}(?=\s*[;.,]?\s*(?:dan)?\s*[;.]?\s*$)")


def longer_in_lists(items: Iterable[tuple[str, str]], texts: Sequence[str], names: NameBook) -> dict[str, str]:
    """Names that a list prints longer than they are known, if sentences print them so too: `Unsur Pengarah Kawasan Pesisir`.

    Args:
        items: list items, each with the words that introduce its list.
        texts: words of the provisions.
        names: names known so far.

    Returns:
        Name -> office class.
    """
    found: dict[str, str] = {}
    for chapeau, item in items:
        whole = _TITLE_CASE.match(item) if _LISTED.search(chapeau) else None
        known = names.find(item)[:1] if whole else []
        if whole is None or not known or known[0].start or known[0].end >= whole.end() or " dan " in whole[0]:
            continue
        if known[0].office_class in ("organisation", "forum") and sum(whole[0] in text for text in texts) > 1:
            found[" ".join(whole[0].split())] = known[0].office_class
    return found


_LEVEL = re.compile(r"(?P<base>.+?) (?:provinsi|kabupaten/kota|kabupaten|kota)$")


def same_level(spoken: Spoken, issuer: str, abbreviated: Iterable[str] = ()) -> dict[str, str]:
    """Names with a level that stand for the office named without: `Pemerintah Daerah Provinsi` in a regulation of a province.

    Where the national government speaks of one level only, its names with and without the level are one office too.

    Args:
        spoken: words and names of the provisions.
        issuer: kind of the government that issued the regulation.
        abbreviated: full names that have an abbreviation; those that have one with the level and one without are two offices.
    """
    apart = {plain_name(name) for name in abbreviated}
    known = {mention.key for _, mentions in spoken for mention in mentions}
    found: dict[str, str] = {}
    for key in sorted(known):
        level = _LEVEL.match(key)
        base = level["base"] if level else ""
        own = (issuer == "provinsi" and key.endswith(" provinsi")) or (
            issuer in ("kabupaten", "kota") and key.endswith(" kabupaten/kota")
        )
        sole = issuer in ("pemerintah", "kementerian") and sum(other.startswith(f"{base} ") for other in known) == 1
        if (
            base in known
            and not {key, base} <= apart
            and (
                own
                or (
                    sole
                    and not base.startswith(
                        ("tim ", "komisi ", "komite ", "forum ", "dewan ", "satuan tugas ", "gugus tugas ")
                    )
                )
            )
        ):
            found[key] = base
    if issuer == "provinsi":
        found["pemerintah provinsi"] = "pemerintah daerah"
    return found


def bare_bodies(spoken: Spoken) -> dict[str, str]:
    """Bodies named by their kind alone, where the regulation knows one of the kind: `Tim` for `Tim Fasilitasi Sengketa`.

    Returns:
        Kind -> name of the body.
    """
    named = {
        mention.name: mention.key for _, mentions in spoken for mention in mentions if mention.office_class == "forum"
    }
    found: dict[str, str] = {}
    for bare in (name for name in named if BARE_BODY.fullmatch(name)):
        longer = {key: name for name, key in named.items() if name.startswith(f"{bare} ")}
        if len(longer) == 1:
            found[bare] = next(iter(longer.values()))
    return found


_HERE = r"dalam\s+(?:Peraturan|Keputusan|Undang-Undang)\s+(?:[^,;]{3,40}?\s)?ini\s+"
_SHORT = re.compile(
    rf"[\s,(]*(?:yang\s+)?(?:(?:untuk\s+)?selanjutnya\s+(?:{_HERE})?|(?:di\s?)?{_HERE})(?:dapat\s+)?di\s?(?:sebut|singkat)(?:\s+(?:dengan|sebagai))?\s*,?\s*"
    r"[\"“'‘]?(?P<short>[A-Z][\w/-]*(?:\s+[A-Z][\w/-]*){0,5})"
)
_MADE = re.compile(
    r"\b(?:dibentuk|membentuk|pembentukan)\s+(?P<name>[A-Z][\w-]*(?:\s+(?:dan\s+)?[A-Z][\w-]*)+)(?=[\s,(]+(?:yang\s+)?(?:untuk\s+)?(?:selanjutnya\b|dalam\s+Peraturan\b))"
)
_LONGER_NAME = re.compile(
    r"(?<![.;:] )(?<!^)\b(?!(?:Dibentuk|Untuk|Bahwa|Dalam|Wakil|Selaku|Sebagai|Ketua|Kepala)\b)[A-Z][a-z]+\s+$"
)
"""In front of an office that ends the name of something else: `Rencana Kerja Pemerintah Daerah yang selanjutnya disingkat RKPD`."""
_FORUMS = re.compile(
    r"(?:Tim|Komisi|Komite|Dewan|Forum|Panitia|Majelis|Gugus|Satuan\s+Tugas|Kelompok|Panel|Sentra|Jejaring)\b"
)


def shortened(spoken: Spoken) -> tuple[dict[str, str], dict[str, str]]:
    """Short names given where a body is established: `dibentuk Dewan Air Bersih, yang selanjutnya disebut Dewan`.

    Returns:
        (name -> office class, short name -> full name).
    """
    classes: dict[str, str] = {}
    full: dict[str, str] = {}
    for text, mentions in spoken:
        ends = [
            (mention.end, mention.name, mention.office_class)
            for mention in mentions
            if not _LONGER_NAME.search(text[max(0, mention.start - 40) : mention.start])
        ]
        for made in _MADE.finditer(text):
            office_class = "forum" if _FORUMS.match(made["name"]) else "organisation"
            ends.append((made.end("name"), made["name"], office_class))
        for end, name, office_class in ends:
            short = _SHORT.match(text, end)
            if short and short["short"] not in full and short["short"] != name:
                full[short["short"]] = name
                classes[short["short"]] = office_class
                classes.setdefault(name, office_class)
    return classes, full
