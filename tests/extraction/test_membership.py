"""Who belongs to a team, a commission, a committee: lists of roles and members as drafters print them."""

import pytest

from reading_examples import acts, offices

REGENT = "BUPATI CONTOH"


def test_roles_with_a_colon_and_members_in_a_list_of_their_own() -> None:
    body = (
        "Susunan keanggotaan Komisi Irigasi Kabupaten terdiri atas:\n"
        "a. Ketua merangkap anggota : Bupati;\n"
        "b. Sekretaris : Kepala Dinas Pengairan;\n"
        "c. Anggota :\n"
        "1. Kepala Dinas Pertanian; dan\n"
        "2. unsur Kantor Pertanahan."
    )
    assert acts(body, title=REGENT) == [
        "Bupati chairs Komisi Irigasi Kabupaten @ huruf-a",
        "Bupati memberOf Komisi Irigasi Kabupaten @ huruf-a",
        "Kepala Dinas Pengairan memberOf Komisi Irigasi Kabupaten @ huruf-b",
        "Kepala Dinas Pertanian memberOf Komisi Irigasi Kabupaten @ huruf-c/angka-1",
        "Kantor Pertanahan memberOf Komisi Irigasi Kabupaten @ huruf-c/angka-2",
    ]
    assert "Anggota (organisation)" not in " ".join(offices(body, title=REGENT))


@pytest.mark.parametrize(
    "item",
    [
        "Ketua : Sekretaris Daerah;",
        "Ketua: Sekretaris Daerah;",
        "Ketua adalah Sekretaris Daerah;",
        "Ketua, yang dijabat oleh Sekretaris Daerah;",
        "Sekretaris Daerah sebagai Ketua;",
        "Sekretaris Daerah selaku Ketua;",
        "Sekretaris Daerah (Ketua);",
        "ketua, yaitu Sekretaris Daerah;",
    ],
)
def test_forms_of_a_role(item: str) -> None:
    body = f"Keanggotaan Tim Pengendali Inflasi terdiri atas:\na. {item}\nb. Anggota : Camat."
    assert "Sekretaris Daerah chairs Tim Pengendali Inflasi @ huruf-a" in acts(body)
    assert "Camat memberOf Tim Pengendali Inflasi @ huruf-b" in acts(body)


def test_a_deputy_chair_chairs_nothing() -> None:
    body = "Susunan keanggotaan Tim Pengarah terdiri dari:\na. Wakil Ketua I : Camat; dan\nb. Wakil Ketua II : Lurah."
    assert acts(body) == ["Camat memberOf Tim Pengarah @ huruf-a", "Lurah memberOf Tim Pengarah @ huruf-b"]


def test_the_body_is_named_in_the_ayat_before() -> None:
    body = (
        "(1) Walikota membentuk Tim Penataan Aset.\n"
        "(2) Susunan keanggotaan sebagaimana dimaksud pada ayat (1) terdiri dari:\na. Ketua : Camat."
    )
    assert acts(body) == [
        "Camat chairs Tim Penataan Aset @ ayat-2/huruf-a",
    ]


def test_members_are_parts_of_a_body_said_in_small_letters() -> None:
    body = (
        "(1) Walikota membentuk tim dalam rangka penertiban reklame.\n"
        "(2) Keanggotaan tim sebagaimana dimaksud pada ayat (1) terdiri atas:\n"
        "a. unsur Perangkat Daerah yang terkait dengan perizinan; dan\nb. unsur lain sesuai kebutuhan."
    )
    assert acts(body) == ["Perangkat Daerah memberOf Tim @ ayat-2/huruf-a"]


def test_one_sentence_with_roles() -> None:
    assert acts(
        "Susunan keanggotaan Tim Reklame terdiri atas Sekretaris Daerah sebagai ketua merangkap anggota,"
        " Kepala Bappeda sebagai sekretaris, dan Camat dan Lurah sebagai anggota."
    ) == [
        "Sekretaris Daerah chairs Tim Reklame",
        "Sekretaris Daerah memberOf Tim Reklame",
        "Kepala Bappeda memberOf Tim Reklame",
        "Camat memberOf Tim Reklame",
        "Lurah memberOf Tim Reklame",
    ]


