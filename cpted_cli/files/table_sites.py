"""Sites from a table: one answer a row (long), or one visit a row with a column for each criterion (wide).

A site whose rows have a fault is refused whole, as a folder with a fault is: a score from what is
left of it would mislead. The other sites are scored.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from cpted_cli.analysis.answers import assessment_faults
from cpted_cli.analysis.instances import Visit
from cpted_cli.errors import Fault, Hint, Place
from cpted_cli.files.canonical import fingerprint
from cpted_cli.files.sites import SiteFolder, UsedChecklist
from cpted_cli.files.table_answers import answer_from_cell, day_from_cell, light_from_cell, no_answer
from cpted_cli.files.table_columns import (
    answer_cells,
    answer_columns,
    answer_key,
    columns_of,
    heading_faults,
    heading_hints,
    strangers,
    unheaded,
)
from cpted_cli.files.table_entries import Entry, VisitKey, visits_of, zones_of
from cpted_cli.files.table_faults import as_in_cells, found_by
from cpted_cli.files.table_headings import folded
from cpted_cli.files.table_names import no_site, other_mark, twins
from cpted_cli.files.table_numbers import UNKNOWN, signs_of
from cpted_cli.files.tables import Row, Table, without_empty_end
from cpted_cli.model.assessment import NO_ROUND, UNANSWERED, UNDATED, UNNAMED, AnswerLike, Assessment, ChecklistRef
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.site import FROM_TABLE, Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A table, the instrument it answers, which column is which, and in a wide one what each column answers.

    Where it `is_dated`, the days of visits are read: no figure is made from them, but reports tell them.
    """

    table: Table
    checklist: Checklist
    sha256: str
    columns: Mapping[str, int]
    answers: Mapping[int, str]
    is_dated: bool = False

    def place(self, row: Row, name: str) -> Place:
        """Say where a cell stands by the name of its column."""
        return self.table.place(row, self.columns[name])


@dataclass(slots=True)
class Gathered:
    """What the rows of one site have said so far; `lines` says on which line of a wide table each visit stands.

    `names` are the names that its rows give it, without regard to capitals, each as it is first written and where.
    """

    name: str
    names: dict[str, tuple[str, Place]] = field(default_factory=dict)
    lines: dict[VisitKey, int] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    days: dict[VisitKey, date] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSites:
    """The sites of a table: those to score, how many were refused, and every fault.

    `refused_sites` names those refused that are sites by their name, each with how many answers went with it; `hints`
    tell what can be used but is doubtful.
    """

    sites: tuple[SiteFolder, ...]
    refused: int
    faults: tuple[Fault, ...]
    refused_sites: tuple[tuple[str, int], ...] = ()
    hints: tuple[Hint, ...] = ()


def sites_from_table(table: Table, checklist: Checklist, *, dated: bool = False) -> TableSites:
    """Read the sites of a table in the order in which they first appear, or tell every fault at its row and column."""
    columns = columns_of(table)
    unusable = tuple(heading_faults(table, columns, checklist))
    if unusable:
        return TableSites(sites=(), refused=0, faults=unusable)
    answers = {} if "criterion" in columns else answer_columns(table, columns)
    told = [*strangers(table, answers, checklist), *unheaded(table)]
    sha256 = fingerprint(checklist)
    table = replace(table, signs=table.signs or signs_of(answer_cells(table, columns, checklist)))
    is_dated = dated and "date" in columns
    layout = Layout(
        table=table, checklist=checklist, sha256=sha256, columns=columns, answers=answers, is_dated=is_dated
    )
    gathered: dict[str, Gathered] = {}
    nameless = [fault for row in table.rows if (fault := _take_row(layout, row, gathered)) is not None]
    sites, turned_away = [], []
    for site_id, one in gathered.items():
        site, faults = _site(layout, site_id, one)
        told.extend(found_by(faults, table, site_id))
        if site is None:
            turned_away.append((site_id, sum(bool(entry.text) for entry in one.entries)))
        else:
            sites.append(site)
    return TableSites(
        sites=tuple(sites),
        refused=len(turned_away) + len(nameless),
        faults=(*told, *found_by(nameless, table, "")),
        refused_sites=tuple(one for one in turned_away if no_site(one[0]) is None),
        hints=(*heading_hints(table, columns, checklist), *_names_hints(gathered)),
    )


