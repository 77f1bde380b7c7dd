"""IRIs of the graph: made from what they name, and parsed back.

An IRI can be guessed from the law it names: ``<base>kota-banjar/perwali/2023/6/pasal-15/ayat-4``. It holds no counters:
a statement hangs on its provision and is named by its content, so that it stays when other statements come or go.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote as percent_encode

from rdflib import URIRef

LAYERS = (
    "relation",
    "definition",
    "office",
    "norm",
    "citation",
    "kind-definition",
    "elaboration",
    "anomaly",
    "metadata",
)
"""Path segments that stand between a provision and a statement on it."""
RESERVED = ("graph", "ontology", "kind", "act", "rule", "office-type", "document-type", "query", "prefix")
"""First path segments under the base that are no government."""

_NUMBERED = r"(?:bab|bagian|paragraf|pasal|ayat|huruf|angka|lampiran)-[^/]+"
_UNIT = re.compile(rf"{_NUMBERED}|(?:menimbang|mengingat|menetapkan|lampiran)(?:~\d+)?")
_SPAN = re.compile(r"(\d+)-(\d+)")
_SAFE = "~._-"

NameOf = Literal[
    "government", "office", "office-type", "regulation", "text", "reading", "quote", "selector", "provision",
    "statement", "via-step", "graph", "inference-graph", "query",
]  # fmt: skip


def slug(words: str) -> str:
    """Words as a path segment: lower-case ASCII letters and digits joined by hyphens (``Kepala Dinas/Badan`` ->
    ``kepala-dinas-badan``). Words without any letter or digit give ``x`` and a short hash of them.
    """  # noqa: D205
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode("ascii")
    made = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    return made or f"x-{short_hash(words)}"


def office_slug(label: str) -> str:
    """Slug of an office's name. `Walikota` is an older spelling of `wali kota` (so UU 23/2014): one slug for both."""
    return re.sub(r"\bwalikota\b", "wali-kota", slug(label))


def short_hash(words: str) -> str:
    """First eight hexadecimal digits of the SHA-256 of words."""
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:8]


@dataclass(frozen=True)
class Name:
    """What an IRI under the base names; `Iris.parse` makes it, and `Iris.make` turns it back into the IRI.

    Attributes:
        of: what sort of thing it is.
        government: slug of the government, where there is one.
        regulation: ``perwali/2023/6`` within the government, where there is one.
        path: citation path of the provision, where there is one.
        layer: layer of a statement, or ``inference/<rule>``.
        content: rest: content slug of a statement, slug of an office, office type or graph, ``start-end`` of a quote.
        part: ``text`` or ``position`` of a selector, number of a via step.
    """

    of: NameOf
    government: str = ""
    regulation: str = ""
    path: str = ""
    layer: str = ""
    content: str = ""
    part: str = ""


class NotAName(ValueError):  # noqa: N818
    """The IRI does not name a thing of the graph; its message says why."""


