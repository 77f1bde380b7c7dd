"""Readers of source files: one module for each format, each from bytes to the text that offsets count in."""

from simpul.source.readers.extract import Extract, Remark, SourceError

__all__ = ["Extract", "Remark", "SourceError"]
