"""Directed acts: one office acts towards another, through others.

Each rule is a generator ``rule(passage, context) -> Found``; the rules stand in modules by the form of the sentence they
read. A new rule goes into the module of its form and into that module's ``RULES``, with an example in its docstring and in the
tests.
"""

from simpul.extraction.acts.finder import find_acts

__all__ = ["find_acts"]
