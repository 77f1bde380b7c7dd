"""Acts: given this pasal, these statements; at least one example for each rule."""

import pytest

from act_examples import EXAMPLES
from reading_examples import acts, reading
from simpul.extraction.acts.finder import RULES


@pytest.mark.parametrize(
    ("rule", "body", "expected"),
    [
        pytest.param(rule, *example, id=f"{rule}-{i}")
        for rule, some in EXAMPLES.items()
        for i, example in enumerate(some)
    ],
)
def test_given_this_pasal_these_acts(rule: str, body: str, expected: list[str]) -> None:
    title = "BUPATI CONTOH" if "Bupati" in body else "WALIKOTA CONTOH"
    assert sorted(acts(body, title=title)) == sorted(expected)


def test_every_rule_has_an_example() -> None:
    rules = {rule.__name__ for rule in RULES}
    assert rules <= set(EXAMPLES)


@pytest.mark.parametrize("rule", EXAMPLES)
def test_the_rule_itself_found_an_act(rule: str) -> None:
    names = set()
    for body, _ in EXAMPLES[rule]:
        title = "BUPATI CONTOH" if "Bupati" in body else "WALIKOTA CONTOH"
        names |= {act.evidence.rule for act in reading(body, title=title).acts}
    others = {
        "agent": "passive-agent",
        "in_brackets": "coordination-in-brackets",
        "equated": "members",
        "listed_members": "membership",
        "roles_listed": "membership",
    }
    stem = others.get(rule, rule.replace("_", "-"))
    assert any(name.startswith(f"act.{stem}") for name in names), names
