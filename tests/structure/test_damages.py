"""Given this text, these units: each damage that OCR and careless drafting do to a regulation."""

import pytest

from reading_examples import defects, headings, outline, words


class TestListMarkers:
    def test_marks_stand_at_the_start_of_lines(self) -> None:
        text = "Pasal 1\n(1) Camat bertugas:\na. membina lurah; dan\nb. melapor.\n(2) Lurah melapor."
        assert outline(text) == [
            "pasal-1",
            "pasal-1/ayat-1",
            "pasal-1/ayat-1/huruf-a",
            "pasal-1/ayat-1/huruf-b",
            "pasal-1/ayat-2",
        ]

    @pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "– ", "  - ", "> ", "> - ", "   ", "\t", "**"])
    def test_what_ocr_puts_before_a_mark_does_not_matter(self, bullet: str) -> None:
        text = (
            f"Pasal 1\n{bullet}(1) Camat bertugas:\n{bullet}a. membina; dan\n{bullet}b. melapor.\n"
            f"{bullet}(2) Lurah melapor."
        )
        assert outline(text) == [
            "pasal-1",
            "pasal-1/ayat-1",
            "pasal-1/ayat-1/huruf-a",
            "pasal-1/ayat-1/huruf-b",
            "pasal-1/ayat-2",
        ]
        assert words(text, "pasal-1/ayat-1/huruf-b") == "melapor."

    def test_only_some_items_have_bullets(self) -> None:
        text = "Pasal 1\nCamat bertugas:\na. membina;\n- b. melapor;\nc. hadir."
        assert outline(text) == ["pasal-1", "pasal-1/huruf-a", "pasal-1/huruf-b", "pasal-1/huruf-c"]

    def test_upper_case_letters_are_huruf(self) -> None:
        text = (
            "Pasal 1\nAsisten mengoordinasikan:\nA. Asisten I:\n1. Dinas Sosial;\n2. Dinas Kesehatan;\n"
            "B. Asisten II:\n1. Badan Keuangan."
        )
        assert outline(text) == [
            "pasal-1",
            "pasal-1/huruf-a",
            "pasal-1/huruf-a/angka-1",
            "pasal-1/huruf-a/angka-2",
            "pasal-1/huruf-b",
            "pasal-1/huruf-b/angka-1",
        ]
        assert ("upper-case-letter", "pasal-1/huruf-a") in defects(text)

    def test_letters_and_numbers_in_half_brackets(self) -> None:
        text = (
            "Pasal 1\n(1) Susunan:\na. Sekretariat:\n1. Subbagian:\na) umum:\n1) surat;\n2) arsip; dan\n"
            "b) keuangan.\n2. Bidang; dan\nb. UPT."
        )
        assert outline(text) == [
            "pasal-1",
            "pasal-1/ayat-1",
            "pasal-1/ayat-1/huruf-a",
            "pasal-1/ayat-1/huruf-a/angka-1",
            "pasal-1/ayat-1/huruf-a/angka-1/huruf-a",
            "pasal-1/ayat-1/huruf-a/angka-1/huruf-a/angka-1",
            "pasal-1/ayat-1/huruf-a/angka-1/huruf-a/angka-2",
            "pasal-1/ayat-1/huruf-a/angka-1/huruf-b",
            "pasal-1/ayat-1/huruf-a/angka-2",
            "pasal-1/ayat-1/huruf-b",
        ]

    def test_letters_double_after_z(self) -> None:
        letters = [*"abcdefghijklmnopqrstuvwxyz", "aa", "bb"]
        text = "Pasal 1\nDinas terdiri dari:\n" + "\n".join(
            f"{letter}. Seksi {index};" for index, letter in enumerate(letters)
        )
        assert outline(text) == ["pasal-1", *(f"pasal-1/huruf-{letter}" for letter in letters)]
        assert defects(text) == []

    def test_ayat_one_printed_with_the_letter_l(self) -> None:
        text = "Pasal 1\n(l) Camat membina lurah.\n(2) Lurah melapor."
        assert outline(text) == ["pasal-1", "pasal-1/ayat-1", "pasal-1/ayat-2"]
        assert defects(text) == [("ocr-number", "pasal-1/ayat-1")]

    def test_angka_one_printed_with_the_letter_l(self) -> None:
        text = "Pasal 1\nDinas:\nl. Dinas Sosial;\n2. Dinas Pangan."
        assert outline(text) == ["pasal-1", "pasal-1/angka-1", "pasal-1/angka-2"]

    def test_huruf_l_is_no_angka_one(self) -> None:
        text = "Pasal 1\nDinas:\n" + "\n".join(f"{letter}. Dinas {letter * 3};" for letter in "abcdefghijklm")
        assert outline(text) == ["pasal-1", *(f"pasal-1/huruf-{letter}" for letter in "abcdefghijklm")]

    def test_inserted_ayat(self) -> None:
        text = "Pasal 1\n(1) Camat membina.\n(1a) Lurah dibina.\n(2) Lurah melapor."
        assert outline(text) == ["pasal-1", "pasal-1/ayat-1", "pasal-1/ayat-1a", "pasal-1/ayat-2"]


