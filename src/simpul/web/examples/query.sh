#!/bin/sh
# A query from the command line: which office reports to which, and which provision says so, as CSV.
set -eu
SITE='https://simpul.example'

curl --fail --silent --show-error --header 'Accept: text/csv' --data-urlencode query@- "$SITE/sparql" <<'QUERY'
PREFIX act: <https://w3id.org/simpul/act/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX simpul: <https://w3id.org/simpul/ontology#>
SELECT ?office ?superior ?citation {
  ?statement simpul:act act:reportsTo ; simpul:subject/rdfs:label ?office ; simpul:object/rdfs:label ?superior ;
    simpul:basis/simpul:citation ?citation .
} ORDER BY ?citation ?office LIMIT 20
QUERY
