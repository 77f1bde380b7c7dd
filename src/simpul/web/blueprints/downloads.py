"""The files of a release: dumps and tables, by ``/download/...``, with sizes and checksums in ``/.well-known/void``."""

from __future__ import annotations

from base64 import b64encode

from flask import Blueprint, Response, request, send_file

from simpul.web.access import published, site
from simpul.web.problems import not_found

blueprint = Blueprint("downloads", __name__)


@blueprint.get("/download/<path:path>")
def file(path: str) -> Response:
    """A file that the manifest names; nothing else of the disk can be had. Ranges are served (RFC 9110, section 14)."""
    entry = next((entry for entry in published().manifest.get("files", ()) if entry["path"] == path), None)
    if entry is None:
        raise not_found(request.path)
    media_type = str(entry.get("mediaType", "application/octet-stream"))
    response = send_file(
        published().release.path / path,
        mimetype=media_type,
        conditional=True,
        etag=str(entry["sha256"]),
        max_age=site().settings.cache_age,
    )
    response.headers["Repr-Digest"] = f"sha-256=:{_base64(str(entry['sha256']))}:"
    return response


def _base64(hexadecimal: str) -> str:
    return b64encode(bytes.fromhex(hexadecimal)).decode("ascii")
