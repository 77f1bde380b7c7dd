"""Norms: a leaf under an explicit deontic cue, and who bears it."""

import pytest

from reading_examples import norms, reading


class TestCues:
    @pytest.mark.parametrize(
        ("cue", "modality"),
        [
            ("berwenang", "authority"),
            ("berwenang untuk", "authority"),
            ("mempunyai kewenangan", "authority"),
            ("wajib", "duty"),
            ("harus", "duty"),
            ("bertugas", "duty"),
            ("mempunyai tugas", "duty"),
            ("mempunyai kewajiban", "duty"),
            ("mempunyai hak dan kewajiban", "duty"),
            ("mempunyai tugas pokok", "duty"),
            ("mempunyai tugas dan tanggung jawab", "duty"),
            ("mempunyai tugas pokok dan fungsi", "duty"),
            ("melaksanakan tugas", "duty"),
            ("diberi tugas untuk", "duty"),
            ("diwajibkan", "duty"),
            ("diharuskan untuk", "duty"),
            ("ditugaskan untuk", "duty"),
            ("ditugasi", "duty"),
            ("mengemban tugas", "duty"),
            ("mendapat tugas", "duty"),
            ("berkewenangan", "authority"),
            ("bertanggung jawab", "duty"),
            ("bertanggungjawab untuk", "duty"),
            ("bertanggung jawab dalam", "duty"),
            ("diberi wewenang untuk", "authority"),
            ("dapat juga", "permission"),
            ("dapat secara langsung", "permission"),
            ("berkewajiban", "duty"),
            ("berkewajiban untuk", "duty"),
            ("dapat", "permission"),
        ],
    )
    def test_each_cue_has_its_modality(self, cue: str, modality: str) -> None:
        assert norms(f"Camat {cue} membina Lurah.") == [f"Camat {modality}"]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Camat perlu membina Lurah.",
            "Camat membina Lurah.",
            "Camat menghadiri rapat untuk dapat membuka rapat.",
            "Camat tidak dapat menunjuk Lurah.",
            "Rapat dapat dilakukan setiap bulan.",
            "Standar yang harus dipenuhi ditetapkan oleh Camat.",
            "Kerjasama harus mempertimbangkan efisiensi.",
            "Camat bertanggung jawab kepada Walikota.",
            "Camat dalam bertugas dikoordinasikan oleh Walikota.",
            "Camat dalam melaksanakan tugas membina Lurah dikoordinasikan oleh Walikota.",
            "Camat adalah pejabat yang berwenang dan bertanggung jawab menyusun rencana.",
            "Camat adalah pejabat yang diberi wewenang untuk membina Lurah.",
            "Pembentukan kecamatan dapat berupa penggabungan.",
            "Keanggotaan Forkopimda sebagaimana dimaksud pada ayat (1) harus memenuhi syarat.",
            "Laporan kinerja Camat wajib memuat hasil rapat.",
            "Pegawai yang akan diangkat menjadi Camat wajib mengikuti pelatihan.",
            "Kepada Camat dapat diberikan tunjangan.",
            "Di kecamatan dapat dibentuk Kelurahan.",
            "Camat dapat berasal dari pegawai kota.",
            "Keputusan rapat koordinasi tingkat kecamatan oleh para lurah harus memuat daftar hadir.",
            "Untuk kelancaran tugas dapat ditunjuk Camat.",
        ],
    )
    def test_sentences_without_a_norm(self, sentence: str) -> None:
        assert norms(sentence) == []


