"""Regulations cited in words, and the provisions named with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from simpul.extraction.lexicon import load

_TYPES = load("regulations")["type"]
_NUMBER = (
    r"\s*,?\s*(?:[Nn]omor|No\.?)\s*:?\s*(?:(?P<number>[\w./-]*\d[\w./-]*|\d+)\s*,?\s*[Tt]ahun\s+(?P<year>[12][0-9lO]{3})"
    r"|(?:P\.\s?)?(?P<pnumber>\d+)/[\w./-]*?(?P<pyear>(?:19|20)\d{2})\b)"
)
_YEAR_FIRST = r"\s+[Tt]ahun\s+(?P<fyear>[12]\d{3})\s+[Nn]omor\s+(?P<fnumber>\d+)"
_NAME = r"(?:\s+(?P<place>(?:Kota|Kabupaten|Provinsi|Propinsi)?\s*[A-Z][\w]+(?:\s+(?!Nomor\b)[A-Z]\w+){0,4}))?"
PIECE = re.compile(
    r"(?P<pasal>[Pp]asal)\s+(?P<pasalno>\d\s\d(?=\s+ayat\b)|\d+[A-Z]{0,2}|[IVX]+)\b"
    r"|(?P<ayat>[Aa]yat)\s*\(?\s?(?P<ayatno>\d+[a-z]?(?=\s?\))|(?<=\()[lI|](?=\))|(?<=\()\d(?=[1lIJ]\s+[a-z]))(?:\s?\)|[1lIJ])|(?P<huruf>[Hh]uruf)(?:\s+|(?=[a-z](?:\s|[.,;)]|$)))(?P<hurufno>[a-zA-Z]{1,2})(?![\w])"
    r"|(?P<angka>[Aa]ngka)\s+(?P<angkano>\d+)\b"
)
"""A part of a reference: `Pasal 5`, `ayat (1)`, `huruf a`, `angka 2`."""


@dataclass(frozen=True)
class Reference:
    """A regulation or provision cited in words.

    Attributes:
        target: short id of a regulation (with the provision named before it) or citation path.
        start, end: span in the words.
        internal: whether it points into this regulation.
    """

    target: str
    start: int
    end: int
    internal: bool


def regulations_in(text: str, place: str) -> Iterator[Reference]:
    """Regulations cited in words, with the provision named before them (`Pasal 18 ayat (6) Undang-Undang Dasar ...`)."""
    at = 0
    while True:
        best: tuple[int, int, str] | None = None
        for entry in _TYPES:
            pattern = re.compile(
                rf"\b(?:{entry['pattern']})"
                + (_NAME if entry.get("place") else "")
                + ("" if entry.get("unnumbered") else f"(?:{_NUMBER}|{_YEAR_FIRST})"),
                re.IGNORECASE if entry.get("any_case") else 0,
            )
            match = pattern.search(text, at)
            if match and (
                best is None or match.start() < best[0] or (match.start() == best[0] and match.end() > best[1])
            ):
                best = (match.start(), match.end(), _short_id(entry, match, place))
        if best is None:
            return
        start, end, target = best
        lead = re.search(
            r"((?:[Pp]asal\s+\d+[A-Z]?)(?:\s+ayat\s+\(\d+\))?(?:\s+huruf\s+[a-z])?)(?:(?:\s*,\s*(?:dan\s+)?|\s+dan\s+)(?:ayat\s+\(\d+\)|Pasal\s+\d+[A-Z]?(?:\s+ayat\s+\(\d+\))?))*\s+$",
            text[max(0, at) : start],
        )
        if lead:
            start = max(0, at) + lead.start()
            for path in _provisions_of(lead[0]):
                yield Reference(f"{target}/{path}", start, end, internal=False)
        else:
            yield Reference(target, start, end, internal=False)
        at = end


def _provisions_of(words: str) -> list[str]:
    """Citation paths named in words: `Pasal 126 ayat (1) dan ayat (7)` gives two."""
    order = ("pasal", "ayat", "huruf", "angka")
    chain: dict[str, str] = {}
    paths: list[str] = []
    end = 0
    for match in PIECE.finditer(words):
        kind = next(name for name in order if match[name])
        deeper = bool(chain) and not words[end : match.start()].strip()
        if deeper:
            paths.pop()
        chain = {name: number for name, number in chain.items() if order.index(name) < order.index(kind)}
        chain[kind] = match[kind + "no"] if kind == "pasal" else match[kind + "no"].lower()
        paths.append("/".join(f"{name}-{chain[name]}" for name in order if name in chain))
        end = match.end()
    return paths


def _short_id(entry: dict[str, object], match: re.Match[str], place: str) -> str:
    groups = match.groupdict()
    kind = str(entry["id"])
    if entry.get("unnumbered"):
        return kind
    groups["year"] = (
        (groups.get("year") or groups.get("pyear") or groups.get("fyear") or "").replace("l", "1").replace("O", "0")
    )
    number = (
        re.sub(r"[^\w]+", "-", groups.get("number") or groups.get("pnumber") or groups.get("fnumber") or "")
        .strip("-")
        .lower()
    )
    number = str(int(number)) if number.isdigit() else number
    if entry.get("place"):
        named = re.sub(r"^(?:Kota|Kabupaten|Provinsi|Propinsi)\s+", "", (groups.get("place") or "").strip())
        named = re.sub(r"^(?:Kota|Kabupaten)\s+", "", named)
        where = re.sub(r"\s+", "-", named.lower()) or place
        return f"{kind}-{where}-{number}-{groups['year']}"
    if entry.get("ministry"):
        named = " ".join(re.findall(r"[a-z]+", re.sub(r"\bdan\b", "", (groups.get("ministry") or "").lower())))
        short = load("regulations")["ministries"].get(named)
        if short:
            return f"{short}-{number}-{groups['year']}"
        ministry = named.replace(" ", "-")
        return f"{kind}-{ministry}-{number}-{groups['year']}" if ministry else f"{kind}-{number}-{groups['year']}"
    return f"{kind}-{number}-{groups['year']}"
