"""Given this text, these units: numbers and headings damaged by OCR or a converter, and lists in Roman numerals."""

import pytest

from reading_examples import defects, document, headings, outline, words
from simpul.structure.heads import is_amending
from simpul.structure.model import SegmentKind


class TestHeadings:
    @pytest.mark.parametrize("sign", [": ", ". ", " - ", " : ", "\n"])
    def test_a_sign_between_number_and_words(self, sign: str) -> None:
        text = f"BAB I{sign}KETENTUAN UMUM\nBagian Kesatu{sign}Tugas, Fungsi\nPasal 1\nHadir."
        assert headings(text) == {"bab-1": "Ketentuan Umum", "bab-1/bagian-1": "Tugas, Fungsi"}

    @pytest.mark.parametrize("printed", ["BAB\nII", "BABII", "BAB n", "BABn", "BAB Il", "BAB lI", "BAB H"])
    def test_the_number_of_a_bab(self, printed: str) -> None:
        text = f"BAB I\nUMUM\nPasal 1\nHadir.\n{printed}\nTUGAS\nPasal 2\nHadir."
        assert outline(text) == ["bab-1", "pasal-1", "bab-2", "pasal-2"]

    def test_bab_in_arabic_numerals(self) -> None:
        text = "BAB 1\nUMUM\nPasal 1\nHadir.\nBAB 2\nTUGAS\nPasal 2\nHadir."
        assert outline(text) == ["bab-1", "pasal-1", "bab-2", "pasal-2"]

    def test_an_inserted_pasal_with_a_space(self) -> None:
        text = "Pasal 12\nHadir.\nPasal 12 A\nPulang.\nPasal 13\nHadir."
        assert outline(text) == ["pasal-12", "pasal-12A", "pasal-13"]

    def test_pasal_in_small_letters(self) -> None:
        assert outline("pasal 1\nCamat hadir sesuai dengan\npasal 2\nperaturan itu.\npasal 2\nHadir.") == [
            "pasal-1",
            "pasal-2",
        ]

    def test_the_strokes_of_a_number_count(self) -> None:
        text = "BAB II\nUMUM\nPasal 1\nHadir.\nBABm\nTUGAS\nPasal 2\nHadir."
        assert outline(text) == ["bab-2", "pasal-1", "bab-3", "pasal-2"]
        assert ("ocr-number", "bab-3") in defects(text)

    @pytest.mark.parametrize(
        "printed", ["Paaal 2", "Pa.sal 2", "Pasal2", "Pasa1 2", "PasaI Z", "Paeal 2", "- 7 Pasal 2"]
    )
    def test_the_word_pasal(self, printed: str) -> None:
        assert outline(f"Pasal 1\nHadir.\n{printed}\nPulang.") == ["pasal-1", "pasal-2"]

    def test_a_number_with_a_space_in_it(self) -> None:
        text = "\n".join(f"Pasal {number}\nHadir." for number in (*range(1, 10), "1 0"))
        assert outline(text)[-1] == "pasal-10"

    @pytest.mark.parametrize("line", ["Paaal 7", "Pasat 9 ayat (1)", "Pasaran 2"])
    def test_what_is_no_heading(self, line: str) -> None:
        assert outline(f"Pasal 1\nHadir.\n{line}\nPulang.") == ["pasal-1"]

    @pytest.mark.parametrize("printed", ["Baglan Kedua", "BagianKedua", "Bagian Ke-2", "Bagian II", "BAGIAN 2"])
    def test_the_number_of_a_bagian(self, printed: str) -> None:
        text = f"BAB I\nUMUM\nBagian Kesatu\nCamat\nPasal 1\nHadir pada rapat\n{printed}\nLurah\nPasal 2\nHadir."
        assert outline(text) == ["bab-1", "bab-1/bagian-1", "pasal-1", "bab-1/bagian-2", "pasal-2"]

    def test_commas_without_spaces(self) -> None:
        assert headings("BAB I\nPENGANGKATAN,PEMBINAAN,\nDAN PANGKAT\nPasal 1\nHadir.") == {
            "bab-1": "Pengangkatan, Pembinaan, dan Pangkat"
        }


