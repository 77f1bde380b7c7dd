"""What can be downloaded, and how it is used."""

WORDS = {
    "download": ("Unduh", "Download"),
    "download_title": ("Unduh dan gunakan data", "Download and use the data"),
    "download_title_of_data": (
        "Simpul: tata hubungan kerja daerah",
        "Simpul: working relations in Indonesian local government",
    ),
    "download_lead": (
        "Seluruh graf sebagai berkas dan tabel, dengan ukuran dan sidik jarinya; untuk dikutip, dicerminkan, dan "
        "dipakai dalam program.",
        "The whole graph as files and tables, with sizes and checksums; to be cited, mirrored and used in programs.",
    ),
    "download_contents": ("Isi halaman", "On this page"),
    "download_dumps": ("Seluruh graf", "The whole graph"),
    "download_dumps_about": (
        "N-Quads dan TriG memuat graf bernama setiap peraturan dan setiap kaidah penyimpulan; Turtle memuat "
        "gabungannya.",
        "N-Quads and TriG keep the named graph of each regulation and of each rule of inference; Turtle has their "
        "union.",
    ),
    "download_tables": ("Tabel", "Flat tables"),
    "download_tables_about": (
        "CSV (UTF-8, baris pertama nama kolom), diuraikan dalam datapackage.json (Frictionless). Nama dan urutan kolom "
        "tidak berubah dari rilis ke rilis.",
        "CSV (UTF-8, first row the names of the columns), described in datapackage.json (Frictionless). Names and "
        "order of the columns stay the same from release to release.",
    ),
    "download_others": ("Berkas lain", "Other files"),
    "download_pages": (
        "Dokumentasi ontologi; berkasnya tercantum dalam SHA256SUMS.",
        "Documentation of the ontology; its files are listed in SHA256SUMS.",
    ),
    "download_file": ("Berkas", "File"),
    "download_media_type": ("Jenis", "Media type"),
    "download_size": ("Ukuran", "Size"),
    "download_checksum": ("SHA-256", "SHA-256"),
    "download_columns": ("Kolom", "Columns"),
    "download_column": ("Kolom", "Column"),
    "download_meaning": ("Arti", "Meaning"),
    "download_none": ("Rilis ini tidak memuat berkas.", "This release holds no files."),
    "download_machines": ("Keterangan untuk mesin", "Descriptions for machines"),
    "download_void": ("himpunan data dalam VoID dan DCAT", "the dataset in VoID and DCAT"),
    "download_service": ("titik akses SPARQL dan keterangannya", "the SPARQL endpoint and its description"),
    "download_ontology": ("ontologi", "the ontology"),
    "download_manifest": ("manifes rilis", "the manifest of the release"),
    "download_sitemap": ("peta situs", "the sitemap"),
    "download_sums": ("sidik jari semua berkas", "checksums of all files"),
    "download_queries": ("contoh kueri", "example queries"),
    "download_cite": ("Cara mengutip", "How to cite"),
    "download_cite_about": (
        "Kutip pengenal rilis: rilis yang sama selalu berisi data yang sama. Sebuah pernyataan dikutip dengan IRI-nya, "
        "sebuah ketentuan dengan kutipan hukumnya.",
        "Cite the identifier of the release: the same release always holds the same data. A statement is cited by its "
        "IRI, a provision by its legal citation.",
    ),
    "download_reference": (
        "Simpul ({year}). {title} [himpunan data], rilis {release}. {address} (CC0 1.0).",
        "Simpul ({year}). {title} [dataset], release {release}. {address} (CC0 1.0).",
    ),
    "download_undated": ("t.t.", "n.d."),
    "download_mirror": ("Cara mencerminkan", "How to mirror"),
    "download_mirror_about": (
        "Setiap berkas memiliki ETag yang berubah hanya bila isinya berubah; permintaan dengan If-None-Match dijawab "
        "304 tanpa isi. Sidik jari ada di {sums} dan di kepala Repr-Digest; bagian berkas dapat diminta dengan Range.",
        "Each file has an ETag that changes only with its content; a request with If-None-Match is answered 304 "
        "without a body. Checksums are in {sums} and in the header Repr-Digest; parts can be asked for with Range.",
    ),
    "download_use": ("Cara memakai", "How to use it"),
    "download_use_about": (
        "Setiap IRI menjawab di alamatnya sendiri dengan halaman atau data, menurut kepala Accept atau akhiran: "
        "{formats}.",
        "Each IRI answers at its own address with a page or with data, by the Accept header or an extension: "
        "{formats}.",
    ),
    "download_needs": ("Perlu: {needs}", "Needs: {needs}"),
    "download_raw": ("berkas", "file"),
    "example_query.sh": ("Kueri dari baris perintah", "A query from the command line"),
    "example_linked-data.sh": ("Data tertaut dan permintaan bersyarat", "Linked data and conditional requests"),
    "example_mirror.sh": ("Cermin seluruh berkas", "A mirror of all files"),
    "example_endpoint_sparqlwrapper.py": ("Titik akses dari Python", "The endpoint from Python"),
    "example_rdflib_graph.py": ("Sebuah peraturan sebagai graf", "A regulation as a graph"),
    "example_pandas_table.py": ("Tabel dalam pandas", "A table in pandas"),
    "example_tables.R": ("Tabel dan kueri dalam R", "A table and a query in R"),
    "table_column_regulation": ("Nama singkat peraturan.", "Slug of the regulation."),
    "table_column_provision": (
        "Jalur kutipan satuan terkecil yang memuat baris ini; kosong untuk peraturan secara keseluruhan.",
        "Citation path of the smallest unit that carries the row; empty for the regulation as a whole.",
    ),
    "table_column_type": (
        "Jenis satuan, atau jenis jabatan tanpa pemerintahnya.",
        "Type of the unit, or type of the office without its government.",
    ),
    "table_column_number": ("Nomor sebagaimana dikutip.", "Number as a citation prints it."),
    "table_column_heading": (
        "Judul wadah; untuk satuan lain jalur wadah di sekelilingnya, - dalam pembukaan.",
        "Heading of a container; for other units the path of the container around them, - in the preamble.",
    ),
    "table_column_text": (
        "Kata-kata ketentuan, tanpa penanda dan satuan di bawahnya.",
        "Words of the provision, without marker and subordinate units.",
    ),
    "table_column_start": (
        "Awalnya dalam naskah sumber, dalam titik kode.",
        "Where it begins in the source text, in code points.",
    ),
    "table_column_end": (
        "Akhirnya dalam naskah sumber, tidak termasuk.",
        "Where it ends in the source text, exclusive.",
    ),
    "table_column_term": ("Istilah yang didefinisikan.", "The term that is defined."),
    "table_column_definition": ("Arti istilah itu.", "What the term is said to mean."),
    "table_column_label": ("Nama jabatan atau perangkat.", "Name of the office."),
    "table_column_class": (
        "Golongan: post, organisation, vertical, forum, atau group.",
        "Class of the office: post, organisation, vertical, forum or group.",
    ),
    "table_column_subject": (
        "Yang bertindak, atau pihak pertama suatu jenis hubungan.",
        "The office that acts, or the first party of a kind of relation.",
    ),
    "table_column_relation": (
        "Tindakan, jenis hubungan, atau dalam tabel acuan cara sasaran diacu.",
        "An act, a kind of relation, or in citations how the target is cited.",
    ),
    "table_column_object": ("Yang dikenai tindakan, atau pihak kedua.", "The office acted upon, or the second party."),
    "table_column_via": (
        "Jabatan yang dilalui, menurut urutan, dipisahkan ' > '.",
        "Offices through which the act passes, in order, joined with ' > '.",
    ),
    "table_column_derivation": ("stated (dinyatakan) atau inferred (disimpulkan).", "stated or inferred."),
    "table_column_quote": (
        "Kata-kata naskah; kosong bila disimpulkan.",
        "The words of the source; empty for what is inferred.",
    ),
    "table_column_citation": ("Kutipan hukum ketentuan.", "Legal citation of the provision."),
    "table_column_statement": ("IRI pernyataan.", "IRI of the statement."),
    "table_column_kind": (
        "Jenis hubungan kerja, atau golongan cacat.",
        "Kind of working relation, or class of an anomaly.",
    ),
    "table_column_role": (
        "Apakah jenis itu disebut (listed) atau dijelaskan (explained).",
        "Whether the kind is listed or explained.",
    ),
    "table_column_party_a": ("Pihak pertama.", "First party."),
    "table_column_party_b": ("Pihak kedua.", "Second party."),
    "table_column_bearer": ("Jabatan yang terikat atau berwenang.", "The office bound or empowered."),
    "table_column_modality": (
        "authority (wewenang), duty (kewajiban), atau permission (kebolehan).",
        "authority, duty or permission.",
    ),
    "table_column_target": (
        "Jalur kutipan dalam peraturan, atau nama singkat peraturan lain.",
        "Citation path within the regulation, or short name of another regulation.",
    ),
    "table_column_field": ("Nama keterangan.", "Name of the field."),
    "table_column_value": ("Isinya.", "Its value."),
    "table_column_message": ("Apa yang salah, dalam bahasa Inggris.", "What is wrong, in English."),
    "table_column_status": (
        "stated (menghasilkan pernyataan), empty (kosong), atau not-understood (tidak dipahami).",
        "stated, empty or not-understood.",
    ),
    "table_column_cues": (
        "Isyarat yang tidak dipakai pernyataan mana pun, dipisahkan ' | '.",
        "Cues that no statement used, joined with ' | '.",
    ),
}
