"""HTML: the words of the page as a browser shows them, blocks as lines, numbers of lists as they are counted.

Navigation, scripts, forms and what is hidden are left out. Follows the HTML Living Standard, sections 4.4.5-4.4.8
(lists) and 15.3 (rendering).
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from simpul.source.readers.encoding import decode
from simpul.source.readers.extract import Extract, SourceError
from simpul.source.readers.lines import Lines

_LEFT_OUT = re.compile(
    r"head|script|style|noscript|template|nav|footer|aside|form|button|select|textarea|iframe|object|svg|audio|video"
)
_BLOCK = re.compile(
    r"address|article|blockquote|body|caption|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|h[1-6]|header"
    r"|hgroup|hr|html|legend|main|menu|ol|p|pre|section|summary|table|tbody|tfoot|thead|ul"
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_LATIN = frozenset(["iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"])
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_STYLE_TYPE = re.compile(
    r"list-style(?:-type)?\s*:[^;]*?\b(none|decimal|(?:lower|upper)-(?:alpha|latin|roman))", re.IGNORECASE
)
_STYLES = {
    "decimal": "1",
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
    "none": "",
}
_OWN_MARK = re.compile(r"\s*(?:\(?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivxIVX]+)\s?[.)]|[-•–▪])(?:\s|$|(?<=\)))")
_NESTING = re.compile(
    r"<(/?)(?:div|span|font|table|blockquote|center|section|article|b|i|u|em|strong|small|big|ul|ol|a)\b", re.IGNORECASE
)
_DEEPEST = 1000
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def extract(content: bytes, name: str) -> Extract:
    """The words of an HTML page.

    Raises:
        SourceError: if the file is empty, binary, in no encoding known, or nested beyond reason.
    """
    declared = _META.search(content[:4096])
    label = declared[1].decode("ascii").lower() if declared else ""
    label = "" if label.startswith(("utf-16", "utf-32", "utf-7")) else label  # a label in ASCII cannot be in these
    text, encoding, remarks = decode(content, name, declared="cp1252" if label in _LATIN else label)
    if _depth(text) > _DEEPEST:
        raise SourceError(f"{name} cannot be read: its elements are nested too deep for a page of text.")
    page = BeautifulSoup(text, "html5lib")
    lines = Lines()
    _walk(page, lines)
    return Extract(lines.text(), "text/html", encoding, remarks=remarks)


def _depth(text: str) -> int:
    """Depth of nesting, roughly: the parser's time grows with its square."""
    depth = deepest = 0
    for match in _NESTING.finditer(text):
        depth = max(depth - 1, 0) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _walk(page: BeautifulSoup, lines: Lines) -> None:
    """Go through the page in order; a stack instead of recursion, as pages are nested at will."""
    stack: list[tuple[PageElement, bool]] = [(page, False)]
    while stack:
        element, closing = stack.pop()
        if isinstance(element, NavigableString):
            if not isinstance(element, PreformattedString):
                _text(element, lines)
        elif isinstance(element, Tag):
            if closing:
                _close(element, lines)
            elif not _is_left_out(element):
                _open(element, lines)
                stack.append((element, True))
                stack.extend((child, False) for child in reversed(element.contents))


def _text(string: NavigableString, lines: Lines) -> None:
    if string.find_parent("pre") is None:
        lines.words(str(string))
        return
    first, *others = str(string).split("\n")
    lines.words(first)
    for line in others:
        lines.begin_block()
        lines.words(line)


def _is_left_out(tag: Tag) -> bool:
    return (
        bool(_LEFT_OUT.fullmatch(tag.name)) or tag.has_attr("hidden") or bool(_HIDDEN.search(str(tag.get("style", ""))))
    )


def _open(tag: Tag, lines: Lines) -> None:
    if tag.name == "li":
        lines.begin_item(_list_mark(tag))
    elif tag.name == "tr":
        lines.begin_row()
    elif tag.name in ("td", "th"):
        lines.begin_cell()
    elif tag.name == "br" or _BLOCK.fullmatch(tag.name):
        lines.begin_block()


def _close(tag: Tag, lines: Lines) -> None:
    if tag.name in ("tr", "table"):
        lines.begin_row()
    elif tag.name == "li" or _BLOCK.fullmatch(tag.name):
        lines.begin_block()


def _list_mark(item: Tag) -> str:
    """Mark that a browser shows before a list item; none where the item's words begin with one of their own."""
    if _OWN_MARK.match(item.get_text()[:40]):
        return ""
    parent = item.parent
    if parent is None or parent.name != "ol":
        return "-"
    style = _STYLE_TYPE.search(str(parent.get("style", "")))
    kind = _STYLES[style[1].lower()] if style else str(parent.get("type", "1"))
    return f"{_counted(_number(item, parent), kind)}." if kind else ""


def _number(item: Tag, parent: Tag) -> int:
    number = _integer(parent.get("start"), 1) - 1
    for sibling in parent.find_all("li", recursive=False):
        number = _integer(sibling.get("value"), number + 1)
        if sibling is item:
            break
    return number


def _integer(value: object, otherwise: int) -> int:
    text = str(value)
    return int(text) if re.fullmatch(r"\d{1,6}", text) else otherwise


def _counted(number: int, kind: str) -> str:
    if kind in ("a", "A"):
        letters = ""
        while number > 0:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord(kind) + rest) + letters
        return letters
    if kind in ("i", "I") and 0 < number < 40:
        roman = ""
        for value, letters in _ROMAN:
            roman += letters * (number // value)
            number %= value
        return roman if kind == "i" else roman.upper()
    return str(number)
