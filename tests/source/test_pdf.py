"""Reading a PDF: given words at these places on these pages, this text."""

import contextlib
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from pdf_pages import DARK_GROUND, PICTURE, Run, column, pdf
from simpul.source.readers import SourceError
from simpul.source.readers.pdf_file import extract
from simpul.source.text import SourceText


def lines(content: bytes) -> list[str]:
    return extract(content, "a.pdf").text.splitlines()


def test_columns_of_the_preamble_read_as_printed():
    page = [
        Run(72, 100, "Menimbang"),
        Run(150, 100, ":"),
        Run(165, 100, "a."),
        Run(185, 100, "bahwa untuk tertib"),
        Run(185, 118, "pemerintahan;"),
        Run(165, 136, "b."),
        Run(185, 136, "bahwa perlu diatur;"),
    ]
    assert lines(pdf(page)) == ["Menimbang : a. bahwa untuk tertib", "pemerintahan;", "b. bahwa perlu diatur;"]


def test_a_label_that_stands_a_little_higher_is_of_the_same_line():
    page = [Run(72, 97, "Menimbang :"), Run(165, 100, "a. bahwa untuk tertib pemerintahan;")]
    assert lines(pdf(page)) == ["Menimbang : a. bahwa untuk tertib pemerintahan;"]


def test_words_are_in_reading_order_whatever_the_order_of_painting():
    page = [Run(72, 136, "NOMOR 6 TAHUN 2023"), Run(400, 60, "SALINAN"), Run(72, 118, "PERATURAN WALI KOTA")]
    assert lines(pdf(page)) == ["SALINAN", "PERATURAN WALI KOTA", "NOMOR 6 TAHUN 2023"]


def test_page_numbers_and_running_heads_are_left_out_and_pages_kept():
    bodies = ["Pasal 1 tentang Camat", "Pasal 2 tentang Lurah", "Pasal 3 tentang Dinas", "Pasal 4 tentang Badan"]
    pages = [
        [Run(72, 40, "JDIH Kota Banjar"), Run(280, 60, f"- {number} -"), *column([body, f"yang diatur: {body[-5:]}"])]
        for number, body in enumerate(bodies, 1)
    ]
    found = extract(pdf(*pages), "a.pdf")
    assert (
        found.text.splitlines()
        == [
            "JDIH Kota Banjar",  # the first page keeps its head
            *(line for body in bodies for line in (body, f"yang diatur: {body[-5:]}")),
        ]
    )
    source = SourceText("a", found.text, found.media_type, "", found.pages)
    assert [source.page(source.text.index(body)) for body in bodies] == [1, 2, 3, 4]
    assert found.remarks[0].en == "7 page numbers, running heads and catchwords were left out."


def test_the_number_of_a_unit_at_the_top_of_each_page_is_no_running_head():
    pages = [[Run(280, 60, f"Pasal {number}"), *column([f"isi pasal yang ke-{number}"])] for number in range(1, 6)]
    assert [line for line in lines(pdf(*pages)) if line.startswith("Pasal")] == [f"Pasal {n}" for n in range(1, 6)]


def test_a_single_bare_number_is_no_page_number():
    assert lines(pdf(column(["Jumlah pegawai pada kantor kecamatan", "45"]))) == [
        "Jumlah pegawai pada kantor kecamatan",
        "45",
    ]


def test_catchwords_are_left_out():
    first = column(["Pasal 2", "Kecamatan dibentuk dengan Peraturan Daerah.", "(2) Pembentukan . . ."])
    second = column(["(2) Pembentukan Kecamatan memenuhi syarat."])
    assert lines(pdf(first, second)) == [
        "Pasal 2",
        "Kecamatan dibentuk dengan Peraturan Daerah.",
        "(2) Pembentukan Kecamatan memenuhi syarat.",
    ]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        (
            "sesuai ketentuan perundang-",
            "undangan yang berlaku",
            ["sesuai ketentuan perundang-undangan", "yang berlaku"],
        ),
        ("bidang tugas masing-", "masing.", ["bidang tugas masing-masing."]),
        ("berdasarkan Undang-", "Undang Nomor 23", ["berdasarkan Undang-Undang", "Nomor 23"]),
        ("penyelenggaraan peme-", "rintahan daerah", ["penyelenggaraan pemerintahan", "daerah"]),
        ("pegawai non-", "ASN pada dinas", ["pegawai non-ASN", "pada dinas"]),
        ("rincian tugas dinas -", "b. sekretaris", ["rincian tugas dinas -", "b. sekretaris"]),
    ],
)
def test_words_broken_at_line_ends(first: str, second: str, joined: list[str]):
    assert lines(pdf(column([first, second]))) == joined


