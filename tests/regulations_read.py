"""The project's four regulations, read once for all tests of structure, extraction and evaluation."""

from __future__ import annotations

from functools import cache

from simpul import resources
from simpul.extraction.curation import load_curation
from simpul.extraction.model import Reading
from simpul.extraction.reader import read
from simpul.source.files import read_source
from simpul.source.text import SourceText
from simpul.structure.model import Document

SLUGS = ("banjar-2023-6", "bukittinggi-2014-65", "kendari-2020-35", "tarakan-2017-9")


@cache
def source_of(slug: str) -> SourceText:
    """The source text of a regulation."""
    return read_source(resources.path("data", "regulations", f"{slug}.txt"))


@cache
def reading_of(slug: str) -> Reading:
    """The reading of a regulation, with its corrections."""
    return read(source_of(slug), load_curation(resources.path("data", "curation", f"{slug}.toml")))


def document_of(slug: str) -> Document:
    """The structure of a regulation."""
    return reading_of(slug).document
