"""Acts said with a list of offices: the units an Asisten coordinates, those who have to take one path, the helpers."""

from __future__ import annotations

import re
from itertools import pairwise

from simpul.extraction.acts.context import Context, Found, Rule, without
from simpul.extraction.names import Mention
from simpul.extraction.passages import COUNTED, Passage

_COORDINATES_LIST = re.compile(
    r"\b(?:meng(?:k)?oordinasikan|meng(?:k)?oordinir|melaksanakan\s+koordinasi(?:\s+kerja)?|melakukan\s+koordinasi(?:\s+kerja)?|membawahi(?:kan)?\s+koordinasi)\b[^:]*:\s*$",
    re.IGNORECASE,
)


_PATH_LIST = re.compile(
    r"\b(?:harus|wajib)?\s*melakukan\s+Pola\s+Hubungan\s+Kerja\s+dan\s+Jalur\s+Koordinasi\s+dengan\s+", re.IGNORECASE
)


_UNDER = re.compile(
    r"\b(?:di\s?bawah\s+(?:lingkup\s+)?koordinasi|dikoordinasikan\s+(?:oleh|melalui)|[Pp]engoordinasian\s+oleh|(?:rentang\s+kendali|lingkup|bidang)\s+koordinasi|[Rr]entang\s+kendali)\s+"
)


_UNIT_IN_SMALL = re.compile(
    r"kepala|sekretaris|sekretariat|inspektur|direktur|bidang|seksi|sub\s?bagian|sub\s?bidang|bagian|biro|"
    r"(?:sekretariat|sekretaris|kepala|pelaksana|unsur|seksi|bidang|bagian|urusan|sub\s?bagian|sub\s?bidang|unit|kelompok|dinas|badan|kantor|balai|tim|inspektorat|camat|lurah|komandan|pengurus|petugas)"
    r"(?:\s+(?!yang\b|untuk\b|dalam\b|dengan\b|lain\b|lainnya\b|sesuai\b|terkait\b|dari\b|(?:me|ber|di)[a-z]{4,})[a-z]+){1,4}"
)
"""An item in small letters that is a unit: `sekretariat desa`, `pelaksana teknis lapangan`."""


_COUNT = re.compile(rf"(?:{COUNTED}|\d+\s+|(?:para|seluruh|semua|setiap)\s+)(?=[A-Za-z])")
"""How many there are, in front of an item: `paling banyak 4 (empat) Bidang`, `1 (satu) sekretariat`, `para Asisten`."""
_BEHIND_NAME = re.compile(
    r"\s*,?\s+(?:(?:(?:dan|dengan)\s+)?(?:yang\s+)?masing-masing\b|(?:paling\s+\w+\s+|sebanyak\s+|maksimal\s+)?\d+\s+\("
    r"|(?:yang\s+)?(?:di\s?sebut\s+juga|membawahi|membawahkan|terdiri\s+(?:dari|atas))\b)"
)
"""What may stand behind the name of an item: how many there are, what it consists of."""


_OF_BODY = re.compile(
    r"\s*,\s+(?:Departemen|Kementerian|Lembaga|Badan|Sekretariat|Kantor|Dinas)\s+[^,;:]+?[;.,]?(?:\s*dan)?\s*"
)
"""The body that a post belongs to, behind a comma: `Direktur Jenderal Perikanan Tangkap, Kementerian Kelautan dan Perikanan`."""


