"""Counts the rows of an answer while its bytes pass, and cuts it at a limit so that the cut is seen.

The engine writes the answers of SELECT itself, which is fast but says nothing of rows. So rows are counted by what
stands between two of them, exactly: the same characters inside a string do not count. An answer that is cut is closed
as its format wants and says so, in a member ``truncated`` beside ``results`` (JSON) or in a comment (XML, Turtle and
its kin). CSV, TSV and JSON-LD have no place for a remark; there it must be said in a header.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Protocol

NO_PLACE = frozenset(("csv", "tsv", "jsonld"))
"""Formats in which nothing can be said beside the data."""


@dataclass(frozen=True)
class Cut:
    """Why an answer was cut.

    Attributes:
        rows: rows or triples that it still has.
        limit: the limit that it met, in ``unit``.
        unit: ``rows``, ``triples`` or ``bytes``.
    """

    rows: int
    limit: int
    unit: str

    @property
    def sentence(self) -> str:
        """What happened, for the one who asked; safe in comments of XML and Turtle."""
        if self.unit == "bytes":
            return f"Truncated after {self.rows} results, as the answer is larger than {self.limit} bytes."
        return f"Truncated: this endpoint gives at most {self.limit} {self.unit} at once."

    @property
    def record(self) -> dict[str, int | str]:
        """The cut as JSON holds it."""
        return {"rows": self.rows, "limit": self.limit, "unit": self.unit, "message": self.sentence}


class Separators(Protocol):
    """Finds what stands between two rows, in bytes given piece by piece."""

    first: int | None
    """1 if the answer has a first row, 0 if it has none, None while this is not known."""

    def hold(self, data: bytes) -> int:
        """Number of bytes at the end of ``data`` to keep for the next piece, as they could begin a separator."""

    def count(self, data: bytes) -> int:
        """Number of separators in ``data``; goes on to the state behind it."""

    def places(self, data: bytes) -> list[int]:
        """Offset in ``data`` at which each row ends; must be asked before `count`."""


class _JsonSeparators:
    """``},{`` outside strings separates rows, in the compact JSON that the engine writes."""

    first: int | None = None
    _TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"?|\},\{', re.DOTALL)
    _REST_OF_STRING = re.compile(rb'(?:[^"\\]|\\.)*"?', re.DOTALL)

    def __init__(self) -> None:
        self._quoted = False

    def hold(self, data: bytes) -> int:
        if self.first is None:
            start = data.find(b'"bindings":[')
            if start < 0 or len(data) < start + 13:
                return len(data)
            self.first = 1 if data[start + 12 : start + 13] == b"{" else 0
        if data.endswith(b"\\"):
            return (len(data) - len(data.rstrip(b"\\"))) % 2
        return 2 if data.endswith(b"},") else 1 if data.endswith(b"}") else 0

    def count(self, data: bytes) -> int:
        plain = data.replace(b"\\\\", b"").replace(b'\\"', b"") if b"\\" in data else data
        found = plain.count(b"},{")
        if found == self._sure(plain):
            self._quoted = self._quoted != (plain.count(b'"') % 2 == 1)
            return found
        parts = plain.split(b'"')
        found = sum(part.count(b"},{") for part in parts[1 if self._quoted else 0 :: 2])
        self._quoted = self._quoted != (len(parts) % 2 == 0)
        return found

    @staticmethod
    def _sure(plain: bytes) -> int:
        """The separators before a row that binds something, found without telling strings apart.

        A quote behind the same characters inside a string ends the string, and no name of a variable begins with what
        comes then.
        """
        ends = sum(plain.count(b'},{"' + behind) for behind in (b",", b"}", b":")) + plain.endswith(b'},{"')
        return plain.count(b'},{"') - ends

    def places(self, data: bytes) -> list[int]:
        rest = self._REST_OF_STRING.match(data) if self._quoted else None
        tokens = self._TOKEN.finditer(data, rest.end() if rest else 0)
        return [match.start() + 1 for match in tokens if match[0] == b"},{"]


class _XmlSeparators:
    """``</result><result>`` separates rows; in text these characters are escaped."""

    first: int | None = None
    _MARK = b"</result><result>"

    def hold(self, data: bytes) -> int:
        if self.first is None:
            start = data.find(b"<results>")
            if start < 0 or len(data) < start + 17:
                return len(data)
            self.first = 1 if data[start + 9 : start + 17] == b"<result>" else 0
        ends = (size for size in range(len(self._MARK) - 1, 0, -1) if data.endswith(self._MARK[:size]))
        return next(ends, 0)

    def count(self, data: bytes) -> int:
        return data.count(self._MARK)

    def places(self, data: bytes) -> list[int]:
        return [match.start() + len(b"</result>") for match in re.finditer(re.escape(self._MARK), data)]


class _LineSeparators:
    """A line break separates lines, the first of which is the header; in TSV the ones in values are escaped."""

    first: int | None = 0

    def hold(self, data: bytes) -> int:
        return 1 if data.endswith(b"\n") else 0

    def count(self, data: bytes) -> int:
        return data.count(b"\n")

    def places(self, data: bytes) -> list[int]:
        return [match.end() for match in re.finditer(rb"\n", data)]


class _CsvSeparators(_LineSeparators):
    """As lines, but a line break inside quotes separates nothing (RFC 4180)."""

    def __init__(self) -> None:
        self._quoted = False

    def count(self, data: bytes) -> int:
        # A doubled quote inside a field closes and opens again, so the parity of quotes stays right.
        parts = data.split(b'"')
        found = sum(part.count(b"\n") for part in parts[1 if self._quoted else 0 :: 2])
        self._quoted = self._quoted != (len(parts) % 2 == 0)
        return found

    def places(self, data: bytes) -> list[int]:
        found, offset, quoted = [], 0, self._quoted
        for part in data.split(b'"'):
            if not quoted:
                found += [offset + match.end() for match in re.finditer(rb"\n", part)]
            quoted = not quoted
            offset += len(part) + 1
        return found


def _separators(form: str) -> Separators:
    match form:
        case "json":
            return _JsonSeparators()
        case "xml":
            return _XmlSeparators()
        case "csv":
            return _CsvSeparators()
        case _:
            return _LineSeparators()


class RowCutter:
    """Lets the bytes of an answer of SELECT pass up to a limit of rows or bytes.

    Attributes:
        rows: rows that have passed so far.
        cut: set when the answer was cut; what is fed after that is dropped.
    """

    def __init__(self, form: str, most_rows: int, most_bytes: int) -> None:
        self._form = form
        self._most_rows = most_rows
        self._most_bytes = most_bytes
        self._separators = _separators(form)
        self._held = b""
        self._passed = 0
        self._found = 0
        self.cut: Cut | None = None

    @property
    def rows(self) -> int:
        """Rows that have passed so far."""
        return self.cut.rows if self.cut else self._found + (self._separators.first or 0)

    def feed(self, piece: bytes) -> bytes:
        """The next bytes of the answer; returns those that pass."""
        if self.cut:
            return b""
        data = self._held + piece
        held = self._separators.hold(data)
        data, self._held = data[: len(data) - held], data[len(data) - held :]
        if not data:
            return b""
        before = self.rows
        small = self._passed + len(data) <= self._most_bytes
        # The places are looked for only where a cut is near; mostly counting is enough.
        places = [] if small and before + len(data) < self._most_rows else self._separators.places(data)
        self._found += self._separators.count(data)
        for index, place in enumerate(places):
            rows = before + index
            if rows >= self._most_rows:
                self.cut = Cut(rows, self._most_rows, "rows")
            elif self._passed + place >= self._most_bytes:
                self.cut = Cut(rows, self._most_bytes, "bytes")
            if self.cut:
                return data[:place] + _closing(self._form, self.cut)
        self._passed += len(data)
        return data

    def finish(self) -> bytes:
        """What passes at the end of the answer."""
        return b"" if self.cut else self._held


def _closing(form: str, cut: Cut) -> bytes:
    """What ends an answer of SELECT that was cut, with the remark where the format has a place for one."""
    if form == "json":
        return b"]}," + json.dumps({"truncated": cut.record}).encode()[1:]
    if form == "xml":
        return f"</results><!-- {cut.sentence} --></sparql>".encode()
    return b""


def remark(form: str, cut: Cut) -> bytes:
    """What is written behind a graph that was cut; empty where the format has no comments."""
    if form in ("ttl", "nt", "nq", "trig"):
        return f"# {cut.sentence}\n".encode()
    if form == "rdf":
        return f"\n<!-- {cut.sentence} -->\n".encode()
    return b""
