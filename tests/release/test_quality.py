"""The release says how well it was read: figures of the gold standard in its description (DQV)."""

from __future__ import annotations

from pathlib import Path

from rdflib import Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, RDF, RDFS

from simpul.extraction import reader
from simpul.graph.namespaces import OA
from simpul.release import quality
from simpul.release.quality import DQV
from simpul.source.text import SourceText

BASE = "https://example.org/"
DATASET = URIRef(BASE + "dataset")
READING = reader.read(SourceText("contoh-2020-1", "Pasal 1\nCamat bertanggung jawab kepada Walikota."))


def gold(folder: Path, rows: str) -> Path:
    (folder / "contoh-2020-1").mkdir()
    header = "subject\trelation\tobject\tvia\tprovision\tcue\n"
    (folder / "contoh-2020-1" / "acts.tsv").write_text(header + rows, encoding="utf-8")
    return folder


def value(graph: Graph, path: str) -> Literal | None:
    found = graph.value(URIRef(f"{BASE}quality/{path}"), DQV.value)
    assert found is None or isinstance(found, Literal)
    return found


def described(counts: quality.Counts) -> Graph:
    graph = Graph()
    for triple in quality.description({"contoh-2020-1": counts}, DATASET, BASE):
        graph.add(triple)
    return graph


def test_a_row_found_and_a_row_missed(tmp_path: Path) -> None:
    rows = "Camat\taccountableTo\tWalikota\t-\tpasal-1\tx\nCamat\tassists\tWalikota\t-\tpasal-1\tx\n"
    graph = described(quality.counted(READING, gold(tmp_path, rows)))
    assert value(graph, "contoh-2020-1/acts/precision") == Literal(
        "1.0000", datatype=value(graph, "all/acts/f1").datatype
    )
    assert float(value(graph, "contoh-2020-1/acts/recall")) == 0.5
    assert graph.value(URIRef(f"{BASE}quality/all/acts/recall"), DQV.computedOn) == DATASET


def test_every_measurement_names_a_metric_with_labels(tmp_path: Path) -> None:
    graph = described(quality.counted(READING, gold(tmp_path, "Camat\taccountableTo\tWalikota\t-\tpasal-1\tx\n")))
    metrics = set(graph.objects(predicate=DQV.isMeasurementOf))
    assert metrics
    assert all((metric, RDF.type, DQV.Metric) in graph for metric in metrics)


def test_the_figures_say_that_the_texts_were_in_sight(tmp_path: Path) -> None:
    graph = described(quality.counted(READING, gold(tmp_path, "Camat\taccountableTo\tWalikota\t-\tpasal-1\tx\n")))
    note = URIRef(f"{BASE}quality/texts-in-sight")
    words = {text.language: str(text) for text in graph.objects(note, DCTERMS.description)}
    assert "texts that the reading rules were written with" in words["en"]
    assert "naskah yang terlihat ketika aturan pembacaan ditulis" in words["id"]
    measured = set(graph.objects(predicate=DQV.computedOn))
    assert DATASET in measured
    assert set(graph.subjects(DQV.hasQualityAnnotation, note)) == set(graph.objects(note, OA.hasTarget)) == measured
    for measurement in graph.subjects(RDF.type, DQV.QualityMeasurement):
        comments = {text.language: str(text) for text in graph.objects(measurement, RDFS.comment)}
        assert comments["en"].endswith("measured on the texts that the rules were written with")
        assert comments["id"].endswith("diukur pada naskah yang terlihat ketika aturan ditulis")


def test_without_gold_standard_nothing_is_claimed(tmp_path: Path) -> None:
    assert quality.counted(READING, tmp_path) == {}
    assert len(described({})) == 0
