"""IRIs of the graph and the addresses at which this site answers for them.

An IRI ``<base>kota-banjar/perwali/2023/6`` is answered at ``<prefix>/kota-banjar/perwali/2023/6``, whatever host serves
it: the IRIs never change, and the links on the pages stay on the site. Vocabulary IRIs are answered in the same way,
also where the data has another base.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, unquote

from simpul.graph.namespaces import VOCABULARY_BASE

_SAFE = "/:@!$&'()*+,;=~-._"


@dataclass(frozen=True)
class Addresses:
    """Turns IRIs into addresses of the site and back.

    Attributes:
        base: base IRI of the data, ending in ``/``.
        prefix: path below which the site is seen, without slash at its end; empty for none.
    """

    base: str
    prefix: str = ""

    def iris(self, path: str) -> tuple[str, ...]:
        """The IRIs that a path below the prefix can stand for, the likeliest first.

        Args:
            path: decoded path without leading slash.
        """
        written = quote(path, safe=_SAFE)
        candidates = (self.base + written, VOCABULARY_BASE + written, self.base + path, VOCABULARY_BASE + path)
        return tuple(dict.fromkeys(candidates))

    def local(self, iri: str) -> str | None:
        """The address on this site that answers for an IRI; None where another site does."""
        for base in (self.base, VOCABULARY_BASE):
            if iri.startswith(base):
                rest, mark, fragment = iri[len(base) :].partition("#")
                path = quote(unquote(rest), safe=_SAFE)
                return f"{self.prefix}/{path}{mark}{quote(unquote(fragment), safe=_SAFE)}"
        return None

    def href(self, iri: str) -> str:
        """Where a link to an IRI leads: to this site where it answers, else to the IRI itself."""
        return self.local(iri) or iri
