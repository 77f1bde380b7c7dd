"""Bodies that a regulation makes as it goes: their short names, their heads, their levels."""

import pytest

from reading_examples import acts, offices, reading

REGENT = "BUPATI CONTOH"


@pytest.mark.parametrize(
    "words",
    [
        "yang selanjutnya disebut Dewan",
        "selanjutnya disebut Dewan",
        "yang untuk selanjutnya disingkat Dewan",
        "yang selanjutnya dalam Peraturan Bupati ini disebut Dewan",
        "yang dalam Peraturan Bupati ini disebut Dewan",
        "(selanjutnya disebut Dewan)",
        'yang untuk selanjutnya disebut "Dewan"',
        "yang selanjutnya dalam Peraturan ini disebut sebagai Dewan",
    ],
)
def test_a_short_name_given_where_a_body_is_established(words: str) -> None:
    body = (
        f"(1) Dibentuk Dewan Air Bersih, {words}.\n"
        "(2) Dewan bertanggung jawab kepada Bupati.\n(3) Ketua Dewan melapor kepada Camat."
    )
    assert acts(body, title=REGENT) == [
        "Dewan accountableTo Bupati @ ayat-2",
        "Ketua Dewan reportsTo Camat @ ayat-3",
    ]


def test_the_short_name_is_the_label_from_the_first_mention_on() -> None:
    body = (
        "(1) Bupati membentuk Dewan Air Bersih Kabupaten yang selanjutnya disebut Dewan Kabupaten yang diketuai oleh"
        " Wakil Bupati.\n"
        "(2) Dewan Kabupaten dibantu oleh Sekretariat Dewan Air Bersih Kabupaten.\n"
        "(3) Sekretariat Dewan Kabupaten melapor kepada Camat."
    )
    assert acts(body, title=REGENT) == [
        "Wakil Bupati chairs Dewan Kabupaten @ ayat-1",
        "Sekretariat Dewan Kabupaten assists Dewan Kabupaten @ ayat-2",
        "Sekretariat Dewan Kabupaten reportsTo Camat @ ayat-3",
    ]
    named = reading(body, title=REGENT).offices
    assert [(each.label, each.names) for each in named if each.evidence.provision.endswith(("ayat-1", "ayat-2"))][
        1:
    ] == [
        ("Dewan Kabupaten", ("Dewan Air Bersih Kabupaten",)),
        ("Wakil Bupati", ()),
        ("Sekretariat Dewan Kabupaten", ("Sekretariat Dewan Air Bersih Kabupaten",)),
    ]


@pytest.mark.parametrize(
    "called",
    [
        ", selanjutnya disebut Tim Pembina,",
        " (selanjutnya disebut Tim Pembina)",
        " yang selanjutnya disebut Tim Pembina",
    ],
)
def test_who_leads_a_body_is_said_behind_its_short_name(called: str) -> None:
    body = f"Untuk melaksanakan tugas, Bupati membentuk Tim Pembina Pasar Daerah{called} yang diketuai oleh Camat."
    assert acts(body, title=REGENT) == ["Camat chairs Tim Pembina"]


def test_a_body_of_a_kind_that_no_lexicon_knows() -> None:
    body = (
        "(1) Dengan Peraturan ini dibentuk Sentra Kriya Daerah yang selanjutnya disingkat SKD.\n"
        "(2) SKD melapor kepada Bupati."
    )
    assert acts(body, title=REGENT) == ["SKD reportsTo Bupati @ ayat-2"]


class TestHeadsThatStandAlone:
    BODY = (
        "(1) Badan Pengelola Kawasan dipimpin oleh Kepala.\n"
        "(2) Kepala dibantu oleh Wakil Kepala.\n"
        "(3) Kepala Seksi melapor kepada Kepala."
    )

    def test_for_the_head_of_the_only_body_so_led(self) -> None:
        assert acts(self.BODY, title=REGENT) == [
            "Kepala Badan Pengelola Kawasan directs Badan Pengelola Kawasan @ ayat-1",
            "Wakil Kepala Badan Pengelola Kawasan assists Kepala Badan Pengelola Kawasan @ ayat-2",
            "Kepala Seksi reportsTo Kepala Badan Pengelola Kawasan @ ayat-3",
        ]

    def test_for_none_where_two_are_so_led(self) -> None:
        body = self.BODY + "\n(4) Kantor Pasar dipimpin oleh Kepala."
        assert "Wakil Kepala Badan Pengelola Kawasan" not in " ".join(acts(body, title=REGENT))


