"""Citations: legal bases, cross references, annexes, revocations (UU 12/2011, Lampiran II, on references)."""

import pytest

from reading_examples import citations, reading
from simpul.extraction.reader import read
from simpul.source.text import SourceText

TWENTY = "".join(f"Pasal {number}\n(1) Hadir.\n(2) Hadir.\n(3) Hadir.\n" for number in range(1, 8))
"""Pasal 1-7 with three ayat each; what follows is Pasal 8."""


def refers(words: str) -> list[str]:
    """Targets of internal references in Pasal 8 ayat (2)."""
    found = citations(f"{TWENTY}Pasal 8\n(1) Camat:\na. hadir;\nb. hadir;\nc. hadir.\n(2) {words}")
    return [line.removeprefix("refersTo ").removesuffix(" @ pasal-8/ayat-2") for line in found]


class TestCrossReferences:
    @pytest.mark.parametrize(
        ("words", "targets"),
        [
            ("Sebagaimana dimaksud pada ayat (1), Camat hadir.", ["pasal-8/ayat-1"]),
            ("Sebagaimana dimaksud dalam Pasal 5, Camat hadir.", ["pasal-5"]),
            ("Sebagaimana dimaksud dalam Pasal 5 ayat (2), Camat hadir.", ["pasal-5/ayat-2"]),
            ("Sebagaimana dimaksud pada ayat (1) huruf a, Camat hadir.", ["pasal-8/ayat-1/huruf-a"]),
            ("Pada ayat (1) huruf a dan huruf c, Camat hadir.", ["pasal-8/ayat-1/huruf-a", "pasal-8/ayat-1/huruf-c"]),
            ("Pada ayat (1) huruf a dan c, Camat hadir.", ["pasal-8/ayat-1/huruf-a", "pasal-8/ayat-1/huruf-c"]),
            ("Pasal 5 sampai dengan Pasal 7 berlaku.", ["pasal-5", "pasal-6", "pasal-7"]),
            ("Pasal 4 s.d. Pasal 6 berlaku.", ["pasal-4", "pasal-5", "pasal-6"]),
            (
                "Pasal 3 ayat (1) sampai dengan ayat (3) berlaku.",
                ["pasal-3/ayat-1", "pasal-3/ayat-2", "pasal-3/ayat-3"],
            ),
            ("Pasal 3, Pasal 4, dan Pasal 6 berlaku.", ["pasal-3", "pasal-4", "pasal-6"]),
            (
                "Pasal 3 ayat (1), ayat (2) dan Pasal 4 ayat (3) berlaku.",
                ["pasal-3/ayat-1", "pasal-3/ayat-2", "pasal-4/ayat-3"],
            ),
            ("Sebagaimana dimaksud pada ayat (11 dan lainnya, Camat hadir.", ["pasal-8/ayat-1"]),
            ("Sebagaimana dimaksud dalam Pasal 1 2 ayat ( 1), Camat hadir.", ["pasal-12/ayat-1"]),
            ("Sebagaimana dimaksud dalam Pasal huruf a, Camat hadir.", []),
            ("Pasal 3 ayat (1) dan (2) berlaku.", ["pasal-3/ayat-1", "pasal-3/ayat-2"]),
        ],
    )
    def test_resolved_from_where_they_stand(self, words: str, targets: list[str]) -> None:
        assert refers(words) == targets

    def test_a_letter_of_the_same_list(self) -> None:
        body = "(1) Camat:\na. membina;\nb. melapor sebagaimana dimaksud pada huruf a."
        assert citations(body) == ["refersTo pasal-1/ayat-1/huruf-a @ ayat-1/huruf-b"]

    def test_inserted_pasal(self) -> None:
        assert citations("Pasal 1\nHadir.\nPasal 1A\nHadir.\nPasal 2\nSesuai Pasal 1A.") == [
            "refersTo pasal-1A @ pasal-2"
        ]

    def test_a_reference_to_nothing_is_not_resolved(self) -> None:
        [citation] = reading("Sebagaimana dimaksud dalam Pasal 99.").citations
        assert (citation.target, citation.internal, citation.resolved) == ("pasal-99", True, False)

    @pytest.mark.parametrize(
        "words",
        [
            "Peraturan Wali Kota ini mulai berlaku.",
            "Rapat diadakan 2 (dua) kali.",
            "Sebagaimana dimaksud di atas.",
            "Pasal demi pasal dibahas.",
        ],
    )
    def test_words_that_cite_nothing(self, words: str) -> None:
        assert citations(words) == []


