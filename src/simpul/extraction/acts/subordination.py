"""Units below an organisation: `berada di bawah X`, `unsur pelaksana teknis pada Dinas`, `selaku perangkat Kecamatan`."""

from __future__ import annotations

import re

from simpul.extraction.acts.belonging import belonging
from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.passages import Passage


def under(passage: Passage, context: Context) -> Rule:
    """`Bagian adalah unit kerja yang berada di bawah Sekretariat Daerah`: a unit below an organisation is part of it."""
    for match in re.finditer(
        r"\b(?:(?:berada|berkedudukan)\s+di\s?bawah|(?:adalah|ialah|merupakan)\s+unit(?:\s+(?!yang\b|di\b)[a-z]+){0,5}\s+di\s?bawah|(?P<part>(?:adalah|merupakan)\s+(?:bagian|anggota)(?:\s+dari)?))\s+",
        passage.text,
    ):
        group = context.group_at(passage, match.end())
        defined = context.subjects.defined.get(passage.path)
        subjects = (defined,) if defined else context.subjects.of(passage, match.start())
        start = context.start_of(passage, subjects, match.start())
        if (
            group is not None
            and match["part"]
            and ("anggota" in match["part"] or group.mentions[0].office_class == "group")
        ):
            whole = group.mentions[:1]
            span = (start, group.end)
            if "anggota" in match["part"]:
                yield Found(without(subjects, whole), "memberOf", whole, *span, match.span(), "act.under")
            else:
                yield from belonging(passage, whole, without(subjects, whole), match.span(), span)
            continue
        if group is None or any(m.office_class in ("post", "forum") for m in (*group.mentions, *subjects)):
            continue
        yield Found(subjects, "partOf", group.mentions, start, group.end, match.span(), "act.under")
    yield from _technical_unit(passage, context)
    yield from _device_of(passage, context)


_DEVICE = re.compile(r"\b(?:adalah|ialah|merupakan|selaku|sebagai)\s+perangkat\s+(?=(?:Kecamatan|Kelurahan)\b)")


def _device_of(passage: Passage, context: Context) -> Rule:
    """`Kelurahan adalah bagian wilayah dari Kecamatan sebagai perangkat Kecamatan`, `Lurah selaku perangkat Kecamatan`: part of it."""
    for named_so in _DEVICE.finditer(passage.text):
        named = context.group_at(passage, named_so.end())
        of = named.mentions[0] if named else context.decreeing(passage, named_so.end())
        lead = context.subjects.defined.get(passage.path)
        beside = next(
            (
                g
                for g in passage.groups
                if g.end <= named_so.start() and not passage.text[g.end : named_so.start()].strip(" ,")
            ),
            None,
        )
        units = (lead,) if lead is not None else beside.mentions[-1:] if beside else ()
        if of is not None and units:
            start = context.start_of(passage, units, named_so.start())
            span = (start, of.end)
            yield Found(without(units, (of,)), "partOf", (of,), *span, named_so.span(), "act.under")
    match = re.search(r"\b(?:adalah|merupakan)\s+bagian\s+wilayah\s+(?:dari\s+)?", passage.text)
    defined = context.subjects.defined.get(passage.path)
    group = context.group_at(passage, match.end()) if match and defined else None
    if match is None or defined is None or group is None:
        return
    whole = group.mentions[:1]
    device = re.compile(rf"\s+sebagai\s+perangkat\s+{re.escape(whole[0].name)}\b", re.IGNORECASE)
    found = device.match(passage.text, group.end)
    if found:
        yield Found((defined,), "partOf", whole, 0, found.end(), match.span(), "act.under")


def _technical_unit(passage: Passage, context: Context) -> Rule:
    """`Unit Pelaksana Teknis adalah unsur pelaksana teknis pada Dinas`: defined as a part of the organisation."""
    match = re.search(
        r"\b(?:adalah|merupakan)\s+unsur\s+pelaksana\s+(?:tugas\s+)?(?:teknis|operasional)(?:\s+(?:teknis|operasional|penunjang|dan/atau|dan))*\s+(?:pada\s+|dari\s+|di\s+lingkungan\s+)?",
        passage.text,
    )
    defined = context.subjects.defined.get(passage.path)
    group = context.group_at(passage, match.end()) if match and defined else None
    if match is not None and defined is not None and group is not None and group.mentions[0].proper:
        yield Found((defined,), "partOf", group.mentions[:1], 0, group.end, match.span(), "act.under")
    unit = re.search(
        r"\b(?:adalah|merupakan)\s+unit\s+pelaksana\s+teknis(?:\s+(?:daerah|dinas))?\s+(?:pada\s+|dari\s+|di\s+lingkungan\s+)?(?=Dinas|Badan)",
        passage.text,
    )
    of = context.decreeing(passage, unit.end()) if unit else None
    if unit is not None and of is not None and of.office_class == "organisation":
        units = (defined,) if defined is not None else context.subjects.of(passage, unit.start())
        yield Found(without(units, (of,)), "partOf", (of,), 0, of.end, unit.span(), "act.under")


RULES = (under,)
