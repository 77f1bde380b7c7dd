"""Lists page by page: the same members as a page for people and as data, each with links to the other and onwards."""

import re

import pyoxigraph as ox
import pytest

from simpul.query import formats
from simpul.web.content import listing

HTML = {"Accept": "text/html"}
HYDRA = "http://www.w3.org/ns/hydra/core#"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
LISTS = ["/regulations", "/offices", "/statements", "/statements?type=KindStatement"]


def graph_of(response) -> ox.Store:
    assert response.status_code == 200, response.text
    store = ox.Store()
    store.load(response.data, format=ox.RdfFormat.from_media_type(response.mimetype))
    return store


def links(response) -> dict[str, str]:
    """Address by relation, or by media type where it is the same as data."""
    found = {}
    for link in response.headers.getlist("Link"):
        address, relation, _, media_type = re.fullmatch(r'<(.+)>; rel="([a-z]+)"(; type="(.+)")?', link).groups()
        found[media_type or relation] = address
    return found


@pytest.mark.parametrize("path", LISTS)
def test_a_list_is_data_at_the_neighbouring_addresses_that_it_links_to(client, path):
    page = client.get(path, headers=HTML)
    assert page.mimetype == "text/html"
    turtle = links(page)["text/turtle"]
    assert turtle == path.partition("?")[0] + ".ttl" + "".join(path.partition("?")[1:])
    assert f'<link rel="alternate" type="text/turtle" href="{turtle}">' in page.text
    sizes = {len(graph_of(client.get(links(page)[form.media_type]))) for form in formats.GRAPHS}
    assert len(sizes) == 1


def test_an_address_negotiates_and_refuses(client):
    assert client.get("/offices", headers={"Accept": "text/turtle"}).mimetype == "text/turtle"
    assert client.get("/offices", headers={"Accept": "text/html;q=0.4, text/turtle;q=0.3"}).mimetype == "text/html"
    assert client.get("/offices.html").mimetype == "text/html"
    assert client.get("/offices", headers={"Accept": "image/png"}).status_code == 406
    assert client.get("/offices.exe").status_code == 404
    assert client.get("/statements.ttl?type=Office").status_code == 404


def test_pages_follow_one_another_and_hold_every_office_once(client, monkeypatch):
    monkeypatch.setattr(listing, "SIZE", 2)
    address, seen, views = "/offices.nt", [], []
    while address:
        response = client.get(address)
        store = graph_of(response)
        members = store.query(f"SELECT ?x ?label {{ ?list <{HYDRA}member> ?x . ?x <{LABEL}> ?label }}")
        seen.append(sorted(row["label"].value for row in members))
        views += [
            row["v"].value for row in store.query(f"SELECT ?v {{ ?list <{HYDRA}totalItems> 3 ; <{HYDRA}view> ?v }}")
        ]
        address = links(response).get("next", "")
    assert seen == [["Dinas Daerah", "Sekretariat Daerah"], ["Sekretaris Daerah"]]
    assert views == ["http://localhost/offices?page=1", "http://localhost/offices?page=2"]
    assert links(response)["prev"] == "/offices.nt?page=1"
    page = client.get("/offices?page=2&lang=en", headers=HTML)
    assert links(page)["application/ld+json"] == "/offices.jsonld?page=2"
    assert 'rel="prev" href="/offices?page=1&amp;lang=en"' in page.text
    assert re.findall(r"(\w+) of 3", page.text) == ["1"]


def test_the_regulations_are_a_table_with_their_figures(client):
    page = client.get("/regulations", headers=HTML)
    assert links(page)["text/csv"] == "/regulations.csv"
    [row] = client.get("/regulations.json").json
    assert row["citation"] == "Peraturan Wali Kota Banjar Nomor 6 Tahun 2023"
    assert [row[name] for name in ("provisions", "stated", "inferred", "findings")] == [2, 2, 0, 0]
    assert row["enacted"] == "2023-01-06"
    header, line = client.get("/regulations.csv").text.splitlines()
    assert header.startswith("regulation,citation,title,government,enacted,in_force,provisions")
    assert "PEDOMAN TATA HUBUNGAN KERJA" in line
