"""A small regulation of a government that the project's catalogue does not know."""

TAPIN = """\
BUPATI TAPIN
PROVINSI KALIMANTAN SELATAN
PERATURAN BUPATI TAPIN
NOMOR 31 TAHUN 2022
TENTANG
TATA HUBUNGAN KERJA
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI TAPIN,
Menimbang : a. bahwa untuk tertib pemerintahan perlu diatur tata hubungan kerja;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG TATA HUBUNGAN KERJA.
BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Bupati adalah Bupati Tapin.
2. Camat adalah kepala kecamatan.
Pasal 2
(1) Camat bertanggung jawab kepada Bupati melalui Sekretaris Daerah.
(2) Camat wajib melaporkan pelaksanaan tugasnya.
(2) Lurah membantu Camat.
Pasal 3
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Rantau
pada tanggal 14 Oktober 2022
BUPATI TAPIN,
M. ARIFIN ARPAN
"""
