"""The picture of an office's network, whatever the network: all boxes lie apart and within the picture."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from simpul.web.content import ego
from simpul.web.content.dossier import Dossier, Entry, Group
from simpul.web.content.offices import Office
from simpul.web.content.statements import Link, Statement

ME = Office("urn:me", "Sekretaris Daerah")


def entry(number: int, *, inferred: bool = False, label: str = "") -> Entry:
    derivation = "https://w3id.org/simpul/ontology#inferred" if inferred else "urn:stated"
    statement = Statement(f"urn:s{number}", "ActStatement", {"derivation": (Link(derivation),)}, {})
    return Entry(statement, (Link(f"urn:{number}", {"id": label or f"Dinas {number}"}),))


def dossier(kinds: list[Entry], does: list[Entry], done: list[Entry]) -> Dossier:
    def group(role: str, entries: list[Entry]) -> tuple[Group, ...]:
        stated = tuple(one for one in entries if not one.statement.inferred)
        inferred = tuple(one for one in entries if one.statement.inferred)
        return (
            Group(role, "koordinatif-fungsional" if role == "between" else "directs", Link("urn:t"), stated, inferred),
        )

    return Dossier(
        ME, kinds=group("between", kinds), acts={"subject": group("subject", does), "object": group("object", done)}
    )


def test_who_acts_stands_on_the_left_and_who_is_acted_on_on_the_right():
    picture = ego.picture(dossier([], [entry(1), entry(3)], [entry(2)]), "id")
    sides = {one.iri: one.x < ego.WIDTH / 2 for one in picture.neighbours}
    assert sides == {"urn:1": False, "urn:2": True, "urn:3": False}
    assert all(strand.arrow for one in picture.neighbours for strand in one.strands)


def test_a_line_is_dashed_only_where_nothing_of_it_is_stated():
    picture = ego.picture(dossier([entry(1), entry(1, inferred=True), entry(2, inferred=True)], [], []), "id")
    counts = {one.iri: (one.strands[0].stated, one.strands[0].inferred) for one in picture.neighbours}
    assert counts == {"urn:1": (1, 1), "urn:2": (0, 1)}
    assert {strand.family for one in picture.neighbours for strand in one.strands} == {"koordinatif"}
    assert {strand.arrow for one in picture.neighbours for strand in one.strands} == {""}


def test_without_others_there_is_no_picture():
    assert ego.picture(Dossier(ME), "id") is None


numbers = st.lists(st.integers(0, 60), max_size=60)


@given(kinds=numbers, does=numbers, done=numbers, label=st.text(max_size=90))
def test_boxes_lie_apart_and_within_the_picture(kinds, does, done, label):
    found = dossier(
        *([entry(n, inferred=n % 3 == 0, label=f"{label} {n}") for n in some] for some in (kinds, does, done))
    )
    picture = ego.picture(found, "en")
    everyone = {*kinds, *does, *done}
    if not everyone:
        assert picture is None
        return
    assert picture.total == len(everyone)
    assert len(picture.neighbours) == min(len(everyone), ego.MOST)
    for side in (0, 1):
        column = sorted(one.y for one in picture.neighbours if (one.x > ego.WIDTH / 2) == bool(side))
        assert all(0 <= y <= picture.height - ego.HIGH for y in column)
        assert all(lower - upper >= ego.HIGH for upper, lower in pairwise(column))
    assert all(1 <= len(one.lines) <= 2 for one in picture.neighbours)
