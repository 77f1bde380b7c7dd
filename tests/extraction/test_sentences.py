"""Sentences that are easy to read wrongly: who acts, towards whom, through whom."""

import pytest

from reading_examples import acts, citations, norms

REGENT = "BUPATI CONTOH"


class TestConjunctions:
    def test_a_slash_between_two_offices_splits(self) -> None:
        assert acts("Walikota/Wakil Walikota memberikan arahan kepada Camat.") == [
            "Walikota directs Camat",
            "Wakil Walikota directs Camat",
        ]

    def test_a_slash_inside_one_name_does_not(self) -> None:
        assert acts("Kepala Dinas/Badan bertanggung jawab kepada Walikota.") == [
            "Kepala Dinas/Badan accountableTo Walikota"
        ]

    @pytest.mark.parametrize("joint", ["dan", "atau", "dan/atau", "serta", ","])
    def test_every_conjunction_gives_a_statement_for_each(self, joint: str) -> None:
        joint = joint if joint == "," else f" {joint}"
        assert acts(f"Bupati{joint} Wakil Bupati memberikan arahan kepada Camat.", title=REGENT) == [
            "Bupati directs Camat",
            "Wakil Bupati directs Camat",
        ]

    def test_the_head_of_a_conjunction_goes_with_its_later_parts(self) -> None:
        assert acts("Sekretaris Daerah melakukan koordinasi dengan Kepala Dinas, Badan, Kepala Bagian dan Kantor.") == [
            "Sekretaris Daerah coordinatesWith Kepala Dinas",
            "Sekretaris Daerah coordinatesWith Kepala Badan",
            "Sekretaris Daerah coordinatesWith Kepala Bagian",
            "Sekretaris Daerah coordinatesWith Kepala Kantor",
        ]

    def test_names_that_hold_a_conjunction_stay_whole(self) -> None:
        assert acts(
            "Asisten Perekonomian dan Pembangunan melaporkan kegiatan kepada Sekretaris Daerah.",
        ) == ["Asisten Perekonomian dan Pembangunan reportsTo Sekretaris Daerah"]

    def test_names_that_hold_commas_stay_whole(self) -> None:
        assert acts(
            "Dinas Koperasi, Usaha Kecil, Menengah dan Perdagangan berkoordinasi dengan Dinas Sosial.",
        ) == ["Dinas Koperasi, Usaha Kecil, Menengah dan Perdagangan coordinatesWith Dinas Sosial"]

    def test_the_end_of_one_clause_and_the_lead_of_the_next_are_no_conjunction(self) -> None:
        assert acts(
            "Dalam rangka koordinasi Perangkat Daerah, Sekretaris Daerah melimpahkan sebagian tugas kepada Asisten."
        ) == ["Sekretaris Daerah delegatesTo Asisten"]


class TestPassivesAndInversions:
    @pytest.mark.parametrize(
        ("sentence", "expected"),
        [
            ("Camat dibantu oleh Sekretaris Kecamatan.", "Sekretaris Kecamatan assists Camat"),
            ("Camat dibantu Sekretaris Kecamatan.", "Sekretaris Kecamatan assists Camat"),
            ("Camat melaksanakan kewenangan yang dilimpahkan oleh Bupati.", "Bupati delegatesTo Camat"),
            ("Kelurahan dipimpin oleh Lurah.", "Lurah directs Kelurahan"),
            (
                "Forum Koordinasi Pimpinan di Kecamatan diketuai oleh Camat.",
                "Camat chairs Forum Koordinasi Pimpinan di Kecamatan",
            ),
        ],
    )
    def test_subject_and_object_keep_their_meaning(self, sentence: str, expected: str) -> None:
        assert acts(sentence, title=REGENT) == [expected]

    def test_at_the_head_of_the_sentence(self) -> None:
        assert sorted(acts("Atas penunjukan Bupati, Camat mewakili Bupati.", title=REGENT)) == [
            "Bupati appoints Camat",
            "Camat represents Bupati",
        ]

    def test_a_passive_without_an_agent(self) -> None:
        assert acts("Sebagian kewenangan Bupati dilimpahkan kepada Camat.", title=REGENT) == [
            "Bupati delegatesTo Camat"
        ]


