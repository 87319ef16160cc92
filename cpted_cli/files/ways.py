"""The distinct ways in which the rows of a large table answer.

What a row says of its site is the same for every row with the same words. So each distinct way of
answering is read once, as a site of its own in a small table, by the very code that reads small
tables.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cpted_cli.analysis.instances import position_of
from cpted_cli.errors import Fault
from cpted_cli.files.cells import cell_text
from cpted_cli.files.column_maps import ColumnsFile, mapped
from cpted_cli.files.sites import SiteFolder
from cpted_cli.files.table_columns import answer_key
from cpted_cli.files.table_numbers import Signs
from cpted_cli.files.table_sites import sites_from_table
from cpted_cli.files.tables import Row, Table
from cpted_cli.model.assessment import Answer
from cpted_cli.model.checklist import Checklist, Criterion
from cpted_cli.model.text import LIGHTS

SPECIAL = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What is where in a large table: its heading, as it stands and in our words, and the types of its columns.

    `rows` says in the engine's words where the rows are; there, lines are counted as if each began a row. `after` has
    for each line that begins none the number of the first row below it. `signs` is what point and comma mean.
    """

    path: Path
    rows: str
    heading: Row
    types: tuple[str, ...]
    columns: ColumnsFile | None
    roles: Mapping[str, int]
    answered: Mapping[int, str]
    after: Sequence[int] = ()
    signs: Signs | None = None

    def line(self, counted: int) -> int:
        """Give the line on which a row begins."""
        return counted + bisect_right(self.after, counted - 1)

    @property
    def words(self) -> tuple[str, ...]:
        """The columns of `said` that together make a way of answering."""
        wide = ("key", "value") if self.answered else ()
        return (*(f"c{at}" for at in self.said_in), *wide)

    @property
    def said_in(self) -> tuple[int, ...]:
        """The columns in which every row says something of its answers."""
        return tuple(at for name, at in self.roles.items() if name not in {"site", "name"})

    def table(self, rows: Sequence[Row]) -> Table:
        """Make a small table of some rows, in our words."""
        table = Table(path=str(self.path), heading=self.heading, rows=tuple(rows))
        said = table if self.columns is None else mapped(table, self.columns)
        made = said if isinstance(said, Table) else table
        return replace(made, signs=made.signs or self.signs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way of answering: to which slot (criterion × 2 + light), where that stands, in which visit."""

    slot: int = SPECIAL
    position: float = float("nan")
    applicable: bool = True
    round: str = ""
    assessor: str = ""


def read_ways(
    outline: Outline, checklist: Checklist, said: Sequence[Sequence[object]]
) -> tuple[tuple[Way, ...], tuple[Fault, ...]]:
    """Read each way of answering, given as the values of the outline's words; and tell the faults of the heading."""
    table = outline.table([_row_of(outline, number, one) for number, one in enumerate(said)])
    found = sites_from_table(table, checklist)
    known = {int(one.site.id[1:]): one for one in found.sites}
    code = {one.id: number for number, one in enumerate(checklist.criteria())}
    keys = (_key(outline, table, number, one, checklist) for number, one in enumerate(said))
    ways = tuple(_way(known.get(number), key, checklist, code) for number, key in enumerate(keys))
    return ways, tuple(one for one in found.faults if one.place.line == outline.heading.line)


def _row_of(outline: Outline, number: int, said: Sequence[object]) -> Row:
    cells = [""] * len(outline.types)
    cells[outline.roles["site"]] = f"w{number}"
    named = dict(zip(outline.words, said, strict=True))
    if outline.answered:
        cells[int(str(named.pop("key"))[1:])] = cell_text(named.pop("value"))
    for name, value in named.items():
        cells[int(name[1:])] = cell_text(value)
    return Row(line=number + outline.heading.line + 1, cells=tuple(cells))


def _key(outline: Outline, table: Table, number: int, said: Sequence[object], checklist: Checklist) -> str:
    cells = table.rows[number].cells
    if outline.answered:
        head = outline.answered[int(str(said[outline.words.index("key")])[1:])]
        return answer_key(checklist, *head.partition("@")[::2])
    zone = cells[outline.roles["zone"]] if "zone" in outline.roles else ""
    return answer_key(checklist, cells[outline.roles["criterion"]], zone)


def _way(found: SiteFolder | None, key: str, checklist: Checklist, code: Mapping[str, int]) -> Way:
    criterion = checklist.criterion(key)
    if found is None or criterion is None:
        return Way()
    visits = [one.assessment for one in found.used[0].visits]
    assessment = next((one for one in visits if key in one.answers), visits[0])
    who = {"round": assessment.round_id, "assessor": assessment.assessor}
    answer = assessment.answer(key)
    slot = code[key] * len(LIGHTS) + LIGHTS.index(assessment.light)
    return Way(slot=slot, applicable=answer.state != "not_applicable", position=_position(criterion, answer), **who)


def _position(criterion: Criterion, answer: Answer) -> float:
    found = None
    if answer.state == "absent":
        found = criterion.absent
    elif answer.state == "rated":
        found = position_of(criterion.resolved_scale, answer)
    return float("nan") if found is None else found
