"""What became of each provision: statements, nothing to state, or a cue that no rule understood."""

from __future__ import annotations

import re
from collections.abc import Iterable

from simpul.extraction.lexicon import load
from simpul.extraction.model import Coverage, Statement
from simpul.extraction.passages import Passage, Passages

_CUES = re.compile(
    r"\b(?:(?<!saling )membantu|dipertanggungjawabkan|dibantu\s+oleh|bertanggung\s?jawab\s+kepada|mempertanggungjawabkan|melaporkan|menyampaikan\s+laporan|memberikan\s+laporan|berkonsultasi"
    r"|melakukan\s+konsultasi|melakukan\s+koordinasi|melaksanakan\s+koordinasi|berkoordinasi|meng(?:k)?oordinasikan|di(?:k)?oordinasikan|melimpahkan|dilimpahkan"
    r"|mewakili|atas\s+nama|menunjuk|penunjukan|diketuai|dipimpin|terdiri\s+(?:dari|atas)|membawahi|"
    + "|".join(entry["pattern"] for entry in load("norms")["cue"] if entry["modality"] != "permission")
    + ")",
    re.IGNORECASE,
)


def cover(passages: Passages, statements: Iterable[Statement]) -> list[Coverage]:
    """Coverage of every provision below bab, bagian and paragraf, in order.

    A statement on an item also covers the sentence that introduces its list.
    """
    spoken: set[str] = set()
    for statement in statements:
        if statement.evidence.rule.startswith("anomaly."):
            continue
        path = statement.evidence.provision
        while path:
            spoken.add(path)
            path = path.rpartition("/")[0]
    return [_of(passage, passage.path in spoken) for passage in passages]


def _of(passage: Passage, spoken: bool) -> Coverage:
    cues = tuple(dict.fromkeys(re.sub(r"\s+", " ", match[0]) for match in _CUES.finditer(passage.text)))
    if spoken:
        return Coverage(passage.path, "stated", ())
    return Coverage(passage.path, "not-understood" if cues else "empty", cues)
