"""The text of a regulation as a reading: blocks that tile it, words told from numbers and furniture, quotes marked."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.web.content import reading
from simpul.web.content.law import Provision
from simpul.web.content.reading import Block, Quote, Role, blocks
from simpul.web.content.wording import own_words

LAW = "https://w3id.org/simpul/kota-solok/perwali/2019/7"
SOURCE = """\
WALIKOTA SOLOK

**TENTANG
TATA KERJA**

BAB I UMUM

Pasal 1

- (1) Camat bertanggung
- 2 -
jawab kepada Walikota.
- (2) Lurah:
> a. lapor; dan
b. rapat.
dengan tertib.

MEMUTUSKAN:

Ditetapkan di Solok
pada tanggal 2 Januari 2019
"""


def provision(path: str, begins: str, ends: str, words: str = "") -> Provision:
    """A provision of `SOURCE` that reaches from some words to the end of others."""
    start = SOURCE.index(begins)
    end = SOURCE.index(ends, start) + len(ends)
    parent = path.rpartition("/")[0] or ("bab-1" if path.startswith("pasal") else "")
    unit = path.rpartition("/")[2].partition("-")[0]
    iri = f"{LAW}/{path}"
    return Provision(
        iri, path, path, unit, "", "", words, start, end, start, "", path, f"{LAW}/{parent}" if parent else LAW
    )


PROVISIONS = [
    provision("bab-1", "BAB I", "tertib."),
    provision("pasal-1", "Pasal 1", "tertib."),
    provision("pasal-1/ayat-1", "(1)", "Walikota.", "Camat bertanggung jawab kepada Walikota."),
    provision("pasal-1/ayat-2", "(2)", "tertib.", "Lurah: dengan tertib."),
    provision("pasal-1/ayat-2/huruf-a", "a. lapor", "dan", "lapor; dan"),
    provision("pasal-1/ayat-2/huruf-b", "b. rapat", "rapat.", "rapat."),
]


def quote(words: str, *layers: str) -> Quote:
    start = SOURCE.index(words)
    return Quote(start, start + len(words), layers or ("act",), LAW)


def shown(block: Block) -> list[tuple[str, str]]:
    return [(str(piece.role), piece.text) for piece in block.pieces if piece.role is not Role.BLANK]


def test_blocks_follow_the_printed_text_and_know_what_is_what():
    made = blocks(SOURCE, PROVISIONS, [])
    told = [(block.kind, block.first, shown(block)) for block in made if not block.blank]
    assert told == [
        ("title", False, [("words", "WALIKOTA SOLOK")]),
        ("title", False, [("markup", "**"), ("words", "TENTANG\nTATA KERJA"), ("markup", "**")]),
        ("bab", True, [("marker", "BAB I UMUM")]),
        ("pasal", True, [("marker", "Pasal 1"), ("markup", "- ")]),
        (
            "ayat",
            True,
            [
                ("marker", "(1)"),
                ("words", "Camat bertanggung"),
                ("markup", "- "),
                ("furniture", "2 -"),
                ("words", "jawab kepada Walikota."),
            ],
        ),
        ("ayat", True, [("marker", "(2)"), ("words", "Lurah:"), ("markup", "> ")]),
        ("huruf", True, [("marker", "a."), ("words", "lapor; dan")]),
        ("huruf", True, [("marker", "b."), ("words", "rapat.")]),
        ("ayat", False, [("words", "dengan tertib.")]),
        ("closing", False, [("words", "MEMUTUSKAN:")]),
        ("signature", False, [("words", "Ditetapkan di Solok\npada tanggal 2 Januari 2019")]),
    ]


def test_a_heading_is_apart_from_the_words_below_it():
    pasal = next(block for block in blocks(SOURCE, PROVISIONS, []) if block.kind == "pasal")
    assert [piece.text for piece in pasal.head if piece.role is Role.MARKER] == ["Pasal 1"]
    assert pasal.body == ()


def test_overlapping_quotes_cut_the_words_where_they_begin_and_end():
    quotes = [
        quote("Camat bertanggung\n- 2 -\njawab"),
        quote("jawab kepada", "norm"),
        quote("Walikota.", "office", "act"),
    ]
    ayat = next(block for block in blocks(SOURCE, PROVISIONS, quotes) if shown(block)[:1] == [("marker", "(1)")])
    assert [(piece.text, piece.layers) for piece in ayat.pieces if piece.quotes] == [
        ("Camat bertanggung", ("act",)),
        ("2 -", ("act",)),
        ("jawab", ("norm", "act")),
        (" kepada", ("norm",)),
        ("Walikota.", ("office", "act")),
    ]


def test_a_quote_that_is_of_nothing_or_beyond_the_text_marks_nothing_else():
    quotes = [
        Quote(5, 5, ("act",), LAW),
        Quote(len(SOURCE) - 2, len(SOURCE) + 9, ("norm",), LAW),
        Quote(900, 999, (), LAW),
    ]
    pieces = [piece for block in blocks(SOURCE, PROVISIONS, quotes) for piece in block.pieces]
    assert "".join(piece.text for piece in pieces) == SOURCE
    assert [piece.text for piece in pieces if piece.quotes] == ["9"]


def test_a_text_without_provisions_and_provisions_without_a_text():
    assert ["".join(p.text for p in block.pieces) for block in blocks("a\n\nb", [], [])] == ["a\n\n", "b"]
    assert all(not block.pieces for block in blocks("", PROVISIONS, []))


@st.composite
def laws(draw: Callable) -> tuple[str, list[Provision], list[Quote]]:
    """Any text, provisions with whatever spans below one another, any quotes."""
    text = draw(st.text(alphabet="ab (1)\n-*>\t", max_size=60))
    place = st.integers(0, len(text) + 5)
    made: list[Provision] = []
    for number in range(draw(st.integers(0, 6))):
        start, end = sorted((draw(place), draw(place)))
        parent = draw(st.sampled_from([LAW, *(one.iri for one in made)]))
        words = draw(st.sampled_from(["", text[start:end].strip(), "b a", "tidak ada"]))
        iri = f"{LAW}/huruf-{number}"
        made.append(Provision(iri, f"huruf-{number}", "", "huruf", "", "", words, start, end, number, "", "", parent))
    spans = draw(st.lists(st.tuples(place, place), max_size=5))
    return text, made, [Quote(min(span), max(span), ("act",), LAW) for span in spans]


@given(laws())
def test_nothing_of_the_source_is_lost_whatever_the_spans(law):
    text, provisions, quotes = law
    made = blocks(text, provisions, quotes)
    pieces = [piece for block in made for piece in block.pieces]
    assert "".join(piece.text for piece in pieces) == text
    assert [piece.start for piece in pieces] == [0, *(piece.end for piece in pieces)][: len(pieces)]
    assert [block.provision for block in made if block.first] == _in_order(provisions)
    for piece in pieces:
        assert all(one.start <= piece.start and piece.end <= one.end for one in piece.quotes)


def _in_order(provisions: list[Provision]) -> list[Provision]:
    """Each provision before those below it."""

    def below(parent: str) -> list[Provision]:
        return [one for each in provisions if each.parent == parent for one in (each, *below(each.iri))]

    return below(LAW)


@pytest.mark.parametrize(
    ("source", "words", "found"),
    [
        ("(1) Camat lapor.", "Camat lapor.", ["Camat lapor."]),
        ("(1)Camat lapor.", "Camat lapor.", ["Camat lapor."]),
        ("a. a dan b", "a dan b", ["a dan b"]),
        ("1. Camat\n- 3 -\nlapor", "Camat lapor", ["Camat", "lapor"]),
        ("1. Cam at\nla por", "Camat lapor", ["Cam at\nla por"]),
        ("1. Camat", "", []),
        ("1. Camat", "Lurah", ["1. Camat"]),
    ],
)
def test_words_are_found_again_in_the_source(source, words, found):
    assert [source[start:end] for start, end in own_words(source, [(0, len(source))], words)] == found


def test_words_on_both_sides_of_what_is_below_are_two_spans():
    source = "Lurah: a. lapor dengan tertib."
    assert own_words(source, [(0, 7), (15, 30)], "Lurah: dengan tertib.") == ((0, 6), (16, 30))


def test_anchors_name_spans():
    assert reading.anchor(3, 14) == "q-3-14"
