"""The structure of the four regulations: every unit, and no character of the text left out."""

from collections import Counter
from itertools import pairwise

import pytest

from regulations_read import SLUGS, document_of, source_of
from simpul.structure.model import CONTAINER_TYPES, LEAF_TYPES, UNIT_TYPES, Document, SegmentKind

COUNTS = {
    "banjar-2023-6": {"bab": 6, "bagian": 6, "paragraf": 10, "pasal": 24, "ayat": 61, "huruf": 86, "angka": 60},
    "bukittinggi-2014-65": {"bab": 5, "bagian": 6, "paragraf": 3, "pasal": 18, "ayat": 10, "huruf": 19, "angka": 80},
    "kendari-2020-35": {"bab": 8, "bagian": 9, "pasal": 25, "ayat": 44, "huruf": 118, "angka": 25},
    "tarakan-2017-9": {"bab": 14, "bagian": 33, "pasal": 37, "ayat": 35, "huruf": 132, "angka": 50},
}
"""Units as counted in the printed texts."""
OF_NO_UNIT = {
    SegmentKind.TITLE,
    SegmentKind.PREAMBLE,
    SegmentKind.FURNITURE,
    SegmentKind.BLANK,
    SegmentKind.CLOSING,
    SegmentKind.SIGNATURE,
    SegmentKind.GAZETTE,
    SegmentKind.ANNEX,
    SegmentKind.EXPLANATION,
}


@pytest.fixture(params=SLUGS)
def read(request: pytest.FixtureRequest) -> Document:
    return document_of(request.param)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_unit_is_found(slug: str) -> None:
    units = Counter(unit.type for unit in document_of(slug).units if unit.type in UNIT_TYPES)
    assert units == COUNTS[slug]


@pytest.mark.parametrize("slug", SLUGS)
def test_pasal_and_bab_are_numbered_without_a_gap(slug: str) -> None:
    for unit_type in ("pasal", "bab"):
        numbers = [unit.number for unit in document_of(slug).units if unit.type == unit_type]
        assert numbers == [str(value) for value in range(1, COUNTS[slug][unit_type] + 1)]


def test_segments_tile_the_text(read: Document) -> None:
    at = 0
    for segment in read.segments:
        assert segment.start == at < segment.end
        at = segment.end
    assert at == len(read.source.text)


def test_spans_of_the_units_tile_the_body(read: Document) -> None:
    """Every word is a mark, a heading or a text of exactly one unit, or is classed as belonging to none."""
    spans = sorted((start, end, unit.path) for unit in read.units for start, end in unit.text_spans)
    for (_, end, _), (start, _, _) in pairwise(spans):
        assert end <= start
    texts = [item for item in read.segments if item.kind is SegmentKind.TEXT]
    assert [(item.start, item.end, item.path) for item in texts] == spans
    for segment in read.segments:
        belongs = segment.kind in (SegmentKind.MARKER, SegmentKind.TEXT, SegmentKind.HEADING)
        assert belongs == (segment.path in read.by_path)
        assert belongs != (segment.kind in OF_NO_UNIT)


def test_what_is_blank_holds_no_word(read: Document) -> None:
    for segment in read.segments:
        if segment.kind is SegmentKind.BLANK:
            assert not any(char.isalnum() for char in read.source.slice(segment.start, segment.end))


def test_only_initials_stamps_and_a_repeated_word_are_furniture(read: Document) -> None:
    for segment in read.segments:
        if segment.kind is SegmentKind.FURNITURE:
            words = read.source.slice(segment.start, segment.end)
            assert "\t" in words or (read.source.slug, words) == ("kendari-2020-35", "Daerah")


def test_extents_are_nested_and_in_order(read: Document) -> None:
    ends: dict[str, int] = {}
    for unit in read.units:
        assert 0 <= unit.start < unit.end <= len(read.source.text)
        assert not read.source.text[unit.end - 1].isspace()
        for start, end in unit.text_spans:
            assert unit.start <= start < end <= unit.end
        if unit.parent:
            parent = read.by_path[unit.parent]
            assert parent.start <= unit.start
            assert unit.end <= parent.end
        assert ends.get(unit.parent, 0) <= unit.start
        ends[unit.parent] = unit.end


def test_paths_are_unique_and_say_type_number_and_parent(read: Document) -> None:
    assert len({unit.path for unit in read.units}) == len(read.units)
    for unit in read.units:
        *above, last = unit.path.split("/")
        assert last.split("~")[0] in (f"{unit.type}-{unit.number}", unit.type)
        if unit.type != "pasal":
            assert unit.parent == "/".join(above)
        if unit.type in LEAF_TYPES and unit.container != "-":
            assert read.by_path[unit.container].type in CONTAINER_TYPES


def test_children_and_ancestors_agree(read: Document) -> None:
    for unit in read.units:
        assert unit in read.children(unit.parent)
        assert [above.path for above in read.ancestors(unit.path)][:1] == ([unit.parent] if unit.parent else [])


def test_the_gazette_line_is_the_last_of_the_signed_part() -> None:
    printed = {
        slug: [
            document_of(slug).source.slice(item.start, item.end)
            for item in document_of(slug).segments
            if item.kind is SegmentKind.GAZETTE
        ]
        for slug in SLUGS
    }
    assert printed == {
        "banjar-2023-6": ["BERITA DAERAH KOTA BANJAR TAHUN 2023 NOMOR 6"],
        "bukittinggi-2014-65": ["BERITA DAERAH KOTA BUKITTINGGI TAHUN 2014 NOMOR 66"],
        "kendari-2020-35": ["BERITA DAERAH KOTA KENDARI TAHUN 2020 NOMOR 35"],
        "tarakan-2017-9": [],
    }


@pytest.mark.parametrize(
    ("slug", "defects"),
    [
        ("banjar-2023-6", []),
        ("bukittinggi-2014-65", [("upper-case-letter", "pasal-12/huruf-a"), ("glued-heading", "pasal-14")]),
        ("kendari-2020-35", [("glued-heading", "pasal-15")]),
        (
            "tarakan-2017-9",
            [
                ("duplicate-number", "pasal-11/ayat-1~2"),
                ("skipped-number", "pasal-30/huruf-e"),
                ("late-start", "pasal-34/ayat-2"),
            ],
        ),
    ],
)
def test_defects_of_structure(slug: str, defects: list[tuple[str, str]]) -> None:
    assert [(defect.kind, defect.path) for defect in document_of(slug).defects] == defects


def test_the_source_is_not_changed() -> None:
    for slug in SLUGS:
        assert document_of(slug).source == source_of(slug)
