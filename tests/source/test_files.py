"""Reading files: not a character changes, and what is no text is refused in one sentence."""

from pathlib import Path

import pytest

from simpul.source.files import LARGEST, SourceError, read_source, regulation_files


def test_not_a_character_changes(tmp_path: Path):
    path = tmp_path / "banjar-2023-6.txt"
    path.write_bytes("\ufeffPasal 1\r\n\x0c“kolegal”\tBanjar".encode())
    source = read_source(path)
    assert source.text == "\ufeffPasal 1\r\n\x0c“kolegal”\tBanjar"
    assert source.slug == "banjar-2023-6"
    assert source.text.encode() == path.read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.txt", b"", r"a\.txt is empty\."),
        ("a.txt", b" \n\n", r"a\.txt is empty\."),
        ("a.txt", b"\x7fELF\x00\x01", r"a\.txt is a binary file"),
        ("a.txt", bytes(range(1, 9)) * 9, r"a\.txt is a binary file"),
        ("a.txt", bytes(range(128, 256)) * 9, r"a\.txt is (?:a binary file|in an encoding that is not known)"),
        ("a.txt", b"%PDF-1.7\n", r"a\.txt is a PDF file; give it a name that ends in \.pdf"),
        ("a.docx", b"x", r"a\.docx cannot be read: only files ending in"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, name: str, content: bytes, sentence: str):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(SourceError, match=sentence):
        read_source(tmp_path / name)


def test_a_huge_file_is_refused_unread(tmp_path: Path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(SourceError, match="too large for a regulation"):
        read_source(path)


def test_folders_of_regulations(tmp_path: Path):
    with pytest.raises(SourceError, match="does not exist"):
        regulation_files(tmp_path / "none")
    with pytest.raises(SourceError, match="is empty"):
        regulation_files(tmp_path)
    (tmp_path / "b.txt").touch()
    (tmp_path / "a.txt").touch()
    (tmp_path / ".hidden").touch()
    assert [path.name for path in regulation_files(tmp_path)] == ["a.txt", "b.txt"]
    (tmp_path / "a.md").touch()
    with pytest.raises(SourceError, match=r"a\.md and a\.txt have the same name"):
        regulation_files(tmp_path)