class TestLeaves:
    def test_a_cue_in_the_chapeau_applies_to_each_item(self) -> None:
        assert norms("Camat wajib:\na. membina Lurah; dan\nb. melapor kepada Walikota.") == [
            "Camat duty @ huruf-a",
            "Camat duty @ huruf-b",
        ]

    def test_a_list_of_mere_fields_is_one_norm(self) -> None:
        body = "Camat berwenang:\na. mengurus bidang:\n1. pendidikan;\n2. kesehatan;\nb. menandatangani surat."
        assert norms(body) == ["Camat authority @ huruf-a", "Camat authority @ huruf-b"]

    def test_a_list_of_conditions_is_no_list_of_norms(self) -> None:
        body = "Camat dapat menarik tugas itu apabila:\na. kebijakan berubah; dan\nb. Lurah mengusulkan."
        assert norms(body) == ["Camat permission"]

    def test_a_sublist_of_actions_has_a_norm_each(self) -> None:
        body = "Camat wajib:\na. dalam keadaan darurat:\n1. memimpin rapat;\n2. melapor; dan\nb. membina Lurah."
        assert norms(body) == ["Camat duty @ huruf-a/angka-1", "Camat duty @ huruf-a/angka-2", "Camat duty @ huruf-b"]

    def test_duties_announced_by_a_noun(self) -> None:
        assert norms("Tugas Camat:\na. membina Lurah;\nb. melapor.") == ["Camat duty @ huruf-a", "Camat duty @ huruf-b"]

    def test_bertanggung_jawab_before_a_list(self) -> None:
        assert norms("Camat bertanggung jawab:\na. membina Lurah;\nb. menjaga ketertiban.") == [
            "Camat duty @ huruf-a",
            "Camat duty @ huruf-b",
        ]

    def test_a_list_of_units_binds_each_unit(self) -> None:
        body = (
            "Perangkat Daerah harus berkoordinasi dengan Walikota melalui Asisten adalah sebagai berikut:\n"
            "a. Dinas Sosial; dan\nb. Badan Keuangan."
        )
        assert norms(body) == ["Dinas Sosial duty @ huruf-a", "Badan Keuangan duty @ huruf-b"]

    def test_tasks_and_powers_in_one_cue_are_both(self) -> None:
        assert norms("Camat mempunyai tugas dan wewenang:\na. membina Lurah; dan\nb. melapor.") == [
            "Camat duty @ huruf-a",
            "Camat authority @ huruf-a",
            "Camat duty @ huruf-b",
            "Camat authority @ huruf-b",
        ]

    def test_two_cues_give_two_norms(self) -> None:
        assert norms("Camat wajib membina Lurah dan dapat menunjuk Sekretaris Kecamatan.") == [
            "Camat duty",
            "Camat permission",
        ]


class TestDefinitions:
    """Whoever is defined bears what its definition charges it with, not the office that the definition likens it to."""

    def test_what_is_defined_bears_the_task(self) -> None:
        body = (
            "Dalam Peraturan ini yang dimaksud dengan:\n"
            "1. Badan Pengawas Pemilu, selanjutnya disingkat Bawaslu, adalah lembaga yang bertugas mengawasi.\n"
            "2. Badan Pengawas Pemilu Provinsi, selanjutnya disingkat Bawaslu Provinsi, adalah badan yang dibentuk "
            "oleh Bawaslu yang bertugas mengawasi di provinsi.\n"
            "3. Panitia Tetap adalah Badan Pengawas Pemilu yang bertugas melapor.\n"
            "4. Penyelenggara Pemilu adalah lembaga yang menyelenggarakan Pemilu.\n"
            "5. Dewan Kehormatan Penyelenggara Pemilu, selanjutnya disingkat DKPP, adalah lembaga yang bertugas."
        )
        assert norms(body, title="PEMERINTAH REPUBLIK INDONESIA") == [
            "Bawaslu duty @ angka-1",
            "Bawaslu Provinsi duty @ angka-2",
            "Panitia Tetap duty @ angka-3",
            "DKPP duty @ angka-5",
        ]


