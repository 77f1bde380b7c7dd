"""What a search finds, and in which words."""

import sqlite3
import threading
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from simpul.search import connections, index
from simpul.search.connections import SearchTooBroad
from simpul.search.correction import distance
from simpul.search.index import SearchUnavailable
from simpul.search.marking import Marker
from simpul.search.searcher import Narrowed, Searcher
from simpul.search.suggestions import suggest

SOLOK = "https://w3id.org/simpul/kota-solok"


def named(found) -> set[str]:
    """Places and sorts of what was found."""
    return {f"{hit.sort} {hit.path or hit.title['id']}" for hit in found.hits}


def test_both_spellings_of_a_name_find_both(searcher):
    assert named(searcher.search("walikota")) == named(searcher.search("wali kota"))
    assert {"provision pasal-2/ayat-1", "provision pasal-2"} <= named(searcher.search("WALIKOTA"))


def test_a_short_name_finds_the_full_name_and_the_other_way_round(searcher):
    for text in ("Bappeda", "badan perencanaan pembangunan daerah"):
        assert {"office Bappeda", "provision pasal-2"} <= named(searcher.search(text))


@pytest.mark.parametrize("text", ["koordinasi", "mengkoordinasikan", "dikoordinasikan", "kordinasi", "koordinsai"])
def test_other_forms_misprints_and_slips_are_found(searcher, text):
    found = named(searcher.search(text))
    assert "provision pasal-2/ayat-1~2" in found  # mengoordinasikan
    assert "provision pasal-2" in found  # printed koprdinasi


def test_a_slip_is_corrected_and_said(searcher):
    found = searcher.search("cmat")
    assert found.corrected == "camat"
    assert found.sorts["office"] == 2


def test_an_item_of_a_list_is_found_with_the_sentence_above_it(searcher):
    assert "provision pasal-3/huruf-a" in named(searcher.search("camat pengawasan"))


def test_words_between_quotation_marks_stand_in_that_order(searcher):
    assert searcher.search("“bertanggung jawab kepada walikota”").total == 1
    assert searcher.search('"walikota bertanggung jawab"').total == 0


def test_english_words_find_what_is_said_in_indonesian(searcher):
    [hit] = [hit for hit in searcher.search("camat reports").hits if hit.sort == "statement"]
    assert hit.iri.endswith("/relation/camat--reportsTo--wali-kota")


def test_questions_of_the_gallery_are_found(searcher):
    for text in ("mewakili", "who represents"):
        assert [hit.iri for hit in searcher.search(text, Narrowed("query")).hits] == [
            "https://w3id.org/simpul/query/06-who-represents"
        ]


def test_what_has_some_of_the_words_is_shown_where_nothing_has_all(searcher):
    found = searcher.search("camat qqqqq")
    assert found.loosened
    assert found.sorts["office"] == 2
    assert searcher.search("qqqqq").total == 0


def test_results_by_sort_and_government(searcher):
    everything = searcher.search("camat")
    assert everything.governments[SOLOK] > 0
    here = searcher.search("camat", Narrowed("office", SOLOK))
    assert (here.total, here.sorts["office"], here.governments[SOLOK]) == (1, 1, 1)
    assert [hit.iri for hit in here.hits] == [f"{SOLOK}/office/camat"]
    assert searcher.search("camat", Narrowed("office", page=2)).hits == ()


def test_only_stop_words_are_looked_for_as_they_are(searcher):
    assert searcher.search("kepada").total >= 1
    assert searcher.search("dan untuk").total >= 0


def test_suggestions(searcher):
    assert [one.text for one in suggest(searcher, "bap")] == ["Bappeda"]
    [camat] = [one for one in suggest(searcher, "cam") if one.text == "Camat"]
    assert camat.iri == ""  # two governments have one
    assert suggest(searcher, "perencanaan bad")[0].text == "Badan Perencanaan Pembangunan Daerah"
    assert suggest(searcher, "bapeda")[0].text == "Bappeda"
    assert suggest(searcher, "pasal 3 sol")[0].iri.endswith("/pasal-3")
    assert suggest(searcher, "c") == ()


def test_what_was_looked_for_is_marked_and_nothing_is_lost():
    text = "Hubungan kerja <b>Camat</b> dengan para lurah dan camat lain. " * 12
    marker = Marker(frozenset({"camat"}), ("lur",))
    assert "".join(one.text for one in marker.whole(text)) == text
    snippet = marker.snippet(text)
    assert [one.text for one in snippet if one.marked][:2] == ["Camat", "lurah"]
    assert len("".join(one.text for one in snippet)) < 260


@given(st.text(), st.text(min_size=1), st.integers(1, 60))
@example("::", "camat", 1)  # longer than the snippet, and no word in it
def test_a_snippet_is_a_stretch_of_the_text(text, word, width):
    marker = Marker(frozenset({word}))
    assert "".join(one.text for one in marker.whole(text)) == text
    shown = "".join(one.text for one in marker.snippet(text, width)).removeprefix("… ").removesuffix(" …")
    assert shown in text


@given(
    st.one_of(
        st.text(max_size=300),
        st.lists(
            st.sampled_from(
                ["AND", "OR", "NOT", "NEAR(", "(", ")", '"', "*", "^", "title:", "-", "+", "{", "}", "camat", "“", "\0"]
            ),
            max_size=30,
        ).map(" ".join),
    )
)
@settings(max_examples=150)
def test_nothing_typed_is_syntax(searcher, text):
    found = searcher.search(text)
    assert len(found.hits) <= found.total
    suggest(searcher, text)


@given(st.text("abcd", max_size=7), st.text("abcd", max_size=7))
def test_distances(one, other):
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)


def test_swapped_neighbours_are_one_slip():
    assert distance("camta", "camat") == 1
    assert distance("rnelapor", "melapor") == 2


def test_the_same_corpus_gives_the_same_bytes(store, tmp_path):
    for name in ("one", "other"):
        index.write(store, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()


def test_many_threads_search_at_once(searcher):
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(searcher.search("camat").total)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    assert len(set(found)) == 1


def test_a_missing_a_damaged_and_another_index_are_told_apart_from_a_fault(tmp_path):
    for name, content in (("missing", None), ("empty", b""), ("damaged", b"no database" * 500)):
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        with pytest.raises(SearchUnavailable, match="simpul build"):
            Searcher(path).search("camat")


def test_an_index_cannot_be_written_through_a_search(searcher):
    with searcher.connections.borrowed() as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM document")


def test_a_search_that_takes_too_long_is_ended(searcher, monkeypatch):
    monkeypatch.setattr(connections, "SECONDS", 0.0)
    endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT MAX(x) FROM n"
    with pytest.raises(SearchTooBroad), searcher.connections.borrowed() as connection:
        connection.execute(endless).fetchall()
    monkeypatch.undo()
    assert searcher.search("camat").total


def test_without_fts5_the_build_says_so(store, tmp_path, monkeypatch):
    monkeypatch.setattr(index, "has_fts5", lambda: False)
    with pytest.raises(SearchUnavailable, match="compiled without FTS5"):
        index.write(store, Path(tmp_path / "none"))
