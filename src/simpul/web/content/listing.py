"""Lists of the things of a class, page by page, as people see them and as data.

As data a list is a Hydra collection (https://www.w3.org/ns/hydra/core): the page names the collection, how many members
it has and its neighbours, and says of each of its own members what the graph says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from simpul.query.engine import Engine
from simpul.web.content.things import HEADER, TYPE

SIZE = 100
"""Members on one page."""
HYDRA = "http://www.w3.org/ns/hydra/core#"


@dataclass(frozen=True)
class Part:
    """One page of a list.

    Attributes:
        path: of the list on this site, with the path prefix (``/simpul/statements``).
        narrowed: parameters of the address that choose the list, as name and value.
        number: of the page, from 1.
        total: members of the whole list.
        members: IRIs of those on this page.
    """

    path: str
    narrowed: tuple[tuple[str, str], ...]
    number: int
    total: int
    members: tuple[str, ...]

    @property
    def pages(self) -> int:
        """How many pages the list has; at least one."""
        return pages(self.total)

    def address(self, extension: str = "", number: int = 0) -> str:
        """Where the list lies.

        Args:
            extension: of a format; empty for the address that negotiates.
            number: of a page; 0 for the list itself, which shows its first.
        """
        parameters = [*self.narrowed, *([("page", str(number))] if number else [])]
        return f"{self.path}{'.' if extension else ''}{extension}{'?' if parameters else ''}{urlencode(parameters)}"

    def neighbours(self, extension: str = "") -> Iterator[tuple[str, str]]:
        """Relation (RFC 8288: ``first``, ``prev``, ``next``, ``last``) and address of the pages around this one."""
        yield "first", self.address(extension, 1)
        if self.number > 1:
            yield "prev", self.address(extension, self.number - 1)
        if self.number < self.pages:
            yield "next", self.address(extension, self.number + 1)
        yield "last", self.address(extension, self.pages)


def pages(total: int) -> int:
    """Pages of a list with so many members."""
    return max(1, -(-total // SIZE))


def count(engine: Engine, pattern: str) -> int:
    """How many things ``?x`` match a graph pattern."""
    rows = engine.select(f"{HEADER}SELECT (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }}")
    return int(rows[0]["n"].value)


def members(engine: Engine, pattern: str, number: int, *, by_label: bool = False, size: int = 0) -> tuple[str, ...]:
    """The things ``?x`` matching a pattern that stand on a page.

    Args:
        engine: answers the query.
        pattern: a graph pattern that binds ``?x``.
        number: of the page, from 1.
        by_label: whether they stand in the order of their labels, and not of their IRIs.
        size: things on a page; `SIZE` where it is 0.
    """
    size = size or SIZE
    limits = f"LIMIT {size} OFFSET {(number - 1) * size}"
    if by_label:
        pattern = f"{pattern} OPTIONAL {{ ?x rdfs:label ?named }}"
        query = f"SELECT ?x {{ {pattern} }} GROUP BY ?x ORDER BY (MIN(LCASE(STR(?named)))) ?x {limits}"
    else:
        query = f"SELECT DISTINCT ?x {{ {pattern} }} ORDER BY ?x {limits}"
    return tuple(row["x"].value for row in engine.select(HEADER + query))


def data_query(part: Part, root: str) -> str:
    """The CONSTRUCT query for a page as data.

    Args:
        part: the page.
        root: scheme and host of the site, which come before the path.
    """
    collection, view = root + part.address(), root + part.address(number=part.number)
    said = [
        f"<{collection}> <{TYPE}> <{HYDRA}Collection>",
        f"<{collection}> <{HYDRA}totalItems> {part.total}",
        f"<{collection}> <{HYDRA}view> <{view}>",
        f"<{view}> <{TYPE}> <{HYDRA}PartialCollectionView>",
        *(f"<{collection}> <{HYDRA}member> <{iri}>" for iri in part.members),
        *(f"<{view}> <{HYDRA}{_NAMES[relation]}> <{root}{address}>" for relation, address in part.neighbours()),
    ]
    of_the_list = "VALUES (?s ?p ?o) { " + " ".join(f"({triple})" for triple in said) + " }"
    of_its_members = "VALUES ?s { " + " ".join(f"<{iri}>" for iri in part.members) + " } ?s ?p ?o"
    return f"CONSTRUCT {{ ?s ?p ?o }} {{ {{ {of_the_list} }} UNION {{ {of_its_members} }} }}"


_NAMES = {"first": "first", "prev": "previous", "next": "next", "last": "last"}
"""Hydra's names for the relations."""
