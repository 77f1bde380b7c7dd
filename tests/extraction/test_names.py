"""Names of offices: found in words, and told which of them belong to one office."""

import pytest

from reading_examples import offices, reading
from simpul.extraction.issuer import Issuer
from simpul.extraction.names import NameBook

BOOK = NameBook("Contoh")


def found(text: str) -> list[str]:
    return [f"{mention.name} ({mention.office_class})" for mention in BOOK.find(text)]


class TestFinding:
    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("Wali Kota Contoh", ["Wali Kota (post)"]),
            ("Sekretaris Daerah Kota Contoh", ["Sekretaris Daerah (post)"]),
            ("Bagian Hukum Sekretariat Daerah", ["Bagian Hukum (organisation)"]),
            ("para Asisten", ["Asisten (group)"]),
            ("Kejaksaan Negeri Contoh", ["Kejaksaan Negeri (vertical)"]),
            ("Kantor Kementerian Agama", ["Kantor Kementerian Agama (vertical)"]),
            ("Gubernur Jawa Barat", ["Gubernur (post)"]),
            ("Satuan Polisi Pamong Praja", ["Satuan Polisi Pamong Praja (organisation)"]),
            ("Perusahaan Daerah Air Minum", ["Perusahaan Daerah Air Minum (organisation)"]),
            ("Kepala Seksi Pemerintahan", ["Kepala Seksi Pemerintahan (post)"]),
            ("Dinas\nSosial", ["Dinas Sosial (organisation)"]),
            ("Dinas", ["Dinas (group)"]),
            ("Forkopimda", ["Forkopimda (forum)"]),
            ("Komandan Kodim", ["Komandan Kodim (post)"]),
            ("Kapolres", ["Kapolres (post)"]),
            ("Danramil", ["Danramil (post)"]),
        ],
    )
    def test_names_without_their_territory(self, text: str, names: list[str]) -> None:
        assert found(text) == names

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            (
                "Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak",
                ["Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak (organisation)"],
            ),
            (
                "Dinas Sosial, Dinas Kesehatan dan Bagian Umum",
                ["Dinas Sosial (organisation)", "Dinas Kesehatan (organisation)", "Bagian Umum (organisation)"],
            ),
            ("Camat/Lurah", ["Camat (post)", "Lurah (post)"]),
            ("Kepala Dinas Sosial. Pembinaan dilakukan", ["Kepala Dinas Sosial (post)"]),
            ("Dinas Sosial, TNI, dan Polri", ["Dinas Sosial (organisation)", "TNI (vertical)", "Polri (vertical)"]),
            ("Kepala Dinas/Badan", ["Kepala Dinas/Badan (post)"]),
            ("Sekretaris DPRD dan Ketua DPRD", ["Sekretaris DPRD (post)", "Ketua DPRD (post)"]),
        ],
    )
    def test_where_a_name_ends(self, text: str, names: list[str]) -> None:
        assert found(text) == names

    @pytest.mark.parametrize(
        "text",
        [
            "Peraturan Wali Kota Contoh",
            "Keputusan Bupati",
            "pada bagian lain badan jalan di depan kantor pos",
            "urusan Bidang Kesehatan",
            "dinas luar",
            "Ketua merangkap anggota : hadir",
            "instansi Pemerintah",
            "peraturan kepala daerah",
            "atasan langsung",
        ],
    )
    def test_words_that_name_no_office(self, text: str) -> None:
        assert found(text) == []

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("Wakil Ketua DPRD", ["Wakil Ketua DPRD (post)"]),
            ("Direktur RSUD", ["Direktur RSUD (post)"]),
            ("Badan Narkotika Nasional", ["Badan Narkotika Nasional (vertical)"]),
            ("Kepala Bappeda", ["Kepala Bappeda (post)"]),
            ("Kepala BKKBN", ["Kepala BKKBN (post)"]),
            ("Wakil Ketua Komisi Irigasi", ["Wakil Ketua Komisi Irigasi (post)"]),
            ("Sekretaris Forkopimda", ["Sekretaris Forkopimda (post)"]),
            ("sekretaris gubernur", ["Sekretaris Gubernur (post)"]),
            ("kepala kejaksaan tinggi", ["Kepala Kejaksaan Tinggi (post)"]),
            ("Pimpinan Instansi Vertikal", ["Pimpinan Instansi Vertikal (group)"]),
            ("Menteri Koordinator Bidang Pangan", ["Menteri Koordinator Bidang Pangan (post)"]),
            (
                "Menteri Agraria/Kepala Badan Pertanahan Nasional",
                ["Menteri Agraria/Kepala Badan Pertanahan Nasional (post)"],
            ),
            ("Kelompok Kerja", ["Kelompok Kerja (forum)"]),
            ("Komite Keselamatan Jalan", ["Komite Keselamatan Jalan (forum)"]),
            ("Ketua Karang Taruna", ["Ketua Karang Taruna (post)"]),
        ],
    )
    def test_names_of_heads_and_national_bodies(self, text: str, names: list[str]) -> None:
        assert found(text) == names