class TestChannels:
    @pytest.mark.parametrize(
        ("words", "via"),
        [
            ("melalui Camat", "Camat"),
            ("melalui Camat dan Sekretaris Daerah", "Camat > Sekretaris Daerah"),
            ("melalui Camat, Asisten dan Sekretaris Daerah", "Camat > Asisten > Sekretaris Daerah"),
            ("dengan melalui Camat", "Camat"),
        ],
    )
    def test_offices_passed_through_keep_their_order(self, words: str, via: str) -> None:
        assert acts(f"Lurah melaporkan kegiatan kepada Bupati {words}.", title=REGENT) == [
            f"Lurah reportsTo Bupati via {via}"
        ]

    def test_without_an_addressee_the_channel_is_the_object(self) -> None:
        assert acts("Dinas Sosial melakukan koordinasi melalui Asisten Administrasi Umum.") == [
            "Dinas Sosial coordinatesWith Asisten Administrasi Umum"
        ]

    def test_a_copy_is_no_report(self) -> None:
        assert acts("Camat menyampaikan laporan kepada Bupati dengan tembusan Inspektorat.", title=REGENT) == [
            "Camat reportsTo Bupati"
        ]


class TestLists:
    def test_in_brackets_peers_and_those_below(self) -> None:
        assert acts("Asisten melakukan koordinasi ke samping, ke bawah (Asisten, Dinas/Badan, Camat, Lurah).") == [
            "Asisten coordinatesWith Asisten",
            "Asisten coordinates Dinas",
            "Asisten coordinates Badan",
            "Asisten coordinates Camat",
            "Asisten coordinates Lurah",
        ]

    def test_chair_and_members_in_one_sentence(self) -> None:
        assert sorted(acts("Tim Koordinasi diketuai oleh Sekretaris Daerah dan beranggotakan Camat dan Lurah.")) == [
            "Camat memberOf Tim Koordinasi",
            "Lurah memberOf Tim Koordinasi",
            "Sekretaris Daerah chairs Tim Koordinasi",
        ]

    def test_directions_without_a_name_are_no_offices(self) -> None:
        assert acts("Camat melakukan koordinasi ke atas, ke samping dan ke bawah dengan instansi terkait.") == []

    def test_principles_without_a_bearer_are_none(self) -> None:
        assert (
            acts(
                "Hubungan kerja dilaksanakan dengan prinsip:\na. saling membantu dan mendukung; dan\nb. saling percaya."
            )
            == []
        )


class TestSubjectsFromAbove:
    def test_from_the_chapeau(self) -> None:
        body = "(1) Camat berwenang untuk:\na. membina Lurah;\nb. melaporkan hasilnya kepada Bupati."
        assert acts(body, title=REGENT) == [
            "Camat supervises Lurah @ ayat-1/huruf-a",
            "Camat reportsTo Bupati @ ayat-1/huruf-b",
        ]

    def test_from_the_ayat_referred_to(self) -> None:
        body = (
            "(1) Camat memimpin Kecamatan.\n"
            "(2) Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), wajib melapor kepada Bupati."
        )
        assert acts(body, title=REGENT) == ["Camat directs Kecamatan @ ayat-1", "Camat reportsTo Bupati @ ayat-2"]
        assert norms(body, title=REGENT) == ["Camat duty @ ayat-2"]

    def test_from_the_heading_of_the_chapter(self) -> None:
        body = "BAB I\nTUGAS LURAH\nPasal 1\nMempunyai tugas membantu Camat."
        assert acts(body) == ["Lurah assists Camat"]
        assert norms(body) == ["Lurah duty"]

    def test_a_subject_of_its_own_counts_before_all_others(self) -> None:
        body = "BAB I\nTUGAS LURAH\nPasal 1\nCamat wajib:\na. membina Lurah;\nb. Sekretaris Kecamatan membantu Camat."
        assert acts(body) == ["Camat supervises Lurah @ huruf-a", "Sekretaris Kecamatan assists Camat @ huruf-b"]

    def test_the_counterpart_of_a_pair_is_known_from_the_pasal(self) -> None:
        body = (
            "(1) Walikota dengan Camat melaksanakan hubungan kerja struktural.\n"
            "(2) Hubungan kerja sebagaimana dimaksud pada ayat (1) yaitu:\n"
            "a. Walikota meminta laporan pelaksanaan tugas sebagai bahan evaluasi; dan\n"
            "b. Camat berkewajiban menyampaikan laporan."
        )
        assert acts(body) == [
            "Walikota requestsFrom Camat @ ayat-2/huruf-a",
            "Camat reportsTo Walikota @ ayat-2/huruf-b",
        ]


