"""Offices of one name that differ in level or type: `Satpol PP provinsi`, `Inspektorat Tipe A`."""

import pytest

from reading_examples import acts, norms, offices

NATION = "PEMERINTAH REPUBLIK INDONESIA"
REGENT = "BUPATI CONTOH"


class TestOfTheNation:
    """A regulation of the national government speaks of the offices of every government."""

    def test_levels_are_offices_of_their_own(self) -> None:
        body = (
            "(1) Satpol PP provinsi membina Satpol PP kabupaten/kota.\n(2) Inspektorat kabupaten wajib hadir.\n"
            "(3) Inspektorat kota wajib hadir."
        )
        assert acts(body, title=NATION) == ["Satpol PP Provinsi supervises Satpol PP Kabupaten/Kota @ ayat-1"]
        assert norms(body, title=NATION) == ["Inspektorat Kabupaten duty @ ayat-2", "Inspektorat Kota duty @ ayat-3"]

    def test_types(self) -> None:
        body = "(1) Inspektorat Tipe A dipimpin oleh Inspektur.\n(2) Inspektorat tipe B dipimpin oleh Inspektur."
        assert acts(body, title=NATION) == [
            "Inspektur directs Inspektorat Tipe A @ ayat-1",
            "Inspektur directs Inspektorat Tipe B @ ayat-2",
        ]

    def test_a_council_with_its_level(self) -> None:
        body = (
            "Gubernur melapor kepada Dewan Perwakilan Rakyat Daerah provinsi. "
            "Bupati melapor kepada DPRD kabupaten/kota."
        )
        assert acts(body, title=NATION) == [
            "Gubernur reportsTo Dewan Perwakilan Rakyat Daerah Provinsi",
            "Bupati reportsTo DPRD Kabupaten/Kota",
        ]

    def test_offices_of_one_place(self) -> None:
        body = "Gubernur Provinsi Papua Barat berkoordinasi dengan Gubernur Provinsi Papua."
        assert acts(body, title=NATION) == [
            "Gubernur Provinsi Papua Barat coordinatesWith Gubernur Provinsi Papua",
        ]

    def test_the_only_level_is_no_office_apart(self) -> None:
        body = "(1) Satpol PP provinsi wajib hadir.\n(2) Satpol PP wajib melapor."
        assert len({line.split(" duty")[0] for line in norms(body, title=NATION)}) == 1

    def test_a_definition_that_puts_levels_under_one_name(self) -> None:
        body = (
            "Dalam Peraturan Pemerintah ini yang dimaksud dengan:\n1. Sekretaris Daerah adalah sekretaris daerah "
            "provinsi dan sekretaris kabupaten/kota.\nPasal 2\nSekretaris daerah kabupaten/kota membantu bupati."
        )
        assert acts(body, title=NATION) == ["Sekretaris Daerah assists Bupati @ pasal-2"]

    def test_offices_of_a_kind_and_of_the_nation(self) -> None:
        body = (
            "(1) Dinas kabupaten/kota dipimpin oleh kepala dinas kabupaten/kota.\n(2) Dinas daerah provinsi tipe A "
            "terdiri atas 1 (satu) sekretariat.\n(3) Badan Narkotika Nasional Provinsi berkoordinasi dengan Bupati."
        )
        assert acts(body, title=NATION) == [
            "Kepala Dinas Kabupaten/Kota directs Dinas Kabupaten/Kota @ ayat-1",
            "Sekretariat partOf Dinas Daerah Provinsi Tipe A @ ayat-2",
            "Badan Narkotika Nasional Provinsi coordinatesWith Bupati @ ayat-3",
        ]

    def test_the_unit_of_an_organisation(self) -> None:
        body = "Unit Pelaksana Satpol PP Kabupaten/Kota dipimpin oleh seorang kepala satuan."
        assert acts(body, title=NATION) == ["Kepala Satuan directs Unit Pelaksana Satpol PP Kabupaten/Kota"]
        assert "Unit Pelaksana Satpol PP Kabupaten/Kota (organisation)" in offices(body, title=NATION)


class TestOfARegency:
    def test_its_own_level_is_the_same_office(self) -> None:
        body = "(1) Inspektorat wajib hadir.\n(2) Inspektorat kabupaten/kota wajib melapor."
        assert norms(body, title=REGENT) == ["Inspektorat duty @ ayat-1", "Inspektorat duty @ ayat-2"]

    @pytest.mark.parametrize("name", ["Inspektorat", "Sekretariat Daerah", "Dinas Kesehatan"])
    def test_the_type_is_no_part_of_the_name(self, name: str) -> None:
        assert offices(f"{name} Tipe A wajib hadir.", title=REGENT) == [f"{name} (organisation)"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Camat berkoordinasi dengan aparat keamanan yang terkait.", "Camat coordinatesWith Aparat Keamanan"),
        ("Camat berkoordinasi dengan aparat penegak hukum.", "Camat coordinatesWith Aparat Penegak Hukum"),
        ("Camat berkoordinasi dengan instansi pemerintah pusat.", "Camat coordinatesWith Instansi Pemerintah Pusat"),
        ("Camat melapor kepada menteri kesehatan.", "Camat reportsTo Menteri Kesehatan"),
        ("RSUD dipimpin oleh direktur.", "Direktur directs RSUD"),
        (
            "Camat berkoordinasi dengan Penyidik Pegawai Negeri Sipil daerah.",
            "Camat coordinatesWith Penyidik Pegawai Negeri Sipil",
        ),
    ],
)
def test_names_in_small_letters(words: str, expected: str) -> None:
    assert acts(words, title=REGENT) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pembentukan organisasi perangkat daerah diatur tersendiri.",
        "Biaya dibebankan pada anggaran Kementerian Dalam Negeri.",
        "Aparat keamanan setempat hadir di pasar.",
    ],
)
def test_words_that_name_no_party(sentence: str) -> None:
    assert [line for line in offices(sentence, title=REGENT) if "Perangkat Daerah (" not in line] == []


def test_members_of_an_organisation_are_a_group() -> None:
    body = (
        "Dalam Peraturan Bupati ini yang dimaksud dengan:\n1. Petugas Pasar adalah anggota Satpol PP yang menjaga "
        "pasar.\n2. Aparatur adalah aparatur pemerintahan desa.\nPasal 2\nPetugas Pasar wajib hadir."
    )
    assert "Petugas Pasar (group) @ angka-1" in offices(body, title=REGENT)
    assert not any(line.startswith("Aparatur") for line in offices(body, title=REGENT))
