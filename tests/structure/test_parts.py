"""Given this text, these parts: preamble, closing, gazette line, annexes, explanation, and amending regulations."""

import pytest

from reading_examples import document, outline, words
from simpul.structure.model import SegmentKind

HEAD = """WALIKOTA CONTOH
PERATURAN WALIKOTA CONTOH
NOMOR 7 TAHUN 2020
TENTANG
TATA HUBUNGAN KERJA
DENGAN RAHMAT TUHAN YANG MAHA ESA
WALIKOTA CONTOH,
"""
PREAMBLE = """Menimbang : a. bahwa perlu pedoman;
b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan peraturan;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
2. Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah;
MEMUTUSKAN:
Menetapkan : PERATURAN WALIKOTA TENTANG TATA HUBUNGAN KERJA.
"""
BODY = "BAB I\nKETENTUAN UMUM\nPasal 1\nCamat membina lurah.\nPasal 2\nPeraturan ini berlaku.\n"
TAIL = """Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Walikota ini.
Ditetapkan di Contoh
pada tanggal 8 Juli 2020
WALIKOTA CONTOH,
ttd
BUDI
BERITA DAERAH KOTA CONTOH TAHUN 2020 NOMOR 7"""


def kinds(text: str, wanted: SegmentKind) -> list[str]:
    read = document(text)
    return [read.source.slice(item.start, item.end) for item in read.segments if item.kind is wanted]


class TestPreamble:
    UNITS = (
        "menimbang/huruf-a",
        "menimbang/huruf-b",
        "mengingat/angka-1",
        "mengingat/angka-2",
        "bab-1",
        "pasal-1",
        "pasal-2",
    )

    def test_its_lists_are_units(self) -> None:
        text = HEAD + PREAMBLE + BODY
        assert outline(text) == list(self.UNITS)
        assert words(text, "menimbang/huruf-a") == "bahwa perlu pedoman;"
        assert words(text, "menetapkan") == "PERATURAN WALIKOTA TENTANG TATA HUBUNGAN KERJA."
        assert kinds(text, SegmentKind.PREAMBLE) == ["MEMUTUSKAN:"]

    @pytest.mark.parametrize(
        ("printed", "damaged"),
        [
            ("Menimbang : a.", "Menimbang\n\n- : a."),
            ("Menimbang : a.", "- Menimbang : a."),
            ("Menimbang : a.", "MENIMBANG:\na."),
            ("Menimbang : a.", "M enimbang : a."),
            ("MEMUTUSKAN:", "M E M U T U S K A N :"),
            ("Menetapkan : ", "Menetapkan\n:\n"),
            ("Mengingat : 1.", "**Mengingat** : 1."),
        ],
    )
    def test_its_damages(self, printed: str, damaged: str) -> None:
        text = HEAD + PREAMBLE.replace(printed, damaged) + BODY
        assert outline(text) == list(self.UNITS)

    def test_a_preamble_without_lists(self) -> None:
        text = (
            HEAD
            + "Menimbang : bahwa perlu pedoman;\nMengingat : Undang-Undang Nomor 23 Tahun 2014;\nMEMUTUSKAN:\n"
            + BODY
        )
        assert outline(text) == ["bab-1", "pasal-1", "pasal-2"]
        assert words(text, "menimbang") == "bahwa perlu pedoman;"

    def test_the_title_belongs_to_no_unit(self) -> None:
        assert kinds(HEAD + PREAMBLE + BODY, SegmentKind.TITLE) == HEAD.strip().split("\n")


