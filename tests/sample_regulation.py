"""A small regulation with a hand-made reading that has a statement of each type: what later steps are tested with."""

from __future__ import annotations

from simpul.extraction.model import (
    Act,
    Anomaly,
    Citation,
    Coverage,
    Definition,
    Elaboration,
    Evidence,
    KindDefinition,
    KindRelation,
    MetadataField,
    Norm,
    Office,
    Reading,
)
from simpul.source.catalogue import CatalogueEntry, Government
from simpul.source.text import SourceText
from simpul.structure.parser import parse

TEXT = """WALIKOTA CONTOH
PERATURAN WALIKOTA CONTOH
NOMOR 7 TAHUN 2020
TENTANG
TATA HUBUNGAN KERJA

Menimbang : a. bahwa perlu pedoman;

Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
2. Peraturan Daerah Kota Contoh Nomor 8 Tahun 2016 tentang Perangkat Daerah;

MEMUTUSKAN:

Menetapkan : PERATURAN WALIKOTA TENTANG TATA HUBUNGAN KERJA.

BAB I
KETENTUAN UMUM

Pasal 1

Dalam Peraturan ini yang dimaksud dengan:

1. Walikota adalah Walikota Contoh.
2. Organisasi Perangkat Daerah yang selanjutnya disingkat OPD adalah unsur pembantu Walikota.

BAB II
HUBUNGAN KERJA

Pasal 2

(1) Walikota dengan OPD melaksanakan hubungan kerja struktural dan koordinasi hierarki.
(2) Hubungan kerja sebagaimana dimaksud pada ayat (1) yaitu:
a. Walikota memberikan pengarahan kepada OPD; dan
b. OPD menyampaikan laporan kepada Walikota melalui Asisten dan Sekretaris Daerah.

Pasal 3

OPD, Bagian, dan RSUD harus melakukan koordinasi dengan Sekretaris Daerah, adalah sebagai berikut:
a. Dinas Kesehatan;
b. Dinas Pasar Malam; dan
c. Rumah Sakit Umum Daerah.

Pasal 4

Lurah bertanggung jawab kepada Camat.
Camat bertanggung jawab kepada Walikota.

Pasal 5

Lurah bertanggung jawab kepada Sekretaris Daerah dan Kejaksaan Negeri.

Pasal 6

Peraturan Walikota Nomor 5 Tahun 2011 dicabut. Bagan tercantum dalam Lampiran.

Ditetapkan di Contoh
pada tanggal 8 Juli 2020

WALIKOTA CONTOH,
"""

ENTRY = CatalogueEntry(
    "contoh-2020-7",
    Government("kota-contoh", "Pemerintah Kota Contoh", "kota", "Contoh", "Jawa Barat", "32.99", "Q1"),
)
BASE = "https://w3id.org/simpul/"


def evidence(provision: str, words: str, cue: str, rule: str, after: str = "") -> Evidence:
    """Evidence at the first place of the words (behind the words ``after``)."""
    start = TEXT.index(words, TEXT.index(after))
    return Evidence(provision, start, start + len(words), words, cue, rule)


