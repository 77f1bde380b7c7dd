"""The network of offices: a picture to explore, a table of the same, and files of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, Response, request, url_for

from simpul.web import conditional, graphml, language
from simpul.web.access import published, site
from simpul.web.blueprints import lists, narrowing
from simpul.web.content import choices, edges, listing, network
from simpul.web.content.choices import CHAIN, Choice
from simpul.web.content.edges import ALL, Filters
from simpul.web.content.network import Line, Network
from simpul.web.content.statements import label_of
from simpul.web.problems import Problem, not_found
from simpul.web.rendering import Alternate, page
from simpul.web.words import WORDS

blueprint = Blueprint("network", __name__)
MOST_LINES = 500
"""Lines that a picture is made of at most; with more of them it shows nothing that can be read."""
LAYOUTS = ("auto", "tree", "force")
_PARAMETERS = ("government", "kind", "act", "type", "class", "derivation")
_SUGGESTED = 8
Pairs = list[tuple[str, str]]


@blueprint.get("/network")
def explorer() -> Response:
    """The network as a page: a form, a picture made by a script, and a table of the same lines."""
    engine = site().engine
    known = _known()
    filters, start = _filters(known), None
    pairs = _pairs()
    if not pairs and known["government"]:
        # Everything at once is a tangle: to begin with there is one government, and a sentence that says so.
        start = known["government"][0]
        filters = Filters(governments=(start.iri,), derivation="stated")
        pairs = [("government", start.value), ("derivation", "stated")]
    layout = narrowing.code("layout", LAYOUTS) or "auto"
    statements = edges.count(engine, filters)
    # More than that are not even put together: the page says how many there are, and where.
    beyond = statements > lists.MOST_ROWS
    found = Network((), {}) if beyond else network.network(engine, filters)
    total = len(found.lines)
    number = lists.page_number(listing.pages(total))
    shown = found.lines[(number - 1) * listing.SIZE : number * listing.SIZE]
    detailed = found.detailed(engine, shown)
    narrowed = (*pairs, *narrowing.given(layout="" if layout == "auto" else layout))
    return page(
        "network.html",
        alternates=_alternates(pairs),
        part=listing.Part(url_for("network.explorer"), tuple(narrowed), number, total, ()),
        source=_address("json", pairs),
        graphml=_address("graphml", pairs),
        layout=("tree" if found.in_ranks else "force") if layout == "auto" else layout,
        layouts=LAYOUTS,
        asked_layout=layout,
        network=found,
        lines=detailed.lines,
        most=MOST_LINES,
        narrower=_narrower(found, known, pairs) if total > MOST_LINES else (),
        beyond=_by_government(filters, known, pairs) if beyond else (),
        statements=statements,
        most_statements=lists.MOST_ROWS,
        start=start,
        known=known,
        classes=tuple(choices.OFFICE_CLASSES),
        derivations=choices.DERIVATIONS,
        chosen=_chosen(pairs),
        words={key: language.say(key) for key in WORDS if key.startswith(("panel_", "net_", "class_"))}
        | {key: language.say(key) for key in ("stated", "inferred", "via", "statement")},
    )


@blueprint.get("/network.<extension>")
def data(extension: str) -> Response:
    """The statements of a network as CSV or JSON, or the network as GraphML; without parameters, all of it."""
    if extension not in ("csv", "json", "graphml"):
        raise not_found(request.path)
    engine = site().engine
    filters = _filters(_known())
    total = edges.count(engine, filters)
    if total > lists.MOST_ROWS:
        raise Problem(
            400,
            "parameters",
            f"The network has {total} statements and is given up to {lists.MOST_ROWS}: narrow it.",
            f"Jejaring ini memuat {total} pernyataan, sedangkan batasnya {lists.MOST_ROWS}: persempit pilihannya.",
        )
    if extension != "graphml":
        return lists.tabled(lambda: network.table(network.network(engine, filters).detailed(engine)), extension, total)
    etag = conditional.entity_tag("graphml", published().id, request.full_path, request.script_root)
    if conditional.not_modified(etag):
        return conditional.stamp(Response(status=304), etag, site().settings)
    response = Response(
        graphml.written(network.network(engine, filters).detailed(engine)), content_type=graphml.MEDIA_TYPE
    )
    response.headers["Content-Disposition"] = 'attachment; filename="network.graphml"'
    return conditional.stamp(response, etag, site().settings)


def _known() -> dict[str, tuple[Choice, ...]]:
    known = narrowing.known()
    return {"government": known.regulating, "kind": known.kinds, "act": known.acts, "type": known.types}


def _filters(known: dict[str, tuple[Choice, ...]]) -> Filters:
    every = Choice(ALL)
    office_type = narrowing.chosen("type", known["type"])
    acts = (every, *known["act"], Choice(CHAIN))
    return Filters(
        governments=tuple(one.iri for one in narrowing.several("government", known["government"])),
        kinds=tuple(one.value for one in narrowing.several("kind", (every, *known["kind"]))),
        acts=tuple(one.value for one in narrowing.several("act", acts)),
        type=office_type.iri if office_type else "",
        office_class=narrowing.code("class", tuple(choices.OFFICE_CLASSES)),
        derivation=narrowing.code("derivation", choices.DERIVATIONS),
    )


def _pairs() -> Pairs:
    """The parameters of the address that choose the network, empty ones too: a form sent empty asks for all."""
    return [(name, value) for name, value in request.args.items(multi=True) if name in _PARAMETERS]


def _chosen(pairs: Pairs) -> dict[str, tuple[str, ...]]:
    return {name: tuple(value for one, value in pairs if one == name and value) for name in _PARAMETERS}


def _address(extension: str, pairs: Pairs) -> str:
    given = [(name, value) for name, value in pairs if value]
    return url_for("network.data", extension=extension) + (f"?{urlencode(given)}" if given else "")


def _alternates(pairs: Pairs) -> Sequence[Alternate]:
    tables = lists.tables(lambda extension: _address(extension, pairs))
    return (*tables, Alternate(_address("graphml", pairs), graphml.MEDIA_TYPE, "GraphML"))


def _narrower(found: Network, known: dict[str, tuple[Choice, ...]], pairs: Pairs) -> list[dict[str, Any]]:
    """Narrower choices that leave the most lines, with how many each leaves, by what they narrow."""
    lines = found.lines
    counted = {
        "government": Counter(value for line in lines for value in _governments_of(line, known["government"])),
        "kind": Counter(line.code for line in lines if line.layer == "kind"),
        "act": Counter(line.code for line in lines if line.layer != "kind"),
        "derivation": Counter(
            code
            for line in lines
            for code in {"inferred" if relation.inferred else "stated" for relation in line.relations}
        ),
    }
    groups = []
    for name, counts in counted.items():
        others = [(one, value) for one, value in pairs if one != name and value]
        if name in ("kind", "act"):
            others = [(one, value) for one, value in others if one not in ("kind", "act")]
        fitting = [(value, n) for value, n in counts.most_common() if n < len(lines)][:_SUGGESTED]
        offers = [
            {
                "label": _label(name, value, known),
                "count": n,
                "address": f"{url_for('network.explorer')}?{urlencode([*others, (name, value)])}",
            }
            for value, n in fitting
        ]
        if offers:
            groups.append({"name": name, "offers": offers})
    return groups


def _by_government(filters: Filters, known: dict[str, tuple[Choice, ...]], pairs: Pairs) -> list[tuple[str, int, str]]:
    """Name, number of statements and address of the network of each government, the most first."""
    others = [(name, value) for name, value in pairs if name != "government" and value]
    of_iri = {choice.iri: choice for choice in known["government"]}
    return [
        (
            label_of(of_iri[iri].labels, language.current()) or of_iri[iri].value,
            n,
            f"{url_for('network.explorer')}?{urlencode([*others, ('government', of_iri[iri].value)])}",
        )
        for iri, n in edges.by_government(site().engine, filters).items()
        if iri in of_iri
    ]


def _governments_of(line: Line, known: Sequence[Choice]) -> set[str]:
    """Values of the governments whose regulations say what makes a line."""
    regulations = {relation.regulation for relation in line.relations}
    return {choice.value for choice in known if any(one.startswith(f"{choice.iri}/") for one in regulations)}


def _label(name: str, value: str, known: dict[str, tuple[Choice, ...]]) -> str:
    choice = choices.find(known.get(name, ()), value)
    if choice:
        return label_of(choice.labels, language.current()) or value
    return (
        language.say(f"net_{value}" if value == CHAIN else value) if value in (CHAIN, *choices.DERIVATIONS) else value
    )