class TestLevels:
    @pytest.mark.parametrize("joint", ["dan", "dan/atau", "atau", ","])
    def test_bodies_that_share_a_name_and_differ_in_level(self, joint: str) -> None:
        joint = joint if joint == "," else f" {joint}"
        assert found(f"Komisi Irigasi Provinsi{joint} Kabupaten/Kota bersidang") == [
            "Komisi Irigasi Provinsi (forum)",
            "Komisi Irigasi Kabupaten/Kota (forum)",
        ]

    def test_governments_by_level(self) -> None:
        assert found("pemerintah daerah provinsi dan pemerintah daerah kabupaten/kota") == [
            "Pemerintah Daerah Provinsi (organisation)",
            "Pemerintah Daerah Kabupaten/Kota (organisation)",
        ]

    def test_in_a_province_the_level_is_its_own(self) -> None:
        body = "Sekretaris Daerah Provinsi melapor kepada Gubernur.\nPasal 2\nSekretaris Daerah hadir."
        assert offices(body, title="GUBERNUR CONTOH") == ["Sekretaris Daerah Provinsi (post)", "Gubernur (post)"]

    def test_in_a_city_it_is_another(self) -> None:
        body = "Sekretaris Daerah Provinsi hadir.\nPasal 2\nSekretaris Daerah hadir."
        assert offices(body) == ["Sekretaris Daerah Provinsi (post)", "Sekretaris Daerah (post) @ pasal-2"]


class TestRolesThatStandAlone:
    BODY = "Ketua memimpin rapat.\nPasal 2\nKetua Komisi Irigasi dan Sekretaris Komisi Irigasi melapor kepada Bupati."

    def test_for_the_only_office_of_that_role(self) -> None:
        assert offices(self.BODY, title="BUPATI CONTOH")[0] == "Ketua Komisi Irigasi (post)"

    def test_for_none_where_several_bodies_have_one(self) -> None:
        body = self.BODY + "\nPasal 3\nKetua Komisi Pangan hadir."
        assert "Ketua Komisi Irigasi (post) @ pasal-2" in offices(body, title="BUPATI CONTOH")

    def test_the_secretary_of_a_secretariat_is_another(self) -> None:
        body = self.BODY + "\nPasal 3\nSekretariat dipimpin oleh Sekretaris."
        assert "Sekretaris (post) @ pasal-3" in offices(body, title="BUPATI CONTOH")


def test_a_body_that_an_earlier_regulation_made_is_no_office() -> None:
    body = "Tugas Komite Air yang dibentuk berdasarkan Keputusan Bupati Nomor 3 Tahun 1999 dilanjutkan oleh Camat."
    assert offices(body, title="BUPATI CONTOH") == ["Camat (post)"]


