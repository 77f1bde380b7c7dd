"""Anomalies: what each class reports, and what it must not report."""

import pytest

from reading_examples import anomalies, reading
from regulations_read import SLUGS, reading_of
from simpul.extraction.curation import Curation, NameCorrection, ReadingCorrection
from simpul.extraction.reader import read
from simpul.source.text import SourceText

REGENT = "BUPATI CONTOH"
DEFINITIONS = "Dalam Peraturan ini yang dimaksud dengan:\n"
KINDS = (
    "(1) Hubungan kerja meliputi:\na. hubungan kerja konsultatif;\nb. hubungan kerja kolegial; dan\n"
    "c. hubungan kerja struktural.\n"
)


def of_class(kind: str, body: str) -> list[str]:
    return [
        line.removeprefix(kind).removeprefix(" @ ") for line in anomalies(body, title=REGENT) if line.startswith(kind)
    ]


class TestStructure:
    """Each defect of the structure is an anomaly at its unit; see tests/structure for what is one."""

    def test_they_are_taken_over_with_a_sentence_in_both_languages(self) -> None:
        [anomaly] = reading("(1) Hadir.\n(1) Pulang.").anomalies
        assert (anomaly.kind, anomaly.evidence.provision) == ("duplicate-number", "pasal-1/ayat-1~2")
        assert anomaly.message == "Ayat (1) stands twice in pasal-1."
        assert anomaly.pesan == "Nomor ganda: ayat (1) tercetak dua kali dalam pasal-1."
        assert anomaly.evidence.quote.strip() == "(1)"


class TestMisspelling:
    def test_reported_once_for_a_provision_and_word(self) -> None:
        assert of_class("misspelling", "Camat melakukan kordinasi dan kordinasi dengan Lurah.") == [""]

    @pytest.mark.parametrize(
        "sentence", ["Camat melakukan koordinasi.", "Camat mengoordinasikan Lurah.", "Camat membina Kolega."]
    )
    def test_not_reported(self, sentence: str) -> None:
        assert of_class("misspelling", sentence) == []

    @pytest.mark.parametrize("printed", ["azas", "Resiko", "tugastugas", "perijinan"])
    def test_a_spelling_against_the_standard_is_reported(self, printed: str) -> None:
        assert of_class("misspelling", f"Camat menjaga {printed} itu.") == [""]

    @pytest.mark.parametrize("sentence", ["Camat menjaga asas itu.", "DINAS PERIJINAN hadir.", "Camat menjaga kuku."])
    def test_a_standard_spelling_or_a_name_in_capitals_is_not(self, sentence: str) -> None:
        assert of_class("misspelling", sentence) == []

    def test_it_is_read_as_printed(self) -> None:
        assert reading(f"Pasal 1\n{DEFINITIONS}1. Simplikasi adalah hal.").definitions[0].term == "Simplikasi"

    def test_the_closing_is_that_of_the_last_pasal(self) -> None:
        body = "Camat hadir.\nAgar setiap orang mengetahuinya, memerintahkan penempatnya dalam Berita Daerah."
        assert of_class("misspelling", body) == [""]


class TestDeadReference:
    @pytest.mark.parametrize("words", ["Pasal 99", "ayat (9)", "Pasal 1 ayat (9)", "Pasal 12A"])
    def test_reported(self, words: str) -> None:
        assert of_class("dead-reference", f"(1) Camat hadir.\n(2) Sesuai {words}, Camat hadir.") == ["ayat-2"]

    @pytest.mark.parametrize(
        "words",
        [
            "Pasal 1",
            "ayat (1)",
            "Pasal 99 Undang-Undang Nomor 23 Tahun 2014",
            "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
            "Lampiran IV",
            "Peraturan Bupati Nomor 99 Tahun 2015",
        ],
    )
    def test_not_reported(self, words: str) -> None:
        assert of_class("dead-reference", f"(1) Camat hadir.\n(2) Sesuai {words}, Camat hadir.") == []

    def test_not_reported_for_the_amended_regulation(self) -> None:
        body = (
            "Pasal I\nKetentuan dalam Peraturan Bupati Nomor 5 Tahun 2011 diubah sebagai berikut:\n"
            "1. Ketentuan Pasal 5 ayat (2) diubah sehingga berbunyi sebagai berikut:\nPasal 5\nCamat hadir.\n"
            "Pasal II\nPeraturan Bupati ini mulai berlaku pada tanggal diundangkan."
        )
        assert of_class("dead-reference", body) == []


