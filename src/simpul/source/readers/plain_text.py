"""Plain text: not a character is changed."""

from __future__ import annotations

from simpul.source.readers.encoding import decode
from simpul.source.readers.extract import Extract


def extract(content: bytes, name: str) -> Extract:
    """The characters of a text file, line ends and byte order mark as they are.

    Raises:
        SourceError: if the file is empty, binary, or in no encoding known.
    """
    text, encoding, remarks = decode(content, name)
    return Extract(text, "text/plain", encoding, remarks=remarks)
