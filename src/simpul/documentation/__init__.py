"""The ontology as pages for people: every term with its address, definition and axioms, in both languages.

Generated here and not by pyLODE: pyLODE 3 puts the languages of a term side by side on one page (its issue 213),
documents OWL terms and SKOS schemes by different modes, and draws no diagram.
"""

from simpul.documentation.pages import write

__all__ = ["write"]
