"""Pages made from templates, with the headers that all have and links to the same as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import Response, render_template, request

from simpul.web import conditional, language
from simpul.web.access import published, site
from simpul.web.negotiation import HTML
from simpul.web.record import KEEP


@dataclass(frozen=True)
class Alternate:
    """What a page shows, in another form at a neighbouring address.

    Attributes:
        address: on this site, with the path prefix.
        media_type: what it is sent as.
        label: its name for readers (``CSV``).
    """

    address: str
    media_type: str
    label: str


def page(template: str, *, alternates: Sequence[Alternate] = (), **values: Any) -> Response:
    """A page made from a template.

    Args:
        template: its name.
        alternates: the page's data; they are named in its head, in its foot and in Link headers.
        values: what the template shows.
    """
    release = published().id
    etag = conditional.entity_tag("page", release, request.full_path, language.current(), request.script_root)
    if conditional.not_modified(etag):
        response = Response(status=304)
    else:
        body = render_template(template, alternates=alternates, **values)
        response = Response(body, content_type=HTML.content_type)
        response.headers["Content-Language"] = language.current()
        if release == site().engine.release:
            request.environ[KEEP] = release
    for one in alternates:
        response.headers.add("Link", f'<{one.address}>; rel="alternate"; type="{one.media_type}"')
    response.vary.update(("Accept", "Accept-Language"))
    return conditional.stamp(response, etag, site().settings)
