"""Every IRI of the graph answers under its path."""

import re
import shutil
from dataclasses import replace

import pyoxigraph as ox
import pytest

from simpul import documentation, settings
from simpul.errors import SimpulError
from simpul.web import create_app
from simpul.web.addresses import Addresses

HTML = {"Accept": "text/html"}
STATEMENT = "/kota-banjar/perwali/2023/6/pasal-15/ayat-4/relation/sekretariat-daerah--kolegial--dinas-daerah"
PATHS = [
    "/kota-banjar",
    "/kota-banjar/perwali/2023/6",
    "/kota-banjar/perwali/2023/6/pasal-15/ayat-4",
    "/kota-banjar/office/dinas-daerah",
    "/kota-banjar/perwali/2023/6/quote/85-105",
    "/kind/kolegial",
    "/ontology",
    "/graph/banjar-2023-6",
    STATEMENT,
]


@pytest.mark.parametrize("path", PATHS)
def test_as_a_page_and_as_data(client, path):
    page = client.get(path, headers=HTML)
    assert (page.status_code, page.mimetype) == (200, "text/html")
    for extension, form in (
        ("ttl", ox.RdfFormat.TURTLE),
        ("nt", ox.RdfFormat.N_TRIPLES),
        ("rdf", ox.RdfFormat.RDF_XML),
        ("jsonld", ox.RdfFormat.JSON_LD),
    ):
        response = client.get(f"{path}.{extension}")
        assert response.status_code == 200
        assert list(ox.parse(response.data, form))
    assert client.get(path, headers={"Accept": "text/turtle"}).mimetype == "text/turtle"
    assert client.get(path, headers={"Accept": "image/png"}).status_code == 406


def test_every_iri_of_the_graph_answers(app, client):
    rows = app.extensions["simpul"].engine.select(
        """SELECT DISTINCT ?x { { ?x ?p ?o } UNION { ?s ?x ?o } UNION { ?s ?p ?x } UNION { GRAPH ?x { ?s ?p ?o } }
        FILTER(isIRI(?x) && STRSTARTS(STR(?x), "https://w3id.org/simpul/")) }"""
    )
    assert len(rows) > 40
    for row in rows:
        path = row["x"].value.removeprefix("https://w3id.org/simpul").partition("#")[0]
        for headers in (HTML, {"Accept": "text/turtle"}):
            assert client.get(path, headers=headers).status_code == 200, path


def test_a_statement_shows_its_words_where_they_stand(client):
    page = client.get(STATEMENT, headers=HTML).text
    assert "Sekretariat Daerah dengan Dinas Daerah: hubungan kerja kolegial" in page
    assert "(4) Sekretariat Daerah dengan Dinas Daerah <mark>bersifat &lt;b&gt;kolegial</mark>&lt;/b&gt; &amp;" in page
    assert "Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023" in page
    assert 'href="/kota-banjar/perwali/2023/6/pasal-15/ayat-4"' in page
    assert "inference/member/dinas-kesehatan" in page


def test_an_inferred_statement_leads_to_its_premise(client):
    page = client.get(
        "/kota-banjar/perwali/2023/6/pasal-15/ayat-4/inference/member/dinas-kesehatan--kolegial--sekretariat-daerah",
        headers=HTML,
    ).text
    assert "disimpulkan" in page
    assert f'href="{STATEMENT}"' in page


def test_an_act_names_the_offices_on_its_way(client):
    page = client.get("/kota-banjar/perwali/2023/6/pasal-15/ayat-4", headers=HTML).text
    assert "Dinas Daerah menyampaikan laporan kepada Sekretariat Daerah melalui Sekretaris Daerah" in page
    english = client.get("/kota-banjar/perwali/2023/6/pasal-15/ayat-4?lang=en", headers=HTML)
    assert "Dinas Daerah reports to Sekretariat Daerah through Sekretaris Daerah" in english.text
    assert english.headers["Content-Language"] == "en"
    assert 'href="/kota-banjar/perwali/2023/6?lang=en"' in english.text


def test_links_lead_both_ways(client):
    office = client.get("/kota-banjar/office/sekretariat-daerah", headers=HTML).text
    assert f'href="{STATEMENT}"' in office
    regulation = client.get("/kota-banjar/perwali/2023/6", headers=HTML).text
    assert 'href="/kota-banjar/perwali/2023/6/pasal-15/ayat-4"' in regulation
    assert "bersifat &lt;b&gt;kolegial</a>&lt;/b&gt; &amp; koordinatif." in regulation


def test_link_headers_name_the_neighbours(client):
    links = client.get("/kota-banjar", headers=HTML).headers.getlist("Link")
    assert '</kota-banjar.ttl>; rel="alternate"; type="text/turtle"' in links
    assert '<https://w3id.org/simpul/kota-banjar>; rel="describes"' in links


