"""The wordings that drafters choose between for one act or one kind: active, passive, nominal; channels and recipients.

`wordings.txt` holds sentences and the acts they state (`=> subject act object via channel`), or none;
`kind_wordings.txt` those that state kinds (`=> party - party: kind`), or none.
"""

from pathlib import Path

import pytest

from reading_examples import acts, kinds


def wordings(name: str) -> list[tuple[str, list[str]]]:
    blocks = (Path(__file__).parent / name).read_text("utf-8").split("\n\n")
    return [
        (sentence, [line.removeprefix("=> ") for line in stated])
        for sentence, *stated in (block.splitlines() for block in blocks)
    ]


@pytest.mark.parametrize(("sentence", "expected"), wordings("wordings.txt"))
def test_each_wording_states_its_acts(sentence: str, expected: list[str]) -> None:
    assert sorted(acts(sentence, title="BUPATI CONTOH")) == sorted(expected)


@pytest.mark.parametrize(("sentence", "expected"), wordings("kind_wordings.txt"))
def test_each_wording_states_its_kinds(sentence: str, expected: list[str]) -> None:
    assert sorted(kinds(sentence, title="BUPATI CONTOH")) == sorted(expected)
