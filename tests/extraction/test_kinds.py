"""Kinds of working relation: stated for pairs, listed, explained, elaborated."""

import pytest

from reading_examples import kinds, reading

REGENT = "BUPATI CONTOH"


def kind_definitions(body: str) -> list[str]:
    return [
        f"{item.kind} {item.role} @ {item.evidence.provision.removeprefix('pasal-1/')}"
        for item in reading(body).kind_definitions
    ]


def elaborations(body: str, title: str = REGENT) -> list[str]:
    return [
        f"{item.party_a} - {item.party_b} @ {item.evidence.provision.removeprefix('pasal-1/')}"
        for item in reading(body, title=title).elaborations
    ]


class TestPairs:
    @pytest.mark.parametrize(
        "sentence",
        [
            "Hubungan kerja Bupati dengan Camat bersifat struktural dan koordinatif.",
            "Bupati dengan Camat melaksanakan pola hubungan kerja struktural dan koordinatif.",
            "Antara Bupati dan Camat berlaku hubungan kerja struktural dan koordinatif.",
            "Bupati memiliki hubungan struktural dan koordinatif dengan Camat.",
            "Bupati dan Camat menjalin hubungan kerja struktural dan koordinatif.",
        ],
    )
    def test_in_whatever_order_of_words(self, sentence: str) -> None:
        assert kinds(sentence, title=REGENT) == ["Bupati - Camat: struktural", "Bupati - Camat: koordinatif"]

    def test_parties_joined_give_a_statement_for_each_pair_and_kind(self) -> None:
        assert kinds(
            "Hubungan kerja Sekretariat Daerah dengan Dinas Daerah dan Badan Daerah bersifat kolegial dan fungsional."
        ) == [
            "Sekretariat Daerah - Dinas Daerah: kolegial",
            "Sekretariat Daerah - Dinas Daerah: fungsional",
            "Sekretariat Daerah - Badan Daerah: kolegial",
            "Sekretariat Daerah - Badan Daerah: fungsional",
        ]

    def test_a_group_with_itself_gives_every_unordered_pair_once(self) -> None:
        parties = "Dinas Daerah dan Badan Daerah dengan Dinas Daerah dan Badan Daerah"
        sentence = f"{parties} melaksanakan hubungan kerja koordinatif."
        assert kinds(sentence) == [
            "Dinas Daerah - Dinas Daerah: koordinatif",
            "Dinas Daerah - Badan Daerah: koordinatif",
            "Badan Daerah - Badan Daerah: koordinatif",
        ]

    def test_what_explains_a_kind_states_no_relation(self) -> None:
        sentence = "Hubungan kerja koordinatif dimaksudkan untuk menjamin keselarasan antara Dinas Daerah dan Camat."
        assert kinds(sentence) == []

    def test_a_party_related_to_its_own_class(self) -> None:
        assert kinds("Hubungan kerja antar Perangkat Daerah bersifat koordinatif.") == [
            "Perangkat Daerah - Perangkat Daerah: koordinatif"
        ]

    def test_words_of_ocr_are_read_as_meant(self) -> None:
        assert kinds("Hubungan kerja Camat dengan Lurah bersifat kolegal.") == ["Camat - Lurah: kolegial"]

    def test_a_repetition_is_no_second_statement(self) -> None:
        body = (
            "(1) Hubungan kerja Bupati dengan Camat bersifat struktural.\n"
            "(2) Hubungan kerja struktural sebagaimana dimaksud pada ayat (1) dilaporkan setiap tahun."
        )
        assert kinds(body, title=REGENT) == ["Bupati - Camat: struktural @ ayat-1"]

    def test_the_noun_between_two_parties(self) -> None:
        assert kinds("Koordinasi kerja antar Perangkat Daerah dengan Instansi Vertikal dilakukan setiap bulan.") == [
            "Perangkat Daerah - Instansi Vertikal: koordinatif"
        ]

    def test_the_verb_is_an_act_and_no_kind(self) -> None:
        assert kinds("Camat melakukan koordinasi dengan Lurah.") == []

    def test_offices_that_work_for_another_by_function(self) -> None:
        sentence = "Hubungan kerja Asisten harus dilaksanakan secara fungsional oleh Dinas Sosial dan Kecamatan."
        assert kinds(sentence) == ["Dinas Sosial - Asisten: fungsional", "Kecamatan - Asisten: fungsional"]

    def test_the_quality_of_an_act_with_the_party_the_sibling_names(self) -> None:
        body = (
            "Koordinasi kerja dengan Instansi Vertikal dilakukan sebagai berikut:\n"
            "a. Perangkat Daerah berkoordinasi dengan Instansi Vertikal setiap bulan; dan\n"
            "b. Instansi Vertikal melakukan koordinasi kerja yang konsultatif."
        )
        assert "Instansi Vertikal - Perangkat Daerah: konsultatif @ huruf-b" in kinds(body)

    def test_within_the_list_of_a_pair(self) -> None:
        body = (
            "(1) Bupati dengan BUMD melaksanakan hubungan kerja koordinatif.\n"
            "(2) Hubungan kerja koordinatif sebagaimana dimaksud pada ayat (1) yaitu:\n"
            "a. membina hubungan kerja sama yang bersifat fungsional; dan\nb. menyampaikan laporan."
        )
        assert kinds(body, title=REGENT) == [
            "Bupati - BUMD: koordinatif @ ayat-1",
            "Bupati - BUMD: koordinatif-fungsional @ ayat-2/huruf-a",
        ]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Hubungan kerja konsultatif dimaksudkan untuk menyamakan persepsi.",
            "Jabatan fungsional berada di bawah Camat.",
            "Bupati mengangkat pejabat struktural dan pejabat fungsional.",
            "Hubungan kerja Camat dengan Lurah dilaksanakan setiap hari.",
        ],
    )
    def test_sentences_that_state_none(self, sentence: str) -> None:
        assert kinds(sentence, title=REGENT) == []


