"""The one table of settings: environment variables, command-line flags and their documentation are made from it.

Every field of `Settings` is a setting. ``base`` is set by the flag ``--base`` or the variable ``SIMPUL_BASE``; a flag
wins over a variable, a variable over the default.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from simpul import resources
from simpul.errors import SimpulError

PREFIX = "SIMPUL_"
_NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|\\^`]")


class SettingError(SimpulError):
    """A setting has a value that it cannot have."""

    exit_code = 2


@dataclass(frozen=True)
class Setting:
    """One row of the table.

    Attributes:
        name: field of `Settings` (``query_timeout``).
        type: ``str``, ``int``, ``float``, ``bool`` or ``Path``.
        default: value where nothing is set.
        printed_default: the default as documentation prints it, free of machine paths.
        group: the step that it belongs to (``graph``, ``build``, ``serve``).
        meaning: what it sets, in English (``en``) and Indonesian (``id``).
        at_least: smallest value of a number; None where there is none.
    """

    name: str
    type: type
    default: object
    printed_default: str
    group: str
    meaning: Mapping[str, str]
    at_least: float | None

    @property
    def variable(self) -> str:
        """Name of its environment variable (``SIMPUL_QUERY_TIMEOUT``)."""
        return PREFIX + self.name.upper()

    @property
    def flag(self) -> str:
        """Its command-line flag (``--query-timeout``)."""
        return "--" + self.name.replace("_", "-")

    def parse(self, value: object) -> Any:
        """The value as its type; text as it comes from a variable or a flag is read.

        Raises:
            SettingError: if the text is no value of the type, or the number is too small.
        """
        try:
            if self.type is bool:
                parsed: Any = value if isinstance(value, bool) else _boolean(str(value))
            else:
                parsed = self.type(value)
        except ValueError:
            wanted = {int: "a whole number", float: "a number", bool: "yes or no"}[self.type]
            raise SettingError(f"{self.variable} ({self.flag}) must be {wanted}, not {str(value)!r}.") from None
        if self.at_least is not None and parsed < self.at_least:
            raise SettingError(f"{self.variable} ({self.flag}) must be at least {self.at_least:g}, not {parsed:g}.")
        return parsed


def _boolean(text: str) -> bool:
    words = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}
    try:
        return words[text.strip().lower()]
    except KeyError:
        raise ValueError(text) from None


def _setting(
    default: Any, group: str, *, en: str, indonesian: str, printed: str = "", at_least: float | None = None
) -> Any:
    metadata = {
        "group": group,
        "meaning": {"en": en, "id": indonesian},
        "printed": printed or str(default),
        "at_least": at_least,
    }
    return field(default=default, metadata=metadata)


@dataclass(frozen=True)
class Settings:
    """The settings of one run. Construct it with `load`, which reads the environment and checks every value."""

    base: str = _setting(
        "https://w3id.org/simpul/",
        "graph",
        en="Base IRI under which governments, regulations, offices and statements are named.",
        indonesian="IRI dasar untuk nama pemerintah daerah, peraturan, jabatan, dan pernyataan.",
    )
    regulations: Path = _setting(
        resources.path("data", "regulations"),
        "build",
        printed="data/regulations",
        en="Folder of the regulations' texts.",
        indonesian="Folder naskah peraturan.",
    )
    catalogue: Path = _setting(
        resources.path("data", "catalogue"),
        "build",
        printed="data/catalogue",
        en="Folder of the catalogue: governments.csv and regulations.csv.",
        indonesian="Folder katalog: governments.csv dan regulations.csv.",
    )
    curation: Path = _setting(
        resources.path("data", "curation"),
        "build",
        printed="data/curation",
        en="Folder of corrections that no general rule should make.",
        indonesian="Folder koreksi yang tidak layak menjadi kaidah umum.",
    )
    releases: Path = _setting(
        Path("build"),
        "build",
        en="Folder of the releases, of the link to the current one and of what a build keeps for the next.",
        indonesian="Folder rilis, tautan ke rilis terkini, dan simpanan antar-pembangunan.",
    )
    processes: int = _setting(
        0,
        "build",
        at_least=0,
        en="Processes that read regulations; 0 takes one for each core.",
        indonesian="Jumlah proses pembaca peraturan; 0 berarti satu untuk setiap inti prosesor.",
    )
    keep_releases: int = _setting(
        2,
        "build",
        at_least=1,
        en="Releases to keep, the current one among them; one that is being served is always kept.",
        indonesian="Jumlah rilis yang disimpan termasuk yang terkini; rilis yang sedang dilayankan selalu disimpan.",
    )
    host: str = _setting(
        "127.0.0.1",
        "serve",
        en="Address to listen on; 0.0.0.0 for all.",
        indonesian="Alamat yang didengarkan; 0.0.0.0 untuk semua.",
    )
    port: int = _setting(
        8080,
        "serve",
        at_least=0,
        en="Port to listen on; 0 takes a free one.",
        indonesian="Porta yang didengarkan; 0 mengambil porta yang bebas.",
    )
    workers: int = _setting(
        2,
        "serve",
        at_least=1,
        en="Processes that answer queries.",
        indonesian="Jumlah proses yang menjawab kueri.",
    )
    query_timeout: float = _setting(
        30.0,
        "serve",
        at_least=0.01,
        en="Seconds after which a query is stopped.",
        indonesian="Batas waktu kueri dalam detik.",
    )
    query_memory: int = _setting(
        2048,
        "serve",
        at_least=64,
        en="Memory that the process of one query may take, in MiB.",
        indonesian="Memori yang boleh dipakai proses satu kueri, dalam MiB.",
    )
    query_length: int = _setting(
        100_000,
        "serve",
        at_least=1,
        en="Longest query accepted, in characters.",
        indonesian="Panjang kueri terbesar yang diterima, dalam karakter.",
    )

    def __post_init__(self) -> None:
        """Check every value and bring it into its canonical form."""
        for setting in TABLE:
            object.__setattr__(self, setting.name, setting.parse(getattr(self, setting.name)))
        object.__setattr__(self, "base", _checked_base(self.base))
        if self.port > 65535:
            raise SettingError(f"SIMPUL_PORT (--port) must be at most 65535, not {self.port}.")


def _checked_base(base: str) -> str:
    """The base IRI ending in a slash (RFC 3987: absolute, without query or fragment)."""
    sentence = f"SIMPUL_BASE (--base) must be an absolute http or https IRI such as https://example.org/, not {base!r}."
    try:
        parts = urlsplit(base)
        absolute = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        raise SettingError(sentence) from None
    if not absolute or parts.query or "?" in base or "#" in base or _NOT_IN_IRI.search(base):
        raise SettingError(sentence)
    return base if base.endswith("/") else base + "/"


def _table() -> tuple[Setting, ...]:
    types: dict[str, type] = {"str": str, "int": int, "float": float, "bool": bool, "Path": Path}
    return tuple(
        Setting(
            name=item.name,
            type=types[str(item.type)],
            default=item.default,
            printed_default=item.metadata["printed"],
            group=item.metadata["group"],
            meaning=item.metadata["meaning"],
            at_least=item.metadata["at_least"],
        )
        for item in fields(Settings)
    )


TABLE: tuple[Setting, ...] = _table()
"""All settings in the order of `Settings`."""


def load(environment: Mapping[str, str], **flags: object) -> Settings:
    """Settings from the environment and from flags; a flag that is None was not given.

    Args:
        environment: variables, as ``os.environ``; only those that begin with ``SIMPUL_`` are looked at.
        flags: values by name of the setting; they win over the environment.

    Raises:
        SettingError: for a value that cannot be, and for a variable ``SIMPUL_...`` that is no setting.
    """
    known = {setting.variable: setting for setting in TABLE}
    values: dict[str, Any] = {}
    for variable, text in environment.items():
        if not variable.startswith(PREFIX) or text == "":
            continue
        if variable not in known:
            raise SettingError(f"{variable} is no setting; the settings are {', '.join(known)}.")
        values[known[variable].name] = text
    values.update({name: value for name, value in flags.items() if value is not None})
    return Settings(**values)
