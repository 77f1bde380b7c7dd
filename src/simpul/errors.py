"""What every failure that a person can mend has in common: one sentence that says what was wrong and what to do."""

from __future__ import annotations


class SimpulError(Exception):
    """A failure whose message is a sentence for the person who asked; the command line prints it and nothing else.

    Attributes:
        exit_code: status with which the command line ends (1: what was asked failed, 2: it was asked wrongly).
    """

    exit_code = 1
