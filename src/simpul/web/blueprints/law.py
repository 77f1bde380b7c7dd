"""Regulations and provisions: their pages, and at neighbouring addresses their text, citations and statements."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from flask import Blueprint, Response, current_app, request

from simpul.query import formats
from simpul.web import conditional, language
from simpul.web.access import href, published, site
from simpul.web.content import bibliography, citing, schema, supported, things
from simpul.web.content.annotated import Annotated, annotated
from simpul.web.content.bibliography import Work
from simpul.web.content.law import Provision
from simpul.web.content.quotations import LAYERS
from simpul.web.content.reading import CONTAINERS, Block
from simpul.web.content.shelf import Shelf
from simpul.web.content.statements import Statement
from simpul.web.content.things import Thing
from simpul.web.problems import Problem, not_found
from simpul.web.record import KEEP
from simpul.web.rendering import Alternate, page
from simpul.web.tabular import Table, written

blueprint = Blueprint("law", __name__)
KEPT = 16
"""Regulations that are kept ready; one takes about 2 MB."""
MOST_CITING = 200
"""Citations of a provision that its page shows."""
ELI = "http://data.europa.eu/eli/ontology#"
_SIMPUL = "https://w3id.org/simpul/ontology#"
_TEXTS = {
    "txt": "text/plain; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "csl.json": "application/vnd.citationstyles.csl+json",
}
_LABELS = {"txt": "TXT", "bib": "BibTeX", "ris": "RIS", "csl.json": "CSL JSON"}
_COLUMNS = (
    "statement",
    "address",
    "layer",
    "sentence",
    "derivation",
    "provision",
    "provision_address",
    "citation",
)


def _taken(regulation: str) -> Annotated:
    """A regulation, from those at hand or from the graph."""
    engine = site().engine
    shelf = cast(Shelf[Annotated], current_app.extensions.setdefault("simpul.regulations", Shelf(KEPT)))
    return shelf.take(engine, regulation, lambda: annotated(engine, regulation))


def regulation_page(found: Thing) -> Response:
    """The page of a regulation: its status, what it is based on and revokes, and its text as an annotated reading."""
    law = _taken(found.iri)
    return page(
        "regulation.html",
        **_shared(found, law),
        work=_work(found, law, None),
        contents=_contents(law),
        count=law.counts.get(found.iri, (0, 0)),
        slug=found.text(f"{_SIMPUL}slug"),
        dates=[
            (name, found.text(ELI + term))
            for name, term in (
                ("enacted", "date_document"),
                ("promulgated", "date_publication"),
                ("in_force", "first_date_entry_in_force"),
            )
        ],
        schema=schema.regulation(found),
    )


def provision_page(found: Thing) -> Response:
    """The page of a provision: its text in its context, what rests on it, what it cites and what cites it."""
    engine = site().engine
    regulation = next((value.term.value for value in found.values(f"{_SIMPUL}inRegulation")), "")
    law = _taken(regulation)
    provision = law.by_iri.get(found.iri)
    if provision is None:
        raise not_found(request.path)
    count = law.counts.get(found.iri, (0, 0))
    number = _page_number(supported.pages(sum(count)))
    within = law.within(provision)
    chosen = {one.iri for one in within}
    citations = citing.citing(engine, [one.iri for one in within], MOST_CITING)
    before, after = law.siblings(provision)
    about = things.describe(engine, regulation, incoming=False)
    return page(
        "provision.html",
        **_shared(found, law),
        work=_work(about, law, provision),
        regulation=about,
        provision=provision,
        above=law.above(provision),
        before=before,
        after=after,
        context=_context(law, provision, before, after),
        blocks=[block for block in law.blocks if block.provision and block.provision.iri in chosen],
        support=supported.support(engine, found.iri, law.source, count, number),
        below=[(one, law.counts[one.iri]) for one in within[1:] if one.iri in law.counts],
        cites=citing.cited(engine, found.iri),
        citing=[one for one in citations if one.basis not in chosen],
        schema=schema.provision(provision, regulation),
    )


def _shared(found: Thing, law: Annotated) -> dict[str, Any]:
    local = href(found.iri).partition("#")[0]
    return {
        "thing": found,
        "iri": found.iri,
        "law": law,
        "formats": formats.GRAPHS,
        "local": local,
        "layers": tuple(LAYERS.values()),
        "layer_of": supported.layer,
        "alternates": [*_alternates(local)],
    }


def _alternates(local: str) -> Iterable[Alternate]:
    for extension, media_type in _TEXTS.items():
        yield Alternate(f"{local}.{extension}", media_type.partition(";")[0], _LABELS[extension])
    yield Alternate(f"{local}.statements.csv", "text/csv", "CSV")
    yield Alternate(f"{local}.statements.json", "application/json", "JSON")


def _contents(law: Annotated) -> list[tuple[Provision, list[Provision]]]:
    """The containers of a regulation, each with the pasal directly in it; pasal in none stand with the first unit."""
    found: list[tuple[Provision, list[Provision]]] = []
    for one in law.provisions:
        if one.unit in CONTAINERS:
            found.append((one, []))
        elif one.unit == "pasal" and found:
            found[-1][1].append(one)
    return found


def _context(
    law: Annotated, provision: Provision, before: Provision | None, after: Provision | None
) -> dict[str, list[Block]]:
    """What is shown around a provision below a pasal: the introductory words above it and its neighbours."""
    if provision.unit in (*CONTAINERS, "pasal"):
        return {"above": [], "before": [], "after": []}
    above = [one.iri for one in law.above(provision) if one.unit not in CONTAINERS]
    near = {"above": above}
    for name, one in (("before", before), ("after", after)):
        near[name] = [one.iri] if one and one.parent == provision.parent else []
    return {
        name: [block for block in law.blocks if block.first and block.provision and block.provision.iri in iris]
        for name, iris in near.items()
    }


def _page_number(pages: int) -> int:
    """Number of the page that the address asks for.

    Raises:
        Problem: if there is no such page.
    """
    asked = request.args.get("page", "1")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 0
    if 1 <= number <= pages:
        return number
    raise Problem(
        404, "not-found", f"There is no page {asked[:40]}; the last is {pages}.",
        f"Tidak ada halaman {asked[:40]}; yang terakhir {pages}.",
    )  # fmt: skip


@blueprint.get('/<path:path>.<any(txt, bib, ris, "csl.json", "statements.json", "statements.csv"):extension>')
def beside(path: str, extension: str) -> Response:
    """What lies beside a regulation or provision: its text, its citation, or the statements on its words."""
    engine = site().engine
    iri = things.find(engine, site().addresses.iris(path))
    found = things.describe(engine, iri, incoming=False) if iri else None
    if found is None or not (found.is_a("Regulation") or found.is_a("Provision")):
        raise not_found(request.path)
    whole = found.is_a("Regulation")
    regulation = found.iri if whole else next((v.term.value for v in found.values(f"{_SIMPUL}inRegulation")), "")
    if extension.startswith("statements"):
        return _statements(found.iri, regulation, whole, extension.rpartition(".")[2])
    law = _taken(regulation)
    provision = None if whole else law.by_iri.get(found.iri)
    if extension == "txt":
        content = law.source[provision.start : provision.end] if provision else law.source
        if not law.source:
            raise not_found(request.path)
    else:
        about = found if whole else things.describe(engine, regulation, incoming=False)
        work = _work(about, law, provision)
        content = {"bib": bibliography.bibtex, "ris": bibliography.ris}.get(extension, bibliography.csl)(work)
    response = Response(content, content_type=_TEXTS[extension])
    return _kept(response, found.iri, extension)


def _statements(iri: str, regulation: str, whole: bool, extension: str) -> Response:
    engine = site().engine
    at = request.args.get("at", "")
    if at and not (at.isascii() and at.isdigit() and len(at) < 10):
        raise Problem(
            400, "http", f"The parameter at must be an offset in the source text, not {at[:40]!r}.",
            f"Parameter at harus letak karakter dalam naskah sumber, bukan {at[:40]!r}.",
        )  # fmt: skip
    if at:
        found: Iterable[Statement] = supported.at(engine, regulation, int(at))
    else:
        pattern = f"?s simpul:inRegulation <{iri}>" if whole else f"?s simpul:basis <{iri}>"
        found = supported.everything(engine, f"{pattern} ; a simpul:Statement .")
    response = written(Table(_COLUMNS, [_row(one) for one in found]), extension)
    response.headers["Content-Language"] = language.current()
    response.vary.add("Accept-Language")
    return _kept(response, iri, extension, at, language.current(), request.script_root)


def _row(one: Statement) -> tuple[str, ...]:
    place = next(iter(one.citations), "")
    derivation = "inferred" if one.inferred else "stated"
    sentence = one.sentence(language.current())
    return (
        one.iri,
        href(one.iri),
        supported.layer(one),
        sentence,
        derivation,
        place,
        href(place) if place else "",
        one.citations.get(place, ""),
    )


def _kept(response: Response, *names: str) -> Response:
    if published().id == site().engine.release:
        request.environ[KEEP] = published().id
    return conditional.stamp(response, conditional.entity_tag("law", published().id, *names), site().settings)


def _work(about: Thing, law: Annotated, provision: Provision | None) -> Work:
    """A regulation or provision as reference managers see it."""
    gazette = law.facts.get("gazette")
    subject = law.facts.get("title")
    label = about.labels.get("id") or next(iter(about.labels.values()), about.iri)
    government = next((value.labels for value in about.values(f"{_SIMPUL}government")), {})
    return Work(
        iri=provision.iri if provision else about.iri,
        citation=(provision.citation or provision.label) if provision else label,
        subject=subject.value if subject else about.text(f"{ELI}title", "id"),
        authority=government.get("id") or next(iter(government.values()), ""),
        section=provision.label if provision else "",
        number=about.text(f"{ELI}number"),
        date=about.text(f"{ELI}date_document"),
        gazette=gazette.value if gazette else "",
    )
