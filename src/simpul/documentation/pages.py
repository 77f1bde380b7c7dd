"""Writes the documentation of the ontology into a folder: a page in each language, its style, the ontology itself."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from rdflib import DCTERMS, OWL, Literal, URIRef

from simpul.documentation import diagram, terms
from simpul.graph import vocabulary
from simpul.graph.namespaces import ONTOLOGY, PREFIXES

_WORDS = {
    "en": {
        "contents": "Contents",
        "classes": "The classes",
        "joins": "How the properties join the classes",
        "version": "Version",
        "licence": "Licence",
        "other": "Bahasa Indonesia",
        "download": "The ontology as Turtle",
        "note": "Note",
        "example": "Example",
        "names": "Other names",
        "uses": "Where it is used",
        "deprecated": "No longer to be used",
        "kind": "Characteristics",
    },
    "id": {
        "contents": "Isi",
        "classes": "Kelas",
        "joins": "Cara properti menghubungkan kelas",
        "version": "Versi",
        "licence": "Lisensi",
        "other": "English",
        "download": "Ontologi dalam bentuk Turtle",
        "note": "Catatan",
        "example": "Contoh",
        "names": "Nama lain",
        "uses": "Tempat dipakai",
        "deprecated": "Tidak digunakan lagi",
        "kind": "Sifat",
    },
}


def write(folder: Path) -> None:
    """Write ``ontology.en.html``, ``ontology.id.html``, ``ontology.css``, ``ontology.ttl``; the same bytes each time.

    The fragments of the pages are those of the term IRIs, so that ``.../ontology#Post`` leads to its definition when
    ``.../ontology`` answers with a page.

    Args:
        folder: where to write; made if it is not there.

    Raises:
        OSError: if it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for language in terms.LANGUAGES:
        (folder / f"ontology.{language}.html").write_text(page(language), encoding="utf-8", newline="\n")
    style = (Path(__file__).parent / "ontology.css").read_text(encoding="utf-8")
    (folder / "ontology.css").write_text(style, encoding="utf-8", newline="\n")
    (folder / "ontology.ttl").write_text(turtle(), encoding="utf-8", newline="\n")


def page(language: str) -> str:
    """The page in a language (``en``, ``id``), as HTML."""
    ontology = URIRef(ONTOLOGY)

    def said(link: URIRef) -> str:
        return next(
            str(value)
            for value in terms.graph().objects(ontology, link)
            if isinstance(value, Literal) and value.language in (None, language)
        )

    return (
        _environment()
        .get_template("ontology.html")
        .render(
            language=language,
            other=next(each for each in terms.LANGUAGES if each != language),
            words=_WORDS[language],
            iri=ONTOLOGY,
            title=said(DCTERMS.title),
            description=said(DCTERMS.description),
            version=said(OWL.versionInfo),
            licence=str(terms.graph().value(ontology, DCTERMS.license)),
            sections=terms.sections(),
            tree=diagram.tree(language),
            joins=diagram.joins(language),
        )
    )


@cache
def turtle() -> str:
    """The ontology with its kinds, acts and types as Turtle."""
    graph = vocabulary.read(*vocabulary.CORE_FILES, *vocabulary.KIND_FILES)
    for prefix, namespace in PREFIXES.items():
        graph.bind(prefix, namespace, override=True, replace=True)
    return graph.serialize(format="turtle").strip() + "\n"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
