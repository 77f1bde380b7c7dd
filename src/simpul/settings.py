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
    gold: Path = _setting(
        resources.path("tests", "gold"),
        "build",
        printed="tests/gold",
        en="Folder of the gold standard that readings are measured against; without it a release states no quality.",
        indonesian="Folder standar emas pembanding pembacaan; tanpanya rilis tidak memuat mutu.",
    )
    regulation_size: int = _setting(
        50,
        "build",
        at_least=1,
        en="Largest file of a regulation that is read, in MiB.",
        indonesian="Ukuran terbesar berkas peraturan yang dibaca, dalam MiB.",
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
    consistency: bool = _setting(
        True,
        "build",
        printed="yes",
        en="Whether a build asks the reasoner HermiT if each regulation agrees with the ontology.",
        indonesian="Apakah penalar HermiT memeriksa kesesuaian setiap peraturan dengan ontologi saat membangun.",
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
    path_prefix: str = _setting(
        "",
        "serve",
        printed="(none)",
        en="Path below which the site is seen from outside, such as /simpul behind a reverse proxy.",
        indonesian="Jalur tempat situs terlihat dari luar, misalnya /simpul di belakang proksi balik.",
    )
    public_url: str = _setting(
        "",
        "serve",
        printed="(from the request)",
        en="Address of the site as seen from outside, for links that must be absolute; https://example.org.",
        indonesian="Alamat situs dari luar untuk tautan yang harus mutlak; https://example.org.",
    )
    proxies: int = _setting(
        0,
        "serve",
        at_least=0,
        en="Reverse proxies in front whose X-Forwarded headers are believed.",
        indonesian="Jumlah proksi balik di depan yang header X-Forwarded-nya dipercaya.",
    )
    workers: int = _setting(
        0,
        "serve",
        at_least=0,
        en="Processes that answer queries; 0 takes two for each core and two more.",
        indonesian="Jumlah proses yang menjawab kueri; 0 berarti dua per inti prosesor ditambah dua.",
    )
    threads: int = _setting(
        16,
        "serve",
        at_least=2,
        en="Threads that make pages, beside one for each query that runs or waits.",
        indonesian="Jumlah utas pembuat halaman, di samping satu untuk setiap kueri yang berjalan atau menunggu.",
    )
    memory_quads: int = _setting(
        400_000,
        "serve",
        at_least=0,
        en="Largest release, in quads, that is held in memory; a larger one is read from disk.",
        indonesian="Rilis terbesar, dalam kuad, yang dimuat ke memori; yang lebih besar dibaca dari cakram.",
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
    query_queue: int = _setting(
        32,
        "serve",
        at_least=0,
        en="Queries that may wait for a free process; one more is answered 503 at once.",
        indonesian="Jumlah kueri yang boleh menunggu proses bebas; lebihnya langsung dijawab 503.",
    )
    queue_timeout: float = _setting(
        10.0,
        "serve",
        at_least=0,
        en="Seconds that a query may wait for a free process.",
        indonesian="Lama kueri boleh menunggu proses bebas, dalam detik.",
    )
    query_rows: int = _setting(
        1_000_000,
        "serve",
        at_least=1,
        en="Rows or triples of the longest result; a longer one is cut there and says so.",
        indonesian="Jumlah baris atau tripel hasil terpanjang; lebihnya dipotong dengan pemberitahuan.",
    )
    query_bytes: int = _setting(
        256,
        "serve",
        at_least=1,
        en="Size of the largest result, in MiB; a larger one is cut at a row and says so.",
        indonesian="Ukuran hasil terbesar dalam MiB; lebihnya dipotong pada batas baris dengan pemberitahuan.",
    )
    request_bytes: int = _setting(
        1024,
        "serve",
        at_least=1,
        en="Largest body of a request, in KiB.",
        indonesian="Isi permintaan terbesar, dalam KiB.",
    )
    cache_bytes: int = _setting(
        64,
        "serve",
        at_least=0,
        en="Memory for answers kept for the next who asks the same, in MiB.",
        indonesian="Memori untuk jawaban yang disimpan bagi penanya berikutnya, dalam MiB.",
    )
    cache_age: int = _setting(
        60,
        "serve",
        at_least=0,
        en="Seconds for which others may keep an answer without asking again (Cache-Control).",
        indonesian="Lama pihak lain boleh menyimpan jawaban tanpa bertanya lagi, dalam detik (Cache-Control).",
    )
    cors_origin: str = _setting(
        "*",
        "serve",
        en="Origin whose scripts may read the data (Access-Control-Allow-Origin); empty for none.",
        indonesian="Asal skrip yang boleh membaca data (Access-Control-Allow-Origin); kosong berarti tidak ada.",
    )
    access_log: bool = _setting(
        True,
        "serve",
        en="Whether each request is written to standard output as a line of JSON.",
        indonesian="Apakah setiap permintaan dicatat ke keluaran standar sebagai satu baris JSON.",
    )

    def __post_init__(self) -> None:
        """Check every value and bring it into its canonical form."""
        for setting in TABLE:
            object.__setattr__(self, setting.name, setting.parse(getattr(self, setting.name)))
        object.__setattr__(self, "base", _checked_base(self.base))
        object.__setattr__(self, "path_prefix", _checked_prefix(self.path_prefix))
        if self.port > 65535:
            raise SettingError(f"SIMPUL_PORT (--port) must be at most 65535, not {self.port}.")


def _checked_prefix(prefix: str) -> str:
    """The path prefix with a slash at its start and none at its end; empty for none."""
    path = "/" + prefix.strip("/") if prefix.strip("/") else ""
    if not re.fullmatch(r"(/[A-Za-z0-9._~-]+)*", path):
        raise SettingError(f"SIMPUL_PATH_PREFIX (--path-prefix) must be a path such as /simpul, not {prefix!r}.")
    return path


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
