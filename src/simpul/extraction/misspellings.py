"""Words printed otherwise than they are meant or spelt."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from simpul.extraction.layers import Layers
from simpul.extraction.model import Anomaly, Evidence
from simpul.structure.misprints import TOKEN
from simpul.structure.model import SegmentKind

_DOUBLED = re.compile(r"(?P<word>[a-z]{4,})(?P=word)(?P<ending>nya)?")
"""A word said twice whose hyphen is lost: `tugastugas`."""


@cache
def nonstandard() -> dict[str, str]:
    """Word as some drafters spell it -> its standard spelling; it is reported, and read as printed."""
    data = tomllib.loads(files("simpul.structure").joinpath("spelling.toml").read_text(encoding="utf-8"))
    return dict(data["nonstandard"])


def misspellings(layers: Layers) -> Iterator[Anomaly]:
    """Words known as slips, or spelt against the standard; reported once per provision and word, the closing under the last pasal.

    Corrections of data/curation are reported too. A word printed in capitals is none that a standard spelling is asked of.
    """
    document = layers.passages.document
    places: dict[str, list[tuple[int, int]]] = {each.path: list(each.unit.text_spans) for each in layers.passages}
    closing = [(each.start, each.end) for each in document.segments if each.kind is SegmentKind.CLOSING]
    pasals = [unit.path for unit in document.units if unit.type == "pasal"]
    if pasals and closing:
        places.setdefault(pasals[-1], []).extend(closing)
    for path, spans in places.items():
        seen: set[str] = set()
        for start, end in spans:
            for match in TOKEN.finditer(document.source.text[start:end]):
                printed = match[0]
                meant = layers.spelling.get(printed) or _standard(printed)
                if meant is None or printed.lower() in seen:
                    continue
                seen.add(printed.lower())
                first = start + match.start()
                evidence = Evidence(path, first, first + len(printed), printed, printed, "anomaly.misspelling")
                yield Anomaly(
                    evidence,
                    "misspelling",
                    f"'{printed}' is printed for '{meant}'.",
                    f"'{printed}' tercetak, dibaca '{meant}'.",
                )
    for passage in layers.passages:
        for slip in passage.words.slips:
            evidence = layers.passages.evidence(passage, slip.start, slip.end, slip.printed, "anomaly.curated-reading")
            yield Anomaly(
                evidence,
                "curated-reading",
                f"'{slip.printed}' is read as '{slip.meant}'.",
                f"'{slip.printed}' dibaca '{slip.meant}': {slip.reason}.",
            )


def _standard(printed: str) -> str | None:
    """The standard spelling of a word in small letters or with a capital, where it differs."""
    doubled = _DOUBLED.fullmatch(printed)
    if doubled:
        return f"{doubled['word']}-{doubled['word']}{doubled['ending'] or ''}"
    return None if printed.isupper() else nonstandard().get(printed.lower())
