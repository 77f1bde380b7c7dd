"""Query files: a header in both languages, parameters with defaults that stand in the query itself."""

import re

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.query import library
from simpul.query.library import QueryLibraryError, parse
from simpul.query.tokens import decode_code_points
from simpul.release.tables import CONTRACT

TEXT = """\
#+ question: 4
#+ title@en: To whom is an office accountable?
#+ title@id: Kepada siapa suatu jabatan bertanggung jawab?
#+ description@en: The superiors of an office,
#+   one row each.
#+ description@id: Atasan suatu jabatan.
#+ parameter office: string; name of an office; nama jabatan
#+ parameter limit: integer; most rows; baris terbanyak
#+ parameter graph: iri; a graph or nothing; suatu graf atau kosong
SELECT ?office ?limit ?graph {
  VALUES ?office { "Lurah" }
  VALUES ?limit { 10 }
  VALUES ?graph { UNDEF }
}
"""

TWO = """\
#+ title@en: Two
#+ title@id: Dua
#+ description@en: Two values.
#+ description@id: Dua nilai.
#+ parameter one: office; one; satu
#+ parameter other: string; other; lain
SELECT ?one ?other {
  VALUES ?one { "a" }
  VALUES ?other { UNDEF }
}
"""


def values(text: str) -> list[str | None]:
    [row] = ox.Store().query(text)
    return [term and term.value for term in row]


def test_a_header_says_what_the_query_answers():
    query = parse("04-superiors", TEXT)
    assert query.question == 4
    assert query.title == {
        "en": "To whom is an office accountable?",
        "id": "Kepada siapa suatu jabatan bertanggung jawab?",
    }
    assert query.description["en"] == "The superiors of an office, one row each."
    assert query.body.startswith("SELECT ?office")
    assert [(p.name, p.type, p.default) for p in query.parameters] == [
        ("office", "string", "Lurah"),
        ("limit", "integer", "10"),
        ("graph", "iri", None),
    ]
    assert query.parameters[0].meaning == {"en": "name of an office", "id": "nama jabatan"}


def test_a_query_runs_as_it_stands_and_with_other_values():
    query = parse("q", TEXT)
    assert values(query.text) == ["Lurah", "10", None]
    assert values(query.bind({"office": "Camat", "graph": "https://example.org/g"})) == [
        "Camat",
        "10",
        "https://example.org/g",
    ]
    assert values(query.bind({"office": ""})) == [None, "10", None]


@pytest.mark.parametrize(
    "hostile", ['" } ?s ?p ?o { "', 'a\\" }', "line\nbreak\ttab", "?x", "\\", "\\u0022 } #", "\\\\U0001F600"]
)
def test_a_value_stays_a_value(hostile: str):
    query = parse("q", TEXT)
    bound = query.bind({"office": hostile})
    assert values(bound)[0] == hostile
    assert parse("q", bound).parameters[0].default == hostile


@given(st.text().filter(bool), st.text().filter(bool))
def test_no_value_is_ever_read_as_a_query(one: str, other: str):
    if "\0" in one + other:
        return
    query = parse("q", TWO)
    # As the engine reads it, and with code points put in first, as the endpoint does (section 19.2).
    bound = query.bind({"one": f"VALUES ?other {{ UNDEF }} {one}", "other": other})
    assert values(bound) == [f"VALUES ?other {{ UNDEF }} {one}", other]
    assert values(decode_code_points(bound)) == values(bound)


def test_characters_that_no_text_can_have_are_refused():
    with pytest.raises(QueryLibraryError, match="a character in it that no text can have"):
        parse("q", TEXT).bind({"office": "a\0b"})


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"limit": "ten"}, "The parameter limit must be a whole number, not 'ten'"),
        ({"graph": "https://x/> } #"}, "The parameter graph must be an absolute IRI"),
        ({"graph": "kota-banjar"}, "must be an absolute IRI"),
        ({"city": "Banjar"}, "The query q has no parameter city; its parameters: office, limit, graph"),
    ],
)
def test_wrong_values_are_refused(wrong: dict[str, str], sentence: str):
    with pytest.raises(QueryLibraryError, match=sentence):
        parse("q", TEXT).bind(wrong)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (("#+ title@id: Kepada siapa suatu jabatan bertanggung jawab?\n", ""), r"q\.rq has no title@id"),
        (("#+ question: 4", "#+ question: four"), r"q\.rq, line 1: 'question' is no line of a header"),
        (("#+ question: 4", "#+ 4"), r"q\.rq, line 1: a header line is"),
        (("#+ question: 4", "#+ subject: accountability"), r"q\.rq, line 1: 'subject' is no line of a header"),
        (("string; name of an office; nama jabatan", "string; name"), r"line 7: a parameter has a type"),
        (("string; name", "text; name"), r"line 7: a parameter has a type"),
        (("VALUES ?limit { 10 }", "BIND(10 AS ?limit)"), r"line 8: no line VALUES \?limit"),
    ],
)
def test_a_wrong_header_is_named_with_its_line(change: tuple[str, str], sentence: str):
    with pytest.raises(QueryLibraryError, match=sentence):
        parse("q", TEXT.replace(*change))


def test_the_gallery_is_in_the_order_of_the_questions():
    questions = [query.question for query in library.gallery()]
    assert questions == sorted(questions)
    assert set(range(1, 6)) <= set(questions)


@pytest.mark.parametrize("query", [*library.gallery(), *library.tables()], ids=lambda query: query.name)
def test_no_query_cuts_its_answer_however_many_regulations_there_are(query: library.Query):
    assert all(int(limit) >= 2 * 10**9 for limit in re.findall(r"\bLIMIT\s+(\d+)", query.text))


@pytest.mark.parametrize("query", [*library.gallery(), *library.tables()], ids=lambda query: query.name)
def test_every_query_parses_in_the_engine_and_has_both_languages(query: library.Query):
    ox.Store().query(query.text)
    for language in library.LANGUAGES:
        assert len(query.title[language]) > 5
        assert query.description[language].endswith(".")


@pytest.mark.parametrize("query", library.tables(), ids=lambda query: query.name)
def test_every_table_has_the_columns_of_the_contract(query: library.Query):
    results = ox.Store().query(query.text)
    assert tuple(variable.value for variable in results.variables) == CONTRACT[query.name]


def test_every_table_of_the_contract_has_a_query():
    assert {query.name for query in library.tables()} == set(CONTRACT)
