"""The documentation has every term at its address, in both languages, and leads nowhere that is not there."""

from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from rdflib import OWL, RDF, SKOS

from simpul import documentation
from simpul.documentation import diagram, terms
from simpul.documentation.pages import page
from simpul.graph.namespaces import ELI, SIMPUL, VOCABULARY_BASE
from simpul.graph.vocabulary import ontology


class Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.add(tag)
        self.anchors += [value for name, value in attrs if name == "id" and value]
        self.links += [value for name, value in attrs if name == "href" and value]
        assert "style" not in values
        assert not [name for name in values if name.startswith("on")]


@pytest.fixture(scope="module", params=["en", "id"])
def shown(request) -> Page:
    return Page(page(request.param))


def test_every_term_of_the_ontology_has_its_place(shown: Page):
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, SKOS.Concept)
    own = {
        str(each) for kind in kinds for each in ontology().subjects(RDF.type, kind) if each.startswith(VOCABULARY_BASE)
    }
    assert {terms.anchor(iri) for iri in own} <= set(shown.anchors)
    assert "KindStatement" in shown.anchors
    assert "kind-kolegial" in shown.anchors


def test_a_place_is_there_once_and_every_link_within_the_page_leads_to_one(shown: Page):
    assert len(shown.anchors) == len(set(shown.anchors))
    assert {link[1:] for link in shown.links if link.startswith("#")} <= set(shown.anchors)


def test_nothing_runs_and_nothing_is_fetched_from_elsewhere(shown: Page):
    assert "script" not in shown.tags
    assert "style" not in shown.tags
    assert "img" not in shown.tags


@pytest.mark.parametrize("draw", [diagram.tree, diagram.joins])
def test_a_diagram_is_well_formed_and_links_each_class(draw):
    drawn = ElementTree.fromstring(draw("en"))
    assert any(each.get("href") == "#Statement" for each in drawn.iter("{http://www.w3.org/2000/svg}a"))


def test_the_diagram_of_properties_shows_how_a_statement_is_tied_to_the_law():
    pairs, loops = diagram.joined()
    assert pairs[SIMPUL.Statement, ELI.LegalResource] == ["basis"]
    assert pairs[SIMPUL.Provision, SIMPUL.Regulation] == ["inRegulation"]  # no domain: said by the shapes
    assert pairs[SIMPUL.Office, SIMPUL.Government] == ["government"]
    assert loops[SIMPUL.Statement] == ["prov:wasDerivedFrom"]
    drawn = ElementTree.fromstring(diagram.joins("id"))
    words = {each.text for each in drawn.iter("{http://www.w3.org/2000/svg}text")}
    assert {"basis", "inRegulation", "quote", "eli:LegalResource", "↺ prov:wasDerivedFrom"} <= words


def test_what_is_written_is_the_same_each_time(tmp_path: Path):
    documentation.write(tmp_path / "one")
    documentation.write(tmp_path / "two")
    names = sorted(path.name for path in (tmp_path / "one").iterdir())
    assert names == ["ontology.css", "ontology.en.html", "ontology.id.html", "ontology.ttl"]
    for name in names:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_each_language_is_alone_on_its_page():
    assert "Jenis hubungan kerja" in page("id")
    assert "Kinds of working relation" not in page("id")