class TestVerbs:
    def test_verbs_of_several_words(self) -> None:
        assert acts("Lurah secara administratif bertanggung jawab langsung kepada Camat.") == [
            "Lurah accountableTo Camat"
        ]

    def test_two_verbs_with_recipients_of_their_own(self) -> None:
        assert acts(
            "Camat bertanggung jawab kepada Bupati dan melaporkan kegiatan kepada Sekretaris Daerah.", title=REGENT
        ) == [
            "Camat accountableTo Bupati",
            "Camat reportsTo Sekretaris Daerah",
        ]

    def test_a_relation_characterised_is_no_act(self) -> None:
        assert acts("Koordinasi sebagaimana dimaksud pada ayat (1) dilaksanakan secara berkala.") == []

    @pytest.mark.parametrize(
        "sentence",
        [
            "Camat tidak dapat menunjuk Lurah.",
            "Lurah tidak bertanggung jawab kepada Camat.",
            "Camat dilarang mewakili Walikota.",
        ],
    )
    def test_what_is_denied_is_not_stated(self, sentence: str) -> None:
        assert acts(sentence) == []

    @pytest.mark.parametrize("sentence", ["Camat menerima laporan dari Lurah.", "Lurah menerima perintah dari Camat."])
    def test_receiving_is_no_request(self, sentence: str) -> None:
        assert not any("requestsFrom" in line for line in acts(sentence))


class TestCitations:
    def test_letters_of_an_ayat(self) -> None:
        body = (
            "(1) Tugas sebagaimana dimaksud pada ayat (2) huruf a dan huruf b dilaporkan.\n(2) Camat:\n"
            "a. membina;\nb. hadir."
        )
        assert citations(body) == [
            "refersTo pasal-1/ayat-2/huruf-a @ ayat-1",
            "refersTo pasal-1/ayat-2/huruf-b @ ayat-1",
        ]

    def test_a_range_names_what_lies_between(self) -> None:
        body = (
            "".join(f"Pasal {number}\nHadir.\n" for number in range(1, 8))
            + "Pasal 8\nSesuai Pasal 5 sampai dengan Pasal 7."
        )
        assert citations(body) == [f"refersTo pasal-{number} @ pasal-8" for number in (5, 6, 7)]

    def test_an_inserted_pasal(self) -> None:
        body = "Pasal 1\nHadir.\nPasal 1A\nHadir.\nPasal 2\nSebagaimana dimaksud dalam Pasal 1A."
        assert citations(body) == ["refersTo pasal-1A @ pasal-2"]

    def test_this_regulation_is_no_target(self) -> None:
        assert citations("Peraturan Wali Kota ini mulai berlaku pada tanggal diundangkan.") == []