class TestUnusedTerm:
    def test_reported(self) -> None:
        body = (
            DEFINITIONS
            + "1. Wakil Bupati adalah Wakil Bupati Contoh.\n2. Camat adalah pemimpin.\nPasal 2\nCamat hadir."
        )
        assert of_class("unused-term", body) == ["angka-1"]

    @pytest.mark.parametrize(
        ("definition", "use"),
        [
            ("Kecamatan adalah wilayah kerja.", "Camat memimpin kecamatan."),
            ("Satuan Kerja Perangkat Daerah yang selanjutnya disingkat SKPD adalah unsur.", "SKPD hadir."),
            (
                "Satuan Kerja Perangkat Daerah yang selanjutnya disingkat SKPD adalah unsur.",
                "Satuan Kerja Perangkat Daerah hadir.",
            ),
            ("Dinas adalah unsur pelaksana.", "Dinas Sosial hadir."),
            ("Wali Kota adalah Wali Kota Contoh.", "Walikota hadir."),
        ],
    )
    def test_not_reported(self, definition: str, use: str) -> None:
        assert of_class("unused-term", f"{DEFINITIONS}1. {definition}\nPasal 2\n{use}") == []

    def test_a_term_used_in_another_definition_is_used(self) -> None:
        body = DEFINITIONS + "1. Kota adalah wilayah.\n2. Camat adalah pemimpin di Kota.\nPasal 2\nCamat hadir."
        assert of_class("unused-term", body) == []

    def test_a_term_used_in_a_heading_is_used(self) -> None:
        body = f"BAB I\nUMUM\nPasal 1\n{DEFINITIONS}1. Koordinasi adalah kegiatan.\nBAB II\nKOORDINASI\nPasal 2\nHadir."
        assert of_class("unused-term", body) == []


class TestUndefinedName:
    TERMS = (
        DEFINITIONS
        + "1. Camat adalah pemimpin kecamatan.\n2. Lurah adalah pemimpin kelurahan.\n"
        + "3. Sekretaris Daerah adalah Sekretaris Daerah Kabupaten Contoh.\nPasal 2\n"
    )

    @pytest.mark.parametrize("name", ["Instansi Vertikal", "Perangkat Daerah", "Asisten Sekretaris Daerah"])
    def test_reported(self, name: str) -> None:
        assert of_class("undefined-name", f"{self.TERMS}Camat berkoordinasi dengan {name}.") == ["pasal-2"]

    @pytest.mark.parametrize(
        "name",
        [
            "instansi vertikal",
            "Dinas Kesehatan",
            "Gubernur",
            "Kepala Seksi",
            "Pimpinan Unit Kerja",
            "Kelompok Jabatan Fungsional",
            "Seksi",
            "Kecamatan",
        ],
    )
    def test_not_reported(self, name: str) -> None:
        assert of_class("undefined-name", f"{self.TERMS}Camat berkoordinasi dengan {name}.") == []

    def test_a_name_within_a_definition_is_explained_there(self) -> None:
        body = self.TERMS.replace("pemimpin kelurahan", "Perangkat Daerah di kelurahan")
        assert of_class("undefined-name", f"{body}Camat berkoordinasi dengan Perangkat Daerah.") == []

    def test_without_definitions_no_name_is_expected_to_have_one(self) -> None:
        assert of_class("undefined-name", "Camat berkoordinasi dengan Instansi Vertikal.") == []


