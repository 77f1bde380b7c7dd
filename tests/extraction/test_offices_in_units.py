"""Sentences of regulations on the make-up of one organisation: its head, its parts, who appoints whom."""

import pytest

from reading_examples import acts, offices

REGENT = "BUPATI CONTOH"


@pytest.mark.parametrize(
    "sentence",
    [
        "Badan Pengelola Pasar dipimpin oleh seorang Kepala yang bertanggung jawab kepada Bupati.",
        "Badan Pengelola Pasar dikepalai oleh seorang Kepala yang berada di bawah dan bertanggung jawab kepada Bupati.",
    ],
)
def test_a_head_named_by_rank_only(sentence: str) -> None:
    assert acts(sentence, title=REGENT) == [
        "Kepala Badan Pengelola Pasar directs Badan Pengelola Pasar",
        "Kepala Badan Pengelola Pasar accountableTo Bupati",
    ]


def test_what_is_said_of_the_head_in_a_relative_clause() -> None:
    assert sorted(
        acts(
            "Masing-masing Bidang dipimpin oleh seorang Kepala Bidang yang dalam menjalankan tugasnya dibantu oleh"
            " Kepala Seksi serta bertanggung jawab kepada Kepala Dinas."
        )
    ) == [
        "Kepala Bidang accountableTo Kepala Dinas",
        "Kepala Bidang directs Bidang",
        "Kepala Seksi assists Kepala Bidang",
    ]


def test_the_senior_of_the_functional_staff() -> None:
    assert sorted(
        acts(
            "Kelompok Jabatan Fungsional dipimpin oleh seorang tenaga fungsional senior yang ditunjuk oleh Kepala Dinas"
            " dan bertanggung jawab kepada Kepala Dinas melalui Sekretaris."
        )
    ) == [
        "Kepala Dinas appoints Tenaga Fungsional Senior",
        "Tenaga Fungsional Senior accountableTo Kepala Dinas via Sekretaris",
        "Tenaga Fungsional Senior directs Kelompok Jabatan Fungsional",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kepala Lingkungan ditetapkan oleh Lurah.", ["Lurah appoints Kepala Lingkungan"]),
        (
            "Kepala Dinas diangkat dan diberhentikan oleh Walikota melalui Sekretaris Daerah atas saran Inspektur.",
            ["Walikota appoints Kepala Dinas via Sekretaris Daerah", "Inspektur advises Walikota"],
        ),
        ("Pembagian tugas Sub Koordinator ditetapkan oleh Walikota.", []),
        ("Tim Teknis ditetapkan oleh Walikota.", []),
    ],
)
def test_who_appoints_whom(sentence: str, expected: list[str]) -> None:
    assert sorted(acts(sentence)) == sorted(expected)


def test_parts_said_twice_are_all_of_them() -> None:
    assert acts("Sekretariat mengkoordinasikan bidang-bidang.") == ["Sekretariat coordinates Bidang"]


@pytest.mark.parametrize(
    "words", ["yang keanggotaannya berasal dari", "keanggotaannya terdiri atas", "yang anggotanya terdiri dari"]
)
def test_members_named_with_a_possessive(words: str) -> None:
    assert acts(f"Tim Teknis ditetapkan dengan Keputusan Walikota, {words} Dinas Kesehatan dan Bagian Hukum.") == [
        "Dinas Kesehatan memberOf Tim Teknis",
        "Bagian Hukum memberOf Tim Teknis",
    ]


def test_a_technical_unit_is_defined_as_part_of_its_organisation() -> None:
    body = (
        "Dalam Peraturan ini yang dimaksud dengan:\n"
        "1. Unit Pelaksana Teknis yang selanjutnya disingkat UPT adalah unsur pelaksana teknis operasional pada Dinas."
    )
    assert acts(body) == ["UPT partOf Dinas @ angka-1"]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("koordinasi dengan Kepolisian", ["Dinas Kehutanan coordinatesWith Kepolisian @ huruf-a"]),
        (
            "pelaksanaan koordinasi perizinan dengan Dinas Sosial",
            ["Dinas Kehutanan coordinatesWith Dinas Sosial @ huruf-a"],
        ),
        ("koordinasi perumusan kebijakan", []),
    ],
)
def test_a_noun_in_a_list_of_functions(item: str, expected: list[str]) -> None:
    assert acts(f"Dinas Kehutanan menyelenggarakan fungsi:\na. {item}; dan\nb. pelaporan.") == expected


