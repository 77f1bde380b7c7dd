"""Who reports, decides, helps and supervises where the sentence names the office at a distance, or not at all."""

import pytest

from reading_examples import acts

REGENT = "BUPATI CONTOH"


class TestReportsMeantByReference:
    @pytest.mark.parametrize(
        "verb", ["menyusun laporan triwulanan", "membuat laporan pemantauan", "melakukan evaluasi kinerja"]
    )
    def test_who_makes_the_report_sends_it(self, verb: str) -> None:
        body = (
            f"(1) Camat {verb}.\n"
            "(2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada Bupati melalui Sekretaris Daerah."
        )
        assert acts(body, title=REGENT) == ["Camat reportsTo Bupati via Sekretaris Daerah @ ayat-2"]

    def test_who_makes_it_may_stand_behind_oleh(self) -> None:
        body = (
            "(1) Pemantauan dilakukan oleh Lurah.\n"
            "(2) Hasil pemantauan sebagaimana dimaksud pada ayat (1) dilaporkan kepada Camat."
        )
        assert acts(body, title=REGENT) == ["Lurah reportsTo Camat @ ayat-2"]

    def test_a_copy_is_no_report(self) -> None:
        body = (
            "(1) Camat melakukan evaluasi.\n"
            "(2) Hasil sebagaimana dimaksud pada ayat (1) disampaikan kepada Bupati dengan tembusan Inspektorat."
        )
        assert acts(body, title=REGENT) == ["Camat reportsTo Bupati @ ayat-2"]

    def test_a_recipient_named_already_is_no_second_report(self) -> None:
        body = (
            "(1) Camat menyampaikan laporan kepada Bupati.\n"
            "(2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada Bupati setiap bulan."
        )
        assert acts(body, title=REGENT) == ["Camat reportsTo Bupati @ ayat-1"]

    def test_whose_report_it_is_stands_before_the_verb(self) -> None:
        assert acts(
            "Laporan akhir tugas Lurah disampaikan kepada Bupati melalui Camat dan kepada Inspektorat.", title=REGENT
        ) == ["Lurah reportsTo Bupati via Camat", "Lurah reportsTo Inspektorat"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Camat menyampaikan rekapitulasi laporan kepada Bupati.", "Camat reportsTo Bupati"),
        ("Camat menyampaikan hasil pemantauan kepada Bupati.", "Camat reportsTo Bupati"),
        ("Camat melakukan pembinaan tertib administrasi kepada Lurah.", "Camat supervises Lurah"),
        ("Camat melaksanakan pembinaan kearsipan terhadap Kelurahan.", "Camat supervises Kelurahan"),
        ("Bupati melakukan pembinaan teknis operasional Satpol PP.", "Bupati supervises Satpol PP"),
        ("Camat membina dan mengawasi penyelenggaraan kegiatan Kelurahan.", "Camat supervises Kelurahan"),
        (
            "Camat mengoordinasikan kegiatan pelayanan yang dilaksanakan oleh Perangkat Daerah.",
            "Camat coordinates Perangkat Daerah",
        ),
        (
            "Sekretariat melaksanakan penyusunan rencana dan pemberian dukungan administrasi kepada seluruh Seksi.",
            "Sekretariat serves Seksi",
        ),
        ("Camat membahas rencana pembangunan bersama Kepala Desa.", "Camat decidesWith Kepala Desa"),
        ("Rencana kerja dibahas dan disetujui bersama oleh Camat dan Lurah.", "Camat decidesWith Lurah"),
        (
            "Susunan pengurus ditetapkan oleh Camat setelah mendapat persetujuan tertulis dari Bupati.",
            "Camat decidesWith Bupati",
        ),
        (
            "Untuk membantu tugas Camat dalam keamanan, di setiap kecamatan dibentuk Satuan Polisi Pamong Praja.",
            "Satuan Polisi Pamong Praja assists Camat",
        ),
        ("Camat menerima laporan dari Lurah.", "Lurah reportsTo Camat"),
        ("Dewan Pengawas memberikan nasihat kepada Direksi.", "Dewan Pengawas advises Direksi"),
        ("Bagian Umum mendukung pelaksanaan tugas Tim Pembina.", "Bagian Umum serves Tim Pembina"),
        ("Kecamatan merupakan Perangkat Daerah yang dipimpin oleh Camat.", "Camat directs Kecamatan"),
        ("Pelayanan dilaksanakan oleh Camat dibantu Lurah.", "Lurah assists Camat"),
    ],
)
def test_one_sentence(sentence: str, expected: str) -> None:
    assert expected in acts(sentence, title=REGENT)


