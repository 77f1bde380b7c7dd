"""How far the words reach that belong to one verb."""

from __future__ import annotations

import re

from simpul.extraction.acts.context import Context
from simpul.extraction.compiled import compiled
from simpul.extraction.passages import Passage

_NEXT_VERB = re.compile(
    r"(?:,\s*(?:serta\s+|dan\s+)?|\s+(?:serta|dan|atau)\s+)(?:dapat\s+|wajib\s+)?(?:mem|men|meng|meny|me|ber)[a-z]{4,}"
)


_OTHER_RECIPIENT = re.compile(
    r"\b(?:serta|dan|,)\s+(?:secara\s+\w+\s+)?(?:bertanggung\s?jawab|melaporkan|menyampaikan|memberikan\s+(?:laporan|telaahan|pelayanan|dukungan|fasilitasi|bantuan))\b"
)


def own_end(passage: Passage, context: Context, at: int, prepositions: str) -> int:
    """End of what belongs to a verb: the clause's end, or the next verb that is joined to it and has a recipient of its own."""
    end = context.clause_end(passage.text, at)
    other = _OTHER_RECIPIENT.search(passage.text, at, end)
    end = other.start() if other else end
    for match in _NEXT_VERB.finditer(passage.text, at, end):
        first = compiled(rf"\b(?:{prepositions})\s+", re.IGNORECASE).search(passage.text, at, match.start())
        if first and context.group_at(passage, first.end()):
            return match.start()
    return end
