"""A regulation is cited by the name of its type, whether the reading gives that name or its code."""

from dataclasses import replace

import pytest

from sample_regulation import BASE, ENTRY, sample_reading
from simpul.extraction.model import Reading
from simpul.graph.identity import identify


def with_type(reading: Reading, value: str) -> Reading:
    metadata = (replace(item, value=value) if item.field == "type" else item for item in reading.metadata)
    return replace(reading, metadata=tuple(metadata))


@pytest.mark.parametrize("value", ["perwali", "Peraturan Wali Kota"])
def test_the_type_is_named_by_code_or_name(value: str):
    identity = identify(with_type(sample_reading(), value), ENTRY, BASE)
    assert identity.name.startswith("Peraturan Wali Kota Contoh Nomor 7")
    assert identity.type_code == "perwali"