class TestPasalInRomanNumerals:
    def test_an_i_for_a_one(self) -> None:
        text = "Pasal I\nCamat hadir.\nPasal 2\nLurah hadir."
        assert outline(text) == ["pasal-1", "pasal-2"]
        assert defects(text) == [("ocr-number", "pasal-1")]

    def test_two_strokes_for_an_eleven(self) -> None:
        text = "\n".join(f"Pasal {number}\nHadir." for number in ("I", *range(2, 11), "II", 12))
        assert outline(text)[-2:] == ["pasal-11", "pasal-12"]

    @pytest.mark.parametrize(
        ("text", "amending"),
        [
            ("PERUBAHAN KEDUA ATAS PERATURAN BUPATI\nMenimbang : x\nPasal I\nx", True),
            ("TATA KERJA\nPasal I\nx\nPasal II\nx", True),
            ("TATA KERJA\nPasal I\nx\nPasal 2\nx", False),
            ("TATA KERJA\nMengingat : tentang Perubahan atas Undang-Undang\nPasal I\nx", False),
            ("PERUBAHAN ATAS PERATURAN BUPATI\nPasal 1\nx", False),
        ],
    )
    def test_which_regulations_have_them(self, text: str, amending: bool) -> None:
        assert is_amending(text) is amending


class TestMarks:
    @pytest.mark.parametrize("first", ["(J)", "(ll", "(1l", "{1)", "( 1)", "[1]"])
    def test_a_damaged_first_ayat(self, first: str) -> None:
        text = f"Pasal 1\n{first} Camat hadir.\n(2) Lurah hadir."
        assert outline(text) == ["pasal-1", "pasal-1/ayat-1", "pasal-1/ayat-2"]

    @pytest.mark.parametrize("second", ["(Z)", "(2l", "{2}", "(21"])
    def test_a_damaged_second_ayat(self, second: str) -> None:
        text = f"Pasal 1\n(1) Camat hadir.\n{second} Lurah hadir."
        assert outline(text) == ["pasal-1", "pasal-1/ayat-1", "pasal-1/ayat-2"]

    @pytest.mark.parametrize("words_in_brackets", ["(11 hari)", "(B) itu", "(lima) hari", "(S) Kelas"])
    def test_brackets_that_are_no_mark(self, words_in_brackets: str) -> None:
        text = f"Pasal 1\n(1) Camat hadir paling lama\n{words_in_brackets} kerja."
        assert outline(text) == ["pasal-1", "pasal-1/ayat-1"]

    def test_a_letter_that_looks_like_the_one_expected(self) -> None:
        text = "Pasal 1\nCamat:\na. membina;\nb. melapor;\ne. hadir;\nd. pulang."
        assert outline(text)[1:] == [f"pasal-1/huruf-{letter}" for letter in "abcd"]
        assert defects(text) == [("ocr-number", "pasal-1/huruf-c")]

    def test_a_comma_for_the_stop(self) -> None:
        text = "Pasal 1\nCamat:\na, membina;\nb, melapor;\nc. hadir dalam rapat\nd, dan e."
        assert outline(text) == ["pasal-1", "pasal-1/huruf-a", "pasal-1/huruf-b", "pasal-1/huruf-c"]

    def test_a_page_number_glued_to_an_item(self) -> None:
        text = "Pasal 1\nCamat:\na. membina;\n-5b. melapor."
        assert outline(text) == ["pasal-1", "pasal-1/huruf-a", "pasal-1/huruf-b"]
        assert words(text, "pasal-1/huruf-a") == "membina;"

    def test_an_item_whose_line_break_is_lost(self) -> None:
        text = "Pasal 1\nCamat dilarang:\na. berutang;\nb. menjadi anggota DPRD c. berdagang; dan\nd. bersumpah palsu."
        assert outline(text) == ["pasal-1", *(f"pasal-1/huruf-{letter}" for letter in "abcd")]
        assert words(text, "pasal-1/huruf-b") == "menjadi anggota DPRD"

    @pytest.mark.parametrize(
        "printed", ["Lurah adalah pemimpin 2. Camat hadir", "Camat hadir 2. lurah hadir", "RT 2. RW"]
    )
    def test_an_item_in_figures_whose_line_break_is_lost(self, printed: str) -> None:
        text = f"Pasal 1\nUrutan:\n1. {printed};\n3. Bupati."
        assert outline(text) == ["pasal-1", *(f"pasal-1/angka-{number}" for number in (1, 2, 3))]

    @pytest.mark.parametrize(
        "printed", ["sebagaimana dimaksud huruf b. dan huruf c. mengenai utang", "anggota DPRD c. berdagang"]
    )
    def test_a_letter_in_a_line_that_no_next_item_follows(self, printed: str) -> None:
        text = f"Pasal 1\nCamat dilarang:\na. berutang;\nb. {printed}."
        assert outline(text) == ["pasal-1", "pasal-1/huruf-a", "pasal-1/huruf-b"]

    def test_an_ayat_behind_a_sentence_without_its_stop(self) -> None:
        text = "Pasal 1\n(1) Kecamatan dipimpin oleh camat (2) Camat dibantu lurah.\n(3) Lurah hadir."
        assert outline(text) == ["pasal-1", *(f"pasal-1/ayat-{number}" for number in (1, 2, 3))]

    def test_an_item_behind_words_without_their_sign(self) -> None:
        text = "Pasal 1\nKeuangan berasal dari:\na. anggaran kota;\nb. bantuan pihak ketiga c. Sumber lain."
        assert outline(text) == ["pasal-1", "pasal-1/huruf-a", "pasal-1/huruf-b", "pasal-1/huruf-c"]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Camat melaksanakan ayat (1) dan (2) Peraturan ini.",
            "Camat melaksanakan ketentuan (2) peraturan ini.",
            "Camat hadir 1 (satu) kali (2) Dua.",
        ],
    )
    def test_numbers_in_a_sentence_are_no_marks(self, sentence: str) -> None:
        text = f"Pasal 1\n{sentence}"
        assert outline(text) == ["pasal-1"]


