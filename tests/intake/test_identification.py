"""Which regulation a text is: given this title and these options, this slug and this government."""

import pytest

from regulation_texts import TAPIN
from simpul.extraction.model import Reading
from simpul.extraction.reader import read
from simpul.intake.identification import IdentificationError, Said, identify
from simpul.source.catalogue import Catalogue, Government
from simpul.source.text import SourceText

NONE = Catalogue({}, {})
KNOWN = Government("tapin", "Kabupaten Tapin", "kabupaten", "Tapin", "Kalimantan Selatan", "63.05")
BODY = "\nMenimbang : a. bahwa perlu;\nMEMUTUSKAN:\nPasal 1\nCamat membantu Bupati.\nPasal 2\nCukup.\n"


def reading(title: str) -> Reading:
    return read(SourceText("a", title + BODY))


@pytest.mark.parametrize(
    ("title", "slug", "government", "label"),
    [
        (
            "PERATURAN BUPATI TAPIN\nNOMOR 31 TAHUN 2022\nTENTANG\nX",
            "perbup-tapin-2022-31",
            "kabupaten-tapin",
            "Pemerintah Kabupaten Tapin",
        ),
        (
            "PERATURAN WALI KOTA BANJAR\nNOMOR 6 TAHUN 2023\nTENTANG\nX",
            "banjar-2023-6",
            "kota-banjar",
            "Pemerintah Kota Banjar",
        ),
        (
            "PERATURAN DAERAH KOTA SAWAHLUNTO\nNOMOR 1 TAHUN 2008\nTENTANG\nX",
            "perda-sawahlunto-2008-1",
            "kota-sawahlunto",
            "Pemerintah Kota Sawahlunto",
        ),
        (
            "PERATURAN DAERAH KABUPATEN HULU SUNGAI SELATAN\nNOMOR 10 TAHUN 2005\nTENTANG\nX",
            "perda-hulu-sungai-selatan-2005-10",
            "kabupaten-hulu-sungai-selatan",
            "Pemerintah Kabupaten Hulu Sungai Selatan",
        ),
        (
            "PERATURAN GUBERNUR JAWA BARAT\nNOMOR 7 TAHUN 2020\nTENTANG\nX",
            "pergub-jawa-barat-2020-7",
            "provinsi-jawa-barat",
            "Pemerintah Provinsi Jawa Barat",
        ),
        (
            "PERATURAN MENTERI DALAM NEGERI REPUBLIK INDONESIA\nNOMOR 3 TAHUN 2017\nTENTANG\nX",
            "permendagri-2017-3",
            "kementerian-dalam-negeri",
            "Kementerian Dalam Negeri",
        ),
        (
            "PERATURAN PEMERINTAH REPUBLIK INDONESIA\nNOMOR 19 TAHUN 2008\nTENTANG\nKECAMATAN",
            "pp-2008-19",
            "republik-indonesia",
            "Pemerintah Republik Indonesia",
        ),
    ],
)
def test_the_title_says_it_all(title: str, slug: str, government: str, label: str):
    found = identify(reading(title), Said(), NONE, "a.txt")
    assert found.entry.slug == slug
    assert (found.entry.government.slug, found.entry.government.label) == (government, label)
    assert found.new_government


def test_the_province_stands_in_the_title():
    assert identify(read(SourceText("a", TAPIN)), Said(), NONE, "a").entry.government.province == "Kalimantan Selatan"


def test_a_government_of_the_catalogue_is_taken_from_there():
    found = identify(read(SourceText("a", TAPIN)), Said(), Catalogue({"tapin": KNOWN}, {}), "a.txt")
    assert found.entry.government is KNOWN
    assert not found.new_government


def test_options_say_what_the_text_does_not():
    said = Said(kind="kabupaten", name="Tapin", province="Kalimantan Selatan", code="63.05", number="31", year="2022")
    found = identify(reading("RANCANGAN PERATURAN"), said, NONE, "a.txt")
    assert found.entry.slug == "perbup-tapin-2022-31"
    assert found.entry.government == Government(
        "kabupaten-tapin", "Pemerintah Kabupaten Tapin", "kabupaten", "Tapin", "Kalimantan Selatan", "63.05"
    )


def test_a_government_can_be_named_by_its_slug():
    said = Said(government="tapin", number="31", year="2022")
    assert identify(reading("RANCANGAN"), said, Catalogue({"tapin": KNOWN}, {}), "a").entry.government is KNOWN


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        (
            "PERATURAN BERSAMA\nNOMOR 1 TAHUN 2020\nTENTANG\nX",
            r"which government gave it in its title; give --kind \(one",
        ),
        (
            "PERATURAN BUPATI TAPIN",
            r"a\.txt does not say its number and its year in its title; give --number and --year",
        ),
    ],
)
def test_what_is_not_known_is_asked_for(title: str, sentence: str):
    with pytest.raises(IdentificationError, match=sentence):
        identify(reading(title), Said(), NONE, "a.txt")


def test_a_text_without_pasal_is_no_regulation():
    with pytest.raises(IdentificationError, match=r"a\.txt is no regulation: no Pasal was found in it\."):
        identify(read(SourceText("a", "Resep nasi goreng: bawang, nasi, kecap.")), Said(), NONE, "a.txt")


def test_a_slug_that_contradicts_the_text_is_refused():
    with pytest.raises(IdentificationError, match=r"its name says year 2021, its text says 2022; mend --slug"):
        identify(read(SourceText("a", TAPIN)), Said(slug="perbup-tapin-2021-31"), NONE, "a.txt")


@pytest.mark.parametrize(
    ("option", "value"),
    [("slug", "A B"), ("government", "graph"), ("kind", "desa"), ("code", "x"), ("wikidata", "17"), ("year", "22")],
)
def test_options_that_cannot_be(option: str, value: str):
    with pytest.raises(IdentificationError, match=f"^--{option} "):
        Said(**{option: value})
