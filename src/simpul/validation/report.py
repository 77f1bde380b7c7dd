"""What validation found, as sentences in both languages that say what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

_HEADINGS = {
    "en": ("The graph conforms: no shape and no check is broken.", "{count} problems break {shapes} shapes or checks."),
    "id": (
        "Graf sesuai: tidak ada bentuk atau pemeriksaan yang dilanggar.",
        "{count} masalah melanggar {shapes} aturan.",
    ),
}
_SHOWN = 5


@dataclass(frozen=True)
class Problem:
    """A node that breaks a shape or a check.

    Attributes:
        shape: name of the shape (``Provision-path``) or of the check (``quote-text``).
        node: IRI of the node, or what stands in its place.
        path: property at fault, as SHACL prints it; empty where there is none.
        value: value at fault; empty where there is none.
        message: what is wrong and what to do, by language (``en``, ``id``).
    """

    shape: str
    node: str
    path: str
    value: str
    message: Mapping[str, str]

    def sentence(self, language: str = "en") -> str:
        """The problem with its node and value, on one line."""
        message = self.message.get(language) or next(iter(self.message.values()), "")
        value = f" = {self.value[:120]!r}" if self.value else ""
        return f"{self.node}{value}: {message} [{self.shape}]"


@dataclass(frozen=True)
class Report:
    """The problems found, sorted by shape and node."""

    problems: tuple[Problem, ...] = ()

    @property
    def conforms(self) -> bool:
        """Whether there is no problem."""
        return not self.problems

    @property
    def sentences(self) -> tuple[str, ...]:
        """One English sentence for each problem, at most a few for each shape."""
        shown, seen = [], Counter[str]()
        for problem in self.problems:
            seen[problem.shape] += 1
            if seen[problem.shape] <= _SHOWN:
                shown.append(problem.sentence("en"))
        more = [
            f"{count - _SHOWN} more nodes break {shape}." for shape, count in sorted(seen.items()) if count > _SHOWN
        ]
        return (*shown, *more)

    @property
    def text(self) -> str:
        """The whole report in English, then in Indonesian."""
        return "\n\n".join(self.in_language(language) for language in ("en", "id"))

    def in_language(self, language: str) -> str:
        """The whole report in a language (``en``, ``id``), one line for each problem, grouped by shape."""
        good, bad = _HEADINGS[language]
        if self.conforms:
            return good
        lines = [bad.format(count=len(self.problems), shapes=len({problem.shape for problem in self.problems}))]
        lines += [problem.sentence(language) for problem in self.problems]
        return "\n".join(lines)

    def __add__(self, other: Report) -> Report:
        """Both reports as one."""
        return collected((*self.problems, *other.problems))


def collected(problems: tuple[Problem, ...] | list[Problem]) -> Report:
    """A report of the problems, each once, sorted by shape, node and value."""
    unique = {(each.shape, each.node, each.path, each.value): each for each in problems}
    return Report(tuple(unique[key] for key in sorted(unique)))
