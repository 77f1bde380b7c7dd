"""Searching: ``/search`` as a page and as data, suggestions, and the description for browsers (OpenSearch 1.1)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode, urlsplit
from xml.sax.saxutils import escape

from flask import Blueprint, Response, request, url_for

from simpul.search.connections import SearchTooBroad
from simpul.search.documents import SORTS
from simpul.search.index import SearchUnavailable
from simpul.search.references import Reference, by_iri, reference
from simpul.search.searcher import Found, Narrowed
from simpul.search.suggestions import suggest as suggestions_for
from simpul.web import conditional, language, tabular
from simpul.web.access import public_url, published, site
from simpul.web.content import found as content
from simpul.web.content import things
from simpul.web.content.found import Shown
from simpul.web.problems import Problem, not_found
from simpul.web.record import KEEP
from simpul.web.rendering import Alternate, page
from simpul.web.tabular import Table

blueprint = Blueprint("search", __name__)
MOST = 500
"""Characters of a search."""
EXAMPLES = ("pasal 15 ayat 4 banjar", "Dinas Kesehatan", "Bappeda", "“hubungan kerja” konsultatif")
_COLUMNS = ("sort", "title", "text", "government", "regulation", "citation", "inferred", "iri")
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^\s<>\"{}|\\^`]+")


@blueprint.get("/search", defaults={"extension": ""})
@blueprint.get("/search.<extension>")
def results(extension: str) -> Response:
    """What a text finds, or the page that it names: a citation or an IRI leads there at once."""
    if extension and extension not in tabular.MEDIA_TYPES:
        raise not_found(request.path)
    text = _text()
    with _searching():
        narrowed = _narrowed()
        searcher = published().searcher
        cited = reference(searcher, text) if text else None
        plain = not (request.args.get("sort") or request.args.get("government") or request.args.get("page"))
        target = _target(text, cited) if text and plain and not extension else ""
        if target:
            return Response(status=303, headers={"Location": target, "Cache-Control": "no-store"})
        found = searcher.search(text, narrowed)
        if narrowed.page > found.pages:
            raise _no_page(str(narrowed.page), found.pages)
        governments = searcher.governments()
        shown = content.shown(site().engine, found.hits, found.marker, governments, language.current())
        if extension:
            return _data(extension, text, found, shown, cited, governments)
        return page(
            "search.html",
            alternates=_alternates() if text else (),
            searched=text,
            search_text=text,
            found=found,
            shown=shown,
            cited=cited,
            cited_shown=_cited_shown(cited, found, governments),
            nearest_shown=_cited_shown(cited, found, governments, nearest=True),
            narrowed=narrowed,
            governments=governments,
            slug=_slug,
            sorts=SORTS,
            address=_address,
            examples=EXAMPLES,
        )


@blueprint.get("/search/suggest")
def suggest() -> Response:
    """Suggestions for what is being typed (OpenSearch Suggestions): text, completions, what they are, addresses."""
    text = _text()
    with _searching():
        found = suggestions_for(published().searcher, text)
    labels = [" · ".join(filter(None, (language.say(f"sort_{one.sort}"), one.government))) for one in found]
    addresses = [_public(site().addresses.local(one.iri) if one.iri else None, one.text) for one in found]
    body = json.dumps([text, [one.text for one in found], labels, addresses], ensure_ascii=False)
    response = Response(body, content_type="application/x-suggestions+json")
    response.headers["Content-Language"] = language.current()
    response.vary.add("Accept-Language")
    request.environ[KEEP] = published().id
    etag = conditional.entity_tag("suggest", published().id, request.full_path, language.current(), public_url())
    return conditional.stamp(response, etag, site().settings)


@blueprint.get("/search/opensearch.xml")
def description() -> Response:
    """The search for browsers that can take it up."""
    root = escape(public_url())
    name, about = escape(language.say("site")), escape(language.say("search_for"))
    content_type = "application/opensearchdescription+xml"
    body = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"  <ShortName>{name}</ShortName>\n  <Description>{about}</Description>\n"
        "  <InputEncoding>UTF-8</InputEncoding>\n"
        f'  <Image width="16" height="16" type="image/svg+xml">{root}/favicon.ico</Image>\n'
        f'  <Url type="text/html" template="{root}/search?q={{searchTerms}}"/>\n'
        f'  <Url type="application/json" template="{root}/search.json?q={{searchTerms}}"/>\n'
        f'  <Url type="application/x-suggestions+json" template="{root}/search/suggest?q={{searchTerms}}"/>\n'
        "</OpenSearchDescription>\n"
    )
    etag = conditional.entity_tag("opensearch", public_url(), language.current())
    response = conditional.stamp(Response(body, content_type=content_type), etag, site().settings)
    response.vary.add("Accept-Language")
    return response


@contextmanager
def _searching() -> Iterator[None]:
    """What goes wrong in a search, as a sentence."""
    try:
        yield
    except SearchUnavailable as error:
        raise Problem(503, "search-unavailable", str(error), "Rilis ini belum memiliki indeks pencarian.") from None
    except SearchTooBroad:
        raise Problem(
            503,
            "search-too-broad",
            "The search took too long; add words that narrow it.",
            "Pencarian terlalu lama; tambahkan kata agar lebih sempit.",
        ) from None


def _text() -> str:
    """The words to search for, without what surrounds them."""
    text = request.args.get("q", "")
    if len(text) > MOST:
        raise Problem(
            400,
            "search-too-long",
            f"The search has {len(text)} characters; it can have at most {MOST}.",
            f"Pencarian ini {len(text)} karakter; paling banyak {MOST}.",
        )
    return " ".join(text.replace("\0", " ").split())


def _narrowed() -> Narrowed:
    sort, slug = request.args.get("sort", ""), request.args.get("government", "")
    number = request.args.get("page", "1")
    if sort and sort not in SORTS:
        names = ", ".join(SORTS)
        raise Problem(
            404,
            "not-found",
            f"There is no sort {sort!r} of results; there are {names}.",
            f"Tidak ada golongan hasil {sort!r}; yang ada {names}.",
        )
    known = {_slug(iri): iri for iri in published().searcher.governments()} if slug else {}
    if slug and slug not in known:
        names = ", ".join(known)
        raise Problem(
            404,
            "not-found",
            f"There is no government {slug!r}; there are {names}.",
            f"Tidak ada pemerintah {slug!r}; yang ada {names}.",
        )
    if not re.fullmatch(r"[1-9][0-9]{0,8}", number):
        raise _no_page(number, 0)
    return Narrowed(sort, known.get(slug, ""), int(number) if sort else 1)


def _no_page(number: str, pages: int) -> Problem:
    most = f"; the pages are 1 to {pages}" if pages else ""
    paling = f"; halaman yang ada 1 sampai {pages}" if pages else ""
    return Problem(404, "not-found", f"There is no page {number}{most}.", f"Tidak ada halaman {number}{paling}.")


def _slug(iri: str) -> str:
    """A government's short name in addresses."""
    return iri.rpartition("/")[2]


