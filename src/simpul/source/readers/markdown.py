"""Markdown: the words as a reader of the rendered page sees them, a line for each line, marks resolved.

Numbers of lists stay as printed, since what is printed decides (a list whose items all say ``1.`` is counted, as every
renderer does). Bullets stay as ``-``. Follows CommonMark 0.31 with tables.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from simpul.source.readers.encoding import decode
from simpul.source.readers.extract import Extract
from simpul.source.readers.lines import Lines

_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?:[\w-]+:.*\r?\n|[ \t]+.*\r?\n|-[ \t].*\r?\n|\r?\n)*(?:---|\.\.\.)[ \t]*\r?\n"
)
_TAG = re.compile(r"</?[a-zA-Z][^>]*>|<!--.*?-->", re.DOTALL)


def extract(content: bytes, name: str) -> Extract:
    """The words of a Markdown file.

    Raises:
        SourceError: if the file is empty, binary, or in no encoding known.
    """
    text, encoding, remarks = decode(content, name)
    return Extract(render(text), "text/markdown", encoding, remarks=remarks)


def render(text: str) -> str:
    """Plain text of a Markdown text; front matter is left out."""
    tokens = MarkdownIt("commonmark").enable("table").parse(_FRONT_MATTER.sub("", text, count=1).lstrip("\ufeff"))
    lines = Lines()
    marks = _list_marks(tokens)
    for index, token in enumerate(tokens):
        match token.type:
            case "list_item_open":
                lines.begin_item(marks[index])
            case "inline":
                _inline(token.children or (), lines)
            case "code_block" | "fence":
                _verbatim(token.content, lines)
            case "html_block":
                _verbatim(_TAG.sub("", token.content), lines)
            case "tr_open" | "table_close":
                lines.begin_row()
            case "td_open" | "th_open":
                lines.begin_cell()
            case "paragraph_open" | "paragraph_close" | "heading_open" | "heading_close" | "hr":
                lines.begin_block()
    return lines.text()


def _inline(children: Sequence[Token], lines: Lines) -> None:
    for child in children:
        match child.type:
            case "text" | "text_special" | "code_inline":
                lines.words(child.content)
            case "softbreak" | "hardbreak":
                lines.begin_block()
            case "html_inline":
                if re.match(r"<br\b", child.content, re.IGNORECASE):
                    lines.begin_block()
            case "image":
                lines.words(child.content)


def _verbatim(content: str, lines: Lines) -> None:
    for line in content.splitlines():
        lines.begin_block()
        lines.words(line)
    lines.begin_block()


def _list_marks(tokens: Sequence[Token]) -> dict[int, str]:
    """The marks of list items, by the index of the token that opens the item."""
    marks: dict[int, str] = {}
    lists: list[list[int]] = []
    for index, token in enumerate(tokens):
        if token.type in ("ordered_list_open", "bullet_list_open"):
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append(index)
            marks[index] = f"{token.info}{token.markup}" if token.info.isdigit() else "-"
        elif token.type == "bullet_list_close":
            lists.pop()
        elif token.type == "ordered_list_close":
            items = lists.pop()
            if len(items) > 1 and len({tokens[item].info for item in items}) == 1:
                for number, item in enumerate(items, int(tokens[items[0]].info)):
                    marks[item] = f"{number}{tokens[item].markup}"
    return marks
