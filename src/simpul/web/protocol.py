"""The query operation of the SPARQL 1.1 Protocol (section 2.1), from the bytes of a request."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from urllib.parse import parse_qsl

from simpul.query.dataset import Dataset
from simpul.web.problems import Problem

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
_ONCE = ("query", "format", "timeout")
_MOST_PARAMETERS = 1000


@dataclass(frozen=True)
class Operation:
    """A query as a client asks it.

    Attributes:
        query: its text; None where the request has none.
        dataset: the graphs that it names.
        format: short name or media type of the format (``format=``); empty where the Accept header decides.
        timeout: seconds (``timeout=``); 0 where none is named.
    """

    query: str | None
    dataset: Dataset
    format: str = ""
    timeout: float = 0.0


def read(method: str, query_string: str, content_type: str, body: bytes) -> Operation:
    """Read the operation of a request.

    Args:
        method: ``GET``, ``HEAD`` or ``POST``.
        query_string: of the address, as it was sent.
        content_type: header of that name.
        body: of the request.

    Raises:
        Problem: 400 for what cannot be read or is named twice, 415 for a body of another kind or encoding.
        BadDataset: for a graph that is named by no absolute IRI.
    """
    parameters = _parameters(query_string)
    if method == "POST":
        kind = content_type.partition(";")[0].strip().lower()
        if charset(content_type) not in ("utf-8", "us-ascii"):
            raise _not_utf8(415)
        if kind == FORM:
            for name, values in _parameters(_text(body)).items():
                parameters[name] += values
        elif kind == QUERY:
            if "query" in parameters:
                raise _twice("query")
            parameters["query"] = [_text(body)]
        elif kind == UPDATE:
            raise _update()
        else:
            what = kind or "no content type"
            raise Problem(
                415,
                "content-type",
                f"A query is sent by POST as {FORM} or {QUERY}, not as {what}.",
                f"Kueri dikirim dengan POST sebagai {FORM} atau {QUERY}, bukan {kind or 'tanpa jenis isi'}.",
                headers={"Accept-Post": f"{FORM}, {QUERY}"},
            )
        if "query" not in parameters and "update" not in parameters:
            raise Problem(
                400,
                "no-query",
                "The request has no parameter query.",
                "Permintaan ini tidak memiliki parameter query.",
            )
    if "update" in parameters:
        raise _update()
    for name in _ONCE:
        if len(parameters.get(name, ())) > 1:
            raise _twice(name)
    return Operation(
        query=parameters["query"][0] if "query" in parameters else None,
        dataset=Dataset(
            tuple(dict.fromkeys(parameters.get("default-graph-uri", ()))),
            tuple(dict.fromkeys(parameters.get("named-graph-uri", ()))),
        ),
        format=next(iter(parameters.get("format", parameters.get("output", ()))), ""),
        timeout=_seconds(parameters.get("timeout", [""])[0]),
    )


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise _not_utf8() from None


def _parameters(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    try:
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_MOST_PARAMETERS)
    except UnicodeDecodeError:
        raise _not_utf8() from None
    except ValueError:
        raise Problem(
            400,
            "parameters",
            f"A request has at most {_MOST_PARAMETERS} parameters.",
            f"Permintaan memuat paling banyak {_MOST_PARAMETERS} parameter.",
        ) from None
    for name, value in pairs:
        found[name].append(value)
    return found


def _seconds(text: str) -> float:
    if not text:
        return 0.0
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 < seconds < float("inf"):
        raise Problem(
            400,
            "timeout",
            f"The parameter timeout is a number of seconds, not {text!r}.",
            f"Parameter timeout adalah jumlah detik, bukan {text!r}.",
        )
    return seconds


def _twice(name: str) -> Problem:
    return Problem(
        400,
        "twice",
        f"The parameter {name} is given more than once.",
        f"Parameter {name} diberikan lebih dari satu kali.",
    )


def charset(content_type: str) -> str:
    """The character encoding that a Content-Type header names, in lower case; ``utf-8`` where it names none."""
    for parameter in content_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"').lower().replace("utf8", "utf-8")
    return "utf-8"


def _not_utf8(status: int = 400) -> Problem:
    return Problem(status, "encoding", "The query is not encoded as UTF-8.", "Kueri tidak dikodekan sebagai UTF-8.")


def _update() -> Problem:
    return Problem(
        400,
        "update",
        "This endpoint answers queries only; nothing can be changed here.",
        "Titik akses ini hanya menjawab kueri; data tidak dapat diubah.",
    )
