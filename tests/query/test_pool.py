"""Deadlines, limits, faults: one query harms nobody but itself."""

import json
import os
import signal
import threading
import time
from pathlib import Path

import pytest

from simpul.query.dataset import Dataset
from simpul.query.errors import (
    Abandoned,
    BadDataset,
    QueryFailed,
    QueryMemory,
    QuerySyntaxError,
    QueryTimeout,
    QueueFull,
    WorkerLost,
)
from simpul.query.frames import Question
from simpul.query.limits import Limits
from simpul.query.nursery import Plan
from simpul.query.pool import Pool
from simpul.query.store import StoreUnreadable

EVERYTHING = "SELECT * { ?s ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(STR(?a) < STR(?j)) }"


def ask(pool: Pool, text: str, form: str = "json", **more) -> bytes:
    return pool.ask(Question(text, form, **more)).whole()


def count(pool: Pool, dataset: Dataset, pattern: str = "?s ?p ?o") -> int:
    body = ask(pool, f"SELECT (COUNT(*) AS ?n) {{ {pattern} }}", dataset=dataset)
    return int(json.loads(body)["results"]["bindings"][0]["n"]["value"])


def test_answers_in_each_format(pool):
    answer = pool.ask(Question(EVERYTHING, "csv"))
    assert answer.whole().count(b"\n") == 301
    assert (answer.rows, answer.cut) == (300, None)
    assert json.loads(ask(pool, "ASK { ?s ?p ?o }")) == {"head": {}, "boolean": True}
    turtle = ask(pool, "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1", "ttl")
    assert b"@prefix ex: <https://example.org/>" in turtle
    assert ask(pool, "DESCRIBE <https://example.org/1>", "nt").count(b"\n") == 1


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml"])
def test_rows_beyond_the_limit_are_cut_and_counted(pool, form):
    answer = pool.ask(Question(EVERYTHING, form, most_rows=10))
    answer.whole()
    assert (answer.rows, answer.cut.limit, answer.cut.unit) == (10, 10, "rows")


def test_triples_and_bytes_have_limits_too(pool):
    answer = pool.ask(Question("CONSTRUCT WHERE { ?s ?p ?o }", "nt", most_rows=7))
    lines = answer.whole().splitlines()
    assert len(lines) == 8
    assert lines[-1] == b"# Truncated: this endpoint gives at most 7 triples at once."
    answer = pool.ask(Question(EVERYTHING, "tsv", most_bytes=1000))
    assert 1000 <= len(answer.whole()) < 1100
    assert answer.cut.unit == "bytes"


def test_dataset_parameters_name_the_whole_dataset(pool):
    graph, other = "https://example.org/g/0", "https://example.org/g/1"
    assert count(pool, Dataset()) == 300
    assert count(pool, Dataset(default=(graph,))) == 150
    assert count(pool, Dataset(default=(graph, other))) == 300
    assert count(pool, Dataset(default=(graph,)), "GRAPH ?g { ?s ?p ?o }") == 0
    assert count(pool, Dataset(named=(graph,)), "GRAPH ?g { ?s ?p ?o }") == 150
    assert count(pool, Dataset(named=(graph,))) == 0
    assert count(pool, Dataset(default=("https://example.org/none",))) == 0


def test_a_graph_is_named_by_an_absolute_iri():
    with pytest.raises(BadDataset, match="absolute IRI"):
        Dataset(default=("g/0",))
    with pytest.raises(BadDataset, match="absolute IRI"):
        Dataset(named=("http://a b",))


def test_a_query_that_does_not_parse_says_where(pool):
    with pytest.raises(QuerySyntaxError) as caught:
        ask(pool, "SELECT * {\n ?s ex:name ?o }")
    assert caught.value.line == 2
    assert "ex:" in str(caught.value)


def test_an_unknown_function_is_a_sentence(pool):
    with pytest.raises(QueryFailed, match="nope"):
        ask(pool, "SELECT * { ?s ?p ?o FILTER(<http://nope>(?o)) }")


@pytest.mark.parametrize(
    "text",
    [
        ENDLESS,
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i LIMIT 1",
        "SELECT * { ?a (!<x:y>|^!<x:y>)* ?c . ?d (!<x:z>|^!<x:z>)* ?f . FILTER(?a != ?f) } ORDER BY ?c LIMIT 1",
        'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(REGEX(CONCAT(?c, ?f, ?i), "^(a+)+$")) }',
    ],
    ids=["cross product", "order by", "property path", "regex"],
)
def test_the_deadline_is_kept(pool, text):
    start = time.monotonic()
    with pytest.raises((QueryTimeout, QueryMemory)):
        ask(pool, text, timeout=0.5)
    assert time.monotonic() - start < 1.0
    assert count(pool, Dataset()) == 300


def test_a_query_that_takes_all_memory_harms_only_itself(plan):
    pool = Pool(Limits(workers=2))
    pool.open(Plan(plan.store, in_memory=True, memory=64 << 20, prefixes={}), "small")
    doubling = "".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1}) " for n in range(40))
    with pytest.raises(QueryMemory):
        ask(pool, f'SELECT (STRLEN(?x40) AS ?n) {{ BIND("0123456789" AS ?x0) {doubling} }}')
    assert count(pool, Dataset()) == 300
    pool.close()


