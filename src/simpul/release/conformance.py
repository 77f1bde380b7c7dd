"""The reports of a release: how it was validated (``report/``), and the shapes that it was validated with.

A graph that breaks a shape, a check or an axiom is never released, so that what these files add is how much was
judged: a shape without focus nodes holds of nothing. They depend on the input alone, as all of a release does.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from simpul import resources
from simpul.graph.serialisation import read_triples
from simpul.graph.triples import Triple
from simpul.query import executables, library
from simpul.release import across, fingerprint, reports
from simpul.release.layout import Release
from simpul.release.shards import Shard
from simpul.validation import checks, focus, shapes, terms
from simpul.validation.report import Report


def write(release: Release, identifier: str, made: Sequence[Shard], report: Report, base: str) -> None:
    """Write the reports into ``report/`` of a release.

    Args:
        release: the release.
        identifier: its identifier.
        made: its regulations.
        report: what the checks over all regulations together found.
        base: base IRI.
    """
    release.report.mkdir()
    content = json.dumps(_content(identifier, made, report, base), ensure_ascii=False, indent=2)
    (release.report / reports.VALIDATION).write_text(content + "\n", encoding="utf-8")
    (release.report / reports.VALIDATION_SHACL).write_bytes(_shacl(identifier, report, base))
    (release.report / reports.SHAPES).write_bytes(
        b"".join(_file(name) for name in (*shapes.DATA_FILES, *shapes.QUERY_FILES))
    )


def _content(identifier: str, made: Sequence[Shard], report: Report, base: str) -> dict[str, object]:
    found = Counter(problem.shape for problem in report.problems)
    judged = {shard.slug: shard.focus_nodes for shard in made}
    of_queries = {reports.QUERIES: focus.count(_gallery(base), of=focus.shapes_of_queries())}
    return {
        "release": identifier,
        "conforms": report.conforms,
        "regulations": [shard.slug for shard in made],
        "engines": {name: fingerprint.versions()[name] for name in ("pyshacl", "pyoxigraph", "owlready2")},
        "shapes": [
            *(_shape(shape, judged, found) for shape in focus.shapes()),
            *(_shape(shape, of_queries, found) for shape in focus.shapes_of_queries()),
        ],
        "checks": [_check(name, title, advice, found) for name, title, advice in _checks()],
        "reasoned": [shard.slug for shard in made if shard.reasoned],
    }


def _gallery(base: str) -> Iterator[Triple]:
    """The gallery of queries as triples, which every release has beside its regulations."""
    triples = executables.triples(library.gallery(), base)
    return read_triples(ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"")


def _shape(shape: focus.Shape, judged: Mapping[str, Mapping[str, int]], found: Mapping[str, int]) -> dict[str, object]:
    return {
        "shape": shape.name,
        "iri": shape.iri,
        "targets": [{"by": way, "term": term} for way, term in shape.targets],
        "path": shape.path,
        "message": dict(shape.message),
        "focusNodes": {name: counts.get(shape.name, 0) for name, counts in judged.items()},
        "results": found[shape.name],
    }


def _check(name: str, title: Mapping[str, str], advice: Mapping[str, str], found: Mapping[str, int]) -> dict[str, Any]:
    together = name in across.ACROSS_REGULATIONS
    return {
        "check": name,
        "title": dict(title),
        "advice": dict(advice),
        "over": ["regulation", "release"] if together else ["regulation"],
        "results": found[name],
    }


def _checks() -> list[tuple[str, Mapping[str, str], Mapping[str, str]]]:
    """Name, title and advice of every check, in order."""
    found = [(check.name, check.by_language("title"), check.by_language("advice")) for check in checks.checks()]
    return sorted([*found, (terms.NAME, terms.TITLE, terms.ADVICE)], key=lambda check: check[0])


def _shacl(identifier: str, report: Report, base: str) -> bytes:
    # Written by hand: the engine's order of prefixes differs from run to run.
    return f"""@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .

<{base}validation> a sh:ValidationReport ;
    sh:conforms {str(report.conforms).lower()} ;
    dcterms:identifier "{identifier}" .
""".encode()


def _file(name: str) -> bytes:
    path: Path = resources.path("shapes", name)
    return f"# {name}\n".encode() + path.read_bytes().replace(b"\r\n", b"\n").rstrip() + b"\n\n"
