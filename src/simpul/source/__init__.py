"""The unchanged source text of a regulation, with offsets that survive every later step."""

from simpul.source.text import SourceText

__all__ = ["SourceText"]
