"""Labels in the place of keys, and a note on every statement whose party data/curation recognised."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from simpul.extraction.curation import Curation, NameCorrection
from simpul.extraction.model import Act, Elaboration, Evidence, KindRelation, Norm
from simpul.extraction.names import NameBook
from simpul.extraction.offices import Register
from simpul.extraction.passages import Passages


class Labels:
    """Turns statements about keys of offices into statements about their labels.

    Args:
        register: the offices and their labels.
        passages: where corrected names are looked for.
        names: tells keys of names.
        curation: corrections of names.
    """

    def __init__(self, register: Register, passages: Passages, names: NameBook, curation: Curation) -> None:
        self._register = register
        self._passages = passages
        self._corrections = [(names.key(item.meant), item) for item in curation.names]

    def kind(self, item: KindRelation) -> KindRelation:
        """A kind between labels."""
        evidence = self._noted(item.evidence, (item.party_a, item.party_b))
        return replace(item, evidence=evidence, party_a=self._label(item.party_a), party_b=self._label(item.party_b))

    def elaboration(self, item: Elaboration) -> Elaboration:
        """An elaboration between labels."""
        evidence = self._noted(item.evidence, (item.party_a, item.party_b))
        return replace(item, evidence=evidence, party_a=self._label(item.party_a), party_b=self._label(item.party_b))

    def act(self, item: Act) -> Act:
        """An act between labels."""
        return replace(
            item,
            evidence=self._noted(item.evidence, (item.subject, item.object, *item.via)),
            subject=self._label(item.subject),
            object=self._label(item.object),
            via=tuple(self._label(key) for key in item.via),
        )

    def norm(self, item: Norm) -> Norm:
        """A norm of a label."""
        return replace(item, evidence=self._noted(item.evidence, (item.bearer,)), bearer=self._label(item.bearer))

    def _label(self, key: str) -> str:
        return self._register.label(key) if self._register.knows(key) else key.title()

    def _noted(self, evidence: Evidence, keys: Iterable[str]) -> Evidence:
        """Evidence with a note on each party that stands there under a corrected name."""
        parties = set(keys)
        notes = [evidence.note] if evidence.note else []
        for key, correction in self._corrections:
            if key in parties and self._stands(correction, evidence.provision):
                notes.append(f"'{correction.printed}' dibaca '{correction.meant}': {correction.reason}")
        return replace(evidence, note="; ".join(notes))

    def _stands(self, correction: NameCorrection, provision: str) -> bool:
        """Whether the corrected name is printed in a provision or in the chapeaux above it."""
        if correction.provision and correction.provision != provision:
            return False
        passage = self._passages[provision]
        printed = re.compile(rf"(?!{re.escape(correction.meant)}){re.escape(correction.printed)}\b")
        return any(printed.search(each.text) for each in (passage, *self._passages.above(passage)))
