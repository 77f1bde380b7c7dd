"""From the source text to the tree of its provisions, by the drafting rules of UU 12/2011, Lampiran II."""

from simpul.structure.model import Defect, Document, Segment, SegmentKind, Unit

__all__ = ["Defect", "Document", "Segment", "SegmentKind", "Unit"]
