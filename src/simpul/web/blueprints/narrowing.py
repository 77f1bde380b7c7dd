"""Parameters of an address that narrow what is shown to values that the graph knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from flask import current_app, request

from simpul.web.access import site
from simpul.web.content import choices
from simpul.web.content.choices import Choice, Known
from simpul.web.content.shelf import Shelf
from simpul.web.problems import Problem


def known() -> Known:
    """All there is to choose from in the release that is served; put together once for each."""
    shelf = cast(Shelf[Known], current_app.extensions.setdefault("simpul.choices", Shelf(1)))
    engine = site().engine
    return shelf.take(engine, "choices", lambda: choices.known(engine, site().settings.base))


def chosen(name: str, offered: Sequence[Choice]) -> Choice | None:
    """The choice that a parameter names; None where it is absent or empty.

    Raises:
        Problem: 404 where it names none of those offered.
    """
    value = request.args.get(name, "")
    return _known(name, value, offered) if value else None


def several(name: str, offered: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choices that a parameter names each time it is given, each once and in the order of those offered.

    Raises:
        Problem: 404 where one is not offered.
    """
    wanted = {_known(name, value, offered).value for value in request.args.getlist(name) if value}
    return tuple(choice for choice in offered if choice.value in wanted)


def code(name: str, offered: Sequence[str]) -> str:
    """The code that a parameter names; empty where it is absent or empty.

    Raises:
        Problem: 404 where it is none of those offered.
    """
    found = chosen(name, [Choice(one) for one in offered])
    return found.value if found else ""


def given(**parameters: str) -> tuple[tuple[str, str], ...]:
    """The parameters that are not empty, as name and value; ``class_`` stands for ``class``."""
    return tuple((name.rstrip("_"), value) for name, value in parameters.items() if value)


def _known(name: str, value: str, offered: Sequence[Choice]) -> Choice:
    found = choices.find(offered, value)
    if found is None:
        some = ", ".join(choice.value for choice in offered[:12])
        more = len(offered) > 12
        raise Problem(
            404,
            "not-found",
            f"{name}={value!r} names nothing here; there {'are, among others,' if more else 'is'} {some}.",
            f"{name}={value!r} tidak menunjuk apa pun di sini; yang ada {'antara lain ' if more else ''}{some}.",
        )
    return found