def test_a_unit_defined_is_one_organisation() -> None:
    body = (
        "Dalam Peraturan ini yang dimaksud dengan:\n"
        "1. Unit Pelaksana Teknis Daerah Pengelola Pasar yang selanjutnya disebut UPTD adalah Unit Pelaksana Teknis"
        " Daerah yang bertanggung jawab kepada Camat."
    )
    assert offices(body) == ["UPTD (organisation) @ angka-1", "Camat (post) @ angka-1"]
    assert acts(body) == ["UPTD accountableTo Camat @ angka-1"]


@pytest.mark.parametrize("what", ["Pembinaan umum", "Pembinaan teknis dan pengawasan"])
def test_supervision_of_a_party_beside_an_activity(what: str) -> None:
    assert acts(f"{what} penyelenggaraan pemerintahan kelurahan dan lembaga kemasyarakatan dilakukan oleh Camat.") == [
        "Camat supervises Lembaga Kemasyarakatan"
    ]


def test_other_bodies_lead_to_no_office() -> None:
    assert offices("Dibentuk kelompok belajar di setiap desa, selanjutnya disebut rombongan.") == []


class TestNamesInSmallLetters:
    """Older regulations print the names of offices like common nouns, at most with a first capital."""

    @pytest.mark.parametrize(
        ("sentence", "expected"),
        [
            ("Inspektorat dipimpin oleh inspektur.", "Inspektur directs Inspektorat"),
            ("Dinas daerah dipimpin oleh kepala dinas.", "Kepala Dinas directs Dinas Daerah"),
            ("Sekretariat daerah dipimpin oleh sekretaris daerah.", "Sekretaris Daerah directs Sekretariat Daerah"),
            ("Kepala badan bertanggung jawab kepada bupati.", "Kepala Badan accountableTo Bupati"),
            ("Camat mengoordinasikan lembaga teknis daerah.", "Camat coordinates Lembaga Teknis Daerah"),
        ],
    )
    def test_names_that_the_lexicon_knows(self, sentence: str, expected: str) -> None:
        assert acts(sentence, title=REGENT) == [expected]

    def test_a_name_that_a_heading_prints_with_capitals(self) -> None:
        body = (
            "BAB I\nTUGAS\n\nBagian Kesatu\nBadan Arsip Pembangunan Daerah\n\nPasal 1\n"
            "Badan arsip pembangunan daerah bertanggung jawab kepada bupati.\n"
        )
        assert acts(body, title=REGENT) == ["Badan Arsip Pembangunan Daerah accountableTo Bupati"]

    def test_terms_defined_in_small_letters_at_two_levels(self) -> None:
        body = (
            "Dalam Peraturan ini yang dimaksud dengan:\n"
            "1. Dewan air bersih provinsi adalah wadah koordinasi tingkat provinsi.\n"
            "2. Dewan air bersih kabupaten/kota adalah wadah koordinasi tingkat kabupaten/kota.\n\n"
            "Pasal 2\nDewan air bersih kabupaten/kota melapor kepada dewan air bersih provinsi.\n"
        )
        found = acts(body, title="PRESIDEN REPUBLIK INDONESIA")
        assert found == ["Dewan air bersih kabupaten/kota reportsTo Dewan air bersih provinsi @ pasal-2"]


def test_an_item_that_repeats_a_name_of_the_sentence_above_it() -> None:
    body = (
        "Susunan organisasi Badan Perencanaan Pembangunan Daerah terdiri atas Kepala Badan membawahkan:\n"
        "a. Kepala Badan;\nb. Sekretariat membawahkan:\n1. Subbagian Program; dan\n2. Subbagian Umum."
    )
    assert "Sekretariat" in {each.partition(" (")[0] for each in offices(body, title=REGENT)}