class TestRegulations:
    @pytest.mark.parametrize(
        ("words", "target"),
        [
            ("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah", "uu-23-2014"),
            ("Undang-undang No. 23 Tahun 2014", "uu-23-2014"),
            ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2014", "perpu-2-2014"),
            ("Peraturan Pemerintah Nomor 18 Tahun 2016", "pp-18-2016"),
            ("Peraturan Presiden Nomor 87 Tahun 2014", "perpres-87-2014"),
            ("Instruksi Presiden Nomor 7 Tahun 1999", "inpres-7-1999"),
            ("Peraturan Menteri Dalam Negeri Nomor 80 Tahun 2015", "permendagri-80-2015"),
            ("Peraturan Menteri Keuangan Nomor 5 Tahun 2020", "permenkeu-5-2020"),
            ("Peraturan Daerah Kota Contoh Nomor 08 Tahun 2016", "perda-contoh-8-2016"),
            ("Peraturan Daerah Nomor 8 Tahun 2016", "perda-contoh-8-2016"),
            ("Peraturan Daerah Kabupaten Lain Nomor 9 Tahun 2017", "perda-lain-9-2017"),
            ("Peraturan Wali Kota Nomor 5 Tahun 2011", "perwali-contoh-5-2011"),
            ("Peraturan Gubernur Jawa Barat Nomor 3 Tahun 2019", "pergub-jawa-barat-3-2019"),
            ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "uud-1945"),
            ("Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "uud-1945/pasal-18/ayat-6"),
            ("Peraturan Menteri Kesehatan Nomor 755/MENKES/PER/IV/2011", "permenkes-755-2011"),
            ("Keputusan Gubernur Jawa Barat Nomor 216 Tahun 2014", "kepgub-jawa-barat-216-2014"),
            ("Pasal 65 ayat (1) huruf d Undang-Undang Nomor 23 Tahun 2014", "uu-23-2014/pasal-65/ayat-1/huruf-d"),
        ],
    )
    def test_short_ids(self, words: str, target: str) -> None:
        assert citations(f"Camat bertindak berdasarkan {words}.") == [f"refersTo {target}"]

    def test_two_provisions_of_one_law(self) -> None:
        assert citations("Sesuai Pasal 65 ayat (1) dan Pasal 66 Undang-Undang Nomor 23 Tahun 2014.") == [
            "refersTo uu-23-2014/pasal-65/ayat-1",
            "refersTo uu-23-2014/pasal-66",
        ]

    def test_amended_by(self) -> None:
        words = (
            "Peraturan Menteri Dalam Negeri Nomor 80 Tahun 2015 sebagaimana telah diubah dengan "
            "Peraturan Menteri Dalam Negeri Nomor 120 Tahun 2018"
        )
        assert citations(f"Berdasarkan {words} berlaku.") == [
            "refersTo permendagri-80-2015",
            "amendedBy permendagri-120-2018",
        ]

    def test_a_regulation_in_the_title_of_another_is_none(self) -> None:
        words = (
            "Undang-Undang Nomor 23 Tahun 2014 sebagaimana telah diubah terakhir dengan "
            "Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua Atas Undang-Undang Nomor 23 Tahun 2014"
        )
        assert citations(f"Sesuai {words}.") == ["refersTo uu-23-2014", "amendedBy uu-9-2015"]


