"""Laws as entries of reference managers: what is special to a format is written so that it means itself."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.web.content import bibliography
from simpul.web.content.bibliography import Work

AYAT = Work(
    iri="https://w3id.org/simpul/kota-banjar/perwali/2023/6/pasal-15/ayat-4",
    citation="Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023",
    subject="Pedoman Tata Hubungan Kerja",
    authority="Pemerintah Kota Banjar",
    section="Pasal 15 ayat (4)",
    number="6",
    date="2023-01-06",
    gazette="Berita Daerah Kota Banjar Tahun 2023 Nomor 6",
)


def test_bibtex():
    assert bibliography.bibtex(AYAT) == (
        "@misc{simpul-kota-banjar-perwali-2023-6-pasal-15-ayat-4,\n"
        "  title = {{Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023 tentang Pedoman Tata Hubungan "
        "Kerja}},\n"
        "  author = {{Pemerintah Kota Banjar}},\n"
        "  year = {2023},\n"
        "  howpublished = {Berita Daerah Kota Banjar Tahun 2023 Nomor 6},\n"
        "  number = {6},\n"
        "  note = {Pasal 15 ayat (4)},\n"
        "  language = {indonesian},\n"
        "  url = {https://w3id.org/simpul/kota-banjar/perwali/2023/6/pasal-15/ayat-4},\n"
        "  month = jan\n"
        "}\n"
    )


def test_ris():
    assert bibliography.ris(AYAT).split("\r\n") == [
        "TY  - LEGAL",
        "TI  - Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023 tentang Pedoman Tata Hubungan Kerja",
        "AU  - Pemerintah Kota Banjar",
        "PY  - 2023",
        "DA  - 2023/01/06/",
        "T2  - Berita Daerah Kota Banjar Tahun 2023 Nomor 6",
        "M1  - 6",
        "SE  - Pasal 15 ayat (4)",
        "LA  - id",
        "UR  - https://w3id.org/simpul/kota-banjar/perwali/2023/6/pasal-15/ayat-4",
        "ER  - ",
        "",
    ]


def test_csl_json():
    [item] = json.loads(bibliography.csl(AYAT))
    assert item["id"] == item["URL"] == AYAT.iri
    assert (item["type"], item["language"], item["section"]) == ("legislation", "id", "Pasal 15 ayat (4)")
    assert item["issued"] == {"date-parts": [[2023, 1, 6]]}


def test_what_is_not_known_is_left_out():
    bare = Work(iri="urn:x", citation="Peraturan Bupati", date="2023-13-40")
    assert bibliography.ris(bare) == "TY  - LEGAL\r\nTI  - Peraturan Bupati\r\nLA  - id\r\nUR  - urn:x\r\nER  - \r\n"
    assert set(json.loads(bibliography.csl(bare))[0]) == {"id", "type", "title", "title-short", "language", "URL"}
    assert bibliography.bibtex(bare).startswith("@misc{urn-x,\n  title = {{Peraturan Bupati}},\n")


def test_what_tex_would_read_as_its_own_is_escaped():
    made = bibliography.bibtex(Work(iri="https://x.test/a_b%7D", citation=r"50% & #1_{a}~^\input $x$"))
    assert r"title = {{50\% \& \#1\_\{a\}\textasciitilde{}\textasciicircum{}\textbackslash{}input \$x\$}}" in made
    assert "url = {https://x.test/a_b%7D}" in made


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\x85", "\u2028", "\x0b"])
def test_a_line_break_begins_no_field_of_its_own(line_break):
    made = bibliography.ris(Work(iri="urn:x", citation=f"Peraturan{line_break}ER  - {line_break}TY  - BOOK"))
    assert [line[:6] for line in made.split("\r\n")] == ["TY  - ", "TI  - ", "LA  - ", "UR  - ", "ER  - ", ""]
    assert len(made.splitlines()) == 5


@given(st.builds(Work, *[st.text() for _ in range(8)]))
def test_any_text_gives_well_formed_entries(work):
    plain = re.sub(r"\\.", "", bibliography.bibtex(work))
    depth = 0
    for character in plain:
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0
    assert plain.count("@misc{") >= 1
    assert len(json.loads(bibliography.csl(work))) == 1
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in bibliography.ris(work).split("\r\n") if line)
