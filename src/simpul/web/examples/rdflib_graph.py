"""rdflib (pip install rdflib): what the graph says of one regulation, read as Turtle and queried here."""

from rdflib import Graph

SITE = "https://simpul.example"
THING = f"{SITE}/example-government/perwali/2020/1"

graph = Graph().parse(f"{THING}.ttl", format="turtle")
print(len(graph), "triples")
for row in graph.query("""
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?label ?title { ?regulation eli:title ?title ; rdfs:label ?label }
"""):
    print(row.label, "-", row.title)
