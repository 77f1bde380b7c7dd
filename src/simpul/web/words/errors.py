"""Pages of errors."""

WORDS = {
    "error_back": ("Kembali ke beranda", "Back to the home page"),
    "error_place": ("Letak kesalahan", "Where it is"),
    "error_400": ("Permintaan tidak dipahami", "The request is not understood"),
    "error_403": ("Tidak diizinkan", "Not allowed"),
    "error_404": ("Tidak ditemukan", "Not found"),
    "error_405": ("Metode tidak didukung", "Method not allowed"),
    "error_406": ("Format tidak tersedia", "Format not available"),
    "error_408": ("Permintaan terlalu lambat", "The request took too long"),
    "error_413": ("Permintaan terlalu besar", "The request is too large"),
    "error_414": ("Alamat terlalu panjang", "The address is too long"),
    "error_415": ("Jenis isi tidak didukung", "Content type not supported"),
    "error_431": ("Header terlalu besar", "The header is too large"),
    "error_500": ("Kesalahan di pihak kami", "A fault of ours"),
    "error_503": ("Sementara tidak tersedia", "Not available for now"),
}
