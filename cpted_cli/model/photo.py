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

    Reports show a photo that has a caption or that the plan chose; `in_report` says otherwise. A `protected`
    one stays out of the open edition, as do those of protected answers. `persons: unchecked` means that
    nobody has looked yet. `taken`, `point` and `direction` (in degrees from north) were read from the picture.
    """

    file: Line
    criterion: Id | None = None
    zone: Id | None = None
    caption: LocalText | None = None
    alt: LocalText | None = None
    in_report: bool | None = None
    protected: bool = False
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


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPhoto:
    """A photo as reports know it, from all that answers, plan and list say of it.

    `told` is the answer that the list puts it to, `held` are the answers that name it. It `is_planned`
    where the plan chose it, for the first page before all, and `is_shown` where reports show it.
    """

    file: str
    caption: LocalText | None = None
    alt: LocalText | None = None
    told: str | None = None
    held: tuple[str, ...] = ()
    zone: str | None = None
    taken: str = ""
    persons: PersonsSeen = "unchecked"
    is_planned: bool = False
    is_shown: bool = False
    is_protected: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The answers that it belongs to: those that name it, unless the list has moved it to another."""
        return self.held if self.told is None or self.told in self.held else (self.told,)

    def is_of(self, key: str) -> bool:
        """Tell whether it belongs to an answer; where either names no zone, the criterion decides."""
        criterion, _, zone = key.partition("@")
        own = (one.partition("@") for one in self.keys)
        return any(of == criterion and zone in {at or self.zone or zone, ""} for of, _, at in own)
