"""The query editor."""

WORDS = {
    "editor_title": ("Kueri SPARQL", "SPARQL query"),
    "editor_help": (
        "Tulis kueri atau pilih contoh, lalu jalankan. IRI pada hasil membuka halamannya.",
        "Write a query or choose an example, then run it. IRIs in the results open their pages.",
    ),
    "choose_example": ("Pilih contoh", "Choose an example"),
    "editor_needs_script": (
        "Editor memerlukan JavaScript. Tanpanya, kirim kueri lewat formulir ini.",
        "The editor needs JavaScript. Without it, send the query with this form.",
    ),
    "run": ("Jalankan", "Run"),
    "format": ("Format", "Format"),
    "endpoint": ("Titik akses", "Endpoint"),
    "limits": (
        "Batas waktu {timeout} detik, paling banyak {rows} baris; hasil yang terpotong diberi tanda.",
        "At most {timeout} seconds and {rows} rows; a result that is cut says so.",
    ),
}
