"""Which format and language a client wants (RFC 9110, sections 12.4 and 12.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar


class Offer(Protocol):
    """A format that can be asked for by media type."""

    @property
    def media_type(self) -> str:
        """Media type that it is sent as."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other media types that ask for it."""


@dataclass(frozen=True)
class Html:
    """HTML as an offer beside the formats of data."""

    name: str = "html"
    media_type: str = "text/html"
    aliases: tuple[str, ...] = ("application/xhtml+xml",)
    content_type: str = "text/html; charset=utf-8"


HTML = Html()
T = TypeVar("T", bound=Offer)


@dataclass(frozen=True)
class Range:
    """A media range of an Accept header.

    Attributes:
        type: ``text``, or ``*``.
        subtype: ``turtle``, or ``*``.
        quality: from 0 (not wanted) to 1.
        exactness: 0 for ``*/*``, 1 for ``text/*``, 2 for a type.
    """

    type: str
    subtype: str
    quality: float

    @property
    def exactness(self) -> int:
        """How exact the range is."""
        return (self.type != "*") + (self.subtype != "*")

    def matches(self, media_type: str) -> bool:
        """Whether a media type is in the range."""
        main, _, sub = media_type.partition("/")
        return self.type in ("*", main) and self.subtype in ("*", sub)


def ranges(accept: str) -> list[Range]:
    """The media ranges of an Accept header; those that are none are left out, as are their parameters but ``q``."""
    found = []
    for part in accept.split(","):
        media_range, *parameters = (piece.strip() for piece in part.split(";"))
        main, slash, sub = media_range.lower().partition("/")
        if slash and main and sub and not (main == "*" and sub != "*"):
            found.append(Range(main, sub, _quality(parameters)))
    return found


def _quality(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                return min(1.0, max(0.0, float(value.strip())))
            except ValueError:
                return 0.0
    return 1.0


def choose(accept: str, offers: Sequence[T]) -> T | None:
    """The offer that an Accept header wants most; where it is indifferent, the first.

    Args:
        accept: the header; empty accepts all.
        offers: what there is, the preferred one first.

    Returns:
        None where nothing that there is may be sent (406).
    """
    wanted = ranges(accept)
    if not wanted:
        return offers[0] if offers else None
    best: T | None = None
    best_quality = 0.0
    for offer in offers:
        quality = max(_quality_of(name, wanted, alias=name != offer.media_type) for name in _names(offer))
        if quality > best_quality:
            best, best_quality = offer, quality
    return best


def _names(offer: Offer) -> tuple[str, ...]:
    return (offer.media_type, *offer.aliases)


def _quality_of(media_type: str, wanted: Sequence[Range], *, alias: bool) -> float:
    """Quality of a media type: that of the most exact range that holds it. An alias counts only where it is named."""
    matching = [media_range for media_range in wanted if media_range.matches(media_type)]
    if alias:
        matching = [media_range for media_range in matching if media_range.exactness == 2]
    if not matching:
        return 0.0
    exact = max(media_range.exactness for media_range in matching)
    return max(media_range.quality for media_range in matching if media_range.exactness == exact)


def choose_language(accept_language: str, languages: Sequence[str]) -> str:
    """The language that an Accept-Language header wants most; the first where it wants none of them."""
    best, best_quality = languages[0], 0.0
    for part in accept_language.split(","):
        tag, *parameters = (piece.strip() for piece in part.split(";"))
        main = tag.lower().partition("-")[0]
        # ``in`` is the old code of Indonesian, which some systems still send.
        main = "id" if main == "in" else main
        quality = _quality(parameters)
        if main in languages and quality > best_quality:
            best, best_quality = main, quality
    return best


def choose_encoding(accept_encoding: str, encodings: Sequence[str]) -> str:
    """The content coding that a client accepts most; ``identity`` where it names none of them.

    Args:
        accept_encoding: the header.
        encodings: what there is, the preferred one first.
    """
    qualities: dict[str, float] = {}
    for part in accept_encoding.split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        if name:
            qualities[name.lower()] = _quality(parameters)
    best, best_quality = "identity", 0.0
    for encoding in encodings:
        quality = qualities.get(encoding, qualities.get("*", 0.0))
        if quality > best_quality:
            best, best_quality = encoding, quality
    return best