def test_a_report_of_one_s_own_behind_another_clause() -> None:
    assert acts(
        "Camat melapor kepada Bupati, sedangkan laporan keuangannya disampaikan kepada Bupati melalui Asisten.",
        title=REGENT,
    ) == ["Camat reportsTo Bupati via Asisten"]


def test_names_that_are_offices_only_as_parties() -> None:
    assert offices("Camat bukan Jabatan Fungsional dan menerima sumbangan Pihak Ketiga.") == ["Camat (post)"]


def test_units_are_parts_of_an_organisation_named_by_its_kind_only() -> None:
    body = "Dinas terdiri atas:\na. Sekretariat;\nb. Bidang Bina Marga; dan\nc. Kelompok Jabatan Fungsional."
    assert acts(body) == [
        "Sekretariat partOf Dinas @ huruf-a",
        "Bidang Bina Marga partOf Dinas @ huruf-b",
        "Kelompok Jabatan Fungsional partOf Dinas @ huruf-c",
    ]


def test_a_deputy_head_in_charge_of_the_work() -> None:
    assert acts(
        "Kepala BPBD dibantu oleh Kepala Pelaksana yang bertanggung jawab kepada Kepala BPBD.\n"
        "Pasal 2\nUnsur Pengarah BPBD memberikan masukan kepada Kepala BPBD."
    ) == [
        "Kepala Pelaksana assists Kepala BPBD",
        "Kepala Pelaksana accountableTo Kepala BPBD",
        "Unsur Pengarah BPBD advises Kepala BPBD @ pasal-2",
    ]


def test_guidance_given_to_an_office() -> None:
    assert acts("Gubernur melakukan fasilitasi dan pembinaan kepada Walikota.") == ["Gubernur supervises Walikota"]


class TestHeadsNamedTogether:
    """`Kepala` that means every post of the rank in the ayat cited; heads of the forms of one organisation."""

    FORMS = (
        "(1) Balai Latihan yang berbentuk badan dipimpin oleh kepala badan, yang berbentuk kantor dipimpin oleh kepala "
        "kantor, dan yang berbentuk rumah sakit dipimpin oleh direktur.\n"
    )

    def test_the_forms_of_one_organisation(self) -> None:
        assert acts(self.FORMS, title=REGENT) == [
            "Kepala Badan directs Balai Latihan @ ayat-1",
            "Kepala Kantor directs Balai Latihan @ ayat-1",
            "Direktur directs Balai Latihan @ ayat-1",
        ]

    def test_all_of_a_rank(self) -> None:
        body = (
            f"{self.FORMS}(2) Kepala dan direktur sebagaimana dimaksud pada ayat (1) bertanggung jawab kepada Bupati."
        )
        assert acts(body, title=REGENT)[3:] == [
            "Kepala Badan accountableTo Bupati @ ayat-2",
            "Kepala Kantor accountableTo Bupati @ ayat-2",
            "Direktur accountableTo Bupati @ ayat-2",
        ]