class TestUnitsListedInSmallLetters:
    LIST = (
        "(1) Struktur organisasi Satlinmas terdiri atas:\na. kepala Satlinmas;\nb. komandan regu; dan\nc. seksi tanggap"
        " bencana.\n"
    )

    def test_they_are_offices_in_the_sentences_too(self) -> None:
        assert sorted(
            acts(f"{self.LIST}(2) Komandan regu bertanggung jawab kepada kepala Satlinmas.", title=REGENT)
        ) == [
            "Kepala Satlinmas partOf Satlinmas @ ayat-1/huruf-a",
            "Komandan Regu accountableTo Kepala Satlinmas @ ayat-2",
            "Komandan Regu partOf Satlinmas @ ayat-1/huruf-b",
            "Seksi Tanggap Bencana partOf Satlinmas @ ayat-1/huruf-c",
        ]

    def test_items_of_other_lists_are_none(self) -> None:
        body = "(1) Laporan terdiri atas:\na. bidang tanah;\nb. unit usaha.\n(2) Bidang tanah wajib dicatat oleh Camat."
        assert offices(body, title=REGENT) == ["Camat (post) @ ayat-2"]


TEAM = """(1) Dibentuk Tim Koordinasi Penanggulangan Kemiskinan yang selanjutnya disingkat TKPK.
(2) TKPK terdiri atas:
a. Ketua;
b. Wakil Ketua;
c. Sekretaris; dan
d. Kelompok Kerja.
"""


def test_a_role_alone_is_of_the_body_that_lists_it_though_others_have_the_role_too() -> None:
    body = (
        f"{TEAM}(3) Wakil Ketua membantu Ketua.\n"
        "(4) Kelompok kerja sebagaimana dimaksud pada ayat (2) huruf d dipimpin oleh seorang koordinator.\n"
        "(5) Ketua Kelompok Kerja melapor kepada Ketua melalui Sekretaris."
    )
    assert acts(body, title=REGENT)[-3:] == [
        "Wakil Ketua TKPK assists Ketua TKPK @ ayat-3",
        "Koordinator Kelompok Kerja directs Kelompok Kerja @ ayat-4",
        "Ketua Kelompok Kerja reportsTo Ketua TKPK via Sekretaris TKPK @ ayat-5",
    ]


def test_a_role_that_two_bodies_list_is_of_neither() -> None:
    forum = "(3) Forum Air Bersih terdiri atas:\na. Ketua; dan\nb. Anggota.\n"
    assert acts(f"{TEAM}{forum}(4) Wakil Ketua membantu Camat.\n(5) Ketua membantu Bupati.", title=REGENT)[-1] == (
        "Wakil Ketua TKPK assists Camat @ ayat-4"
    )


def test_the_secretary_who_heads_a_secretariat_is_not_the_body_s() -> None:
    head = "(3) Sekretariat dipimpin oleh Sekretaris.\n(4) Sekretaris bertanggung jawab kepada Camat."
    assert acts(f"{TEAM}{head}", title=REGENT)[-1] == "Sekretaris accountableTo Camat @ ayat-4"


def test_a_body_that_has_no_name_leaves_the_acts_about_it_unsaid() -> None:
    body = (
        "(1) Bupati dapat membentuk suatu dewan.\n"
        "(2) Dewan pertimbangan sebagaimana dimaksud pada ayat (1) dipimpin oleh Sekretaris Daerah."
    )
    assert acts(body, title=REGENT) == []


def test_organs_that_a_body_lists_are_offices_where_they_act() -> None:
    body = (
        "(1) Satgas Karhutla terdiri atas:\na. pengarah;\nb. penanggung jawab; dan\nc. sekretaris.\n"
        "(2) Pengarah sebagaimana dimaksud pada ayat (1) huruf a terdiri atas Bupati dan Ketua DPRD.\n"
        "(3) Penanggung jawab sebagaimana dimaksud pada ayat (1) huruf b adalah Sekretaris Daerah.\n"
        "(4) Penanggung jawab melapor kepada pengarah.\n"
        "(5) Sekretaris Satgas Karhutla membantu Camat."
    )
    assert acts(body, title=REGENT) == [
        "Bupati memberOf Pengarah @ ayat-2",
        "Ketua DPRD memberOf Pengarah @ ayat-2",
        "Sekretaris Satgas Karhutla assists Camat @ ayat-5",
    ]


