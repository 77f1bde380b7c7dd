"""What all pages have: words, colours, data beside them."""

import csv
import io
import re
from pathlib import Path

import pytest
from flask import Flask

from simpul.web import navigation, tabular
from simpul.web.tabular import Table
from simpul.web.words import WORDS, gathered

STYLES = Path(tabular.__file__).parent / "static" / "site.css"


def test_words_have_one_place_and_both_languages():
    assert all(indonesian.strip() and english.strip() for indonesian, english in WORDS.values())
    with pytest.raises(ValueError, match="the same keys for their words: home"):
        gathered([{"home": ("Beranda", "Home")}, {"home": ("Rumah", "House")}])


def test_dark_is_the_same_whether_the_system_or_the_reader_chose_it():
    css = STYLES.read_text()
    rules = re.findall(r':root(?::not\(\[data-theme="light"\]\)|\[data-theme="dark"\]) \{([^}]*)\}', css)
    system, reader = ([line.strip() for line in rule.split(";") if line.strip()] for rule in rules)
    assert system == reader
    light = set(re.findall(r"--[\w-]+(?=: #)", css.split("}")[0]))
    assert light - {line.partition(":")[0] for line in reader} == set()


def test_tables_are_data_too():
    table = Table(("office", "acts"), [("Camat, Lurah", 3), ('"Asisten"', None)])
    response = tabular.written(table, "csv")
    assert response.content_type == "text/csv; charset=utf-8; header=present"
    assert list(csv.reader(io.StringIO(response.get_data(as_text=True)))) == [
        ["office", "acts"],
        ["Camat, Lurah", "3"],
        ['"Asisten"', ""],
    ]
    assert tabular.written(table, "json").json == [
        {"office": "Camat, Lurah", "acts": 3},
        {"office": '"Asisten"', "acts": None},
    ]


def test_the_head_of_a_page_leads_somewhere_and_says_where_one_is(app: Flask, client):
    for endpoint, key in (*navigation.MAIN, *navigation.FOOT):
        assert key in WORDS
        with app.test_request_context():
            address = app.url_for(endpoint)
        page = client.get(address, headers={"Accept": "text/html"})
        assert page.status_code == 200
        assert re.search(rf'href="{address}" aria-current="page"', page.text)
