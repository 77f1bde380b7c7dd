"""Citations as lawyers print them, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.structure.citation import CitationError, LegalCitation, parse_citation, print_citation, print_path

BANJAR = "Peraturan Wali Kota Banjar Nomor 6 Tahun 2023"


@pytest.mark.parametrize(
    ("path", "printed"),
    [
        ("pasal-15/ayat-4", "Pasal 15 ayat (4)"),
        ("pasal-1/angka-5", "Pasal 1 angka 5"),
        ("pasal-23/ayat-2/huruf-b/angka-13", "Pasal 23 ayat (2) huruf b angka 13"),
        ("pasal-11/ayat-1~2", "Pasal 11 ayat (1) (kedua)"),
        ("bab-4/bagian-12/paragraf-1", "Bab IV Bagian Kedua Belas Paragraf 1"),
        ("mengingat/angka-3", "Mengingat angka 3"),
        ("menetapkan", "Menetapkan"),
        ("lampiran-2", "Lampiran II"),
        ("pasal-12A", "Pasal 12A"),
        ("pasal-4/huruf-b/angka-iv", "Pasal 4 huruf b angka iv"),
    ],
)
def test_a_path_and_its_citation(path: str, printed: str) -> None:
    assert print_path(path) == printed
    assert print_citation(path, BANJAR) == f"{printed} {BANJAR}"
    assert parse_citation(f"{printed} {BANJAR}") == LegalCitation(path, BANJAR)


def test_case_and_spacing_do_not_matter() -> None:
    assert parse_citation("  pasal 15  AYAT (4) Huruf A ").path == "pasal-15/ayat-4/huruf-a"


def test_a_regulation_alone_is_a_citation() -> None:
    assert parse_citation(BANJAR) == LegalCitation("", BANJAR)


@pytest.mark.parametrize("words", ["", "Lurah", "15 ayat"])
def test_other_words_are_refused(words: str) -> None:
    with pytest.raises(CitationError):
        parse_citation(words)


def test_what_is_no_path_is_refused() -> None:
    with pytest.raises(CitationError):
        print_path("pasal-1/kata-2")


number = st.integers(1, 99).map(str)
repeated = st.sampled_from(["", "~2", "~3"])


def part(kind: str, numbers: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(lambda n, again: f"{kind}-{n}{again}", numbers, repeated)


paths = st.one_of(
    st.builds(
        lambda pasal, rest: "/".join([pasal, *rest]),
        part("pasal", number),
        st.lists(
            st.one_of(part("ayat", number), part("huruf", st.sampled_from("abcxyz")), part("angka", number)), max_size=3
        ),
    ),
    st.builds(lambda bab, bagian: f"{bab}/{bagian}", part("bab", number), part("bagian", number)),
)


@given(paths)
def test_printing_and_parsing_are_each_others_reverse(path: str) -> None:
    assert parse_citation(print_citation(path, BANJAR)) == LegalCitation(path, BANJAR)
