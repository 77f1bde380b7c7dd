# R without any package: a flat table, and the answer to a query as CSV.
site <- "https://simpul.example"

relations <- read.csv(paste0(site, "/download/tables/relations.csv"), encoding = "UTF-8")
stated <- relations[relations$derivation == "stated", ]
print(table(stated$relation, stated$regulation))

query <- "PREFIX simpul: <https://w3id.org/simpul/ontology#>
SELECT ?modality (COUNT(?norm) AS ?norms) { ?norm simpul:modality ?modality } GROUP BY ?modality ORDER BY ?modality"
address <- paste0(site, "/sparql?format=csv&query=", URLencode(query, reserved = TRUE))
print(read.csv(address))
