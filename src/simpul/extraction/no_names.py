"""Words that look like the name of an office and are none."""

from __future__ import annotations

import re

_OF_STRUCTURE = re.compile(
    r"\b(?:[Pp]embentukan|[Ss]usunan|[Pp]enataan|[Ss]truktur|[Kk]elembagaan|[Pp]edoman|[Bb]esaran|[Pp]engendalian|[Nn]omenklatur|[Tt]ugas\s+pokok|[Pp]erubahan)\s+$"
)
"""In front of `organisasi perangkat daerah`: how Perangkat Daerah is organised, no party."""
_IN_TITLE = re.compile(
    r"\b(?:[Pp]eraturan|(?:dan|melalui|dalam|pada|kepada|dari)\s+[Aa]nggaran|[Kk]eputusan|Instruksi|Surat\s+Edaran|PERATURAN|KEPUTUSAN)\s+$"
)
_ROLE_LABEL = re.compile(
    r"(?:Wakil\s+)?(?:Ketua|Sekretaris|Bendahara|Koordinator)(?:\s+(?:I{1,3}|IV|Umum|Harian|Pelaksana))?(?:\s+merangkap\s+[Aa]nggota)?\s*:\s*\S"
)
"""A role in a list of members, no name of an office: `Ketua merangkap Anggota : Bupati`."""
_OF_DOCUMENT = re.compile(
    r"\b(?:Rencana\s+(?:Kerja|Pembangunan|Strategis)|Keuangan|Kinerja(?:\s+Instansi)?|Pengendalian\s+Intern(?:al)?|Akuntansi)\s+$"
)
"""In front of `Pemerintah Daerah`: the name of a document or system (`Rencana Kerja Pemerintah Daerah`)."""
_OF_GOVERNMENT = re.compile(r"\b(?:[Ii]nstansi|[Aa]parat(?:ur)?|[Pp]ejabat|[Pp]egawai)\s+$")
"""`instansi Pemerintah`, `aparatur pemerintah`: a kind of agency or of persons, not the government as a party."""
_IN_CAPACITY = re.compile(r"\b(?:selaku|sebagai)\s+$")
"""In front of `Ketua TKPK`: who chairs the body, no post of its own."""
_FIELD = re.compile(r"\b(?:di|pada|urusan|tugas|pemerintahan|fungsi|membidangi)\s+$")
_TERRITORY = re.compile(
    r"\b(?:(?!(?:Setiap|Tiap|Seluruh|Semua|Para|Kepada|Antar|Antara|Dan|Dengan|Untuk|Dalam|Bagi|Oleh|Pada|Dari|Atas|Ke|Masing)\b)[A-Z][a-z]+|wilayah|kegiatan|tingkat)\s+$"
)
"""In front of `kecamatan` in small letters: a forum or matter of that level (`Musrenbang kecamatan`), not its office."""
_UNSUR = re.compile(r"\b(?:sebagai|selaku|adalah|merupakan)\s+unsur\s+$")
"""In front of `pimpinan Sekretariat Desa`: what a post is, no other post."""


def names_none(text: str, at: int) -> bool:
    """Whether a name at ``at`` is part of the name of a regulation (`Peraturan Walikota`) or a field (`di Bidang ...`)."""
    before = text[max(0, at - 24) : at]
    return bool(
        _IN_TITLE.search(before)
        or _ROLE_LABEL.match(text, at)
        or (text[at : at + 10].lower() == "pemerintah" and _OF_GOVERNMENT.search(before))
        or (text.startswith("Pemerintah", at) and _OF_DOCUMENT.search(before))
        or (text[at : at + 20].lower() == "organisasi perangkat" and _OF_STRUCTURE.search(before))
        or (text[at : at + 6].lower() == "ketua " and _IN_CAPACITY.search(before))
        or (text.startswith(("kecamatan", "kelurahan"), at) and _TERRITORY.search(before))
        or (text.startswith("pimpinan ", at) and _UNSUR.search(before))
        or (text.startswith("Bidang", at) and _FIELD.search(before))
    )