def tables_of_whole_sites(table: Table, checklist: Checklist, size: int) -> Iterator[tuple[int, Table]]:
    """Part a table so that all rows of a site stay together, in their order; with each part its number of sites.

    A row without a site, which will be refused, counts as one.
    """
    columns = columns_of(table)
    if "site" not in columns:
        yield 0, table
        return
    at, signs = columns["site"], table.signs or signs_of(answer_cells(table, columns, checklist))
    groups: dict[str | int, list[Row]] = {}
    for row in table.rows:
        name = row.cells[at] if at < len(row.cells) else ""
        groups.setdefault(name or row.line, []).append(row)
    keys = list(groups)
    known = table.twins or twins(key for key in keys if isinstance(key, str))
    for first in range(0, max(len(keys), 1), size):
        some = keys[first : first + size]
        rows = tuple(row for key in some for row in groups[key])
        yield len(some), replace(table, rows=rows, twins=known, signs=signs)


def _take_row(layout: Layout, row: Row, gathered: dict[str, Gathered]) -> Fault | None:
    cells = {name: row.cells[at] if at < len(row.cells) else "" for name, at in layout.columns.items()}
    said = {**layout.table.constants, **cells}
    if not said["site"]:
        return Fault(code="row-without-site", place=layout.place(row, "site"))
    name = said["site"]
    site = gathered.get(name) or gathered.setdefault(name, _begun(layout, row, said))
    if said.get("name"):
        site.names.setdefault(folded(said["name"]), (said["name"], layout.place(row, "name")))
    limit = len(layout.table.heading.cells)
    row = without_empty_end(row, limit)
    light = light_from_cell(said.get("light", ""))
    no_name = _name_fault(layout, row, name)
    if no_name is not None:
        site.faults.append(no_name)
    elif len(row.cells) > limit:
        params: dict[str, object] = {"count": len(row.cells), "limit": limit}
        site.faults.append(Fault(code="too-many-cells", params=params, place=layout.table.place(row, limit)))
    elif light is None:
        place = layout.place(row, "light")
        site.faults.append(Fault(code="bad-light", params={"text": said["light"]}, place=place))
    else:
        visit = (said.get("round") or NO_ROUND, said.get("assessor") or UNNAMED, light)
        line = site.lines.setdefault(visit, row.line)
        if layout.answers and line != row.line:
            repeated = Fault(code="duplicate-row", params={"line": line}, place=layout.place(row, "site"))
            site.faults.append(repeated)
        else:
            entries = tuple(_entries(layout, row, said, visit))
            site.entries.extend(entries)
            site.faults.extend(_days(layout, row, entries, site) if layout.is_dated else ())
    return None


def _days(layout: Layout, row: Row, entries: Iterable[Entry], site: Gathered) -> Iterator[Fault]:
    """Note on which day a row was seen, the last where the rows of a visit name several; or tell that it is none."""
    at = layout.columns["date"]
    text = row.cells[at] if at < len(row.cells) else ""
    day = day_from_cell(text)
    if text and day is None:
        yield Fault(code="no-such-date", params={"text": text}, place=layout.place(row, "date"))
    for entry in entries if day else ():
        site.days[entry.visit] = max(day or UNDATED, site.days.get(entry.visit, UNDATED))


def _names_hints(gathered: Mapping[str, Gathered]) -> Iterator[Hint]:
    """Tell of each site that its rows call by several names, once for each name after the first."""
    for site_id, one in gathered.items():
        (first, at), *others = one.names.values() or [("", Place(""))]
        for name, place in others:
            params = {"site": site_id, "text": name, "first": first, "line": at.line}
            yield Hint(code="site-two-names", params=params, place=place)


def _begun(layout: Layout, row: Row, said: Mapping[str, str]) -> Gathered:
    """Begin a site; one that is spelt in two ways is faulty from the beginning."""
    name = said["site"]
    begun = Gathered(name=said.get("name") or name)
    if name in layout.table.twins:
        params = {"text": name, "other": layout.table.twins[name]}
        begun.faults.append(Fault(code="site-twice-spelt", params=params, place=layout.place(row, "site")))
    return begun


