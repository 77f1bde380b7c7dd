"""Ayat printed `1.` instead of `(1)`: a numbered list that stands alone under its pasal and that the text itself calls ayat."""

from __future__ import annotations

import re

_CITED = re.compile(r"(?<!\w)(?:[Pp]asal\s+(?P<pasal>\d{1,3}[A-Z]?)\s*,?\s+)?ayat\s+\(\s?\d{1,2}\s?\)")
_IN_BRACKETS = re.compile(r"^[\s>*_•-]*\(\s?\d{1,2}\s?\)", re.MULTILINE)
_PASAL = re.compile(r"^[\s>*_#-]*P(?:asal|ASAL)\s+\d{1,3}[A-Z]?[\s.:*_]*$", re.MULTILINE)


class PlainNumbers:
    """Tells, for one text, whether the numbered list of a pasal is of ayat.

    Args:
        text: the source.
        start, end: the body.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._end = text, end
        cited = list(_CITED.finditer(text, max(start, 0), end))
        self._pasal = {match["pasal"] for match in cited if match["pasal"]}
        self._everywhere = bool(cited) and not _IN_BRACKETS.search(text, max(start, 0), end)

    def are_ayat(self, number: str, at: int) -> bool:
        """Whether the list that begins at ``at``, right below Pasal ``number``, is of ayat.

        It is where the pasal itself or a citation of it speaks of its ayat, and everywhere in a text that cites ayat and
        prints none in brackets.
        """
        if self._everywhere or number in self._pasal:
            return True
        following = _PASAL.search(self._text, at, self._end)
        own = _CITED.finditer(self._text, at, following.start() if following else self._end)
        return any(not match["pasal"] for match in own)
