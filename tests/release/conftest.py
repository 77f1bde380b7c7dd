"""Two small regulations and their catalogue, in a folder of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from simpul import settings
from simpul.settings import Settings

REGULATION = """\
WALIKOTA {city}
PROVINSI {province}

PERATURAN WALIKOTA {city}
NOMOR {number} TAHUN {year}

TENTANG
TATA HUBUNGAN KERJA

DENGAN RAHMAT TUHAN YANG MAHA ESA

WALIKOTA {city},

Menimbang : a. bahwa perlu menetapkan Peraturan Walikota tentang Tata Hubungan Kerja;

Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;

MEMUTUSKAN:

Menetapkan : PERATURAN WALIKOTA TENTANG TATA HUBUNGAN KERJA.

BAB I
KETENTUAN UMUM

Pasal 1

Dalam Peraturan Walikota ini yang dimaksud dengan:
1. Walikota adalah Walikota {name}.
2. Sekretaris Daerah adalah Sekretaris Daerah Kota {name}.
3. Camat adalah pemimpin kecamatan.

BAB II
TATA HUBUNGAN KERJA

Pasal 2

(1) Camat bertanggung jawab kepada Walikota melalui Sekretaris Daerah.
(2) Hubungan kerja sebagaimana dimaksud pada ayat (1) dilaksanakan secara berjenjang.

Pasal 3

Peraturan Walikota ini mulai berlaku pada tanggal diundangkan.

Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Walikota ini dengan penempatannya dalam Berita
Daerah Kota {name}.

Ditetapkan di {name}
pada tanggal 2 Januari {year}
WALIKOTA {city},

SITI AMINAH

Diundangkan di {name}
pada tanggal 3 Januari {year}
SEKRETARIS DAERAH KOTA {city},

BUDI SANTOSO

BERITA DAERAH KOTA {city} TAHUN {year} NOMOR {number}
"""
GOVERNMENTS = """\
slug,label,kind,name,province,code,wikidata
kota-solok,Pemerintah Kota Solok,kota,Solok,Sumatera Barat,13.72,
kota-palopo,Pemerintah Kota Palopo,kota,Palopo,Sulawesi Selatan,73.73,
"""
REGULATIONS = "slug,government\nsolok-2019-7,kota-solok\npalopo-2021-12,kota-palopo\n"
SOLOK = REGULATION.format(city="SOLOK", name="Solok", province="SUMATERA BARAT", number=7, year=2019)
PALOPO = REGULATION.format(city="PALOPO", name="Palopo", province="SULAWESI SELATAN", number=12, year=2021)

Project = Callable[..., Settings]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A function that lays out the small project in a folder of that name and gives its settings."""

    def lay_out(name: str = "project", **flags: object) -> Settings:
        root = tmp_path / name
        for folder in ("regulations", "catalogue", "curation"):
            (root / folder).mkdir(parents=True)
        (root / "regulations" / "solok-2019-7.txt").write_text(SOLOK, encoding="utf-8")
        (root / "regulations" / "palopo-2021-12.txt").write_text(PALOPO, encoding="utf-8")
        (root / "catalogue" / "governments.csv").write_text(GOVERNMENTS, encoding="utf-8")
        (root / "catalogue" / "regulations.csv").write_text(REGULATIONS, encoding="utf-8")
        given = {"processes": 1, "consistency": False, "releases": root / "build", **flags}
        folders = {folder: root / folder for folder in ("regulations", "catalogue", "curation")}
        return settings.load({}, **folders, **given)

    return lay_out