class TestDefinitionsOfKinds:
    LIST = (
        "(1) Hubungan kerja meliputi:\na. hubungan kerja konsultatif;\nb. hubungan kerja kolegial;\n"
        "c. hubungan kerja fungsional;\n"
        "d. hubungan kerja struktural; dan\ne. hubungan kerja koordinatif.\n"
    )

    def test_listed(self) -> None:
        assert kind_definitions(self.LIST) == [
            f"{kind} listed @ ayat-1/huruf-{letter}"
            for letter, kind in zip(
                "abcde", ("konsultatif", "kolegial", "fungsional", "struktural", "koordinatif"), strict=True
            )
        ]
        assert kinds(self.LIST) == []

    def test_listed_in_one_sentence(self) -> None:
        sentence = (
            "(1) Hubungan koordinatif mencakup koordinasi hierarki, koordinasi fungsional, dan koordinasi instansional."
        )
        assert kind_definitions(sentence) == [
            "koordinatif-hierarki listed @ ayat-1",
            "koordinatif-fungsional listed @ ayat-1",
            "koordinatif-instansional listed @ ayat-1",
        ]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Hubungan kerja konsultatif dimaksudkan untuk menyamakan persepsi.",
            "Hubungan kerja konsultatif sebagaimana dimaksud pada ayat (1), dilakukan dengan rapat.",
            "Hubungan konsultatif adalah hubungan untuk memberi saran.",
        ],
    )
    def test_explained(self, sentence: str) -> None:
        assert kind_definitions(f"(1) {sentence}") == ["konsultatif explained @ ayat-1"]

    @pytest.mark.parametrize(
        "sentence",
        [
            "Hubungan kerja Camat dengan Lurah bersifat konsultatif.",
            "Camat melakukan hubungan kerja konsultatif dengan Lurah.",
            "Tujuan hubungan kerja adalah tertibnya pemerintahan.",
        ],
    )
    def test_a_pair_or_a_purpose_explains_no_kind(self, sentence: str) -> None:
        assert kind_definitions(f"(1) {sentence}") == []