class TestListsInOneLine:
    def test_items_behind_a_colon(self) -> None:
        text = "Pasal 1\nCamat bertugas: a. membina lurah; b. melapor; dan c. hadir."
        assert outline(text) == ["pasal-1", "pasal-1/huruf-a", "pasal-1/huruf-b", "pasal-1/huruf-c"]
        assert words(text, "pasal-1") == "Camat bertugas:"
        assert words(text, "pasal-1/huruf-b") == "melapor; dan"

    def test_the_second_ayat_goes_on_in_the_line_of_the_first(self) -> None:
        text = "Pasal 1\n(1) Camat membina lurah. (2) Lurah melapor kepada Camat."
        assert outline(text) == ["pasal-1", "pasal-1/ayat-1", "pasal-1/ayat-2"]

    def test_a_cited_ayat_in_a_line_is_none(self) -> None:
        text = (
            "Pasal 1\n(1) Camat membina lurah.\n"
            "(2) Pembinaan sebagaimana dimaksud pada ayat (1) dan ayat (3) dilaporkan.\n(3) Lurah hadir."
        )
        assert outline(text) == ["pasal-1", "pasal-1/ayat-1", "pasal-1/ayat-2", "pasal-1/ayat-3"]

    def test_a_date_or_an_initial_is_no_item(self) -> None:
        text = "Pasal 1\nPeraturan tanggal 1. Januari dan H. A. Rahman berlaku: sejak 2. Februari."
        assert outline(text) == ["pasal-1"]


