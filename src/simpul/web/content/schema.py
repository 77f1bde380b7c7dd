"""What search engines read of a page: schema.org in JSON-LD (https://schema.org/Legislation, /Dataset)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simpul.settings import Settings
from simpul.web.content.law import Provision
from simpul.web.content.things import Thing
from simpul.web.words import WORDS

ELI = "http://data.europa.eu/eli/ontology#"
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
Node = dict[str, Any]


def dataset(settings: Settings, manifest: Mapping[str, Any], issued: str, public_url: str) -> Node:
    """The whole graph as a dataset.

    Args:
        settings: of this run.
        manifest: of the release.
        issued: its date (ISO 8601); empty where unknown.
        public_url: address of the site, without slash at its end.
    """
    indonesian, english = WORDS["about"]
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "Dataset",
            "@id": settings.base,
            "name": WORDS["site"][1],
            "description": [
                {"@language": "id", "@value": indonesian},
                {"@language": "en", "@value": english},
            ],
            "url": f"{public_url}/",
            "license": LICENCE,
            "isAccessibleForFree": True,
            "inLanguage": "id",
            "spatialCoverage": {"@type": "Country", "name": "Indonesia"},
            "version": str(manifest.get("release", "")),
            "dateModified": issued,
            "hasPart": [
                {"@type": "Legislation", "name": regulation["title"]}
                for regulation in manifest.get("regulations", ())
                if regulation.get("title")
            ],
        }
    )


def regulation(found: Thing) -> Node:
    """A regulation as legislation."""
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "Legislation",
            "@id": found.iri,
            "url": found.iri,
            "name": found.labels.get("id") or found.labels.get("", ""),
            "description": found.text(f"{ELI}title", "id"),
            "legislationIdentifier": found.labels.get("id", ""),
            "legislationDate": found.text(f"{ELI}date_document"),
            "datePublished": found.text(f"{ELI}date_publication"),
            "legislationJurisdiction": {"@type": "AdministrativeArea", "name": "Indonesia"},
            "inLanguage": "id",
        }
    )


def provision(found: Provision, regulation_iri: str) -> Node:
    """A provision as a part of legislation."""
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "Legislation",
            "@id": found.iri,
            "url": found.iri,
            "name": found.citation or found.label,
            "headline": found.heading,
            "text": found.text,
            "position": found.order,
            "isPartOf": {"@type": "Legislation", "@id": found.parent or regulation_iri},
            "inLanguage": "id",
        }
    )


def _filled(node: Node) -> Node:
    """A node without its empty values."""
    return {name: value for name, value in node.items() if value not in ("", None, [])}
