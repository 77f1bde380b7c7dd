"""Twice the words take twice the steps: one provision with thousands of offices or cues is read in time.

Steps are calls of functions, so that the tests depend on no clock.
"""

import cProfile
from collections.abc import Callable

import pytest

from reading_examples import reading


def steps(body: str) -> int:
    """How many functions the reading of a body calls."""
    profile = cProfile.Profile()
    profile.enable()
    reading(body)
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


def repeated_cues(times: int) -> str:
    return "Tim terdiri atas Camat dan Lurah. " * times


def joined_offices(times: int) -> str:
    return " dan ".join("Camat" if index % 2 else "Lurah" for index in range(times)) + " membantu Walikota."


def units_of_a_list(times: int) -> str:
    return "Asisten mengoordinasikan:\n" + "\n".join(f"{index}. Dinas Sosial;" for index in range(1, times + 1))


@pytest.mark.parametrize("body", [repeated_cues, joined_offices, units_of_a_list])
def test_twice_the_words_take_about_twice_the_steps(body: Callable[[int], str]) -> None:
    steps(body(20))  # patterns are compiled once
    assert steps(body(160)) < 2.4 * steps(body(80))