class TestRomanLists:
    @pytest.mark.parametrize("mark", ["{}.", "{})", "({})"])
    def test_below_letters(self, mark: str) -> None:
        items = "\n".join(f"{mark.format(roman)} urusan {roman};" for roman in ("i", "ii", "iii", "iv", "v"))
        text = f"Pasal 1\nCamat:\na. membina:\n{items}\nb. melapor."
        below = [f"pasal-1/huruf-a/angka-{roman}" for roman in ("i", "ii", "iii", "iv", "v")]
        assert outline(text) == ["pasal-1", "pasal-1/huruf-a", *below, "pasal-1/huruf-b"]

    @pytest.mark.parametrize(
        ("second", "below"), [("ii", ["huruf-h/angka-i", "huruf-h/angka-ii"]), ("j", ["huruf-i", "huruf-j"])]
    )
    def test_behind_the_letter_h_the_next_mark_decides(self, second: str, below: list[str]) -> None:
        letters = "\n".join(f"{letter}. hadir;" for letter in "abcdefg")
        text = f"Pasal 1\nCamat:\n{letters}\nh. membina:\ni. lurah;\n{second}. warga."
        assert outline(text)[-2:] == [f"pasal-1/{path}" for path in below]

    def test_capital_numerals_above_letters(self) -> None:
        text = "Pasal 1\nSusunan:\nI. Sekretariat:\na. umum;\nb. uang;\nII. Bidang:\na. satu;\nIII. Seksi."
        assert outline(text)[1:] == [
            "pasal-1/angka-i",
            "pasal-1/angka-i/huruf-a",
            "pasal-1/angka-i/huruf-b",
            "pasal-1/angka-ii",
            "pasal-1/angka-ii/huruf-a",
            "pasal-1/angka-iii",
        ]

    def test_the_letter_i_behind_a_lost_letter(self) -> None:
        letters = "\n".join(f"{letter}. hadir;" for letter in "abcdefg")
        assert outline(f"Pasal 1\nCamat:\n{letters}\ni. pulang.")[-1] == "pasal-1/huruf-i"


