"""Where the files are that the program reads beside its code: ``data``, ``ontology``, ``queries``, ``shapes``.

In a checkout they are folders of the project; in an installed wheel they travel inside the package, in ``resources``.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "resources"
_CHECKOUT = _PACKAGE.parent.parent


def path(*parts: str) -> Path:
    """Path of a resource: ``path("queries", "tables")``. It need not exist."""
    root = _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT
    return root.joinpath(*parts)