class TestListsOfTasks:
    @pytest.mark.parametrize(
        "chapeau",
        [
            "Seksi Sosial mempunyai uraian tugas sebagai berikut:",
            "Untuk menjabarkan tugas itu, Seksi Sosial mempunyai rincian tugas:",
            "Seksi Sosial memiliki rincian tugas pokok meliputi:",
            "Uraian tugas Seksi Sosial adalah sebagai berikut:",
            "Rincian tugas pokok Seksi Sosial meliputi:",
            "Tugas dan fungsi Seksi Sosial:",
        ],
    )
    def test_a_description_of_tasks(self, chapeau: str) -> None:
        assert norms(f"(1) {chapeau}\na. menyusun program kerja; dan\nb. koordinasi kegiatan.") == [
            "Seksi Sosial duty @ ayat-1/huruf-a",
            "Seksi Sosial duty @ ayat-1/huruf-b",
        ]

    def test_a_description_alone_is_no_duty(self) -> None:
        assert norms("Seksi Sosial mempunyai uraian tugas yang ditetapkan Camat.") == []

    @pytest.mark.parametrize(
        ("items", "leaves"),
        [
            (("pembinaan ketertiban fasilitas umum kecamatan", "fasilitasi kegiatan siskamling di kelurahan"), 2),
            (("perizinan", "sosial"), 1),
            (("pelayanan perizinan", "urusan sosial masyarakat miskin"), 1),
        ],
    )
    def test_activities_below_an_item_are_leaves_and_fields_are_none(self, items: tuple[str, str], leaves: int) -> None:
        text = "Seksi Sosial bertugas:\na. melaksanakan kegiatan, antara lain:\n1. {};\n2. {};\nb. melapor."
        assert len(norms(text.format(*items))) == leaves + 1


class TestBearers:
    @pytest.mark.parametrize(
        "name",
        [
            "Panitia sebagaimana dimaksud pada ayat (1)",
            "Dalam bekerja, Panitia sebagaimana dimaksud dalam Pasal 1 ayat (1)",
        ],
    )
    def test_a_name_shortened_where_the_whole_is_cited(self, name: str) -> None:
        text = "(1) Panitia Lomba Desa dipimpin oleh Camat.\n(2) {} bertugas:\na. menyusun jadwal; dan\nb. melapor."
        assert norms(text.format(name)) == [
            "Panitia Lomba Desa duty @ ayat-2/huruf-a",
            "Panitia Lomba Desa duty @ ayat-2/huruf-b",
        ]

    @pytest.mark.parametrize(
        "who", ["Anggota Komisi Irigasi", "Setiap anggota Komisi Irigasi", "Dalam rapat, para anggota Komisi Irigasi"]
    )
    def test_the_members_of_a_body(self, who: str) -> None:
        assert norms(f"{who} wajib hadir.") == ["Anggota Komisi Irigasi duty"]
        assert norms(f"{who} mempunyai kewajiban:\na. hadir; dan\nb. memberi suara.")[0] == (
            "Anggota Komisi Irigasi duty @ huruf-a"
        )

    @pytest.mark.parametrize("place", ["", " pada unit kerja Dinas Sosial", " di lingkungan Dinas Sosial"])
    def test_whoever_leads(self, place: str) -> None:
        assert norms(f"Setiap unsur pimpinan{place} wajib melapor.") == ["Unsur Pimpinan duty"]
        assert norms(f"Dalam melaksanakan tugas setiap pimpinan{place} harus hadir.") == ["Pimpinan duty"]
        assert norms(f"Petunjuk setiap pimpinan{place} ditaati.") == []

    def test_a_capacity_given_to_an_office_in_the_cited_provision(self) -> None:
        text = (
            "(1) Camat bertindak sebagai Koordinator Lomba Desa.\n(2) Koordinator sebagaimana dimaksud pada ayat (1) {}"
        )
        assert norms(text.format("wajib melapor.")) == ["Koordinator Lomba Desa duty @ ayat-2"]

    def test_a_name_shortened_from_two_is_completed_to_none(self) -> None:
        text = "(1) Camat menunjuk Koordinator Desa dan Koordinator Kelurahan.\n(2) Koordinator sebagaimana dimaksud "
        assert norms(f"{text}pada ayat (1) wajib melapor.") == []

    def test_a_thing_shortened_bears_nothing(self) -> None:
        text = (
            "(1) Camat menyusun Laporan Lomba Desa.\n(2) Laporan sebagaimana dimaksud pada ayat (1) wajib memuat hasil."
        )
        assert norms(text) == []

    def test_every_office_of_a_conjunction(self) -> None:
        assert norms("Camat dan Lurah wajib melapor.") == ["Camat duty", "Lurah duty"]

    def test_the_agent_of_a_passive(self) -> None:
        assert norms("Rapat harus dihadiri oleh Camat.") == ["Camat duty"]

    def test_the_agents_of_a_passive(self) -> None:
        assert norms("Hasil rapat wajib ditindaklanjuti oleh Dinas Sosial dan Kecamatan.") == [
            "Dinas Sosial duty",
            "Kecamatan duty",
        ]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Surat dapat langsung disampaikan Lurah kepada Walikota.",
            "Rapat yang dipimpin Camat dapat dihadiri Lurah.",
            "Rapat dapat dihadiri Lurah dan wajib dipimpin oleh Camat.",
        ],
    )
    def test_the_agent_right_behind_a_passive(self, sentence: str) -> None:
        assert "Lurah permission" in norms(sentence)

    def test_who_may_be_helped_bears_the_permission(self) -> None:
        assert norms("Camat dalam melaksanakan tugasnya dapat dibantu Lurah.") == ["Camat permission"]
        assert norms("Camat dapat dibantu oleh Lurah.") == ["Camat permission"]

    def test_who_puts_the_initials(self) -> None:
        assert norms("Naskah dinas harus telah dibubuhi paraf Camat dan Lurah.") == ["Camat duty", "Lurah duty"]

    @pytest.mark.parametrize(
        "place",
        ["di lingkungan", "dalam lingkup", "pada unit kerja", "di setiap satuan organisasi", "yang ada di wilayah"],
    )
    def test_an_office_that_names_the_place_bears_nothing(self, place: str) -> None:
        assert norms(f"Setiap Kepala Seksi {place} Dinas Sosial wajib melapor.") == ["Kepala Seksi duty"]
        assert norms(f"Atas pertimbangan itu, semua orang {place} Dinas Sosial wajib melapor.") == []

    def test_the_bearer_of_the_chapeau(self) -> None:
        assert norms("(1) Lurah dalam melaksanakan tugas:\na. wajib melapor; dan\nb. dapat meminta bantuan.") == [
            "Lurah duty @ ayat-1/huruf-a",
            "Lurah permission @ ayat-1/huruf-b",
        ]

    def test_the_office_named_in_the_heading(self) -> None:
        assert norms("BAB I\nWEWENANG CAMAT\nPasal 1\nBerwenang menandatangani surat.") == ["Camat authority"]

    def test_no_office_no_norm(self) -> None:
        assert norms("Setiap orang wajib menjaga kebersihan.") == []


