"""Definitions: the terms of the definitions article, and their short forms."""

import pytest

from reading_examples import reading

CHAPEAU = "Dalam Peraturan Walikota ini yang dimaksud dengan:\n"


def definitions(*items: str) -> list[tuple[str, str]]:
    body = CHAPEAU + "\n".join(f"{number}. {item}" for number, item in enumerate(items, start=1))
    return [(item.term, item.definition) for item in reading(body).definitions]


@pytest.mark.parametrize("copula", ["adalah", "ialah", "merupakan", "yaitu", "yakni"])
def test_a_term_and_its_words(copula: str) -> None:
    assert definitions(f"Hari {copula} hari kerja.") == [("Hari", "hari kerja")]


@pytest.mark.parametrize(
    "words",
    [
        "Organisasi Perangkat Daerah yang selanjutnya disingkat OPD adalah unsur pembantu.",
        "Organisasi Perangkat Daerah, yang selanjutnya disebut OPD, adalah unsur pembantu.",
        "Organisasi Perangkat Daerah selanjutnya disingkat dengan OPD adalah unsur pembantu.",
        "Organisasi Perangkat Daerah yang untuk selanjutnya disebut OPD adalah unsur pembantu.",
        "Organisasi Perangkat Daerah yang disingkat OPD adalah unsur pembantu.",
        "Organisasi Perangkat Daerah atau disingkat OPD adalah unsur pembantu.",
        "Organisasi Perangkat Daerah disebut juga OPD adalah unsur pembantu.",
        "Organisasi Perangkat Daerah (selanjutnya disebut OPD) adalah unsur pembantu.",
        "Organisasi Perangkat Daerah (yang selanjutnya disingkat OPD), adalah unsur pembantu.",
    ],
)
def test_a_short_form_is_a_second_definition(words: str) -> None:
    assert definitions(words) == [("Organisasi Perangkat Daerah", "unsur pembantu"), ("OPD", "unsur pembantu")]


def test_the_short_form_says_what_it_is_short_for() -> None:
    read = reading(CHAPEAU + "1. Organisasi Perangkat Daerah yang selanjutnya disingkat OPD adalah unsur pembantu.")
    assert [item.short_for for item in read.definitions] == ["", "Organisasi Perangkat Daerah"]


@pytest.mark.parametrize(
    "called",
    [
        "yang selanjutnya disebut BRN",
        "yang selanjutnya dalam Peraturan Presiden ini disebut dengan BRN",
        "yang selanjutnya di dalam Peraturan Presiden ini disingkat BRN",
    ],
)
def test_a_sentence_of_the_first_pasal_that_defines_by_itself(called: str) -> None:
    read = reading(f"(1) Badan Rawa Nasional {called} adalah lembaga negara.\n(2) BRN melapor kepada Presiden.")
    assert [(each.term, each.evidence.provision) for each in read.definitions] == [
        ("Badan Rawa Nasional", "pasal-1/ayat-1"),
        ("BRN", "pasal-1/ayat-1"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Badan Rawa Nasional adalah lembaga negara.",
        "Dibentuk Badan Rawa Nasional yang selanjutnya disebut BRN.",
        "Badan Rawa Nasional yang selanjutnya disebut BRN dipimpin oleh Kepala. Kepala adalah pejabat negara.",
    ],
)
def test_other_sentences_of_the_first_pasal_define_nothing(sentence: str) -> None:
    assert reading(sentence).definitions == ()


@pytest.mark.parametrize(
    "alias",
    [
        "atau yang disebut dengan nama lain",
        "atau sebutan lain",
        "atau nama lainnya",
        "atau dengan nama lain",
        "atau disebut juga dengan sebutan lain",
    ],
)
def test_another_name_adds_nothing(alias: str) -> None:
    assert definitions(f"Desa {alias} adalah kesatuan masyarakat hukum.") == [("Desa", "kesatuan masyarakat hukum")]


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("Dinas adalah Dinas Sosial yang selanjutnya disebut Dinsos.", ["Dinas", "Dinsos"]),
        (
            "Pengawas adalah badan yang selanjutnya disebut Inspektorat Kota yang mengawasi.",
            ["Pengawas", "Inspektorat Kota"],
        ),
        (
            "Pengawas adalah badan selanjutnya disebut Balai A, Balai B, dan Balai C.",
            ["Pengawas", "Balai A", "Balai B", "Balai C"],
        ),
        ("Sarana adalah alat pemadam yang disebut pompa.", ["Sarana"]),
        ("Dinas adalah dinas yang selanjutnya disebut Dinas.", ["Dinas"]),
    ],
)
def test_short_forms_behind_the_copula(words: str, terms: list[str]) -> None:
    assert [term for term, _ in definitions(words)] == terms


