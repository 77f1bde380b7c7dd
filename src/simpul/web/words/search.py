"""Searching."""

WORDS = {
    "search": ("Cari", "Search"),
    "search_for": ("Cari peraturan, jabatan, dan isi", "Search regulations, offices and what they say"),
    "search_short": ("Cari, mis. pasal 15 ayat 4", "Search, e.g. pasal 15 ayat 4"),
    "search_help": (
        "Ketik kata, nama jabatan, atau rujukan. Kata dalam tanda kutip dicari sebagai satu frasa; ejaan lama dan "
        "salah ketik dimengerti.",
        "Type words, the name of an office, or a citation. Words between quotation marks are looked for as one phrase; "
        "older spellings and slips are understood.",
    ),
    "search_examples": ("Contoh", "Examples"),
    "search_results": ("Hasil pencarian “{query}”", "Results for “{query}”"),
    "search_count": ("{count} hasil", "{count} results"),
    "search_nothing": ("Tidak ada yang cocok dengan “{query}”.", "Nothing matches “{query}”."),
    "search_corrected": (
        "Tidak ada “{query}”; yang dicari “{corrected}”.",
        "There is no “{query}”; this is what “{corrected}” finds.",
    ),
    "search_loosened": (
        "Tidak ada yang memuat semua kata; ini yang memuat sebagian.",
        "Nothing has all the words; this has some of them.",
    ),
    "search_suggestion": ("Mungkin maksud Anda", "Did you mean"),
    "search_cited": ("Ketentuan yang dirujuk", "The provision cited"),
    "search_cited_many": ("Ketentuan yang dapat dimaksud", "Provisions that this may cite"),
    "search_open": ("Buka {name}", "Go to {name}"),
    "search_no_such": ("{name} tidak ada; yang terdekat:", "There is no {name}; the nearest is:"),
    "search_sorts": ("Golongan", "Sort"),
    "search_governments": ("Pemerintah", "Government"),
    "search_all_of": ("Semua {count} {sort}", "All {count} {sort}"),
    "sort_regulation": ("Peraturan", "Regulations"),
    "sort_office": ("Jabatan dan perangkat", "Offices"),
    "sort_definition": ("Pengertian", "Definitions"),
    "sort_provision": ("Ketentuan", "Provisions"),
    "sort_statement": ("Pernyataan", "Statements"),
    "sort_term": ("Istilah", "Terms"),
    "sort_query": ("Pertanyaan", "Questions"),
}
