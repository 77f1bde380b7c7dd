"""What offices are to each other: questions 1 to 9 and 13 to 17, answered by hand (``README.md`` says how)."""

import pytest

from questions import BANJAR, BUKITTINGGI, KENDARI, SLUGS, TARAKAN, Questions, place, places

PEMERINTAHAN = "Asisten Pemerintahan dan Kesejahteraan Rakyat"
PEREKONOMIAN = "Asisten Perekonomian dan Administrasi Pembangunan"
UMUM = "Asisten Administrasi Umum"


def test_1_kinds_between_two_offices(ask: Questions):
    assert ask(1, "government", "kind", "citation") == [
        (BANJAR, kind, place("banjar", "Pasal 15 ayat (3)"))
        for kind in ("fungsional", "kolegial", "koordinatif", "struktural")
    ]


def test_1_whichever_office_is_named_first(ask: Questions):
    assert ask(1, "government", "kind", "citation", one="DPRD", other="Walikota") == [
        (KENDARI, "kolegial", place("kendari", "Pasal 13 ayat (1)")),
        (KENDARI, "konsultatif", place("kendari", "Pasal 13 ayat (1)")),
        (KENDARI, "kolegial", place("kendari", "Pasal 13 ayat (2)")),
        (KENDARI, "konsultatif", place("kendari", "Pasal 13 ayat (4)")),
        (KENDARI, "konsultatif", place("kendari", "Pasal 13 ayat (5) huruf a")),
    ]


BANJAR_EXPLAINS = {
    "konsultatif": ["Pasal 8 ayat (1)", "Pasal 8 ayat (2)", "Pasal 8 ayat (3)"],
    "kolegial": ["Pasal 9 ayat (1)", "Pasal 9 ayat (2)"],
    "fungsional": ["Pasal 10 ayat (1)", "Pasal 10 ayat (2)"],
    "struktural": ["Pasal 11 ayat (1)", "Pasal 11 ayat (2)"],
    "koordinatif": [
        *("Pasal 12 ayat (1)", "Pasal 12 ayat (2)", "Pasal 12 ayat (3)"),
        *("Pasal 13 ayat (2)", "Pasal 13 ayat (3)"),
    ],
    "koordinatif-hierarki": ["Pasal 13 ayat (1) huruf a"],
    "koordinatif-fungsional": ["Pasal 13 ayat (1) huruf b"],
    "koordinatif-instansional": ["Pasal 13 ayat (1) huruf c"],
}
BUKITTINGGI_EXPLAINS = {
    "konsultatif": ["Pasal 14 huruf b"],
    "koordinatif": ["Pasal 1 angka 8"],
    "koordinatif-hierarki": ["Pasal 1 angka 9", "Pasal 6 huruf a"],
    "koordinatif-fungsional": ["Pasal 1 angka 10", "Pasal 6 huruf b"],
    "koordinatif-instansional": ["Pasal 1 angka 11", "Pasal 6 huruf c"],
}
KENDARI_EXPLAINS = {
    "konsultatif": ["Pasal 6 ayat (1)", "Pasal 6 ayat (2)"],
    "kolegial": ["Pasal 7 ayat (1)", "Pasal 7 ayat (2)"],
    "fungsional": ["Pasal 8 ayat (1)", "Pasal 8 ayat (2)"],
    "struktural": ["Pasal 9 ayat (1)", "Pasal 9 ayat (2)"],
    "koordinatif": ["Pasal 10 ayat (1)", "Pasal 10 ayat (2)", "Pasal 10 ayat (3)"],
}


@pytest.mark.parametrize("kind", BANJAR_EXPLAINS)
def test_2_how_each_kind_is_explained(ask: Questions, kind: str):
    """Tarakan only lists the kinds (Pasal 2 ayat (1))."""
    assert [citation for (citation,) in ask(2, "citation", kind=kind)] == [
        *places("banjar", BANJAR_EXPLAINS.get(kind, [])),
        *places("bukittinggi", BUKITTINGGI_EXPLAINS.get(kind, [])),
        *places("kendari", KENDARI_EXPLAINS.get(kind, [])),
    ]