def test_a_task_of_another_that_was_handed_over() -> None:
    body = "Camat bertugas:\na. melaksanakan sebagian kewenangan Bupati yang dilimpahkan; dan\nb. membina Lurah."
    assert acts(body, title=REGENT) == ["Bupati delegatesTo Camat @ huruf-a", "Camat supervises Lurah @ huruf-b"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Camat hadir bersama Lurah pada upacara.",
        "Laporan kepada Camat disampaikan setiap bulan.",
    ],
)
def test_what_says_nothing_of_the_sort(sentence: str) -> None:
    assert acts(sentence, title=REGENT) == []


class TestSupervisionByReference:
    def test_others_carry_it_out(self) -> None:
        body = (
            "(1) Bupati membina dan mengawasi Camat.\n"
            "(2) Pembinaan sebagaimana dimaksud pada ayat (1) secara teknis dilaksanakan oleh Bagian Hukum bersama"
            " Inspektorat."
        )
        assert acts(body, title=REGENT) == [
            "Bupati supervises Camat @ ayat-1",
            "Bagian Hukum supervises Camat @ ayat-2",
            "Inspektorat supervises Camat @ ayat-2",
        ]

    def test_the_same_office_is_no_second_statement(self) -> None:
        body = (
            "(1) Bupati membina Camat.\n"
            "(2) Pembinaan sebagaimana dimaksud pada ayat (1) dilaksanakan oleh Bupati setiap tahun."
        )
        assert acts(body, title=REGENT) == ["Bupati supervises Camat @ ayat-1"]


def test_what_is_handed_on_belongs_to_who_leads_the_ayat_cited() -> None:
    body = (
        "(1) Bupati berwenang menerbitkan izin.\n"
        "(2) Kewenangan sebagaimana dimaksud pada ayat (1) dilimpahkan kepada Camat."
    )
    assert acts(body, title=REGENT) == ["Bupati delegatesTo Camat @ ayat-2"]


def test_a_kelurahan_is_defined_as_a_part_of_its_kecamatan() -> None:
    body = (
        "Pasal 1\nDalam Peraturan ini yang dimaksud dengan:\n"
        "1. Kelurahan adalah bagian wilayah dari Kecamatan sebagai perangkat Kecamatan yang dipimpin oleh Lurah.\n"
        "2. Kecamatan adalah bagian wilayah dari Daerah yang dipimpin oleh Camat."
    )
    assert sorted(acts(body, title=REGENT)) == [
        "Camat directs Kecamatan @ angka-2",
        "Kelurahan partOf Kecamatan @ angka-1",
        "Lurah directs Kelurahan @ angka-1",
    ]


def test_a_report_in_the_list_of_a_pair_goes_to_the_other_party() -> None:
    body = (
        "(1) Hubungan kerja Bupati dengan Camat bersifat struktural.\n"
        "(2) Hubungan kerja sebagaimana dimaksud pada ayat (1) meliputi:\n"
        "a. Camat wajib melaporkan hasil pelaksanaan tugas setiap bulan; dan\n"
        "b. Camat melaporkan kehilangan barang kepada pihak yang berwajib."
    )
    assert acts(body, title="BUPATI CONTOH") == ["Camat reportsTo Bupati @ ayat-2/huruf-a"]
