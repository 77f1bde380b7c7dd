"""The twenty questions, each with answers worked out by hand from the regulations.

Long lists come from the hand-made readings in ``tests/gold``; the rest stands here. Of rows with many columns the tests
look at those that the question is about.
"""

import csv
from pathlib import Path

import pyoxigraph as ox
import pytest

from simpul.query import library
from simpul.release.database import read_only
from simpul.release.layout import Release

BANJAR, BUKITTINGGI, KENDARI, TARAKAN = (
    f"Pemerintah Kota {name}" for name in ("Banjar", "Bukittinggi", "Kendari", "Tarakan")
)
PERWALI = {
    "banjar": "Peraturan Wali Kota Banjar Nomor 6 Tahun 2023",
    "bukittinggi": "Peraturan Wali Kota Bukittinggi Nomor 65 Tahun 2014",
    "kendari": "Peraturan Wali Kota Kendari Nomor 35 Tahun 2020",
    "tarakan": "Peraturan Wali Kota Tarakan Nomor 9 Tahun 2017",
}
Row = tuple[str, ...]


def place(city: str, provision: str) -> str:
    """The citation of a provision by its short name (``Pasal 28 huruf a``)."""
    return f"{provision} {PERWALI[city]}"


class Questions:
    """Asks the release."""

    def __init__(self, store: ox.Store) -> None:
        self.store = store

    def __call__(self, number: int, *columns: str, **parameters: str) -> list[Row]:
        [query] = [each for each in library.gallery() if each.question == number]
        solutions = self.store.query(query.bind(parameters))
        assert set(columns) <= {variable.value for variable in solutions.variables}
        return [tuple(row[name].value if row[name] is not None else "" for name in columns) for row in solutions]


@pytest.fixture(scope="module")
def ask(release: Release) -> Questions:
    return Questions(read_only(release))


