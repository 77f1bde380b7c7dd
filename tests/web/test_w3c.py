"""The W3C test cases of the SPARQL 1.1 Protocol (query operation) and the Service Description, written as ours.

Each test is named after its case in the W3C suite. Cases of the update operation become refusals: nothing can be
changed here.
"""

import json

import pyoxigraph as ox
import pytest

KINDS = "https://w3id.org/simpul/graph/kind"
LAW = "https://w3id.org/simpul/graph/banjar-2023-6"
ONTOLOGY = "https://w3id.org/simpul/graph/ontology"
JSON = "application/sparql-results+json"
QUERY = "application/sparql-query"
FORM = "application/x-www-form-urlencoded"
UPDATE = "INSERT DATA { <x:s> <x:p> <x:o> }"
SD = "http://www.w3.org/ns/sparql-service-description#"


def holds(response) -> bool:
    assert response.status_code == 200, response.text
    assert response.mimetype == JSON
    return bool(json.loads(response.data)["boolean"])


def accept(media_type: str = JSON) -> dict[str, str]:
    return {"Accept": media_type}


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_bad_query_method(client, method):
    assert client.open("/sparql?query=ASK%20%7B%7D", method=method).status_code == 405


def test_bad_multiple_queries(client):
    assert client.get("/sparql?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D").status_code == 400


def test_bad_query_wrong_media_type(client):
    assert client.post("/sparql", data="ASK {}", content_type="text/plain").status_code == 415


def test_bad_query_missing_form_type(client):
    assert client.post("/sparql", data="query=ASK%20%7B%7D", content_type="").status_code == 415


def test_bad_query_missing_direct_type(client):
    assert client.post("/sparql", data="ASK {}", content_type="").status_code == 415


@pytest.mark.parametrize("body", ["ASK {}".encode("utf-16"), "ASK {}".encode("utf-16-le"), b"ASK {}"])
def test_bad_query_non_utf8(client, body):
    response = client.post("/sparql", data=body, content_type=f"{QUERY}; charset=UTF-16")
    assert response.status_code in (400, 415)


def test_bad_query_syntax(client):
    assert client.get("/sparql?query=ASK%20%7B").status_code == 400


def test_query_get(client):
    assert holds(client.get("/sparql?query=ASK%20%7B%7D", headers=accept()))


def test_query_post_form(client):
    assert holds(client.post("/sparql", data="query=ASK%20%7B%7D", content_type=FORM, headers=accept()))


def test_query_post_direct(client):
    assert holds(client.post("/sparql", data="ASK {}", content_type=QUERY, headers=accept()))
    spelled = f"{QUERY}; charset=utf-8"
    assert holds(client.post("/sparql", data="ASK {}", content_type=spelled, headers=accept()))


BOTH = "ASK { <https://w3id.org/simpul/kind/kolegial> ?p ?o . <https://w3id.org/simpul/kota-banjar> ?q ?r }"


def test_query_dataset_default_graph(client):
    one = {"query": BOTH, "default-graph-uri": KINDS}
    assert not holds(client.get("/sparql", query_string=one, headers=accept()))


@pytest.mark.parametrize("direct", [False, True])
def test_query_dataset_default_graphs_get_and_post(client, direct):
    """Several default graphs are merged into one."""
    graphs = {"default-graph-uri": [KINDS, LAW]}
    assert holds(client.get("/sparql", query_string={"query": BOTH, **graphs}, headers=accept()))
    if direct:
        answer = client.post("/sparql", query_string=graphs, data=BOTH, content_type=QUERY, headers=accept())
    else:
        answer = client.post("/sparql", data={"query": BOTH, **graphs}, headers=accept())
    assert holds(answer)


NAMED = (
    f"ASK {{ GRAPH ?a {{ <https://w3id.org/simpul/kind/kolegial> ?p ?o }} "
    f"GRAPH ?b {{ <https://w3id.org/simpul/kota-banjar> ?q ?r }} FILTER(?a = <{KINDS}> && ?b = <{LAW}>) }}"
)


def test_query_dataset_named_graphs_get_and_post(client):
    graphs = {"named-graph-uri": [KINDS, LAW]}
    assert holds(client.get("/sparql", query_string={"query": NAMED, **graphs}, headers=accept()))
    assert holds(client.post("/sparql", query_string=graphs, data=NAMED, content_type=QUERY, headers=accept()))
    assert holds(client.post("/sparql", data={"query": NAMED, **graphs}, headers=accept()))


def test_query_dataset_full(client):
    """Default and named graphs together; what is named in neither is not seen."""
    query = (
        "ASK { <https://w3id.org/simpul/kind/kolegial> ?p ?o . "
        "GRAPH ?g { <https://w3id.org/simpul/kota-banjar> ?q ?r } "
        f"FILTER NOT EXISTS {{ GRAPH <{ONTOLOGY}> {{ ?x ?y ?z }} }} }}"
    )
    dataset = {"default-graph-uri": KINDS, "named-graph-uri": LAW}
    assert holds(client.get("/sparql", query_string={"query": query, **dataset}, headers=accept()))


