"""Bodies told from the places, meetings and persons beside them, their members, officials named by field."""

import pytest

from reading_examples import acts, offices

REGENT = "BUPATI CONTOH"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kepala Dinas menetapkan Koordinator Pengaduan Warga.",
            "Kepala Dinas appoints Koordinator Pengaduan Warga",
        ),
        ("Camat melapor kepada Koordinator Pengaduan Warga.", "Camat reportsTo Koordinator Pengaduan Warga"),
        (
            "Komite Mutu tingkat Pemerintah Kabupaten dipimpin oleh Bupati.",
            "Bupati directs Komite Mutu",
        ),
        ("Satpol PP merupakan bagian Perangkat Daerah.", "Satpol PP memberOf Perangkat Daerah"),
        ("Camat dapat meminta bantuan dan/atau bekerja sama dengan Polres.", "Camat requestsFrom Polres"),
        (
            "Komisi Irigasi dapat dibantu oleh tim kerja yang terdiri atas tenaga ahli.",
            "Tim Kerja assists Komisi Irigasi",
        ),
        (
            "Ketua Dewan Pangan dijabat oleh menteri koordinator yang membidangi pangan.",
            "Menteri Koordinator yang membidangi pangan chairs Dewan Pangan",
        ),
    ],
)
def test_one_sentence(sentence: str, expected: str) -> None:
    assert acts(sentence, title=REGENT) == [expected]


@pytest.mark.parametrize("noun", ["Sidang", "Rapat", "Rapat koordinasi"])
def test_who_leads_a_meeting_does_not_lead_the_body(noun: str) -> None:
    sentence = f"Dalam hal Bupati berhalangan, {noun.lower()} Dewan Pangan dipimpin oleh Sekretaris Daerah."
    assert acts(sentence, title=REGENT) == []


def test_what_there_is_at_a_place_is_no_part_of_it() -> None:
    body = "Pelayanan terpadu pada Kecamatan terdiri atas:\na. Loket Perizinan; dan\nb. Loket Kependudukan."
    assert acts(body, title=REGENT) == []


def test_the_organisation_at_a_place_has_parts() -> None:
    body = "Susunan organisasi pada Kecamatan terdiri atas:\na. Sekretariat; dan\nb. Seksi Pemerintahan."
    assert acts(body, title=REGENT) == [
        "Sekretariat partOf Kecamatan @ huruf-a",
        "Seksi Pemerintahan partOf Kecamatan @ huruf-b",
    ]


def test_posts_of_a_body_listed_without_their_holders() -> None:
    body = (
        "Susunan Dewan Pangan terdiri atas:\na. Ketua merangkap anggota;\n"
        "b. Sekretaris merangkap anggota; dan\nc. Anggota."
    )
    assert acts(body, title=REGENT) == [
        "Ketua Dewan Pangan memberOf Dewan Pangan @ huruf-a",
        "Sekretaris Dewan Pangan memberOf Dewan Pangan @ huruf-b",
    ]


def test_a_body_defined_by_what_it_comprises() -> None:
    body = (
        "Dalam Peraturan ini yang dimaksud dengan:\n"
        "1. Dewan Pangan adalah wadah koordinasi yang meliputi Dewan Pangan Provinsi dengan nama lain, "
        "dan Dewan Pangan Kabupaten/Kota.\n"
    )
    assert "Dewan Pangan Provinsi memberOf Dewan Pangan @ angka-1" in acts(body, title=REGENT)


def test_grounds_of_a_task_name_no_addressee() -> None:
    sentence = "Seksi Pemerintahan melaksanakan koordinasi berdasarkan pelimpahan kewenangan dari Bupati kepada Camat."
    assert not any("coordinatesWith" in act for act in acts(sentence, title=REGENT))


def test_a_body_whose_members_a_definition_names() -> None:
    body = (
        "Dalam Peraturan ini yang dimaksud dengan:\n1. Penjaga Pantai adalah anggota Satpol PP.\n\n"
        "Pasal 2\nPenjaga Pantai melaporkan kejadian kepada Camat.\n"
    )
    assert acts(body, title=REGENT) == [
        "Penjaga Pantai memberOf Satpol PP @ angka-1",
        "Penjaga Pantai reportsTo Camat @ pasal-2",
    ]


def test_a_minister_who_is_only_mentioned_is_no_office() -> None:
    sentence = "Camat melapor kepada Bupati sesuai pedoman dari menteri yang membidangi pangan."
    assert not any("enteri" in office for office in offices(sentence, title=REGENT))


@pytest.mark.parametrize(
    "words",
    [
        "setelah mendapat pertimbangan dari Camat",
        "setelah memperoleh pertimbangan tertulis dari Camat",
        "dengan memperhatikan saran dari Camat",
    ],
)
def test_who_is_heard_before_a_decision_advises_who_decides(words: str) -> None:
    assert acts(f"Batas lingkungan ditetapkan dengan Keputusan Bupati {words}.", title=REGENT) == [
        "Camat advises Bupati"
    ]


def test_units_listed_in_small_letters() -> None:
    body = (
        "Pemerintah Desa terdiri atas:\na. sekretariat desa;\nb. pelaksana teknis; dan\nc. unsur lain sesuai kebutuhan."
    )
    assert acts(body, title=REGENT) == [
        "Sekretariat Desa partOf Pemerintah Desa @ huruf-a",
        "Pelaksana Teknis partOf Pemerintah Desa @ huruf-b",
    ]
