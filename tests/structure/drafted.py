"""Random regulations drafted by the rules of UU 12/2011, Lampiran II, and a catalogue of damages to their print.

A drafted regulation is a list of printed lines and the units that a reader should find. A damage changes the lines and
leaves the units as they are; a slip of drafting changes a number in both.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from simpul.structure.citation import ordinal_word
from simpul.structure.numbering import letter, roman

SENTENCES = (
    "Camat membina lurah di wilayah kecamatan",
    "Dinas Kesehatan menyampaikan laporan tertulis kepada Walikota melalui Sekretaris Daerah",
    "koordinasi sebagaimana dimaksud pada ayat (1) dilaksanakan secara berkala",
    "pelaksanaan tugas sesuai dengan Pasal 5 ayat (2) huruf a dan huruf b dilaporkan",
    "ketentuan sebagaimana dimaksud dalam Pasal 2 sampai dengan Pasal 4 berlaku sejak 1 Januari 2020 di kecamatan",
    "urusan berdasarkan Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
    "rapat diadakan 2 (dua) kali dalam 1 (satu) tahun",
    "Asisten",
    "Badan Usaha Milik Daerah yang selanjutnya disingkat BUMD",
)
HEADINGS = ("KETENTUAN UMUM", "HUBUNGAN KERJA DAN KOORDINASI", "Pola Hubungan", "Asisten dan Staf Ahli", "Umum")


@dataclass(frozen=True)
class Item:
    """An ayat or an item of a list.

    Attributes:
        style: how its number is printed: ``ayat``, ``huruf`` (a.), ``angka`` (1.), ``huruf)``, ``angka)``.
        value: place in its list.
        words: its sentence, without the sign at its end.
        items: the list below it.
    """

    style: str
    value: int
    words: str
    items: tuple[Item, ...] = ()

    @property
    def number(self) -> str:
        """Number as a citation prints it."""
        return letter(self.value) if self.style.startswith("huruf") else str(self.value)

    @property
    def mark(self) -> str:
        """Number as a regulation prints it."""
        return f"({self.number})" if self.style == "ayat" else self.number + (")" if self.style.endswith(")") else ".")


@dataclass(frozen=True)
class Pasal:
    """A pasal: its sentence and the ayat or items below it, and the headings printed before it (type, heading)."""

    words: str
    items: tuple[Item, ...] = ()
    opens: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Line:
    """A printed line.

    Attributes:
        kind: ``number`` of a container, ``heading`` words, ``pasal``, ``item`` (begins with a mark) or ``words``.
        text: what is printed.
        mark: the mark it begins with; empty where it begins with none.
        style: style of the mark.
    """

    kind: str
    text: str
    mark: str = ""
    style: str = ""


@dataclass(frozen=True)
class Printed:
    """A regulation as printed, and the units with their words (headings for containers) that a reader should find."""

    lines: tuple[Line, ...]
    units: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The lines."""
        return "\n".join(line.text for line in self.lines) + "\n"


def print_regulation(pasals: tuple[Pasal, ...]) -> Printed:
    """Print a regulation by the drafting rules."""
    lines: list[Line] = []
    units: list[tuple[str, str]] = []
    numbers = {"bab": 0, "bagian": 0, "paragraf": 0}
    containers: list[str] = []
    for index, pasal in enumerate(pasals, start=1):
        for kind, heading in pasal.opens:
            depth = list(numbers).index(kind)
            numbers[kind] += 1
            for lower in list(numbers)[depth + 1 :]:
                numbers[lower] = 0
            containers = [*containers[:depth], f"{kind}-{numbers[kind]}"]
            field = _field(units)
            heading += f" {field.upper() if heading.isupper() else field.title()}"
            units.append(("/".join(containers), heading))
            lines += [Line("number", _number_of(kind, numbers[kind])), Line("heading", heading)]
        path = f"pasal-{index}"
        words = f"{_field(units).capitalize()} {pasal.words}" + (
            ":" if pasal.items and pasal.items[0].style != "ayat" else "."
        )
        opening = not pasal.items or pasal.items[0].style != "ayat"
        lines.append(Line("pasal", f"Pasal {index}"))
        units.append((path, words if opening else ""))
        if opening:
            lines.append(Line("words", words))
        _print_items(pasal.items, path, ".", lines, units)
    return Printed(tuple(lines), tuple(units))


def _field(units: list[tuple[str, str]]) -> str:
    """A field that no other unit begins with: a line that stands at the head of many pages would be a running head."""
    value, field = len(units) + 5, ""
    while value:
        value, syllable = divmod(value, 5)
        field += ("ba", "ki", "lo", "mu", "ne")[syllable]
    return f"urusan {field}"


