"""The frame of every page."""

WORDS = {
    "site": ("Simpul", "Simpul"),
    "tagline": (
        "Siapa bekerja dengan siapa di pemerintah daerah, dan pasal mana yang mengatakannya",
        "Who works with whom in Indonesian local government, and which pasal says so",
    ),
    "home": ("Beranda", "Home"),
    "regulations": ("Peraturan", "Regulations"),
    "offices": ("Jabatan dan perangkat", "Offices"),
    "nav_offices": ("Jabatan", "Offices"),
    "nav_sparql": ("SPARQL", "SPARQL"),
    "ontology": ("Ontologi", "Ontology"),
    "statements": ("Pernyataan", "Statements"),
    "questions": ("Pertanyaan", "Questions"),
    "theme": ("Terang atau gelap", "Light or dark"),
    "query": ("Kueri SPARQL", "SPARQL query"),
    "skip": ("Langsung ke isi", "Skip to content"),
    "release": ("Rilis", "Release"),
    "data_as": ("Data halaman ini:", "Data of this page:"),
    "licence": (
        "Data CC0; peraturan tidak berhak cipta.",
        "Data CC0; laws carry no copyright.",
    ),
    "foot": ("Tentang data", "About the data"),
    "navigation": ("Navigasi utama", "Main navigation"),
    "breadcrumb": ("Letak halaman", "Where this page is"),
}
