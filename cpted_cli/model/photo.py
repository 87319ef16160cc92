"""A photo as it tells of itself, and the list in which people say what a site's photos show."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from annotated_types import Ge, Lt

from cpted_cli.model.site import GeoPoint
from cpted_cli.model.text import Id, Line, LocalText

FULL_TURN = 360.0
PersonsSeen = Literal["unchecked", "none", "visible"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoFacts:
    """What a picture says of itself: how it is written, when, where and in which direction it was taken.

    `taken` bears its own time zone where the camera told it, otherwise it is the clock of the place.
    """

    extension: str
    taken: datetime | None = None
    point: GeoPoint | None = None
    direction: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePhoto:
    """One photo of a site: where it belongs, what it shows, whether a person or number plate can be made out.

    `persons: unchecked` means that nobody has looked yet. `taken`, `point` and `direction` (in degrees
    from north) were read from the picture.
    """

    file: Line
    criterion: Id | None = None
    zone: Id | None = None
    caption: LocalText | None = None
    persons: PersonsSeen = "unchecked"
    taken: Line | None = None
    point: GeoPoint | None = None
    direction: Annotated[float, Ge(0), Lt(FULL_TURN)] | None = None

    @property
    def key(self) -> str | None:
        """The answer that it belongs to, if that has been told."""
        if self.criterion is None:
            return None
        return self.criterion if self.zone is None else f"{self.criterion}@{self.zone}"


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePhotos:
    """The photos of a site, to be filled in by whoever was there."""

    format: Literal["cpted-photos/1"]
    site: Id
    photos: tuple[SitePhoto, ...] = ()

    def photo(self, file: str) -> SitePhoto | None:
        """Find a photo by the name of its file."""
        return next((one for one in self.photos if one.file == file), None)
