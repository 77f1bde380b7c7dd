"""Text put together from the words, breaks, cells and list marks of a marked-up document."""

from __future__ import annotations

import re

_SPACE = re.compile(r"[\s\xa0]+")


class Lines:
    """Collects words into lines; white space collapses as in HTML, and empty lines do not arise.

    The first words of a table's cell follow the words of the cell before it in the same line, so that a preamble set in
    columns (``Menimbang | : | a. bahwa``) reads as it is printed.
    """

    def __init__(self) -> None:
        """Begin without words."""
        self._parts: list[str] = []
        self._pending = ""
        self._held = False
        self._row_begun = False

    def words(self, text: str) -> None:
        """Add words; white space at their ends separates them from what stands beside."""
        collapsed = _SPACE.sub(" ", text)
        if collapsed.startswith(" "):
            self._separate()
        if stripped := collapsed.strip(" "):
            self._put(stripped)
            if collapsed.endswith(" "):
                self._separate()

    def begin_block(self) -> None:
        """Begin a new line, unless a list mark or a cell of a table has just begun in this one."""
        if not self._held:
            self._pending = "\n"

    def begin_item(self, mark: str) -> None:
        """Begin a list item with its mark; its first block stands in the same line."""
        self.begin_block()
        if mark:
            self._put(mark)
            self._pending = " "
            self._held = True

    def begin_row(self) -> None:
        """Begin a row of a table: a new line whatever stands before."""
        self._pending = "\n"
        self._held = False
        self._row_begun = False

    def begin_cell(self) -> None:
        """Begin a cell; its first block stands in the line of the cell before it."""
        self._pending = " " if self._row_begun else "\n"
        self._held = True

    def text(self) -> str:
        """The text, ending in a line break; empty where there are no words."""
        return "".join(self._parts) + "\n" if self._parts else ""

    def _separate(self) -> None:
        self._pending = self._pending or " "

    def _put(self, text: str) -> None:
        if self._parts:
            self._parts.append(self._pending)
        self._parts.append(text)
        self._pending = ""
        self._held = False
        self._row_begun = True
