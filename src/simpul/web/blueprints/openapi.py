"""``/openapi.json``: the addresses for programs."""

from __future__ import annotations

import json

from flask import Blueprint, Response, request

from simpul.web import conditional, openapi
from simpul.web.access import public_url, published, site
from simpul.web.content import queries
from simpul.web.record import KEEP

blueprint = Blueprint("openapi", __name__)


@blueprint.get("/openapi.json")
def document() -> Response:
    """The OpenAPI 3.1 document of the site."""
    gallery = site().gallery
    options: dict[str, list[str]] = {}
    for query in gallery:
        named = {parameter.name: parameter.type for parameter in query.parameters}
        if named.keys() and not {*named.values()} <= options.keys():
            for name, found in queries.options(site().engine, query).items():
                options[named[name]] = [option.value for option in found]
    content = openapi.document(site().settings, gallery, public_url(), options)
    body = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    request.environ[KEEP] = published().id
    etag = conditional.entity_tag("openapi", published().id, public_url())
    return conditional.stamp(Response(body, content_type=openapi.MEDIA_TYPE), etag, site().settings)
