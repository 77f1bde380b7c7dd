"""Citations: legal bases and their amendments, internal cross references, annexes, revocations.

UU 12/2011, Lampiran II, numbers 267-282 (teknik pengacuan): `Pasal 5 ayat (1) huruf a dan huruf b`, `Pasal 5 sampai dengan
Pasal 7`, `ayat (1)` of the same pasal, `huruf a` of the same ayat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from simpul.extraction.amendments import AMENDING_PASAL, amended_by, of_amended
from simpul.extraction.cited import PIECE, Reference, regulations_in
from simpul.extraction.model import Citation
from simpul.extraction.passages import Passage, Passages
from simpul.structure.citation import pasal_of
from simpul.structure.numbering import roman_value

_LOST_PASAL = re.compile(r"\b[Pp]asal\s+$")
"""What stands before a huruf whose pasal has lost its number: `Pasal huruf a` cites nothing that can be told."""
_GLUE = re.compile(
    r"\s*(?:,\s*(?:dan|atau|serta)?|dan/atau|dan|atau|serta|jo\.?|juncto)?\s*(?P<range>sampai\s+dengan|s\.?d\.?|s/d|hingga)?\s*$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?P<glue>\s*(?:,|dan|atau|dan/atau|,\s*dan|sampai\s+dengan|s\.d\.)\s*)(?:\(\s?(?P<ayatno>\d+[a-z]?)\s?\)|(?P<hurufno>[a-z])(?=\s*(?:[,;.)]|dan\b|atau\b|konsideran|$))|(?P<pasalno>\d+[A-Z]?)(?=\s*(?:[,;.]|dan\b|$)))"
)
_AMENDED = re.compile(
    r"\bsebagaimana\s+(?:telah\s+)?(?:beberapa\s+kali\s+)?(?:telah\s+)?(?:di\s?ubah|diganti|diperbarui)(?:\s+(?:untuk\s+)?(?:yang\s+)?(?:beberapa|\w+)\s+kali(?:nya)?)?(?:\s*,?\s*(?:dan\s+)?(?:yang\s+)?terakhir(?:\s+kali)?(?:\s+di\s?ubah)?)?\s+dengan\s+",
    re.IGNORECASE,
)
_LOST_NUMBER = re.compile(r"[Tt]entang\s")
"""What an item of the legal bases begins with where the name of the regulation is lost: its title."""
_CHANGE_OF = re.compile(r"\b[Pp]erubahan\s+(?:[Kk]e\w+\s+)?[Aa]tas\s+$")
_REVOKED = re.compile(
    r"\b(?:dicabut\s+dan\s+dinyatakan\s+tidak\s+berlaku|dinyatakan\s+(?:dicabut|tidak\s+berlaku)(?:\s+lagi)?|dicabut)\b",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"\b[Ll]ampiran(?P<numbers>(?:\s*(?:,|dan)?\s*[IVX]+\b)+)?|\bbagan\s+terlampir\b")


def find_citations(passages: Passages, place: str) -> list[Citation]:
    """Citations in order, one for each relation and target in a provision.

    Args:
        passages: the passages.
        place: name of the territory that regulations without one belong to (`banjar`).
    """
    known = set(passages.document.by_path)
    found: list[Citation] = []
    seen: set[tuple[str, str, str]] = set()
    for passage in passages:
        for relation, reference in _of_passage(passage, passages, place, known):
            key = (passage.path, relation, reference.target)
            if key in seen or (reference.internal and reference.target == passage.path):
                continue
            seen.add(key)
            evidence = passages.evidence(
                passage,
                reference.start,
                reference.end,
                passage.text[reference.start : reference.end],
                f"citation.{relation}",
            )
            resolved = not reference.internal or reference.target in known
            printed = passage.text[reference.start : reference.end]
            found.append(Citation(evidence, relation, reference.target, reference.internal, resolved, printed))
    return found


def _of_passage(passage: Passage, passages: Passages, place: str, known: set[str]) -> Iterator[tuple[str, Reference]]:
    external = list(regulations_in(passage.text, place))
    amended = {reference.start for reference in _amending(passage.text, external)}
    if passage.path.startswith("mengingat"):
        titles = _inside_titles(passage.text, external, amended)
        base = next((each for each in external if each.start not in amended and each.start not in titles), None)
        lost = base is None and _LOST_NUMBER.match(passage.text)
        changed = next((each for each in external if lost and _CHANGE_OF.search(passage.text[: each.start])), None)
        if (
            base is not None
        ):  # all provisions of a row: `Pasal 18B ayat (2), Pasal 20, dan Pasal 28J Undang-Undang Dasar ...`
            yield from (("basedOn", each) for each in external if (each.start, each.end) == (base.start, base.end))
        if changed is not None:
            yield "basedOn", changed
        yield from (("amendedBy", reference) for reference in external if reference.start in amended)
        return
    weighed = passage.path.startswith("menimbang")  # `sehingga perlu dicabut` revokes nothing yet
    revoked = not weighed and (_REVOKED.search(passage.text) or _revoking_chapeau(passage, passages))
    titles = _inside_titles(passage.text, external, amended)
    for reference in external:
        if reference.start in amended:
            yield "amendedBy", reference
        elif reference.start not in titles:
            yield ("revokes" if revoked else "refersTo"), reference
    if passage.path != "menetapkan":
        references = internal_references(passage, external, known)
        if AMENDING_PASAL.match(passage.path):
            references = of_amended(passage, references, known, amended_by(passages, place))
        yield from (("refersTo", reference) for reference in references)
        yield from (("annex", reference) for reference in annexes(passage.text))


def _revoking_chapeau(passage: Passage, passages: Passages) -> bool:
    parent = passages.parent(passage)
    if parent is None:
        return False
    last = passages.siblings(passage)[-1]
    if re.search(r"\b(?:mencabut|dicabut|dinyatakan\s+tidak\s+berlaku)\b", parent.text):
        return True
    return bool(re.search(r"[;,]\s*dicabut\s+dan\s+dinyatakan\s+tidak\s+berlaku\W*$", last.text))


def _amending(text: str, external: list[Reference]) -> list[Reference]:
    """Regulations that amend the one before them: those behind `sebagaimana telah diubah dengan`, up to their title."""
    found = []
    for match in _AMENDED.finditer(text):
        following = [reference for reference in external if reference.start >= match.end()]
        for index, reference in enumerate(following):
            gap = text[match.end() if index == 0 else following[index - 1].end : reference.start]
            if (index == 0 and len(gap) < 4) or (index and re.fullmatch(r"\s*(?:,|dan|,\s*dan)\s*", gap)):
                found.append(reference)
            else:
                break
    return found


def _inside_titles(text: str, external: list[Reference], amended: set[int]) -> set[int]:
    """Regulations named only in the title of another (`tentang Perubahan Atas Peraturan Daerah Nomor 8 Tahun 2016`)."""
    return {
        reference.start
        for reference in external
        if re.search(
            r"\b(?:[Pp]erubahan\s+(?:[Kk]e\w+\s+)?(?:[Aa]tas|terhadap)|[Pp]encabutan(?:\s+atas)?|[Pp]elaksanaan|[Tt]entang\s+[Pp]enetapan)\s*$",
            text[: reference.start],
        )
        and reference.start not in amended
    }


def internal_references(passage: Passage, external: list[Reference], known: set[str]) -> Iterator[Reference]:
    """References to provisions of the same regulation, lists and ranges spelt out."""
    covered = [(reference.start, reference.end) for reference in (*external, *_of_others(passage, external))]
    pieces = [
        match
        for match in PIECE.finditer(passage.text)
        if not any(start <= match.start() < end for start, end in covered)
        and not _LOST_PASAL.search(passage.text, max(0, match.start() - 12), match.start())
    ]
    chain: dict[str, str] = {}
    last_end, last_kind = -10, ""
    order = ("pasal", "ayat", "huruf", "angka")
    for index, match in enumerate(pieces):
        kind = next(name for name in order if match[name])
        number = re.sub(r"\s", "", match[kind + "no"])
        number = re.sub(r"^[lI|]$", "1", number) if kind == "ayat" else number
        gap = passage.text[last_end : match.start()] if last_end >= 0 else "x"
        joined = _GLUE.fullmatch(gap) if last_end >= 0 and len(gap) < 30 else None
        first, first_kind = dict(chain), last_kind
        if joined is None:
            chain = {}
        chain = {name: value for name, value in chain.items() if order.index(name) < order.index(kind)}
        chain[kind] = number if kind == "pasal" else number.lower()
        target = _resolve(passage, chain)
        if joined and joined["range"] and first_kind == kind:
            for between in _between(first[kind], number, kind):
                yield Reference(_resolve(passage, {**chain, kind: between}), match.start(), match.end(), internal=True)
        deeper = pieces[index + 1] if index + 1 < len(pieces) else None
        refined = (
            deeper is not None
            and order.index(next(name for name in order if deeper[name])) > order.index(kind)
            and re.fullmatch(r"\s*", passage.text[match.end() : deeper.start()])
        )
        if not refined:
            yield Reference(target, _chain_start(passage, pieces, index), match.end(), internal=True)
            yield from _bare_numbers(passage, match, chain, kind)
        last_end, last_kind = match.end(), kind


def _of_others(passage: Passage, external: list[Reference]) -> Iterator[Reference]:
    """Provisions that are none of this regulation: those named right before another, and ayat and pasal in the preamble.

    `ketentuan ayat (3) dan ayat (4) Undang-Undang Nomor ...` names ayat of that law, whose pasal is left out or lost.
    """
    pieces = list(PIECE.finditer(passage.text))
    if not passage.path.startswith("pasal-"):
        pieces_of_others = [match for match in pieces if match["pasal"] or match["ayat"]]
        yield from (Reference("", match.start(), match.end(), internal=False) for match in pieces_of_others)
        return
    for reference in external:
        boundary, gap = reference.start, re.compile(r"\s+")
        for match in reversed([match for match in pieces if match.end() <= reference.start]):
            if not gap.fullmatch(passage.text, match.end(), boundary):
                break
            yield Reference("", match.start(), match.end(), internal=False)
            boundary, gap = match.start(), _BETWEEN_PIECES


_BETWEEN_PIECES = re.compile(r"\s+|\s*(?:,\s*(?:dan\s+|atau\s+)?|\s(?:dan|atau|dan/atau|serta|sampai\s+dengan)\s+)")


def _chain_start(passage: Passage, pieces: list[re.Match[str]], index: int) -> int:
    """Where the run of pieces begins that nothing but white space separates from piece ``index``."""
    start = pieces[index].start()
    while index and not passage.text[pieces[index - 1].end() : start].strip():
        index -= 1
        start = pieces[index].start()
    return start


def _bare_numbers(passage: Passage, match: re.Match[str], chain: dict[str, str], kind: str) -> Iterator[Reference]:
    """Numbers that go on a list without its word: `ayat (1), (2) dan (3)`, `huruf a dan b`."""
    at = match.end()
    previous = chain[kind]
    while True:
        more = _BARE.match(passage.text, at)
        if more is None or not more[kind + "no" if kind != "angka" else "ayatno"]:
            return
        number = more[kind + "no"] if kind != "angka" else ""
        if kind == "pasal" and not re.search(r"dan|,", more["glue"]):
            return
        if re.search(r"sampai|s\.d", more["glue"]):
            for between in _between(previous, number, kind):
                yield Reference(_resolve(passage, {**chain, kind: between}), match.start(), more.end(), internal=True)
        yield Reference(_resolve(passage, {**chain, kind: number}), match.start(), more.end(), internal=True)
        at, previous = more.end(), number


def _between(first: str, last: str, kind: str) -> list[str]:
    if kind in ("pasal", "ayat", "angka"):
        low, high = int(re.sub(r"\D", "", first) or 0), int(re.sub(r"\D", "", last) or 0)
        return [str(value) for value in range(low + 1, high)] if high - low < 100 else []
    return [chr(code) for code in range(ord(first) + 1, ord(last))]


def _resolve(passage: Passage, chain: dict[str, str]) -> str:
    """Citation path of a reference as seen from a passage."""
    quoted = pasal_of(passage.path).rpartition("/")[0]  # the amending item that quotes the pasal, empty elsewhere
    quoted = quoted if quoted.startswith("pasal-") else ""
    own = passage.path.removeprefix(f"{quoted}/").split("/")
    order = ("pasal", "ayat", "huruf", "angka")
    named = [f"{kind}-{chain[kind]}" for kind in order if kind in chain]
    top = next(kind for kind in order if kind in chain)
    if top == "pasal":
        return "/".join(named)
    prefix = [quoted] if quoted else []
    for part in own:
        kind = part.split("-")[0]
        if kind in order and order.index(kind) >= order.index(top):
            break
        prefix.append(part)
    return "/".join([*prefix, *named])


def annexes(text: str) -> Iterator[Reference]:
    """Annexes: `lampiran`, or `lampiran-2` where numbered."""
    for match in _ANNEX.finditer(text):
        if match["numbers"]:
            for numeral in re.findall(r"[IVX]+", match["numbers"]):
                yield Reference(f"lampiran-{roman_value(numeral)}", match.start(), match.end(), internal=True)
        else:
            yield Reference("lampiran", match.start(), match.end(), internal=True)