class TestBrokenLines:
    def test_words_wrapped_hard_are_one_unit(self) -> None:
        text = "Pasal 1\n(1) Camat membina\nlurah dan melapor kepada\nWalikota.\n(2) Lurah hadir."
        assert outline(text) == ["pasal-1", "pasal-1/ayat-1", "pasal-1/ayat-2"]
        assert words(text, "pasal-1/ayat-1") == "Camat membina lurah dan melapor kepada Walikota."

    def test_a_citation_broken_before_its_number(self) -> None:
        text = (
            "Pasal 1\n(1) Camat membina.\n(2) Pembinaan sebagaimana dimaksud pada ayat\n(1) dilaporkan.\n"
            "(3) Lurah hadir."
        )
        assert outline(text) == ["pasal-1", "pasal-1/ayat-1", "pasal-1/ayat-2", "pasal-1/ayat-3"]

    def test_a_citation_of_a_pasal_at_the_start_of_a_line(self) -> None:
        text = (
            "Pasal 1\nCamat membina.\nPasal 2\nPembinaan sebagaimana dimaksud dalam\nPasal 1 dilaporkan.\n"
            "Pasal 3\nLurah hadir."
        )
        assert outline(text) == ["pasal-1", "pasal-2", "pasal-3"]

    def test_a_citation_of_the_next_pasal_at_the_start_of_a_line(self) -> None:
        text = "Pasal 1\nPembinaan sebagaimana dimaksud dalam\nPasal 2 ayat (1) dilaporkan.\nPasal 2\n(1) Lurah hadir."
        assert outline(text) == ["pasal-1", "pasal-2", "pasal-2/ayat-1"]

    def test_a_year_broken_off_is_no_item(self) -> None:
        text = "Pasal 1\nUndang-Undang Nomor 23 Tahun\n2014. berlaku.\nPasal 2\nLurah hadir."
        assert outline(text) == ["pasal-1", "pasal-2"]

    @pytest.mark.parametrize("gap", ["\n\n", "\n\n\n\n", "\n\f\n", "\n12\n", "\n- 12 -\n"])
    def test_a_list_broken_by_blank_lines_and_page_breaks(self, gap: str) -> None:
        text = f"Pasal 1\nCamat bertugas:{gap}a. membina lurah;{gap}b. melapor;{gap}c. hadir.{gap}Pasal 2\nLurah hadir."
        assert outline(text) == ["pasal-1", "pasal-1/huruf-a", "pasal-1/huruf-b", "pasal-1/huruf-c", "pasal-2"]
        assert words(text, "pasal-1/huruf-b") == "melapor;"

    def test_a_page_number_of_pages(self) -> None:
        text = "Pasal 1\nCamat membina\n\n3 / 12\n\nlurah."
        assert words(text, "pasal-1") == "Camat membina lurah."

    def test_a_sentence_broken_by_a_page_number(self) -> None:
        text = "Pasal 1\nCamat membina\n\n- 7 -\n\nlurah dan hadir.\nPasal 2\nLurah hadir."
        assert words(text, "pasal-1") == "Camat membina lurah dan hadir."

    def test_the_catchword_at_the_foot_of_a_page(self) -> None:
        text = "Pasal 1\nCamat bertugas:\na. membina;\nb. melapor ...\n\f\nb. melapor;\nc. hadir."
        assert outline(text) == ["pasal-1", "pasal-1/huruf-a", "pasal-1/huruf-b", "pasal-1/huruf-c"]

    def test_block_quotes(self) -> None:
        text = "> Pasal 1\n>\n> (1) Camat membina.\n>\n> (2) Lurah\n> melapor.\n\nPasal 2\nHadir."
        assert outline(text) == ["pasal-1", "pasal-1/ayat-1", "pasal-1/ayat-2", "pasal-2"]
        assert words(text, "pasal-1/ayat-2") == "Lurah melapor."