def test_the_city_of_the_regulation_is_no_part_of_a_term() -> None:
    read = reading(CHAPEAU + "1. Sistem Arsip Kota Contoh yang selanjutnya disebut SAK adalah aplikasi.")
    assert [item.term for item in read.definitions] == ["Sistem Arsip", "SAK"]


def test_two_short_forms() -> None:
    words = "Unit Pelaksana Teknis yang selanjutnya disingkat UPT atau disebut Unit adalah unsur pelaksana."
    assert [term for term, _ in definitions(words)] == ["Unit Pelaksana Teknis", "UPT", "Unit"]


def test_a_short_form_equal_to_the_term_adds_nothing() -> None:
    words = "Desa atau yang disebut dengan nama lain, selanjutnya disebut Desa, adalah kesatuan masyarakat."
    assert definitions(words) == [("Desa", "kesatuan masyarakat")]


@pytest.mark.parametrize(
    "chapeau",
    [
        "Dalam Peraturan Bupati ini dimaksud dengan:",
        "Yang dimaksud dalam Peraturan Bupati ini dengan :",
        "Dalam Peraturan Bupati ini, dengan istilah:",
        "Pengertian dalam Peraturan Bupati ini:",
        "(1) Dalam Peraturan Bupati ini yang dimaksudkan dengan:",
    ],
)
def test_how_the_definitions_are_announced(chapeau: str) -> None:
    read = reading(f"{chapeau}\na. Hari adalah hari kerja;\nb. Kota adalah Kota Contoh.")
    assert [item.term for item in read.definitions] == ["Hari", "Kota"]


def test_definitions_without_numbers() -> None:
    read = reading("Dalam Peraturan ini yang dimaksud dengan:\nHari adalah hari kerja;\nKota adalah Kota Contoh.")
    assert [(item.term, item.definition, item.evidence.quote) for item in read.definitions] == [
        ("Hari", "hari kerja", "Hari adalah hari kerja"),
        ("Kota", "Kota Contoh", "Kota adalah Kota Contoh"),
    ]


def test_a_damaged_chapeau_and_copula() -> None:
    read = reading(
        "Dalam Peraturan ini yang dirnaksud dengau:\n1. Hari adaIah hari kerja;\n2. Kota adalah Kota Contoh."
    )
    assert [item.term for item in read.definitions] == ["Hari", "Kota"]


def test_a_definition_that_lacks_its_verb() -> None:
    assert definitions("Kepala Dinas Kepala Dinas Kesehatan Kota.") == [("Kepala Dinas", "Kepala Dinas Kesehatan Kota")]


def test_letters_and_ayat_number_a_definitions_article_as_well() -> None:
    read = reading("Yang dimaksud dengan:\na. Hari adalah hari kerja.\nb. Kota adalah Kota Contoh.")
    assert [(item.term, item.evidence.provision) for item in read.definitions] == [
        ("Hari", "pasal-1/huruf-a"),
        ("Kota", "pasal-1/huruf-b"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Tujuan koordinasi adalah tertibnya pemerintahan.",
        "Camat bertugas:\na. hal pertama adalah membina Lurah;\nb. hal kedua adalah melapor.",
    ],
)
def test_sentences_elsewhere_define_nothing(body: str) -> None:
    assert reading(body).definitions == ()


def test_the_quote_is_the_whole_item() -> None:
    [item] = reading(CHAPEAU + "1. Hari adalah\nhari kerja.").definitions
    assert item.evidence.quote == "Hari adalah\nhari kerja."
    assert item.evidence.rule == "definition.copula"


def test_two_terms_in_one_definition() -> None:
    words = (
        "Rukun Tetangga yang selanjutnya disebut RT dan Rukun Warga yang selanjutnya disebut RW adalah lembaga warga."
    )
    assert [term for term, _ in definitions(words)] == ["Rukun Tetangga", "RT", "Rukun Warga", "RW"]


def test_a_term_with_dan_in_it_is_one() -> None:
    words = "Pejabat Pengelola Informasi dan Dokumentasi yang selanjutnya disingkat PPID adalah pejabat."
    assert [term for term, _ in definitions(words)] == ["Pejabat Pengelola Informasi dan Dokumentasi", "PPID"]
