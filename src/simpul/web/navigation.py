"""What the head of every page leads to."""

from __future__ import annotations

MAIN: tuple[tuple[str, str], ...] = (
    ("pages.regulations", "regulations"),
    ("pages.all_offices", "offices"),
    ("pages.all_statements", "statements"),
    ("describing.queries", "questions"),
    ("sparql.endpoint", "query"),
)
"""Endpoint of the view and key of its words, in the order in which they are shown."""
