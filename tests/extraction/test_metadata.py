"""Metadata: from the title block and the closing (UU 12/2011, Lampiran II, numbers 2-12 and 160-174)."""

import re

import pytest

from simpul.extraction.metadata import type_id
from simpul.extraction.model import Reading
from simpul.extraction.reader import read
from simpul.source.text import SourceText

TEXT = """BUPATI CONTOH
PROVINSI JAWA TENGAH
PERATURAN BUPATI CONTOH
NOMOR 33 TAHUN 2022
TENTANG
KEDUDUKAN DAN SUSUNAN ORGANISASI DINAS PERHUBUNGAN
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI CONTOH,
Menimbang : bahwa perlu;
MEMUTUSKAN:
Pasal 1
Hadir.
Pasal 2
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam Berita
Daerah Kabupaten Contoh.
Ditetapkan di Contoh
pada tanggal 10 Mei 2022
BUPATI CONTOH,
ttd
BUDI SANTOSO
Diundangkan di Contoh
pada tanggal 11 Mei 2022
SEKRETARIS DAERAH KABUPATEN CONTOH,
ttd
SITI AMINAH
BERITA DAERAH KABUPATEN CONTOH TAHUN 2022 NOMOR 33
"""


TITLE = "Kedudukan dan Susunan Organisasi Dinas Perhubungan"


def metadata(text: str = TEXT) -> dict[str, str]:
    return {item.field: item.value for item in _read(text).metadata}


def _read(text: str) -> Reading:
    return read(SourceText("contoh-2022-33", text))


def test_every_field() -> None:
    assert metadata() == {
        "title": "Kedudukan dan Susunan Organisasi Dinas Perhubungan",
        "type": "perbup",
        "number": "33",
        "year": "2022",
        "in_force_rule": "mulai berlaku pada tanggal diundangkan",
        "place": "Contoh",
        "enacted_date": "2022-05-10",
        "enacted_by": "Budi Santoso",
        "signatory_post": "Bupati Contoh",
        "promulgated_date": "2022-05-11",
        "promulgated_by": "Siti Aminah",
        "gazette": "Berita Daerah Kabupaten Contoh Tahun 2022 Nomor 33",
    }


def test_every_field_has_its_words() -> None:
    for item in _read(TEXT).metadata:
        assert item.evidence.quote == TEXT[item.evidence.start : item.evidence.end]
        assert item.evidence.quote.strip()


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("10 Mei 2022", "2022-05-10"),
        ("8 - 7 - 2020", "2020-07-08"),
        ("3 Pebruari 2017", "2017-02-03"),
        ("21 Nopember 2008", "2008-11-21"),
        ("1 Agustus 2019", "2019-08-01"),
        ("31/12/2014", "2014-12-31"),
        ("45 Mei 2022", ""),
    ],
)
def test_dates(printed: str, date: str) -> None:
    read_date = metadata(TEXT.replace("10 Mei 2022", printed)).get("enacted_date", "")
    assert read_date == date


@pytest.mark.parametrize(
    ("printed", "field", "value"),
    [
        (("NOMOR 33 TAHUN 2022", "NOMOR: 033 TAHUN 2022"), "number", "33"),
        (("TAHUN 2022\nTENTANG", "TAHUN 2022 TENTANG"), "title", TITLE),
        (("KEDUDUKAN DAN SUSUNAN", "**KEDUDUKAN DAN\nSUSUNAN**"), "title", TITLE),
        (("DENGAN RAHMAT TUHAN YANG MAHA ESA\nBUPATI CONTOH,", "\nPRESIDEN REPUBLIK INDONESIA,\n"), "title", TITLE),
        (("Ditetapkan di Contoh", "D itetapkan di : Contoh"), "place", "Contoh"),
        (("BUDI SANTOSO", "H. BUDI SANTOSO"), "enacted_by", "H. Budi Santoso"),
        (("BUPATI CONTOH,\nttd", "BUPATI\nCONTOH,\n\n\nttd."), "signatory_post", "Bupati Contoh"),
    ],
)
def test_damaged_print(printed: tuple[str, str], field: str, value: str) -> None:
    assert metadata(TEXT.replace(*printed))[field] == value


@pytest.mark.parametrize("number", ["", "...", "……", "____ "])
def test_a_number_left_open_still_gives_type_and_year(number: str) -> None:
    found = metadata(TEXT.replace("NOMOR 33 TAHUN", f"NOMOR {number} TAHUN"))
    assert "number" not in found
    assert (found["type"], found["year"], found["title"]) == ("perbup", "2022", TITLE)


