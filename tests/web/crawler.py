"""Follows the links of a site from its home page."""

import re
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin

from flask.testing import FlaskClient

ROOT = "http://localhost"
_ADDRESSES = {"href", "src", "action"}


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.places: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in _ADDRESSES and value]
        self.places |= {value for name, value in attrs if name == "id" and value}


@dataclass(frozen=True)
class Visited:
    """An address that was asked.

    Attributes:
        address: path and query.
        origin: page with the first link to it.
        status: of the response.
        text: of a page; empty for other contents.
        lost: fragments of links within the page that name no place in it.
    """

    address: str
    origin: str
    status: int
    text: str
    lost: tuple[str, ...] = ()


def crawl(
    client: FlaskClient, start: str = "/", *, most_alike: int | None = None, most_data: int = 2
) -> Iterator[Visited]:
    """Visit all that can be reached by links, each address once.

    Args:
        client: of the site.
        start: where to begin.
        most_alike: how many addresses of one shape (numbers and names taken out) are visited; None for all.
        most_data: the same for those of data, which one view makes.
    """
    origins = {start: ""}
    waiting = deque([start])
    shapes: Counter[str] = Counter()
    while waiting:
        address = waiting.popleft()
        with client.get(address, headers={"Accept": "text/html, */*;q=0.5"}, follow_redirects=True) as response:
            is_page = response.mimetype == "text/html"
            text = response.text if is_page else ""
            status, place = response.status_code, response.request.path
        links = _Links()
        links.feed(text)
        inner = {link[1:] for link in links.found if link.startswith("#") and len(link) > 1}
        yield Visited(address, origins[address], status, text, tuple(sorted(inner - links.places)))
        for link in links.found:
            target = urljoin(ROOT + (place if not link.startswith(("?", "#")) else address), link).partition("#")[0]
            if not target.startswith(f"{ROOT}/"):
                continue
            target = target.removeprefix(ROOT)
            if target in origins:
                continue
            shape = shape_of(target)
            most = most_data if shape.endswith(" data") else most_alike
            if most is not None and shapes[shape] >= most:
                continue
            shapes[shape] += 1
            origins[target] = address
            waiting.append(target)


_OF_MANY = {
    *("act", "anomaly", "citation", "definition", "elaboration", "field", "group-act", "kind", "kind-definition"),
    *(
        "metadata",
        "metric",
        "norm",
        "office",
        "office-type",
        "quality",
        "queries",
        "quote",
        "relation",
        "rule",
        "indonesia",
    ),
    *("document-type", "inference", "download", "tables", "graph", "offices", "shape"),
}
"""Segments of a path behind which one of many names stands."""


def shape_of(address: str) -> str:
    """An address with what names one thing among many taken out."""
    path, mark, parameters = address.partition("?")
    data = re.search(r"\.(jsonld|nq|nt|rdf|trig|ttl|bib|ris|csl\.json|txt|csv|json|graphml)$", path)
    if data:  # the same view makes them all
        return f"{path.count('/')} {data[0]} data"
    segments: list[str] = []
    before = ""
    for segment in path.split("/"):
        stem, dot, extension = segment.rpartition(".")
        kind = "*" if before in _OF_MANY else re.sub(r"(?<=huruf-)[a-z]+|(?<=kota-)[a-z-]+|\d+", "0", stem or segment)
        segments.append(kind + (dot + extension if stem else ""))
        before = segment if before != "inference" else "act"
    return "/".join(segments) + mark + re.sub(r"=[^&]*", "=", parameters)
