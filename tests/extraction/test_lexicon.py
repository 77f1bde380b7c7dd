"""The lexicon: patterns compile, and what they stand for exists in the model."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from simpul.extraction.lexicon import load
from simpul.extraction.model import ACTS, KINDS, MODALITIES, OFFICE_CLASSES
from simpul.structure.spelling import spelling

FILES = ("acts", "kinds", "norms", "offices", "regulations")


def entries(name: str) -> Iterator[dict[str, Any]]:
    """Tables in lists of a file, `[[direct]]` and its like."""
    for value in load(name).values():
        if isinstance(value, list):
            yield from (entry for entry in value if isinstance(entry, dict))


@pytest.mark.parametrize("name", FILES)
def test_every_pattern_compiles(name: str) -> None:
    for entry in entries(name):
        for key in ("pattern", "verb", "words", "prepositions"):
            if key in entry:
                re.compile(rf"\b(?:{entry[key]})\b")
    if name == "acts":
        for pattern in load("acts")["verbs"].values():
            re.compile(pattern)


@pytest.mark.parametrize("name", FILES)
def test_no_pattern_matches_nothing(name: str) -> None:
    for entry in entries(name):
        for key in ("pattern", "verb", "words"):
            if key in entry:
                assert not re.fullmatch(entry[key], ""), entry


def test_acts_are_acts_of_the_model() -> None:
    acts = {entry["act"] for entry in entries("acts")} | set(load("acts")["nouns"])
    assert acts <= set(ACTS)


def test_gaps_are_those_the_rule_knows() -> None:
    assert {entry["gap"] for entry in load("acts")["direct"]} <= {"none", "tasks", "loose"}


def test_a_noun_makes_one_act() -> None:
    nouns = [noun for some in load("acts")["nouns"].values() for noun in some]
    assert len(nouns) == len(set(nouns))


def test_kinds_are_kinds_of_the_model() -> None:
    kinds = [entry["kind"] for entry in entries("kinds")]
    assert set(kinds) == set(KINDS)


@pytest.mark.parametrize("kind", ["konsultatif", "kolegial", "fungsional", "struktural", "koordinatif", "kemitraan"])
def test_a_kind_is_found_by_its_own_name(kind: str) -> None:
    from simpul.extraction.kind_names import kinds_in

    assert [found for found, _, _ in kinds_in(f"hubungan kerja {kind.upper()} itu")] == [kind]


def test_modalities_are_modalities_of_the_model() -> None:
    assert {entry["modality"] for entry in entries("norms")} == set(MODALITIES)


def test_classes_are_classes_of_the_model() -> None:
    classes = {entry["class"] for entry in entries("offices")} | {
        entry["bare"] for entry in load("offices")["head"] if entry["bare"]
    }
    assert classes <= set(OFFICE_CLASSES)


def test_synonyms_are_in_small_letters_and_lead_somewhere() -> None:
    synonyms = load("offices")["synonyms"]
    for name, full in synonyms.items():
        assert (name, full) == (name.lower(), full.lower())
        seen = {name}
        while full in synonyms:
            assert full not in seen, f"{name} leads back to itself"
            seen.add(full)
            full = synonyms[full]


def test_ids_of_regulations_are_unique_and_labelled() -> None:
    types = load("regulations")["type"]
    assert len({entry["id"] for entry in types}) == len(types)
    assert all(entry["label"] for entry in types)


def test_each_type_of_regulation_is_recognised_by_its_label() -> None:
    for entry in load("regulations")["type"]:
        if not entry.get("ministry"):
            assert re.fullmatch(entry["pattern"], entry["label"]), entry["id"]


def test_misspellings_are_single_words_and_not_what_is_meant() -> None:
    for wrong, meant in spelling().items():
        assert wrong.isalpha()
        assert wrong == wrong.lower()
        assert meant == meant.lower()
        assert meant not in spelling(), f"{meant} is itself read as another word"
