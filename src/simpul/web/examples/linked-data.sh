#!/bin/sh
# Linked data: the same address gives a page or RDF, as the Accept header asks; extensions work too (.ttl, .jsonld, .nt).
set -eu
SITE='https://simpul.example'
THING="$SITE/example-government/perwali/2020/1"

curl --fail --silent --show-error --header 'Accept: text/turtle' --dump-header headers.txt "$THING" --output thing.ttl

# Ask again with the tag of what you have: 304 and nothing else, while it is unchanged.
TAG=$(sed -n 's/^[Ee][Tt]ag: *//p' headers.txt | tr -d '\r')
curl --silent --header 'Accept: text/turtle' --header "If-None-Match: $TAG" --output /dev/null \
  --write-out '%{http_code}\n' "$THING"
