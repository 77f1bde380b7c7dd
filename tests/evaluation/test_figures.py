"""The figures must not fall: the reading of the four regulations against the gold standard written by hand."""

from pathlib import Path

import pytest

from regulations_read import SLUGS, reading_of
from simpul.evaluation import Scores, aggregate, evaluate, gold_folders

AIMS = {
    "structure": 0.99,
    "definitions": 0.99,
    "kinds": 0.99,
    "kind_definitions": 0.99,
    "elaborations": 0.99,
    "norms": 0.99,
    "citations": 0.99,
    "metadata": 0.99,
    "acts": 0.95,
    "offices": 0.95,
}
"""Least F1 of each layer over the four regulations."""
FLOOR = 0.9
"""Least F1 of each layer in each regulation."""


@pytest.fixture(scope="module")
def scores(project_root: Path) -> dict[str, Scores]:
    folders = gold_folders(project_root / "tests" / "gold")
    assert tuple(folders) == SLUGS
    return {slug: evaluate(reading_of(slug), folder) for slug, folder in folders.items()}


@pytest.mark.parametrize("layer", AIMS)
def test_over_all_regulations_each_layer_reaches_its_aim(scores: dict[str, Scores], layer: str) -> None:
    score = aggregate(scores.values()).layers[layer]
    assert score.f1.value is not None
    assert score.f1.value >= AIMS[layer], "\n".join(miss.line for miss in score.misses)


@pytest.mark.parametrize("layer", AIMS)
@pytest.mark.parametrize("slug", SLUGS)
def test_in_each_regulation_no_layer_falls_below_the_floor(scores: dict[str, Scores], slug: str, layer: str) -> None:
    score = scores[slug].layers[layer]
    if score.f1.n == 0:
        assert (slug, layer) in {("tarakan-2017-9", "kinds"), ("tarakan-2017-9", "elaborations")}
        return
    assert score.f1.value is not None
    assert score.f1.value >= FLOOR, "\n".join(miss.line for miss in score.misses)
