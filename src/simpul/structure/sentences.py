"""How the words before a mark end: whether they ask for what follows, end a sentence, or cite a list."""

from __future__ import annotations

import re

_OPEN_ENDED = re.compile(
    r"(?:\b(?:dalam|pada|dan|atau|dan/atau|dengan|ketentuan|dimaksud|oleh|ke|dari|tentang|Pasal|ayat|huruf|angka|Nomor|nomor|Tahun|tahun"
    r"|serta|di|yang|untuk|kepada|melalui|sampai|menurut|berdasarkan|perubahan)|,|/)$"
)
_CITES_LIST = re.compile(
    r"(?:\b(?:ayat|huruf|angka|Pasal)|\b(?:ayat|huruf|angka|Pasal)\s+\(?\w{1,3}\)?\s*(?:,|dan|atau|dan/atau|sampai dengan|s\.d\.?))$"
)
_CONTINUED = re.compile(r"\b(?:Nomor|nomor|Tahun|tahun|Pasal|sejumlah|sebanyak)$")
_WORD = re.compile(r"\b[a-z]{3,}$")
_SENTENCE_END = re.compile(r"[.;:)]\W*$|^$")


def is_open_ended(before: str) -> bool:
    """Whether the words are not finished (`... tentang`, `... dan`): what follows continues them, whatever it looks like."""
    return bool(_OPEN_ENDED.search(before))


def asks_for_number(before: str) -> bool:
    """Whether the words ask for the number that follows as part of a citation or count (`ayat`, line break, `(2)`)."""
    return bool(_CITES_LIST.search(before) or _CONTINUED.search(before))


def ends_sentence(before: str) -> bool:
    """Whether the words end a sentence or an item, or there are none."""
    return bool(_SENTENCE_END.search(before))


def breaks_off(before: str) -> bool:
    """Whether the words end in a plain word, as those of a sentence do whose closing sign is lost."""
    return bool(_WORD.search(before)) and not is_open_ended(before) and not asks_for_number(before)


def ends_in_word(before: str) -> bool:
    """Whether the words end in a word or bracket that asks for nothing: `... anggota DPRD`."""
    return bool(re.search(r"[\w)]$", before)) and not is_open_ended(before) and not asks_for_number(before)
