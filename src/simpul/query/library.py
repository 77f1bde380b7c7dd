"""The gallery of queries: ``queries/*.rq`` and ``queries/tables/*.rq``, each with a header that says what it answers.

A header line begins with ``#+`` and has a key and a value::

    #+ question: 1
    #+ subject: simpul:KindStatement
    #+ title@en: Which kinds of relation hold between two offices?
    #+ title@id: Hubungan apa yang berlaku antara dua jabatan?
    #+ description@en: ...
    #+ description@id: ...
    #+ theme: relations
    #+ parameter office: office; name of an office; nama jabatan

The subject is what the question is about: terms of the vocabulary with the prefixes of `simpul.graph.namespaces`.
A value goes on over following lines that begin with ``#+`` and two spaces or more. A parameter is a variable of the
query that a line ``VALUES ?office { "Sekretaris Daerah" }`` binds to its default, so that the file runs as it stands in
every SPARQL tool; `Query.bind` replaces the default. ``UNDEF`` as default leaves the variable free. The type of a
parameter says what its values name (`PARAMETER_TYPES`), so that forms can offer them; all but ``iri`` and ``integer``
are strings in the query.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from simpul import resources
from simpul.errors import SimpulError

ParameterType = Literal[
    "string",
    "iri",
    "integer",
    "office",
    "forum",
    "regulation",
    "provision",
    "city",
    "kind",
    "modality",
    "defect",
    "status",
]
PARAMETER_TYPES: tuple[ParameterType, ...] = get_args(ParameterType)
"""Types of parameters: a plain string, IRI or whole number, the name of an office, or one of the slugs and notations of
the data (see ``queries/``)."""
THEMES = ("relations", "accountability", "law", "comparison", "quality")
"""What queries are about, in the order of the gallery."""
LANGUAGES = ("en", "id")
_HEADER = re.compile(r"#\+ ?(?P<rest>.*)")
_KEY = re.compile(r"(?P<key>[a-z]+(?:@[a-z]+| [a-z_][a-z0-9_]*)?):(?:\s+|$)(?P<value>.*)")
_PREFIXED = re.compile(r"[a-z]+:[A-Za-z][\w-]*")
_NOT_IN_STRING = re.compile("[\x00\ud800-\udfff]")
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|\\^`]")
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t", "\b": r"\b", "\f": r"\f"})
_WRITTEN = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_CODE_POINT = re.compile(r"\\(?=[uU])")
"""A backslash before a u, which would begin a code point before strings are read (SPARQL 1.1, section 19.2)."""


class QueryLibraryError(SimpulError):
    """A query of the gallery is missing or its header is wrong, or a parameter has a value that it cannot have."""


@dataclass(frozen=True)
class Parameter:
    """A parameter of a query.

    Attributes:
        name: its variable, without question mark.
        type: what its values name.
        default: value it has in the file; None for ``UNDEF``.
        meaning: what it is, by language (``en``, ``id``).
    """

    name: str
    type: ParameterType
    default: str | None
    meaning: Mapping[str, str]

    def term(self, value: str) -> str:
        """A value as a SPARQL term; the empty string leaves the variable free.

        Raises:
            QueryLibraryError: if the text is no value of the type.
        """
        if value == "":
            return "UNDEF"
        if self.type == "integer":
            if not re.fullmatch(r"-?\d{1,18}", value):
                raise QueryLibraryError(f"The parameter {self.name} must be a whole number, not {value!r}.")
            return value
        if self.type == "iri":
            if _NOT_IN_IRI.search(value) or not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", value):
                raise QueryLibraryError(f"The parameter {self.name} must be an absolute IRI, not {value!r}.")
            return f"<{value}>"
        if _NOT_IN_STRING.search(value):
            raise QueryLibraryError(f"The parameter {self.name} has a character in it that no text can have.")
        parts = _CODE_POINT.split(value)
        escaped = [parts[0].translate(_ESCAPES), *(_with_first(part) for part in parts[1:])]
        return '"' + "\\\\".join(escaped) + '"'


@dataclass(frozen=True)
class Query:
    """A query of the gallery.

    Attributes:
        name: stem of its file (``01-kinds-between-offices``, ``relations``).
        text: the whole file, a query that runs as it stands.
        title, description: by language (``en``, ``id``).
        question: number of the question of the design that it answers; 0 for the tables.
        subjects: what it is about, as prefixed names of terms (``act:accountableTo``).
        theme: one of `THEMES`; empty for the tables.
        parameters: in the order of the header.
    """

    name: str
    text: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    question: int = 0
    subjects: tuple[str, ...] = ()
    theme: str = ""
    parameters: tuple[Parameter, ...] = ()

    @property
    def body(self) -> str:
        """The query without its header."""
        return _body(self.text)

    def bound_body(self, values: Mapping[str, str]) -> str:
        """As `bind`, without the header."""
        return _body(self.bind(values))

    def bind(self, values: Mapping[str, str]) -> str:
        """The query with other values for its parameters; those not named keep their defaults.

        Args:
            values: by name of parameter, as text. The empty string leaves the variable free.

        Raises:
            QueryLibraryError: for a name that is no parameter and a value that is none of its type.
        """
        known = {parameter.name: parameter for parameter in self.parameters}
        places = []
        for name, value in values.items():
            if name not in known:
                names = ", ".join(known) or "none"
                raise QueryLibraryError(f"The query {self.name} has no parameter {name}; its parameters: {names}.")
            match = _binding(name).search(self.text)
            if match:
                places.append((match.start(2), match.end(2), known[name].term(value)))
        # All places are those of the file, so that no value is looked for in another.
        text = self.text
        for start, end, term in sorted(places, reverse=True):
            text = text[:start] + term + text[end:]
        return text


def _with_first(part: str) -> str:
    """Characters behind a backslash, the first, a u, by its code point."""
    return f"\\u{ord(part[0]):04X}{part[1:].translate(_ESCAPES)}"


def parse(name: str, text: str) -> Query:
    """Read a query file.

    Raises:
        QueryLibraryError: if the header is not as the module says; the message names file and line.
    """
    title: dict[str, str] = {}
    description: dict[str, str] = {}
    subjects: tuple[str, ...] = ()
    question, theme = 0, ""
    parameters = []
    for line, key, value in _header(name, text):
        field, _, detail = key.replace("@", " ").partition(" ")
        if field in ("title", "description") and detail in LANGUAGES:
            (title if field == "title" else description)[detail] = value
        elif field == "question" and value.isdigit():
            question = int(value)
        elif field == "subject" and value and all(_PREFIXED.fullmatch(each) for each in value.split()):
            subjects = tuple(value.split())
        elif field == "theme" and value in THEMES:
            theme = value
        elif field == "parameter" and detail:
            parameters.append(_parameter(name, line, detail, value, text))
        else:
            raise QueryLibraryError(f"{name}.rq, line {line}: {key!r} is no line of a header.")
    for what, found in (("title", title), ("description", description)):
        for language in LANGUAGES:
            if not found.get(language):
                raise QueryLibraryError(f"{name}.rq has no {what}@{language} in its header.")
    return Query(name, text, title, description, question, subjects, theme, tuple(parameters))


def _body(text: str) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#+")).lstrip("\n")


def _header(name: str, text: str) -> list[tuple[int, str, str]]:
    entries: list[tuple[int, str, str]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.fullmatch(line)
        if not header:
            continue
        rest = header["rest"]
        if rest.startswith("  ") and entries:
            first, key, value = entries[-1]
            entries[-1] = (first, key, f"{value} {rest.strip()}".strip())
            continue
        entry = _KEY.fullmatch(rest)
        if not entry:
            raise QueryLibraryError(f"{name}.rq, line {number}: a header line is `#+ key: value`.")
        entries.append((number, entry["key"], entry["value"].strip()))
    return entries


def _parameter(name: str, line: int, variable: str, value: str, text: str) -> Parameter:
    parts = [part.strip() for part in value.split(";")]
    kind = next((one for one in PARAMETER_TYPES if one == parts[0]), None)
    if len(parts) != 3 or kind is None or not all(parts):
        raise QueryLibraryError(
            f"{name}.rq, line {line}: a parameter has a type ({', '.join(PARAMETER_TYPES)}), its meaning in English "
            "and in Indonesian, separated by semicolons."
        )
    binding = _binding(variable).search(text)
    if not binding:
        raise QueryLibraryError(f"{name}.rq, line {line}: no line VALUES ?{variable} {{ ... }} binds the parameter.")
    return Parameter(variable, kind, _default(binding[2]), {"en": parts[1], "id": parts[2]})


def _binding(variable: str) -> re.Pattern[str]:
    return re.compile(rf'(VALUES \?{variable} {{ *)("(?:[^"\\\n]|\\.)*"|<[^<>\n]*>|-?\d+|UNDEF)( *}})')


def _default(term: str) -> str | None:
    if term == "UNDEF":
        return None
    if term.startswith("<"):
        return term[1:-1]
    if term.startswith('"'):
        return _ESCAPED.sub(_unescaped, term[1:-1])
    return term


_ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|(.))")


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else _WRITTEN.get(match[2], match[2])


def read(path: Path) -> Query:
    """Read the query of one file.

    Raises:
        QueryLibraryError: if the file cannot be read or its header is wrong.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise QueryLibraryError(f"The query file {path} does not exist.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise QueryLibraryError(f"The query file {path} cannot be read: {error}.") from None
    return parse(path.stem, text)


def gallery() -> tuple[Query, ...]:
    """The queries of the questions, in their order."""
    queries = (read(path) for path in sorted(resources.path("queries").glob("*.rq")))
    return tuple(sorted(queries, key=lambda query: (query.question or 1000, query.name)))


def tables() -> tuple[Query, ...]:
    """The queries of the flat tables, by name; the name is that of the table."""
    return tuple(read(path) for path in sorted(resources.path("queries", "tables").glob("*.rq")))