def test_a_gazette_line_in_small_letters_over_two_lines() -> None:
    line = "Berita Daerah Kabupaten Contoh Tahun 2022\nNomor 33"
    assert metadata(TEXT.replace("BERITA DAERAH KABUPATEN CONTOH TAHUN 2022 NOMOR 33", line))["gazette"] == (
        "Berita Daerah Kabupaten Contoh Tahun 2022 Nomor 33"
    )


def test_figures_in_a_name_are_letters() -> None:
    assert metadata(TEXT.replace("BUDI SANTOSO", "BUD1 5ANT0SO"))["enacted_by"] == "Budi Santoso"


def test_academic_titles_keep_their_capitals() -> None:
    assert metadata(TEXT.replace("BUDI SANTOSO", "BUDI SANTOSO, S.H."))["enacted_by"] == "Budi Santoso, S.H."


def test_fields_the_text_does_not_give_are_left_out() -> None:
    without = re.sub(r"Diundangkan.*?AMINAH\n", "", TEXT, flags=re.DOTALL)
    assert "promulgated_date" not in metadata(without)
    assert metadata("Pasal 1\nHadir.") == {}


@pytest.mark.parametrize(
    ("printed", "short"),
    [
        ("PERATURAN WALI KOTA BANJAR", "perwali"),
        ("PERATURAN WALIKOTA TARAKAN", "perwali"),
        ("PERATURAN BUPATI TAPIN", "perbup"),
        ("PERATURAN DAERAH KABUPATEN CONTOH", "perda"),
        ("PERATURAN MENTERI DALAM NEGERI REPUBLIK INDONESIA", "permendagri"),
        ("PERATURAN PEMERINTAH REPUBLIK INDONESIA", "pp"),
        ("PERATURAN PEMERINTAH PENGGANTI UNDANG-UNDANG", "perpu"),
        ("PERATURAN GUBERNUR CONTOH", "pergub"),
        ("SURAT EDARAN", ""),
    ],
)
def test_types_of_regulation(printed: str, short: str) -> None:
    assert type_id(printed) == short


def test_a_date_of_the_other_calendar_is_no_name() -> None:
    text = (
        "PERATURAN BUPATI CONTOH\nNOMOR 7 TAHUN 2020\nTENTANG\nTATA KERJA\nPasal 1\nCamat hadir.\n"
        "\t\tDitetapkan di Contoh\n\t\tpada tanggal 30 Juli 2020 M\n\t\t 9 Zulhijjah 1441 H\n"
        "\t\tBUPATI CONTOH,\n\n\t\tFULAN\n"
    )
    found = {item.field: item.value for item in read(SourceText("contoh-2020-7", text)).metadata}
    assert (found["enacted_by"], found["signatory_post"]) == ("Fulan", "Bupati Contoh")


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("BERITA NEGARA\nREPUBLIK INDONESIA\nNo. 245, 2015", "Berita Negara Republik Indonesia Tahun 2015 Nomor 245"),
        ("BERITA DAERAH KABUPATEN CONTOH\nNOMOR 33, TAHUN 2022", "Berita Daerah Kabupaten Contoh Tahun 2022 Nomor 33"),
    ],
)
def test_the_gazette_at_the_head_of_its_page(head: str, value: str) -> None:
    closing = "BERITA DAERAH KABUPATEN CONTOH TAHUN 2022 NOMOR 33\n"
    assert metadata(f"{head} KESEHATAN. Puskesmas.\n\n{TEXT.replace(closing, '')}")["gazette"] == value
    assert metadata(f"{head}\n\n{TEXT}")["gazette"] == "Berita Daerah Kabupaten Contoh Tahun 2022 Nomor 33"


def test_a_number_in_letters_and_regulations_cited_without_the_word_menimbang() -> None:
    text = TEXT.replace("NOMOR 33 TAHUN 2022\nTENTANG", "NOMOR ll TAHUN 2022\nTENTANG")
    text = text.replace(
        "Menimbang : bahwa perlu;",
        "Undang-Undang Nomor 9 Tahun 1995 tentang Pasar;\nPeraturan Daerah Nomor 4 Tahun 2016 tentang Pajak;",
    ).replace("ORGANISASI", "ORGANlSASl")
    fields = {each.field: each.value for each in read(SourceText("contoh-2022-11", text)).metadata}
    assert (fields["title"], fields["number"], fields["year"], fields["type"]) == (
        "Kedudukan dan Susunan Organisasi Dinas Perhubungan",
        "11",
        "2022",
        "perbup",
    )
