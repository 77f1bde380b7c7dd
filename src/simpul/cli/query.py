"""``simpul query``."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import pyoxigraph as ox

from simpul.cli.options import with_settings
from simpul.errors import SimpulError
from simpul.query import library
from simpul.query.shape import inspect
from simpul.query.syntax import engine_error
from simpul.settings import Settings

_RESULTS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
_GRAPHS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
}
FORMATS = ("table", *_RESULTS, *_GRAPHS)


class WrongQuery(SimpulError):  # noqa: N818
    """The query cannot be answered, or not in that format."""


class NoQuery(SimpulError):  # noqa: N818
    """There is no query under that name."""

    exit_code = 2


@click.command("query", short_help="Answer a SPARQL query from the current release.")
@click.argument("source", metavar="FILE|NAME|-", required=False)
@click.option("--list", "listing", is_flag=True, help="List the gallery and the tables.")
@click.option("--format", "-f", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@click.option(
    "--set", "-s", "assignments", metavar="NAME=VALUE", multiple=True, help="Give a parameter of the query a value."
)
@with_settings("releases")
def command(settings: Settings, *, source: str | None, listing: bool, form: str, assignments: tuple[str, ...]) -> None:
    r"""Answer a SPARQL query: a FILE, a NAME of the gallery or of a table, or - for standard input.

    A table on a terminal; with --format csv, tsv, json or xml (SELECT, ASK), turtle, ntriples, rdfxml or jsonld
    (CONSTRUCT, DESCRIBE) for programs.

    \b
    simpul query 04-accountability-of-an-office --set office=Camat
    simpul query relations --format csv > relations.csv
    echo 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }' | simpul query -
    """
    from simpul.release.database import read_only
    from simpul.release.layout import Releases

    if listing:
        for query in (*library.gallery(), *library.tables()):
            click.echo(f"{query.name:32} {query.title['en']}")
        return
    if not source:
        raise NoQuery("Name a query: a file, a name from `simpul query --list`, or - for standard input.")
    text = _query(source, assignments)
    wanted = inspect(text).text
    store = read_only(Releases(settings.releases).current())
    try:
        results = store.query(wanted)
    except SyntaxError as error:
        raise engine_error(wanted, str(error.msg)) from None
    except (OSError, ValueError, RuntimeError) as error:
        raise WrongQuery(f"The query cannot be answered: {error}.") from None
    _print(results, form)


def _query(source: str, assignments: tuple[str, ...]) -> str:
    values = {}
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        if not equals:
            raise click.BadParameter(f"{assignment!r} is not NAME=VALUE.", param_hint="--set")
        values[name] = value
    if source == "-":
        text = sys.stdin.buffer.read()
        try:
            query = text.decode("utf-8")
        except UnicodeDecodeError:
            raise NoQuery("Standard input is no text in UTF-8.") from None
        if not query.strip():
            raise NoQuery("Standard input is empty; it should be a SPARQL query.")
        return query
    named = {query.name: query for query in (*library.gallery(), *library.tables())}
    path = Path(source)
    if path.is_file():
        return _read(path, values)
    found = named.get(source) or next((q for q in named.values() if str(q.question) == source and q.question), None)
    if not found:
        raise NoQuery(f"{source} is neither a file nor a query of the gallery; `simpul query --list` lists those.")
    return found.bind(values)


def _read(path: Path, values: dict[str, str]) -> str:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise NoQuery(f"{path} cannot be read as text in UTF-8.") from None
    if not text.strip():
        raise NoQuery(f"{path} is empty; it should be a SPARQL query.")
    return library.parse(path.stem, text).bind(values) if values else text


def _print(results: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, form: str) -> None:
    graph = isinstance(results, ox.QueryTriples)
    if form == "table":
        if isinstance(results, ox.QuerySolutions):
            _table(results)
        elif isinstance(results, ox.QueryBoolean):
            click.echo("yes" if results else "no")
        else:
            results.serialize(sys.stdout.buffer, format=ox.RdfFormat.TURTLE)
    elif graph != (form in _GRAPHS):
        kind, fitting = ("a graph", _GRAPHS) if graph else ("solutions", _RESULTS)
        raise WrongQuery(f"The query gives {kind}; use --format {', '.join(fitting)}.")
    elif isinstance(results, ox.QueryTriples):
        results.serialize(sys.stdout.buffer, format=_GRAPHS[form])
    else:
        results.serialize(sys.stdout.buffer, format=_RESULTS[form])


def _table(results: ox.QuerySolutions) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Column, Table

    table = Table(*(Column(variable.value, overflow="fold") for variable in results.variables))
    rows = 0
    for solution in results:
        rows += 1
        table.add_row(*(escape(_plain(term)) for term in solution))
    console = Console(width=None if sys.stdout.isatty() else 200)
    if rows:
        console.print(table)
    console.print(f"{rows:,} {'row' if rows == 1 else 'rows'}", highlight=False)


def _plain(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else str(term or "")