_CALLED = re.compile(r"\s*,?\s+yang\s+(?:untuk\s+)?selanjutnya\s+di(?:sebut|singkat)\b[^;:]*")
"""The short name that an item gives to the office it is."""
_DESCRIBED = re.compile(
    r"\s*,\s+(?:dikoordinasikan|diketuai|dipimpin)\s+oleh\b[^;:]*$|\s*,\s+dengan\s+anggota\s*:?\s*$|\s*,\s+yang\s+(?:berkedudukan|mempunyai\s+tugas|bertugas|dipimpin|berada|merupakan)\b[^;:]*$"
)
"""What an item says of the office it is: `Pelaksana Teknis, yang berkedudukan sebagai unsur pembantu Kepala Desa`."""
_CLASSED = re.compile(
    r"\s+merupakan\s+[A-Z][\w ]+?\s+[Tt]ipe\s+[A-C]$"
    r"|(?:\s*,?\s+(?:dengan\s+)?[Tt]ipe\s+[A-C]\b)?\s*,?\s+(?:yang\s+)?(?:menyelenggarakan|melaksanakan)\s+(?:sub\s*)?(?:urusan|fungsi|tugas)\b[^:]*$"
    r"|\s*,?\s+(?:dengan\s+)?[Tt]ipe\s+[A-C]$"
)
"""The type of a body of local government (PP 18/2016), and what it is for: `Dinas Kesehatan Tipe A, menyelenggarakan urusan ...`."""
_SHORT = re.compile(r"\s*\([A-Z][A-Za-z]+\)")
"""The abbreviation behind the name of an item: `Unit Pelaksana Teknis (UPT)`."""
_AT_PLACE = re.compile(
    r"\s+(?:yang\s+ada\s+)?(?:di|pada)\s+(?:tingkat\s+)?(?:[Kk]ecamatan|[Kk]elurahan|[Dd]esa|[Dd]aerah|(?:wilayah|lingkungan)(?:\s+kerja)?(?:nya|\s+(?:[Kk]ecamatan|[Kk]elurahan|[Dd]esa)))"
)
"""Where an office of a list is: `instansi vertikal di Kecamatan`, `Lurah di wilayah kerjanya`."""


def of_body(text: str, mention: Mention) -> bool:
    """Whether nothing but the body that a post belongs to stands behind it: `Kepala Pusat Arsip, Kementerian Kelautan;`."""
    return mention.office_class == "post" and bool(_OF_BODY.fullmatch(text, mention.end))


def _own_words(text: str) -> tuple[int, str]:
    """Where the name of a list item begins, and the name: `1 (satu) sekretariat yang terdiri atas ...` -> (9, `sekretariat`)."""
    count = _COUNT.match(text)
    start = count.end() if count else 0
    behind = re.compile(r"[^;:]*?(?=" + _BEHIND_NAME.pattern + ")").match(text, start)
    return start, behind[0] if behind else text[start:]


def item_office(passage: Passage, context: Context) -> tuple[Mention, ...]:
    """The office or offices that a list item is (`Dinas Sosial;`, `PTN/PTS/Kopertis`); empty where it is a sentence."""
    text = _CALLED.sub("", passage.text)
    text = re.sub(r"\s*:\s*$", "", re.sub(r"[;,.]?\s*(?:\bdan\b|\batau\b)?\s*[;.,]?\s*$", "", text))
    text = _CLASSED.sub("", _DESCRIBED.sub("", text))
    if not text or len(text) > 120 or ":" in text:
        return ()
    start, text = _own_words(text)
    side = re.match(r"(?:unsur|perwakilan|wakil)\s+(?:dari\s+)?", text)
    named = next(
        (one for one in passage.mentions if side and (one.start, one.end) == (start + side.end(), start + len(text))),
        None,
    )
    if named is not None and named.proper and not named.name.startswith("Pemerintah"):
        return (named,)  # `unsur Dinas Kesehatan`: whoever is sent sits for it
    named = next((one for one in passage.mentions if (one.start, one.end) == (start, start + len(text))), None)
    if named is not None and (start or text[0].islower()):
        return (named,)
    if (
        passage.mentions
        and passage.mentions[0].start == start
        and _SHORT.fullmatch(text, passage.mentions[0].end - start)
    ):
        return (passage.mentions[0],)
    if (
        passage.mentions
        and passage.mentions[0].start == start
        and _AT_PLACE.fullmatch(text, passage.mentions[0].end - start)
    ):
        return (passage.mentions[0],)
    if start or not text or not (text[0].isupper() or _UNIT_IN_SMALL.fullmatch(text)):
        return ()
    if re.search(r"(?<![A-Za-z])(?:me|ber|di)[a-z]{4,}", text):
        return ()
    if re.search(r"\b(?:adalah|untuk|yang|dalam|dengan|kepada|oleh|melalui|sebagai)\b", text) and not passage.mentions:
        return ()
    mentions = [mention for mention in passage.mentions if mention.start < len(text)]
    if mentions and not mentions[0].start and of_body(text, mentions[0]):
        return (mentions[0],)
    if (
        len(mentions) > 1
        and re.fullmatch(r"[^/]+(?:/[^/]+)+", text)
        and all(re.fullmatch(r"\s*/\s*", text[a.end : b.start]) for a, b in pairwise(mentions))
    ):
        return tuple(mentions)
    if (
        mentions
        and mentions[0].start == 0
        and mentions[0].end < len(text)
        and re.match(r"\s+(?:yang|di|pada|untuk|sebagai|dalam|dengan)\s|\s*,\s*mem", text[mentions[0].end :])
    ):
        return (mentions[0],) if re.match(r"\s*,\s*mem", text[mentions[0].end :]) else ()
    joined = len(mentions) > 1 and mentions[0].start == 0 and mentions[-1].end == len(text)
    if joined and all(
        re.fullmatch(r"\s*,?\s*(?:dan|serta)\s+|\s*,\s*", text[a.end : b.start]) for a, b in pairwise(mentions)
    ):
        return tuple(mentions)
    if _UNIT_IN_SMALL.fullmatch(text):
        text = text[0].upper() + text[1:]
    collective = re.match(r"(?:pelaksana|unsur|kelompok)\s", text, re.IGNORECASE)
    return (context.passages.names.whole(text, "group" if collective else "organisation"),)