class TestAmendments:
    BODY = (
        "Pasal I\nKetentuan dalam Peraturan Bupati Nomor 5 Tahun 2011 diubah sebagai berikut:\n"
        "1. Ketentuan Pasal 5 ayat (2) diubah sehingga Pasal 5 berbunyi sebagai berikut:\nPasal 5\n"
        "Lurah membantu Camat sebagaimana dimaksud dalam Pasal 4.\n"
        "Pasal II\nPeraturan Bupati ini mulai berlaku pada tanggal diundangkan."
    )

    def test_quoted_pasal_are_no_provisions_of_this_regulation(self) -> None:
        assert citations(self.BODY, title=REGENT) == [
            "refersTo perbup-contoh-5-2011 @ pasal-I",
            "refersTo perbup-contoh-5-2011/pasal-5/ayat-2 @ pasal-I/angka-1",
            "refersTo perbup-contoh-5-2011/pasal-4 @ pasal-I/angka-1/pasal-5",
        ]

    def test_what_a_quoted_pasal_says_stands_at_it(self) -> None:
        assert acts(self.BODY, title=REGENT) == ["Lurah assists Camat @ pasal-I/angka-1/pasal-5"]

    @pytest.mark.parametrize(
        ("words", "cited"),
        [
            ("Ketentuan ayat (1) dan ayat (3) Pasal 8 diubah, sehingga Pasal 8 berbunyi", ["8/ayat-1", "8/ayat-3"]),
            ("Di antara Pasal 5 dan Pasal 6 disisipkan 1 (satu) pasal, yakni Pasal 5A yang berbunyi", ["5", "6"]),
            ("Pasal 13 dihapus", ["13"]),
        ],
    )
    def test_what_an_amendment_points_at(self, words: str, cited: list[str]) -> None:
        body = f"Pasal I\nPeraturan Bupati Nomor 5 Tahun 2011 diubah sebagai berikut:\n1. {words}.\nPasal II\nBerlaku."
        assert citations(body, title=REGENT)[1:] == [
            f"refersTo perbup-contoh-5-2011/pasal-{each} @ pasal-I/angka-1" for each in cited
        ]

    def test_a_quoted_pasal_cites_its_own_ayat_and_the_pasal_quoted_beside_it(self) -> None:
        body = (
            "Pasal I\nPeraturan Bupati Nomor 5 Tahun 2011 diubah sebagai berikut:\n"
            "1. Ketentuan Pasal 5 diubah sehingga berbunyi sebagai berikut:\nPasal 5\n(1) Camat hadir.\n"
            "(2) Camat sebagaimana dimaksud pada ayat (1) membina Lurah.\nPasal II\nBerlaku."
        )
        assert citations(body, title=REGENT)[-1] == (
            "refersTo pasal-I/angka-1/pasal-5/ayat-1 @ pasal-I/angka-1/pasal-5/ayat-2"
        )


class TestOfTheNationalGovernment:
    """Sentences of the regulations of the national government about regions, and of councils and commissions."""

    @pytest.mark.parametrize(
        ("sentence", "expected"),
        [
            ("Gubernur berkedudukan juga sebagai wakil Pemerintah.", "Gubernur represents Pemerintah"),
            (
                "Dalam hal Presiden berhalangan, Menteri Dalam Negeri atas nama Presiden melantik Gubernur.",
                "Menteri Dalam Negeri represents Presiden",
            ),
            (
                "Gubernur meminta kepada Camat untuk segera menangani banjir.",
                "Gubernur requestsFrom Camat",
            ),
            (
                "Gubernur melakukan:\na. pelaporan kepada Presiden melalui Menteri Dalam Negeri mengenai bencana.",
                "Gubernur reportsTo Presiden via Menteri Dalam Negeri @ huruf-a",
            ),
            (
                "Gubernur melakukan:\na. pengawasan kinerja pemerintah daerah kabupaten/kota.",
                "Gubernur supervises Pemerintah Daerah Kabupaten/Kota @ huruf-a",
            ),
            (
                "Penyelenggaraan tugas Komisi Irigasi sehari-hari dibantu dan dilaksanakan oleh Sekretariat.",
                "Sekretariat assists Komisi Irigasi",
            ),
        ],
    )
    def test_acts(self, sentence: str, expected: str) -> None:
        assert acts(sentence, title="GUBERNUR CONTOH") == [expected]

    def test_a_title_is_stated_in_every_provision_that_gives_it(self) -> None:
        body = "Gubernur sebagai wakil Pemerintah membina Bupati.\nPasal 2\nGubernur selaku wakil Pemerintah hadir."
        stated = acts(body, title="GUBERNUR CONTOH")
        assert "Gubernur represents Pemerintah" in stated
        assert "Gubernur represents Pemerintah @ pasal-2" in stated

    def test_a_title_in_the_subordinate_clause(self) -> None:
        body = "Dalam kedudukannya sebagai wakil Pemerintah, Gubernur melapor kepada Presiden."
        assert acts(body, title="GUBERNUR CONTOH") == [
            "Gubernur represents Pemerintah",
            "Gubernur reportsTo Presiden",
        ]

    def test_the_coordination_of_others_is_no_act(self) -> None:
        assert (
            acts("Gubernur dalam melaksanakan koordinasi pembangunan antara Dinas Kehutanan dengan Kodim hadir.") == []
        )