class TestOneOfficeManyNames:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Walikota", "Wali Kota"),
            ("WALIKOTA", "Walikota"),
            ("DPRD", "Dewan Perwakilan Rakyat Daerah"),
            ("Sekretaris DPRD", "Sekretaris Dewan Perwakilan Rakyat Daerah"),
            ("Forkopimda", "Forum Koordinasi Pimpinan di Daerah"),
            ("Asisten", "para Asisten"),
            ("Asisten Sekretaris Daerah", "Asisten Sekretariat Daerah"),
            ("RSUD", "Rumah Sakit Umum Daerah"),
            ("Badan Pengelola Aset", "Badan Pengelola Asset"),
            ("Dinas / Badan", "Dinas/Badan"),
        ],
    )
    def test_variants_share_a_key(self, one: str, other: str) -> None:
        assert BOOK.key(one) == BOOK.key(other)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Walikota", "Wakil Walikota"),
            ("Dinas", "Dinas Daerah"),
            ("Pemerintah", "Pemerintah Pusat"),
            ("Camat", "Kecamatan"),
        ],
    )
    def test_others_do_not(self, one: str, other: str) -> None:
        assert BOOK.key(one) != BOOK.key(other)

    def test_an_office_lists_every_name_it_goes_by(self) -> None:
        [office] = reading("Wali Kota hadir.\nPasal 2\nWalikota pulang.").offices
        assert (office.label, office.names) == ("Wali Kota", ("Walikota",))

    def test_the_short_form_of_a_definition_is_the_label(self) -> None:
        body = (
            "Dalam Peraturan ini yang dimaksud dengan:\n"
            "1. Organisasi Perangkat Daerah yang selanjutnya disingkat OPD adalah unsur pembantu Walikota.\n"
            "Pasal 2\nOPD melapor."
        )
        office = next(item for item in reading(body).offices if item.label == "OPD")
        assert office.names == ("Organisasi Perangkat Daerah",)
        assert office.evidence.provision == "pasal-1/angka-1"

    def test_a_term_the_lexicon_does_not_know_is_an_office_once_defined(self) -> None:
        body = (
            "Dalam Peraturan ini yang dimaksud dengan:\n"
            "1. Pejabat Penghubung adalah pejabat yang ditunjuk.\nPasal 2\nPejabat Penghubung melapor kepada Walikota."
        )
        assert "Pejabat Penghubung (post) @ angka-1" in offices(body)


class TestRegister:
    def test_first_mention_from_pasal_1_on(self) -> None:
        body = "Camat membina Lurah.\nPasal 2\nLurah melapor kepada Camat dan Walikota."
        assert offices(body) == ["Camat (post)", "Lurah (post)", "Walikota (post) @ pasal-2"]

    def test_list_items_are_names_as_a_whole(self) -> None:
        body = "Asisten mengoordinasikan pelaksanaan tugas, meliputi:\na. Dinas Kebudayaan;\nb. Pasar Induk;"
        assert offices(body)[1:] == [
            "Dinas Kebudayaan (organisation) @ huruf-a",
            "Pasar Induk (organisation) @ huruf-b",
        ]

    def test_heads_of_region_of_another_kind_are_no_offices(self) -> None:
        body = "Pedoman berlaku bagi Bupati dan Walikota."
        assert offices(body, title="BUPATI CONTOH") == ["Bupati (post)"]
        assert offices(body, title="WALIKOTA CONTOH") == ["Walikota (post)"]


@pytest.mark.parametrize(
    ("title", "issuer"),
    [
        ("WALIKOTA CONTOH", Issuer("kota", "Contoh")),
        ("WALI KOTA CONTOH UTARA", Issuer("kota", "Contoh Utara")),
        ("BUPATI CONTOH", Issuer("kabupaten", "Contoh")),
        ("GUBERNUR CONTOH", Issuer("provinsi", "Contoh")),
        ("MENTERI DALAM NEGERI", Issuer("kementerian", "Dalam Negeri")),
    ],
)
def test_who_issued_it_is_read_from_the_title(title: str, issuer: Issuer) -> None:
    from simpul.extraction.issuer import find_issuer

    assert find_issuer(reading("Hadir.", title=title).document) == issuer


