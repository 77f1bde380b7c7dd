"""The network."""

WORDS = {
    "network": ("Jejaring", "Network"),
    "network_about": (
        "Siapa berhubungan dengan siapa: pilih pemerintah, jenis hubungan, dan tindakan; lalu pilih garis untuk "
        "membaca pernyataan dan kata-kata peraturannya.",
        "Who relates to whom: choose governments, kinds of relation and acts; then choose a line to read its "
        "statements and the words of the law.",
    ),
    "net_governments": ("Pemerintah", "Governments"),
    "all_kinds": ("Semua jenis", "All kinds"),
    "all_acts": ("Semua tindakan", "All acts"),
    "net_kinds": ("Jenis hubungan", "Kinds of relation"),
    "net_acts": ("Tindakan", "Acts"),
    "net_answersTo": ("rantai pertanggungjawaban", "chain of accountability"),
    "net_ends": ("Jabatan dan perangkat", "Offices"),
    "one_end_type": ("Salah satunya berjenis", "One of them of type"),
    "one_end_class": ("Salah satunya golongan", "One of them of class"),
    "arrangement": ("Susunan gambar", "Arrangement"),
    "layout_auto": ("Menurut isinya", "By what is shown"),
    "layout_tree": ("Berjenjang", "In ranks"),
    "layout_force": ("Mengelompok", "In clusters"),
    "show_network": ("Tampilkan", "Show"),
    "network_counts": (
        "{edges} garis ({statements} pernyataan) antara {nodes} jabatan dan perangkat.",
        "{edges} lines ({statements} statements) between {nodes} offices.",
    ),
    "network_start": (
        "Sebagai permulaan ditampilkan {government}, yang dinyatakan saja. Ubah pilihan di atas untuk yang lain.",
        "To begin with this shows {government}, only what is stated. Change the choices above for others.",
    ),
    "network_too_many": (
        "Pilihan ini memberi {edges} garis; gambar memuat paling banyak {most}. Tidak ada yang dipotong: tabel dan "
        "berkas di bawah memuat semuanya. Untuk melihat gambarnya, persempit pilihan:",
        "These choices give {edges} lines; the picture takes at most {most}. Nothing is cut: the table and the files "
        "below have them all. To see the picture, narrow the choices:",
    ),
    "network_beyond": (
        "Pilihan ini memberi {n} pernyataan; sekali tampil paling banyak {most}. Pilih pemerintah, jenis, atau "
        "tindakan. Pernyataannya menurut pemerintah:",
        "These choices give {n} statements; at most {most} are shown at once. Choose a government, a kind or an act. "
        "The statements by government:",
    ),
    "network_needs_script": (
        "Gambar memerlukan JavaScript; tabel di bawah memuat isi yang sama.",
        "The picture needs JavaScript; the table below holds the same.",
    ),
    "network_nothing": ("Tidak ada hubungan dengan pilihan ini.", "There is no relation with these choices."),
    "network_picture": ("Gambar jejaring", "Picture of the network"),
    "network_table": ("Tabel hubungan yang sama", "Table of the same relations"),
    "network_panel": ("Pilihan dalam gambar", "Chosen in the picture"),
    "panel_hint": (
        "Pilih jabatan atau garis pada gambar atau dari daftar ini (tombol panah, Enter memilih, Escape kembali).",
        "Choose an office or a line in the picture, or from this list (arrow keys, Enter chooses, Escape goes back).",
    ),
    "panel_find": ("Cari jabatan atau perangkat", "Find an office"),
    "panel_back": ("Kembali", "Back"),
    "panel_lines": ("{n} garis", "{n} lines"),
    "panel_open": ("Buka halamannya", "Open its page"),
    "panel_cleared": ("Pilihan dihapus.", "Choice cleared."),
    "panel_chosen": ("Dipilih: {name}", "Chosen: {name}"),
    "net_drawing": ("Menggambar …", "Drawing …"),
    "net_drawn": (
        "Gambar siap: {nodes} jabatan dan perangkat, {edges} garis.",
        "Drawn: {nodes} offices, {edges} lines.",
    ),
    "save_svg": ("Simpan SVG", "Save SVG"),
    "save_png": ("Simpan PNG", "Save PNG"),
    "net_fit": ("Tampilkan seluruhnya", "Fit"),
    "net_zoom_in": ("Perbesar", "Zoom in"),
    "net_zoom_out": ("Perkecil", "Zoom out"),
    "net_from": ("Dari", "From"),
    "net_to": ("Ke", "To"),
    "net_relation": ("Hubungan", "Relation"),
    "net_sources": ("Ketentuan", "Provisions"),
}