class TestElaborations:
    def test_every_item_below_a_pair(self) -> None:
        body = (
            "(1) Hubungan kerja Bupati dengan Wakil Bupati bersifat struktural.\n"
            "(2) Hubungan kerja sebagaimana dimaksud pada ayat (1) yaitu:\n"
            "a. Bupati memberikan petunjuk; dan\nb. Wakil Bupati melaporkan."
        )
        assert elaborations(body) == [
            "Bupati - Wakil Bupati @ ayat-2/huruf-a",
            "Bupati - Wakil Bupati @ ayat-2/huruf-b",
        ]

    def test_a_list_below_no_pair_is_none(self) -> None:
        body = "Hubungan kerja dilaksanakan dengan prinsip:\na. saling percaya; dan\nb. saling membantu."
        assert elaborations(body) == []


@pytest.mark.parametrize("words", ["merupakan mitra", "adalah mitra kerja", "bermitra dengan", "sebagai mitra sejajar"])
def test_partners(words: str) -> None:
    sentence = f"Lembaga Kemasyarakatan {words} Pemerintah Desa."
    assert [(kind.party_a, kind.party_b, kind.kind) for kind in reading(sentence).kinds] == [
        ("Lembaga Kemasyarakatan", "Pemerintah Desa", "kemitraan")
    ]


def test_the_kind_of_a_cooperation_meant_by_reference() -> None:
    body = (
        "(1) Satpol PP dapat bekerja sama dengan Polres.\n"
        "(2) Kerja sama sebagaimana dimaksud pada ayat (1) didasarkan atas hubungan fungsional."
    )
    assert [(kind.party_a, kind.party_b, kind.kind) for kind in reading(body).kinds] == [
        ("Satpol PP", "Polres", "fungsional")
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "BPD merupakan mitra kerja Kepala Desa, dan hubungan keduanya bersifat konsultatif dan koordinatif.",
            ["konsultatif", "koordinatif", "kemitraan"],
        ),
        (
            "(1) BPD bekerja sama dengan Kepala Desa.\n(2) Hubungan kerja antara keduanya bersifat koordinatif.",
            ["koordinatif"],
        ),
        ("Hubungan kerja konsultatif dilakukan oleh BPD kepada Kepala Desa.", ["konsultatif"]),
        (
            "Pola hubungan kerja BPD dengan Kepala Desa meliputi:\na. kolegial; dan\nb. fungsional.",
            ["kolegial", "fungsional"],
        ),
        ("Hubungan kerja BPD dengan Kepala Desa bersifat pembinaan, pengawasan, dan koordinatif.", ["koordinatif"]),
        (
            "Hubungan kerja antara BPD dengan Kepala Desa bersifat koordinatif, fasilitatif dan kemitraan.",
            ["koordinatif", "kemitraan"],
        ),
        ("Tata hubungan kerja antara BPD dan Kepala Desa adalah struktural.", ["struktural"]),
        ("Hubungan kerja BPD dengan Kepala Desa sebagaimana dimaksud pada ayat (1) penting bagi keduanya.", []),
    ],
)
def test_further_wordings_of_a_pair(body: str, expected: list[str]) -> None:
    found = [line.partition(" @ ")[0] for line in kinds(body, title="BUPATI CONTOH")]
    assert sorted(found) == sorted(f"BPD - Kepala Desa: {kind}" for kind in expected)


def test_a_listed_relation_named_by_its_noun() -> None:
    body = (
        "Bentuk hubungan kerja terdiri dari:\na. hubungan struktural;\nb. hubungan koordinasi; dan\n"
        "c. hubungan kerja konsultasi."
    )
    assert kind_definitions(body) == [
        "struktural listed @ huruf-a",
        "koordinatif listed @ huruf-b",
        "konsultatif listed @ huruf-c",
    ]


def test_an_adjective_that_is_no_kind_may_stand_first() -> None:
    assert kinds("Hubungan kerja Camat dengan Lurah bersifat hierarki dan struktural.") == ["Camat - Lurah: struktural"]


