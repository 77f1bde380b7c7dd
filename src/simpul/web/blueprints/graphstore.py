"""Whole graphs for reading: ``/graph-store`` (SPARQL 1.1 Graph Store HTTP Protocol, sections 4 and 5.2)."""

from __future__ import annotations

from flask import Blueprint, Response, request

from simpul.query import formats
from simpul.query.dataset import Dataset
from simpul.query.formats import Format
from simpul.web.access import site
from simpul.web.blueprints.answering import answered
from simpul.web.negotiation import choose
from simpul.web.problems import Problem, not_acceptable

blueprint = Blueprint("graphstore", __name__)


@blueprint.get("/graph-store")
def graph() -> Response:
    """The default graph (``?default``) or a named one (``?graph=IRI``)."""
    names = request.args.getlist("graph")
    if len(names) + ("default" in request.args) != 1:
        raise Problem(
            400,
            "graph",
            "Name one graph: ?default for the default graph, or ?graph= with the IRI of a named graph.",
            "Sebutkan satu graf: ?default untuk graf bawaan, atau ?graph= dengan IRI graf bernama.",
        )
    form = _form()
    if not names:
        return answered("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", form, "query")
    (iri,) = Dataset(named=(names[0],)).named
    if not site().engine.exists(f"ASK {{ GRAPH <{iri}> {{ ?s ?p ?o }} }}"):
        raise Problem(404, "not-found", f"There is no graph {iri}.", f"Tidak ada graf {iri}.")
    return answered(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{iri}> {{ ?s ?p ?o }} }}", form, "query")


def _form() -> Format:
    wanted = request.args.get("format", "")
    form = formats.named(wanted, "graph") if wanted else choose(request.headers.get("Accept", ""), formats.GRAPHS)
    if form is None:
        raise not_acceptable("A graph", "Graf", formats.GRAPHS)
    return form
