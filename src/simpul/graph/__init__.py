"""From a reading to RDF: names, IRIs, and one pure mapping for each part of a regulation. Knows no HTTP."""
