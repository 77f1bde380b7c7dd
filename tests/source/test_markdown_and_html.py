"""Reading Markdown and HTML: given this mark-up, these lines."""

import pytest

from simpul.source.readers import SourceError, html_page, markdown


def of_markdown(text: str) -> list[str]:
    return markdown.render(text).splitlines()


def of_html(body: str) -> list[str]:
    return html_page.extract(f"<!doctype html><title>JDIH</title><body>{body}".encode(), "a.html").text.splitlines()


def test_markdown_marks_are_resolved_and_lines_kept():
    assert of_markdown("# BAB I\n\n**KETENTUAN** _UMUM_\n\nPasal 1\nCamat adalah\n[Camat](http://x) Tapin.\n") == [
        "BAB I",
        "KETENTUAN UMUM",
        "Pasal 1",
        "Camat adalah",
        "Camat Tapin.",
    ]


def test_numbers_of_lists_stay_as_printed():
    assert of_markdown("3. tiga\n4. empat\n\n5) lima\n") == ["3. tiga", "4. empat", "5) lima"]
    assert of_markdown("1. satu\n3. tiga: dua dilompati\n") == ["1. satu", "3. tiga: dua dilompati"]
    assert of_markdown("(1) ayat satu\n(2) ayat dua\na. huruf\n") == ["(1) ayat satu", "(2) ayat dua", "a. huruf"]


def test_a_list_whose_items_all_say_1_is_counted():
    assert of_markdown("1. satu\n1. dua\n   - sub\n1. tiga\n") == ["1. satu", "2. dua", "- sub", "3. tiga"]


def test_escapes_entities_quotations_and_code_are_read_as_words():
    assert of_markdown("1\\. bahwa Camat&amp;Lurah\n\n> a. kutipan\n\n    b. menjorok\n") == [
        "1. bahwa Camat&Lurah",
        "a. kutipan",
        "b. menjorok",
    ]


def test_front_matter_is_left_out_and_a_rule_is_no_front_matter():
    assert of_markdown("---\ntitle: Perbup\n---\n# BAB I\n") == ["BAB I"]
    assert of_markdown("---\nBAB I\n\n---\nPasal 1\n") == ["BAB I", "Pasal 1"]


def test_a_preamble_in_a_markdown_table():
    table = "| Menimbang | : | a. bahwa tertib; |\n|---|---|---|\n| | | b. bahwa perlu; |\n"
    assert of_markdown(table) == ["Menimbang : a. bahwa tertib;", "b. bahwa perlu;"]


def test_html_blocks_become_lines():
    assert of_html("<h1>BAB I<br>KETENTUAN UMUM</h1><p>Pasal&nbsp;1\n <p>Camat <b>adalah</b>\n Camat.<div>x</div>") == [
        "BAB I",
        "KETENTUAN UMUM",
        "Pasal 1",
        "Camat adalah Camat.",
        "x",
    ]


def test_html_lists_show_the_numbers_of_a_browser():
    assert of_html("<ol><li>satu<li><p>dua</p><p>lanjut</p><ol type=a><li>x<li value=4>y</ol><li>tiga</ol>") == [
        "1. satu",
        "2. dua",
        "lanjut",
        "a. x",
        "d. y",
        "3. tiga",
    ]
    assert of_html("<ol type=i start=3><li>x<li>y</ol><ul><li>z</ul>") == ["iii. x", "iv. y", "- z"]
    assert of_html("<ol style='list-style-type: upper-alpha'><li>x</ol><ol style='list-style:none'><li>y</ol>") == [
        "A. x",
        "y",
    ]


def test_html_list_items_with_a_number_of_their_own_get_no_other():
    assert of_html("<ol><li>(1) ayat satu<li>(2) ayat dua</ol>") == ["(1) ayat satu", "(2) ayat dua"]


def test_a_preamble_in_an_html_table():
    rows = (
        "<table><tr><td>Menimbang<td>:<td><p>a. bahwa tertib;<p>b. bahwa perlu;"
        "<tr><td>Mengingat<td>:<td><ol><li>UU 23/2014;<li>PP 18/2016;</ol></table><p>MEMUTUSKAN:"
    )
    assert of_html(rows) == [
        "Menimbang : a. bahwa tertib;",
        "b. bahwa perlu;",
        "Mengingat : 1. UU 23/2014;",
        "2. PP 18/2016;",
        "MEMUTUSKAN:",
    ]


def test_what_a_browser_does_not_show_is_left_out():
    hidden = "<nav>menu</nav><script>x</script><!-- y --><p hidden>z</p><p style='display:none'>w</p><p>Pasal 1</p>"
    assert of_html(hidden) == ["Pasal 1"]


def test_preformatted_text_keeps_its_lines():
    assert of_html("<pre>Pasal 1\n  (1) ayat\n</pre>") == ["Pasal 1", "(1) ayat"]


def test_the_encoding_that_a_page_names_is_believed_and_reported():
    page = '<meta charset="iso-8859-1"><p>Menimbang “kolegial”'.encode("cp1252")
    found = html_page.extract(page, "a.html")
    assert found.text == "Menimbang “kolegial”\n"
    assert found.remarks[0].en == "The file is not in UTF-8; it was read as cp1252."
    assert html_page.extract(b'<meta charset="utf-16"><p>Pasal 1', "a.html").text == "Pasal 1\n"


def test_nesting_is_read_and_nesting_beyond_reason_refused():
    assert of_html("<div>" * 500 + "Pasal 1") == ["Pasal 1"]
    with pytest.raises(SourceError, match=r"a\.html cannot be read: its elements are nested too deep"):
        of_html("<div>" * 20_000 + "Pasal 1")


@pytest.mark.parametrize("read", [markdown.extract, html_page.extract])
def test_empty_and_binary_files_are_refused(read):
    with pytest.raises(SourceError, match="is empty"):
        read(b"  \n", "a")
    with pytest.raises(SourceError, match="is a binary file"):
        read(b"PK\x03\x04\x00\x00\x01", "a")
