"""A network as GraphML (http://graphml.graphdrawing.org/specification.html), for Gephi, yEd, networkx and igraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from simpul.web.content.network import Network, Relation

MEDIA_TYPE = "application/graphml+xml"
_NODE = ("label", "class", "type", "government")
_EDGE = ("layer", "relation", "label_id", "label_en", "derivation", "via", "citation", "quote", "regulation")
# What XML 1.0 cannot hold in any form (section 2.2, Char).
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def written(found: Network) -> str:
    """A detailed network: a node for each office, an edge for each statement, directed but for kinds."""
    return "\n".join(_lines(found)) + "\n"


def _lines(found: Network) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for target, names in (("node", _NODE), ("edge", _EDGE)):
        for name in names:
            yield f'<key id="{target}-{name}" for="{target}" attr.name="{name}" attr.type="string"/>'
    yield '<graph id="network" edgedefault="directed">'
    for iri in sorted(found.offices):
        office = found.offices[iri]
        yield f"<node id={quoteattr(iri)}>"
        values = (office.label, " ".join(office.classes), office.type, office.government)
        yield from _data("node", _NODE, values)
        yield "</node>"
    for one in found.relations:
        directed = "false" if one.layer == "kind" else "true"
        ends = f"source={quoteattr(one.source)} target={quoteattr(one.target)}"
        yield f'<edge id={quoteattr(one.statement)} {ends} directed="{directed}">'
        yield from _data("edge", _EDGE, _values(one))
        yield "</edge>"
    yield "</graph>"
    yield "</graphml>"


def _values(one: Relation) -> tuple[str, ...]:
    return (
        *(one.layer, one.code, one.labels.get("id", one.code), one.labels.get("en", one.code)),
        *("inferred" if one.inferred else "stated", " > ".join(one.via), " | ".join(one.citations.values())),
        *(one.quote, one.regulation),
    )


def _data(target: str, names: tuple[str, ...], values: tuple[str, ...]) -> Iterator[str]:
    for name, value in zip(names, values, strict=True):
        if value:
            yield f'<data key="{target}-{name}">{escape(_NO_XML.sub("", value))}</data>'