class TestHeadings:
    def test_number_and_words_on_lines_of_their_own(self) -> None:
        text = (
            "BAB I\nKETENTUAN UMUM\nPasal 1\nHadir.\nBAB II\nHUBUNGAN KERJA\nBagian Kesatu\nUmum\nParagraf 1\n"
            "Pola\nPasal 2\nHadir.\nParagraf 2\nJalur\nPasal 3\nHadir.\nBagian Kedua\nKhusus\nPasal 4\nHadir."
        )
        assert outline(text) == [
            "bab-1",
            "pasal-1",
            "bab-2",
            "bab-2/bagian-1",
            "bab-2/bagian-1/paragraf-1",
            "pasal-2",
            "bab-2/bagian-1/paragraf-2",
            "pasal-3",
            "bab-2/bagian-2",
            "pasal-4",
        ]
        assert headings(text) == {
            "bab-1": "Ketentuan Umum",
            "bab-2": "Hubungan Kerja",
            "bab-2/bagian-1": "Umum",
            "bab-2/bagian-1/paragraf-1": "Pola",
            "bab-2/bagian-1/paragraf-2": "Jalur",
            "bab-2/bagian-2": "Khusus",
        }

    @pytest.mark.parametrize(
        "printed",
        [
            "BAB II HUBUNGAN KERJA\nBagian Kesatu Umum\nPasal 2",
            "**BAB II**\n**HUBUNGAN KERJA**\n**Bagian Kesatu**\n**Umum**\n**Pasal 2**",
            "## BAB II\n\nHUBUNGAN KERJA\n\n### Bagian Kesatu\n\nUmum\n\n#### Pasal 2",
            "BAB II\nHUBUNGAN\nKERJA\nBagian Kesatu\nUmum Pasal 2",
            "BAB II HUBUNGAN KERJA Bagian Kesatu Umum Pasal 2",
            "BAB Il\nHUBUNGAN KERJA\nBAGIAN KESATU\nUMUM\nPASAL 2",
            "B A B II\nHUBUNGAN KERJA\nBagian Ke satu\nUmum\nP a s a l 2",
        ],
    )
    def test_headings_glued_split_shouted_and_marked(self, printed: str) -> None:
        text = f"BAB I\nKETENTUAN UMUM\nPasal 1\nHadir.\n{printed}\nLurah melapor."
        assert outline(text) == ["bab-1", "pasal-1", "bab-2", "bab-2/bagian-1", "pasal-2"]
        assert headings(text)["bab-2"] == "Hubungan Kerja"
        assert headings(text)["bab-2/bagian-1"] == "Umum"
        assert words(text, "pasal-2") == "Lurah melapor."

    def test_paragraf_words_and_pasal_in_one_line(self) -> None:
        text = (
            "BAB I\nUMUM\nBagian Kesatu\nPola\nParagraf 1\nSatu\nPasal 1\nHadir.\n"
            "Paragraf 2 Koordinasi Kerja Dengan Vertikal Pasal 2\nHadir."
        )
        assert outline(text)[-2:] == ["bab-1/bagian-1/paragraf-2", "pasal-2"]
        assert headings(text)["bab-1/bagian-1/paragraf-2"] == "Koordinasi Kerja dengan Vertikal"
        assert ("glued-heading", "pasal-2") in defects(text)

    @pytest.mark.parametrize(
        ("printed", "units", "glued"),
        [
            ("Paragraf 2Pelaporan\nPasal 2\nHadir.", ["bab-1/bagian-1/paragraf-2", "pasal-2"], True),
            ("Paragraf 2KPPS\nPasal 2\nHadir.", ["bab-1/bagian-1/paragraf-2", "pasal-2"], True),
            ("Paragraf DuaPelaporan\nPasal 2\nHadir.", ["bab-1/bagian-1/paragraf-2", "pasal-2"], True),
            ("Paragraf Dua\nPelaporan\nPasal 2\nHadir.", ["bab-1/bagian-1/paragraf-2", "pasal-2"], False),
            ("Paragraf KeduaPelaporan\nPasal 2\nHadir.", ["bab-1/bagian-1/paragraf-2", "pasal-2"], True),
            ("Bagian KeduaPelaporan\nPasal 2\nHadir.", ["bab-1/bagian-2", "pasal-2"], True),
            ("BAB IIPELAPORAN\nPasal 2\nHadir.", ["bab-2", "pasal-2"], True),
            ("BAB IITata Kerja\nPasal 2\nHadir.", ["bab-2", "pasal-2"], True),
            ("Pasal 2Camat membina lurah.\nPasal 3\nHadir.", ["pasal-2", "pasal-3"], True),
            ("Pasal 2(1) Camat membina lurah.\n(2) Lurah melapor.", ["pasal-2/ayat-1", "pasal-2/ayat-2"], False),
        ],
    )
    def test_a_number_glued_to_what_stands_behind_it(self, printed: str, units: list[str], glued: bool) -> None:
        text = f"BAB I\nUMUM\nBagian Kesatu\nPola\nParagraf 1\nKlasifikasi\nPasal 1\nHadir.\n{printed}"
        assert outline(text)[-2:] == units
        assert any(kind == "glued-heading" for kind, _ in defects(text)) is glued
        assert all("elaporan" not in title or title == "Pelaporan" for title in headings(text).values())

    def test_a_citation_glued_to_a_word_is_no_heading(self) -> None:
        text = "Pasal 1\nCamat bertugas sebagaimana dimaksud dalam\nPasal 2Undang-Undang Pemerintahan.\nPasal 2\nHadir."
        assert outline(text) == ["pasal-1", "pasal-2"]

    def test_a_pasal_out_of_order_glued_to_a_heading(self) -> None:
        text = "BAB I\nUMUM\nPasal 8\nHadir.\nBagian Kesatu\nSeksi Sosial Pasal 7\nCamat membina lurah."
        assert outline(text) == ["bab-1", "pasal-8", "bab-1/bagian-1", "pasal-7"]
        assert headings(text)["bab-1/bagian-1"] == "Seksi Sosial"
        assert ("glued-heading", "pasal-7") in defects(text)

    @pytest.mark.parametrize("printed", ["Pelaksanaan Ketentuan Pasal 7", "Hal Dimaksud dalam Pasal 7"])
    def test_a_pasal_that_a_heading_cites(self, printed: str) -> None:
        text = f"BAB I\nUMUM\nPasal 8\nHadir.\nBagian Kesatu\n{printed}\nPasal 9\nCamat membina lurah."
        assert outline(text) == ["bab-1", "pasal-8", "bab-1/bagian-1", "pasal-9"]

    @pytest.mark.parametrize("title", ["", "TUGAS CAMAT\n\n"])
    def test_a_body_that_begins_with_its_first_bagian(self, title: str) -> None:
        text = f"{title}Bagian Kesatu Camat\n\nPasal 2\n\nHadir.\n\nBagian Kedua\nLurah\nPasal 3\nHadir."
        assert outline(text) == ["bagian-1", "pasal-2", "bagian-2", "pasal-3"]
        assert headings(text) == {"bagian-1": "Camat", "bagian-2": "Lurah"}

    def test_the_last_word_of_a_heading_printed_twice(self) -> None:
        text = "BAB I\nKERJA\nBagian Kesatu\nHubungan Kerja Antar Perangkat Daerah\nDaerah Pasal 1\nHadir."
        assert outline(text) == ["bab-1", "bab-1/bagian-1", "pasal-1"]
        assert headings(text)["bab-1/bagian-1"] == "Hubungan Kerja Antar Perangkat Daerah"

    def test_a_pasal_glued_to_the_sentence_before_it(self) -> None:
        text = "Pasal 1\nCamat membina lurah. Pasal 2\nLurah melapor."
        assert outline(text) == ["pasal-1", "pasal-2"]
        assert words(text, "pasal-1") == "Camat membina lurah."
        assert ("glued-heading", "pasal-2") in defects(text)

    def test_a_bab_glued_to_the_sentence_before_it(self) -> None:
        text = "BAB I\nUMUM\nPasal 1\nCamat membina lurah. BAB II\nPENUTUP\nPasal 2\nLurah melapor."
        assert outline(text) == ["bab-1", "pasal-1", "bab-2", "pasal-2"]

    def test_words_behind_the_number_of_a_pasal(self) -> None:
        text = "Pasal 1\nHadir.\nPasal 2 Camat membina lurah.\nPasal 3\nHadir."
        assert outline(text) == ["pasal-1", "pasal-2", "pasal-3"]
        assert words(text, "pasal-2") == "Camat membina lurah."

    def test_inserted_pasal(self) -> None:
        text = "Pasal 12\nHadir.\nPasal 12A\nHadir.\nPasal 12B\nHadir.\nPasal 13\nHadir."
        assert outline("Pasal 1\nHadir.\n" + text)[1:] == ["pasal-12", "pasal-12A", "pasal-12B", "pasal-13"]