def test_a_worker_that_took_much_memory_is_let_go(plan):
    """What it took for a query it would keep, and the memory of all would grow with the largest query each has had."""
    longer = "".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1}) " for n in range(6))
    hungry = f"SELECT ?x6 {{ ?s ?p ?x0 . ?t ?q ?u . {longer} }} ORDER BY ?u ?x6 LIMIT 100000"
    pool = Pool(Limits(workers=2))
    pool.open(plan, "first")
    assert ask(pool, EVERYTHING)
    assert pool.counts.replaced == 0
    answer = pool.ask(Question(hungry, "csv", timeout=20))
    answer.whole()
    assert answer.rows == 90_000
    answer.abandon()
    assert count(pool, Dataset()) == 300
    assert pool.counts.replaced == 1
    pool.close()


def test_a_slow_query_delays_nobody_while_a_worker_is_free(pool):
    slow = pool.ask(Question(ENDLESS, "json", timeout=1.5))
    start = time.monotonic()
    for _ in range(20):
        assert ask(pool, "ASK { ?s ?p ?o }")
    assert time.monotonic() - start < 1.0
    with pytest.raises(QueryTimeout):
        slow.whole()


def test_a_full_queue_is_refused_and_a_worker_is_kept_for_pages(pool):
    endless = [pool.ask(Question(ENDLESS, "json", timeout=1)) for _ in range(2)]
    waiting = [pool.ask(Question("ASK {}", "json")) for _ in range(4)]
    with pytest.raises(QueueFull):
        pool.ask(Question("ASK {}", "json"))
    assert pool.ask(Question("ASK {}", "json", lane="site")).whole()
    for answer in endless:
        with pytest.raises(QueryTimeout):
            answer.whole()
    assert all(answer.whole() for answer in waiting)


def test_a_query_starts_while_a_page_holds_the_worker_kept_for_pages(plan):
    """The worker that a page holds is the one kept for pages: the other is everybody's."""
    pool = Pool(Limits(workers=2, queue=1, queue_seconds=5))
    pool.open(plan, "first")
    try:
        page = pool.ask(Question(ENDLESS, "json", timeout=5, lane="site"))
        query = pool.ask(Question(ENDLESS, "json", timeout=5))
        assert (pool.state()["busy"], pool.state()["waiting"]) == (2, 0)
        page.abandon()
        waiting = pool.ask(Question(EVERYTHING, "json"))
        assert pool.state()["waiting"] == 1
        query.abandon()
        assert waiting.whole()
    finally:
        pool.close()


def test_pages_wait_a_little_where_everybody_else_is_refused(pool):
    """One worker is kept for pages. While it answers one the others wait, however full the queue is."""
    endless = [pool.ask(Question(ENDLESS, "json", timeout=20)) for _ in range(2)]
    waiting = [pool.ask(Question("ASK {}", "json")) for _ in range(4)]
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . FILTER(STR(?a) < STR(?d)) }"
    pages = [pool.ask(Question(slow, "json", lane="site")) for _ in range(6)]
    with pytest.raises(QueueFull):
        pool.ask(Question("ASK {}", "json"))
    assert len({answer.whole() for answer in pages}) == 1
    assert pool.state()["busy"] == 2
    for answer in endless:
        answer.abandon()
    assert all(answer.whole() for answer in waiting)


def test_waiting_too_long_is_refused(plan):
    pool = Pool(Limits(workers=2, queue=4, queue_seconds=0.3))
    pool.open(plan, "first")
    endless = pool.ask(Question(ENDLESS, "json", timeout=1))
    waiting = pool.ask(Question("ASK {}", "json"))
    with pytest.raises(QueueFull):
        waiting.whole()
    with pytest.raises(QueryTimeout):
        endless.whole()
    pool.close()


def test_an_abandoned_query_that_waits_is_ended(plan):
    """Whoever sends the answer waits for its end: a client that goes while it queues must hold no thread for ever."""
    pool = Pool(Limits(workers=2, queue=4, queue_seconds=30))
    pool.open(plan, "first")
    try:
        endless = pool.ask(Question(ENDLESS, "json", timeout=20))
        waiting = pool.ask(Question("ASK {}", "json"))
        assert pool.state()["waiting"] == 1
        waiting.abandon()
        assert (pool.state()["waiting"], waiting.ended) == (0, True)
        with pytest.raises(Abandoned):
            waiting.whole()
        assert not endless.ended
    finally:
        pool.close()


def test_a_query_abandoned_as_a_worker_takes_it_is_stopped(plan):
    """What to do is asked for while it waits, and done when it has been given to a worker."""
    pool = Pool(Limits(workers=2, queue=4, queue_seconds=30))
    pool.open(plan, "first")
    try:
        first = pool.ask(Question(ENDLESS, "json", timeout=20))
        second = pool.ask(Question(ENDLESS, "json", timeout=20))
        forget = second._abandon
        first.abandon()
        deadline = time.monotonic() + 10
        while second.started is None:
            assert time.monotonic() < deadline
            time.sleep(0.01)
        forget()
        assert second.ended
        assert count(pool, Dataset()) == 300
    finally:
        pool.close()