def test_3_how_many_units_each_asisten_has(ask: Questions):
    found = ask(3, "government", "asisten")
    assert {each: found.count(each) for each in found} == {
        (BANJAR, PEMERINTAHAN): 15,  # Pasal 23 ayat (2) huruf b angka 1-15
        (BANJAR, "Asisten Perekonomian dan Pembangunan"): 9,  # huruf c angka 1-9
        (BANJAR, UMUM): 4,  # huruf d angka 1-4
        (BUKITTINGGI, "Asisten Pemerintahan Umum"): 19,  # Pasal 12 huruf A angka 1-19
        # huruf B angka 1-18, the last with three: PTN/PTS/Kopertis
        (BUKITTINGGI, "Asisten Administrasi Perekonomian Pembangunan dan Kesejahteraan Rakyat"): 20,
        (BUKITTINGGI, UMUM): 8,  # huruf C angka 1-8
        (KENDARI, "Asisten Pemerintahan dan Kesejahteraan"): 15,  # Pasal 22 ayat (1) huruf a-o
        (KENDARI, "Asisten Perekonomian dan Pembangunan"): 18,  # ayat (2) huruf a-r
        (KENDARI, UMUM): 12,  # ayat (3) huruf a-l
        (TARAKAN, PEMERINTAHAN): 5,  # Pasal 11 ayat (1) huruf b: four Unsur; Pasal 32 ayat (2): Sekretariat DPRD
        (TARAKAN, PEREKONOMIAN): 5,  # Pasal 14 ayat (1) huruf b: Dinas, Badan, Kantor, Camat, Lurah
        (TARAKAN, UMUM): 4,  # Pasal 17 ayat (1) huruf b: Dinas, Badan, Kantor, Camat
    }


@pytest.mark.parametrize(("slug", "city"), SLUGS.items())
def test_3_units_of_each_asisten(ask: Questions, gold, slug: str, city: str):
    everyone = {"Asisten Sekretaris Daerah", "Asisten Sekretariat Daerah"}  # a group, not each of them
    by_hand = set()
    for row in gold(slug, "acts"):
        ends = {"coordinates": ("subject", "object"), "coordinatesWith": ("object", "subject")}.get(row["relation"])
        if ends and row[ends[0]].startswith("Asisten ") and row[ends[0]] not in everyone:
            by_hand.add((row[ends[0]], row[ends[1]], row["relation"]))
    assert set(ask(3, "asisten", "unit", "relation", city=city.removeprefix("Pemerintah Kota "))) == by_hand


def test_4_to_whom_the_lurah_is_accountable(ask: Questions):
    assert ask(4, "government", "superior", "via", "citation") == [
        (TARAKAN, "Camat", "", place("tarakan", "Pasal 28 huruf a")),
        (TARAKAN, "Camat", "", place("tarakan", "Pasal 28 huruf c")),
        (TARAKAN, "Walikota", "Sekretaris Daerah", place("tarakan", "Pasal 29 ayat (1)")),
    ]


def test_5_the_chain_from_lurah_to_walikota(ask: Questions):
    assert ask(5, "office", "superior", "via", "citation") == [
        ("Camat", "Walikota", "Sekretaris Daerah", place("tarakan", "Pasal 25 huruf a")),
        ("Camat", "Walikota", "Sekretaris Daerah", place("tarakan", "Pasal 26 ayat (1)")),
        ("Lurah", "Camat", "", place("tarakan", "Pasal 28 huruf a")),
        ("Lurah", "Camat", "", place("tarakan", "Pasal 28 huruf c")),
        ("Lurah", "Walikota", "Sekretaris Daerah", place("tarakan", "Pasal 29 ayat (1)")),
    ]


def test_6_who_may_represent_the_walikota(ask: Questions):
    assert ask(6, "representative", "appointed_by", "citation") == [
        ("Sekretaris Daerah", "", place("tarakan", "Pasal 6 huruf b")),
        ("Kepala Dinas/Badan", "Sekretaris Daerah", place("tarakan", "Pasal 6 huruf f")),
        (PEMERINTAHAN, "", place("tarakan", "Pasal 9 huruf e")),
        (PEREKONOMIAN, "", place("tarakan", "Pasal 12 huruf e")),
        (UMUM, "", place("tarakan", "Pasal 15 huruf f")),
        ("Kepala Dinas/Badan", "Sekretaris Daerah", place("tarakan", "Pasal 21 huruf d")),
        ("Camat", "Sekretaris Daerah", place("tarakan", "Pasal 24 huruf d")),
        ("Lurah", "Camat", place("tarakan", "Pasal 27 ayat (1) huruf d")),
    ]