class TestWithoutTheUsualWords:
    """Sentences that leave out, put elsewhere or stand between what the usual ones have."""

    def test_a_number_of_offices_in_a_conjunction(self) -> None:
        assert acts("Camat dibantu oleh Sekretaris Kecamatan dan 3 (tiga) Kepala Seksi.") == [
            "Sekretaris Kecamatan assists Camat",
            "Kepala Seksi assists Camat",
        ]

    def test_a_channel_before_the_verb(self) -> None:
        assert acts("Sekretaris Daerah melalui Asisten Administrasi Umum membina Bagian Organisasi.") == [
            "Sekretaris Daerah supervises Bagian Organisasi via Asisten Administrasi Umum"
        ]

    def test_a_channel_behind_the_verb_is_not_one_before_it(self) -> None:
        assert acts("Camat melalui Lurah melaporkan kejadian kepada Walikota melalui Sekretaris Daerah.") == [
            "Camat reportsTo Walikota via Sekretaris Daerah"
        ]

    def test_orders_of_a_named_office(self) -> None:
        assert acts("Camat berkewajiban menindaklanjuti arahan Bupati.", title=REGENT) == ["Bupati directs Camat"]

    @pytest.mark.parametrize(
        ("sentence", "expected"),
        [
            (
                "Dalam hal Camat berhalangan, Camat menunjuk Sekretaris Kecamatan untuk mewakilinya.",
                ["Camat appoints Sekretaris Kecamatan", "Sekretaris Kecamatan represents Camat"],
            ),
            (
                "Camat dibantu oleh Lurah yang bertanggung jawab kepadanya.",
                ["Lurah assists Camat", "Lurah accountableTo Camat"],
            ),
            ("Para Asisten berkoordinasi satu dengan yang lain.", ["Asisten coordinatesWith Asisten"]),
            ("Lurah melaksanakan tugas yang dilimpahkan Camat kepadanya.", ["Camat delegatesTo Lurah"]),
            ("Lurah hadir berdasarkan penunjukan Camat.", ["Camat appoints Lurah"]),
            ("Lurah meminta bantuan personil kepada Camat.", ["Lurah requestsFrom Camat"]),
            ("Lurah wajib melaksanakan arahan dan petunjuk Camat.", ["Camat directs Lurah"]),
            ("Lurah menghimpun data. Hasil pendataan disampaikan oleh Lurah kepada Camat.", ["Lurah reportsTo Camat"]),
            ("Camat adalah pembina Lurah.", ["Camat supervises Lurah"]),
            (
                "Camat mengevaluasi penyelenggaraan pemerintahan yang dilaksanakan oleh Kelurahan.",
                ["Camat supervises Kelurahan"],
            ),
            (
                "Lurah menghimpun data dan hasilnya disampaikan kepada Camat.",
                ["Lurah reportsTo Camat"],
            ),
        ],
    )
    def test_pronouns_and_short_forms(self, sentence: str, expected: list[str]) -> None:
        assert sorted(acts(sentence)) == sorted(expected)

    def test_the_head_of_an_abbreviated_organisation(self) -> None:
        assert acts("Kepala Bappeda melapor kepada Walikota.") == ["Kepala Bappeda reportsTo Walikota"]
