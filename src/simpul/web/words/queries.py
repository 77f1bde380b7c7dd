"""The gallery of queries."""

WORDS = {
    "gallery_lead": (
        "Pertanyaan yang dijawab graf ini. Isi nilainya, lihat jawabannya di sini, unduh, atau ubah kuerinya.",
        "Questions that this graph answers. Fill in the values, see the answer here, download it, or change the query.",
    ),
    "theme_relations": ("Hubungan kerja", "Working relations"),
    "theme_accountability": ("Tanggung jawab, tugas, dan perwakilan", "Accountability, duties and representation"),
    "theme_law": ("Ketentuan dan dasar hukum", "Provisions and legal bases"),
    "theme_comparison": ("Perbandingan antarkota", "The cities compared"),
    "theme_quality": ("Mutu peraturan dan pembacaan", "Quality of law and reading"),
    "query_answer": ("Jawaban", "Answer"),
    "query_text": ("Kueri", "Query"),
    "query_ask": ("Tampilkan jawaban", "Show the answer"),
    "query_any": ("semua", "all"),
    "query_rows": ("{count} baris", "{count} rows"),
    "query_no_rows": ("Tidak ada jawaban untuk nilai ini.", "There is no answer for these values."),
    "query_first_rows": (
        "{shown} baris pertama dari {count}; semuanya ada dalam unduhan.",
        "The first {shown} of {count} rows; the download has them all.",
    ),
    "query_cut": (
        "Jawaban ini terpotong pada batas titik akses.",
        "The answer was cut at a limit of the endpoint.",
    ),
    "query_address": ("Alamat jawaban", "Address of the answer"),
    "query_api": ("Semua alamat dalam OpenAPI", "All addresses as OpenAPI"),
    "query_open": ("Buka di editor", "Open in the editor"),
    "query_see": ("lihat", "see"),
}
