"""Any thing of the graph."""

WORDS = {
    "properties": ("Keterangan", "Properties"),
    "property": ("Sifat", "Property"),
    "value": ("Nilai", "Value"),
    "incoming": ("Ditunjuk oleh", "Referred to by"),
    "iri": ("IRI", "IRI"),
    "more": ("dan {count} lagi", "and {count} more"),
    "terms": ("Istilah", "Terms"),
    "in_ontology": ("Dalam dokumentasi ontologi", "In the documentation of the ontology"),
}