class TestMissingAnnex:
    BODY = "(1) Camat hadir.\n(2) Bagan tercantum dalam Lampiran I dan Lampiran II.\n(3) Lihat Lampiran I."

    def test_each_is_reported_once(self) -> None:
        assert of_class("missing-annex", self.BODY) == ["ayat-2", "ayat-2"]

    def test_not_reported_where_the_text_has_annexes(self) -> None:
        closing = "\nDitetapkan di Contoh\npada tanggal 1 Januari 2020\nBUPATI CONTOH,\nNAMA\nLAMPIRAN I\nBagan"
        assert of_class("missing-annex", self.BODY + closing) == []


class TestLoneAyat:
    def test_reported(self) -> None:
        assert of_class("lone-ayat", "(1) Camat hadir.\nPasal 2\nLurah hadir.") == ["ayat-1"]

    @pytest.mark.parametrize("body", ["Camat hadir.", "(1) Camat hadir.\n(2) Lurah hadir.", "a. Camat;\nb. Lurah."])
    def test_not_reported(self, body: str) -> None:
        assert of_class("lone-ayat", body) == []


class TestEarlyFullStop:
    LIST = "Camat berwenang:\na. membina{}\nb. mengawasi{}\nc. menilai{}\nd. melapor{}\ne. hadir."

    def test_reported(self) -> None:
        assert of_class("early-full-stop", self.LIST.format(";", ".", ";", "; dan")) == ["huruf-b"]

    @pytest.mark.parametrize("signs", [(";", ";", ";", "; dan"), (".", ".", ".", "."), ("", ".", "", ""), (",",) * 4])
    def test_not_reported(self, signs: tuple[str, ...]) -> None:
        assert of_class("early-full-stop", self.LIST.format(*signs)) == []


class TestStrayConjunction:
    """In a regulation with three lists that have it, and one with these ends of the items."""

    LIST = "Camat berwenang:\na. membina{}\nb. mengawasi{}\nc. melapor."
    OTHERS = "".join(map(("\nPasal {}\n" + LIST.format(";", "; dan")).format, (2, 3, 4)))

    @pytest.mark.parametrize(
        ("signs", "kind", "where"),
        [((";", ";"), "missing-conjunction", "huruf-b"), (("; dan", ";"), "early-conjunction", "huruf-a")],
    )
    def test_reported(self, signs: tuple[str, str], kind: str, where: str) -> None:
        assert of_class(kind, self.LIST.format(*signs) + self.OTHERS) == [where]

    @pytest.mark.parametrize(
        "signs", [(";", "; dan"), (";", "; atau"), (";", "; dan/atau"), ("", ""), (",", ","), (";", ".")]
    )
    def test_not_reported(self, signs: tuple[str, str]) -> None:
        text = self.LIST.format(*signs) + self.OTHERS
        assert of_class("missing-conjunction", text) == of_class("early-conjunction", text) == []

    def test_a_regulation_that_mostly_does_without_is_not_reported(self) -> None:
        plain = self.LIST.format(";", ";")
        assert (
            of_class("missing-conjunction", f"{plain}\nPasal 2\n{plain}\nPasal 3\n{self.LIST.format(';', '; dan')}")
            == []
        )

    def test_an_item_with_parts_ends_where_its_last_part_does(self) -> None:
        body = "Camat:\na. membina:\n1. Desa; dan\n2. Kelurahan; dan\nb. melapor."
        assert of_class("missing-conjunction", body + self.OTHERS) == []


