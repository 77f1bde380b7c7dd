"""The catalogue names each regulation's government and notices where a text says otherwise."""

from pathlib import Path

import pytest

from simpul import settings
from simpul.source.catalogue import CatalogueEntry, CatalogueError, Government, read_catalogue
from simpul.source.files import regulation_files

GOVERNMENTS = (
    "slug,label,kind,name,province,code,wikidata\nkota-banjar,Pemerintah Kota Banjar,kota,Banjar,Jawa Barat,32.79,\n"
)
REGULATIONS = "slug,government\nbanjar-2023-6,kota-banjar\n"
BANJAR = CatalogueEntry("banjar-2023-6", Government("kota-banjar", "Pemerintah Kota Banjar", "kota", "Banjar"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "governments.csv").write_text(GOVERNMENTS, encoding="utf-8")
    (tmp_path / "regulations.csv").write_text(REGULATIONS, encoding="utf-8")
    return tmp_path


def test_every_regulation_of_the_project_has_a_government():
    defaults = settings.load({})
    catalogue = read_catalogue(defaults.catalogue)
    slugs = {path.stem for path in regulation_files(defaults.regulations)}
    assert slugs == set(catalogue.regulations)
    assert catalogue.entry("tarakan-2017-9").government.code == "65.71"


def test_unknown_government_is_one_sentence(folder: Path):
    with pytest.raises(CatalogueError, match=r"The government of depok-2024-1 is unknown: name it in regulations\.csv"):
        read_catalogue(folder).entry("depok-2024-1")


@pytest.mark.parametrize(
    ("file", "text", "sentence"),
    [
        ("governments.csv", "slug,label\n", r"the first line must be slug,label,kind"),
        (
            "governments.csv",
            GOVERNMENTS.replace(",kota,", ",desa,"),
            r"governments\.csv, line 2: kind 'desa' is none of",
        ),
        ("governments.csv", GOVERNMENTS.replace("32.79", "3279"), r"line 2: '3279' is no code"),
        ("governments.csv", GOVERNMENTS + GOVERNMENTS.splitlines()[1] + "\n", r"line 3: kota-banjar stands twice"),
        ("governments.csv", GOVERNMENTS.replace("79,", "79,,x"), r"line 2: there are more values"),
        (
            "regulations.csv",
            REGULATIONS + "x-2024-1,kota-x\n",
            r"line 3: the government 'kota-x' is not in governments",
        ),
        ("regulations.csv", REGULATIONS + "Banjar 7,kota-banjar\n", r"line 3: 'Banjar 7' is no slug"),
    ],
)
def test_a_wrong_row_is_named_with_file_and_line(folder: Path, file: str, text: str, sentence: str):
    (folder / file).write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError, match=sentence):
        read_catalogue(folder)


def test_a_missing_catalogue_is_one_sentence(tmp_path: Path):
    with pytest.raises(CatalogueError, match=r"The catalogue has no governments\.csv"):
        read_catalogue(tmp_path)


def test_the_government_in_the_title_must_be_the_one_of_the_catalogue():
    def said(kind: str, name: str) -> tuple[str, ...]:
        return BANJAR.disagreements(type="perwali", number="6", year="2023", kind=kind, name=name)

    assert said("kota", "Banjar") == said("kota", "BANJAR TATA") == said("kota", "Banjer") == said("", "") == ()
    for other in ("Tarakan", "Banjarmasin"):
        [sentence] = said("kota", other)
        assert sentence == f"it is catalogued under Pemerintah Kota Banjar, but its title names {other}"
    assert len(said("provinsi", "Banjar")) == 1


def test_a_ministry_may_be_abbreviated():
    entry = CatalogueEntry(
        "permen-2020-1", Government("kemendagri", "Kementerian Dalam Negeri", "kementerian", "Dalam Negeri")
    )
    assert entry.disagreements(type="permen", number="1", year="2020", kind="kementerian", name="Mendagri") == ()


def test_type_number_and_year_must_agree_with_the_text():
    assert BANJAR.disagreements(type="Peraturan Wali Kota", number="6", year="2023") == ()
    assert BANJAR.disagreements(type="PERATURAN WALIKOTA BANJAR", number="", year="") == ()
    assert BANJAR.disagreements(type="perwali", number="6", year="2023") == ()
    assert len(BANJAR.disagreements(type="perbup", number="6", year="2023")) == 1
    assert BANJAR.disagreements(type="Peraturan Bupati", number="7", year="2023") == (
        "its name says number 6, its text says 7",
        "it is catalogued under Pemerintah Kota Banjar, but its text is of a bupati",
    )
