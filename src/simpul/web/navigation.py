"""What the head of every page leads to."""

from __future__ import annotations

MAIN: tuple[tuple[str, str], ...] = (
    ("pages.regulations", "regulations"),
    ("offices.all_offices", "nav_offices"),
    ("network.explorer", "network"),
    ("comparing.overview", "compare"),
    ("findings.overview", "findings"),
    ("describing.queries", "questions"),
    ("sparql.endpoint", "nav_sparql"),
    ("downloads.overview", "download"),
)
"""Endpoint of the view and key of its words, in the order in which they are shown."""

FOOT: tuple[tuple[str, str], ...] = (
    ("statements.all_statements", "statements"),
    ("quality.overview", "quality"),
    ("ontology.ontology", "ontology"),
)
"""What the foot of every page leads to, in the same way."""
