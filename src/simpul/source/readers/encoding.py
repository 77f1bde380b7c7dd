"""From bytes to characters: UTF-8, UTF-16 and UTF-32, and the older encodings that Indonesian offices still write.

A byte order mark decides, then validity as UTF-8, then charset-normalizer among the encodings of Western European text
(Indonesian is written in them); every encoding but UTF-8 is reported.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from simpul.source.readers.extract import Remark, SourceError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLDER = ["cp1252", "mac_roman", "cp850"]
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\x81\x8d\x8f\x90\x9d]")
_SAMPLE = 100_000
_MOST_CONTROLS = 10


def decode(content: bytes, name: str, *, declared: str = "") -> tuple[str, str, tuple[Remark, ...]]:
    """Characters of a file, the encoding found, and remarks on it.

    Args:
        content: bytes of the file.
        name: name of the file, for errors.
        declared: encoding that the file names itself; believed when it fits.

    Raises:
        SourceError: if the file is empty, binary, or in no encoding known.
    """
    if not content.strip():
        raise SourceError(f"{name} is empty.")
    text, encoding = _decoded(content, name, declared)
    if len(_CONTROL.findall(text[:_SAMPLE])) > _MOST_CONTROLS:
        raise _binary(name)
    if not text.strip("\ufeff \t\r\n\f\v\xa0"):
        raise SourceError(f"{name} is empty.")
    if encoding == "utf-8":
        return text, encoding, ()
    sentence = Remark(
        f"The file is not in UTF-8; it was read as {encoding}.",
        f"Berkas ini bukan UTF-8; berkas dibaca sebagai {encoding}.",
    )
    return text, encoding, (sentence,)


def _decoded(content: bytes, name: str, declared: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding, name), encoding
    if declared and (text := _attempt(content, declared)) is not None:
        return text, codecs.lookup(declared).name
    if (unmarked := _unmarked_utf16(content)) and (text := _attempt(content, unmarked)) is not None:
        return text, unmarked
    if b"\x00" in content:
        raise _binary(name)
    if (text := _attempt(content, "utf-8")) is not None:
        return text, "utf-8"
    best = from_bytes(content[:_SAMPLE], cp_isolation=_OLDER).best()
    for encoding in (best.encoding if best else "", "cp1252"):
        if encoding and (text := _attempt(content, encoding)) is not None and _reads_as_words(text):
            return text, encoding
    raise SourceError(f"{name} is in an encoding that is not known, or is no text; save it as UTF-8 and add it again.")


def _strictly(content: bytes, encoding: str, name: str) -> str:
    text = _attempt(content, encoding)
    if text is None:
        raise SourceError(f"{name} begins as {encoding.upper()} text but is damaged further on; save it as UTF-8.")
    return text


def _attempt(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _unmarked_utf16(content: bytes) -> str:
    """UTF-16 without a mark: nearly every other byte is zero, as all letters of Indonesian are below U+0100."""
    sample = content[:4000]
    half = len(sample) // 2
    if half < 2:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.9 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.9 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""


def _reads_as_words(text: str) -> bool:
    """Whether most characters are ASCII letters and spaces, as in any Indonesian text in an 8-bit encoding."""
    sample = text[:_SAMPLE]
    plain = sum(character.isascii() and (character.isalpha() or character.isspace()) for character in sample)
    return plain > 0.6 * len(sample)


def _binary(name: str) -> SourceError:
    return SourceError(f"{name} is a binary file, not the text of a regulation.")
