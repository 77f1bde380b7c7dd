"""Lists page by page, for people and as data, with links to their other forms and to the pages around each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from flask import Response, request

from simpul.query import formats
from simpul.web import conditional, tabular
from simpul.web.access import public_url, published, site
from simpul.web.blueprints.answering import answered
from simpul.web.content import listing
from simpul.web.negotiation import HTML, Html, choose
from simpul.web.problems import Problem, not_acceptable, not_found
from simpul.web.rendering import Alternate, page
from simpul.web.tabular import Table

OFFERS: tuple[Html | formats.Format, ...] = (HTML, *formats.GRAPHS)
MOST_ROWS = 10_000
"""Rows of a table that is given whole; a longer one has to be narrowed or asked for page by page."""


def part(narrowed: tuple[tuple[str, str], ...], number: int, total: int, members: tuple[str, ...]) -> listing.Part:
    """A page of the list that this request asks for."""
    path = request.path.partition(".")[0]
    return listing.Part(f"{site().settings.path_prefix}{path}", narrowed, number, total, members)


def page_number(pages: int) -> int:
    """The page that the address asks for (``page=``); the first where it names none.

    Raises:
        Problem: 404 where there is no such page.
    """
    text = request.args.get("page", "1")
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= pages:
        raise Problem(
            404,
            "not-found",
            f"There is no page {text}; the pages are 1 to {pages}.",
            f"Tidak ada halaman {text}; halaman yang ada 1 sampai {pages}.",
        )
    return int(text)


def listed(
    shown: listing.Part,
    extension: str,
    template: str,
    values: Callable[[], Mapping[str, Any]],
    table: Callable[[bool], Table] | None = None,
) -> Response:
    """A page of a list for people or as data.

    Args:
        shown: the page.
        extension: of the format in the address; empty where the Accept header decides.
        template: of the page for people.
        values: what that shows, asked for only where it is wanted.
        table: the list as a table; of the whole list where it is given True, else of this page.

    Raises:
        Problem: where there is no such format, or the table would be too long.
    """
    form: Html | formats.Format | None
    if table and extension in tabular.MEDIA_TYPES:
        return _tabled(shown, extension, table)
    if extension:
        form = next((offer for offer in OFFERS if offer.name == extension), None)
        if form is None:
            raise not_found(request.path)
    else:
        form = choose(request.headers.get("Accept", ""), OFFERS)
        if form is None:
            raise not_acceptable("A list", "Daftar", OFFERS)
    if isinstance(form, Html):
        alternates = tables(shown.address) if table else ()
        response = page(template, alternates=alternates, part=shown, formats=formats.GRAPHS, **values())
    else:
        address = urlsplit(public_url())
        response = answered(listing.data_query(shown, f"{address.scheme}://{address.netloc}"), form)
    response.vary.add("Accept")
    number = shown.number if shown.number > 1 else 0
    for offer in OFFERS:
        link = f'<{shown.address(offer.name, number)}>; rel="alternate"; type="{offer.media_type}"'
        response.headers.add("Link", link)
    for relation, neighbour in shown.neighbours(extension):
        response.headers.add("Link", f'<{neighbour}>; rel="{relation}"')
    return response


def tables(address: Callable[[str], str]) -> tuple[Alternate, ...]:
    """The forms of a table beside a page, by the address of each extension."""
    return tuple(Alternate(address(one), kind, one.upper()) for one, kind in tabular.MEDIA_TYPES.items())


def tabled(table: Callable[[], Table], extension: str, total: int) -> Response:
    """A table as a response that a client may keep as long as the release is served.

    Raises:
        Problem: 400 where it has more than `MOST_ROWS` rows, so that none is left out silently.
    """
    if total > MOST_ROWS:
        raise Problem(
            400,
            "parameters",
            f"The table has {total} rows and is given up to {MOST_ROWS}: narrow it, or ask for pages with page=1 to "
            f"{listing.pages(total)}.",
            f"Tabel ini memuat {total} baris, sedangkan batasnya {MOST_ROWS}: persempit pilihannya, atau minta per "
            f"halaman dengan page=1 sampai {listing.pages(total)}.",
        )
    etag = conditional.entity_tag("table", published().id, request.full_path, request.script_root)
    found = Response(status=304) if conditional.not_modified(etag) else tabular.written(table(), extension)
    return conditional.stamp(found, etag, site().settings)


def _tabled(shown: listing.Part, extension: str, table: Callable[[bool], Table]) -> Response:
    whole = "page" not in request.args
    return tabled(lambda: table(whole), extension, shown.total if whole else len(shown.members))