def test_query_multiple_dataset(client):
    """The dataset of the request wins over that of the query."""
    query = f"ASK FROM <{LAW}> {{ <https://w3id.org/simpul/kind/kolegial> ?p ?o }}"
    assert not holds(client.get("/sparql", query_string={"query": query}, headers=accept()))
    dataset = {"default-graph-uri": KINDS}
    assert holds(client.post("/sparql", query_string=dataset, data=query, content_type=QUERY, headers=accept()))


@pytest.mark.parametrize(
    ("query", "allowed"),
    [
        ("SELECT (1 AS ?value) {}", {"application/sparql-results+xml", JSON, "text/tab-separated-values", "text/csv"}),
        ("ASK {}", {"application/sparql-results+xml", JSON}),
        (
            "DESCRIBE <https://w3id.org/simpul/kota-banjar>",
            {"text/turtle", "application/rdf+xml", "application/n-triples"},
        ),
        ("CONSTRUCT { <x:s> <x:p> 1 } {}", {"text/turtle", "application/rdf+xml", "application/n-triples"}),
    ],
)
def test_query_content_type(client, query, allowed):
    response = client.get("/sparql", query_string={"query": query})
    assert response.status_code == 200
    assert response.mimetype in allowed


@pytest.mark.parametrize(
    "request_of_it",
    [
        {"method": "GET", "query_string": {"update": UPDATE}},
        {"method": "POST", "data": {"update": UPDATE}},
        {"method": "POST", "data": {"update": [UPDATE, UPDATE]}},
        {"method": "POST", "data": UPDATE, "content_type": "application/sparql-update"},
        {"method": "POST", "data": UPDATE, "content_type": "text/plain"},
        {"method": "POST", "data": UPDATE, "content_type": ""},
        {"method": "POST", "data": UPDATE.encode("utf-16"), "content_type": "application/sparql-update"},
        {"method": "POST", "data": {"query": UPDATE}},
        {"method": "POST", "data": {"update": UPDATE, "using-graph-uri": LAW}},
    ],
)
def test_updates_of_every_kind_are_refused(client, request_of_it):
    assert client.open("/sparql", **request_of_it).status_code in (400, 403, 415)
    assert not holds(client.get("/sparql", query_string={"query": "ASK { <x:s> ?p ?o }"}, headers=accept()))


@pytest.mark.parametrize("media_type", ["text/turtle", "application/rdf+xml", "application/n-triples", "*/*"])
def test_service_description_returns_rdf(client, media_type):
    response = client.get("/sparql", headers=accept(media_type))
    assert response.status_code == 200
    assert described(response)


def test_service_description_has_the_endpoint_and_conforms_to_the_vocabulary(client):
    graph = described(client.get("/sparql", headers=accept("text/turtle")))
    services = {quad.subject for quad in graph.quads_for_pattern(None, TYPE, ox.NamedNode(f"{SD}Service"))}
    endpoints = list(graph.quads_for_pattern(None, ox.NamedNode(f"{SD}endpoint"), None))
    assert [quad.object for quad in endpoints] == [ox.NamedNode("http://localhost/sparql")]
    assert {quad.subject for quad in endpoints} <= services
    used = {quad.predicate.value for quad in graph} | {
        quad.object.value for quad in graph if isinstance(quad.object, ox.NamedNode)
    }
    assert {term.removeprefix(SD) for term in used if term.startswith(SD)} <= VOCABULARY
    for name in ("feature", "supportedLanguage", "defaultDataset", "resultFormat"):
        values = [quad.object for quad in graph.quads_for_pattern(None, ox.NamedNode(SD + name), None)]
        assert values
        assert all(isinstance(value, ox.NamedNode | ox.BlankNode) for value in values)
    for quad in graph.quads_for_pattern(None, ox.NamedNode(f"{SD}namedGraph"), None):
        assert list(graph.quads_for_pattern(quad.object, ox.NamedNode(f"{SD}name"), None))


TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
VOCABULARY = {
    *("Service", "Dataset", "Graph", "GraphCollection", "NamedGraph", "Feature", "Language", "Function", "Aggregate"),
    *("SPARQL10Query", "SPARQL11Query", "SPARQL11Update", "DereferencesURIs", "UnionDefaultGraph", "EmptyGraphs"),
    *("RequiresDataset", "BasicFederatedQuery", "EntailmentRegime", "EntailmentProfile"),
    *("endpoint", "feature", "supportedLanguage", "defaultDataset", "availableGraphs", "defaultGraph", "namedGraph"),
    *("name", "graph", "resultFormat", "inputFormat", "extensionFunction", "extensionAggregate", "languageExtension"),
    *("propertyFeature", "defaultEntailmentRegime", "defaultSupportedEntailmentProfile", "entailmentRegime"),
    *("supportedEntailmentProfile",),
}
"""The terms of the Service Description (section 3)."""


def described(response) -> ox.Store:
    graph = ox.Store()
    form = ox.RdfFormat.from_media_type(response.mimetype)
    graph.extend(ox.parse(response.data, form, base_iri="http://localhost/sparql"))
    return graph
