"""From bytes to characters: given a text in this encoding, the same text and a report of the encoding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.source.files import read_file
from simpul.source.readers import SourceError
from simpul.source.readers.encoding import decode

TEXT = "Pasal 1\n“Wali Kota” adalah Wali Kota Banjar – kepala daerah.\nPasal 2\nCamat membantu Wali Kota.\n" * 5


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"])
def test_other_encodings_are_read_and_reported(encoding: str):
    text, found, [remark] = decode(TEXT.encode(encoding), "a.txt")
    assert (text, found) == (TEXT, encoding)
    assert remark.en == f"The file is not in UTF-8; it was read as {encoding}."
    assert remark.id == f"Berkas ini bukan UTF-8; berkas dibaca sebagai {encoding}."


def test_utf8_needs_no_remark():
    assert decode(TEXT.encode(), "a.txt") == (TEXT, "utf-8", ())


def test_a_single_sign_decides_for_windows():
    assert decode("Camat membantu Bupati – kepala daerah.".encode("cp1252"), "a.txt")[1] == "cp1252"


def test_a_damaged_file_with_a_mark_is_refused():
    with pytest.raises(SourceError, match=r"a\.txt begins as UTF-16 text but is damaged further on"):
        decode("Pasal 1".encode("utf-16") + b"\x00", "a.txt")


def test_the_source_counts_characters_not_bytes(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffPasal 1 “kolegial”".encode("utf-16"))
    found = read_file(path)
    assert found.source.text.endswith("Pasal 1 “kolegial”")
    assert found.source.media_type == "text/plain"
    assert found.encoding == "utf-16"


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes):
    try:
        text, _, _ = decode(content, "a.txt")
    except SourceError:
        return
    assert text
