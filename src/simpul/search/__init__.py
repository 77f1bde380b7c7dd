"""Full text search: an index of a release in one SQLite file (FTS5), written by the build and read by the site.

Words are folded (case, diacritics) and stemmed before they reach SQLite, so that the index needs no tokenizer of its
own. `words`, `stemming`, `documents` and `index` write it; `citations`, `expression`, `correction` and `searcher` ask.
"""
