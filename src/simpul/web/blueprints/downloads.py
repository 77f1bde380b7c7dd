"""The files of a release: ``/download`` says what there is and how to use it, ``/download/...`` are the files.

Sizes and checksums are also in ``/.well-known/void`` and in ``/download/SHA256SUMS``.
"""

from __future__ import annotations

from base64 import b64encode

from flask import Blueprint, Response, request, send_file, url_for

from simpul.query import formats
from simpul.web import conditional, tabular
from simpul.web.access import href, public_url, published, site
from simpul.web.content import harvest
from simpul.web.problems import not_found
from simpul.web.record import KEEP
from simpul.web.rendering import Alternate, page
from simpul.web.tabular import Table
from simpul.web.words import WORDS

blueprint = Blueprint("downloads", __name__)


@blueprint.get("/download")
@blueprint.get("/download.<extension>")
def overview(extension: str = "") -> Response:
    """What can be downloaded, how to cite and mirror it, and examples of its use."""
    found = harvest.files(published().manifest)
    if extension:
        if extension not in tabular.MEDIA_TYPES:
            raise not_found(request.path)
        rows = [(one.path, one.media_type, one.size, one.sha256, _address(one.path)) for one in found]
        return tabular.written(Table(("path", "media_type", "bytes", "sha256", "address"), rows), extension)
    return page(
        "download.html",
        alternates=[
            *(
                Alternate(url_for("downloads.overview", extension=name), media_type, name.upper())
                for name, media_type in tabular.MEDIA_TYPES.items()
            ),
            Alternate(url_for("describing.void", extension="ttl"), "text/turtle", "VoID, DCAT"),
        ],
        files=found,
        tables=harvest.tables(published().release, found),
        size=harvest.size,
        formats=formats.GRAPHS,
        reference=harvest.Reference(
            WORDS["download_title_of_data"][0], published().id, published().issued, f"{public_url()}/"
        ),
        base=site().settings.base,
        public_url=public_url(),
        examples=[(name, needs, _example(name)) for name, needs in harvest.EXAMPLES.items()],
    )


def _address(path: str) -> str:
    return f"{public_url()}/download/{path}"


@blueprint.get("/download/SHA256SUMS")
def checksums() -> Response:
    """The checksums of all files, as ``sha256sum --check`` reads them."""
    return _text(harvest.checksums(harvest.files(published().manifest)), "checksums")


@blueprint.get("/download/examples/<name>")
def example(name: str) -> Response:
    """An example with the addresses of this site."""
    if name not in harvest.EXAMPLES:
        raise not_found(request.path)
    return _text(_example(name), f"example-{name}")


def _example(name: str) -> str:
    iri = harvest.first_regulation(site().engine)
    thing = href(iri).removeprefix(site().settings.path_prefix).lstrip("/") if iri else ""
    return harvest.example(name, public_url(), thing)


def _text(content: str, name: str) -> Response:
    request.environ[KEEP] = published().id
    etag = conditional.entity_tag(name, published().id, public_url())
    return conditional.stamp(Response(content, content_type="text/plain; charset=utf-8"), etag, site().settings)


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