class TestNumbers:
    def test_an_ayat_printed_twice(self) -> None:
        text = "Pasal 1\n(1) Camat membina.\n(1) Lurah melapor.\n(2) Hadir."
        assert outline(text) == ["pasal-1", "pasal-1/ayat-1", "pasal-1/ayat-1~2", "pasal-1/ayat-2"]
        assert defects(text) == [("duplicate-number", "pasal-1/ayat-1~2")]

    def test_a_letter_printed_twice(self) -> None:
        text = "Pasal 1\nCamat:\na. membina;\nb. melapor;\nb. hadir;\nc. pulang."
        assert outline(text) == [
            "pasal-1",
            "pasal-1/huruf-a",
            "pasal-1/huruf-b",
            "pasal-1/huruf-b~2",
            "pasal-1/huruf-c",
        ]
        assert defects(text) == [("duplicate-number", "pasal-1/huruf-b~2")]

    def test_a_letter_skipped(self) -> None:
        text = "Pasal 1\nCamat:\na. membina;\nb. melapor;\nd. hadir."
        assert outline(text) == ["pasal-1", "pasal-1/huruf-a", "pasal-1/huruf-b", "pasal-1/huruf-d"]
        assert defects(text) == [("skipped-number", "pasal-1/huruf-d")]

    def test_a_list_that_does_not_begin_at_one(self) -> None:
        text = "Pasal 1\nHadir.\nPasal 2\n(2) Camat membina.\n(3) Lurah melapor."
        assert outline(text) == ["pasal-1", "pasal-2", "pasal-2/ayat-2", "pasal-2/ayat-3"]
        assert defects(text) == [("late-start", "pasal-2/ayat-2")]

    def test_an_item_skipped_is_no_ayat_whose_bracket_is_lost(self) -> None:
        text = "Pasal 9\n(3) Camat:\na. membina:\n1) Lurah;\n2) Kepala Desa; dan\n4) RT;\nb. melapor.\n(4) Lurah hadir."
        assert "pasal-9/ayat-3/huruf-a/angka-4" in outline(text)
        assert outline(text)[-1] == "pasal-9/ayat-4"

    def test_a_pasal_skipped(self) -> None:
        text = "Pasal 1\nHadir.\nPasal 3\nHadir."
        assert outline(text) == ["pasal-1", "pasal-3"]
        assert defects(text) == [("skipped-number", "pasal-3")]

    def test_a_pasal_printed_twice(self) -> None:
        text = "Pasal 1\nHadir.\nPasal 2\nHadir.\nPasal 2\nPulang.\nPasal 3\nHadir."
        assert outline(text) == ["pasal-1", "pasal-2", "pasal-2~2", "pasal-3"]
        assert defects(text) == [("duplicate-number", "pasal-2~2")]

    def test_a_bab_skipped(self) -> None:
        text = "BAB I\nUMUM\nPasal 1\nHadir.\nBAB III\nPENUTUP\nPasal 2\nHadir."
        assert outline(text) == ["bab-1", "pasal-1", "bab-3", "pasal-2"]
        assert defects(text) == [("skipped-number", "bab-3")]

    def test_clean_numbers_are_no_defect(self) -> None:
        text = (
            "BAB I\nUMUM\nPasal 1\n(1) Camat:\na. membina; dan\nb. melapor.\n(2) Hadir.\nBAB II\nPENUTUP\n"
            "Pasal 2\nHadir."
        )
        assert defects(text) == []


