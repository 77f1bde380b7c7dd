"""Sorted sets of lines, however many files or pieces they come in."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simpul.release import sorting
from simpul.release.sorting import SortedLines, merged

LINES = st.lists(st.text(st.characters(blacklist_characters="\n", blacklist_categories=["Cs"])).map(lambda s: s + "\n"))
WITH_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)


@WITH_FOLDER
@given(lines=LINES, limit=st.integers(1, 5))
def test_pieces_give_the_sorted_set(tmp_path: Path, lines: list[str], limit: int):
    with SortedLines(tmp_path, limit) as kept:
        for line in lines:
            kept.add(line)
        assert list(kept) == sorted(set(lines))
    assert list(tmp_path.iterdir()) == []


@WITH_FOLDER
@given(files=st.lists(LINES, max_size=9))
def test_files_merge_into_the_sorted_set(tmp_path: Path, files: list[list[str]]):
    paths = []
    for number, lines in enumerate(files):
        path = tmp_path / str(number)
        path.write_text("".join(sorted(lines)), encoding="utf-8", newline="\n")
        paths.append(path)
    assert list(merged(paths, tmp_path)) == sorted({line for lines in files for line in lines})


def test_more_files_than_may_be_open_merge_in_rounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sorting, "_FAN_IN", 3)
    paths = []
    for number in range(20):
        path = tmp_path / str(number)
        path.write_text(f"a\nb{number % 7}\n", encoding="utf-8")
        paths.append(path)
    assert list(merged(paths, tmp_path)) == ["a\n", *(f"b{number}\n" for number in range(7))]
