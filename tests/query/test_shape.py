"""What is known of a query before it runs, and where one that does not parse goes wrong."""

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpul.query import library
from simpul.query.errors import QueryError, QuerySyntaxError, ServiceRefused, UpdateRefused
from simpul.query.grammar import find_fault
from simpul.query.shape import inspect
from simpul.query.syntax import engine_error
from simpul.query.tokens import UnreadableCharacters, tokens

P = "PREFIX ex: <http://e/> "
GOOD = [
    "SELECT * { ?s ?p ?o }",
    "SELECT DISTINCT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s HAVING (COUNT(*) > 1) ORDER BY DESC(?n) ?s LIMIT 5",
    "ASK FROM <http://g/> FROM NAMED <http://h/> { GRAPH ?g { ?s a ?o } }",
    "DESCRIBE <http://a/> ?x WHERE { ?x ?p <http://a/> }",
    "CONSTRUCT { ?s ?p [ ?q (1 2.5 true 'x'@id) ] } WHERE { ?s ?p ?o ; ?q ?r , ?t . }",
    "CONSTRUCT WHERE { ?s ?p ?o . }",
    P + "SELECT * { ?s ex:a/^ex:b|(ex:c/ex:d)*|!(ex:e|^ex:f) ?o . FILTER NOT EXISTS { ?o ex:x ?y } }",
    P + "SELECT * { { ?s ex:a ?o } UNION { ?s ex:b ?o } OPTIONAL { ?o ex:c ?c } MINUS { ?s ex:d ?d } }",
    "SELECT * { BIND(IF(?a < 3 && ?b >= 4 || !BOUND(?c), CONCAT('x', STR(?a)), -1) AS ?d) }",
    "SELECT * { VALUES (?a ?b) { (1 UNDEF) ('x' <http://y/>) } VALUES ?c { 1 2 } }",
    "SELECT ?a { { SELECT ?a { ?a ?b ?c } LIMIT 3 } FILTER(?a IN (1, 2) || ?a NOT IN ()) }",
    "SELECT (GROUP_CONCAT(DISTINCT ?o; SEPARATOR=', ') AS ?all) { ?s ?p ?o }",
    "SELECT (1 - 1 AS ?zero) {}",
    "SELECT ?s { ?s ?p ?o } VALUES ?s { <http://x/> }",
    "BASE <http://b/> SELECT * { <a> <b> <c> }",
]
BAD = [
    ("SELECT * { ?s ?p }", 1, 18, "'}' cannot stand here"),
    ("SELECT * {\n  ?s ?p ?o ?q }", 2, 12, "'?q' cannot stand here"),
    ("SELECT * { ?s ?p ?o", 1, 10, "never closed"),
    ("SELECT * { ?s ?p ?o }}", 1, 22, "closes nothing"),
    ("SELECT * WHERE { ?s ?p ?o FILTER BOUND ?s }", 1, 40, "arguments of the function"),
    ("SELECT * { ?s ?p ?o } LIMIT x", 1, 29, "a whole number"),
    ("SELECT * { ?s ?p ?o } GROUP ?s", 1, 29, "expected BY"),
    ("SELECT ?s WHERE ?s ?p ?o", 1, 17, "expected"),
    ("SELECT { ?s ?p ?o }", 1, 8, "a variable"),
    ("SELECT * { ?s foo:b ?o }", 1, 15, "PREFIX foo:"),
    ("PREFIX simpul <http://e/> SELECT * {}", 1, 8, "a prefix name"),
    ("SELECT * { ?s ?p 'abc }", 1, 18, "not closed"),
    ("SELECT * { FILTER(?a = ) }", 1, 24, "an expression"),
    ("SELECT (COUNT(?x) ?n) {}", 1, 19, "AS"),
    ("SELECT * { ?s ?p ?o } ORDER BY", 1, 31, "ends too early"),
    ("hello", 1, 1, "SELECT, ASK, CONSTRUCT or DESCRIBE"),
]


def error_of(query: str) -> QueryError | None:
    try:
        ox.Store().query(inspect(query).text)
    except QueryError as error:
        return error
    except SyntaxError as error:
        return engine_error(query, str(error))
    except (RuntimeError, ValueError):
        return None
    return None


@pytest.mark.parametrize("query", GOOD + [query.text for query in (*library.gallery(), *library.tables())])
def test_good_queries_show_no_fault(query):
    assert error_of(query) is None
    assert find_fault(list(tokens(query)), len(query)) is None


