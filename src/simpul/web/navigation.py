"""What the head of every page leads to."""

from __future__ import annotations

MAIN: tuple[tuple[str, str], ...] = (
    ("pages.regulations", "regulations"),
    ("offices.all_offices", "offices"),
    ("statements.all_statements", "statements"),
    ("network.explorer", "network"),
    ("comparing.overview", "compare"),
    ("describing.queries", "questions"),
    ("sparql.endpoint", "query"),
)
"""Endpoint of the view and key of its words, in the order in which they are shown."""

FOOT: tuple[tuple[str, str], ...] = (
    ("findings.overview", "findings"),
    ("quality.overview", "quality"),
    ("downloads.overview", "download"),
)
"""What the foot of every page leads to, in the same way."""
