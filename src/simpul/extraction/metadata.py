"""Metadata: title, type, number, year, places, dates and names, from the title block and the closing.

UU 12/2011, Lampiran II, numbers 2-12 (judul), 160-174 (penutup).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from simpul.extraction.lexicon import load
from simpul.extraction.model import Evidence, MetadataField
from simpul.source.text import SourceText
from simpul.structure.headings import title_case
from simpul.structure.model import Document, SegmentKind

_MONTHS = {
    name: index
    for index, name in enumerate(
        [
            "januari",
            "februari",
            "maret",
            "april",
            "mei",
            "juni",
            "juli",
            "agustus",
            "september",
            "oktober",
            "november",
            "desember",
        ],
        start=1,
    )
} | {"pebruari": 2, "nopember": 11, "agusus": 8}
_DATE = r"(?:(?P<day>\d{1,2})\s*[-./ ]\s*(?P<month>[A-Za-z]+|\d{1,2})\s*[-./ ]\s*(?P<year>[12][0-9lO]{3}))"
_HEAD = re.compile(
    r"(?P<type>(?:PERATURAN|UNDANG|KEPUTUSAN|INSTRUKSI)[\w\- ,]*?)\s+NOMOR\s*:?\s*(?:(?P<number>[\w./-]*\d[\w./-]*|[lI]{1,3})|[.…_-]*)\s+TAHUN\s+(?P<year>[12][0-9lIO]{3})\s+TENTANG\s+(?P<title>.+?)"
    r"\s*(?=DENGAN\s+RAHMAT|MENIMBANG|(?:WALI\s?KOTA|BUPATI|GUBERNUR|PRESIDEN|MENTERI)\b[^.]*,\s*$|$)",
    re.IGNORECASE | re.DOTALL,
)
_ENACTED = re.compile(
    rf"D\s?itetapkan\s+di\s*:?\s*(?P<place>[A-Z][\w ]*?)\s*\.?\s*pada\s+tanggal\s*[:,]?\s*{_DATE}", re.IGNORECASE
)
_PROMULGATED = re.compile(
    rf"D\s?iundangkan\s+di\s*:?\s*(?P<place>[A-Z][\w ]*?)\s*\.?\s*pada\s+tanggal\s*[:,]?\s*{_DATE}", re.IGNORECASE
)
_NOISE = re.compile(r"\b(?:ttd|dto|cap|td|tertanda|ttd/cap|cap/ttd|cap\.\s?ttd)\b\.?,?", re.IGNORECASE)
_FORCE = re.compile(r"mulai\s+berlaku\s+(?:pada\s+tanggal\s+[^.;]+|sejak\s+[^.;]+|setelah\s+[^.;]+|terhitung\s+[^.;]+)")

_GAZETTE_PAGE = re.compile(
    r"(?P<gazette>(?:LEMBARAN|BERITA)\s+(?:NEGARA|DAERAH))\s+(?P<of>REPUBLIK\s+INDONESIA|(?:PROVINSI|KABUPATEN|KOTA)\s+[A-Z]+(?:[ ][A-Z]+){0,3})"
    r"\s+N(?:o|O|omor|OMOR)\s?\.?\s*:?\s*(?P<number>\d+)\s*,\s*(?:T(?:ahun|AHUN)\s+)?(?P<year>(?:19|20)\d{2})\b"
)
"""The head of a page of the gazette, in front of the title: `BERITA NEGARA REPUBLIK INDONESIA No. 245, 2015`."""


@dataclass(frozen=True)
class _Found:
    field: str
    value: str
    start: int
    end: int
    provision: str = ""


_HIJRI = re.compile(r"\b1[34]\d\d\s*H\b")
"""A date of the other calendar, under the one that counts."""


def find_metadata(document: Document) -> list[MetadataField]:
    """Fields of the metadata table, in the order of the text. Fields the text does not give are left out."""
    source = document.source
    return [
        MetadataField(
            Evidence(
                found.provision,
                found.start,
                found.end,
                source.slice(found.start, found.end),
                found.field,
                f"metadata.{found.field}",
            ),
            found.field,
            found.value,
        )
        for found in (*_title_block(document), *_closing(document))
        if found.value
    ]


def _title_block(document: Document) -> Iterator[_Found]:
    source = document.source
    end = next((unit.start for unit in document.units), min(len(source.text), 4000))
    grace = re.compile(r"DENGAN\s+RAHMAT\b").search(source.text, 0, end)
    if grace and _HEAD.search(source.text, 0, grace.start()):
        end = grace.start()  # regulations cited behind it, where the word Menimbang is lost, are no title
    match = _HEAD.search(source.text, 0, end)
    if match is None:
        return
    last = None
    for other in _HEAD.finditer(source.text, 0, end):
        last = other
    match = last or match
    words = re.sub(r"[*_#>]+", " ", match["title"])
    title_start, title_end = match.span("title")
    words = re.split(r"\s+DENGAN\s+RAHMAT\b", words)[0]
    yield _Found("title", title_case(words).rstrip(" ."), title_start, title_end)
    kind = type_id(match["type"])
    yield _Found("type", kind, *match.span("type"))
    if match["number"]:
        yield _Found("number", _number(match["number"]), *match.span("number"))
    yield _Found("year", _figures(match["year"]), *match.span("year"))


def _number(printed: str) -> str:
    digits = printed.strip(" .,")
    figures = _figures(digits)
    return str(int(figures)) if figures.isdigit() else digits


def _figures(printed: str) -> str:
    """Letters that OCR takes for figures read as figures (`l3` -> 13)."""
    return printed.replace("l", "1").replace("I", "1").replace("O", "0")


def type_id(printed: str) -> str:
    """Short id of a type of regulation as a title prints it (`PERATURAN WALI KOTA BANJAR` -> `perwali`); empty if unknown."""
    words = re.sub(r"\s+", " ", printed).strip()
    best = ("", 0)
    for entry in load("regulations")["type"]:
        for match in re.finditer(entry["pattern"], words, re.IGNORECASE):
            if len(match[0]) > best[1] and match.start() < len(words):
                best = (str(entry["id"]), len(match[0]))
    return best[0]


def _closing(document: Document) -> Iterator[_Found]:
    source = document.source
    signature = [
        segment for segment in document.segments if segment.kind in (SegmentKind.SIGNATURE, SegmentKind.CLOSING)
    ]
    for unit in reversed(document.units):
        if not unit.text_spans or not unit.path.startswith("pasal"):
            continue
        start, end = unit.text_spans[0][0], unit.text_spans[-1][1]
        force = _FORCE.search(source.text, start, end)
        if force:
            yield _Found("in_force_rule", re.sub(r"\s+", " ", force[0]).strip(), force.start(), force.end(), unit.path)
            break
    if not signature:
        return
    start, end = signature[0].start, len(source.text)
    enacted = _ENACTED.search(source.text, start, end)
    if enacted:
        yield _Found("place", title_case(enacted["place"]), *enacted.span("place"))
        yield _Found("enacted_date", iso_date(enacted), enacted.start("day"), enacted.end("year"))
        yield from _signatory(source, enacted.end(), "enacted_by", "signatory_post")
    promulgated = _PROMULGATED.search(source.text, start, end)
    if promulgated:
        yield _Found("promulgated_date", iso_date(promulgated), promulgated.start("day"), promulgated.end("year"))
        yield from _signatory(source, promulgated.end(), "promulgated_by", "")
    gazette = next((segment for segment in document.segments if segment.kind is SegmentKind.GAZETTE), None)
    if gazette:
        yield _Found(
            "gazette", title_case(source.slice(gazette.start, gazette.end)).rstrip(" ."), gazette.start, gazette.end
        )
    elif first := _GAZETTE_PAGE.search(source.text[: document.units[0].start if document.units else 0]):
        name = title_case(f"{first['gazette']} {first['of']}")
        yield _Found("gazette", f"{name} Tahun {first['year']} Nomor {first['number']}", *first.span())
    else:
        named = re.compile(r"dalam\s+((?:Berita|Lembaran)\s+(?:Daerah|Negara)\s+[A-Z][\w ]+)").search(
            source.text, start, end
        )
        if named:
            value = re.sub(r"\s+", " ", named[1]).strip()
            yield _Found("gazette", value, named.start(1), named.start(1) + len(named[1].rstrip()))


def _signatory(source: SourceText, at: int, name_field: str, post_field: str) -> Iterator[_Found]:
    """Post and name under a date: lines in capitals, the post ending in a comma or naming one, then the name."""
    lines: list[tuple[int, int, str]] = []
    for match in re.compile(r"[^\n]+").finditer(source.text, at, min(len(source.text), at + 700)):
        text = match[0].strip(" \t*_>#-\xa0")
        if not re.search(r"[A-Za-z]{2}", text) or "\t" in text or _HIJRI.search(text):
            continue
        if re.match(r"D\s?iundangkan|D\s?itetapkan|BERITA|LEMBARAN|Salinan|NIP", text):
            break
        start = match.start() + match[0].find(text)
        lines.append((start, start + len(text), text))
    post: list[tuple[int, int, str]] = []
    last = next(
        (index for index, (_, _, text) in enumerate(lines[:5]) if text.endswith(",") and not _NOISE.fullmatch(text)), -1
    )
    if last >= 0 and _is_post(lines[0][2], going_on=False):
        post, lines = lines[: last + 1], lines[last + 1 :]
    while lines and (not post or not post[-1][2].endswith(",")) and _is_post(lines[0][2], bool(post)):
        post.append(lines.pop(0))
    if post and post_field:
        words = title_case(" ".join(text for _, _, text in post)).strip(" ,.")
        yield _Found(post_field, words, post[0][0], post[-1][1])
    for start, end, text in lines:
        plain = _NOISE.sub("", text).strip(" ,")
        plain = plain if re.search(r"\b[A-Z]\.$", plain) else plain.rstrip(" .,")
        if len(plain) > 2 and re.search(r"[A-Z]", plain):
            yield _Found(name_field, _person(plain), start, end)
            return


def _is_post(text: str, going_on: bool) -> bool:
    if re.search(
        r"\b(?:WALI\s?KOTA|BUPATI|GUBERNUR|SEKRETARIS|MENTERI|PRESIDEN|DIREKTUR|KEPALA)\b", text, re.IGNORECASE
    ):
        return True
    return going_on and bool(re.match(r"(?:KOTA|KABUPATEN|PROVINSI|REPUBLIK|HUKUM|DAN|PERATURAN)\b", text))


def _person(printed: str) -> str:
    """A name as it is written; figures inside its words are letters that OCR took for them (`SANT0SO`)."""
    printed = re.sub(
        r"(?<=[^\W\d])[0158](?=[^\W\d]|\b)|\b[0158](?=[^\W\d]{2})", lambda m: "OISB"["0158".index(m[0])], printed
    )
    return " ".join(
        word
        if (re.search(r"[a-z.]", word) and not word.isupper()) or re.fullmatch(r"(?:[A-Z]{1,3}\.)+,?[A-Z]?,?", word)
        else word.capitalize()
        for word in printed.split()
    )


def iso_date(match: re.Match[str]) -> str:
    """ISO 8601 date of a match with day, month (name or number) and year; empty where it is none."""
    month = int(match["month"]) if match["month"].isdigit() else _MONTHS.get(match["month"].lower(), 0)
    day = int(match["day"])
    year = _figures(match["year"])
    return f"{year}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else ""