class TestFurniture:
    @pytest.mark.parametrize("line", ["• lO •", "• 1I •", "-6·", "•", "'", ".", "- I -", "~ . '"])
    def test_damaged_page_numbers_and_specks(self, line: str) -> None:
        text = f"Pasal 1\nCamat membina\n{line}\nlurah."
        read = document(text)
        assert words(text, "pasal-1") == "Camat membina lurah."
        assert [item.kind for item in read.segments if read.source.slice(item.start, item.end) == line] in (
            [SegmentKind.FURNITURE],
            [],
        )

    def test_a_running_head_behind_form_feeds_at_line_ends(self) -> None:
        page = "PERATURAN WALIKOTA\nCamat membina lurah nomor {}\f\n"
        text = "Pasal 1\n" + "".join(page.format(number) for number in ("satu", "dua", "tiga", "empat", "lima"))
        assert "WALIKOTA" not in words(text, "pasal-1").partition("satu")[2]
        assert words(text, "pasal-1").count("Camat membina") == 5


class TestSignsLost:
    def test_space_inside_the_brackets(self) -> None:
        assert outline("Pasal 1\n(  1  )  Camat hadir.\n(  2  )  Lurah hadir.") == [
            "pasal-1",
            "pasal-1/ayat-1",
            "pasal-1/ayat-2",
        ]

    def test_a_full_stop_behind_the_bracket(self) -> None:
        assert outline("Pasal 1\n(1). Camat hadir.\n(2). Lurah hadir.") == [
            "pasal-1",
            "pasal-1/ayat-1",
            "pasal-1/ayat-2",
        ]

    @pytest.mark.parametrize("second", ["(2 Lurah hadir.", "2) Lurah hadir."])
    def test_half_a_bracket(self, second: str) -> None:
        assert outline(f"Pasal 1\n(1) Camat hadir.\n{second}") == ["pasal-1", "pasal-1/ayat-1", "pasal-1/ayat-2"]

    def test_a_numbered_list_in_an_ayat_keeps_its_half_brackets(self) -> None:
        text = "Pasal 1\n(1) Camat:\n1) hadir;\n2) pulang.\n(2) Lurah hadir."
        assert outline(text)[2:] == ["pasal-1/ayat-1/angka-1", "pasal-1/ayat-1/angka-2", "pasal-1/ayat-2"]

    def test_a_letter_without_its_sign(self) -> None:
        assert outline("Pasal 1\nTugas:\na. hadir;\nb melapor;\nc. pulang.")[1:] == [
            f"pasal-1/huruf-{letter}" for letter in "abc"
        ]

    def test_a_letter_that_goes_on_with_a_sentence_is_none(self) -> None:
        text = "Pasal 1\nTugas:\na. hadir sebagaimana dimaksud dalam Pasal 3 huruf a atau\nb dan melapor;\nb. pulang."
        assert outline(text)[1:] == ["pasal-1/huruf-a", "pasal-1/huruf-b"]

    @pytest.mark.parametrize(("letters", "misread"), [("abcdefghijklm", "l"), ("abcdefghij", "i")])
    def test_a_one_that_is_a_letter(self, letters: str, misread: str) -> None:
        items = "\n".join(f"{'1' if letter == misread else letter}. hadir;" for letter in letters)
        assert outline(f"Pasal 1\nTugas:\n{items}")[1:] == [f"pasal-1/huruf-{letter}" for letter in letters]

    def test_a_one_that_begins_a_list_behind_a_semicolon(self) -> None:
        text = "Pasal 1\nTugas:\na. hadir;\nb. unit;\n1. satu;\n2. dua;\nc. pulang."
        assert "pasal-1/huruf-b/angka-2" in outline(text)