def test_an_abandoned_query_gives_its_worker_back(pool):
    answers = [pool.ask(Question(ENDLESS, "json", timeout=20)) for _ in range(2)]
    for answer in answers:
        answer.abandon()
    start = time.monotonic()
    assert ask(pool, "ASK {}")
    assert time.monotonic() - start < 1.0


def test_a_large_answer_goes_through_a_file(plan):
    pool = Pool(Limits(workers=2))
    pool.open(plan, "first")
    answer = pool.ask(Question("SELECT * { ?s ?p ?o . ?t ?q ?u }", "tsv"))
    first = answer.pieces()
    assert next(first).startswith(b"?o\t?p")
    rest = sum(len(piece) for piece in first)
    assert answer.rows == 90_000
    assert rest > 4 << 20
    answer.abandon()
    pool.close()


def children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_killed_workers_are_replaced(pool):
    for _ in range(3):
        for pid in children(pool.processes()[0]):
            os.kill(pid, signal.SIGKILL)
        deadline = time.monotonic() + 5
        while True:
            try:
                assert ask(pool, "ASK {}")
                break
            except (WorkerLost, QueryMemory):
                assert time.monotonic() < deadline


def test_a_query_whose_worker_is_killed_is_asked_again_once(pool):
    """Within the deadline that it had; a query that is killed twice may be what is wrong."""
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . FILTER(STR(?a) < STR(?d)) }"
    expected = ask(pool, slow)
    answer = pool.ask(Question(slow, "json"))
    time.sleep(0.03)
    for pid in children(pool.processes()[0]):
        os.kill(pid, signal.SIGKILL)
    assert answer.whole() == expected
    endless = pool.ask(Question(ENDLESS, "json", timeout=5))
    for _ in range(2):
        time.sleep(1.2)
        for pid in children(pool.processes()[0]):
            os.kill(pid, signal.SIGKILL)
    begun = time.monotonic()
    with pytest.raises((WorkerLost, QueryMemory)):
        endless.whole()
    assert time.monotonic() - begun < 2


def test_a_killed_nursery_is_replaced(plan):
    pool = Pool(Limits(workers=2))
    pool.open(plan, "first")
    slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . FILTER(STR(?a) < STR(?d)) }"
    expected = ask(pool, slow)
    running = pool.ask(Question(slow, "json"))
    os.kill(pool.processes()[0], signal.SIGKILL)
    assert running.whole() == expected
    endless = pool.ask(Question(ENDLESS, "json"))
    for _ in range(2):
        deadline = time.monotonic() + 10
        while not pool.state()["busy"]:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        os.kill(pool.processes()[0], signal.SIGKILL)
        while pool.state()["busy"]:
            assert time.monotonic() < deadline
            time.sleep(0.001)
    with pytest.raises((WorkerLost, QueryMemory)):
        endless.whole()
    assert count(pool, Dataset()) == 300
    pool.close()


def test_a_new_release_is_served_while_the_old_one_finishes(pool, plan, fill, tmp_path):
    running = pool.ask(
        Question(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER(STR(?a) < STR(?d)) . VALUES ?i {1 2 3} }", "json"
        )
    )
    deadline = time.monotonic() + 10
    while running.started is None:  # a query that still waits is answered over the new release
        assert time.monotonic() < deadline
        time.sleep(0.01)
    pool.open(Plan(str(fill(tmp_path / "store", 10)), in_memory=True, memory=256 << 20, prefixes={}), "second")
    assert pool.release == "second"
    assert count(pool, Dataset()) == 10
    assert json.loads(running.whole())["results"]["bindings"][0]["n"]["value"] == str(300 * 299 // 2 * 3)
    pool.open(plan, "first")
    assert count(pool, Dataset()) == 300


def test_a_release_that_cannot_be_opened_leaves_the_old_one(pool, tmp_path):
    with pytest.raises(StoreUnreadable, match="no database"):
        pool.open(Plan(str(tmp_path / "none"), in_memory=True, memory=1 << 20, prefixes={}), "broken")
    assert count(pool, Dataset()) == 300


def test_a_release_on_disk_answers_the_same(plan):
    pool = Pool(Limits(workers=2))
    pool.open(Plan(plan.store, in_memory=False, memory=512 << 20, prefixes={}), "disk")
    assert count(pool, Dataset()) == 300
    assert count(pool, Dataset(default=("https://example.org/g/1",))) == 150
    pool.close()


def test_many_at_once(pool):
    failures: list[object] = []

    def client():
        for _ in range(30):
            try:
                if count(pool, Dataset()) != 300:
                    failures.append("wrong")
            except QueueFull:
                time.sleep(0.01)
            except Exception as error:
                failures.append(error)

    threads = [threading.Thread(target=client) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
