"""The site: SPARQL protocol, linked data and pages over a release."""

from simpul.web.application import create_app
from simpul.web.server import serve

__all__ = ["create_app", "serve"]