class TestClosing:
    def test_the_last_line_counts_also_without_a_line_break(self) -> None:
        text = BODY + TAIL
        assert outline(text) == ["bab-1", "pasal-1", "pasal-2"]
        assert words(text, "pasal-2") == "Peraturan ini berlaku."
        assert kinds(text, SegmentKind.GAZETTE) == ["BERITA DAERAH KOTA CONTOH TAHUN 2020 NOMOR 7"]
        assert kinds(text, SegmentKind.CLOSING)[0].startswith("Agar setiap orang")
        assert kinds(text, SegmentKind.SIGNATURE)[0].startswith("Ditetapkan di Contoh")

    def test_a_closing_glued_to_the_last_sentence(self) -> None:
        text = BODY.rstrip() + " Agar setiap orang mengetahuinya, memerintahkan pengundangan.\nDitetapkan di Contoh\n"
        assert words(text, "pasal-2") == "Peraturan ini berlaku."

    def test_without_a_formula_the_signature_begins_it(self) -> None:
        text = BODY + "Ditetapkan di Contoh\npada tanggal 8 Juli 2020\nWALIKOTA CONTOH,\nBUDI\n"
        assert words(text, "pasal-2") == "Peraturan ini berlaku."

    def test_a_table_of_initials_is_furniture(self) -> None:
        text = BODY + TAIL.replace("ttd", "NO.\tNAMA\tPARAF\n1\tBudi\t")
        assert kinds(text, SegmentKind.FURNITURE) == ["NO.\tNAMA\tPARAF\n1\tBudi\t\n"]

    @pytest.mark.parametrize(
        "printed",
        [
            "LEMBARAN DAERAH KABUPATEN CONTOH TAHUN 2008 NOMOR 1 SERI D",
            "BERITA DAERAH KABUPATEN CONTOH\nTAHUN 2022 NOMOR 33",
            "BERITA NEGARA REPUBLIK INDONESIA TAHUN 2019 NOMOR 302",
        ],
    )
    def test_gazette_lines(self, printed: str) -> None:
        text = BODY + TAIL.replace("BERITA DAERAH KOTA CONTOH TAHUN 2020 NOMOR 7", printed)
        assert kinds(text, SegmentKind.GAZETTE) == [printed]

    def test_annexes_are_not_read_as_provisions(self) -> None:
        text = BODY + TAIL + "\nLAMPIRAN I\nPERATURAN WALIKOTA CONTOH\nPasal 3\na. contoh\n"
        assert outline(text) == ["bab-1", "pasal-1", "pasal-2"]
        assert kinds(text, SegmentKind.ANNEX)[0].startswith("LAMPIRAN I")

    def test_the_explanation_is_not_read_as_provisions(self) -> None:
        explanation = "PENJELASAN\nATAS\nPERATURAN DAERAH\nI. UMUM\nII. PASAL DEMI PASAL\nPasal 1\nCukup jelas.\n"
        text = BODY + TAIL + "\n" + explanation
        assert outline(text) == ["bab-1", "pasal-1", "pasal-2"]
        assert kinds(text, SegmentKind.EXPLANATION)[0].startswith("PENJELASAN")

    def test_an_annex_cited_in_the_body_ends_nothing(self) -> None:
        text = "Pasal 1\nBagan tercantum dalam\nLampiran I Peraturan ini.\nPasal 2\nHadir.\n" + TAIL
        assert outline(text) == ["pasal-1", "pasal-2"]


