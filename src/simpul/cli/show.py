"""``simpul show``."""

from __future__ import annotations

import click
import pyoxigraph as ox
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from simpul.cli.options import with_settings
from simpul.graph.namespaces import prefixes
from simpul.query import library
from simpul.release import lookup
from simpul.release.database import read_only
from simpul.release.layout import Releases
from simpul.release.lookup import Place
from simpul.settings import Settings

_TEXT = """
SELECT ?path ?label ?title ?text {
  ?unit simpul:inRegulation ?regulation ; simpul:path ?path ; simpul:order ?order ; rdfs:label ?label .
  OPTIONAL { ?unit eli:title ?title }
  OPTIONAL { ?unit simpul:text ?text }
} ORDER BY ?order
"""
_METADATA = (
    "SELECT ?field ?value { ?s simpul:inRegulation ?r ; simpul:field ?field ; simpul:value ?value } ORDER BY ?field"
)
_LAYERS = """
SELECT ?layer (COUNT(?s) AS ?n) {
  ?s simpul:inRegulation ?r ; a ?class . ?class rdfs:subClassOf+ simpul:Statement ; rdfs:label ?layer
  FILTER(LANG(?layer) = "en")
} GROUP BY ?layer ORDER BY ?layer
"""
_ABOUT = "SELECT ?property ?value { ?iri ?property ?value } ORDER BY ?property ?value"
_POINTING = "SELECT ?thing ?property { ?thing ?property ?iri } ORDER BY ?property ?thing LIMIT 50"


@click.command("show", short_help="Show a provision, a regulation, an office or a statement.")
@click.argument("what", nargs=-1, required=True, metavar="IRI|CITATION")
@with_settings("releases")
def command(settings: Settings, *, what: tuple[str, ...]) -> None:
    r"""Show what the release says about an IRI, a provision or a regulation.

    A provision is shown with its text, the statements on its basis and the provisions that cite it.

    \b
    simpul show banjar-2023-6 pasal-15/ayat-4
    simpul show "Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023"
    simpul show banjar-2023-6
    simpul show https://w3id.org/simpul/kota-banjar/office/sekretaris-daerah
    """
    store = read_only(Releases(settings.releases).current())
    found = lookup.find(store, " ".join(what))
    console = Console(soft_wrap=True, highlight=False)
    if isinstance(found, str):
        _show_thing(console, store, found, settings.base)
    elif found.path:
        _show_provision(console, store, found)
    else:
        _show_regulation(console, store, found)


def _show_provision(console: Console, store: ox.Store, place: Place) -> None:
    [[citation]] = lookup.rows(store, "SELECT ?c { ?iri simpul:citation ?c }", iri=ox.NamedNode(place.iri))
    console.print(f"[bold]{escape(citation)}[/bold]\n{place.iri}\n")
    inside = place.path + "/"
    depth = place.path.count("/")
    for path, label, title, text in lookup.rows(store, _TEXT, regulation=ox.NamedNode(place.regulation.iri)):
        if path == place.path or path.startswith(inside):
            name = label if path == place.path else path.rpartition("/")[2].replace("-", " ", 1)
            indent = "  " * (path.count("/") - depth)
            console.print(f"{indent}[dim]{escape(name)}[/dim] {escape(f'{title} {text}'.strip())}")
    values = {"regulation": place.regulation.slug, "provision": place.path}
    said = _gallery(store, 10, values)
    console.print(f"\n[bold]{len(said)} statements on its basis[/bold]")
    for at, layer, content, derivation, *_ in said:
        where = at.removesuffix(place.regulation.name).strip()
        mark = " [italic](inferred)[/italic]" if derivation == "inferred" else ""
        console.print(f"  [dim]{escape(where)}[/dim] {escape(layer)}: {escape(content)}{mark}")
    cited = _gallery(store, 19, values)
    console.print(f"\n[bold]Cited {len(cited)} times[/bold]")
    for citing, *_ in cited:
        console.print(f"  {escape(citing)}")


def _show_regulation(console: Console, store: ox.Store, place: Place) -> None:
    node = ox.NamedNode(place.iri)
    console.print(f"[bold]{escape(place.regulation.name)}[/bold]\n{place.iri}\n")
    for field, value in lookup.rows(store, _METADATA, r=node):
        console.print(f"  [dim]{escape(field)}[/dim] {escape(value)}")
    console.print()
    for layer, number in lookup.rows(store, _LAYERS, r=node):
        console.print(f"  [dim]{escape(layer)}[/dim] {number}")
    console.print()
    for path, label, title, _ in lookup.rows(store, _TEXT, regulation=node):
        if title:
            console.print(f"{'  ' * path.count('/')}  {escape(label)} {escape(title)}")


def _show_thing(console: Console, store: ox.Store, iri: str, base: str) -> None:
    names = prefixes(base)
    console.print(f"[bold]{iri}[/bold]")
    for heading, query in (("", _ABOUT), ("What names it", _POINTING)):
        found = lookup.rows(store, query, iri=ox.NamedNode(iri))
        if not found:
            continue
        table = Table(show_header=False, box=None, title=heading or None, title_justify="left")
        for first, second in found:
            table.add_row(escape(_short(first, names)), escape(_short(second, names)))
        console.print(table)


def _short(text: str, names: dict[str, str]) -> str:
    for prefix, namespace in names.items():
        if text.startswith(namespace) and prefix != "b":
            return f"{prefix}:{text.removeprefix(namespace)}"
    return text


def _gallery(store: ox.Store, question: int, values: dict[str, str]) -> list[list[str]]:
    query = next(query for query in library.gallery() if query.question == question)
    return lookup.rows(store, query.bind(values))
