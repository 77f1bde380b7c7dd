"""Lists."""

WORDS = {
    "previous": ("Sebelumnya", "Previous"),
    "next": ("Berikutnya", "Next"),
    "page_of": ("Halaman {page} dari {pages}", "Page {page} of {pages}"),
    "shown_of": ("{shown} dari {total}", "{shown} of {total}"),
    "all": ("Semua", "All"),
    "scrolls": ("{name}, dapat digeser", "{name}, can be scrolled"),
    "nothing": ("Tidak ada.", "None."),
}