class TestAmendingRegulations:
    TEXT = """PERATURAN WALIKOTA TENTANG PERUBAHAN ATAS PERATURAN WALIKOTA NOMOR 5 TAHUN 2011.
Pasal I
Beberapa ketentuan dalam Peraturan Walikota Nomor 5 Tahun 2011 diubah sebagai berikut:
1. Ketentuan Pasal 5 ayat (2) diubah sehingga Pasal 5 berbunyi sebagai berikut:
Pasal 5
(1) Camat membina lurah.
(2) Camat bertugas:
a. melapor; dan
b. hadir.
2. Di antara Pasal 12 dan Pasal 13 disisipkan 1 (satu) pasal, yakni Pasal 12A yang berbunyi sebagai berikut:
Pasal 12A
Lurah melapor kepada Camat.
3. Ketentuan Pasal 20 dihapus.
Pasal II
Peraturan Walikota ini mulai berlaku pada tanggal diundangkan.
"""

    ITEMS = ("pasal-I", "pasal-I/angka-1", "pasal-I/angka-2", "pasal-I/angka-3", "pasal-II")

    def test_quoted_pasal_are_units_of_the_item_that_quotes_them(self) -> None:
        assert outline(self.TEXT) == [
            "pasal-I",
            "pasal-I/angka-1",
            "pasal-I/angka-1/pasal-5",
            "pasal-I/angka-1/pasal-5/ayat-1",
            "pasal-I/angka-1/pasal-5/ayat-2",
            "pasal-I/angka-1/pasal-5/ayat-2/huruf-a",
            "pasal-I/angka-1/pasal-5/ayat-2/huruf-b",
            "pasal-I/angka-2",
            "pasal-I/angka-2/pasal-12A",
            "pasal-I/angka-3",
            "pasal-II",
        ]
        assert words(self.TEXT, "pasal-I/angka-1").endswith("berbunyi sebagai berikut:")
        assert words(self.TEXT, "pasal-I/angka-2/pasal-12A") == "Lurah melapor kepada Camat."

    def test_numbers_inside_a_quotation_are_items_of_the_quoted_pasal(self) -> None:
        text = self.TEXT.replace("a. melapor; dan\nb. hadir.", "1. melapor;\n2. hadir.")
        assert "pasal-I/angka-1/pasal-5/ayat-2/angka-2" in outline(text)
        assert [path for path in outline(text) if path.count("/") < 2] == list(self.ITEMS)

    def test_a_pasal_in_quotation_marks_and_one_with_its_first_ayat_on_the_line(self) -> None:
        text = self.TEXT.replace("berikut:\nPasal 5\n(1) Camat", "berikut:\n“Pasal 5 (1) Camat")
        assert outline(text) == outline(self.TEXT)

    def test_a_reference_at_the_head_of_a_line_begins_no_quotation(self) -> None:
        text = self.TEXT.replace("Camat membina lurah.", "Camat membina lurah dimaksud dalam\nPasal 10.")
        assert outline(text) == outline(self.TEXT)

    def test_the_heading_of_a_quoted_part_is_words_of_the_item(self) -> None:
        text = self.TEXT.replace("b. hadir.\n", "b. hadir.\nBAB IIIA\nFORUM\nPasal 6A\nLurah hadir.\n")
        assert "pasal-I/angka-1/pasal-6A" in outline(text)
        assert words(text, "pasal-I/angka-1").endswith("BAB IIIA FORUM")
        assert words(text, "pasal-I/angka-1/pasal-5/ayat-2/huruf-b") == "hadir."

    def test_one_amendment_without_a_number(self) -> None:
        text = (
            "PERATURAN WALIKOTA TENTANG PERUBAHAN ATAS PERATURAN WALIKOTA NOMOR 5 TAHUN 2011.\nPasal I\n"
            "Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:\nPasal 5\n(1) Camat hadir.\n(2) Lurah hadir.\n"
            "Pasal II\nBerlaku."
        )
        assert outline(text) == [
            "pasal-I",
            "pasal-I/pasal-5",
            "pasal-I/pasal-5/ayat-1",
            "pasal-I/pasal-5/ayat-2",
            "pasal-II",
        ]

    def test_an_item_set_between_two_others(self) -> None:
        text = (
            "PERATURAN WALIKOTA TENTANG PERUBAHAN ATAS PERATURAN WALIKOTA NOMOR 5 TAHUN 2011.\nPasal I\n"
            "Beberapa ketentuan diubah sebagai berikut:\n"
            "1. Di antara angka 7 dan angka 8 Pasal 1 disisipkan 2 (dua) angka, yakni angka 7a dan angka 7b, sehingga"
            " berbunyi sebagai berikut:\n7a. Forum adalah wadah.\n7b. Petugas adalah pegawai.\n"
            "2. Ketentuan Pasal 20 dihapus.\nPasal II\nBerlaku."
        )
        assert outline(text) == [
            "pasal-I",
            "pasal-I/angka-1",
            "pasal-I/angka-1/angka-7a",
            "pasal-I/angka-1/angka-7b",
            "pasal-I/angka-2",
            "pasal-II",
        ]

    def test_an_item_left_out_is_told_by_its_words(self) -> None:
        text = self.TEXT.replace("3. Ketentuan Pasal 20 dihapus.", "5. Ketentuan Pasal 20 dihapus.")
        assert "pasal-I/angka-5" in outline(text)


class TestTextsThatAreNoRegulations:
    @pytest.mark.parametrize(
        "text", ["", " \n\t\n", "\f\f", "Selamat pagi.", "Pasal", "Pasal 1", "(1)", "BAB I", "Menimbang :", "\ufeff"]
    )
    def test_short_texts(self, text: str) -> None:
        read = document(text)
        assert "".join(text[item.start : item.end] for item in read.segments) == text

    def test_a_letter_has_no_units(self) -> None:
        assert outline("Kepada Yth. Camat\ndi Tempat\n\n1. Harap hadir.\n2. Terima kasih.\n") == []

    def test_a_citation_alone_makes_no_pasal(self) -> None:
        assert outline("Sesuai dengan Pasal 5 ayat (2) Undang-Undang, harap hadir.") == []
