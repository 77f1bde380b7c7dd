"""Offices."""

WORDS = {
    "names": ("Nama lain", "Other names"),
    "type": ("Jenis", "Type"),
    "counterparts": ("Padanan di pemerintah lain", "Counterparts in other governments"),
    "relations": ("Hubungan", "Relations"),
    "norms": ("Wewenang, kewajiban, dan kebolehan", "Authorities, duties and permissions"),
    "government": ("Pemerintah", "Government"),
    "mentions": ("Pernyataan lain", "Other statements"),
    "list_KindStatement": ("Jenis hubungan", "Kinds of relation"),
    "list_ActStatement": ("Tindakan", "Acts"),
    "list_ChainStatement": ("Rantai pertanggungjawaban", "Chain of accountability"),
    "list_NormStatement": ("Wewenang, kewajiban, dan kebolehan", "Authorities, duties and permissions"),
    "list_DefinitionStatement": ("Batasan pengertian", "Definitions"),
    "list_OfficeStatement": ("Penyebutan", "Mentions"),
    "list_ElaborationStatement": ("Penjabaran", "Elaborations"),
    "list_KindDefinitionStatement": ("Penjelasan jenis hubungan", "Explanations of kinds"),
    "list_CitationStatement": ("Rujukan", "Citations"),
    "list_MetadataStatement": ("Keterangan peraturan", "Facts about the regulation"),
    "list_Finding": ("Temuan", "Findings"),
}