class TestTwoNames:
    CURATION = Curation(names=(NameCorrection("Asisten Administrasi", "Asisten Umum", "sama"),))

    def test_reported_where_the_curated_name_stands(self) -> None:
        read_text = reading("Asisten Umum hadir.\nPasal 2\nAsisten Administrasi hadir.", curation=self.CURATION)
        assert [(item.kind, item.evidence.provision) for item in read_text.anomalies] == [("two-names", "pasal-2")]

    @pytest.mark.parametrize(
        "body",
        [
            "Walikota hadir.\nPasal 2\nWali Kota hadir.",
            "Dewan Perwakilan Rakyat Daerah (DPRD) hadir.\nPasal 2\nDPRD hadir.",
            "Asisten Sekretaris Daerah hadir.\nPasal 2\nPara Asisten hadir.",
        ],
    )
    def test_spellings_and_abbreviations_are_not_reported(self, body: str) -> None:
        assert of_class("two-names", body) == []

    def test_a_name_that_a_sentence_shortens_is_not_reported(self) -> None:
        body = (
            "(1) Bupati membentuk Dewan Irigasi Kabupaten yang selanjutnya dalam Peraturan Bupati ini disebut "
            "Dewan Kabupaten.\n"
            "(2) Sekretariat Dewan Irigasi Kabupaten membantu Dewan Kabupaten.\n"
            "Pasal 2\nSekretariat Dewan Kabupaten wajib melapor kepada Dewan Kabupaten."
        )
        assert of_class("two-names", body) == []

    @pytest.mark.parametrize(
        "body",
        [
            f"Pasal 1\n{DEFINITIONS}1. Asisten Sekretaris Daerah adalah asisten.\n"
            "Pasal 2\nAsisten Sekretariat Daerah wajib hadir.",
            f"Pasal 1\n{DEFINITIONS}1. Forum Koordinasi Pimpinan di Daerah adalah forum.\n"
            "Pasal 2\nForum Koordinasi Pimpinan Daerah wajib melapor.",
        ],
    )
    def test_reported_where_other_words_stand(self, body: str) -> None:
        assert of_class("two-names", body) == ["pasal-2"]

    @pytest.mark.parametrize(
        "use",
        [
            "Asisten wajib hadir.",
            "Para asisten sekretaris daerah wajib hadir.",
            "Asisten Sekda wajib hadir.",
            "Sekretaris Daerah wajib hadir.",
        ],
    )
    def test_the_beginning_of_a_name_and_small_letters_are_not(self, use: str) -> None:
        body = f"Pasal 1\n{DEFINITIONS}1. Asisten Sekretaris Daerah adalah asisten.\nPasal 2\n{use}"
        assert of_class("two-names", body) == []

    def test_a_short_form_that_is_defined_is_not(self) -> None:
        body = (
            f"Pasal 1\n{DEFINITIONS}1. Pemerintah Kabupaten yang selanjutnya disebut Pemerintah Daerah adalah Bupati.\n"
            "Pasal 2\nPemerintah Daerah wajib hadir. Pemerintah Kabupaten wajib melapor."
        )
        assert of_class("two-names", body) == []


class TestUndefinedAbbreviation:
    def test_one_inside_a_name_is_reported_once(self) -> None:
        assert of_class("undefined-abbreviation", "Sekretariat DPRD dan Sekretaris DPRD hadir.") == [""]

    def test_one_inside_a_name_that_is_spelt_out_somewhere_is_not(self) -> None:
        body = "Sekretariat DPRD hadir dalam sidang Dewan Perwakilan Rakyat Daerah."
        assert of_class("undefined-abbreviation", body) == []

    def test_reported(self) -> None:
        assert of_class("undefined-abbreviation", "RSUD hadir.") == [""]

    @pytest.mark.parametrize(
        "body",
        [
            "Rumah Sakit Umum Daerah (RSUD) hadir bersama RSUD.",
            "BPBD dan Badan Penanggulangan Bencana Daerah hadir.",
            DEFINITIONS + "1. RSUD adalah rumah sakit milik daerah.\nPasal 2\nRSUD hadir.",
        ],
    )
    def test_not_reported(self, body: str) -> None:
        assert of_class("undefined-abbreviation", body) == []

    @pytest.mark.parametrize("body", ["CAMAT hadir.", "LURAH membantu CAMAT."])
    def test_a_name_in_capitals_is_not_reported(self, body: str) -> None:
        assert of_class("undefined-abbreviation", body) == []


