"""Headers that close doors, and CORS, on every response."""

from __future__ import annotations

from flask import Flask, Response, request

from simpul.web.access import site
from simpul.web.body import AnswerBody, whole_only
from simpul.web.compression import CODINGS, SMALLEST, compress, compressible, encoder
from simpul.web.negotiation import choose_encoding
from simpul.web.record import KEEP, record_of

POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)
"""Content-Security-Policy: nothing from elsewhere, no inline script or style."""
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
LARGEST = 2 << 20
"""Bytes above which a file is sent as it is."""
_EXPOSED = "ETag, Link, Retry-After, Simpul-Limits, Simpul-Release, Simpul-Rows, Simpul-Truncated"


def register(app: Flask) -> None:
    """Put the headers on every response of an application."""
    app.after_request(_close_doors)


def _close_doors(response: Response) -> Response:
    if request.endpoint == "static" and response.status_code == 200:
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        request.environ[KEEP] = site().engine.release
    record_of(request.environ)["part"] = request.blueprint or "static"
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    origin = site().settings.cors_origin
    if origin:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Expose-Headers"] = _EXPOSED
        if origin != "*":
            response.vary.add("Origin")
        if request.method == "OPTIONS":
            response.headers["Access-Control-Allow-Methods"] = "GET, HEAD, POST, OPTIONS"
            response.headers["Access-Control-Allow-Headers"] = "Accept, Content-Type, If-None-Match"
            response.headers["Access-Control-Max-Age"] = "86400"
    response = _compressed(response)
    if request.method == "HEAD" and isinstance(response.response, AnswerBody):
        # Its head is that of the answer to GET (RFC 9110, section 9.3.2).
        response.response.close()
        response.response = []
        response.direct_passthrough = False
    return response


def _compressed(response: Response) -> Response:
    """The response in a content coding that the client accepts, where that makes it smaller."""
    if not compressible(response.mimetype or "") or "Content-Encoding" in response.headers:
        return response
    response.vary.add("Accept-Encoding")
    coding = choose_encoding(request.headers.get("Accept-Encoding", ""), CODINGS)
    if coding == "identity" or response.status_code in (204, 304):
        return response
    if isinstance(response.response, AnswerBody):
        if whole_only():
            return response
        response.response.encoder = encoder(coding)
        response.headers.pop("Content-Length", None)
    elif not SMALLEST <= (response.content_length or 0) <= LARGEST or response.status_code == 206:
        return response
    else:
        response.direct_passthrough = False
        source = response.response
        response.set_data(compress(response.get_data(), coding))
        close = getattr(source, "close", None)
        if close:
            close()
    response.headers["Content-Encoding"] = coding
    return response