class TestRelationsOfOnePair:
    """What a relation consists of that two offices have is no explanation of its kind, but what spells the pair out."""

    PAIR = "Hubungan kerja Camat dengan Lurah merupakan hubungan kerja struktural."
    LIST = "meliputi:\na. pembinaan oleh Camat; dan\nb. rapat berkala."

    def test_in_the_same_pasal(self) -> None:
        read = reading(f"(1) {self.PAIR}\n(2) Hubungan kerja struktural sebagaimana dimaksud pada ayat (1) {self.LIST}")
        assert [item.role for item in read.kind_definitions] == []
        assert [item.evidence.provision for item in read.elaborations] == [
            "pasal-1/ayat-2/huruf-a",
            "pasal-1/ayat-2/huruf-b",
        ]

    def test_in_the_next_pasal(self) -> None:
        read = reading(
            f"{self.PAIR}\nPasal 2\nHubungan kerja struktural sebagaimana dimaksud dalam Pasal 1 {self.LIST}"
        )
        assert [item.role for item in read.kind_definitions] == []
        assert [item.evidence.provision for item in read.elaborations] == ["pasal-2/huruf-a", "pasal-2/huruf-b"]

    def test_a_kind_of_a_list_is_explained(self) -> None:
        body = (
            "(1) Hubungan kerja terdiri atas:\na. hubungan kerja struktural; dan\nb. hubungan kerja kolegial.\n"
            "(2) Hubungan kerja struktural sebagaimana dimaksud pada ayat (1) huruf a bersifat hierarkis."
        )
        found = [(item.evidence.provision, item.role) for item in reading(body).kind_definitions]
        assert ("pasal-1/ayat-2", "explained") in found


def test_items_of_one_office_name_kind_and_party() -> None:
    body = (
        "Lurah mempunyai hubungan kerja:\na. struktural dengan Camat;\nb. koordinatif dan konsultatif dengan Puskesmas;"
        " dan\nc. kolegial dengan Lurah lain."
    )
    assert [(item.party_a, item.party_b, item.kind) for item in reading(body).kinds] == [
        ("Lurah", "Camat", "struktural"),
        ("Lurah", "Puskesmas", "koordinatif"),
        ("Lurah", "Puskesmas", "konsultatif"),
        ("Lurah", "Lurah", "kolegial"),
    ]


def test_how_an_act_is_done_is_no_kind() -> None:
    assert reading("Kepala Puskesmas secara fungsional berkoordinasi dengan Camat.").kinds == ()


