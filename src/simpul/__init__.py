"""Simpul: a knowledge graph of who works with whom in Indonesian local government, and which pasal says so."""

__version__ = "0.1.0"