class TestRevocations:
    def test_in_one_sentence(self) -> None:
        assert citations(
            "Peraturan Wali Kota Nomor 5 Tahun 2011 tentang Camat sebagaimana telah diubah dengan Peraturan Wali Kota "
            "Nomor 4 Tahun 2013 dicabut dan dinyatakan tidak berlaku."
        ) == ["revokes perwali-contoh-5-2011", "amendedBy perwali-contoh-4-2013"]

    def test_announced_before_a_list(self) -> None:
        body = (
            "Pada saat Peraturan ini mulai berlaku, dicabut dan dinyatakan tidak berlaku:\n"
            "a. Peraturan Wali Kota Nomor 1 Tahun 2010; dan\nb. Peraturan Wali Kota Nomor 2 Tahun 2011."
        )
        assert citations(body) == ["revokes perwali-contoh-1-2010 @ huruf-a", "revokes perwali-contoh-2-2011 @ huruf-b"]

    def test_said_behind_a_list(self) -> None:
        body = (
            "Dengan berlakunya Peraturan ini:\na. Peraturan Wali Kota Nomor 1 Tahun 2010; dan\n"
            "b. Peraturan Wali Kota Nomor 2 Tahun 2011,\ndicabut dan dinyatakan tidak berlaku."
        )
        assert citations(body) == ["revokes perwali-contoh-1-2010 @ huruf-a", "revokes perwali-contoh-2-2011 @ huruf-b"]


class TestAnnexes:
    @pytest.mark.parametrize(
        ("words", "targets"),
        [
            ("tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan", ["lampiran"]),
            ("tercantum dalam Lampiran II", ["lampiran-2"]),
            ("tercantum dalam Lampiran I dan Lampiran II", ["lampiran-1", "lampiran-2"]),
            ("tercantum pada bagan terlampir", ["lampiran"]),
        ],
    )
    def test_annexes(self, words: str, targets: list[str]) -> None:
        assert citations(f"Susunan organisasi {words}.") == [f"annex {target}" for target in targets]


class TestPreamble:
    TEXT = """PERATURAN WALIKOTA CONTOH
NOMOR 7 TAHUN 2020
TENTANG
TATA HUBUNGAN KERJA
Menimbang : a. bahwa Peraturan Daerah Nomor 3 Tahun 2019 tentang Kecamatan perlu dilaksanakan;
b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan peraturan;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia Tahun
2014 Nomor 244) sebagaimana telah diubah dengan Undang-Undang Nomor 9 Tahun 2015 tentang Perubahan Kedua atas
Undang-Undang Nomor 23 Tahun 2014;
2. Peraturan Pemerintah Nomor 18 Tahun 2016;
MEMUTUSKAN:
Menetapkan : PERATURAN WALIKOTA TENTANG TATA HUBUNGAN KERJA.
Pasal 1
Hadir.
"""

    def test_legal_bases_and_considerations(self) -> None:
        found = read(SourceText("contoh-2020-7", self.TEXT)).citations
        assert [(item.evidence.provision, item.relation, item.target) for item in found] == [
            ("menimbang/huruf-a", "refersTo", "perda-contoh-3-2019"),
            ("menimbang/huruf-b", "refersTo", "menimbang/huruf-a"),
            ("mengingat/angka-1", "basedOn", "uu-23-2014"),
            ("mengingat/angka-1", "amendedBy", "uu-9-2015"),
            ("mengingat/angka-2", "basedOn", "pp-18-2016"),
        ]


class TestBasesInARow:
    def test_every_provision_of_a_row_is_a_basis(self) -> None:
        words = "Pasal 18B ayat (2), Pasal 20, dan Pasal 28J Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;"
        assert preamble(f"Mengingat : {words}") == [
            "basedOn uud-1945/pasal-18B/ayat-2 @ mengingat",
            "basedOn uud-1945/pasal-20 @ mengingat",
            "basedOn uud-1945/pasal-28J @ mengingat",
        ]


