"""The shapes that a release was validated with, and what its report says of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from simpul.graph.namespaces import PREFIXES, VOCABULARY_BASE
from simpul.release import reports
from simpul.release.layout import Release

SHAPE = f"{VOCABULARY_BASE}shape/"


@dataclass(frozen=True)
class Judged:
    """A shape with how many nodes it judged.

    Attributes:
        name: its local name.
        group: name of the term that its first target is found by: a class (``Provision``) or a property
            (``simpul:quote``).
        path: the property judged, with prefixes; empty for a shape of the node itself.
        message: what it asks, by language.
        focus_nodes: by slug of the regulation.
        results: how many of them break it.
    """

    name: str
    group: str
    path: str
    message: Mapping[str, str]
    focus_nodes: Mapping[str, int]
    results: int

    @property
    def total(self) -> int:
        """Nodes judged in all regulations."""
        return sum(self.focus_nodes.values())


@dataclass(frozen=True)
class Conformance:
    """The report of a release.

    Attributes:
        conforms: whether nothing was broken; a release that does not is never made.
        regulations: slugs of those that were validated.
        engines: what validated, with versions.
        shapes: by name.
        checks: as the report has them: ``check``, ``title``, ``advice``, ``over``, ``results``.
        reasoned: slugs of the regulations that the reasoner found consistent.
    """

    conforms: bool
    regulations: tuple[str, ...]
    engines: Mapping[str, str]
    shapes: tuple[Judged, ...]
    checks: tuple[Mapping[str, Any], ...]
    reasoned: tuple[str, ...]

    @property
    def groups(self) -> dict[str, tuple[Judged, ...]]:
        """The shapes by group, in the order of the groups' names."""
        names = sorted({shape.group for shape in self.shapes})
        return {name: tuple(shape for shape in self.shapes if shape.group == name) for name in names}

    @property
    def focus_nodes(self) -> int:
        """How often a shape judged a node."""
        return sum(shape.total for shape in self.shapes)

    @property
    def results(self) -> int:
        """How many problems were found."""
        return sum(shape.results for shape in self.shapes) + sum(int(check["results"]) for check in self.checks)


def report(release: Release) -> Conformance | None:
    """The report of a release; None where it holds none."""
    return _report(release.path)


@lru_cache(maxsize=4)
def _report(path: Path) -> Conformance | None:
    content = reports.validation(Release(path))
    if content is None:
        return None
    return Conformance(
        conforms=bool(content["conforms"]),
        regulations=tuple(content["regulations"]),
        engines=content["engines"],
        shapes=tuple(_judged(entry) for entry in content["shapes"]),
        checks=tuple(content["checks"]),
        reasoned=tuple(content["reasoned"]),
    )


def _judged(entry: Mapping[str, Any]) -> Judged:
    target = entry["targets"][0]
    term = target["term"]
    return Judged(
        name=entry["shape"],
        group=re.split(r"[#/]", term)[-1] if target["by"] in ("class", "node") else _short(term),
        path=re.sub(r"<([^>]*)>", lambda match: _short(match[1]), entry["path"]),
        message=entry["message"],
        focus_nodes=entry["focusNodes"],
        results=int(entry["results"]),
    )


def _short(iri: str) -> str:
    name, namespace = max(
        ((name, namespace) for name, namespace in PREFIXES.items() if iri.startswith(namespace)),
        key=lambda one: len(one[1]),
        default=("", ""),
    )
    return f"{name}:{iri[len(namespace) :]}" if name else f"<{iri}>"


def source(release: Release, name: str) -> str:
    """A shape as it is written in Turtle, without prefixes; empty where there is none of that name."""
    for block in re.split(r"\n\s*\n", _text(release.path)):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        if lines and re.match(rf"shape:{re.escape(name)}\s+a\s", lines[0]):
            return "\n".join(lines)
    return ""


def triples(release: Release, name: str) -> Iterator[ox.Triple]:
    """A shape as triples: what is said of it, and of the blank nodes within."""
    waiting: list[ox.NamedNode | ox.BlankNode] = [ox.NamedNode(SHAPE + name)]
    seen = set(waiting)
    said = _triples(release.path)
    while waiting:
        for triple in said.get(waiting.pop(), ()):
            yield triple
            if isinstance(triple.object, ox.BlankNode) and triple.object not in seen:
                seen.add(triple.object)
                waiting.append(triple.object)


@lru_cache(maxsize=4)
def _text(path: Path) -> str:
    file = Release(path).report / reports.SHAPES
    return file.read_text(encoding="utf-8") if file.is_file() else ""


@lru_cache(maxsize=4)
def _triples(path: Path) -> dict[ox.NamedNode | ox.BlankNode, list[ox.Triple]]:
    found: dict[ox.NamedNode | ox.BlankNode, list[ox.Triple]] = {}
    for quad in ox.parse(_text(path).encode(), ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, ox.NamedNode | ox.BlankNode):
            found.setdefault(quad.subject, []).append(quad.triple)
    return found
