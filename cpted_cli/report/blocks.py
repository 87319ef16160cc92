"""What a report of several pages is built of: paragraphs, lists, facts, tables, figures, photos, groups of them.

Every word is already worded and every number is words. Paper, screen and Word each have one way of
placing a block, so a chapter is written once. `block` names the kind for the templates.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from cpted_cli.report.view import Gates, Photo, Profile

ParagraphKind = Literal["", "note", "lead"]
GroupKind = Literal["own", "finding", "measure", "decisions", "together"]
Align = Literal["left", "right"]
Tone = Literal["", "serious", "clear", "acceptable", "good", "preliminary"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Some words set alike."""

    text: str
    strong: bool = False
    emphasis: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph; a note is small and quiet, a lead stands first and large."""

    block: ClassVar[str] = "paragraph"
    runs: Runs
    kind: ParagraphKind = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading within a chapter; level 3 stands under the chapter's own."""

    block: ClassVar[str] = "heading"
    text: str
    level: Literal[3, 4] = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Items:
    """A list."""

    block: ClassVar[str] = "items"
    items: tuple[Runs, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known under fixed names: name and value."""

    block: ClassVar[str] = "facts"
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its head, its part of the width, where its text stands."""

    title: str
    width: float = 1.0
    align: Align = "left"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell: its text, a smaller text under it, and the tone of the verdict that its words name."""

    text: str
    under: str = ""
    tone: Tone = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; the first cell of a row heads the row. `title` states what it shows."""

    block: ClassVar[str] = "table"
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    note: str = ""
    small: bool = False

    @property
    def toned(self) -> bool:
        """Whether any cell has the tone of a verdict."""
        return any(cell.tone for cells in self.rows for cell in cells)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A figure of our own: a title that states the finding, the drawing, how to read it, and its text equivalent."""

    block: ClassVar[str] = "drawing"
    title: str
    svg: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Photos:
    """Photos side by side, two in a row."""

    block: ClassVar[str] = "photos"
    photos: tuple[Photo, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """The profile of principles by light, with the basic requirements under it."""

    block: ClassVar[str] = "scores"
    profile: Profile
    corner: str
    id: str
    gates: Gates | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Blocks that belong together: a finding, a measure, the consultant's own words.

    `label` stands small above the title and says what the group is, such as whose words it holds.
    """

    block: ClassVar[str] = "group"
    kind: GroupKind
    blocks: "tuple[Block, ...]"
    title: str = ""
    label: str = ""


Block = Paragraph | Heading | Items | Facts | Table | Drawing | Photos | Scores | Group


def paragraph(text: str, kind: ParagraphKind = "") -> Paragraph:
    """Make a paragraph of plain words."""
    return Paragraph(runs=(Run(text=text),), kind=kind)


def led(lead: str, text: str, kind: ParagraphKind = "") -> Paragraph:
    """Make a paragraph whose first words stand out."""
    return Paragraph(runs=(Run(text=f"{lead} ", strong=True), Run(text=text)), kind=kind)


def items(texts: Iterable[str], *, ordered: bool = False) -> Items:
    """Make a list of plain words."""
    return Items(items=tuple((Run(text=text),) for text in texts), ordered=ordered)


def row(*texts: str) -> tuple[Cell, ...]:
    """Make a row of plain cells."""
    return tuple(Cell(text=text) for text in texts)


def all_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Go through blocks and those within them, in the order of the page."""
    for one in blocks:
        yield one
        if isinstance(one, Group):
            yield from all_blocks(one.blocks)


def photos_in(blocks: Iterable[Block]) -> tuple[Photo, ...]:
    """Give every photo that blocks show."""
    return tuple(photo for one in all_blocks(blocks) if isinstance(one, Photos) for photo in one.photos)