def test_a_group_that_names_its_members_after_itself() -> None:
    body = (
        "(1) Kelompok kerja terdiri atas:\na. Kelompok Kerja Pencegahan; dan\nb. Kelompok Kerja Pemadaman.\n"
        "(2) Setiap kelompok kerja melapor kepada Camat."
    )
    assert acts(body, title=REGENT) == [
        "Kelompok Kerja Pencegahan memberOf Kelompok Kerja @ ayat-1/huruf-a",
        "Kelompok Kerja Pemadaman memberOf Kelompok Kerja @ ayat-1/huruf-b",
        "Kelompok Kerja reportsTo Camat @ ayat-2",
    ]


def test_a_list_of_relations_names_no_group() -> None:
    body = "Hubungan kerja terdiri atas:\na. Hubungan Kerja Konsultatif; dan\nb. Hubungan Kerja Kolegial."
    assert reading(body, title=REGENT).offices == ()


def test_a_body_called_by_its_kind_is_the_one_that_the_pasal_names() -> None:
    body = (
        "Pasal 1\n(1) Bupati membentuk Tim Fasilitasi Sengketa.\n(2) Tim melapor kepada Camat.\n"
        "Pasal 2\n(1) Bupati membentuk Tim Pertimbangan Usul.\n(2) Tim membantu Lurah."
    )
    assert acts(body, title=REGENT) == [
        "Tim Fasilitasi Sengketa reportsTo Camat @ ayat-2",
        "Tim Pertimbangan Usul assists Lurah @ pasal-2/ayat-2",
    ]


def test_the_only_body_of_a_kind_in_the_regulation_is_meant_in_other_pasal_too() -> None:
    body = "Pasal 1\nBupati membentuk Tim Fasilitasi Sengketa.\nPasal 2\nTim melapor kepada Camat."
    assert acts(body, title=REGENT) == ["Tim Fasilitasi Sengketa reportsTo Camat @ pasal-2"]


def test_of_two_bodies_of_a_kind_none_is_meant() -> None:
    body = "(1) Bupati membentuk Tim Ahli Bangunan dan Tim Penilai Tanah.\n(2) Tim melapor kepada Camat."
    assert acts(body, title=REGENT) == ["Tim reportsTo Camat @ ayat-2"]


def test_bodies_of_other_levels_than_the_one_defined() -> None:
    body = (
        "Dalam Peraturan Bupati ini yang dimaksud dengan:\n1. Bupati adalah Bupati Contoh.\n"
        "2. Tim Percepatan Penurunan Stunting Kabupaten yang selanjutnya disebut TPPS Kabupaten adalah organisasi.\n"
        "Pasal 2\n(1) TPPS Kecamatan diketuai oleh Camat.\n(2) TPPS Kelurahan dibina oleh TPPS Kecamatan."
    )
    assert acts(body, title=REGENT) == [
        "Camat chairs TPPS Kecamatan @ pasal-2/ayat-1",
        "TPPS Kecamatan supervises TPPS Kelurahan @ pasal-2/ayat-2",
    ]


def test_posts_of_an_organ_that_a_body_lists() -> None:
    body = (
        "(1) Satgas Karhutla terdiri atas:\na. pengarah; dan\nb. pelaksana.\n"
        "(2) Sekretaris Pelaksana melapor kepada Ketua Pelaksana."
    )
    assert acts(body, title=REGENT) == ["Sekretaris Pelaksana reportsTo Ketua Pelaksana @ ayat-2"]


def test_a_side_sits_for_who_sends_it() -> None:
    body = "Dewan Pengawas terdiri dari:\na. unsur Dinas Kesehatan; dan\nb. unsur tenaga ahli."
    assert acts(body, title=REGENT) == ["Dinas Kesehatan memberOf Dewan Pengawas @ huruf-a"]


def test_a_document_named_after_an_office_gives_no_short_name_to_it() -> None:
    body = (
        "(1) Disusun Rencana Kerja Pemerintah Daerah yang selanjutnya disingkat RKPD.\n"
        "(2) Tim Penyusun RKPD membantu Camat."
    )
    assert acts(body, title=REGENT) == ["Tim Penyusun RKPD assists Camat @ ayat-2"]
