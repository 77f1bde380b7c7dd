"""Adding a regulation is all or nothing: the file unchanged, its rows in the catalogue, or nothing at all."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from simpul.intake import accession
from simpul.intake.accession import AccessionError, add, prepare
from simpul.source.catalogue import CatalogueEntry, Government, read_catalogue

TAPIN = Government("kabupaten-tapin", "Pemerintah Kabupaten Tapin", "kabupaten", "Tapin", "Kalimantan Selatan", "63.05")
ENTRY = CatalogueEntry("perbup-tapin-2022-31", TAPIN)
CONTENT = b"\xef\xbb\xbfPasal 1\r\nCamat \xe2\x80\x9cTapin\xe2\x80\x9d"


class Shelf:
    """Folders to add to, and a file to add."""

    def __init__(self, folder: Path) -> None:
        self.regulations = folder / "regulations"
        self.catalogue = folder / "catalogue"
        self.file = folder / "Perbup No 31.TXT"
        self.file.write_bytes(CONTENT)
        prepare(self.regulations, self.catalogue)

    def add(self, entry: CatalogueEntry = ENTRY) -> Path:
        checksum = hashlib.sha256(self.file.read_bytes()).hexdigest()
        return add(self.file, checksum, entry, self.regulations, self.catalogue)

    def state(self) -> dict[str, bytes]:
        folders = (self.regulations, self.catalogue)
        return {path.name: path.read_bytes() for folder in folders for path in folder.iterdir()}


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_the_file_is_copied_unchanged_and_entered(shelf: Shelf):
    assert shelf.add() == shelf.regulations / "perbup-tapin-2022-31.txt"
    assert shelf.state()["perbup-tapin-2022-31.txt"] == CONTENT
    catalogue = read_catalogue(shelf.catalogue)
    assert catalogue.entry("perbup-tapin-2022-31").government == TAPIN
    assert len(shelf.state()) == 3, "no lock, no scratch file stays"


def test_a_government_is_entered_once(shelf: Shelf):
    shelf.add()
    shelf.file.write_bytes(b"Pasal 1 lain")
    shelf.add(CatalogueEntry("perbup-tapin-2022-32", TAPIN))
    assert list(read_catalogue(shelf.catalogue).governments) == ["kabupaten-tapin"]
    assert list(read_catalogue(shelf.catalogue).regulations) == ["perbup-tapin-2022-31", "perbup-tapin-2022-32"]


def test_rows_are_added_behind_a_last_line_without_line_end(shelf: Shelf):
    path = shelf.catalogue / "governments.csv"
    path.write_text(path.read_text() + "kota-x,X,kota,X,,,")
    shelf.add()
    assert list(read_catalogue(shelf.catalogue).governments) == ["kota-x", "kabupaten-tapin"]


def test_twice_is_refused(shelf: Shelf):
    shelf.add()
    before = shelf.state()
    with pytest.raises(AccessionError, match="perbup-tapin-2022-31 is there already, from the same file"):
        shelf.add()
    with pytest.raises(AccessionError, match=r"the same file is there already as perbup-tapin-2022-31\.txt"):
        shelf.add(CatalogueEntry("other-2022-31", TAPIN))
    shelf.file.write_bytes(b"Pasal 1 lain")
    with pytest.raises(AccessionError, match=r"from another file, perbup-tapin-2022-31\.txt; remove that first"):
        shelf.add()
    assert shelf.state() == before


@pytest.mark.parametrize("fails_at", ["governments.csv", "regulations.csv", "perbup-tapin-2022-31.txt"])
def test_a_failure_at_any_step_takes_everything_back(shelf: Shelf, monkeypatch: pytest.MonkeyPatch, fails_at: str):
    before = shelf.state()
    replace = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target.name == fails_at and self.read_bytes() != before.get(fails_at):
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(AccessionError, match=r"is not added: .* cannot be written: No space left on device"):
        shelf.add()
    assert shelf.state() == before


def test_a_row_left_by_a_killed_run_is_taken_up(shelf: Shelf):
    accession._enter(ENTRY, shelf.catalogue)
    shelf.add()
    assert len(read_catalogue(shelf.catalogue).regulations) == 1


def test_a_row_of_another_government_is_not_overwritten(shelf: Shelf):
    accession._enter(ENTRY, shelf.catalogue)
    before = shelf.state()
    with pytest.raises(AccessionError, match="the catalogue has it under Pemerintah Kabupaten Tapin; mend"):
        shelf.add(CatalogueEntry(ENTRY.slug, Government("kota-x", "X", "kota", "X")))
    with pytest.raises(AccessionError, match="kabupaten-tapin is Pemerintah Kabupaten Tapin in the catalogue"):
        shelf.add(CatalogueEntry("x-2020-1", Government("kabupaten-tapin", "X", "kota", "X")))
    assert shelf.state() == before


def test_a_file_that_changed_since_it_was_read_is_refused(shelf: Shelf):
    with pytest.raises(AccessionError, match="has changed while it was read"):
        add(shelf.file, "0" * 64, ENTRY, shelf.regulations, shelf.catalogue)


def test_many_at_one_time_come_one_after_the_other(shelf: Shelf):
    entries = [CatalogueEntry(f"perbup-tapin-2022-{number}", TAPIN) for number in range(1, 13)]
    files = []
    for entry in entries:
        files.append(shelf.file.with_name(f"{entry.slug}.txt"))
        files[-1].write_text(f"Pasal {entry.slug}")

    def one(file: Path, entry: CatalogueEntry) -> Path:
        checksum = hashlib.sha256(file.read_bytes()).hexdigest()
        return add(file, checksum, entry, shelf.regulations, shelf.catalogue)

    with ThreadPoolExecutor(4) as executor:
        assert len(list(executor.map(one, files, entries))) == 12
    assert set(read_catalogue(shelf.catalogue).regulations) == {entry.slug for entry in entries}


def test_a_folder_that_cannot_be_is_one_sentence(tmp_path: Path):
    with pytest.raises(AccessionError, match=r"The folder .*none does not exist"):
        prepare(tmp_path / "none" / "regulations", tmp_path)