def _name_fault(layout: Layout, row: Row, name: str) -> Fault | None:
    """Say what is wrong where the name of a site is none."""
    mark = other_mark(name, row.cells, len(layout.table.heading.cells))
    code = no_site(name) or (mark and "other-mark")
    return Fault(code=code, params={"text": name, "mark": mark}, place=layout.place(row, "site")) if code else None


def _entries(layout: Layout, row: Row, said: Mapping[str, str], visit: VisitKey) -> Iterator[Entry]:
    if "criterion" in layout.columns:
        key = answer_key(layout.checklist, said["criterion"], said.get("zone", ""))
        at_key, at_text = (layout.place(row, name) for name in ("criterion", "answer"))
        seen_in = _visit(layout.checklist, key, said["answer"], visit)
        yield Entry(visit=seen_in, key=key, text=said["answer"], at_key=at_key, at_text=at_text, row_light=visit[2])
        return
    for at, key in layout.answers.items():
        text = row.cells[at] if at < len(row.cells) else ""
        place = layout.table.place(row, at)
        seen_in = _visit(layout.checklist, key, text, visit)
        yield Entry(visit=seen_in, key=key, text=text, at_key=place, at_text=place, row_light=visit[2])


def _visit(checklist: Checklist, key: str, text: str, visit: VisitKey) -> VisitKey:
    # What is asked in one light only was seen in that light, whatever the row says: one row holds day and dark.
    criterion = checklist.criterion(key.partition("@")[0]) if text else None
    if criterion is None or criterion.light == "both":
        return visit
    round_id, assessor, _ = visit
    return round_id, assessor, criterion.light


def _site(layout: Layout, site_id: str, gathered: Gathered) -> tuple[SiteFolder | None, tuple[Fault, ...]]:
    told = list(gathered.faults)
    zones = tuple(zones_of(layout.checklist, gathered.entries, told))
    site = Site(format="cpted-site/1", id=site_id, name=gathered.name, kind=FROM_TABLE, zones=zones)
    visits = visits_of(gathered.entries, told)
    days = gathered.days
    made = [
        replace(_assessment(site, layout, key, entries, told), date=days.get(key, UNDATED))
        for key, entries in visits.items()
    ]
    if told:
        return None, tuple(told)
    path = Path(layout.table.path)
    seen = tuple(Visit(file=f"{path.stem}-{number:03}", assessment=one) for number, one in enumerate(made, start=1))
    unsigned = "assessor" not in {*layout.columns, *layout.table.constants}
    used = UsedChecklist(checklist=layout.checklist, sha256=layout.sha256, visits=seen)
    return SiteFolder(path=path, site=site, used=(used,), is_unsigned=unsigned), ()


def _assessment(
    site: Site, layout: Layout, visit: VisitKey, entries: Mapping[str, Entry], told: list[Fault]
) -> Assessment:
    checklist, signs = layout.checklist, layout.table.signs or UNKNOWN
    answers: dict[str, AnswerLike] = {}
    for key, entry in entries.items():
        criterion = checklist.criterion(key.partition("@")[0])
        answer = answer_from_cell(entry.text, criterion.resolved_scale, signs) if criterion else UNANSWERED
        if answer is None:
            told.append(no_answer(entry.text, criterion.resolved_scale if criterion else None, entry.at_text))
        elif answer is not UNANSWERED or criterion is None:
            answers[key] = answer
    round_id, assessor, light = visit
    assessment = Assessment(
        format="cpted-assessment/1",
        checklist=ChecklistRef(id=checklist.id, edition=checklist.edition),
        site=site.id,
        assessor=assessor,
        light=light,
        date=UNDATED,
        round=round_id,
        answers=answers,
    )
    for fault in assessment_faults(assessment, checklist, site):
        entry = entries[str(fault.where[1])]
        place = entry.at_key if fault.at_key else entry.at_text
        params = as_in_cells(fault.params, entry.text if place == entry.at_text else None)
        told.append(Fault(code=fault.code, params=params, place=place))
    return assessment