def sample_reading() -> Reading:
    """The reading of `TEXT`."""
    document = parse(SourceText("contoh-2020-7", TEXT))
    office = "office.mention"
    pair = "Walikota dengan OPD melaksanakan hubungan kerja struktural dan koordinasi hierarki"
    report = "OPD menyampaikan laporan kepada Walikota melalui Asisten dan Sekretaris Daerah"
    direct = "Walikota memberikan pengarahan kepada OPD"
    return Reading(
        document,
        metadata=(
            MetadataField(evidence("", "PERATURAN WALIKOTA CONTOH", "", "metadata.type"), "type", "Peraturan Walikota"),
            MetadataField(evidence("", "7", "NOMOR", "metadata.number", "NOMOR"), "number", "7"),
            MetadataField(evidence("", "2020", "TAHUN", "metadata.year"), "year", "2020"),
            MetadataField(evidence("", "TATA HUBUNGAN KERJA", "", "metadata.title"), "title", "Tata Hubungan Kerja"),
            MetadataField(evidence("", "8 Juli 2020", "", "metadata.date"), "enacted_date", "2020-07-08"),
            MetadataField(evidence("", "WALIKOTA CONTOH,", "", "metadata.post"), "signatory_post", "Walikota Contoh"),
        ),
        definitions=(
            Definition(
                evidence("pasal-1/angka-1", "Walikota adalah Walikota Contoh", "adalah", "definition.is"),
                "Walikota",
                "Walikota Contoh",
            ),
            Definition(
                evidence("pasal-1/angka-2", "OPD adalah unsur pembantu Walikota", "adalah", "definition.is"),
                "OPD",
                "unsur pembantu Walikota",
                "Organisasi Perangkat Daerah",
            ),
        ),
        offices=(
            Office(evidence("pasal-1/angka-1", "Walikota", "", office, "1. Wali"), "Walikota", "post", "Walikota"),
            Office(
                evidence("pasal-1/angka-2", "OPD", "", office),
                "OPD",
                "group",
                "OPD",
                ("Organisasi Perangkat Daerah",),
            ),
            Office(evidence("pasal-2/ayat-2/huruf-b", "Asisten", "", office), "Asisten", "group", "Asisten"),
            Office(
                evidence("pasal-2/ayat-2/huruf-b", "Sekretaris Daerah", "", office),
                "Sekretaris Daerah",
                "post",
                "Sekretaris Daerah",
            ),
            Office(evidence("pasal-3", "Bagian", "", office), "Bagian", "group", "Bagian"),
            Office(evidence("pasal-3", "RSUD", "", office), "RSUD", "group", "RSUD"),
            Office(
                evidence("pasal-3/huruf-a", "Dinas Kesehatan", "", office),
                "Dinas Kesehatan",
                "organisation",
                "Dinas Kesehatan",
            ),
            Office(
                evidence("pasal-3/huruf-b", "Dinas Pasar Malam", "", office),
                "Dinas Pasar Malam",
                "organisation",
                "Dinas Pasar Malam",
            ),
            Office(
                evidence("pasal-3/huruf-c", "Rumah Sakit Umum Daerah", "", office),
                "Rumah Sakit Umum Daerah",
                "organisation",
                "Rumah Sakit Umum Daerah",
            ),
            Office(evidence("pasal-4", "Lurah", "", office), "Lurah", "post", "Lurah"),
            Office(evidence("pasal-4", "Camat", "", office), "Camat", "post", "Camat"),
            Office(
                evidence("pasal-5", "Kejaksaan Negeri", "", office), "Kejaksaan Negeri", "vertical", "Kejaksaan Negeri"
            ),
        ),
        kinds=(
            KindRelation(
                evidence("pasal-2/ayat-1", pair, "hubungan kerja struktural", "kind.pair"),
                "Walikota",
                "OPD",
                "struktural",
            ),
            KindRelation(
                evidence("pasal-2/ayat-1", pair, "koordinasi hierarki", "kind.pair"),
                "Walikota",
                "OPD",
                "koordinatif-hierarki",
            ),
        ),
        kind_definitions=(
            KindDefinition(
                evidence("pasal-2/ayat-1", "struktural", "", "kind-definition.listed"), "struktural", "listed"
            ),
        ),
        elaborations=(
            Elaboration(evidence("pasal-2/ayat-2/huruf-a", direct, "", "elaboration.item"), "Walikota", "OPD"),
        ),
        acts=(
            Act(evidence("pasal-2/ayat-2/huruf-a", direct, "pengarahan", "act.verb"), "Walikota", "directs", "OPD"),
            Act(
                evidence("pasal-2/ayat-2/huruf-b", report, "menyampaikan laporan", "act.verb"),
                "OPD",
                "reportsTo",
                "Walikota",
                ("Asisten", "Sekretaris Daerah"),
            ),
            *(
                Act(
                    evidence(f"pasal-3/huruf-{letter}", unit, "koordinasi", "act.list"),
                    unit,
                    "coordinatesWith",
                    "Sekretaris Daerah",
                )
                for letter, unit in zip(
                    "abc", ("Dinas Kesehatan", "Dinas Pasar Malam", "Rumah Sakit Umum Daerah"), strict=True
                )
            ),
            Act(
                evidence("pasal-4", "Lurah bertanggung jawab kepada Camat", "bertanggung jawab", "act.to-recipient"),
                "Lurah",
                "accountableTo",
                "Camat",
            ),
            Act(
                evidence("pasal-4", "Camat bertanggung jawab kepada Walikota", "bertanggung jawab", "act.to-recipient"),
                "Camat",
                "accountableTo",
                "Walikota",
            ),
            Act(
                evidence(
                    "pasal-5", "Lurah bertanggung jawab kepada Sekretaris Daerah", "bertanggung", "act.to-recipient"
                ),
                "Lurah",
                "accountableTo",
                "Sekretaris Daerah",
            ),
        ),
        norms=(
            Norm(evidence("pasal-3/huruf-a", "Dinas Kesehatan", "harus", "norm.list"), "Dinas Kesehatan", "duty", "x"),
        ),
        citations=(
            Citation(
                evidence("mengingat/angka-1", "Undang-Undang Nomor 23 Tahun 2014", "", "citation.law"),
                "basedOn",
                "uu-23-2014",
                internal=False,
                resolved=False,
                printed="Undang-Undang Nomor 23 Tahun 2014",
            ),
            Citation(
                evidence("mengingat/angka-2", "Peraturan Daerah Kota Contoh Nomor 8 Tahun 2016", "", "citation.law"),
                "basedOn",
                "perda-contoh-8-2016",
                internal=False,
                resolved=False,
                printed="Peraturan Daerah Kota Contoh Nomor 8 Tahun 2016",
            ),
            Citation(
                evidence("pasal-2/ayat-2", "ayat (1)", "sebagaimana dimaksud", "citation.internal"),
                "refersTo",
                "pasal-2/ayat-1",
                internal=True,
                resolved=True,
                printed="ayat (1)",
            ),
            Citation(
                evidence("pasal-6", "Peraturan Walikota Nomor 5 Tahun 2011", "dicabut", "citation.revokes"),
                "revokes",
                "perwali-contoh-5-2011",
                internal=False,
                resolved=False,
                printed="Peraturan Walikota Nomor 5 Tahun 2011",
            ),
            Citation(
                evidence("pasal-6", "Lampiran", "tercantum dalam", "citation.annex"),
                "annex",
                "lampiran",
                internal=True,
                resolved=False,
                printed="Lampiran",
            ),
        ),
        anomalies=(
            Anomaly(
                evidence("pasal-2/ayat-1", "koordinasi hierarki", "", "anomaly.word"),
                "inconsistent-term",
                "The kind is called koordinasi here.",
                "Jenis hubungan disebut koordinasi di sini.",
            ),
        ),
        coverage=(
            Coverage("pasal-2/ayat-1", "stated"),
            Coverage("menimbang/huruf-a", "empty"),
            Coverage("pasal-3", "not-understood", ("harus melakukan",)),
        ),
    )
