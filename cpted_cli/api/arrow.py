"""Rows that another program holds, scored; what comes back are columns that it can take."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from cpted_cli.api.batches import BatchWish, batch
from cpted_cli.api.parts import BatchPart
from cpted_cli.errors import Fault, Hint, Place
from cpted_cli.files.arrow_tables import ArrowTable, arrow_from_csv, write_arrow
from cpted_cli.files.results import BARE, TYPES, result_csv_parts
from cpted_cli.files.scratch import scratch_folder

NAME = "rows"
"""What faults call the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrowScores:
    """What came of rows: the columns of `cpted batch score` as Arrow, how many sites there were, faults and hints.

    Whatever takes Arrow takes this: `polars.DataFrame(scores)`, `pyarrow.table(scores)`. Of those `read`, each site
    was `scored` or `refused`. A fault's line counts the heading as 1.
    """

    results: ArrowTable
    read: int
    scored: int
    refused: int
    faults: tuple[Fault, ...]
    hints: tuple[Hint, ...] = ()

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        """Give the results as a stream of record batches."""
        return self.results.__arrow_c_stream__(requested_schema)


def score_arrow(rows: object, wish: BatchWish) -> ArrowScores:
    """Score rows held as Arrow, long or wide as a table is, and give results as Arrow: those of the same Parquet file.

    `rows` is anything with `__arrow_c_stream__` (Polars, pyarrow, pandas 2.2 or later, a DuckDB relation); it is gone
    through once, by way of the disk. `wish.checklist` says which checklist it answers. Raises `Stop` where the rows
    are no Arrow or no checklist is named, `FaultsFound` where the checklist or the map of columns has faults.
    """
    seen: list[BatchPart] = []

    def results() -> Iterator[tuple[Any, ...]]:
        for part in found.parts():
            seen.append(replace(part, results=(), sources=()))
            yield part.results

    with scratch_folder() as folder:
        path = folder / f"{NAME}.parquet"
        write_arrow(rows, path)
        found = batch([path], replace(wish, as_lines=True, with_sites=False))
        table = arrow_from_csv(result_csv_parts(results(), style=BARE), TYPES)
    return ArrowScores(
        results=table,
        read=sum(one.read for one in seen),
        scored=sum(one.scored for one in seen),
        refused=sum(one.refused for one in seen),
        faults=tuple(_named(fault) for one in seen for fault in one.faults),
        hints=tuple({(one.code, one.place): one for part in seen for one in map(_hinted, part.hints)}.values()),
    )


def _named(fault: Fault) -> Fault:
    return replace(fault, place=_place(fault.place))


def _hinted(hint: Hint) -> Hint:
    return replace(hint, place=_place(hint.place))


def _place(place: Place) -> Place:
    return replace(place, path=NAME)
