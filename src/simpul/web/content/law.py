"""Regulations, provisions and quotes as pages show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from simpul.query.engine import Engine, Row
from simpul.web.content.things import HEADER


@dataclass(frozen=True)
class Regulation:
    """A regulation in a list.

    Attributes:
        iri: its IRI.
        label: its citation (``Peraturan Wali Kota Banjar Nomor 6 Tahun 2023``).
        title: what it is about.
        government: IRI of the government; empty where unknown.
        government_label: its name.
        date: of enactment (ISO 8601); empty where unknown.
    """

    iri: str
    label: str
    title: str = ""
    government: str = ""
    government_label: str = ""
    date: str = ""


@dataclass(frozen=True)
class Provision:
    """A provision.

    Attributes:
        iri: its IRI.
        path: citation path (``pasal-15/ayat-4``).
        label: short name (``Pasal 15 ayat (4)``).
        unit: type of unit (``pasal``, ``bab``, ...).
        number: as printed.
        heading: of a container; empty for others.
        text: its own words.
        start, end: offsets in the source text, code points.
        order: place in the regulation.
        status: what became of it (``stated``, ``empty``, ``not-understood``); empty where that is not said.
        citation: legal citation.
        parent: IRI of what it is part of.
    """

    iri: str
    path: str
    label: str
    unit: str
    number: str
    heading: str
    text: str
    start: int
    end: int
    order: int
    status: str
    citation: str
    parent: str

    @property
    def depth(self) -> int:
        """How deep it stands among pasal, ayat, huruf, angka; 0 for a pasal and for containers."""
        return 0 if self.unit in ("bab", "bagian", "paragraf") else self.path.count("/")


@dataclass(frozen=True)
class Passage:
    """A stretch of the source text with one part marked.

    Attributes:
        before, marked, after: the words.
        start, end: offsets of the marked part, code points.
    """

    before: str
    marked: str
    after: str
    start: int
    end: int


def regulations(engine: Engine) -> list[Regulation]:
    """The regulations of the graph by government and date."""
    rows = engine.select(f"""{HEADER}SELECT ?r ?label ?title ?g ?gl ?date {{
  ?r a simpul:Regulation ; rdfs:label ?label .
  OPTIONAL {{ ?r eli:title ?title }}
  OPTIONAL {{ ?r simpul:government ?g . OPTIONAL {{ ?g rdfs:label ?gl }} }}
  OPTIONAL {{ ?r eli:date_document ?date }}
}} ORDER BY ?gl ?date ?label""")
    unique = {row["r"].value: row for row in reversed(rows)}
    return [
        Regulation(iri, _text(row, "label"), _text(row, "title"), _text(row, "g"), _text(row, "gl"), _text(row, "date"))
        for iri, row in reversed(unique.items())
    ]


def provisions(engine: Engine, regulation: str) -> list[Provision]:
    """All provisions of a regulation in the order of its text."""
    return _provisions(engine, f"?p simpul:inRegulation <{regulation}> .")


def provision(engine: Engine, iri: str) -> Provision | None:
    """A provision; None where the IRI names none."""
    return next(iter(_provisions(engine, f"VALUES ?p {{ <{iri}> }}")), None)


def provisions_named(engine: Engine, iris: Sequence[str]) -> list[Provision]:
    """The provisions that some IRIs name, in the order of the law."""
    return _provisions(engine, f"VALUES ?p {{ {' '.join(f'<{iri}>' for iri in iris)} }}")


def containing(engine: Engine, iri: str) -> list[Provision]:
    """The provisions that a provision is a part of, the outermost first."""
    return _provisions(engine, f"<{iri}> eli:is_part_of+ ?p .")


def parts(engine: Engine, iri: str) -> list[Provision]:
    """The provisions directly below one, in order."""
    return _provisions(engine, f"?p eli:is_part_of <{iri}> .")


def _provisions(engine: Engine, pattern: str) -> list[Provision]:
    names = "?p ?path ?label ?unit ?number ?heading ?text ?start ?end ?order ?status ?citation ?parent"
    rows = engine.select(f"""{HEADER}SELECT {names} {{
  {pattern}
  ?p a simpul:Provision ; simpul:path ?path .
  OPTIONAL {{ ?p rdfs:label ?label }} OPTIONAL {{ ?p simpul:unitType ?unit }} OPTIONAL {{ ?p eli:number ?number }}
  OPTIONAL {{ ?p eli:title ?heading }} OPTIONAL {{ ?p simpul:text ?text }}
  OPTIONAL {{ ?p simpul:start ?start ; simpul:end ?end }} OPTIONAL {{ ?p simpul:order ?order }}
  OPTIONAL {{ ?p simpul:coverageStatus ?status }} OPTIONAL {{ ?p simpul:citation ?citation }}
  OPTIONAL {{ ?p eli:is_part_of ?parent }}
}} ORDER BY ?order""")
    unique = {row["p"].value: _provision(row) for row in reversed(rows)}
    return sorted(unique.values(), key=lambda one: (one.order, one.path))


def _provision(row: Row) -> Provision:
    return Provision(
        iri=row["p"].value,
        path=_text(row, "path"),
        label=_text(row, "label") or _text(row, "path"),
        unit=_text(row, "unit"),
        number=_text(row, "number"),
        heading=_text(row, "heading"),
        text=_text(row, "text"),
        start=int(_text(row, "start") or 0),
        end=int(_text(row, "end") or 0),
        order=int(_text(row, "order") or 0),
        status=_text(row, "status"),
        citation=_text(row, "citation"),
        parent=_text(row, "parent"),
    )


def passage(engine: Engine, quote: str, around: Sequence[tuple[int, int]]) -> Passage | None:
    """The words of a quote where they stand in the source text.

    Args:
        engine: answers the queries.
        quote: IRI of the quote.
        around: spans of the provisions to show; widened where the quote goes beyond.
    """
    rows = engine.select(f"""{HEADER}SELECT ?start ?end ?source ?exact {{
  <{quote}> oa:hasSelector ?position , ?words .
  ?position oa:start ?start ; oa:end ?end .
  OPTIONAL {{ ?words oa:exact ?exact }}
  OPTIONAL {{ <{quote}> oa:hasSource ?source }}
}}""")
    if not rows:
        return None
    start, end = int(_text(rows[0], "start")), int(_text(rows[0], "end"))
    exact = next((_text(row, "exact") for row in rows if "exact" in row), "")
    first = min([start, *(one for one, _ in around)])
    last = max([end, *(other for _, other in around)])
    source = _text(rows[0], "source")
    # SUBSTR counts characters from 1 (XPath), offsets count them from 0.
    found = engine.select(
        f"{HEADER}SELECT (SUBSTR(?c, {first + 1}, {last - first}) AS ?part) {{ <{source}> simpul:content ?c }}"
    )
    if not found:
        return Passage("", exact, "", start, end)
    part = found[0]["part"].value
    return Passage(part[: start - first], part[start - first : end - first], part[end - first :], start, end)


def _text(row: Row, name: str) -> str:
    return row[name].value if name in row else ""