def test_an_office_named_only_in_a_heading_is_quoted_from_it() -> None:
    read = reading("BAB I\nWEWENANG\nCAMAT\nPasal 1\nBerwenang menandatangani surat.")
    (camat,) = [office for office in read.offices if office.label == "Camat"]
    assert (camat.evidence.provision, camat.evidence.quote) == ("bab-1", "CAMAT")


def test_an_office_that_a_heading_names_and_nothing_is_said_of_is_none() -> None:
    read = reading("BAB I\nWEWENANG CAMAT\nPasal 1\nKetentuan ini berlaku sejak ditetapkan.")
    assert [office.label for office in read.offices] == []


def test_ranks_without_end_are_read_to_an_end() -> None:
    assert offices("Ketua " * 3000 + "Komisi Irigasi hadir.") == ["Ketua Komisi Irigasi (post)"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bank Indonesia dan Otoritas Jasa Keuangan", ["Bank Indonesia", "Otoritas Jasa Keuangan"]),
        ("Dinas Perdagangan, dan Bank Indonesia", ["Dinas Perdagangan", "Bank Indonesia"]),
        (
            "Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak",
            ["Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak"],
        ),
        ("PPID Utama, PPID Pembantu dan Atasan PPID", ["PPID Utama", "PPID Pembantu", "Atasan PPID"]),
        ("Kuasa Pengguna Anggaran", ["Kuasa Pengguna Anggaran"]),
        ("Babinsa, Bhabinkamtibmas, Ketua RT dan Ketua RW", ["Babinsa", "Bhabinkamtibmas", "Ketua RT", "Ketua RW"]),
        ("Kepala Urusan Keuangan", ["Kepala Urusan Keuangan"]),
        ("Direktorat Jenderal Bina Pembangunan Daerah", ["Direktorat Jenderal Bina Pembangunan Daerah"]),
        ("Bupati Kepala Daerah Tingkat II", ["Bupati Kepala Daerah Tingkat II"]),
        ("Sekretaris Wilayah/Daerah", ["Sekretaris Wilayah/Daerah"]),
        ("Staf Ahli Wali Kota Bidang Ekonomi", ["Staf Ahli Wali Kota Bidang Ekonomi"]),
        ("Inspektur Pembantu Wilayah II", ["Inspektur Pembantu Wilayah II"]),
        ("UPTD Puskesmas", ["UPTD Puskesmas"]),
    ],
)
def test_offices_of_single_fields(text: str, found: list[str]) -> None:
    assert [mention.name for mention in NameBook("Contoh").find(f"Menurut {text} itu")] == found


def test_a_name_of_a_field_is_an_office_only_where_it_is_bearer_or_party() -> None:
    assert offices("Pejabat Pembuat Komitmen hadir.") == []
    assert offices("Pejabat Pembuat Komitmen wajib hadir.") == ["Pejabat Pembuat Komitmen (post)"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kepala Bidang Ekonomi Bappeda", ["Kepala Bidang Ekonomi Bappeda"]),
        ("Kepala Seksi Data Dinas Sosial dan Camat", ["Kepala Seksi Data Dinas Sosial", "Camat"]),
        ("Kepala Bidang Aset, Dinas Sosial", ["Kepala Bidang Aset", "Dinas Sosial"]),
        ("Kepala Bagian Hukum Sekretariat Daerah", ["Kepala Bagian Hukum"]),
    ],
)
def test_the_head_of_a_part_named_with_its_body(text: str, found: list[str]) -> None:
    assert [mention.name for mention in NameBook("Contoh").find(f"Menurut {text} itu")] == found


def test_a_short_form_that_the_lexicon_turns_round_is_one_office() -> None:
    book = NameBook(synonyms={"Staf Ahli": "Staf Ahli Bupati"}, terms={"Staf Ahli": "post"})
    assert book.key("Staf Ahli") == book.key("Staf Ahli Bupati")