class TestUnitsNamedByTheirKind:
    UNITS = "(1) Sub Bagian Umum mengelola surat.\n(2) Sub Bagian Keuangan mengelola anggaran.\n"

    def test_the_unit_that_the_cited_ayat_begins_with(self) -> None:
        body = (
            "(1) Bidang Perikanan Tangkap mengelola armada.\n"
            "(2) Bidang sebagaimana dimaksud pada ayat (1) dipimpin oleh Kepala Bidang."
        )
        assert acts(body, title=REGENT) == ["Kepala Bidang directs Bidang Perikanan Tangkap @ ayat-2"]

    @pytest.mark.parametrize("cited", ["ayat (1) dan ayat (2)", "ayat (1) dan (2)", "ayat (1), ayat (2)"])
    def test_the_units_of_two_ayat(self, cited: str) -> None:
        body = f"{self.UNITS}(3) Sub Bagian sebagaimana dimaksud pada {cited}, dipimpin oleh Kepala Sub Bagian."
        assert acts(body, title=REGENT) == [
            "Kepala Sub Bagian directs Sub Bagian Umum @ ayat-3",
            "Kepala Sub Bagian directs Sub Bagian Keuangan @ ayat-3",
        ]

    def test_an_ayat_that_names_the_unit_later(self) -> None:
        body = (
            "(1) Sekretariat terdiri atas Sub Bagian Umum.\n"
            "(2) Sub Bagian sebagaimana dimaksud pada ayat (1) dipimpin oleh Kepala Sub Bagian."
        )
        assert acts(body, title=REGENT)[-1:] == ["Kepala Sub Bagian directs Sub Bagian Umum @ ayat-2"]

    def test_an_ayat_that_names_no_unit_leaves_the_kind(self) -> None:
        body = (
            "(1) Sekretariat mengelola surat.\n"
            "(2) Sub Bagian sebagaimana dimaksud pada ayat (1) dipimpin oleh Kepala Sub Bagian."
        )
        assert acts(body, title=REGENT) == ["Kepala Sub Bagian directs Sub Bagian @ ayat-2"]

    LIST = "(1) Susunan Dinas terdiri atas:\na. Sekretariat;\nb. Bidang Pangan;\nc. Bidang Gizi; dan\nd. UPTD.\n"

    @pytest.mark.parametrize(
        "cited",
        ["huruf b sampai dengan huruf c masing-masing", "huruf b dan huruf c masing-masing", "masing-masing", ""],
    )
    def test_the_units_of_a_list(self, cited: str) -> None:
        body = f"{self.LIST}(2) Bidang sebagaimana dimaksud pada ayat (1) {cited} dipimpin oleh Kepala Bidang."
        assert [act for act in acts(body, title=REGENT) if act.endswith("@ ayat-2")] == [
            "Kepala Bidang directs Bidang Pangan @ ayat-2",
            "Kepala Bidang directs Bidang Gizi @ ayat-2",
        ]

    def test_one_item_of_a_list(self) -> None:
        body = f"{self.LIST}(2) Bidang sebagaimana dimaksud pada ayat (1) huruf c dipimpin oleh Kepala Bidang."
        assert acts(body, title=REGENT)[-1:] == ["Kepala Bidang directs Bidang Gizi @ ayat-2"]

    def test_units_in_small_letters(self) -> None:
        body = (
            "(1) Sekretariat Desa terdiri atas 2 (dua) urusan yaitu urusan keuangan dan urusan umum.\n"
            "(2) Masing-masing urusan sebagaimana dimaksud pada ayat (1) dipimpin oleh Kepala Urusan."
        )
        assert acts(body, title=REGENT) == [
            "Urusan Keuangan partOf Sekretariat Desa @ ayat-1",
            "Urusan Umum partOf Sekretariat Desa @ ayat-1",
            "Kepala Urusan directs Urusan Keuangan @ ayat-2",
            "Kepala Urusan directs Urusan Umum @ ayat-2",
        ]


class TestNamesLongerInAList:
    LIST = (
        "(1) Badan Pengelola Pesisir terdiri atas:\na. Kepala;\nb. Unsur Pengarah Kawasan Pesisir; dan\n"
        "c. Unsur Pelaksana.\n"
    )

    def test_sentences_print_them_so_too(self) -> None:
        body = f"{self.LIST}(2) Unsur Pengarah Kawasan Pesisir memberikan saran kepada Bupati."
        assert acts(body, title=REGENT)[-1:] == ["Unsur Pengarah Kawasan Pesisir advises Bupati @ ayat-2"]

    def test_without_a_sentence_the_shorter_name_stays(self) -> None:
        body = f"{self.LIST}(2) Unsur Pengarah memberikan saran kepada Bupati."
        assert acts(body, title=REGENT)[-1:] == ["Unsur Pengarah advises Bupati @ ayat-2"]


@pytest.mark.parametrize(
    "supervision",
    [
        "pengawasan penyelenggaraan tugas pembantuan yang ditugaskan kepada Camat",
        "pembinaan dan pengawasan pelaksanaan urusan pasar dari Bupati kepada Camat",
        "mengawasi pelaksanaan wewenang di bidang pasar yang dilimpahkan kepada Camat",
    ],
)
def test_supervision_of_a_task_laid_on_an_office(supervision: str) -> None:
    assert acts(f"Inspektur melakukan:\na. {supervision}.", title=REGENT) == ["Inspektur supervises Camat @ huruf-a"]


@pytest.mark.parametrize(
    ("definition", "expected"),
    [
        ("Unit Pelaksana Teknis Daerah yang selanjutnya disingkat UPTD adalah unsur pelaksana pada Dinas", "group"),
        ("Unit Pelaksana Teknis adalah unsur pelaksana tugas teknis pada dinas dan badan", "group"),
        ("UPTD Pasar Ikan adalah unit pelaksana teknis pada Dinas", "organisation"),
    ],
)
def test_technical_units_of_all_kinds_are_a_group(definition: str, expected: str) -> None:
    body = f"Dalam Peraturan Bupati ini yang dimaksud dengan:\n1. {definition}.\nPasal 2\nKepala UPTD wajib hadir."
    listed = offices(body, title=REGENT)
    assert any(line.endswith(f"({expected}) @ angka-1") for line in listed), listed
    assert "Kepala UPTD (post) @ pasal-2" in listed
