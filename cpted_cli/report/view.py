"""What a report page says, worded to the last figure, ready to be placed.

A view is made from results by a builder and read by every format: paper, screen, Word. Nothing
is computed after it. An empty text means that the thing is not said; the page then leaves no
trace of it. Numbers that are printed are words here; only a bar has numbers, for its drawing.
"""

from dataclasses import dataclass
from typing import Protocol

from cpted_cli.model.text import Light


@dataclass(frozen=True, slots=True, kw_only=True)
class Front:
    """What a report says of itself, whatever it tells: on its head, in its file's own data.

    `language` is a tag such as "sv"; `kind` says what the report is, "Trygghetsbesiktning,
    sammanfattning för beslut"; `date` is the edition's day as ISO text and becomes the date of the
    file itself; `date_words` is the same day in words. `author` names roles, never a person.
    `attached` says what the data is that rides along. `fictional` is "Påhittat exempel" on an
    invented place, otherwise empty. `logo` is a name among the pictures, or empty.
    """

    language: str
    title: str
    kind: str
    edition: str
    version: str
    date: str
    date_words: str
    author: str
    attached: str
    fictional: str = ""
    logo: str = ""

    @property
    def stamp(self) -> str:
        """Edition and version as one name: "Öppen version 1.0", "Öppen version, granskning 0.9"."""
        if not self.version:
            return self.edition
        return f"{self.edition}{' ' if self.version[:1].isdigit() else ', '}{self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar: how far it reaches and its possible range, each 0 to 100, low ≤ score ≤ high.

    A preliminary bar is drawn hollow.
    """

    score: float
    low: float
    high: float
    preliminary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreCell:
    """A principle in one light: a bar with `number` "68", `range` "65–70" and `word` "Godtagbart".

    `word` is the verdict, both words where the range spans two bands, "preliminärt", or empty.
    Where there is nothing to draw, `bar` is None and `instead` says why: "bedöms bara i dagsljus",
    "för lite sett".
    """

    bar: Bar | None = None
    number: str = ""
    range: str = ""
    word: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileColumn:
    """One light that the profile shows: its kind, for the mark, and its name, "Dagsljus"."""

    light: Light
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRow:
    """One principle, or the total, with one cell for each column."""

    name: str
    cells: tuple[ScoreCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Principles by light. `total` is None where the total is left out (`--no-total`).

    `scale` tells how to read it: "0–100, högre är bättre (möjligt intervall)", without a full stop.
    `interval` is the fixed sentence that the range is no margin of error.
    """

    columns: tuple[ProfileColumn, ...]
    rows: tuple[ProfileRow, ...]
    total: ProfileRow | None = None
    scale: str
    interval: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gates:
    """Basic requirements: the statement "Grundkrav: 7 av 9 uppfyllda.", the unmet and unchecked by name.

    The three counts draw the row of marks. `failed` and `unchecked` are sentences with their
    label: "Ej uppfyllda: entrédörrar går i lås; …".
    """

    statement: str
    met_count: int
    failed_count: int
    unchecked_count: int
    failed: str = ""
    unchecked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A text with its first words set in bold: lead "att", or "Enkät"; or with no lead."""

    lead: str = ""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One of the things seen that matter most: its name, its pins "nål 3–6", and the measured fact."""

    title: str
    pins: str = ""
    fact: str

    @property
    def stop(self) -> str:
        """The full stop between name and fact, where the name has none of its own."""
        return "" if not self.pins and self.title.endswith((".", "?", "!", ":")) else "."


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture by its name in the given pictures, its caption, and what it shows to one who cannot see it.

    A name that the pictures lack becomes a marked empty frame with `missing` in it.
    """

    name: str
    caption: str
    alternative: str
    missing: str

    @property
    def spoken(self) -> str:
        """What is read aloud in place of the picture; without a text of its own, the caption."""
        return self.alternative or self.caption or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One row of what is proposed first: what (against which finding), who, cost band, when, how we know."""

    measure: str
    owner: str
    cost: str
    done: str
    indicator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefLabels:
    """The fixed words of the page, in the reader's language; `labels.brief_labels` fills them."""

    decisions: str
    findings: str
    keep: str
    residents: str
    measures: str
    measure: str
    owner: str
    cost: str
    done: str
    indicator: str
    declined: str
    unknown: str
    principle: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefView:
    """The one-page brief, block by block in the order of the questions in the room."""

    front: Front
    occasion: str
    visits: str

    decisions: tuple[Said, ...]

    conclusion: str
    summary: str
    profile: Profile
    gates: Gates | None

    findings: tuple[Finding, ...]
    photos: tuple[Photo, ...] = ()
    keep: str
    pins_note: str = ""

    residents: tuple[Said, ...]

    measures: tuple[Measure, ...]
    cost_note: str = ""
    declined: str = ""

    unknown: str

    foot: str
    labels: BriefLabels


class View(Protocol):
    """What paper, screen and Word need of any view; the rest is between a view and its template.

    `photos` names every photo that the report shows, wherever it shows it.
    """

    @property
    def front(self) -> Front:
        """What the report says of itself."""

    @property
    def photos(self) -> tuple[Photo, ...]:
        """All its photos."""