def test_a_text_without_line_breaks() -> None:
    text = (
        "BAB I KETENTUAN UMUM Pasal 1 Dalam Peraturan ini: 1. Camat adalah Camat. 2. Lurah adalah Lurah.\n"
        "BAB II TUGAS Bagian Kesatu Umum Pasal 2 (1) Camat hadir. (2) Lurah hadir. Pasal 3 Camat pulang."
    )
    assert [path for path in outline(text) if path.startswith("pasal") and "/angka" not in path] == [
        "pasal-1",
        "pasal-2",
        "pasal-2/ayat-1",
        "pasal-2/ayat-2",
        "pasal-3",
    ]


def test_a_pasal_cited_at_the_end_of_a_sentence_is_no_heading() -> None:
    text = (
        "Pasal 1\nCamat hadir sebagaimana diatur dalam ketentuan. Pasal 2 Undang-Undang berlaku.\nPasal 2\nLurah hadir."
    )
    assert outline(text) == ["pasal-1", "pasal-2"]


def test_bab_numbered_in_words() -> None:
    assert outline("BAB PERTAMA\nUMUM\nPasal 1\nSatu.\nBAB KEDUA\nTUGAS\nPasal 2\nDua.") == [
        "bab-1",
        "pasal-1",
        "bab-2",
        "pasal-2",
    ]


class TestDamagedWords:
    """A word that is no word, alone in its line with the number that is due, is the heading it looks like."""

    @pytest.mark.parametrize(
        "printed",
        [
            "Pnsal",
            "Pasul",
            "P asal",
            "Pa sal",
            "Pas al",
            "Psal",
            "Parsal",
            "'Pasal",
            "I'asal",
            "Pasai",
            "Pasa!",
            "Paxal",
            "Pasnl",
        ],
    )
    def test_pasal(self, printed: str) -> None:
        text = f"BAB I\nUMUM\n{printed} 1\nCamat hadir.\nPasal 2\nHadir.\n{printed} 3\nLurah hadir."
        assert outline(text) == ["bab-1", "pasal-1", "pasal-2", "pasal-3"]
        assert headings(text) == {"bab-1": "Umum"}
        assert ("ocr-number", "pasal-3") in defects(text)

    @pytest.mark.parametrize("printed", ["Psal l2", "Pnsal 1 2", "P asal 1Z", "Pasul I 2"])
    def test_word_and_number(self, printed: str) -> None:
        assert outline(f"Pasal 11\nCamat hadir.\n{printed}\nLurah hadir.") == ["pasal-11", "pasal-12"]

    @pytest.mark.parametrize("line", ["Pasar 2", "Pnsal 7", "Pnsal 2 huruf a", "Nasal 2", "Kasur 2", "pasul 2"])
    def test_other_lines_are_no_pasal(self, line: str) -> None:
        assert outline(f"Pasal 1\nCamat hadir.\n{line}\nLurah hadir.") == ["pasal-1"]

    @pytest.mark.parametrize(
        "printed", ["BA B II", "B AB II", "HAB II", "BAD II", "RAB II", "8A8 ll", "BB II", "BA II", "AB II"]
    )
    def test_bab(self, printed: str) -> None:
        text = f"BAB I\nUMUM\nPasal 1\nHadir.\n{printed}\nTUGAS\nPasal 2\nHadir."
        assert headings(text) == {"bab-1": "Umum", "bab-2": "Tugas"}

    @pytest.mark.parametrize(
        "printed",
        [
            "Bagi an Kedua",
            "Baqian Kedua",
            "Bagiao Kedua",
            "Bagian Kcdua",
            "Bagian Ked ua",
            "Bag.ian Kedua",
            "Bagian Kedna",
        ],
    )
    def test_bagian(self, printed: str) -> None:
        text = f"BAB I\nUMUM\nBagian Kesatu\nPola\nPasal 1\nHadir.\n{printed}\nJalur\nPasal 2\nHadir."
        assert headings(text) == {"bab-1": "Umum", "bab-1/bagian-1": "Pola", "bab-1/bagian-2": "Jalur"}

    @pytest.mark.parametrize("printed", ["Parograf 2", "Paragral 2", "Para graf 2", "Paragaf 2", "Paragraf2"])
    def test_paragraf(self, printed: str) -> None:
        text = (
            f"BAB I\nUMUM\nBagian Kesatu\nPola\nParagraf 1\nJenis\nPasal 1\nHadir.\n{printed}\nJalur\nPasal 2\nHadir."
        )
        assert headings(text)["bab-1/bagian-1/paragraf-2"] == "Jalur"

    def test_a_part_whose_number_is_not_due_stays_text(self) -> None:
        text = "BAB I\nUMUM\nBagian Kesatu\nPola\nPasal 1\nHadir di\nBagi an Kclima\nkantor."
        assert outline(text) == ["bab-1", "bab-1/bagian-1", "pasal-1"]