class TestTwoListsAtOnce:
    def test_a_list_goes_on_behind_its_sublist(self) -> None:
        text = "Pasal 1\nCamat:\na. membina:\n1. lurah;\n2. warga;\nb. melapor."
        assert outline(text) == [
            "pasal-1",
            "pasal-1/huruf-a",
            "pasal-1/huruf-a/angka-1",
            "pasal-1/huruf-a/angka-2",
            "pasal-1/huruf-b",
        ]

    def test_numbers_directly_under_a_pasal(self) -> None:
        text = (
            "Pasal 1\nDalam Peraturan ini yang dimaksud dengan:\n1. Kota adalah Kota Contoh.\n"
            "2. Camat adalah pemimpin kecamatan."
        )
        assert outline(text) == ["pasal-1", "pasal-1/angka-1", "pasal-1/angka-2"]

    def test_the_letter_i_after_h_is_no_roman_one(self) -> None:
        text = "Pasal 1\nDinas:\n" + "\n".join(f"{letter}. Dinas {letter * 3};" for letter in "abcdefghij")
        assert outline(text)[-2:] == ["pasal-1/huruf-i", "pasal-1/huruf-j"]


class TestMisleadingForm:
    """Damages at which the form of a line alone misleads; each says what a reader would find."""

    @pytest.mark.parametrize("mark", ["> {}.", "{} ."])
    def test_a_damaged_mark_on_a_line_of_its_own(self, mark: str) -> None:
        text = f"Pasal 1\n{mark.format(1)}\nKota adalah Kota Contoh.\n{mark.format(2)}\nCamat adalah pemimpin."
        assert outline(text) == ["pasal-1", "pasal-1/angka-1", "pasal-1/angka-2"]

    @pytest.mark.parametrize("mark", ["({})", "{}.", "{})"])
    def test_a_mark_on_a_line_of_its_own(self, mark: str) -> None:
        text = f"Pasal 1\n{mark.format(1)}\nCamat membina.\n{mark.format(2)}\nLurah melapor."
        assert [path.rpartition("-")[2] for path in outline(text)] == ["1", "1", "2"]

    @pytest.mark.parametrize("end", ["2014.", "2014;"])
    def test_a_sentence_that_ends_in_a_number_on_a_line_of_its_own(self, end: str) -> None:
        text = f"Pasal 1\n(1) Ketentuan ini berlaku sejak Tahun\n{end}\n(2) Lurah melapor."
        assert words(text, "pasal-1/ayat-1") == f"Ketentuan ini berlaku sejak Tahun {end}"

    def test_the_first_letter_printed_twice(self) -> None:
        text = "Pasal 1\nCamat:\na. membina;\na. melapor;\nb. hadir."
        assert outline(text) == ["pasal-1", "pasal-1/huruf-a", "pasal-1/huruf-a~2", "pasal-1/huruf-b"]

    @pytest.mark.parametrize("letters", ["abCd", "Abcd", "abcD"])
    def test_one_letter_is_a_capital(self, letters: str) -> None:
        text = "Pasal 1\nCamat:\n" + "\n".join(f"{letter}. bertugas;" for letter in letters)
        assert outline(text) == ["pasal-1", *(f"pasal-1/huruf-{letter}" for letter in "abcd")]

    def test_a_line_ends_behind_a_mark_inside_it(self) -> None:
        text = "Pasal 1\nCamat bertugas: a. membina lurah; b.\nmelapor; dan c. hadir."
        assert outline(text) == ["pasal-1", "pasal-1/huruf-a", "pasal-1/huruf-b", "pasal-1/huruf-c"]

    @pytest.mark.parametrize(("second", "kind"), [("Kesatu", "duplicate-number"), ("Ketiga", "skipped-number")])
    def test_a_bagian_printed_twice_or_skipped(self, second: str, kind: str) -> None:
        text = f"BAB I\nUMUM\nBagian Kesatu\nPola\nPasal 1\nHadir.\nBagian {second}\nJalur\nPasal 2\nHadir."
        assert [found for found, _ in defects(text)] == [kind]

    def test_a_bab_number_that_is_no_roman_numeral_is_noted_at_the_bab(self) -> None:
        text = "BAB I\nUMUM\nPasal 1\nHadir.\nBAB IIII\nKERJA\nPasal 2\nHadir."
        assert defects(text) == [("unreadable-number", "bab-2")]

    def test_pasal_and_its_number_on_two_lines(self) -> None:
        assert outline("Pasal\n1\nCamat membina.\nPasal\n2\nLurah hadir.") == ["pasal-1", "pasal-2"]