def coordinator_of_list(parent: Passage, context: Context) -> tuple[Mention, ...]:
    """Who coordinates the units of the list below: `... di bawah koordinasi Asisten X terdiri atas:`, `Pengoordinasian oleh X meliputi:`."""
    match = _UNDER.search(parent.text)
    group = context.group_at(parent, match.end()) if match else None
    if group is None or not re.search(
        r"\b(?:terdiri\s+(?:dari|atas)|meliputi|mencakup|yaitu|adalah|sebagai\s+berikut)(?:\s+pengoordinasian)?\s*:\s*$",
        parent.text,
    ):
        return ()
    return group.mentions


def units_coordinated(passage: Passage, context: Context) -> Rule:
    """Each item of `Asisten X mengoordinasikan ..., meliputi:` (Banjar Pasal 23, Bukittinggi Pasal 12)."""
    parent = context.passages.parent(passage)
    if parent is None:
        return
    coordinator = coordinator_of_list(parent, context)
    if coordinator:
        objects = without(item_office(passage, context), coordinator)
        if objects:
            yield Found(coordinator, "coordinates", objects, 0, end_of(passage), (0, 0), "act.units-coordinated")
        return
    cue = _COORDINATES_LIST.search(parent.text)
    lead = context.subjects.own(parent)
    if not cue or lead is None or cue.start() < lead.end:
        return
    tail = parent.text[cue.start() :]
    if re.search(r"\b(?:bidang|dalam\s+hal)\s*:?\s*$", tail):
        return
    consists = re.search(r"\byang\s+terdiri\s+(?:atas|dari)\s*:\s*$", tail)
    if consists and any(cue.start() < mention.start < cue.start() + consists.start() for mention in parent.mentions):
        return  # `Asisten mengoordinasikan Perangkat Daerah, yang terdiri atas: a. Asisten Umum` names no further units
    objects = without(item_office(passage, context), lead.mentions)
    if objects:
        yield Found(lead.mentions, "coordinates", objects, 0, end_of(passage), (0, 0), "act.units-coordinated")


_SUPERVISES_LIST = re.compile(
    r"\b(?:membina|mengawasi|mengendalikan|mengevaluasi|melakukan\s+(?:pembinaan|pengawasan))(?:(?:\s+dan\s+|\s*,\s*)(?:membina|mengawasi|mengendalikan|mengevaluasi|pembinaan|pengawasan))*(?:\s+(?:terhadap|atas|pada|meliputi))?\s*:\s*$"
)


def units_supervised(passage: Passage, context: Context) -> Rule:
    """Each item of `Inspektur Pembantu Wilayah I mengawasi: a. Dinas Pendidikan; b. Kecamatan`."""
    parent = context.passages.parent(passage)
    cue = _SUPERVISES_LIST.search(parent.text) if parent else None
    items = item_office(passage, context) if cue else ()
    subjects = context.subjects.of(parent, cue.start()) if parent is not None and cue is not None else ()
    objects = without(items, subjects)
    if subjects and objects:
        yield Found(subjects, "supervises", objects, 0, end_of(passage), (0, 0), "act.units-supervised")


