"""SPARQLWrapper (pip install SPARQLWrapper): the kinds of relation of each pair of offices, with the provision."""

from SPARQLWrapper import JSON, SPARQLWrapper

SITE = "https://simpul.example"

endpoint = SPARQLWrapper(f"{SITE}/sparql", returnFormat=JSON)
endpoint.setQuery("""
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?one ?kind ?other ?citation {
  ?statement simpul:kind/skos:notation ?kind ; simpul:derivation simpul:stated ;
    simpul:partyA/rdfs:label ?one ; simpul:partyB/rdfs:label ?other ; simpul:basis/simpul:citation ?citation .
} ORDER BY ?citation ?one ?other ?kind
""")
for row in endpoint.queryAndConvert()["results"]["bindings"]:
    print(*(row[name]["value"] for name in ("one", "kind", "other", "citation")), sep=" | ")
