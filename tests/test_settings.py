"""One table of settings feeds variables, flags and documentation."""

from dataclasses import fields
from pathlib import Path

import pytest

from simpul import settings
from simpul.settings import SettingError, Settings


def test_a_flag_wins_over_a_variable_and_a_variable_over_the_default():
    assert settings.load({}).port == 8080
    assert settings.load({"SIMPUL_PORT": "9000"}).port == 9000
    assert settings.load({"SIMPUL_PORT": "9000"}, port=9001).port == 9001
    assert settings.load({"SIMPUL_PORT": "9000"}, port=None).port == 9000
    assert settings.load({"SIMPUL_PORT": "", "HOME": "/root"}).port == 8080


def test_values_have_the_types_of_the_table():
    loaded = settings.load({"SIMPUL_RELEASES": "elsewhere", "SIMPUL_QUERY_TIMEOUT": "1.5"})
    assert loaded.releases == Path("elsewhere")
    assert loaded.query_timeout == 1.5


def test_every_setting_is_documented_in_both_languages():
    assert [row.name for row in settings.TABLE] == [field.name for field in fields(Settings)]
    for row in settings.TABLE:
        assert row.meaning["en"].endswith(".")
        assert row.meaning["id"].endswith(".")
        assert row.group in {"graph", "build", "serve"}
        assert "/home" not in row.printed_default


def test_names_of_variable_and_flag():
    row = next(row for row in settings.TABLE if row.name == "query_timeout")
    assert (row.variable, row.flag) == ("SIMPUL_QUERY_TIMEOUT", "--query-timeout")


@pytest.mark.parametrize("base", ["https://data.example.go.id/simpul", "https://data.example.go.id/simpul/"])
def test_the_base_ends_in_a_slash(base: str):
    assert settings.load({}, base=base).base == "https://data.example.go.id/simpul/"


@pytest.mark.parametrize(
    "base",
    [
        "",
        "simpul",
        "/simpul/",
        "ftp://x/",
        "https://",
        "https://a b/",
        "https://x/?q=1",
        "https://x/#y",
        "https://x/<>",
        "http://[/",
    ],
)
def test_a_base_that_is_no_iri_is_refused(base: str):
    with pytest.raises(SettingError, match="must be an absolute http or https IRI"):
        settings.load({}, base=base)


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("SIMPUL_PORT", "many", r"SIMPUL_PORT \(--port\) must be a whole number, not 'many'"),
        ("SIMPUL_PORT", "70000", "must be at most 65535"),
        ("SIMPUL_THREADS", "0", "must be at least 2, not 0"),
        ("SIMPUL_QUERY_TIMEOUT", "soon", "must be a number"),
        ("SIMPUL_PROT", "1", "SIMPUL_PROT is no setting; the settings are SIMPUL_BASE"),
    ],
)
def test_a_wrong_value_is_one_sentence(variable: str, value: str, sentence: str):
    with pytest.raises(SettingError, match=sentence):
        settings.load({variable: value})