def test_a_chapter_behind_a_sentence_that_ends_in_a_comma() -> None:
    text = "BAB I\nUMUM\nPasal 1\nCamat hadir di kecamatan,\n\nBAB II\nTUGAS\nPasal 2\nLurah hadir."
    assert outline(text) == ["bab-1", "pasal-1", "bab-2", "pasal-2"]


def test_a_chapter_whose_number_and_title_share_letters() -> None:
    text = "".join(f"BAB {number}\nUMUM\nPasal {at}\nCamat hadir.\n" for at, number in enumerate(("I", "II"), 1))
    assert "bab-3" in outline(f"{text}BAB IIITIM KOORDINASI\nPasal 3\nLurah hadir.")


def test_a_part_with_its_title_glued_behind_an_unfinished_sentence() -> None:
    text = (
        "BAB I\nUMUM\nBagian Kesatu\nTugas\nPasal 1\nCamat hadir selama masa jabatannya\n\n"
        "Bagian KeduaFungsi Camat\n\nPasal 5\nLurah hadir."
    )
    assert outline(text) == ["bab-1", "bab-1/bagian-1", "pasal-1", "bab-1/bagian-2", "pasal-5"]


class TestListsWithGaps:
    """A number far off is one of the list where the number after it follows too, else one in a sentence."""

    def test_items_left_out(self) -> None:
        text = "Pasal 1\nIstilah:\n1. Camat.\n2. Lurah.\n19. Bupati.\n20. Dinas.\n21. Badan."
        assert outline(text)[1:] == [f"pasal-1/angka-{number}" for number in (1, 2, 19, 20, 21)]
        assert defects(text) == [("skipped-number", "pasal-1/angka-19")]

    def test_a_list_that_begins_late(self) -> None:
        text = "Pasal 1\nIstilah:\n19. Bupati.\n20. Dinas."
        assert outline(text)[1:] == ["pasal-1/angka-19", "pasal-1/angka-20"]

    def test_a_number_in_a_sentence_is_none(self) -> None:
        text = "Pasal 1\nIstilah:\n1. Camat.\n2. Lurah sejak tahun\n2014. Ia hadir."
        assert outline(text)[1:] == ["pasal-1/angka-1", "pasal-1/angka-2"]