def test_items_that_go_on_with_a_heading_of_one_office() -> None:
    body = (
        "Hubungan Kerja Sekretariat Daerah:\na. dengan Sekretariat DPRD bersifat kolegial;\n"
        "b. dengan Dinas dan Badan bersifat konsultatif dan koordinatif; serta\n"
        "c. dengan Kecamatan merupakan hubungan struktural."
    )
    assert kinds(body, title=REGENT) == [
        "Sekretariat Daerah - Sekretariat DPRD: kolegial @ huruf-a",
        "Sekretariat Daerah - Dinas: konsultatif @ huruf-b",
        "Sekretariat Daerah - Dinas: koordinatif @ huruf-b",
        "Sekretariat Daerah - Badan: konsultatif @ huruf-b",
        "Sekretariat Daerah - Badan: koordinatif @ huruf-b",
        "Sekretariat Daerah - Kecamatan: struktural @ huruf-c",
    ]
    below = "Hubungan kerja Camat dengan:\na. Lurah bersifat struktural; dan\nb. Kepala Desa bersifat koordinatif."
    assert kinds(below, title=REGENT) == [
        "Camat - Lurah: struktural @ huruf-a",
        "Camat - Kepala Desa: koordinatif @ huruf-b",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Hubungan Kerja antar-Dinas serta antara Dinas dan Badan bersifat kolegial.",
            ["Dinas - Dinas: kolegial", "Dinas - Badan: kolegial"],
        ),
        (
            "Dinas dengan Kecamatan menjalin hubungan dalam bentuk koordinasi fungsional"
            " sebagaimana dimaksud dalam Pasal 3.",
            ["Dinas - Kecamatan: koordinatif-fungsional"],
        ),
        (
            "Hubungan Dinas dengan Instansi Vertikal dilaksanakan dalam bentuk koordinasi instansional dan kemitraan.",
            ["Dinas - Instansi Vertikal: koordinatif-instansional", "Dinas - Instansi Vertikal: kemitraan"],
        ),
        ("Hubungan Dinas dengan Badan yang bersifat kolegial sebagaimana dimaksud dalam Pasal 3 dijaga.", []),
        ("Bupati dan Camat terikat dalam Hubungan Kerja yang kolegial.", ["Bupati - Camat: kolegial"]),
        ("Sifat fungsional melekat pada hubungan Inspektorat dengan Dinas.", ["Inspektorat - Dinas: fungsional"]),
        ("Terhadap sesama Dinas, setiap Dinas menerapkan Hubungan Kerja kolegial.", ["Dinas - Dinas: kolegial"]),
        (
            "Kecamatan dengan Kelurahan dihubungkan oleh koordinasi hirarki.",
            ["Kecamatan - Kelurahan: koordinatif-hierarki"],
        ),
        (
            "Hubungan Dinas dengan Polres tergolong koordinasi instansional.",
            ["Dinas - Polres: koordinatif-instansional"],
        ),
        (
            "Hubungan Dinas dengan Polsek bersifat koordinatif-instansional.",
            ["Dinas - Polsek: koordinatif-instansional"],
        ),
        (
            "Hubungan Dinas dengan Badan bukan hubungan struktural, melainkan hubungan koordinatif dan kemitraan.",
            ["Dinas - Badan: koordinatif", "Dinas - Badan: kemitraan"],
        ),
        ("Antara Lurah yang satu dan Lurah yang lain berlaku hubungan kolegial.", ["Lurah - Lurah: kolegial"]),
        ("Antara sesama Camat dijaga hubungan kerja yang bersifat kolegial.", ["Camat - Camat: kolegial"]),
        (
            "Inspektorat sebagai APIP dengan Kejaksaan Negeri menjalin kerja sama yang bersifat kemitraan.",
            ["Inspektorat - Kejaksaan Negeri: kemitraan"],
        ),
        (
            "Hubungan Dinas dengan Badan bersifat konsultatif,"
            " sedangkan hubungannya dengan Camat bersifat koordinatif.",
            ["Dinas - Badan: konsultatif", "Dinas - Camat: koordinatif"],
        ),
    ],
)
def test_said_in_the_form_of_a_kind(sentence: str, expected: list[str]) -> None:
    assert kinds(sentence, title=REGENT) == expected


def test_the_list_spells_out_the_pair_that_it_means_though_others_are_named() -> None:
    body = (
        "(1) Antara Bupati dan Wakil Bupati berlaku hubungan struktural.\n"
        "(2) Wujud hubungan sebagaimana dimaksud pada ayat (1) adalah:\na. Bupati melimpahkan wewenang.\n"
        "(3) Bupati dengan Camat menjalankan hubungan struktural, dengan rincian:\na. Camat melaksanakan perintah."
    )
    assert elaborations(body) == ["Bupati - Wakil Bupati @ ayat-2/huruf-a", "Bupati - Camat @ ayat-3/huruf-a"]


def test_two_kinds_explained_in_one_sentence() -> None:
    assert kind_definitions(
        "Hubungan struktural bertumpu pada jenjang jabatan, sedangkan hubungan fungsional bertumpu pada keahlian."
    ) == ["struktural explained @ pasal-1", "fungsional explained @ pasal-1"]


def test_items_that_set_two_parties_and_their_kinds_side_by_side() -> None:
    body = (
        "Pasangan Hubungan Kerja di lingkungan Sekretariat Daerah:\n"
        "a. Sekretaris Daerah - Asisten : struktural dan koordinatif; dan\nb. Asisten dengan Staf Ahli: kolegial."
    )
    assert kinds(body, title=REGENT) == [
        "Sekretaris Daerah - Asisten: struktural @ huruf-a",
        "Sekretaris Daerah - Asisten: koordinatif @ huruf-a",
        "Asisten - Staf Ahli: kolegial @ huruf-b",
    ]


