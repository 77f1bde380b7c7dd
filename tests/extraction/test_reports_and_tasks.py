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


PERDA = """\
Dengan Peraturan Daerah ini dibentuk Perangkat Daerah dengan susunan sebagai berikut :
a. Sekretariat Daerah merupakan Sekretariat Daerah tipe A;
b. Sekretariat DPRD merupakan Sekretariat DPRD Tipe A;
c. Inspektorat Daerah Tipe A;
d. Dinas Daerah, terdiri atas :
1. Dinas Pendidikan, Kepemudaan dan Olah Raga tipe A menyelenggarakan urusan pemerintahan bidang pendidikan;
2. Dinas Kesehatan Tipe A, menyelenggarakan urusan pemerintahan bidang kesehatan;
3. Dinas Perdagangan dengan Tipe B yang menyelenggarakan urusan pemerintahan bidang perdagangan; dan
4. Satuan Polisi Pamong Praja Tipe B, melaksanakan sub urusan ketenteraman dan ketertiban umum.
e. Badan Daerah, terdiri dari :
1. Badan Keuangan dan Aset Daerah, melaksanakan fungsi penunjang keuangan; dan
2. Badan Penanggulangan Bencana Daerah.
f. Kecamatan, terdiri dari:
1. Kecamatan Bantul Tipe A; dan
2. Kecamatan Sewon dengan tipe B.
"""


ORGANS = """\
(1) Tim Percepatan Penurunan Stunting tingkat pusat terdiri atas Pengarah dan Pelaksana.
(2) Pengarah sebagaimana dimaksud pada ayat (1) mempunyai tugas:
a. memberikan arahan terkait penetapan kebijakan;
b. melaporkan penyelenggaraan kepada Presiden.
(3) Susunan Pengarah terdiri atas:
a. Ketua : Wakil Presiden;
b. Wakil Ketua :
1. Menteri Koordinator Bidang Perekonomian;
2. Menteri Kesehatan.
(4) Dalam melaksanakan tugasnya, Pengarah dibantu oleh Sekretariat Wakil Presiden.
(5) Pelaksana diketuai oleh Kepala Badan Kependudukan dan Keluarga Berencana Nasional.
(6) Pelaksana bertugas:
a. menyiapkan perumusan kebijakan sesuai dengan arahan Pengarah;
b. memberikan dukungan teknis kepada Pemerintah Daerah dan Pemerintah Desa;
c. melaporkan pelaksanaan kepada Pengarah.
"""


def test_a_perda_lists_the_bodies_that_it_forms_with_their_types():
    assert acts(PERDA, title="BUPATI CONTOH") == [
        "Sekretariat Daerah memberOf Perangkat Daerah @ huruf-a",
        "Sekretariat DPRD memberOf Perangkat Daerah @ huruf-b",
        "Inspektorat Daerah memberOf Perangkat Daerah @ huruf-c",
        "Dinas Daerah memberOf Perangkat Daerah @ huruf-d",
        "Dinas Pendidikan, Kepemudaan dan Olah Raga memberOf Dinas Daerah @ huruf-d/angka-1",
        "Dinas Kesehatan memberOf Dinas Daerah @ huruf-d/angka-2",
        "Dinas Perdagangan memberOf Dinas Daerah @ huruf-d/angka-3",
        "Satuan Polisi Pamong Praja memberOf Dinas Daerah @ huruf-d/angka-4",
        "Badan Daerah memberOf Perangkat Daerah @ huruf-e",
        "Badan Keuangan dan Aset Daerah memberOf Badan Daerah @ huruf-e/angka-1",
        "Badan Penanggulangan Bencana Daerah memberOf Badan Daerah @ huruf-e/angka-2",
        "Kecamatan memberOf Perangkat Daerah @ huruf-f",
        "Kecamatan Bantul memberOf Kecamatan @ huruf-f/angka-1",
        "Kecamatan Sewon memberOf Kecamatan @ huruf-f/angka-2",
    ]


def test_organs_counted_in_a_sentence_act_for_themselves():
    assert acts(ORGANS, title="BUPATI CONTOH") == [
        "Pengarah memberOf Tim Percepatan Penurunan Stunting tingkat pusat @ ayat-1",
        "Pelaksana memberOf Tim Percepatan Penurunan Stunting tingkat pusat @ ayat-1",
        "Pengarah reportsTo Presiden @ ayat-2/huruf-b",
        "Wakil Presiden chairs Pengarah @ ayat-3/huruf-a",
        "Menteri Koordinator Bidang Perekonomian memberOf Pengarah @ ayat-3/huruf-b/angka-1",
        "Menteri Kesehatan memberOf Pengarah @ ayat-3/huruf-b/angka-2",
        "Sekretariat Wakil Presiden assists Pengarah @ ayat-4",
        "Kepala Badan Kependudukan dan Keluarga Berencana Nasional chairs Pelaksana @ ayat-5",
        "Pelaksana serves Pemerintah Daerah @ ayat-6/huruf-b",
        "Pelaksana serves Pemerintah Desa @ ayat-6/huruf-b",
        "Pelaksana reportsTo Pengarah @ ayat-6/huruf-c",
    ]


def test_what_bears_the_name_of_a_whole_is_one_of_its_sort():
    text = "Kelurahan terdiri atas:\na. Kelurahan Mawar; dan\nb. Kelurahan Melati."
    assert acts(text, title="BUPATI CONTOH") == [
        "Kelurahan Mawar memberOf Kelurahan @ huruf-a",
        "Kelurahan Melati memberOf Kelurahan @ huruf-b",
    ]