def test_the_words_of_a_column_beside_slipped_into_a_name() -> None:
    body = (
        "Susunan keanggotaan Komite Air terdiri dari:\n"
        "a. Ketua : Menteri Koordinator\nmerangkap anggotaBidang Perekonomian\nb. Anggota : Menteri Kehutanan."
    )
    assert acts(body) == [
        "Menteri Koordinator Bidang Perekonomian chairs Komite Air @ huruf-a",
        "Menteri Koordinator Bidang Perekonomian memberOf Komite Air @ huruf-a",
        "Menteri Kehutanan memberOf Komite Air @ huruf-b",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Ruang lingkup meliputi:\na. tim percepatan; dan\nb. pembiayaan.",
        "Dinas mempunyai tugas, terdiri dari:\na. perencanaan; dan\nb. pelaporan.",
        "Persyaratan anggota Tim Seleksi adalah:\na. sehat jasmani; dan\nb. berusia 30 tahun.",
    ],
)
def test_other_lists_name_no_members(body: str) -> None:
    assert acts(body) == []


class TestAsDraftersPrintThem:
    def test_a_colon_right_behind_the_body(self) -> None:
        body = "Susunan keanggotaan Tim Reklame:\na. Koordinator : Sekretaris Daerah\nb. Ketua : Inspektur"
        assert acts(body) == [
            "Sekretaris Daerah memberOf Tim Reklame @ huruf-a",
            "Inspektur chairs Tim Reklame @ huruf-b",
        ]

    def test_members_told_apart_by_their_field(self) -> None:
        body = (
            "Keanggotaan Tim Verifikasi terdiri atas:\n"
            "a. Kepala Perangkat Daerah yang membidangi perumahan sebagai sekretaris;\n"
            "b. Kepala Kantor Pertanahan sebagai anggota;\n"
            "c. Kepala Perangkat Daerah teknis terkait lainnya sebagai anggota; dan\n"
            "d. Camat/Lurah terkait sebagai anggota."
        )
        assert acts(body) == [
            "Kepala Perangkat Daerah memberOf Tim Verifikasi @ huruf-a",
            "Kepala Kantor Pertanahan memberOf Tim Verifikasi @ huruf-b",
            "Kepala Perangkat Daerah memberOf Tim Verifikasi @ huruf-c",
            "Camat memberOf Tim Verifikasi @ huruf-d",
            "Lurah memberOf Tim Verifikasi @ huruf-d",
        ]

    def test_members_that_are_no_offices(self) -> None:
        body = "Keanggotaan Tim Ahli Bangunan terdiri dari:\na. Anggota : 1. Camat\n2. Akademisi."
        assert acts(body) == ["Camat memberOf Tim Ahli Bangunan @ huruf-a/angka-1"]

    def test_parts_of_society_and_offices_in_one_sentence(self) -> None:
        assert acts("Tim Reklame terdiri dari unsur perangkat daerah, instansi vertikal, dan akademisi.") == [
            "Perangkat Daerah memberOf Tim Reklame",
            "Instansi Vertikal memberOf Tim Reklame",
        ]

    def test_a_passive_printed_apart(self) -> None:
        assert acts("Tim Reklame di ketuai oleh Camat.") == ["Camat chairs Tim Reklame"]

    @pytest.mark.parametrize("thing", ["Rapat koordinasi", "Hasil pembahasan", "Kegiatan", "Pengelolaan aset"])
    def test_a_thing_that_is_led_is_no_body(self, thing: str) -> None:
        body = f"(1) Tim Reklame bersidang.\n(2) {thing} sebagaimana dimaksud pada ayat (1) dipimpin oleh Camat."
        assert acts(body) == []

    def test_an_office_within_an_organisation_is_helped_itself(self) -> None:
        assert acts("Sub Koordinator di lingkungan Dinas Sosial dibantu oleh Sekretaris.") == [
            "Sekretaris assists Sub Koordinator"
        ]

    def test_supervision_with_its_object_right_behind(self) -> None:
        assert acts("Inspektorat melakukan koordinasi, pembinaan dan pengawasan Perangkat Daerah.") == [
            "Inspektorat supervises Perangkat Daerah"
        ]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Forkopimda diketuai oleh Walikota dengan anggota Kapolres dan Dandim.",
            "Forkopimda dipimpin oleh Walikota dan beranggotakan Kapolres dan Dandim.",
            "Anggota Forkopimda adalah Kapolres dan Dandim.",
            "Anggota Forkopimda yaitu Kapolres dan Dandim.",
        ],
    )
    def test_members_behind_who_leads_them_or_a_copula(self, sentence: str) -> None:
        assert [line for line in acts(sentence) if "memberOf" in line] == [
            "Kapolres memberOf Forkopimda",
            "Dandim memberOf Forkopimda",
        ]


