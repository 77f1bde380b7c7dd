"""The report on the reading of one regulation: what was understood, what was not, and what a drafter should mend."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from simpul.extraction.model import Reading
from simpul.intake.examination import Examination
from simpul.source.text import SourceText
from simpul.structure.model import UNIT_TYPES

LANGUAGES = ("en", "id")
_LAYERS = {
    "metadata": ("metadata", "metadata"),
    "definitions": ("definitions", "definisi"),
    "offices": ("offices", "jabatan dan organisasi"),
    "kinds": ("kinds of relation", "sifat hubungan kerja"),
    "kind_definitions": ("kinds defined", "sifat yang dijelaskan"),
    "elaborations": ("elaborations", "rincian hubungan"),
    "acts": ("acts between offices", "tindakan antarjabatan"),
    "norms": ("norms", "norma"),
    "citations": ("citations", "rujukan"),
}
_STATUSES = {
    "stated": ("gave statements", "menghasilkan pernyataan"),
    "empty": ("nothing to state", "tidak ada yang dinyatakan"),
    "not-understood": ("not understood", "tidak dipahami"),
}
_WORDS = {
    "government": ("government", "pemerintah"),
    "new": ("new in the catalogue", "baru dalam katalog"),
    "file": ("file", "berkas"),
    "text": ("text", "naskah"),
    "characters": ("characters", "huruf"),
    "pages": ("pages", "halaman"),
    "units": ("Units", "Bagian naskah"),
    "statements": ("Statements", "Pernyataan"),
    "coverage": ("Coverage of the provisions", "Cakupan ketentuan"),
    "not_understood": ("Not understood", "Tidak dipahami"),
    "anomalies": ("For the drafter", "Untuk perancang"),
    "none": ("nothing", "tidak ada"),
    "more": ("... and {} more; --all shows them", "... dan {} lagi; --all menampilkannya"),
    "page": ("page", "halaman"),
}
_LONGEST = 300
_FIRST = 15


def report(found: Examination, *, language: str, everything: bool) -> RenderableType:
    """The report, to be printed on a console.

    Args:
        found: an examination that has a reading.
        language: one of LANGUAGES.
        everything: whether long lists are shown to their end.
    """
    if found.reading is None or found.file is None:
        raise ValueError("an examination without a reading has no report")
    printer = _Printer(language, everything)
    return Group(*printer.parts(found, found.reading))


class _Printer:
    def __init__(self, language: str, everything: bool) -> None:
        self._column = LANGUAGES.index(language)
        self._everything = everything

    def _word(self, name: str) -> str:
        return _WORDS[name][self._column]

    def parts(self, found: Examination, reading: Reading) -> Iterator[RenderableType]:
        yield self._head(found, reading)
        yield self._counts(reading)
        yield from self._list(
            self._word("not_understood"),
            [
                (item.provision, "; ".join(item.cues), _own_words(reading, item.provision))
                for item in reading.coverage
                if item.status == "not-understood"
            ],
            reading,
        )
        yield from self._list(
            self._word("anomalies"),
            [
                (item.evidence.provision or "-", item.kind, (item.message, item.pesan)[self._column])
                for item in reading.anomalies
            ],
            reading,
        )

    def _head(self, found: Examination, reading: Reading) -> RenderableType:
        table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
        table.add_column(style="dim")
        table.add_column(overflow="fold")
        source = reading.document.source
        title = found.identified.entry.slug if found.identified else found.path.name
        if found.identified:
            government = found.identified.entry.government
            new = f" ({self._word('new')})" if found.identified.new_government else ""
            place = ", ".join(part for part in (government.label, government.province, government.code) if part)
            table.add_row(self._word("government"), f"{escape(place)} = {government.slug}{new}")
        encoding = f", {found.file.encoding}" if found.file and found.file.encoding else ""
        table.add_row(self._word("file"), escape(f"{found.path} ({source.media_type}{encoding})"))
        table.add_row(self._word("text"), self._size(source))
        for field in reading.metadata:
            table.add_row(escape(field.field), escape(field.value))
        for remark in found.file.remarks if found.file else ():
            table.add_row("!", escape((remark.en, remark.id)[self._column]))
        return Group(Text(title, style="bold"), Padding(table, (0, 0, 1, 2)))

    def _size(self, source: SourceText) -> str:
        size = f"{len(source.text):,} {self._word('characters')}"
        return f"{size}, {len(source.pages) + 1} {self._word('pages')}" if source.pages else size

    def _counts(self, reading: Reading) -> RenderableType:
        units = Counter(unit.type for unit in reading.document.units)
        statuses = Counter(item.status for item in reading.coverage)
        side_by_side = Table.grid(padding=(0, 4))
        side_by_side.add_row(
            _count_table(self._word("units"), [(name, units[name]) for name in UNIT_TYPES]),
            _count_table(
                self._word("statements"),
                [(names[self._column], len(getattr(reading, layer))) for layer, names in _LAYERS.items()],
            ),
            _count_table(
                self._word("coverage"),
                [(names[self._column], statuses[status]) for status, names in _STATUSES.items()],
            ),
        )
        return Padding(side_by_side, (0, 0, 1, 2))

    def _list(self, title: str, rows: list[tuple[str, str, str]], reading: Reading) -> Iterator[RenderableType]:
        yield Text(f"{title}: {len(rows) or self._word('none')}", style="bold")
        shown = rows if self._everything else rows[:_FIRST]
        table = Table(show_header=False, box=None, padding=(0, 2, 0, 2))
        table.add_column(style="cyan", no_wrap=True)
        table.add_column(overflow="fold")
        for path, about, words in shown:
            table.add_row(escape(path) + self._page(reading, path), f"[dim]{escape(about)}[/dim]  {escape(words)}")
        if shown:
            yield table
        if len(shown) < len(rows):
            yield Text("  " + self._word("more").format(len(rows) - len(shown)), style="dim")
        yield Text()

    def _page(self, reading: Reading, path: str) -> str:
        unit = reading.document.by_path.get(path)
        page = reading.document.source.page(unit.start) if unit else None
        return f"\n[dim]{self._word('page')} {page}[/dim]" if page else ""


def _count_table(title: str, rows: list[tuple[str, int]]) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", show_header=False, box=None, padding=(0, 1))
    table.add_column()
    table.add_column(justify="right")
    for name, count in rows:
        table.add_row(name, f"{count:,}", style="" if count else "dim")
    return table


def _own_words(reading: Reading, path: str) -> str:
    source = reading.document.source
    printed = " ".join(source.slice(start, end) for start, end in reading.document.by_path[path].text_spans)
    words = re.sub(r"\s+", " ", printed).strip()
    return words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + " ..."


def print_report(console: Console, found: Examination, *, language: str, everything: bool) -> None:
    """Print the report on a console; for the arguments see `report`."""
    console.print(report(found, language=language, everything=everything))
