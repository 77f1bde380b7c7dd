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

    def test_two_cues_give_two_norms(self) -> None:
        assert norms("Camat wajib membina Lurah dan dapat menunjuk Sekretaris Kecamatan.") == [
            "Camat duty",
            "Camat permission",
        ]


class TestBearers:
    def test_every_office_of_a_conjunction(self) -> None:
        assert norms("Camat dan Lurah wajib melapor.") == ["Camat duty", "Lurah duty"]

    def test_the_agent_of_a_passive(self) -> None:
        assert norms("Rapat harus dihadiri oleh Camat.") == ["Camat duty"]

    def test_the_agents_of_a_passive(self) -> None:
        assert norms("Hasil rapat wajib ditindaklanjuti oleh Dinas Sosial dan Kecamatan.") == [
            "Dinas Sosial duty",
            "Kecamatan duty",
        ]

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
