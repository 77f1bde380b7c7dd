"""Who acts in a sentence: the office that leads its clause, or the one inherited from above.

A provision often leaves its subject to the chapeau, the ayat it refers to, or the heading of its bab (`KEWENANGAN ... LURAH`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from simpul.extraction.names import Mention
from simpul.extraction.passages import DETERMINER, Group, Passage, Passages

PairAbove = tuple[tuple[tuple[Mention, ...], tuple[Mention, ...]], list[str]]
"""The two sides of the pair that a list spells out, and the kinds of their relation."""

_GOVERNED = re.compile(
    r"(?:\b(?:kepada|dengan|oleh|dari|melalui|antar|antara|terhadap|bagi|untuk|pada|di|dalam|nama|ke|atas|tentang|apabila|jika|bila|serta\s+dengan"
    r"|menurut|berdasarkan|menjadi|kepentingan|selain|sebagai|selaku|dan\s+oleh|termasuk|adalah|yaitu|meliputi|(?:sebagai|selaku)\s+wakil)|\()\s*"
    + f"(?:{DETERMINER})?$",
    re.IGNORECASE,
)
_VERB = (
    r"(?:tidak\s+|belum\s+|telah\s+|akan\s+|juga\s+|saling\s+|perlu\s+)*"
    r"(?:(?:berkewajiban|wajib|harus|dapat|berwenang|bertugas|berhak|mempunyai|memiliki|merupakan|bersama-sama|atas\s+(?:dasar\s+)?(?:penunjukan|persetujuan))\b"
    r"|bekerja\b|(?!melalui\b|mengenai\b|berupa|bersifat|berbentuk|bersumber|berlaku|berdasarkan|berjumlah|meliputi|merupakan\s+bagian)(?:me|ber|di)[a-z]{3,}(?:-[a-z]+)?\b)"
)
_FOLLOWED = re.compile(
    rf"(?:\s*,)?\s+(?:(?:yang\s+[a-z]+[^,;.]{{0,80}}?|di\s?lingkungan\s+[^,;.]{{0,70}}?|masing-masing|terkait|yang\s+bersangkutan)\s+)?(?:selaku\b|sebagai\s+(?:unsur|wakil)\b|atas\s+nama\b|{_VERB}"
    rf"|(?:sebagaimana\s+dimaksud\b[^,;]{{0,60}}?,?\s+)?(?:di\s+|secara\s+[a-z]+\s+|(?:di\s*)?dalam\s+(?:melaksanakan|pelaksanaan|menjalankan|rangka|menyelenggarakan|unit)\b[^;.:]{{0,140}}?,?\s+|berdasarkan\b[^,;.]{{0,60}}?\s+|setelah\s+[^,;.]{{0,80}}?\s*){_VERB})"
)
_OBJECT = re.compile(rf"\b(?:mem|men|meng|meny|me)[a-z]{{4,}}\s+{DETERMINER}$", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\s*,?\s+yang\s+(?:bertugas|mempunyai\s+tugas|bertanggung\s?jawab|berkedudukan|berada|dalam\s+melaksanakan|mengkoordinasikan|mengoordinasikan)\b"
)
_RELATIVE_OF_AGENT = re.compile(
    r"\s+(?:ditunjuk|diangkat)\s+oleh\b|\s+(?:selaku|sebagai)\s+[^,;.]{3,60}?\s+(?:dan|yang)\s+(?:berada|berkedudukan|bertanggung)|\s*,?\s+yang\s+(?:(?:dalam|karena|secara|pada)\s|(?!ber(?:bentuk|upa|tipe|status|sifat)\b)(?:me|ber|di)[a-z]{3,})"
)
"""Behind the agent of a passive: `dipimpin oleh seorang Kepala Bidang yang dibantu oleh ... dan bertanggung jawab kepada ...`."""
_CLAUSE_START = re.compile(
    r"(?:^|[,;:.]\s+(?:maka\s+|dan\s+|sedangkan\s+|sementara\s+)?|\bbahwa\s+|\b[Dd]alam\s+hal\s+)"
    + f"(?:{DETERMINER})?$",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"sebagaimana\s+(?:yang\s+)?dimaksud\s+(?:pada|dalam)\s+ayat\s+\(\s?(\d+)\s?\)")


_HOLDER = re.compile(rf"(?<!\byang dibentuk )\boleh\s+{DETERMINER}$")
_OF_AGENT = re.compile(rf"\bdi[a-z]{{4,}}\s+oleh\s+{DETERMINER}$")
_AS = re.compile(r"\s*,?\s+(?:selaku|sebagai\s+(?:unsur|wakil)|atas\s+nama)\b")
_BEGINS_WITH_VERB = re.compile(r"(?:me|ber|di)[a-z]{3,}")
_SUBORDINATE = re.compile(r"(?:Selain|Atas|Dalam|Untuk|Dengan|Guna|Setelah|Apabila|Berdasarkan|Pada)\b")
_OWN_SUBJECT = re.compile(rf"(?!(?:Me|Ber|Di)[a-z]{{3,}}\b)[A-Z][\w-]+(?:\s+(?!{_VERB})[\w-]+){{0,4}}\s+{_VERB}")
"""A sentence that begins with a subject, though no office known: nothing is taken over from a heading."""
_UNKNOWN_BODY = re.compile(
    r"(?:Dewan|Tim|Komite|Komisi|Forum|Panitia|Majelis|Unit|Satuan|Kelompok|Lembaga|Pejabat|Petugas|Koordinator|Pengurus|Organisasi|Instansi)\b[^,;.]{0,60}?\s+sebagaimana\s+dimaksud\b"
)
"""What a sentence is about that is no office known: nobody else is put in its place."""
_OF_A_MEETING = re.compile(r"(?:Rapat|Sidang|Musyawarah|Pertemuan)\b[^:;.]*:\s*$")
"""The introduction of a list about a meeting, which is no office: `Rapat koordinasi Kecamatan: b. dipimpin oleh Camat`."""
_TASKS_OF = re.compile(
    r"(?:(?:Penyelenggaraan|Pelaksanaan|Uraian|Rincian|Perincian|Penjabaran)\s+tugas|Tugas|Fungsi|Kewajiban|Wewenang|Kewenangan|Tanggung\s+jawab)"
    r"(?:\s+pokok)?(?:(?:\s*,\s*(?:dan\s+|serta\s+)?|\s+dan\s+|\s+serta\s+)(?:tugas|fungsi|wewenang|kewenangan|kewajiban|tanggung\s+jawab)(?:\s+pokok)?)*\s+"
)
_CHARGES = re.compile(
    rf"\b(?:menunjuk|menugaskan|menugasi|memerintahkan)\s+{DETERMINER}$|\b[Pp]elimpahan\b[^;]*?\bkepada\s+(?:para\s+)?$"
    rf"|\b(?:memberi(?:kan)?|melimpahkan|mendelegasikan|menyerahkan)\s+(?:sebagian\s+)?(?:kuasa|mandat|wewenang|kewenangan|tugas|penugasan)[^;,]{{0,40}}?\bkepada\s+{DETERMINER}$"
)


_REACH = 400
"""How many letters before an office may hold the words that charge it."""


@dataclass(frozen=True)
class _Role:
    """What a group of offices is in its sentence, reckoned once.

    Attributes:
        leads: whether it leads a main clause.
        relative: whether it leads a relative clause.
        possible: whether it may lead one for want of a better.
        charged_from: where the words begin that it is charged with; -1 where it is charged with none
            (`menunjuk Kepala Dinas untuk mewakili ... dan melaporkan ...`).
        stop: where the sentence part it stands in ends.
    """

    group: Group
    leads: bool
    relative: bool
    possible: bool
    charged_from: int
    stop: int


def _role(text: str, group: Group) -> _Role:
    charged = (
        _CHARGED_WITH.match(text, group.end)
        if _CHARGES.search(text[max(_part_start(text, group), group.start - _REACH) : group.start])
        else None
    )
    stop = _PART_END.search(text, group.end)
    return _Role(
        group,
        is_lead(text, group) or _begins_clause(text, group.start, group.end),
        is_relative_lead(text, group),
        may_lead(text, group),
        charged.end() if charged else -1,
        stop.end() if stop else len(text) + 1,
    )


def _part_start(text: str, group: Group) -> int:
    return text.rfind(";", 0, group.start) + 1


_HELD = re.compile(r"\s+(?:yang\s+)?(?:dijabat|dipegang|dirangkap)\s+oleh\b")
"""`diketuai oleh Wakil Gubernur dan Sekretaris dijabat oleh X`: a new clause begins with the last office."""
_CHARGED_WITH = re.compile(r"[^;,]{0,60}?\s+untuk\s+")
_PART_END = re.compile(r";|\.\s+[A-Z]")


def is_governed(text: str, start: int) -> bool:
    """Whether a preposition (or `apabila`, `selaku`) right before ``start`` takes the name that begins there."""
    return bool(_GOVERNED.search(text[max(0, start - 60) : start]))


def is_lead(text: str, group: Group) -> bool:
    """Whether a group of offices leads a clause: it stands at its start, or right before `selaku` or its verb, ungoverned.

    A name behind a noun (`suatu kebijakan Pemerintah Daerah`) leads none, nor does the object of a verb.
    """
    if is_governed(text, group.start) or _OBJECT.search(text[max(0, group.start - 40) : group.start]):
        return False
    before = text[max(0, group.start - 60) : group.start]
    followed = _FOLLOWED.match(text, group.end)
    if _CLAUSE_START.search(before) if group.start > 60 else _CLAUSE_START.search(text[: group.start]):
        return bool(followed) or group.start < 60
    return bool(followed) and bool(_AS.match(text, group.end) or re.search(r"\b[Ss]etiap\s+$", before))


def may_lead(text: str, group: Group) -> bool:
    """Whether a group may lead a clause for want of a better one: a verb follows, a noun or `apabila` stands before."""
    if _OBJECT.search(text[max(0, group.start - 40) : group.start]):
        return False
    if is_governed(text, group.start) and not re.search(
        r"\b(?:apabila|jika|bila)\s+$", text[max(0, group.start - 60) : group.start]
    ):
        return False
    return bool(_FOLLOWED.match(text, group.end))


def is_relative_lead(text: str, group: Group) -> bool:
    """Whether a relative clause with a verb of its own hangs on the group (`oleh Kepala Dinas yang bertanggung jawab ...`)."""
    before = text[max(0, group.start - 40) : group.start]
    if re.search(rf"\bbertanggung\s?jawab\s+(?:langsung\s+)?kepada\s+{DETERMINER}$", before):
        return False  # `... kepada Kepala Dinas yang mempunyai tugas ...` goes on about who is accountable
    agent = re.search(rf"\boleh\s+{DETERMINER}$", before)
    if agent and _USED_BY.search(before) and re.match(r"\s+untuk\s+", text[group.end : group.end + 8]):
        return True
    if agent and _BELOW.match(text, group.end) and not re.search(rf"\byang\s+di[a-z]+\s+oleh\s+{DETERMINER}$", before):
        return True
    return bool(_RELATIVE.match(text, group.end) or (agent and _RELATIVE_OF_AGENT.match(text, group.end)))


_BELOW = re.compile(r"\s*,\s+(?:berada|berkedudukan)\s+di\s?bawah\b")
"""Behind the head of a unit in older regulations: `Seksi dipimpin oleh Kepala Seksi, berada dibawah dan bertanggung jawab ...`."""
_USED_BY = re.compile(rf"\bdi(?:per)?gunakan\s+oleh\s+{DETERMINER}$")
"""`digunakan oleh BPD untuk mengawasi ...`: who uses it acts."""
_NEW_CLAUSE = re.compile(r"\s*,\s*(?:dan|serta|sedangkan|sementara)\s+")
_ACTIVE = re.compile(
    r"\s+(?:juga\s+|dapat\s+|wajib\s+|harus\s+)?(?:(?!melalui|mengenai|menurut|meliputi|terdiri)me[a-z]{4,}|ber(?:tanggung|tugas|wenang|koordinasi|konsultasi|kewajiban))\b"
)
"""A verb behind the second of two names that a comma parts: `membina Camat, dan Camat membina Lurah`."""


_OWN_TASK = re.compile(
    r"\s+dalam\s+(?:pelaksanaan|melaksanakan|menjalankan)\b[^;.]{0,80}?,?\s+(?:mendapat|bertanggung|wajib|harus|dapat|me[a-z]{4,})"
)
"""`... dari Sekretaris Daerah dan Inspektur dalam pelaksanaan tugas, mendapat pembinaan dari X`: a sentence begins unparted."""


_SAME_AGAIN = re.compile(
    r"\b(?P<verb>bertanggung\s?jawab|(?:mendapat(?:kan)?|menerima|memperoleh)\s+[a-z]+|melapor(?:kan)?|menyampaikan\s+laporan|ber(?:koordinasi|konsultasi)|di(?:pimpin|bantu|ketuai|bina))\b"
    r"[^;.,]{0,80}?\b(?:kepada|dari|dengan|oleh)\s+[^;.,]{3,80}?\s*,?\s+(?:dan|serta|sedangkan)\s+$"
)
"""In front of an office that leads the second of two clauses of one verb: `bertanggung jawab kepada Bupati dan Lurah bertanggung jawab kepada Camat`."""


_SAID_TO = re.compile(
    r"(?<!\byang )(?<!\bdalam )(?<!\bhal )(?<!\buntuk )\bme[a-z]{4,}\b(?:(?!\byang\b)[^;.])*?\b(?:kepada|dari|dengan)\s+[^;.,]{3,80}?\s+(?:dan|serta|sedangkan)\s+$"
)
_BOUND = re.compile(r"\s+(?:juga\s+)?(?:wajib|harus|berhak)\s+(?:me[a-z]{4,}|ber[a-z]{4,})\b")
"""Before and behind an office: `X melapor kepada Y dan Z wajib memberikan ...` holds two clauses."""


def _begins_clause(text: str, start: int, end: int) -> bool:
    """Whether the verb, or the modal, of the clause in front of an office stands behind the office again."""
    above = text[max(0, start - 200) : start]
    before = _SAME_AGAIN.search(above)
    again = before and re.match(rf"\s+{re.escape(before['verb'])}\b", text[end:])
    return bool(again or (_BOUND.match(text, end) and _SAID_TO.search(above)))


def split_lead(text: str, group: Group) -> list[Group]:
    """Undo a false conjunction: `koordinasi Perangkat Daerah, Sekretaris Daerah melimpahkan ...` holds two groups."""
    mentions = group.mentions
    if len(mentions) > 1 and _HELD.match(text, group.end):
        return [Group(mentions[:-1]), Group(mentions[-1:])]
    if re.search(r"(?:\b(?:apabila|jika|bila)|\w{3}nya)\s+$", text[max(0, group.start - 60) : group.start]):
        return [group]
    if (
        len(mentions) < 2
        or is_lead(text, Group(mentions[:1]))
        or _CLAUSE_START.search(text[max(0, group.start - 60) : group.start])
    ):
        return [group]
    for index in range(len(mentions) - 1, 0, -1):
        between = text[mentions[index - 1].end : mentions[index].start]
        both = len(mentions) == 2 and _NEW_CLAUSE.fullmatch(between) and _ACTIVE.match(text, group.end)
        last_alone = index == len(mentions) - 1 and re.fullmatch(r"\s*,?\s+(?:dan|serta|sedangkan)\s+", between)
        new_subject = last_alone and (
            (len(mentions) == 2 and _OWN_TASK.match(text, group.end))
            or _begins_clause(text, mentions[index].start, group.end)
        )
        if (
            both
            or (new_subject and is_governed(text, group.start))
            or (re.fullmatch(r"\s*,\s*(?:maka\s+)?", between) and _FOLLOWED.match(text, group.end))
        ):
            return [Group(mentions[:index]), Group(mentions[index:])]
    return [group]


class Subjects:
    """Resolves subjects over all passages of a document.

    Args:
        passages: the passages.
        defined: citation path of a definition -> the office it defines.
        notions: citation paths of definitions whose term is no office.
    """

    def __init__(self, passages: Passages, defined: dict[str, Mention], notions: frozenset[str] = frozenset()) -> None:
        self.notions = notions
        self.passages = passages
        self.defined = defined
        self.pairs_above: dict[str, PairAbove | None] = {}
        """Path of a list -> the pair it spells out, as far as asked."""
        self._of_passage: dict[str, list[_Role]] = {}
        self._starts: dict[str, list[int]] = {}
        self._groups: dict[str, list[Group]] = {}

    def groups(self, passage: Passage) -> list[Group]:
        """Groups of a passage, false conjunctions undone."""
        if passage.path not in self._groups:
            self._groups[passage.path] = [role.group for role in self._roles(passage)]
        return self._groups[passage.path]

    def starts(self, passage: Passage) -> list[int]:
        """Where the groups of a passage begin."""
        if passage.path not in self._starts:
            self._starts[passage.path] = [role.group.start for role in self._roles(passage)]
        return self._starts[passage.path]

    def _roles(self, passage: Passage) -> list[_Role]:
        if passage.path not in self._of_passage:
            groups = [part for group in passage.groups for part in split_lead(passage.text, group)]
            self._of_passage[passage.path] = [_role(passage.text, group) for group in groups]
        return self._of_passage[passage.path]

    def lead_before(self, passage: Passage, at: int) -> Group | None:
        """The group that leads the clause of a verb at ``at``: the last certain one before it, else the last possible one.

        In an item that begins with a verb, and so goes on with its chapeau, only a certain one counts.
        """
        roles = self._roles(passage)
        before = roles[: bisect_right(roles, at, key=lambda role: role.group.end)]
        charged = next((role.group for role in before if role.charged_from >= 0 and role.charged_from <= at), None)
        if charged is not None:
            return charged
        possible = None
        defines = passage.path in self.defined
        for role in reversed(before):
            if role.stop <= at:
                break
            if defines and role.relative and not role.leads and not _HOLDER.search(passage.text[: role.group.start]):
                continue  # `SPI adalah perangkat RSUD yang bertugas ...` speaks of what is defined
            if role.leads or role.relative:
                return role.group
            if role.possible and possible is None:
                possible = role.group
        return None if _BEGINS_WITH_VERB.match(passage.text) else possible

    def own(self, passage: Passage) -> Group | None:
        """The group that leads the passage's (last) main clause."""
        roles = self._roles(passage)
        leads = [role.group for role in roles if role.leads]
        if not leads:
            named = _TASKS_OF.match(passage.text)
            leads = [role.group for role in roles if named and role.group.start == named.end()]
        if not leads and not _BEGINS_WITH_VERB.match(passage.text):
            leads = [role.group for role in roles if role.possible]
        return leads[0] if leads else None

    def of(self, passage: Passage, at: int) -> tuple[Mention, ...]:
        """Subjects of a verb that stands at ``at``: of its clause, of the main clause behind it, else inherited."""
        lead = self.lead_before(passage, at)
        if lead is None and (_SUBORDINATE.match(passage.text) or _TASKS_OF.match(passage.text)):
            lead = self.own(passage)
        return lead.mentions if lead else self.inherited(passage)

    def bearer(self, passage: Passage) -> tuple[Mention, ...]:
        """Subjects of a passage as a whole."""
        own = self.own(passage)
        return own.mentions if own else self.inherited(passage)

    def inherited(self, passage: Passage) -> tuple[Mention, ...]:
        """Subjects that a passage without one takes over: definition, chapeau, ayat referred to, heading."""
        if passage.path in self.defined:
            return (self.defined[passage.path],)
        if _UNKNOWN_BODY.match(passage.text) and not any(mention.start == 0 for mention in passage.mentions):
            return ()
        for above in self.passages.above(passage):
            if above.path in self.defined:
                return (self.defined[above.path],)
            own = self.own(above)
            if own is not None:
                return own.mentions
            if _OF_A_MEETING.match(above.text):
                return ()
            agent = self._agent(above) if above.text.rstrip().endswith(":") else None
            referred = agent.mentions if agent is not None else self._referred(above)
            if referred:
                return referred
        referred = self._referred(passage)
        if referred:
            return referred
        if _OWN_SUBJECT.match(passage.text) and not _SUBORDINATE.match(passage.text):
            return ()
        heading = self.passages.heading_mentions(passage)
        return heading if len(heading) == 1 else ()

    def _referred(self, passage: Passage) -> tuple[Mention, ...]:
        if passage.unit.type != "ayat":
            return ()
        for match in _REFERENCE.finditer(passage.text):
            path = f"{passage.unit.parent}/ayat-{match[1]}"
            if path != passage.path and path in self.passages:
                own = self.own(self.passages[path]) or self._agent(self.passages[path])
                if own is not None:
                    return own.mentions
        return ()

    def _agent(self, passage: Passage) -> Group | None:
        """The only agent of a sentence about a thing: `Pengklasifikasian ditetapkan oleh PPID`."""
        agents = [group for group in self.groups(passage) if _OF_AGENT.search(passage.text[: group.start])]
        return agents[0] if len(agents) == 1 else None
