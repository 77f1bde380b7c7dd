"""What every view can reach: the site, the release that the request began with, and the link maker."""

from __future__ import annotations

from typing import cast

from flask import current_app, g, request

from simpul.web.site import Published, Site


def site() -> Site:
    """The site of the application."""
    return cast(Site, current_app.extensions["simpul"])


def published() -> Published:
    """The release that this request is answered over."""
    found: Published | None = g.get("published")
    if found is None:
        found = g.published = site().published
    return found


def public_url() -> str:
    """Address of the site as seen from outside, without slash at its end: the setting, or as this request shows it."""
    settings = site().settings
    root = settings.public_url.rstrip("/") or request.host_url.rstrip("/")
    return root + settings.path_prefix


def href(iri: str) -> str:
    """Where a link to an IRI leads."""
    return site().addresses.href(iri)
