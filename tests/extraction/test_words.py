"""The words of a provision, and the way back to the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.extraction.words import correct, read_words

SLIPS = {"koprdinasi": "koordinasi", "kolegal": "kolegial"}


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("Camat  membina\n\n lurah", "Camat membina lurah"),
        ("Camat **membina** lurah", "Camat membina lurah"),
        ("mengko-\nordinasikan tugas", "mengkoordinasikan tugas"),
        ("undang-\nundang", "undang-undang"),
        ("pelaksanaan koprdinasi", "pelaksanaan koordinasi"),
        ("KOLEGAL dan Kolegal", "KOLEGIAL dan Kolegial"),
        ("a_b tetap, _miring_ tidak", "a_b tetap, miring tidak"),
        ("Camat\xa0membina", "Camat membina"),
        ("bersifat koor dinatif dan konsul tatif", "bersifat koordinatif dan konsultatif"),
        ("pada bidang tata usaha", "pada bidang tata usaha"),
    ],
)
def test_read_as_a_reader_takes_them_in(printed: str, words: str) -> None:
    assert read_words(printed, [(0, len(printed))], SLIPS).text == words


@pytest.mark.parametrize("printed", ["tugas- tugas", "tugas-\ntugas", "masing-\nmasing bidang-\nbidang"])
def test_doubled_words_keep_their_hyphen(printed: str) -> None:
    assert read_words(printed, [(0, len(printed))], {}).text == printed.replace("- ", "-").replace("-\n", "-")


def test_pieces_of_a_unit_are_joined_by_a_space() -> None:
    source = "Camat membina\n- 7 -\nlurah"
    assert read_words(source, [(0, 13), (20, 25)], {}).text == "Camat membina lurah"


def test_a_replaced_word_points_at_the_printed_one() -> None:
    source = "Hubungan kolegal kerja"
    words = read_words(source, [(0, len(source))], SLIPS)
    at = words.text.index("kolegial")
    assert source[slice(*words.span(at, at + len("kolegial")))] == "kolegal"


def test_a_correction_points_at_the_printed_words_and_is_noted() -> None:
    source = "Undang-Undang 23 2014 Nomor Tahun berlaku"
    words = correct(
        read_words(source, [(0, len(source))], {}),
        "Undang-Undang 23 2014 Nomor Tahun",
        "Undang-Undang Nomor 23 Tahun 2014",
        "teracak",
    )
    assert words.text == "Undang-Undang Nomor 23 Tahun 2014 berlaku"
    assert source[slice(*words.span(0, 33))] == "Undang-Undang 23 2014 Nomor Tahun"
    assert [(slip.printed, slip.meant, slip.reason) for slip in words.slips] == [
        ("Undang-Undang 23 2014 Nomor Tahun", "Undang-Undang Nomor 23 Tahun 2014", "teracak")
    ]


def test_a_correction_of_words_that_do_not_stand_there_changes_nothing() -> None:
    words = read_words("Camat hadir", [(0, 11)], {})
    assert correct(words, "Lurah", "Camat", "") == words


@given(st.text(alphabet=" \n\t-*_abkolegdnisr", max_size=60), st.data())
def test_every_span_of_words_lies_in_the_source_in_order(source: str, data: st.DataObject) -> None:
    words = read_words(source, [(0, len(source))], SLIPS)
    assert len(words.text) == len(words.offsets)
    assert list(words.offsets) == sorted(words.offsets)
    start = data.draw(st.integers(0, len(words.text)))
    end = data.draw(st.integers(start, len(words.text)))
    first, last = words.span(start, end)
    assert 0 <= first <= last <= len(source)
