"""Whether what several regulations say together may be released, though each is sound (`simpul.release.soundness`)."""

from __future__ import annotations

import pyoxigraph as ox

from simpul.validation import checks
from simpul.validation.report import Report

ACROSS_REGULATIONS = ("law-name", "office-name", "regulation-name", "stated-graph")
"""Checks that can fail over several regulations though each is sound: they name the same office or law."""


def examine_release(store: ox.Store) -> Report:
    """Problems that only show over all regulations of a release together."""
    return checks.run(store, ACROSS_REGULATIONS)
