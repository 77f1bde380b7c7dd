"""IRIs are guessable, and can be parsed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpul.graph.iris import LAYERS, Iris, Name, NotAName, RegulationIris, office_slug, slug

BASE = "https://w3id.org/simpul/"
iris = Iris(BASE)
BANJAR = iris.regulation("kota-banjar", "perwali", "2023", "6")


def test_iris_say_what_they_name() -> None:
    of_banjar = RegulationIris(BANJAR)
    assert str(BANJAR) == BASE + "kota-banjar/perwali/2023/6"
    assert str(of_banjar.provision("pasal-15/ayat-4")) == f"{BANJAR}/pasal-15/ayat-4"
    assert str(of_banjar.provision("pasal-11/ayat-1~2")) == f"{BANJAR}/pasal-11/ayat-1~2"
    assert str(of_banjar.quote(10, 20)) == f"{BANJAR}/quote/10-20"
    assert str(iris.office("kota-banjar", "Kepala Dinas/Badan")) == BASE + "kota-banjar/office/kepala-dinas-badan"
    assert str(iris.graph("banjar-2023-6")) == BASE + "graph/banjar-2023-6"


def test_two_spellings_of_the_mayor_are_one_office() -> None:
    assert office_slug("Wakil Walikota") == office_slug("Wakil Wali Kota") == "wakil-wali-kota"


@pytest.mark.parametrize(
    "iri",
    [
        "https://elsewhere.example/kota-banjar",
        BASE,
        BASE + "kota-banjar/",
        BASE + "kota-banjar/perwali",
        BASE + "kota-banjar/perwali/2023/6/kata-3",
        BASE + "kota-banjar/perwali/2023/6/quote/12",
        BASE + "kota-banjar/perwali/2023/6/pasal-1/wish/x",
        BASE + "ontology/x",
    ],
)
def test_other_iris_are_refused(iri: str) -> None:
    with pytest.raises(NotAName):
        iris.parse(iri)


slugs = st.from_regex(r"[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
governments = slugs.map(lambda rest: f"kota-{rest}")
regulations = st.builds(lambda kind, year, number: f"{kind}/{year}/{number}", slugs, st.integers(1945, 2100), slugs)
paths = st.lists(
    st.builds(
        lambda kind, number, again: f"{kind}-{number}{again}",
        st.sampled_from(["bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka"]),
        st.from_regex(r"[0-9a-z]{1,3}", fullmatch=True),
        st.sampled_from(["", "~2"]),
    ),
    min_size=1,
    max_size=4,
).map("/".join)
spans = st.builds(lambda start, length: f"{start}-{start + length}", st.integers(0, 10**6), st.integers(0, 10**4))
contents = st.lists(slugs, min_size=1, max_size=4).map("--".join)
layers = st.one_of(st.sampled_from(LAYERS), slugs.map(lambda rule: f"inference/{rule}"))
names = st.one_of(
    st.builds(lambda g: Name("government", g), governments),
    st.builds(lambda g, c: Name("office", g, content=c), governments, slugs),
    st.builds(lambda c: Name("office-type", content=c), slugs),
    st.builds(lambda c: Name("graph", content=c), slugs.filter(lambda c: c != "inference")),
    st.builds(lambda c: Name("inference-graph", content=c), slugs),
    st.builds(lambda g, r: Name("regulation", g, r), governments, regulations),
    st.builds(lambda g, r: Name("text", g, r), governments, regulations),
    st.builds(lambda g, r, s: Name("quote", g, r, content=s), governments, regulations, spans),
    st.builds(
        lambda g, r, s, p: Name("selector", g, r, content=s, part=p),
        governments,
        regulations,
        spans,
        st.sampled_from(["text", "position"]),
    ),
    st.builds(lambda g, r, p: Name("provision", g, r, p), governments, regulations, paths),
    st.builds(
        lambda g, r, p, la, c: Name("statement", g, r, p, la, c),
        governments,
        regulations,
        st.one_of(st.just(""), paths),
        layers,
        contents,
    ),
    st.builds(
        lambda g, r, p, la, c, n: Name("via-step", g, r, p, la, c, str(n)),
        governments,
        regulations,
        paths,
        layers,
        contents,
        st.integers(1, 9),
    ),
)


@given(names)
def test_an_iri_parses_to_its_name_and_back(name: Name) -> None:
    iri = iris.make(name)
    assert iris.parse(str(iri)) == name
    assert iris.make(iris.parse(str(iri))) == iri


@given(st.text())
def test_a_slug_is_a_path_segment(words: str) -> None:
    assert slug(words)
    assert set(slug(words)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug(slug(words)) == slug(words)
