"""Reasoning and validation: how long they take, how that grows, and how the engines for materialisation compare.

``python -m benchmarks.reasoning`` measures the four regulations; ``python -m benchmarks.reasoning 1 10 100`` also ten
and a hundred times as much: copies of their graphs under other governments, on all cores. ``--engines`` compares the
engines.
Every figure is of processor seconds or seconds on the clock, and says which.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import owlready2
import owlrl
import reasonable
from rdflib import RDF, Graph, URIRef

from simpul import settings
from simpul.extraction import reader
from simpul.extraction.curation import load_curation
from simpul.graph import mapping, serialisation, vocabulary
from simpul.graph.namespaces import SIMPUL
from simpul.query import library
from simpul.reasoning import consistency, materialise
from simpul.release import soundness
from simpul.release.database import read_only
from simpul.release.layout import Releases
from simpul.source.catalogue import read_catalogue
from simpul.source.files import read_source, regulation_files

_PROJECT = settings.load({})


def figures() -> Iterator[tuple[str, str]]:
    """What was measured, and how much; the four regulations once."""
    yield from growth((1,))
    yield from engines()
    yield from questions()


def growth(times: tuple[int, ...]) -> Iterator[tuple[str, str]]:
    """Inference, shapes, checks and HermiT over the four regulations and over copies of them, on all cores."""
    graphs = _graphs()
    for copies in times:
        jobs = [(slug, copy) for copy in range(copies) for slug in graphs]
        begun, before = time.perf_counter(), _processor()
        with multiprocessing.get_context("fork").Pool(os.cpu_count(), _keep, (graphs,)) as pool:
            sizes = pool.map(_examine, jobs, chunksize=1)
            pool.close()
            pool.join()
        seconds, processor = time.perf_counter() - begun, _processor() - before
        what = f"reasoning and validation of {len(jobs)} regulations ({sum(sizes):,} triples)"
        yield what, f"{seconds:.1f} s, {processor:.1f} s of processor time"


def engines() -> Iterator[tuple[str, str]]:
    """Materialisation of the largest regulation: the rules with premises, and what OWL reasoners give without them."""
    graph = max(_graphs().values(), key=len)
    lines = serialisation.nquad_lines(graph)
    materialise.infer(lines)  # so that what is read once is read
    seconds, inferred = _timed(lambda: materialise.infer(lines))
    count = sum(each.count("\n") for each in inferred.values())
    yield f"SPARQL rules (pyoxigraph) over {len(graph):,} triples", f"{seconds:.2f} s, {count:,} triples with premises"
    known = Graph()
    for triple in [*vocabulary.ontology(), *graph, *serialisation.read_triples(inferred["direct-edge"])]:
        known.add(triple)
    edges = {URIRef(str(each)) for each in vocabulary.ontology().objects(None, SIMPUL.inverseProperty)}

    def with_reasonable() -> int:
        engine = reasonable.PyReasoner()
        engine.from_graph(known)
        return sum(triple[1] in edges for triple in engine.reason())

    def with_owlrl() -> int:
        owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, rdfs_closure=False).expand(known)
        return sum(triple[1] in edges for triple in known)

    for name, run in (("reasonable", with_reasonable), ("owlready2 (HermiT)", lambda: _hermit(known, edges))):
        seconds, found = _timed(run)
        yield f"OWL 2 by {name} over {len(known):,} triples", f"{seconds:.2f} s, {found:,} inverse edges, no premises"
    before = len(known)
    seconds, found = _timed(with_owlrl)
    yield f"OWL 2 RL by owlrl over {before:,} triples", f"{seconds:.2f} s, {found:,} inverse edges, no premises"


def questions() -> Iterator[tuple[str, str]]:
    """The twenty questions on the current release: the slowest, the best of five runs each."""
    store = read_only(Releases(_PROJECT.releases).current())
    taken = {
        query.name: min(_timed(lambda text=query.text: list(store.query(text)))[0] for _ in range(5))
        for query in library.gallery()
    }
    slowest = max(taken, key=lambda name: taken[name])
    over = sorted(name for name, seconds in taken.items() if seconds > 0.05)
    yield "slowest of the twenty questions", f"{1000 * taken[slowest]:.0f} ms ({slowest})"
    yield "questions over 50 ms", ", ".join(over) or "none"


def _hermit(known: Graph, edges: set[URIRef]) -> int:
    consistency.classify()  # points owlready2 to the packaged Java
    with tempfile.TemporaryDirectory(prefix="simpul-bench-") as folder:
        path = Path(folder) / "graph.nt"
        kept = Graph()
        for triple in consistency.reasoned_part(known):
            kept.add(triple)
        for triple in vocabulary.ontology():
            kept.add(triple)
        path.write_text(kept.serialize(format="nt"), encoding="utf-8")
        world = owlready2.World()
        loaded = world.get_ontology(path.as_uri()).load()
        with loaded:
            owlready2.sync_reasoner_hermit(world, infer_property_values=True, debug=0)
        result = world.as_rdflib_graph()
        found = sum(1 for edge in edges for _ in result.triples((None, edge, None)))
        world.close()
    return found


def _graphs() -> dict[str, Graph]:
    catalogue = read_catalogue(_PROJECT.catalogue)
    graphs = {}
    for path in regulation_files(_PROJECT.regulations):
        source = read_source(path)
        reading = reader.read(source, load_curation(_PROJECT.curation / f"{source.slug}.toml"))
        graphs[source.slug] = mapping.to_graph(reading, catalogue.entry(source.slug), _PROJECT.base)
    return graphs


_kept: dict[str, Graph] = {}


def _keep(graphs: dict[str, Graph]) -> None:
    _kept.update(graphs)


def _examine(job: tuple[str, int]) -> int:
    slug, copy = job
    graph = _kept[slug] if copy == 0 else _copied(_kept[slug], copy)
    lines = serialisation.nquad_lines(graph)
    inferred = materialise.infer(lines)
    name = str(graph.identifier)
    report = soundness.examine(name, set(graph), lines, inferred, _PROJECT.base)
    report += soundness.consistent(name, graph, inferred)
    if not report.conforms:
        raise RuntimeError(report.text)
    return len(graph) + sum(each.count("\n") for each in inferred.values())


def _copied(graph: Graph, copy: int) -> Graph:
    """The same under another government: ``kota-banjar`` becomes ``kota-banjar-7``."""
    regulation = next(graph.subjects(RDF.type, SIMPUL.Regulation))
    own = str(graph.value(regulation, SIMPUL.government))

    def renamed(node: object) -> object:
        if isinstance(node, URIRef) and (node == URIRef(own) or node.startswith(own + "/")):
            return URIRef(f"{own}-{copy}{node.removeprefix(own)}")
        return node

    copied = Graph(identifier=graph.identifier)
    for triple in graph:
        copied.add(tuple(map(renamed, triple)))
    return copied


def _timed(run: Callable[[], object]) -> tuple[float, object]:
    begun = time.perf_counter()
    result = run()
    return time.perf_counter() - begun, result


def _processor() -> float:
    usages = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


if __name__ == "__main__":
    asked = tuple(int(word) for word in sys.argv[1:] if word.isdigit())
    chosen = engines() if "--engines" in sys.argv else growth(asked) if asked else figures()
    for name, value in chosen:
        print(f"{name}: {value}", flush=True)