def test_the_text_of_a_norm_is_that_of_its_leaf() -> None:
    norm = reading("Camat wajib:\na. membina\nLurah; dan\nb. melapor.").norms[0]
    assert norm.text == "membina Lurah; dan"
    assert norm.evidence.quote == "membina\nLurah; dan"
    assert norm.evidence.cue == "wajib"


def test_a_heading_noun_of_several_modalities() -> None:
    body = "Wewenang, tugas dan kewajiban Camat adalah:\na. membina ketertiban."
    assert sorted(norms(body)) == ["Camat authority @ huruf-a", "Camat duty @ huruf-a"]


def test_general_tasks_that_are_carried_out_are_no_duty() -> None:
    body = "Camat juga menyelenggarakan tugas umum pemerintahan meliputi:\na. membina pasar; dan\nb. membina lurah."
    assert norms(body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Camat mempunyai tugas menanggulangi bencana yang meliputi:\na. prabencana; dan\nb. pascabencana.",
            ["Camat duty"],
        ),
        (
            "Camat mempunyai tugas koordinasi di bidang:\na. penyusunan kebijakan pengelolaan anggaran; dan\nb. aset.",
            ["Camat duty"],
        ),
        (
            "Camat bertugas:\na. memberikan saran kepada Bupati dalam rangka:\n"
            "1. penetapan tarif air; dan\n2. penetapan pajak.",
            ["Camat duty @ huruf-a"],
        ),
        (
            "Camat mempunyai tugas meliputi:\na. pembinaan desa; dan\nb. pengawasan kelurahan.",
            ["Camat duty @ huruf-a", "Camat duty @ huruf-b"],
        ),
        (
            "Camat mempunyai tugas membantu Bupati dalam:\na. menyusun rencana; dan\nb. melaporkan hasilnya.",
            ["Camat duty @ huruf-a", "Camat duty @ huruf-b"],
        ),
    ],
)
def test_a_list_of_fields_of_one_task_is_one_norm(body: str, expected: list[str]) -> None:
    assert norms(body, title="BUPATI CONTOH") == expected
