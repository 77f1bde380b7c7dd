"""Findings in the regulations, and how well they were read."""

WORDS = {
    "findings": ("Temuan", "Findings"),
    "findings_title": ("Temuan dalam peraturan", "Findings in the regulations"),
    "findings_lead": (
        "Pertentangan dalam hukum, dan cacat perumusan serta cacat naskah yang patut diketahui pembaca dan perancang.",
        "Contradictions in the law, and defects of drafting and of the text that readers and drafters should know of.",
    ),
    "findings_law": ("Pertentangan dalam hukum", "Contradictions in the law"),
    "findings_law_about": (
        "Dua ketentuan yang sama-sama berlaku tidak dapat dipenuhi sekaligus. Yang diputuskan di sini bukan mana yang "
        "benar, melainkan bahwa keduanya tertulis.",
        "Two provisions in force that cannot both be met. What is said here is that both are written, not which is "
        "right.",
    ),
    "findings_drafting": ("Cacat perumusan", "Defects of drafting"),
    "findings_drafting_about": (
        "Penomoran, acuan, dan istilah yang perlu diperbaiki perancang.",
        "Numbering, references and terms that drafters should mend.",
    ),
    "findings_text": ("Cacat naskah", "Defects of the text"),
    "findings_text_about": (
        "Salah cetak dan kerusakan pemindaian; maksud peraturan tetap terbaca.",
        "Misprints and damage by scanning; what the regulation means can still be read.",
    ),
    "findings_none": ("Tidak ada temuan yang cocok dengan pilihan ini.", "No finding matches this choice."),
    "findings_counts": ("Jumlah temuan menurut jenis dan peraturan", "Findings by kind and regulation"),
    "findings_kind": ("Jenis temuan", "Kind of finding"),
    "findings_regulation": ("Peraturan", "Regulation"),
    "findings_total": ("Jumlah", "Total"),
    "findings_shown": ("{shown} dari {total} temuan", "{shown} of {total} findings"),
    "findings_say": ("Yang dikatakan peraturan:", "What the regulation says:"),
    "findings_only": ("Hanya {what}", "Only {what}"),
    "finding_kind_two-superiors": ("dua atasan", "two superiors"),
    "finding_kind_contradictory-superiors": ("atasan bertentangan", "contradictory superiors"),
    "finding_kind_accountability-cycle": ("pertanggungjawaban melingkar", "cycle of accountability"),
    "finding_kind_duplicate-number": ("nomor ganda", "duplicate number"),
    "finding_kind_skipped-number": ("nomor terlewati", "skipped number"),
    "finding_kind_late-start": ("tidak mulai dari nomor pertama", "late start of a list"),
    "finding_kind_repeated-unit": ("ketentuan berulang", "repeated unit"),
    "finding_kind_dead-reference": ("acuan mati", "dead reference"),
    "finding_kind_gazette-number": ("nomor berita daerah berbeda", "gazette number differs"),
    "finding_kind_two-names": ("dua nama", "two names"),
    "finding_kind_unused-term": ("istilah tak terpakai", "unused term"),
    "finding_kind_undefined-abbreviation": ("singkatan tak dijelaskan", "undefined abbreviation"),
    "finding_kind_unlisted-kind": ("jenis hubungan di luar daftar", "kind not listed"),
    "finding_kind_upper-case-letter": ("huruf kapital", "upper-case letters"),
    "finding_kind_misspelling": ("salah eja", "misspelling"),
    "finding_kind_glued-heading": ("judul menyatu", "glued heading"),
    "finding_kind_ocr-number": ("nomor salah cetak", "misread number"),
    "finding_kind_unreadable-number": ("nomor tak terbaca", "unreadable number"),
    "finding_kind_curated-reading": ("dibaca dengan koreksi", "read with a correction"),
    "quality": ("Mutu", "Quality"),
    "quality_title": ("Mutu rilis ini", "Quality of this release"),
    "quality_lead": (
        "Apa yang diperiksa sebelum rilis ini diterbitkan, apa yang terbaca, dan seberapa tepat.",
        "What was checked before this release came out, what was read, and how rightly.",
    ),
    "quality_contents": ("Isi halaman", "On this page"),
    "quality_shapes": ("Bentuk SHACL", "SHACL shapes"),
    "quality_conforms": (
        "{shapes} bentuk menilai simpul sebanyak {nodes} kali, {checks} pemeriksaan menilai seluruh graf: "
        "{results} pelanggaran. Graf yang melanggar tidak pernah diterbitkan; bentuk tanpa simpul fokus tidak "
        "mengatakan apa-apa.",
        "{shapes} shapes judged nodes {nodes} times, {checks} checks judged the whole graph: {results} violations. A "
        "graph that breaks one is never released; a shape without focus nodes says nothing.",
    ),
    "quality_no_report": (
        "Rilis ini tidak memuat laporan validasi; bangun ulang dengan `simpul build`, atau periksa dengan "
        "`simpul validate`.",
        "This release holds no report of its validation; build it anew with `simpul build`, or check it with "
        "`simpul validate`.",
    ),
    "quality_group": ("Sasaran", "Target"),
    "quality_shape": ("Bentuk", "Shape"),
    "quality_path": ("Properti", "Property"),
    "quality_asks": ("Yang diminta", "What it asks"),
    "quality_focus_nodes": ("Simpul fokus", "Focus nodes"),
    "quality_results": ("Pelanggaran", "Violations"),
    "quality_all_shapes": ("Semua bentuk", "All shapes"),
    "quality_shapes_title": ("Bentuk SHACL dan apa yang dinilainya", "SHACL shapes and what they judged"),
    "quality_shape_source": ("Sebagaimana ditulis", "As it is written"),
    "quality_checks": ("Pemeriksaan atas seluruh graf", "Checks over the whole graph"),
    "quality_checks_about": (
        "Satu kueri untuk seluruh graf, untuk hal yang tidak dapat dinilai simpul demi simpul.",
        "One query for the whole graph each, for what cannot be judged node by node.",
    ),
    "quality_check": ("Pemeriksaan", "Check"),
    "quality_over": ("Atas", "Over"),
    "quality_over_regulation": ("setiap peraturan", "each regulation"),
    "quality_over_release": ("seluruh rilis", "the whole release"),
    "quality_reasoner": (
        "Penalar HermiT mendapati {count} dari {total} peraturan konsisten dengan ontologi; rilis yang tidak konsisten "
        "tidak diterbitkan.",
        "The reasoner HermiT found {count} of {total} regulations consistent with the ontology; none that is not is "
        "released.",
    ),
    "quality_not_reasoned": (
        "Penalar tidak dijalankan untuk rilis ini (pengaturan consistency).",
        "The reasoner was not asked for this release (setting consistency).",
    ),
    "quality_coverage": ("Yang terbaca dan yang tidak", "What was read and what was not"),
    "quality_coverage_about": (
        "Setiap ketentuan di bawah bab, bagian, dan paragraf: menghasilkan pernyataan, tidak memuat apa-apa untuk "
        "dinyatakan, atau memuat isyarat yang belum dipahami.",
        "Each provision below bab, bagian and paragraf: it gave statements, has nothing to state, or has a cue that "
        "was not understood.",
    ),
    "quality_status_stated": ("menghasilkan pernyataan", "gave statements"),
    "quality_status_empty": ("tidak ada yang dinyatakan", "nothing to state"),
    "quality_status_not-understood": ("tidak dipahami", "not understood"),
    "quality_provisions": ("Ketentuan", "Provisions"),
    "quality_unread": ("Ketentuan yang belum dipahami", "Provisions not understood"),
    "quality_unread_none": ("Tidak ada ketentuan yang tak dipahami.", "No provision was left that was not understood."),
    "quality_unread_more": ("{count} lagi ada dalam CSV.", "{count} more are in the CSV."),
    "quality_cues": ("Isyarat", "Cues"),
    "quality_figures": ("Presisi dan perolehan", "Precision and recall"),
    "quality_figures_about": (
        "Dibandingkan dengan yang ditemukan manusia; dalam kurung selang kepercayaan 95 %.",
        "Compared with what people found by hand; in brackets the interval of 95 %.",
    ),
    "quality_no_figures": (
        "Tidak ada peraturan dalam rilis ini yang memiliki baku emas.",
        "No regulation of this release has a gold standard.",
    ),
    "quality_layer": ("Lapisan", "Layer"),
    "quality_metric": ("Ukuran", "Metric"),
    "quality_metric_precision": ("presisi", "precision"),
    "quality_metric_recall": ("perolehan", "recall"),
    "quality_metric_f1": ("F1", "F1"),
    "quality_everything": ("semua", "all"),
    "quality_rows": ("{count} baris", "{count} rows"),
    "quality_layer_structure": ("struktur", "structure"),
    "quality_layer_definitions": ("definisi", "definitions"),
    "quality_layer_offices": ("jabatan dan perangkat", "offices"),
    "quality_layer_kinds": ("jenis hubungan", "kinds"),
    "quality_layer_kind-definitions": ("penjelasan jenis", "kind definitions"),
    "quality_layer_elaborations": ("rincian hubungan", "elaborations"),
    "quality_layer_acts": ("tindakan", "acts"),
    "quality_layer_norms": ("norma", "norms"),
    "quality_layer_citations": ("acuan", "citations"),
    "quality_layer_metadata": ("metadata", "metadata"),
}
