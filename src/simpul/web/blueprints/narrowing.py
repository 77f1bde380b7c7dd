"""Parameters of an address that narrow what is shown to values that the graph knows."""

from __future__ import annotations

from collections.abc import Sequence

from flask import request

from simpul.web.content import choices
from simpul.web.content.choices import Choice
from simpul.web.problems import Problem


def chosen(name: str, known: Sequence[Choice]) -> Choice | None:
    """The choice that a parameter names; None where it is absent or empty.

    Raises:
        Problem: 404 where it names none of those known.
    """
    value = request.args.get(name, "")
    return _known(name, value, known) if value else None


def several(name: str, known: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choices that a parameter names each time it is given, each once and in the order of those known.

    Raises:
        Problem: 404 where one is not known.
    """
    wanted = {_known(name, value, known).value for value in request.args.getlist(name) if value}
    return tuple(choice for choice in known if choice.value in wanted)


def code(name: str, known: Sequence[str]) -> str:
    """The code that a parameter names; empty where it is absent or empty.

    Raises:
        Problem: 404 where it is none of those known.
    """
    found = chosen(name, [Choice(one) for one in known])
    return found.value if found else ""


def given(**parameters: str) -> tuple[tuple[str, str], ...]:
    """The parameters that are not empty, as name and value; ``class_`` stands for ``class``."""
    return tuple((name.rstrip("_"), value) for name, value in parameters.items() if value)


def _known(name: str, value: str, known: Sequence[Choice]) -> Choice:
    found = choices.find(known, value)
    if found is None:
        some = ", ".join(choice.value for choice in known[:12])
        more = len(known) > 12
        raise Problem(
            404,
            "not-found",
            f"{name}={value!r} names nothing here; there {'are, among others,' if more else 'is'} {some}.",
            f"{name}={value!r} tidak menunjuk apa pun di sini; yang ada {'antara lain ' if more else ''}{some}.",
        )
    return found