class TestWhereAHeadingMayStand:
    def test_a_pasal_cited_in_a_preamble_without_its_heading(self) -> None:
        text = (
            "PERATURAN BUPATI\nbahwa perlu aturan;\nPasal\n18\nayat\n(6)\nUndang-Undang Dasar;\nBAB I\nUMUM\n"
            "Pasal 1\nHadir.\nPasal 2\nHadir."
        )
        assert outline(text) == ["bab-1", "pasal-1", "pasal-2"]

    def test_a_part_of_a_regulation_begins_where_it_begins(self) -> None:
        text = "Pasal 5\nCamat bertugas sebagaimana dimaksud dalam\nPasal 1 ayat (2).\nPasal 6\nHadir."
        assert outline(text) == ["pasal-5", "pasal-6"]

    @pytest.mark.parametrize("next_line", ["Camat hadir.", "(1) Camat hadir."])
    def test_a_sentence_that_ends_in_a_comma(self, next_line: str) -> None:
        text = f"Pasal 1\nCamat bertugas:\na. hadir; dan\nb. melapor,\nPasal 2\n{next_line}"
        assert outline(text)[:4] == ["pasal-1", "pasal-1/huruf-a", "pasal-1/huruf-b", "pasal-2"]

    @pytest.mark.parametrize(
        ("before", "behind"),
        [
            ("sebagaimana dimaksud dalam Pasal 9,", "Undang-Undang ini."),
            ("menurut ketentuan,", "dan peraturan lain."),
            ("menurut ketentuan,", "Undang-Undang itu."),
            ("menurut", "Camat."),
        ],
    )
    def test_a_pasal_cited_behind_a_comma(self, before: str, behind: str) -> None:
        assert outline(f"Pasal 1\nCamat hadir {before}\nPasal 2\n{behind}") == ["pasal-1"]

    def test_a_part_behind_a_gap_and_a_lost_full_stop(self) -> None:
        text = (
            "BAB I\nUMUM\nBagian Kesatu\nPola\nPasal 1\nCamat membina Kelompok Jabatan\nBagian Ketiga\nJalur Kerja\n"
            "Pasal 7\nHadir."
        )
        assert outline(text) == ["bab-1", "bab-1/bagian-1", "pasal-1", "bab-1/bagian-3", "pasal-7"]

    def test_a_part_cited_at_the_start_of_a_line(self) -> None:
        text = "BAB I\nUMUM\nBagian Kesatu\nPola\nPasal 1\nCamat membina Kelompok\nBagian Ketiga\nini.\nPasal 2\nHadir."
        assert outline(text) == ["bab-1", "bab-1/bagian-1", "pasal-1", "pasal-2"]

    def test_the_letter_f_read_as_r(self) -> None:
        letters = "".join(f"{letter}. hadir;\n" for letter in "abcderg")
        assert outline(f"Pasal 1\nCamat bertugas:\n{letters}")[6] == "pasal-1/huruf-f"
