"""Questions in, answers out: what the rest of the program knows of the endpoint's engine."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import threading
from dataclasses import dataclass

from simpul.graph import namespaces
from simpul.query import shape
from simpul.query.answer import Answer
from simpul.query.dataset import Dataset
from simpul.query.errors import QueryTooLong
from simpul.query.formats import Format
from simpul.query.frames import Lane, Question
from simpul.query.limits import Limits
from simpul.query.nursery import Plan
from simpul.query.pool import Pool
from simpul.query.shape import Shape
from simpul.query.store import StoreUnreadable
from simpul.release.layout import Release
from simpul.settings import Settings

PAGE_SECONDS = 10.0
"""Deadline of the queries that pages make."""


@dataclass(frozen=True)
class Term:
    """A value in a row.

    Attributes:
        value: characters of the IRI or literal.
        type: ``uri``, ``literal`` or ``bnode``.
        language: language tag; empty for none.
        datatype: IRI of the datatype; empty for plain strings and IRIs.
    """

    value: str
    type: str
    language: str = ""
    datatype: str = ""

    def __str__(self) -> str:
        return self.value


Row = dict[str, Term]
"""A solution: terms by name of variable; what is unbound is missing."""


def fingerprint(text: str, dataset: Dataset) -> str:
    """Sixteen hexadecimal digits that name a query over a dataset, for logs and entity tags."""
    content = json.dumps([text, dataset.default, dataset.named], ensure_ascii=False)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def worker_count(settings: Settings) -> int:
    """Processes that answer queries: the setting, or two for each core and two more."""
    return settings.workers or 2 * (os.cpu_count() or 1) + 2


class Engine:
    """Answers queries over the current release. `open` must have been called before anything is asked."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.pool = Pool(Limits(worker_count(settings), 1, settings.query_queue, settings.queue_timeout))

    def open(self, release: Release, quads: int) -> None:
        """Answer over a release from now on.

        Args:
            release: the release.
            quads: how many its database holds; few enough are held in memory.

        Raises:
            StoreUnreadable: if its database cannot be opened; then the one before stays.
        """
        in_memory = quads <= self._settings.memory_quads
        if in_memory and not self.pool.release:
            # The first release is answered over from disk, at once, until it is in memory.
            self.pool.open(self._plan(release, in_memory=False), release.id)
            threading.Thread(target=self._warm, args=(release,), name="simpul-warm", daemon=True).start()
        else:
            self.pool.open(self._plan(release, in_memory=in_memory), release.id)

    def _warm(self, release: Release) -> None:
        with contextlib.suppress(StoreUnreadable):
            self.pool.open(self._plan(release, in_memory=True), release.id, only_for=release.id)

    def _plan(self, release: Release, *, in_memory: bool) -> Plan:
        return Plan(
            store=str(release.store.resolve()),
            in_memory=in_memory,
            memory=self._settings.query_memory << 20,
            prefixes=namespaces.PREFIXES,
        )

    @property
    def release(self) -> str:
        """Identifier of the release that is answered over."""
        return self.pool.release

    def inspect(self, text: str) -> Shape:
        """Look at a query without running it.

        Raises:
            QueryError: if it is too long, refused, or cannot be a query.
        """
        if len(text) > self._settings.query_length:
            most = self._settings.query_length
            raise QueryTooLong(
                f"The query has {len(text)} characters; this endpoint reads at most {most}.",
                f"Kueri ini {len(text)} karakter; titik akses ini membaca paling banyak {most}.",
            )
        return shape.inspect(text)

    def ask(
        self, query: Shape, form: Format, dataset: Dataset | None = None, *, timeout: float = 0.0, lane: Lane = "query"
    ) -> Answer:
        """Run a query; returns at once.

        Args:
            query: the query.
            form: format of the answer; it must fit the query's form.
            dataset: the graphs that it sees.
            timeout: seconds; the setting, if it is shorter or this is 0.
            lane: ``site`` for the queries of pages.

        Raises:
            QueueFull: if too many wait already.
        """
        rows = self._settings.query_rows
        longest = self._settings.query_timeout
        # One row more than is allowed shows that there are more.
        text = query.limited(rows + 1) if query.form == "SELECT" else query.text
        question = Question(
            text=text,
            format=form.name,
            dataset=dataset or Dataset(),
            most_rows=rows,
            most_bytes=self._settings.query_bytes << 20,
            timeout=min(timeout, longest) if timeout > 0 else longest,
            lane=lane,
            written=query.text,
        )
        return self.pool.ask(question)

    def select(self, text: str) -> list[Row]:
        """The rows of one of the pages' own queries.

        Raises:
            QueryError: if it has no answer.
        """
        answer = self.pool.ask(Question(text, "json", timeout=PAGE_SECONDS, lane="site"))
        try:
            return rows_of(answer.whole())[1]
        finally:
            answer.abandon()

    def exists(self, text: str) -> bool:
        """The answer to one of the pages' own ASK queries."""
        answer = self.pool.ask(Question(text, "json", timeout=PAGE_SECONDS, lane="site"))
        return bool(json.loads(answer.whole())["boolean"])

    def graph(self, text: str, form: Format, lane: Lane = "site") -> Answer:
        """A graph that one of the site's own CONSTRUCT queries makes; ``query`` is the lane for whole graphs."""
        question = Question(
            text,
            form.name,
            most_rows=self._settings.query_rows,
            most_bytes=self._settings.query_bytes << 20,
            timeout=self._settings.query_timeout,
            lane=lane,
        )
        return self.pool.ask(question)

    def close(self) -> None:
        """End all processes."""
        self.pool.close()


def rows_of(body: bytes) -> tuple[list[str], list[Row]]:
    """The variables and the rows of an answer in SPARQL's JSON format."""
    content = json.loads(body)
    rows = [
        {
            name: Term(term["value"], term["type"], term.get("xml:lang", ""), term.get("datatype", ""))
            for name, term in binding.items()
        }
        for binding in content["results"]["bindings"]
    ]
    return content["head"]["vars"], rows