def test_7_who_signs_for_whom(ask: Questions):
    assert ask(7, "signatory", "in_the_name_of", "citation") == [
        ("Sekretaris Daerah", "Walikota", place("tarakan", "Pasal 6 huruf c")),
        (PEMERINTAHAN, "Sekretaris Daerah", place("tarakan", "Pasal 9 huruf d")),
        (PEREKONOMIAN, "Sekretaris Daerah", place("tarakan", "Pasal 12 huruf d")),
        (UMUM, "Sekretaris Daerah", place("tarakan", "Pasal 15 huruf d")),
        ("Kepala Dinas/Badan", "Walikota", place("tarakan", "Pasal 21 huruf b")),
        ("Camat", "Walikota", place("tarakan", "Pasal 24 huruf b")),
        ("Lurah", "Walikota", place("tarakan", "Pasal 27 ayat (1) huruf b")),
    ]


def test_8_who_consults_whom(ask: Questions):
    anyone = "Asisten Sekretariat Daerah"
    assert ask(8, "office", "consulted", "via", "citation") == [
        ("DPRD", "Wali Kota", "", place("banjar", "Pasal 19 ayat (2) huruf d")),
        ("Walikota", "Gubernur", "", place("tarakan", "Pasal 5 ayat (1)")),
        ("Kepala Dinas/Badan", "Sekretaris Daerah", anyone, place("tarakan", "Pasal 21 huruf f")),
        ("Kepala Dinas/Badan", "Wakil Walikota", anyone, place("tarakan", "Pasal 21 huruf f")),
        ("Kepala Dinas/Badan", "Walikota", anyone, place("tarakan", "Pasal 21 huruf f")),
        ("Badan", anyone, "", place("tarakan", "Pasal 23 ayat (2)")),
        ("Dinas", anyone, "", place("tarakan", "Pasal 23 ayat (2)")),
        ("Camat", "Sekretaris Daerah", anyone, place("tarakan", "Pasal 24 huruf f")),
        ("Camat", "Wakil Walikota", anyone, place("tarakan", "Pasal 24 huruf f")),
        ("Camat", "Walikota", anyone, place("tarakan", "Pasal 24 huruf f")),
        ("Camat", anyone, "", place("tarakan", "Pasal 26 ayat (2)")),
        ("Lurah", anyone, "", place("tarakan", "Pasal 29 ayat (2)")),
        ("Sekretariat DPRD", "Sekretaris Daerah", PEMERINTAHAN, place("tarakan", "Pasal 30 huruf e")),
        ("Sekretariat DPRD", PEMERINTAHAN, "", place("tarakan", "Pasal 32 ayat (2)")),
        (
            *("Kementerian/Kantor Vertikal", "Pimpinan Perangkat Daerah", ""),
            place("tarakan", "Pasal 34 ayat (2) huruf a"),
        ),
    ]


def test_9_norms_of_the_sekretaris_daerah(ask: Questions):
    """Banjar states none: Pasal 17 ayat (3), 20 and 23 have no word of duty."""
    assert ask(9, "modality", "citation", office="Sekretaris Daerah") == [
        ("duty", place("bukittinggi", "Pasal 8 ayat (1)")),
        ("permission", place("bukittinggi", "Pasal 9 angka 3")),
        *(("duty", place("kendari", f"Pasal 15 ayat (2) huruf {letter}")) for letter in "efghi"),
        ("permission", place("kendari", "Pasal 17 ayat (2) huruf d")),
        ("permission", place("kendari", "Pasal 17 ayat (2) huruf e")),
        *(("authority", place("tarakan", f"Pasal 6 huruf {letter}")) for letter in "abcdef"),
        ("duty", place("tarakan", "Pasal 7")),
    ]


def cities_by_type(answers) -> dict[str, set[str]]:
    """By hand: the cities whose regulation names an office of a type (``answers/13-office-types.tsv``)."""
    return {row["type"]: {city for slug, city in SLUGS.items() if row[slug]} for row in answers("13-office-types")}


def test_13_office_types_in_all_cities_and_in_one_only(ask: Questions, answers):
    by_hand = cities_by_type(answers)
    found = {kind: set(cities.split(", ")) for kind, cities in ask(13, "type", "governments")}
    assert found == {kind: cities for kind, cities in by_hand.items() if len(cities) in (1, 4)}
    assert [kind for kind, number in ask(13, "type", "number") if number == "4"] == [
        *("Asisten Administrasi Umum", "Asisten Sekretaris Daerah", "Badan Daerah", "Badan Usaha Milik Daerah"),
        *("Dinas Daerah", "Kecamatan", "Pemerintah Daerah", "Perangkat Daerah", "Sekretariat DPRD"),
        *("Sekretariat Daerah", "Sekretaris Daerah", "Wakil Walikota", "Walikota"),
    ]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_13_office_types_in_a_number_of_cities(ask: Questions, answers, number: int):
    found = {kind: set(cities.split(", ")) for kind, cities in ask(13, "type", "governments", cities=str(number))}
    assert found == {kind: cities for kind, cities in cities_by_type(answers).items() if len(cities) == number}


