"""Who leads a clause: the office at its start, ungoverned, before its verb."""

import pytest

from reading_examples import acts, norms
from simpul.extraction.names import NameBook
from simpul.extraction.passages import Group, distribute_heads, group_mentions
from simpul.extraction.subjects import is_governed, is_lead, is_relative_lead, may_lead, split_lead

BOOK = NameBook("Contoh")


def groups(text: str) -> list[Group]:
    return list(group_mentions(text, tuple(BOOK.find(text))))


def named(group: Group) -> list[str]:
    return [mention.name for mention in group.mentions]


class TestGroups:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Camat dan Lurah hadir", [["Camat", "Lurah"]]),
            ("Camat, Lurah, serta Walikota hadir", [["Camat", "Lurah", "Walikota"]]),
            ("Walikota/Wakil Walikota hadir", [["Walikota", "Wakil Walikota"]]),
            ("Camat beserta seluruh Lurah hadir", [["Camat", "Lurah"]]),
            ("Camat dengan Lurah hadir", [["Camat"], ["Lurah"]]),
            ("Camat melapor kepada Walikota", [["Camat"], ["Walikota"]]),
        ],
    )
    def test_what_a_sentence_treats_alike(self, text: str, expected: list[list[str]]) -> None:
        assert [named(group) for group in groups(text)] == expected

    def test_the_head_goes_with_bare_names_behind_it_only(self) -> None:
        text = "Kepala Dinas, Badan dan Kantor; Badan lain"
        mentions = distribute_heads(text, tuple(BOOK.find(text)), BOOK)
        assert [mention.name for mention in mentions] == ["Kepala Dinas", "Kepala Badan", "Kepala Kantor", "Badan"]


class TestGovernment:
    @pytest.mark.parametrize(
        "words", ["kepada ", "dengan ", "oleh para ", "melalui ", "dari ", "selaku ", "apabila ", "(", "atas nama "]
    )
    def test_a_preposition_governs_the_name_behind_it(self, words: str) -> None:
        assert is_governed(words + "Camat", len(words))

    @pytest.mark.parametrize("words", ["", "bahwa ", "setiap ", "maka ", "dalam rapat, "])
    def test_other_words_do_not(self, words: str) -> None:
        assert not is_governed(words + "Camat", len(words))


class TestLeads:
    @pytest.mark.parametrize(
        "text",
        [
            "Camat membina Lurah.",
            "Setiap Camat wajib hadir.",
            "Camat selaku unsur pelaksana membina warga.",
            "Dalam melaksanakan tugasnya, Camat membina warga.",
            "Camat dan Lurah wajib hadir.",
        ],
    )
    def test_certain(self, text: str) -> None:
        assert is_lead(text, groups(text)[0])

    @pytest.mark.parametrize(
        "text", ["Laporan disampaikan kepada Camat.", "Rapat dipimpin oleh Camat.", "dibina Camat hadir"]
    )
    def test_not_certain(self, text: str) -> None:
        assert not is_lead(text, groups(text)[0])

    def test_possible_where_a_verb_follows(self) -> None:
        text = "Sesuai dengan arahan tersebut Camat membina Lurah."
        assert may_lead(text, groups(text)[0])
        assert not may_lead(text, groups(text)[1])

    def test_a_relative_clause_with_a_verb_of_its_own(self) -> None:
        text = "dipimpin oleh Kepala Dinas yang bertanggung jawab kepada Walikota"
        first, second = groups(text)
        assert is_relative_lead(text, first)
        assert not is_relative_lead(text, second)

    def test_a_false_conjunction_is_undone(self) -> None:
        text = "Dalam rangka koordinasi Perangkat Daerah, Sekretaris Daerah melimpahkan tugas kepada Asisten."
        [joint, _] = groups(text)
        assert named(joint) == ["Perangkat Daerah", "Sekretaris Daerah"]
        assert [named(part) for part in split_lead(text, joint)] == [["Perangkat Daerah"], ["Sekretaris Daerah"]]

    def test_a_true_one_is_kept(self) -> None:
        text = "Camat, Lurah wajib hadir."
        assert split_lead(text, groups(text)[0]) == groups(text)


def test_the_agent_of_the_ayat_referred_to_acts_on() -> None:
    body = (
        "(1) Klasifikasi ditetapkan oleh Inspektur.\n"
        "(2) Penetapan sebagaimana dimaksud pada ayat (1) dilakukan atas persetujuan Walikota."
    )
    assert acts(body) == ["Inspektur decidesWith Walikota @ ayat-2"]


def test_a_term_of_several_words_may_stand_in_small_letters() -> None:
    body = (
        "Pasal 1\nDalam Peraturan ini yang dimaksud dengan:\n"
        "1. Unit Kepatuhan adalah unit kerja yang memantau risiko.\nPasal 2\nSetiap unit kepatuhan wajib melapor."
    )
    assert norms(body) == ["Unit Kepatuhan duty @ pasal-2"]


def test_village_government_is_headed_and_helped_as_defined() -> None:
    body = (
        "Pasal 1\nDalam Peraturan ini yang dimaksud dengan:\n1. Pemerintah Desa adalah Kepala Desa atau yang disebut"
        " dengan nama lain dibantu perangkat Desa sebagai unsur penyelenggara."
    )
    assert acts(body, title="BUPATI CONTOH") == ["Perangkat Desa assists Kepala Desa @ angka-1"]


def test_a_relative_clause_in_a_definition_speaks_of_what_is_defined() -> None:
    body = (
        "Pasal 1\nDalam Peraturan ini yang dimaksud dengan:\n"
        "1. Satuan Pengawas Internal yang selanjutnya disingkat SPI adalah perangkat RSUD yang bertugas membantu"
        " Direktur."
    )
    assert acts(body, title="BUPATI CONTOH") == ["SPI assists Direktur @ angka-1"]
    assert norms(body, title="BUPATI CONTOH") == ["SPI duty @ angka-1"]


def test_nothing_is_taken_over_from_a_heading_where_the_sentence_has_a_subject() -> None:
    body = "BAB I\nCAMAT\nPasal 1\n(1) Forum Anak Desa bertanggung jawab kepada Walikota.\n(2) Membina Lurah."
    assert [line for line in acts(body) if line.startswith("Camat")] == ["Camat supervises Lurah @ ayat-2"]