@dataclass(frozen=True)
class Iris:
    """Makes and parses the IRIs under one base (an absolute IRI that ends in ``/``)."""

    base: str

    def government(self, government: str) -> URIRef:
        """A government by its slug (``kota-banjar``)."""
        return self.make(Name("government", government))

    def office(self, government: str, label: str) -> URIRef:
        """An office by government and name."""
        return self.make(Name("office", government, content=office_slug(label)))

    def office_type(self, label: str) -> URIRef:
        """An office type that is not in the ontology's scheme."""
        return self.make(Name("office-type", content=office_slug(label)))

    def regulation(self, government: str, document_type: str, year: str, number: str) -> URIRef:
        """A regulation (``kota-banjar``, ``perwali``, ``2023``, ``6``); also one that is only cited."""
        return self.make(Name("regulation", government, f"{slug(document_type)}/{slug(year)}/{slug(number)}"))

    def graph(self, regulation_slug: str) -> URIRef:
        """The named graph of a regulation by its slug, or one of ``ontology``, ``kind``, ``queries``, ``release``."""
        return self.make(Name("graph", content=regulation_slug))

    def inference_graph(self, rule: str) -> URIRef:
        """The named graph of what a rule of inference gave."""
        return self.make(Name("inference-graph", content=rule))

    def query(self, name: str) -> URIRef:
        """A query of the gallery by the stem of its file (``04-accountability-of-an-office``)."""
        return self.make(Name("query", content=name))

    def make(self, name: Name) -> URIRef:
        """The IRI of a name."""
        if name.of == "graph":
            return URIRef(f"{self.base}graph/{name.content}")
        if name.of == "inference-graph":
            return URIRef(f"{self.base}graph/inference/{name.content}")
        if name.of == "query":
            return URIRef(f"{self.base}query/{name.content}")
        if name.of == "office-type":
            return URIRef(f"{self.base}office-type/{name.content}")
        segments = [name.government]
        if name.regulation:
            segments.append(name.regulation)
        if name.of == "office":
            segments += ["office", name.content]
        elif name.of in ("text", "reading"):
            segments.append(name.of)
        elif name.of in ("quote", "selector"):
            segments += ["quote", name.content, name.part]
        elif name.of in ("provision", "statement", "via-step"):
            segments += [name.path, name.layer, name.content]
            segments += ["via", name.part] if name.part else []
        return URIRef(self.base + "/".join(segment for segment in segments if segment))

    def parse(self, iri: str) -> Name:
        """What an IRI names.

        Raises:
            NotAName: if it does not stand under the base, or is not built like any name of the graph.
        """
        if not iri.startswith(self.base):
            raise NotAName(f"{iri} does not begin with {self.base}.")
        segments = iri.removeprefix(self.base).split("/")
        if not all(segments):
            raise NotAName(f"{iri} has an empty path segment.")
        match segments:
            case ["graph", "inference", rule]:
                return Name("inference-graph", content=rule)
            case ["graph", content] if content != "inference":
                return Name("graph", content=content)
            case ["query", content]:
                return Name("query", content=content)
            case ["office-type", content]:
                return Name("office-type", content=content)
            case [first, *_] if first in RESERVED:
                raise NotAName(f"{iri} names nothing: {first} is no government.")
            case [government]:
                return Name("government", government)
            case [government, "office", content]:
                return Name("office", government, content=content)
            case [government, document_type, year, number, *rest]:
                return _parse_rest(iri, Name("regulation", government, f"{document_type}/{year}/{number}"), rest)
            case _:
                raise NotAName(f"{iri} names nothing: a regulation is <government>/<type>/<year>/<number>.")


def _parse_rest(iri: str, regulation: Name, rest: list[str]) -> Name:
    government, number = regulation.government, regulation.regulation
    match rest:
        case []:
            return regulation
        case ["text"]:
            return Name("text", government, number)
        case ["reading"]:
            return Name("reading", government, number)
        case ["quote", span] if _SPAN.fullmatch(span):
            return Name("quote", government, number, content=span)
        case ["quote", span, ("text" | "position") as selector] if _SPAN.fullmatch(span):
            return Name("selector", government, number, content=span, part=selector)
    units = 0
    while units < len(rest) and _UNIT.fullmatch(rest[units]):
        units += 1
    path, tail = "/".join(rest[:units]), rest[units:]
    match tail:
        case [] if path:
            return Name("provision", government, number, path)
        case [layer, content] if layer in LAYERS:
            return Name("statement", government, number, path, layer, content)
        case [layer, content, "via", part] if layer in LAYERS and part.isascii() and part.isdigit():
            return Name("via-step", government, number, path, layer, content, part)
        case ["inference", rule, content]:
            return Name("statement", government, number, path, f"inference/{rule}", content)
        case ["inference", rule, content, "via", part] if part.isascii() and part.isdigit():
            return Name("via-step", government, number, path, f"inference/{rule}", content, part)
    raise NotAName(f"{iri} names nothing: {'/'.join(tail)} is no provision, layer or quote of a regulation.")


@dataclass(frozen=True)
class RegulationIris:
    """Makes the IRIs that hang on one regulation (``regulation``, as `Iris.regulation` makes it)."""

    regulation: URIRef

    @property
    def text(self) -> URIRef:
        """The source text."""
        return URIRef(f"{self.regulation}/text")

    @property
    def reading(self) -> URIRef:
        """The activity of reading the source text."""
        return URIRef(f"{self.regulation}/reading")

    def quote(self, start: int, end: int) -> URIRef:
        """A quote by its offsets (code points, end exclusive)."""
        return URIRef(f"{self.regulation}/quote/{start}-{end}")

    def provision(self, path: str) -> URIRef:
        """A provision by its citation path; the regulation itself for the empty path."""
        return URIRef(f"{self.regulation}/{percent_encode(path, safe='/' + _SAFE)}") if path else self.regulation

    def statement(self, path: str, layer: str, content: str) -> URIRef:
        """A statement by its provision, layer and content slug (letters, digits, hyphens)."""
        return URIRef(f"{self.provision(path)}/{layer}/{percent_encode(content, safe=_SAFE)}")

    @staticmethod
    def via_step(statement: URIRef, position: int) -> URIRef:
        """The step of an act at ``position`` (from 1) of its passage."""
        return URIRef(f"{statement}/via/{position}")
