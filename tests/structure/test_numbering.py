"""Numbers, marks and headings as Indonesian regulations print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading_examples import outline
from simpul.structure.citation import ordinal_word
from simpul.structure.headings import title_case
from simpul.structure.markers import list_marks
from simpul.structure.numbering import follows, letter, letter_value, ordinal_value, roman, roman_value
from simpul.structure.placing import Place, place
from simpul.structure.spelling import corrected
from simpul.structure.tree import Node


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("Kesatu", 1),
        ("Pertama", 1),
        ("KEDUA", 2),
        ("Ke tiga", 3),
        ("Kesepuluh", 10),
        ("Kesebelas", 11),
        ("Kedua Belas", 12),
        ("Ketiga  Belas", 13),
        ("Kedua Puluh", 20),
        ("Kedua Puluh Satu", 21),
        ("Dua", 2),
    ],
)
def test_ordinal_words(word: str, value: int) -> None:
    assert ordinal_value(word) == value


@pytest.mark.parametrize("word", ["", "Kesana", "Seratus", "Keseratus", "Kedua Satu Belas"])
def test_words_that_are_no_ordinals(word: str) -> None:
    assert ordinal_value(word) is None


@given(st.integers(1, 99))
def test_ordinal_words_are_read_back(value: int) -> None:
    assert ordinal_value(ordinal_word(value)) == value


@given(st.integers(1, 399))
def test_roman_numerals_are_read_back(value: int) -> None:
    assert roman_value(roman(value)) == value


@pytest.mark.parametrize(
    ("printed", "value"), [("Il", 2), ("lV", 4), ("1V", 4), ("IIII", None), ("IC", None), ("", None)]
)
def test_roman_numerals_with_slips(printed: str, value: int | None) -> None:
    assert roman_value(printed) == value


@given(st.integers(1, 78))
def test_letters_are_read_back(value: int) -> None:
    assert letter_value(letter(value)) == value


@pytest.mark.parametrize(("letters", "value"), [("a", 1), ("Z", 26), ("aa", 27), ("ab", None), ("é", None), ("", None)])
def test_letters(letters: str, value: int | None) -> None:
    assert letter_value(letters) == value


@pytest.mark.parametrize(
    ("before", "number"), [("", "1"), ("", "I"), ("1", "2"), ("12", "12A"), ("12A", "12B"), ("12B", "13"), ("I", "II")]
)
def test_a_pasal_that_may_follow(before: str, number: str) -> None:
    assert follows(before, number)


@pytest.mark.parametrize(
    ("before", "number"), [("", "2"), ("1", "1"), ("1", "3"), ("12", "13A"), ("12", "12B"), ("I", "2")]
)
def test_a_pasal_that_may_not(before: str, number: str) -> None:
    assert not follows(before, number)


@pytest.mark.parametrize(
    ("printed", "readings"),
    [
        ("(2) x", [("ayat", 2)]),
        ("(l) x", [("ayat", 1)]),
        ("( 3 ) x", [("ayat", 3)]),
        ("(2a) x", [("ayat", 2)]),
        ("(a) x", [("(huruf)", 1)]),
        ("a. x", [("huruf", 1), ("upper", 1)]),
        ("aa. x", [("huruf", 27), ("upper", 27)]),
        ("l. x", [("huruf", 12), ("angka", 1), ("upper", 12)]),
        ("1. x", [("angka", 1), ("huruf", 12)]),
        ("12. x", [("angka", 12)]),
        ("A. x", [("upper", 1), ("huruf", 1)]),
        ("b) x", [("huruf)", 2)]),
        ("3) x", [("angka)", 3)]),
        ("i. x", [("huruf", 9), ("roman", 1), ("upper", 9)]),
        ("iv. x", [("roman", 4)]),
        ("ii) x", [("huruf)", 35), ("roman)", 2)]),
        ("(iii) x", [("(huruf)", 61), ("(roman)", 3)]),
    ],
)
def test_marks_and_their_readings_likeliest_first(printed: str, readings: list[tuple[str, int]]) -> None:
    marks = list_marks(printed, 0, len(printed))
    assert [(mark.style, mark.value) for mark in marks if not mark.guess] == readings


@pytest.mark.parametrize("printed", ["1.000 orang", "2.5 persen", "H. A. Rahman", "x", "(satu)", "1", "dan. x", ""])
def test_what_is_no_mark(printed: str) -> None:
    assert list_marks(printed, 0, len(printed)) == []


def stack(*items: tuple[str, int]) -> list[Node]:
    """Open units by style and value, the pasal first."""
    return [Node("p", style, str(value), "", "", 0, 0, style, value) for style, value in (("pasal", 0), *items)]


@pytest.mark.parametrize(
    ("open_units", "style", "value", "expected"),
    [
        ([("ayat", 1)], "ayat", 2, Place(1, exact=True)),
        ([("ayat", 1), ("huruf", 2)], "ayat", 2, Place(1, exact=True)),
        ([("ayat", 1), ("huruf", 2)], "huruf", 3, Place(2, exact=True)),
        ([("ayat", 1), ("huruf", 2)], "angka", 1, Place(3, exact=True)),
        ([("huruf", 2), ("angka", 4)], "huruf", 3, Place(1, exact=True)),
        ([("ayat", 1)], "ayat", 1, Place(1, exact=False, note="duplicate", last_printed="1")),
        ([("huruf", 3)], "huruf", 5, Place(1, exact=False, note="skipped", last_printed="3")),
        ([], "ayat", 2, Place(1, exact=False, note="late")),
        ([("huruf", 3)], "huruf", 20, None),
        ([("ayat", 3)], "ayat", 40, None),
    ],
)
def test_which_list_a_mark_continues(
    open_units: list[tuple[str, int]], style: str, value: int, expected: Place | None
) -> None:
    assert place(stack(*open_units), style, value, after_colon=False) == expected


def test_outside_a_pasal_there_is_no_list() -> None:
    assert place([], "ayat", 1, after_colon=True) is None


@pytest.mark.parametrize(
    ("printed", "heading"),
    [
        ("KETENTUAN UMUM", "Ketentuan Umum"),
        ("TATA  HUBUNGAN\nKERJA DAN KOORDINASI", "Tata Hubungan Kerja dan Koordinasi"),
        ("HUBUNGAN KERJA OPD DENGAN DPRD", "Hubungan Kerja OPD dengan DPRD"),
        ("**Kewajiban Camat Di Kecamatan**", "Kewajiban Camat di Kecamatan"),
        ("KEPALA DINAS/BADAN", "Kepala Dinas/Badan"),
        ("DI LINGKUNGAN PEMERINTAH KOTA", "Di Lingkungan Pemerintah Kota"),
        ("", ""),
    ],
)
def test_headings_in_title_case(printed: str, heading: str) -> None:
    assert title_case(printed) == heading


@pytest.mark.parametrize(
    ("printed", "meant"),
    [("koprdinasi", "koordinasi"), ("KOLEGAL", "KOLEGIAL"), ("Dekosentrasi", "Dekonsentrasi"), ("kolega", "kolega")],
)
def test_known_slips_keep_their_capitals(printed: str, meant: str) -> None:
    assert corrected(printed) == meant


class TestAyatWithoutBrackets:
    BODY = "Pasal 1\n1. Camat hadir.\n2. Hal sebagaimana dimaksud pada ayat (1) dicatat.\nPasal 2\n1. Satu.\n2. Dua."

    def test_a_list_that_the_text_calls_ayat(self) -> None:
        assert outline(self.BODY) == [
            "pasal-1",
            "pasal-1/ayat-1",
            "pasal-1/ayat-2",
            "pasal-2",
            "pasal-2/ayat-1",
            "pasal-2/ayat-2",
        ]

    def test_where_others_stand_in_brackets_only_the_list_that_is_called_so(self) -> None:
        assert outline(f"{self.BODY}\nPasal 3\n(1) Tiga.\n(2) Empat.")[4:] == [
            "pasal-2/angka-1",
            "pasal-2/angka-2",
            "pasal-3",
            "pasal-3/ayat-1",
            "pasal-3/ayat-2",
        ]

    def test_a_citation_from_elsewhere_calls_it_so(self) -> None:
        text = "Pasal 1\n1. Satu.\n2. Dua.\nPasal 2\n(1) Tugas dalam Pasal 1 ayat (2) dicatat.\n(2) Lain."
        assert outline(text)[1:3] == ["pasal-1/ayat-1", "pasal-1/ayat-2"]

    def test_a_list_behind_an_introductory_sentence_is_numbered(self) -> None:
        text = "Pasal 1\nYang dimaksud dengan:\n1. Camat adalah camat menurut ayat (1).\n2. Lurah adalah lurah."
        assert outline(text) == ["pasal-1", "pasal-1/angka-1", "pasal-1/angka-2"]

    def test_a_text_that_speaks_of_no_ayat_has_none(self) -> None:
        assert outline("Pasal 1\n1. Satu.\n2. Dua.") == ["pasal-1", "pasal-1/angka-1", "pasal-1/angka-2"]
