"""``/ontology``: the documentation that lies in the release, as a page in each language or as RDF."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
from flask import Blueprint, Response, request

from simpul.query import formats
from simpul.web import conditional, language
from simpul.web.access import published, site
from simpul.web.blueprints import linkeddata
from simpul.web.blueprints.describing import described
from simpul.web.negotiation import HTML, choose
from simpul.web.problems import not_found
from simpul.web.record import KEEP

blueprint = Blueprint("ontology", __name__)


@blueprint.get("/ontology", defaults={"extension": ""})
@blueprint.get("/ontology.<extension>")
def ontology(extension: str) -> Response:
    """The ontology; as a thing of the graph like any other where the release has no documentation."""
    folder = published().release.documentation
    if not (folder / "ontology.ttl").is_file():
        return linkeddata.thing(f"ontology.{extension}" if extension else "ontology")
    pages = {f"{name}.html": name for name in language.LANGUAGES}
    if extension == "css":
        return _file(folder / "ontology.css", "text/css; charset=utf-8")
    if extension in pages:
        return _file(folder / f"ontology.{extension}", HTML.content_type, pages[extension])
    if extension and extension != "html" and formats.named(extension, "graph") is None:
        raise not_found(request.path)
    if extension == "html" or (not extension and choose(request.headers.get("Accept", ""), linkeddata.OFFERS) is HTML):
        shown = language.current()
        response = _file(folder / f"ontology.{shown}.html", HTML.content_type, shown)
        response.vary.update(("Accept", "Accept-Language"))
        return response
    quads = ox.parse(path=folder / "ontology.ttl", format=ox.RdfFormat.TURTLE)
    return described((quad.triple for quad in quads), "ontology", extension)


def _file(path: Path, content_type: str, shown: str = "") -> Response:
    """A file of the release; ``shown`` is its language."""
    request.environ[KEEP] = published().id
    response = Response(path.read_bytes(), content_type=content_type)
    if shown:
        response.headers["Content-Language"] = shown
    return conditional.stamp(response, conditional.entity_tag(path.name, published().id), site().settings)
