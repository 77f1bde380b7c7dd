"""The wordings that drafters choose between for one act: active, passive, nominal; channels and recipients.

`wordings.txt` holds sentences and the acts they state (`=> subject act object via channel`), or none.
"""

from pathlib import Path

import pytest

from reading_examples import acts

_WORDINGS = [
    (sentence, [line.removeprefix("=> ") for line in stated])
    for sentence, *stated in (
        block.splitlines() for block in (Path(__file__).parent / "wordings.txt").read_text("utf-8").split("\n\n")
    )
]


@pytest.mark.parametrize(("sentence", "expected"), _WORDINGS)
def test_each_wording_states_its_acts(sentence: str, expected: list[str]) -> None:
    assert sorted(acts(sentence, title="BUPATI CONTOH")) == sorted(expected)