def _number_of(kind: str, value: int) -> str:
    if kind == "bab":
        return f"BAB {roman(value)}"
    return f"Bagian {ordinal_word(value)}" if kind == "bagian" else f"Paragraf {value}"


def _print_items(
    items: tuple[Item, ...], above: str, ending: str, lines: list[Line], units: list[tuple[str, str]]
) -> None:
    seen: dict[str, int] = {}
    for index, item in enumerate(items):
        own = ending if index == len(items) - 1 else ("; dan" if index == len(items) - 2 else ";")
        own = "." if item.style == "ayat" else own
        name = f"{above}/{item.style.rstrip(')')}-{item.number}"
        seen[name] = seen.get(name, 0) + 1
        path = name if seen[name] == 1 else f"{name}~{seen[name]}"
        words = f"{_field(units)} {item.words}" + (":" if item.items else own)
        lines.append(Line("item", f"{item.mark} {words}", item.mark, item.style))
        units.append((path, words))
        _print_items(item.items, path, own, lines, units)


# -- damages: each changes the print and leaves the units --

Damage = Callable[[tuple[Line, ...], Random], tuple[Line, ...]]


def bullets(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """OCR takes items for a bulleted list, some of them."""
    return tuple(
        replace(line, text=f"- {line.text}") if line.kind == "item" and random.random() < 0.7 else line
        for line in lines
    )


def indentation(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """Lines begin with spaces, tabs or no-break spaces and end in spaces."""
    return tuple(replace(line, text=random.choice(["", "  ", "\t", "\xa0 "]) + line.text + " ") for line in lines)


def block_quotes(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """A converter sets a stretch of lines as a block quote."""
    first = random.randrange(len(lines))
    last = random.randint(first, len(lines))
    return tuple(
        replace(line, text=f"> {line.text}") if first <= index < last else line for index, line in enumerate(lines)
    )


def blank_lines(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """Blank lines stand between lines, also inside lists."""
    return tuple(replace(line, text=line.text + random.choice(["", "\n", "\n\n \n"])) for line in lines)


def page_breaks(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """Pages end between lines, with or without a page number."""
    breaks = ["", "", "", "\n\f", "\n\f\n", "\n- 7 -\n", "\n\n12\n"]
    return tuple(replace(line, text=line.text + random.choice(breaks)) for line in lines)


def wrapped_lines(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """Lines are broken hard where the column ends, also within citations (`ayat`, `(1)`), but not behind a mark."""
    width = random.randint(26, 60)

    def wrap(text: str) -> str:
        whole = re.sub(r"((?:[:;]|; dan) \w{1,2}[.)]) ", "\\1\xa0", text)
        return "\n".join(textwrap.wrap(whole, width, break_on_hyphens=False)).replace("\xa0", " ")

    return tuple(replace(line, text=wrap(line.text)) if line.kind in ("item", "words") else line for line in lines)


def bold_headings(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """A converter marks headings with the signs of Markdown."""
    sign = random.choice(["**{}**", "## {}", "### **{}**"])
    return tuple(
        replace(line, text=sign.format(line.text)) if line.kind in ("number", "heading", "pasal") else line
        for line in lines
    )


def shouted_headings(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """Numbers of headings stand in capitals."""
    return tuple(replace(line, text=line.text.upper()) if line.kind in ("number", "pasal") else line for line in lines)


def glued_headings(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """The lines of a heading run together: `BAB II HUBUNGAN KERJA`, `Umum Pasal 3`."""
    glued: list[Line] = []
    for line in lines:
        before = glued[-1] if glued else None
        pair = (before.kind, line.kind) if before else ()
        if before and pair in (("number", "heading"), ("heading", "pasal")) and random.random() < 0.6:
            glued[-1] = replace(line, text=f"{before.text} {line.text}")
        else:
            glued.append(line)
    return tuple(glued)


def letter_for_one(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """OCR reads the figure one in a mark as a letter: `(l)`, `(I)`."""
    return tuple(
        replace(line, text=line.text.replace("(1)", random.choice(["(l)", "(I)"]), 1)) if line.mark == "(1)" else line
        for line in lines
    )


def capital_letters(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """Letters of lists are printed as capitals."""
    return tuple(
        replace(line, text=line.text[0].upper() + line.text[1:]) if line.style == "huruf" else line for line in lines
    )


def loose_marks(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """Spaces stand inside marks or are missing behind them: `( 1 )`, `a .`, `(1)Camat`."""

    def loosen(line: Line) -> Line:
        if line.kind != "item":
            return line
        mark, rest = line.text[: len(line.mark)], line.text[len(line.mark) :]
        inner = re.sub(r"(\w)([.)])$", r"\1 \2", mark.replace("(", "( "))
        tight = rest.lstrip() if line.style == "ayat" else rest
        return replace(line, text=random.choice([line.text, inner + rest, mark + tight]))

    return tuple(loosen(line) for line in lines)


def marks_alone(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """A column of marks is read apart: the mark stands on a line of its own."""
    return tuple(
        replace(line, text=line.text[: len(line.mark)] + "\n" + line.text[len(line.mark) :].lstrip())
        if line.kind == "item"
        else line
        for line in lines
    )


def underlined_headings(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """Headings between the underscores of Markdown."""
    return tuple(
        replace(line, text=f"__{line.text}__") if line.kind in ("number", "heading", "pasal") else line
        for line in lines
    )


def lists_in_one_line(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """Items run on in the line before them, behind a colon or a semicolon; capitals inside a line may be initials."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        ready = before is not None and re.search(r"(?:[:;]|; dan)$", before.text)
        fits = line.kind == "item" and line.style != "ayat" and not line.text[0].isupper()
        if ready and fits and before is not None and random.random() < 0.4:
            joined[-1] = replace(before, text=f"{before.text} {line.text}")
        else:
            joined.append(line)
    return tuple(joined)


def colons_in_headings(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """Number and words of a heading stand in one line with a sign between: `BAB I: KETENTUAN UMUM`."""
    joined: list[Line] = []
    for line in lines:
        if joined and joined[-1].kind == "number" and line.kind == "heading":
            joined[-1] = replace(line, text=joined[-1].text + random.choice([": ", ". ", " - "]) + line.text)
        else:
            joined.append(line)
    return tuple(joined)


def numbers_below(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """The number of a bab or pasal stands in the line below its word."""
    return tuple(
        replace(line, text=re.sub(r"^(BAB|Pasal) ", "\\1\n", line.text)) if line.kind in ("number", "pasal") else line
        for line in lines
    )


def misread_pasal(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """OCR misreads letters of `Pasal`, sets a dot into it, or loses the space behind it."""
    words = ["Paaal ", "Pa.sal ", "Pasal", "Pasa1 ", "PasaI ", "Fasal "]
    return tuple(
        replace(line, text=line.text.replace("Pasal ", random.choice(words))) if line.kind == "pasal" else line
        for line in lines
    )


def strokes_for_roman(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """OCR takes the strokes of a Roman numeral for letters: `BAB m`, `BAB Vn`, `BABIV`."""
    swaps = [("III", "m"), ("II", "n"), ("I", "l"), ("BAB ", "BAB")]
    return tuple(
        replace(line, text=line.text.replace(*random.choice(swaps))) if line.text.startswith("BAB ") else line
        for line in lines
    )


def odd_brackets(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """A bracket of an ayat is read as another: `{2)`, `(2]`."""
    return tuple(
        replace(
            line, text=random.choice(["{{{0})", "({0}]", "[{0}]"]).format(line.mark[1:-1]) + line.text[len(line.mark) :]
        )
        if line.style == "ayat"
        else line
        for line in lines
    )


def page_numbers_glued(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """The number of a page runs on in the first line of the page: `-5d. Bidang`, `- 12 Pasal 37`."""
    glue = ["", "", "-5", "- 12 ", "-7- "]
    fit = ("huruf", "huruf)", "ayat")
    return tuple(
        replace(line, text=random.choice(glue) + line.text) if line.kind == "pasal" or line.style in fit else line
        for line in lines
    )


def specks(lines: tuple[Line, ...], random: Random) -> tuple[Line, ...]:
    """Specks of dirt on the paper are read as signs, each in a line of its own."""
    return tuple(replace(line, text=line.text + random.choice(["", "\n•", "\n'", "\n .", "\n~"])) for line in lines)


DAMAGES: tuple[Damage, ...] = (
    misread_pasal,
    strokes_for_roman,
    odd_brackets,
    page_numbers_glued,
    colons_in_headings,
    numbers_below,
    capital_letters,
    underlined_headings,
    marks_alone,
    letter_for_one,
    lists_in_one_line,
    wrapped_lines,
    loose_marks,
    glued_headings,
    shouted_headings,
    bold_headings,
    bullets,
    block_quotes,
    specks,
    indentation,
    blank_lines,
    page_breaks,
)
"""In the order in which a text suffers them: drafter, printer, OCR, converter."""


# -- slips of drafting: each changes a number --


def number_printed_twice(items: tuple[Item, ...], at: int) -> tuple[Item, ...]:
    """The number at ``at`` is printed again for the item behind it, and those behind count on from there."""
    return tuple(item if index <= at else replace(item, value=item.value - 1) for index, item in enumerate(items))


def number_skipped(items: tuple[Item, ...], at: int) -> tuple[Item, ...]:
    """The number behind ``at`` is left out."""
    return tuple(item if index <= at else replace(item, value=item.value + 1) for index, item in enumerate(items))
