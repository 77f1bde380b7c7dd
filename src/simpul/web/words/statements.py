"""Statements."""

WORDS = {
    "statement": ("Pernyataan", "Statement"),
    "open_statement": ("Buka pernyataan ini", "Open this statement"),
    "basis": ("Dasar", "Basis"),
    "quote": ("Kata-kata dalam peraturan", "The words of the regulation"),
    "quote_is": ("kutipan", "quote"),
    "derivation": ("Asal", "Derivation"),
    "stated": ("dinyatakan", "stated"),
    "inferred": ("disimpulkan", "inferred"),
    "premises": ("Disimpulkan dari", "Inferred from"),
    "inferred_by": ("Kaidah penyimpulan", "Rule of inference"),
    "consequences": ("Yang disimpulkan darinya", "What is inferred from it"),
    "rule": ("Kaidah pembacaan", "Reading rule"),
    "cue": ("Kata isyarat", "Cue"),
    "note": ("Catatan", "Note"),
    "via": ("melalui", "through"),
    "characters": ("Karakter {start} sampai {end} naskah sumber", "Characters {start} to {end} of the source text"),
}