def units_in_line(passage: Passage, context: Context) -> Rule:
    """Units listed without numbers behind `Asisten X mengoordinasikan:`, one behind the other with semicolons."""
    cue = re.search(
        r"\b(?:meng(?:k)?oordinasikan|meng(?:k)?oordinir|membawahi\s+koordinasi)\b[^:;]{0,60}:\s*(?=[A-Z])",
        passage.text,
    )
    if cue is None:
        return
    subjects = context.subjects.of(passage, cue.start())
    units = []
    for part in re.finditer(r"[^;]+", passage.text[cue.end() :]):
        name = re.sub(r"^\s*(?:(?:dan|serta)\b)?\s*", "", part[0])
        name = re.sub(r"\s*(?:\b(?:dan|serta))?\s*\.?\s*$", "", name)
        if not name or not name[0].isupper() or re.search(r"(?<![A-Za-z])(?:me|ber|di)[a-z]{4,}", name):
            return
        units.append(context.passages.names.whole(name))
    if subjects and len(units) > 1:
        yield Found(
            subjects,
            "coordinates",
            without(units, subjects),
            cue.start(),
            len(passage.text),
            cue.span(),
            "act.units-in-line",
        )


def units_on_a_path(passage: Passage, context: Context) -> Rule:
    """Each item of `harus melakukan Pola Hubungan Kerja ... dengan Walikota melalui Sekretaris Daerah serta dengan Asisten X ...:`."""
    parent = context.passages.parent(passage)
    if parent is None or passage.unit.type not in ("huruf", "angka"):
        return
    cue = _PATH_LIST.search(parent.text)
    items = item_office(passage, context) if cue else ()
    if not cue or not items or not parent.text.rstrip().endswith(":"):
        return
    end = len(parent.text)
    first = context.group_at(parent, cue.end())
    again = next((m for m in re.compile(r"serta\s+dengan\s+").finditer(parent.text, cue.end())), None)
    if first is not None:
        via, _ = context.via(parent, first.end, again.start() if again else end)
        yield Found(items, "coordinatesWith", first.mentions, 0, end_of(passage), (0, 0), "act.units-on-a-path", via)
    second = context.group_at(parent, again.end()) if again else None
    if second is not None:
        yield Found(items, "coordinatesWith", second.mentions, 0, end_of(passage), (0, 0), "act.units-on-a-path")


def helpers_listed(passage: Passage, context: Context) -> Rule:
    """Items below `Sekretaris Daerah dibantu oleh:` help the office above."""
    parent = context.passages.parent(passage)
    cue = re.search(r"\bdibantu\s+oleh\s*:\s*$", parent.text) if parent else None
    if parent is None or cue is None:
        return
    helped = context.subjects.of(parent, cue.start())
    items = item_office(passage, context)
    if helped and items:
        yield Found(items, "assists", helped, 0, end_of(passage), (0, 0), "act.helpers-listed")


def represented(passage: Passage, context: Context) -> Rule:
    """Items below `Pejabat Pemerintah sebagaimana dimaksud pada ayat (1) mewakili:` are whom the bearer represents."""
    parent = context.passages.parent(passage)
    cue = re.search(r"\bmewakili\s*:\s*$", parent.text) if parent else None
    if parent is None or cue is None:
        return
    subjects = context.subjects.of(parent, cue.start())
    objects = without(item_office(passage, context), subjects)
    if subjects and objects:
        yield Found(subjects, "represents", objects, 0, end_of(passage), (0, 0), "act.represented")


def end_of(passage: Passage) -> int:
    """Where the words of a list item end, its closing `;`, `dan` and full stop left out."""
    return len(re.sub(r"[;,.]?\s*(?:\b(?:dan|atau|dan/atau)\b)?\s*[;.,:]?\s*$", "", passage.text)) or len(passage.text)


RULES = (units_coordinated, units_supervised, units_in_line, units_on_a_path, helpers_listed, represented)
