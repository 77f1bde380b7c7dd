"""Names shortened to their first words where the provision that gave the whole name is cited.

`(1) Komite Penilai Risiko dipimpin oleh Bupati. (2) Komite sebagaimana dimaksud pada ayat (1) bertugas: ...`
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from simpul.extraction.names import Mention, NameBook

_SHORT = re.compile(
    r"(?:^|,\s+)(?P<short>[A-Z][\w/]+(?:\s+[A-Z][\w/]+){0,3})\s+(?:sebagaimana\s+(?:yang\s+)?dimaksud(?:kan)?|tersebut)\s+(?:pada|dalam)\s+"
    r"(?:Pasal\s+(?P<pasal>\d+\w?)(?:\s+ayat\s+\((?P<of>\d+)\))?|ayat\s+\((?P<ayat>\d+)\))(?:\s+huruf\s+(?P<huruf>[a-z])\b)?"
)
_BODIES = re.compile(
    r"(?:Koordinator|Ketua|Pengelola|Penanggung\s+Jawab|Komite|Komisi|Dewan|Tim|Panitia|Majelis|Forum|Gugus|Satuan|Kelompok|Unit|Lembaga|Balai|Pusat)\b"
)
"""What a name begins with that the cited provision itself gives to an office (`bertindak sebagai Koordinator ...`)."""

Spoken = tuple[str, tuple[Mention, ...]]
"""The words of a passage and the offices known in them."""


def short_name(path: str, names: NameBook, spoken: Mapping[str, Spoken]) -> Mention | None:
    """The office that the shortened name of a passage means, at the place of the name; None where there is none.

    Args:
        path: citation path of the passage.
        names: what knows names.
        spoken: all passages by path.
    """
    text, mentions = spoken[path]
    match = _SHORT.search(text)
    if match is None:
        return None
    start, end = match.span("short")
    bare = next((mention for mention in mentions if mention.start < end and start < mention.end), None)
    if bare is not None and ((bare.start, bare.end) != (start, end) or bare.office_class != "forum"):
        return None
    words, known = spoken.get(_cited_path(path, match), ("", ()))
    longer = {mention.key: mention for mention in known if mention.name.startswith(f"{match['short']} ")}
    if len(longer) == 1:
        return replace(longer.popitem()[1], start=start, end=end)
    if longer or bare or not _BODIES.match(match["short"]):
        return None
    whole = {found[0] for found in re.finditer(rf"\b{re.escape(match['short'])}(?:\s+(?:dan\s+)?[A-Z]\w+)+", words)}
    return replace(names.whole(whole.pop()), start=start, end=end) if len(whole) == 1 else None


def _cited_path(path: str, match: re.Match[str]) -> str:
    pasal = f"pasal-{match['pasal']}" if match["pasal"] else path.split("/")[0]
    ayat = match["ayat"] or match["of"]
    return pasal + (f"/ayat-{ayat}" if ayat else "") + (f"/huruf-{match['huruf']}" if match["huruf"] else "")
