"""The home page."""

WORDS = {
    "about": (
        "Graf pengetahuan hubungan kerja jabatan dan perangkat daerah, dibaca dari peraturan kepala daerah. Setiap "
        "pernyataan terikat pada pasal, ayat, dan kata-kata yang mengatakannya.",
        "A knowledge graph of the working relations between offices, read from the regulations of mayors and regents. "
        "Every statement is tied to the pasal, the ayat and the words that say it.",
    ),
    "counts": ("Isi graf", "What the graph holds"),
    "count_regulations": ("peraturan", "regulations"),
    "count_provisions": ("ketentuan", "provisions"),
    "count_offices": ("jabatan dan perangkat", "offices"),
    "count_relations": ("hubungan", "relations"),
    "count_statements": ("pernyataan", "statements"),
    "count_triples": ("tripel", "triples"),
    "examples": ("Contoh pertanyaan", "Example questions"),
    "gallery": ("Galeri kueri", "Gallery of queries"),
    "all_queries": ("Semua pertanyaan", "All questions"),
    "run_query": ("Buka di editor", "Open in the editor"),
    "as_csv": ("Unduh CSV", "Download CSV"),
    "read_law": ("Baca peraturan", "Read the regulations"),
    "governments": ("Pemerintah daerah", "Governments"),
}