@pytest.fixture(scope="session")
def gold(project_root: Path):
    def rows(slug: str, layer: str) -> list[dict[str, str]]:
        with (project_root / "tests" / "gold" / slug / f"{layer}.tsv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))

    return rows


def test_every_question_is_asked_here():
    assert {query.question for query in library.gallery()} == set(range(1, 21))


def test_1_kinds_between_two_offices(ask: Questions):
    assert ask(1, "government", "kind", "citation") == [
        (BANJAR, kind, place("banjar", "Pasal 15 ayat (3)"))
        for kind in ("fungsional", "kolegial", "koordinatif", "struktural")
    ]
    backwards = ask(1, "kind", one="DPRD", other="Walikota")
    assert set(backwards) == {("kolegial",), ("konsultatif",)}


def test_2_how_konsultatif_is_explained(ask: Questions):
    assert ask(2, "government", "citation") == [
        (BANJAR, place("banjar", "Pasal 8 ayat (1)")),
        (BANJAR, place("banjar", "Pasal 8 ayat (2)")),
        (BANJAR, place("banjar", "Pasal 8 ayat (3)")),
        (BUKITTINGGI, place("bukittinggi", "Pasal 14 huruf b")),
        (KENDARI, place("kendari", "Pasal 6 ayat (1)")),
        (KENDARI, place("kendari", "Pasal 6 ayat (2)")),
    ]


def test_3_units_of_each_asisten(ask: Questions, gold):
    found = set(ask(3, "asisten", "unit", city="Kendari"))
    by_hand = {
        (row["object"], row["subject"])
        for row in gold("kendari-2020-35", "acts")
        if row["relation"] == "coordinatesWith"
        and row["provision"].startswith("pasal-22/")
        and "Asisten" in row["object"]
    }
    assert len(by_hand) == 45
    assert by_hand <= found
    assert {city for (city,) in ask(3, "government")} == {BANJAR, BUKITTINGGI, KENDARI, TARAKAN}


def test_4_to_whom_the_lurah_is_accountable(ask: Questions):
    assert ask(4, "government", "superior", "via", "citation") == [
        (TARAKAN, "Camat", "", place("tarakan", "Pasal 28 huruf a")),
        (TARAKAN, "Camat", "", place("tarakan", "Pasal 28 huruf c")),
        (TARAKAN, "Walikota", "Sekretaris Daerah", place("tarakan", "Pasal 29 ayat (1)")),
    ]


def test_5_the_chain_from_lurah_to_walikota(ask: Questions):
    assert ask(5, "office", "superior", "citation") == [
        ("Camat", "Walikota", place("tarakan", "Pasal 25 huruf a")),
        ("Camat", "Walikota", place("tarakan", "Pasal 26 ayat (1)")),
        ("Lurah", "Camat", place("tarakan", "Pasal 28 huruf a")),
        ("Lurah", "Camat", place("tarakan", "Pasal 28 huruf c")),
        ("Lurah", "Walikota", place("tarakan", "Pasal 29 ayat (1)")),
    ]


def test_6_who_may_represent_the_walikota(ask: Questions):
    assert ask(6, "representative", "appointed_by", "citation") == [
        ("Sekretaris Daerah", "", place("tarakan", "Pasal 6 huruf b")),
        ("Kepala Dinas/Badan", "Sekretaris Daerah", place("tarakan", "Pasal 6 huruf f")),
        ("Asisten Pemerintahan dan Kesejahteraan Rakyat", "", place("tarakan", "Pasal 9 huruf e")),
        ("Asisten Perekonomian dan Administrasi Pembangunan", "", place("tarakan", "Pasal 12 huruf e")),
        ("Asisten Administrasi Umum", "", place("tarakan", "Pasal 15 huruf f")),
        ("Kepala Dinas/Badan", "Sekretaris Daerah", place("tarakan", "Pasal 21 huruf d")),
        ("Camat", "Sekretaris Daerah", place("tarakan", "Pasal 24 huruf d")),
        ("Lurah", "Camat", place("tarakan", "Pasal 27 ayat (1) huruf d")),
    ]


def test_7_who_signs_for_whom(ask: Questions):
    assert ask(7, "signatory", "in_the_name_of", "citation") == [
        ("Sekretaris Daerah", "Walikota", place("tarakan", "Pasal 6 huruf c")),
        ("Asisten Pemerintahan dan Kesejahteraan Rakyat", "Sekretaris Daerah", place("tarakan", "Pasal 9 huruf d")),
        (
            "Asisten Perekonomian dan Administrasi Pembangunan",
            "Sekretaris Daerah",
            place("tarakan", "Pasal 12 huruf d"),
        ),
        ("Asisten Administrasi Umum", "Sekretaris Daerah", place("tarakan", "Pasal 15 huruf d")),
        ("Kepala Dinas/Badan", "Walikota", place("tarakan", "Pasal 21 huruf b")),
        ("Camat", "Walikota", place("tarakan", "Pasal 24 huruf b")),
        ("Lurah", "Walikota", place("tarakan", "Pasal 27 ayat (1) huruf b")),
    ]


def test_8_who_consults_whom(ask: Questions, gold):
    by_hand = {
        (row["subject"], row["object"], row["via"].removeprefix("-"))
        for slug in ("banjar-2023-6", "bukittinggi-2014-65", "kendari-2020-35", "tarakan-2017-9")
        for row in gold(slug, "acts")
        if row["relation"] == "consultsWith"
    }
    assert ("Sekretariat DPRD", "Sekretaris Daerah", "Asisten Pemerintahan dan Kesejahteraan Rakyat") in by_hand
    assert set(ask(8, "office", "consulted", "via")) == by_hand


def test_9_norms_of_the_sekretaris_daerah(ask: Questions):
    duties = [place("kendari", f"Pasal 15 ayat (2) huruf {letter}") for letter in "efghi"]
    assert ask(9, "modality", "citation", office="Sekretaris Daerah") == [
        ("duty", place("bukittinggi", "Pasal 8 ayat (1)")),
        ("permission", place("bukittinggi", "Pasal 9 angka 3")),
        *(("duty", duty) for duty in duties),
        ("permission", place("kendari", "Pasal 17 ayat (2) huruf d")),
        ("permission", place("kendari", "Pasal 17 ayat (2) huruf e")),
        *(("authority", place("tarakan", f"Pasal 6 huruf {letter}")) for letter in "abcdef"),
        ("duty", place("tarakan", "Pasal 7")),
    ]


def test_10_everything_on_the_basis_of_an_ayat(ask: Questions):
    found = set(ask(10, "layer", "said", "derivation", regulation="banjar-2023-6", provision="pasal-15/ayat-3"))
    pair = "Sekretariat Daerah - Sekretariat DPRD"
    assert found == {
        ("citation", "refersTo pasal-15/ayat-2/huruf-a", "stated"),
        *(("kind", f"{pair}: {kind}", "stated") for kind in ("kolegial", "fungsional", "struktural", "koordinatif")),
    }


def test_11_legal_bases_that_the_regulations_share(ask: Questions):
    assert dict(ask(11, "law", "regulations")) == {
        "Undang-Undang Nomor 23 Tahun 2014": "4",
        "Peraturan Pemerintah Nomor 18 Tahun 2016": "3",
        "Undang-Undang Nomor 5 Tahun 2014": "3",
        "Undang-Undang Nomor 30 Tahun 2014": "2",
        "Peraturan Pemerintah Nomor 38 Tahun 2007": "2",
        "Peraturan Menteri Dalam Negeri Nomor 33 Tahun 2008": "2",
        "Peraturan Menteri Dalam Negeri Nomor 56 Tahun 2019": "2",
    }


def test_12_what_was_revoked(ask: Questions):
    assert ask(12, "citation", "relation", "law") == [
        (place("tarakan", "Pasal 36"), "revokes", "Peraturan Wali Kota Tarakan Nomor 5 Tahun 2011"),
        (place("tarakan", "Pasal 36"), "amendedBy", "Peraturan Wali Kota Tarakan Nomor 4 Tahun 2013"),
    ]


def test_13_office_types_by_city(ask: Questions):
    found = {kind: set(cities.split(", ")) for kind, cities in ask(13, "type", "governments")}
    assert found["Walikota"] == {BANJAR, BUKITTINGGI, KENDARI, TARAKAN}
    assert found["Dinas Kesehatan"] == {BANJAR, BUKITTINGGI, KENDARI}
    # "Bappeda" of one city is the "Badan Perencanaan Pembangunan Daerah" of another.
    assert found["Badan Perencanaan Pembangunan Daerah"] == {BUKITTINGGI, KENDARI}
    assert found["Lurah"] == {TARAKAN}
    only_one = {kind for (kind,) in ask(13, "type", cities="1")}
    assert "Lurah" in only_one
    assert "Walikota" not in only_one


def test_14_matrix_of_kinds(ask: Questions):
    found = {
        (first, second, city): kinds for first, second, city, kinds in ask(14, "first", "second", "government", "kinds")
    }
    assert found["Dinas Daerah", "Kecamatan", BANJAR] == "koordinatif-teknis-fungsional, koordinatif-teknis-operasional"
    assert found["Dewan Perwakilan Rakyat Daerah", "Walikota", KENDARI] == "kolegial, konsultatif"
    assert found["Kecamatan", "Kelurahan", BANJAR] == "fungsional, kolegial, koordinatif, struktural"
    assert found["Wakil Walikota", "Walikota", KENDARI] == "koordinatif, struktural"
    assert not any(city == TARAKAN for _, _, city in found)


def test_15_forkopimda(ask: Questions):
    assert ask(15, "role", "office", "citation", forum="Forkopimda") == [
        ("chair", "Wali Kota", place("banjar", "Pasal 22 ayat (2)")),
        *(
            ("member", f"Pimpinan {body}", place("banjar", "Pasal 22 ayat (3)"))
            for body in (
                "DPRD",
                "Kejaksaan",
                "Kepolisian",
                "Pengadilan Negeri",
                "Satuan Teritorial Tentara Nasional Indonesia",
            )
        ),
    ]


def test_16_what_follows_from_being_an_opd(ask: Questions):
    found = ask(16, "first", "relation", "second", "rule", "premise_citation", office="Dinas Kesehatan")
    struktural = {row[3:] for row in found if row[:3] == ("Walikota", "struktural", "Dinas Kesehatan")}
    assert struktural == {
        ("group-kind", place("kendari", "Pasal 16 ayat (1)")),
        ("group-kind", place("kendari", "Pasal 22 ayat (1)")),
        ("group-kind", place("kendari", "Pasal 22 ayat (1) huruf e")),
    }


def test_17_two_superiors(ask: Questions):
    found = ask(17, "government", "office", "superior", "citation", "other_superior", "other_citation")
    assert {row[0] for row in found} == {TARAKAN}
    assert (
        TARAKAN,
        "Lurah",
        "Camat",
        place("tarakan", "Pasal 28 huruf a"),
        "Walikota",
        place("tarakan", "Pasal 29 ayat (1)"),
    ) in found


def test_18_defects(ask: Questions):
    found = set(ask(18, "kind", "citation", regulation="tarakan-2017-9"))
    assert {
        ("duplicate-number", place("tarakan", "Pasal 11 ayat (1) (kedua)")),
        ("skipped-number", place("tarakan", "Pasal 30 huruf e")),
        ("late-start", place("tarakan", "Pasal 34 ayat (2)")),
        ("contradictory-superiors", place("tarakan", "Pasal 29 ayat (1)")),
        ("misspelling", place("tarakan", "Pasal 2 ayat (1) huruf b")),
    } <= found


def test_19_who_cites_a_provision(ask: Questions):
    within = [("(2)", "Pasal 15 ayat (1)")] + [
        (f"({number})", f"Pasal 15 ayat (2) huruf {letter}")
        for number, letter in zip(range(3, 11), "abcdefgh", strict=True)
    ]
    assert ask(19, "citing", "cited") == [
        *((place("banjar", f"Pasal 15 ayat {ayat}"), place("banjar", cited)) for ayat, cited in within),
        (place("banjar", "Pasal 16 ayat (1)"), place("banjar", "Pasal 15")),
    ]


def test_20_provisions_that_gave_nothing(ask: Questions):
    found = {citation for (citation,) in ask(20, "citation", regulation="banjar-2023-6")}
    assert {place("banjar", f"Pasal 3 huruf {letter}") for letter in "abcd"} <= found  # aims, no relations
    assert place("banjar", "Pasal 2") in found
    assert place("banjar", "Pasal 15 ayat (3)") not in found
