"""The tree of provisions while it is being read: open units, the segments behind them, and the finished document."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from simpul.source.text import SourceText
from simpul.structure.headings import title_case
from simpul.structure.model import (
    CONTAINER_TYPES,
    PREAMBLE_TYPES,
    Defect,
    Document,
    Segment,
    SegmentKind,
    Unit,
)
from simpul.structure.spelling import Spelling

_SPACED = re.compile(r"(?<!\w)[A-Z](?: [A-Z]){3,}(?!\w)")
"""A word of a heading set with spaces: `O R G A N I S A S I`."""
_LAST_BUT_ONE = re.compile(r"(?:[;,]|\s)\s*(?:dan|atau|dan/atau|serta)\s*$")


@dataclass
class Node:
    """A unit being read; see :class:`simpul.structure.model.Unit` for the fields it shares."""

    path: str
    type: str
    number: str
    parent: str
    container: str
    start: int
    end: int
    style: str
    value: int = 0
    heading_spans: list[tuple[int, int]] = field(default_factory=list)
    text_spans: list[tuple[int, int]] = field(default_factory=list)
    closed: bool = False


class Tree:
    """Builds a document. Offsets handed in must not go backwards."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.spelling = Spelling(source.text)
        self.units: list[Node] = []
        self.paths: dict[str, Node] = {}
        self._times: Counter[str] = Counter()
        self._items: dict[tuple[str, str, int], list[Node]] = {}
        """Parent, style and value -> the units with these, in order."""
        self.segments: list[Segment] = []
        self.defects: list[Defect] = []
        self.containers: list[Node] = []
        self.stack: list[Node] = []
        """Open units, pasal or part of the preamble first."""

    @property
    def open(self) -> bool:
        """Whether a pasal or a part of the preamble is open."""
        return bool(self.stack)

    @property
    def quoting(self) -> bool:
        """Whether text of another regulation may be quoted: an amending regulation (`Pasal I`) quotes pasal inside its items."""
        stack = self.stack
        return bool(stack) and stack[0].type == "pasal" and bool(re.fullmatch(r"[IVX]+", stack[0].number))

    @property
    def quoted(self) -> int:
        """Depth in the stack of the pasal that an amending regulation quotes; 0 where none is open."""
        return next((depth for depth in range(len(self.stack) - 1, 0, -1) if self.stack[depth].type == "pasal"), 0)

    @property
    def lists(self) -> list[Node]:
        """The stack from the pasal on whose lists go on: a quoted one has lists of its own."""
        return self.stack[self.quoted :]

    def quote_depth(self) -> int:
        """Depth at which a quoted pasal stands: below the amending item, or below the amending pasal itself."""
        return min(len(self.stack), 2 if len(self.stack) > 1 and self.stack[1].type == "angka" else 1)

    def segment(self, start: int, end: int, kind: SegmentKind, path: str = "") -> None:
        """Record what ``start:end`` of the source is."""
        if start < end:
            self.segments.append(Segment(start, end, kind, path))

    def start(self, unit_type: str, name: str, number: str, at: int, end: int, *, style: str, value: int = 0) -> Node:
        """Open a unit whose mark stands at ``at:end``; its path is made unique among its siblings with ``~2``."""
        if unit_type in CONTAINER_TYPES:
            base = f"{self.containers[-1].path}/{name}" if self.containers else name
            parent = self.containers[-1].path if self.containers else ""
        elif self.stack:
            parent = self.stack[-1].path
            base = f"{parent}/{name}"
        else:
            parent = self.containers[-1].path if self.containers and unit_type == "pasal" else ""
            base = name
        self._times[base] += 1
        path = base if self._times[base] == 1 else f"{base}~{self._times[base]}"
        container = "-" if unit_type in PREAMBLE_TYPES or (self.stack and self.stack[0].type in PREAMBLE_TYPES) else ""
        if not container:
            container = self.containers[-1].path if self.containers else "-"
        node = Node(path, unit_type, number, parent, container, at, end, style, value)
        self.units.append(node)
        self.paths[path] = node
        self._items.setdefault((parent, style, value), []).append(node)
        if unit_type in CONTAINER_TYPES:
            self.containers.append(node)
        else:
            self.stack.append(node)
        self.segment(at, end, SegmentKind.HEADING if unit_type in CONTAINER_TYPES else SegmentKind.MARKER, path)
        return node

    def words(self, start: int, end: int) -> None:
        """Words of the innermost open unit."""
        node = self.stack[-1]
        node.text_spans.append((start, end))
        self.segment(start, end, SegmentKind.TEXT, node.path)

    def heading_words(self, node: Node, start: int, end: int) -> None:
        """Words of a container's heading."""
        node.heading_spans.append((start, end))
        self.segment(start, end, SegmentKind.HEADING, node.path)

    def drop_repeated_heading(self, node: Node) -> None:
        """Take the last piece of a heading back where OCR printed its last words twice (`... Daerah`, `Daerah Pasal 15`)."""
        if len(node.heading_spans) < 2:
            return
        *others, (start, end) = node.heading_spans
        last = self.source.text[start:end].strip().lower()
        rest = self.source.text[others[-1][0] : others[-1][1]].strip().lower()
        if last and rest.endswith(last):
            node.heading_spans.pop()
            self.segments = [
                Segment(s.start, s.end, SegmentKind.FURNITURE, "") if (s.start, s.end) == (start, end) else s
                for s in self.segments
            ]

    def defect(self, kind: str, message: str, start: int, end: int) -> None:
        """Note a defect at the unit opened last."""
        path = self.units[-1].path if self.units else ""
        self.defects.append(Defect(kind, path, message, start, end))

    def note_glue(self, number_end: int, start: int, end: int) -> None:
        """Note a defect where words follow the number of a heading in ``start:end`` without a space: `Paragraf 3Pelaporan`."""
        if number_end < end and self.source.text[number_end].isalpha():
            self.defect("glued-heading", "the number of a heading is glued to the words behind it", start, end)

    def close_all(self) -> None:
        """Close every open unit and container."""
        self.stack.clear()
        self.containers.clear()

    def close_pasal(self) -> None:
        """Close the open pasal; its containers stay open."""
        self.stack.clear()

    def close_to(self, container_type: str) -> None:
        """Close the open pasal and the containers of the same or a lower rank than ``container_type``."""
        self.stack.clear()
        rank = CONTAINER_TYPES.index(container_type)
        while self.containers and CONTAINER_TYPES.index(self.containers[-1].type) >= rank:
            self.containers.pop()

    def last_container(self, container_type: str) -> int:
        """Number of the last container of a type directly below the innermost open one; 0 where there is none."""
        parent = self.containers[-1].path if self.containers else ""
        numbers = [int(node.number) for node in self.units if node.type == container_type and node.parent == parent]
        return numbers[-1] if numbers else 0

    def next_container(self, container_type: str) -> int:
        """Number that the next container of a type has to have: 1 where none of it is open."""
        open_one = next((node for node in self.containers if node.type == container_type), None)
        return int(open_one.number) + 1 if open_one else 1

    def cut(self, depth: int) -> str:
        """Close open units below ``depth``; return the path of what is innermost then."""
        for node in self.stack[depth:]:
            node.closed = bool(_LAST_BUT_ONE.search(self._tail(node)))
        del self.stack[depth:]
        return self.stack[-1].path if self.stack else ""

    def closed_lists(self) -> frozenset[int]:
        """Depths in :attr:`lists` whose item is the last of its list: the item before it ended in `dan` or `atau`."""
        depths = set()
        for depth, node in enumerate(self.lists[1:], 1):
            before = self._sibling_before(node)
            if before is not None and before.closed:
                depths.add(depth)
        return frozenset(depths)

    def _sibling_before(self, node: Node) -> Node | None:
        before = self._items.get((node.parent, node.style, node.value - 1))
        return before[-1] if before else None

    def _tail(self, node: Node) -> str:
        return self.source.text[node.text_spans[-1][0] : node.text_spans[-1][1]] if node.text_spans else ""

    def text_before(self) -> str:
        """The last words read of the innermost open unit, right-stripped; empty where it has none yet."""
        node = self.stack[-1] if self.stack else None
        if node is None or not node.text_spans:
            return ""
        start, end = node.text_spans[-1]
        return self.source.text[max(start, end - 60) : end].rstrip(" \t\xa0*_")

    def finish(self, tail: list[Segment]) -> Document:
        """The finished document: extents reckoned, gaps filled, units frozen."""
        segments = _tile(self.source.text, self.segments + tail)
        for node in self.units:
            spans = node.text_spans + node.heading_spans
            node.end = max([node.end, *(end for _, end in spans)])
            node.end = _trim(self.source.text, node.start, node.end)
            node.start, node.end = _with_marks(self.source.text, node.start, node.end)
        for node in reversed(self.units):
            if node.parent:
                parent = self.paths[node.parent]
                parent.end = max(parent.end, node.end)
        units = tuple(self._unit(node) for node in self.units)
        return Document(self.source, units, segments, tuple(self.defects))

    def _unit(self, node: Node) -> Unit:
        words = " ".join(self.source.text[start:end] for start, end in node.heading_spans)
        words = _SPACED.sub(lambda spaced: re.sub(r"\s", "", spaced[0]), words)
        return Unit(
            path=node.path,
            type=node.type,
            number=node.number,
            heading=title_case(self.spelling.corrected(words)) if node.type in CONTAINER_TYPES else "",
            container=node.container,
            parent=node.parent,
            start=node.start,
            end=node.end,
            text_spans=tuple(node.text_spans),
        )


def _with_marks(text: str, start: int, end: int) -> tuple[int, int]:
    """Extent that takes in Markdown marks (`**`, `__`) right before and behind the words."""
    while start > 0 and text[start - 1] in "*_":
        start -= 1
    while end < len(text) and text[end] in "*_":
        end += 1
    return start, end


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _tile(text: str, segments: list[Segment]) -> tuple[Segment, ...]:
    """Fill the gaps between segments (white space, bullets, block quotes) as blank."""
    tiled: list[Segment] = []
    at = 0
    for segment in sorted(segments, key=lambda item: (item.start, item.end)):
        if segment.start > at:
            tiled.append(Segment(at, segment.start, SegmentKind.BLANK))
        tiled.append(segment)
        at = segment.end
    if at < len(text):
        tiled.append(Segment(at, len(text), SegmentKind.BLANK))
    return tuple(tiled)
