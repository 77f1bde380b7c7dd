"""Which graphs a query sees (SPARQL 1.1 Protocol, section 2.1.4; SPARQL 1.1 Query, section 13)."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pyoxigraph as ox

from simpul.query.errors import BadDataset

_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|\\^`]")
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def is_absolute(iri: str) -> bool:
    """Whether a text can be an absolute IRI: it has a scheme, and no character that an IRI cannot have."""
    return not _NOT_IN_IRI.search(iri) and bool(_ABSOLUTE.match(iri))


@dataclass(frozen=True)
class Dataset:
    """The dataset that a request names.

    Attributes:
        default: IRIs whose graphs, merged, are the default graph (``default-graph-uri``).
        named: IRIs of the named graphs (``named-graph-uri``).

    Where both are empty, the query's own FROM clauses count, and without them the whole store; where one is not, the
    query's clauses count for nothing and what is not named is empty.
    """

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is no absolute IRI."""
        for iri in (*self.default, *self.named):
            if not is_absolute(iri):
                raise BadDataset(
                    f"A graph is named by an absolute IRI, not by {iri!r}.",
                    f"Graf dinamai dengan IRI mutlak, bukan dengan {iri!r}.",
                )

    @property
    def given(self) -> bool:
        """Whether the request names a dataset."""
        return bool(self.default or self.named)


def run(store: ox.Store, text: str, dataset: Dataset) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """Run a query over a dataset. No graph is ever fetched: an IRI that names no graph of the store names an empty one.

    Raises:
        SyntaxError: if the query does not parse.
    """
    if not dataset.given:
        return store.query(text)
    default: list[ox.NamedNode | ox.BlankNode | ox.DefaultGraph] = [ox.NamedNode(iri) for iri in dataset.default]
    named: list[ox.NamedNode | ox.BlankNode] = [ox.NamedNode(iri) for iri in dataset.named]
    # Both are always passed: the engine takes one that is missing for everything.
    return store.query(text, default_graph=default, named_graphs=named)
