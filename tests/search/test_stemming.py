"""Words of one root have one stem, whatever the prefix did to its first letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.search.stemming import candidates, stems
from simpul.search.words import fold, folded_words, words

FAMILIES = [
    ("koordinasi", "mengkoordinasikan", "mengoordinasikan", "dikoordinasikan", "berkoordinasi", "pengoordinasian"),
    ("laporan", "melaporkan", "pelaporan", "dilaporkan"),
    ("tetap", "menetapkan", "ditetapkan", "penetapan"),
    ("permintaan", "meminta", "diminta"),
    ("pimpinan", "memimpin", "dipimpin"),
    ("disampaikan", "menyampaikan", "penyampaian"),
    ("dilaksanakan", "melaksanakan", "pelaksanaan", "pelaksanaannya"),
    ("tanggungjawab", "pertanggungjawaban", "mempertanggungjawabkan", "bertanggungjawab"),
]


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family[0])
def test_a_family_has_one_stem(family):
    found = stems([word for each in FAMILIES for word in each])
    assert len({found[word] for word in family}) == 1


def test_what_has_grown_apart_stays_apart():
    found = stems(
        ["perintah", "pemerintah", "memerintah", "camat", "kecamatan", "lurah", "kelurahan", "dapat", "pendapat"]
    )
    assert found["perintah"] != found["pemerintah"]
    assert found["camat"] != found["kecamatan"]
    assert found["lurah"] != found["kelurahan"]
    assert found["dapat"] != found["pendapat"]


@pytest.mark.parametrize("word", ["dan", "kota", "dinas", "opd", "2014", "ke", "x"])
def test_short_words_and_numbers_are_their_own_stems(word):
    assert candidates(word) == (word,)


@given(st.text())
def test_every_word_has_a_stem(text):
    for word in folded_words(text):
        assert all(candidates(word))


@given(st.text())
def test_words_stand_where_they_say(text):
    found = list(words(text))
    assert [word.folded for word in found] == folded_words(text)
    assert all(fold(text[word.start : word.end]) == word.folded for word in found)


def test_case_diacritics_and_ligatures_make_no_difference():
    assert folded_words("CAFÉ Café cafe\u0301 ﬁnal WALI-KOTA") == ["cafe", "cafe", "cafe", "final", "wali", "kota"]