def test_a_word_broken_over_two_pages_belongs_to_the_first():
    found = extract(pdf(column(["Camat melaksanakan koordi-"]), column(["nasi dengan Lurah setempat."])), "a.pdf")
    assert found.text.splitlines() == ["Camat melaksanakan koordinasi", "dengan Lurah setempat."]
    assert found.pages == (found.text.index("dengan"),)


def test_words_painted_white_on_white_are_left_out_and_reported():
    page = [Run(72, 100, "pada tanggal 14 Oktober 2022"), Run(72, 118, "03 Oktober 2016", white=True)]
    found = extract(pdf(page), "a.pdf")
    assert found.text == "pada tanggal 14 Oktober 2022\n"
    assert found.remarks[0].en == "13 characters that cannot be seen (white on white) were left out."


def test_white_words_on_a_dark_ground_are_read():
    page = [Run(72, 100, "SUSUNAN ORGANISASI DINAS", white=True), Run(72, 300, "Kepala Dinas")]
    assert lines(pdf(page, drawing=DARK_GROUND)) == ["SUSUNAN ORGANISASI DINAS", "Kepala Dinas"]


def test_words_painted_twice_for_bold_and_slanted_watermarks_are_read_once_or_not():
    page = [
        Run(72, 100, "BAB I KETENTUAN UMUM"),
        Run(72.2, 100, "BAB I KETENTUAN UMUM"),
        Run(200, 300, "SALINAN", slanted=True),
    ]
    assert lines(pdf(page)) == ["BAB I KETENTUAN UMUM"]


def test_signatures_side_by_side_are_read_one_after_the_other():
    page = [
        *column(["Peraturan ini mulai berlaku pada tanggal diundangkan."]),
        *column(["Diundangkan di Rantau", "pada tanggal 15 Oktober 2022", "SEKRETARIS DAERAH,", "SYAMSIR"], y=200),
        *column(["Ditetapkan di Rantau", "pada tanggal 14 Oktober 2022", "BUPATI TAPIN,", "ARIFIN"], x=330, y=200),
        *column(["BERITA DAERAH KABUPATEN TAPIN TAHUN 2022 NOMOR 31 DAN SETERUSNYA"], y=300),
    ]
    assert lines(pdf(page))[1:] == [
        "Ditetapkan di Rantau",
        "pada tanggal 14 Oktober 2022",
        "BUPATI TAPIN,",
        "ARIFIN",
        "Diundangkan di Rantau",
        "pada tanggal 15 Oktober 2022",
        "SEKRETARIS DAERAH,",
        "SYAMSIR",
        "BERITA DAERAH KABUPATEN TAPIN TAHUN 2022 NOMOR 31 DAN SETERUSNYA",
    ]


def test_a_page_without_text_is_reported():
    found = extract(
        pdf(column(["Pasal 1", "Camat bertanggung jawab kepada Bupati."] * 5), [], drawing=PICTURE), "a.pdf"
    )
    assert found.remarks[-1].en == "Without text, only pictures: page 2."


def test_scanned_pages_are_refused():
    with pytest.raises(SourceError, match=r"a\.pdf has no text layer: its 2 pages are pictures; put it through OCR"):
        extract(pdf([], [], drawing=PICTURE), "a.pdf")


def test_a_locked_file_is_refused_and_one_without_reading_password_is_read():
    plain = pdf(column(["Pasal 1 dan isinya yang panjang"]))
    with pytest.raises(SourceError, match=r"a\.pdf is locked by a password"):
        extract(_encrypted(plain, "rahasia"), "a.pdf")
    assert lines(_encrypted(plain, "")) == ["Pasal 1 dan isinya yang panjang"]


def _encrypted(content: bytes, password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt(password, "pemilik", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 99, pdf(column(["Pasal 1"]))[:300]],
    ids=["only a head", "noise", "cut off"],
)
def test_broken_files_are_refused(content: bytes):
    with pytest.raises(SourceError, match=r"a\.pdf (?:is broken|is a PDF without pages)"):
        extract(content, "a.pdf")


def test_what_is_no_pdf_is_refused():
    with pytest.raises(SourceError, match=r"a\.pdf is no PDF file, whatever its name says"):
        extract(b"Pasal 1", "a.pdf")


WHOLE = pdf(column(["Pasal 1", "Camat bertanggung jawab kepada Bupati."]), column(["Pasal 2"]))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(max_size=6)), min_size=1, max_size=4))
def test_a_damaged_file_is_read_or_refused_in_a_sentence(damages: list[tuple[int, bytes]]):
    content = bytearray(WHOLE)
    for place, noise in damages:
        content[place : place + len(noise)] = noise
    with contextlib.suppress(SourceError):
        extract(bytes(content), "a.pdf")
