"""Entity tags and what follows from them: 304 without any work (RFC 9110, sections 8.8 and 13)."""

from __future__ import annotations

import hashlib

from flask import Response, request

from simpul.settings import Settings


def entity_tag(*parts: str) -> str:
    """A weak entity tag: the same for responses that say the same, byte for byte or not."""
    content = "\x1f".join(parts)
    return f'W/"{hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:24]}"'


def matches(header: str, etag: str) -> bool:
    """Whether an If-None-Match header names an entity tag, by weak comparison."""
    plain = etag.removeprefix("W/")
    return any(part.strip() == "*" or part.strip().removeprefix("W/") == plain for part in header.split(","))


def not_modified(etag: str) -> bool:
    """Whether the client of this request has what a tag names."""
    header = request.headers.get("If-None-Match", "")
    return bool(header) and request.method in ("GET", "HEAD") and matches(header, etag)


def stamp(response: Response, etag: str, settings: Settings) -> Response:
    """Say how long a response stays true: others may keep it for a while, and then ask again with its tag.

    Where the client has it already it is told so, and the body is not sent again (RFC 9110, section 15.4.5).
    """
    if response.status_code == 200 and not_modified(etag):
        vary = response.vary.to_header()
        response.close()
        response = Response(status=304)
        response.headers["Vary"] = vary
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = f"public, max-age={settings.cache_age}"
    return response