def test_a_kind_of_the_pairs_listed_below_stands_where_it_is_named() -> None:
    body = (
        "Hubungan Kerja konsultatif berlangsung antara:\na. Dinas dengan Inspektorat; dan\n"
        "b. Inspektorat dengan Kecamatan."
    )
    assert kinds(body, title=REGENT) == ["Dinas - Inspektorat: konsultatif", "Inspektorat - Kecamatan: konsultatif"]
    assert kind_definitions(body) == []
    assert elaborations(body) == []


def test_items_that_go_on_with_one_office_and_many() -> None:
    body = "Hubungan Lurah dengan lembaga kemasyarakatan ditentukan :\n1. dengan RT dan RW : koordinatif."
    assert kinds(body, title=REGENT) == ["Lurah - RT: koordinatif @ angka-1", "Lurah - RW: koordinatif @ angka-1"]


def test_a_kind_called_form_is_explained_and_parted() -> None:
    assert kind_definitions("Bentuk koordinatif ditujukan agar kegiatan tidak saling bertabrakan.") == [
        "koordinatif explained @ pasal-1"
    ]
    assert kind_definitions(
        "Bentuk koordinatif dipilah menjadi:\na. koordinasi hierarki; dan\nb. koordinasi fungsional."
    ) == [
        "koordinatif-hierarki listed @ huruf-a",
        "koordinatif-fungsional listed @ huruf-b",
    ]


def test_a_relation_that_another_ayat_has_stated_is_not_stated_again() -> None:
    body = (
        "(1) Hubungan kerja Dinas dengan Badan bersifat koordinatif.\n"
        "(2) Hubungan kerja koordinatif antara Dinas dan Badan sebagaimana dimaksud pada ayat (1)"
        " dilaksanakan dalam rapat."
    )
    assert kinds(body, title=REGENT) == ["Dinas - Badan: koordinatif @ ayat-1"]


def test_kinds_below_a_party_below_another() -> None:
    body = (
        "Hubungan Kerja Bupati diterapkan sebagai berikut:\na. dengan DPRD, secara kolegial;\nb. dengan Wakil Bupati:\n"
        "1. secara struktural dalam hal Bupati melimpahkan tugas; dan\n2. secara kolegial dalam kebijakan."
    )
    assert kinds(body, title=REGENT) == [
        "Bupati - DPRD: kolegial @ huruf-a",
        "Bupati - Wakil Bupati: struktural @ huruf-b/angka-1",
        "Bupati - Wakil Bupati: kolegial @ huruf-b/angka-2",
    ]


def test_pairs_below_the_kind_of_their_relation() -> None:
    body = (
        "Hubungan Kerja antarunit ditetapkan sebagai berikut:\na. koordinatif:\n1. Dinas dengan Badan; dan\n"
        "2. Badan dengan Kecamatan;\nb. kolegial : Kecamatan dengan Kecamatan."
    )
    assert kinds(body, title=REGENT) == [
        "Dinas - Badan: koordinatif @ huruf-a/angka-1",
        "Badan - Kecamatan: koordinatif @ huruf-a/angka-2",
        "Kecamatan - Kecamatan: kolegial @ huruf-b",
    ]


def test_parties_joined_by_a_slash_on_one_side() -> None:
    assert kinds("Kecamatan dan Polsek/Koramil menjalin kemitraan.", title=REGENT) == [
        "Kecamatan - Polsek: kemitraan",
        "Kecamatan - Koramil: kemitraan",
    ]


def test_items_of_a_pair_may_name_those_of_the_second_party():
    text = (
        "Hubungan Kerja Camat dengan SKPD meliputi:\n"
        "a. hubungan fungsional dengan Dinas Daerah dan Lembaga Teknis Daerah;\n"
        "b. hubungan koordinatif dengan seluruh UPTD."
    )
    assert kinds(text) == [
        "Camat - Dinas Daerah: fungsional @ huruf-a",
        "Camat - Lembaga Teknis Daerah: fungsional @ huruf-a",
        "Camat - UPTD: koordinatif @ huruf-b",
    ]