class TestContradictorySuperiors:
    def test_reported_at_both(self) -> None:
        body = "Lurah bertanggung jawab kepada Camat.\nPasal 2\nLurah bertanggung jawab kepada Bupati."
        assert of_class("contradictory-superiors", body) == ["", "pasal-2"]

    @pytest.mark.parametrize(
        "body",
        [
            "Lurah bertanggung jawab kepada Bupati melalui Camat.\nPasal 2\nLurah bertanggung jawab kepada Bupati.",
            "Lurah bertanggung jawab kepada Camat dan Bupati.",
            "Lurah bertanggung jawab kepada Camat.\nPasal 2\n"
            "Lurah mempertanggungjawabkan tugas yang dilimpahkan oleh Bupati.",
            "Lurah bertanggung jawab kepada Camat.\nPasal 2\n"
            "Lurah secara administratif bertanggung jawab kepada Bupati.",
            "Lurah bertanggung jawab kepada Camat.\nPasal 2\nCamat bertanggung jawab kepada Bupati.",
            "Lurah bertanggung jawab kepada Camat.\nPasal 2\nLurah melapor kepada Bupati.",
        ],
    )
    def test_not_reported(self, body: str) -> None:
        assert of_class("contradictory-superiors", body) == []

    def test_names_stay_as_they_are_in_both_languages(self) -> None:
        body = (
            "Lurah bertanggung jawab kepada Asisten Ekonomi dan Pembangunan.\nPasal 2\n"
            "Lurah bertanggung jawab kepada Bupati."
        )
        assert "Asisten Ekonomi dan Pembangunan" in reading(body, title=REGENT).anomalies[0].message


class TestUnlistedKind:
    def test_reported(self) -> None:
        body = KINDS + "(2) Hubungan kerja Camat dengan Lurah bersifat fungsional dan kolegial."
        assert of_class("unlisted-kind", body) == ["ayat-2"]

    @pytest.mark.parametrize(
        "body",
        [
            KINDS + "(2) Hubungan kerja Camat dengan Lurah bersifat kolegial dan struktural.",
            KINDS + "(2) Hubungan kerja Camat dengan Lurah bersifat kemitraan.",
            "(1) Hubungan kerja Camat dengan Lurah bersifat fungsional.",
            KINDS
            + "(2) Hubungan fungsional dimaksudkan untuk x.\n(3) Camat dengan Lurah memiliki hubungan fungsional.",
        ],
    )
    def test_not_reported(self, body: str) -> None:
        assert of_class("unlisted-kind", body) == []


class TestRepeatedUnit:
    LIST = "Asisten Umum mengoordinasikan tugas, meliputi:\na. Dinas Sosial;\nb. Dinas Pangan; dan\nc. {}."

    def test_reported(self) -> None:
        assert of_class("repeated-unit", self.LIST.format("Dinas Sosial")) == ["huruf-c"]

    @pytest.mark.parametrize("third", ["Dinas Kesehatan", "Badan Pangan", "Dinas Sosial dan Tenaga Kerja"])
    def test_not_reported(self, third: str) -> None:
        assert of_class("repeated-unit", self.LIST.format(third)) == []

    def test_lists_of_different_pasal_are_not_mixed(self) -> None:
        one = "Asisten mengoordinasikan:\na. Dinas Sosial; dan\nb. Dinas Pangan.\n"
        assert of_class("repeated-unit", one + "Pasal 2\n" + one) == []

    def test_an_office_named_again_in_sentences_is_not_reported(self) -> None:
        assert of_class("repeated-unit", "Camat hadir.\nPasal 2\nCamat hadir.") == []


