"""Whatever is drafted by the rules is read back, also when its print is damaged."""

import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading_examples import document
from simpul.structure.model import CONTAINER_TYPES, UNIT_TYPES
from structure import drafted
from structure.drafted import DAMAGES, Damage, Item, Line, Pasal, Printed, print_regulation

ALONE = (
    drafted.marks_alone,
    drafted.misread_pasal,
    drafted.strokes_for_roman,
    drafted.odd_brackets,
    drafted.page_numbers_glued,
    drafted.colons_in_headings,
    drafted.numbers_below,
)
COMBINED = [damage for damage in DAMAGES if damage not in ALONE]
"""A column of marks read apart from its items is read through by itself; run on in lines too, no reader could tell.
So it is with a heading or a mark that is damaged in itself: a second damage to the same sign leaves nothing to read."""
READ_BACK = settings(max_examples=60, deadline=None)
BELOW = {"ayat": "huruf", "huruf": "angka", "angka": "huruf)", "huruf)": "angka)", "angka)": ""}
"""Style of the list that may stand below an item."""
sentences = st.sampled_from(drafted.SENTENCES)


@st.composite
def items(draw: st.DrawFn, style: str, depth: int = 3, least: int = 2) -> tuple[Item, ...]:
    """A list of items of one style, with lists below some of them."""
    found = []
    for value in range(1, draw(st.integers(least, 4)) + 1):
        below = BELOW[style]
        deeper = bool(below) and depth > 0 and draw(st.integers(0, 3)) == 0
        inner = draw(items(below, depth - 1)) if deeper else ()
        found.append(Item(style, value, draw(sentences), inner))
    return tuple(found)


@st.composite
def regulations(draw: st.DrawFn) -> tuple[Pasal, ...]:
    """Pasal in bab, bagian and paragraf."""
    headings = st.sampled_from(drafted.HEADINGS)
    pasals: list[Pasal] = []
    open_types: list[str] = []
    with_bab = draw(st.booleans())
    for index in range(draw(st.integers(1, 6))):
        opens: list[tuple[str, str]] = []
        if with_bab and (index == 0 or draw(st.integers(0, 2)) == 0):
            first = "bab" if index == 0 else draw(st.sampled_from(["bab", *open_types[1:]]))
            open_types = open_types[: ["bab", "bagian", "paragraf"].index(first)]
            for kind in ("bab", "bagian", "paragraf")[len(open_types) :]:
                if kind != first and not draw(st.booleans()):
                    break
                opens.append((kind, draw(headings)))
                open_types.append(kind)
        style = draw(st.sampled_from(["", "ayat", "huruf", "angka"]))
        pasals.append(Pasal(draw(sentences), draw(items(style)) if style else (), tuple(opens)))
    return tuple(pasals)


def units(text: str) -> list[tuple[str, str]]:
    """Units of a text with their words, those of containers with their headings in small letters."""
    read = document(text)
    found = []
    for unit in read.units:
        if unit.type in CONTAINER_TYPES:
            found.append((unit.path, unit.heading.lower()))
        elif unit.type in UNIT_TYPES:
            printed = " ".join(read.source.slice(start, end) for start, end in unit.text_spans)
            found.append((unit.path, _plain(printed)))
    return found


def expected(printed: Printed) -> list[tuple[str, str]]:
    return [(path, words.lower() if path.startswith("bab") else _plain(words)) for path, words in printed.units]


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\n\s*>\s", " ", words)).strip(" \n>")


def damaged(lines: tuple[Line, ...], damages: list[Damage], seed: int) -> str:
    random = Random(seed)
    for damage in damages:
        lines = damage(lines, random)
    return "\n".join(line.text for line in lines) + "\n"


@READ_BACK
@given(regulations())
def test_a_regulation_drafted_by_the_rules_is_read_back(pasals: tuple[Pasal, ...]) -> None:
    printed = print_regulation(pasals)
    assert units(printed.text) == expected(printed)
    assert document(printed.text).defects == ()


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
@settings(max_examples=12, deadline=None)
@given(pasals=regulations(), seed=st.integers(0, 2**16))
def test_each_damage_is_read_through(damage: Damage, pasals: tuple[Pasal, ...], seed: int) -> None:
    printed = print_regulation(pasals)
    assert units(damaged(printed.lines, [damage], seed)) == expected(printed)


@READ_BACK
@given(regulations(), st.sets(st.sampled_from(COMBINED)), st.integers(0, 2**16))
def test_damages_together_are_read_through(pasals: tuple[Pasal, ...], some: set[Damage], seed: int) -> None:
    printed = print_regulation(pasals)
    assert units(damaged(printed.lines, [d for d in DAMAGES if d in some], seed)) == expected(printed)


@READ_BACK
@given(st.sampled_from(["ayat", "huruf", "angka"]).flatmap(lambda style: items(style, least=3)), st.data())
def test_a_number_printed_twice_is_read_as_printed(written: tuple[Item, ...], data: st.DataObject) -> None:
    at = data.draw(st.integers(0 if written[0].style == "ayat" else 1, len(written) - 2))
    printed = print_regulation((Pasal("Camat", drafted.number_printed_twice(written, at)),))
    assert units(printed.text) == expected(printed)
    assert [defect.kind for defect in document(printed.text).defects] == ["duplicate-number"]


@READ_BACK
@given(st.sampled_from(["ayat", "huruf", "angka"]).flatmap(items), st.data())
def test_a_number_skipped_is_read_as_printed(written: tuple[Item, ...], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(written) - 2))
    printed = print_regulation((Pasal("Camat", drafted.number_skipped(written, at)),))
    assert units(printed.text) == expected(printed)
    assert [defect.kind for defect in document(printed.text).defects] == ["skipped-number"]