BANJAR_MATRIX = {
    # Pasal 15 ayat (3) to (10), each conjoined pair split
    ("Sekretariat DPRD", "Sekretariat Daerah"): "fungsional, kolegial, koordinatif, struktural",
    ("Dinas Daerah", "Sekretariat Daerah"): "fungsional, kolegial, konsultatif, koordinatif, struktural",
    ("Badan Daerah", "Sekretariat Daerah"): "fungsional, kolegial, konsultatif, koordinatif, struktural",
    ("Kecamatan", "Sekretariat Daerah"): "fungsional, kolegial, konsultatif, koordinatif, struktural",
    ("Dinas Daerah", "Sekretariat DPRD"): "fungsional, kolegial, koordinatif",
    ("Badan Daerah", "Sekretariat DPRD"): "fungsional, kolegial, koordinatif",
    ("Kecamatan", "Sekretariat DPRD"): "koordinatif-teknis-fungsional, koordinatif-teknis-operasional",
    ("Dinas Daerah", "Dinas Daerah"): "fungsional, kolegial, koordinatif",
    ("Badan Daerah", "Dinas Daerah"): "fungsional, kolegial, koordinatif",
    ("Badan Daerah", "Badan Daerah"): "fungsional, kolegial, koordinatif",
    ("Dinas Daerah", "Kecamatan"): "koordinatif-teknis-fungsional, koordinatif-teknis-operasional",
    ("Badan Daerah", "Kecamatan"): "koordinatif-teknis-fungsional, koordinatif-teknis-operasional",
    ("Kecamatan", "Kelurahan"): "fungsional, kolegial, koordinatif, struktural",
    # Pasal 18 ayat (1) huruf a, Pasal 19 ayat (1)
    ("Dewan Perwakilan Rakyat Daerah", "Pemerintah Daerah"): "kemitraan, koordinatif",
    # Pasal 22 ayat (1)
    ("Instansi Vertikal", "Perangkat Daerah"): "koordinatif",
}
BUKITTINGGI_MATRIX = {
    ("Perangkat Daerah", "Perangkat Daerah"): "koordinatif",  # Pasal 4 huruf a
    # Pasal 14 huruf b; Pasal 4 huruf b and Pasal 5; Pasal 6 huruf b
    ("Instansi Vertikal", "Perangkat Daerah"): "konsultatif, koordinatif, koordinatif-fungsional",
}
KENDARI_MATRIX = {
    ("Dewan Perwakilan Rakyat Daerah", "Walikota"): "kolegial, konsultatif",  # Pasal 13
    ("Wakil Walikota", "Walikota"): "koordinatif, struktural",  # Pasal 14
    ("Sekretaris Daerah", "Walikota"): "koordinatif, struktural",  # Pasal 15
    ("Perangkat Daerah", "Walikota"): "koordinatif, struktural",  # Pasal 16 (OPD)
    ("Sekretaris Daerah", "Wakil Walikota"): "koordinatif, struktural",  # Pasal 17
    ("Perangkat Daerah", "Wakil Walikota"): "koordinatif, struktural",  # Pasal 18
    ("Perangkat Daerah", "Sekretaris Daerah"): "koordinatif, struktural",  # Pasal 19
    # Pasal 20 ayat (1), ayat (2) huruf b and c
    ("Perangkat Daerah", "Perangkat Daerah"): "koordinatif, koordinatif-fungsional, koordinatif-instansional",
    ("Perangkat Daerah", "Unit Pelaksana Teknis"): "koordinatif, struktural",  # Pasal 21
    # Pasal 23 ayat (1)
    ("Asisten Sekretaris Daerah", "Perangkat Daerah"): "fungsional",
    ("Asisten Sekretaris Daerah", "Bagian Sekretariat Daerah"): "fungsional",
    ("Asisten Sekretaris Daerah", "Kecamatan"): "fungsional",
    ("Asisten Sekretaris Daerah", "Rumah Sakit Umum Daerah"): "fungsional",
    ("Asisten Sekretaris Daerah", "Badan Usaha Milik Daerah"): "fungsional",
    ("Perangkat Daerah", "Staf Ahli"): "konsultatif, koordinatif",  # Pasal 24 ayat (3)
}


