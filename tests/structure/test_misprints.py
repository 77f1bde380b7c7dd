"""Words as OCR prints them: read as the word that looks the same, in a text as damaged as it takes."""

import pytest

from simpul.structure.misprints import Misprints, as_printed, shape, vocabulary
from simpul.structure.spelling import Spelling

DAMAGED = "rnelakukan dirnaksud sebagairnana menyarnpaikan rnerupakan cliberikan Gubemur "
CLEAN = "Camat melakukan tugas. "


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("dirnaksud", "dimaksud"),
        ("Gubemur", "gubernur"),
        ("cliatur", "diatur"),
        ("kcpala", "kepala"),
        ("Dlnas", "dinas"),
        ("ba.gian", "bagian"),
        ("kew:enangan", "kewenangan"),
        ("dengau", "dengan"),
        ("ditetapkandengan", "ditetapkan dengan"),
        ("Kotayang", "kota yang"),
        ("umummempunyai", "umum mempunyai"),
        ("pelaporansesuai", "pelaporan sesuai"),
        ("pembinaankecamatan", "pembinaan kecamatan"),
        ("danPemerintah", "dan pemerintah"),
        ("PPIDmelaksanakan", "ppid melaksanakan"),
        ("mengkoordirlasikan", "mengkoordinasikan"),
        ("dikoordirfasikan", "dikoordinasikan"),
    ],
)
def test_read_in_any_text(printed: str, meant: str) -> None:
    assert Misprints(f"{CLEAN} {printed}").read(printed) == meant


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("peiabar", "pejabat"),
        ("keputuean", "keputusan"),
        ("pcmbinean", "pembinaan"),
        ("TATAKERJA", "tata kerja"),
        ("Ketausahaan", "ketatausahaan"),
    ],
)
def test_read_in_a_damaged_text_only(printed: str, meant: str) -> None:
    assert Misprints(f"{DAMAGED} {printed}").read(printed) == meant
    assert Misprints(f"{CLEAN} {printed}").read(printed) is None


@pytest.mark.parametrize(
    "printed",
    [
        "dimaksud",
        "dan",
        "Kendari",
        "Budi",
        "AIDS",
        "PPKD",
        "APBDesa",
        "bidangnya",
        "perwalian",
        "Panyabungan",
        "Labuhanbatu",
        "a.n",
        "s.d",
        "x",
        "kota.Camat",
    ],
)
@pytest.mark.parametrize("text", [CLEAN, DAMAGED])
def test_left_as_printed(printed: str, text: str) -> None:
    assert Misprints(text + f"{printed} " * 3).read(printed) is None


def test_a_name_that_stands_often_in_a_damaged_text_reads_its_misprints() -> None:
    text = DAMAGED + "Kotabaru " * 4 + "KOTABARlJ Kotabam"
    assert Misprints(text).read("Kotabam") == "kotabaru"


@pytest.mark.parametrize(
    ("printed", "meant", "words"),
    [
        ("dirnaksud", "dimaksud", "dimaksud"),
        ("Dlnas", "dinas", "Dinas"),
        ("ORGANlSASl", "organisasi", "ORGANISASI"),
        ("UPTDyang", "uptd yang", "UPTD yang"),
        ("denganUndang", "dengan undang", "dengan Undang"),
        ("TATAKERJA", "tata kerja", "TATA KERJA"),
        ("Kotayang", "kota yang", "Kota yang"),
    ],
)
def test_the_case_of_the_print_is_kept(printed: str, meant: str, words: str) -> None:
    assert as_printed(printed, meant) == words


def test_endless_words_are_left_as_printed() -> None:
    endless = "dalam" * 20_000
    assert Misprints(endless).read(endless) is None


def test_few_words_of_the_vocabulary_share_a_shape() -> None:
    shapes = [shape(word) for word in vocabulary()]
    assert len(set(shapes)) > 0.98 * len(shapes)


def test_known_slips_and_misprints_are_read_together() -> None:
    assert Spelling(DAMAGED).corrected("koprdinasi yang dirnaksud Camat") == "koordinasi yang dimaksud Camat"
