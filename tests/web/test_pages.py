"""Pages, headers, and what is for those who run the site."""

import json

import pytest

from simpul import settings
from simpul.query.frames import Question
from simpul.release.layout import NoRelease
from simpul.web import create_app
from simpul.web.content import law
from simpul.web.content.statements import CLASSES
from simpul.web.words import WORDS

HTML = {"Accept": "text/html"}


def test_home_says_what_this_is_with_counts_and_examples(client):
    page = client.get("/", headers=HTML).text
    assert 'lang="id"' in page
    assert "Siapa bekerja dengan siapa" in page
    assert page.count("/sparql?query=") == 3
    assert "<dd>1</dd>" in page
    english = client.get("/?lang=en", headers=HTML).text
    assert "Who works with whom" in english
    assert "Who works with whom" in client.get("/", headers={**HTML, "Accept-Language": "en"}).text


@pytest.mark.parametrize(
    "path", ["/", "/regulations", "/offices", "/statements", "/sparql", "/-/problems", "/nothing", "/kota-banjar"]
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_pages_close_their_doors_and_load_nothing_from_elsewhere(client, path, language):
    response = client.get(f"{path}?lang={language}", headers=HTML)
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    page = response.text
    assert "<style" not in page
    assert " style=" not in page
    assert "<script>" not in page
    assert 'src="http' not in page
    assert f'<html lang="{language}">' in page


def test_pages_have_tags(client):
    first = client.get("/", headers=HTML)
    again = client.get("/", headers={**HTML, "If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_a_page_number_that_is_none(client):
    assert client.get("/offices?page=1", headers=HTML).status_code == 200
    for number in ("0", "2", "x", "-1", "9" * 30):
        assert client.get(f"/offices?page={number}", headers=HTML).status_code == 404


def test_statements_page_by_page_and_by_class(client):
    page = client.get("/statements", headers=HTML).text
    assert "3 dari 3" in page
    assert "Sekretariat Daerah dengan Dinas Daerah: hubungan kerja kolegial" in page
    acts = client.get("/statements?type=ActStatement&lang=en", headers=HTML).text
    assert "Dinas Daerah reports to Sekretariat Daerah through Sekretaris Daerah" in acts
    assert "1 of 1" in acts
    for wrong in ("?page=2", "?type=Office", "?type=%7B"):
        assert client.get(f"/statements{wrong}", headers=HTML).status_code == 404


def test_every_list_of_statements_has_its_words():
    assert {f"list_{name}" for name in CLASSES} <= set(WORDS)


def data_block(page: str) -> dict:
    """The schema.org data in a page; it cannot end its element early."""
    block = page.split('<script type="application/ld+json">')[1].split("</script>")[0]
    assert "<" not in block
    return json.loads(block)


def test_search_engines_read_what_a_page_is_about(client):
    home = data_block(client.get("/", headers=HTML).text)
    assert (home["@type"], home["@id"]) == ("Dataset", "https://w3id.org/simpul/")
    law = data_block(client.get("/kota-banjar/perwali/2023/6", headers=HTML).text)
    assert (law["@type"], law["legislationDate"]) == ("Legislation", "2023-01-06")
    ayat = data_block(client.get("/kota-banjar/perwali/2023/6/pasal-15/ayat-4", headers=HTML).text)
    assert ayat["name"] == "Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023"
    assert ayat["isPartOf"]["@id"] == "https://w3id.org/simpul/kota-banjar/perwali/2023/6/pasal-15"
    assert "<b>kolegial</b>" in ayat["text"]


def test_health_metrics_settings_and_release(client):
    health = client.get("/-/health")
    assert (health.status_code, health.json["status"], health.json["release"]) == (200, "ok", "0123456789abcdef")
    assert 'simpul_release{id="0123456789abcdef",issued="2023-01-06"} 1.0' in client.get("/-/metrics").text
    shown = client.get("/-/settings").json
    assert shown["query_timeout"]["value"] == 2.0
    assert shown["releases"]["value"] is None
    assert client.get("/-/release").json["release"] == "0123456789abcdef"


def test_methods_that_pages_do_not_have(client):
    response = client.delete("/regulations", headers=HTML)
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]


def test_without_a_release_there_is_a_sentence(tmp_path):
    with pytest.raises(NoRelease, match="simpul build"):
        create_app(settings.load({}, releases=tmp_path))


def test_a_page_waits_for_a_worker_and_says_so_when_it_has_waited_too_long(releases):
    """With a single worker none is kept for pages, so that they wait for everybody's queries."""
    endless = "SELECT (COUNT(*) AS ?n) {" + "".join(f" ?a{n} ?b{n} ?c{n} ." for n in range(8)) + "}"
    app = create_app(settings.load({}, releases=releases, workers=1, query_queue=0, queue_timeout=0.8))
    pool = app.extensions["simpul"].engine.pool
    try:
        client = app.test_client()
        pool.ask(Question(endless, "json", timeout=0.4))
        assert client.get("/offices", headers=HTML).status_code == 200
        pool.ask(Question(endless, "json", timeout=30))
        page = client.get("/offices?lang=id", headers=HTML)
        assert (page.status_code, page.headers["Retry-After"], page.mimetype) == (503, "5", "text/html")
        assert "Semua proses kueri sibuk terlalu lama. Silakan ulangi beberapa detik lagi." in page.text
        data = client.get("/offices.ttl")
        assert (data.status_code, data.headers["Retry-After"]) == (503, "5")
        assert data.json["type"] == "/-/problems#busy"
    finally:
        app.extensions["simpul"].close()


def test_a_fault_of_ours_is_no_traceback(app, monkeypatch, caplog):
    def fail(_engine):
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(law, "regulations", fail)
    response = app.test_client().get("/regulations?lang=en", headers=HTML)
    assert response.status_code == 500
    assert "secret" not in response.text
    assert "Something went wrong on our side" in response.text
    assert "ZeroDivisionError" in caplog.text