def test_14_matrix_of_kinds(ask: Questions):
    """Tarakan names the kinds without parties, so it has no row."""
    by_hand = [
        (*pair, city, kinds)
        for city, matrix in ((BANJAR, BANJAR_MATRIX), (BUKITTINGGI, BUKITTINGGI_MATRIX), (KENDARI, KENDARI_MATRIX))
        for pair, kinds in matrix.items()
    ]
    assert ask(14, "first", "second", "government", "kinds") == sorted(by_hand)


def test_15_members_and_chair_of_forkopimda(ask: Questions):
    assert ask(15, "government", "role", "office", "citation") == [
        (BANJAR, "chair", "Wali Kota", place("banjar", "Pasal 22 ayat (2)")),
        (BANJAR, "member", "Pimpinan DPRD", place("banjar", "Pasal 22 ayat (3)")),
        (BANJAR, "member", "Pimpinan Kejaksaan", place("banjar", "Pasal 22 ayat (3)")),
        (BANJAR, "member", "Pimpinan Kepolisian", place("banjar", "Pasal 22 ayat (3)")),
        (BANJAR, "member", "Pimpinan Pengadilan Negeri", place("banjar", "Pasal 22 ayat (3)")),
        (
            *(BANJAR, "member", "Pimpinan Satuan Teritorial Tentara Nasional Indonesia"),
            place("banjar", "Pasal 22 ayat (3)"),
        ),
    ]


def test_15_the_forum_of_a_kecamatan(ask: Questions):
    assert ask(15, "role", "office", "citation", forum="Forum Koordinasi Pimpinan di Kecamatan") == [
        ("chair", "Camat", place("banjar", "Pasal 22 ayat (2)")),
        ("member", "Pimpinan Kepolisian", place("banjar", "Pasal 22 ayat (4)")),
        ("member", "Pimpinan Kewilayahan Tentara Nasional Indonesia", place("banjar", "Pasal 22 ayat (4)")),
    ]


def test_16_what_follows_from_being_an_opd(ask: Questions):
    dinas, membership = "Dinas Kesehatan", place("kendari", "Pasal 22 ayat (1) huruf e")
    assert ask(16, "government", "first", "relation", "second", "group", "citation", "membership_citation") == [
        (KENDARI, first, relation, second, "OPD", place("kendari", provision), membership)
        for first, relation, second, provision in (
            ("Walikota", "koordinatif", dinas, "Pasal 16 ayat (1)"),
            ("Walikota", "struktural", dinas, "Pasal 16 ayat (1)"),
            ("Walikota", "directs", dinas, "Pasal 16 ayat (2) huruf a"),
            ("Walikota", "directs", dinas, "Pasal 16 ayat (2) huruf b"),
            ("Walikota", "requestsFrom", dinas, "Pasal 16 ayat (2) huruf c"),
            ("Walikota", "requestsFrom", dinas, "Pasal 16 ayat (2) huruf e"),
            ("Wakil Walikota", "koordinatif", dinas, "Pasal 18 ayat (1)"),
            ("Wakil Walikota", "struktural", dinas, "Pasal 18 ayat (1)"),
            ("Wakil Walikota", "requestsFrom", dinas, "Pasal 18 ayat (2) huruf b"),
            ("Wakil Walikota", "requestsFrom", dinas, "Pasal 18 ayat (2) huruf c"),
            ("Wakil Walikota", "requestsFrom", dinas, "Pasal 18 ayat (2) huruf d"),
            ("Sekretaris Daerah", "koordinatif", dinas, "Pasal 19 ayat (1)"),
            ("Sekretaris Daerah", "struktural", dinas, "Pasal 19 ayat (1)"),
            ("Sekretaris Daerah", "serves", dinas, "Pasal 19 ayat (2) huruf b"),
            (dinas, "koordinatif", "OPD", "Pasal 20 ayat (1)"),
            (dinas, "koordinatif", "Unit Pelaksana Teknis", "Pasal 21 ayat (1)"),
            (dinas, "struktural", "Unit Pelaksana Teknis", "Pasal 21 ayat (1)"),
            (dinas, "fungsional", "Asisten", "Pasal 23 ayat (1)"),
            ("Staf Ahli", "konsultatif", dinas, "Pasal 24 ayat (3)"),
            ("Staf Ahli", "koordinatif", dinas, "Pasal 24 ayat (3)"),
        )
    ]


def test_17_two_superiors(ask: Questions):
    assert ask(17, "government", "office", "superior", "citation", "other_superior", "other_citation") == [
        (
            *(TARAKAN, "Lurah"),
            *("Camat", place("tarakan", "Pasal 28 huruf a")),
            *("Walikota", place("tarakan", "Pasal 29 ayat (1)")),
        )
    ]
