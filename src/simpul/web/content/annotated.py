"""A regulation with all that its pages show beside its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from simpul.query.engine import Engine
from simpul.web.content import citing, law, quotations, reading
from simpul.web.content.citing import Fact, Reference
from simpul.web.content.law import Provision
from simpul.web.content.quotations import Defect
from simpul.web.content.reading import CONTAINERS, Block


@dataclass(frozen=True)
class Annotated:
    """A regulation and what the graph says of its words.

    Attributes:
        iri: of the regulation.
        source: the source text; empty where the graph has none.
        provisions: in the order of the text.
        blocks: the reading; they tile the source.
        defects: findings on it.
        cues: words that were not understood, by IRI of the provision.
        counts: statements that were read, and that were inferred, by IRI of the provision that carries them; those of
            the whole under the regulation's.
        facts: what it says of itself, by field.
        references: laws that it is based on, revokes or names as amended, and citations of it in other regulations.
    """

    iri: str
    source: str
    provisions: tuple[Provision, ...]
    blocks: tuple[Block, ...]
    defects: tuple[Defect, ...]
    cues: Mapping[str, tuple[str, ...]]
    counts: Mapping[str, tuple[int, int]]
    facts: Mapping[str, Fact]
    references: Sequence[Reference]

    @cached_property
    def by_iri(self) -> dict[str, Provision]:
        """Provisions by IRI."""
        return {one.iri: one for one in self.provisions}

    def above(self, provision: Provision) -> list[Provision]:
        """What a provision is part of, the outermost first."""
        found: list[Provision] = []
        while provision.parent in self.by_iri and len(found) < len(self.provisions):
            provision = self.by_iri[provision.parent]
            found.insert(0, provision)
        return found

    def within(self, provision: Provision) -> list[Provision]:
        """A provision and all below it, in the order of the text."""
        chosen = {provision.iri}
        for one in self.provisions:
            if one.parent in chosen:
                chosen.add(one.iri)
        return [one for one in self.provisions if one.iri in chosen]

    def siblings(self, provision: Provision) -> tuple[Provision | None, Provision | None]:
        """What comes before and after a provision: of the same parent, else the pasal or container around.

        Pasal follow one another through the whole regulation.
        """
        return self._beside(provision, -1), self._beside(provision, 1)

    def _beside(self, provision: Provision, step: int) -> Provision | None:
        if provision.unit == "pasal":
            row = [one for one in self.provisions if one.unit == "pasal"]
        else:
            row = [one for one in self.provisions if self._parent(one) == self._parent(provision)]
        place = row.index(provision) + step
        if 0 <= place < len(row):
            return row[place]
        around = self.by_iri.get(provision.parent)
        return self._beside(around, step) if around and provision.unit != "pasal" else None

    def _parent(self, provision: Provision) -> str:
        return provision.parent if provision.parent in self.by_iri else ""

    def level(self, block: Block) -> int:
        """Level of a block's heading: 3 for a chapter, one more for each part around it, 6 at most."""
        provision = block.provision
        if provision is None:
            return 3
        if provision.unit in CONTAINERS:
            return min(6, 3 + provision.path.count("/"))
        around = self.by_iri.get(provision.parent)
        return min(6, 4 + around.path.count("/")) if around and around.unit in CONTAINERS else 3

    def short(self, provision: Provision) -> str:
        """Label of a container without that of the container around it (``Bagian Kesatu``); of others, the whole."""
        around = self.by_iri.get(provision.parent)
        if around and provision.unit in CONTAINERS and provision.label.startswith(f"{around.label} "):
            return provision.label[len(around.label) + 1 :]
        return provision.label

    @staticmethod
    def layers(blocks: Iterable[Block]) -> list[str]:
        """The classes of statements that quote some blocks, in the order in which pages show them."""
        present = {layer for block in blocks for piece in block.pieces for layer in piece.layers}
        return [layer for layer in quotations.LAYERS.values() if layer in present]

    def defects_of(self, block: Block) -> list[Defect]:
        """The findings that stand in a block: those whose words begin in it, else those of its provision."""
        return self._placed.get(id(block), [])

    @cached_property
    def _placed(self) -> dict[int, list[Defect]]:
        """Findings by the block to which they belong."""
        first = {one.provision.iri: one for one in self.blocks if one.provision and one.first}
        found: dict[int, list[Defect]] = {}
        for defect in self.defects:
            place = next((one for one in self.blocks if one.start <= defect.start < one.end), first.get(defect.basis))
            if place is not None:
                found.setdefault(id(place), []).append(defect)
        return found

    @cached_property
    def loose_defects(self) -> list[Defect]:
        """Findings that have no place in the text."""
        placed = {defect.iri for defects in self._placed.values() for defect in defects}
        return [one for one in self.defects if one.iri not in placed]


def annotated(engine: Engine, regulation: str) -> Annotated:
    """A regulation with all that its pages show."""
    source = quotations.source_text(engine, regulation)
    provisions = law.provisions(engine, regulation)
    return Annotated(
        regulation,
        source,
        tuple(provisions),
        tuple(reading.blocks(source, provisions, quotations.quotes(engine, regulation))),
        tuple(quotations.defects(engine, regulation)),
        quotations.unused_cues(engine, regulation),
        quotations.counts(engine, regulation),
        citing.facts(engine, regulation),
        citing.references(engine, regulation),
    )
