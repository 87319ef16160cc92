"""Light readings on disk: a YAML file that says how they were made, and a CSV file with one row a point.

Comments begin with #. Cells are parted by semicolons, tabs or commas, whichever the heading has; a
decimal comma is understood where commas do not part the cells. A cell does not go over several lines.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cpted_cli.analysis.lighting import light_faults
from cpted_cli.errors import Fault, Place
from cpted_cli.files.disk import read_bytes, visible, yaml_files
from cpted_cli.files.documents import Document, read_document, wrong_format
from cpted_cli.files.limits import NUMBER_DIGITS, TEXT_BYTES
from cpted_cli.model.lighting import LightGrid, LightPoint, LightReadings
from cpted_cli.model.site import Site

FOLDER = "readings"
COLUMNS = ("time", "distance_m", "side", "lux", "note")
NUMBER = re.compile(r"[0-9]+([.,][0-9]+)?")
CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in a cell, and where."""

    text: str
    place: Place


NO_CELL = Cell(text="", place=Place("-"))


def load_grids(
    folder: Path, site: Site, only: frozenset[Path] | None = None
) -> tuple[tuple[LightGrid, ...], tuple[Fault, ...]]:
    """Read the measured grids of a site, all or only some files, or tell every fault."""
    grids: list[LightGrid] = []
    told: list[Fault] = []
    for file in yaml_files(folder / FOLDER):
        if only is not None and file not in only:
            continue
        grid, faults = _grid(file, site)
        grids.extend([grid] if grid else [])
        told.extend(faults)
    return tuple(grids), tuple(told)


def light_points(content: bytes, path: str) -> tuple[tuple[LightPoint, ...], tuple[Fault, ...]]:
    """Read the rows of a CSV file, or tell every fault at its row and column."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return (), (Fault(code="file-encoding", place=Place(path, line)),)
    lines = [(number, one) for number, one in enumerate(text.splitlines(), 1) if _is_row(one)]
    if len(lines) < 2:
        return (), (Fault(code="no-readings", place=Place(path)),)
    mark = next((one for one in (";", "\t") if one in lines[0][1]), ",")
    heading, *rows = [_cells(line, mark, Place(path, number)) for number, line in lines]
    names = [cell.text.lower() for cell in heading]
    if "lux" not in names:
        params = {"text": "lux", "choices": COLUMNS}
        return (), (Fault(code="column-missing", params=params, place=heading[0].place),)
    return _points(names, rows)


def _grid(file: Path, site: Site) -> tuple[LightGrid | None, tuple[Fault, ...]]:
    document, faults = read_document(file)
    if document is None:
        return None, faults
    if not isinstance(document.value, LightReadings):
        return None, (wrong_format(document, "cpted-readings/1"),)
    points, faults = _rows_beside(document)
    told = (*(document.placed(one) for one in light_faults(document.value, site)), *faults)
    return (None if told else LightGrid(readings=document.value, points=points)), told


def _rows_beside(document: Document[Any]) -> tuple[tuple[LightPoint, ...], tuple[Fault, ...]]:
    beside = {one.name: one for one in visible(document.path.parent) if one.suffix.lower() == ".csv"}
    path = beside.get(document.value.file)
    if path is None:
        params = {"text": document.value.file, "known": tuple(beside)}
        return (), (document.placed(Fault(code="unknown-readings", where=("file",), params=params)),)
    content = read_bytes(path, TEXT_BYTES)
    return ((), (content,)) if isinstance(content, Fault) else light_points(content, str(path))


def _is_row(line: str) -> bool:
    return bool(line.strip(" \t,;")) and not line.lstrip().startswith("#")


def _cells(line: str, mark: str, place: Place) -> list[Cell]:
    pattern = re.compile(rf'(?:"((?:[^"]|"")*)"|([^{mark}]*))({mark}|$)')
    cells = []
    start: int | None = 0
    while start is not None and (found := pattern.match(line, start)):
        quoted, bare, parted = found.groups()
        text = bare if quoted is None else quoted.replace('""', '"')
        cells.append(Cell(text=text.strip(), place=Place(place.path, place.line, start + 1)))
        start = found.end() if parted else None
    return cells


def _points(names: list[str], rows: list[list[Cell]]) -> tuple[tuple[LightPoint, ...], tuple[Fault, ...]]:
    points: list[LightPoint] = []
    told: list[Fault] = []
    for row in rows:
        filled = [*row, *[Cell(text="", place=row[0].place)] * (len(names) - len(row))]
        cells = dict(zip(names, filled, strict=False))
        faults = (*_surplus(names, row), *_cell_faults(cells))
        told.extend(faults)
        if not faults:
            points.append(_point(cells))
    return (() if told else tuple(points)), tuple(told)


def _surplus(names: list[str], row: list[Cell]) -> Iterator[Fault]:
    if len(row) > len(names):
        params = {"count": len(row), "limit": len(names)}
        yield Fault(code="too-many-cells", params=params, place=row[len(names)].place)


def _cell_faults(cells: Mapping[str, Cell]) -> Iterator[Fault]:
    for name in ("lux", "distance_m"):
        cell = cells.get(name, NO_CELL)
        if (cell.text or name == "lux") and not _is_number(cell.text):
            yield Fault(code="bad-reading", params={"text": cell.text, "key": name}, place=cell.place)
    time = cells.get("time", NO_CELL)
    if time.text and not CLOCK.fullmatch(time.text):
        yield Fault(code="bad-clock", params={"text": time.text}, place=time.place)


def _is_number(text: str) -> bool:
    return text.isascii() and len(text) <= NUMBER_DIGITS and NUMBER.fullmatch(text) is not None


def _point(cells: Mapping[str, Cell]) -> LightPoint:
    told = {name: cells.get(name, NO_CELL).text for name in COLUMNS}
    distance = told["distance_m"]
    return LightPoint(
        lux=_number(told["lux"]),
        time=told["time"] or None,
        distance_m=_number(distance) if distance else None,
        side=told["side"],
        note=told["note"],
    )


def _number(text: str) -> float:
    return float(text.replace(",", "."))