def test_a_role_alone_and_with_its_body_is_one_office() -> None:
    body = (
        "Dalam Peraturan Bupati ini yang dimaksud dengan:\n1. Dewan Pangan Daerah yang selanjutnya disebut Dewan "
        "adalah wadah koordinasi.\nPasal 2\nSusunan keanggotaan Dewan terdiri atas:\na. Ketua merangkap anggota; dan\n"
        "b. anggota.\nPasal 3\nKetua Dewan melapor kepada Bupati."
    )
    assert acts(body, title="BUPATI CONTOH") == [
        "Ketua Dewan memberOf Dewan @ pasal-2/huruf-a",
        "Ketua Dewan reportsTo Bupati @ pasal-3",
    ]
    assert [line for line in offices(body, title="BUPATI CONTOH") if line.startswith("Ketua")] == [
        "Ketua Dewan (post) @ pasal-2/huruf-a"
    ]


class TestPersonsOfOtherBodies:
    def test_whom_the_members_represent(self) -> None:
        body = "(1) Pejabat Pemerintah dalam Tim Pesisir mewakili:\na. Dinas Perikanan; dan\nb. Dinas Perhubungan.\n"
        assert acts(body) == [
            "Pejabat Pemerintah represents Dinas Perikanan @ ayat-1/huruf-a",
            "Pejabat Pemerintah represents Dinas Perhubungan @ ayat-1/huruf-b",
        ]

    def test_items_that_are_no_office_are_not_represented(self) -> None:
        assert acts("Camat mewakili:\na. kepentingan warga; dan\nb. hadir dalam sidang.") == []

    @pytest.mark.parametrize("body", ["Dinas Perikanan", "Kementerian Kelautan dan Perikanan", "Departemen Kelautan"])
    def test_the_body_of_a_member_behind_a_comma(self, body: str) -> None:
        text = f"Keanggotaan Komisi Pesisir terdiri dari:\na. Kepala Balai Penyuluhan, {body}; dan\nb. Camat."
        assert acts(text) == [
            "Kepala Balai Penyuluhan memberOf Komisi Pesisir @ huruf-a",
            "Camat memberOf Komisi Pesisir @ huruf-b",
        ]

    def test_the_body_of_a_holder_of_a_role(self) -> None:
        text = (
            "Keanggotaan Komisi Pesisir terdiri dari:\na. Sekretaris: Kepala Balai Penyuluhan, Departemen Kelautan;\n"
            "b. Anggota: Camat."
        )
        assert acts(text)[0] == "Kepala Balai Penyuluhan memberOf Komisi Pesisir @ huruf-a"

    @pytest.mark.parametrize("of", ["terdiri atas Ketua", "terdiri dari seorang ketua"])
    def test_the_chair_within_what_a_body_consists_of(self, of: str) -> None:
        sentence = f"Komisi Pesisir {of} yang dijabat oleh Sekretaris Daerah dan 5 (lima) anggota."
        assert acts(sentence) == ["Sekretaris Daerah chairs Komisi Pesisir"]
