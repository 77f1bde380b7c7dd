"""Rows are counted exactly, however the bytes fall into pieces, and a cut answer is whole in its format."""

import csv
import io
import json
from time import perf_counter
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.query.cutting import RowCutter
from simpul.query.formats import RESULTS_ENGINE

HARD = ['},{"x', '"', "\\", '\\"},{', "a\nb", "</result><result>", 'q"",\r\nz', "", "\t", "},", "}", "{},{}"]


def answer(values: list[str | None], form: str) -> bytes:
    rows = " ".join("(UNDEF UNDEF)" if value is None else f"({term(value)} UNDEF)" for value in values)
    return ox.Store().query(f"SELECT ?x ?y {{ VALUES (?x ?y) {{ {rows} }} }}").serialize(format=RESULTS_ENGINE[form])


ESCAPES = str.maketrans({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def term(value: str) -> str:
    return f'"{value.translate(ESCAPES)}"'


def rows_of(body: bytes, form: str) -> int:
    match form:
        case "json":
            return len(json.loads(body)["results"]["bindings"])
        case "xml":
            return len(ElementTree.fromstring(body).findall(".//{*}result"))
        case "csv":
            return len(list(csv.reader(io.StringIO(body.decode(), newline="")))) - 1
        case _:
            return body.count(b"\n") - 1


def pass_through(body: bytes, form: str, size: int, rows: int, most_bytes: int = 10**9) -> tuple[bytes, RowCutter]:
    cutter = RowCutter(form, rows, most_bytes)
    passed = b"".join(cutter.feed(body[i : i + size]) for i in range(0, len(body), size))
    return passed + cutter.finish(), cutter


values = st.lists(st.one_of(st.sampled_from(HARD), st.text(alphabet='"\\},{a\n<>', max_size=6), st.none()), max_size=12)


@given(values, st.sampled_from(["json", "xml", "csv", "tsv"]), st.integers(1, 40), st.integers(1, 12))
def test_rows_are_counted_and_cut_exactly(values, form, size, limit):
    body = answer(values, form)
    passed, cutter = pass_through(body, form, size, limit)
    assert rows_of(passed, form) == cutter.rows == min(len(values), limit)
    if len(values) <= limit:
        assert passed == body
        assert cutter.cut is None
    else:
        assert (cutter.cut.limit, cutter.cut.unit) == (limit, "rows")


@given(values, st.sampled_from(["json", "xml", "csv", "tsv"]), st.integers(1, 40), st.integers(1, 400))
def test_bytes_are_cut_at_a_row(values, form, size, most):
    body = answer(values, form)
    passed, cutter = pass_through(body, form, size, 10**6, most)
    assert rows_of(passed, form) == cutter.rows
    if cutter.cut:
        assert cutter.cut.unit == "bytes"
        assert len(values) > cutter.rows


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_cut_answer_says_so_where_the_format_allows(form):
    passed, _ = pass_through(answer(["a", "b", "c"], form), form, 7, 2)
    assert b"Truncated: this endpoint gives at most 2 rows at once." in passed


def test_the_remark_of_json_stands_beside_the_results():
    passed, _ = pass_through(answer(["a", "b", "c"], "json"), "json", 100, 2)
    assert json.loads(passed)["truncated"]["rows"] == 2


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_counting_costs_little(form):
    body = answer(["words of a provision " * 5] * 20_000, form)
    start = perf_counter()
    _, cutter = pass_through(body, form, 65_536, 10**6)
    assert cutter.rows == 20_000
    assert perf_counter() - start < 1.0
