"""What a request for a comparison asks for: governments, stated or inferred, a type of offices."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import request

from simpul.web.access import site
from simpul.web.content import comparison
from simpul.web.content.comparison import Government, OfficeType
from simpul.web.problems import Problem

MOST_COLUMNS = 12
"""Governments that are shown where none is named in the address; any number may be named."""
DERIVATIONS = {"stated": ("stated",), "inferred": ("inferred",), "all": ("stated", "inferred")}
"""What the parameter ``derivation`` can be, and what it shows."""
_PARAMETERS = ("government", "derivation", "type", "first", "second", "unit", "view", "modality")
"""Those that links keep."""


@dataclass(frozen=True)
class Choice:
    """What a request wants to see.

    Attributes:
        governments: all that there are, by name.
        columns: those shown.
        derivation: a key of `DERIVATIONS`.
        parameters: of the address, without language and page, so that links can keep them.
    """

    governments: Mapping[str, Government]
    columns: tuple[Government, ...]
    derivation: str
    parameters: Mapping[str, Any]

    @property
    def derivations(self) -> tuple[str, ...]:
        """The derivations shown."""
        return DERIVATIONS[self.derivation]

    @property
    def left_out(self) -> int:
        """Governments with regulations that are not shown as too many are there and none was named."""
        read = sum(1 for one in self.governments.values() if one.regulations)
        return 0 if "government" in self.parameters else max(0, read - len(self.columns))

    def kept(self, *names: str) -> dict[str, Any]:
        """Those of the parameters that are given, so that a link can keep them."""
        return {name: self.parameters[name] for name in names if name in self.parameters}


def asked() -> Choice:
    """What this request asks for.

    Raises:
        Problem: where it names a government or a derivation that there is none of.
    """
    found = comparison.governments(site().engine, site().settings.base)
    names = list(dict.fromkeys(name for name in request.args.getlist("government") if name))
    for name in names:
        if name not in found:
            raise unknown("government", "pemerintah", name, found)
    shown = [found[name] for name in names] or [one for one in found.values() if one.regulations][:MOST_COLUMNS]
    derivation = request.args.get("derivation", "") or "stated"
    if derivation not in DERIVATIONS:
        raise unknown("derivation", "asal", derivation, DERIVATIONS)
    given = {name: [each for each in request.args.getlist(name) if each] for name in _PARAMETERS}
    parameters = {name: values for name, values in given.items() if values}
    return Choice(found, tuple(shown), derivation, parameters)


def unknown(what: str, apa: str, name: str, known: Iterable[str]) -> Problem:
    """The problem of a parameter with a value that names nothing."""
    names = list(known)
    listed = ", ".join(names[:20]) + (", …" if len(names) > 20 else "")
    shown = name if len(name) <= 80 else f"{name[:80]}…"
    return Problem(
        404,
        "not-found",
        f"There is no {what} {shown!r} to compare; there are: {listed or 'none'}.",
        f"Tidak ada {apa} {shown!r} untuk dibandingkan; yang ada: {listed or 'tidak ada'}.",
    )


def office_type(parameter: str, known: Sequence[OfficeType], usual: str = "") -> OfficeType | None:
    """The type that a parameter names; where it names none, the usual one.

    Raises:
        Problem: where it names one that is not among those known.
    """
    name = request.args.get(parameter, "")
    found = {one.name: one for one in known}
    if name and name not in found:
        raise unknown("type of offices", "jenis jabatan", name, found)
    return found.get(name or usual)
