"""What people type as a citation, and what they mean by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.search.citations import known, understand
from simpul.search.references import reference

SOLOK = known(
    "https://w3id.org/simpul/kota-solok/perwali/2019/7",
    "Peraturan Wali Kota Solok Nomor 7 Tahun 2019",
    "solok-2019-7",
    "Tata Hubungan Kerja",
    "Pemerintah Kota Solok",
    ["perwali", "Peraturan Walikota"],
)
PALOPO = known(
    "https://w3id.org/simpul/kota-palopo/perwali/2021/12",
    "Peraturan Wali Kota Palopo Nomor 12 Tahun 2021",
    "palopo-2021-12",
    "Pedoman",
    "Pemerintah Kota Palopo",
    ["perwali", "Peraturan Walikota"],
)
BOTH = (PALOPO, SOLOK)


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("pasal 15 ayat 4 solok", "pasal-15/ayat-4"),
        ("Pasal 15 ayat (4) Peraturan Wali Kota Solok Nomor 7 Tahun 2019", "pasal-15/ayat-4"),
        ("PASAL 15 AYAT (4) PERATURAN WALIKOTA SOLOK", "pasal-15/ayat-4"),
        ("solok-2019-7 pasal-15/ayat-4", "pasal-15/ayat-4"),
        ("solok-2019-7 pasal-15/ayat-4/huruf-b", "pasal-15/ayat-4/huruf-b"),
        ("ps. 15 (4) perwali solok no. 7 th 2019", "pasal-15/ayat-4"),
        ("Solok pasal 15 ayat 4", "pasal-15/ayat-4"),
        ("pasal 12a huruf B solok", "pasal-12A/huruf-b"),
        ("bab 4 solok", "bab-4"),
        ("bab IV bagian kedua solok", "bab-4/bagian-2"),
        ("bab 4 bagian 2 kota solok", "bab-4/bagian-2"),
        ("menimbang huruf a solok", "menimbang/huruf-a"),
        ("pasal 11 ayat (1) (kedua) solok", "pasal-11/ayat-1~2"),
        ("solok-2019-7 pasal-11/ayat-1~2", "pasal-11/ayat-1~2"),
        ("perwali solok 7/2019", ""),
        ("Peraturan Walikota Solok Nomor 7 Tahun 2019", ""),
        ("solok-2019-7", ""),
    ],
)
def test_citations_of_a_provision_of_one_regulation(typed, path):
    cited = understand(typed, BOTH)
    assert (cited.path, cited.regulations, cited.exact) == (path, (SOLOK,), True)


def test_a_citation_without_regulation_may_mean_any():
    cited = understand("pasal 2 ayat 1", BOTH)
    assert (cited.path, cited.regulations, cited.exact) == ("pasal-2/ayat-1", BOTH, False)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "solok", "camat", "perwali", "ayat 3", "huruf a", "pasal", "pasal kedua belas camat", "2019 7"),
        *(
            "tata hubungan kerja 2019",
            "bab 0 solok",
            "perwali medan 3/2020",
            "solok-2019-7 camat",
            "pasal 3 tentang camat",
        ),
    ],
)
def test_other_words_are_a_search(typed):
    assert understand(typed, BOTH) is None


def test_a_regulation_that_is_not_known_is_none_of_those_that_are():
    assert understand("pasal 3 uu 23/2014", BOTH).regulations == ()


def test_while_typing_the_last_word_may_be_unfinished():
    assert understand("pasal 2 sol", BOTH) is None
    assert understand("pasal 2 sol", BOTH, unfinished=True).regulations == (SOLOK,)


@given(st.text(max_size=500))
def test_any_text_is_understood_or_not(text):
    understand(text, BOTH)
    understand(f"pasal 1 {text}", BOTH, unfinished=True)


def test_where_a_citation_leads(searcher):
    found = reference(searcher, "pasal 3 huruf a solok")
    assert found.target.iri == "https://w3id.org/simpul/kota-solok/perwali/2019/7/pasal-3/huruf-a"
    assert reference(searcher, "perwali solok 7/2019").target.sort == "regulation"


def test_a_number_that_is_printed_twice_leads_to_both(searcher):
    found = reference(searcher, "pasal 2 ayat 1 solok")
    assert [hit.path for hit in found.targets] == ["pasal-2/ayat-1", "pasal-2/ayat-1~2"]
    assert found.target is None
    assert reference(searcher, "pasal 2 ayat 1 (kedua) solok").target.path == "pasal-2/ayat-1~2"


def test_a_provision_that_is_not_there_leads_to_the_nearest(searcher):
    found = reference(searcher, "pasal 3 huruf z solok")
    assert (found.targets, [hit.path for hit in found.nearest]) == ((), ["pasal-3"])


def test_a_pasal_of_every_regulation(searcher):
    assert [hit.path for hit in reference(searcher, "pasal 2").targets] == ["pasal-2", "pasal-2"]
