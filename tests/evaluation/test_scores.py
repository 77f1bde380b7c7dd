"""What counts as the same, and how figures and intervals are reckoned."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.evaluation import ALL, GoldError, aggregate, evaluate, gold_folders, measures, read_gold
from simpul.evaluation.intervals import design_effect, harmonic, share, wilson
from simpul.extraction.model import Act, Evidence, KindRelation, Reading
from simpul.source.text import SourceText
from simpul.structure.parser import parse

GoldFolder = Callable[..., Path]


@pytest.fixture
def gold(tmp_path: Path) -> GoldFolder:
    """Writes a gold standard: `gold(kinds="party_a party_b kind provision|A B struktural pasal-2")`."""

    def write(slug: str = "contoh-2020-7", **layers: str) -> Path:
        folder = tmp_path / slug
        folder.mkdir(exist_ok=True)
        for layer, rows in layers.items():
            text = "".join("\t".join(row.split(" ")) + "\n" for row in rows.split("|"))
            (folder / f"{layer}.tsv").write_text(text.replace("_", " ").replace("party ", "party_"), encoding="utf-8")
        return folder

    return write


def at(provision: str, rule: str = "act.direct-object") -> Evidence:
    return Evidence(provision, 0, 0, "", "", rule)


def empty_reading() -> Reading:
    return Reading(parse(SourceText("contoh-2020-7", "")))


def act(subject: str, relation: str, object_: str, provision: str, via: tuple[str, ...] = ()) -> Act:
    return Act(at(provision), subject, relation, object_, via)


class TestWhatIsTheSame:
    def test_case_and_the_spelling_of_wali_kota_do_not_count(self, gold: GoldFolder) -> None:
        folder = gold(acts="subject relation object via provision cue|Camat assists Wali_Kota - pasal-2 membantu")
        reading = replace(empty_reading(), acts=(act("CAMAT", "assists", "Walikota", "pasal-2"),))
        assert evaluate(reading, folder).misses == ()

    def test_the_parties_of_a_kind_stand_in_any_order(self, gold: GoldFolder) -> None:
        folder = gold(kinds="party_a party_b kind provision|Dinas Badan kolegial pasal-2")
        reading = replace(empty_reading(), kinds=(KindRelation(at("pasal-2"), "Badan", "Dinas", "kolegial"),))
        assert evaluate(reading, folder).layers["kinds"].f1.value == 1.0

    def test_subject_and_object_of_an_act_do_not(self, gold: GoldFolder) -> None:
        folder = gold(acts="subject relation object via provision|Camat reportsTo Walikota - pasal-2")
        reading = replace(empty_reading(), acts=(act("Walikota", "reportsTo", "Camat", "pasal-2"),))
        assert [miss.line for miss in evaluate(reading, folder).misses] == [
            "- contoh-2020-7  acts  Camat | reportsTo | Walikota | - | pasal-2",
            "+ contoh-2020-7  acts  Walikota | reportsTo | Camat | - | pasal-2  [act.direct-object]",
        ]

    @pytest.mark.parametrize(
        "read",
        [
            act("Camat", "reportsTo", "Walikota", "pasal-2"),
            act("Camat", "reportsTo", "Walikota", "pasal-2", via=("Asisten", "Sekretaris Daerah")),
            act("Camat", "reportsTo", "Walikota", "pasal-2/ayat-1", via=("Sekretaris Daerah", "Asisten")),
            act("Camat", "accountableTo", "Walikota", "pasal-2", via=("Sekretaris Daerah", "Asisten")),
        ],
    )
    def test_channel_order_of_passage_place_and_relation_all_count(self, gold: GoldFolder, read: Act) -> None:
        folder = gold(
            acts="subject relation object via provision|Camat reportsTo Walikota Sekretaris_Daerah_>_Asisten pasal-2"
        )
        score = evaluate(replace(empty_reading(), acts=(read,)), folder).layers["acts"]
        assert (score.hits, score.false, score.missed) == (0, 1, 1)

    def test_headings_are_compared_for_containers_and_places_for_the_others(self, gold: GoldFolder) -> None:
        text = "BAB I\nKETENTUAN UMUM\nPasal 1\nWalikota wajib hadir."
        reading = Reading(parse(SourceText("contoh-2020-7", text)))
        folder = gold(structure="provision type heading|bab-1 bab Ketentuan_Umum|pasal-1 pasal bab-1")
        assert evaluate(reading, folder).misses == ()

    def test_anomalies_are_counted_and_not_scored(self, gold: GoldFolder) -> None:
        folder = gold(
            anomalies="provision what|pasal-1 odd|pasal-2 odd",
            acts="subject relation object via provision|A assists B - pasal-1",
        )
        scores = evaluate(empty_reading(), folder)
        assert (scores.anomalies_gold, scores.anomalies_read) == (2, 0)
        assert "anomalies" not in scores.layers


class TestFigures:
    def test_precision_recall_and_f1(self, gold: GoldFolder) -> None:
        rows = "|".join(f"A assists {name} - pasal-{number}" for number, name in enumerate("BCD", start=1))
        folder = gold(acts=f"subject relation object via provision|{rows}")
        reading = replace(
            empty_reading(),
            acts=(act("A", "assists", "B", "pasal-1"), act("A", "assists", "X", "pasal-4")),
        )
        score = evaluate(reading, folder).layers["acts"]
        assert score.precision.value == pytest.approx(1 / 2)
        assert score.recall.value == pytest.approx(1 / 3)
        assert score.f1.value == pytest.approx(2 / (2 + 1 + 2))
        assert (score.precision.n, score.recall.n, score.f1.n) == (2, 3, 4)

    def test_together_every_row_counts_alike(self, gold: GoldFolder) -> None:
        header = "subject relation object via provision"
        first = gold("a-2020-1", acts=f"{header}|A assists B - pasal-1")
        second = gold("b-2020-1", acts=f"{header}|A assists B - pasal-1|A assists C - pasal-1|A assists D - pasal-1")
        reading = replace(empty_reading(), acts=(act("A", "assists", "B", "pasal-1"),))
        together = aggregate([evaluate(reading, first), evaluate(reading, second)])
        assert together.regulation == ALL
        assert together.layers["acts"].recall.value == pytest.approx(2 / 4)
        assert len(together.misses) == 2

    def test_nothing_to_find_and_nothing_found_has_no_figure(self, gold: GoldFolder) -> None:
        scores = evaluate(empty_reading(), gold(kinds="party_a party_b kind provision"))
        assert scores.layers["kinds"].f1.value is None
        assert measures([scores]) == []

    def test_something_found_where_there_is_nothing_is_an_error(self, gold: GoldFolder) -> None:
        reading = replace(empty_reading(), kinds=(KindRelation(at("pasal-2"), "A", "B", "kolegial"),))
        score = evaluate(reading, gold(kinds="party_a party_b kind provision")).layers["kinds"]
        assert score.precision.value == 0
        assert score.recall.value is None
        assert score.f1.value == 0

    def test_measures_list_each_metric_with_its_interval(self, gold: GoldFolder) -> None:
        reading = replace(empty_reading(), acts=(act("A", "assists", "B", "pasal-1"),))
        scores = evaluate(reading, gold(acts="subject relation object via provision|A assists B - pasal-1"))
        listed = measures([scores])
        assert [(m.metric, m.regulation, m.layer, m.value, m.n) for m in listed] == [
            (metric, "contoh-2020-7", "acts", 1.0, 1) for metric in ("precision", "recall", "f1")
        ]
        assert all(m.low < m.value <= m.high for m in listed)


class TestIntervals:
    def test_wilson_by_example(self) -> None:
        assert wilson(0.5, 10) == pytest.approx((0.2366, 0.7634), abs=1e-4)
        assert wilson(1.0, 10) == pytest.approx((0.7225, 1.0), abs=1e-4)

    def test_rows_that_are_wrong_together_widen_the_interval(self) -> None:
        alone = share([(1, 1)] * 8 + [(0, 1)] * 2)
        together = share([(2, 2)] * 4 + [(0, 2)])
        assert alone.value == together.value == 0.8
        assert alone.low is not None
        assert together.low is not None
        assert together.low < alone.low
        assert design_effect([(2, 2)] * 4 + [(0, 2)]) > 1

    @given(st.lists(st.integers(0, 6).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), max_size=30))
    def test_the_share_lies_within_its_interval(self, clusters: list[tuple[int, int]]) -> None:
        for found in (share(clusters), harmonic(share(clusters))):
            if found.value is None:
                assert sum(rows for _, rows in clusters) == 0
                continue
            assert found.low is not None
            assert found.high is not None
            assert 0 <= found.low <= found.value <= found.high <= 1


class TestGoldStandard:
    def test_columns_that_are_not_compared_are_left_out(self, gold: GoldFolder) -> None:
        folder = gold(acts="subject relation object via provision cue|A assists B - pasal-1 membantu")
        assert read_gold(folder).layers["acts"] == (("A", "assists", "B", "-", "pasal-1"),)

    def test_a_missing_column_is_named(self, gold: GoldFolder) -> None:
        with pytest.raises(GoldError, match=r"acts\.tsv, line 1: the column via is missing"):
            read_gold(gold(acts="subject relation object provision"))

    def test_a_line_of_another_length_is_named(self, gold: GoldFolder) -> None:
        with pytest.raises(GoldError, match=r"metadata\.tsv, line 3: 3 values stand under 2 columns"):
            read_gold(gold(metadata="field value|year 2020|number 7 7"))

    def test_a_folder_without_a_layer_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(GoldError, match="holds no gold standard"):
            read_gold(tmp_path)
        with pytest.raises(GoldError, match="holds no gold standard"):
            gold_folders(tmp_path)
        with pytest.raises(GoldError, match="There is no gold standard"):
            gold_folders(tmp_path / "none")
