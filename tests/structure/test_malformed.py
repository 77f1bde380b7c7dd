"""No text makes the parser raise, and every text is tiled: nothing is lost, nothing read twice."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading_examples import document
from simpul.structure.model import Document

FUZZ = settings(max_examples=60, deadline=None)
KEYWORDS = (
    "BAB I", "BAB XL", "BAB", "Bagian Kesatu", "BAGIAN KEDUA PULUH", "Paragraf 1", "Paragraf", "Pasal 1",
    "Pasal 2", "Pasal 12A", "Pasal I", "Pasal II", "Pasal 999", "(1)", "(2)", "(l)", "( 3 )", "(1a)", "a.", "A.",
    "b)", "aa.", "zz.", "1.", "99.", "0.", "1)", "(a)", ":", ";", "; dan", ".", "-", "- ", "> ", "**", "##", "\f",
    "\t", "\xa0", "Menimbang :", "Mengingat", "Memperhatikan:", "MEMUTUSKAN:", "Menetapkan :",
    "Agar setiap orang", "Ditetapkan di", "Diundangkan di", "BERITA DAERAH KOTA CONTOH TAHUN 2020 NOMOR 7",
    "LAMPIRAN", "PENJELASAN", "ATAS", "ayat (1)", "huruf a", "Nomor", "Tahun", "2014",
    "sebagaimana dimaksud dalam", "Camat membina lurah", "Walikota", "...", "12", "halaman 3",
)  # fmt: skip
"""What the grammar itself knows, and what OCR puts between."""

mixtures = st.lists(
    st.tuples(st.sampled_from(KEYWORDS), st.sampled_from(["\n", " ", "\n\n", ""])).map("".join), max_size=60
).map("".join)
binary = st.binary(max_size=300).map(lambda data: data.decode("latin-1"))
noises = (st.text(max_size=300) | binary).map(lambda text: re.sub(r"[^\S \t\r\n\f\xa0]", " ", text))
"""Any characters, but of white space only what text files hold; for the others see below."""


def assert_sound(read: Document) -> None:
    text = read.source.text
    assert "".join(text[item.start : item.end] for item in read.segments) == text
    assert [item.start for item in read.segments] == sorted(item.start for item in read.segments)
    assert len({unit.path for unit in read.units}) == len(read.units)
    for unit in read.units:
        assert 0 <= unit.start <= unit.end <= len(text)
        for start, end in unit.text_spans:
            assert unit.start <= start < end <= unit.end
        if unit.parent:
            parent = read.by_path[unit.parent]
            assert parent.start <= unit.start
            assert unit.end <= parent.end
    for defect in read.defects:
        assert 0 <= defect.start <= defect.end <= len(text)
        assert not defect.path or defect.path in read.by_path


@FUZZ
@given(mixtures)
def test_keywords_of_the_grammar_in_any_order(text: str) -> None:
    assert_sound(document(text))


@FUZZ
@given(noises)
def test_any_characters(text: str) -> None:
    assert_sound(document(text))


@FUZZ
@given(mixtures, noises.map(lambda text: text[:30]), st.integers(0, 1000))
def test_noise_inside_a_regulation(text: str, noise: str, at: int) -> None:
    place = at % (len(text) + 1)
    assert_sound(document("Pasal 1\n(1) Camat.\n" + text[:place] + noise + text[place:]))


@pytest.mark.parametrize("space", ["\x0b", "\x1c", "\x85", "\u2028", "\u3000"])
def test_rare_white_space(space: str) -> None:
    assert_sound(document(f"Pasal 1\n(1) Camat.\n{space}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "Pasal 1\n" + "(1) " * 1000,
        "Pasal 1\n" + "a. " * 2000,
        "Pasal 1\n" + "\n".join(f"{number}. Dinas;" for number in range(1, 500)),
        "Pasal 1\nCamat" + " membina" * 5000,
        "BAB I\n" * 500,
        "Pasal 1\n" * 500,
        "Pasal 1\n" + "".join("(1) a:\na. b:\n1. c:\na) d:\n1) e:\n" for _ in range(100)),
        "Pasal 1\n" + "-" * 5000,
        "Pasal 1\n" + "." * 5000,
        "Pasal 1\n" + " " * 20000 + "x",
    ],
    ids=lambda text: text[:12].replace("\n", " "),
)
def test_long_monotonous_texts(text: str) -> None:
    assert_sound(document(text))
