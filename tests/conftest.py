"""Fixtures that the tests of several steps share."""

import pytest

from sample_regulation import sample_reading
from simpul.extraction.model import Reading


@pytest.fixture(scope="session")
def reading() -> Reading:
    """A hand-made reading with a statement of each type."""
    return sample_reading()
