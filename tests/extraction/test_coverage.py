"""Coverage: stated, nothing to state, or a cue that no rule understood."""

import pytest

from reading_examples import reading
from regulations_read import SLUGS, reading_of
from simpul.structure.model import CONTAINER_TYPES

BEFORE = "Camat, Lurah dan Walikota hadir.\n"
"""Pasal 1 names the offices, so that a later pasal has nothing but its own sentence."""


def status(sentence: str) -> tuple[str, tuple[str, ...]]:
    """Status and cues of Pasal 2."""
    item = next(item for item in reading(f"{BEFORE}Pasal 2\n{sentence}").coverage if item.provision == "pasal-2")
    return item.status, item.cues


def test_a_statement_was_found() -> None:
    assert status("Lurah bertanggung jawab kepada Camat.") == ("stated", ())


@pytest.mark.parametrize("sentence", ["Rapat diadakan setiap bulan.", "Walikota hadir.", "Hari libur."])
def test_there_is_nothing_to_state(sentence: str) -> None:
    assert status(sentence) == ("empty", ())


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("Camat melaporkan hal itu.", "melaporkan"),
        ("Semua pihak membantu penyelenggaraan rapat.", "membantu"),
        ("Kewenangan dilimpahkan.", "dilimpahkan"),
        ("Kerjasama harus mempertimbangkan efisiensi.", "harus"),
    ],
)
def test_a_cue_without_a_statement_was_not_understood(sentence: str, cue: str) -> None:
    assert status(sentence) == ("not-understood", (cue,))


def test_a_statement_on_an_item_covers_the_sentence_that_introduces_it() -> None:
    read = reading("Camat bertugas:\na. membina Lurah; dan\nb. mengatur rapat.")
    assert [(item.provision, item.status) for item in read.coverage] == [
        ("pasal-1", "stated"),
        ("pasal-1/huruf-a", "stated"),
        ("pasal-1/huruf-b", "stated"),
    ]


def test_an_anomaly_alone_is_no_statement() -> None:
    assert status("Perlu kordinasi.") == ("empty", ())


def test_the_first_mention_of_an_office_does_not_cover_a_cue() -> None:
    [item] = reading("Sebagian kewenangan Walikota dilimpahkan menurut kebutuhan.").coverage
    assert item.status == "not-understood"


@pytest.mark.parametrize("slug", SLUGS)
def test_every_provision_is_listed_once_in_order(slug: str) -> None:
    read = reading_of(slug)
    assert [item.provision for item in read.coverage] == [
        unit.path for unit in read.document.units if unit.type not in CONTAINER_TYPES
    ]


@pytest.mark.parametrize("slug", SLUGS)
def test_little_of_the_four_regulations_is_not_understood(slug: str) -> None:
    missed = [item for item in reading_of(slug).coverage if item.status == "not-understood"]
    assert len(missed) <= 3
    assert all(item.cues for item in missed)


def test_who_leads_a_meeting_is_nothing_to_state() -> None:
    assert [
        item.status
        for item in reading("(1) Rapat dipimpin oleh Camat.\n(2) Sidang rapat diketuai oleh Lurah.").coverage
        if "ayat" in item.provision
    ] == ["stated", "stated"]
