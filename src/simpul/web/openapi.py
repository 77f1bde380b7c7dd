"""The addresses of the site for programs, as an OpenAPI 3.1 document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from simpul import __version__
from simpul.query import formats
from simpul.query.formats import Format
from simpul.query.library import Parameter, Query
from simpul.search.documents import SORTS
from simpul.settings import Settings
from simpul.web import problems

MEDIA_TYPE = "application/vnd.oai.openapi+json;version=3.1"
SERVICE_DESCRIPTION = f'<{{address}}>; rel="service-desc"; type="{MEDIA_TYPE}"'
"""Link header that leads to the document (RFC 8631)."""
Node = dict[str, Any]


def document(settings: Settings, gallery: Iterable[Query], public_url: str, options: Mapping[str, list[str]]) -> Node:
    """The document.

    Args:
        settings: of this run.
        gallery: the queries, each of which has an address of its own.
        public_url: address of the site, without slash at its end.
        options: values that parameters of a type can have, as examples.
    """
    paths: Node = {}
    for query in gallery:
        paths[f"/queries/{query.name}.{{format}}"] = {"get": _query(query, options)}
    paths |= {"/sparql": _sparql(settings), "/search.json": {"get": _search()}, "/search/suggest": {"get": _suggest()}}
    paths |= _data()
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Simpul",
            "summary": "Who works with whom in Indonesian local government, and which pasal says so.",
            "description": "Every question of the gallery is an address that answers it in CSV, TSV, JSON or XML. "
            "The same and everything else can be asked in SPARQL 1.1.",
            "version": __version__,
            "license": {"name": "CC0-1.0 (data)", "url": "https://creativecommons.org/publicdomain/zero/1.0/"},
        },
        "servers": [{"url": public_url}],
        "externalDocs": {"description": "The gallery of questions", "url": f"{public_url}/queries"},
        "tags": [
            {"name": "questions", "description": "The questions of the gallery, with parameters."},
            {"name": "sparql", "description": "The SPARQL 1.1 endpoint."},
            {"name": "search", "description": "Full text search."},
            {"name": "data", "description": "Linked data: every thing of the graph under its own address."},
        ],
        "paths": paths,
        "components": {
            "parameters": {"results": _format(formats.BINDINGS), "graph": _format(formats.GRAPHS)},
            "responses": {
                "bindings": {
                    "description": "The rows of the answer.",
                    "headers": {
                        "Simpul-Rows": {"description": "Number of rows.", "schema": {"type": "integer"}},
                        "Simpul-Truncated": {
                            "description": "JSON that says at which limit the answer was cut; only where it was.",
                            "schema": {"type": "string"},
                        },
                    },
                    "content": _contents(formats.BINDINGS),
                },
                "graph": {"description": "What the graph says.", "content": _contents(formats.GRAPHS)},
                "problem": {
                    "description": "What is wrong and what to do, as problem details (RFC 9457).",
                    "content": {problems.MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
                },
            },
            "schemas": {
                "Problem": {
                    "type": "object",
                    "properties": {
                        "type": {"type": "string", "format": "uri-reference"},
                        "title": {"type": "string"},
                        "status": {"type": "integer"},
                        "detail": {"type": "string", "description": "In English."},
                        "detail_id": {"type": "string", "description": "In Indonesian."},
                    },
                }
            },
        },
    }


def _query(query: Query, options: Mapping[str, list[str]]) -> Node:
    return {
        "operationId": query.name,
        "tags": ["questions"],
        "summary": query.title["en"],
        "description": f"{query.description['en']}\n\n{query.title['id']} {query.description['id']}",
        "parameters": [
            {"$ref": "#/components/parameters/results"},
            *(_parameter(one, options.get(one.type, [])) for one in query.parameters),
        ],
        "responses": _responses("bindings"),
    }


def _parameter(one: Parameter, options: list[str]) -> Node:
    schema: Node = {"type": "integer" if one.type == "integer" else "string"}
    if one.type == "iri":
        schema["format"] = "iri"
    if one.default is not None:
        schema["default"] = int(one.default) if one.type == "integer" else one.default
    if options:
        schema["examples"] = options[:5]
    return {
        "name": one.name,
        "in": "query",
        "required": False,
        "allowEmptyValue": True,
        "description": f"{one.meaning['en']}; {one.meaning['id']}. Empty leaves it open.",
        "schema": schema,
    }


def _sparql(settings: Settings) -> Node:
    limits = f"At most {settings.query_timeout:g} seconds and {settings.query_rows} rows."
    query: Node = {"name": "query", "in": "query", "required": True, "schema": {"type": "string"}}
    wanted: Node = {"name": "format", "in": "query", "schema": {"type": "string"}}
    wanted["description"] = "Short name of a format, where the Accept header does not say it."
    answer: Node = {
        "description": "The answer: bindings of SELECT and ASK, a graph of CONSTRUCT and DESCRIBE.",
        "content": _contents((*formats.BINDINGS, *formats.GRAPHS)),
    }
    form = {
        "type": "object",
        "properties": {"query": {"type": "string"}, "format": {"type": "string"}},
        "required": ["query"],
    }
    common: Node = {"tags": ["sparql"], "description": limits}
    return {
        "get": {
            **common,
            "operationId": "sparql",
            "summary": "Ask a query (SPARQL 1.1 Protocol, section 2.1)",
            "parameters": [query, wanted],
            "responses": {"200": answer, **_failures()},
        },
        "post": {
            **common,
            "operationId": "sparqlPost",
            "summary": "Ask a query that is too long for an address",
            "requestBody": {
                "required": True,
                "content": {
                    "application/sparql-query": {"schema": {"type": "string"}},
                    "application/x-www-form-urlencoded": {"schema": form},
                },
            },
            "responses": {"200": answer, **_failures()},
        },
    }


def _search() -> Node:
    text: Node = {"type": "string", "maxLength": 500}
    return {
        "operationId": "search",
        "tags": ["search"],
        "summary": "Search regulations, provisions, offices, definitions, statements and terms",
        "parameters": [
            {"name": "q", "in": "query", "required": True, "schema": text, "example": "Dinas Kesehatan"},
            {"name": "sort", "in": "query", "schema": {"type": "string", "enum": list(SORTS)}},
            {"name": "government", "in": "query", "schema": {"type": "string"}, "example": "kota-banjar"},
            {"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1, "default": 1}},
        ],
        "responses": {
            "200": {
                "description": "Counts by sort and government, and the results.",
                "content": {"application/json": {"schema": {"type": "object"}}},
            },
            **_failures(),
        },
    }


def _suggest() -> Node:
    return {
        "operationId": "suggest",
        "tags": ["search"],
        "summary": "Suggestions for what is being typed (OpenSearch Suggestions)",
        "parameters": [{"name": "q", "in": "query", "required": True, "schema": {"type": "string"}}],
        "responses": {
            "200": {
                "description": "Text, completions, descriptions, addresses.",
                "content": {"application/x-suggestions+json": {"schema": {"type": "array"}}},
            },
            **_failures(),
        },
    }


def _data() -> Node:
    """The addresses of things; the path of an IRI below the base is its address here."""
    things: tuple[tuple[str, str, str], ...] = (
        ("government", "/{government}.{format}", "A government"),
        ("office", "/{government}/office/{office}.{format}", "An office with all that is said of it"),
        ("regulation", "/{government}/{type}/{year}/{number}.{format}", "A regulation"),
        ("provision", "/{government}/{type}/{year}/{number}/{pasal}.{format}", "A provision, such as pasal-15"),
        ("ayat", "/{government}/{type}/{year}/{number}/{pasal}/{ayat}.{format}", "A provision, such as ayat-4"),
    )
    paths: Node = {path: {"get": _thing(name, path, summary)} for name, path, summary in things}
    for name in ("regulations", "offices", "statements"):
        paths[f"/{name}.{{format}}"] = {"get": _list(name)}
    graph: Node = {"name": "graph", "in": "query", "schema": {"type": "string", "format": "iri"}}
    whole: Node = {"name": "default", "in": "query", "allowEmptyValue": True, "schema": {"type": "string"}}
    paths["/graph-store"] = {
        "get": {
            "operationId": "graph",
            "tags": ["data"],
            "summary": "A named graph, or the union of all (SPARQL 1.1 Graph Store Protocol)",
            "parameters": [graph, whole],
            "responses": _responses("graph"),
        }
    }
    return paths


def _thing(name: str, path: str, summary: str) -> Node:
    names = [part.split("}")[0] for part in path.split("{")[1:]]
    own = [{"name": one, "in": "path", "required": True, "schema": {"type": "string"}} for one in names[:-1]]
    return {
        "operationId": name,
        "tags": ["data"],
        "summary": summary,
        "parameters": [*own, {"$ref": "#/components/parameters/graph"}],
        "responses": _responses("graph"),
    }


def _list(name: str) -> Node:
    number: Node = {"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1, "default": 1}}
    return {
        "operationId": name,
        "tags": ["data"],
        "summary": f"The {name}, page by page",
        "parameters": [{"$ref": "#/components/parameters/graph"}, number],
        "responses": _responses("graph"),
    }


def _format(offers: tuple[Format, ...]) -> Node:
    return {
        "name": "format",
        "in": "path",
        "required": True,
        "description": ", ".join(f"{offer.name}: {offer.label}" for offer in offers),
        "schema": {"type": "string", "enum": [offer.name for offer in offers]},
    }


def _contents(offers: tuple[Format, ...]) -> Node:
    return {offer.media_type: {"schema": {"type": "string"}} for offer in offers}


def _responses(name: str) -> Node:
    return {"200": {"$ref": f"#/components/responses/{name}"}, **_failures()}


def _failures() -> Node:
    return {"default": {"$ref": "#/components/responses/problem"}}