def _target(text: str, cited: Reference | None) -> str:
    """Address of the page that a text names beyond doubt; empty where it is a search."""
    if cited:
        return _local(cited.target.iri) if cited.target else ""
    if not _IRI.fullmatch(text):
        return ""
    addresses = site().addresses
    root = f"{public_url()}/"
    iris = addresses.iris(text.removeprefix(root)) if text.startswith(root) else (text,)
    for iri in iris:
        local = addresses.local(iri)
        if local and (by_iri(published().searcher, iri) or things.find(site().engine, [iri])):
            return language.kept(local)
    return ""


def _local(iri: str) -> str:
    return language.kept(site().addresses.local(iri) or iri)


def _public(local: str | None, text: str) -> str:
    """The full address of a page, or of the search for a text where there is no one page."""
    if local is None:
        local = f"{site().settings.path_prefix}/search?{urlencode({'q': text})}"
    root = urlsplit(public_url())
    return f"{root.scheme}://{root.netloc}{language.kept(local)}"


def _cited_shown(
    cited: Reference | None, found: Found, governments: dict[str, str], *, nearest: bool = False
) -> list[Shown]:
    if cited is None:
        return []
    hits = cited.nearest if nearest else cited.targets
    return content.shown(site().engine, hits, found.marker, governments, language.current())


def _address(**changed: object) -> str:
    """The address of this search with other parameters; those that are empty are left out."""
    given = {name: request.args.get(name, "") for name in ("q", "sort", "government", "lang")}
    given |= {name: "" if value is None else str(value) for name, value in changed.items()}
    return f"{url_for('search.results')}?{urlencode({name: value for name, value in given.items() if value})}"


def _alternates() -> list[Alternate]:
    query = urlencode([(name, value) for name, value in request.args.items(multi=True)])
    return [
        Alternate(f"{url_for('search.results', extension=extension)}?{query}", media_type, extension.upper())
        for extension, media_type in tabular.MEDIA_TYPES.items()
    ]


def _data(
    extension: str,
    text: str,
    found: Found,
    shown: list[Shown],
    cited: Reference | None,
    governments: dict[str, str],
) -> Response:
    table = Table(_COLUMNS, [_row(one) for one in shown])
    if extension == "csv":
        response = tabular.written(table, extension)
    else:
        records: list[dict[str, Any]] = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
        content = {
            "query": text,
            "corrected": found.corrected or None,
            "suggestion": found.suggestion or None,
            "loosened": found.loosened,
            "total": found.total,
            "page": found.page,
            "sorts": found.sorts,
            "governments": {_slug(iri): found.governments.get(iri, 0) for iri in governments},
            "cited": [{"title": hit.title["id"], "iri": hit.iri} for hit in cited.targets] if cited else [],
            "results": records,
        }
        response = Response(json.dumps(content, ensure_ascii=False), content_type=tabular.JSON)
    response.vary.add("Accept-Language")
    request.environ[KEEP] = published().id
    etag = conditional.entity_tag("search", published().id, request.full_path, language.current())
    return conditional.stamp(response, etag, site().settings)


def _row(one: Shown) -> tuple[str | bool, ...]:
    hit = one.hit
    return (hit.sort, one.title, hit.body, hit.government, hit.regulation, one.citation, hit.inferred, hit.iri)
