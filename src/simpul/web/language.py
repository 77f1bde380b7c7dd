"""The two languages of the pages, Indonesian first."""

from __future__ import annotations

from collections.abc import Mapping

from flask import g, request

from simpul.web.negotiation import choose_language
from simpul.web.words import WORDS

LANGUAGES = ("id", "en")
NAMES = {"id": "Indonesia", "en": "English"}


def current() -> str:
    """Language of the page: ``lang=`` in the address, else what the browser wants, else Indonesian."""
    found: str | None = g.get("language")
    if found is None:
        asked = request.args.get("lang", "")
        accepted = request.headers.get("Accept-Language", "")
        found = asked if asked in LANGUAGES else choose_language(accepted, LANGUAGES)
        g.language = found
    return found


def chosen() -> str:
    """The language named in the address; empty where none is."""
    asked = request.args.get("lang", "")
    return asked if asked in LANGUAGES else ""


def kept(address: str) -> str:
    """An address of the site with the language that was chosen in the address of this page."""
    wanted = chosen()
    if not wanted:
        return address
    path, mark, fragment = address.partition("#")
    return f"{path}{'&' if '?' in path else '?'}lang={wanted}{mark}{fragment}"


def say(key: str, **values: object) -> str:
    """The words of a key in the language of the page, with values put in."""
    words = WORDS[key][LANGUAGES.index(current())]
    return words.format(**values) if values else words


def field(name: str) -> str:
    """The words for a field of a regulation's metadata; its name where there are none."""
    return field_of("field_", name)


def field_of(prefix: str, name: str) -> str:
    """The words for a name that comes from data, under its key with a prefix; the name where there are none."""
    return say(prefix + name) if prefix + name in WORDS else name


def pick(values: Mapping[str, str], fallback: str = "") -> str:
    """Of values by language, the one in the language of the page, else the other, else one without a language."""
    language = current()
    other = "en" if language == "id" else "id"
    return values.get(language) or values.get(other) or values.get("") or next(iter(values.values()), fallback)


def number(value: int) -> str:
    """A whole number with the separators of the page's language."""
    written = f"{value:,}"
    return written.replace(",", ".") if current() == "id" else written


def decimal(value: float, digits: int = 3) -> str:
    """A fraction with the decimal sign of the page's language."""
    written = f"{value:.{digits}f}"
    return written.replace(".", ",") if current() == "id" else written
