"""``simpul add``: given this file, this report and this place; given bad files, a sentence each and no trace."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from pdf_pages import PICTURE, column, pdf
from regulation_texts import TAPIN
from simpul.source.catalogue import read_catalogue

Run = Callable[..., Result]


class Desk:
    """A folder of files, and a collection to add them to."""

    def __init__(self, run: Run, folder: Path) -> None:
        self._run = run
        self.folder = folder
        self.regulations = folder / "regulations"
        self.catalogue = folder / "catalogue"

    def file(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def add(self, *arguments: str | Path) -> Result:
        places = {
            "SIMPUL_REGULATIONS": str(self.regulations),
            "SIMPUL_CATALOGUE": str(self.catalogue),
            "SIMPUL_CURATION": str(self.folder / "curation"),
            "SIMPUL_RELEASES": str(self.folder / "releases"),
        }
        return self._run("add", *arguments, environment={**places, "COLUMNS": "120"})

    def refusal(self, *arguments: str | Path) -> str:
        """What is said of files that cannot be added; nothing may be left of them."""
        before = self.collection()
        result = self.add(*arguments, "--quiet")
        assert result.exit_code in (1, 2)
        assert self.collection() == before
        assert "Traceback" not in result.output
        [said] = [line for line in result.stderr.splitlines() if line.startswith("simpul: ")]
        return said.removeprefix("simpul: ")

    def collection(self) -> set[str]:
        return {path.name for folder in (self.regulations, self.catalogue) for path in folder.glob("*")}


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Desk:
    return Desk(run, tmp_path)


def test_a_dry_run_reports_and_adds_nothing(desk: Desk):
    result = desk.add(desk.file("a.txt", TAPIN), "--dry-run")
    assert result.exit_code == 0
    assert "Pemerintah Kabupaten Tapin, Kalimantan Selatan = kabupaten-tapin (new in the catalogue)" in result.stdout
    assert "a.txt: nothing was added; without --dry-run it becomes perbup-tapin-2022-31." in result.stdout
    for words in ("ayat      3", "acts between offices  2", "Not understood: nothing", "duplicate-number"):
        assert words in result.stdout
    assert desk.collection() == set()


def test_the_report_in_indonesian(desk: Desk):
    result = desk.add(desk.file("a.txt", TAPIN), "--dry-run", "--language", "id")
    for words in ("tindakan antarjabatan", "Tidak dipahami: tidak ada", "Untuk perancang: 1", "Nomor ganda"):
        assert words in result.stdout


def test_a_regulation_is_added_once_and_built(desk: Desk):
    path = desk.file("Perbup Tapin.txt", TAPIN)
    result = desk.add(path, "--code", "63.05", "--build")
    assert result.exit_code == 0, result.output
    added = desk.regulations / "perbup-tapin-2022-31.txt"
    assert added.read_bytes() == path.read_bytes()
    assert read_catalogue(desk.catalogue).entry("perbup-tapin-2022-31").government.code == "63.05"
    assert (desk.folder / "releases" / "current").exists()
    assert "perbup-tapin-2022-31 is there already, from the same file" in desk.refusal(path)


def test_a_pdf_is_added_as_it_is(desk: Desk):
    lines = TAPIN.splitlines()
    content = pdf(column(lines[:14]), column(lines[14:]))
    result = desk.add(desk.file("a.pdf", content))
    assert result.exit_code == 0, result.output
    assert (desk.regulations / "perbup-tapin-2022-31.pdf").read_bytes() == content
    assert "page 2" in result.stdout, "the duplicate ayat stands on page 2"
    assert "2 pages" in result.stdout


def test_another_encoding_is_read_and_reported(desk: Desk):
    result = desk.add(desk.file("a.txt", TAPIN.encode("utf-16")), "--dry-run")
    assert result.exit_code == 0
    assert "The file is not in UTF-8; it was read as utf-16." in result.stdout


def test_of_several_files_the_good_ones_are_added(desk: Desk):
    other = TAPIN.replace("NOMOR 31", "NOMOR 32")
    files = [desk.file("a.txt", TAPIN), desk.file("b.txt", "Resep nasi goreng."), desk.file("c.txt", other)]
    result = desk.add(*files, "--quiet")
    assert result.exit_code == 1
    assert result.stderr.count("simpul: ") == 1
    assert "simpul: b.txt is no regulation: no Pasal was found in it." in result.stderr
    assert desk.collection() == {
        "perbup-tapin-2022-31.txt",
        "perbup-tapin-2022-32.txt",
        "governments.csv",
        "regulations.csv",
    }


def test_two_files_of_one_regulation_give_one(desk: Desk):
    result = desk.add(desk.file("a.txt", TAPIN), desk.file("b.txt", TAPIN), "--quiet")
    assert result.exit_code == 1
    assert "b.txt is not added: perbup-tapin-2022-31 is there already, from the same file" in result.stderr


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.pdf", pdf([], drawing=PICTURE), "a.pdf has no text layer: its 1 page is a picture; put it through OCR"),
        ("a.pdf", b"%PDF-1.7\nnoise", "a.pdf is broken: it cannot be read as a PDF"),
        ("a.txt", b"\x7fELF\x00\x01\x02", "a.txt is a binary file, not the text of a regulation."),
        ("a.txt", b"", "a.txt is empty."),
        ("a.docx", b"PK", "a.docx cannot be read: only files ending in .txt, .md,"),
        ("a.txt", "Pasal tentang resep.", "a.txt is no regulation: no Pasal was found in it."),
        ("a.txt", "Pasal 1\nPara pihak sepakat.", "a.txt does not say which government gave it, its number and"),
    ],
)  # fmt: skip
def test_what_cannot_be_added(desk: Desk, name: str, content: str | bytes, sentence: str):
    assert desk.refusal(desk.file(name, content)).startswith(sentence)


def test_noise_beyond_the_largest_file_is_refused_unread(desk: Desk):
    path = desk.folder / "a.txt"
    with path.open("wb") as file:
        file.truncate(200 * 2**20)
    assert desk.refusal(path) == (
        "a.txt is too large for a regulation: 209,715,200 bytes; at most 52,428,800 are read."
    )
    assert "at most 1,048,576 are read" in desk.refusal(path, "--regulation-size", "1")


def test_a_file_that_is_not_there_and_a_folder(desk: Desk):
    assert desk.refusal(desk.folder / "none.txt").endswith("none.txt does not exist.")
    (desk.folder / "folder.txt").mkdir()
    assert desk.refusal(desk.folder / "folder.txt").endswith("folder.txt is a folder; name the files in it.")


def test_what_the_text_does_not_say_is_said_by_options(desk: Desk):
    text = TAPIN.replace("NOMOR 31 TAHUN 2022\n", "").replace("PERATURAN BUPATI TAPIN", "RANCANGAN PERATURAN")
    path = desk.file("a.txt", text)
    options = ("--kind", "kabupaten", "--name", "Tapin", "--number", "31", "--year", "2022")
    result = desk.add(path, "--quiet", *options)
    assert result.exit_code == 0, result.output
    assert desk.collection() > {"perbup-tapin-2022-31.txt"}


def test_options_that_cannot_be(desk: Desk):
    files = (desk.file("a.txt", TAPIN), desk.file("b.txt", TAPIN))
    assert desk.refusal(*files, "--slug", "x") == "--slug can be said of one regulation only; add the files one by one."
    assert desk.refusal(files[0], "--slug", "X Y") == "--slug must look like perbup-tapin-2022-31, not 'X Y'."
