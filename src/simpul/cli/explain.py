"""``simpul explain``."""

from __future__ import annotations

import click
import pyoxigraph as ox

from simpul.cli.options import with_settings
from simpul.reasoning.explain import explain
from simpul.release import lookup
from simpul.release.database import read_only
from simpul.release.layout import Releases
from simpul.release.lookup import NotFound, Place
from simpul.settings import Settings

_ON_ITS_BASIS = "SELECT DISTINCT ?s { ?s a simpul:Statement ; simpul:basis ?iri ; simpul:rule ?rule } ORDER BY ?s"


@click.command("explain", short_help="Open statements into their premises, rules and quotes.")
@click.argument("what", nargs=-1, required=True, metavar="IRI|CITATION")
@click.option("--language", type=click.Choice(["en", "id"]), default="en", show_default=True)
@with_settings("releases")
def command(settings: Settings, *, what: tuple[str, ...], language: str) -> None:
    r"""Say why a statement holds: provisions and words, and for an inferred one its rule and premises.

    For a provision, every statement on its basis is explained.

    \b
    simpul explain kendari-2020-35 pasal-22
    simpul explain "Pasal 15 ayat (4) Peraturan Wali Kota Banjar Nomor 6 Tahun 2023" --language id
    """
    store = read_only(Releases(settings.releases).current())
    found = lookup.find(store, " ".join(what))
    for statement in [found] if isinstance(found, str) else _statements(store, found):
        for line in explain(store, statement).lines(language):
            click.echo(line)


def _statements(store: ox.Store, place: Place) -> list[str]:
    statements = [iri for [iri] in lookup.rows(store, _ON_ITS_BASIS, iri=ox.NamedNode(place.iri))]
    if not statements:
        raise NotFound(f"No statement rests on {place.iri}; name a provision or the IRI of a statement.")
    return statements
