"""The readings of the four regulations: every statement is grounded in its own words."""

from dataclasses import fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading_examples import reading
from regulations_read import SLUGS, reading_of, source_of
from simpul.extraction.curation import Curation
from simpul.extraction.model import (
    ACTS,
    CITATION_RELATIONS,
    KINDS,
    MODALITIES,
    OFFICE_CLASSES,
    Anomaly,
    MetadataField,
    Reading,
)
from simpul.extraction.reader import read
from simpul.source.text import SourceText


@pytest.fixture(params=SLUGS)
def regulation(request: pytest.FixtureRequest) -> Reading:
    return reading_of(request.param)


def test_every_quote_is_a_slice_of_the_source(regulation: Reading) -> None:
    source = regulation.document.source
    assert len(regulation.statements()) > 100
    for item in regulation.statements():
        evidence = item.evidence
        assert 0 <= evidence.start <= evidence.end <= len(source.text)
        assert evidence.quote == source.text[evidence.start : evidence.end]
        assert evidence.quote.strip(), item


def test_every_quote_lies_in_the_provision_it_is_said_to_come_from(regulation: Reading) -> None:
    for item in regulation.statements():
        if item.evidence.provision:
            unit = regulation.document.by_path[item.evidence.provision]
            inside = unit.start <= item.evidence.start <= item.evidence.end <= unit.end
            assert inside or isinstance(item, Anomaly), item
        else:
            assert isinstance(item, MetadataField | Anomaly), item


def test_every_statement_names_its_rule(regulation: Reading) -> None:
    layers = {
        "metadata": "metadata.",
        "definitions": "definition.",
        "offices": "office.",
        "kinds": "kind.",
        "kind_definitions": "kind-definition.",
        "elaborations": "elaboration.",
        "acts": "act.",
        "norms": "norm.",
        "citations": "citation.",
    }
    for layer, prefix in layers.items():
        for item in getattr(regulation, layer):
            assert item.evidence.rule.startswith(prefix), item


def test_anomalies_name_the_rule_that_found_them() -> None:
    for slug in SLUGS:
        for anomaly in reading_of(slug).anomalies:
            assert anomaly.evidence.rule.startswith("anomaly.")


def test_cues_stand_on_one_line(regulation: Reading) -> None:
    for item in regulation.statements():
        assert "\n" not in item.evidence.cue
        assert "  " not in item.evidence.cue


def test_parties_are_offices_of_the_regulation(regulation: Reading) -> None:
    labels = [office.label for office in regulation.offices]
    assert len(set(labels)) == len(labels)
    for kind in regulation.kinds:
        assert {kind.party_a, kind.party_b} <= set(labels)
    for act in regulation.acts:
        assert {act.subject, act.object, *act.via} <= set(labels)
    for norm in regulation.norms:
        assert norm.bearer in labels
    for item in regulation.elaborations:
        assert {item.party_a, item.party_b} <= set(labels)


def test_values_are_those_of_the_model(regulation: Reading) -> None:
    assert {office.office_class for office in regulation.offices} <= set(OFFICE_CLASSES)
    assert {kind.kind for kind in regulation.kinds} <= set(KINDS)
    assert {item.kind for item in regulation.kind_definitions} <= set(KINDS)
    assert {item.role for item in regulation.kind_definitions} <= {"listed", "explained"}
    assert {act.relation for act in regulation.acts} <= set(ACTS)
    assert {norm.modality for norm in regulation.norms} <= set(MODALITIES)
    assert {citation.relation for citation in regulation.citations} <= set(CITATION_RELATIONS)


def test_nothing_is_stated_twice(regulation: Reading) -> None:
    for layer in ("kinds", "kind_definitions", "elaborations", "acts", "norms", "citations", "offices", "definitions"):
        rows = [
            (
                item.evidence.provision,
                *(getattr(item, field.name) for field in fields(item) if field.name != "evidence"),
            )
            for item in getattr(regulation, layer)
        ]
        assert len(set(rows)) == len(rows), layer


def test_layers_are_in_the_order_of_the_text(regulation: Reading) -> None:
    order = {unit.path: index for index, unit in enumerate(regulation.document.units)}
    for layer in ("definitions", "kinds", "kind_definitions", "elaborations", "norms", "citations"):
        places = [order[item.evidence.provision] for item in getattr(regulation, layer)]
        assert places == sorted(places), layer
    starts = [act.evidence.start for act in regulation.acts]
    assert starts == sorted(starts)


def test_internal_citations_know_whether_they_are_resolved(regulation: Reading) -> None:
    for citation in regulation.citations:
        if citation.internal and citation.relation == "refersTo":
            assert citation.resolved == (citation.target in regulation.document.by_path)


def test_unit_lists_are_complete() -> None:
    """45 items in Bukittinggi Pasal 12, 45 in Kendari Pasal 22, 28 in Banjar Pasal 23."""
    items = {
        slug: {act.evidence.provision for act in reading_of(slug).acts if act.evidence.rule in rules}
        for slug, rules in (
            ("bukittinggi-2014-65", ("act.units-coordinated",)),
            ("kendari-2020-35", ("act.units-on-a-path",)),
            ("banjar-2023-6", ("act.units-coordinated",)),
        )
    }
    assert {slug: len(some) for slug, some in items.items()} == {
        "bukittinggi-2014-65": 45,
        "kendari-2020-35": 45,
        "banjar-2023-6": 28,
    }


def test_readings_do_not_depend_on_what_was_read_before() -> None:
    source = source_of("banjar-2023-6")
    assert read(source, Curation()) == read(source, Curation())


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200), st.integers(0, 30_000), st.sampled_from(SLUGS))
def test_noise_inside_a_regulation_never_raises(noise: str, at: int, slug: str) -> None:
    text = source_of(slug).text
    part = text[max(0, at - 1500) : at] + noise + text[at : at + 1500]
    found = read(SourceText(slug, part))
    for item in found.statements():
        assert item.evidence.quote == part[item.evidence.start : item.evidence.end]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    assert read(SourceText("contoh-2020-7", text)).document.source.text == text
    assert reading(f"(1) Camat {text} membantu Walikota.").document.units
