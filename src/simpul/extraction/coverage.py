"""What became of each provision: statements, nothing to state, or a cue that no rule understood."""

from __future__ import annotations

import re
from collections.abc import Iterable

from simpul.extraction.lexicon import load
from simpul.extraction.model import Coverage, Office, Statement
from simpul.extraction.passages import Passage, Passages

_CUES = re.compile(
    r"\b(?:(?<!saling )membantu|dipertanggungjawabkan|dibantu\s+oleh|bertanggung\s?jawab\s+kepada|mempertanggungjawabkan|melaporkan|menyampaikan\s+laporan|memberikan\s+laporan|berkonsultasi"
    r"|melakukan\s+konsultasi|melakukan\s+koordinasi|melaksanakan\s+koordinasi|berkoordinasi|meng(?:k)?oordinasikan|di(?:k)?oordinasikan|melimpahkan|dilimpahkan"
    r"|mewakili|atas\s+nama|menunjuk|penunjukan|(?<!rapat )(?<!sidang )(?<!upacara )(?<!musyawarah )(?:diketuai|dipimpin)|terdiri\s+(?:dari|atas)|membawahi|"
    + "|".join(entry["pattern"] for entry in load("norms")["cue"] if entry["modality"] != "permission")
    + ")",
    re.IGNORECASE,
)


def cover(passages: Passages, statements: Iterable[Statement]) -> list[Coverage]:
    """Coverage of every provision below bab, bagian and paragraf, in order.

    A statement on an item also covers the sentence that introduces its list.
    """
    spoken: set[str] = set()
    named: set[str] = set()
    for statement in statements:
        if statement.evidence.rule.startswith("anomaly."):
            continue
        path = statement.evidence.provision
        if isinstance(statement, Office):
            named.add(path)
            continue
        while path:
            spoken.add(path)
            path = path.rpartition("/")[0]
    return [_of(passage, passage.path in spoken, passage.path in named) for passage in passages]


def _of(passage: Passage, spoken: bool, named: bool) -> Coverage:
    """The mention of an office alone does not cover a sentence with a cue."""
    cues = tuple(dict.fromkeys(re.sub(r"\s+", " ", match[0]) for match in _CUES.finditer(passage.text)))
    if spoken or (named and not cues):
        return Coverage(passage.path, "stated", ())
    return Coverage(passage.path, "not-understood" if cues else "empty", cues)