@pytest.mark.parametrize(("query", "line", "column", "words"), BAD)
def test_the_place_of_a_fault(query, line, column, words):
    error = error_of(query)
    assert isinstance(error, QuerySyntaxError)
    assert (error.line, error.column) == (line, column)
    assert words in str(error)
    assert error.excerpt[error.pointer - 1 : error.pointer] == query.split("\n")[line - 1][column - 1 : column]


@pytest.mark.parametrize(
    ("query", "limited"),
    [
        ("SELECT * {}", "SELECT * {} LIMIT 7 "),
        ("SELECT * {} LIMIT 3", "SELECT * {} LIMIT 3"),
        ("SELECT * {} LIMIT 30 OFFSET 2", "SELECT * {} LIMIT 7 OFFSET 2"),
        ("SELECT * { { SELECT * {} LIMIT 3 } }", "SELECT * { { SELECT * {} LIMIT 3 } } LIMIT 7 "),
        ("SELECT * {} # LIMIT 3", "SELECT * {} LIMIT 7  # LIMIT 3"),
        ("SELECT * {} VALUES ?s { 1 }", "SELECT * {}  LIMIT 7 VALUES ?s { 1 }"),
        ("SELECT (1 AS ?LIMIT) {}", "SELECT (1 AS ?LIMIT) {} LIMIT 7 "),
    ],
)
def test_a_limit_is_put_where_it_belongs(query, limited):
    assert inspect(query).limited(7) == limited
    ox.Store().query(limited)


@pytest.mark.parametrize(
    ("query", "volatile"),
    [("SELECT (now() AS ?x) {}", True), ("SELECT (RAND() AS ?x) {}", True), ("SELECT ?now { ?now ?p 'NOW()' }", False)],
)
def test_volatile(query, volatile):
    assert inspect(query).volatile is volatile


SERVICES = [
    "SELECT * { SERVICE <http://x/> {} }",
    "SELECT * { service silent <http://x/> {} }",
    "PREFIX : <http://x/> SELECT * { SERVICE:x {} }",
    "PREFIX service: <http://a/> PREFIX : <http://x/> SELECT * { service:x {} }",
    "SELECT * { SERVICESILENT<http://x/> {} }",
    "SELECT * { ?s ?p trueSERVICE<http://x/> {} }",
    "SELECT * { SERV\\u0049CE <http://x/> {} }",
    "SELECT * { OPTIONAL { { SERVICE ?s {} } } }",
    "SELECT * { FILTER EXISTS { SERVICE <http://x/> {} } }",
]


@pytest.mark.parametrize("query", SERVICES)
def test_service_is_refused_however_it_is_written(query):
    with pytest.raises(ServiceRefused):
        inspect(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?service ?p 'SERVICE <http://x/>' } # SERVICE",
        "SELECT * { <http://x/SERVICE> <http://x/#service> ?o }",
        "PREFIX ex: <http://e/> SELECT * { ?s ex:SERVICE 'it'@SERVICE }",
    ],
)
def test_the_word_service_may_stand_in_strings_iris_names_and_variables(query):
    assert inspect(query).form == "SELECT"


@pytest.mark.parametrize(
    "query", ["INSERT DATA {}", "PREFIX a: <b> DELETE WHERE {}", "LOAD <x>", "with <g> delete {} where {}"]
)
def test_updates_are_refused(query):
    with pytest.raises(UpdateRefused):
        inspect(query)


WORDS = """
SELECT * WHERE { } ( ) [ ] ?s ?p a . ; , <http://x/> ex:y 'z' 1 FILTER OPTIONAL UNION LIMIT ORDER BY # \\ " VALUES
"""
pieces = st.sampled_from(WORDS.split())


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=60), st.lists(pieces, max_size=20).map(" ".join)))
def test_whatever_is_asked_the_failure_is_ours(text):
    error = error_of(text)
    assert error is None or str(error)


@settings(max_examples=200)
@given(st.sampled_from(GOOD), st.data())
def test_a_query_with_a_piece_cut_out(query, data):
    start = data.draw(st.integers(0, len(query)))
    end = data.draw(st.integers(start, min(len(query), start + 8)))
    mutated = query[:start] + query[end:]
    error = error_of(mutated)
    if error is None:
        try:
            assert find_fault(list(tokens(mutated)), len(mutated)) is None
        except UnreadableCharacters:
            pytest.fail("the engine reads what the tokens do not")