class TestGazetteNumber:
    TEXT = (
        "PERATURAN {0} CONTOH\nNOMOR 7 TAHUN 2020\nTENTANG\nTATA KERJA\nPasal 1\nHadir.\nDitetapkan di Contoh\n"
        "pada tanggal 8 Juli 2020\nBUPATI CONTOH,\nBUDI\n{1} CONTOH TAHUN 2020 NOMOR {2}\n"
    )

    def kinds(self, of: str, gazette: str, number: int) -> list[str]:
        text = self.TEXT.format(of, gazette, number)
        return [anomaly.kind for anomaly in read(SourceText("contoh-2020-7", text)).anomalies]

    def test_reported(self) -> None:
        assert self.kinds("BUPATI", "BERITA DAERAH KABUPATEN", 8) == ["gazette-number"]

    def test_the_same_number_is_not_reported(self) -> None:
        assert self.kinds("BUPATI", "BERITA DAERAH KABUPATEN", 7) == []

    def test_regional_regulations_are_numbered_apart(self) -> None:
        assert self.kinds("DAERAH KABUPATEN", "LEMBARAN DAERAH KABUPATEN", 8) == []


class TestCuratedReading:
    def test_a_correction_is_reported_with_its_reason(self) -> None:
        curation = Curation((ReadingCorrection("pasal-1", "Camct", "Camat", "huruf a rusak"),))
        [anomaly] = reading("Camct hadir.", curation=curation).anomalies
        assert anomaly.kind == "curated-reading"
        assert anomaly.message == "'Camct' is read as 'Camat'."
        assert "huruf a rusak" in anomaly.pesan


EXPECTED = {
    "banjar-2023-6": {
        ("undefined-name", "pasal-18/ayat-1/huruf-c"),
        ("unused-term", "pasal-1/angka-3"),
        ("unused-term", "pasal-1/angka-10"),
        ("unlisted-kind", "pasal-15/ayat-7"),
        ("unlisted-kind", "pasal-15/ayat-9"),
        ("missing-conjunction", "pasal-18/ayat-1/huruf-b"),
        ("missing-conjunction", "pasal-23/ayat-2/huruf-d/angka-3"),
    },
    "bukittinggi-2014-65": {
        ("missing-annex", "pasal-13"),
        ("two-names", "pasal-12/huruf-a"),
        ("gazette-number", ""),
        ("upper-case-letter", "pasal-12/huruf-a"),
        ("glued-heading", "pasal-14"),
        ("unused-term", "pasal-1/angka-12"),
    },
    "kendari-2020-35": {
        ("glued-heading", "pasal-15"),
        ("misspelling", "pasal-13/ayat-1"),
        ("early-full-stop", "pasal-22/ayat-2/huruf-i"),
        ("undefined-name", "pasal-21/ayat-1"),
    },
    "tarakan-2017-9": {
        ("lone-ayat", "pasal-27/ayat-1"),
        ("missing-conjunction", "pasal-9/huruf-f"),
        ("early-conjunction", "pasal-28/huruf-e"),
        ("early-full-stop", "pasal-6/huruf-e"),
        ("duplicate-number", "pasal-11/ayat-1~2"),
        ("skipped-number", "pasal-30/huruf-e"),
        ("late-start", "pasal-34/ayat-2"),
        ("contradictory-superiors", "pasal-28/huruf-a"),
        ("contradictory-superiors", "pasal-29/ayat-1"),
        ("two-names", "pasal-30/huruf-e"),
    },
}
"""Defects that every reading of the four regulations must report."""


@pytest.mark.parametrize("slug", SLUGS)
def test_of_the_four_regulations(slug: str) -> None:
    found = {(item.kind, item.evidence.provision) for item in reading_of(slug).anomalies}
    assert EXPECTED[slug] <= found


@pytest.mark.parametrize("slug", SLUGS)
def test_few_false_alarms(slug: str) -> None:
    """A drafter reads every one of them: none repeats another, and every sentence ends."""
    found = reading_of(slug).anomalies
    assert len(found) <= 25
    assert len({(item.evidence.start, item.kind, item.message) for item in found}) == len(found)
    for item in found:
        assert item.message.endswith(".")
        assert item.pesan.endswith(".")
        assert item.message != item.pesan
