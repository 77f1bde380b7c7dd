"""pandas (pip install pandas): a flat table, and how many acts of each sort every regulation states."""

import pandas

SITE = "https://simpul.example"

relations = pandas.read_csv(f"{SITE}/download/tables/relations.csv")
stated = relations[relations["derivation"] == "stated"]
print(stated.pivot_table(index="relation", columns="regulation", aggfunc="size", fill_value=0))
