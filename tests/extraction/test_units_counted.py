"""Parts of an organisation told by number: `1 (satu) sekretariat yang terdiri atas 3 (tiga) subbagian`."""

import pytest

from reading_examples import acts, offices

REGENT = "BUPATI CONTOH"


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("1 (satu) sekretariat", ["Sekretariat partOf Dinas Perikanan"]),
        (
            "1 (satu) sekretariat yang terdiri atas paling banyak 2 (dua) subbagian",
            ["Sekretariat partOf Dinas Perikanan", "Subbagian partOf Sekretariat"],
        ),
        (
            "Sekretariat, terdiri dari 2 (dua) Sub Bagian",
            ["Sekretariat partOf Dinas Perikanan", "Sub Bagian partOf Sekretariat"],
        ),
        ("paling banyak 4 (empat) Bidang", ["Bidang partOf Dinas Perikanan"]),
        ("Bidang sebanyak 4 (empat)", ["Bidang partOf Dinas Perikanan"]),
        (
            "bidang paling banyak 3 (tiga) dan masing-masing bidang terdiri atas 2 (dua) seksi",
            ["Bidang partOf Dinas Perikanan", "Seksi partOf Bidang"],
        ),
        (
            "3 (tiga) Bidang, masing-masing membawahi paling banyak 3 (tiga) Seksi",
            ["Bidang partOf Dinas Perikanan", "Seksi partOf Bidang"],
        ),
        ("1 (satu) Subbagian Tata Usaha", ["Subbagian Tata Usaha partOf Dinas Perikanan"]),
    ],
)
def test_an_item_of_a_list_of_parts(item: str, expected: list[str]) -> None:
    body = f"Susunan organisasi Dinas Perikanan terdiri atas:\na. {item}; dan\nb. UPTD."
    assert sorted(acts(body, title=REGENT)) == sorted(
        [*(f"{act} @ huruf-a" for act in expected), "UPTD partOf Dinas Perikanan @ huruf-b"]
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sekretariat membawahi 3 (tiga) Sub Bagian.", ["Sub Bagian partOf Sekretariat"]),
        (
            "Dinas Perikanan terdiri atas 1 (satu) sekretariat dan paling banyak 4 (empat) bidang.",
            ["Bidang partOf Dinas Perikanan", "Sekretariat partOf Dinas Perikanan"],
        ),
    ],
)
def test_parts_counted_in_one_sentence(sentence: str, expected: list[str]) -> None:
    assert sorted(acts(sentence, title=REGENT)) == expected


def test_items_in_small_letters() -> None:
    body = "Susunan organisasi Dinas Perikanan terdiri atas:\na. kepala;\nb. sekretariat;\nc. bidang; dan\nd. seksi."
    assert acts(body, title=REGENT) == [
        "Kepala partOf Dinas Perikanan @ huruf-a",
        "Sekretariat partOf Dinas Perikanan @ huruf-b",
        "Bidang partOf Dinas Perikanan @ huruf-c",
        "Seksi partOf Dinas Perikanan @ huruf-d",
    ]
    assert "Kepala (post) @ huruf-a" in offices(body, title=REGENT)


@pytest.mark.parametrize("item", ["3 (tiga) orang wakil warga", "paling lama 2 (dua) tahun", "1 (satu) unit kendaraan"])
def test_other_things_counted_are_no_parts(item: str) -> None:
    assert acts(f"Susunan Tim Penilai terdiri atas:\na. {item};\nb. Camat.", title=REGENT) == [
        "Camat memberOf Tim Penilai @ huruf-b"
    ]


def test_units_named_by_the_way_are_no_offices() -> None:
    assert offices("Camat memimpin rapat 3 (tiga) bidang usaha di kantor.", title=REGENT) == ["Camat (post)"]
