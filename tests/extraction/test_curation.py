"""Curation: corrections of single regulations, few, justified, and visible in what they change."""

from pathlib import Path

import pytest

from reading_examples import reading
from regulations_read import SLUGS, reading_of, source_of
from simpul import resources
from simpul.extraction.curation import Curation, NameCorrection, ReadingCorrection, load_curation


def test_a_corrected_statement_says_so() -> None:
    curation = Curation((ReadingCorrection("pasal-1", "bertanggung jwab", "bertanggung jawab", "huruf a hilang"),))
    [act] = reading("Lurah bertanggung jwab kepada Camat.", curation=curation).acts
    assert (act.subject, act.relation, act.object) == ("Lurah", "accountableTo", "Camat")
    assert act.evidence.quote == "Lurah bertanggung jwab kepada Camat"
    assert act.evidence.note == "dibaca 'bertanggung jawab', tercetak 'bertanggung jwab': huruf a hilang"


def test_a_statement_on_other_words_of_the_provision_says_nothing() -> None:
    curation = Curation((ReadingCorrection("pasal-1", "hdir", "hadir", "huruf a hilang"),))
    [act] = reading("Lurah membantu Camat; Walikota hdir.", curation=curation).acts
    assert act.evidence.note == ""


def test_a_correction_holds_in_its_provision_only() -> None:
    curation = Curation((ReadingCorrection("pasal-1", "Camct", "Camat", "rusak"),))
    read = reading("Lurah membantu Camct.\nPasal 2\nLurah melapor kepada Camct.", curation=curation)
    assert [act.evidence.provision for act in read.acts] == ["pasal-1"]


def test_a_corrected_name_names_the_office_meant() -> None:
    curation = Curation(names=(NameCorrection("Asisten Administrasi", "Asisten Umum", "jabatan yang sama"),))
    read = reading(
        "Asisten Umum membantu Sekretaris Daerah.\nPasal 2\nAsisten Administrasi melapor kepada Sekretaris Daerah.",
        curation=curation,
    )
    assert [(act.subject, act.relation) for act in read.acts] == [
        ("Asisten Umum", "assists"),
        ("Asisten Umum", "reportsTo"),
    ]
    office = next(item for item in read.offices if item.label == "Asisten Umum")
    assert office.names == ("Asisten Administrasi",)


def test_a_statement_with_a_corrected_name_says_so() -> None:
    curation = Curation(names=(NameCorrection("Asisten Administrasi", "Asisten Umum", "jabatan yang sama"),))
    read = reading("Asisten Umum hadir.\nPasal 2\nAsisten Administrasi membantu Camat.", curation=curation)
    assert "jabatan yang sama" in read.acts[0].evidence.note


def test_a_corrected_name_holds_in_its_provision_only() -> None:
    curation = Curation(names=(NameCorrection("Kepala", "Camat", "judul bab", provision="pasal-1"),))
    read = reading("Kepala membantu Walikota.\nPasal 2\nKepala melapor kepada Walikota.", curation=curation)
    assert [act.evidence.provision for act in read.acts if act.subject == "Camat"] == ["pasal-1"]


class TestFiles:
    def test_no_file_no_correction(self, tmp_path: Path) -> None:
        assert load_curation(tmp_path / "none.toml") == Curation()

    def test_tables(self, tmp_path: Path) -> None:
        path = tmp_path / "contoh-2020-7.toml"
        path.write_text(
            '[[reading]]\nprovision = "pasal-1"\nprinted = "a"\nmeant = "b"\nreason = "c"\n'
            '[[name]]\nprinted = "d"\nmeant = "e"\nreason = "f"\n',
            encoding="utf-8",
        )
        assert load_curation(path) == Curation(
            (ReadingCorrection("pasal-1", "a", "b", "c"),), (NameCorrection("d", "e", "f"),)
        )

    @pytest.mark.parametrize(
        "text",
        ['[[reading]]\nprovision = "pasal-1"\nprinted = "a"\nmeant = "b"\n', '[[name]]\nprinted = "a"\nwhy = "b"\n'],
    )
    def test_a_correction_without_a_reason_is_refused(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "contoh-2020-7.toml"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(ValueError, match="reason"):
            load_curation(path)


FILES = {path.stem: load_curation(path) for path in sorted(resources.path("data", "curation").glob("*.toml"))}
"""Corrections by regulation."""


class TestOfTheFourRegulations:
    def test_every_file_belongs_to_a_regulation(self) -> None:
        assert set(FILES) <= set(SLUGS)

    def test_corrections_are_few_and_justified(self) -> None:
        corrections = [item for curation in FILES.values() for item in (*curation.readings, *curation.names)]
        assert 0 < len(corrections) <= 10
        for item in corrections:
            assert item.printed != item.meant
            assert len(item.reason) > 30

    @pytest.mark.parametrize("slug", FILES)
    def test_what_is_corrected_is_printed_and_reported(self, slug: str) -> None:
        read = reading_of(slug)
        for item in FILES[slug].readings:
            assert item.provision in read.document.by_path
            assert ("curated-reading", item.provision) in {(a.kind, a.evidence.provision) for a in read.anomalies}
        for name in FILES[slug].names:
            assert name.printed in source_of(slug).text
            assert any(name.printed in anomaly.message for anomaly in read.anomalies if anomaly.kind == "two-names")

    def test_notes_stand_on_corrected_statements_only(self) -> None:
        for slug in SLUGS:
            corrected = {item.provision for item in FILES.get(slug, Curation()).readings}
            noted = {item.evidence.provision for item in reading_of(slug).statements() if item.evidence.note}
            assert noted >= corrected
            if not FILES.get(slug, Curation()).names:
                assert noted == corrected