class TestDamagedByLostLinks:
    """Pages of the web lose the words of their links, and with them names and numbers of regulations."""

    @pytest.mark.parametrize(
        "words",
        [
            "bahwa berdasarkan ayat (1) dan ayat (2) Undang-Undang Nomor 5 Tahun 2001, perlu diatur;",
            "bahwa untuk melaksanakan ketentuan ayat (3) Undang-Undang Nomor 5 Tahun 2001 perlu diatur;",
        ],
    )
    def test_an_ayat_in_the_preamble_is_that_of_another(self, words: str) -> None:
        assert preamble(f"Menimbang :\na. {words}") == ["refersTo uu-5-2001 @ menimbang/huruf-a"]

    def test_ayat_right_before_another_regulation(self) -> None:
        body = "(1) Hadir.\n(2) Hadir.\n(3) Sesuai dengan ayat (1) dan ayat (2) Undang-Undang Nomor 5 Tahun 2001."
        assert citations(body) == ["refersTo uu-5-2001 @ ayat-3"]

    def test_ayat_beside_another_regulation(self) -> None:
        body = "(1) Hadir.\n(2) Sesuai dengan ayat (1) dan Undang-Undang Nomor 5 Tahun 2001."
        assert sorted(citations(body)) == ["refersTo pasal-1/ayat-1 @ ayat-2", "refersTo uu-5-2001 @ ayat-2"]

    @pytest.mark.parametrize(
        ("amending", "amendments"),
        [
            ("Undang-Undang Nomor 8 Tahun 2007 tentang Perubahan Kedua atas Undang-Undang Nomor 5 Tahun 2001", 1),
            ("Undang-Undang Nomor 8 Tahun 2007 tentang Perubahan atas Undang-Undang Tahun 2001 Nomor 5", 1),
            (
                "Undang-Undang Nomor 8 Tahun 2007 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang "
                "Nomor 3 Tahun 2007 tentang Perubahan Atas Undang-Undang Nomor 5 Tahun 2001",
                1,
            ),
        ],
    )
    def test_a_legal_basis_known_from_the_title_of_what_amends_it(self, amending: str, amendments: int) -> None:
        item = f"tentang Pasar (Lembaran Negara Tahun 2001 Nomor 9) sebagaimana telah diubah dengan {amending};"
        assert preamble(f"Mengingat :\n1. {item}") == [
            "basedOn uu-5-2001 @ mengingat/angka-1",
            "amendedBy uu-8-2007 @ mengingat/angka-1",
        ]


def preamble(text: str) -> list[str]:
    """Citations of a preamble."""
    whole = f"PERATURAN BUPATI CONTOH\nNOMOR 7 TAHUN 2020\nTENTANG\nPASAR\n{text}\nMEMUTUSKAN:\nPasal 1\nHadir.\n"
    found = read(SourceText("contoh-2020-7", whole)).citations
    return [f"{item.relation} {item.target} @ {item.evidence.provision}" for item in found]


def test_what_should_be_revoked_is_not_yet() -> None:
    words = "bahwa Peraturan Bupati Contoh Nomor 3 Tahun 2011 tidak sesuai lagi, sehingga perlu dicabut;"
    assert preamble(f"Menimbang :\na. {words}") == ["refersTo perbup-contoh-3-2011 @ menimbang/huruf-a"]


@pytest.mark.parametrize("how", ["kedua kali", "beberapa kali", "untuk kedua kalinya", ""])
def test_an_amendment_that_counts_the_times(how: str) -> None:
    item = f"Undang - Undang Nomor 5 Tahun 2001 sebagaimana telah diubah {how} dengan Undang-Undang Nomor 8 Tahun 2007;"
    assert preamble(f"Mengingat :\n1. {item}") == [
        "basedOn uu-5-2001 @ mengingat/angka-1",
        "amendedBy uu-8-2007 @ mengingat/angka-1",
    ]


def test_an_ayat_with_a_space_in_its_brackets() -> None:
    assert citations("(1) Hadir.\n(2) Kehadiran sebagaimana dimaksud pada ayat ( 1) dicatat.") == [
        "refersTo pasal-1/ayat-1 @ ayat-2"
    ]


def test_a_number_read_as_a_letter() -> None:
    citations = reading("(1) Camat hadir.\n(2) Sebagaimana dimaksud pada ayat (l), Camat hadir.").citations
    assert [item.target for item in citations] == ["pasal-1/ayat-1"]