def test_what_is_not_there_is_said_in_a_sentence(client):
    response = client.get("/kota-banjar/office/<script>", headers=HTML)
    assert response.status_code == 404
    assert "<script>" not in response.text
    assert client.get("/nothing", headers={"Accept": "text/turtle"}).json["status"] == 404


@pytest.mark.parametrize(
    "path", ["/%FF%FE", "/a%00b", '/x"y', "/..%2f..%2fetc/passwd", "/" + "a" * 5000, "/%3Cx%3E.ttl", "/."]
)
def test_strange_paths_are_not_found(client, path):
    assert client.get(path, headers=HTML).status_code in (404, 308)


def test_below_a_prefix_the_iris_stay(site_settings, app):
    site = app.extensions["simpul"]
    mounted = create_app(replace(site_settings, path_prefix="/data/simpul"), site=site)
    before, site.addresses = site.addresses, Addresses(site_settings.base, "/data/simpul")
    before_settings, site.settings = site.settings, replace(site_settings, path_prefix="/data/simpul")
    try:
        for address in ("/data/simpul/kota-banjar", "/kota-banjar"):
            page = mounted.test_client().get(address, headers=HTML)
            assert page.status_code == 200
            assert "https://w3id.org/simpul/kota-banjar" in page.text
            assert 'href="/data/simpul/kota-banjar/perwali/2023/6"' in page.text
            assert 'href="/data/simpul/static/site.css?v=' in page.text
        answer = mounted.test_client().get("/data/simpul/sparql?query=ASK{}")
        assert answer.json["boolean"] is True
    finally:
        site.addresses, site.settings = before, before_settings


def test_another_base_is_refused_in_a_sentence(releases):
    with pytest.raises(SimpulError, match="built for the base"):
        create_app(settings.load({}, releases=releases, base="https://example.org/"))


@pytest.fixture
def documented(app):
    """The release with the documentation of the ontology in it."""
    folder = app.extensions["simpul"].published.release.documentation
    documentation.write(folder)
    yield
    shutil.rmtree(folder)


def test_the_ontology_answers_with_its_documentation(client, documented):
    page = client.get("/ontology", headers={**HTML, "Accept-Language": "en"})
    assert (page.status_code, page.headers["Content-Language"]) == (200, "en")
    assert 'id="KindStatement"' in page.text
    assert client.get("/ontology", headers=HTML).headers["Content-Language"] == "id"
    for address in re.findall(r'<link[^>]* href="([^"]+)"', page.text):
        assert client.get(f"/{address}").status_code == 200, address
    assert 'style="' not in page.text
    assert "<script" not in page.text
    counts = {
        form: len(list(ox.parse(client.get(f"/ontology.{form}").data, ox.RdfFormat.from_extension(form))))
        for form in ("ttl", "nt", "rdf")
    }
    assert len(set(counts.values())) == 1
    assert counts["ttl"] > 500
    assert client.get("/ontology", headers={"Accept": "application/n-triples"}).mimetype == "application/n-triples"
    assert client.get("/ontology.exe").status_code == 404


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/kind/kolegial", "kind-kolegial"),
        ("/act/reportsTo", "act-reportsTo"),
        ("/rule/group-kind", "rule-group-kind"),
        ("/office-type/sekretariat-daerah", "office-type-sekretariat-daerah"),
        ("/document-type/perwali", "document-type-perwali"),
        ("/office-type", "section-office-types"),
    ],
)
def test_a_term_of_the_vocabulary_is_shown_where_the_documentation_describes_it(client, documented, path, place):
    answer = client.get(path, headers=HTML)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/ontology#{place}")
    assert "Accept" in answer.headers["Vary"]
    assert f'id="{place}"' in client.get("/ontology", headers=HTML).text
    assert client.get(f"{path}?lang=en", headers=HTML).headers["Location"] == f"/ontology?lang=en#{place}"
    data = client.get(path, headers={"Accept": "text/turtle"})
    assert (data.status_code, data.mimetype) == (200, "text/turtle")
    page = client.get(f"{path}.html")
    assert page.status_code == 200
    assert f'href="/ontology#{place}"' in page.text


def test_what_the_documentation_does_not_describe_has_its_own_page(client, documented):
    assert client.get("/rule/kind.pair", headers=HTML).status_code == 200
    assert client.get("/kota-banjar", headers=HTML).status_code == 200
    assert client.get("/kind/nothing", headers=HTML).status_code == 404


def test_without_documentation_the_ontology_is_a_thing_like_any_other(client):
    assert client.get("/ontology", headers=HTML).status_code == 200
    assert client.get("/ontology.ttl").status_code == 200
